"""Older files open: migrated, with the older file kept, or read as they are."""

import sqlite3
from pathlib import Path
from shutil import copyfile

import pytest

from adjudication.errors import AdjudicationError
from adjudication.record.log import RecordError
from adjudication.record.migrations import STEPS, kept_path
from adjudication.record.session_file import FORMAT_VERSION, SessionFile
from adjudication.record.stored import read_version
from adjudication.record.verify import verify
from adjudication.state import out_of_range
from app.pinned import world_of
from app.report.asked import Asked
from app.report.edition import document_of
from app.session import Session

FILES = Path(__file__).parent / "files"


@pytest.fixture(params=sorted(STEPS))
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A small file of an older format."""
    path = tmp_path / "older.whitecell"
    copyfile(FILES / f"format-{request.param}.whitecell", path)
    return path


def test_every_older_format_has_a_step_and_a_file() -> None:
    assert list(STEPS) == list(range(1, FORMAT_VERSION))
    assert {path.name for path in FILES.iterdir()} == {f"format-{n}.whitecell" for n in STEPS}


def test_an_older_file_opens_and_the_older_one_is_kept(older: Path) -> None:
    version, before = read_version(older), older.read_bytes()
    session = Session.open_file(older)
    try:
        assert session.writable
        assert {branch.name for branch in session.history.branches.values()} >= {
            "As planned",
            "Quiet summer",
            "Long war",
        }
        assert [n.seen_sibling for n in session.history.nodes.values()].count(True) == 5
        session.rename(0, "Played on")
    finally:
        session.close()
    assert read_version(older) == FORMAT_VERSION
    assert kept_path(older, version).read_bytes() == before
    with SessionFile.open_file(older, read_only=True) as file:
        verdict = verify(file, world_of)
    assert verdict.holds, verdict.problem
    assert verdict.other_rules == 1, "bytes and chain hold; rulings are of the older rules"


def test_what_was_played_by_other_rules_is_read_but_not_played_on(older: Path) -> None:
    session = Session.open_file(older)
    try:
        tips = [session.history.tip(branch).number for branch in session.history.branches]
        assert all(not out_of_range(session.state_at(tip)) for tip in tips)
        assert document_of(session, Asked()).sections
        before = len(session.records)
        for act in (
            session.step,
            lambda: session.draw("ladder/x"),
            lambda: session.rule("*", "free", "a", "b"),
        ):
            with pytest.raises(AdjudicationError, match="played by rules 1"):
                act()
        assert len(session.records) == before
    finally:
        session.close()


def test_reading_an_older_file_does_not_change_it(older: Path) -> None:
    before = older.read_bytes()
    with SessionFile.open_file(older, read_only=True) as file:
        assert len(file.records()) == 24
    assert older.read_bytes() == before
    assert not kept_path(older, 1).exists()


def test_a_damaged_older_file_is_not_migrated(older: Path) -> None:
    connection = sqlite3.connect(older)
    connection.execute(
        "UPDATE records SET body = replace(body, 'Warsaw', 'Berlin'), kind = 'note'"
    )
    connection.commit()
    connection.close()
    before = older.read_bytes()
    with pytest.raises(RecordError, match="not changed"):
        Session.open_file(older)
    assert older.read_bytes() == before
