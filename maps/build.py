"""Remakes maps/data from the source packages: `python -m maps.build FOLDER`.

A developer's tool, run by nobody else. It needs the extra `maps` (shapely, pyogrio), npm, pip
and apt-get, and checks what it made before it writes.
"""

import json
import sys
from functools import reduce
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray

from maps.pipeline.names import CITY_COUNTRIES, CITY_NAMES, SEAS, STRAITS
from maps.pipeline.regions import FRAME, Region, holes, regions, true_area_km2
from maps.pipeline.sources import LAKES, PLACES, fetch
from maps.pipeline.topology import LEVELS, QUANTUM_KM, Level, borders_km, build_level
from maps.projection import project

DATA = Path(__file__).parent / "data"


def main() -> None:
    """Fetches the sources into the folder named on the command line and writes the data."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "map-sources")
    fetch(folder)
    found = regions(folder)
    _check(found)
    arrays: dict[str, NDArray[Any]] = {}
    for number, (tolerance, islet) in enumerate(LEVELS):
        level = build_level(found, tolerance, islet)
        _check_level(level, number)
        arrays |= _packed_level(level, number)
        arrays |= _packed_lakes(folder, number, tolerance)
    DATA.mkdir(exist_ok=True)
    np.savez_compressed(DATA / "geometry.npz", **arrays)  # type: ignore[arg-type]  # by name
    (DATA / "attributes.json").write_text(
        json.dumps(_attributes(found, folder), ensure_ascii=False, indent=0), encoding="utf-8"
    )
    for file in sorted(DATA.iterdir()):
        print(f"{file.name}: {file.stat().st_size / 1000:.0f} kB")


def _check(found: list[Region]) -> None:
    shapes = [region.shape for region in found]
    invalid = [r.key for r in found if not r.shape.is_valid]
    union = shapely.coverage_union_all(shapes)
    parts = sum(shape.area for shape in shapes)
    print(f"{len(found)} zones, {len(invalid)} invalid: {invalid}")
    print(f"coverage valid: {shapely.coverage_is_valid(shapes)}")
    print(f"area of the parts less the union: {parts - union.area:.3f} km2")
    touching = _touching(found)
    missing = touching - set(borders_km(found))
    print(f"{len(touching)} pairs touch along a line; without a border: {sorted(missing)}")
    gaps = len(holes(found)) - 1
    print(f"{gaps} gaps besides the Caspian Sea")
    if invalid or missing or gaps or not shapely.coverage_is_valid(shapes):
        raise SystemExit("the coverage does not hold")


def _touching(found: list[Region]) -> set[tuple[str, str]]:
    tree = shapely.STRtree([region.shape for region in found])
    pairs = set()
    for one, region in enumerate(found):
        for other in tree.query(region.shape, predicate="intersects"):
            if other > one:
                shared = shapely.intersection(region.shape, found[int(other)].shape)
                if shared.length > 0.05 and shared.area == 0.0:
                    first, second = sorted((region.key, found[int(other)].key))
                    pairs.add((first, second))
    return pairs


def _check_level(level: Level, number: int) -> None:
    uses: dict[int, int] = {}
    for rings in level.rings.values():
        for ring in rings:
            for arc in ring:
                uses[abs(arc)] = uses.get(abs(arc), 0) + 1
    points = sum(len(arc) for arc in level.arcs)
    _check_areas(level, number)
    worst = max(uses.values())
    print(
        f"level {number}: {len(level.arcs)} arcs, {points} points, at most {worst} owners an arc"
    )
    if worst > 2:
        raise SystemExit("an arc has more than two owners")


def _check_areas(level: Level, number: int) -> None:
    """The level as drawn: valid, without overlaps, no hole but the Caspian Sea."""
    shapes = [_shape(level, rings) for rings in level.rings.values()]
    invalid = [key for key, shape in zip(level.rings, shapes, strict=True) if not shape.is_valid]
    union = shapely.unary_union(shapely.make_valid(shapes))
    overlap = sum(shape.area for shape in shapes) - union.area
    parts = shapely.get_parts(union)
    holes = [shapely.polygons(ring).area for part in parts for ring in part.interiors]
    print(
        f"level {number}: invalid {invalid}, overlap {overlap:.4f} km2, "
        f"holes of {[round(area, 2) for area in sorted(holes)]} km2"
    )
    if invalid or overlap > 0.01 or len(holes) != 1:
        raise SystemExit("the level does not hold")


def _shape(level: Level, rings: list[list[int]]) -> Any:
    loops = []
    for ring in rings:
        pieces = [level.arcs[abs(arc) - 1][:: 1 if arc > 0 else -1] for arc in ring]
        loops.append(shapely.polygons(np.concatenate(pieces) * QUANTUM_KM))
    broken = [loop for loop in loops if not loop.is_valid]
    return broken[0] if broken else reduce(shapely.symmetric_difference, loops)


def _packed_level(level: Level, number: int) -> dict[str, NDArray[Any]]:
    """Delta-coded arcs, and rings as a flat list of signed arc numbers."""
    starts = np.array([arc[0] for arc in level.arcs], dtype=np.int32)
    deltas = [np.diff(arc, axis=0) for arc in level.arcs]
    keys = sorted(level.rings)
    flat = [arc for key in keys for ring in level.rings[key] for arc in ring]
    return {
        f"arc_start_{number}": starts,
        f"arc_delta_{number}": np.concatenate(deltas).astype(np.int32),
        f"arc_length_{number}": np.array([len(d) for d in deltas], dtype=np.int32),
        f"ring_arc_{number}": np.array(flat, dtype=np.int32),
        f"ring_length_{number}": np.array(
            [len(ring) for key in keys for ring in level.rings[key]], dtype=np.int32
        ),
        f"zone_rings_{number}": np.array([len(level.rings[key]) for key in keys], dtype=np.int32),
    }


def _packed_lakes(folder: Path, number: int, tolerance: float) -> dict[str, NDArray[Any]]:
    _, _, blobs, _ = pyogrio.raw.read(str(folder / f"{LAKES}.shp"))
    rings = []
    for lake in shapely.from_wkb(blobs):
        west, south, east, north = lake.bounds
        if west < -30 or east > 62 or south < 30 or north > 75:
            continue
        shape = shapely.simplify(shapely.transform(lake, _to_km), tolerance * 0.7)
        for polygon in shapely.get_parts(shape):
            if polygon.area > (400.0, 120.0, 40.0)[number]:
                points = shapely.get_coordinates(polygon.exterior)
                rings.append(np.round(points / QUANTUM_KM))
    return {
        f"lake_point_{number}": np.concatenate(rings).astype(np.int32),
        f"lake_length_{number}": np.array([len(ring) for ring in rings], dtype=np.int32),
    }


def _to_km(points: Any) -> Any:
    return np.column_stack(project(points[:, 0], points[:, 1]))


def _attributes(found: list[Region], folder: Path) -> dict[str, Any]:
    keys = {region.key for region in found}
    lengths = borders_km(found)
    edges = [[a, b, round(km, 1), "land"] for (a, b), km in sorted(lengths.items())]
    unknown = {key for pair in STRAITS for key in pair} - keys
    if unknown:
        raise SystemExit(f"straits name zones that are not on the map: {sorted(unknown)}")
    edges += [[a, b, 0.0, "strait"] for a, b in STRAITS if (min(a, b), max(a, b)) not in lengths]
    return {
        "frame": FRAME,
        "quantum_km": QUANTUM_KM,
        "zones": [_zone(region) for region in sorted(found, key=lambda region: region.key)],
        "countries": _countries(found),
        "edges": edges,
        "cities": _cities(folder),
        "seas": [
            {"name": name, "size": size, "curve": [_rounded(*point) for point in curve]}
            for name, (size, curve) in SEAS.items()
        ],
    }


def _rounded(longitude: float, latitude: float) -> list[float]:
    x, y = project(longitude, latitude)
    return [round(float(x), 1), round(float(y), 1)]


def _label(shape: Any) -> tuple[list[float], float]:
    largest = max(shapely.get_parts(shape), key=lambda part: part.area)
    circle = shapely.maximum_inscribed_circle(largest, tolerance=1.0)
    centre = shapely.get_coordinates(circle)[0]
    return [round(float(value), 1) for value in centre], round(float(circle.length), 1)


def _zone(region: Region) -> dict[str, Any]:
    point, radius = _label(region.shape)
    return {
        "key": region.key,
        "name": region.name,
        "country": region.country,
        "country_name": region.country_name,
        "control": region.control,
        "status": region.status,
        "context": region.context,
        "label": point,
        "label_radius_km": radius,
        "area_km2": round(true_area_km2(region.shape), 2),
    }


def _countries(found: list[Region]) -> list[dict[str, Any]]:
    groups: dict[str, list[Region]] = {}
    for region in found:
        groups.setdefault(region.country, []).append(region)
    result = []
    for code, group in sorted(groups.items()):
        point, radius = _label(shapely.coverage_union_all([region.shape for region in group]))
        name = group[0].country_name
        result.append({"code": code, "name": name, "label": point, "label_radius_km": radius})
    return result


def _cities(folder: Path) -> list[dict[str, Any]]:
    columns = ["SCALERANK", "NAME", "ISO_A2", "FEATURECLA", "LONGITUDE", "LATITUDE"]
    path = str(folder / f"{PLACES}.shp")
    meta, _, _, values = pyogrio.raw.read(path, read_geometry=False)
    field = {name.upper(): values[i] for i, name in enumerate(meta["fields"])}
    rank, name, country, kind, east, north = (field[column] for column in columns)
    left, bottom, right, top = FRAME
    cities = []
    for row in range(len(rank)):
        x, y = _rounded(float(east[row]), float(north[row]))
        if not (left < x < right and bottom < y < top) or int(rank[row]) > 7:
            continue
        old = str(name[row])
        cities.append(
            {
                "name": CITY_NAMES.get(old, old),
                "point": [x, y],
                "rank": int(rank[row]),
                "capital": str(kind[row]) == "Admin-0 capital",
                "country": CITY_COUNTRIES.get(str(country[row]), str(country[row])),
            }
        )
    return sorted(cities, key=lambda city: (not city["capital"], city["rank"], city["name"]))


if __name__ == "__main__":
    main()
