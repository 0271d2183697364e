"""Killed at any moment, the program loses nothing that it had acknowledged."""

import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from adjudication.record.session_file import SessionFile
from adjudication.record.verify import verify
from app.pinned import world_of
from app.session import Session

KILLS_TO_A_FILE = 25


def killed(path: Path, random: Random) -> int:
    """Kills a writer at a random instant; returns the last record it had acknowledged."""
    command = [sys.executable, "-m", "tests.faults.writer", str(path), str(random.random())[2:]]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    ) as writer:
        assert writer.stdout is not None
        # Some of the kills come while the file is being made, or opened after the last kill.
        first = writer.stdout.readline() if random.random() < 0.9 else "0\n"
        time.sleep(random.uniform(0.0, 0.4 if first == "0\n" else 0.15))
        writer.kill()
        return max(int(line) for line in (first + writer.stdout.read()).split())


def kill_again_and_again(folder: Path, kills: int, seed: int) -> int:
    """Kills so many writers; returns how many records were acknowledged before a kill."""
    random = Random(seed)
    total = 0
    for start in range(0, kills, KILLS_TO_A_FILE):
        path, last = folder / f"{start}.whitecell", 0
        for _ in range(min(KILLS_TO_A_FILE, kills - start)):
            last = max(last, killed(path, random))
            if not last:
                continue
            session = Session.open_file(path)  # without a question
            try:
                assert session.writable
                assert session.records[-1].number >= last
            finally:
                session.close()
        with SessionFile.open_file(path, read_only=True) as file:
            verdict = verify(file, world_of)
        assert verdict.holds, verdict.problem
        total += last
    return total


def test_every_acknowledged_record_is_there_after_a_kill(tmp_path: Path) -> None:
    assert kill_again_and_again(tmp_path, 8, seed=7) > 8


@pytest.mark.deep
def test_every_acknowledged_record_is_there_after_a_kill_deep(tmp_path: Path) -> None:
    acknowledged = kill_again_and_again(tmp_path, 500, seed=8)
    print(f"500 kills: {acknowledged} records acknowledged, all there")
