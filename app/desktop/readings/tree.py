"""The timeline read off the history: one mark a turn, and one where play stands inside a turn."""

from __future__ import annotations

from collections.abc import Set

import numpy as np
from numpy.typing import NDArray

from adjudication.analysis.indicators import indicators
from adjudication.record.history import Cursor, History
from adjudication.record.history import Node as Step
from adjudication.record.played_by import MODEL_RUN
from adjudication.state import DENIED, State
from adjudication.turn import PHASES
from app.desktop.readings.words import PHASE_TITLES, turn_title
from app.desktop.timeline_picture import Node, NodeForm, TimelineBranch, TimelinePicture, TurnHead
from app.desktop.translation import Translator, numeral
from app.session import Session

__all__ = ["Words", "cursor_key", "node_of", "timeline_picture"]

tr = Translator(__name__)

PHASE_NAMES = [phase.name for phase in PHASES]
CELLS = {"cells", "some-cells"}


def cursor_key(cursor: Cursor) -> str:
    """The timeline's key of a place in play: node and branch."""
    return f"{cursor.node}:{cursor.branch}"


def node_of(key: str) -> tuple[int, int]:
    """Node and branch of a key that `cursor_key` made."""
    node, _, branch = key.partition(":")
    return int(node), int(branch)


Words = dict[tuple[int, int], tuple[str, str]]
"""Label and preview of a step, by its number and that of the place it is told against. Both are
for ever the same, so whoever shows a timeline again and again may keep them."""


def timeline_picture(session: Session, told: Words | None = None) -> TimelinePicture:
    """Turns across, branches down.

    Args:
        session: The session.
        told: Words told before of the same session; what is new is added.

    Returns:
        The picture: every closed turn, the unfinished end of each branch, and the cursor.
    """
    history = session.history
    scenario = session.scenario
    last = max(scenario.turns, *(node.turn for node in history.nodes.values()))
    dates = session.turn_dates(last)
    heads = [turn_title(day, before) for day, before in zip(dates, (None, *dates), strict=False)]
    turns = tuple(TurnHead(turn, head) for turn, head in enumerate((tr("Start"), *heads)))
    rows = {branch: row for row, branch in enumerate(_order(history))}
    shown = _shown(history)
    words = {} if told is None else told
    nodes = tuple(_node(history, place, rows, shown) for place in sorted(shown, key=_by_number))
    played = _played(history)
    branches = tuple(_branch(history, branch, played) for branch in rows)
    here = session.position
    forks = {branch.from_node for branch in history.branches.values()}

    def tell(key: str) -> tuple[str, str]:
        number, branch = node_of(key)
        label, preview = _words(session, history.nodes[number], forks, words)
        return (label if history.nodes[number].branch == branch else tr("Not played yet")), preview

    return TimelinePicture(
        turns, branches, nodes, cursor_key(history.cursor), here.node.turn, tell
    )


def _order(history: History) -> list[int]:
    """Branches so that each stands below the one it forks from, the oldest first."""
    below: dict[int, list[int]] = {}
    for number in sorted(history.branches):
        start = history.branches[number].from_node
        if start is not None:
            below.setdefault(history.nodes[start].branch, []).append(number)
    order: list[int] = []
    waiting = [min(history.branches)]
    while waiting:
        branch = waiting.pop()
        order.append(branch)
        waiting.extend(other for other in reversed(below.get(branch, [])) if other != branch)
    return order


def _by_number(place: Cursor) -> tuple[int, int]:
    return place.node, place.branch


def _shown(history: History) -> frozenset[Cursor]:
    """Closed turns, the end of every branch, and the cursor."""
    tips: dict[int, int] = {}
    for node in history.nodes.values():
        tips[node.branch] = max(node.number, tips.get(node.branch, 0))
    places = {
        Cursor(node.number, node.branch)
        for node in history.nodes.values()
        if node.closes_turn or tips[node.branch] == node.number
    }
    for branch in history.branches.values():
        if branch.from_node is not None:
            if branch.number not in tips:
                places.add(Cursor(branch.from_node, branch.number))
            start = history.nodes[branch.from_node]
            places.add(Cursor(start.number, start.branch))
    return frozenset(places | {history.cursor})


def _column(step: Step) -> float:
    """Where a step stands: its turn, or between two turns while it is not closed."""
    if step.closes_turn:
        return float(step.turn)
    return step.turn - 0.8 + 0.6 * PHASE_NAMES.index(step.phase) / len(PHASE_NAMES)


def _node(history: History, place: Cursor, rows: dict[int, int], shown: frozenset[Cursor]) -> Node:
    step = history.nodes[place.node]
    form = NodeForm.CELLS if step.played_by in CELLS else NodeForm.WHITE_CELL
    if step.played_by == MODEL_RUN:
        form = NodeForm.EXPLORED
    if step.branch != place.branch:
        form = NodeForm.PLANNED
    return Node(
        key=cursor_key(place),
        turn=step.turn,
        row=rows[place.branch],
        form=form,
        parent=_parent(history, place, shown),
        column=_column(step),
        bookmark=history.bookmarks.get(step.number, "") if step.branch == place.branch else "",
    )


def _parent(history: History, place: Cursor, shown: frozenset[Cursor]) -> str:
    """The nearest shown place on the way back."""
    step = history.nodes[place.node]
    if step.branch != place.branch:
        return cursor_key(Cursor(step.number, step.branch))
    before = step.parent
    while before is not None:
        back = Cursor(before, history.nodes[before].branch)
        if back in shown:
            return cursor_key(back)
        before = history.nodes[before].parent
    return ""


def _played(history: History) -> dict[int, set[str]]:
    """Who played each branch, by its number."""
    played: dict[int, set[str]] = {}
    for node in history.nodes.values():
        if node.turn:
            played.setdefault(node.branch, set()).add(node.played_by)
    return played


def _branch(history: History, number: int, played: dict[int, set[str]]) -> TimelineBranch:
    branch = history.branches[number]
    who = played.get(number)
    note = tr("Played by cells") if who and who & CELLS else tr("Played by the white cell")
    if who == {MODEL_RUN}:
        note = tr("Explored by a model run")
    if not who:
        note = tr("Not played yet")
    if branch.pruned:
        note = tr("Given up. {note}", note=note)
    start = branch.from_node
    parent = "" if start is None else str(history.nodes[start].branch)
    return TimelineBranch(str(number), branch.name, note, parent, given_up=branch.pruned)


def _words(session: Session, step: Step, forks: Set[int | None], told: Words) -> tuple[str, str]:
    """Label and preview of a step, told against the last closed turn or fork before it."""
    path = session.history.path(step.number)
    earlier = (node for node in reversed(path[:-1]) if node.closes_turn or node.number in forks)
    before = next(earlier, step)
    key = (step.number, before.number)
    if key not in told:
        told[key] = (_label(session, step, before), _preview(session, step))
    return told[key]


def _label(session: Session, step: Step, before: Step) -> str:
    """What happened in a turn, in a word or two; empty for a turn without event."""
    if step is before:
        binds = any(each.in_force for each in session.scenario.commitments.values())
        return tr("In force") if binds else tr("Opening")
    now, then = session.state_at(step.number), session.state_at(before.number)
    war = session.scenario.ladder.marks.war
    answered = _answered(now, then)
    if answered:
        return answered
    events = (
        (np.any((now.invoked > 0) & (then.invoked == 0)), tr("Invoked")),
        (np.any((now.rung >= war) & (then.rung < war)), tr("War")),
        (np.any((now.rung < war) & (then.rung >= war)), tr("War ends")),
        (np.any((now.intention == 2) & (then.intention < 2)), tr("Prepares")),
        (np.any((now.intention == 1) & (then.intention == 0)), tr("Intends")),
        (np.any((now.alarm > 0) & (then.alarm == 0)), tr("Alarm")),
    )
    return next((words for happened, words in events if happened), "")


def _answered(now: State, then: State) -> str:
    """How many guarantors kept a promise that fell due, of the first that was answered."""
    for promise in range(now.honour.shape[0]):
        fresh = (now.honour[promise] >= 0) & (then.honour[promise] < 0)
        if fresh.any():
            kept = int(np.count_nonzero(now.honour[promise][fresh] > 0))
            denies = int(np.count_nonzero(_denials(now, then)[promise]))
            asked = int(np.count_nonzero(fresh))
            if not denies:
                return tr("{kept} of {asked} honour", kept=kept, asked=asked)
            return tr(
                "{kept} of {asked} honour, {denies} deny", kept=kept, asked=asked, denies=denies
            )
    denies = int(np.count_nonzero(_denials(now, then)))
    if denies:
        return tr("{denies} deny that the case arose", denies=denies)
    return ""


def _denials(now: State, then: State) -> NDArray[np.bool_]:
    """(M, A, B): who denies only now that the case has arisen."""
    return np.asarray((now.casus == DENIED) & (then.casus != DENIED))


def _preview(session: Session, step: Step) -> str:
    """What the tooltip says of a place."""
    if step.turn == 0:
        where = tr("Opening")
    elif step.closes_turn:
        where = tr("End of turn {turn}", turn=step.turn)
    else:
        where = tr(
            "Turn {turn}, after {phase}",
            turn=step.turn,
            phase=PHASE_TITLES[step.phase],
        )
    shown = indicators(session.world, session.state_at(step.number))[:4]
    return "\n".join([where, *(f"{each.label}: {numeral(each.value, '.0f')}" for each in shown)])
