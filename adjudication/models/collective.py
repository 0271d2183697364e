"""How many guarantors act, and what the rule of a collective guarantee makes of it."""

from math import ceil
from typing import Literal, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.choice import LANES
from adjudication.models.compiled import formula, kernel, where, worth
from adjudication.models.inputs import ModelInputError
from adjudication.models.ranges import fitting, probability
from adjudication.models.single import ONE, ZERO

Array = NDArray[np.float64]
Rule = Literal["each", "supermajority", "unanimity", "unsc", "collective"]


@fitting
def count_distribution(probabilities: ArrayLike, axis: int = 0) -> Array:
    """Returns the Poisson-binomial distribution of how many act: (G + 1, ...) along `axis`.

    Args:
        probabilities: Each 0..1, independent, G of them along `axis`, futures last.
        axis: Axis of the guarantors.

    Raises:
        ModelInputError: A probability lies outside 0..1, or there is no such axis.

    Source: convolution of [1 - p, p].
    """
    given = probability("probabilities", probabilities)
    if given.ndim == 0:
        raise ModelInputError("probabilities must have guarantors along an axis")
    given = np.moveaxis(given, axis, 0)
    counts = np.zeros((given.shape[0] + 1, *given.shape[1:]), dtype=given.dtype)
    counts[0] = 1.0
    for chance in given:
        counts[1:] = counts[1:] * (1.0 - chance) + counts[:-1] * chance
        counts[0] = counts[0] * (1.0 - chance)
    return np.moveaxis(counts, 0, axis)


def at_least(distribution: ArrayLike, need: int, axis: int = 0) -> Array:
    """Returns the probability that at least `need` act.

    Args:
        distribution: Probabilities of 0, 1, ... along `axis`, as `count_distribution` gives.
        need: How many are wanted, at least 0; more than there are gives 0.
        axis: Axis of the counts.

    Raises:
        ModelInputError: The need is negative, or a probability lies outside 0..1.

    Source: computed.
    """
    if need < 0:
        raise ModelInputError("need must be at least 0")
    # Rounding may leave a hair above one.
    given = np.minimum(np.asarray(distribution), 1.0)
    counts = np.moveaxis(probability("distribution", given), axis, 0)
    return np.asarray(counts[need:].sum(axis=0))


def at_least_of(probabilities: ArrayLike, need: int, axis: int = 0) -> Array:
    """Returns the probability that at least `need` of those with given probabilities act.

    Args:
        probabilities: Each 0..1, independent.
        need: How many are wanted, at least 0.
        axis: Axis of the guarantors.

    Raises:
        ModelInputError: A probability lies outside 0..1, or the need is negative.

    Source: Poisson-binomial distribution.
    """
    return at_least(count_distribution(probabilities, axis), need, axis)


def at_least_each(probabilities: Array, need: NDArray[np.int64]) -> Array:
    """Returns the probability (B,) that enough act, where each future may have its own need.

    Args:
        probabilities: (G, B), each 0..1, independent.
        need: (), (1,) or (B,) how many are wanted, at least 0; more than there are gives 0.

    Raises:
        ModelInputError: A probability lies outside 0..1.

    Source: Poisson-binomial distribution.
    """
    futures = probabilities.shape[1]
    if worth(probabilities):
        given = probability("probabilities", probabilities)
        result = np.zeros(futures, given.dtype)
        if need.ndim == 0:
            _at_least_all(given, need[()], result)
        else:
            _at_least_each(given, np.broadcast_to(need, futures), result)
        return result
    counts = count_distribution(probabilities)
    if need.ndim == 0:
        return np.asarray(counts[int(need) :].sum(axis=0))
    tails = np.vstack([counts[::-1].cumsum(axis=0)[::-1], np.zeros((1, futures))])
    wanted = np.broadcast_to(np.minimum(need, len(counts)), futures)
    return np.asarray(tails[wanted, np.arange(futures)])


@formula
def _count(probabilities: Array, start: int, lanes: int, counts: Array) -> None:
    """Writes how likely each number of them acts, in some futures; see `count_distribution`."""
    counts[0], counts[1:] = ONE, ZERO
    for one in range(len(probabilities)):
        acts = probabilities[one, start : start + lanes]
        for count in range(one + 1, 0, -1):
            for lane in range(lanes):
                fewer = counts[count - 1, lane] * acts[lane]
                counts[count, lane] = counts[count, lane] * (ONE - acts[lane]) + fewer
        for lane in range(lanes):
            counts[0, lane] *= ONE - acts[lane]


@kernel("f4[,] i8", "f4[]")
def _at_least_all(probabilities: Array, need: np.int64, result: Array) -> None:
    guarantors, futures = probabilities.shape
    counts = np.empty((guarantors + 1, LANES), np.float32)
    for start in range(0, futures, LANES):
        lanes = min(LANES, futures - start)
        _count(probabilities, start, lanes, counts)
        for count in range(need, guarantors + 1):
            for lane in range(lanes):
                result[start + lane] += counts[count, lane]


@kernel("f4[,] i8[]", "f4[]")
def _at_least_each(probabilities: Array, need: NDArray[np.int64], result: Array) -> None:
    guarantors, futures = probabilities.shape
    counts = np.empty((guarantors + 1, LANES), np.float32)
    for start in range(0, futures, LANES):
        lanes = min(LANES, futures - start)
        _count(probabilities, start, lanes, counts)
        tail = np.zeros(lanes, np.float32)
        for count in range(guarantors, -1, -1):
            for lane in range(lanes):
                tail[lane] += counts[count, lane]
                here = need[start + lane] == count
                result[start + lane] = where(here, tail[lane], result[start + lane])


def collective_odds(
    probabilities: ArrayLike,
    rule: Rule,
    *,
    need: int = 1,
    majority: float = 2 / 3,
    veto_holders: ArrayLike | None = None,
    aggressor: int | None = None,
    axis: int = 0,
) -> Array:
    """Returns the probability that a collective guarantee comes into force under its rule.

    Everybody who may veto must agree, and enough must agree in all:

    - `each`: every guarantor decides alone; `need` of them are enough.
    - `supermajority`: the stated majority of all guarantors, at least `need`.
    - `unanimity`: all of them.
    - `unsc`: every veto-holder, who must be named, and at least `need` in all.
    - `collective`: in concert or not at all: every veto-holder (all guarantors unless named),
      and at least `need` in all.

    Args:
        probabilities: Each guarantor's odds to agree, 0..1, independent, along `axis`; futures
            last.
        rule: The rule.
        need: How many must agree at least, 1 to the number of guarantors.
        majority: Share of all guarantors, the aggressor included, above 0, at most 1.
        veto_holders: (G,) flags of who may block; for `unsc` and `collective` alone.
        aggressor: Place of a guarantor that is itself the aggressor: it never agrees.
        axis: Axis of the guarantors.

    Raises:
        ModelInputError: The rule is unknown, vetoes are missing or out of place, or a number is
            outside its range.

    Source: rules [S24], [S26]; arithmetic is the Poisson-binomial distribution.
    """
    given = probability("probabilities", probabilities)
    if given.ndim == 0:
        raise ModelInputError("probabilities must have guarantors along an axis")
    odds = np.moveaxis(given, axis, 0)
    count = odds.shape[0]
    if rule not in get_args(Rule):
        raise ModelInputError(f"rule must be one of {', '.join(get_args(Rule))}")
    if not 1 <= need <= count:
        raise ModelInputError("need must lie between 1 and the number of guarantors")
    if not 0.0 < majority <= 1.0:
        raise ModelInputError("majority must lie above 0 and not above 1")
    if aggressor is not None:
        if not 0 <= aggressor < count:
            raise ModelInputError("aggressor must be the place of a guarantor")
        odds = odds.copy()
        odds[aggressor] = 0.0
    veto = _vetoes(rule, veto_holders, count)
    wanted = _wanted(rule, need, majority, count)
    blocked = int(np.count_nonzero(veto))
    rest = at_least_of(odds[~veto], max(wanted - blocked, 0)) if blocked < count else 1.0
    return np.asarray(odds[veto].prod(axis=0) * rest)


def _vetoes(rule: Rule, holders: ArrayLike | None, count: int) -> NDArray[np.bool_]:
    if holders is None:
        if rule == "unsc":
            raise ModelInputError("veto_holders must be named under the rule unsc")
        return np.full(count, rule in {"unanimity", "collective"})
    if rule not in {"unsc", "collective"}:
        raise ModelInputError(f"veto_holders have no place under the rule {rule}")
    flags = np.asarray(holders)
    if flags.shape != (count,) or not np.all((flags == 0) | (flags == 1)):
        raise ModelInputError("veto_holders must be one flag for each guarantor")
    return flags.astype(bool)


def _wanted(rule: Rule, need: int, majority: float, count: int) -> int:
    if rule == "supermajority":
        # Two thirds of nine are six, whatever the last binary digit says.
        return max(need, ceil(majority * count - 1e-9))
    return count if rule == "unanimity" else need
