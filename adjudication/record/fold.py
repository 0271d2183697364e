"""The history that records describe: folded from all of them, or extended by one."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from adjudication.record.entries import ENTRIES
from adjudication.record.history import TRUNK, Branch, Cursor, History, Node, Placed
from adjudication.record.log import Record, RecordError

TAKEN_OVER = frozenset(
    {
        "order",
        "withdraw",
        "ruling",
        "length",
        "sheet",
        "held-move",
        "signature",
        "triage",
        "odds-shown",
        "poll",
        "estimate",
        "argument",
    }
)
"""What a branch takes over where it leaves another: what waits to be played, and what was said of
it."""
PLACED = frozenset({"order", "withdraw", "ruling", "note", "length", "model-runs", *ENTRIES})
"""Kinds of records that stand at a node on a branch."""


def fold(records: Iterable[Record]) -> History:
    """Returns the history that records describe.

    Raises:
        RecordError: The records do not begin with a session, or one does not fit.
    """
    growth = Growth()
    for record in records:
        growth.take(record)
    return growth.history()


def extend(history: History | None, record: Record) -> History:
    """Returns the history with one more record.

    Raises:
        RecordError: The record does not fit.
    """
    growth = Growth(history)
    growth.take(record)
    return growth.history()


class Growth:
    """A history in the making: each mapping is copied before its first change, and only then."""

    def __init__(self, history: History | None = None) -> None:
        self._history = history
        self._changed: dict[str, dict[Any, Any]] = {}
        self._cursor = None if history is None else history.cursor

    def history(self) -> History:
        """Returns what has grown.

        Raises:
            RecordError: There is no record yet.
        """
        if self._history is None:
            raise RecordError("the file holds no session")
        grown = {name: MappingProxyType(mapping) for name, mapping in self._changed.items()}
        self._changed = {}
        cursor = self._cursor or self._history.cursor
        self._history = replace(self._history, cursor=cursor, **grown)
        return self._history

    def take(self, record: Record) -> None:
        """Takes a record in.

        Raises:
            RecordError: It does not fit.
        """
        try:
            if self._history is None:
                self._history = _opened(record)
            else:
                self._take(record)
        except (KeyError, TypeError, ValueError, AttributeError) as fault:
            raise RecordError(f"record {record.number} does not fit: {fault!r}") from fault

    def _take(self, record: Record) -> None:
        body = record.body
        match record.kind:
            case "step" | "explored":
                self._step(record)
            case "fork":
                self._fork(record.number, body)
            case "cursor":
                self._go(Cursor(self._node(int(body["node"])).number, int(body["branch"])))
            case "rename":
                self._own("branches")[int(body["branch"])] = replace(
                    self._branch(int(body["branch"])), name=str(body["name"])
                )
            case "prune":
                self._own("branches")[int(body["branch"])] = replace(
                    self._branch(int(body["branch"])), pruned=bool(body["pruned"])
                )
            case "bookmark":
                self._bookmark(int(body["node"]), str(body["name"]))
            case kind if kind in PLACED:
                place = Cursor(self._node(int(body["node"])).number, int(body["branch"]))
                self._branch(place.branch)
                placed = Placed(record.number, record.kind, place.node, place.branch, body)
                waiting = self._own("placed")
                waiting[place] = (*waiting.get(place, ()), placed)
            case "redaction":
                pass
            case _:
                raise RecordError(f"record {record.number} is of an unknown kind '{record.kind}'")

    def _step(self, record: Record) -> None:
        body = record.body
        parent = self._node(int(body["parent"]))
        node = Node(
            number=record.number,
            parent=parent.number,
            branch=self._branch(int(body["branch"])).number,
            turn=int(body["turn"]),
            phase=str(body["phase"]),
            closes_turn=bool(body["closes_turn"]),
            played_by=str(body["played_by"]),
            digest=str(body["digest"]),
            depth=parent.depth + 1,
            seen_sibling=bool(body["seen_sibling"]),
        )
        self._own("nodes")[record.number] = node
        children = self._own("children")
        children[parent.number] = (*children.get(parent.number, ()), record.number)
        self._go(Cursor(record.number, node.branch))

    def _fork(self, number: int, body: Mapping[str, Any]) -> None:
        here = Cursor(self._node(int(body["node"])).number, number)
        room = str(body.get("room", ""))
        self._own("branches")[number] = Branch(number, str(body["name"]), here.node, room=room)
        if "waiting_of" in body:
            waiting = self._now("placed").get(Cursor(here.node, int(body["waiting_of"])), ())
            self._own("placed")[here] = tuple(p for p in waiting if p.kind in TAKEN_OVER)
        self._go(here)

    def _go(self, cursor: Cursor) -> None:
        self._branch(cursor.branch)
        self._cursor = cursor

    def _bookmark(self, node: int, name: str) -> None:
        bookmarks = self._own("bookmarks")
        bookmarks.pop(node, None)
        if name:
            bookmarks[self._node(node).number] = name

    def _node(self, number: int) -> Node:
        node: Node = self._now("nodes")[number]
        return node

    def _branch(self, number: int) -> Branch:
        branch: Branch = self._now("branches")[number]
        return branch

    def _now(self, name: str) -> Mapping[Any, Any]:
        return self._changed[name] if name in self._changed else getattr(self._history, name)

    def _own(self, name: str) -> dict[Any, Any]:
        if name not in self._changed:
            self._changed[name] = dict(getattr(self._history, name))
        return self._changed[name]


def _opened(record: Record) -> History:
    if record.kind != "session":
        raise RecordError("the file does not begin with a session")
    body = record.body
    opening = Node(
        number=record.number,
        parent=None,
        branch=TRUNK,
        turn=0,
        phase="",
        closes_turn=True,
        played_by="script",
        digest=str(body["digest"]),
    )
    return History(
        nodes=MappingProxyType({record.number: opening}),
        branches=MappingProxyType({TRUNK: Branch(TRUNK, str(body["branch"]), None)}),
        children=MappingProxyType({}),
        cursor=Cursor(record.number, TRUNK),
    )
