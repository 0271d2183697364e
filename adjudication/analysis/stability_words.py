"""The analysis of a conflict in words a reader without the theory can follow."""

from collections.abc import Iterator

from adjudication.analysis.conflict import CONCEPTS
from adjudication.analysis.stability import Analysis, Reason, reasons

NAMES = {
    "R": "nobody can better itself alone (Nash)",
    "SEQ": "whoever could is deterred by answers that pay those who give them",
    "GMR": "whoever could must fear some answer",
    "SMR": "whoever could must fear an answer that leaves no way out",
}
MOST_TOLD = 12
"""Equilibria of one conflict that are narrated."""


def in_words(analysis: Analysis, state: int | None = None) -> list[str]:
    """Returns the analysis as lines: equilibria, why each holds, and coalitions.

    Args:
        analysis: The analysis.
        state: Number from 1 of the one state to tell about; without it, every equilibrium.
    """
    conflict = analysis.conflict
    count = f"{len(conflict.states)} states, {', '.join(conflict.decision_makers)}"
    rule = "each of the others once" if analysis.once_each else "nobody twice in succession"
    lines = [f"{conflict.title} ({count}; an answer is made by {rule})"]
    for concept in CONCEPTS:
        found = analysis.equilibria(concept)
        lines.append(f"  {concept:<4}{_listed(found):<24} {NAMES[concept]}")
    if analysis.agrees is not None:
        expected = conflict.expected
        told = "; ".join(f"{c} {_listed(states)}" for c, states in expected.items())
        agreed = f"as the file expects of {', '.join(expected)}"
        lines.append(f"  {agreed}" if analysis.agrees else f"  NOT as the file expects: {told}")
    resting = sorted({s for concept in CONCEPTS for s in analysis.equilibria(concept)})
    for told_state in resting[:MOST_TOLD] if state is None else [state]:
        lines += _told(analysis, told_state)
    if state is None and len(resting) > MOST_TOLD:
        lines.append(f"  and {len(resting) - MOST_TOLD} more; --state tells about one of them")
    return [*lines, *_coalitions(analysis)]


def _listed(states: tuple[int, ...]) -> str:
    shown = ", ".join(map(str, states[:MOST_TOLD])) or "none"
    return shown if len(states) <= MOST_TOLD else f"{shown} ... ({len(states)})"


def _told(analysis: Analysis, state: int) -> Iterator[str]:
    by = [concept for concept in CONCEPTS if state in analysis.equilibria(concept)]
    yield f"  state {_named(analysis, state)}: {', '.join(by) or 'no equilibrium'}"
    for reason in reasons(analysis, state):
        yield f"    {reason_in_words(analysis, reason)}"


def reason_in_words(analysis: Analysis, reason: Reason) -> str:
    """Returns one reason as a sentence."""
    who = reason.decision_maker
    if reason.kind == "content":
        return f"{who} is stable because it has no better state to move to."
    better = _named(analysis, reason.improvement)
    if reason.kind == "free":
        return f"{who} is not stable: it can better itself by moving to {better}, unanswered."
    answer = ", then ".join(
        f"{mover} to {_named(analysis, target)}" for mover, target in reason.answer
    )
    ends = {
        "credible": "Each would gain by it.",
        "inescapable": "It could not move out of that, but whoever answers gains nothing by it.",
        "possible": "But it could reply, and whoever answers gains nothing by it.",
    }
    return (
        f"{who} would rather be in {better}; it is stable because the others can answer with "
        f"a state no better for it: {answer}. {ends[reason.kind]}"
    )


def _named(analysis: Analysis, state: int) -> str:
    label = analysis.conflict.states[state - 1]
    return str(state) if label == str(state) else f"{state} [{label}]"


def _coalitions(analysis: Analysis) -> Iterator[str]:
    jumps = analysis.equilibrium_jumps
    for who, found in jumps.items():
        for state, targets in found.items():
            to = ", ".join(_named(analysis, target) for target in targets)
            yield f"  together {who} would leave equilibrium {state} for {to}"
    if len(analysis.starts) < len(analysis.conflict.states):
        yield f"  coalitions were tried from {_listed(analysis.starts)} only"
    yield f"  no coalition can better its members from: {_listed(analysis.coalition_nash)}"
