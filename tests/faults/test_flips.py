"""A damaged session or scenario: never a traceback, never a hang, never a write to it."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random

import pytest

from adjudication.errors import AdjudicationError
from adjudication.record.log import RecordError
from adjudication.record.rescue import rescue
from adjudication.record.session_file import SessionFile
from adjudication.record.verify import verify
from app.pinned import world_of
from app.session import Session
from scenarios.faults import ScenarioFaults
from scenarios.reader import read_scenario
from tests.faults.writer import SMALL, step

HANG_SECONDS = 60
DEEP, DEEP_PARTS = 100_000, 20


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("whole") / "s.whitecell"
    session = Session.create(path, SMALL.read_text(encoding="utf-8"), "s", seed=1)
    for _ in range(9):
        step(session, Random(1))
    session.fork(["A", "B"])
    session.close()
    return path.read_bytes()


def damaged(whole: bytes, random: Random) -> bytes:
    """The bytes with some bits flipped, some overwritten, or the end cut off."""
    result = bytearray(whole)
    for _ in range(random.choice((1, 1, 3, 40))):
        result[random.randrange(len(result))] ^= 1 << random.randrange(8)
    if random.random() < 0.3:
        del result[random.randrange(len(result)) :]
    elif random.random() < 0.2:
        start = random.randrange(len(result))
        result[start : start + 64] = random.randbytes(min(64, len(result) - start))
    return bytes(result)


@contextmanager
def no_hang() -> Iterator[None]:
    """Fails where what it holds does not end."""

    def hangs(*_: object) -> None:
        raise AssertionError(f"still at it after {HANG_SECONDS} s")

    before = signal.signal(signal.SIGALRM, hangs)
    signal.alarm(HANG_SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def open_and_verify(path: Path) -> None:
    """Opens for writing, as the desktop does, and verifies; says what is wrong or does it."""
    with suppress(AdjudicationError, ScenarioFaults), SessionFile.open_file(path) as file:
        verify(file, world_of)


def read(path: Path) -> None:
    """Reads a scenario, or says what is wrong with it."""
    with suppress(ScenarioFaults):
        read_scenario(path)


def damage_again_and_again(
    whole: bytes, path: Path, use: Callable[[Path], None], tries: int, seed: int
) -> None:
    # A flip may change nothing that matters, so both outcomes of `use` are right; any other
    # exception, a hang, or a changed file is the fault looked for.
    random = Random(seed)
    for _ in range(tries):
        content = damaged(whole, random)
        path.write_bytes(content)
        with no_hang():
            use(path)
        assert path.read_bytes() == content


@pytest.mark.parametrize("seed", range(3))
def test_a_damaged_session(whole: bytes, tmp_path: Path, seed: int) -> None:
    damage_again_and_again(whole, tmp_path / "s.whitecell", open_and_verify, 60, seed)


def test_a_name_of_a_table_that_is_no_text_is_told_and_rescued(
    whole: bytes, tmp_path: Path
) -> None:
    """Found by flips: SQLite quotes the name, and the quotation is no text."""
    path, new = tmp_path / "s.whitecell", tmp_path / "new.whitecell"
    content = whole.replace(b"tabletextstexts", b"table\xe1extstexts")
    assert content != whole
    path.write_bytes(content)
    with pytest.raises(RecordError, match="rescue it"):
        SessionFile.open_file(path)
    assert path.read_bytes() == content
    assert rescue(path, new).records > 9


@pytest.mark.parametrize("seed", range(2))
def test_a_damaged_scenario(tmp_path: Path, seed: int) -> None:
    damage_again_and_again(SMALL.read_bytes(), tmp_path / "scenario.yaml", read, 30, seed)


@pytest.mark.deep
@pytest.mark.parametrize("part", range(DEEP_PARTS))
def test_a_damaged_session_deep(whole: bytes, tmp_path: Path, part: int) -> None:
    tries = DEEP // DEEP_PARTS
    damage_again_and_again(whole, tmp_path / "s.whitecell", open_and_verify, tries, 100 + part)


@pytest.mark.deep
@pytest.mark.parametrize("part", range(DEEP_PARTS))
def test_a_damaged_scenario_deep(tmp_path: Path, part: int) -> None:
    tries, small = DEEP // DEEP_PARTS, SMALL.read_bytes()
    damage_again_and_again(small, tmp_path / "scenario.yaml", read, tries, 100 + part)
