"""`whitecell rescue`: what is sound of a damaged session, in a new file."""

import argparse
from pathlib import Path

from adjudication.record.session_file import SessionFile
from app.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="damaged session file")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    parser.epilog = (
        "examples:\n  whitecell rescue torn.whitecell -o rescued.whitecell\n\n"
        "The damaged file is not changed. Look at the backups beside it, too."
    )


def run(arguments: argparse.Namespace) -> int:
    """Writes every record up to the last good one to a new file; prints what that is."""
    if not arguments.file.exists():
        raise UsageError(f"there is no {arguments.file}")
    with SessionFile.open_file(arguments.file, read_only=True) as file:
        records, damage = file.records(), file.damage
    SessionFile.create_from(arguments.output, records).close()
    print(f"{arguments.output}: {len(records)} records, up to record {records[-1].number}")
    print(f"after it: {damage}" if damage else "nothing was damaged")
    return 0
