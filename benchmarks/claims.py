"""Two claims of the essays over the whole prior: in what share of it they fail, and where.

    python -m benchmarks.claims [--draws 64] [--futures 1024]

Parallel tracks: the breakdown of the border track is forced; what does that take from the other
tracks, with compartments as the scenario has them and with none? Helsinki: what is the wide
format worth beyond the best narrow one? Judged numbers of the tracks are drawn afresh for every
draw, coefficients of the engine for every future. What comes out says what follows from these
scenarios' own inputs, and nothing about the world; nothing was tuned to have a claim come true.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, partial
from math import sqrt

import numpy as np

from adjudication.analysis.claims import Fall, Swept, aperture_of, falls, swept
from adjudication.analysis.running import local_workers
from adjudication.analysis.scenario_draws import (
    Path,
    drawn_values,
    judged_of_tracks,
    with_values,
)
from app.library import scenario_text
from scenarios.reader import parse_scenario
from scenarios.scenario import Scenario

TRACKS, BORDERS = "parallel-tracks-2024", "borders"
TALKS, WIDE = "helsinki-2-0", "helsinki"
SEED, WORKERS, NAMED = 1, 2, 8
OF_TRACKS = (
    "failure_spill",
    "success_spill",
    "track_rate",
    "track_failure",
    "track_crisis_failure",
)
OF_TALKS = ("issue_complexity", "actor_complexity")


@cache
def scenario_of(name: str) -> Scenario:
    """Returns a scenario of the library, read once in each process."""
    return parse_scenario(*scenario_text(name))


def fall_in_draw(number: int, futures: int) -> dict[str, Fall]:
    """Returns what the failure takes from the others in one draw of the tracks' numbers."""
    scenario = scenario_of(TRACKS)
    values = drawn_values(judged_of_tracks(scenario), SEED, number)
    return falls(with_values(scenario, values), BORDERS, futures, SEED + number, scenario.turns)


def kept_with(values: Mapping[Path, float], futures: int) -> float:
    """Returns what the compartments keep with some numbers replaced: others agreed, of all."""
    scenario = scenario_of(TRACKS)
    spread = {
        ("compartment", track) if path == ("compartment", "all") else path: value
        for path, value in values.items()
        for track in scenario.tracks
    }
    changed = with_values(scenario, spread)
    return falls(changed, BORDERS, futures, SEED, scenario.turns)["any"].kept.value


def aperture_in_draw(number: int) -> tuple[float, float]:
    """Returns what width adds in one draw: all on the table, intractable issues set aside."""
    scenario = scenario_of(TALKS)
    values = drawn_values(judged_of_tracks(scenario, OF_TALKS), SEED, number)
    drawn = with_values(scenario, values)
    all_, aside = (aperture_of(drawn, WIDE, set_aside=each).value for each in (False, True))
    return all_, aside


def tracks_claim(draws: int, futures: int) -> Iterator[str]:
    """Yields the result on parallel tracks, line by line."""
    with local_workers(WORKERS) as executor:
        found = list(executor.map(partial(fall_in_draw, futures=futures), range(draws)))
    yield f"Parallel tracks: {draws} draws of the tracks' numbers, {futures:,} futures in each"
    for name, what in (
        ("any", "share of model runs in which another track is agreed"),
        ("number", "other tracks agreed"),
    ):
        of = [each[name] for each in found]
        yield f"  {what}: {_mean([f.level.value for f in of])} with nothing forced"
        yield f"    falls with compartments by {_mean([f.apart.value for f in of])}"
        yield f"    falls without them by {_mean([f.together.value for f in of])}"
        yield f"    the compartments keep {_mean([f.kept.value for f in of])}"
        counted = Counter(f.verdict for f in of)
        said = ", ".join(f"{v} in {counted[v]}" for v in ("holds", "undecided", "fails"))
        yield f"    the claim {said} of {draws} draws"
    scenario = scenario_of(TRACKS)
    judged = judged_of_tracks(scenario, OF_TRACKS)
    alone = {p: each for p, each in judged.items() if p[0] in {"parameter", "compartment"}}
    alone["compartment", "all"] = scenario.tracks[BORDERS].compartment
    with local_workers(WORKERS) as executor:
        tried = swept(alone, partial(executor.map, partial(kept_with, futures=futures)))
    yield "  what they keep of 'another is agreed', one number tried at 1, 25, 50, 75, 99 % of its"
    yield "  prior, the others as they are:"
    yield from _swept(tried, len(alone))


def talks_claim(draws: int) -> Iterator[str]:
    """Yields the result on the wide format, line by line."""
    scenario = scenario_of(TALKS)
    judged = judged_of_tracks(scenario, OF_TALKS)
    with local_workers(WORKERS) as executor:
        found = np.array(list(executor.map(aperture_in_draw, range(draws), chunksize=16)))
    yield f"Helsinki: the wide format over the best narrow one, utility units; {draws:,} draws"
    for column, what in enumerate(("all issues on the table", "intractable issues set aside")):
        values = found[:, column]
        as_written = aperture_of(scenario, WIDE, set_aside=bool(column)).value
        low, middle, high = np.quantile(values, (0.05, 0.5, 0.95))
        fails = float((values <= 0.0).mean())
        yield (
            f"  {what}: as written {as_written:.2f}; median {middle:.2f}, 90 % of draws from "
            f"{low:.2f} to {high:.2f}; the claim fails in {100 * fails:.0f} % +- "
            f"{100 * sqrt(fails * (1 - fails) / draws):.0f}"
        )
    yield "  intractable issues set aside, with one number tried over its prior:"
    yield from _swept(swept(judged, partial(map, partial(_aperture_with, scenario))), NAMED)


def _aperture_with(scenario: Scenario, values: Mapping[Path, float]) -> float:
    everywhere = {
        (path[0], track, *path[2:]): value
        for path, value in values.items()
        for track in (scenario.tracks if path[0] in {"weight", "reservation"} else (path[1],))
        if _is_there(scenario, (path[0], track, *path[2:]))
    }
    return aperture_of(with_values(scenario, everywhere), WIDE, set_aside=True).value


def _is_there(scenario: Scenario, path: Path) -> bool:
    match path:
        case ("weight", track, issue, actor):
            issues = scenario.tracks[track].issues
            return issue in issues and actor in issues[issue].weights
        case ("reservation", track, actor):
            return actor in scenario.tracks[track].reservation
        case _:
            return True


def _swept(found: tuple[Swept, ...], most: int) -> Iterator[str]:
    """The numbers that move the result most, and where it crosses zero."""
    unlike = {(each.path[0], *each.path[2:], *each.results): each for each in found}
    by_reach = sorted(unlike.values(), key=lambda s: min(s.results) - max(s.results))
    for each in by_reach[:most]:
        at = each.reverses_at
        where = "never reverses" if at is None else f"reverses at {at:.3g}"
        results = ", ".join(f"{value:.3f}" for value in each.results)
        yield f"    {'/'.join(each.path):44} {results}; {where}"


def _mean(values: list[float]) -> str:
    spread = np.std(values) / sqrt(len(values))
    low, high = np.quantile(values, (0.05, 0.95))
    return f"{np.mean(values):.3f} +- {spread:.3f} (90 % of draws {low:.3f} to {high:.3f})"


def main() -> None:
    """Prints both results."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--draws", type=int, default=64)
    parser.add_argument("--futures", type=int, default=1024)
    asked = parser.parse_args()
    for line in talks_claim(16 * asked.draws):
        print(line, flush=True)
    for line in tracks_claim(asked.draws, asked.futures):
        print(line, flush=True)


if __name__ == "__main__":
    main()
