"""Laws of opinions: fusion, referral, ageing, signals, negativity."""

from collections.abc import Callable
from itertools import permutations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from adjudication.models import escalation, kernels, reputation, trust
from adjudication.models.inputs import ModelInputError
from adjudication.models.opinions import Opinion
from tests.models.given import DOUBT, EVIDENCE, UNIT, numbers, opinions

FUSIONS = (trust.cumulative_fusion, trust.averaging_fusion, trust.weighted_fusion)
EPS = float(np.finfo(np.float64).eps)
THREE = ((0.1, 0.3, 0.6), (0.4, 0.2, 0.4), (0.7, 0.1, 0.2))


def same(one: Opinion, other: Opinion) -> bool:
    return bool(np.allclose(one, other, rtol=0.0, atol=1e-7))


def proper(one: Opinion) -> bool:
    inside = all(bool(np.all((part >= -1e-12) & (part <= 1.0 + 1e-12))) for part in one)
    return inside and bool(np.allclose(one.belief + one.disbelief + one.uncertainty, 1.0))


@given(EVIDENCE, EVIDENCE, UNIT, numbers(0.5, 10.0))
def test_opinion_and_evidence_are_inverse(r: float, s: float, a: float, w: float) -> None:
    formed = trust.opinion(r, s, a, w)
    assert proper(formed)
    assert np.allclose(trust.evidence(formed, w), (r, s), atol=1e-9)
    assert np.allclose(formed.projected, trust.projected_trust(r, s, a, w))


@pytest.mark.parametrize("fuse", FUSIONS)
@given(st.lists(opinions(least_uncertainty=0.0), min_size=2, max_size=4))
def test_fusion_gives_an_opinion_in_any_order(
    fuse: Callable[..., Opinion], several: list[Opinion]
) -> None:
    fused = fuse(*several)
    assert proper(fused)
    assert all(same(fused, fuse(*order)) for order in permutations(several))


SOME = opinions(greatest_uncertainty=0.999)
"""Opinions with some evidence; base rates of vacuous ones are averaged, two by two or together."""


@given(SOME, SOME, SOME)
def test_cumulative_fusion_is_associative(one: Opinion, two: Opinion, three: Opinion) -> None:
    fuse = trust.cumulative_fusion
    assert same(fuse(fuse(one, two), three), fuse(one, two, three))
    assert same(fuse(one, fuse(two, three)), fuse(one, two, three))


@given(opinions(), opinions())
def test_cumulative_fusion_adds_evidence(one: Opinion, two: Opinion) -> None:
    total = np.add(trust.evidence(one), trust.evidence(two))
    assert np.allclose(trust.evidence(trust.cumulative_fusion(one, two)), total, rtol=1e-6)


@given(opinions(), opinions())
def test_averaging_fusion_averages_evidence(one: Opinion, two: Opinion) -> None:
    mean = np.add(trust.evidence(one), trust.evidence(two)) / 2.0
    assert np.allclose(trust.evidence(trust.averaging_fusion(one, two)), mean, rtol=1e-6)


@given(opinions(least_uncertainty=0.0))
def test_the_same_fact_twice_is_no_news_unless_sources_are_independent(one: Opinion) -> None:
    assert same(trust.averaging_fusion(one, one), one)
    assert same(trust.weighted_fusion(one, one), one)
    assert np.all(trust.cumulative_fusion(one, one).uncertainty <= one.uncertainty + 1e-12)


@given(opinions(least_uncertainty=0.0), UNIT)
def test_a_vacuous_report_changes_nothing_but_an_average(one: Opinion, a: float) -> None:
    silent = (0.0, 0.0, 1.0, a)
    if one.uncertainty < 1.0 - 1e-6:
        assert same(trust.cumulative_fusion(one, silent), one)
        assert same(trust.weighted_fusion(one, silent), one)
    if 0.01 < one.uncertainty < 0.99:
        assert trust.averaging_fusion(one, silent).uncertainty > one.uncertainty


def test_near_certainty_meets_its_limit() -> None:
    near = [(b - 5e-10, 1.0 - b - 5e-10, 1e-9) for b in (0.9, 0.3)]
    sharp = [(0.9, 0.1, 0.0), (0.3, 0.7, 0.0)]
    for fuse in FUSIONS:
        assert same(fuse(*near, THREE[0]), fuse(*sharp, THREE[0])), fuse


@given(UNIT, opinions(least_uncertainty=0.0))
def test_discount_never_lowers_uncertainty(referral: float, told: Opinion) -> None:
    heard = trust.discount(referral, told)
    assert proper(heard)
    assert heard.uncertainty >= told.uncertainty - 1e-12


@given(opinions(least_uncertainty=0.0), opinions(least_uncertainty=0.0))
def test_other_discounts_are_opinions_and_no_surer(teller: Opinion, told: Opinion) -> None:
    for operator in (trust.uncertainty_favouring_discount, trust.opposite_belief_discount):
        heard = operator(teller, told)
        assert proper(heard)
        assert heard.uncertainty >= told.uncertainty - 1e-12


@given(SOME, SOME, SOME, DOUBT, DOUBT)
def test_what_is_heard_fuses_in_any_order(
    one: Opinion, two: Opinion, own: Opinion, trusted: float, other: float
) -> None:
    heard = [trust.discount(trusted, one), trust.discount(other, two)]
    fuse = trust.cumulative_fusion
    assert same(fuse(own, *heard), fuse(fuse(heard[1], own), heard[0]))


@given(opinions(), DOUBT, DOUBT)
def test_a_chain_discounts_once_by_the_product(told: Opinion, one: float, two: float) -> None:
    assert same(trust.chain(one, two, given=told), trust.discount(one * two, told))
    assert same(trust.chain(one, two, given=told), trust.chain(two, one, given=told))


def test_components_of_an_opinion_broadcast_and_may_be_an_array() -> None:
    mixed = trust.as_opinion(([0.1, 0.5], [0.7, 0.3], 0.2))
    assert mixed.uncertainty.tolist() == [0.2, 0.2]
    stacked = trust.as_opinion(np.array([[0.1, 0.5], [0.7, 0.3], [0.2, 0.2]]))
    assert same(mixed, stacked)
    fused = trust.cumulative_fusion(THREE[0], mixed)
    assert fused.belief.shape == (2,)
    assert np.isclose(fused.belief[1], trust.cumulative_fusion(THREE[0], (0.5, 0.3, 0.2)).belief)


def test_a_referral_is_a_probability_or_an_opinion() -> None:
    told = (0.45, 0.35, 0.20, 0.25)
    assert same(trust.discount((0.2, 0.4, 0.4, 0.75), told), trust.discount(0.5, told))
    assert same(trust.discount([0.2, 0.4, 0.4, 0.75], told), trust.discount(0.5, told))
    assert trust.discount(np.array([0.1, 0.5, 0.9]), told).belief.shape == (3,)


def test_the_network_fuses_what_all_others_say() -> None:
    generator = np.random.default_rng(5)
    r, s = generator.uniform(0, 6, (2, 4, 4, 3))
    own = trust.opinion(r, s, generator.uniform(0, 1, (4, 4, 1)))
    referral = generator.uniform(0, 1, (4, 4, 3))
    view = trust.through_network(referral, own)
    assert all(np.allclose(view[p][i, i], own[p][i, i]) for p in range(4) for i in range(4))
    said = [trust.discount(referral[0, k], Opinion(*(part[k, 1] for part in own))) for k in (2, 3)]
    byhand = trust.cumulative_fusion(Opinion(*(part[0, 1] for part in own)), *said)
    assert same(Opinion(*(part[0, 1] for part in view)), byhand)


def test_a_network_of_strangers_hears_nothing() -> None:
    own = trust.opinion([[0.0, 3.0], [1.0, 0.0]], 0.0, [[0.5, 0.2], [0.7, 0.5]])
    assert same(trust.through_network(np.zeros((2, 2)), own), own)


@given(EVIDENCE, numbers(1.0, 100.0), numbers(0.0, 60.0))
def test_age_halves_at_the_half_life_and_splits_into_steps(
    r: float, half_life: float, months: float
) -> None:
    assert np.isclose(trust.age(r, half_life, half_life), r / 2.0)
    twice = trust.age(trust.age(r, half_life, months / 2.0), half_life, months / 2.0)
    assert np.isclose(trust.age(r, half_life, months), twice)


def test_the_engines_bare_formulas_are_the_checked_ones() -> None:
    r, s, half_life = np.random.default_rng(2).uniform(0.5, 9.0, (3, 50))
    weight, base = np.full(50, 2.0), np.full(50, 0.4)
    assert np.array_equal(kernels.projected(r, s, base, weight), trust.projected_trust(r, s, base))
    assert np.array_equal(kernels.aged(r, half_life, 3.0), trust.age(r, half_life, 3.0))
    still = escalation.heat_step(r, 0.5, 0.0, s, base, 0.3, 0.15)
    assert np.array_equal(kernels.cooled(r, s, base, np.full(50, 0.3)), still)


def test_age_keeps_single_precision() -> None:
    assert trust.age(np.ones(3, dtype=np.float32), 48, 1).dtype == np.float32


@given(EVIDENCE, EVIDENCE, numbers(-10.0, 10.0), numbers(1.0, 4.0), UNIT, numbers(0.0, 2.0))
@example(0.0, EPS, EPS, 1.0, 0.0, 0.0)  # its last bit is rounding
def test_bad_acts_lower_trust_more_than_good_ones_raise_it(
    r: float, s: float, score: float, bias: float, before: float, confirmation: float
) -> None:
    good = trust.act_evidence(abs(score), negativity=bias)
    bad = trust.act_evidence(-abs(score), negativity=bias)
    assert bad.negative >= good.positive
    held = trust.projected_trust(r, s, 0.5)
    assert trust.projected_trust(r + good.positive, s, 0.5) >= held - 1e-12
    assert trust.projected_trust(r, s + bad.negative, 0.5) <= held + 1e-12
    biased = trust.act_evidence(-abs(score), 1.0, bias, before, confirmation)
    doubter = (before - 0.5) * (biased.negative - bad.negative)
    assert doubter <= 1e-12


@given(EVIDENCE, EVIDENCE, DOUBT, numbers(0.5, 10.0))
def test_acts_to_restore_are_just_enough(r: float, s: float, goal: float, score: float) -> None:
    acts = trust.acts_to_restore(r, s, goal, score)
    step = score / 10.0
    assert trust.projected_trust(r + acts * step, s, 0.5) >= goal - 1e-9
    if acts >= 1.0:
        assert trust.projected_trust(r + (acts - 1.0) * step, s, 0.5) < goal + 1e-9


@given(DOUBT, numbers(-0.5, 1.5), numbers(0.0, 1.0), numbers(0.0, 1.0))
def test_a_signal_reassures_only_if_the_trustworthy_are_more_willing(
    before: float, cost: float, willing: float, other: float
) -> None:
    after = trust.signal_update(before, cost, willing, other)
    assert 0.0 <= after <= 1.0
    if willing > other + 1e-6:
        assert after > before
    if willing < other - 1e-6:
        assert after < before


def test_a_dearer_signal_convinces_more_and_is_sent_less() -> None:
    costs = np.linspace(0.0, 1.0, 21)
    assert np.all(np.diff(trust.signal_update(0.3, costs)) > 0.0)
    assert np.all(np.diff(trust.signal_odds(costs, 0.8)) < 0.0)
    assert np.isfinite(trust.signal_update(0.3, 1e6))


@given(numbers(0.1, 5.0), numbers(0.1, 5.0), numbers(-5.0, 5.0))
def test_kydd_threshold_makes_cooperation_worth_its_risk(
    gain: float, risk: float, base: float
) -> None:
    payoffs = (base + risk + gain, base + risk, base + risk / 2.0, base)
    m = trust.kydd_threshold(*payoffs)
    r, t, p, s = payoffs
    assert 0.0 <= m <= 1.0
    assert np.isclose(m * r + (1.0 - m) * s, m * t + (1.0 - m) * p)


def test_kydd_threshold_rises_with_vulnerability_and_falls_with_gain() -> None:
    assert np.all(np.diff(trust.kydd_threshold(4, 3, [1, 2, 2.5], 0)) > 0.0)
    assert np.all(np.diff(trust.kydd_threshold(4, [3.5, 3, 2.5], 2, 0)) < 0.0)


def test_conflict_teaches_both_to_mistrust() -> None:
    """Kydd's first claim: a fight raises the belief that either is untrustworthy."""
    before = trust.projected_trust([2.0, 5.0], [2.0, 1.0], 0.5)
    after = trust.projected_trust([2.0, 5.0], np.array([2.0, 1.0]) + 2.25, 0.5)
    assert np.all(after < before)


@given(st.lists(st.booleans(), min_size=1, max_size=8), UNIT)
def test_reputation_forgets_by_its_memory(good: list[bool], memory: float) -> None:
    record = [float(g) for g in good]
    bad = [1.0 - g for g in record]
    r, s = reputation.remembered(record, bad, memory)
    assert 0.0 <= reputation.reputation(r, s) <= 1.0
    assert np.isclose(reputation.rating(r, s), 2.0 * reputation.reputation(r, s) - 1.0)
    assert np.allclose(reputation.remembered(record, bad, 1.0), (sum(record), sum(bad)))
    assert np.allclose(reputation.remembered(record, bad, 0.0), (record[-1], bad[-1]))


@given(EVIDENCE, EVIDENCE, opinions(least_uncertainty=0.0))
def test_feedback_is_believed_at_most_in_full(r: float, s: float, teller: Opinion) -> None:
    heard = reputation.discounted_feedback(r, s, teller)
    assert 0.0 <= heard.positive <= r + 1e-12
    assert 0.0 <= heard.negative <= s + 1e-12


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: trust.opinion(-1, 0), "positive"),
        (lambda: trust.opinion(1, float("nan")), "negative"),
        (lambda: trust.opinion(1, float("inf")), "negative"),
        (lambda: trust.opinion(1, 1, 1.5), "base_rate"),
        (lambda: trust.opinion(1, 1, 0.5, 0), "prior_weight"),
        (lambda: trust.opinion([1, 2], [1, 2, 3]), "shapes"),
        (lambda: trust.opinion("many", 0), "positive"),
        (lambda: trust.evidence((0.5, 0.5, 0.0)), "uncertainty"),
        (lambda: trust.cumulative_fusion(THREE[0]), "two or more"),
        (lambda: trust.cumulative_fusion((0.5, 0.5, 0.5), THREE[0]), "opinion 1 must sum"),
        (lambda: trust.averaging_fusion(THREE[0], (0.5, 0.5)), "opinion 2"),
        (lambda: trust.averaging_fusion(THREE[0], 0.5), "opinion 2"),  # type: ignore[arg-type]
        (lambda: trust.as_opinion(([0.1, 0.5], [0.7] * 3, 0.2)), "belief .2,., disbelief"),
        (lambda: trust.weighted_fusion(THREE[0], (1.2, -0.2, 0.0)), "belief of opinion 2"),
        (lambda: trust.discount(1.1, THREE[0]), "referral"),
        (lambda: trust.discount((0.5, 0.2, 0.2), THREE[0]), "referral must sum"),
        (lambda: trust.discount([0.1, 0.5, 0.9], THREE[0]), "referral must sum"),
        (lambda: trust.chain(given=THREE[0]), "hops"),
        (lambda: trust.through_network(np.ones((2, 3)), THREE[0]), "referral"),
        (lambda: trust.age(1, 0), "half_life_months"),
        (lambda: trust.age(1, 48, -1), "months"),
        (lambda: trust.act_evidence(11), "score"),
        (lambda: trust.acts_to_restore(1, 1, 1.0, 4), "target"),
        (lambda: trust.acts_to_restore(1, 1, 0.9, 0), "score"),
        (lambda: trust.signal_update(1.2, 0.5), "trust"),
        (lambda: trust.signal_update(0.2, 0.5, noise=0), "noise"),
        (lambda: trust.evidence_bits(0), "likelihood_ratio"),
        (lambda: trust.kydd_threshold(3, 5, 1, 0), "reward"),
        (lambda: trust.kydd_threshold(3, 2, 0, 1), "punishment"),
        (lambda: trust.kydd_threshold(3, 3, 1, 1), "exceed"),
        (lambda: reputation.reputation(-1, 0), "positive"),
        (lambda: reputation.remembered([1, 0], [1], 2), "memory"),
    ],
)
def test_what_is_out_of_range_is_refused_by_name(call: Callable[[], object], name: str) -> None:
    with pytest.raises(ModelInputError, match=name):
        call()


def test_opinions_may_come_as_one_list() -> None:
    given = [(0.1, 0.3, 0.6), (0.4, 0.2, 0.4, 0.7), (0.7, 0.1, 0.2)]
    for fuse in (trust.cumulative_fusion, trust.averaging_fusion, trust.weighted_fusion):
        assert fuse(given) == fuse(*given)
    assert trust.cumulative_fusion(np.array([given[0], given[2]])) == trust.cumulative_fusion(
        given[0], given[2]
    )


def test_what_is_never_forgotten_stays() -> None:
    assert np.array_equal(trust.age([4.0, 2.0], np.inf, 120), [4.0, 2.0])


def test_a_refusal_says_what_and_where() -> None:
    with pytest.raises(ModelInputError, match=r"positive .* at least 0, but is -3 at \[1, 0\]"):
        trust.opinion([[1, 2], [-3, 4]], 1)
