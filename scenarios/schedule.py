"""The schedule: how long each turn is planned to be, and when it would open."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, Field

from scenarios.calendar import instant_at, later, length_problem
from scenarios.parameters import Parameter
from scenarios.part import Part

if TYPE_CHECKING:
    from scenarios.scenario import Scenario


def _in_months(length: Parameter) -> Parameter:
    if problem := length_problem(length.value, "months"):
        raise ValueError(problem)
    return length


def _in_its_unit(length: Parameter) -> Parameter:
    if problem := length_problem(length.value, length.unit):
        raise ValueError(problem)
    return length


TurnMonths = Annotated[Parameter, AfterValidator(_in_months)]
"""Length of a turn in months."""
TurnLength = Annotated[Parameter, AfterValidator(_in_its_unit)]
"""Length of a turn in its own unit: hours, days, weeks, months."""


class Stretch(Part):
    """Turns of another length, from one of them on."""

    from_turn: int = Field(ge=1)
    """The first turn of this length; it holds until the next entry."""
    length: TurnLength
    """How long: a number whose `unit` is hours, days, weeks or months."""


def planned_length(scenario: "Scenario", turn: int) -> tuple[float, str]:
    """Returns how long a turn is planned to be, and in which unit."""
    begun = [stretch for stretch in scenario.schedule if stretch.from_turn <= turn]
    if not begun:
        return scenario.months_per_turn.value, "months"
    length = max(begun, key=lambda stretch: stretch.from_turn).length
    return length.value, length.unit


def planned_opening(scenario: "Scenario", turn: int) -> float:
    """Returns what the clock reads as a turn opens if all goes by the schedule, in months."""
    elapsed = 0.0
    for before in range(1, turn):
        elapsed = later(scenario.start, elapsed, *planned_length(scenario, before))
    return elapsed


def planned_date(scenario: "Scenario", turn: int) -> date:
    """Returns the date on which a turn opens if all goes by the schedule."""
    return instant_at(scenario.start, planned_opening(scenario, turn)).date()
