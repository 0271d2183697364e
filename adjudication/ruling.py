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
        second: Seat code of the second person, where the exercise director ruled; else empty.
    """

    question: Question
    method: Method
    answer: str
    reason: str
    author: str
    number: float | None = None
    second: str = ""

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


def rule(
    question: Question, method: str, answer: str, reason: str, author: str, second: str = ""
) -> Ruling:
    """Returns a ruling that people made.

    Args:
        question: The question.
        method: cell, consensual or free.
        answer: The option.
        reason: Why, in words.
        author: Seat code of who rules.
        second: Seat code of the second person, whom a ruling of the exercise director needs.

    Raises:
        AdjudicationError: Unknown method or answer, no reason, or the exercise director's
            question ruled otherwise than outright and with a second person.
    """
    if method not in get_args(Method) or method == "rigid":
        raise AdjudicationError(
            f"'{method}' is no way to rule: choose cell, consensual or free (rigid is a draw)"
        )
    question.check_answer(answer)
    if not reason.strip():
        raise AdjudicationError(f"the ruling on {question.key} needs a reason")
    if question.decider == DIRECTOR:
        _check_two_people(question, method, author, second)
    second = second.strip()
    return Ruling(
        question,
        method,  # type: ignore[arg-type]  # checked above
        answer,
        reason.strip(),
        author,
        second=second,
    )


def _check_two_people(question: Question, method: str, author: str, second: str) -> None:
    if method != "free":
        raise AdjudicationError(
            f"the exercise director rules {question.key} outright: choose free, not {method}"
        )
    if not second.strip() or second.strip() == author:
        raise AdjudicationError(
            f"{question.key} is the exercise director's, and needs a second person: "
            "name one other than who rules"
        )


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
        **({"second": ruling.second} if ruling.second else {}),
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
            plain.get("second", ""),
        )
    except (KeyError, TypeError, IndexError) as fault:
        raise AdjudicationError(f"a stored ruling cannot be read: {fault!r}") from fault
