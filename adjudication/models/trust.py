"""Trust as evidence: subjective-logic opinions, ageing, costly signals."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.inputs import ModelInputError, within

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Opinion:
    """A subjective-logic opinion; belief, disbelief and uncertainty sum to one.

    Attributes:
        belief: b, 0..1.
        disbelief: d, 0..1.
        uncertainty: u, 0..1.
        base_rate: a, 0..1.
    """

    belief: Array
    disbelief: Array
    uncertainty: Array
    base_rate: Array

    @property
    def projected(self) -> Array:
        """Projected probability b + a u."""
        return np.asarray(self.belief + self.base_rate * self.uncertainty)


def opinion(
    positive: ArrayLike, negative: ArrayLike, base_rate: ArrayLike, prior_weight: ArrayLike = 2.0
) -> Opinion:
    """Returns the opinion that evidence (r, s) gives.

    Args:
        positive: r, at least 0.
        negative: s, at least 0.
        base_rate: a, 0..1.
        prior_weight: W, above 0.

    Raises:
        ModelInputError: Evidence is negative, or the base rate outside 0..1.

    Source: [S1], [S2]; Beta evidence to opinion.
    """
    r = within("positive", positive, 0.0, np.inf)
    s = within("negative", negative, 0.0, np.inf)
    a = within("base_rate", base_rate, 0.0, 1.0)
    total = r + s + np.asarray(prior_weight)
    return Opinion(r / total, s / total, np.asarray(prior_weight) / total, a)


def cumulative_fusion(one: Opinion, other: Opinion) -> Opinion:
    """Returns the fusion of two independent opinions, not both of them certain.

    Raises:
        ModelInputError: Both opinions are certain (u = 0) somewhere.

    Source: [S1].
    """
    mixed = one.uncertainty + other.uncertainty - one.uncertainty * other.uncertainty
    if np.any(mixed <= 0.0):
        raise ModelInputError("two certain opinions cannot be fused: one must leave some doubt")
    weight = one.uncertainty + other.uncertainty - 2.0 * one.uncertainty * other.uncertainty
    weighed = (
        one.base_rate * other.uncertainty
        + other.base_rate * one.uncertainty
        - (one.base_rate + other.base_rate) * one.uncertainty * other.uncertainty
    )
    vacuous = weight == 0.0
    base_rate = np.where(
        vacuous,
        (one.base_rate + other.base_rate) / 2.0,
        weighed / np.where(vacuous, 1.0, weight),
    )
    return Opinion(
        np.asarray((one.belief * other.uncertainty + other.belief * one.uncertainty) / mixed),
        np.asarray(
            (one.disbelief * other.uncertainty + other.disbelief * one.uncertainty) / mixed
        ),
        np.asarray(one.uncertainty * other.uncertainty / mixed),
        np.asarray(base_rate),
    )


def discount(referral: ArrayLike, given: Opinion) -> Opinion:
    """Returns an opinion heard from another, discounted by trust in that other.

    The projected-probability operator. Source: [S1], [S3].

    Args:
        referral: Projected trust in the one who tells, 0..1.
        given: What it says.
    """
    trusted = within("referral", referral, 0.0, 1.0)
    return Opinion(
        np.asarray(trusted * given.belief),
        np.asarray(trusted * given.disbelief),
        np.asarray(1.0 - trusted * (given.belief + given.disbelief)),
        given.base_rate,
    )


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
