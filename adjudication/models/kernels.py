"""The formulas that run over every pair of actors in every future, bare.

No checks, and in the precision that they are given: the public function of the same formula, in
the module named, checks its input and calls it.
"""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from adjudication.models import portable
from adjudication.models.compiled import formula
from adjudication.models.single import ONE, TWO, ZERO, Numbers, logistic

F = TypeVar("F", bound=np.floating)
HOTTEST, MOST = 10.0, np.float32(10.0)
"""Hostility at its highest, and the same for a formula."""
ALL_BUT_ONE = np.nextafter(ONE, ZERO)


@formula
def projected(
    positive: NDArray[F], negative: NDArray[F], base_rate: NDArray[F], weight: NDArray[F]
) -> NDArray[F]:
    """Returns (r + a W) / (r + s + W); see trust.projected_trust."""
    total = positive + negative
    total += weight
    result = positive + base_rate * weight
    result /= total
    return result


def fading(half_life: NDArray[F], months: float) -> NDArray[F]:
    """Returns the share of evidence that is left after some months; see trust.age."""
    kept: NDArray[F] = portable.exp(half_life.dtype.type(-portable.LN2 * months) / half_life)
    return kept


def aged(evidence: NDArray[F], half_life: NDArray[F], months: float) -> NDArray[F]:
    """Returns evidence halved once in every half-life; see trust.age."""
    return evidence * fading(half_life, months)


def cooled(
    heat: NDArray[F], grievance: NDArray[F], conciliation: NDArray[F], persistence: NDArray[F]
) -> NDArray[F]:
    """Returns next turn's hostility where nothing hostile was received; as heat_step.

    The grievance and the persistence are those of the turn; see `persisting`.
    """
    result = heat * persistence
    result += grievance
    result -= conciliation
    return np.clip(result, 0.0, HOTTEST, out=result)


@formula
def heated(
    heat: Numbers,
    trust: Numbers,
    received: Numbers,
    grievance: Numbers,
    conciliation: Numbers,
    persistence: Numbers,
    reactivity: Numbers,
) -> Numbers:
    """Returns next turn's hostility where something hostile was received; see heat_step."""
    gate = TWO * reactivity * (ONE - trust)
    total = persistence * heat + gate * received + grievance
    return np.minimum(np.maximum(total - conciliation, ZERO), MOST)


@formula
def suspected(low: Numbers, high: Numbers, memory: Numbers, ratio: Numbers) -> Numbers:
    """Returns belief in preparations; see perception.prior_with_memory and attack_belief.

    Of the baseline and of last turn's belief it takes the log-odds.
    """
    prior = logistic(low + memory * (high - low))
    odds = prior / (ONE - prior) * ratio
    return np.minimum(odds / (ONE + odds), ALL_BUT_ONE)


def persisting(
    persistence: NDArray[F], half_life: NDArray[F], months: float
) -> tuple[NDArray[F], NDArray[F]]:
    """Returns the share of hostility left after some months, and how often a grievance counts.

    The law is dh/dt = -a h + b g(t), with rho = exp(-a) and a grievance that fades at its own
    rate, scaled so that h' = rho h + g after a month: then h' = rho^m h + g (1 - q^m) / (1 - q),
    q = rho / (fading of the grievance in a month), g the grievance that is left at the end. Two
    half turns are then one whole, exactly.
    """
    number = persistence.dtype.type
    if months == 1.0:
        return persistence, np.ones_like(persistence)
    ratio = persistence / portable.exp(number(-portable.LN2) / half_life)
    far = np.abs(ratio - 1.0) > 1e-4
    geometric = (1.0 - ratio ** number(months)) / np.where(far, 1.0 - ratio, 1.0)
    return persistence ** number(months), np.where(far, geometric, number(months)).astype(number)
