"""How fast the engine's real turn runs: at the table, and for many futures on one core."""

import platform
import statistics
import time

import numpy as np

from adjudication.opening import opening
from adjudication.question import read_out
from adjudication.turn import PHASES, drawn, open_turn, play_turn
from adjudication.world import compile_world
from app.library import ISTANBUL, scenario_file
from scenarios.reader import read_scenario

FUTURES, TURNS, ROUNDS = 1024, 6, 5


def table_milliseconds() -> list[float]:
    """Returns the time of each of twelve turns at the table, with explanations read out."""
    world = compile_world(read_scenario(scenario_file(ISTANBUL)), played=())
    state = opening(world, 1)
    times = []
    for turn in range(1, 13):
        start = time.process_time()
        state = open_turn(state)
        for phase in PHASES:
            blocks = phase.questions(world, state, ())
            read_out(blocks)
            answers = drawn(1, turn, np.zeros(1, dtype=np.uint64))(phase, blocks)
            state = phase.apply(world, state, (), answers)
        times.append((time.process_time() - start) * 1000.0)
    return times


def future_turns_a_second() -> float:
    """Returns future-turns a second on one core, the median of the rounds."""
    world = compile_world(read_scenario(scenario_file(ISTANBUL)), played=())
    futures = np.arange(FUTURES, dtype=np.uint64)
    rates = []
    for _ in range(ROUNDS):
        state = opening(world, 1, futures)
        start = time.process_time()
        for turn in range(1, TURNS + 1):
            state = play_turn(world, state, (), drawn(1, turn, futures))
        rates.append(FUTURES * TURNS / (time.process_time() - start))
    return statistics.median(rates)


def main() -> None:
    """Prints both, with the machine."""
    print(f"Python {platform.python_version()}, numpy {np.__version__}, {platform.machine()}")
    times = table_milliseconds()
    print(f"a turn at the table, 13 actors: median {statistics.median(times):.0f} ms")
    print(f"future-turns a second on one core: {future_turns_a_second():,.0f}")


if __name__ == "__main__":
    main()
