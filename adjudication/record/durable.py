"""Files beside the session file: written whole and synced, or not at all."""

import os
from pathlib import Path

PART = ".part"
"""What ends the name of a file that is not whole yet."""


def replace_durably(path: Path, content: bytes) -> None:
    """Writes a file so that a power cut leaves the old one or the new one, whole.

    Raises:
        OSError: It cannot be written; what was there is as before.
    """
    part = path.with_name(path.name + PART)
    try:
        with part.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Makes names in a folder durable, where the system has a way to."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
