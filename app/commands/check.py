"""`whitecell check`: every fault of a scenario, with file, line, column, key path and remedy."""

import argparse
import json
from pathlib import Path

from maps.atlas import load_atlas

from app.errors import UsageError
from scenarios.faults import ScenarioFaults
from scenarios.reader import read_scenario


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("path", type=Path, metavar="PATH", help="scenario.yaml, or its folder")
    parser.add_argument("--json", action="store_true", help="print a list of faults as JSON")
    parser.epilog = "examples:\n  whitecell check my-scenario/\n  whitecell check a.yaml --json"


def run(arguments: argparse.Namespace) -> int:
    """Prints the faults; 0 without any, 1 with some."""
    if not arguments.path.exists():
        raise UsageError(f"there is no {arguments.path}")
    try:
        scenario = read_scenario(arguments.path, load_atlas().zones)
    except ScenarioFaults as found:
        if arguments.json:
            print(json.dumps([fault.as_dict() for fault in found.faults], indent=2))
        else:
            for fault in found.faults:
                print(fault)
            number = len(found.faults)
            print(f"{number} fault{'s' if number > 1 else ''}")
        return 1
    if arguments.json:
        print("[]")
    else:
        print(f"{scenario.title}: no fault found")
    return 0
