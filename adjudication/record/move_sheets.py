"""Moves as cells fill them in: sheets, signatures of joint moves, and moves that wait.

A move itself is a record of play; what stands here is what it is for, who signs, and what holds it
back. A joint move without a signature is flagged, never blocked.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from typing_extensions import override

from adjudication.record.entered import Entered, Identifier, Number, Typed, Words


class View(BaseModel):
    """How a cell itself sees another actor, beside the engine's estimate of how it looks."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    trust: Literal["low", "medium", "high"]
    expects_attack: Annotated[int, Field(ge=0, le=100)]


class MoveSheet(Entered):
    """A move sheet as the cell filled it in: what its moves are for, and what it does not say.

    The moves themselves are records of their own, which it names; a revision is a new sheet.
    """

    kind = "sheet"
    cell: Identifier
    printed: Annotated[str, Field(max_length=80)] = ""
    """Number on the paper it came from; empty if it was typed at the table."""
    moves: tuple[Number, ...] = ()
    visibility: Literal["open", "covert"] = "open"
    form: Literal["plain", "conditional", "standing", "joint"] = "plain"
    condition: Typed = ""
    to: tuple[Identifier, ...] = ()
    """Cells that must sign as well, of a joint move."""
    intent: Typed = ""
    means: Typed = ""
    expected: Typed = ""
    red_lines: Typed = ""
    confidence: Literal["low", "medium", "high"] = "medium"
    views: dict[Identifier, View] = Field(default_factory=dict)
    late: Typed = ""
    """Why it came late; empty if it did not."""
    infeasible: Typed = ""
    """Why the white cell holds it infeasible; flagged, never blocked."""

    @override
    def readers(self) -> frozenset[str]:
        """The cell itself."""
        return frozenset({self.cell})

    @override
    def shown_to(self, cell: str) -> Mapping[str, Any]:
        """All but what the white cell thinks of it."""
        return self.model_dump(exclude={"author", "infeasible"})


class HeldMove(Entered):
    """A move that waits: a standing one to be given each turn, a conditional one once.

    Ended by an entry that corrects it and says so.
    """

    kind = "held-move"
    cell: Identifier
    actor: Identifier
    action: Annotated[str, Field(max_length=200)] = ""
    target: Annotated[str, Field(max_length=200)] = ""
    words: Words
    form: Literal["standing", "conditional"]
    condition: Typed = ""
    """What has to come about, of a conditional move."""
    ended: bool = False

    @override
    def readers(self) -> frozenset[str]:
        """The cell itself."""
        return frozenset({self.cell})


class Signature(Entered):
    """A cell signs another's joint move, or declines."""

    kind = "signature"
    sheet: Number
    cell: Identifier
    signed: bool = True
    words: Typed = ""
    """What it tells the white cell."""

    @override
    def readers(self) -> frozenset[str]:
        """The cell that signs; the other is told by the white cell."""
        return frozenset({self.cell})

    @override
    def shown_to(self, cell: str) -> Mapping[str, Any]:
        """Whether it signed, and what."""
        del cell
        return {"sheet": self.sheet, "signed": self.signed, "words": self.words}
