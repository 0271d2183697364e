"""What the commands for workbooks share: written, previewed, taken in whole or not at all."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from app.errors import UsageError
from app.files import write_text
from app.library import library_scenarios, scenario_file
from scenarios.reader import parse_scenario, read_text
from scenarios.scenario import Scenario
from scenarios.workbook import Preview, SheetError

Entry = TypeVar("Entry")


def add_does(parser: argparse.ArgumentParser) -> None:
    """Adds what is to be done with a workbook."""
    parser.add_argument("does", choices=("export", "preview", "import"))


def add_book(parser: argparse.ArgumentParser) -> None:
    """Adds the workbook, and what to do about rows with faults."""
    parser.add_argument("book", type=Path, metavar="FILE.xlsx")
    parser.add_argument(
        "--skip-faulty", action="store_true", help="take the rows without faults alone"
    )


def add_scenario_book(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of a command for a workbook of a scenario."""
    add_does(parser)
    parser.add_argument("scenario", metavar="SCENARIO", help="a scenario.yaml, or its folder")
    add_book(parser)
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="scenario to write")


def run_scenario_book(
    arguments: argparse.Namespace,
    write: Callable[[Scenario, str, Path], str],
    read: Callable[[Scenario, str, Path], Preview[Entry]],
    taken_in: Callable[[str, Preview[Entry]], str],
) -> int:
    """Writes, previews or takes in a workbook; 1 if rows have faults and are not skipped.

    Args:
        arguments: What was typed.
        write: Writes scenario and text to a workbook, and returns what is in it.
        read: Returns what taking a workbook in would do.
        taken_in: Returns the text with what was previewed.

    Raises:
        ScenarioFaults: The scenario has faults.
        UsageError: There is no such scenario, or the file is no workbook.
    """
    in_place = arguments.does == "import" and arguments.output is None
    if in_place and arguments.scenario in library_scenarios():
        raise UsageError("a bundled scenario stays as it is: say where to write with -o FILE")
    file = scenario_file(arguments.scenario)
    text = read_text(file)
    scenario = parse_scenario(text, str(file))
    if arguments.does == "export":
        print(f"{written(lambda: write(scenario, text, arguments.book))}: {arguments.book}")
        return 0
    preview = previewed(lambda: read(scenario, text, arguments.book))
    if not is_to_be_taken(arguments, preview):
        return 1 if preview.faults else 0
    edited = taken_in(text, preview)
    parse_scenario(edited, str(file))
    output = arguments.output or file
    write_text(output, edited)
    print(f"scenario: {output}")
    return 0


def written(write: Callable[[], str]) -> str:
    """Returns what a workbook holds that was written.

    Raises:
        UsageError: It cannot be written.
    """
    try:
        return write()
    except OSError as fault:
        raise UsageError(f"the workbook cannot be written: {fault.strerror}") from fault


def previewed(read: Callable[[], Preview[Entry]]) -> Preview[Entry]:
    """Prints what taking a workbook in would do, and returns it.

    Raises:
        UsageError: The file is no workbook.
    """
    try:
        preview = read()
    except SheetError as fault:
        raise UsageError(str(fault)) from fault
    for row in preview.faults:
        print(row)
    print(preview.summary)
    return preview


def is_to_be_taken(arguments: argparse.Namespace, preview: Preview[Entry]) -> bool:
    """Whether the rows are taken: they were asked for, and hold or are skipped; says if not."""
    if arguments.does == "preview":
        return False
    if preview.faults and not arguments.skip_faulty:
        print("nothing was taken: mend the rows, or leave them out with --skip-faulty")
        return False
    return True
