"""Laws of bargaining: exact against independent solutions, and the axioms of the solutions."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.optimize import minimize

from adjudication.models.bargaining import (
    Settlement,
    aperture,
    egalitarian,
    frontier,
    kalai_smorodinsky,
    nash,
    zone,
    zone_value,
)
from adjudication.models.inputs import ModelInputError

Array = NDArray[np.float64]
SOLUTIONS = (nash, kalai_smorodinsky, egalitarian)


@st.composite
def conflicts(draw: st.DrawFn, parties: int = 0) -> tuple[Array, Array]:
    count = parties or draw(st.integers(2, 4))
    issues = draw(st.integers(1, 4))
    value = st.integers(-50, 50).map(lambda number: number / 10)
    rows = st.lists(value, min_size=issues, max_size=issues)
    weights = draw(st.lists(rows, min_size=count, max_size=count))
    floors = st.integers(-10, 10).map(lambda number: number / 10)
    reserves = draw(st.lists(floors, min_size=count, max_size=count))
    return np.array(weights), np.array(reserves)


def packages(weights: Array, steps: int = 5) -> Array:
    grid = np.linspace(0.0, 1.0, steps)
    return np.array(list(product(grid, repeat=weights.shape[1])))


@given(conflicts(parties=2))
def test_the_dual_of_two_parties_is_the_linear_programme(conflict: tuple[Array, Array]) -> None:
    weights, reserves = conflict
    programmed = zone(weights, reserves).value
    assert float(zone_value(weights, reserves)) == pytest.approx(programmed, abs=1e-9)


@given(conflicts())
def test_no_package_does_better_than_the_zone_and_its_own_gives_it(
    conflict: tuple[Array, Array],
) -> None:
    weights, reserves = conflict
    best = zone(weights, reserves)
    worst_gains = (packages(weights) @ weights.T - reserves).min(axis=1)
    assert worst_gains.max() <= best.value + 1e-9
    assert (weights @ best.package - reserves).min() == pytest.approx(best.value, abs=1e-7)
    assert best.multipliers.sum() == pytest.approx(1.0)


@given(conflicts(), st.integers(0, 3), st.integers(0, 3))
def test_more_to_gain_and_less_to_demand_never_narrow_the_zone(
    conflict: tuple[Array, Array], party: int, issue: int
) -> None:
    weights, reserves = conflict
    k, i = party % weights.shape[0], issue % weights.shape[1]
    before = float(zone_value(weights, reserves))
    richer, humbler = weights.copy(), reserves.copy()
    richer[k, i] += 1.0
    humbler[k] -= 1.0
    assert float(zone_value(richer, reserves)) >= before - 1e-9
    assert float(zone_value(weights, humbler)) >= before - 1e-9


@given(conflicts())
def test_settlements_leave_nobody_worse_off_and_nothing_on_the_table(
    conflict: tuple[Array, Array],
) -> None:
    weights, reserves = conflict
    is_zone = zone(weights, reserves).value
    for solution in SOLUTIONS:
        settled: Settlement = solution(weights, reserves)
        if is_zone < -1e-9:
            assert not settled.agreed
            continue
        assert settled.agreed
        gains = settled.utilities - reserves
        assert gains.min() >= -1e-6
        others = packages(weights) @ weights.T
        dominated = (others > settled.utilities + 1e-5).all(axis=1)
        assert not dominated.any(), solution.__name__


@given(conflicts(parties=2), st.integers(1, 5), st.integers(1, 5))
def test_scale_does_not_move_nash_or_kalai_smorodinsky(
    conflict: tuple[Array, Array], one: int, other: int
) -> None:
    weights, reserves = conflict
    scale = np.array([one, other], dtype=np.float64)
    if zone(weights, reserves).value < 0.05:
        return
    for solution in (nash, kalai_smorodinsky):
        plain = solution(weights, reserves).utilities
        scaled = solution(weights * scale[:, None], reserves * scale).utilities
        assert np.allclose(scaled, plain * scale, atol=1e-5)


@given(conflicts(parties=2))
def test_nash_of_two_is_the_best_product(conflict: tuple[Array, Array]) -> None:
    weights, reserves = conflict
    settled = nash(weights, reserves)
    if not settled.agreed:
        return
    gains = packages(weights, 11) @ weights.T - reserves
    products = np.where((gains >= 0.0).all(axis=1), gains.prod(axis=1), -np.inf)
    assert float(np.prod(settled.utilities - reserves)) >= products.max() - 1e-6


def test_settlements_of_several_futures_are_those_of_each() -> None:
    weights = np.stack([[[-4, 5], [3, -2]], [[1, 5], [3, -2]]], axis=-1)
    disagreement = np.array([[0.0, 9.0], [0.0, 0.0]])
    for solution in (*SOLUTIONS, lambda w, d: nash(w, d, [1, 2])):
        together = solution(weights, disagreement)
        assert list(together.agreed) == [True, False]
        alone = solution(weights[..., 0], disagreement[:, 0])
        assert np.array_equal(together.utilities[:, 0], alone.utilities)
        assert np.array_equal(together.package[:, 0], alone.package)
        assert np.isnan(together.package[:, 1]).all()


def test_who_cannot_gain_does_not_keep_the_others_from_gaining() -> None:
    barren = [[0, 0], [5, -1], [-1, 5]]
    for solution in SOLUTIONS:
        assert np.allclose(solution(barren, [0, 0, 0]).utilities, [0, 4, 4], atol=1e-6)
    assert np.allclose(nash([[0], [5]], [0, 0], [1, 2]).utilities, [0, 5], atol=1e-6)


def test_where_nobody_can_gain_nothing_changes() -> None:
    for solution in SOLUTIONS:
        assert np.allclose(solution([[-4], [-3]], [0, 0]).utilities, [0, 0], atol=1e-6)


def test_powers_of_two_parties_share_a_pie_in_proportion() -> None:
    pie = [[3.0], [-3.0]]
    shared = nash(pie, [0.0, -3.0], [1.0, 2.0])
    assert np.allclose(shared.utilities, [1.0, -1.0], atol=1e-5)


@given(conflicts(parties=3), st.integers(1, 5), st.integers(1, 5))
def test_scale_does_not_move_the_settlements_of_three(
    conflict: tuple[Array, Array], one: int, other: int
) -> None:
    weights, reserves = conflict
    if zone(weights, reserves).value < 0.05:
        return
    scale = np.array([one, other, 1.0])
    plain = nash(weights, reserves).utilities
    scaled = nash(weights * scale[:, None], reserves * scale).utilities
    assert np.allclose(scaled, plain * scale, atol=1e-4)


def test_nash_of_three_is_found_from_another_start_too() -> None:
    weights = np.array([[-4, 5, 1], [3, -2, 1], [1, 1, -1.5]])
    settled = nash(weights, np.zeros(3))
    found = minimize(  # type: ignore[call-overload]  # the stubs want shapes in types
        lambda x: -np.log(np.maximum(weights @ x, 1e-12)).sum(),
        np.array([0.7, 0.8, 0.2]),
        bounds=[(0.0, 1.0)] * 3,
        method="L-BFGS-B",
    )
    assert np.allclose(settled.utilities, weights @ found.x, atol=1e-3)


@given(conflicts(parties=2))
def test_the_frontier_is_the_edge_of_what_is_possible(conflict: tuple[Array, Array]) -> None:
    weights, _ = conflict
    corners = frontier(weights)
    assert np.all(np.diff(corners[:, 0]) >= -1e-12)
    assert np.all(np.diff(corners[:, 1]) <= 1e-12)
    for share in np.linspace(0.0, 1.0, 7):
        direction = np.array([share, 1.0 - share])
        best = (packages(weights, 2) @ weights.T @ direction).max()
        assert (corners @ direction).max() == pytest.approx(best, abs=1e-9)


@given(conflicts())
def test_widening_costs_nothing_without_complexity(conflict: tuple[Array, Array]) -> None:
    weights, reserves = conflict
    reserves = np.maximum(reserves, 0.0)
    formats = [[issue] for issue in range(weights.shape[1])]
    free = aperture(weights, reserves, formats)
    if zone(weights, reserves).value >= 0.0:
        assert free >= -1e-9
    assert aperture(weights, reserves, formats, issue_cost=0.1) <= free + 1e-9


@pytest.mark.parametrize(
    ("weights", "reserves", "named"),
    [
        ([[1, 2]], [0], "weights"),
        ([[1, np.nan], [1, 1]], [0, 0], "weights"),
        ([[1, 2], [3, 4]], [0, 0, 0], "reserves"),
        ([[1, 2], [3, 4]], [0, np.inf], "reserves"),
    ],
)
def test_bad_input_is_refused_by_name(
    weights: list[list[float]], reserves: list[float], named: str
) -> None:
    with pytest.raises(ModelInputError, match=named):
        zone_value(weights, reserves)


def test_an_issue_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ModelInputError, match="formats"):
        aperture([[1, 2], [3, 4]], [0, 0], [[2]])


def test_one_reserve_holds_for_all() -> None:
    weights = np.array([[-4, 5, 1], [3, -2, 1], [1, 1, -1.5]])
    assert zone_value(weights, 0.5) == zone_value(weights, [0.5, 0.5, 0.5])


def test_aperture_of_several_futures_is_that_of_each() -> None:
    weights = np.random.default_rng(3).normal(0.0, 3.0, (2, 3, 5))
    together = aperture(weights, [0.1, 0.2], [[0], [1, 2]], issue_cost=0.1, actor_cost=0.1)
    for future, value in enumerate(together):
        alone = aperture(weights[..., future], [0.1, 0.2], [[0], [1, 2]], 0.1, 0.1)
        assert np.isclose(value, alone)


@pytest.mark.parametrize("formats", [[[]], [[0, 0]], [[-1]], [[0.5]], [0, 1]])
def test_formats_name_issues(formats: list[list[int]]) -> None:
    with pytest.raises(ModelInputError, match="formats"):
        aperture([[1, 2], [3, 4]], 0, formats)


def test_packages_stay_in_their_box() -> None:
    for solution in (nash, kalai_smorodinsky, egalitarian):
        package = solution([[1, -1], [-1, 1]], 0).package
        assert np.all((package >= 0.0) & (package <= 1.0))
