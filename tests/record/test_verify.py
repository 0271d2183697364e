"""Verification finds any change to the bytes, and any ruling that does not follow."""

import json
import sqlite3
import zlib
from hashlib import sha256
from pathlib import Path

import pytest

from adjudication.record.log import canonical, chained, packed
from adjudication.record.session_file import SessionFile
from adjudication.record.verify import Verdict, verify
from app.pinned import world_of
from app.session import Session


@pytest.fixture
def file(session: Session) -> Path:
    for _ in range(18):
        session.step()
    session.close()
    return session.path


def verdict(path: Path) -> Verdict:
    with SessionFile.open_file(path, read_only=True) as opened:
        return verify(opened, world_of)


def edit(path: Path, statement: str, *values: object) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement, values)
    connection.commit()
    connection.close()


def test_an_untouched_file_holds(file: Path) -> None:
    found = verdict(file)
    assert found.holds, found.problem
    assert found.records == 19
    assert found.rulings > 20


def test_a_changed_record_is_named(file: Path) -> None:
    edit(
        file,
        "UPDATE records SET body = replace(body, '\"turn\":1', '\"turn\":2') WHERE number = 11",
    )
    assert "record 11" in verdict(file).problem


def test_a_missing_record_is_named(file: Path) -> None:
    edit(file, "DELETE FROM records WHERE number = 7")
    assert verdict(file).problem == "record 7 is missing"


def test_a_changed_state_is_named(file: Path) -> None:
    edit(file, "UPDATE attached SET body = zeroblob(9) WHERE record = 9 AND name = 'state'")
    assert "state of record 9" in verdict(file).problem


def test_an_answer_that_does_not_follow_is_found_though_the_chain_is_mended(file: Path) -> None:
    connection = sqlite3.connect(file)
    rows = connection.execute("SELECT number, kind, body FROM records ORDER BY number").fetchall()
    previous, changed = "0" * 64, 0
    for number, kind, body in rows:
        content = json.loads(body)
        if kind == "step" and not changed:
            (blob,) = connection.execute(
                "SELECT body FROM attached WHERE record = ? AND name = 'rulings'", (number,)
            ).fetchone()
            rulings = json.loads(zlib.decompress(blob))
            for ruling in rulings:
                if ruling["number"] is not None and ruling["question"]["kind"] == "ladder":
                    options = ruling["question"]["options"]
                    ruling["answer"] = next(o for o in options if o != ruling["answer"])
                    changed = number
                    break
            blob = packed(rulings)
            content["attached"]["rulings"] = sha256(blob).hexdigest()
            connection.execute(
                "UPDATE attached SET body = ? WHERE record = ? AND name = 'rulings'",
                (blob, number),
            )
        text = canonical(content)
        digest = chained(number, kind, text, previous)
        connection.execute(
            "UPDATE records SET body = ?, previous = ?, hash = ? WHERE number = ?",
            (text, previous, digest, number),
        )
        previous = digest
    connection.commit()
    connection.close()
    assert changed
    assert f"record {changed}: ladder/" in verdict(file).problem
