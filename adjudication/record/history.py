"""History: the tree of nodes that the records describe. An immutable value.

A node is a point in play: the opening, or what one phase led to. Moving the cursor is undo, redo,
branching and time travel in one; nothing is ever taken out of the tree.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from adjudication.orders import Order
from adjudication.record.log import Record, RecordError

TRUNK = 0
"""The branch that a session opens with."""


@dataclass(frozen=True, slots=True)
class Node:
    """A point in play.

    Attributes:
        number: Number of the record that made it.
        parent: Node before; None for the opening.
        branch: Branch it stands on.
        turn: Turn in play; 0 for the opening.
        phase: Name of the phase that led here; empty for the opening.
        closes_turn: Whether the turn ends here.
        played_by: cells, some-cells, white-cell, behaviour-profile or script.
        digest: Digest of the state here.
    """

    number: int
    parent: int | None
    branch: int
    turn: int
    phase: str
    closes_turn: bool
    played_by: str
    digest: str


@dataclass(frozen=True, slots=True)
class Branch:
    """A line of play: `name`, and the node from which it forks (None: the trunk)."""

    number: int
    name: str
    from_node: int | None


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where play stands: the next step will be a child of `node` on `branch`."""

    node: int
    branch: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A record that waits at a node on a branch: an order, its withdrawal, or a ruling."""

    record: int
    kind: str
    node: int
    branch: int
    body: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class History:
    """The tree, its branches and the cursor."""

    nodes: Mapping[int, Node]
    branches: Mapping[int, Branch]
    children: Mapping[int, tuple[int, ...]]
    cursor: Cursor
    placed: tuple[Placed, ...] = field(default=())

    def path(self, node: int) -> tuple[Node, ...]:
        """Returns the nodes from the opening to a node.

        Raises:
            RecordError: There is no such node.
        """
        if node not in self.nodes:
            raise RecordError(f"no node {node} in this session")
        path = []
        here: int | None = node
        while here is not None:
            path.append(self.nodes[here])
            here = self.nodes[here].parent
        return tuple(reversed(path))

    def common_ancestor(self, one: int, other: int) -> Node:
        """Returns the last node that lies on the way to both."""
        shared = {node.number for node in self.path(one)}
        return next(node for node in reversed(self.path(other)) if node.number in shared)

    def tip(self, branch: int) -> Node:
        """Returns the last node of a branch; where it forks, if nothing was played on it yet."""
        if branch not in self.branches:
            raise RecordError(f"no branch {branch} in this session")
        own = [node.number for node in self.nodes.values() if node.branch == branch]
        fork = self.branches[branch].from_node
        return self.nodes[max(own) if own else int(fork or min(self.nodes))]

    def branch_named(self, name: str) -> Branch:
        """Returns the branch with a name, or with that number.

        Raises:
            RecordError: None has it.
        """
        for branch in self.branches.values():
            if name in (branch.name, str(branch.number)):
                return branch
        known = ", ".join(f"'{branch.name}'" for branch in self.branches.values())
        raise RecordError(f"no branch '{name}' in this session: it has {known}")

    def step_after(self, cursor: Cursor) -> Node | None:
        """Returns the step already made from a cursor on its own branch, if there is one."""
        for child in self.children.get(cursor.node, ()):
            if self.nodes[child].branch == cursor.branch:
                return self.nodes[child]
        return None

    def placed_at(self, cursor: Cursor) -> tuple[Placed, ...]:
        """Returns what waits exactly at a cursor, in the order of entry."""
        return tuple(p for p in self.placed if p.node == cursor.node and p.branch == cursor.branch)

    def placed_in_turn(self, cursor: Cursor) -> tuple[Placed, ...]:
        """Returns what was placed since the turn of a cursor opened, along its own path."""
        path = self.path(cursor.node)
        result = list(self.placed_at(cursor))
        branch = cursor.branch
        here = path[-1]
        for before in reversed(path[:-1]):
            if here.closes_turn:
                break
            branch = here.branch
            result = [*self.placed_at(Cursor(before.number, branch)), *result]
            here = before
        return tuple(result)


def orders_of_turn(history: History, cursor: Cursor) -> tuple[tuple[int, Order], ...]:
    """Returns the orders of a cursor's turn that were not taken back, with record numbers."""
    placed = history.placed_in_turn(cursor)
    taken_back = {p.body["record"] for p in placed if p.kind == "withdraw"}
    return tuple(
        (p.record, Order(*(str(p.body[name]) for name in _ORDER_FIELDS)))
        for p in placed
        if p.kind == "order" and p.record not in taken_back
    )


_ORDER_FIELDS = ("actor", "action", "target", "words")


def fold(records: Iterable[Record]) -> History:
    """Returns the history that the records describe.

    Raises:
        RecordError: The records do not begin with a session.
    """
    history: History | None = None
    for record in records:
        history = extend(history, record)
    if history is None:
        raise RecordError("the file holds no session")
    return history


def extend(history: History | None, record: Record) -> History:
    """Returns the history with one more record.

    Raises:
        RecordError: The record does not fit.
    """
    try:
        return _extend(history, record)
    except (KeyError, TypeError, ValueError) as fault:
        raise RecordError(f"record {record.number} does not fit: {fault!r}") from fault


def _extend(history: History | None, record: Record) -> History:
    body = record.body
    if history is None:
        if record.kind != "session":
            raise RecordError("the file does not begin with a session")
        opening = Node(record.number, None, TRUNK, 0, "", True, "script", body["digest"])  # noqa: FBT003
        return History(
            nodes=MappingProxyType({record.number: opening}),
            branches=MappingProxyType({TRUNK: Branch(TRUNK, body["branch"], None)}),
            children=MappingProxyType({}),
            cursor=Cursor(record.number, TRUNK),
        )
    match record.kind:
        case "step":
            return _with_step(history, record)
        case "fork":
            branch = Branch(record.number, body["name"], int(body["node"]))
            return replace(
                history,
                branches=MappingProxyType({**history.branches, record.number: branch}),
                cursor=Cursor(int(body["node"]), record.number),
            )
        case "cursor":
            return replace(history, cursor=Cursor(int(body["node"]), int(body["branch"])))
        case "rename":
            number = int(body["branch"])
            branch = replace(history.branches[number], name=body["name"])
            return replace(
                history, branches=MappingProxyType({**history.branches, number: branch})
            )
        case "order" | "withdraw" | "ruling" | "note":
            placed = Placed(
                record.number, record.kind, int(body["node"]), int(body["branch"]), body
            )
            return replace(history, placed=(*history.placed, placed))
        case "redaction":
            return history
        case _:
            raise RecordError(f"record {record.number} is of an unknown kind '{record.kind}'")


def _with_step(history: History, record: Record) -> History:
    body = record.body
    node = Node(
        number=record.number,
        parent=int(body["parent"]),
        branch=int(body["branch"]),
        turn=int(body["turn"]),
        phase=str(body["phase"]),
        closes_turn=bool(body["closes_turn"]),
        played_by=str(body["played_by"]),
        digest=str(body["digest"]),
    )
    parent = int(body["parent"])
    siblings = history.children.get(parent, ())
    return replace(
        history,
        nodes=MappingProxyType({**history.nodes, record.number: node}),
        children=MappingProxyType({**history.children, parent: (*siblings, record.number)}),
        cursor=Cursor(record.number, node.branch),
    )
