"""Beta reputation: what a record of good and bad experiences says of an actor."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.opinions import Evidence, OpinionLike, as_opinion
from adjudication.models.ranges import alike, fitting, not_negative, probability

Array = NDArray[np.float64]


@fitting
def reputation(positive: ArrayLike, negative: ArrayLike) -> Array:
    """Returns the expected share of good behaviour, 0..1: (r + 1) / (r + s + 2).

    Args:
        positive: r, good experiences, at least 0, any shape, futures last.
        negative: s, bad experiences, at least 0.

    Raises:
        ModelInputError: Evidence is negative.

    Source: [S4]: mean of Beta(r + 1, s + 1).
    """
    r, s = not_negative("positive", positive), not_negative("negative", negative)
    return np.asarray((r + 1.0) / (r + s + 2.0))


@fitting
def rating(positive: ArrayLike, negative: ArrayLike) -> Array:
    """Returns the reputation on a scale from -1 to 1: (r - s) / (r + s + 2).

    Args:
        positive: r, good experiences, at least 0, any shape, futures last.
        negative: s, bad experiences, at least 0.

    Raises:
        ModelInputError: Evidence is negative.

    Source: [S4], from general knowledge; twice the reputation less one.
    """
    r, s = not_negative("positive", positive), not_negative("negative", negative)
    return np.asarray((r - s) / (r + s + 2.0))


@fitting
def remembered(
    positive: Sequence[ArrayLike], negative: Sequence[ArrayLike], memory: ArrayLike
) -> Evidence:
    """Returns the evidence left of a sequence of experiences, the latest counting most.

    r <- lambda r + r_new, one step an experience; s likewise.

    Args:
        positive: Good experiences in order, first axis time, at least 0.
        negative: Bad experiences in order, as many.
        memory: lambda, 0..1: 1 never forgets, 0 knows only the last.

    Raises:
        ModelInputError: Evidence is negative, sequences differ in shape, or memory is outside.

    Source: [S4], forgetting factor.
    """
    good, bad = alike(
        positive=not_negative("positive", np.asarray(positive)),
        negative=not_negative("negative", np.asarray(negative)),
    )
    kept = probability("memory", memory)
    r = s = np.zeros(np.broadcast_shapes(good.shape[1:], kept.shape))
    for new_good, new_bad in zip(good, bad, strict=True):
        r, s = kept * r + new_good, kept * s + new_bad
    return Evidence(np.asarray(r), np.asarray(s))


@fitting
def discounted_feedback(
    positive: ArrayLike, negative: ArrayLike, recommender: OpinionLike
) -> Evidence:
    """Returns the evidence left of a report by somebody of whom one holds an opinion.

    Both are multiplied by f = 2 b / ((d + u) (r + s + 2) + 2 b). The engine discounts opinions
    by projected probability instead (`trust.discount`).

    Args:
        positive: r reported, at least 0, any shape, futures last.
        negative: s reported, at least 0.
        recommender: Opinion about whoever reports.

    Raises:
        ModelInputError: Evidence is negative, or the opinion is none.

    Source: [S1] (PureBayesian), [S4].
    """
    r, s = not_negative("positive", positive), not_negative("negative", negative)
    teller = as_opinion(recommender, "recommender")
    believed = 2.0 * teller.belief
    doubted = (teller.disbelief + teller.uncertainty) * (r + s + 2.0)
    factor = believed / (doubted + believed)
    return Evidence(np.asarray(factor * r), np.asarray(factor * s))
