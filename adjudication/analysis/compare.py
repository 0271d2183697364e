"""Compare two futures turn by turn: what differs, and since which decision.

Sibling futures share their luck: a question that both were asked in the same turn draws the same
number in both. That is 'the same luck', never a controlled experiment.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from adjudication.analysis.indicators import indicators
from adjudication.record.history import History, Node
from adjudication.ruling import Ruling
from adjudication.state import State
from adjudication.world import World

DIGITS = 6
"""Decimals of indicators in a comparison."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One question in two futures: the answers, and whether both drew the same number.

    Attributes:
        key: Question key.
        title: In words.
        a: Answer in the first future; None where it was not asked.
        b: Answer in the second.
        same_draw: True or False where both were drawn; None otherwise.
    """

    key: str
    title: str
    a: str | None
    b: str | None
    same_draw: bool | None


@dataclass(frozen=True, slots=True)
class TurnCompared:
    """A turn in two futures; an indicator is None where the future has no such turn."""

    turn: int
    indicators: Mapping[str, tuple[float | None, float | None]]
    labels: Mapping[str, str]
    answers: tuple[Answered, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two futures compared.

    Attributes:
        a: Name of the first.
        b: Name of the second.
        node: Last node they share.
        fork_turn: Turn in play there.
        question: Key, or pattern of keys, of the decision since which they differ; empty if
            nothing differs.
        turns: Turn by turn, from the first.
    """

    a: str
    b: str
    node: int
    fork_turn: int
    question: str
    turns: tuple[TurnCompared, ...]

    def as_dict(self) -> dict[str, Any]:
        """Returns the comparison as plain values; no wall-clock times, no paths."""
        return {
            "a": self.a,
            "b": self.b,
            "fork": {"node": self.node, "turn": self.fork_turn, "question": self.question or None},
            "turns": [
                {
                    "turn": turn.turn,
                    "indicators": {name: list(pair) for name, pair in turn.indicators.items()},
                    "answers": [
                        {"key": x.key, "a": x.a, "b": x.b, "same_draw": x.same_draw}
                        for x in turn.answers
                    ],
                }
                for turn in self.turns
            ],
            "differs_since": self.question or None,
        }


def compare(
    world: World,
    history: History,
    branches: tuple[int, int],
    state_at: Callable[[int], State],
    rulings_of: Callable[[int], Sequence[Ruling]],
) -> Comparison:
    """Returns two branches compared from the first turn to their last.

    Args:
        world: The compiled scenario.
        history: The tree.
        branches: Numbers of the two branches.
        state_at: Reads a node's state.
        rulings_of: Reads the rulings that led to a node.
    """
    tips = [history.tip(branch) for branch in branches]
    paths = [history.path(tip.number) for tip in tips]
    shared = history.common_ancestor(tips[0].number, tips[1].number)
    last = max(tip.turn for tip in tips)
    turns = tuple(
        _turn(world, number, paths, state_at, rulings_of) for number in range(1, last + 1)
    )
    fork_turn = shared.turn + 1 if shared.closes_turn else shared.turn
    return Comparison(
        a=history.branches[branches[0]].name,
        b=history.branches[branches[1]].name,
        node=shared.number,
        fork_turn=fork_turn,
        question=_decision(turns),
        turns=turns,
    )


def _turn(
    world: World,
    number: int,
    paths: Sequence[Sequence[Node]],
    state_at: Callable[[int], State],
    rulings_of: Callable[[int], Sequence[Ruling]],
) -> TurnCompared:
    steps = [[node for node in path if node.turn == number] for path in paths]
    read = [indicators(world, state_at(nodes[-1].number)) if nodes else () for nodes in steps]
    values = [{i.name: round(i.value, DIGITS) for i in listed} for listed in read]
    labels = {i.name: i.label for listed in read for i in listed}
    ruled = [
        {r.question.key: r for node in nodes for r in rulings_of(node.number)} for nodes in steps
    ]
    keys = [*ruled[0], *(key for key in ruled[1] if key not in ruled[0])]
    return TurnCompared(
        turn=number,
        indicators={name: (values[0].get(name), values[1].get(name)) for name in labels},
        labels=labels,
        answers=tuple(_answered(key, ruled[0].get(key), ruled[1].get(key)) for key in keys),
    )


def _answered(key: str, a: Ruling | None, b: Ruling | None) -> Answered:
    same = None
    if a is not None and b is not None and a.number is not None and b.number is not None:
        same = a.number == b.number
    title = next(ruling.question.title for ruling in (a, b) if ruling is not None)
    return Answered(key, title, a.answer if a else None, b.answer if b else None, same)


def _decision(turns: Sequence[TurnCompared]) -> str:
    """The first questions that both futures were asked and answered differently."""
    for turn in turns:
        keys = [x.key for x in turn.answers if x.a is not None and x.b is not None and x.a != x.b]
        if len(keys) == 1:
            return keys[0]
        if keys:
            subject = "/".join(keys[0].split("/")[:2])
            alike = [key for key in keys if key.startswith(subject + "/")]
            return f"{subject}/*" if len(alike) > 1 else keys[0]
    return ""
