"""`whitecell import`: a session file made of an export."""

import argparse
from pathlib import Path

from adjudication.record.interchange import imported_records
from adjudication.record.session_file import SessionFile
from app.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="export, as JSON Lines")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    parser.epilog = "examples:\n  whitecell import day.jsonl -o again.whitecell"


def run(arguments: argparse.Namespace) -> int:
    """Makes the session file and prints its name."""
    try:
        with arguments.file.open(encoding="utf-8") as lines:
            records = imported_records(lines)
    except (OSError, UnicodeDecodeError) as fault:
        raise UsageError(f"{arguments.file} cannot be read: {fault}") from fault
    SessionFile.create_from(arguments.output, records).close()
    print(arguments.output)
    return 0
