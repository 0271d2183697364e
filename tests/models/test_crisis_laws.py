"""Laws of suspicion, the ladder, spirals, the brink, audiences and reciprocity."""

from collections.abc import Callable
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adjudication.models import (
    deterrence,
    escalation,
    perception,
    regimes,
)
from adjudication.models.inputs import ModelInputError
from tests.models.given import DOUBT, UNIT, numbers

RATIO = numbers(0.05, 20.0)


@given(DOUBT, st.lists(RATIO, min_size=2, max_size=4))
def test_the_order_of_evidence_does_not_matter(prior: float, ratios: list[float]) -> None:
    belief = perception.attack_belief(prior, *ratios)
    assert 0.0 < belief < 1.0
    assert all(
        np.isclose(perception.attack_belief(prior, *order), belief)
        for order in permutations(ratios)
    )
    step = prior
    for ratio in ratios:
        step = float(perception.attack_belief(step, ratio))
    assert np.isclose(step, belief)


def test_belief_never_rounds_to_certainty() -> None:
    for kind in (np.float32, np.float64):
        belief = perception.attack_belief(np.full(1, 0.5, kind), np.full(1, 1e30, kind))
        assert belief.dtype == kind
        assert belief[0] < 1.0


@given(DOUBT, DOUBT, UNIT)
def test_memory_lies_between_rest_and_last(rest: float, last: float, memory: float) -> None:
    prior = perception.prior_with_memory(rest, last, memory)
    assert min(rest, last) - 1e-9 <= prior <= max(rest, last) + 1e-9
    assert np.isclose(perception.prior_with_memory(rest, 0.0, memory), rest)


@given(DOUBT, DOUBT)
def test_a_regime_calms_what_is_told_and_makes_silence_loud(q: float, deceptive: float) -> None:
    told = perception.notification_ratio(notified=True, compliance=q, deceptive=deceptive)
    silent = perception.notification_ratio(notified=False, compliance=q, deceptive=deceptive)
    assert (told - 1.0) * (silent - 1.0) <= 1e-12
    assert np.isclose(q * told + (1.0 - q) * silent, 1.0)


def test_each_regime_is_at_least_as_clear_as_none() -> None:
    """The better the regime, the more an exercise alarms that nobody was told of."""
    for regime in regimes.REGIMES:
        assert regime.deceptive <= regime.compliance, regime.name
    silence = [
        float(perception.notification_ratio(False, r.compliance, r.deceptive))  # noqa: FBT003
        for r in (regimes.NONE, regimes.VIENNA_DOCUMENT, regimes.HELSINKI_2)
    ]
    assert silence == sorted(silence)
    assert regimes.OPEN_SKIES.sensor > regimes.VIENNA_DOCUMENT.sensor
    assert regimes.NEW_START_TYPE.sensitivity > regimes.VIENNA_DOCUMENT.sensitivity


@given(DOUBT, numbers(0.2, 4.0), numbers(0.05, 5.0))
def test_false_alarms_and_hits_fall_together(prior: float, sensor: float, cost: float) -> None:
    at = perception.detection_rates(prior, sensor, cost)
    lower = perception.detection_rates(prior * 0.9, sensor, cost)
    assert 0.0 <= at.false_alarm <= at.hit <= 1.0
    assert lower.false_alarm <= at.false_alarm
    assert lower.hit <= at.hit
    dearer = perception.detection_rates(prior, sensor, cost * 1.5)
    assert dearer.false_alarm <= at.false_alarm


@given(DOUBT, numbers(0.3, 4.0), numbers(0.05, 5.0))
def test_the_criterion_is_the_best_there_is(prior: float, sensor: float, cost: float) -> None:
    rates = perception.detection_rates(prior, sensor, cost)

    def loss(belief: float) -> float:
        other = perception.detection_rates(belief, sensor, cost)
        return float((1.0 - prior) * cost * other.false_alarm + prior * (1.0 - other.hit))

    best = (1.0 - prior) * cost * rates.false_alarm + prior * (1.0 - rates.hit)
    assert all(best <= loss(belief) + 1e-12 for belief in (0.05, 0.2, 0.5, 0.8, 0.95))


@given(UNIT, st.lists(st.tuples(UNIT, UNIT), min_size=1, max_size=4), DOUBT)
def test_shared_warning_lies_among_what_is_told(
    own: float, allies: list[tuple[float, float]], confidence: float
) -> None:
    told, trusted = [one for one, _ in allies], [much for _, much in allies]
    belief = perception.shared_warning(own, told, trusted, confidence, baseline=own)
    assert min(own, *told) - 1e-9 <= belief <= max(own, *told) + 1e-9
    deaf = perception.shared_warning(own, told, np.zeros(len(told)), confidence, baseline=own)
    assert np.isclose(deaf, own)


def test_a_trusted_ally_warns_more() -> None:
    trusted = np.linspace(0.0, 1.0, 5)[None]
    belief = perception.shared_warning(0.03, [[0.6]], trusted, 0.8)
    assert np.all(np.diff(belief) > 0.0)


@given(DOUBT, DOUBT)
def test_alarm_is_even_at_its_threshold(belief: float, threshold: float) -> None:
    assert np.isclose(perception.alarm_odds(threshold, threshold), 0.5)
    alarmed = perception.alarm_odds(belief, threshold) - 0.5
    assert alarmed * (belief - threshold) >= -1e-12


def test_one_firm_act_frightens_a_seeker_and_deters_the_greedy() -> None:
    """Jervis: what spirals with one type deters the other; no type is hard-coded."""
    belief = perception.attack_belief(0.1, 5.0)
    heat = escalation.heat_step(2.0, 0.3, np.array([0.0, 7.2]), 0.0, 0.0, 0.3, 0.15)
    attack = deterrence.attack_odds(3.0, -11.0, np.array([0.2, 0.6]), -2.0)
    assert belief > 0.1
    assert heat[1] > heat[0]
    assert attack[1] < attack[0]


@given(numbers(0.0, 10.0), UNIT, UNIT, UNIT, UNIT, UNIT, UNIT, numbers(0.0, 4.0), st.booleans())
def test_ladder_odds_are_odds(
    heat: float,
    trust: float,
    fear: float,
    ready: float,
    channel: float,
    offer: float,
    audience_cost: float,
    resistance: float,
    at_war: bool,  # noqa: FBT001
) -> None:
    odds = escalation.ladder_odds(
        heat, trust, fear, ready, channel, offer, audience_cost, resistance, at_war
    )
    assert np.isclose(odds.sum(), 1.0)
    assert np.all(odds > 0.0)


@pytest.mark.parametrize(
    ("what", "down", "up"),
    [
        ("heat", -1, 1),
        ("trust", 1, -1),
        ("suspicion", -1, 1),
        ("readiness", -1, 1),
        ("channel", 1, -1),
        ("offer", 1, -1),
        ("audience", -1, 1),
        ("resistance", 1, -1),
    ],
)
def test_each_factor_moves_the_ladder_its_way(what: str, down: int, up: int) -> None:
    odds = escalation.ladder_odds(**{what: np.linspace(0.0, 1.0, 9)})
    assert np.all(np.diff(odds[0]) * down > 0.0)
    assert np.all(np.diff(odds[2]) * up > 0.0)


def test_wars_are_sticky_and_keep_up_to_down() -> None:
    peace, war = escalation.ladder_odds(at_war=np.array([0, 1])).T
    assert war[1] > peace[1]
    assert np.isclose(war[2] / war[0], peace[2] / peace[0])


@given(numbers(0.1, 12.0))
def test_the_length_of_turns_moves_only_the_time(months: float) -> None:
    odds = escalation.ladder_odds(heat=[2.0, 5.0])
    other = escalation.turn_of(odds, months)
    assert np.allclose(other.sum(axis=0), 1.0)
    ends = [escalation.absorption(o[0, 0], o[2, 0], 4, 0, 12) for o in (odds, other)]
    assert np.isclose(ends[0], ends[1])
    twice = escalation.turn_of(escalation.turn_of(odds, months), 2.0)
    assert np.allclose(twice, escalation.turn_of(odds, 2.0 * months))


def solved(
    down: np.ndarray, up: np.ndarray, start: int, low: int, high: int
) -> tuple[float, float]:
    """Absorption and mean time from the chain's fundamental matrix, by brute force."""
    inner = np.arange(low + 1, high)
    size = len(inner)
    moves = np.zeros((size, size))
    for row, rung in enumerate(inner):
        moves[row, row] = 1.0 - down[rung] - up[rung]
        if row:
            moves[row, row - 1] = down[rung]
        if row < size - 1:
            moves[row, row + 1] = up[rung]
    rises = np.zeros(size)
    rises[-1] = up[high - 1]
    left = np.eye(size) - moves
    times = np.linalg.solve(left, np.ones(size))
    ends = np.linalg.solve(left, rises)
    return float(ends[start - low - 1]), float(times[start - low - 1])


@given(st.data(), st.integers(0, 3), st.integers(3, 9))
def test_absorption_agrees_with_the_matrix(data: st.DataObject, low: int, span: int) -> None:
    high = low + span
    shares = st.lists(numbers(0.02, 0.49), min_size=high, max_size=high)
    down, up = np.array(data.draw(shares)), np.array(data.draw(shares))
    start = data.draw(st.integers(low + 1, high - 1))
    end, time = solved(down, up, start, low, high)
    assert np.isclose(escalation.absorption(down, up, start, low, high), end)
    assert np.isclose(escalation.turns_to_end(down, up, start, low, high), time)


def test_absorption_at_its_ends_and_over_futures() -> None:
    down = np.full((6, 3), 0.3)
    up = np.array([0.1, 0.3, 0.5])
    chances = escalation.absorption(down, np.broadcast_to(up, (6, 3)), 2, 0, 5)
    assert np.all(np.diff(chances) > 0.0)
    assert np.isclose(chances[1], 0.4)
    assert escalation.absorption(0.3, 0.3, 0, 0, 5) == 0.0
    assert escalation.absorption(0.3, 0.3, 5, 0, 5) == 1.0
    assert escalation.absorption(0.0, 0.3, 1, 0, 5) == 1.0
    assert escalation.turns_to_end(0.3, 0.3, 0, 0, 5) == 0.0


def test_vertical_and_horizontal_escalation_are_told_apart() -> None:
    before = np.array([[5, 5, 5], [12, 3, 3]])
    after = np.array([[5, 12, 6], [12, 12, 3]])
    grown = escalation.widening(before, after)
    assert grown.vertical.tolist() == [0, 7, 1]
    assert grown.horizontal.tolist() == [0, 2, 0]
    assert grown.compound.tolist() == [False, True, False]


@given(numbers(0, 10), UNIT, numbers(0, 10), numbers(0, 3), numbers(0, 3))
def test_heat_stays_on_its_scale_and_trust_damps_it(
    heat: float, trust: float, hurt: float, grievance: float, relief: float
) -> None:
    after = escalation.heat_step(heat, trust, hurt, grievance, relief, 0.3, 0.15)
    assert 0.0 <= after <= 10.0
    assert escalation.heat_step(heat, 1.0, hurt, grievance, relief, 0.3, 0.15) <= after


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: perception.attack_belief(0.0, 2), "prior"),
        (lambda: perception.attack_belief(0.1, 2, -1), "likelihood ratio 2"),
        (lambda: perception.attack_belief([0.1, 0.2], [1, 2, 3], 4), "prior .2,., likelihood"),
        (lambda: perception.detection_rates(1.0, 1, 1), "belief"),
        (lambda: perception.detection_rates(0.1, 0, 1), "sensitivity"),
        (lambda: perception.detection_rates(0.1, 1, 0), "cost_ratio"),
        (lambda: perception.notification_ratio([0], 1.0, 0.3), "compliance"),
        (lambda: perception.inspection_ratio([1], 0.5, 0.0), "false_positive"),
        (lambda: perception.prior_with_memory(0.02, 1.0, 0.5), "previous"),
        (lambda: perception.shared_warning(0.1, [0.2, 0.3], [0.5], 0.8), "same allies"),
        (lambda: perception.dilemma_severity(1.5, 1), "distinguishability"),
        (lambda: regimes.notifiable(-1), "troops"),
        (lambda: escalation.heat_step(11, 0.5, 0, 0, 0, 0.3, 0.1), "heat"),
        (lambda: escalation.ladder_odds(trust=1.2), "trust"),
        (
            lambda: escalation.ladder_odds(heat=[1, 2], trust=[0.1, 0.2, 0.3]),
            "heat \\(2,\\), trust \\(3,\\)",
        ),
        (lambda: escalation.ladder_odds(resistance=-1), "resistance"),
        (lambda: escalation.without_way_up([0.5, 0.6, 0.1]), "odds"),
        (lambda: escalation.turn_of([0.5, 0.3, 0.2], 0), "months"),
        (lambda: escalation.absorption(0.5, 0.5, 6, 0, 5), "start"),
        (lambda: escalation.absorption(0.5, 0.5, 2, 5, 5), "low"),
        (lambda: escalation.absorption([0.5, 0.5], 0.5, 2, 0, 5), "down"),
        (lambda: escalation.absorption(0.0, 0.0, 2, 0, 5), "down and up"),
        (lambda: escalation.widening([[1]], [[-1]]), "after"),
    ],
)
def test_what_is_out_of_range_is_refused_by_name(call: Callable[[], object], name: str) -> None:
    with pytest.raises(ModelInputError, match=name):
        call()


def test_rungs_are_whole() -> None:
    with pytest.raises(ModelInputError, match="whole"):
        escalation.absorption(0.3, 0.2, 4.5, 0, 12)  # type: ignore[arg-type]
