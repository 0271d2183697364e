"""Laws of linking issues and tracks."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adjudication.models.bargaining import zone_value
from adjudication.models.inputs import ModelInputError
from adjudication.models.linkage import (
    chain_odds,
    separable_value,
    side_payment_value,
    undertaking_value,
    votes_needed,
    widening_odds,
)
from adjudication.models.tracks import joint_success

ODDS = st.lists(st.floats(0.02, 0.98), min_size=1, max_size=5)


@given(st.integers(0, 10_000), st.integers(2, 4), st.integers(1, 4))
def test_payments_never_narrow_the_zone(seed: int, parties: int, issues: int) -> None:
    random = np.random.default_rng(seed)
    weights, reserves = random.normal(size=(parties, issues, 3)), random.normal(size=parties)
    paid = side_payment_value(weights, reserves[:, None])
    assert np.all(paid >= zone_value(weights, reserves) - 1e-9)
    more = side_payment_value(np.concatenate([weights, weights[:, :1]], axis=1), reserves[:, None])
    assert np.all(more >= paid - 1e-12)


@given(st.integers(0, 10_000))
def test_widening_never_loses_a_deal_where_no_deal_is_worth_nothing(seed: int) -> None:
    weights = np.random.default_rng(seed).normal(size=(2, 3, 40))
    odds = widening_odds(weights, [0.2, 0.2], [[0], [1, 2]])
    assert odds.gain == pytest.approx(odds.united - odds.separate)
    assert odds.united >= odds.separate
    assert odds.error == pytest.approx(np.sqrt(odds.gain * (1.0 - odds.gain) / 40))


def test_a_deal_in_either_separate_format_counts_once() -> None:
    first, second = [1, 1, -1, -1], [1, -1, 1, -1]
    weights = np.array([[first, second], [first, second]], dtype=np.float64)
    odds = widening_odds(weights, [0, 0], [[0], [1]])
    assert odds == (0.75, 0.75, 0.0, 0.0)
    assert widening_odds(weights, [0, 0], [[1]]).separate == 0.5


@given(ODDS, st.floats(0.0, 1.0))
def test_a_single_undertaking_is_never_worth_more(odds: list[float], isolation: float) -> None:
    values = np.arange(1.0, len(odds) + 1.0)
    every = joint_success(odds, isolation).every
    assert undertaking_value(values, every) <= separable_value(values, odds) + 1e-8


@given(ODDS)
def test_a_chain_ends_where_independent_tracks_all_succeed(odds: list[float]) -> None:
    chain = chain_odds(odds)
    assert np.all(np.diff(chain) <= 0.0)
    assert chain[-1] == pytest.approx(joint_success(odds, 1.0).every)


@given(st.integers(1, 500), st.integers(1, 9), st.integers(1, 9))
def test_votes_needed_are_the_fewest_that_reach_the_share(
    present: int, one: int, two: int
) -> None:
    share = (min(one, two), max(one, two))
    needed = votes_needed(present, share)
    assert needed * share[1] >= present * share[0] > (needed - 1) * share[1]


def test_bad_input_is_refused_by_name() -> None:
    with pytest.raises(ModelInputError, match="reserves"):
        side_payment_value([[1, 2], [3, 4]], [0])
    with pytest.raises(ModelInputError, match="formats"):
        widening_odds(np.ones((2, 2, 3)), [0, 0], [[5]])
    with pytest.raises(ModelInputError, match="probabilities"):
        chain_odds([0.5, 1.5])
    with pytest.raises(ModelInputError, match="share"):
        votes_needed(97, (3, 2))
    with pytest.raises(ModelInputError, match="fit"):
        separable_value([1, 2, 3], [0.5, 0.5])
