"""Coefficients drawn from their priors, one set a future, by the same keyed chance as play."""

from dataclasses import fields, replace
from typing import assert_never

import numpy as np
from numpy.typing import NDArray

from adjudication.chance import uniforms
from adjudication.models import normal, portable
from adjudication.world import World, parameters_of
from scenarios.parameters import ModelParameters, Prior

Array = NDArray[np.float64]
EDGE = 1e-6
"""Draws are kept this far from 0 and 1, so that an unbounded prior stays finite."""


def sampled_world(world: World, seed: int, numbers: NDArray[np.uint64]) -> World:
    """Returns the world with every coefficient that has a prior drawn once a future.

    Args:
        world: The compiled scenario.
        seed: Session seed; the key of a draw is `parameter/NAME` in turn 0.
        numbers: (B,) numbers of the futures.
    """
    given = parameters_of(world.scenario)
    every = {field.name: getattr(given, field.name) for field in fields(ModelParameters)}
    priors = {name: each.prior for name, each in every.items() if each.prior is not None}
    keys = tuple(f"parameter/{name}" for name in priors)
    shares = np.clip(uniforms(seed, 0, keys, numbers), EDGE, 1.0 - EDGE)
    values = {name: np.array(each.value) for name, each in every.items()}
    for (name, prior), share in zip(priors.items(), shares, strict=True):
        values[name] = quantile(prior, share)
    return replace(world, parameters=ModelParameters(**values))


def quantile(prior: Prior, share: Array) -> Array:
    """Returns the quantiles of a prior.

    Args:
        prior: The prior.
        share: Probabilities, above 0 and below 1.
    """
    match prior.family:
        case "normal":
            below = 0.0
            if prior.low is not None:
                below = float(normal.cdf((prior.low - prior.first) / prior.second))
            kept = below + share * (1.0 - below)
            return np.asarray(normal.quantile(kept) * prior.second + prior.first)
        case "lognormal":
            return np.asarray(prior.first * portable.exp(normal.quantile(share) * prior.second))
        case "beta":
            from scipy.special import betaincinv  # noqa: PLC0415 - see models/normal.py

            return np.asarray(betaincinv(prior.first, prior.second, share))
        case "uniform":
            return np.asarray(prior.first + (prior.second - prior.first) * share)
        case _:
            assert_never(prior.family)
