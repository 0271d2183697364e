"""Morris screening: which of many inputs move a result at all, at the cost of few evaluations.

Morris 1991, Factorial sampling plans for preliminary computational experiments, Technometrics 33
(2), 161-174; the mean of absolute effects after Campolongo, Cariboni and Saltelli 2007 (both
general knowledge).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.chance import uniforms

Array = NDArray[np.float64]
LEVELS = 4
"""Levels of the grid; a step goes over half of them."""
STEP = LEVELS / (2.0 * (LEVELS - 1.0))
"""Length of a step in the unit cube, 2/3."""


@dataclass(frozen=True, slots=True)
class Effects:
    """Elementary effects: how a result changes per full width of an input.

    Attributes:
        absolute: (..., K) mean of their absolute values (mu*): how much an input matters.
        error: (..., K) its standard error over the trajectories; NaN with one.
        mean: (..., K) their mean: the direction, where there is one.
        spread: (..., K) their standard deviation: curvature or interaction; NaN with one.
    """

    absolute: Array
    error: Array
    mean: Array
    spread: Array


def trajectories(inputs: int, count: int, seed: int) -> Array:
    """Returns random walks through the grid, in each of which every input steps once.

    Args:
        inputs: K inputs.
        count: R trajectories.
        seed: Seed; the first trajectories are the same whatever their number.

    Returns:
        (R, K + 1, K) points of the unit cube.
    """
    keys = tuple(f"morris/{what}/{k}" for what in ("base", "way", "order") for k in range(inputs))
    drawn = uniforms(seed, 0, keys, np.arange(count, dtype=np.uint64))
    base, way, order = drawn.reshape(3, inputs, count)
    low = np.floor(base * (LEVELS // 2)).T / (LEVELS - 1)
    rising = (way < 0.5).T
    place = order.argsort(axis=0).argsort(axis=0).T  # at which step each input moves
    moved = np.arange(inputs + 1)[None, :, None] > place[:, None, :]
    return np.asarray(low[:, None, :] + STEP * (moved == rising[:, None, :]))


def effects(points: Array, results: Array) -> Effects:
    """Returns the elementary effects of every input.

    Args:
        points: (R, K + 1, K) trajectories.
        results: (..., R, K + 1) result at each point.
    """
    steps = np.diff(points, axis=1)  # one input moves in each
    changes = np.diff(results, axis=-1)
    each = np.einsum("...rs,rsk->...rk", changes, np.sign(steps)) / STEP
    size = np.abs(each)
    count = len(points)
    spread = each.std(axis=-2, ddof=1) if count > 1 else np.full(each[..., 0, :].shape, np.nan)
    error = size.std(axis=-2, ddof=1) / np.sqrt(count) if count > 1 else spread
    return Effects(size.mean(axis=-2), error, each.mean(axis=-2), spread)
