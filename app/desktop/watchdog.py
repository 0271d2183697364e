"""A watchdog that says when the window's thread was blocked, for how long, and by what.

Switched on by the environment variable WHITECELL_WATCHDOG, and by tests and benchmarks. A timer
of the window's thread beats; a thread beside it looks whether it still does, and if not, what the
window's thread is doing.
"""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

__all__ = ["LIMIT", "Blocked", "Watchdog"]

LIMIT = 0.1
"""Seconds for which the window may not answer before it is reported."""
BEAT_MS = 10


@dataclass(frozen=True, slots=True)
class Blocked:
    """One time the window did not answer: seconds, and what its thread was doing meanwhile."""

    seconds: float
    doing: str


class Watchdog(QObject):
    """Watches the thread that makes it, until it is stopped."""

    def __init__(self, report: Callable[[Blocked], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self._watched = threading.get_ident()
        self._beat = time.perf_counter()
        self._doing = ""
        self._stopped = threading.Event()
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()
        self._thread = threading.Thread(target=self._look, name="whitecell-watchdog", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._stopped.set()
        self._thread.join()

    def _on_beat(self) -> None:
        now = time.perf_counter()
        passed, self._beat = now - self._beat, now
        if passed > LIMIT:
            self._report(Blocked(passed, self._doing))
        self._doing = ""

    def _look(self) -> None:
        while not self._stopped.wait(LIMIT / 4):
            if time.perf_counter() - self._beat > LIMIT * 0.8 and not self._doing:
                frame = sys._current_frames().get(self._watched)  # noqa: SLF001 - the one way
                self._doing = "".join(traceback.format_stack(frame)) if frame else ""
