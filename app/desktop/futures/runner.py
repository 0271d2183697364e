"""One piece of long work at a time, with progress and a way to end it early."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from app.desktop.opening import FAULTS
from app.desktop.work import Worker
from app.outlook import GoOn

__all__ = ["Runner"]

Result = TypeVar("Result")


class Runner(QObject):
    """Runs work on a thread of its own, so that nothing else of the window waits for it.

    Attributes:
        progressed: How many of how many are done, and of what.
        ended: A piece of work is over, however it ended.
        failed: It could not be done; the words say why.
    """

    progressed = Signal(int, int, str)
    ended = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = Worker(self)
        self._end = Event()
        self.is_running = False

    def start(self, work: Callable[[GoOn], Result], then: Callable[[Result], None]) -> None:
        """Begin a piece of work; it is not to be called while another is under way.

        Args:
            work: The work; it is given what to tell its progress to, which says whether to go on.
            then: Called on the window's thread with the result.
        """
        end = self._end = Event()
        self.is_running = True

        def go_on(done: int, total: int, what: str) -> bool:
            self.progressed.emit(done, total, what)
            return not end.is_set()

        self._worker.start(lambda: work(go_on), lambda future: self._on_done(end, future, then))

    def end(self) -> None:
        """Let the work under way end with what is finished."""
        self._end.set()

    def drop(self) -> None:
        """End the work under way and forget its result."""
        self._end.set()
        self._end = Event()
        if self.is_running:
            self.is_running = False
            self.ended.emit()

    def stop(self) -> None:
        """End the work under way, wait until it has, and take no more."""
        self._end.set()
        self._worker.stop()

    def _on_done(self, end: Event, future: Future[Result], then: Callable[[Result], None]) -> None:
        if end is not self._end:
            return
        self.is_running = False
        self.ended.emit()
        try:
            result = future.result()
        except FAULTS as fault:
            self.failed.emit(str(fault))
            return
        then(result)
