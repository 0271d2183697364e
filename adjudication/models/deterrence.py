"""The aggressor's calculation: expected utility of attacking against the status quo."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.collective import count_distribution
from adjudication.models.inputs import ModelInputError
from adjudication.models.logit import logistic
from adjudication.models.ranges import (
    alike,
    fitting,
    not_negative,
    numbers,
    positive,
    probability,
)

Array = NDArray[np.float64]


@fitting
def expected_utility(
    win_probability: ArrayLike, gain: ArrayLike, loss: ArrayLike, cost: ArrayLike
) -> Array:
    """Returns the expected utility of a war: p G - (1 - p) L - C.

    Args:
        win_probability: p, 0..1, any shape, futures last.
        gain: G, utility units.
        loss: L, utility units, lost when the war is lost.
        cost: C, utility units, paid either way.

    Raises:
        ModelInputError: A probability lies outside 0..1, or something is not finite.

    Source: expected-utility theory of war; [S22] for what raises each term.
    """
    p = probability("win_probability", win_probability)
    won, lost = numbers("gain", gain), numbers("loss", loss)
    return np.asarray(p * won - (1.0 - p) * lost - numbers("cost", cost))


@fitting
def expected_attack(utilities: ArrayLike, honour: ArrayLike) -> Array:
    """Returns the expected utility of attacking, over how many guarantors answer by force.

    Args:
        utilities: (G + 1, ...) expected utility of war when 0, 1, ... G of them do.
        honour: (G, ...) perceived odds that each does, 0..1, independent; futures last.

    Raises:
        ModelInputError: Odds lie outside 0..1, or there is not one utility more than guarantors.

    Source: expected-utility theory of war over the Poisson-binomial distribution.
    """
    worth, odds = numbers("utilities", utilities), probability("honour", honour)
    if odds.ndim == 0 or worth.ndim == 0 or worth.shape[0] != odds.shape[0] + 1:
        raise ModelInputError("utilities must be one more than guarantors in honour")
    counts = count_distribution(odds)
    return np.asarray(
        sum((share * value for share, value in zip(counts, worth, strict=True)), np.zeros(()))
    )


@fitting
def attack_log_odds(
    alone: ArrayLike,
    opposed: ArrayLike,
    opposition: ArrayLike,
    status_quo: ArrayLike,
    noise: ArrayLike,
) -> Array:
    """Returns the log-odds of attack in one decision episode.

    ((1 - q) EU_alone + q EU_opposed - U_status_quo) / tau.

    Args:
        alone: EU_0, expected utility when too few guarantors use force, any shape, futures last.
        opposed: EU_1, expected utility when enough do.
        opposition: q, perceived probability that enough do, 0..1.
        status_quo: EU_SQ, utility of leaving things as they are.
        noise: tau, above 0, utility units.

    Raises:
        ModelInputError: q lies outside 0..1, the noise is not above 0, or something not finite.

    Source: quantal response [McKelvey-Palfrey] to expected utilities; [S22].
    """
    q = probability("opposition", opposition)
    expected = (1.0 - q) * numbers("alone", alone) + q * numbers("opposed", opposed)
    return np.asarray((expected - numbers("status_quo", status_quo)) / positive("noise", noise))


def attack_odds(
    alone: ArrayLike,
    opposed: ArrayLike,
    opposition: ArrayLike,
    status_quo: ArrayLike,
    noise: ArrayLike = 2.0,
) -> Array:
    """Returns the probability of attack in one decision episode, 0..1; see `attack_log_odds`.

    Args:
        alone: EU_0, expected utility when too few guarantors use force, any shape, futures last.
        opposed: EU_1, expected utility when enough do.
        opposition: q, perceived probability that enough do, 0..1.
        status_quo: EU_SQ, utility of leaving things as they are.
        noise: tau, above 0, utility units.

    Raises:
        ModelInputError: q lies outside 0..1, the noise is not above 0, or something not finite.

    Source: quantal response [McKelvey-Palfrey] to expected utilities; [S22].
    """
    return logistic(attack_log_odds(alone, opposed, opposition, status_quo, noise))


@fitting
def attack_odds_in_turn(
    episode_odds: ArrayLike, episodes_a_month: ArrayLike, months: ArrayLike = 1.0
) -> Array:
    """Returns the probability of attack in a turn: 1 - (1 - P)^(rate x months).

    Args:
        episode_odds: P, probability of attack in one decision episode, 0..1, any shape.
        episodes_a_month: How often such a decision arises, at least 0.
        months: Length of the turn, at least 0.

    Raises:
        ModelInputError: An argument is outside its range.

    Source: judgement.
    """
    often = not_negative("episodes_a_month", episodes_a_month) * not_negative("months", months)
    return np.asarray(1.0 - np.power(1.0 - probability("episode_odds", episode_odds), often))


def threshold(alone: ArrayLike, opposed: ArrayLike, status_quo: ArrayLike) -> Array:
    """Returns q*, the perceived opposition from which on an attack does not pay.

    (EU_alone - U_status_quo) / (EU_alone - EU_opposed); above 1 nothing deters, below 0 nothing
    needs to. Where opposition costs the aggressor nothing it is plus infinity if the attack
    pays, minus infinity if it does not.

    Args:
        alone: EU_0, expected utility when too few guarantors use force, any shape, futures last.
        opposed: EU_1, expected utility when enough do.
        status_quo: EU_SQ, utility of leaving things as they are.

    Raises:
        ModelInputError: Something is not finite.

    Source: solved from `attack_log_odds` = 0.
    """
    low, high, kept = alike(
        alone=numbers("alone", alone),
        opposed=numbers("opposed", opposed),
        status_quo=numbers("status_quo", status_quo),
    )
    surplus, feared = low - kept, low - high
    toothless = feared <= 0.0
    ratio = surplus / np.where(toothless, 1.0, feared)
    return np.where(toothless, np.where(surplus > 0.0, np.inf, -np.inf), ratio)
