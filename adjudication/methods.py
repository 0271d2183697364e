"""What the room brings to a draw: arguments as log-odds, two dice, or an agreed percentage.

The engine's odds are recorded beside each of them; the numbers drawn are the session's keyed
chance, so that anyone can repeat the throw.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import exp

from adjudication.chance import uniform
from adjudication.errors import AdjudicationError
from adjudication.question import Question

TARGET = 7
"""Sum of two dice at which a proposition holds, before arguments: 21 of 36 throws."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """An argument as it counted.

    Attributes:
        record: Number of its record.
        option: The answer that it speaks to.
        weight: Log-odds: above zero for the answer, below zero against it.
    """

    record: int
    option: str
    weight: float


@dataclass(frozen=True, slots=True)
class Basis:
    """What a draw rested on, where it was not the engine's odds.

    Attributes:
        odds: Probability of each option of the question.
        option: The answer put to the dice or given a percentage; empty for arguments alone.
        arguments: Those that counted.
        dice: The two dice thrown; empty for a draw by odds.
    """

    odds: tuple[float, ...]
    option: str = ""
    arguments: tuple[Weighed, ...] = ()
    dice: tuple[int, ...] = ()


def argued(question: Question, arguments: Sequence[Weighed]) -> Basis:
    """Returns the engine's odds moved by arguments: each adds its log-odds to its option's."""
    moved = [
        odds * exp(sum(each.weight for each in arguments if each.option == option))
        for option, odds in zip(question.options, question.odds, strict=True)
    ]
    total = sum(moved)
    return Basis(tuple(each / total for each in moved), arguments=tuple(arguments))


def thrown(
    question: Question, option: str, arguments: Sequence[Weighed], seed: int, turn: int
) -> Basis:
    """Returns a matrix-game throw: two dice at 7 + against - for or more, each argument one.

    An argument for another answer counts against this one. The dice have keys of their own under
    the question's.

    Source: [Matrix], the common 2d6 rule.
    """
    held, spoken = 0, 0
    for each in arguments:
        if each.option == option:
            held, spoken = held + (each.weight > 0), spoken + (each.weight < 0)
        elif each.weight > 0:
            spoken += 1
    target = TARGET + spoken - held
    ways = sum(one + other >= target for one in range(1, 7) for other in range(1, 7))
    dice = tuple(1 + int(6 * uniform(seed, turn, f"{question.key}/die-{n}")) for n in (1, 2))
    return Basis(_shared_out(question, option, ways / 36), option, tuple(arguments), dice)


def percentage(question: Question, option: str, percent: int) -> Basis:
    """Returns the odds that the room agreed on: a percentage for one answer.

    Raises:
        AdjudicationError: The percentage does not lie between 0 and 100.
    """
    if not 0 <= percent <= 100:
        raise AdjudicationError(f"{percent} % is no chance: give 0 to 100")
    return Basis(_shared_out(question, option, percent / 100), option)


def answer_by(question: Question, number: float, basis: Basis | None) -> str:
    """Returns the answer that a uniform number in [0, 1), or the dice, give.

    Args:
        question: The question.
        number: Its keyed number; picks among the other answers where the dice say no.
        basis: What the room brought; None for the engine's odds.
    """
    if basis is None:
        return question.draw(number)
    if not basis.dice:
        return replace(question, odds=basis.odds).draw(number)
    if _holds(question, basis):
        return basis.option
    place = question.options.index(basis.option)
    rest = 1.0 - basis.odds[place]
    others = tuple(0.0 if index == place else odds / rest for index, odds in enumerate(basis.odds))
    return replace(question, odds=others).draw(number)


def _holds(question: Question, basis: Basis) -> bool:
    """Whether the dice reached what their odds are the odds of."""
    ways = round(basis.odds[question.options.index(basis.option)] * 36)
    sums = sorted((one + other for one in range(1, 7) for other in range(1, 7)), reverse=True)
    return ways > 0 and sum(basis.dice) >= sums[ways - 1]


def _shared_out(question: Question, option: str, odds: float) -> tuple[float, ...]:
    """Odds of one answer, the rest shared among the others as the engine's odds stand."""
    question.check_answer(option)
    place = question.options.index(option)
    others = sum(question.odds) - question.odds[place]
    if len(question.options) == 1 or others <= 0.0:
        raise AdjudicationError(f"{question.key} has no other answer than {option}")
    return tuple(
        odds if index == place else (1.0 - odds) * given / others
        for index, given in enumerate(question.odds)
    )
