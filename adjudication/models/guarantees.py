"""Guarantees: mutual dependence of guarantors, and how many of them act."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.inputs import within

Array = NDArray[np.float64]
REFERENCE_SHARE = 0.3
"""Expected share of co-guarantors at which the term for them is zero."""


def mutual_honour(
    logit_without_others: ArrayLike,
    co_guarantor_slope: ArrayLike,
    enough_without_slope: ArrayLike = 0.0,
    rounds: int = 60,
) -> Array:
    """Returns each guarantor's probability of force, given what it expects of the others.

    p = s(z + bQ (mean of the others - .3) - bF P(enough without me)), by damped rounds.

    Args:
        logit_without_others: (G, ...) log-odds with the others at their reference share.
        co_guarantor_slope: bQ; several equilibria exist from 4 on, so it is cut at 3.5.
        enough_without_slope: bF, weight of the chance that at least one other acts.
        rounds: Damped (.5) rounds; 60 leave less than 1e-12.

    Source: quantal-response equilibrium of the volunteers [S28].
    """
    alone = np.asarray(logit_without_others, dtype=np.float64)
    slope = np.minimum(np.asarray(co_guarantor_slope), 3.5)
    free_ride = np.asarray(enough_without_slope)
    others = max(alone.shape[0] - 1, 1)
    logit = alone
    for _ in range(rounds):
        odds = 1.0 / (1.0 + np.exp(-logit))
        mean = (odds.sum(axis=0) - odds) / others
        enough = 1.0 - _nobody_else(odds)
        target = alone + slope * (mean - REFERENCE_SHARE) - free_ride * enough
        logit = 0.5 * (logit + target)
    return np.asarray(1.0 / (1.0 + np.exp(-logit)))


def _nobody_else(odds: Array) -> Array:
    """Probability that nobody but oneself acts, (G, ...)."""
    refuse = np.log1p(-odds)
    return np.asarray(np.exp(refuse.sum(axis=0) - refuse))


def count_distribution(probabilities: ArrayLike, axis: int = 0) -> Array:
    """Returns the Poisson-binomial distribution of how many act: (G + 1, ...) along `axis`.

    Source: convolution of [1 - p, p].
    """
    given = np.moveaxis(np.asarray(probabilities, dtype=np.float64), axis, 0)
    counts = np.zeros((given.shape[0] + 1, *given.shape[1:]))
    counts[0] = 1.0
    for chance in given:
        counts[1:] = counts[1:] * (1.0 - chance) + counts[:-1] * chance
        counts[0] = counts[0] * (1.0 - chance)
    return np.moveaxis(counts, 0, axis)


def at_least(distribution: ArrayLike, need: int, axis: int = 0) -> Array:
    """Returns the probability that at least `need` act."""
    counts = np.moveaxis(np.asarray(distribution, dtype=np.float64), axis, 0)
    return np.asarray(counts[need:].sum(axis=0))


def at_least_of(probabilities: ArrayLike, need: int, axis: int = 0) -> Array:
    """Returns the probability that at least `need` of those with given probabilities act.

    Args:
        probabilities: Each 0..1, independent.
        need: How many are wanted.
        axis: Axis of the guarantors.

    Raises:
        ModelInputError: A probability lies outside 0..1.
    """
    given = within("probabilities", probabilities, 0.0, 1.0)
    return at_least(count_distribution(given, axis), need, axis)
