"""`whitecell drivers`: which judged coefficients the difference between two lines hangs on."""

import argparse
import json
import sys
from concurrent.futures import Executor
from pathlib import Path

from adjudication.analysis.outcomes import Outcome
from app.driving import as_dict, comparable, compared, driven, in_words, telling
from app.errors import UsageError
from app.futures import Pair, pair_named
from app.session import Session
from app.workers import ENDINGS, Progress, add_workers, check_finished, executor_of

OTHERS = 8
"""Outcomes that are named besides the one compared."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="session file")
    parser.add_argument("--node", required=True, metavar="A", help="number of a node, or a branch")
    parser.add_argument("--against", required=True, metavar="B", help="another")
    parser.add_argument(
        "--outcome",
        metavar="NAME",
        help="what is compared; default: the one that hangs most on coefficients",
    )
    parser.add_argument("--turns", type=int, metavar="T", help="default: as the scenario plans")
    parser.add_argument(
        "--futures", type=int, default=32, metavar="N", help="pairs a set; default 32"
    )
    parser.add_argument(
        "--trajectories", type=int, default=10, metavar="R", help="of the screening; default 10"
    )
    parser.add_argument(
        "--strongest", type=int, default=6, metavar="K", help="looked at closer; default 6"
    )
    parser.add_argument(
        "--sets",
        type=int,
        default=128,
        metavar="S",
        help="base sets for shares of the variance, a power of two; 0: none; default 128",
    )
    add_workers(parser)
    parser.add_argument("--json", action="store_true", help="print an object")
    parser.epilog = (
        "examples:\n"
        '  whitecell drivers evening.whitecell --node "Invoked and honoured" '
        '--against "Invoked and ignored"\n'
        '  whitecell drivers evening.whitecell --node 119 --against 131 --outcome "word/istanbul" '
        "--json\n\n"
        "Outcomes are named as in `whitecell ensemble FILE --node A --against B --json`; a wrong\n"
        "name lists them: war, highest-rung, months-of-war, rung/DYAD, honoured/COMMITMENT ...\n\n"
        "Every judged coefficient that has a prior is tried (Morris), the strongest are looked\n"
        "at closer (Sobol). All sets share their luck.\n\n" + ENDINGS
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints what drives the difference; 0 however the run ended, for what is finished counts.

    Raises:
        UsageError: There is no such file or outcome, or a number does not fit.
        AdjudicationError: There is no such node, or the session was played by other rules.
        MissingError: The machine ended the run before two trajectories were finished.
    """
    given = arguments
    if not given.file.exists():
        raise UsageError(f"there is no {given.file}")
    size = given.futures, given.trajectories, given.strongest, given.sets
    if min(given.futures, given.trajectories) < 2 or min(size) < 0 or given.sets & given.sets - 1:
        raise UsageError(
            "--futures and --trajectories begin at 2, --strongest at 0, and --sets is 0 or a "
            "power of two"
        )
    if given.turns is not None and given.turns < 1:
        raise UsageError("--turns begin at 1")
    session = Session.open_file(given.file, read_only=True)
    try:
        pair = pair_named(session, given.node, given.against)
        named = None if given.outcome is None else compared(session, given.outcome)
        with executor_of(given) as executor, Progress("pairs") as go_on:
            outcome = named or _chosen(session, pair, given.turns, executor, go_on)
            go_on.unit = "sets"
            came = driven(session, pair, outcome, given.turns, size, executor, go_on)
        check_finished(len(came[1].drivers), came[1].ending)
    finally:
        session.close()
    if given.json:
        print(json.dumps(as_dict(*came, pair, outcome), indent=2, ensure_ascii=False))
    else:
        print(in_words(*came, pair, outcome))
    return 0


def _chosen(
    session: Session, pair: Pair, turns: int | None, executor: Executor | None, go_on: Progress
) -> Outcome:
    """The outcome to compare where none was asked for; says which others there are."""
    found = telling(session, pair, turns, executor, go_on)
    if not found:
        return comparable(session)[0]
    others = ", ".join(each.name for each in found[1 : OTHERS + 1]) or "none"
    print(f"compared: {found[0].name}; also worth an --outcome: {others}", file=sys.stderr)
    return found[0]
