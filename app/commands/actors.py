"""`whitecell actors`: actors and relations to Excel and back, with faults by row and column."""

import argparse
from pathlib import Path

from app.books import add_scenario_book, run_scenario_book
from scenarios.people import people_taken_in, read_people, write_people
from scenarios.scenario import Scenario


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    add_scenario_book(parser)
    parser.epilog = (
        "examples:\n  whitecell actors export my-scenario/ actors.xlsx\n"
        "  whitecell actors preview my-scenario/ actors.xlsx   tells faults by row and column\n"
        "  whitecell actors import my-scenario/ actors.xlsx    takes nothing if a row is faulty\n"
        "\nA number that was changed becomes the scenario's own judgement; comments stay."
    )


def run(arguments: argparse.Namespace) -> int:
    """Writes, previews or takes in actors; 1 if rows have faults and are not skipped."""
    return run_scenario_book(arguments, _write, read_people, people_taken_in)


def _write(scenario: Scenario, text: str, book: Path) -> str:
    write_people(scenario, text, book)
    return f"{len(scenario.actors)} actors, {len(scenario.relations)} relations"
