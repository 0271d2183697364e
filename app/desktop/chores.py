"""The slow work the window hands to its worker: verify, play the demo, write the report.

Each opens the file for itself and touches nothing of the window.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from adjudication.record.session_file import SessionFile
from adjudication.record.verify import verify
from app.pinned import world_of
from app.session import Session

__all__ = ["DEMO_SEED", "Verified", "run_demo_in", "verify_file", "write_report_of"]

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
    # Imported here: scripts and reports are no part of a desk that opens in a second.
    from app.demo import run_demo  # noqa: PLC0415

    return run_demo(folder, DEMO_SEED, lambda _done, _total, _what: None)[0]


def write_report_of(path: Path) -> tuple[Path, ...]:
    """Write the after-action report beside a session file.

    Args:
        path: The session file; it may be open in the window.

    Returns:
        What was written.
    """
    from app.report.render import write_report  # noqa: PLC0415 - as above

    session = Session.open_file(path, read_only=True)
    try:
        return tuple(write_report(session, path.parent / f"{path.stem}-report"))
    finally:
        session.close()
