"""Atlas: zones, borders, neighbours, cities and seas of the map; immutable.

Geometry comes in three levels of detail, decoded when first asked for. Borders are shared arcs:
neighbours cannot gape, and each border is drawn once.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray

from maps.projection import project, unproject

if TYPE_CHECKING:
    import networkx as nx

__all__ = [
    "Atlas",
    "Border",
    "City",
    "Country",
    "SeaLabel",
    "Zone",
    "load_atlas",
    "project",
    "unproject",
]

Points = NDArray[np.float64]
BorderKind = Literal["coast", "national", "first_level", "de_facto", "historical", "context"]
COARSE_FROM, FINE_BELOW = 2.2, 0.8
"""Kilometres per pixel from which the coarse, and below which the fine level is drawn."""
ALSACE_LORRAINE = frozenset({"FR-57", "FR-67", "FR-68", "FR-GRANDEST"})
"""One region today; the border of 1871 to 1918 runs between its parts."""
_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone of the map. Country (de jure), control and status are three things.

    Attributes:
        key: ISO 3166-2 code where there is one; `.o` for the part beyond a line of contact.
        name: Name.
        country: ISO 3166 code of the country it belongs to in law.
        country_name: That country's name.
        control: ISO 3166 code of the country in control.
        status: Empty, or annexed, occupied, breakaway, disputed.
        context: Whether it only surrounds the playable map.
        label: Best point for a label, kilometres.
        label_radius_km: Radius of the largest circle around it inside the zone.
        area_km2: Area within the map's frame.
    """

    key: str
    name: str
    country: str
    country_name: str
    control: str
    status: str
    context: bool
    label: tuple[float, float]
    label_radius_km: float
    area_km2: float


@dataclass(frozen=True, slots=True)
class Country:
    """A country and its zones."""

    code: str
    name: str
    label: tuple[float, float]
    label_radius_km: float
    zones: tuple[str, ...]
    context: bool


@dataclass(frozen=True, slots=True)
class Border:
    """One border line, drawn once, with its one or two owners."""

    points: Points
    kind: BorderKind
    owners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class City:
    """A city; rank 0 is the largest."""

    name: str
    point: tuple[float, float]
    rank: int
    capital: bool
    country: str


@dataclass(frozen=True, slots=True)
class SeaLabel:
    """A sea's name, its size in kilometres and the curve it follows."""

    name: str
    curve: Points
    size: float


class Atlas:
    """The map. Get one with `load_atlas`."""

    credit = "Made with Natural Earth"
    position = "Boundaries are for exercise use and express no position."

    def __init__(self, attributes: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> None:
        self._attributes = attributes
        self._arrays = arrays
        self._levels: dict[int, _Level] = {}
        self.frame: tuple[float, float, float, float] = tuple(attributes["frame"])
        zones = [
            Zone(**{**given, "label": tuple(given["label"])}) for given in attributes["zones"]
        ]
        self.zones: Mapping[str, Zone] = MappingProxyType({zone.key: zone for zone in zones})

    @cached_property
    def countries(self) -> Mapping[str, Country]:
        """Countries by ISO 3166 code."""
        zones: dict[str, list[Zone]] = {}
        for zone in self.zones.values():
            zones.setdefault(zone.country, []).append(zone)
        return MappingProxyType(
            {
                given["code"]: Country(
                    code=given["code"],
                    name=given["name"],
                    label=tuple(given["label"]),
                    label_radius_km=given["label_radius_km"],
                    zones=tuple(zone.key for zone in zones[given["code"]]),
                    context=all(zone.context for zone in zones[given["code"]]),
                )
                for given in self._attributes["countries"]
            }
        )

    @cached_property
    def cities(self) -> tuple[City, ...]:
        """Cities, capitals first."""
        return tuple(
            City(**{**given, "point": tuple(given["point"])})
            for given in self._attributes["cities"]
        )

    @cached_property
    def seas(self) -> tuple[SeaLabel, ...]:
        """Names of seas."""
        return tuple(
            SeaLabel(given["name"], _frozen(np.array(given["curve"])), float(given["size"]))
            for given in self._attributes["seas"]
        )

    @cached_property
    def neighbours(self) -> "nx.Graph[str]":
        """Zones that share a border or face each other across a strait.

        Edges carry `border_km` and `kind` (land or strait). The graph is frozen.
        """
        import networkx as nx  # noqa: PLC0415 - half a second that no window waits for

        graph: nx.Graph[str] = nx.Graph()
        graph.add_nodes_from(self.zones)
        for one, other, length, kind in self._attributes["edges"]:
            graph.add_edge(one, other, border_km=length, kind=kind)
        nx.freeze(graph)
        return graph

    @staticmethod
    def level_for(km_per_pixel: float) -> int:
        """Returns the level of detail for a scale: 0 coarse, 1, 2 fine."""
        if km_per_pixel >= COARSE_FROM:
            return 0
        return 2 if km_per_pixel < FINE_BELOW else 1

    def rings(self, zone: str, level: int) -> tuple[Points, ...]:
        """Returns a zone's closed rings (n, 2) in kilometres, to be filled even-odd.

        Outer rings run counter-clockwise, holes clockwise.

        Raises:
            KeyError: There is no such zone.
        """
        return self._level(level).rings(zone)

    def borders(self, level: int) -> tuple[Border, ...]:
        """Returns every border line of a level once; the edge of the map is none."""
        return self._level(level).borders(self.zones)

    def lakes(self, level: int) -> tuple[Points, ...]:
        """Returns the rings of the larger lakes."""
        return self._level(level).lakes

    def zone_at(self, x: float, y: float) -> str | None:
        """Returns the zone at a point in kilometres; None at sea."""
        fine = self._level(1)
        boxes = fine.boxes
        inside = (boxes[:, 0] <= x) & (x <= boxes[:, 2]) & (boxes[:, 1] <= y) & (y <= boxes[:, 3])
        for place in np.flatnonzero(inside):
            key = fine.keys[int(place)]
            if _covers(fine.rings(key), x, y):
                return key
        return None

    def _level(self, level: int) -> "_Level":
        if level not in self._levels:
            self._levels[level] = _Level(
                level,
                sorted(self.zones),
                self._arrays,
                self._attributes["quantum_km"],
                self.frame,
            )
        return self._levels[level]


class _Level:
    """Decoded geometry of one level."""

    def __init__(
        self,
        number: int,
        keys: list[str],
        arrays: Mapping[str, NDArray[Any]],
        quantum: float,
        frame: tuple[float, float, float, float],
    ) -> None:
        self.keys = keys
        self._frame = frame
        self._arcs = _decoded(number, arrays, quantum)
        self._rings: dict[str, list[list[int]]] = {}
        self._shapes: dict[str, tuple[Points, ...]] = {}
        signed = arrays[f"ring_arc_{number}"].tolist()
        lengths = iter(arrays[f"ring_length_{number}"].tolist())
        at = 0
        for key, count in zip(keys, arrays[f"zone_rings_{number}"].tolist(), strict=True):
            rings = []
            for _ in range(count):
                length = next(lengths)
                rings.append(signed[at : at + length])
                at += length
            self._rings[key] = rings
        lake_points = arrays[f"lake_point_{number}"] * quantum
        ends = np.cumsum(arrays[f"lake_length_{number}"])[:-1]
        self.lakes = tuple(_frozen(lake) for lake in np.split(lake_points, ends))

    def rings(self, key: str) -> tuple[Points, ...]:
        """The zone's rings, joined from arcs."""
        if key not in self._shapes:
            self._shapes[key] = tuple(self._joined(ring) for ring in self._rings[key])
        return self._shapes[key]

    def _joined(self, ring: list[int]) -> Points:
        """Arcs end to end, each meeting point once, closed."""
        pieces = [self._signed(arc) for arc in ring]
        return _frozen(np.concatenate([*(piece[:-1] for piece in pieces), pieces[0][:1]]))

    def _signed(self, arc: int) -> Points:
        points = self._arcs[abs(arc) - 1]
        return points if arc > 0 else points[::-1]

    @cached_property
    def boxes(self) -> Points:
        """(zones, 4) left, bottom, right, top."""
        corners = []
        for key in self.keys:
            points = np.concatenate(self.rings(key))
            corners.append([*points.min(axis=0), *points.max(axis=0)])
        return np.array(corners)

    def borders(self, zones: Mapping[str, Zone]) -> tuple[Border, ...]:
        """Every arc with its owners and kind."""
        owners: dict[int, list[str]] = {}
        for key in self.keys:
            for ring in self._rings[key]:
                for arc in ring:
                    owners.setdefault(abs(arc), []).append(key)
        return tuple(
            Border(self._arcs[arc - 1], _kind([zones[key] for key in keys]), tuple(keys))
            for arc, keys in owners.items()
            if len(keys) == 2 or not self._cut_by_frame(self._arcs[arc - 1])
        )

    def _cut_by_frame(self, points: Points) -> bool:
        """Whether a line is no coast, only the edge of the map."""
        left, bottom, right, top = self._frame
        first, last = points[0], points[-1]
        straight = (points == first).all(axis=0)
        across = straight[0] and (abs(first[0] - left) < 0.01 or abs(first[0] - right) < 0.01)
        along = straight[1] and (abs(last[1] - bottom) < 0.01 or abs(last[1] - top) < 0.01)
        return bool(across or along)


def _decoded(number: int, arrays: Mapping[str, NDArray[Any]], quantum: float) -> list[Points]:
    """The arcs as views of one read-only array; each is stored as its start and its steps."""
    steps = arrays[f"arc_length_{number}"]
    firsts = np.cumsum(steps) - steps
    walk = np.insert(arrays[f"arc_delta_{number}"], firsts, arrays[f"arc_start_{number}"], axis=0)
    places = np.cumsum(walk, axis=0, dtype=np.int64)
    firsts = firsts + np.arange(len(steps))
    before = places[firsts] - walk[firsts]
    points = _frozen((places - np.repeat(before, steps + 1, axis=0)) * quantum)
    ends = [*firsts[1:].tolist(), len(points)]
    return [points[first:end] for first, end in zip(firsts.tolist(), ends, strict=True)]


def _kind(owners: list[Zone]) -> BorderKind:
    if len(owners) == 1:
        return "coast"
    one, other = owners
    if {one.key, other.key} <= ALSACE_LORRAINE:
        return "historical"
    if one.country == other.country:
        return "de_facto" if one.status != other.status else "first_level"
    return "context" if one.context and other.context else "national"


def _covers(rings: tuple[Points, ...], x: float, y: float) -> bool:
    """Even-odd test: how many edges a ray to the east crosses."""
    crossings = 0
    for ring in rings:
        ax, ay, bx, by = ring[:-1, 0], ring[:-1, 1], ring[1:, 0], ring[1:, 1]
        spans = (ay > y) != (by > y)
        with np.errstate(divide="ignore", invalid="ignore"):
            at = ax + (y - ay) * (bx - ax) / (by - ay)
        crossings += int(np.count_nonzero(spans & (x < at)))
    return crossings % 2 == 1


def _frozen(points: Points) -> Points:
    array = np.ascontiguousarray(points, dtype=np.float64)
    array.flags.writeable = False
    return array


@lru_cache(maxsize=1)
def load_atlas() -> Atlas:
    """Returns the atlas that comes with the program."""
    attributes = json.loads((_DATA / "attributes.json").read_text(encoding="utf-8"))
    with np.load(_DATA / "geometry.npz") as stored:
        arrays = {name: stored[name] for name in stored.files}
    return Atlas(attributes, arrays)
