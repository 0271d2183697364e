"""The honour decision of one guarantor: factors of its log-odds, centred on the typical pact."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.logit import log_odds, logistic
from adjudication.models.ranges import (
    alike,
    between,
    doubtful,
    fitting,
    not_negative,
    numbers,
    probability,
)

Array = NDArray[np.float64]
REFERENCE_SHARE = 0.3
"""Expected share of co-guarantors at which the term for them is zero."""
WIDEST_BALANCE = 2.0
"""Local balance is cut at four to one either way (log2 units)."""


@fitting
def honour_log_odds(
    stake: ArrayLike,
    balance: ArrayLike,
    cost: ArrayLike,
    legalisation: ArrayLike,
    tripwire: ArrayLike,
    reliability: ArrayLike,
    alignment: ArrayLike,
    domestic: ArrayLike,
    co_guarantors: ArrayLike,
    *,
    constant: ArrayLike = 0.665,
    stake_slope: ArrayLike = 3.0,
    balance_slope: ArrayLike = 0.5,
    cost_slope: ArrayLike = -3.0,
    legalisation_slope: ArrayLike = 1.9,
    tripwire_slope: ArrayLike = 1.0,
    reliability_slope: ArrayLike = 0.8,
    alignment_slope: ArrayLike = -2.0,
    domestic_slope: ArrayLike = 1.0,
    co_guarantor_slope: ArrayLike = 1.5,
    typical_stake: ArrayLike = 0.5,
    typical_balance: ArrayLike = 0.0,
    typical_cost: ArrayLike = 0.5,
    typical_legalisation: ArrayLike = 0.85,
    typical_tripwire: ArrayLike = 0.1,
    typical_co_guarantors: ArrayLike = REFERENCE_SHARE,
) -> Array:
    """Returns the log-odds that a guarantor answers an attack on its protege by force.

    The constant, plus each slope times the distance from the typical invoked defence pact.

    Args:
        stake: S, what the protege is worth to the guarantor, 0..1, any shape, futures last.
        balance: K, local balance of forces, log2 of for over against, -2..2.
        cost: C, expected cost of war, nuclear risk included, 0..1.
        legalisation: L, how binding the promise is, 0..1: none 0, assurance .2, collective .35,
            treaty guarantee .5 to .65, alliance .8, automatic .9.
        tripwire: T, own forces already there, 0..1.
        reliability: own record, 0..1; .5 is none. It enters as 2 reliability - 1.
        alignment: Al, alignment with the aggressor, 0..1.
        domestic: D, domestic support of firmness, -1..1.
        co_guarantors: Q, expected share of the other guarantors that act, 0..1.
        constant: Log-odds of the typical pact.
        stake_slope: Log-odds per unit of stake.
        balance_slope: Log-odds per doubling of the local balance.
        cost_slope: Log-odds per unit of cost; negative.
        legalisation_slope: Log-odds per unit of legalisation.
        tripwire_slope: Log-odds per unit of tripwire.
        reliability_slope: Log-odds per unit of 2 reliability - 1.
        alignment_slope: Log-odds per unit of alignment; negative.
        domestic_slope: Log-odds per unit of domestic support.
        co_guarantor_slope: Log-odds per unit of co-guarantors.
        typical_stake: Stake in the typical pact.
        typical_balance: Balance in the typical pact.
        typical_cost: Cost in the typical pact.
        typical_legalisation: Legalisation of the typical pact.
        typical_tripwire: Tripwire in the typical pact.
        typical_co_guarantors: Co-guarantors in the typical pact.

    Raises:
        ModelInputError: An argument is outside its range.

    Source: level [S14], legalisation [S13]; other slopes are judgement.
    """
    record = 2.0 * probability("reliability", reliability) - 1.0
    z = numbers("constant", constant) + numbers("reliability_slope", reliability_slope) * record
    z = z + numbers("alignment_slope", alignment_slope) * probability("alignment", alignment)
    z = z + numbers("domestic_slope", domestic_slope) * between("domestic", domestic, -1.0, 1.0)
    k = between("balance", balance, -WIDEST_BALANCE, WIDEST_BALANCE)
    from_typical = (
        (stake_slope, probability("stake", stake), typical_stake),
        (balance_slope, k, typical_balance),
        (cost_slope, probability("cost", cost), typical_cost),
        (legalisation_slope, probability("legalisation", legalisation), typical_legalisation),
        (tripwire_slope, probability("tripwire", tripwire), typical_tripwire),
        (co_guarantor_slope, probability("co_guarantors", co_guarantors), typical_co_guarantors),
    )
    for slope, value, typical in from_typical:
        z = z + numbers("slopes", slope) * (value - numbers("typical values", typical))
    return np.asarray(z)


def honour_odds(
    stake: ArrayLike,
    balance: ArrayLike,
    cost: ArrayLike,
    legalisation: ArrayLike,
    tripwire: ArrayLike = 0.0,
    reliability: ArrayLike = 0.5,
    alignment: ArrayLike = 0.0,
    domestic: ArrayLike = 0.0,
    co_guarantors: ArrayLike = REFERENCE_SHARE,
    **coefficients: ArrayLike,
) -> Array:
    """Returns the probability that a guarantor answers an attack on its protege by force.

    The logistic function of `honour_log_odds`, which says what each argument means.

    Args:
        stake: 0..1, any shape, futures last.
        balance: log2 of forces for over against, -2..2.
        cost: 0..1.
        legalisation: 0..1.
        tripwire: 0..1.
        reliability: 0..1; .5 is no record.
        alignment: 0..1.
        domestic: -1..1.
        co_guarantors: 0..1.
        coefficients: Constant, slopes and typical values of `honour_log_odds`, by name.

    Raises:
        ModelInputError: An argument is outside its range.

    Returns:
        Probability, 0..1. A guarantor that is itself the aggressor does not honour at all, nor
        does one whose condition is unmet: those are not asked.

    Source: level [S14], legalisation [S13]; other slopes are judgement.
    """
    return logistic(
        honour_log_odds(
            stake,
            balance,
            cost,
            legalisation,
            tripwire,
            reliability,
            alignment,
            domestic,
            co_guarantors,
            **coefficients,
        )
    )


def honour_constant(rate: ArrayLike) -> Array:
    """Returns the constant that gives the typical pact a published rate of honour: its log-odds.

    Args:
        rate: Share of promises honoured, above 0 and below 1.

    Raises:
        ModelInputError: A rate is 0, 1 or outside.

    Source: computed; rates in `adjudication.models.reliabilities`.
    """
    return log_odds(doubtful("rate", rate))


def uncentred_constant(rate: ArrayLike) -> Array:
    """Returns the constant of the same law where factors are not centred on the typical pact.

    beta0 = log-odds of the rate less what the typical pact's factors add at the default slopes.

    Args:
        rate: Share of promises honoured, above 0 and below 1.

    Raises:
        ModelInputError: A rate is 0, 1 or outside.

    Source: computed; rates in `adjudication.models.reliabilities`.
    """
    nil = honour_log_odds(0, 0, 0, 0, 0, 0.5, 0, 0, 0, constant=0.0)
    return np.asarray(honour_constant(rate) + nil)


@fitting
def degrees_of_honour(force_odds: ArrayLike, support_shift: ArrayLike = 1.0) -> Array:
    """Returns the odds of ignoring a promise, supporting the protege, and using force.

    P(support or force) = logistic(log-odds of force + shift).

    Args:
        force_odds: Probability of force, 0..1, any shape, futures last.
        support_shift: Log-odds by which support is likelier than force, at least 0.

    Raises:
        ModelInputError: An argument is outside its range.

    Returns:
        (3, ...) probabilities of ignored, support, force; they sum to one.

    Source: judgement.
    """
    force = probability("force_odds", force_odds)
    easier = np.exp(-not_negative("support_shift", support_shift))
    either = force / (force + (1.0 - force) * easier)
    force, either = alike(force_odds=force, support_shift=np.asarray(either))
    return np.stack([1.0 - either, either - force, force])
