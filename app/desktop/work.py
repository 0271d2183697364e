"""Slow work off the window's thread: a frozen request in, a result out, one worker.

The work touches no Qt object and no session of the window. What comes back is delivered on the
window's thread; a fault that the work raised is raised there again, where it is met like any
other.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

__all__ = ["Worker", "give_way"]

Result = TypeVar("Result")

STRETCH_S = 0.004
"""How long background work goes on before it looks whether the window is at work."""
NAP_S = 0.0005
FREE_S = 0.0009
"""Python's lock taken again within so long of beginning a nap: nobody else was at work."""
PAUSE_S = 0.005
PAUSES = 20
"""How long the window is left alone at a time, and how often at most: it may never rest."""


class _Stretch(threading.local):
    """When the thread last looked."""

    ended = 0.0


_stretch = _Stretch()


def give_way() -> None:
    """Stand back while the window's thread is at work; called between small pieces of long work.

    Qt's painting holds Python's lock as loops of our own do, and the window waits for each piece.
    Whether it is at work shows in how long the lock takes to come back after a nap. On the
    window's own thread nothing happens.
    """
    if time.perf_counter() - _stretch.ended < STRETCH_S or _is_main_thread():
        return
    pause, free = NAP_S, FREE_S
    for _ in range(PAUSES):
        before = time.perf_counter()
        time.sleep(pause)
        if time.perf_counter() - before < free:
            break
        pause, free = PAUSE_S, PAUSE_S + FREE_S - NAP_S
    _stretch.ended = time.perf_counter()


def _is_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()


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
