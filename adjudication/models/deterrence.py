"""The aggressor's calculation: expected utility of attacking against the status quo."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.inputs import within

Array = NDArray[np.float64]


def expected_utility(
    win_probability: ArrayLike, gain: ArrayLike, loss: ArrayLike, cost: ArrayLike
) -> Array:
    """Returns the expected utility of a war: p G - (1 - p) L - C.

    Args:
        win_probability: p, 0..1.
        gain: G, utility units.
        loss: L, utility units, lost when the war is lost.
        cost: C, utility units, paid either way.

    Raises:
        ModelInputError: A probability lies outside 0..1.

    Source: expected-utility theory of war; [S22] for what raises each term.
    """
    p = within("win_probability", win_probability, 0.0, 1.0)
    return np.asarray(p * np.asarray(gain) - (1.0 - p) * np.asarray(loss) - np.asarray(cost))


def attack_log_odds(
    alone: ArrayLike,
    opposed: ArrayLike,
    opposition: ArrayLike,
    status_quo: ArrayLike,
    noise: ArrayLike,
) -> Array:
    """Returns the log-odds of attack in one decision episode.

    ((1 - q) EU_alone + q EU_opposed - U_status_quo) / tau.

    Args:
        alone: Expected utility when too few guarantors use force.
        opposed: Expected utility when enough do.
        opposition: q, perceived probability that enough do, 0..1.
        status_quo: Utility of leaving things as they are.
        noise: tau, above 0, utility units.

    Raises:
        ModelInputError: q lies outside 0..1.
    """
    q = within("opposition", opposition, 0.0, 1.0)
    expected = (1.0 - q) * np.asarray(alone) + q * np.asarray(opposed)
    return np.asarray((expected - np.asarray(status_quo)) / np.asarray(noise))


def attack_odds(
    alone: ArrayLike,
    opposed: ArrayLike,
    opposition: ArrayLike,
    status_quo: ArrayLike,
    noise: ArrayLike = 2.0,
) -> Array:
    """Returns the probability of attack in one decision episode, 0..1; see `attack_log_odds`."""
    logit = attack_log_odds(alone, opposed, opposition, status_quo, noise)
    return np.asarray(1.0 / (1.0 + np.exp(-logit)))


def threshold(alone: ArrayLike, opposed: ArrayLike, status_quo: ArrayLike) -> Array:
    """Returns q*, the perceived opposition from which on an attack does not pay.

    (EU_alone - U_status_quo) / (EU_alone - EU_opposed); above 1 nothing deters, below 0 nothing
    needs to.
    """
    low = np.asarray(alone)
    return np.asarray((low - np.asarray(status_quo)) / (low - np.asarray(opposed)))
