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
from app.desktop.translation import Translator, dated
from app.room_time import conduct_now
from app.session import Session

__all__ = ["actors_picture", "frame_picture", "marking"]

tr = Translator(__name__)


HELD_UP = {
    "pause": tr.later("Paused"),
    "no-duff": tr.later("NO DUFF"),
    "end-of-day": tr.later("End of day"),
    "endex": tr.later("ENDEX"),
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
            title = (
                tr("{name} cell", name=cell.name)
                if cell.name in {row.name for row in rows}
                else cell.name
            )
            groups.append(ActorGroup(title, tuple(rows)))
    played = [row for group in groups for row in group.actors if row.played]
    came = sum(row.moves_in for row in played)
    title = tr("Trust in {name}", name=scenario.actors[selected].name) if scores else ""
    state = (
        tr("Move sheets {came} in, {missing} late")
        if is_late
        else tr("Move sheets {came} in, {missing} waiting")
    )
    return ActorsPicture(
        state.format(came=came, missing=len(played) - came),
        title,
        tuple(groups),
    )


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
    state = tr("Behaviour profile")
    if played or moves_in:
        state = tr("Move sheet in") if moves_in else tr("No move yet")
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
    saved = tr("On disk {last:%H:%M}", last=last) if session.writable else tr("Read only")
    conduct = conduct_now(session.records)
    words = marking(scenario.classification)
    return FramePicture(
        marking=f"NO DUFF – {words}" if conduct == "no-duff" else words,
        conduct=str(HELD_UP.get(conduct, "")),
        alarm=conduct == "no-duff",
        title=scenario.title,
        turn=(
            tr("before turn {turn} – {month}")
            if position.opens_turn
            else tr("turn {turn} – {month}")
        ).format(turn=position.turn, month=dated(opened, tr("MMMM yyyy"))),
        branch=session.history.branches[position.branch].name,
        game_clock=dated(opened, tr("d MMMM yyyy")),
        saved=saved,
        record=tr.count(
            len(session.records),
            "{verified}, %n entry",
            "{verified}, %n entries",
            verified=verified,
        ),
        path=short_path(session.path),
    )


def marking(classification: str) -> str:
    """The marking in capitals, which says that it is an exercise whatever the scenario says."""
    words = classification.upper()
    return words if "EXERCISE" in words else f"EXERCISE – {words}"
