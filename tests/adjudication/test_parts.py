"""What is read in part, in single precision or from a list kept is what stands in the state."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from adjudication.acts import acts_of, aimed_acts, known_acts
from adjudication.analysis.ensemble import Setting, started
from adjudication.models.choice import inverse_cdf
from adjudication.state import FIELDS, NONE, State
from adjudication.turn import drawn, play_turn
from adjudication.world import World

FUTURES = np.arange(40, dtype=np.uint64)


def after_two_turns(world: World) -> State:
    state = started(Setting("", world), 1, FUTURES)
    for turn in (1, 2):
        state = play_turn(world, state, (), drawn(1, turn, FUTURES))
    return state


def test_some_futures_are_those_of_the_state(world: World) -> None:
    state = after_two_turns(world)
    here = np.array([3, 4, 17])
    some = state.of(here)
    assert some.futures == 3
    rows = (1, np.array([0, 2]))
    assert np.array_equal(some.part("suspicion", rows), state.suspicion[rows][..., here])
    for name in FIELDS:
        assert np.array_equal(getattr(some, name), getattr(state, name)[..., here]), name
    twice = some.of(np.array([2])).with_changes(alarm=np.zeros_like(some.alarm[..., :1]))
    assert np.array_equal(twice.rung, state.rung[..., [17]])


def test_the_list_of_acts_follows_the_moves(world: World) -> None:
    state = after_two_turns(world)
    assert len(aimed_acts(state).row) > 0
    assert len(acts_of(state).row) == np.count_nonzero(state.act_action != NONE)
    hidden = state.with_changes(act_known=np.zeros_like(state.act_known))
    assert len(known_acts(hidden).row) == 0
    assert len(known_acts(state).row) > 0
    none = hidden.with_changes(act_action=np.full_like(state.act_action, NONE))
    assert len(acts_of(none).row) == 0


@given(
    st.lists(st.floats(min_value=2.0**-6, max_value=1.0, width=32), min_size=2, max_size=6),
    st.floats(min_value=0.0, max_value=1.0, exclude_max=True),
    st.integers(min_value=-2, max_value=2),
)
def test_single_odds_are_drawn_from_as_if_compared_in_double(
    weights: list[float], number: float, steps: int
) -> None:
    odds = np.array(weights, dtype=np.float32)
    odds /= odds.sum()
    sums = np.cumsum(odds[:-1])
    # Numbers on, just under and just over a border too.
    border = float(sums[0]) + steps * 2.0**-40
    for uniform in (number, min(max(border, 0.0), 1.0 - 2.0**-53)):
        expected = int(np.count_nonzero(sums.astype(np.float64) <= uniform))
        assert inverse_cdf(odds[:, None], np.array([uniform]))[0] == expected
