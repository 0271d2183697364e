"""What the page of futures offers: places to run from, lines to compare, results in the record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from adjudication.record.explored import setting_of
from adjudication.record.history import Cursor, Node
from app.desktop.futures.run import Came
from app.desktop.readings.model_runs import Reading
from app.desktop.readings.words import PHASE_TITLES
from app.desktop.translation import Translator, in_words
from app.exploring import NOT
from app.recording import RUNS
from app.session import Session

__all__ = ["kept", "nodes", "others", "picks_offered", "reading_of", "stale"]

tr = Translator(__name__)

Entries = tuple[tuple[str, str], ...]
PICKS = (
    ("typical", tr.later("The typical future")),
    ("gravest", tr.later("The gravest future")),
    ("calmest", tr.later("The calmest future")),
)


def nodes(session: Session) -> Entries:
    """Where a run can begin: where play stands, forks and bookmarks, the end of every branch."""
    return tuple(dict(_nodes(session)).items())


def _nodes(session: Session) -> Iterator[tuple[str, str]]:
    history = session.history
    here = history.cursor.node
    yield str(here), tr("Where play stands: {place}", place=_place(history.nodes[here]))
    for number, name in history.bookmarks.items():
        if name:
            yield str(number), f"‘{name}’: {_place(history.nodes[number])}"
    for branch in history.branches.values():
        if branch.from_node is not None and not branch.pruned:
            yield (
                str(branch.from_node),
                tr("Fork: {place}", place=_place(history.nodes[branch.from_node])),
            )
    for branch in history.branches.values():
        if not branch.pruned:
            yield branch.name, tr("Branch: {name}", name=branch.name)


def _place(node: Node) -> str:
    if not node.turn:
        return tr("the opening (node {number})", number=node.number)
    where = tr("its end") if node.closes_turn else str(PHASE_TITLES.get(node.phase, node.phase))
    return tr(
        "turn {turn}, {where} (node {number})", turn=node.turn, where=where, number=node.number
    )


def others(session: Session) -> Entries:
    """What a line can be compared with: another branch, or a variant of the scenario."""
    history = session.history
    branches = [
        (branch.name, tr("Branch: {name}", name=branch.name))
        for branch in history.branches.values()
        if not branch.pruned
    ]
    variants = [
        (key, tr("Variant: {name}", name=variant.name))
        for key, variant in session.scenario.variants.items()
        if variant.kind != "vignette"
    ]
    return (*(branches if len(branches) > 1 else ()), *variants)


def kept(session: Session) -> Entries:
    """Results in the record, the last first, by the number of their record."""
    made = []
    for record in session.records:
        if record.kind == RUNS:
            node = session.history.nodes[record.body["node"]]
            what = tr("two lines") if record.body["what"] == "contrast" else tr("futures")
            made.append(
                (
                    str(record.number),
                    tr(
                        "Record {number}: {what}, {place}",
                        number=record.number,
                        what=what,
                        place=_place(node),
                    ),
                )
            )
    return tuple(reversed(made))


def picks_offered(came: Came | None) -> Entries:
    """Which single futures can be picked from a result."""
    if came is None or came.outlook is None or not came.outlook.tally.futures:
        return tuple(in_words(PICKS))
    found, turns = came.outlook, came.outlook.plan.turns
    listed = []
    for each in found.counted:
        if each.kind == "share":
            share = found.tally.share(found.setting, each.name, turns)
            if 0.0 < share < 1.0:
                listed.append((each.name, tr("Typical with: {label}", label=each.label)))
                listed.append(
                    (f"{NOT}{each.name}", tr("Typical without: {label}", label=each.label))
                )
    return (*in_words(PICKS), *listed)


def reading_of(session: Session, plain: Mapping[str, Any]) -> Reading:
    """A result, ready to be shown.

    Args:
        session: The session that was run.
        plain: Plain values of the result.
    """
    history = session.history
    actors = {key: actor.name for key, actor in session.scenario.actors.items()}
    if "lines" not in plain:
        return Reading(plain, _first(history.nodes[plain["node"]]), actors)
    pair = [history.nodes[plain[side]] for side in ("a", "b")]
    sides = [history.branches[node.branch].name for node in pair]
    if plain.get("variant"):
        sides = [tr("as it is"), tr("variant ‘{variant}’", variant=plain["variant"])]
    named = tuple(
        tr("{side} (node {number})", side=side, number=node.number)
        for side, node in zip(sides, pair, strict=True)
    )
    return Reading(plain, _first(pair[0]), actors, named)


def _first(node: Node) -> int:
    return node.turn + node.closes_turn or 1


def stale(session: Session, came: Came) -> bool:
    """Whether moves were entered since a run, where it began.

    Args:
        session: The session.
        came: What came of a run of one line.
    """
    if came.outlook is None:
        return False
    node, was = session.history.nodes[came.node], came.outlook.plan.settings[0]
    here = Cursor(node.number, node.branch)
    now = setting_of(was.world, session.history, here, session.state_at(node.number))
    return now.orders != was.orders
