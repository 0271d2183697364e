"""exp and log of the engine: right to the last places, and the same on every processor."""

import os
import subprocess
import sys
from collections.abc import Callable

import numpy as np
import pytest

from adjudication.models import portable

NAMES = ("exp", "log", "log1p", "expm1")
LIMIT = 3.0
"""Units in the last place."""
CHUNK = """
import sys
import numpy as np
from adjudication.analysis.ensemble import Plan, Setting, started
from adjudication.precision import single_state, single_world
from adjudication.sampling import sampled_world
from adjudication.state import digest
from adjudication.turn import drawn, play_turn
from adjudication.world import compile_world
from app.library import ISTANBUL, scenario_file
from scenarios.reader import read_scenario

world = compile_world(read_scenario(scenario_file(ISTANBUL)), played=())
size = 4096
for first in range(0, int(sys.argv[1]), size):
    numbers = np.arange(first, min(first + size, int(sys.argv[1])), dtype=np.uint64)
    state = started(Setting("plain", world), 5, numbers, single=True)
    narrow = single_world(sampled_world(world, 5, numbers))
    for turn in range(1, int(sys.argv[2]) + 1):
        state = play_turn(narrow, state, (), drawn(5, turn, numbers))
    print(digest(state))
"""


def exponents(kind: type[np.floating]) -> np.ndarray:
    far = 86.5 if kind is np.float32 else 707.5
    return np.linspace(-far, far, 200_001).astype(kind)


@pytest.mark.parametrize("kind", [np.float32, np.float64])
@pytest.mark.parametrize("name", NAMES)
def test_right_over_the_range(name: str, kind: type[np.floating]) -> None:
    x = exponents(kind)
    if name == "log":
        x = np.concatenate([np.exp(x), np.linspace(0.5, 2.0, 100_001).astype(kind)])
    if name == "log1p":
        x = np.concatenate([np.linspace(-0.9, 1.0, 100_001).astype(kind), np.exp(x)])
    exact = getattr(np, name)(x.astype(np.longdouble))
    unit = np.spacing(np.abs(exact.astype(kind)))
    found = getattr(portable, name)(x)
    assert found.dtype == kind
    assert float((np.abs(found - exact) / unit).max()) < LIMIT


def test_ends_of_the_range() -> None:
    infinite = float("inf")
    with np.errstate(all="ignore"):
        assert portable.exp([-infinite, -1000.0, 0.0, infinite]).tolist() == [0, 0, 1, infinite]
        assert portable.log([0.0, 1.0, infinite]).tolist() == [-infinite, 0, infinite]
        assert portable.expm1([-infinite, 0.0, infinite]).tolist() == [-1, 0, infinite]
        assert portable.log1p([-1.0, 0.0, infinite]).tolist() == [-infinite, 0, infinite]
        assert np.isnan(portable.exp([np.nan])).all()
        assert np.isnan(portable.log([-1.0, np.nan])).all()


@pytest.mark.parametrize("formula", [portable.exp, portable.log])
def test_a_number_alone_and_among_others_gives_the_same_bits(
    formula: Callable[[np.ndarray], np.ndarray],
) -> None:
    x = np.linspace(0.01, 20.0, 40_001).astype(np.float32)
    whole = formula(x)
    assert np.array_equal(whole[::100], [formula(each) for each in x[::100]])
    assert np.array_equal(whole.reshape(-1)[::-1], formula(x[::-1]))


def digests(disabled: str, futures: int, turns: int) -> str:
    return subprocess.run(
        [sys.executable, "-c", CHUNK, str(futures), str(turns)],
        env=os.environ | {"NPY_DISABLE_CPU_FEATURES": disabled},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def everything() -> str:
    """All of the processor's extensions that numpy can leave out here."""
    return " ".join(np.show_config(mode="dicts")["SIMD Extensions"].get("found", []))


def test_a_chunk_has_the_same_bits_without_the_processors_extensions() -> None:
    plain = digests("", 200, 3)
    assert len(plain) > 64
    assert digests(everything(), 200, 3) == plain


@pytest.mark.deep
def test_many_chunks_have_the_same_bits_without_the_processors_extensions() -> None:
    assert digests(everything(), 200_000, 12) == digests("", 200_000, 12)
