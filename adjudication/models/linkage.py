"""What it is worth to link: issues in one package, tracks in one undertaking or a chain.

Linking lets parties trade what they value differently, but makes everything wait for everything.
The formulas here put a number on each side of that choice, over any number of futures.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.bargaining import zone_value
from adjudication.models.inputs import ModelInputError
from adjudication.models.ranges import fitting, numbers, probability

Array = NDArray[np.float64]


class Widening(NamedTuple):
    """What one wide format does to the odds of a deal, over the same futures.

    Attributes:
        united: Share of futures with a zone of agreement over all issues.
        separate: Share with a zone in any one of the separate formats.
        gain: The first less the second.
        error: Monte Carlo standard error of the gain, from paired futures.
    """

    united: float
    separate: float
    gain: float
    error: float


@fitting
def side_payment_value(weights: ArrayLike, reserves: ArrayLike) -> Array:
    """Returns the largest gain that all parties can have alike when they can pay each other.

    The whole surplus, sum over issues of max(0, sum of weights) less the reserves, in equal parts.
    It is never below v*, and there is a zone with payments exactly where it is above 0.

    Args:
        weights: (K, I, ...) value of full settlement of each issue to each party, in one currency;
            futures last.
        reserves: (K, ...) what each party must gain at least.

    Raises:
        ModelInputError: Not finite, fewer than two parties, or shapes that do not fit.

    Source: transferable utility; J. Sebenius, International Organization 1983 [S29].
    """
    w, r = numbers("weights", weights), numbers("reserves", reserves)
    if w.ndim < 2 or w.shape[0] < 2:
        raise ModelInputError("weights must be (parties, issues), of two parties or more")
    if r.ndim < 1 or r.shape[0] != w.shape[0]:
        raise ModelInputError("reserves must be one for each party")
    surplus = np.maximum(0.0, w.sum(axis=0)).sum(axis=0) - r.sum(axis=0)
    return np.asarray(surplus / w.shape[0])


def widening_odds(
    weights: ArrayLike, reserves: ArrayLike, formats: Sequence[Sequence[int]]
) -> Widening:
    """Returns how much likelier a deal is in one wide format than in any of the separate ones.

    Args:
        weights: (K, I, B) values in each of B futures.
        reserves: (K,) or (K, B) reserves.
        formats: Issues of each separate format, by index.

    Raises:
        ModelInputError: Not finite, no future, shapes that do not fit, or an issue that does not
            exist.

    Source: J. Sebenius, International Organization 1983 [S29]; paired futures.
    """
    w = numbers("weights", weights)
    if w.ndim != 3 or not w.shape[2]:
        raise ModelInputError("weights must be (parties, issues, futures), of one future or more")
    for issues in formats:
        if not len(issues) or not all(0 <= issue < w.shape[1] for issue in issues):
            raise ModelInputError("formats must name issues from 0 to their number less one")
    wide = zone_value(w, reserves) > 0.0
    narrow = np.zeros(wide.shape, dtype=bool)
    for issues in formats:
        narrow |= zone_value(w[:, list(issues)], reserves) > 0.0
    difference = wide.astype(np.float64) - narrow
    count = len(difference)
    error = float(difference.std() / np.sqrt(count))
    return Widening(float(wide.mean()), float(narrow.mean()), float(difference.mean()), error)


@fitting
def undertaking_value(values: ArrayLike, success: ArrayLike) -> Array:
    """Returns the worth of a single undertaking: all values, but only if every track succeeds.

    Args:
        values: (K, ...) worth of each track, utility units; futures last.
        success: (...) probability that all succeed, 0..1, from `tracks.joint_success`.

    Raises:
        ModelInputError: Out of range, or shapes that do not fit.
    """
    worth = np.atleast_1d(numbers("values", values))
    return np.asarray(worth.sum(axis=0) * probability("success", success))


@fitting
def separable_value(values: ArrayLike, probabilities: ArrayLike) -> Array:
    """Returns the worth of tracks that may each be agreed alone: sum of value times odds.

    It does not depend on what the tracks have in common; how it spreads does.

    Args:
        values: (K, ...) worth of each track, utility units; futures last.
        probabilities: (K, ...) probability of each track, 0..1.

    Raises:
        ModelInputError: Out of range, or shapes that do not fit.
    """
    worth, odds = np.atleast_1d(
        numbers("values", values), probability("probabilities", probabilities)
    )
    return np.asarray((worth * odds).sum(axis=0))


def chain_odds(probabilities: ArrayLike) -> Array:
    """Returns the odds that each track of a chain is reached and agreed: the running product.

    Args:
        probabilities: (K, ...) odds of each track once those before it are agreed, 0..1, in order;
            futures last.

    Raises:
        ModelInputError: Out of range.
    """
    return np.asarray(
        np.cumprod(np.atleast_1d(probability("probabilities", probabilities)), axis=0)
    )


def votes_needed(present: int, share: tuple[int, int] = (2, 3)) -> int:
    """Returns the fewest votes that are at least a share of those present, in whole numbers.

    Args:
        present: Members present and voting, 1 or more.
        share: Numerator and denominator of the share, above 0 and at most 1.

    Raises:
        ModelInputError: Out of range.

    Source: United States Constitution, article II, section 2, for two thirds [S30].
    """
    numerator, denominator = share
    if present < 1 or not 0 < numerator <= denominator:
        raise ModelInputError("present must be 1 or more, share above 0 and at most 1")
    return -(-present * numerator // denominator)
