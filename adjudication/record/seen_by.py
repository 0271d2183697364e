"""What a cell or the public may see of a record: the only filter there is.

Every view as an actor, turn brief, edition and pack is built from what this returns, and from
nothing else. It lets through what it knows to be theirs; a kind of record that it does not know
is control's alone. Only the line of play that the cursor stands on is shown: a cell must not learn
that another future was played.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from adjudication.record.entries import ENTRIES, entry_of
from adjudication.record.history import Cursor, History
from adjudication.record.log import Record
from scenarios.scenario import Scenario

PUBLIC = ""
"""The reader that stands for everybody."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A record as a reader may see it.

    Attributes:
        number: Printed number.
        kind: What it is.
        turn: Turn of play in which it was entered.
        shown: Its fields, those alone that the reader may see.
    """

    number: int
    kind: str
    turn: int
    shown: Mapping[str, Any]


def seen_by(
    records: Sequence[Record], history: History, scenario: Scenario, reader: str
) -> tuple[Seen, ...]:
    """Returns what a reader may see, in the order of the record.

    Args:
        records: Every record.
        history: The history they describe; its cursor says which line of play.
        scenario: The scenario; its cells say who has which actor.
        reader: Id of a cell, or `PUBLIC`.
    """
    line = _Line(history)
    own = {key for key, actor in scenario.actors.items() if actor.cell == reader}
    own |= {key for key, body in scenario.organisations.items() if body.cell == reader}
    seen = []
    for record in records:
        if not line.has(record):
            continue
        shown = _shown(record, records, reader, own)
        if shown is not None:
            turn = line.turn_of(record)
            seen.append(Seen(record.number, record.kind, turn, MappingProxyType(dict(shown))))
    return tuple(seen)


class _Line:
    """The line of play that the cursor stands on."""

    def __init__(self, history: History) -> None:
        path = history.path(history.cursor.node)
        self._places = {
            Cursor(before.number, after.branch) for before, after in pairwise(path)
        } | {history.cursor}
        self._turns = {node.number: node.turn + node.closes_turn for node in path}
        self._nodes = {node.number: node.turn for node in path}

    def has(self, record: Record) -> bool:
        """Whether a record belongs to it."""
        if "node" in record.body and "branch" in record.body:
            place = Cursor(int(record.body["node"]), int(record.body["branch"]))
            return place in self._places
        return record.number in self._nodes

    def turn_of(self, record: Record) -> int:
        """The turn in which a record was entered."""
        if record.number in self._nodes:
            return self._nodes[record.number]
        return self._turns[int(record.body["node"])]


def _shown(
    record: Record, records: Sequence[Record], reader: str, own: set[str]
) -> Mapping[str, Any] | None:
    """The fields that a reader may see; None where it may not see the record at all."""
    if record.kind in ENTRIES:
        entry = entry_of(record.kind, record.body)
        if entry.is_public or reader in entry.readers():
            return entry.shown_to(reader)
        return None
    rule = RULES.get(record.kind)
    return rule(record, records, own) if rule else None


def _session(record: Record, _: Sequence[Record], __: set[str]) -> Mapping[str, Any]:
    return {"title": record.body["title"]}


def _order(record: Record, _: Sequence[Record], own: set[str]) -> Mapping[str, Any] | None:
    if record.body["actor"] not in own:
        return None
    return {name: record.body[name] for name in ("actor", "action", "target", "words")}


def _withdraw(
    record: Record, records: Sequence[Record], own: set[str]
) -> Mapping[str, Any] | None:
    taken_back = records[int(record.body["record"]) - 1]
    return {"record": taken_back.number} if taken_back.body.get("actor") in own else None


def _ruling(record: Record, _: Sequence[Record], own: set[str]) -> Mapping[str, Any] | None:
    """What a cell was asked and answered itself; never odds, terms, or the room's reasons."""
    ruling = record.body["ruling"]
    if ruling["question"]["decider"] not in own:
        return None
    return {"question": ruling["question"]["title"], "answer": ruling["answer"]}


def _step(record: Record, _: Sequence[Record], __: set[str]) -> Mapping[str, Any] | None:
    return {"turn": record.body["turn"]} if record.body["closes_turn"] else None


RULES: Mapping[str, Callable[[Record, Sequence[Record], set[str]], Mapping[str, Any] | None]] = {
    "session": _session,
    "order": _order,
    "withdraw": _withdraw,
    "ruling": _ruling,
    "step": _step,
}
"""What is shown of the kinds that play itself records."""
CONTROLS_ALONE = frozenset(
    {
        "explored",
        "model-runs",
        "fork",
        "cursor",
        "rename",
        "note",
        "bookmark",
        "prune",
        "length",
        "redaction",
    }
)
"""The other kinds, of which nothing is ever shown."""
