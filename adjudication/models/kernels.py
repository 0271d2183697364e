"""The formulas that run over every pair of actors in every future, bare.

No checks, and in the precision that they are given: the public function of the same formula, in
the module named, checks its input and calls it.
"""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from adjudication.models import portable

F = TypeVar("F", bound=np.floating)


def projected(
    positive: NDArray[F], negative: NDArray[F], base_rate: NDArray[F], weight: NDArray[F]
) -> NDArray[F]:
    """Returns (r + a W) / (r + s + W); see trust.projected_trust."""
    total = positive + negative
    total += weight
    result = positive + base_rate * weight
    result /= total
    return result


def aged(evidence: NDArray[F], half_life: NDArray[F], months: float) -> NDArray[F]:
    """Returns evidence halved once in every half-life; see trust.age."""
    kept: NDArray[F] = portable.exp(half_life.dtype.type(-portable.LN2 * months) / half_life)
    return evidence * kept


def cooled(
    heat: NDArray[F], grievance: NDArray[F], conciliation: NDArray[F], persistence: NDArray[F]
) -> NDArray[F]:
    """Returns next turn's hostility where nothing hostile was received; as heat_step."""
    result = heat * persistence
    result += grievance
    result -= conciliation
    return np.clip(result, 0.0, 10.0, out=result)
