"""Older session files, brought to the present format by numbered steps.

Each step is a module of its own that is never changed once a format is released. A step works on
a copy; the older file stays beside the new one under a name that tells its format.
"""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from adjudication.record.durable import PART, replace_durably, sync_folder
from adjudication.record.log import RecordError
from adjudication.record.migrations import from_1
from adjudication.record.stored import FORMAT_VERSION, Contents, connect, read_contents

STEPS: Mapping[int, Callable[[sqlite3.Connection], None]] = {1: from_1.migrate}
"""The step away from each older format."""


def kept_path(path: Path, version: int) -> Path:
    """Returns where the older file is kept when a session file is migrated."""
    return path.with_name(f"{path.stem}.format-{version}{path.suffix}")


def migrate(path: Path, version: int) -> None:
    """Brings a session file to the present format; the older one stays beside it.

    Args:
        path: The file; nobody else writes to it.
        version: Its format.

    Raises:
        RecordError: It is damaged, or the new one cannot be written; it was not changed.
        OSError: As above.
    """
    older = path.read_bytes()
    part = path.with_name(path.name + PART)
    part.write_bytes(older)
    try:
        _carry_out(part, version)
        kept = kept_path(path, version)
        if not kept.exists():
            replace_durably(kept, older)
        with part.open("rb") as stream:
            os.fsync(stream.fileno())
        part.replace(path)
        sync_folder(path.parent)
    finally:
        part.unlink(missing_ok=True)


def migrated(path: Path, version: int) -> Contents:
    """Returns what an older file would hold in the present format; it is not changed.

    Raises:
        RecordError: It is damaged.
        OSError: It cannot be read.
    """
    with tempfile.TemporaryDirectory(prefix="whitecell-") as folder:
        copy = Path(folder) / path.name
        copy.write_bytes(path.read_bytes())
        return _carry_out(copy, version)


def _carry_out(path: Path, version: int) -> Contents:
    """Takes every step on a file of its own, and reads the result."""
    name = path.name.removesuffix(PART)
    connection = connect(path, "rw")
    try:
        for step in range(version, FORMAT_VERSION):
            connection.execute("BEGIN IMMEDIATE")
            STEPS[step](connection)
            connection.execute(f"PRAGMA user_version = {step + 1}")
            connection.execute("COMMIT")
        contents = read_contents(connection, path)
    except (RecordError, sqlite3.Error, KeyError, TypeError, ValueError, AttributeError) as fault:
        raise RecordError(
            f"{name} is of an older format and damaged: {fault}; it was not changed"
        ) from fault
    finally:
        connection.close()
    if contents.damage:
        raise RecordError(
            f"{name} is of an older format and damaged: {contents.damage}; it was not changed"
        )
    return contents
