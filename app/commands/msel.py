"""`whitecell msel`: the events list to Excel and back, with faults by row and column."""

import argparse
from pathlib import Path

from app.books import add_scenario_book, run_scenario_book
from scenarios.msel import read_msel, taken_in, write_msel
from scenarios.scenario import Scenario


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    add_scenario_book(parser)
    parser.epilog = (
        "examples:\n  whitecell msel export my-scenario/ events.xlsx\n"
        "  whitecell msel preview my-scenario/ events.xlsx    tells faults by row and column\n"
        "  whitecell msel import my-scenario/ events.xlsx     takes nothing if a row is faulty\n"
        "  whitecell msel import my-scenario/ events.xlsx --skip-faulty -o new.yaml"
    )


def run(arguments: argparse.Namespace) -> int:
    """Writes, previews or takes in an events list; 1 if rows have faults and are not skipped."""
    return run_scenario_book(
        arguments, _write, lambda scenario, _text, book: read_msel(scenario, book), taken_in
    )


def _write(scenario: Scenario, text: str, book: Path) -> str:
    del text
    write_msel(scenario, book)
    return f"{len(scenario.injects)} injects"
