"""The slow work the window hands to its worker: open and make sessions, verify, play the demo.

Each touches nothing of the window; a session that is opened for it is handed over whole.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path

from adjudication.record.session_file import SessionFile
from adjudication.record.verify import verify
from app.desktop.work import give_way
from app.library import fresh_session_path, scenario_text
from app.loading import load
from app.pinned import world_of
from app.rehearsal import FOLDER, as_rehearsal
from app.session import Session

__all__ = [
    "DEMO_SEED",
    "Verified",
    "load_distributions",
    "load_solvers",
    "new_session_in",
    "run_demo_in",
    "session_of",
    "verify_file",
]

DEMO_SEED = 1


@dataclass(frozen=True, slots=True)
class Verified:
    """What verification found of a file: the first mismatch in words, empty if all holds."""

    path: Path
    problem: str


def new_session_in(folder: Path, scenario: str, variant: str, *, rehearsal: bool) -> Session:
    """Make a session of a bundled scenario, saved at once.

    Args:
        folder: Where sessions are kept; made if it is not there.
        scenario: Key of the scenario.
        variant: Key of one of its variants; empty for none.
        rehearsal: Whether it is a rehearsal, which says so everywhere and is kept apart.

    Returns:
        The open session.
    """
    text, name = scenario_text(scenario, variant)
    path = fresh_session_path(scenario, folder)
    if rehearsal:
        text = as_rehearsal(text, name)
        path = fresh_session_path(f"rehearsal-{scenario}", folder / FOLDER)
    path.parent.mkdir(parents=True, exist_ok=True)
    return _read(Session.create(path, text, name, seed=secrets.randbelow(2**31)))


def session_of(path: Path) -> Session:
    """Open a session file.

    Args:
        path: The file.

    Returns:
        The open session.
    """
    return _read(Session.open_file(path))


def _read(session: Session) -> Session:
    """Returns a session that has already answered what the window asks of it first."""
    try:
        session.questions()
        _ = session.coverage
    except BaseException:
        session.close()
        raise
    return session


def verify_file(path: Path) -> Verified:
    """Check a session's stored bytes and recompute every ruling.

    Args:
        path: The file; it may be open in the window.

    Returns:
        What was found.
    """
    give_way()
    with SessionFile.open_file(path, read_only=True) as file:
        verdict = verify(file, world_of, lambda _: give_way())
    return Verified(path, verdict.problem)


def load_distributions() -> None:
    """Load what the odds' best and worst are drawn with, so that the window need not."""
    load("scipy.special")


def load_solvers() -> None:
    """Load what the first turn needs and no opening does, so that no key waits for it."""
    load("scipy.optimize")


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
