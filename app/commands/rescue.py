"""`whitecell rescue`: the good records of a damaged session, in a new file."""

import argparse
from pathlib import Path

from adjudication.record.rescue import rescue
from app.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="session file that is damaged")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="NEW", help="session file to write"
    )
    parser.epilog = (
        "examples:\n"
        "  whitecell verify evening.whitecell                     what is wrong, and since where\n"
        "  whitecell rescue evening.whitecell -o rescued.whitecell\n\n"
        "All records up to the last good one are kept with their numbers and hashes; a backup\n"
        "beside the file is used where it holds more. The damaged file is not changed."
    )


def run(arguments: argparse.Namespace) -> int:
    """Writes the new file; prints what it holds."""
    if not arguments.file.exists():
        raise UsageError(f"there is no {arguments.file}")
    rescued = rescue(arguments.file, arguments.output)
    print(f"{arguments.output}: {rescued.records} records, from {rescued.taken_from.name}")
    if rescued.damage:
        print(f"left behind: {rescued.damage}")
    return 0
