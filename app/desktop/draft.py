"""A move sheet being filled in: what stands on it before it is entered."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["OwnView", "Part", "SheetDraft"]


@dataclass(frozen=True, slots=True)
class Part:
    """One move of a sheet.

    Attributes:
        words: In the cell's own words.
        action: Id of the nearest action of the catalogue; empty for own words.
        target: Id of the actor it is aimed at; empty for nobody in particular.
    """

    words: str = ""
    action: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class OwnView:
    """How the cell itself sees another actor: trust in words, and expected attack of 100."""

    actor: str
    trust: str
    expects_attack: int


@dataclass(frozen=True, slots=True)
class SheetDraft:
    """A sheet.

    Attributes:
        actor: Id of the actor that moves.
        parts: Its moves; the last may still be in the typing.
        printed: Number on the paper it came from.
        means, condition, intent, expected, red_lines: In words.
        visibility: open or covert.
        form: plain, conditional, standing or joint.
        to: Id of the cell that must sign as well, of a joint move.
        views: The cell's own view of others.
        confidence: low, medium or high.
        late: Why it came late.
        infeasible: Why the white cell holds it infeasible.
        corrects: Record of the sheet that it takes the place of; 0 for none.
    """

    actor: str = ""
    parts: tuple[Part, ...] = (Part(),)
    printed: str = ""
    means: str = ""
    visibility: str = "open"
    form: str = "plain"
    condition: str = ""
    to: str = ""
    intent: str = ""
    expected: str = ""
    red_lines: str = ""
    views: tuple[OwnView, ...] = ()
    confidence: str = "medium"
    late: str = ""
    infeasible: str = ""
    corrects: int = 0

    @property
    def is_begun(self) -> bool:
        """Whether anything stands on it."""
        return self != SheetDraft(self.actor)
