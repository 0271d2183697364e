"""Formats of talks: zones, who blocks, what to add, and what a wide format is worth."""

from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from adjudication.analysis.negotiable import talks_of
from adjudication.analysis.packages import AgreementError, aperture, prospects

# The trade of tests/published/bargaining.yaml, by name.
TRADE: dict[str, Any] = {
    "issues": ["withdrawal", "missiles"],
    "actors": {
        "Russia": {"weights": {"withdrawal": -4, "missiles": 5}, "reservation": 0},
        "United States": {"weights": [3, -2]},
    },
    "formats": {
        "Normandy": ["withdrawal"],
        "Strategic stability": {"issues": ["missiles"]},
        "Wide": {"issues": ["withdrawal", "missiles"], "actors": ["Russia", "United States"]},
    },
}


def test_the_published_trade() -> None:
    talks = talks_of(TRADE)
    found = prospects(talks)
    assert {name: prospect.value for name, prospect in found.items()} == pytest.approx(
        {"Normandy": 0.0, "Strategic stability": 0.0, "Wide": 1.0}, abs=1e-6
    )
    assert aperture(talks) == pytest.approx(1.0, abs=1e-6)
    assert found["Normandy"].blocking == ("Russia",)
    assert found["Strategic stability"].blocking == ("United States",)
    assert found["Wide"].blocking == ()
    assert found["Normandy"].addition == ("missiles", 1.0)
    assert found["Wide"].addition is None
    solutions = found["Wide"].as_dict()
    for name, package, utilities in (
        ("nash", (23 / 24, 1.0), (7 / 6, 7 / 8)),
        ("ks", (25 / 27, 1.0), (35 / 27, 7 / 9)),
        ("egalitarian", (1.0, 1.0), (1.0, 1.0)),
    ):
        solution: Any = solutions[name]
        assert tuple(solution["package"].values()) == pytest.approx(package, abs=1e-6)
        assert tuple(solution["utilities"].values()) == pytest.approx(utilities, abs=1e-6)
    corners = [tuple(corner.values()) for corner in found["Wide"].frontier]
    assert corners == [(-4.0, 3.0), (1.0, 1.0), (5.0, -2.0)]


def test_complexity_is_charged_against_every_format() -> None:
    talks = talks_of(TRADE | {"complexity": {"issue": 0.3, "actor": 0.2}})
    assert aperture(talks) == pytest.approx(0.5, abs=1e-6)
    assert prospects(talks)["Wide"].value == pytest.approx(1.0, abs=1e-6)


def test_three_parties() -> None:
    rows = {"a": [-4, 5, 1], "b": [3, -2, 1], "c": [1, 1, -1.5]}
    talks = talks_of(
        {
            "issues": {"x": "First.", "y": "Second.", "z": "Third."},
            "actors": {name: {"weights": row} for name, row in rows.items()},
        }
    )
    (found,) = prospects(talks).values()
    assert found.value == pytest.approx(1.4, abs=1e-6)
    assert tuple(found.package.values()) == pytest.approx((1.0, 1.0, 0.4), abs=1e-5)
    assert found.frontier == ()
    assert {letter.by: letter.issue for letter in found.letters} == {"a": "x", "b": "y", "c": "z"}
    assert all(letter.with_letter > letter.ratification for letter in found.letters)


def test_whoever_is_left_out_cannot_block() -> None:
    actors = {
        "seller": {"weights": [-1], "reservation": 0},
        "buyer": {"weights": [2]},
        "broker": {"weights": [3]},
    }
    formats = {"all": ["house"], "without": {"actors": ["buyer", "broker"]}}
    found = prospects(talks_of({"issues": ["house"], "actors": actors, "formats": formats}))
    assert found["all"].blocking == ("seller",)
    assert found["without"].value == pytest.approx(2.0, abs=1e-6)


def test_a_claim_too_high_leaves_no_solution() -> None:
    actors = {"a": {"weights": [1], "reservation": 2}, "b": {"weights": [1]}}
    (found,) = prospects(talks_of({"issues": ["x"], "actors": actors})).values()
    assert found.value == pytest.approx(-1.0, abs=1e-6)
    assert all(solution is None for solution in found.solutions.values())
    assert found.blocking == ("a",)
    assert found.letters == ()


WEIGHT = st.integers(-5, 5)


@given(st.lists(st.lists(WEIGHT, min_size=3, max_size=3), min_size=2, max_size=3))
@example([[2, 0, -3], [-2, 0, 2], [3, 0, 1]])  # a zone of one point
def test_no_package_on_a_grid_gives_all_more_than_v(rows: list[list[int]]) -> None:
    actors = {f"a{n}": {"weights": row} for n, row in enumerate(rows)}
    found = prospects(talks_of({"issues": ["x", "y", "z"], "actors": actors}))["all"]
    grid = np.array(list(product((0.0, 0.25, 0.5, 0.75, 1.0), repeat=3)))
    assert (grid @ np.array(rows).T).min(axis=1).max() <= found.value + 1e-6
    assert min(found.gains.values()) == pytest.approx(found.value, abs=1e-6)
    assert bool(found.blocking) == (found.value <= 1e-6)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"issue": []}, "issue: unknown key (did you mean 'issues'?)"),
        ({"issues": []}, "issues: must be a list of names"),
        ({"issues": ["x", "x"]}, "issues: names 'x' twice"),
        ({"actors": {"a": {"weights": [1, 2]}}}, "actors: two at least"),
        ({"actors": []}, "actors: must be a mapping"),
        ({"actors": {"a": {"weights": [1]}, "b": {}}}, "actors.a.weights: must be 2"),
        ({"actors": {"a": {}, "b": {}}}, "actors.a.weights: must be a mapping"),
        ({"actors": {"a": {"weights": {"misiles": 1}}, "b": {}}}, "(did you mean 'missiles'?)"),
        ({"actors": {"a": {"weights": ["x", 1]}, "b": {}}}, "withdrawal: must be a number"),
        ({"actors": {"a": {"weights": [True, 1]}, "b": {}}}, "must be a number"),
        ({"actors": {"a": {"weights": [1, float("nan")]}, "b": {}}}, "must be a number"),
        ({"formats": {}}, "formats: one at least"),
        ({"formats": {"x": ["nothing"]}}, "formats.x.issues: no issue 'nothing'"),
        ({"formats": {"x": {"actors": ["Russia"]}}}, "formats.x.actors: two at least"),
        ({"formats": {"aperture": ["missiles"]}}, "the name is taken"),
        ({"complexity": {"issue": -1}}, "complexity.issue: must be 0 or more"),
    ],
)
def test_a_fault_is_one_sentence(change: dict[str, Any], said: str) -> None:
    with pytest.raises(AgreementError) as fault:
        talks_of(TRADE | change)
    assert said in str(fault.value)
