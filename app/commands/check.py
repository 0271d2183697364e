"""`whitecell check`: every fault of a scenario, with file, line, column, key path and remedy."""

import argparse
import json
from pathlib import Path

from app.errors import UsageError
from maps.atlas import load_atlas
from scenarios.faults import Fault, ScenarioFaults
from scenarios.reader import UNREADABLE, doubts_of, read_scenario, text_of
from scenarios.variants import variant_faults


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("path", type=Path, metavar="PATH", help="scenario.yaml, or its folder")
    parser.add_argument("--json", action="store_true", help="print a list of faults as JSON")
    parser.add_argument(
        "--warnings",
        action="store_true",
        help="with --json, list what is doubtful too, under the code `doubt`",
    )
    parser.epilog = "examples:\n  whitecell check my-scenario/\n  whitecell check a.yaml --json"


def run(arguments: argparse.Namespace) -> int:
    """Prints the faults, or without any what is doubtful; 0 without faults, 1 with some.

    Raises:
        UsageError: There is nothing to examine.
    """
    faults: tuple[Fault, ...] = ()
    doubts: tuple[Fault, ...] = ()
    summary = ""
    try:
        scenario = read_scenario(arguments.path, load_atlas().zones)
        summary, doubts = f"{scenario.title}: no fault found", doubts_of(arguments.path, scenario)
        if scenario.variants:
            summary += f"; variants: {', '.join(scenario.variants)}"
        faults = tuple(variant_faults(*text_of(arguments.path), scenario))
    except ScenarioFaults as found:
        faults = found.faults
    if any(fault.code == UNREADABLE for fault in faults):
        fault = faults[0]
        hint = f" ({fault.hint})" if fault.hint else ""
        raise UsageError(f"{fault.file} {fault.message}{hint}")
    if arguments.json:
        listed = (*faults, *doubts) if arguments.warnings else faults
        print(json.dumps([fault.as_dict() for fault in listed], indent=2))
        return 1 if faults else 0
    for fault in faults:
        print(fault)
    for doubt in doubts:
        print(f"warning: {doubt}")
    print(f"{len(faults)} fault{'s' if len(faults) > 1 else ''}" if faults else summary)
    return 1 if faults else 0
