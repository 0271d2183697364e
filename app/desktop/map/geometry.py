"""Geography as painter paths: made once a level of detail, in kilometres with y down."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from app.desktop.work import give_way
from maps.atlas import Atlas

__all__ = ["Shapes", "hatching", "polygon", "shapes"]


@dataclass(frozen=True, slots=True)
class Shapes:
    """The paths of one level: zones with their boxes, borders by kind, lakes."""

    zones: dict[str, tuple[QPainterPath, QRectF]]
    borders: dict[str, tuple[tuple[QPolygonF, QRectF, tuple[str, ...]], ...]]
    lakes: tuple[tuple[QPolygonF, QRectF], ...]


def polygon(points: NDArray[np.float64]) -> QPolygonF:
    """A polygon or line of points (n, 2) in kilometres, turned so that north is up."""
    give_way()
    return QPolygonF([QPointF(x, -y) for x, y in points.tolist()])


@lru_cache(maxsize=3)
def shapes(atlas: Atlas, level: int) -> Shapes:
    """The paths of a level, kept for the life of the program."""
    zones = {}
    for key in atlas.zones:
        path = QPainterPath()
        for ring in atlas.rings(key, level):
            path.addPolygon(polygon(ring))
        zones[key] = (path, path.boundingRect())
    borders: dict[str, list[tuple[QPolygonF, QRectF, tuple[str, ...]]]] = {}
    for border in atlas.borders(level):
        line = polygon(border.points)
        borders.setdefault(border.kind, []).append((line, line.boundingRect(), border.owners))
    lakes = [polygon(ring) for ring in atlas.lakes(level)]
    return Shapes(
        zones=zones,
        borders={kind: tuple(lines) for kind, lines in borders.items()},
        lakes=tuple((lake, lake.boundingRect()) for lake in lakes),
    )


def hatching(area: QPainterPath, step: float) -> list[QLineF]:
    """The stripes that fill an area, going down to the left, as lines cut at its edges.

    Nothing is clipped, so they come out the same on a screen and in an SVG file.

    Args:
        area: The area, pixels; where rings lie in each other the inner one is a hole.
        step: Pixels between two stripes along an edge of the screen.
    """
    crossings: dict[int, list[float]] = {}
    for ring in area.toSubpathPolygons():
        points = np.array([(p.x(), p.y()) for p in ring.toList()])
        stripe = (points[:, 0] + points[:, 1]) / step
        along = points[:, 0] - points[:, 1]
        for edge in np.flatnonzero(np.floor(stripe[:-1]) != np.floor(stripe[1:])):
            low, high = sorted((stripe[edge], stripe[edge + 1]))
            for number in range(math.floor(low) + 1, math.floor(high) + 1):
                share = (number - stripe[edge]) / (stripe[edge + 1] - stripe[edge])
                at = along[edge] + share * (along[edge + 1] - along[edge])
                crossings.setdefault(number, []).append(float(at))
    lines = []
    for number, found in crossings.items():
        found.sort()
        for start, end in zip(found[::2], found[1::2], strict=False):
            middle = number * step
            lines.append(
                QLineF(
                    (middle + start) / 2,
                    (middle - start) / 2,
                    (middle + end) / 2,
                    (middle - end) / 2,
                )
            )
    return lines
