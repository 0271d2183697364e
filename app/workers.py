"""What commands of model runs share: workers, progress, Ctrl+C with what is finished."""

import argparse
import os
import signal
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Self

from adjudication.analysis.leaving import leave_when
from adjudication.analysis.running import Ending, kept_to, local_workers
from app.cluster import dask_executor
from app.errors import MissingError, UsageError

SECONDS = 1.0
"""Between two lines of progress."""
LEAST_MEMORY = 384
"""MiB that a process needs to begin at all."""
ENDINGS = (
    "Ctrl+C, a worker that is lost and memory that runs out end the run with what is finished;\n"
    "the text and `ending` say so. Exit code: 0 also then, 3 where nothing was finished."
)


def add_workers(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments that say where futures are played."""
    parser.add_argument(
        "--workers", type=int, metavar="W", help="processes; 0 plays here; default: one a core"
    )
    parser.add_argument(
        "--memory", type=int, metavar="MIB", help="data a process may hold (Linux)"
    )
    parser.add_argument("--dask", metavar="ADDRESS", help="scheduler of a Dask cluster to play on")


def check_finished(count: int, ending: Ending) -> None:
    """Goes on if anything was finished, or who asked for the run ended it.

    Raises:
        MissingError: The machine ended the run before anything was.
    """
    if count:
        return
    if ending == "worker lost":
        raise MissingError(
            "a worker was lost before anything was finished: something killed it, the system "
            "perhaps, for want of memory; ask for fewer --workers"
        )
    if ending == "out of memory":
        raise MissingError("memory ran out before anything was finished: give more --memory")


class Progress:
    """Says on standard error how far a run is; Ctrl+C has it end with what is finished."""

    def __init__(self, unit: str = "futures") -> None:
        self.unit = unit
        self._told = 0.0
        self._last = (-1, "")
        self._go_on = True
        self._is_said = False

    def __call__(self, done: int, total: int, what: str) -> bool:
        """Tells progress once in a while; returns whether to go on."""
        due = time.monotonic() - self._told > SECONDS or done == total
        if due and (done, what) != self._last:
            self._told, self._last = time.monotonic(), (done, what)
            print(f"{what}: {done:,} of {total:,} {self.unit}", file=sys.stderr)
        self._say_stopping()
        return self._go_on

    def __enter__(self) -> Self:
        self._before = signal.signal(signal.SIGINT, self._stop)
        leave_when(lambda: not self._go_on)
        return self

    def __exit__(self, *_: object) -> None:
        leave_when()
        signal.signal(signal.SIGINT, self._before)
        self._say_stopping()

    def _stop(self, *_: object) -> None:
        self._go_on = False  # no more: a signal may come in the middle of a line of progress

    def _say_stopping(self) -> None:
        if not self._go_on and not self._is_said:
            self._is_said = True
            print("stopping: what is finished counts", file=sys.stderr)


@contextmanager
def executor_of(given: argparse.Namespace) -> Iterator[Executor | None]:
    """Opens what futures are played in, as `add_workers` asks; None plays here.

    Raises:
        UsageError: A number is too small.
    """
    if given.dask is not None:
        with dask_executor(given.dask) as executor:
            yield executor
        return
    workers = (os.cpu_count() or 1) if given.workers is None else given.workers
    if workers < 0 or (given.memory is not None and given.memory < LEAST_MEMORY):
        raise UsageError(f"--workers begin at 0, and --memory at {LEAST_MEMORY} MiB")
    if workers == 0:
        with kept_to(given.memory):
            yield None
        return
    with local_workers(workers, given.memory) as executor:
        yield executor
