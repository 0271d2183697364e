"""What people enter at a table beside moves and rulings: one small frozen class a kind of record.

Each says who may see it, and `seen_by` reads nothing else, so a new kind is control's alone until
its class says otherwise. Words that people type are `Typed`: they lie beside the record
under a salt and can be taken out. A correction is a new entry that names the one it corrects.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, get_args

from pydantic import Field, ValidationError
from typing_extensions import override

from adjudication.record.conference import (
    Argument,
    Challenge,
    Dissent,
    Effect,
    Estimate,
    Link,
    OddsShown,
    Outcome,
    Poll,
    Response,
    Triage,
)
from adjudication.record.entered import Entered, Identifier, Number, Typed, Words, is_typed
from adjudication.record.hot_wash import Insight, Reflection
from adjudication.record.improvised import Improvised
from adjudication.record.log import RecordError, canonical
from adjudication.record.move_sheets import HeldMove, MoveSheet, Signature, View
from adjudication.record.texts import Text

__all__ = [
    "ENTRIES",
    "Argument",
    "Challenge",
    "Dissent",
    "Effect",
    "Entered",
    "Entry",
    "Estimate",
    "HeldMove",
    "Improvised",
    "Insight",
    "Link",
    "MoveSheet",
    "MovesDue",
    "OddsShown",
    "Outcome",
    "Poll",
    "Reflection",
    "Response",
    "Signature",
    "Triage",
    "View",
    "body_of",
    "entry_of",
]


class Proposal(Entered):
    """A text on a track: drafted, tabled, sponsored, accepted, reserved or failed."""

    kind = "proposal"
    track: Identifier
    stage: Literal["drafted", "tabled", "sponsored", "accepted", "reserved", "failed"]
    cell: Identifier
    to: tuple[Identifier, ...] = ()
    words: Words
    secret_note: Typed = ""
    """What the proposing cell tells the white cell alone."""

    @override
    def readers(self) -> frozenset[str]:
        """The proposing cell; once tabled, those it is addressed to as well."""
        tabled = () if self.stage == "drafted" else self.to
        return frozenset({self.cell, *tabled})

    @override
    def shown_to(self, cell: str) -> Mapping[str, Any]:
        """Without the note to the white cell, but for the cell that wrote it."""
        hidden = {"author"} if cell == self.cell else {"author", "secret_note"}
        return self.model_dump(exclude=hidden)


class Delivery(Entered):
    """An inject as it was released to be delivered, or as it reached cells."""

    kind = "delivery"
    inject: Identifier
    cells: tuple[Identifier, ...] = Field(min_length=1)
    words: Words
    stage: Literal["released", "delivered"] = "delivered"
    released_by: Literal["time", "condition", "hand"] = "hand"
    remark: Typed = ""
    """For the white cell alone."""

    @override
    def readers(self) -> frozenset[str]:
        """The cells it went to, once it reached them."""
        return frozenset(self.cells) if self.stage == "delivered" else frozenset()

    @override
    def shown_to(self, cell: str) -> Mapping[str, Any]:
        """The words alone; not who else has them."""
        del cell
        return {"words": self.words}


class Reschedule(Entered):
    """An inject put off to another turn, or brought forward; the last one counts."""

    kind = "reschedule"
    inject: Identifier
    turn: Annotated[int, Field(ge=1)]
    words: Typed = ""
    """Why."""


class Brief(Entered):
    """A turn brief to a cell: drafted, edited, released."""

    kind = "brief"
    cell: Identifier
    turn: Annotated[int, Field(ge=0)]
    stage: Literal["drafted", "edited", "released"]
    words: Words
    tells: tuple[Number, ...] = ()
    """Records whose private words it tells on purpose."""

    @override
    def readers(self) -> frozenset[str]:
        """The cell, once it is released."""
        return frozenset({self.cell}) if self.stage == "released" else frozenset()

    @override
    def shown_to(self, cell: str) -> Mapping[str, Any]:
        """All but which records its words come from."""
        del cell
        return self.model_dump(exclude={"author", "tells"})


class Observation(Entered):
    """A facilitator's note in three taps: who, what kind, and words."""

    kind = "observation"
    about: Identifier
    what: Literal["option-considered", "rejected-because", "assumption", "disagreement", "quote"]
    words: Words
    element: Identifier | None = None
    """The element of the data plan it is evidence for."""


class Contact(Entered):
    """A talk between cells: asked, held or refused; open or secret; what each thinks it agreed."""

    kind = "contact"
    cells: tuple[Identifier, ...] = Field(min_length=2)
    stage: Literal["asked", "held", "refused"]
    secret: bool
    agreed: Typed = ""
    understood: dict[Identifier, Typed] = Field(default_factory=dict)

    @override
    def readers(self) -> frozenset[str]:
        """Those who talked."""
        return frozenset(self.cells)

    @property
    @override
    def is_public(self) -> bool:
        """That an open talk was held is known to all."""
        return not self.secret

    @override
    def shown_to(self, cell: str) -> Mapping[str, Any]:
        """Everybody else learns who talked; a participant its own understanding alone."""
        shown: dict[str, Any] = {"cells": self.cells, "stage": self.stage}
        if cell in self.cells:
            shown |= {"secret": self.secret, "agreed": self.agreed}
            shown["understood"] = self.understood.get(cell, "")
        return shown


class Query(Entered):
    """A question to the white cell."""

    kind = "query"
    cell: Identifier
    words: Words
    due: Typed = ""

    @override
    def readers(self) -> frozenset[str]:
        """The cell that asks."""
        return frozenset({self.cell})


class Reply(Entered):
    """The white cell's answer to a query, to the cell that asked or to all."""

    kind = "reply"
    query: Number
    cell: Identifier
    words: Words
    to_all: bool = False
    remark: Typed = ""
    """For the white cell alone."""

    @override
    def readers(self) -> frozenset[str]:
        """The cell that asked."""
        return frozenset({self.cell})

    @property
    @override
    def is_public(self) -> bool:
        """Whether it was answered to all."""
        return self.to_all

    @override
    def shown_to(self, cell: str) -> Mapping[str, Any]:
        """The answer alone."""
        del cell
        return {"query": self.query, "words": self.words}


class Message(Entered):
    """Who is told what: a message as it was told, and as it truly is."""

    kind = "message"
    cells: tuple[Identifier, ...] = Field(min_length=1)
    as_told: Words
    true: Typed = ""
    ruling: Number | None = None
    """The ruling, or the step of a drawn one, that it tells of."""

    @override
    def readers(self) -> frozenset[str]:
        """The cells it went to."""
        return frozenset(self.cells)

    @override
    def shown_to(self, cell: str) -> Mapping[str, Any]:
        """What was told, never what is true, nor who else was told."""
        del cell
        return {"as_told": self.as_told}


class Direction(Entered):
    """A direction from the director or the sponsor: who, what, why."""

    kind = "direction"
    by: Literal["director", "sponsor"]
    words: Words
    why: Words


class Conduct(Entered):
    """How the exercise is run: begun, paused, gone on with, stopped for the real world, ended."""

    kind = "conduct"
    what: Literal["startex", "pause", "resume", "no-duff", "end-of-day", "endex"]
    words: Typed = ""
    """For the white cell alone; of NO DUFF the real-world text."""

    @property
    @override
    def is_public(self) -> bool:
        """Everybody must know."""
        return True

    @override
    def shown_to(self, cell: str) -> Mapping[str, Any]:
        """What, never the words."""
        del cell
        return {"what": self.what}


class MovesDue(Entered):
    """When the move sheets of a turn are due, in minutes of room time from now; the last counts.

    Room time stands still while the exercise is paused.
    """

    kind = "moves-due"
    turn: Annotated[int, Field(ge=1)]
    minutes: Annotated[int, Field(ge=0, le=10_000)]

    @property
    @override
    def is_public(self) -> bool:
        """Every cell must know."""
        return True

    @override
    def shown_to(self, cell: str) -> Mapping[str, Any]:
        """The turn and the minutes."""
        del cell
        return {"turn": self.turn, "minutes": self.minutes}


Entry = (
    MoveSheet
    | HeldMove
    | Improvised
    | Signature
    | Triage
    | OddsShown
    | Poll
    | Estimate
    | Argument
    | Dissent
    | Outcome
    | Effect
    | Challenge
    | Response
    | Link
    | Proposal
    | Delivery
    | Reschedule
    | Brief
    | Observation
    | Contact
    | Query
    | Reply
    | Message
    | Reflection
    | Insight
    | Direction
    | Conduct
    | MovesDue
)
ENTRIES: Mapping[str, type[Entered]] = {each.kind: each for each in get_args(Entry)}
"""Each class by the kind of its records."""


def body_of(entry: Entered) -> dict[str, Any]:
    """Returns an entry as the body of a record, its words set to lie beside it."""
    typed = {name for name, field in type(entry).model_fields.items() if is_typed(field)}
    plain = entry.model_dump(mode="json")
    for name in typed & plain.keys():
        value = plain[name]
        if isinstance(value, dict):
            plain[name] = {key: Text(words) for key, words in value.items()}
        elif value:
            plain[name] = Text(value)
    return plain


def entry_of(kind: str, body: Mapping[str, Any]) -> Entered:
    """Returns the entry that a record's body holds.

    Raises:
        RecordError: No such kind, or the body is not one.
    """
    if kind not in ENTRIES:
        raise RecordError(f"'{kind}' is no kind of entry")
    fields = ENTRIES[kind].model_fields
    own = {name: value for name, value in body.items() if name in fields}
    try:
        return ENTRIES[kind].model_validate_json(canonical(own))
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise RecordError(f"a {kind} cannot be read: {where}: {first['msg']}") from fault
