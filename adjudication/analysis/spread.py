"""Best, likely and worst: the odds of a phase's questions over drawn coefficients.

The state stays as it is; only what is judgement is drawn again. It says how far the odds hang on
our own numbers, and nothing about what we left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.orders import Orders
from adjudication.phases.phase import Phase
from adjudication.sampling import sampled_world
from adjudication.state import State
from adjudication.world import World

DRAWS = 256
LOW, HIGH = 5.0, 95.0


@dataclass(frozen=True, slots=True)
class Spread:
    """The 5th, 50th and 95th percentile of an option's odds over drawn coefficients."""

    low: float
    likely: float
    high: float


def _percentiles(odds: NDArray[np.float64]) -> list[list[float]]:
    listed: list[list[float]] = np.percentile(odds, (LOW, 50.0, HIGH), axis=-1).T.tolist()
    return listed


def spread(
    world: World, state: State, orders: Orders, phase: Phase, seed: int
) -> Mapping[tuple[str, str], Spread]:
    """Returns the spread of every option of a phase's questions, by (key, option).

    Args:
        world: The compiled scenario.
        state: The state at the table (one future).
        orders: Orders of the turn.
        phase: The phase.
        seed: Session seed.
    """
    blocks = phase.questions(
        sampled_world(world, seed, np.arange(DRAWS, dtype=np.uint64)),
        state.broadcast(DRAWS),
        orders,
    )
    result = {}
    for block in blocks:
        odds = block.odds
        for row, key in enumerate(block.keys):
            asked = odds[:, row, block.asked[row]]
            if not asked.shape[-1]:
                continue
            for name, three in zip(block.options, _percentiles(asked), strict=True):
                result[key, name] = Spread(*three)
    return result
