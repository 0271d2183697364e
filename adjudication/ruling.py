"""A ruling: how a question was answered, by whom and why, beside the engine's own odds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from adjudication.chance import uniform
from adjudication.errors import AdjudicationError
from adjudication.methods import Basis, Weighed, answer_by
from adjudication.question import DIRECTOR, NATURE, WHITE_CELL, Question
from adjudication.reasons import check_reason

Method = Literal[
    "rigid",
    "semi-rigid",
    "matrix-2d6",
    "matrix-percent",
    "cell",
    "consensual",
    "free",
    "split",
    "skip",
]
"""rigid: drawn by the engine's odds; semi-rigid: by those odds moved by arguments; matrix-2d6: two
dice; matrix-percent: a percentage agreed in the room; cell: the actor's cell answered; consensual:
agreed in the room; free: ruled outright; split: one answer in the main and another in part; skip:
left out, so that play goes on with the answer named."""
DRAWN = frozenset({"rigid", "semi-rigid", "matrix-2d6", "matrix-percent"})
"""Methods that end in a chance result."""
Degree = Literal["success", "partial", "mixed", "failure", "unintended"]
"""How far what was meant came about."""
_SPLIT = frozenset({"partial", "mixed", "unintended"})


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
        second: Seat code of who approved it; a ruling of the exercise director needs one.
        code: Reason code; see `reasons`.
        degree: How far what was meant came about; empty where nobody said.
        partly: Of a split, the answer that came about in part.
        basis: What the draw rested on, where it was not the engine's odds.
    """

    question: Question
    method: Method
    answer: str
    reason: str
    author: str
    number: float | None = None
    second: str = ""
    code: str = ""
    degree: str = ""
    partly: str = ""
    basis: Basis | None = None

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


def draw(
    question: Question,
    seed: int,
    turn: int,
    played: frozenset[str],
    author: str,
    *,
    method: str = "rigid",
    basis: Basis | None = None,
    code: str = "",
    reason: str = "",
) -> Ruling:
    """Returns the ruling by the keyed chance of the session.

    Args:
        question: The question.
        seed: Seed of the session.
        turn: The turn in play.
        played: Ids of the actors that cells play.
        author: Seat code of who draws.
        method: One of `DRAWN`.
        basis: What the room brought; without it the engine's odds.
        code: Reason code; empty where nobody was asked for one.
        reason: Why, in words; without it who it stands for.

    Raises:
        AdjudicationError: The question is not chance's to answer, or the code is unknown.
    """
    refused = drawable(question, played)
    if refused:
        raise AdjudicationError(f"{question.key} cannot be drawn: {refused}")
    check_reason(code, needed=False)
    number = uniform(seed, turn, question.key)
    nobody = question.decider in {NATURE, WHITE_CELL}
    return Ruling(
        question,
        method,  # type: ignore[arg-type]  # the session's own
        answer_by(question, number, basis),
        reason.strip() or ("chance result" if nobody else "behaviour profile"),
        author,
        number,
        code=code,
        basis=basis,
    )


def rule(
    question: Question,
    method: str,
    answer: str,
    reason: str,
    author: str,
    second: str = "",
    *,
    code: str = "",
    degree: str = "",
    partly: str = "",
) -> Ruling:
    """Returns a ruling that people made.

    Args:
        question: The question.
        method: cell, consensual, free, split or skip.
        answer: The option; of a skip the one that play goes on with.
        reason: Why, in words.
        author: Seat code of who rules.
        second: Seat code of who approves, whom a ruling of the exercise director needs.
        code: Reason code; a split and a skip need one.
        degree: How far what was meant came about; a split needs partial, mixed or unintended.
        partly: Of a split, the other answer, which came about in part.

    Raises:
        AdjudicationError: Unknown method, answer, code or degree, no reason, or the exercise
            director's question ruled otherwise than outright and with a second person.
    """
    if method not in get_args(Method) or method in DRAWN:
        raise AdjudicationError(
            f"'{method}' is no way to rule: choose cell, consensual, free, split or skip "
            "(rigid, semi-rigid and matrix are draws)"
        )
    question.check_answer(answer)
    if not reason.strip():
        raise AdjudicationError(f"the ruling on {question.key} needs a reason")
    if question.decider == DIRECTOR:
        _check_two_people(question, method, author, second)
    check_reason(code, needed=method in {"split", "skip"})
    if degree and degree not in get_args(Degree):
        raise AdjudicationError(f"'{degree}' is no degree: choose {', '.join(get_args(Degree))}")
    _check_split(question, method, answer, degree, partly)
    return Ruling(
        question,
        method,  # type: ignore[arg-type]  # checked above
        answer,
        reason.strip(),
        author,
        second=second.strip(),
        code=code,
        degree=degree,
        partly=partly,
    )


def _check_split(question: Question, method: str, answer: str, degree: str, partly: str) -> None:
    if method != "split":
        if partly:
            raise AdjudicationError(f"only a split of {question.key} names a second answer")
        return
    question.check_answer(partly)
    if partly == answer or degree not in _SPLIT:
        raise AdjudicationError(
            f"a split of {question.key} names two answers, and is partial, mixed or unintended"
        )


def _check_two_people(question: Question, method: str, author: str, second: str) -> None:
    if method not in {"free", "skip"}:
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
        **{name: getattr(ruling, name) for name in _ADDED if getattr(ruling, name)},
        **({"basis": _plain_basis(ruling.basis)} if ruling.basis else {}),
    }


_ADDED = ("second", "code", "degree", "partly")
"""Fields that are written only where they say something."""


def _plain_basis(basis: Basis) -> dict[str, Any]:
    return {
        "odds": list(basis.odds),
        "option": basis.option,
        "arguments": [[each.record, each.option, each.weight] for each in basis.arguments],
        "dice": list(basis.dice),
    }


def _basis_from(plain: Mapping[str, Any]) -> Basis:
    return Basis(
        tuple(plain["odds"]),
        plain["option"],
        tuple(Weighed(*each) for each in plain["arguments"]),
        tuple(plain["dice"]),
    )


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
            second=plain.get("second", ""),
            code=plain.get("code", ""),
            degree=plain.get("degree", ""),
            partly=plain.get("partly", ""),
            basis=_basis_from(plain["basis"]) if "basis" in plain else None,
        )
    except (KeyError, TypeError, IndexError) as fault:
        raise AdjudicationError(f"a stored ruling cannot be read: {fault!r}") from fault
