"""What is no fault of a scenario and yet probably not meant: a planner's warnings.

A scenario with doubts can be played. What only play can show - moves nobody ever chooses, injects
that never come - is left to a rehearsal.
"""

from collections.abc import Iterator

from scenarios.actions import Appeal, Complaint, Deploy
from scenarios.injects import AtDate, AtTurn, WhenInvoked, WhenRung
from scenarios.references import Path
from scenarios.scenario import Scenario
from scenarios.schedule import planned_date

CERTAIN = ("compliance", "deceptive", "sensitivity", "false_positive")
"""Odds of a regime that leave nothing to chance where they are 0 or 1."""


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
    effects = [effect for action in scenario.actions.values() for effect in action.effects]
    needed = {
        "commitments": (
            [key for key, given in scenario.commitments.items() if given.needs_appeal],
            {e.commitment for e in effects if isinstance(e, Appeal)},
            "needs an appeal, and no action appeals to it",
        ),
        "deployments": (
            [key for key, given in scenario.deployments.items() if not given.placed],
            {e.deployment for e in effects if isinstance(e, Deploy)},
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
            case AtDate(date=day) if (
                not scenario.start <= day < planned_date(scenario, scenario.turns + 1)
            ):
                end = planned_date(scenario, scenario.turns + 1)
                what = f"never due: the exercise runs from {scenario.start} to {end}"
                yield here, what, "set a date in between"
            case WhenRung(at_least=rung) if rung >= len(scenario.ladder.rungs):
                what = f"never due: the ladder ends at rung {len(scenario.ladder.rungs) - 1}"
                yield here, what, "set a rung of the ladder"
            case WhenInvoked(commitment=name) if not scenario.commitments[name].in_force:
                what = f"never due unless '{name}' comes into force in play"
                yield here, what, "check that a track brings it into force"
            case _:
                continue


def _odds(scenario: Scenario) -> Iterator[tuple[Path, str, str]]:
    hint = "leave something to chance, such as 0.02 or 0.98"
    for key, regime in scenario.regimes.items():
        for name in CERTAIN:
            if getattr(regime, name).value in (0.0, 1.0):
                yield ("regimes", key, name), "odds that leave nothing to chance", hint
    for key, tribunal in scenario.tribunals.items():
        for claim, given in tribunal.claims.items():
            if given.merit.value in (0.0, 1.0):
                path = ("tribunals", key, "claims", claim, "merit")
                yield path, "odds that leave nothing to chance", hint


def _sources(scenario: Scenario) -> Iterator[tuple[Path, str, str]]:
    named = set(_named(scenario.model_dump(by_alias=True)))
    for key in scenario.sources:
        if key not in named:
            yield ("sources", key), "nothing names this source", "name it, or remove it"


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
