"""Ranges, precedent and bridges: known distances, bounds and signs."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adjudication.models.bridges import bridging
from adjudication.models.inputs import ModelInputError
from adjudication.models.precedent import with_precedent
from adjudication.models.reach import EARTH_RADIUS, capitals_in_reach, distance

KALININGRAD = (20.51, 54.71)
CAPITALS = {"Warsaw": (21.01, 52.23), "Vilnius": (25.28, 54.69), "Berlin": (13.41, 52.52)}


def test_a_quarter_of_the_globe_and_nothing() -> None:
    assert distance(0.0, 0.0, 0.0, 90.0) == pytest.approx(np.pi / 2.0 * EARTH_RADIUS)
    assert distance(179.0, 0.0, -179.0, 0.0) == pytest.approx(distance(0.0, 0.0, 2.0, 0.0))
    assert distance(21.0, 52.0, 21.0, 52.0) == 0.0


def test_which_capitals_lie_in_reach() -> None:
    """From Kaliningrad: Warsaw about 280 km, Vilnius about 305 km, Berlin about 530 km."""
    places = list(CAPITALS.values())
    reach = capitals_in_reach([KALININGRAD] * 3, [300.0, 500.0, 600.0], places)
    assert reach.tolist() == [[True, False, False], [True, True, False], [True, True, True]]
    with pytest.raises(ModelInputError):
        capitals_in_reach([KALININGRAD], [1.0, 2.0], places)


@given(st.floats(0.01, 0.99), st.floats(-5, 5), st.floats(0.1, 3))
def test_precedent_moves_odds_its_own_way(odds: float, precedent: float, slope: float) -> None:
    moved = float(with_precedent(odds, precedent, slope))
    assert 0.0 < moved < 1.0
    assert np.sign(round(moved - odds, 12)) in (0.0, np.sign(precedent))
    assert with_precedent(odds, 0.0, slope) == pytest.approx(odds)


def test_a_bridge_is_as_strong_as_the_side_that_trusts_it_least() -> None:
    trust = np.full((4, 4), 0.8)
    trust[0, 2] = trust[1, 2] = 0.6
    trust[3, 2] = 0.5
    trust[0, 3] = trust[1, 3] = 0.1
    found = bridging(trust, [0, 0, 1, 2])
    assert found[2] == pytest.approx(0.5)
    assert found[3] == pytest.approx(0.1)
