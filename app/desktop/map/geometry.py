"""Geography as painter paths: made once a level of detail, in kilometres with y down."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from maps.atlas import Atlas

__all__ = ["Shapes", "polygon", "shapes"]


@dataclass(frozen=True, slots=True)
class Shapes:
    """The paths of one level: zones with their boxes, borders by kind, lakes."""

    zones: dict[str, tuple[QPainterPath, QRectF]]
    borders: dict[str, tuple[tuple[QPolygonF, QRectF, tuple[str, ...]], ...]]
    lakes: tuple[tuple[QPolygonF, QRectF], ...]


def polygon(points: NDArray[np.float64]) -> QPolygonF:
    """A polygon or line of points (n, 2) in kilometres, turned so that north is up."""
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
