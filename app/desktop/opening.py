"""How a session comes to the desk: a new one, a file, or the demo played in the background."""

from __future__ import annotations

import secrets
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from adjudication.errors import AdjudicationError
from app.desktop.chores import Verified, run_demo_in, verify_file
from app.desktop.work import Worker
from app.errors import UsageError
from app.library import fresh_session_path, scenario_text
from app.session import Session
from scenarios.faults import ScenarioFaults

__all__ = ["FAULTS", "Opening"]

FAULTS = (AdjudicationError, UsageError, ScenarioFaults, OSError)
"""Faults that are met here and said; anything else is a bug and reaches the crash hook."""
DEMO_BUSY = "Playing the demo: two futures of twelve turns…"


class Opening(QObject):
    """Makes and opens sessions; what it opened is the receiver's to close.

    Attributes:
        opened: A session is open and wants the desk.
        failed: It could not be done; the words say what and why.
        busy: What is going on in the background, empty when it ended.
        verified: What verification found of a file (a `Verified`).
    """

    opened = Signal(Session)
    failed = Signal(str)
    busy = Signal(str)
    verified = Signal(Verified)

    def __init__(self, worker: Worker, folder: Path) -> None:
        super().__init__(worker)
        self._worker = worker
        self._folder = folder

    def new_session(self, scenario: str, variant: str = "") -> None:
        """Make a session of a bundled scenario, or one of its variants, saved at once."""
        try:
            text, name = scenario_text(scenario, variant)
            path = fresh_session_path(scenario, self._folder)
            path.parent.mkdir(parents=True, exist_ok=True)
            session = Session.create(path, text, name, seed=secrets.randbelow(2**31))
        except FAULTS as fault:
            self.failed.emit(f"No new session: {fault}")
            return
        self.opened.emit(session)

    def open_path(self, path: Path) -> None:
        """Open a session file."""
        try:
            session = Session.open_file(path)
        except FAULTS as fault:
            self.failed.emit(f"{path.name} cannot be opened: {fault}")
            return
        self.opened.emit(session)

    def run_demo(self) -> None:
        """Play the demo beside the other sessions and open what it wrote."""
        folder = self._folder / "demo"
        self.busy.emit(DEMO_BUSY)
        self._worker.start(lambda: run_demo_in(folder), self._on_demo)

    def _on_demo(self, future: Future[Path]) -> None:
        self.busy.emit("")
        try:
            path = future.result()
        except FAULTS as fault:
            self.failed.emit(f"The demo did not run: {fault}")
            return
        self.open_path(path)

    def verify(self, path: Path) -> None:
        """Check a session's record in the background."""
        self._worker.start(lambda: verify_file(path), self._on_verified)

    def _on_verified(self, future: Future[Verified]) -> None:
        try:
            self.verified.emit(future.result())
        except FAULTS as fault:
            self.failed.emit(f"The record could not be verified: {fault}")
