"""Laws of the turn, on the whole Istanbul scenario."""

from collections.abc import Mapping
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adjudication.analysis.ensemble import Setting, started
from adjudication.opening import opening
from adjudication.orders import Order, Orders
from adjudication.phases.phase import Phase
from adjudication.question import Answers, Block
from adjudication.state import FIELDS, State, digest, out_of_range
from adjudication.turn import PHASES, drawn, open_turn, play_turn
from adjudication.world import World, compile_world
from scenarios.scenario import Scenario

ATTACK: Orders = (
    Order("russia", "invasion", "ukraine", "attack"),
    Order("ukraine", "appeal-istanbul", "united-states", "appeal"),
    Order("russia", "mobilise", "ukraine", "call up"),
    Order("poland", "consult", "united-kingdom", "talk"),
)


def played(world: World, seed: int, turns: int, futures: np.ndarray, orders: Orders) -> State:
    state = started(Setting("", world), seed, futures)
    for turn in range(1, turns + 1):
        state = play_turn(world, state, orders if turn == 2 else (), drawn(seed, turn, futures))
    return state


def same(one: State, other: State) -> bool:
    return digest(one) == digest(other)


def test_states_stay_within_the_ranges_of_the_table(world: World) -> None:
    state = opening(world, 3).broadcast(200)
    futures = np.arange(200, dtype=np.uint64)
    assert not out_of_range(state)
    for turn in range(1, 7):
        orders = ATTACK if turn == 2 else ()
        state = play_turn(world, state, orders, drawn(3, turn, futures))
        assert not out_of_range(state), turn


def test_the_table_is_future_zero_of_the_ensemble(world: World) -> None:
    table = played(world, 5, 4, np.zeros(1, dtype=np.uint64), ATTACK)
    many = played(world, 5, 4, np.arange(64, dtype=np.uint64), ATTACK)
    for name in FIELDS:
        one, others = getattr(table, name)[..., 0], getattr(many, name)[..., 0]
        assert np.allclose(one, others, rtol=0.0, atol=1e-12), name


def test_chunks_do_not_matter(world: World) -> None:
    futures = np.arange(60, dtype=np.uint64)
    whole = played(world, 9, 3, futures, ATTACK)
    for name in ("rung", "honour", "act_action", "alarm"):
        parts = [played(world, 9, 3, part, ATTACK) for part in (futures[:20], futures[20:])]
        joined = np.concatenate([getattr(part, name) for part in parts], axis=-1)
        assert np.array_equal(joined, getattr(whole, name)), name


@given(order=st.permutations(ATTACK))
@settings(max_examples=12)
def test_the_sequence_of_simultaneous_orders_never_matters(
    world: World, order: list[Order]
) -> None:
    future = np.zeros(1, dtype=np.uint64)
    assert same(played(world, 4, 2, future, tuple(order)), played(world, 4, 2, future, ATTACK))


def test_every_question_carries_terms_that_sum_to_its_log_odds(istanbul: Scenario) -> None:
    """For each phase of three turns with an attack, every option of every open question."""
    world = compile_world(istanbul, played=())
    state = started(Setting("", world), 2, np.arange(16, dtype=np.uint64))
    futures = np.arange(16, dtype=np.uint64)
    kinds = set()
    for turn in range(1, 5):
        state = open_turn(state)
        orders = ATTACK if turn == 2 else ()
        for phase in PHASES:
            blocks = phase.questions(world, state, orders)
            for block in blocks:
                check_terms(block)
                if block.asked.any():
                    kinds.add(block.kind)
            answers = drawn(2, turn, futures)(phase, blocks)
            state = phase.apply(world, state, orders, answers)
    assert {"honour-istanbul", "ladder", "quiet", "order", "attention", "alarm"} <= kinds


def check_terms(block: Block) -> None:
    totals = np.zeros(block.odds.shape)
    for term in block.explained():
        totals[term.option] += term.value
    rows = np.arange(len(block.keys))
    reference = block.odds[np.array(block.reference), rows]
    with np.errstate(divide="ignore", invalid="ignore"):
        log_odds = np.log(block.odds / reference)
    open_options = np.broadcast_to(block.asked, block.odds.shape) & (block.odds > 0.0)
    assert np.abs(np.where(open_options, totals - log_odds, 0.0)).max(initial=0.0) < 1e-12
    sums = block.odds.sum(axis=0)
    assert np.allclose(sums[block.asked], 1.0, rtol=0.0, atol=1e-12)


def test_keys_are_unique_within_a_turn_and_name_their_content(world: World) -> None:
    state = open_turn(opening(world, 2))
    keys: list[str] = []
    for phase in PHASES:
        blocks = phase.questions(world, state, ATTACK)
        keys += [
            key for block in blocks for row, key in enumerate(block.keys) if block.asked[row, 0]
        ]
        future = np.zeros(1, dtype=np.uint64)
        state = phase.apply(world, state, ATTACK, drawn(2, 1, future)(phase, blocks))
    assert len(keys) == len(set(keys))
    assert "ladder/russia~ukraine" in keys


def test_simultaneous_attacks_are_begun_by_both(world: World) -> None:
    both = (
        Order("russia", "invasion", "ukraine", "attack"),
        Order("ukraine", "invasion", "russia", "attack"),
    )
    dyad = world.dyad[world.actor_index("russia"), world.actor_index("ukraine")]
    for orders in permutations(both):
        state = played(world, 1, 2, np.zeros(1, dtype=np.uint64), orders)
        assert state.began[dyad, 0] == 3


@pytest.mark.parametrize("phase", PHASES, ids=lambda phase: phase.name)
def test_phases_change_nothing_they_are_given(world: World, phase: Phase) -> None:
    state = open_turn(opening(world, 2))
    for earlier in PHASES[: PHASES.index(phase)]:
        state = step(earlier, world, state)
    before = digest(state)
    step(phase, world, state)
    assert digest(state) == before


def step(phase: Phase, world: World, state: State) -> State:
    blocks = phase.questions(world, state, ATTACK)
    answers: Mapping[str, Answers] = drawn(2, 1, np.zeros(1, dtype=np.uint64))(phase, blocks)
    return phase.apply(world, state, ATTACK, answers)
