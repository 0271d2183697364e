"""Phase trust: evidence ages, then this turn's known moves are weighed by everybody.

The target weighs an act in full. A bystander weighs it by its trust in the target: toward a
friend as the target would, less; toward an adversary reversed, halved and without the negativity
factor. Only friendly moves that cost something carry a signal of good intent.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.models.trust import age, evidence_bits, signal_likelihood_ratio
from adjudication.orders import Orders
from adjudication.question import Answers, Block
from adjudication.readings import act_rows, rivals, trust
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
        positive = age(state.evidence_for, given.half_life_positive, world.months)
        negative = age(state.evidence_against, given.half_life_negative, world.months)
        believed = trust(world, state)
        sympathy = given.bystander_weight * (2.0 * believed - 1.0)
        for act in _acts(world, state):
            weight = _weights(sympathy, act)
            gain, loss = _heard(world, act, weight)
            _read_by_rivals(world, state, act, believed, loss)
            positive[:, act.actor, INTENT] += gain
            negative[:, act.actor, INTENT] += loss * act.excuse
            if act.duty.any():
                heard = np.maximum(weight, 0.0)
                positive[:, act.actor, RELIABILITY] += heard * np.maximum(act.duty, 0.0)
                broken = heard * np.maximum(-act.duty, 0.0)
                negative[:, act.actor, RELIABILITY] += broken * given.negativity
        return state.with_changes(evidence_for=positive, evidence_against=negative)


@dataclass(frozen=True, slots=True)
class _Act:
    """What one actor did for all to see, (B,) each; zeros where it did nothing.

    Attributes:
        actor: Who acted.
        targets: Toward whom.
        friendly, hostile: Evidence that the target draws from it, for and against.
        rival: Evidence against, as rivals of the target read it.
        excuse: Share of the blame that is left.
        duty: +1 keeps, -1 breaks a duty.
    """

    actor: int
    targets: NDArray[np.intp]
    friendly: Array
    hostile: Array
    rival: Array
    excuse: Array
    duty: Array


def _acts(world: World, state: State) -> Iterator[_Act]:
    """Yields the acts of this turn that may change anybody's trust."""
    catalogue = world.catalogue
    friendly = np.maximum(catalogue.goldstein, 0.0) / 10.0 * catalogue.verifiability
    hostile = np.maximum(-catalogue.goldstein, 0.0) / 10.0
    rival = np.maximum(-np.nan_to_num(catalogue.rival_goldstein), 0.0) / 10.0
    signals = (catalogue.goldstein > 0.0) & (catalogue.cost > 0.0)
    for row, actor, targets, made in act_rows(state):
        known = made & (state.act_known[row] > 0) & (targets != actor)
        action = state.act_action[row]
        gain, loss, duty = (
            np.where(known, values[action], 0.0) for values in (friendly, hostile, catalogue.duty)
        )
        costly = known & signals[action]
        if costly.any():
            gain += np.where(costly, _signal(world, catalogue.cost[action]), 0.0)
        if gain.any() or loss.any() or duty.any():
            against = np.where(known, rival[action], 0.0)
            excuse = _excuse(world, state, actor, targets, loss)
            yield _Act(actor, targets, gain, loss, against, excuse, duty)


def _signal(world: World, cost: Array) -> Array:
    given = world.parameters
    return evidence_bits(
        signal_likelihood_ratio(
            cost,
            given.trustworthy_willingness,
            given.untrustworthy_willingness,
            given.signal_noise,
        )
    )


def _weights(sympathy: Array, act: _Act) -> Array:
    """(A, B) weight of an act by observer: the target in full, a bystander by its sympathy."""
    futures = np.arange(len(act.targets))
    weight: Array = sympathy[:, act.targets, futures]
    weight[act.targets, futures] = 1.0
    weight[act.actor] = 0.0
    return weight


def _heard(world: World, act: _Act, weight: Array) -> tuple[Array, Array]:
    """(A, B) evidence for and against the intent of the actor, by observer."""
    toward = np.maximum(weight, 0.0)
    reversed_ = (toward - weight) / 2.0
    gain = toward * act.friendly + reversed_ * act.hostile
    loss = toward * (world.parameters.negativity * act.hostile) + reversed_ * act.friendly
    return gain, loss


def _read_by_rivals(world: World, state: State, act: _Act, believed: Array, loss: Array) -> None:
    """Who reads aid to the target as aimed at itself blames the actor for that, in `loss`."""
    here = np.flatnonzero(act.rival)
    if not len(here):
        return
    aimed_at = rivals(world, state, believed, act.actor, act.targets[here], here)
    read = np.broadcast_to(world.parameters.negativity, act.rival.shape)[here] * act.rival[here]
    loss[:, here] = np.where(aimed_at, read, loss[:, here])


def _excuse(
    world: World, state: State, actor: int, targets: NDArray[np.intp], hostile: Array
) -> Array:
    """(B,) share of blame left when an act answers one at least as hostile, two turns back."""
    excuse = np.ones(len(targets))
    here = np.flatnonzero(hostile)
    last, before = (state.worst_received[actor, targets[here], turn, here] for turn in (0, 1))
    received = np.maximum(last, before)
    answers = (received > 0.0) & (received >= hostile[here] * 10.0)
    excuse[here[answers]] = 1.0 - world.parameters.answered_in_kind
    return excuse
