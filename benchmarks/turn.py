"""How fast the engine's real turn runs: at the table, for many futures on a core, and on two.

python -m benchmarks.turn            the table, one core, two processes
python -m benchmarks.turn --long     also 100,000 futures of twelve turns on two processes
"""

import argparse
import os
import platform
import statistics
import time
from concurrent.futures import ProcessPoolExecutor

import numpy as np

from adjudication.analysis.ensemble import CHUNK, Measure, Plan, Setting, partial_runs, run
from adjudication.analysis.measures import dyads_at_war
from adjudication.chance import TABLE
from adjudication.opening import opening
from adjudication.orders import Order, Orders
from adjudication.question import read_out
from adjudication.turn import PHASES, drawn, open_turn
from adjudication.world import World, compile_world
from app.library import ISTANBUL, scenario_file
from scenarios.reader import read_scenario
from scenarios.scenario import Scenario

TURNS, ROUNDS = 12, 5
CHUNKS = 8
MANY, WORKERS = 100_000, 2
ADDED_ACTORS = 2
ORDERING_ACTORS, ORDERS_EACH = 10, 4


def main() -> None:
    """Prints all, with the machine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--long", action="store_true", help=f"{MANY:,} futures as well")
    asked = parser.parse_args()
    print(_machine())
    scenario = read_scenario(scenario_file(ISTANBUL))
    table = compile_world(_with_more_actors(scenario), played=())
    orders = _orders(table)
    table_milliseconds(table, orders, ROUNDS)  # what is loaded when it is first asked for, is
    times = [each for seed in range(ROUNDS) for each in table_milliseconds(table, orders, seed)]
    print(
        f"a turn at the table, {len(table.actors)} actors, {len(orders)} orders, every question "
        f"read out: median {statistics.median(times):.0f} ms, most {max(times):.0f}"
    )
    world = compile_world(scenario, played=())
    future_turns_a_second(world, ROUNDS, sampled=True)  # compiled once
    for sampled, which in ((False, "fixed coefficients"), (True, "sampled coefficients")):
        rates = [future_turns_a_second(world, seed, sampled=sampled) for seed in range(ROUNDS)]
        print(
            f"future-turns a second on one core, {which}: median {statistics.median(rates):,.0f} "
            f"({min(rates):,.0f} to {max(rates):,.0f})"
        )
    futures = MANY if asked.long else 4 * WORKERS * CHUNK
    started, first, wall, memory = on_two_processes(world, futures)
    print(
        f"{futures:,} futures of {TURNS} turns on {WORKERS} processes: {wall:.1f} s, "
        f"{futures * TURNS / wall:,.0f} future-turns a second; first figures after {first:.1f} s "
        f"(processes ready in {started:.1f} s); at most {memory:.0f} MiB a process"
    )


def on_two_processes(world: World, futures: int) -> tuple[float, float, float, float]:
    """Returns seconds to start, to the first figures and to all; MiB of the largest worker."""
    measures = (Measure("dyads at war", dyads_at_war),)
    plan = Plan((Setting("plain", world),), measures, 1, TURNS)
    begun = time.perf_counter()
    with ProcessPoolExecutor(WORKERS) as executor:
        warm = Plan(plan.settings, measures, 1, 1)
        run(warm, WORKERS * CHUNK, executor)
        ready = time.perf_counter()
        first = 0.0
        for tally in partial_runs(plan, futures, executor):
            first = first or time.perf_counter() - ready
            del tally
        wall = time.perf_counter() - ready
        memory = max(executor.map(_peak_mebibytes, range(2 * WORKERS)))
    return ready - begun, first, wall, memory


def _peak_mebibytes(number: int) -> float:
    """Most memory that this process ever held; nan where the system does not say."""
    del number
    if os.name != "posix":
        return float("nan")
    import resource  # noqa: PLC0415 - POSIX alone has it

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024.0


def table_milliseconds(world: World, orders: Orders, seed: int) -> list[float]:
    """Returns the time of each turn at the table, with the terms of every question read out."""
    state = opening(world, seed)
    times = []
    for turn in range(1, TURNS + 1):
        start = time.process_time()
        state = open_turn(state)
        for phase in PHASES:
            blocks = phase.questions(world, state, orders)
            read_out(blocks)
            answers = drawn(seed, turn, TABLE)(phase, blocks)
            state = phase.apply(world, state, orders, answers)
        times.append((time.process_time() - start) * 1000.0)
    return times


def future_turns_a_second(world: World, seed: int, *, sampled: bool) -> float:
    """Returns the rate of a model run of a few chunks, compiled, played and counted."""
    measures = (Measure("dyads at war", dyads_at_war),)
    plan = Plan((Setting("plain", world),), measures, seed, TURNS, sampled)
    start = time.process_time()
    run(plan, CHUNKS * CHUNK)
    return CHUNKS * CHUNK * TURNS / (time.process_time() - start)


def _with_more_actors(scenario: Scenario) -> Scenario:
    """The scenario with two bystanders more, twins of the last ones."""
    twins = list(scenario.actors.items())[-ADDED_ACTORS:]
    added = {f"{actor}-twin": given for actor, given in twins}
    return scenario.model_copy(update={"actors": scenario.actors | added})


def _orders(world: World) -> Orders:
    """Four orders from each of ten actors, each toward another actor; the rest choose freely."""
    count, menu = len(world.actors), world.menu.ids
    return tuple(
        Order(
            world.actors[actor],
            menu[(actor + 5 * number) % len(menu)],
            world.actors[(actor + number + 1) % count],
            "",
        )
        for actor in range(ORDERING_ACTORS)
        for number in range(ORDERS_EACH)
    )


def _machine() -> str:
    features = np.show_config(mode="dicts")["SIMD Extensions"]
    load = ", ".join(f"{each:.2f}" for each in os.getloadavg()) if os.name == "posix" else "?"
    return (
        f"Python {platform.python_version()}, numpy {np.__version__}, {platform.machine()}, "
        f"{os.cpu_count()} cores, load {load}\nnumpy uses {' '.join(features['found'])}"
    )


if __name__ == "__main__":
    main()
