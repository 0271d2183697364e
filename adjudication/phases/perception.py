"""Phases perception and alarm: does what is seen look like preparation for attack?

Bayes in log-odds: a memory of last turn's suspicion, the likelihood ratio of massed forces, of
notification (or silence) under the regime shared, and of what an inspection found. Evidence
reaches the target and those who watch over it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import Acts, acts_of, known_acts, picked
from adjudication.models import portable
from adjudication.models.compiled import kernel, where, worth
from adjudication.models.kernels import suspected
from adjudication.models.perception import (
    attack_belief,
    inspection_ratio,
    notification_ratio,
    overflight_rates,
    prior_with_memory,
)
from adjudication.models.single import ONE, ZERO, log
from adjudication.orders import Orders
from adjudication.places import places
from adjudication.question import NATURE, NOT_ASKED, Answers, Block, Term, two_way, weighted_at
from adjudication.readings import act_keys
from adjudication.state import State
from adjudication.world import World

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Perception:
    """What each actor comes to believe about preparations."""

    name: str = "perception"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns what inspections hosted this turn find, and what overflights show."""
        del orders
        return (*_inspections(world, state), *_overflights(world, state))

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state with suspicions brought up to date."""
        del orders
        found = answers.get("inspection", np.full(state.act_action.shape, NOT_ASKED))
        given = world.parameters
        flown = answers.get("overflight", np.full(state.act_action.shape, NOT_ASKED))
        ratio = _ratios(world, state, found, flown)
        memory = given.suspicion_memory**state.months
        belief = _suspicion(state.suspicion, ratio, given.attack_baseline, memory)
        belief[np.eye(len(world.actors), dtype=bool)] = 0.0
        return state.with_changes(suspicion=belief)


def _suspicion(before: Array, ratio: Array, baseline: Array, memory: Array) -> Array:
    """(A, A, B) belief after this turn's evidence, from last turn's; one baseline or (B,) each.

    Where nothing was ever seen, suspicion rests at its baseline and stays there.
    """
    belief = before.copy()
    futures = before.shape[-1]
    everywhere = [np.broadcast_to(each, futures) for each in (baseline, memory)]
    if worth(before, ratio, *everywhere):
        _suspect_each(ratio, *everywhere, belief)
        return belief
    moved = np.flatnonzero((before != baseline) | (ratio != 1.0))
    rest, kept = (picked(each, moved % futures) for each in (baseline, memory))
    prior = prior_with_memory(rest, before.take(moved), kept)
    belief.reshape(-1)[moved] = attack_belief(prior, ratio.take(moved))
    return belief


@kernel("f4[,,] f4[] f4[]", "f4[,,]")
def _suspect_each(ratio: Array, baseline: Array, memory: Array, belief: Array) -> None:
    low, level = np.empty_like(baseline), np.empty_like(baseline)
    for future in range(baseline.size):
        low[future] = log(baseline[future] / (ONE - baseline[future]))
    for who in range(belief.shape[0]):
        for whom in range(belief.shape[1]):
            row, seen = belief[who, whom], ratio[who, whom]
            for future in range(baseline.size):
                last = where(row[future] > ZERO, row[future], baseline[future])
                level[future] = log(last / (ONE - last))
            for future in range(baseline.size):
                level[future] = suspected(low[future], level[future], memory[future], seen[future])
            for future in range(baseline.size):
                moved = (row[future] != baseline[future]) | (seen[future] != ONE)
                row[future] = where(moved, level[future], row[future])


def _inspections(world: World, state: State) -> tuple[Block, ...]:
    acts = acts_of(state)
    acts = acts.doing(world.catalogue.inspects)
    if not len(acts.row):
        return ()
    inspected = np.zeros(state.act_action.shape, dtype=bool)
    inspected[acts.row, acts.future] = True
    finds = np.where(
        _prepares(state, acts),
        world.sensitivity[acts.actor, acts.target],
        world.false_positive[acts.actor, acts.target],
    )
    rows = [
        (key, "Does the inspection find a preparation?", NATURE)
        for key in act_keys(world, state, "inspection")
    ]
    term = Term("odds that the regime's inspection finds one", 1, _logit(inspected, acts, finds))
    return (two_way("inspection", rows, ("clear", "found"), inspected, [term]),)


def _overflights(world: World, state: State) -> tuple[Block, ...]:
    """What those who may fly over massed forces see of them."""
    if not world.overflight.any():
        return ()
    acts = known_acts(state)
    acts = acts.only(_masses(world)[acts.action] & (world.overflight[acts.actor, acts.target] > 0))
    if not len(acts.row):
        return ()
    seen = np.zeros(state.act_action.shape, dtype=bool)
    seen[acts.row, acts.future] = True
    there, not_there = overflight_rates(world.overflight[acts.actor, acts.target])
    odds = np.where(_prepares(state, acts), there, not_there)
    rows = [
        (key, "What does overflight show?", NATURE) for key in act_keys(world, state, "overflight")
    ]
    term = Term("quality of what is seen from above", 1, _logit(seen, acts, odds))
    return (two_way("overflight", rows, ("routine", "preparation"), seen, [term]),)


def _prepares(state: State, acts: Acts) -> Flags:
    """(n,) whether who acts means to attack somebody."""
    return np.asarray(state.intention[acts.actor, :, acts.future].max(axis=1, initial=0) > 0)


def _logit(asked: Flags, acts: Acts, odds: Array) -> Array:
    """(N, B) log-odds of some odds where they are asked for."""
    exact = odds.astype(np.float64)
    logit = np.zeros(asked.shape)
    logit[acts.row, acts.future] = portable.log(exact / (1.0 - exact))
    return logit


def _ratios(world: World, state: State, found: Answers, flown: Answers) -> Array:
    """(A, A, B) likelihood ratio of this turn's evidence to i about j."""
    catalogue = world.catalogue
    ratio = np.ones_like(state.suspicion)
    acts = known_acts(state)
    looked = found[acts.row, acts.future]
    acts = acts.only(_masses(world)[acts.action] | (looked != NOT_ASKED))
    looked = found[acts.row, acts.future]
    pair = (acts.actor, acts.target)
    massed = acts.sampled(world.parameters.concentration_ratio)
    told = notification_ratio(
        catalogue.notified[acts.action], world.compliance[pair], world.deceptive[pair]
    )
    seen = inspection_ratio(looked == 1, world.sensitivity[pair], world.false_positive[pair])
    factor = np.where(_masses(world)[acts.action], massed, 1.0)
    factor = factor * np.where(catalogue.concentrates[acts.action], told, 1.0)
    factor = factor * np.where(looked != NOT_ASKED, seen, 1.0)
    if world.overflight.any():
        factor = factor * _from_above(world, acts, flown)
    who, place = np.nonzero(world.watchers[:, acts.target])
    here = np.ravel_multi_index((who, acts.actor[place], acts.future[place]), ratio.shape)
    np.multiply.at(ratio.reshape(-1), here, factor[place])
    return ratio


def _from_above(world: World, acts: Acts, flown: Answers) -> Array:
    """(n,) likelihood ratio of what overflight showed."""
    there, not_there = overflight_rates(world.overflight[acts.actor, acts.target])
    seen = flown[acts.row, acts.future]
    shown = np.where(seen == 1, there / not_there, not_there / there)
    return np.where(seen == NOT_ASKED, 1.0, shown)


def _masses(world: World) -> Flags:
    """(K,): actions that mass forces."""
    return np.asarray(world.catalogue.concentrates | world.catalogue.mobilises)


@dataclass(frozen=True, slots=True)
class Alarm:
    """Who takes what it sees for preparation, and makes ready."""

    name: str = "alarm"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns a question per observer whose fresh suspicion comes near the threshold."""
        del orders
        threshold = world.parameters.alarm_threshold
        count = len(world.actors)
        belief = state.suspicion.reshape(count * count, state.futures)
        fresh = _fresh(world, state).reshape(count * count, state.futures)
        seen = places(fresh & (belief >= threshold / 2.0))
        rows = _alarm_rows(tuple((key, world.called(row)) for row, key in enumerate(world.actors)))
        here = seen.of(belief)
        caution = seen.sampled(portable.log((1.0 - threshold) / threshold))
        terms = [
            Term("suspicion", 1, portable.log(here / (1.0 - here))),
            Term("threshold of alarm", 1, np.broadcast_to(caution, here.shape), "alarm_threshold"),
        ]
        return (weighted_at("alarm", rows, ("calm", "alarm"), 0, seen, terms),)

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state with alarms, and the readiness of those alarmed."""
        del orders
        alarm = (answers["alarm"] == 1).reshape(state.alarm.shape)
        raised = alarm.any(axis=1) * world.parameters.alarm_posture
        return state.with_changes(alarm=alarm, posture=np.clip(state.posture + raised, 0.0, 1.0))


@lru_cache(maxsize=64)
def _alarm_rows(actors: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str, str], ...]:
    """The row of each observer and whom it watches, from ids and names of actors."""
    return tuple(
        (f"alarm/{one}/{other}", f"Does {name} take what {what} does for preparation?", one)
        for one, name in actors
        for other, what in actors
    )


def _fresh(world: World, state: State) -> Flags:
    """(A, A, B): whether i saw forces of j massed this turn."""
    fresh = np.zeros(state.suspicion.shape, dtype=bool)
    acts = known_acts(state)
    acts = acts.doing(_masses(world))
    who, place = np.nonzero(world.watchers[:, acts.target])
    fresh[who, acts.actor[place], acts.future[place]] = True
    return fresh & (state.suspicion > 0.0)
