"""The projection against its published definition, its inverse and true areas."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maps.atlas import project, unproject
from maps.projection import RADIUS_KM, authalic


@given(longitude=st.floats(-60.0, 100.0), latitude=st.floats(15.0, 85.0))
def test_there_and_back_is_the_same_place(longitude: float, latitude: float) -> None:
    east, north = unproject(*project(longitude, latitude))
    assert float(east) == pytest.approx(longitude, abs=1e-9)
    assert float(north) == pytest.approx(latitude, abs=1e-9)


def test_the_centre_is_the_origin() -> None:
    assert [float(value) for value in project(20.0, 52.0)] == pytest.approx([0.0, 0.0], abs=1e-9)
    assert [float(v) for v in unproject(0.0, 0.0)] == pytest.approx([20.0, 52.0], abs=1e-12)


def test_the_pole_lies_where_the_chord_puts_it() -> None:
    """Snyder 1987, eq. 24-1: rho = 2 R sin(c/2), here with c = 38 degrees: 4,148.4 km."""
    x, y = project(20.0, 90.0)
    assert float(x) == pytest.approx(0.0, abs=1e-9)
    assert float(y) == pytest.approx(4148.4, abs=0.05)
    assert float(y) == pytest.approx(2.0 * RADIUS_KM * math.sin(math.radians(19.0)), rel=1e-12)


def test_kyiv_lies_at_its_great_circle_distance_and_azimuth() -> None:
    """An azimuthal projection keeps directions from its centre; eq. 24-1 gives the distance."""
    up, across, centre = math.radians(50.45), math.radians(30.52 - 20.0), math.radians(52.0)
    angle = math.acos(
        math.sin(centre) * math.sin(up) + math.cos(centre) * math.cos(up) * math.cos(across)
    )
    azimuth = math.atan2(
        math.sin(across) * math.cos(up),
        math.cos(centre) * math.sin(up) - math.sin(centre) * math.cos(up) * math.cos(across),
    )
    x, y = project(30.52, 50.45)
    assert math.hypot(x, y) == pytest.approx(2.0 * RADIUS_KM * math.sin(angle / 2.0), rel=1e-9)
    assert math.atan2(x, y) == pytest.approx(azimuth, rel=1e-9)


@given(latitude=st.floats(-90.0, 90.0))
def test_authalic_latitude_agrees_with_its_series(latitude: float) -> None:
    """Snyder 1987, eq. 3-18, for the ellipsoid of WGS 84."""
    square = 0.00669437999
    first = square / 3 + 31 * square**2 / 180 + 59 * square**3 / 560
    second = 17 * square**2 / 360 + 61 * square**3 / 1260
    third = 383 * square**3 / 45360
    phi = math.radians(latitude)
    series = phi - first * math.sin(2 * phi) + second * math.sin(4 * phi)
    series -= third * math.sin(6 * phi)
    assert float(authalic(latitude)) == pytest.approx(math.degrees(series), abs=1e-6)
