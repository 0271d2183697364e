"""What the adjudication panel asks for: a ruling or a draw, whole, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["RulingAsked"]


@dataclass(frozen=True, slots=True)
class RulingAsked:
    """A ruling, or a draw, as the room wants it.

    Attributes:
        key: Key of the question.
        method: A method of `adjudication.ruling`.
        answer: The answer chosen; of a matrix draw the one put to the dice.
        reason: Why, in words.
        code: Reason code.
        degree: Of a split, how far what was meant came about.
        partly: Of a split, the answer that came about in part.
        percent: Of a percentage draw, what the room agreed on.
        second: Seat of the second person, where the exercise director rules.
        alike: Whether it is for all open questions of this kind.
    """

    key: str
    method: str
    answer: str = ""
    reason: str = ""
    code: str = ""
    degree: str = ""
    partly: str = ""
    percent: int = 0
    second: str = ""
    alike: bool = False
