"""The hot wash: what each seat writes before anyone speaks, and what the room makes of it.

Reflections stay sealed until every cell that plays has written one, so that the first to speak
does not write the others' words for them.
"""

from collections.abc import Collection, Iterable
from typing import Literal

from typing_extensions import override

from adjudication.record.entered import Entered, Identifier, Number, Typed, Words


class Reflection(Entered):
    """What a seat writes at the hot wash before anyone speaks."""

    kind = "reflection"
    cell: Identifier
    what: Literal["sustain", "improve", "insight"]
    words: Words

    @override
    def readers(self) -> frozenset[str]:
        """The cell itself."""
        return frozenset({self.cell})


class Insight(Entered):
    """What the exercise showed, with its evidence, and what is to be done about it.

    An insight with an action is a line of the improvement plan.
    """

    kind = "insight"
    what: Literal["insight", "strength", "improve"]
    words: Words
    objective: Identifier | None = None
    """The objective it belongs to."""
    evidence: tuple[Number, ...] = ()
    """Numbers of the records it rests on."""
    confidence: Literal["low", "medium", "high"] = "medium"
    overturned_by: Typed = ""
    """What would overturn it."""
    action: Typed = ""
    owner: Typed = ""
    due: Typed = ""


def unheard(reflections: Iterable[Reflection], playing: Collection[str]) -> tuple[str, ...]:
    """Returns the cells that play and have written no reflection yet; empty once all are in.

    Args:
        reflections: What was written.
        playing: Ids of the cells that play.
    """
    heard = {reflection.cell for reflection in reflections}
    return tuple(cell for cell in playing if cell not in heard)
