"""`whitecell replay`: a recorded course played again, the engine's odds beside each decision."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from app.courses import Replay, read_courses, replayed
from app.errors import UsageError
from app.library import SESSION_SUFFIX
from app.progress import to_stderr


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("scenario", metavar="SCENARIO", help="a bundled name, or a folder")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="seed of all chance")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="DIR", help="keep the sessions in this folder"
    )
    parser.add_argument("--json", action="store_true", help="print a list of courses as JSON")
    parser.epilog = (
        "examples:\n  whitecell replay belgium-1839-1914\n"
        "  whitecell replay belgium-1839-1914 -o replays     keeps the sessions as well\n\n"
        "The courses are in the scenario's expected.yaml. The odds are shares of model runs;\n"
        "that a course was taken does not show that they are right."
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints each course and its decisions; 1 if play left a course.

    Raises:
        UsageError: The scenario has no recorded course, or a session is there already.
    """
    courses = read_courses(arguments.scenario)
    with TemporaryDirectory() as passing:
        folder = Path(passing) if arguments.output is None else arguments.output
        folder.mkdir(parents=True, exist_ok=True)
        found = []
        for course in courses:
            file = folder / f"{Path(course.script).stem}{SESSION_SUFFIX}"
            if file.exists():
                raise UsageError(f"{file} is there already; name another folder")
            found.append(replayed(arguments.scenario, course, file, arguments.seed, to_stderr))
    if arguments.json:
        print(json.dumps([_as_dict(each) for each in found], indent=2, ensure_ascii=False))
    else:
        print("\n".join(line for each in found for line in _in_words(each)))
    return 1 if any(each.departures for each in found) else 0


def _as_dict(found: Replay) -> dict[str, object]:
    return {
        "title": found.title,
        "script": found.course.script,
        "variant": found.course.variant,
        "recorded_in": found.cited,
        "departures": list(found.departures),
        "decisions": [asdict(each) for each in found.decisions],
    }


def _in_words(found: Replay) -> Iterator[str]:
    yield found.title
    yield f"  recorded in: {found.cited}"
    if found.departures:
        yield "  Play left the course that was taken:"
        yield from (f"    {each}" for each in found.departures)
    else:
        yield "  Play took the course that was taken."
    yield "  What was decided, and the engine's own odds (shares of model runs):"
    for each in found.decisions:
        yield f"    {_turns(each.turns):12}{each.title} {each.answer}"
        told = ", ".join(f"{option} {_share(*odds)}" for option, odds in each.odds.items())
        yield f"    {'':12}the engine: {told}"
    yield ""


def _turns(turns: tuple[int, ...]) -> str:
    if len(turns) == 1:
        return f"turn {turns[0]}"
    if turns == tuple(range(turns[0], turns[-1] + 1)):
        return f"turns {turns[0]}-{turns[-1]}"
    return f"turns {', '.join(map(str, turns))}"


def _share(low: float, high: float) -> str:
    one, other = (_percent(value) for value in (low, high))
    return one if one == other else f"{one} to {other}"


def _percent(value: float) -> str:
    """Whole numbers, as on the screen; what is nearly certain is not called certain."""
    if 0.0 < value < 0.01:
        return "< 1 %"
    if 0.99 < value < 1.0:
        return "> 99 %"
    return f"{100 * value:.0f} %"
