"""A damaged session is shown up to the last good record, and rescued into a new file."""

import sqlite3
from pathlib import Path

import pytest

from adjudication.record.backups import backup_paths
from adjudication.record.log import RecordError
from adjudication.record.rescue import rescue
from adjudication.record.session_file import SessionFile
from app.cli import main
from app.session import Session

NOTES = 9
EDITED = 6


@pytest.fixture
def damaged(session: Session) -> Path:
    """A session whose sixth record was edited; its backup was not."""
    for number in range(NOTES):
        session.note(f"Note {number}.")
    session.close()
    connection = sqlite3.connect(session.path)
    connection.execute("UPDATE texts SET words = 'Nothing.' WHERE record = ?", (EDITED,))
    connection.commit()
    connection.close()
    return session.path


def test_it_is_shown_up_to_the_last_good_record(damaged: Path) -> None:
    before = damaged.read_bytes()
    session = Session.open_file(damaged)
    assert f"record {EDITED} was changed" in session.damage
    assert not session.writable
    assert len(session.records) == EDITED - 1
    with pytest.raises(RecordError, match="reading only"):
        session.note("Too late.")
    session.close()
    assert damaged.read_bytes() == before


def test_what_is_good_is_rescued_unchanged(damaged: Path, tmp_path: Path) -> None:
    for backup in backup_paths(damaged):
        backup.unlink(missing_ok=True)
    before = damaged.read_bytes()
    new = tmp_path / "rescued.whitecell"
    rescued = rescue(damaged, new)
    assert (rescued.records, rescued.taken_from) == (EDITED - 1, damaged)
    assert damaged.read_bytes() == before
    with SessionFile.open_file(damaged, read_only=True) as old, SessionFile.open_file(new) as file:
        assert file.writable
        assert [r.hash for r in file.records()] == [r.hash for r in old.records()]


def test_a_backup_that_holds_more_is_used(damaged: Path, tmp_path: Path) -> None:
    rescued = rescue(damaged, tmp_path / "rescued.whitecell")
    assert (rescued.records, rescued.taken_from) == (NOTES + 1, backup_paths(damaged)[0])


def test_the_commands_say_it_and_exit_as_promised(
    damaged: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = tmp_path / "rescued.whitecell"
    assert main(["verify", str(damaged)]) == 1
    assert f"record {EDITED}" in capsys.readouterr().out
    assert main(["rescue", str(damaged), "-o", str(new)]) == 0
    assert f"{NOTES + 1} records" in capsys.readouterr().out
    assert main(["verify", str(new)]) == 0
    assert main(["rescue", str(damaged), "-o", str(new)]) == 2
    assert "exists already" in capsys.readouterr().err
    letter = tmp_path / "letter.whitecell"
    letter.write_text("Dear colleague,", encoding="utf-8")
    assert main(["verify", str(letter)]) == 2
    assert main(["rescue", str(letter), "-o", str(tmp_path / "no.whitecell")]) == 2
    assert main(["verify", str(tmp_path / "not there")]) == 2
