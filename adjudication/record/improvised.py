"""Actions that the white cell made up in play: from the closed set of effects, marked so.

A cell may move in its own words what no planner foresaw. The white cell then says what such a
move does, and saves it as an action; every number of it has the status IMPROVISED. It stands in
the catalogue from then on, and no unplayed actor chooses it by itself.
"""

from typing import Annotated

from pydantic import Field

from adjudication.record.entered import Entered, Identifier, Typed, Words
from scenarios.actions import Action, Effect
from scenarios.parameters import Parameter, Status

__all__ = ["Improvised", "improvised"]

SOURCE = "white-cell"
"""Source of every number that the white cell set in play."""
Score = Annotated[float, Field(ge=-10.0, le=10.0)]
Fraction = Annotated[float, Field(ge=0.0, le=1.0)]


class Improvised(Entered):
    """An action saved in play; the catalogue holds it from then on."""

    kind = "improvised"
    key: Identifier
    """Its id in the catalogue."""
    name: Words
    text: Typed = ""
    """What it means; its name where nothing more is said."""
    goldstein: Score
    """Goldstein score toward the target."""
    rung: Annotated[int, Field(ge=0, le=44)]
    """Floor it sets on the ladder."""
    severity: Annotated[float, Field(ge=0.0)]
    cost: Fraction
    verifiability: Fraction
    covert: bool = False
    effects: tuple[Effect, ...] = ()
    """What it does besides, of the closed set."""

    def action(self) -> Action:
        """Returns it as a row of the catalogue."""
        return Action(
            name=self.name,
            text=self.text.strip() or self.name,
            goldstein=improvised(self.goldstein),
            rung=self.rung,
            severity=improvised(self.severity),
            cost=improvised(self.cost),
            appeal=improvised(0.0),
            verifiability=improvised(self.verifiability),
            covert=self.covert,
            unplayed=False,
            effects=self.effects,
        )


def improvised(value: float) -> Parameter:
    """Returns a number that the white cell set in play."""
    return Parameter(value=value, source=SOURCE, status=Status.IMPROVISED)
