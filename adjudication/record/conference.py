"""The adjudication conference: what is to be decided, who thinks what of it, and what follows.

All of it is the white cell's own; cells see their own challenges and the answers to them.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator
from typing_extensions import override

from adjudication.record.entered import (
    Entered,
    Identifier,
    Number,
    Seat,
    Strength,
    Typed,
    Words,
)
from adjudication.ruling import Degree

List = Literal["consent", "conference", "note", "expired"]
"""consent: accepted in one stroke; conference: talked about; note: noted, nothing follows;
expired: no longer to be decided."""
Showing = Literal["shown", "after-estimates", "never"]
"""When the room may see the engine's odds; they are recorded all the same."""


class Triage(Entered):
    """Which questions go on which list; a later entry moves what it names."""

    kind = "triage"
    lists: dict[Identifier, List] = Field(min_length=1)
    """By key of the question."""
    suggested: dict[Identifier, Identifier] = Field(default_factory=dict)
    """Answers that the events list suggests, by question; without one the engine's odds draw."""
    words: Typed = ""


class OddsShown(Entered):
    """When the room may see the engine's odds: of a question, in a turn, or in the exercise."""

    kind = "odds-shown"
    shown: Showing
    turn: Annotated[int, Field(ge=1)] | None = None
    question: Identifier | None = None

    @model_validator(mode="after")
    def _one_scope(self) -> Self:
        if self.turn is not None and self.question is not None:
            raise ValueError("name a turn or a question, not both")
        return self


class Poll(Entered):
    """Who is asked for a private estimate; a correction changes who."""

    kind = "poll"
    question: Identifier
    seats: tuple[Seat, ...] = Field(min_length=1)


class Estimate(Entered):
    """A private estimate of a question's odds, sealed until all that were asked are in.

    Its author is the seat that gives it; a seat may give another later, and both stay.
    """

    kind = "estimate"
    question: Identifier
    odds: dict[Identifier, Annotated[int, Field(ge=0, le=100)]] = Field(min_length=1)
    """Per cent by answer."""
    confidence: Literal["low", "medium", "high"] = "medium"
    after_odds: bool = False
    """Whether the engine's odds had been seen."""


class Argument(Entered):
    """An argument for or against an answer, with its strength."""

    kind = "argument"
    question: Identifier
    option: Identifier
    side: Literal["for", "against"]
    strength: Strength
    words: Words
    accepted: bool = True


class Dissent(Entered):
    """A disagreement with a ruling, for the record."""

    kind = "dissent"
    ruling: Number
    words: Words


class Outcome(Entered):
    """How far what was meant came about, said after a ruling or a chance result."""

    kind = "outcome"
    ruling: Number
    question: Identifier | None = None
    """Which of a step's questions, where it names a step."""
    degree: Degree
    words: Typed = ""


class Effect(Entered):
    """What a ruling changes, from what to what, and why; or what is left open."""

    kind = "effect"
    ruling: Number
    question: Identifier | None = None
    what: Literal[
        "trust", "escalation", "commitment", "track", "region", "force", "other", "way-down"
    ]
    """`way-down`: a way to de-escalate that is still open."""
    about: Identifier
    """What it is about: an id of the scenario, a dyad as `one/other`, a region."""
    before: Typed = ""
    after: Typed = ""
    because: Words


class Challenge(Entered):
    """A cell, or somebody of the white cell, challenges a ruling."""

    kind = "challenge"
    ruling: Number
    question: Identifier | None = None
    cell: Identifier | None = None
    """The cell that challenges; None for the white cell itself."""
    words: Words

    @override
    def readers(self) -> frozenset[str]:
        """The cell that challenges."""
        return frozenset() if self.cell is None else frozenset({self.cell})

    @override
    def shown_to(self, cell: str) -> Mapping[str, Any]:
        """Its own words; not which question of the step, whose key says how it was asked."""
        del cell
        return {"ruling": self.ruling, "words": self.words}


class Response(Entered):
    """What came of a challenge; a ruling that changes is a record of its own."""

    kind = "response"
    challenge: Number
    cell: Identifier | None = None
    """The cell that is answered; None for the white cell itself."""
    verdict: Literal["stands", "amended", "withdrawn"]
    words: Words
    remark: Typed = ""
    """For the white cell alone."""

    @override
    def readers(self) -> frozenset[str]:
        """The cell that challenged."""
        return frozenset() if self.cell is None else frozenset({self.cell})

    @override
    def shown_to(self, cell: str) -> Mapping[str, Any]:
        """The verdict and the words to the cell."""
        del cell
        return {"challenge": self.challenge, "verdict": self.verdict, "words": self.words}


class Link(Entered):
    """Ties a record to an objective, an inject, or a node that is bookmarked."""

    kind = "link"
    record: Number
    objective: Identifier | None = None
    inject: Identifier | None = None
    bookmark: Number | None = None
    """The node that is bookmarked."""
    words: Typed = ""

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        if self.objective is None and self.inject is None and self.bookmark is None:
            raise ValueError("a link leads to an objective, an inject or a bookmark")
        return self
