"""Expected-utility bargaining on one dimension: a model to compare with, not the engine's own."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.inputs import ModelInputError
from adjudication.models.ranges import not_negative, numbers

Array = NDArray[np.float64]


def weighted_mean(positions: ArrayLike, capability: ArrayLike, salience: ArrayLike) -> float:
    """Returns the mean position, weighted by capability times salience.

    Args:
        positions: (K,) where each actor stands.
        capability: (K,) its capability, 0 or more.
        salience: (K,) how much it cares, 0 or more.

    Raises:
        ModelInputError: Out of range, not as many of each, or no weight at all.

    Source: [S31].
    """
    x, weight = _weighted(positions, capability, salience)
    return float((x * weight).sum() / weight.sum())


def weighted_median(positions: ArrayLike, capability: ArrayLike, salience: ArrayLike) -> float:
    """Returns the position that beats every other in a vote by weight (Condorcet's winner).

    Args:
        positions: (K,) where each actor stands.
        capability: (K,) its capability, 0 or more.
        salience: (K,) how much it cares, 0 or more.

    Raises:
        ModelInputError: Out of range, not as many of each, or no weight at all.

    Source: [S31].
    """
    x, weight = _weighted(positions, capability, salience)
    order = np.argsort(x, kind="stable")
    reached = np.cumsum(weight[order]) >= weight.sum() / 2.0
    return float(x[order][int(np.argmax(reached))])


def victory_odds(
    positions: ArrayLike, capability: ArrayLike, salience: ArrayLike, one: int, other: int
) -> float:
    """Returns the probability that one actor's position beats another's, all taking sides.

    sum of max(0, c s (|x - x_other| - |x - x_one|)) over the sum of their sizes.

    Args:
        positions: (K,) where each actor stands.
        capability: (K,) its capability, 0 or more.
        salience: (K,) how much it cares, 0 or more.
        one: Index of the actor.
        other: Index of the other.

    Raises:
        ModelInputError: Out of range, or nobody prefers either.

    Source: [S31].
    """
    x, weight = _weighted(positions, capability, salience)
    votes = weight * (np.abs(x - x[other]) - np.abs(x - x[one]))
    total = np.abs(votes).sum()
    if total == 0.0:
        raise ModelInputError("nobody prefers one of the two positions to the other")
    return float(np.maximum(votes, 0.0).sum() / total)


def _weighted(
    positions: ArrayLike, capability: ArrayLike, salience: ArrayLike
) -> tuple[Array, Array]:
    x = numbers("positions", positions)
    weight = not_negative("capability", capability) * not_negative("salience", salience)
    if x.ndim != 1 or weight.shape != x.shape:
        raise ModelInputError("positions, capability and salience must be one for each actor")
    if weight.sum() <= 0.0:
        raise ModelInputError("capability times salience must be above 0 somewhere")
    return x, weight
