"""Measures of a model run: whole numbers read off every future, turn by turn."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import known_acts
from adjudication.state import AGREED, DENIED, FORCE, IGNORED, State
from adjudication.world import World
from scenarios.parameters import Amount
from scenarios.wars import Range

Counts = NDArray[np.integer]


def dyads_at_war(world: World, before: State, after: State) -> Counts:
    """Returns the number of dyads at war."""
    del before
    return np.asarray((after.rung >= world.scenario.ladder.marks.war).sum(axis=0))


def highest_rung(world: World, before: State, after: State) -> Counts:
    """Returns the highest rung of any dyad: vertical escalation."""
    del world, before
    return np.asarray(after.rung.max(axis=0))


def dyads_in_dispute(world: World, before: State, after: State) -> Counts:
    """Returns the number of dyads in a militarised dispute: horizontal escalation."""
    del before
    return np.asarray((after.rung >= world.scenario.ladder.marks.dispute).sum(axis=0))


def compound_escalation(world: World, before: State, after: State) -> Counts:
    """Returns 1 where the highest rung and the number of disputes both rose this turn."""
    higher = highest_rung(world, before, after) > highest_rung(world, before, before)
    wider = dyads_in_dispute(world, before, after) > dyads_in_dispute(world, before, before)
    return np.asarray((higher & wider).astype(np.int64))


def invocations(world: World, before: State, after: State) -> Counts:
    """Returns the number of commitments invoked this turn."""
    del world
    return np.asarray(((after.invoked > 0) & (before.invoked == 0)).sum(axis=0))


def honoured_by_force(world: World, before: State, after: State) -> Counts:
    """Returns the number of answers by force given this turn."""
    del world
    return _given(before, after, FORCE)


def ignored(world: World, before: State, after: State) -> Counts:
    """Returns the number of promises ignored this turn."""
    del world
    return _given(before, after, IGNORED)


def cases_denied(world: World, before: State, after: State) -> Counts:
    """Returns the number of denials this turn that the case has arisen; nothing was ignored."""
    del world
    fresh = (after.casus == DENIED) & (before.casus != DENIED)
    return np.asarray(fresh.sum(axis=(0, 1)))


def _given(before: State, after: State, answer: int) -> Counts:
    fresh = after.asked_turn != before.asked_turn
    return np.asarray((fresh & (after.honour == answer)).sum(axis=(0, 1)))


def agreements(world: World, before: State, after: State) -> Counts:
    """Returns the number of tracks agreed, in force or not yet."""
    del world, before
    return np.asarray((after.track_status >= AGREED).sum(axis=0))


def false_alarms(world: World, before: State, after: State) -> Counts:
    """Returns the number of alarms at exercises behind which there was no intention."""
    acts = known_acts(after)
    intends = before.intention.max(axis=1)[acts.actor, acts.future] > 0
    routine_acts = acts.only(world.catalogue.concentrates[acts.action] & ~intends)
    exercised = np.zeros((len(world.actors), after.futures), dtype=bool)
    exercised[routine_acts.actor, routine_acts.future] = True
    return np.asarray(((after.alarm > 0) & exercised).sum(axis=(0, 1)))


def months_of_war(world: World, before: State, after: State) -> Counts:
    """Returns the months of war so far, of all dyads, to whole ones."""
    del world, before
    return np.asarray(np.rint(after.war_months.sum(axis=0)), dtype=np.int64)


def months_gained(world: World, before: State, after: State) -> Counts:
    """Returns the months without war under a ceasefire or in talks, of dyads with a range."""
    del before
    return np.asarray(np.rint(after.gained_months[_ranged(world)].sum(axis=0)), dtype=np.int64)


def killed_at_least(world: World, before: State, after: State) -> Counts:
    """Returns the lower end of people killed so far, where the scenario has a range."""
    del before
    return _people(world, after, [(t.killed, t.killed.low) for t in world.scenario.tolls])


def killed_at_most(world: World, before: State, after: State) -> Counts:
    """Returns the upper end of people killed so far, where the scenario has a range."""
    del before
    return _people(world, after, [(t.killed, t.killed.high) for t in world.scenario.tolls])


def displaced_at_least(world: World, before: State, after: State) -> Counts:
    """Returns the lower end of people displaced so far, where the scenario has a range."""
    del before
    return _people(world, after, [(t.displaced, t.displaced.low) for t in world.scenario.tolls])


def displaced_at_most(world: World, before: State, after: State) -> Counts:
    """Returns the upper end of people displaced so far, where the scenario has a range."""
    del before
    return _people(world, after, [(t.displaced, t.displaced.high) for t in world.scenario.tolls])


def _ranged(world: World) -> list[int]:
    pairs = [[world.actor_index(a) for a in toll.between] for toll in world.scenario.tolls]
    return [int(world.dyad[one, other]) for one, other in pairs]


def _people(world: World, state: State, ends: Sequence[tuple[Range, Amount]]) -> Counts:
    """People over the dyads with a range: months of war times an end of it, up to its ceiling."""
    months = state.war_months[_ranged(world)].astype(np.float64)
    a_month = np.asarray([end.value for _, end in ends])[:, None]
    ceilings = np.asarray([given.ceiling for given, _ in ends])[:, None]
    people = np.minimum(a_month * months, ceilings)
    return np.asarray(np.rint(people.sum(axis=0)), dtype=np.int64)
