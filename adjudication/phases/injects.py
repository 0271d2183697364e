"""Phase injects: which entries of the events list are released this turn."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

import numpy as np
from numpy.typing import NDArray

from adjudication.models import portable
from adjudication.orders import Orders
from adjudication.question import WHITE_CELL, Answers, Block, Term, two_way
from adjudication.state import State
from adjudication.world import World
from scenarios.calendar import elapsed_at
from scenarios.injects import AtDate, AtTurn, ByHand, Inject, WhenInvoked, WhenRung

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Injects:
    """What is due by turn or condition is released; what is released by hand is a question."""

    name: str = "injects"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns one question per inject that the white cell releases by hand."""
        del orders
        injects = world.scenario.injects
        if not injects:
            return ()
        by_hand = np.array([isinstance(inject.when, ByHand) for inject in injects.values()])
        likelihood = np.array(
            [
                inject.when.likelihood.value if isinstance(inject.when, ByHand) else 0.5
                for inject in injects.values()
            ]
        )
        likelihood = np.clip(likelihood, 1e-6, 1.0 - 1e-6)[:, None]
        if state.months != 1.0:
            # Not released in two halves is as likely as not released in the whole.
            likelihood = -portable.expm1(state.months * portable.log(1.0 - likelihood))
        block = two_way(
            "inject",
            [
                (f"inject/{key}", f"Release now: {inject.title}?", WHITE_CELL)
                for key, inject in injects.items()
            ],
            ("hold", "release"),
            by_hand[:, None] & (state.released == 0),
            [Term("planned likelihood", 1, portable.log(likelihood / (1.0 - likelihood)))],
        )
        return (block,)

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state with this turn's releases marked."""
        del orders
        injects = list(world.scenario.injects.values())
        if not injects:
            return state
        due = np.stack([_due(world, state, inject) for inject in injects])
        due |= answers["inject"] == 1
        return state.with_changes(
            released=np.where((state.released == 0) & due, state.turn, state.released)
        )


def _due(world: World, state: State, inject: Inject) -> Flags:
    never = np.zeros(state.futures, dtype=bool)
    match inject.when:
        case AtTurn():
            return never | (state.turn >= inject.when.turn)
        case AtDate():
            due = elapsed_at(world.scenario.start, inject.when.date)
            return never | (state.closes > due)
        case WhenRung():
            one, other = inject.when.between
            dyad = world.dyad[world.actor_index(one), world.actor_index(other)]
            return np.asarray(state.rung[dyad] >= inject.when.at_least)
        case WhenInvoked():
            row = list(world.scenario.commitments).index(inject.when.commitment)
            return np.asarray(state.invoked[row] > 0)
        case ByHand():
            return never
        case _:
            assert_never(inject.when)
