"""The drawn geometry: shared arcs, closed rings, levels of detail."""

import numpy as np
import pytest

from maps.atlas import Atlas, Points

LEVELS = (0, 1, 2)
FRENCH_1871 = {"FR-57", "FR-67", "FR-68", "FR-GRANDEST"}


def _area(rings: tuple[Points, ...]) -> float:
    """Even-odd area: the outer rings less their holes (holes run the other way round)."""
    return abs(sum(_signed_area(ring) for ring in rings))


def _signed_area(ring: Points) -> float:
    x, y = ring[:, 0] - ring[0, 0], ring[:, 1] - ring[0, 1]
    return float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])) / 2.0


def _edges(points: Points) -> set[tuple[int, int]]:
    """Each edge as its two ends on the 10 m grid, the lesser first."""
    grid = np.round(points * 100.0).astype(np.int64) + 500_000
    ends = grid[:, 0] * 1_000_000 + grid[:, 1]
    both = np.sort(np.column_stack((ends[:-1], ends[1:])), axis=1)
    return set(map(tuple, both.tolist()))


def _on_frame(edge: tuple[int, int], frame: tuple[float, float, float, float]) -> bool:
    left, bottom, right, top = (round(value * 100.0) + 500_000 for value in frame)
    (ax, ay), (bx, by) = (divmod(end, 1_000_000) for end in edge)
    return ax == bx in {left, right} or ay == by in {bottom, top}


@pytest.mark.parametrize("level", LEVELS)
def test_every_ring_is_closed_and_read_only(atlas: Atlas, level: int) -> None:
    for key in atlas.zones:
        rings = atlas.rings(key, level)
        assert rings, key
        for ring in rings:
            assert len(ring) > 3, key
            assert (ring[0] == ring[-1]).all(), key
            assert not ring.flags.writeable


@pytest.mark.parametrize("level", LEVELS)
def test_neighbours_share_their_arcs_to_the_last_point(atlas: Atlas, level: int) -> None:
    """Each edge of a ring is an edge of exactly one border, and that border names the zone."""
    owners: dict[tuple[int, int], tuple[str, ...]] = {}
    for border in atlas.borders(level):
        assert 1 <= len(border.owners) <= 2
        edges = _edges(border.points)
        assert owners.keys().isdisjoint(edges), border.owners
        owners |= dict.fromkeys(edges, border.owners)
    for key in atlas.zones:
        for edge in set().union(*(_edges(ring) for ring in atlas.rings(key, level))):
            if edge in owners:
                assert key in owners[edge]
            else:
                assert _on_frame(edge, atlas.frame), f"{key}: {edge} is no border"


@pytest.mark.parametrize("level", LEVELS)
def test_land_neighbours_meet_at_every_level(atlas: Atlas, level: int) -> None:
    met = {frozenset(border.owners) for border in atlas.borders(level)}
    for one, other, given in atlas.neighbours.edges(data=True):
        if given["kind"] == "land" and given["border_km"] > 20.0:
            assert frozenset((one, other)) in met, (one, other)


@pytest.mark.parametrize(("level", "share"), [(0, 0.01), (1, 0.003), (2, 0.001)])
def test_simplifying_keeps_ukraines_area(atlas: Atlas, level: int, share: float) -> None:
    """Neighbours trade land as lines are simplified, the country keeps its size.

    Source: the sphere's areas are 0.3 percent under the ellipsoid's at Ukraine's latitude.
    """
    ukraine = [zone for zone in atlas.zones.values() if zone.country == "UA"]
    drawn = sum(_area(atlas.rings(zone.key, level)) for zone in ukraine)
    assert drawn == pytest.approx(sum(zone.area_km2 for zone in ukraine) / 1.00315, rel=share)


def test_finer_levels_have_more_points(atlas: Atlas) -> None:
    counts = [sum(len(b.points) for b in atlas.borders(level)) for level in LEVELS]
    assert counts[0] < 0.5 * counts[1] < 0.4 * counts[2]


@pytest.mark.parametrize(
    ("scale", "level"), [(8.0, 0), (2.2, 0), (2.19, 1), (0.8, 1), (0.79, 2), (0.05, 2)]
)
def test_the_scale_chooses_the_level(atlas: Atlas, scale: float, level: int) -> None:
    assert atlas.level_for(scale) == level


def test_there_is_no_fourth_level(atlas: Atlas) -> None:
    with pytest.raises(KeyError):
        atlas.borders(3)


def test_borders_are_of_the_kind_their_owners_make(atlas: Atlas) -> None:
    kinds = {frozenset(b.owners): b.kind for b in atlas.borders(1) if len(b.owners) == 2}
    assert kinds[frozenset(("UA-14", "UA-14.o"))] == "de_facto"
    assert kinds[frozenset(("UA-65", "UA-43"))] == "de_facto"
    assert kinds[frozenset(("MD", "MD-SN"))] == "de_facto"
    assert kinds[frozenset(("UA-14.o", "RU-ROS"))] == "national"
    assert kinds[frozenset(("UA-46", "UA-61"))] == "first_level"
    assert kinds[frozenset(("UA-14.o", "UA-09.o"))] == "first_level"
    assert kinds[frozenset(("LY", "EG"))] == "context"
    assert kinds[frozenset(("FR-57", "FR-67"))] == "historical"
    assert kinds[frozenset(("FR-57", "FR-GRANDEST"))] == "historical"
    for border in atlas.borders(1):
        assert (border.kind == "coast") == (len(border.owners) == 1)
        assert (border.kind == "historical") == (
            len(border.owners) == 2 and set(border.owners) <= FRENCH_1871
        )


def test_the_edge_of_the_map_is_no_coast(atlas: Atlas) -> None:
    left, bottom, right, top = atlas.frame
    for border in atlas.borders(0):
        x, y = border.points[:, 0], border.points[:, 1]
        for value, side in ((x, left), (x, right), (y, bottom), (y, top)):
            assert not np.isclose(value, side).all(), border.owners


def test_lakes_are_closed_and_inside_the_map(atlas: Atlas) -> None:
    for level in LEVELS:
        assert len(atlas.lakes(level)) > 20
        for lake in atlas.lakes(level):
            assert (lake[0] == lake[-1]).all()
    assert len(atlas.lakes(2)) > len(atlas.lakes(0))
