"""Phase heat (users call it hostility): what is received, gated by trust, and what fades."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import known_acts, picked
from adjudication.models.compiled import kernel, worth
from adjudication.models.kernels import MOST, cooled, heated, persisting, projected
from adjudication.models.single import ONE, ZERO
from adjudication.orders import Orders
from adjudication.question import Answers, Block
from adjudication.readings import rivals, trust_at
from adjudication.state import CONTEXTS, State
from adjudication.world import World

Array = NDArray[np.float64]
Index = NDArray[np.intp]
TWO_MONTHS = np.uint64(2)
"""Months of which the worst received is remembered."""


@dataclass(frozen=True, slots=True)
class Heat:
    """Carries hostility one turn on."""

    name: str = "heat"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns nothing: hostility follows from what was done."""
        del world, state, orders
        return ()

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state with hostility, and the worst received, brought up to date."""
        del orders, answers
        given = world.parameters
        left, often = persisting(given.heat_persistence, given.grievance_half_life, state.months)
        received = _received(world, state)
        before = (state.heat, state.grievance, state.conciliation, state.worst_received)
        believed = (state.evidence_for, state.evidence_against, world.base_rate)
        rates = (left, often, given.heat_reactivity, given.prior_weight)
        if worth(*before, *believed, *rates) and received.felt.dtype == np.float32:
            everywhere = [np.broadcast_to(each, state.futures) for each in rates]
            acts = (received.pair, received.future, received.felt)
            heat, worst = np.empty_like(state.heat), np.empty_like(state.worst_received)
            _heat_each(state.begins_month, *before, *believed, *everywhere, *acts, heat, worst)
            return state.with_changes(heat=heat, worst_received=worst)
        grievance = state.grievance * often
        heat = cooled(state.heat, grievance, state.conciliation, left)
        worst = _heated(world, state, received, grievance, left, heat)
        heat[np.eye(len(world.actors), dtype=bool)] = 0.0
        return state.with_changes(heat=heat, worst_received=_remembered(state, worst))


@dataclass(frozen=True, slots=True)
class _Received:
    """What was received: n times, each in a future.

    Attributes:
        pair: (n,) whom and by whom, as a row of an (A, A) matrix.
        future: (n,) in which future.
        felt: (n,) how hostile it was, negated Goldstein units.
    """

    pair: Index
    future: Index
    felt: Array


def _received(world: World, state: State) -> _Received:
    """What was done to anybody, and the aid to a rival that it took for as much."""
    catalogue = world.catalogue
    acts = known_acts(state)
    hurt = acts.doing(catalogue.goldstein < 0.0)
    aid = acts.doing(catalogue.rival_goldstein < 0.0)
    who, place = np.nonzero(rivals(world, state, aid))
    whom = np.concatenate([hurt.target, who])
    by = np.concatenate([hurt.actor, aid.actor[place]])
    scores = (catalogue.goldstein[hurt.action], catalogue.rival_goldstein[aid.action[place]])
    return _Received(
        pair=whom * len(world.actors) + by,
        future=np.concatenate([hurt.future, aid.future[place]]),
        felt=-np.concatenate(scores),
    )


def _remembered(state: State, worst: Array) -> Array:
    """The worst received this month and the month before."""
    month, before = state.worst_received[:, :, 0], state.worst_received[:, :, 1]
    if not state.begins_month:
        return np.stack([np.maximum(month, worst), before], axis=2)
    return np.stack([worst, month], axis=2)


def _heated(
    world: World,
    state: State,
    received: _Received,
    grievance: Array,
    persistence: Array,
    heat: Array,
) -> Array:
    """Adds the mean of what was received to hostility, in place; returns the worst, (A, A, B)."""
    pair, future, felt = received.pair, received.future, received.felt
    struck = pair * state.futures + future
    worst = np.zeros_like(heat)
    np.maximum.at(worst.reshape(-1), struck, felt)
    total, number = (np.zeros(worst.size, dtype=worst.dtype) for _ in range(2))
    np.add.at(total, struck, felt)
    np.add.at(number, struck, number.dtype.type(1.0))
    whom, by = np.divmod(pair, len(world.actors))
    heat.reshape(-1)[struck] = heated(
        state.heat.take(struck),
        trust_at(world, state, whom, by, future),
        total.take(struck) / number.take(struck),
        grievance.take(struck),
        state.conciliation.take(struck),
        picked(persistence, future),
        picked(world.parameters.heat_reactivity, future),
    )
    return worst


@kernel(
    "b1 f4[,,] f4[,,] f4[,,] f4[,,,] f4[,,,] f4[,,,] f4[,] f4[] f4[] f4[] f4[] i8[] i8[] f4[]",
    "f4[,,] f4[,,,]",
)
def _heat_each(
    month_begins: np.bool_,
    heat: Array,
    grievance: Array,
    conciliation: Array,
    worst_received: Array,
    evidence_for: Array,
    evidence_against: Array,
    base_rate: Array,
    persistence: Array,
    often: Array,
    reactivity: Array,
    prior_weight: Array,
    pairs: Index,
    futures: Index,
    felt: Array,
    result: Array,
    worst: Array,
) -> None:
    """First all cools and the worst received is passed on, then what was received is added."""
    everyone, last = np.uint64(len(heat)), np.uint64(persistence.size)
    before, griefs, eased = heat.reshape(-1), grievance.reshape(-1), conciliation.reshape(-1)
    well, ill = evidence_for.reshape(-1), evidence_against.reshape(-1)
    base, after = base_rate.reshape(-1), result.reshape(-1)
    lately, most = worst_received.reshape(-1), worst.reshape(-1)
    for each in range(everyone * everyone):
        pair = np.uint64(each)
        here, month = pair * last, pair * TWO_MONTHS * last
        for lane in range(last):
            at, now, then = here + lane, month + lane, month + last + lane
            cool = before[at] * persistence[lane] + griefs[at] * often[lane] - eased[at]
            after[at] = min(max(cool, ZERO), MOST)
            most[now] = ZERO if month_begins else lately[now]
            most[then] = lately[now] if month_begins else lately[then]
        if pair % (everyone + np.uint64(1)) == 0:
            after[here : here + last] = ZERO
    total, number = np.empty_like(before), np.empty_like(before)
    for act in range(felt.size):
        here = np.uint64(pairs[act]) * last + np.uint64(futures[act])
        total[here] = number[here] = ZERO
    for act in range(felt.size):
        pair, future = np.uint64(pairs[act]), np.uint64(futures[act])
        here, now = pair * last + future, pair * TWO_MONTHS * last + future
        total[here] += felt[act]
        number[here] += ONE
        most[now] = max(most[now], felt[act])
    for act in range(felt.size):
        pair, future = np.uint64(pairs[act]), np.uint64(futures[act])
        here, of_intent = pair * last + future, pair * CONTEXTS * last + future
        after[here] = heated(
            before[here],
            projected(well[of_intent], ill[of_intent], base[pair], prior_weight[future]),
            total[here] / number[here],
            griefs[here] * often[future],
            eased[here],
            persistence[future],
            reactivity[future],
        )
