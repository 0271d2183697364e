"""What is asked for: which report, for whom, in which words."""

from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal["aar", "quick-look", "turn-brief"]
KINDS: tuple[Kind, ...] = get_args(Kind)
DEFAULT_LOCALE = "en-GB"
FULL, CONTROL = "full", "control"
"""Editions that see everything; control's also has what is about the adjudicators themselves."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A report as it was asked for.

    Attributes:
        kind: After-action report, quick look or turn brief.
        edition: `full`, `control`, or the id of a cell.
        template: `game`, `exercise`, or the path of a template of one's own; of an after-action
            report alone.
        locale: How dates and numbers are written, as a BCP 47 tag.
        ceiling: Highest marking a text may have; empty for the exercise's own.
        branch: Line of play of a cell's edition or a turn brief, by name or number; empty for the
            one the table stands on.
        turn: Turn of a turn brief; None for the last that was played to its end.
    """

    kind: Kind = "aar"
    edition: str = FULL
    template: str = "game"
    locale: str = DEFAULT_LOCALE
    ceiling: str = ""
    branch: str = ""
    turn: int | None = None

    @property
    def sees_all(self) -> bool:
        """Whether it is for those who may see everything."""
        return self.edition in {FULL, CONTROL}
