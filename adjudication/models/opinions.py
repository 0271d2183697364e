"""Subjective-logic opinions about a yes-or-no question, and the evidence behind them."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.inputs import ModelInputError
from adjudication.models.kernels import projected
from adjudication.models.ranges import alike, not_negative, positive, probability

Array = NDArray[np.float64]
SUM_TOLERANCE = 1e-6
"""How far belief, disbelief and uncertainty may be from one together."""
NEUTRAL_BASE_RATE = 0.5
"""Base rate of an opinion given without one."""


class Opinion(NamedTuple):
    """An opinion (b, d, u, a); the first three sum to one.

    Attributes:
        belief: b, 0..1, any shape, futures last.
        disbelief: d, 0..1, the same shape.
        uncertainty: u, 0..1, the same shape; 0 is dogmatic, 1 vacuous.
        base_rate: a, 0..1, the same shape: probability where there is no evidence.
    """

    belief: Array
    disbelief: Array
    uncertainty: Array
    base_rate: Array

    @property
    def projected(self) -> Array:
        """Projected probability b + a u, 0..1."""
        return np.asarray(self.belief + self.base_rate * self.uncertainty)


class Evidence(NamedTuple):
    """Observations behind an opinion.

    Attributes:
        positive: r, at least 0.
        negative: s, at least 0.
    """

    positive: Array
    negative: Array


OpinionLike = Opinion | Sequence[ArrayLike] | Array
"""An opinion, or its three or four components in order: b, d, u and, if given, a."""


def opinion(
    positive: ArrayLike,
    negative: ArrayLike,
    base_rate: ArrayLike = NEUTRAL_BASE_RATE,
    prior_weight: ArrayLike = 2.0,
) -> Opinion:
    """Returns the opinion that evidence gives: b, d, u = r, s, W over r + s + W.

    Args:
        positive: r, observations for, at least 0, any shape, futures last.
        negative: s, observations against, at least 0; shapes broadcast.
        base_rate: a, 0..1.
        prior_weight: W, above 0, in observations.

    Raises:
        ModelInputError: Evidence is negative, the base rate outside 0..1, the prior weight not
            above 0, or the shapes do not fit.

    Source: [S1], [S2]; Beta evidence to opinion.
    """
    r, s, a, w = alike(
        positive=not_negative("positive", positive),
        negative=not_negative("negative", negative),
        base_rate=probability("base_rate", base_rate),
        prior_weight=_weight(prior_weight),
    )
    total = r + s + w
    return Opinion(np.asarray(r / total), np.asarray(s / total), np.asarray(w / total), a)


def evidence(given: OpinionLike, prior_weight: ArrayLike = 2.0) -> Evidence:
    """Returns the evidence behind an opinion: r = W b / u, s = W d / u.

    Args:
        given: An opinion, or its components.
        prior_weight: W, above 0, in observations.

    Raises:
        ModelInputError: The opinion is none, or dogmatic somewhere (u = 0: no finite evidence).

    Source: [S1], [S2]; the inverse of `opinion`.
    """
    known = as_opinion(given)
    if np.any(known.uncertainty <= 0.0):
        raise ModelInputError("given must leave some uncertainty: no finite evidence is certain")
    factor = _weight(prior_weight) / known.uncertainty
    return Evidence(np.asarray(factor * known.belief), np.asarray(factor * known.disbelief))


def as_opinion(given: OpinionLike, name: str = "given") -> Opinion:
    """Returns an opinion from its components.

    Args:
        given: An opinion, or (b, d, u) or (b, d, u, a) as a sequence or along the first axis of
            an array; the base rate is .5 if not given.
        name: Name of the argument, for the message.

    Raises:
        ModelInputError: There are not three or four components, one lies outside 0..1, shapes
            do not fit, or b + d + u is not one.
    """
    plural = isinstance(given, Sequence) or np.ndim(given) > 0
    parts: list[ArrayLike] = list(given) if plural else []
    if len(parts) not in {3, 4}:
        raise ModelInputError(f"{name} must be (belief, disbelief, uncertainty[, base rate])")
    names = ("belief", "disbelief", "uncertainty", "base_rate")
    if len(parts) == 3:
        parts.append(NEUTRAL_BASE_RATE)
    checked = {
        part: probability(f"{part} of {name}", value)
        for part, value in zip(names, parts, strict=True)
    }
    result = Opinion(*alike(**checked))
    total = result.belief + result.disbelief + result.uncertainty
    if np.any(np.abs(total - 1.0) > SUM_TOLERANCE):
        raise ModelInputError(f"belief, disbelief and uncertainty of {name} must sum to one")
    return result


def projected_trust(
    positive: ArrayLike, negative: ArrayLike, base_rate: ArrayLike, prior_weight: ArrayLike = 2.0
) -> Array:
    """Returns projected probability of an opinion, 0..1: (r + a W) / (r + s + W).

    Args:
        positive: r, observations for, at least 0, any shape, futures last.
        negative: s, observations against, at least 0.
        base_rate: a, 0..1.
        prior_weight: W, above 0, in observations.

    Raises:
        ModelInputError: An argument is outside its range.

    Source: [S1], [S2].
    """
    return np.asarray(
        projected(
            *alike(
                positive=not_negative("positive", positive),
                negative=not_negative("negative", negative),
                base_rate=probability("base_rate", base_rate),
                weight=_weight(prior_weight),
            )
        )
    )


def _weight(prior_weight: ArrayLike) -> Array:
    return positive("prior_weight", prior_weight)
