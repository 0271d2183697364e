"""Mutual dependence: what each of several does when each heeds what the others will do."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models import portable
from adjudication.models.choice import LANES
from adjudication.models.compiled import formula, kernel, worth
from adjudication.models.single import ONE, ZERO, logistic

Array = NDArray[np.float64]
STEEPEST = 3.5
"""Slope at which the weight of the others is cut; from 4 on there are several equilibria."""
ROUNDS, ROUNDS_SINGLE = 6, 4
"""Newton's steps in double and single precision; each doubles the digits, in every future."""


def mutual_log_odds(alone: ArrayLike, slope: ArrayLike, reference: float = 0.3) -> Array:
    """Returns log-odds x with x = alone + slope (mean of the others' odds - reference).

    A quantal-response equilibrium, by Newton's method: the Jacobian is a diagonal less a matrix
    of rank one, so that each step is exact and cheap (Sherman and Morrison).

    Args:
        alone: (G, ...) log-odds with the others at the reference.
        slope: Weight of the others, 0 or more, cut at 3.5; broadcasts to the futures.
        reference: Share of the others at which they have no weight, 0..1.

    Source: [McKelvey-Palfrey]; [S28].
    """
    start = np.asarray(alone)
    weight = np.minimum(np.asarray(slope), STEEPEST)
    if start.ndim == 2 and len(start) > 1 and worth(start, weight):
        result = np.empty_like(start)
        _mutual_each(
            start, np.broadcast_to(weight, start.shape[1:]), np.float32(reference), result
        )
        return result
    each = weight / max(start.shape[0] - 1, 1)
    if start.shape[0] < 2:
        return np.asarray(start - weight * reference)
    fixed = start - weight * reference
    x = start.copy()
    for _ in range(ROUNDS_SINGLE if x.dtype == np.float32 else ROUNDS):
        odds = 1.0 / (1.0 + portable.exp(-x))
        curve = odds * (1.0 - odds)
        diagonal = 1.0 / (1.0 + each * curve)
        miss = (x - fixed - each * (odds.sum(axis=0) - odds)) * diagonal
        shared = each * (curve * miss).sum(axis=0)
        shared /= 1.0 - each * (curve * diagonal).sum(axis=0)
        x -= miss + diagonal * shared
    return np.asarray(x)


@formula
def _odds_of_all(x: Array, odds: Array, whole: Array) -> None:
    """Odds of each, and their sum."""
    whole[:] = ZERO
    for one in range(len(x)):
        for lane in range(whole.size):
            odds[one, lane] = logistic(x[one, lane])
        for lane in range(whole.size):
            whole[lane] += odds[one, lane]


@formula
def _newton_step(
    x: Array, fixed: Array, each: Array, odds: Array, whole: Array, diagonal: Array, miss: Array
) -> None:
    shared, rest = np.zeros_like(whole), np.zeros_like(whole)
    for one in range(len(x)):
        for lane in range(whole.size):
            mine, share = odds[one, lane], each[lane]
            curved = mine * (ONE - mine)
            straight = ONE / (ONE + share * curved)
            off = x[one, lane] - fixed[one, lane] - share * (whole[lane] - mine)
            off = off * straight
            shared[lane] += curved * off
            rest[lane] += curved * straight
            diagonal[one, lane], miss[one, lane] = straight, off
    for lane in range(whole.size):
        shared[lane] = each[lane] * shared[lane] / (ONE - each[lane] * rest[lane])
    for one in range(len(x)):
        for lane in range(whole.size):
            x[one, lane] -= miss[one, lane] + diagonal[one, lane] * shared[lane]


@kernel("f4[,] f4[] f4", "f4[,]")
def _mutual_each(alone: Array, weight: Array, reference: np.float32, result: Array) -> None:
    count, futures = alone.shape
    x = np.empty((count, LANES), alone.dtype)
    fixed, odds, diagonal, miss = x.copy(), x.copy(), x.copy(), x.copy()
    for start in range(0, futures, LANES):
        slope = weight[start : start + LANES]
        each, whole = slope / np.float32(count - 1), np.empty_like(slope)
        for one in range(count):
            for lane in range(slope.size):
                x[one, lane] = alone[one, start + lane]
                fixed[one, lane] = x[one, lane] - slope[lane] * reference
        for _ in range(ROUNDS_SINGLE):
            _odds_of_all(x, odds, whole)
            _newton_step(x, fixed, each, odds, whole, diagonal, miss)
        result[:, start : start + LANES] = x[:, : slope.size]
