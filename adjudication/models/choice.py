"""Choice among options: the logit rule, and drawing by inverse CDF in a fixed option order."""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models import portable
from adjudication.models.compiled import kernel, where, worth
from adjudication.models.single import exp

Array = NDArray[Any]
LANES = 512
"""Futures that a compiled loop takes at a time, for all options: what the cache holds."""


def logit_choice(utilities: ArrayLike, axis: int = 0) -> Array:
    """Returns choice probabilities, proportional to exp(utility) along an axis.

    Args:
        utilities: Utilities, any shape; minus infinity marks an infeasible option.
        axis: Axis of the options.

    Source: [McFadden], conditional logit; as a quantal response [McKelvey-Palfrey].
    """
    given = np.moveaxis(np.array(utilities, dtype=np.float64), axis, 0)
    return np.moveaxis(to_odds(given), 0, axis)


def to_odds(utilities: Array) -> Array:
    """Turns utilities into the odds of a logit choice, in their own place; see `logit_choice`.

    Args:
        utilities: (O, ...) utilities of the options, overwritten.
    """
    if utilities.flags.c_contiguous and worth(utilities):
        _to_odds(utilities.reshape(len(utilities), -1))
        return utilities
    utilities -= utilities.max(axis=0)
    utilities[...] = portable.exp(utilities)
    utilities /= utilities.sum(axis=0)
    return utilities


@kernel(reads="", writes="f4[,]")
def _to_odds(utilities: Array) -> None:
    options, futures = utilities.shape
    for start in range(0, futures, LANES):
        end = min(start + LANES, futures)
        most = utilities[0, start:end].copy()
        for option in range(1, options):
            row = utilities[option, start:end]
            for lane in range(row.size):
                most[lane] = where(row[lane] > most[lane], row[lane], most[lane])
        whole = np.zeros_like(most)
        for option in range(options):
            row = utilities[option, start:end]
            for lane in range(row.size):
                row[lane] = exp(row[lane] - most[lane])
            for lane in range(row.size):
                whole[lane] += row[lane]
        for option in range(options):
            row = utilities[option, start:end]
            for lane in range(row.size):
                row[lane] /= whole[lane]


def inverse_cdf(odds: ArrayLike, uniform: ArrayLike, axis: int = 0) -> NDArray[np.int8]:
    """Returns the index of the first option whose cumulative probability exceeds the draw.

    In a fixed option order, futures that share their draw are coupled monotonically.

    Args:
        odds: Probabilities summing to one along `axis`.
        uniform: Numbers in [0, 1), of the shape of `odds` without `axis`.
        axis: Axis of the options.
    """
    probabilities, numbers = np.asarray(odds), np.asarray(uniform)
    if axis:
        probabilities = np.moveaxis(probabilities, axis, 0)
    numbers = _rounded_down(numbers, probabilities.dtype)
    index = np.zeros(numbers.shape, dtype=np.int8)
    cumulative = np.zeros(numbers.shape, dtype=probabilities.dtype)
    for share in probabilities[:-1]:
        cumulative += share
        index += np.less_equal(cumulative, numbers).view(np.int8)
    picked = np.take_along_axis(probabilities, index[None].astype(np.intp), axis=0)[0]
    if np.any(picked <= 0.0):
        # Rounding must never pick an option of odds zero at the end of the list.
        last = probabilities.shape[0] - 1 - np.argmax(probabilities[::-1] > 0.0, axis=0)
        index = np.minimum(index, last).astype(np.int8)
    return index


def _rounded_down(numbers: Array, dtype: np.dtype[np.floating]) -> Array:
    """The largest numbers of a type that are not above those given: comparisons come out alike."""
    near = numbers.astype(dtype, copy=False)
    if near.dtype == numbers.dtype:
        return near
    return np.where(near > numbers, np.nextafter(near, dtype.type(-1.0)), near)
