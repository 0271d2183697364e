"""`whitecell new-scenario`: a folder to start a scenario from."""

import argparse
from pathlib import Path

from app.files import write_text
from app.library import begin_scenario
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
    begin_scenario(folder, arguments.like)
    if arguments.title is not None:
        file = folder / SCENARIO_FILE
        write_text(file, with_value(read_text(file), ("title",), arguments.title))
    print(f"scenario: {folder / SCENARIO_FILE}")
    print(f"next: whitecell check {folder}")
    return 0
