"""Carry a model run out: in workers, with progress, and ending cleanly whatever ends it.

What is finished when a run is cancelled, when a worker is lost or when memory runs out counts as
it is: each chunk is exact by itself.
"""

import multiprocessing
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from adjudication.analysis.ensemble import EMPTY, Plan, Tally, partial_runs

Ending = Literal["whole", "cancelled", "worker lost", "out of memory"]
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
        go_on: Told of all that is counted after each chunk; the run is cancelled if it says no.
    """
    total = EMPTY
    try:
        for tally in partial_runs(plan, futures, executor):
            total += tally
            if not go_on(total) and total.futures < futures:
                return Outcome(total, futures, "cancelled")
    except BrokenExecutor:
        return Outcome(total, futures, "worker lost")
    except MemoryError:
        return Outcome(total, futures, "out of memory")
    return Outcome(total, futures, "whole")


def local_workers(count: int, mebibytes: int | None = None) -> ProcessPoolExecutor:
    """Returns processes of this machine to run in; close it when done.

    Args:
        count: How many.
        mebibytes: Memory that each may take for data; Linux alone keeps to it.

    Raises:
        ValueError: There is no worker.
    """
    executor = ProcessPoolExecutor(
        count,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_keep_to,
        initargs=(mebibytes,),
    )
    with _without_interrupts():
        for _ in range(count):
            executor.submit(int)  # nothing: a process starts for each that finds none idle
    return executor


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Keeps Ctrl+C from processes that start meanwhile, until `_keep_to` has them ignore it."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _keep_to(mebibytes: int | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who asked for the run decides when it ends
    if mebibytes is None or sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 - POSIX alone has it

    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (mebibytes * MEBIBYTE, hard))
