"""Exercises mistaken for attack: Bayes in odds, notification, inspection, alarm, detection."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models import normal, portable
from adjudication.models.fusion import weighted_fusion
from adjudication.models.inputs import ModelInputError
from adjudication.models.opinions import Opinion, as_opinion
from adjudication.models.ranges import doubtful, fitting, not_negative, positive, probability
from adjudication.models.referral import discount

Array = NDArray[np.float64]


class DetectionRates(NamedTuple):
    """What an observer who alarms at the best moment gets wrong and right.

    Attributes:
        false_alarm: Probability of alarm at a mere exercise, 0..1.
        hit: Probability of alarm at a real preparation, 0..1.
    """

    false_alarm: Array
    hit: Array


@fitting
def attack_belief(prior: ArrayLike, *likelihood_ratios: ArrayLike) -> Array:
    """Returns the belief that an attack is prepared, from a prior and likelihood ratios.

    The order of the ratios does not matter.

    Args:
        prior: Probability, above 0 and below 1, any shape, futures last.
        likelihood_ratios: Each above 0; shapes broadcast.

    Raises:
        ModelInputError: The prior is 0, 1 or outside, or a ratio is not above 0.

    Source: Bayes' theorem in odds; set-up after Jervis.
    """
    before = doubtful("prior", prior)
    odds = before / (1.0 - before)
    for number, ratio in enumerate(likelihood_ratios, 1):
        odds = odds * positive(f"likelihood ratio {number}", ratio)
    belief = np.asarray(odds / (1.0 + odds))
    # Rounding never makes it certain: no later evidence could undo that.
    return np.asarray(
        np.minimum(belief, np.nextafter(belief.dtype.type(1.0), belief.dtype.type(0.0)))
    )


@fitting
def prior_with_memory(baseline: ArrayLike, previous: ArrayLike, memory: ArrayLike) -> Array:
    """Returns the prior of a turn: the baseline, drawn toward last turn's suspicion in log-odds.

    Args:
        baseline: Probability without any evidence, above 0 and below 1.
        previous: Belief at the end of last turn, at least 0, below 1; 0 counts as the baseline.
        memory: 0..1, share of the distance in log-odds that is remembered.

    Raises:
        ModelInputError: The memory lies outside 0..1, or a belief outside its range.

    Source: judgement.
    """
    rest = doubtful("baseline", baseline)
    last = probability("previous", previous)
    last = doubtful("previous", np.where(last > 0.0, last, rest))
    low = portable.log(rest / (1.0 - rest))
    high = portable.log(last / (1.0 - last))
    mixed = low + probability("memory", memory) * (high - low)
    return np.asarray(1.0 / (1.0 + portable.exp(-mixed)))


@fitting
def notification_ratio(notified: ArrayLike, compliance: ArrayLike, deceptive: ArrayLike) -> Array:
    """Returns the likelihood ratio of notification, or of silence, under a regime.

    Notified: del / q. Not notified: (1 - del) / (1 - q).

    Args:
        notified: Whether the exercise was notified.
        compliance: q, odds that a routine exercise is notified, 0..1.
        deceptive: del, odds that a preparation is notified as an exercise, 0..1.

    Raises:
        ModelInputError: One of the odds lies outside 0..1, or what was seen is certain or
            impossible under one of them, so that no ratio exists.

    Source: Bayes' theorem.
    """
    q, deception = probability("compliance", compliance), probability("deceptive", deceptive)
    return _ratio(notified, deception, q, "compliance and deceptive")


@fitting
def inspection_ratio(found: ArrayLike, sensitivity: ArrayLike, false_positive: ArrayLike) -> Array:
    """Returns the likelihood ratio of an inspection that found a preparation, or did not.

    Found: s / f. Clear: (1 - s) / (1 - f).

    Args:
        found: Whether it found a preparation.
        sensitivity: s, odds that it finds one that is there, 0..1.
        false_positive: f, odds that it finds one that is not there, 0..1.

    Raises:
        ModelInputError: One of the odds lies outside 0..1, or what was found is certain or
            impossible under one of them, so that no ratio exists.

    Source: Bayes' theorem.
    """
    s, f = probability("sensitivity", sensitivity), probability("false_positive", false_positive)
    return _ratio(found, s, f, "sensitivity and false_positive")


@fitting
def overflight_rates(sensor: ArrayLike) -> tuple[Array, Array]:
    """Returns the odds that overflight shows preparation: where there is one, where there is none.

    A reading of a sensor of quality d' is cut half way between routine and preparation:
    Phi(d'/2) and Phi(-d'/2).

    Args:
        sensor: d', at least 0, any shape.

    Raises:
        ModelInputError: d' is negative.

    Source: equal-variance signal detection with an unbiased cut.
    """
    half = not_negative("sensor", sensor) / 2.0
    return normal.cdf(half), normal.cdf(-half)


def alarm_odds(belief: ArrayLike, threshold: ArrayLike) -> Array:
    """Returns the probability of alarm: odds of the belief against odds of the threshold.

    Args:
        belief: Belief that an attack is prepared, at least 0, below 1, any shape, futures last.
        threshold: p*, belief at which alarm is as likely as not, above 0 and below 1.

    Raises:
        ModelInputError: An argument is outside its range.

    Source: judgement; a soft form of `alarm_threshold`.
    """
    limit = doubtful("threshold", threshold)
    p = doubtful("belief", np.maximum(probability("belief", belief), np.finfo(np.float64).tiny))
    odds = p / (1.0 - p) * (1.0 - limit) / limit
    return np.asarray(odds / (1.0 + odds))


def alarm_threshold(cost_ratio: ArrayLike) -> Array:
    """Returns p*, the belief from which on alarm is the smaller evil: c / (1 + c).

    Args:
        cost_ratio: c, cost of a false alarm over cost of a missed attack, above 0; 1/9 gives .1.

    Raises:
        ModelInputError: The ratio is not above 0.

    Source: signal detection theory.
    """
    ratio = positive("cost_ratio", cost_ratio)
    return np.asarray(ratio / (1.0 + ratio))


@fitting
def detection_rates(
    belief: ArrayLike, sensitivity: ArrayLike, cost_ratio: ArrayLike
) -> DetectionRates:
    """Returns false alarms and hits of an observer who sets its criterion best.

    Criterion ln(beta) / d' + d' / 2 with beta = (1 - p) / p x cost ratio; signal and noise are
    normal with variance one, d' apart. The lower the prior belief, the fewer false alarms, and
    the fewer hits: both sides of it belong together.

    Args:
        belief: p, belief that an attack is prepared before the sensor speaks, above 0, below 1.
        sensitivity: d', distance between preparation and exercise, above 0, in standard
            deviations.
        cost_ratio: Cost of a false alarm over cost of a missed attack, above 0.

    Raises:
        ModelInputError: An argument is outside its range.

    Source: signal detection theory (equal-variance normal model), general knowledge.
    """
    p, d = doubtful("belief", belief), positive("sensitivity", sensitivity)
    beta = (1.0 - p) / p * positive("cost_ratio", cost_ratio)
    criterion = portable.log(beta) / d + d / 2.0
    return DetectionRates(normal.cdf(-criterion), normal.cdf(d - criterion))


@fitting
def shared_warning(
    own: ArrayLike,
    allies: ArrayLike,
    trust_in_allies: ArrayLike,
    confidence: ArrayLike,
    baseline: ArrayLike = 0.02,
) -> Array:
    """Returns the belief that an attack is prepared after allies have shared theirs.

    Each belief is an opinion of the stated confidence; the allies' are discounted by trust in
    them; all are fused by confidence, for they rest on the same forces that everyone sees.

    Args:
        own: Own belief, 0..1, any shape, futures last.
        allies: (N, ...) beliefs of the allies, 0..1.
        trust_in_allies: (N, ...) trust in what each tells, 0..1.
        confidence: 1 - u of every such belief, 0..1.
        baseline: Base rate, 0..1: what is believed where nobody is confident.

    Raises:
        ModelInputError: An argument is outside its range, or allies are not counted alike.

    Source: [S1], [S2]: discounting by projected probability and weighted belief fusion.
    """
    told, trusted = probability("allies", allies), probability("trust_in_allies", trust_in_allies)
    if told.ndim == 0 or trusted.ndim == 0 or told.shape[0] != trusted.shape[0]:
        raise ModelInputError("allies and trust_in_allies must name the same allies")
    sure, rest = probability("confidence", confidence), probability("baseline", baseline)

    def view(belief: Array) -> Opinion:
        return as_opinion((belief * sure, (1.0 - belief) * sure, 1.0 - sure, rest))

    mine = view(probability("own", own))
    if not len(told):
        return mine.projected
    heard = [discount(much, view(one)) for much, one in zip(trusted, told, strict=True)]
    return weighted_fusion(mine, *heard).projected


@fitting
def dilemma_severity(distinguishability: ArrayLike, offence_advantage: ArrayLike) -> Array:
    """Returns the severity of the security dilemma, by which massed forces' ratio is multiplied.

    (1 - distinguishability) x offence advantage.

    Args:
        distinguishability: How well defensive postures are told from offensive ones, 0..1.
        offence_advantage: What a unit spent on attack is worth in defence, at least 0; 1 is even.

    Raises:
        ModelInputError: An argument is outside its range.

    Source: Jervis 1978, from general knowledge; the product is judgement.
    """
    told = probability("distinguishability", distinguishability)
    return np.asarray((1.0 - told) * not_negative("offence_advantage", offence_advantage))


def _ratio(seen: ArrayLike, preparing: Array, routine: Array, names: str) -> Array:
    """Odds of what was seen when an attack is prepared, over its odds when none is."""
    flags = np.asarray(seen, dtype=bool)
    above = np.where(flags, preparing, 1.0 - preparing)
    below = np.where(flags, routine, 1.0 - routine)
    if not (np.all(above > 0.0) and np.all(below > 0.0)):
        raise ModelInputError(f"{names} of 0 or 1 leave no likelihood ratio for what was seen")
    return np.asarray(above / below)
