"""Phase initiatives: graduated initiatives (GRIT) after the other side's answer.

An initiator offers small steps by announced policy, grows them as they are answered, goes on for
some steps without an answer, matches an exploitation once and resumes. A step risks its size of
capability, and all that may be lost so is no more than the largest step.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import known_acts
from adjudication.models.strategies import Initiative, grit
from adjudication.orders import Orders
from adjudication.question import Answers, Block
from adjudication.state import State
from adjudication.world import World

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Initiatives:
    """Carries graduated initiatives one turn on."""

    name: str = "initiatives"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns nothing: an initiative follows its rules."""
        del world, state, orders
        return ()

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state with each initiative as it stands after this turn's moves."""
        del orders, answers
        who = np.flatnonzero(world.profiles.initiator)
        if not len(who) or not state.initiative.any():
            return state
        given = world.parameters
        stepped, answered, abused = _heard(world, state, who)
        before = state.initiative[who]
        now = grit(
            Initiative(
                before,
                state.unanswered[who].astype(np.int64),
                before > 0.0,
                np.zeros_like(before) > 0.0,
            ),
            answered,
            abused,
            growth=given.initiative_growth,
            caution=given.initiative_caution,
            smallest=given.initiative_smallest,
            largest=given.initiative_largest,
            persistence=given.initiative_patience,
        )
        quiet = (stepped == 0.0) & (answered == 0.0) & (abused == 0.0)
        lost = np.where(stepped > 0.0, before * abused, 0.0)
        ventured = state.ventured[who] + lost
        left = given.initiative_largest - ventured
        size = np.where(quiet, before, np.minimum(now.size, left))
        size = np.where(left >= given.initiative_smallest, size, 0.0)
        return state.with_changes(
            initiative=_put(state.initiative, who, size),
            unanswered=_put(
                state.unanswered, who, np.where(quiet, state.unanswered[who], now.unreciprocated)
            ),
            retaliates=_put(state.retaliates, who, now.retaliates),
            ventured=_put(state.ventured, who, ventured),
            force=_put(state.force, who, state.force[who] * (1.0 - lost)),
        )


def _put(whole: NDArray[np.generic], rows: NDArray[np.intp], values: NDArray[np.generic]) -> Array:
    result = whole.copy()
    result[rows] = values
    return np.asarray(result)


def _heard(world: World, state: State, who: NDArray[np.intp]) -> tuple[Array, Array, Array]:
    """(n, B) each: whether the initiator took a step, how far it was answered, and exploited."""
    acts = known_acts(state)
    score = world.catalogue.goldstein[acts.action] / 10.0
    abuses = -10.0 * score >= acts.sampled(world.parameters.exploited_from)
    stepped, answered, abused = (np.zeros((len(who), state.futures)) for _ in range(3))
    for row, actor in enumerate(who):
        other = world.profiles.adversary[actor]
        ours = (acts.actor == actor) & (acts.target == other) & (score > 0.0)
        theirs = (acts.actor == other) & (acts.target == actor)
        stepped[row, acts.future[ours]] = 1.0
        friendly, hostile = theirs & (score > 0.0), theirs & abuses
        np.maximum.at(answered[row], acts.future[friendly], score[friendly])
        np.maximum.at(abused[row], acts.future[hostile], -score[hostile])
    return stepped, answered, abused
