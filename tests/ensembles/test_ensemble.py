"""An ensemble counts exactly: chunks, workers and precision change nothing that matters."""

from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

from adjudication.analysis import measures
from adjudication.analysis.ensemble import (
    Measure,
    Plan,
    Setting,
    Tally,
    partial_runs,
    run,
    started,
)
from adjudication.orders import Order
from adjudication.precision import single_state, single_world
from adjudication.question import Block
from adjudication.state import digest
from adjudication.turn import PHASES, drawn, open_turn, play_turn
from adjudication.world import World
from tests.ensembles.reference import reference

MEASURES = (
    Measure("war", measures.dyads_at_war, "most"),
    Measure("rung", measures.highest_rung),
    Measure("alarms", measures.false_alarms, "sum"),
)


@pytest.fixture(scope="module")
def plan(world: World) -> Plan:
    tense, start = reference(world, "tense")
    calm, quiet = reference(world, "calm")
    settings = (Setting("tense", tense, start), Setting("calm", calm, quiet))
    return Plan(settings, MEASURES, seed=3, turns=4, chunk=64)


@pytest.fixture(scope="module")
def counted(plan: Plan) -> Tally:
    return run(plan, 150)


def test_chunks_and_workers_change_no_count(plan: Plan, counted: Tally) -> None:
    assert counted.futures == 150
    assert run(replace(plan, chunk=37), 150) == counted
    with ProcessPoolExecutor(2) as executor:
        assert run(plan, 150, executor) == counted


def test_counts_add_up_in_any_order(plan: Plan, counted: Tally) -> None:
    parts = list(partial_runs(plan, 150))
    assert len(parts) == 3
    assert parts[2] + parts[0] + parts[1] == counted
    for key, values in (*counted.counts.items(), *counted.pairs.items()):
        assert values.total() == 150, key


def test_another_seed_counts_otherwise(plan: Plan, counted: Tally) -> None:
    assert run(replace(plan, seed=4), 150) != counted


def test_settings_without_a_difference_show_none(plan: Plan) -> None:
    first = plan.settings[0]
    twins = replace(plan, settings=(first, replace(first, name="twin")))
    tally = run(twins, 64)
    assert all(set(values) == {0} for values in tally.pairs.values())
    assert tally.difference("twin", "rung", 4) == (0.0, 0.0)


def test_single_precision_gives_the_odds_of_double(world: World) -> None:
    futures = np.arange(32, dtype=np.uint64)
    state = started(Setting("opening", world), 1, futures)
    attack = (Order("russia", "invasion", "ukraine", "attack"),)
    for turn in range(1, 5):
        answer, orders = drawn(1, turn, futures), attack if turn == 2 else ()
        state = open_turn(state)
        for phase in PHASES:
            blocks = phase.questions(world, state, orders)
            narrow = phase.questions(single_world(world), single_state(state), orders)
            for block, other in zip(blocks, narrow, strict=True):
                assert largest_gap(block, other) < 1e-5, (turn, block.kind)
            state = phase.apply(world, state, orders, answer(phase, blocks))


def largest_gap(one: Block, other: Block) -> float:
    assert one.keys == other.keys
    assert np.array_equal(one.asked, other.asked)
    return float(np.abs(one.open_odds - other.open_odds).max(initial=0.0))


def test_branches_are_bitwise_equal_until_their_first_differing_move(world: World) -> None:
    """V50, over futures with coefficients and types of their own."""
    futures = np.arange(48, dtype=np.uint64)
    quiet = moved = started(Setting("opening", world), 9, futures)
    strike = Order("russia", "limited-strike", "ukraine", "strike")
    for turn in range(1, 6):
        orders = (strike,) if turn == 4 else ()
        quiet = play_turn(world, quiet, (), drawn(9, turn, futures))
        moved = play_turn(world, moved, orders, drawn(9, turn, futures))
        assert (digest(quiet) == digest(moved)) is (turn < 4), turn
