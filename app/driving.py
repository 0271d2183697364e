"""Drivers of a comparison in a session: what is asked, plain values and words."""

from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import asdict
from math import isfinite, isnan

from adjudication.analysis.drivers import Driver, Found, GoOn, Study, drivers
from adjudication.analysis.ensemble import Plan
from adjudication.analysis.outcomes import Outcome, measures_of, outcomes
from adjudication.analysis.paired import sets_of
from adjudication.analysis.running import carry_out
from adjudication.turn import RULES
from app.errors import UsageError
from app.futures import Pair, nobody_played, settings_of
from app.outlook import turns_left
from app.reading import SessionReading

TOLD = 10
"""Coefficients told of in words."""
NAME, NUMBER = 34, 11
"""Columns of the text."""
MOSTLY = 0.5
"""Share of the variance from which luck is said to outweigh the coefficients."""
APART = 2.0
"""Standard errors from which an effect is told from none."""


PROBED, PROBED_A_SET = 1024, 16
"""Paired futures, and those that share a set of coefficients, that tell what to ask for."""


def comparable(session: SessionReading) -> tuple[Outcome, ...]:
    """Returns the outcomes that have a difference, the gravest first."""
    return tuple(each for each in outcomes(nobody_played(session)) if each.kind != "holder")


def telling(
    session: SessionReading,
    pair: Pair,
    turns: int | None,
    executor: Executor | None = None,
    go_on: GoOn = lambda *_: True,
) -> tuple[Outcome, ...]:
    """Returns the outcomes whose difference hangs on coefficients, the one that does most first.

    Args:
        session: The session.
        pair: The two nodes.
        turns: How many turns; without it as many as the scenario plans.
        executor: Plays chunks elsewhere.
        go_on: Told of progress; the run ends with what is finished once it says no.

    Raises:
        AdjudicationError: The session was played by other rules.
    """
    settings, known = settings_of(session, pair), comparable(session)
    left = turns or turns_left(session, settings[0])
    plan = Plan(settings, measures_of(known), session.seed, left, futures_a_set=PROBED_A_SET)
    came = carry_out(plan, PROBED, executor, lambda t: go_on(t.futures, PROBED, "what differs"))
    if not came.futures:
        return ()
    shares = {}
    for each in known:
        key = settings[1].name, each.name, left
        counted = came.tally.pairs[key], came.tally.set_pairs[key]
        shares[each.name] = sets_of(*counted, PROBED_A_SET).epistemic
    found = [each for each in known if shares[each.name] > 0.0]
    return tuple(sorted(found, key=lambda each: -shares[each.name]))


def compared(session: SessionReading, name: str) -> Outcome:
    """Returns the outcome of a name.

    Raises:
        UsageError: There is none, or it has no difference.
    """
    known = comparable(session)
    for each in known:
        if each.name == name:
            return each
    listed = ", ".join(each.name for each in known)
    raise UsageError(f"there is no outcome '{name}' here: give one of {listed}")


def driven(
    session: SessionReading,
    pair: Pair,
    outcome: Outcome,
    turns: int | None,
    size: tuple[int, int, int, int],
    executor: Executor | None = None,
    go_on: GoOn = lambda *_: True,
) -> tuple[Study, Found]:
    """Returns what was asked and what drives the difference of an outcome.

    Args:
        session: The session.
        pair: The two nodes.
        outcome: What is compared.
        turns: How many turns; without it as many as the scenario plans.
        size: Paired futures a set, trajectories, strongest looked at closer, base sets.
        executor: Plays sets elsewhere.
        go_on: Told of progress; the run ends with what is finished once it says no.

    Raises:
        AdjudicationError: The session was played by other rules.
    """
    settings = settings_of(session, pair)
    futures, walks, strongest, sets = size
    left = turns or turns_left(session, settings[0])
    study = Study(settings, outcome.measure, session.seed, left, futures)
    return study, drivers(study, walks, strongest, sets, executor, go_on)


def as_dict(study: Study, found: Found, pair: Pair, outcome: Outcome) -> dict[str, object]:
    """Returns the drivers as plain values; what was not run is null."""
    listed = [
        {key: _plain(value) for key, value in asdict(each).items()} for each in found.drivers
    ]
    return {
        "a": pair.one.number,
        "b": pair.other.number,
        "fork": pair.fork.number,
        "outcome": outcome.name,
        "unit": outcome.unit,
        "turns": study.turns,
        "seed": study.seed,
        "futures_a_set": study.futures,
        "trajectories": found.trajectories,
        "sets": found.sets,
        "ending": found.ending,
        "rules": RULES,
        "at_table": _plain(found.at_table),
        "at_table_error": _plain(found.at_table_error),
        "luck": _plain(found.luck),
        "drivers": listed,
    }


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return None if isinstance(value, float) and not isfinite(value) else value


def in_words(study: Study, found: Found, pair: Pair, outcome: Outcome) -> str:
    """Returns the drivers as text."""
    return "\n".join(_told(study, found, pair, outcome))


def _told(study: Study, found: Found, pair: Pair, outcome: Outcome) -> Iterator[str]:
    what = f"{outcome.label}{f' ({outcome.unit})' if outcome.unit else ''}"
    yield f"What drives the difference, B (node {pair.other.number}) less A ({pair.one.number}):"
    yield f"{what}, after {study.turns} turns."
    yield (
        f"{found.sets:,} sets of coefficients, {study.futures} paired futures each, seed "
        f"{study.seed}, the same luck for all: {study.futures * found.sets:,} pairs."
    )
    if found.ending != "whole":
        yield f"Ended early ({found.ending}): what is finished counts."
    if not found.drivers:
        return
    if found.drivers[0].absolute == 0.0:
        yield "No difference hangs on any coefficient tried: it is the same in every set."
        yield "Without --outcome one is compared that hangs on coefficients, if there is any."
        return
    if not isnan(found.at_table):
        yield (
            f"As at the table the difference is {found.at_table:+.4g} (computing error "
            f"{found.at_table_error:.2g})."
        )
    yield of_luck(found.luck)
    yield ""
    heads = ("5 % of prior", "95 %", "change", "+-", "alone", "in all")
    yield f"{'judged coefficient':<{NAME}}" + "".join(f"{head:>{NUMBER + 2}}" for head in heads)
    for each in found.drivers[:TOLD]:
        numbers = (each.low, each.high, each.absolute, each.error, each.first, each.total)
        row = "".join(f"{_figure(number):>{NUMBER + 2}}" for number in numbers)
        low, high = each.total_range
        ranged = "" if isnan(low) else f"  ({low:.2g} to {high:.2g})"
        yield f"{each.name.replace('_', ' '):<{NAME}}{row}{ranged}"
    yield ""
    yield (
        "5 % and 95 %: the difference with that coefficient there and all others as at the "
        "table. Change: mean size of the change between the two, over other values of the "
        "others, with its error. Alone, in all: shares of the variance of the difference "
        "(Sobol) among those looked at closer, the second with its 95 % range."
    )
    yield from turning(found)
    yield "Shares of model runs, not forecasts; it is what the model hangs on, not the world."


def of_luck(luck: float) -> str:
    """Returns how much of what was seen may be luck, in words."""
    said = f"Luck may account for {100 * luck:.0f} % of the variance over sets"
    if luck > MOSTLY:
        return f"{said}: more than the coefficients. Ask for more futures a set."
    return f"{said}, the coefficients for the rest."


def turning(found: Found) -> Iterator[str]:
    """Yields which coefficients turn the direction, and how many do nothing that is told."""
    found_to_turn = [each for each in found.drivers if each.low * each.high < 0.0]
    for each in found_to_turn:
        yield _turn(each)
    if not found_to_turn and not isnan(found.at_table):
        yield "No coefficient looked at closer, by itself, turns the direction."
    weak = sum(each.absolute <= APART * each.error for each in found.drivers)
    yield f"{weak} of {len(found.drivers)} coefficients tried are not told from doing nothing."


def _turn(each: Driver) -> str:
    return (
        f"The direction turns with {each.name.replace('_', ' ')} between {each.low_value:.3g} "
        f"({each.low:+.3g}) and {each.high_value:.3g} ({each.high:+.3g}); now {each.value:.3g}."
    )


def _figure(value: float) -> str:
    return "-" if isnan(value) else f"{value:.3g}"
