"""History: the tree of nodes that the records describe. An immutable value.

A node is a point in play: the opening, or what one phase led to. Moving the cursor is undo, redo,
branching and time travel in one; nothing is ever taken out of the tree.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from adjudication.orders import Order
from adjudication.record.log import RecordError

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
        played_by: cells, some-cells, white-cell, behaviour-profile, script or model-run.
        digest: Digest of the state here.
        depth: Number of steps from the opening.
        seen_sibling: Whether another line had been played in this session before this step.
    """

    number: int
    parent: int | None
    branch: int
    turn: int
    phase: str
    closes_turn: bool
    played_by: str
    digest: str
    depth: int = 0
    seen_sibling: bool = False


@dataclass(frozen=True, slots=True)
class Branch:
    """A line of play.

    Attributes:
        number: Number of the record that opened it; 0 for the trunk.
        name: Its name.
        from_node: Node from which it forks; None for the trunk.
        pruned: Whether it is marked as given up; it stays in the record and can be taken up again.
        room: The other room that played it; empty for this one.
    """

    number: int
    name: str
    from_node: int | None
    pruned: bool = False
    room: str = ""


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where play stands: the next step will be a child of `node` on `branch`."""

    node: int
    branch: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A record placed at a node on a branch: an order, its withdrawal, a ruling, or a note."""

    record: int
    kind: str
    node: int
    branch: int
    body: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class History:
    """The tree, its branches and the cursor.

    Attributes:
        nodes: By number, in the order they were played.
        branches: By number, in the order they were opened.
        children: Of each node that has any, in the order they were played.
        cursor: Where play stands.
        placed: What was placed at a node on a branch, in the order of entry.
        bookmarks: Names of nodes to come back to.
    """

    nodes: Mapping[int, Node]
    branches: Mapping[int, Branch]
    children: Mapping[int, tuple[int, ...]]
    cursor: Cursor
    placed: Mapping[Cursor, tuple[Placed, ...]] = field(default_factory=dict)
    bookmarks: Mapping[int, str] = field(default_factory=dict)

    def node(self, number: int) -> Node:
        """Returns the node of a number.

        Raises:
            RecordError: There is no such node.
        """
        if number not in self.nodes:
            raise RecordError(f"no node {number} in this session")
        return self.nodes[number]

    def path(self, node: int) -> tuple[Node, ...]:
        """Returns the nodes from the opening to a node.

        Raises:
            RecordError: There is no such node.
        """
        path = []
        here: int | None = self.node(node).number
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
        return self.placed.get(cursor, ())

    def notes_at(self, node: int) -> tuple[Placed, ...]:
        """Returns the notes tied to a node, on whatever branch, in the order of entry."""
        found = [
            placed
            for cursor, waiting in self.placed.items()
            if cursor.node == node
            for placed in waiting
            if placed.kind == "note"
        ]
        return tuple(sorted(found, key=lambda placed: placed.record))

    def placed_on_line(self, cursor: Cursor) -> tuple[Placed, ...]:
        """Returns what was placed on the way to a cursor and at it, in the order of play."""
        path = self.path(cursor.node)
        places = [Cursor(one.number, after.branch) for one, after in pairwise(path)]
        return tuple(p for place in [*places, cursor] for p in self.placed_at(place))

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


def orders_of_turn(
    history: History, cursor: Cursor, before: int | None = None
) -> tuple[tuple[int, Order], ...]:
    """Returns the orders of a cursor's turn that were not taken back, with record numbers.

    Args:
        history: The history.
        cursor: Where.
        before: Number of a record; what came later is left out.
    """
    placed = [p for p in history.placed_in_turn(cursor) if before is None or p.record < before]
    taken_back = {p.body["record"] for p in placed if p.kind == "withdraw"}
    return tuple(
        (p.record, Order(*(str(p.body[name]) for name in _ORDER_FIELDS)))
        for p in placed
        if p.kind == "order" and p.record not in taken_back
    )


_ORDER_FIELDS = ("actor", "action", "target", "words")


def length_given(
    history: History, cursor: Cursor, before: int | None = None
) -> tuple[float, str] | None:
    """Returns how long people made the turn that opens at a cursor, and the unit; None if nobody.

    Args:
        history: The history.
        cursor: Where a turn is about to open.
        before: Number of a record; what came later is left out.
    """
    given = [
        placed.body
        for placed in history.placed_at(cursor)
        if placed.kind == "length" and (before is None or placed.record < before)
    ]
    return (float(str(given[-1]["number"])), str(given[-1]["unit"])) if given else None
