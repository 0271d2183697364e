"""`whitecell ensemble`: where things tend from a node, and how two lines of play differ."""

import argparse
import json
import sys
from concurrent.futures import Executor
from pathlib import Path

from app.errors import UsageError
from app.exploring import explore
from app.futures import node_named, pair_named
from app.outlook import contrast, look_ahead
from app.outlook_words import (
    contrast_as_dict,
    contrast_in_words,
    outlook_as_dict,
    outlook_in_words,
)
from app.session import Session
from app.workers import ENDINGS, Progress, add_workers, check_finished, executor_of

FUTURES = 10_000
"""A standard error of half a point on a share of a half."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="session file")
    parser.add_argument(
        "--node", metavar="N", help="number of a node, or a branch; default: where play stands"
    )
    parser.add_argument(
        "--against", metavar="M", help="another, or a variant, to compare the first with"
    )
    parser.add_argument("--futures", type=int, default=FUTURES, metavar="N", help="default 10,000")
    parser.add_argument("--turns", type=int, metavar="T", help="default: as the scenario plans")
    add_workers(parser)
    parser.add_argument(
        "--explore",
        action="store_true",
        help="put the typical, the gravest and the calmest future on the timeline",
    )
    parser.add_argument(
        "--keep", action="store_true", help="keep the result in the record, for the report"
    )
    parser.add_argument("--json", action="store_true", help="print an object")
    parser.epilog = (
        "examples:\n"
        "  whitecell ensemble evening.whitecell\n"
        "  whitecell ensemble evening.whitecell --explore --keep\n"
        "  whitecell ensemble evening.whitecell --node 119 --futures 100000 --turns 12 --json\n"
        '  whitecell ensemble evening.whitecell --node "Invoked and honoured" '
        '--against "Invoked and ignored"\n'
        "  whitecell ensemble evening.whitecell --node 119 --against no-deal\n\n"
        "Behaviour profiles play everybody, and every question is drawn. Two branches are\n"
        "compared from where they part. All numbers are shares of model runs, not forecasts.\n\n"
        + ENDINGS
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints what the model runs came to; 0 however they ended, for what is finished counts.

    Raises:
        UsageError: There is no such file, or a number is below 1.
        AdjudicationError: There is no such node, or the session was played by other rules.
        MissingError: The machine ended the run before anything was finished.
    """
    if not arguments.file.exists():
        raise UsageError(f"there is no {arguments.file}")
    if arguments.futures < 1 or (arguments.turns is not None and arguments.turns < 1):
        raise UsageError("--futures and --turns begin at 1")
    if arguments.explore and arguments.against is not None:
        raise UsageError("--explore takes one node: leave --against out")
    writes = arguments.explore or arguments.keep
    session = Session.open_file(arguments.file, read_only=not writes)
    try:
        with executor_of(arguments) as executor:
            print(_told(session, arguments, executor))
    finally:
        session.close()
    return 0


def _told(session: Session, given: argparse.Namespace, executor: Executor | None) -> str:
    name = given.node or str(session.history.cursor.node)
    if given.against is not None:
        pair = pair_named(session, name, given.against)
        with Progress() as go_on:
            compared = contrast(session, pair, given.futures, given.turns, executor, go_on)
        check_finished(compared.tally.futures, compared.ending)
        plain = contrast_as_dict(compared, pair)
        if given.keep:
            session.keep_runs(pair.fork.number, "contrast", plain)
        if given.json:
            return _json(plain)
        return contrast_in_words(compared, pair)
    node = node_named(session, name)
    with Progress() as go_on:
        found = look_ahead(session, node.number, given.futures, given.turns, executor, go_on)
    check_finished(found.tally.futures, found.ending)
    if given.explore and found.tally.futures:
        for name in explore(session, found, node.number):
            print(f"on the timeline: {name}", file=sys.stderr)
    plain = outlook_as_dict(found, node)
    if given.keep:
        session.keep_runs(node.number, "outlook", plain)
    return _json(plain) if given.json else outlook_in_words(found, node)


def _json(found: dict[str, object]) -> str:
    return json.dumps(found, indent=2, ensure_ascii=False)
