"""Scores of probability forecasts, and how far common draws sharpen a comparison."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.inputs import ModelInputError
from adjudication.models.ranges import alike, probability

Array = NDArray[np.float64]


def brier(forecasts: ArrayLike, outcomes: ArrayLike) -> Array:
    """Returns the Brier score, the mean of (p - o)^2 over the first axis: 0 is best, 1 worst.

    Args:
        forecasts: (N, ...) probabilities, 0..1.
        outcomes: (N, ...) 1 where it happened, else 0.

    Raises:
        ModelInputError: There is no forecast, or an argument is outside its range.

    Source: Brier 1950, general knowledge.
    """
    p, o = _cases(forecasts, outcomes)
    return np.asarray(((p - o) ** 2).mean(axis=0))


def log_score(forecasts: ArrayLike, outcomes: ArrayLike) -> Array:
    """Returns the mean of -log(probability given to what happened): 0 is best, no worst.

    Args:
        forecasts: (N, ...) probabilities, 0..1; 0 for what happened scores infinity.
        outcomes: (N, ...) 1 where it happened, else 0.

    Raises:
        ModelInputError: There is no forecast, or an argument is outside its range.

    Returns:
        Natural logarithms, at least 0.

    Source: logarithmic rule, general knowledge.
    """
    p, o = _cases(forecasts, outcomes)
    given = np.where(o > 0.0, p, 1.0 - p)
    with np.errstate(divide="ignore"):
        return np.asarray(-np.log(given).mean(axis=0))


class Murphy(NamedTuple):
    """The Brier score in three parts: reliability - resolution + uncertainty.

    Attributes:
        reliability: How far forecasts lie from what came true at each level; 0 is best.
        resolution: How far levels tell cases apart; more is better.
        uncertainty: Base rate times its complement, whoever forecasts.
    """

    reliability: Array
    resolution: Array
    uncertainty: Array


def murphy(forecasts: ArrayLike, outcomes: ArrayLike) -> Murphy:
    """Returns Murphy's decomposition over the distinct forecasts.

    Args:
        forecasts: (N,) probabilities, 0..1; equal ones form a level.
        outcomes: (N,) 1 where it happened, else 0.

    Raises:
        ModelInputError: There is no forecast, or an argument is outside its range.

    Source: Murphy 1973, general knowledge.
    """
    p, o = _cases(forecasts, outcomes)
    if p.ndim != 1:
        raise ModelInputError("forecasts must be one list")
    levels, place = np.unique(p, return_inverse=True)
    share = np.bincount(place) / len(p)
    came = np.bincount(place, weights=o) / np.bincount(place)
    base = o.mean()
    return Murphy(
        np.asarray((share * (levels - came) ** 2).sum()),
        np.asarray((share * (came - base) ** 2).sum()),
        np.asarray(base * (1.0 - base)),
    )


class PairedVariance(NamedTuple):
    """Variance of the difference of two yes-or-no results in one pair of futures.

    Attributes:
        common: Where both are drawn from the same uniform number.
        independent: Where each is drawn from its own.
        ratio: Independent over common: how many times fewer futures the common draw needs.
    """

    common: Array
    independent: Array
    ratio: Array


def paired_variance(one: ArrayLike, other: ArrayLike) -> PairedVariance:
    """Returns what drawing two branches from the same numbers saves.

    Coupled by inverse CDF both happen with min(p, q), so the difference has variance
    |p - q| (1 - |p - q|).

    Args:
        one: p, probability in one branch, 0..1, any shape.
        other: q, in the other, 0..1.

    Raises:
        ModelInputError: A probability lies outside 0..1.

    Returns:
        The ratio is infinite where p = q.

    Source: common random numbers; computed.
    """
    p, q = alike(one=probability("one", one), other=probability("other", other))
    apart = np.abs(p - q)
    common = apart * (1.0 - apart)
    independent = p * (1.0 - p) + q * (1.0 - q)
    ratio = np.where(common > 0.0, independent / np.where(common > 0.0, common, 1.0), np.inf)
    return PairedVariance(np.asarray(common), np.asarray(independent), ratio)


def _cases(forecasts: ArrayLike, outcomes: ArrayLike) -> tuple[Array, Array]:
    p, o = alike(
        forecasts=probability("forecasts", forecasts), outcomes=probability("outcomes", outcomes)
    )
    if p.ndim == 0 or p.shape[0] == 0:
        raise ModelInputError("forecasts must hold at least one case")
    if np.any((o != 0.0) & (o != 1.0)):
        raise ModelInputError("outcomes must be 0 or 1")
    return p, o
