"""What is negotiated: tracks, their issues, and how far they are kept apart."""

from pydantic import Field

from scenarios.parameters import Amount, Parameter, Share
from scenarios.part import Identifier, Part, Words


class Issue(Part):
    """One point to be settled, from 0 (as it is) to 1 (fully settled)."""

    text: Words
    """The issue, in a sentence."""
    weights: dict[Identifier, Parameter]
    """What full settlement is worth to each party, utility units."""
    intractable: bool = False
    """Whether it is settled in full or, while the rest is settled, left for later."""


class SideLetter(Part):
    """A unilateral statement or reservation on an issue."""

    by: Identifier
    """Who states it."""
    issue: Identifier
    """On which issue."""
    text: Words
    """What it says."""


class Track(Part):
    """A negotiation with its own parties."""

    name: Words
    """Name shown to people."""
    parties: tuple[Identifier, ...] = Field(min_length=2)
    """Who sits at it."""
    issues: dict[Identifier, Issue] = Field(min_length=1)
    """What it settles."""
    reservation: dict[Identifier, Amount] = Field(default_factory=dict)
    """What each party must gain at least, utility units."""
    compartment: Share
    """1: its failure touches no other track; 0: full spill-over."""
    opened: bool = True
    """Whether it is under way at the start."""
    side_letters: tuple[SideLetter, ...] = ()
    """Reservations already on the table."""
