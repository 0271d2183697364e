"""Trust as evidence: subjective-logic opinions, ageing, costly signals."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


def projected_trust(
    positive: ArrayLike, negative: ArrayLike, base_rate: ArrayLike, prior_weight: ArrayLike = 2.0
) -> Array:
    """Returns projected probability of an opinion, 0..1: (r + a W) / (r + s + W).

    Args:
        positive: r, observations for, at least 0.
        negative: s, observations against, at least 0.
        base_rate: a, 0..1.
        prior_weight: W, above 0.

    Source: [S1], [S2].
    """
    r, s, w = np.asarray(positive), np.asarray(negative), np.asarray(prior_weight)
    return np.asarray((r + np.asarray(base_rate) * w) / (r + s + w))


def age(evidence: ArrayLike, half_life_months: ArrayLike, months: ArrayLike = 1.0) -> Array:
    """Returns evidence after some months: halved once in every half-life.

    Source: [S1] ageing operator; [S4].
    """
    factor = np.power(0.5, np.asarray(months) / np.asarray(half_life_months))
    return np.asarray(np.asarray(evidence) * factor)


def signal_likelihood_ratio(
    cost: ArrayLike,
    trustworthy_willingness: ArrayLike = 0.8,
    untrustworthy_willingness: ArrayLike = 0.3,
    noise: ArrayLike = 0.15,
) -> Array:
    """Returns how much likelier a trustworthy type is to send a signal of that cost.

    p(type) = 1 / (1 + exp(-(willingness - cost) / noise)).

    Source: [S6], [S7].
    """
    sunk, spread = np.asarray(cost), np.asarray(noise)
    trustworthy = 1.0 + np.exp(-(np.asarray(trustworthy_willingness) - sunk) / spread)
    untrustworthy = 1.0 + np.exp(-(np.asarray(untrustworthy_willingness) - sunk) / spread)
    return np.asarray(untrustworthy / trustworthy)


def signal_update(
    trust: ArrayLike,
    cost: ArrayLike,
    trustworthy_willingness: ArrayLike = 0.8,
    untrustworthy_willingness: ArrayLike = 0.3,
    noise: ArrayLike = 0.15,
) -> Array:
    """Returns trust after a costly signal, by Bayes. Source: [S6]."""
    ratio = signal_likelihood_ratio(
        cost, trustworthy_willingness, untrustworthy_willingness, noise
    )
    before = np.asarray(trust)
    return np.asarray(before * ratio / (before * ratio + 1.0 - before))


def evidence_bits(likelihood_ratio: ArrayLike) -> Array:
    """Returns observations that a likelihood ratio is worth: one bit, one observation."""
    return np.asarray(np.maximum(0.0, np.log2(np.asarray(likelihood_ratio))))


def kydd_threshold(
    temptation: ArrayLike, reward: ArrayLike, punishment: ArrayLike, sucker: ArrayLike
) -> Array:
    """Returns the trust from which on cooperation pays: (P - S) / ((R - T) + (P - S)).

    Source: [S5], derivation.
    """
    risk = np.asarray(punishment) - np.asarray(sucker)
    return np.asarray(risk / ((np.asarray(reward) - np.asarray(temptation)) + risk))
