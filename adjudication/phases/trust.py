"""Phase trust: evidence ages, then this turn's known moves are weighed by everybody.

The target weighs an act in full. A bystander weighs it by its trust in the target: toward a
friend as the target would, less; toward an adversary reversed, halved and without the negativity
factor. Only friendly moves that cost something carry a signal of good intent.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.models.trust import age, evidence_bits, signal_likelihood_ratio
from adjudication.orders import Orders
from adjudication.question import Answers, Block
from adjudication.readings import act_rows, futures_of, of_acts, rivals, trust
from adjudication.state import INTENT, RELIABILITY, State
from adjudication.world import World

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Trust:
    """Ages evidence and adds what this turn's moves say."""

    name: str = "trust"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns nothing: trust follows from what was done."""
        del world, state, orders
        return ()

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state with evidence aged and added to."""
        del orders, answers
        given = world.parameters
        positive = np.array(age(state.evidence_for, given.half_life_positive, world.months))
        negative = np.array(age(state.evidence_against, given.half_life_negative, world.months))
        believed = trust(world, state)
        signal = evidence_bits(
            signal_likelihood_ratio(
                of_acts(state, world.catalogue.cost),
                given.trustworthy_willingness,
                given.untrustworthy_willingness,
                given.signal_noise,
            )
        )
        catalogue = world.catalogue
        score, cost = of_acts(state, catalogue.goldstein), of_acts(state, catalogue.cost)
        friendly = np.maximum(score, 0.0) / 10.0 * of_acts(state, catalogue.verifiability)
        friendly = friendly + np.where((score > 0.0) & (cost > 0.0), signal, 0.0)
        hostile = np.maximum(-score, 0.0) / 10.0
        against = np.maximum(-of_acts(state, np.nan_to_num(catalogue.rival_goldstein)), 0.0) / 10.0
        duty = of_acts(state, catalogue.duty)
        for row, actor, targets, made in act_rows(state):
            known = made & (state.act_known[row] > 0) & (targets != actor)
            weight = _weights(world, believed, actor, targets)
            gain, loss = _heard(world, weight, friendly[row], hostile[row])
            aimed_at = rivals(world, state, believed, targets) & (weight != 1.0)
            aimed_at[actor] = False
            loss = np.where(aimed_at & (against[row] > 0.0), given.negativity * against[row], loss)
            excuse = _excuse(world, state, actor, targets, hostile[row])
            positive[:, actor, INTENT] += gain * known
            negative[:, actor, INTENT] += loss * excuse * known
            heard = np.maximum(weight, 0.0) * known
            positive[:, actor, RELIABILITY] += heard * np.maximum(duty[row], 0.0)
            broken = heard * np.maximum(-duty[row], 0.0)
            negative[:, actor, RELIABILITY] += broken * given.negativity
        return state.with_changes(evidence_for=positive, evidence_against=negative)


def _weights(world: World, believed: Array, actor: int, targets: NDArray[np.intp]) -> Array:
    """(A, B) weight of an act of `actor` toward each future's target, by observer."""
    count = len(world.actors)
    futures = np.arange(len(targets))
    sympathy = 2.0 * believed[:, targets, futures] - 1.0
    weight = world.parameters.bystander_weight * sympathy
    weight = np.where(np.arange(count)[:, None] == targets, 1.0, weight)
    weight[actor] = 0.0
    return np.asarray(weight)


def _heard(world: World, weight: Array, friendly: Array, hostile: Array) -> tuple[Array, Array]:
    """(A, B) evidence for and against the actor of an act, by observer."""
    toward, reversed_ = np.maximum(weight, 0.0), np.maximum(-weight, 0.0) / 2.0
    gain = toward * friendly + reversed_ * hostile
    loss = toward * world.parameters.negativity * hostile + reversed_ * friendly
    return np.asarray(gain), np.asarray(loss)


def _excuse(
    world: World, state: State, actor: int, targets: NDArray[np.intp], hostile: Array
) -> Array:
    """(B,) share of blame left when an act answers one at least as hostile, two turns back."""
    futures = futures_of(state)
    received = state.worst_received[actor, targets, :, futures].max(axis=-1)
    answers = (received > 0.0) & (received >= hostile * 10.0)
    return np.where(answers, 1.0 - world.parameters.answered_in_kind, 1.0)
