"""Exercises mistaken for attack: Bayes in odds, notification, inspection, alarm."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


def attack_belief(prior: ArrayLike, *likelihood_ratios: ArrayLike) -> Array:
    """Returns the belief that an attack is prepared, from a prior and likelihood ratios.

    Args:
        prior: Probability, above 0 and below 1.
        likelihood_ratios: Each above 0.

    Source: Bayes' theorem in odds; set-up after Jervis.
    """
    before = np.asarray(prior, dtype=np.float64)
    odds = before / (1.0 - before)
    for ratio in likelihood_ratios:
        odds = odds * np.asarray(ratio)
    return np.asarray(odds / (1.0 + odds))


def prior_with_memory(baseline: ArrayLike, previous: ArrayLike, memory: ArrayLike) -> Array:
    """Returns the prior of a turn: the baseline, drawn toward last turn's suspicion in log-odds.

    Args:
        baseline: Probability without any evidence.
        previous: Belief at the end of last turn; 0 counts as the baseline.
        memory: 0..1, share of the distance in log-odds that is remembered.
    """
    rest = np.asarray(baseline, dtype=np.float64)
    last = np.asarray(previous, dtype=np.float64)
    last = np.where(last > 0.0, last, rest)
    low = np.log(rest / (1.0 - rest))
    high = np.log(last / (1.0 - last))
    return np.asarray(1.0 / (1.0 + np.exp(-(low + np.asarray(memory) * (high - low)))))


def notification_ratio(notified: ArrayLike, compliance: ArrayLike, deceptive: ArrayLike) -> Array:
    """Returns the likelihood ratio of notification, or of silence, under a regime.

    Args:
        notified: Whether the exercise was notified.
        compliance: q, odds that a routine exercise is notified, 0..1.
        deceptive: Odds that a preparation is notified as an exercise, 0..1.
    """
    q, deception = np.asarray(compliance), np.asarray(deceptive)
    return np.asarray(np.where(notified, deception / q, (1.0 - deception) / (1.0 - q)))


def inspection_ratio(found: ArrayLike, sensitivity: ArrayLike, false_positive: ArrayLike) -> Array:
    """Returns the likelihood ratio of an inspection that found a preparation, or did not."""
    s, f = np.asarray(sensitivity), np.asarray(false_positive)
    return np.asarray(np.where(found, s / f, (1.0 - s) / (1.0 - f)))


def alarm_odds(belief: ArrayLike, threshold: ArrayLike) -> Array:
    """Returns the probability of alarm: odds of the belief against odds of the threshold."""
    p, limit = np.asarray(belief), np.asarray(threshold)
    odds = p / (1.0 - p) * (1.0 - limit) / limit
    return np.asarray(odds / (1.0 + odds))
