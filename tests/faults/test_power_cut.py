"""Power cut: what was not synced is lost, reordered or torn; nothing committed is.

A scripted run is traced; its writes are replayed up to each sync, and from every such point
several disks are made as a power cut may leave them. Each must open with every record that the
program had acknowledged by then.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from adjudication.record.log import RecordError
from adjudication.record.session_file import SessionFile
from tests.faults.disk import CALLS, Call, Disk, read_trace

ACTIONS = 40
SYNCS = frozenset({"fsync", "fdatasync"})


@pytest.fixture(scope="module")
def traced(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Call]]:
    if shutil.which("strace") is None:
        pytest.skip("strace is not on this machine; CI installs it")
    folder = tmp_path_factory.mktemp("disk")
    trace = tmp_path_factory.mktemp("trace") / "trace"
    command = [
        "strace",
        "-f",
        "-y",
        "-xx",
        "-s",
        "10000000",
        "-o",
        str(trace),
        "-e",
        f"trace={CALLS}",
    ]
    writer = [sys.executable, "-m", "tests.faults.writer", str(folder / "s.whitecell"), "5"]
    done = subprocess.run(
        [*command, "-o", str(trace), *writer, str(ACTIONS)],
        check=False,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
    )
    if "ptrace" in done.stderr and done.returncode:
        pytest.skip(f"this machine forbids tracing: {done.stderr.strip()}")
    assert done.returncode == 0, done.stderr
    calls = [
        call
        for call in read_trace(trace.read_text(encoding="ascii"), folder)
        if not call.path.endswith(".lock")  # holds nothing
    ]
    return folder, calls


def cuts(folder: Path, calls: list[Call]) -> Iterator[Disk]:
    """The disk just before and just after each sync, and at the end."""
    disk = Disk(folder)
    for call in calls:
        if call.name in SYNCS:
            yield disk
        disk.play(call)
        if call.name in SYNCS:
            yield disk
    yield disk


def survives(folder: Path, files: dict[str, bytes], acknowledged: int) -> None:
    """A disk as a power cut left it opens, with every acknowledged record."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for path, content in files.items():
        (folder / Path(path).name).write_bytes(content)
    session = folder / "s.whitecell"
    try:
        with SessionFile.open_file(session, read_only=True) as file:
            shown = len(file.records())
        assert {p.name: p.read_bytes() for p in folder.iterdir()} == {
            Path(name).name: content for name, content in files.items()
        }
        with SessionFile.open_file(session) as file:
            assert file.writable
            assert len(file.records()) == shown >= acknowledged
    except RecordError:
        assert acknowledged == 0  # cut while the file was being made


def run(folder: Path, calls: list[Call], disks: int, after: Path) -> int:
    """Cuts the power `disks` times at each sync; returns how many disks were opened."""
    random, opened = Random(11), 0
    for disk in cuts(folder, calls):
        for _ in range(disks):
            survives(after / "disk", disk.survivor(random), disk.acknowledged)
            opened += 1
    return opened


def test_the_trace_holds_what_the_model_needs(traced: tuple[Path, list[Call]]) -> None:
    _, calls = traced
    names = [call.name for call in calls]
    assert names.count("acknowledge") == ACTIONS + 1
    assert len([name for name in names if name in SYNCS]) > 2 * ACTIONS


def test_nothing_acknowledged_is_lost(traced: tuple[Path, list[Call]], tmp_path: Path) -> None:
    assert run(*traced, disks=1, after=tmp_path) > 200


@pytest.mark.deep
def test_nothing_acknowledged_is_lost_deep(
    traced: tuple[Path, list[Call]], tmp_path: Path
) -> None:
    assert run(*traced, disks=20, after=tmp_path) > 4000
