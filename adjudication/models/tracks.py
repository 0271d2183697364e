"""Parallel tracks: how they stand or fall together, how they advance, and ratification."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models import normal, portable
from adjudication.models.inputs import ModelInputError
from adjudication.models.ranges import (
    alike,
    between,
    doubtful,
    not_negative,
    numbers,
    positive,
    probability,
)

Array = NDArray[np.float64]
FAR = 9.0
"""Standard deviations beyond which the normal distribution holds less than 1e-18."""


class Joint(NamedTuple):
    """How several tracks do together.

    Attributes:
        every: Probability that all succeed: what a single undertaking needs.
        any: Probability that at least one does: what separable tracks leave.
    """

    every: Array
    any: Array


def joint_success(probabilities: ArrayLike, isolation: ArrayLike) -> Joint:
    """Returns the odds that all, and that any, of several tracks succeed.

    Track k succeeds where sqrt(kappa) e_k + sqrt(1 - kappa) Z < the quantile of p_k, with a cause
    Z common to all: at kappa 1 the tracks are independent, at 0 they stand and fall together.

    Args:
        probabilities: (K,) or (K, ...) probability of each track by itself, 0..1; futures last.
        isolation: kappa, 0..1; one for all futures, or one for each.

    Raises:
        ModelInputError: Out of range, no track, or shapes that do not fit.

    Source: one-factor normal copula; integral by adaptive quadrature to 1e-10, some
    milliseconds a future; without integral where kappa is 0 or 1.
    """
    p = np.atleast_1d(probability("probabilities", probabilities))
    if not p.shape[0]:
        raise ModelInputError("probabilities must be those of one track or more")
    _, kappa = alike(probabilities=p[0], isolation=between("isolation", isolation, 0.0, 1.0))
    p = p.reshape(p.shape[:1] + (1,) * (kappa.ndim - p.ndim + 1) + p.shape[1:])
    p = np.broadcast_to(p, p.shape[:1] + kappa.shape)
    coupled = kappa == 0.0
    every = np.where(coupled, p.min(axis=0), p.prod(axis=0))
    some = np.where(coupled, p.max(axis=0), 1.0 - (1.0 - p).prod(axis=0))
    for here in np.ndindex(kappa.shape):
        if 0.0 < kappa[here] < 1.0:
            every[here], some[here] = _partly_isolated(p[(slice(None), *here)], float(kappa[here]))
    return Joint(every, some)


def _partly_isolated(p: Array, kappa: float) -> tuple[float, float]:
    """The odds of all and of any, of (K,) tracks, for kappa strictly between 0 and 1."""
    from scipy.integrate import quad  # noqa: PLC0415 - half a second that no window waits for
    from scipy.special import ndtr, ndtri  # noqa: PLC0415 - plain, for they run in the integral

    limits = ndtri(p)
    own, common = np.sqrt(kappa), np.sqrt(1.0 - kappa)
    steps = sorted(float(x) for x in np.clip(limits / common, -FAR, FAR))

    def integral(sign: float) -> float:
        def integrand(z: float) -> float:
            density = portable.exp(-0.5 * z * z) / np.sqrt(2.0 * np.pi)
            return float(density * np.prod(ndtr(sign * (limits - common * z) / own)))

        value, _ = quad(integrand, -FAR, FAR, points=steps, epsabs=1e-11, epsrel=1e-11, limit=400)
        return float(value)

    return integral(1.0), 1.0 - integral(-1.0)


def ratification(
    support: ArrayLike,
    threshold: ArrayLike = 0.0,
    spread: ArrayLike = 0.5,
    contested: ArrayLike = 0.0,
    relief: ArrayLike = 0.6,
) -> Array:
    """Returns the probability that an agreement is ratified at home.

    Phi((support + relief x contested - threshold) / spread): a unilateral statement takes part of
    what is contested out of the vote, and leaves the dispute open.

    Args:
        support: Value of the agreement to the domestic coalition, utility units.
        threshold: Value it must reach; above 0 for a supermajority.
        spread: Uncertainty about it, utility units, above 0.
        contested: Size of the loss on issues that a statement reserves, 0 or more.
        relief: Share of that loss which the statement takes out, 0..1.

    Raises:
        ModelInputError: Out of range.

    Source: two-level games (Putnam 1988); judgement for the relief.
    """
    recouped = between("relief", relief, 0.0, 1.0) * not_negative("contested", contested)
    margin = numbers("support", support) + recouped - numbers("threshold", threshold)
    return normal.cdf(margin / positive("spread", spread))


def progress(
    done: ArrayLike,
    value: ArrayLike,
    momentum: ArrayLike,
    trust: ArrayLike,
    rate: ArrayLike = 0.25,
    noise: ArrayLike = 1.0,
    months: ArrayLike = 1.0,
) -> Array:
    """Returns how far a track is after some months, 0..1.

    A month closes the share rate x s(value / noise + momentum) x (.5 + trust) of what is left.

    Args:
        done: How far it is, 0..1.
        value: v*, the zone of agreement, utility units.
        momentum: What success and failure elsewhere lend it, log-odds.
        trust: Mean trust among its parties, 0..1.
        rate: Largest share closed in a month at trust .5, 0..1.
        noise: Utility units to one log-odds, above 0.
        months: Months passed, 0 or more.

    Raises:
        ModelInputError: Out of range.

    Source: judgement; a ruling tried on ensembles.
    """
    drive = numbers("value", value) / positive("noise", noise) + numbers("momentum", momentum)
    willing = between("rate", rate, 0.0, 1.0) / (1.0 + portable.exp(-drive))
    share = np.clip(willing * (0.5 + probability("trust", trust)), 0.0, 1.0)
    left = (1.0 - probability("done", done)) * (1.0 - share) ** not_negative("months", months)
    return np.asarray(1.0 - left)


def failure_rate(
    momentum: ArrayLike, crisis: ArrayLike, base: ArrayLike = 0.01, in_crisis: ArrayLike = 0.06
) -> Array:
    """Returns the rate at which a track breaks down, per month.

    (base + in_crisis where two of its parties are in confrontation) x exp(-momentum).

    Args:
        momentum: Log-odds lent by other tracks.
        crisis: Whether two of its parties are in confrontation.
        base: Rate in calm, per month, 0 or more.
        in_crisis: Added in a crisis, per month, 0 or more.

    Raises:
        ModelInputError: Out of range.

    Source: judgement; a ruling tried on ensembles.
    """
    added = np.where(np.asarray(crisis, dtype=bool), not_negative("in_crisis", in_crisis), 0.0)
    rate = not_negative("base", base) + added
    return np.asarray(rate * portable.exp(-numbers("momentum", momentum)))


def spillover(probabilities: ArrayLike, isolation: ArrayLike, size: ArrayLike = 1.0) -> Array:
    """Returns the odds of a track after another failed: log-odds less (1 - kappa) x size.

    Args:
        probabilities: Odds before, strictly between 0 and 1.
        isolation: kappa, 0..1.
        size: Log-odds at full spill-over; negative for the lift of a success.

    Raises:
        ModelInputError: Out of range.
    """
    p = doubtful("probabilities", probabilities)
    logit = portable.log(p / (1.0 - p))
    logit = logit - (1.0 - between("isolation", isolation, 0.0, 1.0)) * numbers("size", size)
    return np.asarray(1.0 / (1.0 + portable.exp(-logit)))


def momentum(
    before: ArrayLike,
    agreed: ArrayLike,
    failed: ArrayLike,
    isolation: ArrayLike,
    lift: float = 0.5,
    blow: float = 1.0,
    persistence: float = 0.9,
    months: float = 1.0,
) -> Array:
    """Returns what tracks lend each other, in log-odds, after some agreed and some failed.

    (before + sum over others of (1 - kappa) (lift x agreed - blow x failed)) x persistence^months.

    Args:
        before: (K, ...) momentum so far; futures last.
        agreed: (K, ...) whether each track was agreed in this turn.
        failed: (K, ...) whether it failed in this turn.
        isolation: (K, K) kappa of each track (row) from each other (column), 0..1; what stands for
            a track itself does not count.
        lift: Log-odds that a success lends at full spill-over, 0 or more.
        blow: Log-odds that a failure takes, 0 or more.
        persistence: Share of it that is left after a month, 0..1.
        months: Length of the turn, 0 or more.

    Raises:
        ModelInputError: Out of range, or not as many tracks of one as of another.

    Source: judgement; a ruling tried on ensembles.
    """
    start, kappa = numbers("before", before), between("isolation", isolation, 0.0, 1.0)
    won, lost = np.asarray(agreed, dtype=bool), np.asarray(failed, dtype=bool)
    if start.ndim < 1 or not won.shape == lost.shape == start.shape:
        raise ModelInputError("before, agreed and failed must be one for each track and future")
    if kappa.shape != (len(start), len(start)):
        raise ModelInputError("isolation must be (tracks, tracks)")
    open_to = (1.0 - kappa) * (1.0 - np.eye(len(start)))
    news = not_negative("lift", lift) * won - not_negative("blow", blow) * lost
    lent = np.einsum("jk,k...->j...", open_to, news)
    left = between("persistence", persistence, 0.0, 1.0) ** not_negative("months", months)
    return np.asarray((start + lent) * left)


class Isolation(NamedTuple):
    """Measured isolation of one track from another.

    Attributes:
        share: 1 less the difference another's failure makes; not a number if it never failed or
            never held.
        error: Monte Carlo standard error.
    """

    share: float
    error: float


def measured_isolation(failed: ArrayLike, other_failed: ArrayLike) -> Isolation:
    """Returns 1 - |P(failed | other failed) - P(failed | other held)| over model runs.

    Args:
        failed: (B,) whether the track failed in each future.
        other_failed: (B,) whether the other did.

    Raises:
        ModelInputError: Not as many futures of one as of the other.
    """
    one, other = np.asarray(failed, dtype=bool), np.asarray(other_failed, dtype=bool)
    if one.shape != other.shape or one.ndim != 1:
        raise ModelInputError("failed and other_failed must be one for each future")
    groups = (one[other], one[~other])
    if not all(len(group) for group in groups):
        return Isolation(float("nan"), float("nan"))
    shares = [float(group.mean()) for group in groups]
    variance = sum(
        share * (1.0 - share) / len(group) for share, group in zip(shares, groups, strict=True)
    )
    return Isolation(1.0 - abs(shares[0] - shares[1]), float(np.sqrt(variance)))
