"""What stands around the map: the actors, the move sheet, the frame."""

from __future__ import annotations

from datetime import datetime

from adjudication.readings import trust
from app.desktop.pictures import (
    ActorGroup,
    ActorRow,
    ActorsPicture,
    FramePicture,
    Move,
    MovesPicture,
    Offer,
)
from app.desktop.readings.words import short_path
from app.session import Session
from scenarios.actions import Action

__all__ = ["actors_picture", "frame_picture", "marking", "moves_picture"]


def actors_picture(session: Session, selected: str) -> ActorsPicture:
    """The actors by cell, with their trust in the selected one.

    Args:
        session: The session.
        selected: Id of the actor the score speaks about; unknown or empty for none.

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
        if rows:
            title = f"{cell.name} cell" if cell.name in {row.name for row in rows} else cell.name
            groups.append(ActorGroup(title, tuple(rows)))
    played = [row for group in groups for row in group.actors if row.played]
    came = sum(row.moves_in for row in played)
    waiting = len(played) - came
    title = f"Trust in {scenario.actors[selected].name}" if scores else ""
    return ActorsPicture(f"Move sheets {came} in, {waiting} waiting", title, tuple(groups))


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


def moves_picture(session: Session, selected: str) -> MovesPicture:
    """The move sheet of the selected actor, and what every actor has given this turn.

    Args:
        session: The session.
        selected: Id of the actor; unknown or empty for none.

    Returns:
        The picture.
    """
    scenario, position = session.scenario, session.position
    moves = tuple(
        Move(
            each.record,
            _name(session, each.order.actor),
            _shape(session, each.order.actor),
            _move_title(session, each.order.action, each.order.target),
            each.order.words,
        )
        for each in session.orders()
    )
    closed = ""
    if not session.writable:
        closed = "This session is open elsewhere and can only be read here."
    elif not position.takes_orders:
        closed = (
            f"Moves of turn {position.turn} are closed. Undo to the start of the turn, or enter"
            " them next turn."
        )
    known = selected in scenario.actors or selected in scenario.organisations
    if not known:
        return MovesPicture("Select an actor to enter its move", "", moves=moves, closed=closed)
    heading = f"Move of {_name(session, selected)}, turn {position.turn}"
    return MovesPicture(
        heading,
        selected,
        _actions(session, selected),
        _targets(session, selected),
        moves,
        closed,
    )


def _name(session: Session, key: str) -> str:
    scenario = session.scenario
    if key in scenario.actors:
        return scenario.actors[key].name
    return scenario.organisations[key].name


def _shape(session: Session, key: str) -> str:
    scenario = session.scenario
    known = scenario.actors.get(key) or scenario.organisations[key]
    return scenario.cells[known.cell].shape


def _move_title(session: Session, action: str, target: str) -> str:
    title = session.scenario.actions[action].name if action else "Own words"
    return f"{title}, toward {_name(session, target)}" if target else title


def _actions(session: Session, actor: str) -> tuple[Offer, ...]:
    offers = [
        Offer(key, action.name, _hint(session, actor, action))
        for key, action in session.scenario.actions.items()
    ]
    offers.sort(key=lambda offer: (bool(offer.hint), offer.title))
    return (Offer("", "Own words only"), *offers)


def _hint(session: Session, actor: str, action: Action) -> str:
    """Why an action may not work for an actor; it is never refused for that."""
    hints = []
    if action.only and actor not in action.only:
        who = ", ".join(_name(session, key) for key in action.only)
        hints.append(f"Written for {who}.")
    if action.toward:
        whom = ", ".join(_name(session, key) for key in action.toward)
        hints.append(f"Meant toward {whom}.")
    if action.minimum_rung:
        step = session.scenario.ladder.step_of(action.minimum_rung)
        hints.append(f"Usual from ‘{step}’ upward.")
    return " ".join(hints)


def _targets(session: Session, actor: str) -> tuple[Offer, ...]:
    others = [Offer(key, who.name) for key, who in session.scenario.actors.items() if key != actor]
    return (Offer("", "Nobody in particular"), *others)


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
    return FramePicture(
        marking=marking(scenario.classification),
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
