"""Compiled loops give numpy's bits, and the table never waits for a compiler."""

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from adjudication.analysis.ensemble import Setting, started
from adjudication.lots import draw_lots
from adjudication.models import compiled, portable
from adjudication.models.choice import to_odds
from adjudication.models.collective import at_least_each
from adjudication.models.compiled import compile_all
from adjudication.precision import single_world
from adjudication.question import NOT_ASKED, Block
from adjudication.sampling import sampled_world
from adjudication.state import digest
from adjudication.turn import PHASES, drawn, open_turn
from adjudication.world import compile_world
from app.library import ISTANBUL, scenario_file
from scenarios.reader import read_scenario

pytest.importorskip("numba")
TABLE_TURN = """
import sys
import numpy as np
from adjudication.chance import TABLE
from adjudication.opening import opening
from adjudication.turn import drawn, play_turn
from adjudication.world import compile_world
from app.library import ISTANBUL, scenario_file
from scenarios.reader import read_scenario

world = compile_world(read_scenario(scenario_file(ISTANBUL)), played=())
play_turn(world, opening(world, 1), (), drawn(1, 1, TABLE))
sys.exit("numba" in sys.modules)
"""


@pytest.fixture
def by_numpy(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Leaves everything to numpy from its call on."""
    return lambda: monkeypatch.setattr(compiled, "FEWEST", sys.maxsize)


@pytest.mark.parametrize("name", ["exp", "log", "log1p", "expm1", "softplus"])
def test_formulas_have_the_bits_of_numpy(name: str, by_numpy: Callable[[], None]) -> None:
    ends = [0.0, -0.0, 1e-40, 1e-45, 3e38, np.inf, -np.inf, np.nan]
    x = np.concatenate([np.linspace(-100.0, 100.0, 50_001), np.logspace(-44, 38, 9_001), ends])
    x = x.astype(np.float32)
    found = getattr(portable, name)(x)
    by_numpy()
    assert np.array_equal(found, getattr(portable, name)(x), equal_nan=True)


def test_odds_have_the_bits_of_numpy(by_numpy: Callable[[], None]) -> None:
    random = np.random.default_rng(5)
    utilities = random.normal(scale=4.0, size=(7, 3, 2000)).astype(np.float32)
    utilities[random.random(utilities.shape) < 0.2] = -np.inf
    utilities[2] = 0.0
    odds = to_odds(utilities.copy())
    by_numpy()
    assert np.array_equal(odds, to_odds(utilities.copy()))


@pytest.mark.parametrize("everywhere", [True, False])
def test_lots_have_the_bits_of_numpy(everywhere: bool, by_numpy: Callable[[], None]) -> None:  # noqa: FBT001
    random, futures = np.random.default_rng(6), np.arange(1300, dtype=np.uint64)
    keys, asked = ("one", "other", "none"), random.random((3, 1300)) < 0.4
    asked[2] = False
    odds = random.random((4, *asked.shape) if everywhere else (4, int(asked.sum())))
    odds[3] = 0.0
    odds /= odds.sum(axis=0)
    odds[..., :200] *= 0.9  # as if rounded down: no number may pick the last, of odds zero
    given: Any = odds.astype(np.float32)
    block = Block("lots", keys, keys, ("a", "b", "c", "d"), (0,) * 3, keys, asked, given, ())
    found = draw_lots(block, 7, 2, futures)
    by_numpy()
    assert np.array_equal(found, draw_lots(block, 7, 2, futures))
    assert set(np.unique(found[asked])) == {0, 1, 2}
    assert np.all(found[~asked] == NOT_ASKED)


@pytest.mark.parametrize("need", [np.array(0), np.array(3), np.array(9), np.arange(1300) % 9])
def test_enough_guarantors_have_the_bits_of_numpy(
    need: NDArray[np.int64], by_numpy: Callable[[], None]
) -> None:
    odds: Any = np.random.default_rng(7).random((7, 1300)).astype(np.float32)
    found = at_least_each(odds, need)
    by_numpy()
    assert np.array_equal(found, at_least_each(odds, need))


@pytest.mark.parametrize("months", [1.0, 0.4])
def test_a_model_run_has_the_bits_of_numpy(months: float, by_numpy: Callable[[], None]) -> None:
    world = compile_world(read_scenario(scenario_file(ISTANBUL)), played=())
    numbers = np.arange(1500, dtype=np.uint64)
    narrow = single_world(sampled_world(world, 5, numbers))

    def played() -> str:
        state = started(Setting("plain", world), 5, numbers, single=True)
        for turn in range(1, 7):
            state, draw = open_turn(state, months), drawn(5, turn, numbers)
            for phase in PHASES:
                answers = draw(phase, phase.questions(narrow, state, ()))
                state = phase.apply(narrow, state, (), answers)
        return digest(state)

    found = played()
    by_numpy()
    assert found == played()


def test_every_kernel_compiles() -> None:
    assert compile_all() >= 8


def test_the_table_does_not_import_numba() -> None:
    assert subprocess.run([sys.executable, "-c", TABLE_TURN], check=False).returncode == 0
