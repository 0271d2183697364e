"""`whitecell paper`: move sheets and inject cards to print."""

import argparse
from pathlib import Path

from app.errors import UsageError
from app.files import write_text
from app.report.paper import SHEETS, inject_cards, move_sheets
from app.session import Session

KINDS = ("move-sheets", "inject-cards")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="session file")
    parser.add_argument("--kind", choices=KINDS, default=KINDS[0], help="what to print")
    parser.add_argument(
        "--sheets", type=int, default=SHEETS, metavar="N", help="a cell's, 1 to 50"
    )
    parser.add_argument("-o", "--output", type=Path, default=Path(), metavar="DIR")
    parser.epilog = (
        "examples:\n  whitecell paper day.whitecell --kind move-sheets -o print\n"
        "  whitecell paper day.whitecell --kind inject-cards -o print"
    )


def run(arguments: argparse.Namespace) -> int:
    """Writes the page and prints its name."""
    if not arguments.file.exists():
        raise UsageError(f"there is no {arguments.file}")
    if not 1 <= arguments.sheets <= 50:
        raise UsageError("--sheets takes a number from 1 to 50")
    session = Session.open_file(arguments.file, read_only=True)
    try:
        sheets = arguments.kind == KINDS[0]
        page = move_sheets(session, arguments.sheets) if sheets else inject_cards(session)
        turn = f"-turn-{session.position.turn}" if sheets else ""
    finally:
        session.close()
    path = arguments.output / f"{arguments.kind}{turn}.html"
    write_text(path, page)
    print(path)
    return 0
