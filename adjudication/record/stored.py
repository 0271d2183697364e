"""What a session file holds on disk: its tables, and reading them as far as they are sound."""

import gc
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from pathlib import Path
from urllib.parse import quote

from adjudication.record.fold import Growth
from adjudication.record.history import History
from adjudication.record.log import Record, RecordError, broken_link, read_row
from adjudication.record.texts import StoredText, stored_text

APPLICATION_ID = 0x57434C31
"""'WCL1' in the header of the file."""
FORMAT_VERSION = 2
SCHEMA = """
CREATE TABLE records (
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, body TEXT NOT NULL,
    previous TEXT NOT NULL, hash TEXT NOT NULL
);
CREATE TABLE texts (
    record INTEGER NOT NULL, field TEXT NOT NULL, digest TEXT NOT NULL, salt BLOB, words TEXT,
    PRIMARY KEY (record, field)
) WITHOUT ROWID;
CREATE TABLE attached (
    record INTEGER NOT NULL, name TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (record, name)
) WITHOUT ROWID;
"""
_HEADER = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class Contents:
    """What could be read of a session file.

    Attributes:
        records: The records up to the last good one.
        history: The history they describe.
        damage: What is wrong after them, in words; empty if nothing is.
    """

    records: list[Record]
    history: History
    damage: str


def read_version(path: Path) -> int:
    """Returns the format of a session file, from its first bytes only.

    Raises:
        RecordError: It cannot be read, is not a session file, or is from a newer version.
    """
    try:
        with path.open("rb") as stream:
            header = stream.read(100)
    except OSError as fault:
        raise RecordError(f"{path} cannot be read: {fault.strerror}") from fault
    if not header.startswith(_HEADER) or len(header) < 100:
        raise RecordError(f"{path.name} is not a Whitecell session")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise RecordError(f"{path.name} is a database, but not a Whitecell session")
    version = int.from_bytes(header[60:64], "big")
    if version > FORMAT_VERSION:
        raise RecordError(
            f"{path.name} was written by a newer version (format {version}, this program reads "
            f"up to {FORMAT_VERSION}); it was not changed - update Whitecell to open it"
        )
    if version < 1 or header[18:20] != b"\x01\x01":
        raise RecordError(f"{path.name} is damaged in its first bytes; it was not changed")
    return version


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """Returns a connection to a file.

    Args:
        path: The file.
        mode: `ro` to read, `rw` to read and write, `rwc` to make it as well.
    """
    connection = sqlite3.connect(
        f"file:{quote(str(path.resolve()))}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    if mode == "ro":
        # Without it SQLite shows nothing at all of a file that is cut short.
        connection.execute("PRAGMA writable_schema = ON")
    else:
        connection.execute("PRAGMA journal_mode = DELETE")
        # EXTRA syncs the folder after the journal is gone: with FULL a power cut can bring the
        # journal back, and with it undo what was acknowledged.
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("PRAGMA secure_delete = ON")
    return connection


def lay_out(connection: sqlite3.Connection) -> None:
    """Makes an empty file a session file."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {FORMAT_VERSION}")
    connection.executescript(SCHEMA)


def insert(connection: sqlite3.Connection, records: Sequence[Record]) -> None:
    """Writes records in one transaction: all of them or none.

    Raises:
        sqlite3.Error: They cannot be written.
    """
    with _transaction(connection):
        _put(connection, records)


def take_out(
    connection: sqlite3.Connection, places: Sequence[tuple[int, str]], redaction: Record
) -> None:
    """Takes texts and their salts out, and writes the record that says so, in one transaction.

    Afterwards the file is written anew, so that no page holds what was taken out.

    Args:
        connection: A connection to the file.
        places: (record, field) of each text.
        redaction: The record.

    Raises:
        sqlite3.Error: It cannot be written; nothing was taken out.
    """
    with _transaction(connection):
        connection.executemany(
            "UPDATE texts SET salt = NULL, words = NULL WHERE record = ? AND field = ?", places
        )
        _put(connection, [redaction])
    connection.execute("VACUUM")


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("COMMIT")
    except sqlite3.Error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _put(connection: sqlite3.Connection, records: Sequence[Record]) -> None:
    connection.executemany(
        "INSERT INTO records VALUES (?, ?, ?, ?, ?)",
        [(r.number, r.kind, r.text, r.previous, r.hash) for r in records],
    )
    connection.executemany(
        "INSERT INTO texts VALUES (?, ?, ?, ?, ?)",
        [astuple(text) for record in records for text in record.texts],
    )
    connection.executemany(
        "INSERT INTO attached VALUES (?, ?, ?)",
        [(r.number, name, blob) for r in records for name, blob in r.attached.items()],
    )


def read_contents(connection: sqlite3.Connection, path: Path) -> Contents:
    """Returns what a file holds, chain and digests checked, up to the first fault.

    Args:
        connection: A connection to the file.
        path: The file.

    Raises:
        RecordError: Not even the first record is sound.
    """
    growth, damage = Growth(), ""
    records: list[Record] = []
    try:
        with _uncollected():
            for record in _rows(connection):
                damage = broken_link(record, records[-1] if records else None)
                if damage:
                    break
                growth.take(record)
                records.append(record)
        damage = damage or _integrity(connection, path)
    except RecordError as fault:
        damage = str(fault)
    except (sqlite3.Error, ValueError, TypeError) as fault:
        damage = f"record {len(records) + 1} cannot be read: {fault}"
    if not records:
        raise RecordError(f"{path.name} cannot be opened: {damage or 'it holds no session'}")
    return Contents(records, growth.history(), damage)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Spares the search for garbage among many records, all of which are kept."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _rows(connection: sqlite3.Connection) -> Iterator[Record]:
    """Every record in order, with what lies beside it; fails at the first that cannot be read."""
    texts = _Beside(
        connection.execute("SELECT record, field, digest, salt, words FROM texts ORDER BY 1, 2")
    )
    attached = _Beside(connection.execute("SELECT record, name, body FROM attached ORDER BY 1, 2"))
    for number, kind, text, previous, digest in connection.execute(
        "SELECT number, kind, body, previous, hash FROM records ORDER BY number"
    ):
        own: list[StoredText] = [stored_text(row) for row in texts.of(number)]
        blobs = dict(_attached(row) for row in attached.of(number))
        yield read_row(int(number), str(kind), str(text), str(previous), str(digest), own, blobs)
    for rows in (texts, attached):
        if rows.waiting is not None:
            raise RecordError(f"something belongs to record {rows.waiting[0]}, which is missing")


def _attached(row: tuple[object, ...]) -> tuple[str, bytes]:
    record, name, blob = row
    if not (isinstance(name, str) and isinstance(blob, bytes)):
        raise RecordError(f"what is attached to record {record} is damaged")
    return name, blob


class _Beside:
    """Rows sorted by record, handed out record by record."""

    def __init__(self, rows: Iterator[tuple[object, ...]]) -> None:
        self._rows = rows
        self.waiting = next(rows, None)

    def of(self, record: int) -> Iterator[tuple[object, ...]]:
        while self.waiting is not None and self.waiting[0] == record:
            yield self.waiting
            self.waiting = next(self._rows, None)


def _integrity(connection: sqlite3.Connection, path: Path) -> str:
    with path.open("rb") as stream:
        header = stream.read(100)
    size = connection.execute("PRAGMA page_size").fetchone()[0]
    if path.stat().st_size < size * int.from_bytes(header[28:32], "big"):
        return "the file is cut short"
    verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    return "" if verdict == "ok" else f"the file is damaged: {verdict}"
