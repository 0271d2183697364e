"""The session file: one SQLite file that holds the records, their texts and the stored states.

`journal_mode=DELETE` and `synchronous=FULL` keep it a single file that can be copied when idle
and loses nothing that was committed. One writer at a time, by an advisory lock beside the file;
everybody else opens it read-only. A file that is not ours is never written to.
"""

import json
import sqlite3
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import astuple
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

from filelock import FileLock, Timeout

from adjudication.record.log import Kind, Record, RecordError, append_to, read_row
from adjudication.record.texts import StoredText, stored_text

APPLICATION_ID = 0x57434C31
"""'WCL1' in the header of the file."""
FORMAT_VERSION = 2
_HEADER = b"SQLite format 3\x00"
_SCHEMA = """
CREATE TABLE records (
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, body TEXT NOT NULL,
    previous TEXT NOT NULL, hash TEXT NOT NULL
);
CREATE TABLE texts (
    record INTEGER NOT NULL, field TEXT NOT NULL, digest TEXT NOT NULL, salt BLOB, words TEXT,
    PRIMARY KEY (record, field)
) WITHOUT ROWID;
CREATE TABLE states (node INTEGER PRIMARY KEY, body BLOB NOT NULL);
"""


class SessionFile:
    """An open session file.

    Use `create` or `open_file`, and `close` (or a with statement) when done.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        lock: FileLock | None,
        last: Record | None,
    ) -> None:
        self.path = path
        self._connection = connection
        self._lock = lock
        self._last = last

    @property
    def writable(self) -> bool:
        """Whether this copy of the program holds the file for writing."""
        return self._lock is not None

    @classmethod
    def create(cls, path: Path) -> Self:
        """Returns a new, empty session file.

        Raises:
            RecordError: The file exists, or its folder cannot be written.
        """
        if path.exists():
            raise RecordError(f"{path} exists already; choose another name")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise RecordError(f"{path.parent} cannot be made: {fault.strerror}") from fault
        lock = _lock(path)
        if lock is None:
            raise RecordError(f"{path} is being written by another copy of the program")
        try:
            connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
            _configure(connection)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {FORMAT_VERSION}")
            connection.executescript(_SCHEMA)
        except sqlite3.Error as fault:
            lock.release()
            raise RecordError(f"{path} cannot be written: {fault}") from fault
        return cls(path, connection, lock, None)

    @classmethod
    def open_file(cls, path: Path, *, read_only: bool = False) -> Self:
        """Returns an existing session file, opened for writing where nobody else has it.

        Args:
            path: The file.
            read_only: Open it for reading whoever has it.

        Raises:
            RecordError: It is not a session file, is damaged, or comes from a newer version.
        """
        _check_header(path)
        lock = None if read_only else _lock(path)
        mode = "ro" if lock is None else "rw"
        try:
            connection = sqlite3.connect(
                f"file:{quote(str(path.resolve()))}?mode={mode}",
                uri=True,
                isolation_level=None,
                check_same_thread=False,
            )
            _configure(connection)
            _check_identity(connection, path)
            last = _last_record(connection)
        except (sqlite3.Error, RecordError) as fault:
            if lock is not None:
                lock.release()
            if isinstance(fault, RecordError):
                raise
            raise RecordError(f"{path.name} is damaged: {fault}") from fault
        return cls(path, connection, lock, last)

    def append(self, entries: list[tuple[Kind, Mapping[str, Any]]]) -> list[Record]:
        """Returns the entries as records, all on disk or none.

        Raises:
            RecordError: The file is open for reading only, or cannot be written.
        """
        return self.append_with_states([(kind, body, None) for kind, body in entries])

    def append_with_states(
        self, entries: list[tuple[Kind, Mapping[str, Any], Mapping[str, Any] | None]]
    ) -> list[Record]:
        """Returns the entries as records, with the state that a step leads to beside it.

        The body of an entry with a state gains `stored`, the digest of the stored bytes.

        Raises:
            RecordError: The file is open for reading only, or cannot be written.
        """
        if not self.writable:
            raise RecordError(f"{self.path.name} is open for reading only")
        last = self._last
        records: list[Record] = []
        states: list[tuple[int, bytes]] = []
        for kind, body, state in entries:
            if state is None:
                last = append_to(last, kind, body)
            else:
                packed = _pack(state)
                last = append_to(last, kind, {**body, "stored": sha256(packed).hexdigest()})
                states.append((last.number, packed))
            records.append(last)
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany(
                "INSERT INTO records VALUES (?, ?, ?, ?, ?)",
                [(r.number, r.kind, r.text, r.previous, r.hash) for r in records],
            )
            self._connection.executemany(
                "INSERT INTO texts VALUES (?, ?, ?, ?, ?)",
                [astuple(text) for record in records for text in record.texts],
            )
            self._connection.executemany("INSERT INTO states VALUES (?, ?)", states)
            self._connection.execute("COMMIT")
        except sqlite3.Error as fault:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise RecordError(f"{self.path} cannot be written: {fault}") from fault
        self._last = last
        return records

    def records(self) -> Iterator[Record]:
        """Yields every record in order, unchecked.

        Raises:
            RecordError: A row cannot be read.
        """
        try:
            texts = self._texts()
            waiting = next(texts, None)
            rows = self._connection.execute(
                "SELECT number, kind, body, previous, hash FROM records ORDER BY number"
            )
            for number, kind, text, previous, digest in rows:
                own = []
                while waiting is not None and waiting.record == number:
                    own.append(waiting)
                    waiting = next(texts, None)
                yield read_row(int(number), str(kind), str(text), str(previous), str(digest), own)
        except (sqlite3.Error, ValueError, TypeError) as fault:
            raise RecordError(f"{self.path.name} is damaged: {fault}") from fault
        if waiting is not None:
            raise RecordError(f"a text belongs to record {waiting.record}, which is missing")

    def _texts(self) -> Iterator[StoredText]:
        rows = self._connection.execute(
            "SELECT record, field, digest, salt, words FROM texts ORDER BY record, field"
        )
        return (stored_text(row) for row in rows)

    def stored_state(self, node: int) -> Mapping[str, Any]:
        """Returns what was stored for a node, as plain values.

        Raises:
            RecordError: Nothing is stored, or it is damaged.
        """
        try:
            plain = json.loads(zlib.decompress(self._blob(node)))
        except (zlib.error, ValueError) as fault:
            raise RecordError(f"the state of record {node} is damaged: {fault}") from fault
        if not isinstance(plain, dict):
            raise RecordError(f"the state of record {node} is damaged")
        return plain

    def stored_digest(self, node: int) -> str:
        """Returns the SHA-256 of the bytes stored for a node."""
        return sha256(self._blob(node)).hexdigest()

    def _blob(self, node: int) -> bytes:
        try:
            row = self._connection.execute(
                "SELECT body FROM states WHERE node = ?", (node,)
            ).fetchone()
        except sqlite3.Error as fault:
            raise RecordError(f"{self.path.name} is damaged: {fault}") from fault
        if row is None or not isinstance(row[0], bytes):
            raise RecordError(f"the state of record {node} is missing")
        return row[0]

    def close(self) -> None:
        """Closes the file and lets others write to it."""
        self._connection.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _pack(state: Mapping[str, Any]) -> bytes:
    text = json.dumps(state, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return zlib.compress(text.encode(), 6)


def _lock(path: Path) -> FileLock | None:
    """The lock of the one writer; None where another has it or the medium cannot be written."""
    lock = FileLock(path.with_name(path.name + ".lock"))
    try:
        lock.acquire(timeout=0)
    except (Timeout, OSError):
        return None
    return lock


def _configure(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")


def _check_header(path: Path) -> None:
    """Reads the first bytes only, so that a foreign file is never touched."""
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
    if version < FORMAT_VERSION:
        raise RecordError(
            f"{path.name} was written by an older version (format {version}, this program reads "
            f"format {FORMAT_VERSION}); it was not changed"
        )
    if version > FORMAT_VERSION:
        raise RecordError(
            f"{path.name} was written by a newer version (format {version}, this program reads "
            f"up to {FORMAT_VERSION}); it was not changed - update Whitecell to open it"
        )


def _check_identity(connection: sqlite3.Connection, path: Path) -> None:
    page = connection.execute("PRAGMA page_size").fetchone()[0]
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    if path.stat().st_size < page * pages:
        raise RecordError(f"{path.name} is cut short; it was not changed")
    verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise RecordError(f"{path.name} is damaged: {verdict}; it was not changed")


def _last_record(connection: sqlite3.Connection) -> Record | None:
    row = connection.execute(
        "SELECT number, kind, body, previous, hash FROM records ORDER BY number DESC LIMIT 1"
    ).fetchone()
    if row is None:
        return None
    texts = connection.execute(
        "SELECT record, field, digest, salt, words FROM texts WHERE record = ?", (row[0],)
    )
    return read_row(*row, [stored_text(text) for text in texts])
