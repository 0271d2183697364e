"""Slow work off the window's thread: a frozen request in, a result out, one worker.

The work touches no Qt object and no session of the window. What comes back is delivered on the
window's thread; a fault that the work raised is raised there again, where it is met like any
other.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

__all__ = ["Worker"]

Result = TypeVar("Result")


class _Bell(QObject):
    """Carries a finished future over to the window's thread."""

    rang = Signal(object)


class _Order(Generic[Result]):
    """One piece of work and what to do with its result."""

    def __init__(self, future: Future[Result], then: Callable[[Future[Result]], None]) -> None:
        self.future = future
        self.then = then


class Worker(QObject):
    """One thread for slow work.

    Attributes:
        idle: Emitted on the window's thread after each piece of work was delivered.
    """

    idle = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="whitecell-work")
        self._is_stopped = False
        self._under_way = 0
        self._bell = _Bell()
        self._bell.rang.connect(self._on_rang)

    def start(
        self, work: Callable[[], Result], then: Callable[[Future[Result]], None]
    ) -> Future[Result]:
        """Begin a piece of work after those already begun.

        Args:
            work: The work; it reads only what it was given.
            then: Called on the window's thread with the finished future.

        Returns:
            The future; a cancelled one after `stop`.
        """
        if self._is_stopped:
            dropped: Future[Result] = Future()
            dropped.cancel()
            return dropped
        future = self._pool.submit(work)
        self._under_way += 1
        order = _Order(future, then)
        future.add_done_callback(lambda _: self._bell.rang.emit(order))
        return future

    @property
    def is_busy(self) -> bool:
        """Whether some work was begun and not yet delivered."""
        return self._under_way > 0 and not self._is_stopped

    def stop(self) -> None:
        """Wait for the work under way and take no more; what waits is dropped."""
        if not self._is_stopped:
            self._is_stopped = True
            self._bell.rang.disconnect(self._on_rang)
            self._pool.shutdown(wait=True, cancel_futures=True)

    def _on_rang(self, order: _Order[object]) -> None:
        self._under_way -= 1
        order.then(order.future)
        self.idle.emit()
