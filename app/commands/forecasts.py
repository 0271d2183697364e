"""`whitecell forecasts`: what seats estimated, scored against what was played."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from adjudication.analysis.forecasts import FEW, Case, bands, by_seat, cases
from app.errors import UsageError
from app.session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="session file")
    parser.add_argument("--branch", metavar="NAME", help="name or number; where the table stands")
    parser.add_argument("--json", action="store_true", help="print an object")
    parser.epilog = (
        "examples:\n"
        "  whitecell forecasts evening.whitecell\n"
        '  whitecell forecasts evening.whitecell --branch "Invoked and honoured" --json\n\n'
        "Private estimates are scored once their question is ruled, on the line of one branch.\n"
        "Brier: 0 is best, .25 says 50 % to everything, 1 is worst. Log: 0 is best, .69 says 50 %."
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints the scores.

    Raises:
        UsageError: There is no such file.
        RecordError: There is no such branch.
    """
    if not arguments.file.exists():
        raise UsageError(f"there is no {arguments.file}")
    session = Session.open_file(arguments.file, read_only=True)
    try:
        history = session.history
        number = history.cursor.branch
        if arguments.branch is not None:
            number = history.branch_named(arguments.branch).number
        name, found = history.branches[number].name, cases(history, number, session.rulings_of)
    finally:
        session.close()
    if arguments.json:
        print(json.dumps(_as_dict(name, found), indent=2, ensure_ascii=False))
    else:
        print("\n".join(_told(name, found)))
    return 0


def _as_dict(name: str, found: tuple[Case, ...]) -> dict[str, object]:
    return {
        "branch": name,
        "scores": [
            {"seat": seat, "saw_odds": saw, "own": asdict(own), "engine": asdict(engine)}
            for seat, saw, own, engine in by_seat(found)
        ],
        "reliability": [asdict(band) for band in bands(c for c in found if not c.saw_odds)],
        "cases": [asdict(case) for case in found],
    }


def _told(name: str, found: tuple[Case, ...]) -> Iterator[str]:
    yield f"Forecasts on '{name}'"
    if not found:
        yield "No estimate of a question that was ruled on this line: there is nothing to score."
        return
    ruled = sum(not case.is_drawn for case in found)
    yield (
        f"{len(found)} numbers put on answers; {ruled} of them on questions that people decided, "
        "who may have estimated themselves."
    )
    yield f"{'seat':<8}{'engine odds':<14}{'cases':>6}{'Brier':>8}{'log':>8}   engine, same cases"
    for seat, saw, own, engine in by_seat(found):
        yield (
            f"{seat:<8}{'seen' if saw else 'not seen':<14}{own.cases:>6}{own.brier:>8.3f}"
            f"{own.log:>8.3f}   Brier {engine.brier:.3f}, log {engine.log:.3f}"
        )
    blind = [case for case in found if not case.saw_odds]
    if blind:
        yield "Reliability of what was said before the engine's odds were seen:"
    for band in bands(blind):
        yield (
            f"  said {100 * band.low:.0f} to {100 * band.high:.0f} % (mean {100 * band.said:.0f}):"
            f" came in {100 * band.came:.0f} % of {band.cases}"
        )
    if len(found) < FEW:
        yield f"Fewer than {FEW} cases: such scores are hardly more than luck."
    yield "Scored against one playing of a game, which is no measure of the world."
