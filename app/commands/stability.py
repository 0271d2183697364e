"""`whitecell stability`: where conflicts of a file come to rest, or a session at a node."""

import argparse
import json
from pathlib import Path

from adjudication.analysis.conflict import ConflictError, conflicts_in
from adjudication.analysis.stability import analysed
from adjudication.analysis.stability_words import in_words
from app.errors import UsageError
from app.files import read_text
from app.futures import node_named
from app.library import SESSION_SUFFIX
from app.resting import CAPTION, FUTURES, rest_at, resting_as_dict, resting_in_words
from app.session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="JSON file of conflicts, or a session (.whitecell)"
    )
    parser.add_argument(
        "--node", metavar="N", help="of a session: a node or branch; default: where play stands"
    )
    parser.add_argument(
        "--futures",
        type=int,
        metavar="N",
        help=f"of a session: sets of coefficients that are drawn; default {FUTURES:,}",
    )
    parser.add_argument(
        "--once-each",
        action="store_true",
        help="in one answer each of the others moves at most once, as some published work has "
        "it; by the theory nobody moves twice in succession, but may again after another has",
    )
    parser.add_argument(
        "--state", type=int, metavar="N", help="tell about this state, numbered from 1"
    )
    parser.add_argument("--json", action="store_true", help="print a list, an object a conflict")
    parser.epilog = (
        "examples:\n  whitecell stability conflicts.json\n"
        "  whitecell stability conflicts.json --state 5\n"
        "  whitecell stability conflicts.json --once-each --json\n"
        "  whitecell stability evening.whitecell\n"
        '  whitecell stability evening.whitecell --node "Invoked and honoured" --futures 20000\n\n'
        "Of a session the game is read off the state at the node, one for each who might attack:\n"
        "attack or hold, use force or not, settle or not. Preferences are the model's own\n"
        "utilities. The shares say in how many model runs the present state is one to rest in."
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints the analysis of every conflict of the file, or of the present state of a session.

    Raises:
        UsageError: The file is not there, a conflict does not fit together, or an argument is of
            the other kind of file.
        AdjudicationError: There is no such node, or the session was played by other rules.
    """
    if arguments.file.suffix == SESSION_SUFFIX:
        return _present(arguments)
    if arguments.node is not None or arguments.futures is not None:
        raise UsageError(
            f"--node and --futures are of a session: FILE must end in {SESSION_SUFFIX}"
        )
    return _written(arguments)


def _written(given: argparse.Namespace) -> int:
    try:
        conflicts = conflicts_in(read_text(given.file))
    except ConflictError as fault:
        raise UsageError(f"{given.file}: {fault}") from fault
    for conflict in conflicts:
        if given.state is not None and not 1 <= given.state <= len(conflict.states):
            raise UsageError(f"{conflict.id} has no state {given.state}")
    found = [analysed(conflict, once_each=given.once_each) for conflict in conflicts]
    if given.json:
        _print_json([analysis.as_dict() for analysis in found])
    else:
        print("\n\n".join("\n".join(in_words(each, given.state)) for each in found))
    return 0


def _present(given: argparse.Namespace) -> int:
    futures = FUTURES if given.futures is None else given.futures
    if futures < 1:
        raise UsageError("--futures begin at 1")
    if given.state is not None:
        raise UsageError("--state is of a file of conflicts: a session is in the state it is in")
    if not given.file.exists():
        raise UsageError(f"there is no {given.file}")
    session = Session.open_file(given.file, read_only=True)
    try:
        node = node_named(session, given.node or str(session.history.cursor.node))
        found = rest_at(session, node.number, futures, once_each=given.once_each)
        if given.json:
            _print_json([resting_as_dict(each, node, session.seed) for each in found])
            return 0
        told = [f"From node {node.number}, turn {node.turn}, seed {session.seed}\n{CAPTION}"]
        print("\n\n".join([*told, *map(resting_in_words, found)]))
    finally:
        session.close()
    return 0


def _print_json(listed: list[dict[str, object]]) -> None:
    print(json.dumps(listed, indent=2, ensure_ascii=False))
