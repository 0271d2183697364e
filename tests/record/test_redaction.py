"""A redacted secret is in no byte of the file; the chain holds; what is out of reach is named."""

import sqlite3
from pathlib import Path

import pytest

from adjudication.orders import Order
from adjudication.record.entries import Query
from adjudication.record.log import RecordError
from adjudication.record.redaction import redact, redacted_texts
from adjudication.record.session_file import SessionFile
from adjudication.record.verify import verify
from app.cli import main
from app.pinned import world_of
from app.session import Session

SMALL = (Path(__file__).parents[1] / "scenarios" / "small.yaml").read_text(encoding="utf-8")
WORDS = "the bridge at Kyselivka falls on Tuesday"
NAMES = ["--director", "D", "--second", "A1"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A session with a secret in a move and in a query, backed up more than once."""
    path = tmp_path / "day.whitecell"
    session = Session.create(path, SMALL, "small", seed=1)
    action = next(iter(session.scenario.actions))
    session.give_order(Order("lithuania", action, "poland", WORDS))
    session.enter(Query(cell="blue", words=f"Is it true that {WORDS}?"))
    session.close()
    for words in ("one", "two"):
        session = Session.open_file(path)
        session.note(words)
        session.close()
    return path


def holding(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir() if WORDS.encode() in each.read_bytes()}


def test_a_redacted_secret_is_in_no_byte(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(holding(file.parent)) >= 3, "file and backups hold it before"
    arguments = ["redact", str(file), "--record", "2", *NAMES, "--code", "classified"]
    assert main(arguments) == 0
    assert holding(file.parent) == set()
    said = capsys.readouterr().out
    assert "record 3, words" in said, "where it was quoted it is taken out in the same stroke"
    assert WORDS not in said
    assert main(["verify", str(file)]) == 0
    assert "2 texts redacted" in capsys.readouterr().out
    session = Session.open_file(file)
    assert session.orders()[0].order.words == "[redacted]"
    assert session.records[-1].body["code"] == "classified"
    session.step()
    session.close()
    with SessionFile.open_file(file, read_only=True) as opened:
        assert verify(opened, world_of).holds
        assert redacted_texts(opened.records()) == 2


def test_a_copy_that_cannot_be_reached_is_named(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (file.parent / "minutes.txt").write_text(f"said aloud: {WORDS}", encoding="utf-8")
    arguments = ["redact", str(file), "--record", "2", *NAMES, "--code", "personal-data"]
    assert main(arguments) == 0
    assert "not reached, and holds the words:" in capsys.readouterr().out
    assert holding(file.parent) == {"minutes.txt", *holding(file.parent) - {"minutes.txt"}}


def test_a_copy_of_the_session_is_redacted_as_well_unless_it_is_open_elsewhere(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("copy.whitecell", "open.whitecell"):
        (tmp_path / name).write_bytes(file.read_bytes())
    with SessionFile.open_file(tmp_path / "open.whitecell"):
        arguments = ["redact", str(file), "--record", "2", *NAMES, "--code", "classified"]
        assert main(arguments) == 0
        assert holding(tmp_path) == {"open.whitecell"}
    said = capsys.readouterr().out
    assert "taken out of the copy copy.whitecell as well" in said
    assert f"not reached, and holds the words: {tmp_path / 'open.whitecell'}" in said
    for name in (file.name, "copy.whitecell"):
        assert main(["verify", str(tmp_path / name)]) == 0


def test_short_words_are_taken_out_where_they_are_the_whole_text_alone(file: Path) -> None:
    with SessionFile.open_file(file) as opened:
        number = next(r.number for r in opened.records() if r.body.get("words") == "one")
        given = {"director": "D", "second": "A1", "code": "classified", "at": "now"}
        done = redact(opened, number, None, **given)
    assert [record for record, _ in done.texts] == [number]


def test_words_taken_out_behind_the_records_back_do_not_verify(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE texts SET salt = NULL, words = NULL WHERE record = 2")
    connection.close()
    with SessionFile.open_file(file, read_only=True) as opened:
        assert "no redaction says so" in verify(opened, world_of).problem


@pytest.mark.parametrize(
    ("record", "field", "second", "code", "words"),
    [
        (2, None, "D", "classified", "a second name"),
        (2, None, " ", "classified", "a second name"),
        (2, None, "A1", "whim", "choose classified"),
        (2, "reason", "A1", "classified", "it has words"),
        (99, None, "A1", "classified", "the last is"),
        (1, None, "A1", "classified", "cannot be opened"),
    ],
)
def test_what_is_refused_takes_nothing_out(
    file: Path, record: int, field: str | None, second: str, code: str, words: str
) -> None:
    before = file.read_bytes()
    with (
        SessionFile.open_file(file) as opened,
        pytest.raises(RecordError, match=words),
    ):
        redact(opened, record, field, director="D", second=second, code=code, at="now")
    assert file.read_bytes() == before


def test_twice_is_refused(file: Path) -> None:
    with SessionFile.open_file(file) as opened:
        given = {"director": "D", "second": "A1", "code": "classified", "at": "now"}
        redact(opened, 2, None, **given)
        with pytest.raises(RecordError, match="already"):
            redact(opened, 2, None, **given)
