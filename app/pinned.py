"""What travels inside a session: the scenario, and every coefficient as it was when play began."""

from collections.abc import Sequence
from typing import Any

from adjudication.record.entries import Improvised, entry_of
from adjudication.record.log import Record
from adjudication.world import World, compile_world, parameters_of
from scenarios.parameters import Parameter, parameter_names
from scenarios.reader import parse_scenario
from scenarios.scenario import Scenario

PARAMETERS = "parameters"
"""What they are attached to the first record as."""


def parameters_to_pin(scenario: Scenario) -> dict[str, Any]:
    """Returns every coefficient of the engine as this scenario sets it, as plain values."""
    parameters = parameters_of(scenario)
    return {name: getattr(parameters, name).model_dump(mode="json") for name in parameter_names()}


def pinned_scenario(records: Sequence[Record]) -> Scenario:
    """Returns the scenario of a session, with the coefficients it was begun with.

    A later version's own defaults do not change a session; a coefficient that the session does
    not know takes the default. Actions saved in play stand in its catalogue.

    Args:
        records: The session's records.

    Raises:
        ScenarioFaults: This version cannot read the scenario.
    """
    first = records[0]
    scenario = parse_scenario(first.body["scenario"], first.body["scenario_name"])
    plains = first.attachment(PARAMETERS) if PARAMETERS in first.attached else {}
    known = set(parameter_names())
    pinned = {
        name: Parameter.model_validate(plain) for name, plain in plains.items() if name in known
    }
    scenario = scenario.model_copy(update={"parameters": {**scenario.parameters, **pinned}})
    made = (entry_of(each.kind, each.body) for each in records if each.kind == Improvised.kind)
    saved = {each.key: each.action() for each in made if isinstance(each, Improvised)}
    return scenario.model_copy(update={"actions": {**scenario.actions, **saved}})


def world_of(records: Sequence[Record]) -> World:
    """Returns the world that a session's records describe."""
    return compile_world(pinned_scenario(records), records[0].body["played"])
