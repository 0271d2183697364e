"""Rolling backups beside a session file: few, each whole, each read back before it counts."""

import sqlite3
from pathlib import Path

from adjudication.record.durable import replace_durably
from adjudication.record.log import Record
from adjudication.record.stored import connect

GENERATIONS = 3
"""How many are kept."""


def backup_paths(path: Path) -> tuple[Path, ...]:
    """Returns where the backups of a session file lie, the newest first, there or not."""
    return tuple(
        path.with_name(f"{path.stem}.backup-{generation}{path.suffix}")
        for generation in range(1, GENERATIONS + 1)
    )


def back_up(path: Path, last: Record) -> str:
    """Makes a backup of an idle session file; returns why it could not, or an empty string.

    Args:
        path: The session file, between two transactions of its only writer.
        last: Its last record.
    """
    newest, *older = backup_paths(path)
    try:
        for generation in reversed(range(len(older))):
            younger = (newest, *older)[generation]
            if younger.exists():
                younger.replace(older[generation])
        replace_durably(newest, path.read_bytes())
        if _last_hash(newest) != last.hash:
            newest.unlink()
            return f"the backup {newest.name} was not what was written, and was removed"
    except OSError as fault:
        return f"no backup could be made beside {path.name}: {fault.strerror or fault}"
    except sqlite3.Error as fault:
        return f"the backup {newest.name} cannot be read back: {fault}"
    return ""


def replace_all(path: Path, last: Record) -> str:
    """Removes every backup and makes one anew, as after a redaction; returns why it could not.

    An older backup holds nothing that the session file does not: records are only ever added.
    """
    try:
        for backup in backup_paths(path):
            backup.unlink(missing_ok=True)
    except OSError as fault:
        return f"{backup.name} could not be removed: {fault.strerror or fault}"
    return back_up(path, last)


def _last_hash(path: Path) -> str:
    """The hash of the last record of a sound file; empty where it is not sound."""
    connection = connect(path, "ro")
    try:
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            return ""
        row = connection.execute(
            "SELECT hash FROM records ORDER BY number DESC LIMIT 1"
        ).fetchone()
    finally:
        connection.close()
    return "" if row is None else str(row[0])
