"""Ratios from runs that alternate in one process, on one core."""

import os
import platform
import statistics
import time
from collections.abc import Callable

import mesa
import numpy as np

from adjudication.analysis.ensemble import Setting, started
from adjudication.opening import opening
from adjudication.precision import single_world
from adjudication.turn import drawn, play_turn
from adjudication.world import World
from benchmarks.twin.model import Twin
from benchmarks.twin.tables import Tables

TURNS = 12
ENGINE_FUTURES = 2048
TWIN_FUTURES = 8


def print_speed(world: World, rounds: int) -> None:
    """Prints future-turns a second of both, their ratio, and the machine."""
    print(f"\n{_machine()}")
    contenders = (_engine(world), _twin(world))
    for contender in contenders:
        contender(0)  # warm
    rates: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds):
        for which in (0, 1) if number % 2 else (1, 0):
            start = time.process_time()
            done = contenders[which](number + 1)
            rates[which].append(done / (time.process_time() - start))
    ratios = [engine / twin for engine, twin in zip(*rates, strict=True)]
    print(f"engine  {statistics.median(rates[0]):>10,.0f} future-turns a second on one core")
    print(f"twin    {statistics.median(rates[1]):>10,.0f} (Mesa, plain loops)")
    print(
        f"ratio   {statistics.median(ratios):>10,.0f}  median of {rounds} rounds, "
        f"{min(ratios):,.0f} to {max(ratios):,.0f}"
    )


def _engine(world: World) -> Callable[[int], int]:
    fast, numbers = single_world(world), np.arange(ENGINE_FUTURES, dtype=np.uint64)

    def play(seed: int) -> int:
        state = started(Setting("opening", world), seed, numbers, single=True)
        for turn in range(1, TURNS + 1):
            state = play_turn(fast, state, (), drawn(seed, turn, numbers))
        return ENGINE_FUTURES * TURNS

    return play


def _twin(world: World) -> Callable[[int], int]:
    tables = Tables(world, opening(world, 0))

    def play(seed: int) -> int:
        for future in range(TWIN_FUTURES):
            twin = Twin(tables, seed * TWIN_FUTURES + future)
            for _ in range(TURNS):
                twin.step()
        return TWIN_FUTURES * TURNS

    return play


def _machine() -> str:
    features = np.show_config(mode="dicts")["SIMD Extensions"]
    load = ", ".join(f"{each:.2f}" for each in os.getloadavg()) if os.name == "posix" else "?"
    return (
        f"Python {platform.python_version()}, numpy {np.__version__}, Mesa {mesa.__version__}, "
        f"{platform.machine()}, {os.cpu_count()} cores, load {load}\n"
        f"numpy uses {' '.join(features['found'])}"
    )
