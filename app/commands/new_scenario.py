"""`whitecell new-scenario`: a folder to start a scenario from."""

import argparse
import shutil
from pathlib import Path

from app.errors import UsageError
from app.files import write_text
from app.library import LIBRARY, TEMPLATE, library_scenarios
from scenarios.edited import with_value
from scenarios.reader import SCENARIO_FILE, read_text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a folder to make")
    parser.add_argument("--title", metavar="TEXT", help="title of the exercise")
    parser.add_argument(
        "--like", metavar="NAME", help="start from a bundled scenario instead of the template"
    )
    parser.epilog = (
        "examples:\n  whitecell new-scenario my-scenario --title 'A winter of exercises'\n"
        "  whitecell new-scenario baltic --like istanbul-2022\n"
        "then:\n  whitecell check my-scenario/\n  whitecell rehearse my-scenario/"
    )


def run(arguments: argparse.Namespace) -> int:
    """Writes the folder.

    Raises:
        UsageError: The folder is there already, cannot be written, or there is no such scenario.
    """
    folder: Path = arguments.folder
    if folder.exists():
        raise UsageError(f"{folder} is there already, and stays as it is: name another folder")
    if arguments.like is not None and arguments.like not in library_scenarios():
        known = ", ".join(library_scenarios())
        raise UsageError(f"there is no bundled scenario '{arguments.like}'; bundled: {known}")
    source = TEMPLATE if arguments.like is None else LIBRARY / arguments.like
    try:
        shutil.copytree(source, folder)
    except OSError as fault:
        raise UsageError(f"{folder} cannot be written: {fault.strerror or fault}") from fault
    if arguments.title is not None:
        file = folder / SCENARIO_FILE
        write_text(file, with_value(read_text(file), ("title",), arguments.title))
    print(f"scenario: {folder / SCENARIO_FILE}")
    print(f"next: whitecell check {folder}")
    return 0
