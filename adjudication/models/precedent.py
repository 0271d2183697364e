"""Findings without force: what a precedent does to the odds and the credit of later claims."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models import portable
from adjudication.models.ranges import doubtful, not_negative, numbers

Array = NDArray[np.float64]


def with_precedent(odds: ArrayLike, precedent: ArrayLike, slope: ArrayLike = 0.5) -> Array:
    """Returns odds moved by precedent: their log-odds plus slope x precedent.

    The same step serves the odds that a claim is upheld and how far it is believed.

    Args:
        odds: Odds or belief before any precedent, strictly between 0 and 1.
        precedent: Findings that upheld claims of the kind, less those that dismissed them.
        slope: Log-odds of each, 0 or more.

    Raises:
        ModelInputError: Out of range.

    Source: judgement.
    """
    p = doubtful("odds", odds)
    logit = portable.log(p / (1.0 - p)) + not_negative("slope", slope) * numbers(
        "precedent", precedent
    )
    return np.asarray(1.0 / (1.0 + portable.exp(-logit)))
