"""Regions: read, keyed by ISO 3166-2, cut along de facto lines, dissolved, projected."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from unicodedata import normalize

import numpy as np
import pyogrio
import shapely
from shapely.geometry import box
from shapely.ops import polygonize

from maps.pipeline.names import COUNTRY_NAMES, ZONE_NAMES
from maps.pipeline.sources import LINES, REGIONS
from maps.projection import authalic, project, unproject

FRAME = (-4000.0, -2400.0, 4200.0, 2600.0)
"""Left, bottom, right, top in kilometres: the Atlantic to the Urals, North Cape to the Levant."""
_PLAYABLE = (
    "AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GR HR HU IE "
    "IL IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM TR UA VA XK"
)
PLAYABLE = frozenset(_PLAYABLE.split())
"""Countries with their first-level regions; all others only surround them."""
BY_REGION = frozenset(["AZ", "ES", "FR", "GB", "HU", "IE", "IT", "LV", "PT", "SI"])
"""Countries whose source units are too small: dissolved to the regions the source names."""
WHOLE = frozenset(["AD", "AX", "LI", "MD", "MT", "SM", "XK", "MK"])
"""Countries dissolved to one region."""
DE_FACTO_CODES = {"CYN": "CY", "ESB": "GB", "WSB": "GB", "KAB": "KZ"}
SLIVER_KM2 = 1.0
KEPT_APART = frozenset(["FR-57", "FR-67", "FR-68"])
"""French departments that were German in 1914: never dissolved, so that the old border exists."""
KEYS = {
    "FO-X00~": "FO",
    "GG-X01~": "GG",
    "GI-X01~": "GI",
    "IM-X01~": "IM",
    "JE-X01~": "JE",
    "MC-X01~": "MC",
    "VA-X01~": "VA",
    "RU-X01~": "RU-YAN",
}
"""Keys where the source has a makeshift one; its nameless islet lies off Yamal."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A de facto line of the source, and what lies beyond it, on the side of a town."""

    line: str
    keys: tuple[str, ...]
    town: tuple[float, float]
    key: str
    name: str
    status: str


CUTS = (
    Cut("Moldovan claim", ("MD",), (29.63, 46.84), "MD-SN", "Transnistria", "breakaway"),
    Cut(
        "Ukrainian claim",
        ("UA-14", "UA-09"),
        (38.0, 48.0),
        "{key}.o",
        "{name}, beyond the line",
        "occupied",
    ),
    Cut(
        "Georgian claim",
        ("GE-SK", "GE-MM", "GE-RL", "GE-IM"),
        (43.97, 42.24),
        "GE-SO",
        "South Ossetia",
        "breakaway",
    ),
)
"""By Tiraspol, Donetsk and Tskhinvali; all three under Russian control."""


@dataclass(frozen=True, slots=True)
class Region:
    """A region under construction."""

    key: str
    name: str
    country: str
    country_name: str
    control: str
    status: str
    context: bool
    shape: Any


def regions(folder: Path) -> list[Region]:
    """Returns the regions that meet the frame, projected, in the order of their keys."""
    pieces = list(_pieces(folder))
    lines = _lines(folder)
    pieces = _one_piece(pieces, "MD")
    for cut in CUTS:
        pieces = _cut(pieces, cut, lines[cut.line])
    frame = box(*FRAME)
    merged: dict[str, list[Region]] = {}
    for piece in pieces:
        merged.setdefault(piece.key, []).append(piece)
    result = []
    for key in sorted(merged):
        group = merged[key]
        shape = shapely.coverage_union_all([piece.shape for piece in group])
        shape = shapely.intersection(_projected(shape), frame)
        if not shape.is_empty:
            result.append(replace(group[0], shape=_polygons_only(shape)))
    return _filled(result)


def holes(found: list[Region]) -> list[Any]:
    """Returns the gaps between the regions, as polygons; the Caspian Sea is one."""
    union = shapely.coverage_union_all([region.shape for region in found])
    return [shapely.polygons(ring) for part in shapely.get_parts(union) for ring in part.interiors]


def _filled(found: list[Region]) -> list[Region]:
    """The regions with slivers left by the cuts given to the neighbour with most of the edge."""
    for sliver in (hole for hole in holes(found) if hole.area < SLIVER_KM2):
        shared = [shapely.intersection(region.shape, sliver).length for region in found]
        place = int(np.argmax(shared))
        whole = shapely.union(found[place].shape, sliver)
        found[place] = replace(found[place], shape=_polygons_only(whole))
    return found


def _pieces(folder: Path) -> Iterator[Region]:
    columns = ["iso_a2", "iso_3166_2", "adm0_a3", "admin", "region", "name_en", "name", "type_en"]
    meta, _, blobs, values = pyogrio.raw.read(str(folder / REGIONS), columns=columns)
    field = {name: values[i] for i, name in enumerate(meta["fields"])}
    shapes = shapely.from_wkb(blobs)
    bounds = shapely.bounds(shapes)
    near = (bounds[:, 2] > -60) & (bounds[:, 0] < 100) & (bounds[:, 3] > 18) & (bounds[:, 1] < 83)
    for row in np.flatnonzero(near):
        given = {name: str(column[row]) for name, column in field.items()}
        yield _piece(given, shapes[row])


def _piece(given: dict[str, str], shape: Any) -> Region:
    country = DE_FACTO_CODES.get(given["adm0_a3"], given["iso_a2"])
    control, status = country, ""
    key = KEYS.get(given["iso_3166_2"], given["iso_3166_2"])
    name = given["name_en"] or given["name"]
    if key in {"UA-43", "UA-40"}:
        country, control, status = "UA", "RU", "annexed"
    elif given["adm0_a3"] == "CYN":
        key, name, control, status = "CY-N", "Northern Cyprus", "TR", "occupied"
    elif given["adm0_a3"] in {"ESB", "WSB"}:
        key, name = "GB-SBA", "Sovereign Base Areas"
    elif key == "GE-AB":
        name, control, status = "Abkhazia", "RU", "breakaway"
    context = country not in PLAYABLE
    country_name = COUNTRY_NAMES.get(country, given["admin"])
    if context or (country in WHOLE and not status):
        key, name = country, country_name
    elif country in BY_REGION and key not in KEPT_APART and not status:
        name = (given["region"] or name).removesuffix(" Economic Region")
        key = f"{country}-{_code(name)}"
    elif country in {"RS", "ME", "BA", "HR", "GR", "NO", "RO", "BG"}:
        name = given["name"] or name
    name = ZONE_NAMES.get(key, name)
    return Region(key, name, country, country_name, control, status, context, shape)


def _code(name: str) -> str:
    """A code for a region that has no ISO code of its own: the name in plain capitals."""
    plain = normalize("NFKD", name.upper())
    return "".join(letter for letter in plain if letter.isalnum() and letter.isascii())


def _lines(folder: Path) -> dict[str, Any]:
    path = str(folder / LINES)
    meta, _, blobs, values = pyogrio.raw.read(path, layer="disputed_borders", columns=["name"])
    names = values[list(meta["fields"]).index("name")]
    shapes = shapely.from_wkb(blobs)
    return {
        wanted: shapely.unary_union([s for s, n in zip(shapes, names, strict=True) if n == wanted])
        for wanted in (cut.line for cut in CUTS)
    }


def _cut(pieces: list[Region], cut: Cut, line: Any) -> list[Region]:
    """The pieces with those beyond the line made regions of their own.

    Which side a part lies on is told from all the cut regions together: where the line strays
    from a region's border it leaves parts that hold no town.
    """
    whole = shapely.coverage_union_all([piece.shape for piece in pieces if piece.key in cut.keys])
    town = shapely.points(*cut.town)
    (beyond,) = (part for part in _split(whole, line) if part.contains(town))
    result = []
    for piece in pieces:
        if piece.key not in cut.keys:
            result.append(piece)
            continue
        there = replace(
            piece,
            key=cut.key.format(key=piece.key),
            name=cut.name.format(name=piece.name),
            control="RU",
            status=cut.status,
        )
        for part in _split(piece.shape, line):
            inside = beyond.contains(part.representative_point())
            result.append(replace(there if inside else piece, shape=part))
    return result


def _split(shape: Any, line: Any) -> list[Any]:
    """The parts of a region on either side of a line whose ends are snapped to its vertices."""
    inside = shapely.line_merge(shapely.intersection(line, shape))
    vertices = shapely.get_coordinates(shape.boundary)
    knives = []
    for part in shapely.get_parts(inside):
        points = shapely.get_coordinates(part)
        if len(points) < 2 or part.length < 0.02:
            continue
        points = points.copy()
        for end in (0, -1):
            distance = ((vertices - points[end]) ** 2).sum(axis=1)
            points[end] = vertices[int(distance.argmin())]
        knives.append(shapely.linestrings(points))
    cut = shapely.unary_union([shape.boundary, *knives])
    return [p for p in polygonize(cut) if shape.contains(p.representative_point())]


def _one_piece(pieces: list[Region], key: str) -> list[Region]:
    """The pieces of one region joined, so that a line can cut across them."""
    ours = [piece for piece in pieces if piece.key == key]
    whole = shapely.coverage_union_all([piece.shape for piece in ours])
    return [*(p for p in pieces if p.key != key), replace(ours[0], shape=whole)]


def true_area_km2(shape: Any) -> float:
    """Returns a projected shape's area on the ellipsoid."""

    def to_true(points: Any) -> Any:
        longitude, latitude = unproject(points[:, 0], points[:, 1])
        return np.column_stack(project(longitude, authalic(latitude)))

    return float(shapely.transform(shape, to_true).area)


def _projected(shape: Any) -> Any:
    def to_km(points: Any) -> Any:
        return np.column_stack(project(points[:, 0], points[:, 1]))

    return shapely.transform(shape, to_km)


def _polygons_only(shape: Any) -> Any:
    parts = [p for p in shapely.get_parts(shape) if p.geom_type == "Polygon" and p.area > 0.0]
    return shapely.multipolygons(parts)
