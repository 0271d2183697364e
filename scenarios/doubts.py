"""What is no fault of a scenario and yet probably not meant: a planner's warnings.

A scenario with doubts can be played. What only play can show - moves nobody ever chooses, injects
that never come - is left to a rehearsal.
"""

from collections.abc import Iterator
from typing import Any

from scenarios.actions import Appeal, Complaint, Deploy
from scenarios.injects import AtDate, AtTurn, ByHand, WhenInvoked, WhenRung
from scenarios.instruments import Commitment
from scenarios.parameters import Parameter, Status
from scenarios.references import Path
from scenarios.scenario import Scenario
from scenarios.schedule import planned_date

CERTAIN = ("compliance", "deceptive", "sensitivity", "false_positive")
"""Odds of a regime that leave nothing to chance where they are 0 or 1."""
CERTAIN_IN_WAR = ("win_alone", "win_opposed")
"""Those of an ambition."""
CERTAIN_ANYWHERE = (
    "alarm_threshold",
    "appeal_odds",
    "attack_baseline",
    "attribution",
    "drop_if_detected",
    "forgiveness",
    "track_failure",
    "trustworthy_willingness",
    "unregulated_compliance",
    "unregulated_deceptive",
    "unregulated_false_positive",
    "unregulated_sensitivity",
    "untrustworthy_willingness",
)
"""Those among the coefficients of the engine."""


def doubts(scenario: Scenario) -> Iterator[tuple[Path, str, str]]:
    """Yields what is doubtful: the path, what is doubtful about it, and what to do.

    Args:
        scenario: A scenario without faults.
    """
    yield from _people(scenario)
    yield from _moves(scenario)
    yield from _injects(scenario)
    yield from _odds(scenario)
    yield from _sources(scenario)
    yield from _data_plan(scenario)


def _people(scenario: Scenario) -> Iterator[tuple[Path, str, str]]:
    everybody = scenario.actors | scenario.organisations
    for key in scenario.cells:
        seats = [name for name, actor in everybody.items() if actor.cell == key]
        if not seats:
            yield ("cells", key), "nobody sits in this cell", "give it an actor, or remove it"
        elif not any(everybody[name].played for name in seats):
            what = f"nobody plays in this cell: {', '.join(seats)}"
            yield ("cells", key), what, "behaviour profiles move them; else set `played: true`"
    used = {actor.doctrine for actor in scenario.actors.values()}
    for key in scenario.doctrines:
        if key not in used:
            yield ("doctrines", key), "no actor follows this behaviour profile", "remove it"


def _moves(scenario: Scenario) -> Iterator[tuple[Path, str, str]]:
    everybody = scenario.actors | scenario.organisations
    for key, action in scenario.actions.items():
        able = action.only or tuple(everybody)
        if not action.unplayed and not any(everybody[name].played for name in able):
            what = "nobody can ever do this: who may is not played, and profiles may not choose it"
            yield ("actions", key), what, "play one of them, or set `unplayed: true`"
        elif len(able) == 1 and action.toward == able:
            what = "nobody can ever do this: who may can aim it only at itself"
            yield ("actions", key), what, "name others under `toward`, or under `only`"
    effects = [effect for action in scenario.actions.values() for effect in action.effects]
    needed = {
        "commitments": (
            [key for key, given in scenario.commitments.items() if given.needs_appeal],
            {e.commitment for e in effects if isinstance(e, Appeal)},
            "needs an appeal, and no action appeals to it",
        ),
        "deployments": (
            [key for key, given in scenario.deployments.items() if not given.placed],
            {e.deployment for e in effects if isinstance(e, Deploy) and e.placed},
            "is not in place, and no action places it",
        ),
    }
    for room, (keys, served, what) in needed.items():
        for key in keys:
            if key not in served:
                yield (room, key), what, "add an action with that effect"
    claims = {e.claim for e in effects if isinstance(e, Complaint)}
    for key, tribunal in scenario.tribunals.items():
        for claim in tribunal.claims:
            if claim not in claims:
                what = "no action brings this claim"
                yield ("tribunals", key, "claims", claim), what, "add an action with that effect"


def _injects(scenario: Scenario) -> Iterator[tuple[Path, str, str]]:
    for key, inject in scenario.injects.items():
        here: Path = ("injects", key, "when")
        match inject.when:
            case AtTurn(turn=turn) if turn > scenario.turns:
                what = f"never due: the exercise has {scenario.turns} turns"
                yield here, what, f"set a turn from 1 to {scenario.turns}"
            case ByHand(likelihood=likely) if likely.value == 0.0:
                what = "never released in a model run: its likelihood is 0"
                yield here, what, "set the odds per month that the white cell releases it"
            case ByHand(likelihood=likely) if likely.value == 1.0:
                what = "released in every model run: its likelihood is 1"
                yield here, what, "name the turn instead, or leave something to chance"
            case AtTurn() | ByHand():
                continue
            case _:
                yield from _moment(here, inject.when, scenario)
    for name, body in scenario.organisations.items():
        for key, motion in body.agenda.items():
            yield from _moment(
                ("organisations", name, "agenda", key, "when"), motion.when, scenario
            )


def _moment(
    here: Path, when: AtDate | WhenRung | WhenInvoked, scenario: Scenario
) -> Iterator[tuple[Path, str, str]]:
    """What never comes, whether an inject waits for it or a motion."""
    match when:
        case AtDate(date=day) if (
            not scenario.start <= day < planned_date(scenario, scenario.turns + 1)
        ):
            end = planned_date(scenario, scenario.turns + 1)
            what = f"never due: the exercise runs from {scenario.start} to {end}"
            yield here, what, "set a date in between"
        case WhenRung(at_least=rung) if rung >= len(scenario.ladder.rungs):
            what = f"never due: the ladder ends at rung {len(scenario.ladder.rungs) - 1}"
            yield here, what, "set a rung of the ladder"
        case WhenRung(between=(one, other)) if one == other:
            yield here, "never due: nobody stands on a rung with itself", "name two actors"
        case WhenInvoked(commitment=name) if _never_binds(scenario.commitments[name]):
            what = f"never due: '{name}' is not in force, and nothing brings it into force"
            yield here, what, "set in_force, or give it an `entry`"
        case _:
            return


def _never_binds(commitment: Commitment) -> bool:
    return not commitment.in_force and commitment.entry is None


def _odds(scenario: Scenario) -> Iterator[tuple[Path, str, str]]:
    hint = "leave something to chance, such as 0.02 or 0.98"
    given: list[tuple[Path, Parameter]] = [
        (("regimes", key, name), getattr(regime, name))
        for key, regime in scenario.regimes.items()
        for name in CERTAIN
    ]
    given += [
        (("ambitions", number, name), getattr(ambition, name))
        for number, ambition in enumerate(scenario.ambitions)
        for name in CERTAIN_IN_WAR
    ]
    given += [
        (("parameters", name), scenario.parameters[name])
        for name in CERTAIN_ANYWHERE
        if name in scenario.parameters
    ]
    given += [
        (("tribunals", key, "claims", claim, "merit"), said.merit)
        for key, tribunal in scenario.tribunals.items()
        for claim, said in tribunal.claims.items()
    ]
    for path, odds in given:
        if odds.value in (0.0, 1.0):
            yield path, "odds that leave nothing to chance", hint


def _sources(scenario: Scenario) -> Iterator[tuple[Path, str, str]]:
    named = set(_named(scenario.model_dump(by_alias=True)))
    for key in scenario.sources:
        if key not in named:
            yield ("sources", key), "nothing names this source", "name it, or remove it"
    for path, number in _numbers(scenario.model_dump(by_alias=True), ()):
        if number["status"] is Status.VERIFIED and not scenario.sources[number["source"]].read:
            what = f"called VERIFIED, and '{number['source']}' was not read"
            yield path, what, "read it and set `read: true`, or call the number UNVERIFIED"


def _data_plan(scenario: Scenario) -> Iterator[tuple[Path, str, str]]:
    for key, element in scenario.data_plan.items():
        here: Path = ("data_plan", key)
        if not (element.rulings or element.entries):
            what = "no record can answer this"
            yield here, what, "name rulings or kinds of entries that are evidence"
        late = [turn for turn in element.turns if not 1 <= turn <= scenario.turns]
        if late:
            what = f"never collected: the exercise has {scenario.turns} turns"
            yield (*here, "turns"), what, f"set turns from 1 to {scenario.turns}"
    asked = {element.objective for element in scenario.data_plan.values()}
    for key in scenario.objectives:
        if scenario.data_plan and key not in asked:
            what = "no element of the data plan serves this objective"
            yield ("objectives", key), what, "add one, or give the objective up"


def _numbers(node: object, path: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    if isinstance(node, dict):
        if {"value", "source", "status"} <= node.keys():
            yield path, node
        for key, value in node.items():
            yield from _numbers(value, (*path, key))
    elif isinstance(node, list | tuple):
        for index, value in enumerate(node):
            yield from _numbers(value, (*path, index))


def _named(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "source" and isinstance(value, str):
                yield value
            else:
                yield from _named(value)
    elif isinstance(node, list | tuple):
        for value in node:
            yield from _named(value)
