"""Best, likely and worst are drawn from the priors of our own coefficients."""

import numpy as np
import pytest

from adjudication.analysis.spread import spread
from adjudication.opening import opening
from adjudication.sampling import quantile, sampled_world
from adjudication.turn import PHASES, open_turn
from adjudication.world import World
from scenarios.parameters import Family, Prior


@pytest.mark.parametrize(
    ("family", "first", "second", "median"),
    [
        ("normal", 0.3, 0.1, 0.3),
        ("lognormal", 48.0, 0.4, 48.0),
        ("uniform", 0.5, 2.0, 1.25),
        ("beta", 1.0, 1.0, 0.5),
    ],
)
def test_medians_of_the_priors(family: Family, first: float, second: float, median: float) -> None:
    prior = Prior(family=family, first=first, second=second)
    assert quantile(prior, np.array([0.5]))[0] == pytest.approx(median)


def test_a_coefficient_without_a_prior_stays_and_one_with_a_prior_varies(world: World) -> None:
    sampled = sampled_world(world, 1, np.arange(500, dtype=np.uint64)).parameters
    assert sampled.prior_weight == world.parameters.prior_weight
    assert np.median(sampled.attack_noise) == pytest.approx(2.0, abs=0.15)
    assert sampled.attack_noise.std() > 0.2


def test_the_band_brackets_its_middle_and_is_the_same_each_time(world: World) -> None:
    state = open_turn(opening(world, 1))
    phase = next(phase for phase in PHASES if phase.name == "aggression")
    found = spread(world, state, (), phase, 1)
    assert found == spread(world, state, (), phase, 1)
    band = found["aggression/russia/ukraine", "intend"]
    assert band.low < band.likely < band.high
