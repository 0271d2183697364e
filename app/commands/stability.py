"""`whitecell stability`: where published or sketched conflicts come to rest."""

import argparse
import json
from pathlib import Path

from adjudication.analysis.conflict import ConflictError, conflicts_in
from adjudication.analysis.stability import analysed
from adjudication.analysis.stability_words import in_words
from app.errors import UsageError
from app.files import read_text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="JSON file of conflicts")
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
        "  whitecell stability conflicts.json --once-each --json"
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints the analysis of every conflict of the file.

    Raises:
        UsageError: The file is not there, or a conflict does not fit together.
    """
    try:
        conflicts = conflicts_in(read_text(arguments.file))
    except ConflictError as fault:
        raise UsageError(f"{arguments.file}: {fault}") from fault
    for conflict in conflicts:
        if arguments.state is not None and not 1 <= arguments.state <= len(conflict.states):
            raise UsageError(f"{conflict.id} has no state {arguments.state}")
    found = [analysed(conflict, once_each=arguments.once_each) for conflict in conflicts]
    if arguments.json:
        listed = [analysis.as_dict() for analysis in found]
        print(json.dumps(listed, indent=2, ensure_ascii=False))
    else:
        print("\n\n".join("\n".join(in_words(each, arguments.state)) for each in found))
    return 0
