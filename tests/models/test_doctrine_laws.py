"""Laws of spirals, the brink, audiences and reciprocity."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adjudication.models import audience, brinkmanship, spirals, strategies
from adjudication.models.inputs import ModelInputError
from tests.models.given import UNIT, numbers

SLOPE = numbers(0.1, 5.0)


@given(SLOPE, SLOPE, SLOPE, SLOPE)
def test_richardson_is_stable_just_where_fatigue_outweighs_reaction(
    k: float, other: float, alpha: float, beta: float
) -> None:
    margin = alpha * beta - k * other
    if abs(margin) < 1e-6:
        return
    reaction, fatigue = [[0.0, k], [other, 0.0]], [alpha, beta]
    assert (spirals.richardson_growth(reaction, fatigue) < 0.0) == (margin > 0.0)
    rest = spirals.richardson_rest(reaction, fatigue, [1.0, 2.0])
    assert np.allclose(rest, [(k * 2.0 + beta) / margin, (other + alpha * 2.0) / margin])
    still = spirals.richardson_path(reaction, fatigue, [1.0, 2.0], rest, 0.01, 1)
    assert np.allclose(still[1], rest)


def test_a_runaway_runs_away_and_a_stable_race_comes_to_rest() -> None:
    wild = spirals.richardson_path([[0, 4], [4, 0]], [3, 3], [1, 1], [0, 0], 0.05, 200)
    assert np.all(np.diff(wild[:, 0]) > 0.0)
    assert wild[-1, 0] > 1e3
    calm = spirals.richardson_path([[0, 2], [2, 0]], [5, 3], [5, 5], [9, 0], 0.05, 400)
    assert np.allclose(calm[-1], spirals.richardson_rest([[0, 2], [2, 0]], [5, 3], [5, 5]))


def test_spirals_take_futures_last() -> None:
    futures = np.linspace(0.5, 1.5, 4)
    reaction = np.array([[0.0, 2.0], [2.0, 0.0]])[..., None] * futures
    rest = spirals.richardson_rest(reaction, np.array([5.0, 3.0])[:, None], [[5.0], [5.0]])
    one = spirals.richardson_rest(reaction[..., 1], [5, 3], [5, 5])
    assert rest.shape == (2, 4)
    assert np.allclose(rest[:, 1], one)
    path = spirals.richardson_path(reaction, [[5], [3]], [[5], [5]], [[0], [0]], 0.1, 3)
    assert path.shape == (4, 2, 4)


@given(numbers(0.0, 0.9), numbers(0.0, 0.6), numbers(0.0, 0.6))
def test_gated_hostility_rests_where_its_radius_is_below_one(
    kept: float, one: float, other: float
) -> None:
    gates = [[0.0, one], [other, 0.0]]
    radius = spirals.gated_radius(kept, gates)
    assert np.isclose(radius, kept + np.sqrt(one * other), atol=1e-6)
    if radius < 0.95:
        h = np.zeros(2)
        for _ in range(600):
            h = (kept * np.eye(2) + np.array(gates)) @ h + [1.0, 0.5]
        assert np.allclose(spirals.gated_rest(kept, gates, [1.0, 0.5]), h, rtol=1e-6)


@given(numbers(0.0, 5.0), numbers(0.0, 5.0), numbers(0.1, 5.0))
def test_critical_risk_makes_staying_in_worth_conceding(
    ahead: float, behind: float, more: float
) -> None:
    win, concede, war = ahead + more, 0.0, -behind
    k = brinkmanship.critical_risk(win, concede, war)
    assert 0.0 <= k <= 1.0
    assert np.isclose(k * war + (1.0 - k) * win, concede)


@given(UNIT, numbers(0.0, 0.5), numbers(0.0, 0.5))
def test_there_is_always_something_both_prefer_to_war(p: float, own: float, other: float) -> None:
    deal = brinkmanship.bargaining_range(p, own, other)
    assert 0.0 <= deal.low <= p <= deal.high <= 1.0


def test_accidents_grow_with_readiness_and_fear() -> None:
    def odds(ready: float, fear: float) -> float:
        rates = {"base_rate": 0.001, "readiness_rate": 0.02, "suspicion_rate": 0.05}
        return float(brinkmanship.accident_odds(ready, 0.5, fear, **rates))

    assert odds(0.1, 0.1) < odds(0.9, 0.1) < odds(0.9, 0.9) < 1.0


def test_tied_hands_stand_firmer_and_make_a_challenge_more_dangerous() -> None:
    """Fearon: with tied hands backing down is rarer, and war given a challenge likelier."""
    firm = audience.firmness(0.5, 0.7, np.linspace(0.0, 0.6, 7))
    ends = audience.crisis(firm, 0.4)
    assert np.all(np.diff(firm) > 0.0)
    assert np.all(np.diff(ends.defender_backs_down) < 0.0)
    assert np.all(np.diff(ends.war) > 0.0)
    assert np.allclose(sum(ends), 1.0)


def test_whose_audience_costs_grow_faster_backs_down_less() -> None:
    stock = np.zeros(2)
    for _ in range(3):
        stock = audience.audience_step(stock, [1, 1], [0.3, 0.1])
    firm = audience.firmness(0.5, 0.7, stock)
    assert firm[0] > firm[1]
    assert np.all(audience.audience_step([0.9, 0.9], [0, 1], 0.5) == [0.9 * 0.8, 1.0])


@given(st.tuples(UNIT, UNIT, UNIT, UNIT), st.tuples(UNIT, UNIT, UNIT, UNIT), st.integers(0, 9))
def test_memory_one_play_is_a_distribution_seen_from_both_sides(
    mine: tuple[float, ...], theirs: tuple[float, ...], rounds: int
) -> None:
    seen = strategies.play(mine, theirs, rounds)
    assert np.isclose(seen.sum(), 1.0)
    assert np.allclose(strategies.play(theirs, mine, rounds)[[0, 2, 1, 3]], seen)


def test_tit_for_tat_echoes_one_slip_for_ever_and_generosity_mends_it() -> None:
    slip = (0.0, 1.0, 0.0, 0.0)
    tit = strategies.TIT_FOR_TAT
    assert strategies.play(tit, tit, 1, slip).tolist() == [0.0, 0.0, 1.0, 0.0]
    assert strategies.play(tit, tit, 10, slip)[0] == 0.0
    forgiving = strategies.generous_tit_for_tat(1.0 / 3.0)
    assert strategies.play(forgiving, forgiving, 40, slip)[0] > 0.99
    after = strategies.play(tit, strategies.ALWAYS_DEFECT, 1)
    assert after.tolist() == [0.0, 1.0, 0.0, 0.0]
    assert strategies.play(tit, strategies.ALWAYS_DEFECT, 2).tolist() == [0.0, 0.0, 0.0, 1.0]


def begun(futures: int = 1) -> strategies.Initiative:
    count = np.zeros(futures, dtype=np.int64)
    flags = np.ones(futures, dtype=bool)
    return strategies.Initiative(np.full(futures, 0.02), count, flags, ~flags)


RULES = {"growth": 0.5, "caution": 1.0, "smallest": 0.02, "largest": 0.1}


def test_grit_grows_when_answered_waits_and_then_stops() -> None:
    answered = ignored = begun()
    sizes = []
    for _ in range(5):
        answered = strategies.grit(answered, 1.0, 0.0, **RULES)
        ignored = strategies.grit(ignored, 0.0, 0.0, **RULES)
        sizes.append((float(answered.size[0]), bool(ignored.active[0])))
    assert [round(size, 5) for size, _ in sizes] == [0.03, 0.045, 0.0675, 0.1, 0.1]
    assert [active for _, active in sizes] == [True, True, False, False, False]
    assert ignored.size[0] == 0.0


@given(st.lists(st.tuples(UNIT, UNIT), min_size=1, max_size=12))
def test_an_exploited_initiative_risks_no_more_than_its_largest_step(
    answers: list[tuple[float, float]],
) -> None:
    now = begun()
    for answer, abuse in answers:
        was_active = bool(now.active[0])
        now = strategies.grit(now, answer, abuse, **RULES)
        assert now.size[0] <= 0.1
        assert bool(now.retaliates[0]) == (abuse > 0.0 and was_active)
        if abuse > 0.0 and was_active:
            assert now.size[0] == 0.02
            assert now.active[0]


def test_patience_begins_anew_after_an_answered_exploitation() -> None:
    now = begun()
    for answer, abuse in ((0.0, 0.0), (0.0, 0.0), (0.0, 0.5), (0.0, 0.0), (0.0, 0.0)):
        now = strategies.grit(now, answer, abuse, **RULES)
        assert now.active[0]
    assert not strategies.grit(now, 0.0, 0.0, **RULES).active[0]


def test_an_announced_step_tells_more() -> None:
    quiet, told = strategies.grit_evidence(4.0, 0.5, [0, 1], 2.0)
    assert (round(float(quiet), 9), round(float(told), 9)) == (1.2, 1.3)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: spirals.richardson_rest([[0, 1]], [1], [1]), "square"),
        (lambda: spirals.richardson_rest([[1, 1], [1, 0]], [1, 1], [1, 1]), "itself"),
        (lambda: spirals.richardson_rest([[0, 1], [1, 0]], [1, 1], [1, 1]), "point of rest"),
        (lambda: spirals.richardson_growth([[0, -1], [1, 0]], [1, 1]), "reaction"),
        (lambda: brinkmanship.critical_risk(0, 1, -1), "win"),
        (lambda: brinkmanship.bargaining_range(1.2, 0, 0), "win_probability"),
        (lambda: audience.firmness(1, 1, -1), "audience_cost"),
        (lambda: audience.crisis(0.5, 1.5), "challenger_firmness"),
        (lambda: strategies.generosity(1, 3, 0, 5), "temptation > reward"),
        (lambda: strategies.play((1, 0, 1), (1, 0, 1, 0), 3), "strategy"),
        (lambda: strategies.grit(begun(), 1.0, 0.0, **{**RULES, "smallest": 1.0}), "largest"),
    ],
)
def test_what_is_out_of_range_is_refused_by_name(call: Callable[[], object], name: str) -> None:
    with pytest.raises(ModelInputError, match=name):
        call()
