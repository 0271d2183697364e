"""The submission board read off the session: by cell, who is in, and the minutes left."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from adjudication.record.entries import MoveSheet, entry_of
from app.briefing import turn_briefs
from app.desktop.translation import Translator
from app.room_time import is_running, minutes_left
from app.session import Session
from scenarios.actors import Actor, Organisation

__all__ = ["BoardPicture", "BoardRow", "board_picture", "sheets_of_turn"]

tr = Translator(__name__)


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One cell.

    Attributes:
        title: Its name.
        shape: Of its symbol.
        state: in, draft, late or waiting.
        note: The state in words.
        detail: Which of its actors it concerns.
    """

    title: str
    shape: str
    state: str
    note: str
    detail: str


@dataclass(frozen=True, slots=True)
class BoardPicture:
    """The board.

    Attributes:
        rows: The cells that play.
        due: How long there is, in words.
        is_late: Whether the time is up.
        can_set: Whether a time can be set here.
        waiting: Ids of the played actors of which nothing is in, in order.
        briefs: How many briefs of the turn before are out; empty inside a turn.
    """

    rows: tuple[BoardRow, ...] = ()
    due: str = ""
    is_late: bool = False
    can_set: bool = False
    waiting: tuple[str, ...] = ()
    briefs: str = ""


def sheets_of_turn(session: Session) -> dict[int, MoveSheet]:
    """The sheets of the turn in play that no other takes the place of, by record.

    Args:
        session: The session.
    """
    sheets: dict[int, MoveSheet] = {}
    for placed in session.history.placed_in_turn(session.history.cursor):
        entry = entry_of(placed.kind, placed.body) if placed.kind == "sheet" else None
        if isinstance(entry, MoveSheet):
            sheets.pop(entry.corrects or 0, None)
            sheets[placed.record] = entry
    return sheets


def board_picture(session: Session, now: datetime, drafted: Collection[str] = ()) -> BoardPicture:
    """The board of the turn in play.

    Args:
        session: The session.
        now: The room time, with its zone.
        drafted: Ids of the actors whose sheet is being typed.
    """
    scenario, turn = session.scenario, session.position.turn
    everybody: dict[str, Actor | Organisation] = {**scenario.actors, **scenario.organisations}
    moved = {given.order.actor for given in session.orders()}
    sheets = sheets_of_turn(session)
    for sheet in sheets.values():
        moved |= {str(session.records[move - 1].body["actor"]) for move in sheet.moves}
    late = {sheet.cell for sheet in sheets.values() if sheet.late}
    left = minutes_left(session.records, turn, now)
    is_late = left is not None and left < 0 and session.position.takes_orders
    rows, waiting = [], []
    for key, cell in scenario.cells.items():
        members = [who for who in everybody if _plays(session, who) and everybody[who].cell == key]
        missing = [who for who in members if who not in moved]
        waiting += missing
        if members:
            state = _state(missing, set(drafted), is_late=is_late)
            note = _note(state, len(members), len(missing), came_late=key in late)
            names = ", ".join(everybody[who].name for who in missing)
            detail = tr("waiting for {names}", names=names) if missing else tr("all in")
            rows.append(BoardRow(cell.name, cell.shape, state, note, detail))
    can_set = session.writable and session.position.takes_orders
    due = _due(left, runs=is_running(session.records))
    return BoardPicture(
        tuple(rows), due, is_late, can_set, tuple(waiting), _briefs(session, turn - 1)
    )


def _briefs(session: Session, turn: int) -> str:
    if not (session.position.opens_turn and turn):
        return ""
    out = sum(brief.is_out for brief in turn_briefs(session, turn).values())
    return tr(
        "Briefs of turn {turn}: {out} of {cells} are out",
        turn=turn,
        out=out,
        cells=len(session.scenario.cells),
    )


def _plays(session: Session, who: str) -> bool:
    body = session.scenario.organisations.get(who)
    return body.played if body else who in session.played


def _state(missing: list[str], drafted: set[str], *, is_late: bool) -> str:
    if not missing:
        return "in"
    if is_late:
        return "late"
    return "draft" if drafted & set(missing) else "waiting"


def _note(state: str, members: int, missing: int, *, came_late: bool) -> str:
    if state == "in":
        return tr("In, late") if came_late else tr("In")
    said = {"late": tr("Late"), "draft": tr("Draft"), "waiting": tr("Not in")}[state]
    if members == 1:
        return said
    return tr("{said}, {came} of {members} in", said=said, came=members - missing, members=members)


def _due(left: int | None, *, runs: bool) -> str:
    if left is None:
        return tr("no time set")
    words = tr("{left} min left", left=left) if left >= 0 else tr("due {left} min ago", left=-left)
    return words if runs else tr("{words}, clock stopped", words=words)
