"""Laws of parallel tracks, ratification and the comparison model."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adjudication.models.challenge import victory_odds, weighted_mean, weighted_median
from adjudication.models.inputs import ModelInputError
from adjudication.models.tracks import (
    failure_rate,
    joint_success,
    measured_isolation,
    momentum,
    progress,
    ratification,
    spillover,
)

SHARE = st.floats(0.02, 0.98)
ODDS = st.lists(SHARE, min_size=1, max_size=4)


@given(ODDS, SHARE)
def test_joint_odds_stay_within_their_bounds(odds: list[float], isolation: float) -> None:
    every, some = joint_success(odds, isolation)
    assert max(0.0, sum(odds) - len(odds) + 1.0) - 1e-9 <= every <= min(odds) + 1e-9
    assert max(odds) - 1e-9 <= some <= min(1.0, sum(odds)) + 1e-9
    assert every <= some + 1e-9


@given(ODDS, SHARE, SHARE)
def test_isolation_trades_all_for_any(odds: list[float], one: float, other: float) -> None:
    low, high = sorted((one, other))
    apart, coupled = joint_success(odds, high), joint_success(odds, low)
    assert apart.every <= coupled.every + 1e-8
    assert apart.any >= coupled.any - 1e-8


def test_joint_odds_of_several_futures_are_those_of_each() -> None:
    odds = np.array([[0.6, 0.2, 0.9], [0.5, 0.7, 0.1]])
    isolation = np.array([0.0, 0.4, 1.0])
    together = joint_success(odds, isolation)
    for future in range(3):
        alone = joint_success(odds[:, future], isolation[future])
        assert (together.every[future], together.any[future]) == alone
    assert np.array_equal(joint_success([0.6, 0.5], isolation).every[[0, 2]], [0.5, 0.3])
    assert joint_success(odds, 0.5).any.shape == (3,)
    with pytest.raises(ModelInputError, match="isolation"):
        joint_success(odds, [0.5, 0.5])


def test_failure_weighs_on_others_only_and_fades() -> None:
    apart = np.array([[0.0, 0.2, 1.0], [0.5, 0.0, 0.0], [1.0, 1.0, 0.0]])
    nothing, first = np.zeros(3, dtype=bool), np.array([True, False, False])
    after = momentum(np.zeros(3), nothing, first, apart, persistence=1.0)
    assert np.allclose(after, [0.0, -0.5, 0.0])
    lifted = momentum(np.zeros(3), first, nothing, apart, persistence=1.0)
    assert np.allclose(lifted, [0.0, 0.25, 0.0])
    assert np.allclose(momentum(after, nothing, nothing, apart, months=2.0), after * 0.81)
    futures = momentum(np.zeros((3, 2)), np.stack([nothing, first], 1), np.zeros((3, 2)), apart)
    assert np.allclose(futures[:, 1], lifted * 0.9)
    assert not futures[:, 0].any()
    with pytest.raises(ModelInputError, match="isolation"):
        momentum(np.zeros(3), nothing, first, apart[:2])
    with pytest.raises(ModelInputError, match="failed"):
        momentum(np.zeros(3), nothing, first[:2], apart)


def test_joint_odds_against_simulation() -> None:
    random = np.random.default_rng(5)
    draws = random.normal(size=(4, 200_000))
    common = random.normal(size=200_000)
    odds = np.array([0.6, 0.5, 0.4, 0.3])
    limits = np.array([0.2533, 0.0, -0.2533, -0.5244])
    held = np.sqrt(0.3) * draws + np.sqrt(0.7) * common < limits[:, None]
    every, some = joint_success(odds, 0.3)
    assert held.all(axis=0).mean() == pytest.approx(every, abs=0.004)
    assert held.any(axis=0).mean() == pytest.approx(some, abs=0.004)


@given(st.floats(-3, 3), st.floats(-3, 3), st.floats(0.05, 3), st.floats(0, 3))
def test_ratification_rises_with_support_and_statements(
    support: float, threshold: float, spread: float, contested: float
) -> None:
    plain = float(ratification(support, threshold, spread))
    assert 0.0 <= plain <= 1.0
    assert float(ratification(support + 0.5, threshold, spread)) >= plain
    assert float(ratification(support, threshold + 0.5, spread)) <= plain
    assert float(ratification(support, threshold, spread, contested)) >= plain


@given(SHARE, st.floats(-4, 4), st.floats(-2, 2), SHARE)
def test_progress_never_goes_back_and_never_passes_the_end(
    done: float, value: float, momentum: float, trust: float
) -> None:
    after = float(progress(done, value, momentum, trust))
    assert done <= after <= 1.0
    assert float(progress(done, value + 1.0, momentum, trust)) >= after
    assert float(progress(done, value, momentum, min(1.0, trust + 0.01))) >= after
    half = progress(done, value, momentum, trust, months=0.5)
    halves = progress(half, value, momentum, trust, months=0.5)
    assert float(halves) == pytest.approx(after, abs=1e-12)


def test_a_crisis_and_low_spirits_break_tracks() -> None:
    calm, crisis = failure_rate(0.0, [False, True])
    assert calm == pytest.approx(0.01)
    assert crisis == pytest.approx(0.07)
    assert float(failure_rate(-1.0, crisis=True)) > crisis


@given(SHARE, SHARE)
def test_spillover_is_gone_in_full_isolation(odds: float, isolation: float) -> None:
    assert float(spillover(odds, 1.0)) == pytest.approx(odds)
    assert float(spillover(odds, isolation)) <= odds
    assert float(spillover(odds, isolation, -0.5)) >= odds


def test_measured_isolation_of_known_runs() -> None:
    other = np.array([True] * 100 + [False] * 100)
    apart = np.tile([True, False], 100)
    assert measured_isolation(apart, other).share == pytest.approx(1.0)
    assert measured_isolation(other, other).share == pytest.approx(0.0)
    assert np.isnan(measured_isolation(apart, np.zeros(200, dtype=bool)).share)


@given(st.lists(st.integers(0, 20).map(lambda n: n / 20), min_size=2, max_size=6, unique=True))
def test_comparison_model_stays_within_positions(positions: list[float]) -> None:
    weights = [1.0 + place for place in range(len(positions))]
    ones = [1.0] * len(positions)
    mean = weighted_mean(positions, weights, ones)
    assert min(positions) <= mean <= max(positions)
    assert weighted_median(positions, weights, ones) in positions
    one = victory_odds(positions, weights, ones, 0, 1)
    other = victory_odds(positions, weights, ones, 1, 0)
    assert one + other == pytest.approx(1.0)


@pytest.mark.parametrize(
    "call",
    [
        lambda: joint_success([1.2], 0.5),
        lambda: joint_success([], 0.5),
        lambda: joint_success([0.5], -0.1),
        lambda: ratification(0.0, 0.0, 0.0),
        lambda: progress(1.2, 0.0, 0.0, 0.5),
        lambda: spillover(1.0, 0.5),
        lambda: measured_isolation([True], [True, False]),
        lambda: weighted_mean([0, 1], [0, 0], [1, 1]),
        lambda: victory_odds([0.5, 0.5], [1, 1], [1, 1], 0, 1),
    ],
)
def test_bad_input_is_refused(call: object) -> None:
    with pytest.raises(ModelInputError):
        call()  # type: ignore[operator]  # each is a call without arguments
