"""Choice among options: the logit rule, and drawing by inverse CDF in a fixed option order."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models import portable

Array = NDArray[np.float64]


def logit_choice(utilities: ArrayLike, axis: int = 0) -> Array:
    """Returns choice probabilities, proportional to exp(utility) along an axis.

    Args:
        utilities: Utilities, any shape; minus infinity marks an infeasible option.
        axis: Axis of the options.

    Source: [McFadden], conditional logit; as a quantal response [McKelvey-Palfrey].
    """
    given = np.asarray(utilities, dtype=np.float64)
    weight = portable.exp(given - given.max(axis=axis, keepdims=True))
    return np.asarray(weight / weight.sum(axis=axis, keepdims=True))


def inverse_cdf(odds: ArrayLike, uniform: ArrayLike, axis: int = 0) -> NDArray[np.int8]:
    """Returns the index of the first option whose cumulative probability exceeds the draw.

    In a fixed option order, futures that share their draw are coupled monotonically.

    Args:
        odds: Probabilities summing to one along `axis`.
        uniform: Numbers in [0, 1), of the shape of `odds` without `axis`.
        axis: Axis of the options.
    """
    probabilities = np.moveaxis(np.asarray(odds), axis, 0)
    numbers = _rounded_down(np.asarray(uniform), probabilities.dtype)
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
