"""From format 1 to 2: words under salts and large values move out of the record bodies.

Bodies change, so every hash does: the chain of the older file is checked first, and made anew.
Numbers stay. What format 2 records for ever and format 1 did not, follows from the order of
records: whether another line had been played before a step.
"""

import json
import sqlite3
import zlib
from hashlib import sha256
from typing import Any

from adjudication.record.log import RecordError, canonical
from adjudication.record.texts import Text, set_aside

_START = "0" * 64
_TEXTS = {
    "session": ("scenario", "scenario_name", "title", "branch"),
    "order": ("words",),
    "fork": ("name",),
    "rename": ("name",),
    "note": ("words",),
}
_TABLES = """
CREATE TABLE texts (
    record INTEGER NOT NULL, field TEXT NOT NULL, digest TEXT NOT NULL, salt BLOB, words TEXT,
    PRIMARY KEY (record, field)
) WITHOUT ROWID;
CREATE TABLE attached (
    record INTEGER NOT NULL, name TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (record, name)
) WITHOUT ROWID;
"""


def migrate(connection: sqlite3.Connection) -> None:
    """Rewrites every record of a file of format 1.

    Args:
        connection: A connection inside a transaction.

    Raises:
        RecordError: The older chain does not hold.
    """
    for statement in _TABLES.split(";"):
        connection.execute(statement)
    rows = connection.execute(
        "SELECT number, kind, body, previous, hash FROM records ORDER BY number"
    ).fetchall()
    older, newer = _START, _START
    depths = {rows[0][0]: 0} if rows else {}
    for number, kind, text, previous, digest in rows:
        if previous != older or digest != _chained(number, kind, text, previous):
            raise RecordError(f"record {number} was changed after it was written")
        older = digest
        body = json.loads(text)
        attached = _attached(connection, number, body)
        if kind == "step":
            parent = depths[body["parent"]]
            body["seen_sibling"] = len(depths) > parent + 1
            depths[number] = parent + 1
        if attached:
            body["attached"] = {n: sha256(blob).hexdigest() for n, blob in attached.items()}
        bare, texts = set_aside(number, _with_texts(kind, body))
        stored = canonical(bare)
        hashed = _chained(number, kind, stored, newer)
        connection.execute(
            "UPDATE records SET body = ?, previous = ?, hash = ? WHERE number = ?",
            (stored, newer, hashed, number),
        )
        connection.executemany(
            "INSERT INTO texts VALUES (?, ?, ?, ?, ?)",
            [(t.record, t.field, t.digest, t.salt, t.words) for t in texts],
        )
        connection.executemany(
            "INSERT INTO attached VALUES (?, ?, ?)",
            [(number, name, blob) for name, blob in attached.items()],
        )
        newer = hashed
    connection.execute("DROP TABLE states")


def _chained(number: int, kind: str, text: str, previous: str) -> str:
    return sha256(f"{previous}\n{number}\n{kind}\n{text}".encode()).hexdigest()


def _attached(
    connection: sqlite3.Connection, number: int, body: dict[str, Any]
) -> dict[str, bytes]:
    """Takes state and rulings out of a body."""
    attached = {}
    if "stored" in body:
        (state,) = connection.execute(
            "SELECT body FROM states WHERE node = ?", (number,)
        ).fetchone() or (b"",)
        if sha256(state).hexdigest() != body.pop("stored"):
            raise RecordError(f"the state of record {number} was changed after it was written")
        attached["state"] = state
    if "rulings" in body:
        plain = json.dumps(body.pop("rulings"), sort_keys=True, separators=(",", ":"))
        attached["rulings"] = zlib.compress(plain.encode(), 6)
    return attached


def _with_texts(kind: str, body: dict[str, Any]) -> dict[str, Any]:
    """Marks what people typed as texts."""
    marked = {**body, **{name: Text(body[name]) for name in _TEXTS.get(kind, ())}}
    if kind == "ruling":
        marked["ruling"] = {**body["ruling"], "reason": Text(body["ruling"]["reason"])}
    return marked
