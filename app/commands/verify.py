"""`whitecell verify`: stored bytes exactly, and every ruling from the state before it."""

import argparse
import sys
from pathlib import Path

from adjudication.record.redaction import redacted_texts
from adjudication.record.session_file import SessionFile
from adjudication.record.verify import verify
from adjudication.turn import RULES
from app.errors import UsageError
from app.pinned import world_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="session file")
    parser.epilog = (
        "examples:\n"
        "  whitecell verify evening.whitecell\n\n"
        "Checks the chain and every stored byte, then recomputes every ruling from the stored\n"
        "state before it. Exit 0: it holds; 1: it does not, and the first record that does not\n"
        "is named; 2: there is no such file, or it is no session."
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints what holds; 0 if all does, 1 if not."""
    if not arguments.file.exists():
        raise UsageError(f"there is no {arguments.file}")
    shows = sys.stderr.isatty()

    def progress(record: int) -> None:
        if shows:
            print(f"\rrecord {record}", end="", file=sys.stderr)

    with SessionFile.open_file(arguments.file, read_only=True) as file:
        verdict = verify(file, world_of, progress)
        redacted = redacted_texts(file.records())
    if shows:
        print("\r", end="", file=sys.stderr)
    if not verdict.holds:
        print(f"{arguments.file.name} does not hold: {verdict.problem}")
        return 1
    if verdict.other_rules:
        print(
            f"holds: {verdict.records} records unchanged; its rulings were made by rules "
            f"{verdict.other_rules} and were not recomputed, for this program plays by {RULES}"
        )
        return 0
    said = f", {redacted} texts redacted" if redacted else ""
    print(
        f"holds: {verdict.records} records unchanged, {verdict.rulings} rulings recomputed{said}"
    )
    return 0
