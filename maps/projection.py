"""The projection: Lambert azimuthal equal-area on the sphere, centred on Europe's middle east.

Closed form both ways (Snyder 1987, Map Projections: A Working Manual, eqs. 24-2 to 24-4, 20-14,
20-15 and 24-16), so that the product needs no projection library.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
CENTRE_LONGITUDE, CENTRE_LATITUDE = 20.0, 52.0
RADIUS_KM = 6371.0072
"""Radius of the sphere with the area of the earth."""
ECCENTRICITY = 0.0818191908426
"""First eccentricity of WGS 84."""


def project(longitude: ArrayLike, latitude: ArrayLike) -> tuple[Array, Array]:
    """Returns kilometres east and north of the centre.

    Args:
        longitude: Degrees east, any shape.
        latitude: Degrees north, same shape.
    """
    across = np.radians(np.asarray(longitude, dtype=np.float64) - CENTRE_LONGITUDE)
    up = np.radians(np.asarray(latitude, dtype=np.float64))
    centre = np.radians(CENTRE_LATITUDE)
    scale = np.sqrt(
        2.0 / (1.0 + np.sin(centre) * np.sin(up) + np.cos(centre) * np.cos(up) * np.cos(across))
    )
    x = RADIUS_KM * scale * np.cos(up) * np.sin(across)
    y = RADIUS_KM * scale
    y = y * (np.cos(centre) * np.sin(up) - np.sin(centre) * np.cos(up) * np.cos(across))
    return np.asarray(x), np.asarray(y)


def authalic(latitude: ArrayLike) -> Array:
    """Returns the latitude on the sphere of equal area, degrees, so that areas come out true.

    Source: Snyder 1987, eqs. 3-11 and 3-12, ellipsoid WGS 84. Without it areas around 50 degrees
    north are 0.3 percent too small.

    Args:
        latitude: Geodetic latitude, degrees.
    """
    sine = np.sin(np.radians(np.asarray(latitude, dtype=np.float64)))
    return np.asarray(np.degrees(np.arcsin(np.clip(_zone(sine) / _zone(1.0), -1.0, 1.0))))


def _zone(sine: ArrayLike) -> Array:
    square = ECCENTRICITY**2
    turned = ECCENTRICITY * np.asarray(sine, dtype=np.float64)
    first = np.asarray(sine) / (1.0 - turned**2)
    return np.asarray((1.0 - square) * (first + np.arctanh(turned) / ECCENTRICITY))


def unproject(x: ArrayLike, y: ArrayLike) -> tuple[Array, Array]:
    """Returns degrees east and north of a point in kilometres."""
    east, north = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    centre = np.radians(CENTRE_LATITUDE)
    distance = np.hypot(east, north)
    angle = 2.0 * np.arcsin(np.clip(distance / (2.0 * RADIUS_KM), -1.0, 1.0))
    safe = np.where(distance == 0.0, 1.0, distance)
    sine = np.cos(angle) * np.sin(centre) + north * np.sin(angle) * np.cos(centre) / safe
    latitude = np.arcsin(np.clip(sine, -1.0, 1.0))
    longitude = np.arctan2(
        east * np.sin(angle),
        safe * np.cos(centre) * np.cos(angle) - north * np.sin(centre) * np.sin(angle),
    )
    return np.asarray(np.degrees(longitude) + CENTRE_LONGITUDE), np.asarray(np.degrees(latitude))
