"""Escalation: hostility from turn to turn, the step on the ladder, and where the steps lead."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models import portable
from adjudication.models.inputs import ModelInputError
from adjudication.models.kernels import HOTTEST, heated
from adjudication.models.ranges import (
    alike,
    alike_after_first,
    between,
    fitting,
    not_negative,
    numbers,
    positive,
    probability,
)

Array = NDArray[np.float64]


@fitting
def heat_step(
    heat: ArrayLike,
    trust: ArrayLike,
    perceived_hostility: ArrayLike,
    grievance: ArrayLike,
    conciliation: ArrayLike,
    persistence: ArrayLike,
    reactivity: ArrayLike,
) -> Array:
    """Returns next turn's hostility, 0..10: rho h + 2 k (1 - T) y + grievance - conciliation.

    Args:
        heat: h, hostility now, 0..10, any shape, futures last.
        trust: T in the other, 0..1.
        perceived_hostility: y, mean hostile Goldstein score received, 0..10.
        grievance: Hostility that arises anew, at least 0.
        conciliation: Hostility that is taken away, at least 0.
        persistence: rho, share carried over, 0..1.
        reactivity: k, answer to hostility received, at least 0.

    Raises:
        ModelInputError: An argument is outside its range.

    Source: Richardson's process [S16], gated by trust; rates from [S12].
    """
    return np.asarray(
        heated(
            between("heat", heat, 0.0, HOTTEST),
            probability("trust", trust),
            between("perceived_hostility", perceived_hostility, 0.0, HOTTEST),
            not_negative("grievance", grievance),
            not_negative("conciliation", conciliation),
            probability("persistence", persistence),
            not_negative("reactivity", reactivity),
        )
    )


@fitting
def ladder_odds(
    heat: ArrayLike = 1.5,
    trust: ArrayLike = 0.25,
    suspicion: ArrayLike = 0.02,
    readiness: ArrayLike = 0.0,
    channel: ArrayLike = 0.0,
    offer: ArrayLike = 0.0,
    audience: ArrayLike = 0.0,
    resistance: ArrayLike = 0.0,
    at_war: ArrayLike = 0,
    *,
    up_constant: ArrayLike = -0.08,
    down_constant: ArrayLike = 0.38,
    heat_slope: ArrayLike = 0.4,
    trust_slope: ArrayLike = 0.3,
    trust_reference: ArrayLike = 0.25,
    suspicion_slope: ArrayLike = 1.5,
    suspicion_reference: ArrayLike = 0.02,
    readiness_slope: ArrayLike = 0.6,
    channel_slope: ArrayLike = 0.4,
    offer_slope: ArrayLike = 0.6,
    audience_slope: ArrayLike = 0.5,
    war_stickiness: ArrayLike = 1.5,
) -> Array:
    """Returns the odds that a dyad goes down a rung, stays, or goes up, along the first axis.

    Log-odds against staying: up = up_constant + heat_slope h / 5 - 2 trust_slope (T - reference)
    + suspicion_slope (p - reference) + readiness_slope m - channel_slope c - resistance; down =
    down_constant - heat_slope h / 5 + 2 trust_slope (T - reference) + offer_slope o
    - audience_slope a; at war the stickiness comes off both. Defaults are a typical dispute.

    Args:
        heat: h, mean hostility of the two, 0..10, any shape, futures last.
        trust: T, mean trust of the two, 0..1.
        suspicion: p, the greater belief that the other prepares an attack, 0..1.
        readiness: m, mean readiness of forces, 0..1.
        channel: c, open channel between them, 0..1.
        offer: o, offer on the table, 0..1.
        audience: a, mean audience cost of backing down, 0..1.
        resistance: Log-odds that a threshold above the rung takes off the way up, at least 0.
        at_war: Whether the two are at war.
        up_constant: Log-odds of going up where all else is nil.
        down_constant: Log-odds of going down where all else is nil.
        heat_slope: Log-odds per five units of hostility.
        trust_slope: Half the log-odds per unit of trust.
        trust_reference: Trust at which it has no effect, 0..1.
        suspicion_slope: Log-odds per unit of suspicion.
        suspicion_reference: Suspicion at which it has no effect, 0..1.
        readiness_slope: Log-odds per unit of readiness.
        channel_slope: Log-odds that an open channel takes off the way up.
        offer_slope: Log-odds that an offer adds to the way down.
        audience_slope: Log-odds that audience costs take off the way down.
        war_stickiness: Log-odds that come off both ways at war, at least 0.

    Raises:
        ModelInputError: An argument is outside its range, or shapes do not fit.

    Returns:
        (3, ...) probabilities of down, stay, up; they sum to one.

    Source: constants fitted to [S13]; slopes are judgement.
    """
    warm = numbers("heat_slope", heat_slope) * between("heat", heat, 0.0, HOTTEST) / 5.0
    excess = probability("trust", trust) - probability("trust_reference", trust_reference)
    calm = 2.0 * numbers("trust_slope", trust_slope) * excess
    alarm = probability("suspicion", suspicion)
    alarm = alarm - probability("suspicion_reference", suspicion_reference)
    sticky = not_negative("war_stickiness", war_stickiness) * np.asarray(at_war, dtype=bool)
    up = numbers("up_constant", up_constant) + warm - calm - sticky
    up = up + numbers("suspicion_slope", suspicion_slope) * alarm
    up = up + numbers("readiness_slope", readiness_slope) * probability("readiness", readiness)
    up = up - numbers("channel_slope", channel_slope) * probability("channel", channel)
    up = up - not_negative("resistance", resistance)
    down = numbers("down_constant", down_constant) - warm + calm - sticky
    down = down + numbers("offer_slope", offer_slope) * probability("offer", offer)
    down = down - numbers("audience_slope", audience_slope) * probability("audience", audience)
    down, up = alike(down=np.asarray(down), up=np.asarray(up))
    logit = np.stack([down, np.zeros(down.shape), up])
    weight = portable.exp(logit - logit.max(axis=0))
    return np.asarray(weight / weight.sum(axis=0))


def without_way_up(odds: ArrayLike) -> Array:
    """Returns the odds of going down or staying when nothing drives a dyad up.

    Args:
        odds: (3, ...) probabilities of down, stay, up.

    Raises:
        ModelInputError: They are not three probabilities that sum to one, or up is certain.

    Returns:
        (2, ...) probabilities of down, stay.

    Source: judgement: the second draw of a quiet turn.
    """
    down, stay, _ = _three(odds)
    if np.any(down + stay <= 0.0):
        raise ModelInputError("odds must leave something but the way up")
    return np.asarray(np.stack([down, stay]) / (down + stay))


@fitting
def turn_of(odds: ArrayLike, months: ArrayLike) -> Array:
    """Returns the odds of a step in a turn of another length; up to down stays as it was.

    The probability to stay is that of staying month after month, so that where a chain of
    steps ends does not depend on the length of turns, only when.

    Args:
        odds: (3, ...) probabilities of down, stay, up in one month.
        months: Length of the turn, above 0, months.

    Raises:
        ModelInputError: They are not three probabilities that sum to one, a turn is not above
            0, or staying is certain.

    Returns:
        (3, ...) probabilities of down, stay, up.

    Source: computed; the ratio is kept by ruling, judgement.
    """
    down, stay, up = _three(odds)
    if np.any(stay >= 1.0):
        raise ModelInputError("odds must leave some chance of a step")
    stays = stay ** positive("months", months)
    share = (1.0 - stays) / (1.0 - stay)
    return np.stack(alike(down=np.asarray(down * share), stay=stays, up=np.asarray(up * share)))


@fitting
def absorption(down: ArrayLike, up: ArrayLike, start: int, low: int, high: int) -> Array:
    """Returns the probability of reaching rung `high` before rung `low`, 0..1.

    Only the ratio of down to up counts, rung by rung; staying only takes time.

    Args:
        down: (rungs, ...) odds or rates of a step down by rung, from rung 0 on, at least 0; a
            number holds for every rung.
        up: (rungs, ...) odds or rates of a step up, at least 0; a number holds for every rung.
        start: Rung to start from, from low to high.
        low: Rung at which it ends calmly, at least 0.
        high: Rung at which it ends badly, above low.

    Raises:
        ModelInputError: Rungs are out of order or missing, odds negative, or no rung between
            can be left.

    Source: gambler's ruin for a birth-death chain.
    """
    below, above = _steps(down, up, start, low, high)
    # weight[i]: down at every rung up to low + i, up at every rung beyond it.
    ones = np.ones((1, *below.shape[1:]))
    falls = np.concatenate([ones, np.cumprod(below, axis=0)])
    rises = np.concatenate([np.cumprod(above[::-1], axis=0)[::-1], ones])
    weight = falls * rises
    total = weight.sum(axis=0)
    if np.any(total <= 0.0):
        raise ModelInputError("down and up must let the chain end at one side at least")
    return np.asarray(weight[: start - low].sum(axis=0) / total)


@fitting
def turns_to_end(down: ArrayLike, up: ArrayLike, start: int, low: int, high: int) -> Array:
    """Returns the mean number of turns until rung `low` or `high` is reached.

    Args:
        down: (rungs, ...) probabilities of a step down by rung, from rung 0 on, above 0; a
            number holds for every rung.
        up: (rungs, ...) probabilities of a step up, above 0; a number holds for every rung.
        start: Rung to start from, from low to high.
        low: Rung at which it ends calmly, at least 0.
        high: Rung at which it ends badly, above low.

    Raises:
        ModelInputError: Rungs are out of order or missing, or a probability is not above 0.

    Source: mean passage time of a birth-death chain.
    """
    below, above = _steps(down, up, start, low, high)
    if np.any(below <= 0.0) or np.any(above <= 0.0):
        raise ModelInputError("down and up must be above 0 between low and high")
    # Differences of mean times between neighbours are slope x the first less a fixed part.
    slope, fixed = [np.ones(below.shape[1:])], [np.zeros(below.shape[1:])]
    for fall, rise in zip(below, above, strict=True):
        slope.append(slope[-1] * fall / rise)
        fixed.append((fixed[-1] * fall + 1.0) / rise)
    slopes, fixes = np.stack(slope), np.stack(fixed)
    first = fixes.sum(axis=0) / slopes.sum(axis=0)
    return np.asarray((slopes * first - fixes)[: start - low].sum(axis=0))


class Widening(NamedTuple):
    """How a crisis grew between two moments; the two ways are reported apart.

    Attributes:
        vertical: Rungs by which the highest dyad rose; negative if it fell.
        horizontal: Dyads that came to war, less those that left it.
        compound: Whether it grew both ways.
    """

    vertical: NDArray[np.int64]
    horizontal: NDArray[np.int64]
    compound: NDArray[np.bool_]


@fitting
def widening(before: ArrayLike, after: ArrayLike, war: int = 12) -> Widening:
    """Returns vertical and horizontal escalation between two moments.

    Args:
        before: (dyads, ...) rungs, at least 0, futures last.
        after: (dyads, ...) rungs, at least 0; the same dyads.
        war: Rung from which on a dyad is at war.

    Raises:
        ModelInputError: Rungs are negative, or dyads differ in number.

    Source: [S10]: compound escalation is both at once.
    """
    old, new = alike(before=not_negative("before", before), after=not_negative("after", after))
    if old.ndim == 0 or old.shape[0] == 0:
        raise ModelInputError("before and after must hold at least one dyad")
    vertical = np.asarray(new.max(axis=0) - old.max(axis=0), dtype=np.int64)
    wars = (new >= war).sum(axis=0, dtype=np.int64) - (old >= war).sum(axis=0, dtype=np.int64)
    horizontal = np.asarray(wars)
    return Widening(vertical, horizontal, np.asarray((vertical > 0) & (horizontal > 0)))


def _three(odds: ArrayLike) -> Array:
    given = probability("odds", odds)
    if given.ndim == 0 or given.shape[0] != 3 or np.any(np.abs(given.sum(axis=0) - 1.0) > 1e-6):
        raise ModelInputError("odds must be three probabilities that sum to one: down, stay, up")
    return given


def _steps(down: ArrayLike, up: ArrayLike, start: int, low: int, high: int) -> tuple[Array, Array]:
    """Steps down and up at the rungs strictly between low and high, (high - low - 1, ...)."""
    if not all(isinstance(rung, int | np.integer) for rung in (start, low, high)):
        raise ModelInputError("start, low and high must be whole rungs")
    if not 0 <= low < high:
        raise ModelInputError("low must be at least 0, and high above it")
    if not low <= start <= high:
        raise ModelInputError("start must lie between low and high")
    parts = []
    for name, value in (("down", down), ("up", up)):
        given = not_negative(name, value)
        if given.ndim and given.shape[0] < high:
            raise ModelInputError(f"{name} must name every rung from 0 to high - 1")
        parts.append(given[low + 1 : high] if given.ndim else np.full(high - low - 1, given))
    below, above = alike_after_first(down=parts[0], up=parts[1])
    return below, above
