"""`whitecell import`: a session file made of an export, or another room's session taken in."""

import argparse
import sys
from pathlib import Path

from adjudication.record.interchange import imported_records
from adjudication.record.session_file import SessionFile
from app.errors import UsageError
from app.session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="export, as JSON Lines; or another room's session"
    )
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("-o", "--output", type=Path, metavar="NEW", help="session file to make")
    where.add_argument(
        "--into", type=Path, metavar="SESSION", help="session that takes the other room in"
    )
    parser.add_argument("--room", default="", metavar="NAME", help="what the other room is called")
    parser.epilog = (
        "examples:\n"
        "  whitecell import day.jsonl -o again.whitecell\n"
        "  whitecell import room-b.whitecell --into room-a.whitecell --room 'Room B'\n\n"
        "Another room's branches stand beside this one's as siblings. Both rooms must have begun\n"
        "alike: the same scenario, seed, and actors played by cells."
    )


def run(arguments: argparse.Namespace) -> int:
    """Makes the session file, or takes the room in, and prints where it is."""
    if arguments.into is None:
        return _made(arguments)
    if not arguments.into.exists():
        raise UsageError(f"there is no {arguments.into}")
    session = Session.open_file(arguments.into)
    try:
        branch = session.import_room(arguments.file, arguments.room)
        print(f"{arguments.into}: '{session.history.branches[branch].name}' is branch {branch}")
        if session.trouble:
            print(session.trouble, file=sys.stderr)
    finally:
        session.close()
    return 0


def _made(arguments: argparse.Namespace) -> int:
    try:
        with arguments.file.open(encoding="utf-8") as lines:
            records = imported_records(lines)
    except (OSError, UnicodeDecodeError) as fault:
        raise UsageError(f"{arguments.file} cannot be read: {fault}") from fault
    SessionFile.create_from(arguments.output, records).close()
    print(arguments.output)
    return 0
