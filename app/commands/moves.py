"""`whitecell moves`: move sheets to Excel for cells to fill in, and back with faults by row."""

import argparse
from pathlib import Path

from adjudication.errors import AdjudicationError
from app.books import add_book, add_does, is_to_be_taken, previewed, written
from app.errors import UsageError
from app.move_book import give_moves, read_move_book, write_move_book
from app.report.paper import SHEETS
from app.session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    add_does(parser)
    parser.add_argument("file", type=Path, metavar="FILE", help="session file")
    add_book(parser)
    parser.add_argument("--cell", default="", metavar="CELL", help="export for one cell alone")
    parser.add_argument(
        "--sheets", type=int, default=SHEETS, metavar="N", help="a cell's, 1 to 50"
    )
    parser.epilog = (
        "examples:\n  whitecell moves export day.whitecell north.xlsx --cell north\n"
        "  whitecell moves preview day.whitecell north.xlsx   tells faults by row and column\n"
        "  whitecell moves import day.whitecell north.xlsx    takes nothing if a row is faulty\n"
        "\nA second row with the number of a sheet is one more move of it. A sheet that was\n"
        "entered already is not entered again."
    )


def run(arguments: argparse.Namespace) -> int:
    """Writes, previews or takes in move sheets; 1 if rows have faults and are not skipped.

    Raises:
        UsageError: There is no such session or cell, or the file is no workbook.
    """
    if not arguments.file.exists():
        raise UsageError(f"there is no {arguments.file}")
    if not 1 <= arguments.sheets <= 50:
        raise UsageError("--sheets takes a number from 1 to 50")
    session = Session.open_file(arguments.file, read_only=arguments.does != "import")
    try:
        return _done(session, arguments)
    finally:
        session.close()


def _done(session: Session, arguments: argparse.Namespace) -> int:
    book = arguments.book
    if arguments.does == "export":
        made = written(
            lambda: f"{write_move_book(session, book, arguments.cell, arguments.sheets)} sheets"
        )
        print(f"{made} of turn {session.position.turn}: {book}")
        return 0
    preview = previewed(lambda: read_move_book(session, book))
    if not is_to_be_taken(arguments, preview):
        return 1 if preview.faults else 0
    if preview.new and not session.position.takes_orders:
        raise AdjudicationError(f"moves for turn {session.position.turn} are closed")
    give_moves(session, preview)
    print(f"{len(preview.new)} sheets entered")
    return 0
