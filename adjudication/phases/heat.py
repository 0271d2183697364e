"""Phase heat (users call it hostility): what is received, gated by trust, and what fades."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import known_acts, picked
from adjudication.models.compiled import kernel, worth
from adjudication.models.kernels import cooled, heated, persisting, projected
from adjudication.models.single import ONE
from adjudication.orders import Orders
from adjudication.question import Answers, Block
from adjudication.readings import rivals, trust_at
from adjudication.state import CONTEXTS, State
from adjudication.world import World

Array = NDArray[np.float64]
Index = NDArray[np.intp]


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
        grievance = state.grievance * often
        heat = cooled(state.heat, grievance, state.conciliation, left)
        worst = np.zeros_like(heat)
        _add_received(world, state, (left, given.heat_reactivity), grievance, heat, worst)
        heat[np.eye(len(world.actors), dtype=bool)] = 0.0
        return state.with_changes(heat=heat, worst_received=_remembered(state, worst))


def _remembered(state: State, worst: Array) -> Array:
    """The worst received this month and the month before."""
    month, before = state.worst_received[:, :, 0], state.worst_received[:, :, 1]
    if not state.begins_month:
        return np.stack([np.maximum(month, worst), before], axis=2)
    return np.stack([worst, month], axis=2)


def _add_received(
    world: World,
    state: State,
    rates: tuple[Array, Array],
    grievance: Array,
    heat: Array,
    worst: Array,
) -> None:
    """Adds what was received: the mean of it to hostility, and the worst of all.

    Args:
        world: The compiled scenario.
        state: The state before.
        rates: Persistence and reactivity, one for all futures or one each.
        grievance: (A, A, B) hostility that arises anew.
        heat: (A, A, B) hostility where nothing was received, changed in place.
        worst: (A, A, B) zeros, changed in place.
    """
    catalogue = world.catalogue
    acts = known_acts(state)
    hurt = acts.only(catalogue.goldstein[acts.action] < 0.0)
    aid = acts.only(catalogue.rival_goldstein[acts.action] < 0.0)
    who, place = np.nonzero(rivals(world, state, aid))
    whom = np.concatenate([hurt.target, who])
    by = np.concatenate([hurt.actor, aid.actor[place]])
    futures = np.concatenate([hurt.future, aid.future[place]])
    scores = (catalogue.goldstein[hurt.action], catalogue.rival_goldstein[aid.action[place]])
    felt = -np.concatenate(scores)
    pair = whom * len(world.actors) + by
    before = (state.heat, grievance, state.conciliation)
    believed = (state.evidence_for, state.evidence_against, world.base_rate)
    given = (*rates, world.parameters.prior_weight)
    everywhere = [np.broadcast_to(each, state.futures) for each in given]
    if worth(*before, *believed, *everywhere, heat, worst) and felt.dtype == np.float32:
        _receive_each(*before, *believed, *everywhere, pair, futures, felt, heat, worst)
        return
    struck = pair * state.futures + futures
    np.maximum.at(worst.reshape(-1), struck, felt)
    total, number = (np.zeros(worst.size, dtype=worst.dtype) for _ in range(2))
    np.add.at(total, struck, felt)
    np.add.at(number, struck, number.dtype.type(1.0))
    heat.reshape(-1)[struck] = heated(
        state.heat.take(struck),
        trust_at(world, state, whom, by, futures),
        total.take(struck) / number.take(struck),
        grievance.take(struck),
        state.conciliation.take(struck),
        *(picked(rate, futures) for rate in rates),
    )


@kernel(
    "f4[,,] f4[,,] f4[,,] f4[,,,] f4[,,,] f4[,] f4[] f4[] f4[] i8[] i8[] f4[]", "f4[,,] f4[,,]"
)
def _receive_each(
    heat: Array,
    grievance: Array,
    conciliation: Array,
    evidence_for: Array,
    evidence_against: Array,
    base_rate: Array,
    persistence: Array,
    reactivity: Array,
    prior_weight: Array,
    pairs: Index,
    futures: Index,
    felt: Array,
    result: Array,
    worst: Array,
) -> None:
    last = np.uint64(persistence.size)
    before, griefs, eased = heat.reshape(-1), grievance.reshape(-1), conciliation.reshape(-1)
    well, ill = evidence_for.reshape(-1), evidence_against.reshape(-1)
    base, after, most = base_rate.reshape(-1), result.reshape(-1), worst.reshape(-1)
    total, number = np.zeros_like(most), np.zeros_like(most)
    for act in range(felt.size):
        here = np.uint64(pairs[act]) * last + np.uint64(futures[act])
        most[here] = max(most[here], felt[act])
        total[here] += felt[act]
        number[here] += ONE
    for act in range(felt.size):
        pair, future = np.uint64(pairs[act]), np.uint64(futures[act])
        here, of_intent = pair * last + future, pair * CONTEXTS * last + future
        believed = projected(well[of_intent], ill[of_intent], base[pair], prior_weight[future])
        after[here] = heated(
            before[here],
            believed,
            total[here] / number[here],
            griefs[here],
            eased[here],
            persistence[future],
            reactivity[future],
        )
