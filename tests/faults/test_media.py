"""A full disk, a medium that turned read-only, a stick that was pulled: play goes on elsewhere.

These need mounts, so they run as root, as CI does.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from adjudication.record.log import RecordError
from adjudication.record.session_file import SessionFile
from adjudication.record.verify import verify
from app.pinned import world_of
from app.session import Session
from tests.faults.writer import SMALL, act

KIBIBYTES = 400


def mounts(*arguments: str) -> None:
    subprocess.run(arguments, check=True, capture_output=True, text=True)


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A small medium of its own."""
    folder = tmp_path / "stick"
    folder.mkdir()
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("mounting needs root; CI runs as root")
    try:
        mounts("mount", "-t", "tmpfs", "-o", f"size={KIBIBYTES}k", "tmpfs", str(folder))
    except (subprocess.CalledProcessError, FileNotFoundError) as fault:
        said = getattr(fault, "stderr", "") or str(fault)
        pytest.skip(f"this machine forbids mounts: {said.strip()}")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=False, capture_output=True)


@pytest.fixture
def session(stick: Path) -> Iterator[Session]:
    made = Session.create(
        stick / "s.whitecell", SMALL.read_text(encoding="utf-8"), "small", seed=1
    )
    for seed in range(20):
        act(made, Random(seed))
    yield made
    made.close()


def holds(path: Path, records: int) -> None:
    with SessionFile.open_file(path, read_only=True) as file:
        verdict = verify(file, world_of)
    assert verdict.holds, verdict.problem
    assert verdict.records == records


def act_for_long(session: Session) -> None:
    random = Random(2)
    for _ in range(2000):
        act(session, random)


def goes_on_elsewhere(session: Session, path: Path) -> None:
    """The session saves a copy, plays on there, and all of it holds."""
    before = len(session.records)
    session.save_elsewhere(path)
    assert session.path == path
    assert session.writable
    assert len(session.records) == before
    session.rename(0, "After the accident")
    session.close()
    holds(path, before + 1)


def test_a_full_disk(session: Session, stick: Path, tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="no room left") as refused:
        act_for_long(session)
    assert "Save a copy elsewhere" in str(refused.value)
    last = len(session.records)
    with SessionFile.open_file(session.path, read_only=True) as file:
        assert len(list(file.records())) == last
    goes_on_elsewhere(session, tmp_path / "elsewhere.whitecell")
    holds(stick / "s.whitecell", last)


def test_a_stick_that_was_pulled(session: Session, stick: Path, tmp_path: Path) -> None:
    last = len(session.records)
    mounts("umount", "-l", str(stick))
    with pytest.raises(RecordError, match="no longer there") as refused:
        session.rename(0, "Said to nobody")
    assert "Save a copy elsewhere" in str(refused.value)
    assert len(session.records) == last
    assert list(stick.iterdir()) == []  # nothing was left where the stick had been
    goes_on_elsewhere(session, tmp_path / "elsewhere.whitecell")


def test_a_medium_that_turned_read_only(session: Session, stick: Path, tmp_path: Path) -> None:
    last = len(session.records)
    path = session.path
    session.close()
    mounts("mount", "-o", "remount,ro", str(stick))
    again = Session.open_file(path)
    assert not again.writable
    assert len(again.records) == last
    with pytest.raises(RecordError, match="reading only"):
        again.rename(0, "Cannot be")
    goes_on_elsewhere(again, tmp_path / "elsewhere.whitecell")


def test_a_medium_that_turns_read_only_in_play(session: Session, stick: Path) -> None:
    last = len(session.records)
    # A remount is refused while a file is open for writing; a bind mount on top is not.
    mounts("mount", "--bind", str(stick), str(stick))
    mounts("mount", "-o", "remount,ro,bind", str(stick))
    try:
        with pytest.raises(RecordError, match="Save a copy elsewhere"):
            session.rename(0, "Cannot be")
        assert len(session.records) == last
    finally:
        mounts("umount", "-l", str(stick))
