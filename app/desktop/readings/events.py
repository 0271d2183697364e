"""The events list read off the session: what is due, what waits, what reached the cells.

A reschedule moves when an inject is given to the cells. What it does in the model follows the
scenario, so an inject with effects keeps its turn, and the row says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import assert_never

from adjudication.record.history import Cursor, History, Placed
from app.desktop.translation import Translator, dated
from app.session import Session
from scenarios.injects import AtDate, AtTurn, ByHand, Inject, WhenInvoked, WhenRung

__all__ = ["EventRow", "EventsPicture", "events_picture"]

tr = Translator(__name__)


@dataclass(frozen=True, slots=True)
class EventRow:
    """One inject.

    Attributes:
        key: Its id.
        title: In words.
        turn: When it is planned; 0 where a condition or a hand releases it.
        release: How it is released, in words.
        to: Who receives it.
        objective: What it serves.
        status: `Planned`, `Due`, `Waits`, `By hand`, or when it was delivered.
        due: Whether it waits to be given to the cells now.
        delivered: Whether it was.
        fixed: Why it cannot be put to another turn; empty where it can.
    """

    key: str
    title: str
    turn: int
    release: str
    to: str
    objective: str
    status: str
    due: bool = False
    delivered: bool = False
    fixed: str = ""


@dataclass(frozen=True, slots=True)
class EventsPicture:
    """The list, and the turn in play."""

    rows: tuple[EventRow, ...] = ()
    turn: int = 0
    summary: str = ""


def events_picture(session: Session) -> EventsPicture:
    """The events list at the cursor, by turn; what has none comes last.

    Args:
        session: The session.
    """
    turn = session.position.turn
    placed = tuple(_placed(session.history))
    moved = {str(p.body["inject"]): p for p in placed if p.kind == "reschedule"}
    given = {str(p.body["inject"]): p for p in placed if p.kind == "delivery"}
    rows = []
    for place, (key, inject) in enumerate(session.scenario.injects.items()):
        planned = int(str(moved[key].body["turn"])) if key in moved else _turn(inject)
        released = int(session.state_at().released[place, 0])
        rows.append(_row(session, key, planned, released, given.get(key)))
    rows.sort(key=lambda row: row.turn or 1_000)
    due = sum(row.due for row in rows)
    done = sum(row.delivered for row in rows)
    return EventsPicture(
        tuple(rows),
        turn,
        tr("{due} due, {done} of {rows} delivered", due=due, done=done, rows=len(rows)),
    )


def _placed(history: History) -> Iterator[Placed]:
    """What was entered along the line of play that the cursor stands on, in order."""
    for before, after in pairwise(history.path(history.cursor.node)):
        yield from history.placed_at(Cursor(before.number, after.branch))
    yield from history.placed_at(history.cursor)


def _turn(inject: Inject) -> int:
    return inject.when.turn if isinstance(inject.when, AtTurn) else 0


def _row(
    session: Session, key: str, planned: int, released: int, given: Placed | None
) -> EventRow:
    scenario, turn = session.scenario, session.position.turn
    inject = scenario.injects[key]
    is_due = given is None and (released > 0 or 0 < planned <= turn)
    if given is not None:
        node = session.history.nodes[given.node]
        status = tr("Delivered, turn {turn}", turn=node.turn + node.closes_turn)
    elif is_due:
        status = tr("Due")
    else:
        status = _standing(inject)
    fixed = ""
    if given is not None:
        fixed = tr("It has reached the cells.")
    elif not planned:
        fixed = tr("It has no turn: {release}.", release=_release(session, inject))
    elif inject.effects:
        fixed = tr(
            "It acts in the model in turn {planned}, as the scenario says.", planned=planned
        )
    names = {**{k: c.name for k, c in scenario.cells.items()}}
    return EventRow(
        key=key,
        title=inject.title,
        turn=planned,
        release=_release(session, inject),
        to=", ".join(names.get(cell, cell) for cell in inject.to),
        objective=inject.objective,
        status=status,
        due=is_due,
        delivered=given is not None,
        fixed=fixed,
    )


def _standing(inject: Inject) -> str:
    match inject.when:
        case AtTurn() | AtDate():
            return tr("Planned")
        case ByHand():
            return tr("By hand")
        case _:
            return tr("Waits")


def _release(session: Session, inject: Inject) -> str:
    scenario = session.scenario
    match inject.when:
        case AtTurn():
            return tr("By time")
        case AtDate():
            return tr("On {day}", day=dated(inject.when.date, tr("d MMMM yyyy")))
        case WhenRung():
            one, other = (scenario.actors[each].name for each in inject.when.between)
            return tr(
                "When {one} and {other} reach {step}",
                one=one,
                other=other,
                step=scenario.ladder.step_of(inject.when.at_least),
            )
        case WhenInvoked():
            return tr(
                "When {name} is invoked", name=scenario.commitments[inject.when.commitment].name
            )
        case ByHand():
            return tr("By hand")
        case _:
            assert_never(inject.when)
