"""The logistic function and its inverse."""

import numpy as np
from numpy.typing import NDArray

from adjudication.models import portable

Array = NDArray[np.float64]
LARGEST_EXPONENT = 700.0
"""Beyond it exp overflows; odds there are 0 or 1 to every digit."""


def logistic(logit: Array) -> Array:
    """Returns the probability of given log-odds: 1 / (1 + exp(-x)).

    Args:
        logit: Log-odds, any shape.

    Source: [McFadden].
    """
    return np.asarray(1.0 / (1.0 + exponential(-logit)))


def log_odds(probability: Array) -> Array:
    """Returns the log-odds of probabilities that are neither 0 nor 1: log(p / (1 - p)).

    Args:
        probability: Above 0 and below 1, any shape.

    Source: [McFadden].
    """
    return np.asarray(portable.log(probability / (1.0 - probability)))


def exponential(exponent: Array) -> Array:
    """Returns exp, which does not overflow: exponents are cut at 700.

    Args:
        exponent: Any shape.

    Source: computed.
    """
    return np.asarray(portable.exp(np.minimum(exponent, LARGEST_EXPONENT)))
