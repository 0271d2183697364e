"""Export and import: the same chain and bytes, a published schema, and each fault by its line."""

import json
import sqlite3
from pathlib import Path
from shutil import copyfile

import jsonschema
import pytest

from adjudication.orders import Order
from adjudication.record.entries import Contact, Query
from adjudication.record.interchange import exported, record_schema
from adjudication.record.session_file import SessionFile
from app.cli import main
from app.session import Session

SMALL = (Path(__file__).parents[1] / "scenarios" / "small.yaml").read_text(encoding="utf-8")
NAMES = ["--director", "D", "--second", "A1", "--code", "classified"]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A session with a turn of play, a fork, entries, and a redacted text."""
    path = tmp_path_factory.mktemp("interchange") / "day.whitecell"
    session = Session.create(path, SMALL, "small", seed=1)
    session.give_order(Order("lithuania", "", "poland", "Слава – ქართული"))
    asked = session.enter(Query(cell="blue", words="to be taken out"))
    session.enter(Contact(cells=("blue", "red"), stage="held", secret=True, agreed="terms"))
    while not session.to_rule():
        session.step()
    session.fork(["one", "two"])
    session.close()
    assert main(["redact", str(path), "--record", str(asked), *NAMES]) == 0
    return path


def lines_of(path: Path) -> list[str]:
    with SessionFile.open_file(path, read_only=True) as opened:
        return list(exported(opened.records()))


def test_there_and_back_is_the_same(file: Path, tmp_path: Path) -> None:
    export, again = tmp_path / "day.jsonl", tmp_path / "again.whitecell"
    assert main(["export", str(file), "-o", str(export)]) == 0
    assert main(["import", str(export), "-o", str(again)]) == 0
    assert lines_of(again) == lines_of(file)
    assert export.read_text(encoding="utf-8") == "".join(lines_of(file))
    assert main(["verify", str(again)]) == 0
    assert "to be taken out" not in export.read_text(encoding="utf-8")


def test_every_line_is_as_the_schema_says(file: Path) -> None:
    schema = record_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for line in lines_of(file):
        assert [e.message for e in validator.iter_errors(json.loads(line))] == []
    assert list(validator.iter_errors({"number": 0, "kind": "x"}))


@pytest.mark.parametrize(
    ("number", "change", "words"),
    [
        (1, lambda line: line | {"format": 99}, "of format 99"),
        (1, lambda line: line | {"whitecell": "x"}, "line 1: whitecell"),
        (3, lambda line: line | {"number": 9}, "line 3: record 2 is missing"),
        (3, lambda line: line | {"hash": "0" * 64}, "line 3: record 2 was changed"),
        (3, lambda line: line | {"texts": []}, "a text of it is missing"),
        (2, lambda line: line | {"attached": {"state": "?"}}, "no base64"),
        (2, lambda line: {**line, "body": {}}, "damaged"),
    ],
)
def test_a_fault_is_told_by_its_line_and_nothing_is_made(
    file: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    number: int,
    change: object,
    words: str,
) -> None:
    lines = lines_of(file)
    changed = change(json.loads(lines[number - 1]))  # type: ignore[operator]
    lines[number - 1] = json.dumps(changed) + "\n"
    export, made = tmp_path / "bad.jsonl", tmp_path / "bad.whitecell"
    export.write_text("".join(lines), encoding="utf-8")
    assert main(["import", str(export), "-o", str(made)]) == 2
    assert words in capsys.readouterr().err
    assert not made.exists()


def test_a_damaged_file_is_not_exported(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damaged = tmp_path / "damaged.whitecell"
    copyfile(file, damaged)
    with sqlite3.connect(damaged) as connection:
        connection.execute("UPDATE records SET body = '{}' WHERE number = 6")
    connection.close()
    assert main(["export", str(damaged)]) == 2
    assert "rescue it first" in capsys.readouterr().err
