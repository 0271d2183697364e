"""A ruling: how a question was answered, by whom and why, beside the engine's own odds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from adjudication.chance import uniform
from adjudication.errors import AdjudicationError
from adjudication.question import DIRECTOR, NATURE, WHITE_CELL, Question

Method = Literal["rigid", "cell", "consensual", "free"]
"""rigid: drawn by the engine's odds; cell: the actor's cell answered; consensual: agreed in the
room; free: ruled outright."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """One answered question.

    Attributes:
        question: The question as it was asked, with the engine's odds and terms.
        method: How it was answered.
        answer: The option.
        reason: Why, in words; required unless it was drawn.
        author: Seat code of who ruled.
        number: The uniform number drawn; None unless it was drawn.
    """

    question: Question
    method: Method
    answer: str
    reason: str
    author: str
    number: float | None = None

    @property
    def engine_odds(self) -> float:
        """The odds the engine gave to the answer."""
        return self.question.odds[self.question.options.index(self.answer)]


def drawable(question: Question, played: frozenset[str]) -> str:
    """Returns why a question must not be drawn, or an empty string where it may be.

    Args:
        question: The question.
        played: Ids of the actors that cells play.
    """
    if question.decider == DIRECTOR:
        return "only the exercise director answers this"
    if question.decider in played:
        return "a played cell decides this"
    return ""


def draw(question: Question, seed: int, turn: int, played: frozenset[str], author: str) -> Ruling:
    """Returns the ruling by the engine's odds and the keyed chance of the session.

    Raises:
        AdjudicationError: The question is not chance's to answer.
    """
    refused = drawable(question, played)
    if refused:
        raise AdjudicationError(f"{question.key} cannot be drawn: {refused}")
    number = uniform(seed, turn, question.key)
    reason = "chance result" if question.decider in {NATURE, WHITE_CELL} else "behaviour profile"
    return Ruling(question, "rigid", question.draw(number), reason, author, number)


def rule(question: Question, method: str, answer: str, reason: str, author: str) -> Ruling:
    """Returns a ruling that people made.

    Raises:
        AdjudicationError: Unknown method or answer, or no reason.
    """
    if method not in get_args(Method) or method == "rigid":
        raise AdjudicationError(
            f"'{method}' is no way to rule: choose cell, consensual or free (rigid is a draw)"
        )
    question.check_answer(answer)
    if not reason.strip():
        raise AdjudicationError(f"the ruling on {question.key} needs a reason")
    return Ruling(question, method, answer, reason.strip(), author)  # type: ignore[arg-type]


def to_plain(ruling: Ruling) -> dict[str, Any]:
    """Returns a ruling as plain values for the record."""
    question = ruling.question
    return {
        "question": {
            "key": question.key,
            "kind": question.kind,
            "title": question.title,
            "decider": question.decider,
            "options": list(question.options),
            "odds": list(question.odds),
            "reference": question.reference,
            "terms": [list(term) for term in question.terms],
        },
        "method": ruling.method,
        "answer": ruling.answer,
        "reason": ruling.reason,
        "author": ruling.author,
        "number": ruling.number,
    }


def from_plain(plain: Mapping[str, Any]) -> Ruling:
    """Returns the ruling that `to_plain` wrote.

    Raises:
        AdjudicationError: A field is missing or of the wrong type.
    """
    try:
        asked = plain["question"]
        question = Question(
            key=asked["key"],
            kind=asked["kind"],
            title=asked["title"],
            decider=asked["decider"],
            options=tuple(asked["options"]),
            odds=tuple(asked["odds"]),
            reference=asked["reference"],
            terms=tuple((t[0], t[1], t[2], t[3]) for t in asked["terms"]),
        )
        return Ruling(
            question,
            plain["method"],
            plain["answer"],
            plain["reason"],
            plain["author"],
            plain["number"],
        )
    except (KeyError, TypeError, IndexError) as fault:
        raise AdjudicationError(f"a stored ruling cannot be read: {fault!r}") from fault
