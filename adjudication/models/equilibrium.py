"""Mutual dependence: what each of several does when each heeds what the others will do."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models import portable

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
