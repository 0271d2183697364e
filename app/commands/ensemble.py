"""`whitecell ensemble`: where things tend from a node, and how two lines of play differ."""

import argparse
import json
import os
import signal
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from adjudication.analysis.running import local_workers
from app.cluster import dask_executor
from app.errors import UsageError
from app.futures import node_named, pair_named
from app.outlook import contrast, explore, look_ahead
from app.outlook_words import (
    contrast_as_dict,
    contrast_in_words,
    outlook_as_dict,
    outlook_in_words,
)
from app.session import Session

FUTURES = 10_000
"""A standard error of half a point on a share of a half."""
SECONDS = 1.0
"""Between two lines of progress."""
LEAST_MEMORY = 256
"""MiB that a process needs to begin at all."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="session file")
    parser.add_argument(
        "--node", metavar="N", help="number of a node, or a branch; default: where play stands"
    )
    parser.add_argument("--against", metavar="M", help="another, to compare the first with")
    parser.add_argument("--futures", type=int, default=FUTURES, metavar="N", help="default 10,000")
    parser.add_argument("--turns", type=int, metavar="T", help="default: as the scenario plans")
    parser.add_argument(
        "--workers", type=int, metavar="W", help="processes; 0 plays here; default: one a core"
    )
    parser.add_argument(
        "--memory", type=int, metavar="MIB", help="data a process may hold (Linux)"
    )
    parser.add_argument("--dask", metavar="ADDRESS", help="scheduler of a Dask cluster to play on")
    parser.add_argument(
        "--explore",
        action="store_true",
        help="put the typical, the gravest and the calmest future on the timeline",
    )
    parser.add_argument("--json", action="store_true", help="print an object")
    parser.epilog = (
        "examples:\n"
        "  whitecell ensemble evening.whitecell\n"
        "  whitecell ensemble evening.whitecell --explore\n"
        "  whitecell ensemble evening.whitecell --node 119 --futures 100000 --turns 12 --json\n"
        '  whitecell ensemble evening.whitecell --node "Invoked and honoured" '
        '--against "Invoked and ignored"\n\n'
        "Behaviour profiles play everybody, and every question is drawn. Ctrl+C ends the run\n"
        "with what is finished. Two branches are compared from where they part. All numbers are\n"
        "shares of model runs, not forecasts."
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints what the model runs came to; 0 however they ended, for what is finished counts.

    Raises:
        UsageError: There is no such file, or a number is below 1.
        AdjudicationError: There is no such node, or the session was played by other rules.
    """
    if not arguments.file.exists():
        raise UsageError(f"there is no {arguments.file}")
    if arguments.futures < 1 or (arguments.turns is not None and arguments.turns < 1):
        raise UsageError("--futures and --turns begin at 1")
    if arguments.explore and arguments.against is not None:
        raise UsageError("--explore takes one node: leave --against out")
    session = Session.open_file(arguments.file, read_only=not arguments.explore)
    try:
        with _executor(arguments) as executor:
            print(_told(session, arguments, executor))
    finally:
        session.close()
    return 0


def _told(session: Session, given: argparse.Namespace, executor: Executor | None) -> str:
    name = given.node or str(session.history.cursor.node)
    if given.against is not None:
        pair = pair_named(session, name, given.against)
        with _Progress() as go_on:
            compared = contrast(session, pair, given.futures, given.turns, executor, go_on)
        if given.json:
            return _json(contrast_as_dict(compared, pair))
        return contrast_in_words(compared, pair)
    node = node_named(session, name)
    with _Progress() as go_on:
        found = look_ahead(session, node.number, given.futures, given.turns, executor, go_on)
    if given.explore and found.tally.futures:
        for name in explore(session, found, node.number):
            print(f"on the timeline: {name}", file=sys.stderr)
    return _json(outlook_as_dict(found, node)) if given.json else outlook_in_words(found, node)


def _json(found: dict[str, object]) -> str:
    return json.dumps(found, indent=2, ensure_ascii=False)


class _Progress:
    """Says on standard error how far a run is; Ctrl+C has it end with what is finished."""

    def __init__(self) -> None:
        self._told = 0.0
        self._go_on = True

    def __call__(self, done: int, total: int, what: str) -> bool:
        if time.monotonic() - self._told > SECONDS or done == total:
            self._told = time.monotonic()
            print(f"{what}: {done:,} of {total:,} futures", file=sys.stderr)
        return self._go_on

    def __enter__(self) -> Self:
        self._before = signal.signal(signal.SIGINT, self._stop)
        return self

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGINT, self._before)

    def _stop(self, *_: object) -> None:
        print("stopping: what is finished counts", file=sys.stderr)
        self._go_on = False


@contextmanager
def _executor(given: argparse.Namespace) -> Iterator[Executor | None]:
    if given.dask is not None:
        with dask_executor(given.dask) as executor:
            yield executor
        return
    workers = (os.cpu_count() or 1) if given.workers is None else given.workers
    if workers < 0 or (given.memory is not None and given.memory < LEAST_MEMORY):
        raise UsageError(f"--workers begin at 0, and --memory at {LEAST_MEMORY} MiB")
    if workers == 0:
        yield None
        return
    with local_workers(workers, given.memory) as executor:
        yield executor
