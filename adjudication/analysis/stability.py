"""Where a conflict comes to rest, for whom, why, and which coalition could move it on."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from adjudication.analysis.conflict import CONCEPTS, Conflict
from adjudication.models.graph_model import Stability, coalition_improvements, stability

FEW_STATES = 256
"""States up to which coalitions are tried from every state; beyond, from Nash equilibria."""
FEW_STARTS = 16
"""Equilibria of a large game from which coalitions are tried."""
FEW_MAKERS = 6
"""Decision makers up to which every coalition is tried; beyond, pairs."""

Kind = Literal["content", "free", "credible", "inescapable", "possible"]
Step = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a decision maker stays in a state, or not.

    Attributes:
        decision_maker: Who.
        improvement: Number from 1 of a state it could move to and prefers; 0 where there is none.
        kind: content: there is none; free: nothing takes it away; else the others can answer,
            credible: each for its own gain, inescapable: against which there is no reply,
            possible: but it could reply.
        answer: Moves by which they do: who, and to which state, numbered from 1.
    """

    decision_maker: str
    improvement: int
    kind: Kind
    answer: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """A conflict analysed.

    Attributes:
        conflict: The conflict.
        once_each: By which rule the others answer.
        result: For whom each state is stable.
        improvements: By coalition and state, numbered from 1, where it would go.
        starts: States from which coalitions were tried, numbered from 1.
    """

    conflict: Conflict
    once_each: bool
    result: Stability
    improvements: dict[str, dict[int, tuple[int, ...]]]
    starts: tuple[int, ...]

    def stable(self, concept: str) -> NDArray[np.bool_]:
        """Returns (N, S) for whom each state is stable by R, SEQ, GMR or SMR."""
        result = self.result
        found = (result.rational, result.sequential, result.general, result.symmetric)
        return found[CONCEPTS.index(concept)]

    def equilibria(self, concept: str) -> tuple[int, ...]:
        """Returns the states, numbered from 1, that are stable for everybody."""
        return _numbers(np.asarray(self.stable(concept).all(axis=0)))

    @property
    def coalition_nash(self) -> tuple[int, ...]:
        """States, of those from which coalitions were tried, that nobody can better together."""
        moved = {state for jumps in self.improvements.values() for state in jumps}
        return tuple(s for s in self.equilibria("R") if s in self.starts and s not in moved)

    @property
    def equilibrium_jumps(self) -> dict[str, dict[int, tuple[int, ...]]]:
        """Coalition improvements from one equilibrium, of any definition, to another."""
        resting = {state for concept in CONCEPTS for state in self.equilibria(concept)}
        jumps = {
            who: {
                state: tuple(target for target in targets if target in resting)
                for state, targets in found.items()
                if state in resting and resting & set(targets)
            }
            for who, found in self.improvements.items()
        }
        return {who: found for who, found in jumps.items() if found}

    @property
    def agrees(self) -> bool | None:
        """Whether the equilibria that the file names are those found; None if it names none."""
        if not self.conflict.expected:
            return None
        return all(self.equilibria(c) == found for c, found in self.conflict.expected.items())

    def as_dict(self) -> dict[str, object]:
        """Returns the analysis as plain values, for JSON; states are numbered from 1."""
        makers = self.conflict.decision_makers
        return {
            "id": self.conflict.id,
            "title": self.conflict.title,
            "rule": "once-each" if self.once_each else "legal-sequences",
            "equilibria": {concept: list(self.equilibria(concept)) for concept in CONCEPTS},
            "stable": {
                maker: {c: list(_numbers(self.stable(c)[row])) for c in CONCEPTS}
                for row, maker in enumerate(makers)
            },
            "coalition_improvements": _plain(self.improvements),
            "coalitions_tried_from": list(self.starts),
            "equilibrium_jumps": _plain(self.equilibrium_jumps),
            "coalition_nash": list(self.coalition_nash),
            "agrees": self.agrees,
        }


def analysed(conflict: Conflict, *, once_each: bool = False) -> Analysis:
    """Returns a conflict analysed.

    Args:
        conflict: The conflict.
        once_each: Whether in one answer each of the others moves at most once.
    """
    result = stability(conflict.moves, conflict.payoffs, once_each=once_each)
    starts = np.arange(len(conflict.states))
    if len(starts) > FEW_STATES:
        starts = np.flatnonzero(result.rational.all(axis=0))[:FEW_STARTS]
    improvements = {}
    for members in coalitions(len(conflict.decision_makers)):
        better = coalition_improvements(
            conflict.moves, conflict.payoffs, members, starts.tolist(), once_each=once_each
        )
        found = {
            int(start) + 1: _numbers(row)
            for start, row in zip(starts, better, strict=True)
            if row.any()
        }
        if found:
            improvements["+".join(conflict.decision_makers[i] for i in members)] = found
    return Analysis(conflict, once_each, result, improvements, tuple((starts + 1).tolist()))


def reasons(analysis: Analysis, state: int) -> tuple[Reason, ...]:
    """Returns why each decision maker stays in a state, or does not: one for each improvement.

    Args:
        analysis: The analysis.
        state: Number of the state, from 1.
    """
    return tuple(
        reason
        for maker in range(len(analysis.conflict.decision_makers))
        for reason in _reasons_of(analysis, maker, state - 1)
    )


def coalitions(makers: int) -> Iterator[tuple[int, ...]]:
    """Yields the coalitions that are tried: all, or among many decision makers pairs alone."""
    largest = makers if makers <= FEW_MAKERS else 2
    for size in range(2, largest + 1):
        yield from combinations(range(makers), size)


def _numbers(flags: NDArray[np.bool_]) -> tuple[int, ...]:
    return tuple((np.flatnonzero(flags) + 1).tolist())


def _plain(found: dict[str, dict[int, tuple[int, ...]]]) -> dict[str, dict[str, list[int]]]:
    return {
        who: {str(state): list(targets) for state, targets in jumps.items()}
        for who, jumps in found.items()
    }


def _targets(conflict: Conflict, maker: int, state: int, *, improving: bool) -> list[int]:
    moves, payoff = conflict.moves[maker], conflict.payoffs[maker]
    targets = sorted(set(moves[moves[:, 0] == state, 1].tolist()) - {state})
    return [t for t in targets if not improving or payoff[t] > payoff[state]]


def _reasons_of(analysis: Analysis, maker: int, state: int) -> Iterator[Reason]:
    conflict, name = analysis.conflict, analysis.conflict.decision_makers[maker]
    payoff = conflict.payoffs[maker]

    def no_better(end: int) -> bool:
        return bool(payoff[end] <= payoff[state])

    def without_reply(end: int) -> bool:
        replies = _targets(conflict, maker, end, improving=False)
        return no_better(end) and all(no_better(reply) for reply in replies)

    improvements = _targets(conflict, maker, state, improving=True)
    if not improvements:
        yield Reason(name, 0, "content")
    tests: tuple[tuple[Kind, bool, Callable[[int], bool]], ...] = (
        ("credible", True, no_better),
        ("inescapable", False, without_reply),
        ("possible", False, no_better),
    )
    for improvement in improvements:
        for kind, improving, wanted in tests:
            answer = _answer(analysis, maker, improvement, wanted, improving=improving)
            if answer:
                yield Reason(name, improvement + 1, kind, answer)
                break
        else:
            yield Reason(name, improvement + 1, "free")


def _answer(
    analysis: Analysis,
    maker: int,
    start: int,
    wanted: Callable[[int], bool],
    *,
    improving: bool,
) -> tuple[Step, ...]:
    """The shortest legal sequence of the others to a state that is wanted; empty without one."""
    conflict = analysis.conflict
    others = [i for i in range(len(conflict.decision_makers)) if i != maker]
    nobody: frozenset[int] = frozenset()
    paths: list[tuple[int, frozenset[int], tuple[Step, ...]]] = [(start, nobody, ())]
    seen: set[Hashable] = {(start, nobody)}
    for state, barred, path in paths:  # grows as it is walked
        for mover in others:
            if mover in barred:
                continue
            after = barred | {mover} if analysis.once_each else frozenset({mover})
            for target in _targets(conflict, mover, state, improving=improving):
                step = (*path, (conflict.decision_makers[mover], target + 1))
                if wanted(target):
                    return step
                if (target, after) not in seen:
                    seen.add((target, after))
                    paths.append((target, after, step))
    return ()
