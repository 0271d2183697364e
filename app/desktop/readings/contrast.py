"""The comparison's picture: two to four branches of a session side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase

from adjudication.analysis.compare import Comparison, compare
from app.desktop.chart_data import Lines, Series
from app.desktop.pictures import ComparePicture, Difference, Future, Offer
from app.desktop.readings.words import said
from app.desktop.translation import Translator, numeral
from app.session import Session

__all__ = [
    "MOST_FUTURES",
    "choices",
    "compare_picture",
    "default_futures",
    "parting_turn",
    "places",
]

tr = Translator(__name__)

CAUTION = tr.later(
    "Each future was played once: played lines are one playing each, not an experiment."
)
MOST_FUTURES = 4
MOST_LINES = 8
WHO = {
    "cells": tr.later("Played by cells"),
    "some-cells": tr.later("Played by some cells"),
    "white-cell": tr.later("Played by the white cell"),
    "behaviour-profile": tr.later("Behaviour profiles"),
    "script": tr.later("Played by script"),
}


def default_futures(session: Session) -> tuple[int, ...]:
    """The branches to compare: the one at the cursor and its nearest siblings.

    Args:
        session: The session.

    Returns:
        Two to four branch numbers, or one where there is one branch alone.
    """
    history = session.history
    here = history.cursor.branch
    others = [number for number in history.branches if number != here]
    start = history.branches[here].from_node
    siblings = [number for number in others if history.branches[number].from_node == start]
    played = [number for number in siblings if history.tip(number).branch == number]
    nearest = played or siblings or others[:1]
    return tuple(sorted((here, *nearest[: MOST_FUTURES - 1])))


def parting_turn(session: Session, branches: Sequence[int]) -> int:
    """The first turn at whose end every one of the branches has parted from the first.

    Args:
        session: The session.
        branches: Numbers of the branches.
    """
    history = session.history
    tips = [history.tip(branch).number for branch in branches]
    shared = [history.common_ancestor(tips[0], tip) for tip in tips[1:]]
    return max(node.turn + 1 if node.closes_turn else node.turn for node in shared)


def places(session: Session, branches: Sequence[int], turn: int) -> tuple[int, ...]:
    """Where each branch stands at the end of a turn; at its tip where it has not closed it.

    Args:
        session: The session.
        branches: Numbers of the branches.
        turn: The turn.

    Returns:
        A node number for each.
    """
    history = session.history
    ends = []
    for branch in branches:
        tip = history.tip(branch)
        path = history.path(tip.number)
        ends.append(next((n for n in path if n.turn == turn and n.closes_turn), tip).number)
    return tuple(ends)


def choices(session: Session) -> tuple[Offer, ...]:
    """Every branch that can be compared."""
    return tuple(
        Offer(str(number), branch.name) for number, branch in session.history.branches.items()
    )


def compare_picture(
    session: Session, branches: Sequence[int], turn: int | None = None
) -> ComparePicture:
    """Branches compared, each with the first.

    Args:
        session: The session.
        branches: Numbers of two to four branches.
        turn: At whose end the maps stand; the first in which all have parted without it.

    Returns:
        The picture.
    """
    found = [
        compare(
            session.world,
            session.history,
            (branches[0], other),
            session.state_at,
            session.rulings_of,
        )
        for other in branches[1:]
    ]
    names = [session.history.branches[branch].name for branch in branches]
    since = ["", *(_since(each) for each in found)]
    last = max(session.history.tip(branch).turn for branch in branches)
    parted = parting_turn(session, branches)
    return ComparePicture(
        futures=tuple(
            Future(str(branch), name, _who(session, branch), words)
            for branch, name, words in zip(branches, names, since, strict=True)
        ),
        caution=_caution(found),
        charts=_charts(found, names, min(each.fork_turn for each in found)),
        differences=tuple(_differences(found, _names(session))),
        choices=choices(session),
        turns=tuple(range(min(parted, last), last + 1)),
        turn=parted if turn is None else turn,
    )


def _who(session: Session, branch: int) -> str:
    played = {
        node.played_by
        for node in session.history.path(session.history.tip(branch).number)
        if node.turn
    }
    return ", ".join(str(WHO.get(who, said(who))) for who in sorted(played)) or tr(
        "Not played yet"
    )


def _caution(found: Sequence[Comparison]) -> str:
    drawn = [
        answer.same_draw
        for each in found
        for turn in each.turns
        for answer in turn.answers
        if answer.same_draw is not None
    ]
    if not drawn:
        return str(CAUTION)
    return tr(
        "{caution} The same luck in {same} of {drawn} questions drawn in both.",
        caution=CAUTION,
        same=sum(drawn),
        drawn=len(drawn),
    )


def _since(found: Comparison) -> str:
    if not found.question:
        return tr("Nothing differs in the steps played so far.")
    titles = [
        answer.title
        for turn in found.turns
        for answer in turn.answers
        if fnmatchcase(answer.key, found.question) and answer.a != answer.b
    ]
    since = tr("Differs since turn {turn}: {title}", turn=found.fork_turn, title=titles[0])
    more = len(titles) - 1
    if not more:
        return since
    return tr.count(
        more,
        "{since} (and %n more answer of this kind)",
        "{since} (and %n more answers of this kind)",
        since=since,
    )


def _charts(found: Sequence[Comparison], names: Sequence[str], marked: float) -> tuple[Lines, ...]:
    """The indicators that differ somewhere, in their own order, one line a future."""
    titles = {
        name: title for each in found for turn in each.turns for name, title in turn.labels.items()
    }
    made = []
    for name, title in titles.items():
        values = [
            {turn.turn: turn.indicators.get(name, (None, None))[0] for turn in found[0].turns},
            *(
                {turn.turn: turn.indicators.get(name, (None, None))[1] for turn in each.turns}
                for each in found
            ),
        ]
        if all(each == values[0] for each in values):
            continue
        made.append(
            Lines(
                title,
                tuple(
                    _series(future, by_turn) for future, by_turn in zip(names, values, strict=True)
                ),
                marked=marked,
            )
        )
    return tuple(made[:MOST_LINES])


def _series(name: str, by_turn: Mapping[int, float | None]) -> Series:
    known = {turn: value for turn, value in by_turn.items() if value is not None}
    return Series(name, tuple(float(turn) for turn in known), tuple(known.values()))


def _names(session: Session) -> dict[str, str]:
    """Names of actors and actions, by id: answers may be either."""
    scenario = session.scenario
    actions = {key: action.name for key, action in scenario.actions.items()}
    return actions | {key: actor.name for key, actor in scenario.actors.items()}


def _differences(found: Sequence[Comparison], names: Mapping[str, str]) -> Iterator[Difference]:
    last = max(len(each.turns) for each in found)
    for place in range(last):
        turns = [each.turns[place] if place < len(each.turns) else None for each in found]
        number = place + 1
        answers = [{a.key: a for a in turn.answers} if turn else {} for turn in turns]
        for key in dict.fromkeys(key for each in answers for key in each):
            known = [each.get(key) for each in answers]
            first = next((a.a for a in known if a is not None), None)
            values = [first, *(a.b if a is not None else None for a in known)]
            if len(set(values)) > 1:
                drawn = [a.same_draw for a in known if a is not None and a.same_draw is not None]
                yield Difference(
                    number,
                    next(a.title for a in known if a is not None),
                    tuple(_answer(value, names) for value in values),
                    same_luck=all(drawn) if drawn else None,
                )
        labels = {k: v for turn in turns if turn is not None for k, v in turn.labels.items()}
        for name, title in labels.items():
            pairs = [turn.indicators.get(name) if turn is not None else None for turn in turns]
            here = next((pair[0] for pair in pairs if pair is not None), None)
            shown = (
                _whole(here),
                *(_whole(pair[1] if pair is not None else None) for pair in pairs),
            )
            if len(set(shown)) > 1:
                yield Difference(number, title, shown)


def _answer(value: str | None, names: Mapping[str, str]) -> str:
    return tr("not asked") if value is None else names.get(value, said(value))


def _whole(value: float | None) -> str:
    return "–" if value is None else numeral(value, ".0f")
