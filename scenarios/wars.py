"""Wars: what each side fights for and may gain by it, and what a month of it costs people."""

import math
from typing import Self

from pydantic import model_validator

from scenarios.parameters import Amount, Parameter, Share
from scenarios.part import Identifier, Part, Words


class WarAim(Part):
    """What a belligerent expects of going on with a war, whoever began it."""

    actor: Identifier
    """The belligerent."""
    against: Identifier
    """The other side."""
    aim: Words
    """What it fights for, in a sentence."""
    gain: Parameter
    """Value of reaching it, utility units."""
    loss: Amount
    """Value lost by failing, utility units."""
    win: Share
    """Odds of reaching it by fighting on."""
    cost: Amount
    """Cost of fighting on, utility units."""
    stopping: Parameter
    """Value of stopping where one stands, utility units."""


class Range(Part):
    """A wide range; between its ends nobody knows."""

    low: Amount
    """Lower end."""
    high: Amount
    """Upper end."""
    most: Amount | None = None
    """What no length of time can exceed, such as everybody who lives there."""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.low.value > self.high.value:
            raise ValueError(f"low {self.low.value:g} lies above high {self.high.value:g}")
        return self

    @property
    def ceiling(self) -> float:
        """What both ends stop at; infinite where nothing is said."""
        return self.most.value if self.most else math.inf


class Toll(Part):
    """What a month of war between two actors costs people, as wide sourced ranges."""

    between: tuple[Identifier, Identifier]
    """The two actors."""
    killed: Range
    """People killed in a month of war, soldiers and civilians of all sides."""
    displaced: Range
    """People driven from their homes in a month of war, abroad or within the country."""
