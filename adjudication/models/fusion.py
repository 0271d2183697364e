"""Fusion of opinions of several sources about the same question.

Cumulative fusion adds evidence: only for independent sources. Where reports rest on the same fact,
averaging or weighted fusion counts it once. Sources that are certain (u = 0) outweigh all that are
not; among themselves they weigh equally, which is the limit that the published rule assumes.
"""

from collections.abc import Sequence
from typing import cast

import numpy as np
from numpy.typing import NDArray

from adjudication.models.inputs import ModelInputError
from adjudication.models.opinions import Opinion, OpinionLike, as_opinion
from adjudication.models.ranges import alike

Array = NDArray[np.float64]


def cumulative_fusion(*opinions: OpinionLike | Sequence[OpinionLike]) -> Opinion:
    """Returns the fusion of independent opinions: their evidence, added up.

    Args:
        opinions: Two or more; each an opinion, or (b, d, u[, a]). Shapes broadcast. One list of
            them does as well.

    Raises:
        ModelInputError: Fewer than two, or one of them is no opinion.

    Source: [S1], [S2] ch. 12, cumulative belief fusion; base rates weigh as evidence.
    """
    b, d, u, a = _stacked(opinions)
    share, least = _shares(u)
    total = share.sum(axis=0) - (len(u) - 1) * least
    base_rate = _mean(a, share * (1.0 - u))
    return _fused(share / total, b, d, least / total, base_rate)


def averaging_fusion(*opinions: OpinionLike | Sequence[OpinionLike]) -> Opinion:
    """Returns the fusion of dependent opinions: their evidence, averaged.

    Args:
        opinions: Two or more; each an opinion, or (b, d, u[, a]). Shapes broadcast. One list of
            them does as well.

    Raises:
        ModelInputError: Fewer than two, or one of them is no opinion.

    Source: [S2] ch. 12, averaging belief fusion; [S3] (`afuse`) for two sources.
    """
    b, d, u, a = _stacked(opinions)
    share, least = _shares(u)
    total = share.sum(axis=0)
    return _fused(share / total, b, d, len(u) * least / total, a.mean(axis=0))


def weighted_fusion(*opinions: OpinionLike | Sequence[OpinionLike]) -> Opinion:
    """Returns the fusion of dependent opinions, each weighed by its confidence 1 - u.

    A vacuous opinion changes nothing.

    Args:
        opinions: Two or more; each an opinion, or (b, d, u[, a]). Shapes broadcast. One list of
            them does as well.

    Raises:
        ModelInputError: Fewer than two, or one of them is no opinion.

    Source: [S1] with its fixture, [S2] ch. 12, weighted belief fusion.
    """
    b, d, u, a = _stacked(opinions)
    share, least = _shares(u)
    confidence = 1.0 - u
    weight = share * confidence
    total = weight.sum(axis=0)
    vacuous = total <= 0.0
    safe = np.where(vacuous, 1.0, total)
    uncertainty = np.where(vacuous, 1.0, confidence.sum(axis=0) * least / safe)
    return _fused(weight / safe, b, d, uncertainty, _mean(a, confidence))


def _stacked(
    given: tuple[OpinionLike | Sequence[OpinionLike], ...],
) -> tuple[Array, Array, Array, Array]:
    """The four components, (sources, ...) each."""
    opinions = cast("Sequence[OpinionLike]", _listed(given))
    if len(opinions) < 2:
        raise ModelInputError("two or more opinions are needed")
    known = [as_opinion(one, f"opinion {number}") for number, one in enumerate(opinions, 1)]
    b, d, u, a = (
        np.stack(alike(**{f"opinion {number}": part for number, part in enumerate(parts, 1)}))
        for parts in zip(*known, strict=True)
    )
    return b, d, u, a


def _listed(given: tuple[object, ...]) -> Sequence[object]:
    """The opinions themselves, where they came as one list."""
    if len(given) != 1 or isinstance(given[0], Opinion):
        return given
    only = given[0]
    parts = list(only) if isinstance(only, Sequence | np.ndarray) else []
    several = parts and all(isinstance(part, Sequence) or np.ndim(part) for part in parts)
    return parts if several else given


def _shares(u: Array) -> tuple[Array, Array]:
    """The least u over each u, and the least u; where someone is certain, 1 for those, else 0."""
    least = u.min(axis=0)
    return np.where(u > 0.0, least / np.where(u > 0.0, u, 1.0), 1.0), least


def _mean(a: Array, weight: Array) -> Array:
    """Weighted mean of base rates; the plain mean where nothing has weight."""
    total = weight.sum(axis=0)
    nothing = total <= 0.0
    weighed = (weight * a).sum(axis=0) / np.where(nothing, 1.0, total)
    return np.asarray(np.where(nothing, a.mean(axis=0), weighed))


def _fused(weight: Array, b: Array, d: Array, uncertainty: Array, base_rate: Array) -> Opinion:
    return Opinion(
        np.asarray((weight * b).sum(axis=0)),
        np.asarray((weight * d).sum(axis=0)),
        np.asarray(uncertainty),
        np.asarray(base_rate),
    )
