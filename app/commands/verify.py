"""`whitecell verify`: stored bytes exactly, and every ruling from the state before it."""

import argparse
import sys
from pathlib import Path

from adjudication.record.log import Record
from adjudication.record.session_file import SessionFile
from adjudication.record.verify import verify
from adjudication.world import World, compile_world
from app.errors import UsageError
from scenarios.reader import parse_scenario


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="session file")
    parser.epilog = "examples:\n  whitecell verify evening.whitecell"


def world_of(first: Record) -> World:
    """Returns the world that a session's first record describes."""
    scenario = parse_scenario(first.body["scenario"], first.body["scenario_name"])
    return compile_world(scenario, first.body["played"])


def run(arguments: argparse.Namespace) -> int:
    """Prints what holds; 0 if all does, 1 if not."""
    if not arguments.file.exists():
        raise UsageError(f"there is no {arguments.file}")
    shows = sys.stderr.isatty()

    def progress(record: int) -> None:
        if shows:
            print(f"\rrecord {record}", end="", file=sys.stderr)

    with SessionFile.open_file(arguments.file, read_only=True) as file:
        verdict = verify(file, world_of, progress)
    if shows:
        print("\r", end="", file=sys.stderr)
    if not verdict.holds:
        print(f"{arguments.file.name} does not hold: {verdict.problem}")
        return 1
    print(f"holds: {verdict.records} records unchanged, {verdict.rulings} rulings recomputed")
    return 0
