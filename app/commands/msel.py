"""`whitecell msel`: the events list to Excel and back, with faults by row and column."""

import argparse
from pathlib import Path

from app.errors import UsageError
from app.files import write_text
from app.library import library_scenarios, scenario_file
from scenarios.msel import Preview, SheetError, read_msel, taken_in, write_msel
from scenarios.reader import parse_scenario, read_text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("does", choices=("export", "preview", "import"))
    parser.add_argument("scenario", metavar="SCENARIO", help="a scenario.yaml, or its folder")
    parser.add_argument("book", type=Path, metavar="FILE.xlsx")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="scenario to write")
    parser.add_argument(
        "--skip-faulty", action="store_true", help="take the rows without faults alone"
    )
    parser.epilog = (
        "examples:\n  whitecell msel export my-scenario/ events.xlsx\n"
        "  whitecell msel preview my-scenario/ events.xlsx    tells faults by row and column\n"
        "  whitecell msel import my-scenario/ events.xlsx     takes nothing if a row is faulty\n"
        "  whitecell msel import my-scenario/ events.xlsx --skip-faulty -o new.yaml"
    )


def run(arguments: argparse.Namespace) -> int:
    """Writes, previews or takes in an events list; 1 if rows have faults and are not skipped.

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
        write_msel(scenario, arguments.book)
        print(f"{len(scenario.injects)} injects: {arguments.book}")
        return 0
    try:
        preview = read_msel(scenario, arguments.book)
    except SheetError as fault:
        raise UsageError(str(fault)) from fault
    for row in preview.faults:
        print(row)
    print(_summary(preview))
    if arguments.does == "preview":
        return 1 if preview.faults else 0
    if preview.faults and not arguments.skip_faulty:
        print("nothing was taken: mend the rows, or leave them out with --skip-faulty")
        return 1
    edited = taken_in(text, preview)
    parse_scenario(edited, str(file))
    output = arguments.output or file
    write_text(output, edited)
    print(f"scenario: {output}")
    return 0


def _summary(preview: Preview) -> str:
    counted = {
        "new": preview.new,
        "changed": preview.changed,
        "as before": preview.same,
        "not in the sheet and kept": preview.missing,
    }
    faulty = {fault.row for fault in preview.faults}
    return "; ".join(
        [
            *(f"{len(things)} {what}" for what, things in counted.items()),
            f"{len(faulty)} rows with faults",
        ]
    )
