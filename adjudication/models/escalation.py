"""Escalation: hostility from turn to turn, and the terms of a step on the ladder."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


def heat_step(
    heat: ArrayLike,
    trust: ArrayLike,
    perceived_hostility: ArrayLike,
    grievance: ArrayLike,
    conciliation: ArrayLike,
    persistence: ArrayLike,
    reactivity: ArrayLike,
) -> Array:
    """Returns next turn's hostility, 0..10: rho h + 2 k (1 - T) y + grievance - conciliation.

    Source: Richardson's process [S16], gated by trust; rates from [S12].
    """
    gate = 2.0 * np.asarray(reactivity) * (1.0 - np.asarray(trust))
    carried = np.asarray(persistence) * np.asarray(heat)
    total = carried + gate * np.asarray(perceived_hostility) + np.asarray(grievance)
    return np.asarray(np.clip(total - np.asarray(conciliation), 0.0, 10.0))
