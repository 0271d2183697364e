"""Carry a model run out: in workers, with progress, and ending cleanly whatever ends it.

What is finished when a run is cancelled, when a worker is lost or when memory runs out counts as
it is: each chunk is exact by itself. Who cancels need not wait for what is being played: it is
left off at the next turn.
"""

import multiprocessing
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor
from contextlib import contextmanager
from ctypes import c_byte
from dataclasses import dataclass
from multiprocessing import connection
from threading import Lock, Thread
from typing import Literal

from typing_extensions import override

from adjudication.analysis.ensemble import EMPTY, Plan, Tally, partial_runs
from adjudication.analysis.leaving import LeftError, leave_when

Ending = Literal["whole", "cancelled", "worker lost", "out of memory"]
ENDS_EARLY = (LeftError, BrokenExecutor, MemoryError)
"""What ends a run with what is finished."""
SECONDS = 0.2
"""After which somebody who waits for an executor is asked whether to go on."""
MEBIBYTE = 2**20


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a run.

    Attributes:
        tally: What was counted.
        asked: Futures that were asked for.
        ending: Why it ended; `whole` where all were played.
    """

    tally: Tally
    asked: int
    ending: Ending

    @property
    def futures(self) -> int:
        """Futures that were played."""
        return self.tally.futures


def ending_of(fault: Exception) -> Ending:
    """Returns how a run ended that one of `ENDS_EARLY` has ended."""
    match fault:
        case LeftError():
            return "cancelled"
        case MemoryError():
            return "out of memory"
        case _:
            return "worker lost"


def carry_out(
    plan: Plan,
    futures: int,
    executor: Executor | None = None,
    go_on: Callable[[Tally], bool] = lambda _: True,
) -> Outcome:
    """Returns what a run came to, all of it or what was finished.

    Args:
        plan: What is run.
        futures: How many futures.
        executor: Plays the chunks elsewhere; without it they are played here.
        go_on: Told of all that is counted, after each chunk and while an executor is waited for;
            the run is cancelled if it says no.
    """
    total = EMPTY
    try:
        for tally in partial_runs(plan, futures, executor, SECONDS):
            if tally.futures:
                total += tally
            if not go_on(total) and total.futures < futures:
                return Outcome(total, futures, "cancelled")
    except ENDS_EARLY as fault:
        return Outcome(total, futures, ending_of(fault))
    return Outcome(total, futures, "whole")


class _Workers(ProcessPoolExecutor):
    """Processes that leave off what they still play when they are closed."""

    def __init__(self, count: int, mebibytes: int | None) -> None:
        context = multiprocessing.get_context("spawn")
        # A byte without a lock: a worker killed while it held one would stop all the others.
        self._closed = context.RawValue("b", 0)
        super().__init__(count, context, _begin, (self._closed, mebibytes))
        self._reader = self._call_queue._reader  # type: ignore[attr-defined]  # noqa: SLF001
        self._reader.close = _one_at_a_time(self._reader.close)

    @override
    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._closed.value = 1
        if sys.version_info < (3, 11, 5):
            # python/cpython#94777: where a worker was lost, closing waits
            # for ever to write what nobody will read
            self._reader.close()
        super().shutdown(wait, cancel_futures=cancel_futures)


def _one_at_a_time(close: Callable[[], None]) -> Callable[[], None]:
    """Has the thread that feeds the queue find its end open or closed, never half closed.

    A fault there would leave that thread, and who waits for it, waiting for ever.
    """
    lock = Lock()

    def closed() -> None:
        with lock:
            close()

    return closed


def local_workers(count: int, mebibytes: int | None = None) -> ProcessPoolExecutor:
    """Returns processes of this machine to run in; close it when done.

    Closed, they leave off what they still play. They end with this process, however it ends.

    Args:
        count: How many.
        mebibytes: Memory that each may take for data; Linux alone keeps to it.

    Raises:
        ValueError: There is no worker.
    """
    executor = _Workers(count, mebibytes)
    with _without_interrupts():
        for _ in range(count):
            executor.submit(int)  # nothing: a process starts for each that finds none idle
    return executor


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Keeps Ctrl+C from processes that start meanwhile, until `_begin` has them ignore it."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(closed: c_byte, mebibytes: int | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who asked for the run decides when it ends
    Thread(target=_end_with_parent, daemon=True).start()
    leave_when(lambda: closed.value > 0)
    _keep_to(mebibytes)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        signal.raise_signal(signal.SIGTERM)


@contextmanager
def kept_to(mebibytes: int | None) -> Iterator[None]:
    """Has this process hold no more data than so many MiB meanwhile; Linux alone does so."""
    if mebibytes is None or sys.platform != "linux":
        yield
        return
    import resource  # noqa: PLC0415 - POSIX alone has it

    before = resource.getrlimit(resource.RLIMIT_DATA)
    _keep_to(mebibytes)
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, before)


def _keep_to(mebibytes: int | None) -> None:
    if mebibytes is None or sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 - POSIX alone has it

    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = mebibytes * MEBIBYTE
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (most, hard))
