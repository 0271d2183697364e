"""From a session to what one reader sees, and to the talks along the line of play."""

from __future__ import annotations

from itertools import pairwise

from adjudication.record.history import Cursor, History
from adjudication.record.seen_by import seen_by
from app.desktop.map.scene import Talk
from app.desktop.readings.seen import Ground, SeenPicture, ground_of, seen_picture
from app.desktop.readings.table import marking
from app.session import Session

__all__ = ["seen_at_cursor", "talks"]


def seen_at_cursor(session: Session, reader: str) -> tuple[SeenPicture, Ground]:
    """What a reader knows where play stands, and what is printed for everybody.

    Args:
        session: The session.
        reader: Id of a cell, or `seen_by.PUBLIC`.
    """
    scenario = session.scenario
    seen = seen_by(session.records, session.history, scenario, reader)
    today = session.turn_dates(session.position.turn)[-1]
    ground = ground_of(scenario, marking(scenario.classification), today)
    return seen_picture(seen, ground, reader), ground


def talks(history: History) -> tuple[Talk, ...]:
    """The talks entered along the line of play that the cursor stands on, in order."""
    path = history.path(history.cursor.node)
    places = [Cursor(before.number, after.branch) for before, after in pairwise(path)]
    return tuple(
        Talk(tuple(placed.body["cells"]), str(placed.body["stage"]), bool(placed.body["secret"]))  # type: ignore[arg-type]  # a contact's cells are a list
        for place in (*places, history.cursor)
        for placed in history.placed_at(place)
        if placed.kind == "contact"
    )
