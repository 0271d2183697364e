"""Phase heat (users call it hostility): what is received, gated by trust, and what fades."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import known_acts, picked
from adjudication.models.escalation import heat_step
from adjudication.models.kernels import cooled, persisting
from adjudication.orders import Orders
from adjudication.question import Answers, Block
from adjudication.readings import rivals, trust_at
from adjudication.state import State
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
        rates = (left, given.heat_reactivity)
        grievance = state.grievance * often
        heat = cooled(state.heat, grievance, state.conciliation, left)
        struck, mean, worst = _received(world, state)
        whom, by, future = np.unravel_index(struck, heat.shape)
        heat.reshape(-1)[struck] = heat_step(
            state.heat.take(struck),
            trust_at(world, state, whom, by, future),
            mean,
            grievance.take(struck),
            state.conciliation.take(struck),
            *(picked(rate, future) for rate in rates),
        )
        heat[np.eye(len(world.actors), dtype=bool)] = 0.0
        received = _remembered(state, worst)
        return state.with_changes(heat=heat, worst_received=received)


def _remembered(state: State, worst: Array) -> Array:
    """The worst received this month and the month before."""
    month, before = state.worst_received[:, :, 0], state.worst_received[:, :, 1]
    if not state.begins_month:
        return np.stack([np.maximum(month, worst), before], axis=2)
    return np.stack([worst, month], axis=2)


def _received(world: World, state: State) -> tuple[Index, Array, Array]:
    """Who received hostility from whom in which future; the mean of it there, the worst of all.

    The first are places in the flat (A, A, B), some more than once; the worst is (A, A, B).
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
    struck = np.ravel_multi_index((whom, by, futures), state.heat.shape)
    worst = np.zeros_like(state.heat)
    np.maximum.at(worst.reshape(-1), struck, felt)
    total, number = (np.zeros(worst.size, dtype=worst.dtype) for _ in range(2))
    np.add.at(total, struck, felt)
    np.add.at(number, struck, number.dtype.type(1.0))
    return struck, total.take(struck) / number.take(struck), worst
