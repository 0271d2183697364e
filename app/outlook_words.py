"""What model runs came to, as plain values and as text: shares of model runs, never forecasts."""

from collections import Counter
from collections.abc import Iterator
from math import isfinite, sqrt
from typing import Any

from adjudication.analysis.ensemble import THRESHOLD, Tally
from adjudication.analysis.outcomes import Outcome, RungOf
from adjudication.analysis.paired import Line, mean_and_error, quantile, sets_of
from adjudication.analysis.switches import NO_DEAL
from adjudication.analysis.types import share, split
from adjudication.record.history import Node
from adjudication.turn import RULES
from adjudication.world import World
from app.futures import Pair
from app.outlook import Contrast, Outlook, by_type, is_split

QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)
DIGITS = 6
CAPTION = (
    "Shares of model runs, not forecasts: behaviour profiles play everybody. Errors are of "
    "computing alone."
)
MARKS = ("Below a dispute", "Dispute", "Force", "Confrontation", "War")
"""Stretches of the ladder between the marks of a scenario, lowest first."""
RUNG = "highest-rung"
NAME, NUMBER = 76, 10
"""Columns of the text."""


def outlook_as_dict(found: Outlook, node: Node) -> dict[str, object]:
    """Returns an outlook as plain values; no wall-clock times, no paths."""
    return {
        "node": node.number,
        "turn": node.turn,
        **_run(found),
        "outcomes": [
            {
                **_outcome(outcome),
                "turns": [
                    {"turn": turn, **_reading(found, outcome, turn)}
                    for turn in range(1, found.plan.turns + 1)
                    if found.tally.futures
                ],
                "by_type": {actor: _types(found, outcome, actor) for actor in found.unknown}
                if is_split(outcome) and found.tally.futures
                else {},
            }
            for outcome in found.counted
        ],
    }


def contrast_as_dict(found: Contrast, pair: Pair) -> dict[str, object]:
    """Returns a comparison as plain values; no wall-clock times, no paths."""
    return {
        "a": pair.one.number,
        "b": pair.other.number,
        "fork": pair.fork.number,
        "variant": pair.variant,
        **_run(found),
        "left_out": list(found.left_out),
        "lines": [{**_line(line), "turns": list(_turns(found, line))} for line in found.lines],
    }


def _run(found: Outlook | Contrast) -> dict[str, object]:
    return {
        "futures": found.tally.futures,
        "asked": found.asked,
        "ending": found.ending,
        "turns": found.plan.turns,
        "seed": found.plan.seed,
        "futures_a_set": found.plan.futures_a_set,
        "rules": RULES,
    }


def _outcome(outcome: Outcome) -> dict[str, object]:
    return {
        "name": outcome.name,
        "label": outcome.label,
        "kind": outcome.kind,
        "unit": outcome.unit,
        "part": outcome.part,
    }


def _reading(found: Outlook, outcome: Outcome, turn: int) -> dict[str, object]:
    tally, key = found.tally, (found.setting, outcome.name, turn)
    if outcome.kind == "holder":
        world, counted = found.world, tally.counts[key]
        return {
            "shares": {
                world.actors[actor]: round(times / tally.futures, DIGITS)
                for actor, times in sorted(counted.items())
            }
        }
    mean, error = mean_and_error(
        tally.counts[key], tally.set_counts[key], found.plan.futures_a_set
    )
    told: dict[str, object] = {
        "share" if outcome.kind == "share" else "mean": _rounded(mean),
        "error": _rounded(error),
    }
    if outcome.kind == "level":
        told["quantiles"] = {f"{q:g}": quantile(tally.counts[key], q) for q in QUANTILES}
    if outcome.name == THRESHOLD:
        told["range"] = [_rounded(end) for end in tally.threshold_range(found.setting, turn)]
    if outcome.name == RUNG or isinstance(outcome.measure.read, RungOf):
        told["by_mark"] = _by_mark(found.world, tally.counts[key])
    sets = sets_of(tally.counts[key], tally.set_counts[key], found.plan.futures_a_set)
    return told | {"epistemic": _rounded(sets.epistemic)}


def _by_mark(world: World, counted: Counter[int]) -> dict[str, float]:
    """Shares of model runs by the last mark of the ladder that a rung has passed."""
    marks, total = world.scenario.ladder.marks, counted.total()
    ends = (marks.dispute, marks.force, marks.confrontation, marks.war)
    shares = [0] * len(MARKS)
    for rung, times in counted.items():
        shares[sum(rung >= end for end in ends)] += times
    return {name: round(times / total, DIGITS) for name, times in zip(MARKS, shares, strict=True)}


def _turns(found: Contrast, line: Line) -> Iterator[dict[str, object]]:
    """How the two lines stand to each other turn by turn."""
    tally, size, name = found.tally, found.plan.futures_a_set, line.outcome.name
    one, other = (setting.name for setting in found.plan.settings[:2])
    for turn in range(1, found.plan.turns + 1):
        key = other, name, turn
        difference, error = mean_and_error(tally.pairs[key], tally.set_pairs[key], size)
        yield {
            "turn": turn,
            "a": _rounded(tally.mean(one, name, turn)),
            "b": _rounded(tally.mean(other, name, turn)),
            "difference": _rounded(difference),
            "error": _rounded(error),
        }


def _types(found: Outlook, outcome: Outcome, actor: str) -> dict[str, object]:
    both = split(found.tally, found.setting, by_type(outcome, actor), found.plan.turns)
    return {
        kind: {"futures": counted.total(), "share": _rounded(share(counted))}
        for kind, counted in both._asdict().items()
    }


def _line(line: Line) -> dict[str, Any]:
    same, variants, of = line.agreement
    return {
        **_outcome(line.outcome),
        "no_deal": None if line.without is None else _rounded(line.without),
        "a": _rounded(line.one),
        "b": _rounded(line.other),
        "difference": _rounded(line.difference),
        "error": _rounded(line.error),
        "parameter_sets": {
            "higher": _rounded(line.sets.higher),
            "lower": _rounded(line.sets.lower),
            "same_direction": _rounded(same),
            "low": _rounded(line.sets.low),
            "high": _rounded(line.sets.high),
            "epistemic": _rounded(line.sets.epistemic),
        },
        "variants": {
            "same_direction": variants,
            "of": of,
            "differences": [
                {
                    "label": t.label,
                    "difference": _rounded(t.difference),
                    "error": _rounded(t.error),
                }
                for t in line.turned
            ],
        },
        "words": line.words,
    }


def _rounded(value: float) -> float | None:
    """To so many digits; None where there is no number."""
    return round(value, DIGITS) if isfinite(value) else None


def outlook_in_words(found: Outlook, node: Node) -> str:
    """Returns an outlook as text."""
    return "\n".join([*_head(found, f"From node {node.number}, turn {node.turn}"), *_told(found)])


def contrast_in_words(found: Contrast, pair: Pair) -> str:
    """Returns a comparison as text."""
    title = f"A node {pair.one.number}, B node {pair.other.number}, parted at {pair.fork.number}"
    if pair.variant:
        title = f"From node {pair.one.number}, A as it is, B in the variant '{pair.variant}'"
    return "\n".join([*_head(found, title), *_compared(found)])


def _head(found: Outlook | Contrast, title: str) -> list[str]:
    ended = "" if found.ending == "whole" else f" of {found.asked:,} asked ({found.ending})"
    return [
        f"{title}: {found.tally.futures:,} futures{ended}, {found.plan.turns} turns, "
        f"seed {found.plan.seed}",
        CAPTION,
        "",
    ]


def _told(found: Outlook) -> Iterator[str]:
    if not found.tally.futures:
        return
    turns = found.plan.turns
    yield "Share of model runs in which it happened"
    for outcome in found.counted:
        if outcome.kind == "share":
            yield f"  {outcome.label:{NAME}} {_share(found.tally, found.setting, outcome, turns)}"
            for actor, name in found.unknown.items() if is_split(outcome) else ():
                both = split(found.tally, found.setting, by_type(outcome, actor), turns)
                if share(both.seeker) != share(both.greedy) and share(both.greedy) > 0.0:
                    yield (
                        f"    where {name} seeks security {100 * share(both.seeker):.1f} %, "
                        f"where it is greedy {100 * share(both.greedy):.1f} %"
                    )
    yield ""
    yield f"{'At the end':{NAME + 2}} {'5 %':>{NUMBER}} {'median':>{NUMBER}} {'95 %':>{NUMBER}}"
    for outcome in found.counted:
        if outcome.kind == "level":
            counted = found.tally.counts[found.setting, outcome.name, turns]
            three = [quantile(counted, q) for q in (0.05, 0.5, 0.95)]
            label = f"{outcome.label}{f' ({outcome.unit})' if outcome.unit else ''}"
            yield f"  {label:{NAME}} " + " ".join(f"{value:>{NUMBER},}" for value in three)
    world = found.world
    for outcome in found.counted:
        if outcome.kind == "holder":
            counted = found.tally.counts[found.setting, outcome.name, turns]
            held = ", ".join(
                f"{world.name(actor)} {100 * times / found.tally.futures:.0f} %"
                for actor, times in counted.most_common()
            )
            yield f"  {outcome.label:{NAME}} {held}"


def _share(tally: Tally, setting: str, outcome: Outcome, turn: int) -> str:
    if outcome.name == THRESHOLD:
        return range_in_words(*tally.threshold_range(setting, turn))
    return share_in_words(tally.mean(setting, outcome.name, turn), tally.futures)


def range_in_words(low: float, high: float) -> str:
    """Returns the share of runs that came to the nuclear threshold: a range, never one number."""
    return f"{100 * low:.1f} to {100 * high:.1f} %"


def share_in_words(reached: float, futures: int, error: float | None = None) -> str:
    """Returns a share of model runs with its error; a bound where all or none show it.

    Args:
        reached: The share, 0 to 1.
        futures: Model runs.
        error: Standard error of computing; without it that of independent futures.
    """
    if reached in {0.0, 1.0}:
        bound = 100.0 * min(3.0 / futures, 1.0)  # the rule of three, 95 %
        return f"below {bound:.3f} %" if reached == 0.0 else f"above {100.0 - bound:.3f} %"
    error = sqrt(reached * (1.0 - reached) / futures) if error is None else error
    digits = 1 if error > 0.0005 else 3
    return f"{100 * reached:.{digits}f} % +- {100 * error:.{digits}f}"


def _compared(found: Contrast) -> Iterator[str]:
    without = any(setting.name == NO_DEAL for setting in found.plan.settings)
    columns = [*(["no deal"] if without else []), "A", "B", "B - A", "+-"]
    yield " " * (NAME + 2) + " ".join(f"{column:>{NUMBER}}" for column in columns)
    for line in found.lines:
        numbers = [line.one, line.other, line.difference, line.error]
        if without:
            numbers.insert(0, line.without if line.without is not None else float("nan"))
        said = " ".join(f"{_figure(line, number):>{NUMBER}}" for number in numbers)
        yield f"  {line.outcome.label:{NAME}} {said}"
        yield f"    {line.words}"
        if isfinite(line.sets.epistemic) and line.difference:
            yield (
                f"    parameter sets from {_figure(line, line.sets.low)} to "
                f"{_figure(line, line.sets.high)}; {100 * line.sets.epistemic:.0f} % of the "
                "variance of the difference is judgement, the rest chance"
            )
    for label in found.left_out:
        yield f"  not tried from here: {label}"


def _figure(line: Line, number: float) -> str:
    return f"{100 * number:.1f} %" if line.outcome.kind == "share" else f"{number:,.2f}"
