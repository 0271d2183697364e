"""What stands around the map: the actors and the frame."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from adjudication.readings import trust
from app.desktop.pictures import (
    ActorGroup,
    ActorRow,
    ActorsPicture,
    FramePicture,
)
from app.desktop.readings.words import short_path
from app.room_time import conduct_now
from app.session import Session

__all__ = ["actors_picture", "frame_picture", "marking"]


HELD_UP = {
    "pause": "Paused",
    "no-duff": "NO DUFF",
    "end-of-day": "End of day",
    "endex": "ENDEX",
}
"""What the room clock says while it stands still."""


def actors_picture(session: Session, selected: str, *, is_late: bool = False) -> ActorsPicture:
    """The actors by cell, with their trust in the selected one.

    Args:
        session: The session.
        selected: Id of the actor the score speaks about; unknown or empty for none.
        is_late: Whether the sheets of the turn were due by now.

    Returns:
        The picture.
    """
    scenario = session.scenario
    given = {each.order.actor for each in session.orders()}
    scores = _scores(session, selected)
    groups = []
    for key, cell in scenario.cells.items():
        members = [actor for actor, what in scenario.actors.items() if what.cell == key]
        members += [body for body, what in scenario.organisations.items() if what.cell == key]
        rows = [_row(session, who, cell.shape, given, scores.get(who)) for who in members]
        rows = [replace(row, late=is_late and row.played and not row.moves_in) for row in rows]
        if rows:
            title = f"{cell.name} cell" if cell.name in {row.name for row in rows} else cell.name
            groups.append(ActorGroup(title, tuple(rows)))
    played = [row for group in groups for row in group.actors if row.played]
    came = sum(row.moves_in for row in played)
    waiting = len(played) - came
    title = f"Trust in {scenario.actors[selected].name}" if scores else ""
    still = "late" if is_late else "waiting"
    return ActorsPicture(f"Move sheets {came} in, {waiting} {still}", title, tuple(groups))


def _scores(session: Session, selected: str) -> dict[str, int]:
    world = session.world
    if selected not in world.actors:
        return {}
    toward = world.actor_index(selected)
    believed = trust(world, session.state_at())[:, toward, 0]
    return {
        actor: round(float(believed[row]) * 100)
        for row, actor in enumerate(world.actors)
        if row != toward
    }


def _row(session: Session, key: str, shape: str, given: set[str], score: int | None) -> ActorRow:
    scenario = session.scenario
    if key in scenario.actors:
        name, played = scenario.actors[key].name, key in session.played
    else:
        name, played = scenario.organisations[key].name, scenario.organisations[key].played
    moves_in = key in given
    state = "Behaviour profile"
    if played or moves_in:
        state = "Move sheet in" if moves_in else "No move yet"
    return ActorRow(key, name, shape, played, state, moves_in=moves_in, score=score)


def frame_picture(session: Session, verified: str) -> FramePicture:
    """Title, turn, branch, clock and the state of the record.

    Args:
        session: The session.
        verified: What is known of the record's chain, such as `Record verified`.

    Returns:
        The picture.
    """
    scenario, position = session.scenario, session.position
    opened = session.turn_dates(position.turn)[-1]
    last = datetime.fromisoformat(str(session.records[-1].body["at"])).astimezone()
    saved = f"On disk {last:%H:%M}" if session.writable else "Read only"
    conduct = conduct_now(session.records)
    words = marking(scenario.classification)
    return FramePicture(
        marking=f"NO DUFF – {words}" if conduct == "no-duff" else words,
        conduct=HELD_UP.get(conduct, ""),
        alarm=conduct == "no-duff",
        title=scenario.title,
        turn=f"{'before ' if position.opens_turn else ''}turn {position.turn} – {opened:%B %Y}",
        branch=session.history.branches[position.branch].name,
        game_clock=f"{opened.day} {opened:%B %Y}",
        saved=saved,
        record=f"{verified}, {len(session.records)} entries",
        path=short_path(session.path),
    )


def marking(classification: str) -> str:
    """The marking in capitals, which says that it is an exercise whatever the scenario says."""
    words = classification.upper()
    return words if "EXERCISE" in words else f"EXERCISE – {words}"
