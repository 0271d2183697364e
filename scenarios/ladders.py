"""Escalation ladders: a reference ladder with named marks, and the short view of it at the table.

Rules ask for marks (`war`, `force`), never for rung numbers, so that a scenario may bring a
ladder of its own.
"""

from typing import Self

from pydantic import Field, model_validator

from scenarios.parameters import Amount
from scenarios.part import Part, Words


class Marks(Part):
    """The rungs that rules refer to."""

    dispute: int = Field(ge=1, le=44)
    """From here on a dyad is in a militarised dispute."""
    force: int = Field(ge=1, le=44)
    """Retortion, harassment, sanctions: the floor of a guarantor's support."""
    confrontation: int = Field(ge=1, le=44)
    """Dramatic military confrontation: the floor of a guarantor's force."""
    war: int = Field(ge=1, le=44)
    """Large conventional war."""
    last_by_drift: int = Field(ge=1, le=44)
    """Drift never climbs above this rung; what lies above is a director's question."""
    nuclear: int = Field(ge=1, le=44)
    """First use of a nuclear weapon."""


class Step(Part):
    """One named step of the view at the table."""

    name: Words
    """What the step is called at the table."""
    first_rung: int = Field(ge=0, le=44)
    """The lowest reference rung that the step covers."""


class Threshold(Part):
    """A firebreak: climbing across it is harder."""

    above: int = Field(ge=0, le=43)
    """The rung below the firebreak."""
    name: Words
    """Its usual name."""
    resistance: Amount
    """Taken off the log-odds of the step up, only when stepping across."""


class Ladder(Part):
    """A reference ladder and how the table sees it."""

    name: Words
    """The ladder's name with its author."""
    rungs: tuple[Words, ...] = Field(min_length=2, max_length=45)
    """Names from rung 0 upward."""
    marks: Marks
    """The rungs that rules refer to."""
    thresholds: tuple[Threshold, ...]
    """Firebreaks, lowest first."""
    steps: tuple[Step, ...] = Field(min_length=8, max_length=12)
    """The 8 to 12 named steps shown at the table, lowest first."""

    @model_validator(mode="after")
    def _fits(self) -> Self:
        first = [step.first_rung for step in self.steps]
        if first[0] != 0 or first != sorted(set(first)):
            raise ValueError("steps must begin at rung 0 and rise from step to step")
        above = [threshold.above for threshold in self.thresholds]
        if above != sorted(set(above)):
            raise ValueError("thresholds must rise, lowest first")
        top = len(self.rungs) - 1
        named = [*first, *above, *self.marks.model_dump().values()]
        if max(named) > top:
            raise ValueError(f"rung {max(named)} is used, but the ladder ends at rung {top}")
        return self

    def step_of(self, rung: int) -> str:
        """Returns the name of the table's step that covers a reference rung."""
        return next(step.name for step in reversed(self.steps) if rung >= step.first_rung)
