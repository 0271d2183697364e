"""`whitecell seats`: who sits where, in a file of its own beside the session."""

import argparse
from pathlib import Path

from app.errors import UsageError
from app.seats import read_seats, seats_path, write_seats


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="session file")
    parser.add_argument(
        "--set", action="append", default=[], metavar="SEAT=NAME", help="no name takes it out"
    )
    parser.epilog = (
        "examples:\n"
        "  whitecell seats day.whitecell --set A1='Jane Doe' --set D='John Roe'\n"
        "  whitecell seats day.whitecell\n\n"
        "The record holds seat codes alone; the names stand in NAME.seats.yaml beside it. Give\n"
        "the session away without that file, and nobody is named."
    )


def run(arguments: argparse.Namespace) -> int:
    """Sets names, and prints them all."""
    if not arguments.file.exists():
        raise UsageError(f"there is no {arguments.file}")
    names = read_seats(arguments.file)
    for given in arguments.set:
        seat, equals, name = given.partition("=")
        if not equals or not seat.strip():
            raise UsageError(f"--set takes SEAT=NAME, not '{given}'")
        names[seat.strip()] = name
    if arguments.set:
        write_seats(arguments.file, names)
        names = read_seats(arguments.file)
    for seat, name in names.items():
        print(f"{seat}  {name}")
    if not names:
        print(f"no names: {seats_path(arguments.file).name} is not there or empty")
    return 0
