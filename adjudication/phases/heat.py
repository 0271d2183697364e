"""Phase heat (users call it hostility): what is received, gated by trust, and what fades."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.models.escalation import heat_step
from adjudication.orders import Orders
from adjudication.question import Answers, Block
from adjudication.readings import act_rows, of_acts, rivals, trust
from adjudication.state import State
from adjudication.world import World

Array = NDArray[np.float64]


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
        mean, worst = _received(world, state)
        heat = heat_step(
            state.heat,
            trust(world, state),
            mean,
            state.grievance,
            state.conciliation,
            world.parameters.heat_persistence,
            world.parameters.heat_reactivity,
        )
        heat = np.array(heat)
        heat[np.eye(len(world.actors), dtype=bool)] = 0.0
        received = np.stack([worst, state.worst_received[:, :, 0]], axis=2)
        return state.with_changes(heat=heat, worst_received=received)


def _received(world: World, state: State) -> tuple[Array, Array]:
    """(A, A, B) mean and worst hostile score that i received from j this turn."""
    score = np.maximum(-of_acts(state, world.catalogue.goldstein), 0.0)
    rival = world.catalogue.rival_goldstein
    against = np.maximum(-of_acts(state, np.nan_to_num(rival)), 0.0)
    total, number = np.zeros(state.heat.shape), np.zeros(state.heat.shape)
    worst = np.zeros(state.heat.shape)
    believed = trust(world, state)
    count = len(world.actors)
    for row, actor, targets, made in act_rows(state):
        known = made & (state.act_known[row] > 0) & (targets != actor)
        hit = np.arange(count)[:, None] == targets
        felt = np.where(hit, score[row], 0.0)
        distinct = rivals(world, state, believed, targets) & ~hit
        felt = np.where(distinct, against[row], felt) * known
        felt[actor] = 0.0
        total[:, actor] += felt
        number[:, actor] += felt > 0.0
        worst[:, actor] = np.maximum(worst[:, actor], felt)
    return total / np.maximum(number, 1.0), worst
