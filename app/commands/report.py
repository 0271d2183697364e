"""`whitecell report`: the after-action report of a session."""

import argparse
from pathlib import Path

from app.errors import UsageError
from app.report.render import FORMATS, write_report
from app.session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="session file")
    parser.add_argument("-o", "--output", type=Path, default=Path(), metavar="DIR")
    parser.add_argument(
        "--format", default=",".join(FORMATS), metavar="F,F", help=f"some of {', '.join(FORMATS)}"
    )
    parser.epilog = "examples:\n  whitecell report evening.whitecell -o reports --format html"


def run(arguments: argparse.Namespace) -> int:
    """Writes the report; prints the files."""
    formats = tuple(arguments.format.split(","))
    unknown = [name for name in formats if name not in FORMATS]
    if unknown:
        raise UsageError(f"no format '{unknown[0]}': choose some of {', '.join(FORMATS)}")
    if not arguments.file.exists():
        raise UsageError(f"there is no {arguments.file}")
    session = Session.open_file(arguments.file, read_only=True)
    try:
        for path in write_report(session, arguments.output, formats):
            print(path)
    finally:
        session.close()
    return 0
