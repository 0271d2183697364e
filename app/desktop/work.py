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

STRETCH_S = 0.0015
"""How long background work goes on before it looks whether the window is at work."""
NAP_S = 0.0002
FREE_S = 0.0005
"""Python's lock taken again within so long of beginning a nap: nobody else held it."""
CALM = 20
"""Naps in a row in which nobody held it, once somebody did: the window is at rest again."""
NAPS = 400
"""The most in a row: the window may never rest."""


class _Here(threading.local):
    """What the thread is at: when it last looked, and whether its work is still wanted."""

    looked = 0.0
    is_wanted: Callable[[], bool] = staticmethod(lambda: True)


_here = _Here()


class _DroppedError(Exception):
    """The work is not wanted any more."""


def give_way() -> None:
    """Stand back while the window's thread is at work; called between small pieces of long work.

    Qt's painting holds Python's lock as loops of our own do, and the window waits for each piece.
    Whether it is at work shows in how long the lock takes to come back after a nap. Work that is
    not wanted any more ends here. On the window's own thread nothing happens.
    """
    if time.perf_counter() - _here.looked < STRETCH_S or _is_main_thread():
        return
    if not _here.is_wanted():
        raise _DroppedError
    calm, needed = 0, 1
    for _ in range(NAPS):
        before = time.perf_counter()
        time.sleep(NAP_S)
        is_free = time.perf_counter() - before < FREE_S
        calm, needed = (calm + 1, needed) if is_free else (0, CALM)
        if calm == needed:
            break
    _here.looked = time.perf_counter()


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
        self,
        work: Callable[[], Result],
        then: Callable[[Future[Result]], None],
        is_wanted: Callable[[], bool] = lambda: True,
    ) -> Future[Result]:
        """Begin a piece of work after those already begun.

        Args:
            work: The work; it reads only what it was given.
            then: Called on the window's thread with the finished future.
            is_wanted: Asked by the work where it gives way: where it is wanted no more it ends,
                and nothing is called.

        Returns:
            The future; a cancelled one after `stop`.
        """
        if self._is_stopped:
            dropped: Future[Result] = Future()
            dropped.cancel()
            return dropped

        def done() -> Result:
            _here.is_wanted = is_wanted
            return work()

        future = self._pool.submit(done)
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
        if not isinstance(order.future.exception(), _DroppedError):
            order.then(order.future)
        self.idle.emit()
