"""The file: what is on the screen is on disk, and a file that is not ours is left alone."""

import sqlite3
from pathlib import Path

import pytest

from adjudication.record.log import RecordError
from adjudication.record.session_file import APPLICATION_ID, FORMAT_VERSION, SessionFile
from app.session import Session


def refuse(path: Path) -> str:
    """The message with which a file is refused; its bytes must stay as they were."""
    before = path.read_bytes()
    with pytest.raises(RecordError) as refused:
        Session.open_file(path)
    assert path.read_bytes() == before
    return str(refused.value)


def test_it_says_what_it_is(session: Session) -> None:
    connection = sqlite3.connect(f"file:{session.path}?mode=ro", uri=True)
    try:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (FORMAT_VERSION,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    finally:
        connection.close()


def test_foreign_files_are_refused_and_not_touched(tmp_path: Path) -> None:
    text = tmp_path / "letter.whitecell"
    text.write_text("Dear colleague,", encoding="utf-8")
    assert "not a Whitecell session" in refuse(text)
    empty = tmp_path / "empty.whitecell"
    empty.touch()
    assert "not a Whitecell session" in refuse(empty)
    foreign = tmp_path / "foreign.whitecell"
    connection = sqlite3.connect(foreign)
    connection.execute("CREATE TABLE things (name TEXT)")
    connection.commit()
    connection.close()
    assert "not a Whitecell session" in refuse(foreign)


def test_a_file_cut_short_is_shown_as_far_as_it_is_sound_and_not_touched(session: Session) -> None:
    for _ in range(40):
        session.step()
    session.close()
    whole = session.path.read_bytes()
    shown = []
    for tenths in range(1, 10):
        session.path.write_bytes(whole[: len(whole) * tenths // 10])
        try:
            cut = Session.open_file(session.path)
        except RecordError:
            shown.append(0)
        else:
            assert cut.damage
            assert not cut.writable
            assert cut.state_at(cut.history.cursor.node).turn >= 0
            shown.append(len(cut.records))
            cut.close()
        assert session.path.read_bytes() == whole[: len(whole) * tenths // 10]
    assert shown == sorted(shown)
    assert 0 < shown[-1] < 41


def test_a_newer_file_is_refused_politely(session: Session) -> None:
    session.close()
    connection = sqlite3.connect(session.path)
    connection.execute(f"PRAGMA user_version = {FORMAT_VERSION + 1}")
    connection.commit()
    connection.close()
    assert "newer version" in refuse(session.path)


def test_a_second_copy_of_the_program_reads_only(session: Session) -> None:
    other = Session.open_file(session.path)
    try:
        assert session.writable
        assert not other.writable
        with pytest.raises(RecordError, match="reading only"):
            other.step()
    finally:
        other.close()


def test_what_was_done_is_there_after_opening_again(session: Session) -> None:
    for _ in range(16):
        session.step()
    tip = session.history.cursor
    digests = {node.number: node.digest for node in session.history.nodes.values()}
    session.close()
    again = Session.open_file(session.path)
    try:
        assert again.history.cursor == tip
        assert {n.number: n.digest for n in again.history.nodes.values()} == digests
        assert again.writable
    finally:
        again.close()


def test_a_clock_set_back_is_told_and_nothing_is_lost(tmp_path: Path, scenario_text: str) -> None:
    times = iter(["2022-05-01T09:00:00+00:00", "2022-05-01T10:00:00+00:00"] + ["1999-01-01"] * 9)
    session = Session.create(
        tmp_path / "s.whitecell", scenario_text, "s", seed=1, played=(), clock=lambda: next(times)
    )
    session.note("On time.")
    assert not session.clock_problem
    session.note("Set back.")
    assert "clock went back" in session.clock_problem
    assert session.trouble == session.clock_problem
    session.close()
    again = Session.open_file(session.path)
    assert len(again.records) == 3
    assert not again.damage
    again.close()


def test_an_existing_file_is_never_written_over(session: Session) -> None:
    with pytest.raises(RecordError, match="exists already"):
        SessionFile.create(session.path, [])
