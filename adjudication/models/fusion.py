"""Fusion of opinions of several sources about the same question.

Cumulative fusion adds evidence: only for independent sources. Where reports rest on the same fact,
averaging or weighted fusion counts it once. Sources that are certain (u = 0) outweigh all that are
not; among themselves they weigh equally, which is the limit the published rule assumes.
"""

import numpy as np
from numpy.typing import NDArray

from adjudication.models.inputs import ModelInputError
from adjudication.models.opinions import Opinion, OpinionLike, as_opinion
from adjudication.models.ranges import alike

Array = NDArray[np.float64]


def cumulative_fusion(*opinions: OpinionLike) -> Opinion:
    """Returns the fusion of independent opinions: their evidence, added up.

    Args:
        opinions: Two or more; each an opinion, or (b, d, u[, a]). Shapes broadcast.

    Raises:
        ModelInputError: Fewer than two, or one of them is no opinion.

    Source: [S1], [S2] ch. 12, cumulative belief fusion; base rates weigh as confidence.
    """
    b, d, u, a = _stacked(opinions)
    share, least = _shares(u)
    total = share.sum(axis=0) - (len(u) - 1) * least
    return _fused(b, d, u, a, share / total, least / total, _weighed(u, a))


def averaging_fusion(*opinions: OpinionLike) -> Opinion:
    """Returns the fusion of dependent opinions: their evidence, averaged.

    Args:
        opinions: Two or more; each an opinion, or (b, d, u[, a]). Shapes broadcast.

    Raises:
        ModelInputError: Fewer than two, or one of them is no opinion.

    Source: [S2] ch. 12, averaging belief fusion; [S3] for two sources.
    """
    b, d, u, a = _stacked(opinions)
    share, least = _shares(u)
    total = share.sum(axis=0)
    return _fused(b, d, u, a, share / total, len(u) * least / total, a.mean(axis=0))


def weighted_fusion(*opinions: OpinionLike) -> Opinion:
    """Returns the fusion of dependent opinions, each weighed by its confidence 1 - u.

    A vacuous opinion changes nothing.

    Args:
        opinions: Two or more; each an opinion, or (b, d, u[, a]). Shapes broadcast.

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
    sure = confidence.sum(axis=0)
    base_rate = np.where(
        vacuous, a.mean(axis=0), (a * confidence).sum(axis=0) / np.where(vacuous, 1.0, sure)
    )
    return _fused(b, d, u, a, weight / safe, uncertainty, base_rate)


def _stacked(opinions: tuple[OpinionLike, ...]) -> tuple[Array, Array, Array, Array]:
    if len(opinions) < 2:
        raise ModelInputError("two or more opinions are needed, each as an argument of its own")
    known = [as_opinion(one, f"opinion {number}") for number, one in enumerate(opinions, 1)]
    parts = []
    for number in range(4):
        named = {f"opinion_{place}": one[number] for place, one in enumerate(known, 1)}
        parts.append(np.stack(alike(**named)))
    return parts[0], parts[1], parts[2], parts[3]


def _shares(u: Array) -> tuple[Array, Array]:
    """Least u over each u, 0..1, and the least u; u = 0 gives shares 0, handled by `_fused`."""
    least = u.min(axis=0)
    return np.where(u > 0.0, least / np.where(u > 0.0, u, 1.0), 1.0), least


def _weighed(u: Array, a: Array) -> Array:
    """Base rate, each weighed by the amount of evidence (1 - u) / u; the mean if none has any."""
    share, _ = _shares(u)
    weight = share * (1.0 - u)
    total = weight.sum(axis=0)
    vacuous = total <= 0.0
    return np.where(
        vacuous, a.mean(axis=0), (weight * a).sum(axis=0) / np.where(vacuous, 1.0, total)
    )


def _fused(
    b: Array, d: Array, u: Array, a: Array, weight: Array, uncertainty: Array, base_rate: Array
) -> Opinion:
    """The weighted sum of belief and disbelief; where somebody is certain, the mean of those."""
    certain = u == 0.0
    count = certain.sum(axis=0)
    dogmatic = count > 0
    weight = np.where(dogmatic, certain / np.maximum(count, 1), weight)
    return Opinion(
        np.asarray((weight * b).sum(axis=0)),
        np.asarray((weight * d).sum(axis=0)),
        np.asarray(np.where(dogmatic, 0.0, uncertainty)),
        np.asarray(np.where(dogmatic, (weight * a).sum(axis=0), base_rate)),
    )
