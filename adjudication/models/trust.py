"""Trust as evidence: opinions and what becomes of them, negativity, signals, Kydd's game."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models import portable
from adjudication.models.fusion import averaging_fusion, cumulative_fusion, weighted_fusion
from adjudication.models.inputs import ModelInputError
from adjudication.models.logit import exponential, logistic
from adjudication.models.opinions import (
    Evidence,
    Opinion,
    as_opinion,
    evidence,
    opinion,
    projected_trust,
)
from adjudication.models.ranges import (
    alike,
    between,
    fitting,
    not_negative,
    numbers,
    positive,
    probability,
)
from adjudication.models.referral import (
    chain,
    discount,
    opposite_belief_discount,
    through_network,
    uncertainty_favouring_discount,
)

Array = NDArray[np.float64]
__all__ = [
    "Evidence",
    "Opinion",
    "act_evidence",
    "acts_to_restore",
    "age",
    "as_opinion",
    "averaging_fusion",
    "chain",
    "cumulative_fusion",
    "discount",
    "evidence",
    "evidence_bits",
    "kydd_threshold",
    "opinion",
    "opposite_belief_discount",
    "projected_trust",
    "signal_likelihood_ratio",
    "signal_odds",
    "signal_update",
    "through_network",
    "uncertainty_favouring_discount",
    "weighted_fusion",
]


@fitting
def age(evidence: ArrayLike, half_life_months: ArrayLike, months: ArrayLike = 1.0) -> Array:
    """Returns evidence after some months: halved once in every half-life.

    Args:
        evidence: Observations, at least 0, any shape, futures last.
        half_life_months: Months in which half of it is forgotten, above 0; infinite forgets
            nothing. A share lambda kept each month is a half-life of -1 / log2(lambda).
        months: Months that pass, at least 0.

    Raises:
        ModelInputError: An argument is outside its range.

    Source: [S1] ageing operator; [S4].
    """
    half_life = between("half_life_months", half_life_months, 0.0, np.inf)
    if np.any(half_life <= 0.0):
        raise ModelInputError("half_life_months must be above 0")
    known = not_negative("evidence", evidence)
    factor = portable.exp(-portable.LN2 * not_negative("months", months) / half_life)
    return np.asarray(known * factor.astype(known.dtype, copy=False))


@fitting
def act_evidence(
    score: ArrayLike,
    verifiability: ArrayLike = 1.0,
    negativity: ArrayLike = 2.25,
    trust: ArrayLike = 0.5,
    confirmation: ArrayLike = 0.0,
    excuse: ArrayLike = 0.0,
) -> Evidence:
    """Returns the evidence in one act: hostile acts move trust more than friendly ones.

    r = v g+ / 10; s = nu (1 + chi (1/2 - T)) (1 - excuse) g- / 10.

    Args:
        score: g, Goldstein score of the act, -10..10, any shape, futures last.
        verifiability: v, how far the act can be checked, 0..1.
        negativity: nu, weight of a hostile act, at least 0; 1 is no bias.
        trust: T of the observer before the act, 0..1.
        confirmation: chi, 0..2: how much more a hostile act counts with those who distrust
            already; 0 is no confirmation bias.
        excuse: Share of the blame that is taken off, 0..1.

    Raises:
        ModelInputError: An argument is outside its range.

    Source: [S20] for the sign, confirmation included; sizes are judgement.
    """
    g = between("score", score, -10.0, 10.0)
    bias = between("confirmation", confirmation, 0.0, 2.0)
    weight = not_negative("negativity", negativity)
    weight = weight * (1.0 + bias * (0.5 - probability("trust", trust)))
    blamed = weight * (1.0 - probability("excuse", excuse))
    checked = probability("verifiability", verifiability)
    return Evidence(
        np.asarray(checked * np.maximum(g, 0.0) / 10.0),
        np.asarray(blamed * np.maximum(-g, 0.0) / 10.0),
    )


@fitting
def acts_to_restore(
    positive_evidence: ArrayLike,
    negative_evidence: ArrayLike,
    target: ArrayLike,
    score: ArrayLike,
    base_rate: ArrayLike = 0.5,
    prior_weight: ArrayLike = 2.0,
) -> Array:
    """Returns how many friendly acts bring trust back to a target, nothing being forgotten.

    Args:
        positive_evidence: r, at least 0, any shape, futures last.
        negative_evidence: s, at least 0.
        target: Trust to be reached, at least 0, below 1.
        score: Goldstein score of each act, above 0, at most 10.
        base_rate: a, 0..1.
        prior_weight: W, above 0.

    Raises:
        ModelInputError: An argument is outside its range.

    Returns:
        Whole numbers of acts, at least 0.

    Source: solved from projected trust, [S1].
    """
    goal = probability("target", target)
    if np.any(goal >= 1.0):
        raise ModelInputError("target must be below 1: no finite evidence is certain")
    step = between("score", score, 0.0, 10.0)
    if np.any(step <= 0.0):
        raise ModelInputError("score must be above 0: no other act restores trust")
    w, a = positive("prior_weight", prior_weight), probability("base_rate", base_rate)
    s = not_negative("negative_evidence", negative_evidence)
    wanted = (goal * (s + w) - a * w) / (1.0 - goal)
    missing = wanted - not_negative("positive_evidence", positive_evidence)
    # A hair's breadth of rounding must not cost one more act.
    return np.asarray(np.maximum(np.ceil(missing / (step / 10.0) - 1e-9), 0.0))


@fitting
def signal_odds(cost: ArrayLike, willingness: ArrayLike, noise: ArrayLike = 0.15) -> Array:
    """Returns the probability that a type sends a signal: 1 / (1 + exp(-(beta - c) / tau)).

    Args:
        cost: c, sunk cost of the signal, utility units, any shape, futures last.
        willingness: beta, cost that the type bears as often as not.
        noise: tau, above 0, utility units.

    Raises:
        ModelInputError: Something is not finite, or the noise not above 0.

    Source: [S6]; logit form is judgement.
    """
    margin = numbers("willingness", willingness) - numbers("cost", cost)
    return logistic(margin / positive("noise", noise))


@fitting
def signal_likelihood_ratio(
    cost: ArrayLike,
    trustworthy_willingness: ArrayLike = 0.8,
    untrustworthy_willingness: ArrayLike = 0.3,
    noise: ArrayLike = 0.15,
) -> Array:
    """Returns how much likelier a trustworthy type is to send a signal of that cost.

    The ratio of `signal_odds` of the two types. It is above 1 exactly if the trustworthy type
    is more willing to bear the cost.

    Args:
        cost: c, sunk cost of the signal, utility units, any shape, futures last.
        trustworthy_willingness: beta of the trustworthy type.
        untrustworthy_willingness: beta of the untrustworthy type.
        noise: tau, above 0, utility units.

    Raises:
        ModelInputError: Something is not finite, or the noise not above 0.

    Source: [S6], [S7].
    """
    sunk, spread = numbers("cost", cost), positive("noise", noise)
    willing = numbers("trustworthy_willingness", trustworthy_willingness)
    unwilling = numbers("untrustworthy_willingness", untrustworthy_willingness)
    trustworthy = 1.0 + exponential(-(willing - sunk) / spread)
    untrustworthy = 1.0 + exponential(-(unwilling - sunk) / spread)
    return np.asarray(untrustworthy / trustworthy)


def signal_update(
    trust: ArrayLike,
    cost: ArrayLike,
    trustworthy_willingness: ArrayLike = 0.8,
    untrustworthy_willingness: ArrayLike = 0.3,
    noise: ArrayLike = 0.15,
) -> Array:
    """Returns trust after a costly signal, by Bayes: t p_tw / (t p_tw + (1 - t) p_ut).

    Args:
        trust: t, belief that the sender is trustworthy, 0..1, any shape, futures last.
        cost: c, sunk cost of the signal, utility units.
        trustworthy_willingness: beta of the trustworthy type.
        untrustworthy_willingness: beta of the untrustworthy type.
        noise: tau, above 0, utility units.

    Raises:
        ModelInputError: Trust lies outside 0..1, something is not finite, or the noise is not
            above 0.

    Source: [S6].
    """
    ratio = signal_likelihood_ratio(
        cost, trustworthy_willingness, untrustworthy_willingness, noise
    )
    before = probability("trust", trust)
    return np.asarray(before * ratio / (before * ratio + 1.0 - before))


def evidence_bits(likelihood_ratio: ArrayLike) -> Array:
    """Returns observations that a likelihood ratio is worth: one bit, one observation.

    Args:
        likelihood_ratio: Above 0, any shape; below 1 it is worth nothing.

    Raises:
        ModelInputError: A ratio is not above 0.

    Source: judgement.
    """
    ratio = positive("likelihood_ratio", likelihood_ratio)
    return np.asarray(np.maximum(0.0, portable.log(ratio) / portable.LN2))


def kydd_threshold(
    reward: ArrayLike, temptation: ArrayLike, punishment: ArrayLike, sucker: ArrayLike
) -> Array:
    """Returns the trust from which on cooperation pays: (P - S) / ((R - T) + (P - S)).

    Payoffs are those of a trustworthy type, who rather cooperates than exploits.

    Args:
        reward: R, for mutual cooperation, at least T; any shape, futures last.
        temptation: T, for exploiting a cooperator.
        punishment: P, for mutual defection.
        sucker: S, for being exploited, at most P.

    Raises:
        ModelInputError: R < T (such a type is untrustworthy: no trust makes it cooperate),
            P < S, or R = T and P = S together.

    Returns:
        Probability, 0..1.

    Source: [S5], derivation from t R + (1 - t) S >= t T + (1 - t) P.
    """
    t, r, p, s = alike(
        temptation=numbers("temptation", temptation),
        reward=numbers("reward", reward),
        punishment=numbers("punishment", punishment),
        sucker=numbers("sucker", sucker),
    )
    gain, risk = r - t, p - s
    if np.any(gain < 0.0):
        raise ModelInputError("reward must be at least temptation, else no trust is enough")
    if np.any(risk < 0.0):
        raise ModelInputError("punishment must be at least sucker")
    if np.any(gain + risk <= 0.0):
        raise ModelInputError("reward must exceed temptation, or punishment sucker")
    return np.asarray(risk / (gain + risk))
