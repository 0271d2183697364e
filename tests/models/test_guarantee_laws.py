"""Laws of guarantees, of the aggressor's calculation, of scores, and of the tables."""

from collections.abc import Callable
from itertools import pairwise
from math import comb
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from adjudication.models import (
    deterrence,
    disputes,
    goldstein,
    guarantees,
    kahn,
    reliabilities,
    scoring,
    severity,
)
from adjudication.models.collective import Rule
from adjudication.models.inputs import ModelInputError
from tests.models.given import DOUBT, UNIT, numbers

ODDS = st.lists(UNIT, min_size=1, max_size=6)
HISTORY = yaml.safe_load(
    (Path(__file__).parents[1] / "published" / "honour_history.yaml").read_text(encoding="utf-8")
)
TYPICAL: dict[str, Any] = {"stake": 0.5, "balance": 0.0, "cost": 0.5, "legalisation": 0.85}


@pytest.mark.parametrize(
    ("what", "sign"),
    [
        ("stake", 1),
        ("balance", 1),
        ("cost", -1),
        ("legalisation", 1),
        ("tripwire", 1),
        ("reliability", 1),
        ("alignment", -1),
        ("domestic", 1),
        ("co_guarantors", 1),
    ],
)
def test_each_factor_moves_honour_its_way(what: str, sign: int) -> None:
    odds = guarantees.honour_odds(**{**TYPICAL, what: np.linspace(0.0, 1.0, 9)})
    assert np.all(np.diff(odds) * sign > 0.0)
    assert np.all((odds > 0.0) & (odds < 1.0))


def test_all_that_were_honoured_stand_above_all_that_were_not() -> None:
    odds: dict[bool, list[float]] = {True: [], False: []}
    for case in HISTORY:
        odds[case["fought"]].append(float(guarantees.honour_odds(**case["inputs"])))
    assert min(odds[True]) > 0.6
    assert max(odds[False]) < 0.2
    happened = [1] * len(odds[True]) + [0] * len(odds[False])
    assert np.isclose(scoring.brier(odds[True] + odds[False], happened), 0.018, atol=0.005)


@given(DOUBT)
def test_a_published_rate_is_what_the_typical_pact_then_has(rate: float) -> None:
    constant = guarantees.honour_constant(rate)
    odds = guarantees.honour_odds(**TYPICAL, tripwire=0.1, constant=constant)
    assert np.isclose(odds, rate)
    nil = dict.fromkeys(
        ("stake", "balance", "cost", "legalisation", "tripwire", "co_guarantors"), 0.0
    )
    untypical = {
        f"typical_{name}": 0.0
        for name in ("stake", "balance", "cost", "legalisation", "tripwire", "co_guarantors")
    }
    beta0 = guarantees.uncentred_constant(rate)
    plain = guarantees.honour_odds(**nil, constant=beta0, **untypical)
    assert np.isclose(plain, guarantees.honour_odds(**nil, constant=constant))


@given(UNIT, numbers(0.0, 3.0))
def test_degrees_of_honour_are_odds_and_force_is_unmoved(force: float, shift: float) -> None:
    degrees = guarantees.degrees_of_honour(force, shift)
    assert np.isclose(degrees.sum(), 1.0)
    assert np.all(degrees >= -1e-15)
    assert np.isclose(degrees[2], force)


@given(ODDS)
def test_the_count_of_those_who_act_is_a_distribution(odds: list[float]) -> None:
    counts = guarantees.count_distribution(odds)
    assert np.isclose(counts.sum(), 1.0)
    assert np.isclose(np.arange(len(odds) + 1) @ counts, sum(odds))
    assert np.isclose(counts[-1], np.prod(odds))
    tail = [float(guarantees.at_least(counts, need)) for need in range(len(odds) + 2)]
    assert all(one >= other - 1e-12 for one, other in pairwise(tail))
    assert (round(tail[0], 9), tail[-1]) == (1.0, 0.0)


@given(UNIT, st.integers(1, 8))
def test_alike_guarantors_are_binomial(p: float, count: int) -> None:
    expected = [comb(count, n) * p**n * (1 - p) ** (count - n) for n in range(count + 1)]
    assert np.allclose(guarantees.count_distribution([p] * count), expected)


@given(ODDS)
def test_rules_order_the_odds(odds: list[float]) -> None:
    rules: tuple[Rule, ...] = ("each", "supermajority", "unanimity", "collective")
    each, two_thirds, all_of_them, concert = (
        float(guarantees.collective_odds(odds, rule)) for rule in rules
    )
    assert 0.0 <= all_of_them <= two_thirds + 1e-12
    assert two_thirds <= each + 1e-12
    assert np.isclose(all_of_them, concert)
    assert np.isclose(all_of_them, np.prod(odds))


@given(st.lists(UNIT, min_size=3, max_size=6), st.integers(1, 3))
def test_vetoes_by_enumeration(odds: list[float], need: int) -> None:
    veto = np.zeros(len(odds), dtype=bool)
    veto[:2] = True
    total = 0.0
    for number in range(2 ** len(odds)):
        acts = np.array([(number >> place) & 1 for place in range(len(odds))], dtype=bool)
        if acts[veto].all() and acts.sum() >= need:
            total += float(np.prod(np.where(acts, odds, 1.0 - np.array(odds))))
    chance = guarantees.collective_odds(odds, "unsc", veto_holders=veto, need=need)
    assert np.isclose(chance, total)


@pytest.mark.parametrize("rule", ["unanimity", "collective"])
def test_an_aggressor_inside_blocks_what_needs_everybody(rule: Rule) -> None:
    assert guarantees.collective_odds([0.9, 0.9, 0.9], rule, aggressor=1) == 0.0
    without = guarantees.collective_odds([0.9, 0.9, 0.9], "each", aggressor=1)
    assert np.isclose(without, 0.99)


def test_collective_odds_keep_futures_last() -> None:
    odds = np.linspace(0.1, 0.9, 12).reshape(3, 4)
    chance = guarantees.collective_odds(odds, "supermajority")
    assert chance.shape == (4,)
    assert np.isclose(chance[2], guarantees.collective_odds(odds[:, 2], "supermajority"))
    assert np.allclose(guarantees.collective_odds(odds.T, "supermajority", axis=1), chance)


@given(numbers(0.05, 0.95), st.integers(2, 20))
def test_more_volunteers_are_each_less_ready(ratio: float, count: int) -> None:
    some = guarantees.volunteers_dilemma(ratio, 1.0, count)
    more = guarantees.volunteers_dilemma(ratio, 1.0, count + 1)
    assert more.each < some.each
    assert more.someone < some.someone
    # Indifference: the cost of helping against the loss if nobody else does.
    assert np.isclose((1.0 - some.each) ** (count - 1), ratio)


@given(st.lists(numbers(-3.0, 3.0), min_size=2, max_size=5), numbers(0.0, 3.5), numbers(0.0, 2.0))
def test_mutual_honour_is_an_equilibrium(alone: list[float], company: float, free: float) -> None:
    p = guarantees.mutual_honour(alone, company, free, rounds=400)
    for who, logit in enumerate(alone):
        others = np.delete(p, who)
        enough = 1.0 - np.prod(1.0 - others)
        z = logit + company * (others.mean() - 0.3) - free * enough
        assert np.isclose(p[who], 1.0 / (1.0 + np.exp(-z)), atol=1e-6)


@given(numbers(0.1, 10.0), numbers(0.1, 10.0), numbers(0.5, 4.0))
def test_a_contest_is_shared_and_sharper_with_its_exponent(f: float, g: float, m: float) -> None:
    win = guarantees.contest_success(f, g, m)
    assert np.isclose(win + guarantees.contest_success(g, f, m), 1.0)
    sharper = guarantees.contest_success(f, g, m + 1.0)
    assert (sharper - win) * (f - g) >= 0.0


def test_talk_that_comes_too_late_costs_the_balance() -> None:
    days = np.array([1.0, 3.0, 5.0])
    balance = guarantees.local_balance(2.0, 1.0, 3.0, days, 1.5)
    assert balance.tolist() == [-0.5, 1.0, 1.0]
    assert guarantees.local_balance(100.0, 1.0) == 2.0


def test_a_condition_curbs_moral_hazard() -> None:
    promises = np.linspace(0.0, 1.0, 5)
    loose = guarantees.provocation_odds(promises, 0.0, constant=-2.0, slope=2.0)
    bound = guarantees.provocation_odds(promises, 1.0, constant=-2.0, slope=2.0)
    assert np.all(np.diff(loose) > 0.0)
    assert np.ptp(bound) == 0.0


def test_a_stronger_local_balance_deters_and_paper_alone_does_not() -> None:
    """Huth and Russett: balance deters; law deters only through what the aggressor expects."""
    balance = guarantees.honour_odds(**{**TYPICAL, "balance": np.linspace(-2.0, 2.0, 9)})
    assert np.all(np.diff(deterrence.attack_odds(3.0, -11.0, balance, 0.0)) < 0.0)
    paper = guarantees.honour_odds(**{**TYPICAL, "legalisation": np.linspace(0.0, 1.0, 9)})
    seen = np.full(paper.shape, 0.4)
    assert np.ptp(deterrence.attack_odds(3.0, -11.0, seen, 0.0)) == 0.0
    assert np.all(np.diff(paper) > 0.0)


UTILITY = numbers(-20.0, 20.0)


@given(UTILITY, numbers(0.1, 20.0), UNIT, UTILITY, numbers(0.5, 5.0))
def test_signs_of_deterrence(
    alone: float, feared: float, q: float, kept: float, noise: float
) -> None:
    opposed = alone - feared
    odds = deterrence.attack_odds(alone, opposed, q, kept, noise)
    assert 0.0 <= odds <= 1.0
    assert deterrence.attack_odds(alone, opposed, min(q + 0.1, 1.0), kept, noise) <= odds
    assert deterrence.attack_odds(alone, opposed, q, kept + 1.0, noise) <= odds
    limit = deterrence.threshold(alone, opposed, kept)
    if 0.0 <= limit <= 1.0:
        assert np.isclose(deterrence.attack_odds(alone, opposed, limit, kept, noise), 0.5)
    assert deterrence.threshold(alone, opposed, kept + 1.0) < limit


def test_an_alliance_acts_only_through_opposition_and_status_quo() -> None:
    """A guarantee with the rival inside may deter with less certainty; its veto undoes it."""
    ally, each, veto, words = deterrence.attack_odds(
        3.0, -11.0, [0.9, 0.5, 0.05, 0.05], [-2.0, 2.0, 2.0, 0.0]
    )
    assert ally < each < veto < words
    assert np.all(np.diff(deterrence.threshold(3.0, -11.0, [-2.0, 0.0, 2.0])) < 0.0)


def test_a_threshold_where_opposition_costs_nothing() -> None:
    limit = deterrence.threshold([3.0, 3.0, 3.0], [3.0, 4.0, 3.0], [0.0, 0.0, 5.0])
    assert limit.tolist() == [np.inf, np.inf, -np.inf]


@given(st.lists(UNIT, min_size=1, max_size=5))
def test_expected_attack_sums_over_who_comes(odds: list[float]) -> None:
    worth = np.linspace(5.0, -5.0, len(odds) + 1)
    counts = guarantees.count_distribution(odds)
    assert np.isclose(deterrence.expected_attack(worth, odds), counts @ worth)


@given(UNIT, numbers(0.0, 2.0), numbers(0.0, 12.0))
def test_odds_of_an_episode_compound_over_a_turn(p: float, rate: float, months: float) -> None:
    whole = deterrence.attack_odds_in_turn(p, rate, months)
    half = deterrence.attack_odds_in_turn(p, rate, months / 2.0)
    assert np.isclose(1.0 - whole, (1.0 - half) ** 2)


@given(st.lists(st.tuples(st.sampled_from([0.1, 0.3, 0.5, 0.9]), st.booleans()), min_size=1))
def test_murphys_parts_add_up_to_the_brier_score(cases: list[tuple[float, bool]]) -> None:
    p, o = [case[0] for case in cases], [float(case[1]) for case in cases]
    parts = scoring.murphy(p, o)
    score = scoring.brier(p, o)
    assert np.isclose(parts.reliability - parts.resolution + parts.uncertainty, score)
    assert min(parts.reliability, parts.resolution, parts.uncertainty) >= 0.0
    assert scoring.log_score(p, o) >= 0.0


@given(DOUBT)
def test_honest_forecasts_score_best(truth: float) -> None:
    for rule in (scoring.brier, scoring.log_score):
        told = np.array([truth, 0.05, 0.5, 0.95])
        forecasts = np.stack([told, told])
        expected = truth * rule(forecasts[:1], [[1.0]]) + (1 - truth) * rule(
            forecasts[:1], [[0.0]]
        )
        assert expected[0] <= expected.min() + 1e-12


def test_common_draws_really_have_the_stated_variance() -> None:
    drawn = np.random.default_rng(3).random(200_000)
    apart = (drawn < 0.30).astype(float) - (drawn < 0.25)
    stated = scoring.paired_variance(0.30, 0.25)
    assert np.isclose(apart.var(), stated.common, rtol=0.03)
    assert stated.ratio > 8.0
    assert scoring.paired_variance(0.3, 0.3).ratio == np.inf


def test_kahns_ladder_has_its_rungs_groups_and_thresholds() -> None:
    assert len(kahn.RUNGS) - 1 == 44
    assert len(kahn.GROUPS) == 7
    assert list(kahn.THRESHOLDS) == [3, 9, 20, 25, 31, 38]
    assert kahn.THRESHOLDS[20] == "No Nuclear Use Threshold"
    assert (kahn.RUNGS[12], kahn.RUNGS[44]) == (
        "Large conventional war (or actions)",
        "Spasm or insensate war",
    )
    assert [group.name for group in kahn.GROUPS][3] == "Bizarre Crises"
    assert len(set(kahn.RUNGS)) == 45


def test_severity_has_six_classes_and_twenty_seven_actions() -> None:
    assert sum(len(given.actions) for given in severity.CLASSES) == 27
    assert len(severity.WEIGHTS) == 27
    assert sorted(given.weight for given in severity.CLASSES) == [-2, 0, 4, 12, 28, 60]
    assert severity.WEIGHTS["Execute full on invasion"] == 28


def test_scores_lie_on_the_scale_and_aid_is_friendly_to_its_recipient_only() -> None:
    for table in (goldstein.CAMEO, goldstein.WEIS):
        assert all(-10.0 <= score <= 10.0 for _, score in table.values())
    assert goldstein.hostility([8.3, -7.2, 0.0]).tolist() == [0.0, 7.2, 0.0]


def test_disputes_add_up_and_unanswered_ones_do_not_become_war() -> None:
    for rates in disputes.BASE_RATES:
        total = rates.threat + rates.display + rates.use + rates.war
        assert np.isclose(total, 1.0, atol=0.0015), rates.period
        assert np.isclose(rates.display_given_threat, 1.0 - rates.threat, atol=0.001)
        above = rates.use + rates.war
        assert np.isclose(rates.use_given_display, above / (1.0 - rates.threat), atol=0.002)
        assert np.isclose(rates.war_given_use, rates.war / above, atol=0.001)
    assert disputes.RECIPROCATED_WAR > 10 * disputes.UNRECIPROCATED_WAR


def test_signs_of_joining_and_of_kinds_of_alliance() -> None:
    signs = {effect.key: effect.log_odds for effect in reliabilities.JOINING}
    hostile = {key for key, value in signs.items() if value < 0.0}
    assert all("with the aggressor" in key for key in hostile)
    assert len(hostile) == 2
    assert signs["consultation pact only"] < signs["defence pact with the target"]
    assert reliabilities.CONDITIONAL_DETERRENT == -0.18
    assert reliabilities.UNCONDITIONAL_COMPELLENT == 2.49


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: guarantees.honour_odds(1.1, 0, 0.5, 0.5), "stake"),
        (lambda: guarantees.honour_odds(1, 3, 0.5, 0.5), "balance"),
        (lambda: guarantees.honour_odds(1, 0, 0.5, 0.5, domestic=-2), "domestic"),
        (lambda: guarantees.honour_odds([1, 1], 0, [0.5] * 3, 0.5), "stake .2,., .*cost .3,."),
        (lambda: guarantees.honour_constant(1.0), "rate"),
        (lambda: guarantees.degrees_of_honour(0.5, -1), "support_shift"),
        (lambda: guarantees.count_distribution(0.5), "guarantors"),
        (lambda: guarantees.count_distribution([0.5, 1.5]), "probabilities"),
        (lambda: guarantees.at_least([0.5, 0.5], -1), "need"),
        (lambda: guarantees.collective_odds([0.5], "both"), "rule"),  # type: ignore[arg-type]
        (lambda: guarantees.collective_odds([0.5], "each", need=2), "need"),
        (lambda: guarantees.collective_odds([0.5], "unsc"), "veto_holders"),
        (lambda: guarantees.collective_odds([0.5], "each", veto_holders=[1]), "veto_holders"),
        (lambda: guarantees.collective_odds([0.5], "unsc", veto_holders=[1, 0]), "flag"),
        (lambda: guarantees.collective_odds([0.5], "each", aggressor=1), "aggressor"),
        (lambda: guarantees.collective_odds([0.5], "each", majority=0), "majority"),
        (lambda: guarantees.mutual_honour(0.5, 0), "guarantors"),
        (lambda: guarantees.mutual_honour([0.5], 0, rounds=0), "rounds"),
        (lambda: guarantees.volunteers_dilemma(2, 1, 3), "cost"),
        (lambda: guarantees.volunteers_dilemma(0.3, 1, 1), "count"),
        (lambda: guarantees.volunteers_dilemma(0.3, 1, 2.5), "count"),
        (lambda: guarantees.contest_success(0, 0), "own and other"),
        (lambda: guarantees.local_balance(0, 1), "forces_for"),
        (lambda: guarantees.provocation_odds(2, 0, constant=0, slope=1), "perceived_reliability"),
        (lambda: deterrence.expected_utility(2, 1, 1, 1), "win_probability"),
        (lambda: deterrence.attack_odds(1, 1, 1.5, 0), "opposition"),
        (lambda: deterrence.attack_odds(1, 1, 0.5, 0, 0), "noise"),
        (lambda: deterrence.threshold(float("nan"), 1, 0), "alone"),
        (lambda: deterrence.expected_attack([1, 2], [0.5, 0.5]), "utilities"),
        (lambda: deterrence.attack_odds_in_turn(0.5, -1), "episodes_a_month"),
        (lambda: scoring.brier([0.5], [0.5]), "outcomes"),
        (lambda: scoring.log_score([1.5], [1]), "forecasts"),
        (lambda: scoring.murphy([[0.5]], [[1]]), "one list"),
        (lambda: scoring.brier([], []), "at least one"),
        (lambda: scoring.paired_variance(2, 0), "one"),
        (lambda: kahn.group_of(45), "rung"),
        (lambda: kahn.group_of(1.5), "whole"),
        (lambda: goldstein.score("999"), "999"),
        (lambda: goldstein.score("057", "copdab"), "scheme"),
        (lambda: severity.exponential_weight(5), "level"),
        (lambda: severity.severity([1, 2]), "counts"),
        (lambda: reliabilities.published_rate("none"), "key"),
        (lambda: disputes.base_rates("1648"), "period"),
    ],
)
def test_what_is_out_of_range_is_refused_by_name(call: Callable[[], object], name: str) -> None:
    with pytest.raises(ModelInputError, match=name):
        call()


def test_whoever_is_certain_to_act_leaves_numbers() -> None:
    odds = guarantees.mutual_honour([[60.0, 1.0], [60.0, -1.0], [-900.0, 0.0]], 1.5, 1.0)
    assert np.all((odds >= 0.0) & (odds <= 1.0))
    assert np.allclose(odds[:, 0], [1.0, 1.0, 0.0])
