"""Phase heat (users call it hostility): what is received, gated by trust, and what fades."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.models.escalation import heat_step
from adjudication.orders import Orders
from adjudication.question import Answers, Block
from adjudication.readings import act_rows, rivals, trust
from adjudication.state import State
from adjudication.world import World

Array = NDArray[np.float64]
Rows = NDArray[np.intp]


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
        believed = trust(world, state)
        mean, worst = _received(world, state, believed)
        heat = heat_step(
            state.heat,
            believed,
            mean,
            state.grievance,
            state.conciliation,
            world.parameters.heat_persistence,
            world.parameters.heat_reactivity,
        )
        heat[np.eye(len(world.actors), dtype=bool)] = 0.0
        received = np.stack([worst, state.worst_received[:, :, 0]], axis=2)
        return state.with_changes(heat=heat, worst_received=received)


def _received(world: World, state: State, believed: Array) -> tuple[Array, Array]:
    """(A, A, B) mean and worst hostile score that i received from j this turn."""
    score = np.maximum(-world.catalogue.goldstein, 0.0)
    aimed = np.maximum(-np.nan_to_num(world.catalogue.rival_goldstein), 0.0)
    total, worst = np.zeros(state.heat.shape), np.zeros(state.heat.shape)
    number = np.zeros(state.heat.shape, dtype=np.int16)

    def feel(who: Rows, actor: int, futures: Rows, felt: Array) -> None:
        total[who, actor, futures] += felt
        worst[who, actor, futures] = np.maximum(worst[who, actor, futures], felt)
        number[who, actor, futures] += 1

    for row, actor, targets, made in act_rows(state):
        known = made & (state.act_known[row] > 0) & (targets != actor)
        action = state.act_action[row]
        hurt = np.flatnonzero(known & (score[action] > 0.0))
        feel(targets[hurt], actor, hurt, score[action[hurt]])
        against = np.flatnonzero(known & (aimed[action] > 0.0))
        if len(against):
            whom = targets[against]
            who, place = np.nonzero(rivals(world, state, believed, actor, whom, against))
            feel(who, actor, against[place], aimed[action[against[place]]])
    return total / np.maximum(number, 1), worst
