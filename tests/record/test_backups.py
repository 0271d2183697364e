"""Backups beside the file: few, whole, and never in the way of play."""

from pathlib import Path

import pytest

from adjudication.record import session_file
from adjudication.record.backups import GENERATIONS, backup_paths
from adjudication.record.session_file import SessionFile
from app.session import Session


def test_they_roll_and_each_opens_by_itself(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_file, "BACKUP_EVERY", 3)
    for _ in range(20):
        session.note("Said.")
    session.close()
    found = backup_paths(session.path)
    assert len(found) == GENERATIONS
    lengths = []
    for path in found:
        with SessionFile.open_file(path, read_only=True) as file:
            assert not file.damage
            lengths.append(len(file.records()))
    assert lengths == [21, 19, 16]
    assert not list(session.path.parent.glob("*.part"))


def test_reading_makes_none(session: Session) -> None:
    session.close()
    before = sorted(session.path.parent.iterdir())
    Session.open_file(session.path, read_only=True).close()
    Session.open_file(session.path).close()
    assert sorted(session.path.parent.iterdir()) == before


def test_where_none_can_be_made_play_goes_on_and_the_session_says_why(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_file, "BACKUP_EVERY", 1)
    backup_paths(session.path)[0].mkdir()
    (backup_paths(session.path)[1] / "in the way").mkdir(parents=True)
    (backup_paths(session.path)[2] / "in the way").mkdir(parents=True)
    number = session.note("Said.")
    assert "no backup could be made" in session.backup_problem
    assert session.records[-1].number == number
    Path(backup_paths(session.path)[0]).rmdir()
