"""Phases perception and alarm: does what is seen look like preparation for attack?

Bayes in log-odds: a memory of last turn's suspicion, the likelihood ratio of massed forces, of
notification (or silence) under the regime shared, and of what an inspection found. Evidence
reaches the target and those who watch over it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.models.perception import (
    attack_belief,
    inspection_ratio,
    notification_ratio,
    prior_with_memory,
)
from adjudication.orders import Orders
from adjudication.question import NATURE, NOT_ASKED, Answers, Block, Term, two_way
from adjudication.readings import act_keys, act_rows, of_acts
from adjudication.state import State
from adjudication.world import World

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Perception:
    """What each actor comes to believe about preparations."""

    name: str = "perception"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns what inspections hosted this turn find."""
        del orders
        inspected = of_acts(state, world.catalogue.inspects) > 0
        if not inspected.any():
            return ()
        finds = np.full(inspected.shape, 0.5)
        prepares = state.intention.max(axis=1) > 0
        for row, actor, targets, _ in act_rows(state):
            finds[row] = np.where(
                prepares[actor],
                world.sensitivity[actor, targets],
                world.false_positive[actor, targets],
            )
        rows = [
            (key, "Does the inspection find a preparation?", NATURE)
            for key in act_keys(world, state, "inspection")
        ]
        logit = np.log(finds / (1.0 - finds))
        term = Term("odds that the regime's inspection finds one", 1, logit)
        return (two_way("inspection", rows, ("clear", "found"), inspected, [term]),)

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state with suspicions brought up to date."""
        del orders
        found = answers.get("inspection", np.full(state.act_action.shape, NOT_ASKED))
        ratio = _ratios(world, state, found)
        given = world.parameters
        prior = prior_with_memory(given.attack_baseline, state.suspicion, given.suspicion_memory)
        belief = np.asarray(attack_belief(prior, ratio))
        belief[np.eye(len(world.actors), dtype=bool)] = 0.0
        return state.with_changes(suspicion=belief)


def _ratios(world: World, state: State, found: Answers) -> Array:
    """(A, A, B) likelihood ratio of this turn's evidence to i about j."""
    catalogue = world.catalogue
    ratio = np.ones(state.suspicion.shape)
    massed = of_acts(state, catalogue.concentrates | catalogue.mobilises) > 0
    exercise = of_acts(state, catalogue.concentrates) > 0
    notified = of_acts(state, catalogue.notified) > 0
    for row, actor, targets, made in act_rows(state):
        seen = made & (state.act_known[row] > 0)
        factor = np.where(massed[row], world.parameters.concentration_ratio, 1.0)
        told = notification_ratio(
            notified[row],
            world.compliance[actor, targets],
            world.deceptive[actor, targets],
        )
        factor = factor * np.where(exercise[row], told, 1.0)
        looked = inspection_ratio(
            found[row] == 1,
            world.sensitivity[actor, targets],
            world.false_positive[actor, targets],
        )
        factor = factor * np.where(found[row] != NOT_ASKED, looked, 1.0)
        watches = world.watchers[:, targets]
        ratio[:, actor] *= np.where(watches & seen, factor, 1.0)
    return ratio


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
        asked = fresh & (belief >= threshold / 2.0)
        safe = np.where(asked, belief, 0.5)
        rows = [
            (
                f"alarm/{one}/{other}",
                f"Does {world.name(i)} take what {world.name(j)} does for preparation?",
                one,
            )
            for i, one in enumerate(world.actors)
            for j, other in enumerate(world.actors)
        ]
        suspicion = np.log(safe / (1.0 - safe))
        caution = np.broadcast_to(np.log((1.0 - threshold) / threshold), safe.shape)
        terms = [
            Term("suspicion", 1, suspicion),
            Term("threshold of alarm", 1, caution, "alarm_threshold"),
        ]
        return (two_way("alarm", rows, ("calm", "alarm"), asked, terms),)

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state with alarms, and the readiness of those alarmed."""
        del orders
        alarm = (answers["alarm"] == 1).reshape(state.alarm.shape)
        raised = alarm.any(axis=1) * world.parameters.alarm_posture
        return state.with_changes(alarm=alarm, posture=np.clip(state.posture + raised, 0.0, 1.0))


def _fresh(world: World, state: State) -> Flags:
    """(A, A, B): whether i saw forces of j massed this turn."""
    fresh = np.zeros(state.suspicion.shape, dtype=bool)
    catalogue = world.catalogue
    massed = of_acts(state, catalogue.concentrates | catalogue.mobilises) > 0
    for row, actor, targets, made in act_rows(state):
        seen = made & massed[row] & (state.act_known[row] > 0)
        fresh[:, actor] |= world.watchers[:, targets] & seen
    return fresh & (state.suspicion > 0.0)
