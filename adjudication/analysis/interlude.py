"""Deadlines of the game's clock, and what is assumed when time passes without moves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from adjudication.phases.guarantees import consultation_ends
from adjudication.state import AGREED, NOT_ASKED, OPEN, State
from adjudication.world import World
from scenarios.actions import Demand
from scenarios.calendar import DAYS_PER_MONTH, elapsed_at, instant_at
from scenarios.injects import AtDate, AtTurn, ByHand


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something that falls due at an instant of the game, whatever the number of the turn.

    Attributes:
        at: What the clock reads then, in calendar months since the start.
        what: What falls due, in words.
    """

    at: float
    what: str


def deadlines(world: World, state: State, earlier: Iterable[State] = ()) -> tuple[Deadline, ...]:
    """Returns what is due from now on at the table, the earliest first.

    Consultations that have not ended, notice given of exercises, demands that run out, events with
    a date.

    Args:
        world: The compiled scenario.
        state: The state at the table.
        earlier: The states at the ends of earlier turns: what was announced in them may still run.
    """
    found = [*_consultations(world, state), *_events(world, state)]
    for each in (*earlier, state):
        found += _announced(world, each)
    return tuple(sorted((d for d in found if d.at >= state.closes), key=lambda d: (d.at, d.what)))


def _consultations(world: World, state: State) -> Iterator[Deadline]:
    for promise in world.promises:
        number = promise.number
        asked = state.asked_turn[number, promise.guarantor, 0] > 0
        if state.invoked[number, 0] > 0 and not asked.all():
            ends = float(consultation_ends(world, state, number)[0])
            what = f"consultation ends: {promise.given.name}"
            yield Deadline(ends, what)


def _announced(world: World, state: State) -> Iterator[Deadline]:
    """What moves of a turn announced: the end of a notice, or of a demand."""
    for row in range(len(state.act_action)):
        actor, action, target = (
            int(array[row, 0]) for array in (state.act_actor, state.act_action, state.act_target)
        )
        if action < 0 or target < 0:
            continue
        who, whom = world.name(actor), world.name(target)
        if world.catalogue.notified[action]:
            days = _notice_days(world, actor, target)
            ends = f"notice ends of {who}'s exercise, given to {whom}"
            if days:
                yield Deadline(state.opened + days / DAYS_PER_MONTH, ends)
        made = world.scenario.actions.get(world.catalogue.ids[action])  # none for an event's
        if made is None:
            continue
        for effect in made.effects:
            if isinstance(effect, Demand):
                at = state.opened + effect.amount.value / DAYS_PER_MONTH
                yield Deadline(at, f"{who}'s demand on {whom} runs out: {made.name}")


def _notice_days(world: World, actor: int, target: int) -> float:
    """Days of notice that the regimes ask which both belong to; 0 without one."""
    both = {world.actors[actor], world.actors[target]}
    regimes = world.scenario.regimes.values()
    asked = (r.lead_days.value for r in regimes if r.in_force and both <= set(r.members))
    return max(asked, default=0.0)


def _events(world: World, state: State) -> Iterator[Deadline]:
    for number, inject in enumerate(world.scenario.injects.values()):
        if isinstance(inject.when, AtDate) and not state.released[number, 0]:
            due = elapsed_at(world.scenario.start, inject.when.date)
            yield Deadline(due, f"event: {inject.title}")


def assumptions(world: World, state: State, until: float) -> tuple[str, ...]:
    """Returns what is assumed if time passes quietly from a state until a date, in words.

    Args:
        world: The compiled scenario.
        state: The state at the table, its turn closed.
        until: What the clock reads then.
    """
    marks = world.scenario.ladder.marks
    profile = [world.name(row) for row in range(len(world.actors)) if not world.played[row]]
    at_war = np.flatnonzero(state.rung[:, 0] >= marks.war)
    wars = [world.pair(*world.dyads[dyad]) for dyad in at_war]
    tracks = [t.given.name for t in world.tracks if state.track_status[t.number, 0] == OPEN]
    agreed = [t.given.name for t in world.tracks if state.track_status[t.number, 0] == AGREED]
    injects = list(world.scenario.injects.values())
    waiting = [i for n, i in enumerate(injects) if not state.released[n, 0]]
    by_turn = [i.title for i in waiting if isinstance(i.when, AtTurn)]
    by_hand = [i.title for i in waiting if isinstance(i.when, ByHand)]
    start = world.scenario.start
    due = [d for d in deadlines(world, state) if d.at < until]
    told = [
        "No cell makes a move. Where a cell or the white cell must answer, time stops.",
        "Evidence, grievances, hostility and readiness fade; the ladder takes a step a month.",
    ]
    told += _listed("By their behaviour profile act, a move a month at most", profile)
    told += _listed("Wars go on unless whoever began them stops", wars)
    told += _listed("Talks go on, and may break down", tracks)
    told += _listed("Agreements go to ratification", agreed)
    told += _listed("Events of a planned turn may come due", by_turn)
    told += _listed("Events released by hand are drawn at their planned odds", by_hand)
    told += [f"Due {instant_at(start, d.at):%d %B %Y}: {d.what}." for d in due]
    asked = int((state.casus[:, :, 0] != NOT_ASKED).sum())
    if asked:
        told.append("Guarantors who ignored a promise are asked again every three months.")
    return tuple(told)


def _listed(what: str, names: list[str]) -> list[str]:
    return [f"{what}: {', '.join(names)}."] if names else []
