"""The session file: one SQLite file that holds the records and what lies beside them.

`journal_mode=DELETE` and `synchronous=EXTRA` keep it a single file that can be copied when idle
and loses nothing that was committed. One writer at a time, by an advisory lock beside the file;
everybody else reads it once, as it is. A file that is not ours, or is damaged, is never written
to. All records are in memory too: where the disk dies, play goes on in a copy elsewhere.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from filelock import FileLock, Timeout

from adjudication.record.backups import back_up, replace_all
from adjudication.record.durable import PART, sync_folder
from adjudication.record.history import History
from adjudication.record.log import Kind, Record, RecordError, append_to
from adjudication.record.migrations import migrate, migrated
from adjudication.record.stored import (
    APPLICATION_ID,
    FORMAT_VERSION,
    Contents,
    connect,
    insert,
    lay_out,
    read_contents,
    read_version,
    take_out,
)

__all__ = ["APPLICATION_ID", "BACKUP_EVERY", "FORMAT_VERSION", "Entry", "SessionFile"]

BACKUP_EVERY = 64
"""Records between two backups; another is made when the file is closed."""
Entry = tuple[Kind, Mapping[str, Any], Mapping[str, object]]
"""A record to be: its kind, its body, and what is attached to it."""
_GO_ON = "Nothing recorded is lost: Save a copy elsewhere and go on"


class SessionFile:
    """An open session file.

    Use `create` or `open_file`, and `close` (or a with statement) when done.

    Attributes:
        path: The file.
        history: The history its records described when it was opened.
        damage: What is wrong after the last good record; empty if nothing is. A damaged file is
            open for reading only.
        backup_problem: Why the last backup could not be made; empty if it was.
    """

    def __init__(
        self,
        path: Path,
        contents: Contents,
        connection: sqlite3.Connection | None,
        lock: FileLock | None,
    ) -> None:
        self.path = path
        self.history: History = contents.history
        self.damage = contents.damage
        self.backup_problem = ""
        self._records = contents.records
        self._connection = connection
        self._lock = lock
        self._identity = _identity(path)
        self._backed_up = len(contents.records)

    @property
    def writable(self) -> bool:
        """Whether this copy of the program holds the file for writing."""
        return self._connection is not None

    @classmethod
    def create(cls, path: Path, entries: Sequence[Entry]) -> Self:
        """Returns a new session file that holds its first records.

        Raises:
            RecordError: The file exists, or its folder cannot be written.
        """
        records: list[Record] = []
        for kind, body, attached in entries:
            records.append(append_to(records[-1] if records else None, kind, body, attached))
        return cls.create_from(path, records)

    @classmethod
    def create_from(cls, path: Path, records: Sequence[Record]) -> Self:
        """Returns a new session file that holds records as they are.

        It is made under another name and renamed when whole: no instant leaves half a session.

        Raises:
            RecordError: The file exists, or its folder cannot be written.
        """
        if path.exists():
            raise RecordError(f"{path} exists already; choose another name")
        part = path.with_name(path.name + PART)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.unlink(missing_ok=True)
            connection = connect(part, "rwc")
            try:
                lay_out(connection)
                insert(connection, records)
            finally:
                connection.close()
            part.replace(path)
            sync_folder(path.parent)
        except (OSError, sqlite3.Error) as fault:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise RecordError(f"{path} cannot be written: {_words(fault)}") from fault
        return cls.open_file(path)

    @classmethod
    def open_file(cls, path: Path, *, read_only: bool = False) -> Self:
        """Returns an existing session file, opened for writing where nobody else has it.

        Every chain link, digest and page is checked. A damaged file opens for reading, up to the
        last good record. An older format is migrated, and the older file kept beside it.

        Args:
            path: The file.
            read_only: Open it for reading whoever has it.

        Raises:
            RecordError: It is not a session file, comes from a newer version, or nothing in it
                is sound.
        """
        version = read_version(path)
        lock = None if read_only else _lock(path)
        connection = None
        try:
            if version == FORMAT_VERSION:
                contents = _read(path, recover=lock is not None)
            elif lock is not None:
                migrate(path, version)
                contents = _read(path, recover=True)
            else:
                contents = migrated(path, version)
            if lock is not None and not contents.damage:
                connection = connect(path, "rw")
        except (sqlite3.Error, OSError) as fault:
            raise RecordError(f"{path.name} cannot be opened: {_words(fault)}") from fault
        except UnicodeDecodeError as fault:
            # SQLite quotes what is damaged, and the quotation itself is no text.
            raise RecordError(
                f"{path.name} is damaged where it describes itself; it was not changed - rescue it"
            ) from fault
        finally:
            if lock is not None and connection is None:
                lock.release()
        return cls(path, contents, connection, lock if connection is not None else None)

    def append(self, entries: Sequence[tuple[Kind, Mapping[str, Any]]]) -> list[Record]:
        """Returns the entries as records, all on disk or none.

        Raises:
            RecordError: The file is open for reading only, or cannot be written.
        """
        return self.append_attached([(kind, body, {}) for kind, body in entries])

    def append_attached(self, entries: Sequence[Entry]) -> list[Record]:
        """Returns the entries as records with what is attached to them, all on disk or none.

        Raises:
            RecordError: The file is open for reading only, or cannot be written.
        """
        if self._connection is None:
            raise RecordError(f"{self.path.name} is open for reading only")
        if _identity(self.path) != self._identity:
            raise RecordError(
                f"{self.path} is no longer there: was it moved, or a stick pulled? {_GO_ON}"
            )
        last = self._records[-1]
        records: list[Record] = []
        for kind, body, attached in entries:
            last = append_to(last, kind, body, attached)
            records.append(last)
        try:
            insert(self._connection, records)
        except sqlite3.Error as fault:
            raise RecordError(
                f"{self.path} cannot be written: {_words(fault)}. {_GO_ON}"
            ) from fault
        self._records.extend(records)
        if len(self._records) - self._backed_up >= BACKUP_EVERY:
            self._back_up()
        return records

    def redact(self, places: Sequence[tuple[int, str]], body: Mapping[str, Any]) -> Record:
        """Takes texts out of the file and its backups; returns the record that says so.

        Args:
            places: (record, field) of each text.
            body: Who did it and why; it gains the places.

        Raises:
            RecordError: The file is open for reading only, or cannot be written.
        """
        if self._connection is None:
            raise RecordError(f"{self.path.name} is open for reading only")
        named = {**body, "texts": [list(place) for place in places]}
        redaction = append_to(self._records[-1], "redaction", named)
        try:
            take_out(self._connection, places, redaction)
        except sqlite3.Error as fault:
            raise RecordError(f"{self.path} cannot be written: {_words(fault)}") from fault
        contents = _read_only(self.path)
        self._records, self.history = contents.records, contents.history
        self.backup_problem = replace_all(self.path, self._records[-1])
        self._backed_up = len(self._records)
        self._identity = _identity(self.path)
        return redaction

    def records(self) -> tuple[Record, ...]:
        """Returns every record, in order; of a damaged file those up to the last good one."""
        return tuple(self._records)

    def save_elsewhere(self, path: Path) -> "SessionFile":
        """Returns a copy of this file in another place, open for writing; this one is closed.

        The copy is made from memory, so that it can be made when this file's disk is gone.

        Raises:
            RecordError: There is a file of that name, or it cannot be written.
        """
        copy = SessionFile.create_from(path, self._records)
        with suppress(sqlite3.Error, OSError):  # the old medium may be gone
            self._release()
        return copy

    def close(self) -> None:
        """Closes the file and lets others write to it."""
        if self.writable and len(self._records) > self._backed_up:
            self._back_up()
        self._release()

    def _release(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _back_up(self) -> None:
        """Makes a backup; where it cannot be made, play goes on and `backup_problem` says why."""
        self.backup_problem = back_up(self.path, self._records[-1])
        self._backed_up = len(self._records)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _read(path: Path, *, recover: bool) -> Contents:
    """What a file of the present format holds.

    A transaction that a crash cut off is undone first: in the file by its writer, in a private
    copy by anybody else.

    Args:
        path: The file.
        recover: Whether this copy of the program may write to it.
    """
    journal = path.with_name(path.name + "-journal")
    try:
        return _read_only(path)
    except sqlite3.Error:
        if not journal.exists():
            raise
    if recover:
        connection = connect(path, "rw")
        try:
            connection.execute("SELECT count(*) FROM sqlite_master")
        finally:
            connection.close()
        return _read_only(path)
    with tempfile.TemporaryDirectory(prefix="whitecell-") as folder:
        copy = Path(folder) / path.name
        shutil.copyfile(path, copy)
        shutil.copyfile(journal, copy.with_name(journal.name))
        return _read(copy, recover=True)


def _read_only(path: Path) -> Contents:
    connection = connect(path, "ro")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
        return read_contents(connection, path)
    finally:
        connection.close()


def _lock(path: Path) -> FileLock | None:
    """The lock of the one writer; None where another has it or the medium cannot be written."""
    lock = FileLock(path.with_name(path.name + ".lock"))
    try:
        lock.acquire(timeout=0)
    except (Timeout, OSError):
        return None
    return lock


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another of its name; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _words(fault: OSError | sqlite3.Error) -> str:
    """A fault of the disk in words."""
    if isinstance(fault, OSError):
        return str(fault.strerror or fault)
    match getattr(fault, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_FULL:
            return "there is no room left on the medium"
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN:
            return "the medium can only be read"
        case sqlite3.SQLITE_BUSY:
            return "another program holds it"
        case sqlite3.SQLITE_IOERR:
            return "the medium does not answer"
        case _:
            return str(fault)
