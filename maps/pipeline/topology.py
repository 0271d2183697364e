"""Shared arcs: every border is one arc with its one or two owners, at every level of detail."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from maps.pipeline.regions import FRAME, Region

QUANTUM_KM = 0.01
LEVELS = ((3.5, 260.0), (1.3, 40.0), (0.35, 3.0))
"""Simplification tolerance (km) and the smallest islet kept (km2), coarse to fine."""

EDGE_OF_THE_MAP = "-"
"""Stands as the other owner where a zone is cut by the frame: no coast is there."""

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Level:
    """One level of detail: arcs, and each zone's rings as signed arc numbers from 1."""

    arcs: list[NDArray[np.int32]]
    rings: dict[str, list[list[int]]]


def simplified(regions: list[Region], tolerance: float, islet: float) -> list[Any]:
    """Returns the regions' shapes at a level; a region never loses its largest part."""
    shapes = shapely.coverage_simplify([region.shape for region in regions], tolerance)
    parts, owner = shapely.get_parts(shapes, return_index=True)
    areas = shapely.area(parts)
    largest = {int(owner[place]): place for place in np.argsort(areas, kind="stable")}
    tree = shapely.STRtree(parts)
    kept = []
    for place, part in enumerate(parts):
        big = areas[place] >= islet or largest[int(owner[place])] == place
        if big or _touches_another(tree, place, part):
            kept.append(place)
    return [
        shapely.multipolygons(parts[[p for p in kept if owner[p] == n]])
        for n in range(len(shapes))
    ]


def _touches_another(tree: Any, place: int, part: Any) -> bool:
    """Whether a part is more than an islet: without an exclave its neighbour would have a hole."""
    return any(int(other) != place for other in tree.query(part, predicate="intersects"))


def build_level(regions: list[Region], tolerance: float, islet: float) -> Level:
    """Returns the arcs and rings of a level of detail."""
    shapes = simplified(regions, tolerance, islet)
    loops = [
        (region.key, loop)
        for region, shape in zip(regions, shapes, strict=True)
        for loop in _loops(shape)
    ]
    owners: dict[tuple[Point, Point], list[str]] = defaultdict(list)
    for key, loop in loops:
        for one, other in pairwise(loop):
            edge = (one, other) if one < other else (other, one)
            owners[edge].append(key)
            if _on_frame(one, other):
                owners[edge].append(EDGE_OF_THE_MAP)
    nodes = _nodes(loops, owners)
    numbers: dict[tuple[Point, ...], int] = {}
    arcs: list[NDArray[np.int32]] = []
    rings: dict[str, list[list[int]]] = defaultdict(list)
    for key, loop in loops:
        ring = []
        for piece in _broken(loop, nodes):
            backward = piece[::-1]
            forward = piece <= backward
            same = tuple(piece if forward else backward)
            if same not in numbers:
                numbers[same] = len(arcs) + 1
                arcs.append(np.array(same, dtype=np.int32))
            ring.append(numbers[same] if forward else -numbers[same])
        rings[key].append(ring)
    return Level(arcs, dict(rings))


def _on_frame(one: Point, other: Point) -> bool:
    left, bottom, right, top = (round(value / QUANTUM_KM) for value in FRAME)
    return (one[0] == other[0] and one[0] in {left, right}) or (
        one[1] == other[1] and one[1] in {bottom, top}
    )


def _loops(shape: Any) -> list[list[Point]]:
    loops = []
    for polygon in shapely.get_parts(shapely.orient_polygons(shape)):
        for ring in (polygon.exterior, *polygon.interiors):
            points = np.round(shapely.get_coordinates(ring) / QUANTUM_KM).astype(np.int64)
            keep = np.ones(len(points), dtype=bool)
            keep[1:] = (points[1:] != points[:-1]).any(axis=1)
            loop = [(int(x), int(y)) for x, y in points[keep]]
            if len(loop) > 3:
                loops.append(loop)
    return loops


def _nodes(
    loops: list[tuple[str, list[Point]]], owners: dict[tuple[Point, Point], list[str]]
) -> set[Point]:
    """Points where the owners of a border change, seen from any zone."""
    nodes: set[Point] = set()
    for _, loop in loops:
        edges = [tuple(sorted(owners[(a, b) if a < b else (b, a)])) for a, b in pairwise(loop)]
        for place in range(len(edges)):
            if edges[place] != edges[place - 1]:
                nodes.add(loop[place])
    return nodes


def _broken(loop: list[Point], nodes: set[Point]) -> list[list[Point]]:
    """A closed loop as pieces from node to node; without a node, from its smallest point."""
    open_loop = loop[:-1]
    starts = [place for place, point in enumerate(open_loop) if point in nodes]
    if not starts:
        place = open_loop.index(min(open_loop))
        turned = [*open_loop[place:], *open_loop[:place]]
        return [[*turned, turned[0]]]
    pieces = []
    for number, start in enumerate(starts):
        end = starts[(number + 1) % len(starts)]
        if end > start:
            pieces.append(loop[start : end + 1])
        else:
            pieces.append([*open_loop[start:], *open_loop[: end + 1]])
    return pieces


def borders_km(regions: list[Region]) -> dict[tuple[str, str], float]:
    """Returns the length of each shared border, from the geometry before simplification."""
    lengths: dict[tuple[str, str], float] = defaultdict(float)
    seen: dict[tuple[Point, Point], tuple[str, float]] = {}
    for region in regions:
        for loop in _loops(region.shape):
            for a, b in pairwise(loop):
                edge = (a, b) if a < b else (b, a)
                if edge in seen:
                    other, length = seen[edge]
                    if other != region.key:
                        first, second = sorted((other, region.key))
                        lengths[first, second] += length
                else:
                    span = float(np.hypot(a[0] - b[0], a[1] - b[1])) * QUANTUM_KM
                    seen[edge] = (region.key, span)
    return dict(lengths)
