"""`whitecell export`: a session as JSON Lines, one record a line."""

import argparse
import sys
from pathlib import Path

from adjudication.record.interchange import exported
from adjudication.record.session_file import SessionFile
from app.errors import UsageError
from app.files import write_text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="session file")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write it to a file")
    parser.epilog = (
        "examples:\n  whitecell export day.whitecell -o day.jsonl\n"
        "  whitecell import day.jsonl -o again.whitecell\n\n"
        "An export holds everything, private words too. `whitecell schema --record` describes it."
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints or writes the record."""
    if not arguments.file.exists():
        raise UsageError(f"there is no {arguments.file}")
    with SessionFile.open_file(arguments.file, read_only=True) as file:
        if file.damage:
            raise UsageError(f"{arguments.file.name} is damaged: {file.damage}; rescue it first")
        lines = exported(file.records())
        if arguments.output:
            write_text(arguments.output, "".join(lines))
        else:
            sys.stdout.writelines(lines)
    return 0
