"""The dated record of kept and broken commitments, from which opening trust is earned."""

from datetime import date
from typing import Literal

from pydantic import Field

from scenarios.parameters import Amount
from scenarios.part import Identifier, Part, Words


class PastAct(Part):
    """One kept or broken agreement."""

    when: date
    """When."""
    actor: Identifier
    """Who kept or broke it."""
    toward: tuple[Identifier, ...] = Field(min_length=1)
    """Toward whom."""
    text: Words
    """What happened, in a sentence."""
    kept: bool
    """Kept or broken."""
    context: Literal["intent", "reliability"]
    """Whether it speaks of what the actor wants, or of whether it keeps its word."""
    weight: Amount
    """Pseudo-observations at the time; ages with the half-life."""
    source: Words
    """A key of `sources`."""
