"""The data plan: what the record must hold so that the exercise's questions can be answered."""

from typing import Literal

from pydantic import Field

from scenarios.part import Identifier, Part, Words

QuestionKind = Literal[
    "accident",
    "aggression",
    "alarm",
    "appeal",
    "attention",
    "attribution",
    "breakdown",
    "case",
    "consent",
    "cover",
    "decision",
    "finding",
    "honour",
    "inject",
    "inspection",
    "ladder",
    "launch",
    "notice",
    "nuclear",
    "order",
    "overflight",
    "ratification",
    "red-line",
    "signature",
    "strike",
    "treaty-ratification",
    "violation",
    "vote",
    "war",
]
"""What the engine asks, the first part of a question's key."""
EntryKind = Literal[
    "argument",
    "brief",
    "challenge",
    "contact",
    "delivery",
    "dissent",
    "effect",
    "estimate",
    "insight",
    "message",
    "observation",
    "outcome",
    "proposal",
    "query",
    "reflection",
    "sheet",
]
"""What people enter beside moves and rulings."""


class Rulings(Part):
    """Rulings that are evidence: of a kind of question, and of some of its kind or all."""

    of: QuestionKind
    """The kind."""
    about: tuple[Identifier, ...] = ()
    """Ids that the question's key names, such as a commitment, a track or an actor; one of them is
    enough. All rulings of the kind without any."""


class Element(Part):
    """One element of the data plan."""

    objective: Identifier
    """The objective whose research question it serves."""
    question: Words
    """The sub-question."""
    looks_for: Words
    """The data element: what is to be seen or heard."""
    collector: Words
    """Who collects it."""
    rulings: tuple[Rulings, ...] = ()
    """Rulings that are evidence."""
    entries: tuple[EntryKind, ...] = ()
    """Kinds of entries that are evidence; a facilitator's note only where it names the element."""
    turns: tuple[int, ...] = Field(default=())
    """Turns in which it is collected; every turn without any."""
