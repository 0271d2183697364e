"""Guarantees: honour, what each expects of the others, collective rules, and side effects."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models import portable
from adjudication.models.collective import (
    at_least,
    at_least_of,
    collective_odds,
    count_distribution,
)
from adjudication.models.honour import (
    REFERENCE_SHARE,
    WIDEST_BALANCE,
    degrees_of_honour,
    honour_constant,
    honour_log_odds,
    honour_odds,
    uncentred_constant,
)
from adjudication.models.inputs import ModelInputError
from adjudication.models.logit import logistic
from adjudication.models.ranges import (
    between,
    fitting,
    not_negative,
    numbers,
    positive,
    probability,
)

Array = NDArray[np.float64]
__all__ = [
    "REFERENCE_SHARE",
    "Volunteers",
    "at_least",
    "at_least_of",
    "collective_odds",
    "contest_success",
    "count_distribution",
    "degrees_of_honour",
    "honour_constant",
    "honour_log_odds",
    "honour_odds",
    "local_balance",
    "mutual_honour",
    "provocation_odds",
    "uncentred_constant",
    "volunteers_dilemma",
]
STEEPEST = 3.5
"""Slope at which the weight of the others is cut; from 4 on there are several equilibria."""


@fitting
def local_balance(
    forces_for: ArrayLike,
    forces_against: ArrayLike,
    consultation_days: ArrayLike = 0.0,
    accomplished_days: ArrayLike = np.inf,
    fait_accompli: ArrayLike = 0.0,
) -> Array:
    """Returns K, the local balance of forces in log2 units, -2..2, after the delay to consult.

    Args:
        forces_for: Guarantor's and protege's local force, above 0, any shape, futures last.
        forces_against: Aggressor's local force, above 0.
        consultation_days: Days that the guarantors consult before they act, at least 0.
        accomplished_days: Days in which the aggressor holds what it wants, at least 0.
        fait_accompli: What that costs the guarantors if it comes first, at least 0, log2 units.

    Raises:
        ModelInputError: An argument is outside its range.

    Source: judgement.
    """
    odds = positive("forces_for", forces_for) / positive("forces_against", forces_against)
    wait = not_negative("consultation_days", consultation_days)
    late = wait > between("accomplished_days", accomplished_days, 0.0, np.inf)
    lost = np.where(late, not_negative("fait_accompli", fait_accompli), 0.0)
    return np.asarray(np.clip(np.log2(odds) - lost, -WIDEST_BALANCE, WIDEST_BALANCE))


@fitting
def mutual_honour(
    logit_without_others: ArrayLike,
    co_guarantor_slope: ArrayLike,
    enough_without_slope: ArrayLike = 0.0,
    rounds: int = 60,
) -> Array:
    """Returns each guarantor's probability of force, given what it expects of the others.

    p = s(z + bQ (mean of the others - .3) - bF P(enough without me)), by damped rounds.

    Args:
        logit_without_others: z, (G, ...) log-odds with the others at their reference share. A lone
            guarantor counts on nobody: the mean of its others is 0.
        co_guarantor_slope: bQ; several equilibria exist from 4 on, so it is cut at 3.5.
        enough_without_slope: bF, weight of the chance that at least one other acts.
        rounds: Damped (.5) rounds, at least 1; 60 leave less than 1e-6 where bF is at most
            3, less than .01 up to 15.

    Raises:
        ModelInputError: There is no guarantor, something is not finite, or rounds are below 1.

    Source: quantal-response equilibrium of the volunteers [S28].
    """
    alone = numbers("logit_without_others", logit_without_others)
    if alone.ndim == 0 or alone.shape[0] == 0:
        raise ModelInputError("logit_without_others must have guarantors along its first axis")
    if rounds < 1:
        raise ModelInputError("rounds must be at least 1")
    slope = np.minimum(numbers("co_guarantor_slope", co_guarantor_slope), STEEPEST)
    free_ride = numbers("enough_without_slope", enough_without_slope)
    others = max(alone.shape[0] - 1, 1)
    logit = alone
    for _ in range(rounds):
        odds = logistic(logit)
        mean = (odds.sum(axis=0) - odds) / others
        enough = 1.0 - _nobody_else(odds)
        target = alone + slope * (mean - REFERENCE_SHARE) - free_ride * enough
        logit = 0.5 * (logit + target)
    return logistic(logit)


def _nobody_else(odds: Array) -> Array:
    """Probability that nobody but oneself acts, (G, ...)."""
    # Whoever is certain to act is taken for all but certain: its logarithm stays finite.
    refuse = portable.log1p(
        -np.minimum(odds, np.nextafter(odds.dtype.type(1), odds.dtype.type(0)))
    )
    return np.asarray(portable.exp(refuse.sum(axis=0) - refuse))


@fitting
def provocation_odds(
    perceived_reliability: ArrayLike,
    conditionality: ArrayLike,
    *,
    constant: ArrayLike,
    slope: ArrayLike,
) -> Array:
    """Returns the probability that a protege provokes, trusting in its guarantors.

    logistic(m0 + m1 q (1 - conditionality)).

    Args:
        perceived_reliability: q, the protege's odds that it will be defended, 0..1, any shape.
        conditionality: 0..1: 1 if the promise is void when the protege provokes.
        constant: m0, log-odds of provocation without any promise.
        slope: m1, log-odds that a sure and unconditional promise adds, at least 0.

    Raises:
        ModelInputError: An argument is outside its range.

    Source: [S21] for the sign; form and numbers are judgement.
    """
    q = probability("perceived_reliability", perceived_reliability)
    free = 1.0 - probability("conditionality", conditionality)
    return logistic(
        np.asarray(numbers("constant", constant) + not_negative("slope", slope) * q * free)
    )


class Volunteers(NamedTuple):
    """The symmetric equilibrium of the volunteer's dilemma.

    Attributes:
        each: Probability that any one acts, 0..1.
        someone: Probability that at least one does, 0..1.
    """

    each: Array
    someone: Array


@fitting
def volunteers_dilemma(cost: ArrayLike, benefit: ArrayLike, count: ArrayLike) -> Volunteers:
    """Returns how likely each, and anybody, helps when one helper is enough for all.

    p = 1 - (c / b)^(1 / (n - 1)); P(someone) = 1 - (c / b)^(n / (n - 1)).

    Args:
        cost: c, cost of helping, at least 0, at most the benefit; any shape, futures last.
        benefit: b, what it is worth to each that somebody helps, above 0.
        count: n, how many could help, whole and at least 2.

    Raises:
        ModelInputError: The cost exceeds the benefit, or an argument is outside its range.

    Source: [S28].
    """
    n = between("count", count, 2.0, np.inf)
    if np.any(n != np.floor(n)) or not np.all(np.isfinite(n)):
        raise ModelInputError("count must be a whole number of at least 2")
    ratio = not_negative("cost", cost) / positive("benefit", benefit)
    if np.any(ratio > 1.0):
        raise ModelInputError("cost must not exceed benefit, else nobody helps")
    alone = np.power(ratio, 1.0 / (n - 1.0))
    return Volunteers(np.asarray(1.0 - alone), np.asarray(1.0 - alone**n))


@fitting
def contest_success(own: ArrayLike, other: ArrayLike, exponent: ArrayLike = 1.0) -> Array:
    """Returns the probability of winning a contest of forces: F^m / (F^m + G^m).

    Args:
        own: F, own force, at least 0, any shape, futures last.
        other: G, the other's force, at least 0; not both are 0.
        exponent: m, above 0: 1 Lanchester's linear, 2 his square law.

    Raises:
        ModelInputError: An argument is outside its range, or both forces are 0.

    Source: [S27].
    """
    f, g = not_negative("own", own), not_negative("other", other)
    largest = np.maximum(f, g)
    if np.any(largest <= 0.0):
        raise ModelInputError("own and other must not both be 0")
    m = positive("exponent", exponent)
    mine, theirs = np.power(f / largest, m), np.power(g / largest, m)
    return np.asarray(mine / (mine + theirs))
