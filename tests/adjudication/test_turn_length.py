"""What fades by itself: two half turns without moves equal one whole."""

import numpy as np
import pytest

from adjudication.opening import opening
from adjudication.phases.moves import Moves
from adjudication.state import State
from adjudication.world import World, compile_world
from scenarios.scenario import Scenario

FADING = ("posture", "audience", "channel", "grievance")


def of_length(istanbul: Scenario, months: float) -> World:
    length = istanbul.months_per_turn.model_copy(update={"value": months})
    return compile_world(istanbul.model_copy(update={"months_per_turn": length}), played=())


def raised(world: World) -> State:
    state = opening(world, 1)
    return state.with_changes(**{name: np.full_like(getattr(state, name), 0.7) for name in FADING})


@pytest.mark.parametrize("months", [0.1, 1.0, 6.0, 36.0])
def test_two_half_turns_fade_as_much_as_one_whole(istanbul: Scenario, months: float) -> None:
    whole, half = of_length(istanbul, months), of_length(istanbul, months / 2.0)
    state = raised(whole)
    once = Moves().apply(whole, state, (), {})
    twice = Moves().apply(half, Moves().apply(half, state, (), {}), (), {})
    for name in FADING:
        one, two = getattr(once, name), getattr(twice, name)
        assert np.allclose(one, two, rtol=1e-12, atol=0.0), name
        assert (one < 0.7).all(), name
