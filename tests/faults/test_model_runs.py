"""A model run that is stopped, loses a worker or its memory ends with what was finished.

Each is a real process group of its own: nothing of it may be left, and nobody sees a traceback.
"""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from app.cli import FINE, MACHINE_LACKS
from app.library import ISTANBUL, scenario_file
from app.session import Session
from app.workers import LEAST_MEMORY
from scenarios.reader import read_text
from tests.faults.writer import SMALL

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
ENDLESS = 100_000_000
"""Futures that nobody waits for."""
FIRST = 512
"""Futures of the first figures."""
SECONDS = 60.0
"""After which a process that is still there is taken for an orphan."""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return session_file(SMALL, tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Istanbul with every actor thrice: a chunk of it holds more than a process begins with."""
    scenario = yaml.safe_load(scenario_file(ISTANBUL).read_text(encoding="utf-8"))
    actors = scenario["actors"]
    more = {
        f"{key}-{n}": {**actor, "name": f"{key} {n}"}
        for n in (2, 3)
        for key, actor in actors.items()
    }
    folder = tmp_path_factory.mktemp("large")
    path = folder / "thrice.yaml"
    plain = yaml.safe_dump({**scenario, "actors": actors | more}, sort_keys=False)
    path.write_text(plain, encoding="utf-8")
    return session_file(path, folder)


def session_file(scenario: Path, folder: Path) -> Path:
    path = folder / "s.whitecell"
    Session.create(path, read_text(scenario), scenario.stem, seed=1).close()
    return path


class Run:
    """A `whitecell` process, alone in its group."""

    def __init__(self, *typed: object, **environment: str) -> None:
        command = [sys.executable, "-m", "app.cli", *map(str, typed)]
        self.process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
            start_new_session=True,
            env={**os.environ, **environment},
        )
        self.said = ""

    def wait_until(self, least: int) -> None:
        """Waits for a line of progress of so many futures, or more: not every step is told."""
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.said += line
            told = re.match(r"model runs: ([\d,]+) of", line)
            if told and int(told[1].replace(",", "")) >= least:
                return
        pytest.fail(f"ended before {least} futures were told: {self.said}")

    def workers(self) -> list[int]:
        """Processes that it started to play in."""
        return [
            child
            for child in self.group()
            if child != self.process.pid
            and b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()
        ]

    def group(self) -> list[int]:
        """Processes of its group that have not ended."""
        return [number for number in running() if of_group(number, self.process.pid)]

    def ended(self) -> tuple[int, str]:
        """Waits for its end and that of all its processes; returns exit code and text."""
        text, complaints = self.process.communicate(timeout=SECONDS)
        self.said += complaints
        assert "Traceback" not in self.said, self.said
        assert self.left() == []
        return self.process.returncode, text

    def left(self) -> list[int]:
        """Waits for all its processes to end; returns those that do not."""
        until = time.monotonic() + SECONDS
        while self.group() and time.monotonic() < until:
            time.sleep(0.05)
        return self.group()


def running() -> Iterator[int]:
    return (int(each.name) for each in Path("/proc").iterdir() if each.name.isdigit())


def of_group(number: int, group: int) -> bool:
    try:
        status = Path(f"/proc/{number}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    state, _, own = status.rpartition(")")[2].split()[:3]
    return state != "Z" and int(own) == group


Starting = Callable[..., Run]


@pytest.fixture
def start() -> Iterator[Starting]:
    """Starts runs of which nothing is left when a test fails."""
    runs: list[Run] = []

    def started(*typed: object, **environment: str) -> Run:
        runs.append(Run("ensemble", *typed, "--futures", ENDLESS, "--json", **environment))
        return runs[-1]

    yield started
    for run in runs:
        for number in run.group():
            os.kill(number, signal.SIGKILL)
        run.process.communicate()


@pytest.fixture
def endless(start: Starting, small: Path) -> Run:
    """A run on two workers that has come to its first figures."""
    run = start(small, "--workers", 2)
    run.wait_until(FIRST)
    return run


def finished(text: str) -> tuple[str, int]:
    """How a run ended and how many futures it finished, which all of its figures count."""
    found = json.loads(text)
    war = next(each for each in found["outcomes"] if each["name"] == "war")
    assert all(0.0 <= turn["share"] <= 1.0 for turn in war["turns"])
    assert war["turns"]
    return found["ending"], found["futures"]


def test_a_worker_that_is_killed(endless: Run) -> None:
    os.kill(endless.workers()[0], signal.SIGKILL)
    code, text = endless.ended()
    assert code == FINE
    ending, futures = finished(text)
    assert ending == "worker lost"
    assert FIRST <= futures < ENDLESS


def test_ctrl_c_with_workers(endless: Run) -> None:
    os.killpg(endless.process.pid, signal.SIGINT)  # as a terminal does: to all of them
    code, text = endless.ended()
    assert code == FINE
    ending, futures = finished(text)
    assert ending == "cancelled"
    assert FIRST <= futures < ENDLESS
    assert "stopping: what is finished counts" in endless.said


def test_ctrl_c_in_one_process(start: Starting, small: Path) -> None:
    run = start(small, "--workers", 0)
    run.wait_until(FIRST)
    os.killpg(run.process.pid, signal.SIGINT)
    code, text = run.ended()
    assert code == FINE
    ending, futures = finished(text)
    assert ending == "cancelled"
    assert FIRST <= futures < ENDLESS


def test_workers_end_with_who_started_them(endless: Run) -> None:
    assert len(endless.workers()) == 2
    endless.process.kill()
    assert endless.left() == []


def test_a_worker_that_is_killed_before_anything_is_finished(start: Starting, small: Path) -> None:
    run = start(small, "--workers", 1)
    run.wait_until(0)
    os.kill(run.workers()[0], signal.SIGKILL)
    code, text = run.ended()
    assert (code, text) == (MACHINE_LACKS, "")
    complaint = run.said.splitlines()[-1]
    assert complaint.startswith("whitecell: a worker was lost before anything was finished")


@pytest.mark.parametrize("workers", [0, 1])
def test_memory_that_runs_out_leaves_the_first_figures(
    start: Starting, large: Path, tmp_path: Path, workers: int
) -> None:
    run = start(
        large,
        *("--turns", 1, "--workers", workers, "--memory", LEAST_MEMORY),
        NUMBA_CACHE_DIR=str(tmp_path),  # nothing is compiled yet: that takes the most memory
        OPENBLAS_NUM_THREADS="1",  # its threads count as memory
    )
    code, text = run.ended()
    assert code == FINE
    ending, futures = finished(text)
    assert ending == "out of memory"
    assert FIRST <= futures < ENDLESS
