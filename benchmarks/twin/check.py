"""Whether twin and engine agree in distribution."""

from dataclasses import dataclass

import numpy as np

from adjudication.analysis.ensemble import Setting, started
from adjudication.precision import single_world
from adjudication.state import State
from adjudication.turn import drawn, play_turn
from adjudication.world import World
from benchmarks.twin.measures import EngineCount, Values, of_engine, of_twin
from benchmarks.twin.model import Twin
from benchmarks.twin.tables import Tables

FAR = 3.8
"""Standard errors at which a difference is called one; one chance in 7,000."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One number in both, after some turns.

    Attributes:
        name: What it is.
        turn: After which turn.
        engine, twin: Means.
        error: Standard error of their difference.
    """

    name: str
    turn: int
    engine: float
    twin: float
    error: float

    @property
    def apart(self) -> float:
        """Difference in standard errors."""
        gap = self.twin - self.engine
        return 0.0 if abs(gap) < 1e-5 * max(1.0, abs(self.engine)) else gap / max(self.error, 1e-9)


def engine_values(
    world: World, start: State, futures: int, turns: tuple[int, ...], seed: int
) -> dict[int, Values]:
    """Returns what is measured after each of some turns, in every future of the engine."""
    numbers = np.arange(futures, dtype=np.uint64)
    state = started(Setting("start", world, start), seed, numbers, single=True)
    fast = single_world(world)
    count, found = EngineCount(futures), {}
    for turn in range(1, max(turns) + 1):
        before, state = state, play_turn(fast, state, (), drawn(seed, turn, numbers))
        count.add(world, before, state)
        if turn in turns:
            found[turn] = of_engine(world, state, count)
    return found


def twin_values(
    world: World, start: State, futures: int, turns: tuple[int, ...], seed: int
) -> dict[int, Values]:
    """Returns the same of the twin."""
    tables = Tables(world, start)
    found: dict[int, list[dict[str, float]]] = {turn: [] for turn in turns}
    for future in range(futures):
        twin = Twin(tables, seed + future)
        for turn in range(1, max(turns) + 1):
            twin.step()
            if turn in turns:
                found[turn].append(of_twin(twin))
    return {
        turn: {name: np.array([each[name] for each in rows]) for name in rows[0]}
        for turn, rows in found.items()
    }


def compared(
    world: World, start: State, futures: int, turns: tuple[int, ...], seed: int = 1
) -> list[Compared]:
    """Returns every number in both, after some turns."""
    engine = engine_values(world, start, futures, turns, seed)
    twin = twin_values(world, start, futures, turns, seed)
    result = []
    for turn in turns:
        if engine[turn].keys() != twin[turn].keys():
            raise ValueError("twin and engine are not measured alike")
        for name, ours in engine[turn].items():
            theirs = twin[turn][name]
            error = float(np.sqrt((ours.var() + theirs.var()) / futures))
            result.append(Compared(name, turn, float(ours.mean()), float(theirs.mean()), error))
    return result
