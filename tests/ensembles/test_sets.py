"""Sets of coefficients, starts in the middle of a turn, and runs that end early."""

import os
import signal
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from adjudication.analysis import measures
from adjudication.analysis.ensemble import Measure, Plan, Setting, play_chunk, run
from adjudication.analysis.outcomes import measures_of, outcomes
from adjudication.analysis.paired import mean_and_error, quantile, sets_of
from adjudication.analysis.running import carry_out, kept_to, local_workers
from adjudication.analysis.switches import NO_DEAL, switches, turned
from adjudication.chance import TABLE
from adjudication.opening import opening
from adjudication.state import State, digest
from adjudication.turn import PHASES, drawn, open_planned_turn, play_turn
from adjudication.world import World, compile_world
from app.library import scenario_text
from scenarios.reader import parse_scenario
from scenarios.scenario import Scenario

RUNG = Measure("rung", measures.highest_rung)


def middle(world: World, phases: int) -> State:
    """The state at the table after some phases of turn 1, all drawn."""
    state, answer = open_planned_turn(world, opening(world, 3)), drawn(3, 1, TABLE)
    for phase in PHASES[:phases]:
        blocks = phase.questions(world, state, ())
        state = phase.apply(world, state, (), answer(phase, blocks))
    return state


def test_the_rest_of_a_turn_is_played_as_in_a_whole_one(world: World) -> None:
    whole = play_turn(world, opening(world, 3), (), drawn(3, 1, TABLE))
    for phases in (1, 9, len(PHASES) - 1):
        rest = play_turn(world, middle(world, phases), (), drawn(3, 1, TABLE), phases)
        assert digest(rest) == digest(whole)


def test_a_run_goes_on_from_the_middle_of_a_turn(world: World) -> None:
    """Future 0 with the table's coefficients is the table, wherever its run begins."""
    plain = Plan((Setting("a", world),), (RUNG,), 3, 2, sampled=False)
    begun = Setting("a", world, middle(world, 12), first=12)
    assert run(replace(plain, settings=(begun,)), 1).counts == run(plain, 1).counts


def test_sets_share_coefficients_and_chunks_change_nothing(world: World) -> None:
    plan = Plan((Setting("a", world), Setting("b", world)), (RUNG,), 3, 2, futures_a_set=16)
    whole = run(replace(plan, chunk=64), 200)
    assert run(replace(plan, chunk=16), 200) == whole
    key = "a", "rung", 2
    assert whole.set_counts[key].total() == 200 // 16, "an unfinished set is left out"
    assert whole.set_pairs["b", "rung", 2] == Counter({0: 12})
    mean = sum(v * n for v, n in play_chunk(plan, (0, 192)).counts[key].items()) / 192
    assert mean_and_error(whole.counts[key], whole.set_counts[key], 16)[0] == pytest.approx(
        mean, abs=0.2
    )


@pytest.mark.parametrize("size", [3, 1024, 48])
def test_a_set_must_fit_into_a_chunk(world: World, size: int) -> None:
    with pytest.raises(ValueError, match="power of two"):
        Plan((Setting("a", world),), (RUNG,), 3, 2, futures_a_set=size)


def test_the_epistemic_share_is_that_of_the_analysis_of_variance() -> None:
    """Effects of sets with standard deviation 3, luck within with 4: 9 of 25 is epistemic."""
    random, size = np.random.default_rng(1), 32
    futures, sets = Counter[int](), Counter[int]()
    for _ in range(4000):
        effect = random.normal(0.0, 30.0)
        values = [round(effect + random.normal(0.0, 40.0)) for _ in range(size)]
        futures.update(values)
        sets[sum(values)] += 1
    found = sets_of(futures, sets, size)
    assert found.epistemic == pytest.approx(9.0 / 25.0, abs=0.02)
    assert found.higher == pytest.approx(0.5, abs=0.03)
    assert found.low == pytest.approx(-1.645 * np.sqrt(900.0 + 1600.0 / size), rel=0.08)
    luck = Counter[int]()
    for _ in range(4000):
        luck[sum(round(random.normal(0.0, 40.0)) for _ in range(size))] += 1
    assert sets_of(Counter({-40: 64000, 40: 64000}), luck, size).epistemic < 0.01


def test_the_error_of_a_mean_over_sets_is_larger_than_that_over_futures() -> None:
    """All futures of a set alike: 10 sets are 10 observations, not 320."""
    futures, sets = Counter({0: 160, 1: 160}), Counter({0: 5, 32: 5})
    assert mean_and_error(futures, sets, 32) == pytest.approx((0.5, 0.5 / np.sqrt(10)))
    assert mean_and_error(futures, Counter(), 1) == pytest.approx((0.5, 0.5 / np.sqrt(320)))


def test_quantiles_are_exact() -> None:
    counted = Counter({1: 50, 5: 40, 9: 10})
    assert [quantile(counted, q) for q in (0.0, 0.5, 0.51, 0.9, 0.95, 1.0)] == [1, 1, 5, 5, 9, 9]


def test_a_cancelled_run_keeps_what_is_finished(world: World) -> None:
    plan = Plan((Setting("a", world),), (RUNG,), 3, 1, chunk=32)
    came = carry_out(plan, 320, go_on=lambda tally: tally.futures < 100)
    assert (came.ending, came.futures, came.asked) == ("cancelled", 128, 320)
    assert came.tally == run(plan, 128)


def dies_in_the_second_chunk(world: World, before: State, after: State) -> measures.Counts:
    del world, before
    if after.futures == 64:
        os.kill(os.getpid(), signal.SIGKILL)
    return np.zeros(after.futures, dtype=np.int64)


def has_no_memory(world: World, before: State, after: State) -> measures.Counts:
    del world, before
    if after.futures == 64:
        np.zeros(2**44)  # 128 TiB
    return np.zeros(after.futures, dtype=np.int64)


@pytest.mark.parametrize(
    ("read", "ending"),
    [(dies_in_the_second_chunk, "worker lost"), (has_no_memory, "out of memory")],
)
def test_a_run_that_breaks_keeps_what_is_finished(
    world: World, read: measures.Counts, ending: str
) -> None:
    plan = Plan((Setting("a", world),), (Measure("x", read),), 3, 1, chunk=32)  # type: ignore[arg-type]
    with local_workers(1) as executor:
        assert carry_out(plan, 64, executor).ending == "whole"
        came = carry_out(replace(plan, chunk=64), 32 + 64, executor)
    assert came.ending == ending
    assert came.futures == 0 or came.tally.counts["a", "x", 1].total() == came.futures


def much(world: World, before: State, after: State) -> measures.Counts:
    del world, before
    return np.ones(2**27, dtype=np.int64)[: after.futures]  # 1 GiB


def test_workers_keep_to_their_memory(world: World) -> None:
    plan = Plan((Setting("a", world),), (Measure("x", much),), 3, 1)
    with local_workers(1, 512) as executor:
        assert carry_out(plan, 8, executor).ending == "out of memory"
    with ProcessPoolExecutor(1) as executor:
        assert carry_out(plan, 8, executor).ending == "whole"


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone keeps to a limit")
def test_a_run_here_keeps_to_its_memory(world: World) -> None:
    plan = Plan((Setting("a", world),), (Measure("x", much),), 3, 1)
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    held = int(status.split("VmData:")[1].split()[0]) // 1024
    with kept_to(held + 256):
        assert carry_out(plan, 8).ending == "out of memory"
    assert carry_out(plan, 8).ending == "whole"


def test_every_outcome_can_be_counted(world: World) -> None:
    counted = outcomes(world)
    assert len({each.name for each in counted}) == len(counted) > 20
    tally = run(Plan((Setting("a", world),), measures_of(counted), 3, 2), 64)
    for each in counted:
        values = tally.counts["a", each.name, 2]
        assert values.total() == 64, each.name
        assert each.kind != "share" or set(values) <= {0, 1}, each.name


def test_switches_turn_the_structure_and_fit_the_state(istanbul: Scenario, world: World) -> None:
    found = switches(istanbul, {})
    assert [each.key for each in found] == [
        "rule/istanbul/supermajority",
        "rule/istanbul/unanimity",
        "need/2",
        "need/4",
        "type/russia/seeker",
        "type/russia/greedy",
    ]
    start = Setting("a", world, middle(world, 3), 3)
    for each in found:
        other = turned(start, world, each.scenario)
        assert other is not None
        assert other.start == start.start or each.key.startswith("type")
        assert run(Plan((start, other), (RUNG,), 3, 2), 32).futures == 32


def test_without_a_deal_it_binds_nobody_from_there(world: World) -> None:
    other = parse_scenario(*scenario_text("istanbul-2022", "no-deal"))
    start = Setting("a", world, middle(world, 3), 3)
    without = turned(start, world, other, NO_DEAL)
    assert without is not None
    assert without.start is not None
    assert start.start is not None
    place = next(p.number for p in world.promises if p.key == "istanbul")
    assert start.start.binding[place] == 1
    assert without.start.binding[place] == 0
    rest = replace(without.start, binding=start.start.binding)
    assert digest(rest) == digest(start.start)


def test_a_scenario_of_other_actors_does_not_fit(world: World) -> None:
    other = parse_scenario(*scenario_text("belgium-1839-1914"))
    assert turned(Setting("a", world), world, other) is None


@pytest.mark.parametrize("variant", ["all-decide", "two-thirds-decide"])
def test_guarantors_vote_in_some_futures_alone(variant: str) -> None:
    """Sampled coefficients are taken from the futures in which a vote is due, and no others."""
    world = compile_world(parse_scenario(*scenario_text("istanbul-2022", variant)), played=())
    start = opening(world, 3)
    war = np.where(start.rung == start.rung.max(), 12, start.rung)
    setting = Setting("a", world, start.with_changes(rung=war))
    invoked = Measure("invoked", measures.invocations, "sum")
    tally = run(Plan((setting,), (invoked,), 3, 8), 512)
    assert 0.0 < tally.share("a", "invoked", 8) < 1.0
