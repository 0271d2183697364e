"""`whitecell compare`: two futures of a session, turn by turn."""

import argparse
import json
from pathlib import Path

from adjudication.analysis.compare import Comparison, compare
from app.errors import UsageError
from app.session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="session file")
    parser.add_argument("a", metavar="A", help="name or number of a branch")
    parser.add_argument("b", metavar="B", help="name or number of another")
    parser.add_argument("--json", action="store_true", help="print the comparison as JSON")
    parser.epilog = (
        'examples:\n  whitecell compare demo.whitecell "Invoked and honoured" '
        '"Invoked and ignored"'
    )


def comparison_of(session: Session, a: str, b: str) -> Comparison:
    """Returns two branches of a session compared, by name or number."""
    branches = (
        session.history.branch_named(a).number,
        session.history.branch_named(b).number,
    )
    return compare(session.world, session.history, branches, session.state_at, session.rulings_of)


def as_json(comparison: Comparison) -> str:
    """Returns a comparison as JSON text, the same bytes for the same futures."""
    return json.dumps(comparison.as_dict(), indent=2, ensure_ascii=False) + "\n"


def run(arguments: argparse.Namespace) -> int:
    """Prints the comparison."""
    if not arguments.file.exists():
        raise UsageError(f"there is no {arguments.file}")
    session = Session.open_file(arguments.file, read_only=True)
    try:
        comparison = comparison_of(session, arguments.a, arguments.b)
    finally:
        session.close()
    print(as_json(comparison) if arguments.json else in_words(comparison), end="")
    return 0


def in_words(comparison: Comparison) -> str:
    """Returns the comparison as a short text: the decision, then what differs by turn."""
    lines = [f"A  {comparison.a}", f"B  {comparison.b}"]
    if not comparison.question:
        return "\n".join([*lines, "no difference", ""])
    lines.append(f"differ since turn {comparison.fork_turn}: {comparison.question}")
    for turn in comparison.turns:
        for name, (a, b) in turn.indicators.items():
            if a != b:
                lines.append(f"turn {turn.turn:>2}  {turn.labels[name]}: {_said(a)} | {_said(b)}")
    lines.append("Two played lines are one playing each; they share their luck, not more.")
    return "\n".join([*lines, ""])


def _said(value: float | None) -> str:
    return "-" if value is None else f"{value:g}"
