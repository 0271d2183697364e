"""The comparison's picture: two branches of a session side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase

from adjudication.analysis.compare import Answered, Comparison, TurnCompared, compare
from app.desktop.pictures import ComparePicture, Difference, Line, Offer
from app.desktop.readings.words import said
from app.session import Session

__all__ = ["choices", "compare_picture", "default_pair", "parting_nodes"]

CAUTION = "Each future was played once: two played lines are one playing each, not an experiment."
MOST_LINES = 8
WHO = {
    "cells": "Played by cells",
    "some-cells": "Played by some cells",
    "white-cell": "Played by the white cell",
    "behaviour-profile": "Behaviour profiles",
    "script": "Played by script",
}


def default_pair(session: Session) -> tuple[int, int] | None:
    """The two branches to compare: the one at the cursor and its nearest sibling.

    Args:
        session: The session.

    Returns:
        Two branch numbers, or None where there is one branch alone.
    """
    history = session.history
    here = history.cursor.branch
    others = [number for number in history.branches if number != here]
    if not others:
        return None
    start = history.branches[here].from_node
    siblings = [number for number in others if history.branches[number].from_node == start]
    played = [number for number in siblings if history.tip(number).branch == number]
    other = (played or siblings or others)[0]
    return (here, other) if here < other else (other, here)


def parting_nodes(session: Session, first: int, second: int) -> tuple[int, int]:
    """The ends of the turn in which two branches part; their tips where it is not closed.

    Args:
        session: The session.
        first: Number of a branch.
        second: Number of another.

    Returns:
        Two node numbers.
    """
    history = session.history
    tips = [history.tip(branch) for branch in (first, second)]
    shared = history.common_ancestor(tips[0].number, tips[1].number)
    turn = shared.turn + 1 if shared.closes_turn else shared.turn
    ends = [
        next((n for n in history.path(tip.number) if n.turn == turn and n.closes_turn), tip)
        for tip in tips
    ]
    return ends[0].number, ends[1].number


def choices(session: Session) -> tuple[Offer, ...]:
    """Every branch that can be compared."""
    return tuple(
        Offer(str(number), branch.name) for number, branch in session.history.branches.items()
    )


def compare_picture(session: Session, first: int, second: int) -> ComparePicture:
    """Two branches compared.

    Args:
        session: The session.
        first: Number of a branch.
        second: Number of another.

    Returns:
        The picture.
    """
    found = compare(
        session.world, session.history, (first, second), session.state_at, session.rulings_of
    )
    names = _names(session)
    rows = [row for turn in found.turns for row in _differences(turn, names)]
    return ComparePicture(
        names=(found.a, found.b),
        played_by=(_who(session, first), _who(session, second)),
        since=_since(found),
        caution=_caution(found),
        lines=_lines(found),
        differences=tuple(rows),
        choices=choices(session),
        chosen=(str(first), str(second)),
    )


def _who(session: Session, branch: int) -> str:
    played = {
        node.played_by
        for node in session.history.path(session.history.tip(branch).number)
        if node.turn
    }
    return ", ".join(WHO.get(who, said(who)) for who in sorted(played)) or "Not played yet"


def _caution(found: Comparison) -> str:
    drawn = [a.same_draw for turn in found.turns for a in turn.answers if a.same_draw is not None]
    if not drawn:
        return CAUTION
    return f"{CAUTION} The same luck in {sum(drawn)} of {len(drawn)} questions drawn in both."


def _since(found: Comparison) -> str:
    if not found.question:
        return "Nothing differs so far."
    titles = [
        answer.title
        for turn in found.turns
        for answer in turn.answers
        if fnmatchcase(answer.key, found.question) and answer.a != answer.b
    ]
    more = f" (and {len(titles) - 1} more answers of this kind)" if len(titles) > 1 else ""
    return f"They differ since turn {found.fork_turn}: {titles[0]}{more}"


def _lines(found: Comparison) -> tuple[Line, ...]:
    """The indicators that differ somewhere, in their own order, over the turns both have."""
    names = {name: label for turn in found.turns for name, label in turn.labels.items()}
    made = []
    for name, title in names.items():
        turns, first, second = [], [], []
        for turn in found.turns:
            one, other = turn.indicators.get(name, (None, None))
            if one is not None and other is not None:
                turns.append(turn.turn)
                first.append(one)
                second.append(other)
        if first != second:
            made.append(Line(title, tuple(turns), tuple(first), tuple(second)))
    return tuple(made[:MOST_LINES])


def _names(session: Session) -> dict[str, str]:
    """Names of actors and actions, by id: answers may be either."""
    scenario = session.scenario
    actions = {key: action.name for key, action in scenario.actions.items()}
    return actions | {key: actor.name for key, actor in scenario.actors.items()}


def _differences(turn: TurnCompared, names: Mapping[str, str]) -> Iterator[Difference]:
    for answer in turn.answers:
        if answer.a != answer.b:
            yield _answer_row(turn.turn, answer, names)
    for name, (one, other) in turn.indicators.items():
        first, second = _whole(one), _whole(other)
        if first != second:
            yield Difference(turn.turn, turn.labels[name], first, second)


def _answer_row(turn: int, answer: Answered, names: Mapping[str, str]) -> Difference:
    first, second = (
        "not asked" if each is None else names.get(each, said(each))
        for each in (answer.a, answer.b)
    )
    return Difference(turn, answer.title, first, second, same_luck=answer.same_draw)


def _whole(value: float | None) -> str:
    return "–" if value is None else f"{value:.0f}"
