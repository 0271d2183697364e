"""`whitecell rehearse`: what never and what always happens in a scenario, before the day."""

import argparse
import json
import sys

from adjudication.analysis.rehearsal import Happening, Rehearsal, rehearse
from adjudication.world import compile_world
from app.errors import UsageError
from app.library import add_variant, scenario_text
from scenarios.reader import parse_scenario

NAMED = 20
"""Names told of one kind before the rest is counted."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument(
        "scenario", metavar="SCENARIO", help="a bundled scenario, a scenario.yaml, or its folder"
    )
    parser.add_argument("--futures", type=int, default=1000, metavar="N", help="default 1,000")
    parser.add_argument("--turns", type=int, metavar="T", help="default: as the scenario plans")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="default 1")
    add_variant(parser)
    parser.add_argument("--json", action="store_true", help="print an object")
    parser.epilog = (
        "examples:\n  whitecell rehearse istanbul-2022\n"
        "  whitecell rehearse istanbul-2022 --variant negotiation\n"
        "  whitecell rehearse my-scenario/ --futures 4000 --json\n\n"
        "Behaviour profiles play everybody. What never happens may be a mistake, or what the\n"
        "cells are there for; the numbers are shares of model runs, not forecasts."
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints what a rehearsal shows; always 0, since nothing of it is a fault in itself.

    Raises:
        ScenarioFaults: The scenario has faults.
        UsageError: There is no such scenario, or a number is below 1.
    """
    if arguments.futures < 1 or (arguments.turns is not None and arguments.turns < 1):
        raise UsageError("--futures and --turns begin at 1")
    scenario = parse_scenario(*scenario_text(arguments.scenario, arguments.variant))
    world = compile_world(scenario, played=())
    found = rehearse(
        world, arguments.seed, arguments.turns or scenario.turns, arguments.futures, _progress
    )
    if arguments.json:
        print(json.dumps(_as_dict(found), indent=2, ensure_ascii=False))
    else:
        print("\n".join(_in_words(scenario.title, found)))
    return 0


def _progress(done: int, total: int) -> None:
    print(f"{done:,} of {total:,} model runs", file=sys.stderr)


def _as_dict(found: Rehearsal) -> dict[str, object]:
    return {
        "futures": found.futures,
        "happened": [
            {"what": what, "key": key, "share": times / found.futures}
            for (what, key), times in found.happened.items()
        ],
        "never": [f"{what} {key}" for what, key in found.never()],
        "always": [f"{what} {key}" for what, key in found.always()],
        "cells_only": sorted(found.cells_only),
        "saturated": list(found.saturated()),
    }


def _in_words(title: str, found: Rehearsal) -> list[str]:
    lines = [f"{title}: {found.futures:,} model runs", ""]
    for heading, things in (
        ("Never happened:", found.never()),
        ("Happened in every model run:", found.always()),
    ):
        lines += [heading, *_listed(things), ""]
    lines.append("Questions settled before they were asked (one answer above 99 % nearly always):")
    lines += [f"  {kind}" for kind in found.saturated()] or ["  none"]
    lines += ["", "Share of model runs in which it happened at least once:"]
    lines += [
        f"  {100 * times / found.futures:5.1f} %  {what} {key}"
        for (what, key), times in found.happened.items()
        if 0 < times < found.futures and what != "move"
    ]
    return lines


def _listed(things: tuple[Happening, ...]) -> list[str]:
    by_kind: dict[str, list[str]] = {}
    for what, key in things:
        by_kind.setdefault(what, []).append(key)
    lines = []
    for what, keys in by_kind.items():
        more = f" and {len(keys) - NAMED} more" if len(keys) > NAMED else ""
        lines.append(f"  {what}: {', '.join(keys[:NAMED])}{more}")
    return lines or ["  nothing"]
