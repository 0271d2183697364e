"""Outlook: where things tend from a node, and how two lines of play differ, by model runs."""

from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass

from adjudication.analysis.ensemble import CHUNK, THRESHOLD, Measure, Plan, Setting, Tally
from adjudication.analysis.outcomes import Outcome, measures_of, outcomes
from adjudication.analysis.paired import Line, lines
from adjudication.analysis.running import Ending, carry_out
from adjudication.analysis.switches import turned
from adjudication.analysis.types import ByType
from adjudication.world import World
from app.futures import Pair, no_deal, nobody_played, setting_at, settings_of, switches_of
from app.reading import SessionReading
from scenarios.scenario import Scenario

FUTURES_A_SET = 128
"""Futures that share a set of coefficients: what the coefficients decide stands out from luck."""
A_SWITCH = 8
"""A structural switch is run in one future of so many, and in one chunk of sets at least."""

GoOn = Callable[[int, int, str], bool]
"""Told how many of how many futures are done, and of what; says whether to go on."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What model runs from a node came to.

    Attributes:
        plan: What was run.
        counted: What was counted.
        tally: The counts.
        asked: Futures asked for.
        ending: Why it ended.
        unknown: Actors whose type is drawn, by id and name.
    """

    plan: Plan
    counted: tuple[Outcome, ...]
    tally: Tally
    asked: int
    ending: Ending
    unknown: Mapping[str, str]

    @property
    def setting(self) -> str:
        """Name of the setting."""
        return self.plan.settings[0].name

    @property
    def world(self) -> World:
        """The world that was run."""
        return self.plan.settings[0].world


@dataclass(frozen=True, slots=True)
class Contrast:
    """What model runs from two nodes came to.

    Attributes:
        plan: What was run; the first setting is A, the second B.
        counted: What was counted.
        tally: The counts.
        lines: Each outcome compared.
        asked: Futures asked for.
        ending: Why it ended.
        left_out: Structural switches that cannot be turned from there, in words.
    """

    plan: Plan
    counted: tuple[Outcome, ...]
    tally: Tally
    lines: tuple[Line, ...]
    asked: int
    ending: Ending
    left_out: tuple[str, ...]


def turns_left(session: SessionReading, setting: Setting) -> int:
    """Returns the turns that the scenario plans from a setting on, one at least.

    The rest of a turn in play counts as one.
    """
    played = setting.start.turn if setting.start is not None else 0
    return max(session.scenario.turns - played + (setting.first > 0), 1)


def look_ahead(
    session: SessionReading,
    node: int,
    futures: int,
    turns: int | None = None,
    executor: Executor | None = None,
    go_on: GoOn = lambda *_: True,
) -> Outlook:
    """Returns what model runs from a node come to.

    Args:
        session: The session.
        node: Number of the node.
        futures: How many futures.
        turns: How many turns; without it as many as the scenario plans.
        executor: Plays chunks of them elsewhere.
        go_on: Told of progress; the run ends with what is finished once it says no.

    Raises:
        AdjudicationError: There is no such node, or the session was played by other rules.
    """
    setting = setting_at(session, node)
    counted = outcomes(setting.world)
    unknown = _unknown(session.scenario)
    plan = Plan(
        (setting,),
        (*measures_of(counted), *_by_type(counted, unknown)),
        session.seed,
        turns or turns_left(session, setting),
        futures_a_set=FUTURES_A_SET,
    )
    came = carry_out(plan, futures, executor, lambda t: go_on(t.futures, futures, "model runs"))
    return Outlook(plan, counted, came.tally, futures, came.ending, unknown)


def contrast(
    session: SessionReading,
    pair: Pair,
    futures: int,
    turns: int | None = None,
    executor: Executor | None = None,
    go_on: GoOn = lambda *_: True,
) -> Contrast:
    """Returns two lines of play compared by model runs that share their luck.

    Args:
        session: The session.
        pair: The two nodes.
        futures: How many futures of each.
        turns: How many turns; without it as many as the scenario plans.
        executor: Plays chunks of them elsewhere.
        go_on: Told of progress; the run ends with what is finished once it says no.

    Raises:
        AdjudicationError: The session was played by other rules.
    """
    settings = settings_of(session, pair)
    base = nobody_played(session)
    without = no_deal(session, pair, base)
    counted = outcomes(base)
    plan = Plan(
        settings if without is None else (*settings, without),
        measures_of(counted),
        session.seed,
        turns or turns_left(session, settings[0]),
        futures_a_set=FUTURES_A_SET,
    )
    came = carry_out(plan, futures, executor, lambda t: go_on(t.futures, futures, "both lines"))
    ending, switched, left_out = came.ending, dict[str, Tally](), list[str]()
    for switch in switches_of(session) if ending == "whole" else ():
        both = tuple(turned(each, base, switch.scenario) for each in settings)
        if None in both:
            left_out.append(switch.label)
            continue
        few = max(futures // A_SWITCH, min(futures, CHUNK))
        other = Plan(
            tuple(each for each in both if each is not None),
            plan.measures,
            plan.seed,
            plan.turns,
            futures_a_set=FUTURES_A_SET,
        )
        came_of = carry_out(
            other,
            few,
            executor,
            lambda t, n=few, label=switch.label: go_on(t.futures, n, label),  # type: ignore[misc]
        )
        if came_of.ending != "whole":
            ending = came_of.ending
            break
        switched[switch.label] = came_of.tally
    names = settings[0].name, settings[1].name
    compared = (
        lines(came.tally, counted, names, plan.turns, plan.futures_a_set, switched)
        if came.futures
        else ()
    )
    return Contrast(plan, counted, came.tally, compared, futures, ending, tuple(left_out))


def _unknown(scenario: Scenario) -> dict[str, str]:
    return {key: actor.name for key, actor in scenario.actors.items() if actor.kind == "unknown"}


def is_split(outcome: Outcome) -> bool:
    """Whether an outcome is counted by the types of actors; a future that stops has no more."""
    return outcome.kind == "share" and outcome.name != THRESHOLD


def by_type(outcome: Outcome, actor: str) -> str:
    """Returns the name of an outcome's measure split by an actor's type."""
    return f"{outcome.name} by type of {actor}"


def _by_type(counted: tuple[Outcome, ...], unknown: Mapping[str, str]) -> tuple[Measure, ...]:
    return tuple(
        Measure(by_type(each, actor), ByType(actor, each.measure.read), "most")
        for actor in unknown
        for each in counted
        if is_split(each)
    )
