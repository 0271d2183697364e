"""How a session comes to the desk: a new one, a file, or the demo played in the background."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from adjudication.errors import AdjudicationError
from app.desktop.chores import (
    Verified,
    load_distributions,
    load_solvers,
    new_session_in,
    run_demo_in,
    session_of,
    verify_file,
)
from app.desktop.translation import Translator
from app.desktop.work import Worker
from app.errors import UsageError
from app.session import Session
from scenarios.faults import ScenarioFaults

__all__ = ["FAULTS", "Opening"]

tr = Translator(__name__)

FAULTS = (AdjudicationError, UsageError, ScenarioFaults, OSError)
"""Faults that are met here and said; anything else is a bug and reaches the crash hook."""
DEMO_BUSY = tr.later("Playing the demo: two futures of twelve turns…")


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
        self._under_way: set[Future[Session]] = set()

    def new_session(self, scenario: str, variant: str = "") -> None:
        """Make a session of a bundled scenario, or one of its variants, saved at once."""
        self._make(scenario, variant, rehearsal=False)

    def rehearse(self, scenario: str, variant: str = "") -> None:
        """Make a session of the same kind that is a rehearsal."""
        self._make(scenario, variant, rehearsal=True)

    def _make(self, scenario: str, variant: str, *, rehearsal: bool) -> None:
        folder = self._folder
        self.busy.emit(tr("Making a session…"))
        self._begin(
            lambda: new_session_in(folder, scenario, variant, rehearsal=rehearsal),
            tr("No new session"),
        )

    def open_path(self, path: Path) -> None:
        """Open a session file."""
        self.busy.emit(tr("Opening {name}…", name=path.name))
        self._begin(lambda: session_of(path), tr("{name} cannot be opened", name=path.name))

    def _begin(self, work: Callable[[], Session], failing: str) -> None:
        """Have a session opened; the worker touches it no more once it is handed over."""

        def opened() -> Session:
            load_distributions()
            return work()

        begun = self._worker.start(opened, lambda future: self._on_session(future, failing))
        self._under_way.add(begun)

    def _on_session(self, future: Future[Session], failing: str) -> None:
        self._under_way.discard(future)
        self.busy.emit("")
        try:
            session = future.result()
        except FAULTS as fault:
            self.failed.emit(f"{failing}: {fault}")
            return
        self.opened.emit(session)

    def stop(self) -> None:
        """Close what was opened and not handed over, once the worker has stopped."""
        for future in self._under_way:
            if not future.cancelled() and future.exception() is None:
                future.result().close()
        self._under_way.clear()

    def run_demo(self) -> None:
        """Play the demo beside the other sessions and open what it wrote."""
        folder = self._folder / "demo"
        self.busy.emit(str(DEMO_BUSY))
        self._worker.start(lambda: run_demo_in(folder), self._on_demo)

    def _on_demo(self, future: Future[Path]) -> None:
        self.busy.emit("")
        try:
            path = future.result()
        except FAULTS as fault:
            self.failed.emit(tr("The demo did not run: {fault}", fault=fault))
            return
        self.open_path(path)

    def verify(self, path: Path) -> None:
        """Check a session's record in the background, and make ready for play."""
        self._worker.start(lambda: verify_file(path), self._on_verified)
        self._worker.start(load_solvers, Future.result)

    def _on_verified(self, future: Future[Verified]) -> None:
        try:
            self.verified.emit(future.result())
        except FAULTS as fault:
            self.failed.emit(tr("The record could not be verified: {fault}", fault=fault))
