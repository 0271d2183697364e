"""What the atlas says of zones, countries, neighbours, cities and seas."""

import networkx as nx
import numpy as np
import pytest

from maps.atlas import Atlas, load_atlas, project

_NUMBERS = "05 07 09 12 14 18 21 23 26 30 32 35 40 43 46 48 51 53 56 59 61 63 65 68 71 74 77"
OBLASTS = [f"UA-{number}" for number in _NUMBERS.split()]
"""Ukraine's 24 oblasts, Crimea, Kyiv and Sevastopol. Source: ISO 3166-2:UA."""


def _zone(atlas: Atlas, longitude: float, latitude: float) -> str | None:
    x, y = project(longitude, latitude)
    return atlas.zone_at(float(x), float(y))


def test_ukraine_has_every_oblast(atlas: Atlas) -> None:
    ukraine = {key for key, zone in atlas.zones.items() if zone.country == "UA"}
    assert ukraine == {*OBLASTS, "UA-14.o", "UA-09.o"}
    assert set(atlas.countries["UA"].zones) == ukraine


def test_ukraine_has_its_size(atlas: Atlas) -> None:
    """Source: State Statistics Service of Ukraine, Ukraine in Figures 2021: 603,628 km2."""
    area = sum(atlas.zones[key].area_km2 for key in atlas.countries["UA"].zones)
    assert area == pytest.approx(603_628, rel=0.01)


@pytest.mark.parametrize(
    ("code", "area_km2", "share"),
    [("PL", 312_696, 0.01), ("BY", 207_600, 0.01), ("RO", 238_397, 0.015), ("EE", 45_339, 0.02)],
)
def test_others_have_their_size(atlas: Atlas, code: str, area_km2: float, share: float) -> None:
    """Source: the countries' statistical yearbooks, total area."""
    area = sum(atlas.zones[key].area_km2 for key in atlas.countries[code].zones)
    assert area == pytest.approx(area_km2, rel=share)


@pytest.mark.parametrize(
    ("key", "country", "control", "status"),
    [
        ("UA-43", "UA", "RU", "annexed"),
        ("UA-40", "UA", "RU", "annexed"),
        ("UA-14", "UA", "UA", ""),
        ("UA-14.o", "UA", "RU", "occupied"),
        ("UA-09", "UA", "UA", ""),
        ("UA-09.o", "UA", "RU", "occupied"),
        ("UA-30", "UA", "UA", ""),
        ("RU-KGD", "RU", "RU", ""),
        ("MD-SN", "MD", "RU", "breakaway"),
        ("GE-AB", "GE", "RU", "breakaway"),
        ("GE-SO", "GE", "RU", "breakaway"),
        ("CY-N", "CY", "TR", "occupied"),
    ],
)
def test_country_control_and_status_are_three_things(
    atlas: Atlas, key: str, country: str, control: str, status: str
) -> None:
    zone = atlas.zones[key]
    assert (zone.country, zone.control, zone.status) == (country, control, status)
    assert not zone.context


def test_only_those_zones_have_a_status(atlas: Atlas) -> None:
    special = {zone.key for zone in atlas.zones.values() if zone.status}
    assert special == {
        "UA-43", "UA-40", "UA-14.o", "UA-09.o", "MD-SN", "GE-AB", "GE-SO", "CY-N",
    }  # fmt: skip
    assert all(
        zone.control == zone.country for zone in atlas.zones.values() if zone.key not in special
    )


def test_every_zone_is_named_and_belongs_to_its_country(atlas: Atlas) -> None:
    for key, zone in atlas.zones.items():
        assert zone.key == key
        assert key.isascii()
        assert zone.name
        assert len(zone.country) == len(zone.control) == 2
        assert zone.area_km2 > 0.0
        assert key in atlas.countries[zone.country].zones
    assert sum(len(country.zones) for country in atlas.countries.values()) == len(atlas.zones)
    assert atlas.countries["EG"].context
    assert not atlas.countries["TR"].context


def test_a_label_stands_in_its_zone(atlas: Atlas) -> None:
    astray = [
        zone.key
        for zone in atlas.zones.values()
        if zone.label_radius_km > 2.0 and atlas.zone_at(*zone.label) != zone.key
    ]
    assert not astray


@pytest.mark.parametrize(
    ("longitude", "latitude", "key"),
    [
        (30.52, 50.45, "UA-30"),  # Kyiv
        (30.0, 49.8, "UA-32"),  # Bila Tserkva, in the oblast around it
        (37.80, 48.00, "UA-14.o"),  # Donetsk
        (37.56, 48.74, "UA-14"),  # Kramatorsk
        (39.30, 48.57, "UA-09.o"),  # Luhansk
        (38.49, 48.95, "UA-09"),  # Sievierodonetsk
        (34.10, 44.95, "UA-43"),  # Simferopol
        (20.51, 54.71, "RU-KGD"),  # Kaliningrad
        (29.63, 46.84, "MD-SN"),  # Tiraspol
        (28.83, 47.01, "MD"),  # Chisinau
        (41.02, 43.0, "GE-AB"),  # Sukhumi
        (43.97, 42.24, "GE-SO"),  # Tskhinvali
        (44.11, 41.98, "GE-SK"),  # Gori
        (34.0, 43.3, None),  # the Black Sea
        (-30.0, 48.0, None),  # the Atlantic
    ],
)
def test_a_point_is_found_in_its_zone(
    atlas: Atlas, longitude: float, latitude: float, key: str | None
) -> None:
    assert _zone(atlas, longitude, latitude) == key


def test_the_neighbours_of_kaliningrad_and_crimea(atlas: Atlas) -> None:
    kaliningrad = {atlas.zones[key].country for key in atlas.neighbours["RU-KGD"]}
    assert kaliningrad == {"PL", "LT"}
    assert set(atlas.neighbours["UA-43"]) == {"UA-40", "UA-65", "RU-KDA"}
    assert atlas.neighbours["UA-43"]["RU-KDA"]["kind"] == "strait"
    assert atlas.neighbours["UA-43"]["UA-65"]["kind"] == "land"
    assert set(atlas.neighbours["UA-30"]) == {"UA-32"}
    assert not atlas.neighbours.has_edge("UA-14", "RU-ROS")


def test_countries_meet_the_countries_they_border(atlas: Atlas) -> None:
    """Land borders of Ukraine and Poland; Source: any atlas."""
    met: dict[str, set[str]] = {"UA": set(), "PL": set(), "FI": set()}
    for one, other, given in atlas.neighbours.edges(data=True):
        codes = [atlas.zones[one].country, atlas.zones[other].country]
        if given["kind"] == "land" and codes[0] != codes[1]:
            for code, neighbour in (codes, codes[::-1]):
                if code in met:
                    met[code].add(neighbour)
    assert met["UA"] == {"RU", "BY", "PL", "SK", "HU", "RO", "MD"}
    assert met["PL"] == {"DE", "CZ", "SK", "UA", "BY", "LT", "RU"}
    assert met["FI"] == {"SE", "NO", "RU"}


def test_border_lengths_are_of_the_right_order(atlas: Atlas) -> None:
    """Finland and Russia share 1,340 km (Finnish Border Guard); a drawn line is a little less."""
    shared = sum(
        given["border_km"]
        for one, other, given in atlas.neighbours.edges(data=True)
        if {atlas.zones[one].country, atlas.zones[other].country} == {"FI", "RU"}
    )
    assert shared == pytest.approx(1340.0, rel=0.1)


def test_neighbours_are_symmetric_and_frozen(atlas: Atlas) -> None:
    graph = atlas.neighbours
    assert set(graph) == set(atlas.zones)
    for one, other, given in graph.edges(data=True):
        assert one != other
        assert graph[other][one] is given
        assert given["kind"] in {"land", "strait"}
        assert (given["border_km"] == 0.0) == (given["kind"] == "strait") or given[
            "border_km"
        ] < 0.05
    with pytest.raises(nx.NetworkXError):
        graph.add_edge("UA-30", "EG")


def test_every_playable_zone_can_be_reached(atlas: Atlas) -> None:
    main = max(nx.connected_components(atlas.neighbours), key=len)
    cut_off = {zone.key for zone in atlas.zones.values() if not zone.context} - main
    assert not cut_off


def test_cities_carry_their_present_names_and_lie_in_their_country(atlas: Atlas) -> None:
    named = {city.name: city for city in atlas.cities}
    assert {"Kyiv", "Odesa", "Dnipro", "Lviv", "Kharkiv", "Kropyvnytskyi", "Sevastopol"} <= set(
        named
    )
    assert not {"Kiev", "Odessa", "Lvov", "Kirovohrad", "Dnipropetrovsk"} & set(named)
    assert named["Kyiv"].capital
    assert not named["Odesa"].capital
    for name in (
        "Kyiv",
        "Moscow",
        "Warsaw",
        "Minsk",
        "Ankara",
        "Pristina",
        "Berlin",
        "Sevastopol",
    ):
        key = atlas.zone_at(*named[name].point)
        assert key is not None
        assert atlas.zones[key].country == named[name].country


def test_sea_names_lie_at_sea_and_read_from_left_to_right(atlas: Atlas) -> None:
    for sea in atlas.seas:
        assert sea.curve[0, 0] < sea.curve[-1, 0], sea.name
        on_land = [atlas.zone_at(*point) for point in sea.curve.tolist()]
        assert on_land == [None] * len(on_land), sea.name


def test_the_atlas_is_one_and_immutable(atlas: Atlas) -> None:
    assert load_atlas() is atlas
    with pytest.raises(TypeError):
        atlas.zones["XX"] = atlas.zones["UA-30"]  # type: ignore[index]
    with pytest.raises(AttributeError):
        atlas.zones["UA-30"].control = "RU"  # type: ignore[misc]
    with pytest.raises(ValueError, match="read-only"):
        atlas.rings("UA-30", 0)[0][0] = np.zeros(2)
    with pytest.raises(KeyError):
        atlas.rings("XX", 0)


def test_the_credit_is_given(atlas: Atlas) -> None:
    assert atlas.credit == "Made with Natural Earth"
    assert "express no position" in atlas.position
