"""The slow work the window hands to its worker: verify, play the demo.

Each opens the file for itself and touches nothing of the window.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from adjudication.record.session_file import SessionFile
from adjudication.record.verify import verify
from app.pinned import world_of

__all__ = ["DEMO_SEED", "Verified", "run_demo_in", "verify_file"]

DEMO_SEED = 1


@dataclass(frozen=True, slots=True)
class Verified:
    """What verification found of a file: the first mismatch in words, empty if all holds."""

    path: Path
    problem: str


def verify_file(path: Path) -> Verified:
    """Check a session's stored bytes and recompute every ruling.

    Args:
        path: The file; it may be open in the window.

    Returns:
        What was found.
    """
    with SessionFile.open_file(path, read_only=True) as file:
        verdict = verify(file, world_of)
    return Verified(path, verdict.problem)


def run_demo_in(folder: Path) -> Path:
    """Play the demo.

    Args:
        folder: Where to write it.

    Returns:
        The session file.
    """
    # Imported here: scripts are no part of a desk that opens in a second.
    from app.demo import run_demo  # noqa: PLC0415

    return run_demo(folder, DEMO_SEED, lambda _done, _total, _what: None)[0]
