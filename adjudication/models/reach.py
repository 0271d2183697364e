"""What can reach what: distances on the globe, and which capitals lie within range."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.inputs import ModelInputError
from adjudication.models.ranges import between, not_negative

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
EARTH_RADIUS = 6371.0088
"""Mean radius of the Earth, km (IUGG)."""


def distance(
    longitude: ArrayLike, latitude: ArrayLike, to_longitude: ArrayLike, to_latitude: ArrayLike
) -> Array:
    """Returns distances along great circles, km.

    Args:
        longitude: Longitude of the places, degrees, -180..180; the four broadcast together.
        latitude: Their latitude, degrees, -90..90.
        to_longitude: Longitude of the other places.
        to_latitude: Their latitude.

    Raises:
        ModelInputError: Out of range.

    Source: haversine formula on a sphere of the mean radius; within .6 % of the ellipsoid.
    """
    east, there_east = (
        np.radians(between(name, given, -180.0, 180.0))
        for name, given in (("longitude", longitude), ("to_longitude", to_longitude))
    )
    north, there_north = (
        np.radians(between(name, given, -90.0, 90.0))
        for name, given in (("latitude", latitude), ("to_latitude", to_latitude))
    )
    bend = np.sin((there_north - north) / 2.0) ** 2
    turn = np.sin((there_east - east) / 2.0) ** 2
    haversine = bend + np.cos(north) * np.cos(there_north) * turn
    return np.asarray(2.0 * EARTH_RADIUS * np.arcsin(np.sqrt(np.clip(haversine, 0.0, 1.0))))


def capitals_in_reach(deployments: ArrayLike, ranges: ArrayLike, capitals: ArrayLike) -> Flags:
    """Returns (D, C) which capitals are in reach of which deployments.

    Args:
        deployments: (D, 2) longitude and latitude of each, degrees.
        ranges: (D,) how far each reaches, km, 0 or more.
        capitals: (C, 2) longitude and latitude of each, degrees.

    Raises:
        ModelInputError: Out of range, or shapes that do not fit.
    """
    places, cities = _places("deployments", deployments), _places("capitals", capitals)
    far = not_negative("ranges", ranges)
    if far.shape != places.shape[:1]:
        raise ModelInputError("ranges must be one for each deployment")
    away = distance(places[:, :1], places[:, 1:], cities[:, 0], cities[:, 1])
    return np.asarray(away <= far[:, None])


def _places(name: str, given: ArrayLike) -> Array:
    places = np.asarray(given, dtype=np.float64)
    if places.ndim != 2 or places.shape[1] != 2:
        raise ModelInputError(f"{name} must be pairs of longitude and latitude")
    return places
