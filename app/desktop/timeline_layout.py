"""Which branches and turns the timeline shows, and where: folded, filtered, found by place.

Free of Qt, and made once a picture, so that painting and pointing touch only what is in view
however many nodes there are.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from enum import Enum

from typing_extensions import override

from app.desktop.timeline_picture import Node, NodeForm, TimelineBranch, TimelinePicture
from app.desktop.translation import Translator

__all__ = ["Keep", "Layout"]

tr = Translator(__name__)


class Keep(Enum):
    """Which branches are shown; that of the cursor always is."""

    ALL = "all"
    PLAYED = "played"
    MARKED = "marked"
    HELD = "held"

    @override
    def __str__(self) -> str:
        return str(KEPT[self])


KEPT = {
    Keep.ALL: tr.later("All branches"),
    Keep.PLAYED: tr.later("Played by cells"),
    Keep.MARKED: tr.later("With a bookmark"),
    Keep.HELD: tr.later("Not given up"),
}


class Layout:
    """The shown part of a picture, by line from the top and across.

    Attributes:
        picture: The picture.
        rows: Rows of the picture that are shown, from the top.
    """

    def __init__(self, picture: TimelinePicture, folded: frozenset[str], keep: Keep) -> None:
        self.picture = picture
        self.by_key = {node.key: node for node in picture.nodes}
        here = self.by_key.get(picture.cursor)
        self.cursor_row = here.row if here else -1
        by_row: dict[int, list[Node]] = {}
        for node in picture.nodes:
            by_row.setdefault(node.row, []).append(node)
        hidden = self._hidden(folded)
        self.rows = tuple(
            row
            for row, branch in enumerate(picture.branches)
            if row == self.cursor_row
            or (branch.key not in hidden and _kept(branch, by_row.get(row, []), keep))
        )
        self.line_of = {row: line for line, row in enumerate(self.rows)}
        self._lines = [sorted(by_row.get(row, []), key=lambda n: n.across) for row in self.rows]
        self._across = [[node.across for node in nodes] for nodes in self._lines]
        self.has_below = {branch.parent for branch in picture.branches if branch.parent}
        self._bends = tuple(self._bent(by_row))
        self.children: dict[str, list[Node]] = {}
        for node in picture.nodes:
            self.children.setdefault(node.parent, []).append(node)

    def _hidden(self, folded: frozenset[str]) -> set[str]:
        """Branches below a folded one, however deep."""
        hidden: set[str] = set()
        for branch in self.picture.branches:  # each stands below the one it forks from
            if branch.parent in folded or branch.parent in hidden:
                hidden.add(branch.key)
        return hidden

    def _bent(self, by_row: Mapping[int, list[Node]]) -> Iterator[tuple[int, int, Node, Node]]:
        """Upper and lower line, parent and node of each link from one shown branch to another."""
        for row in self.rows:
            for node in by_row.get(row, ()):
                parent = self.by_key.get(node.parent)
                if parent is not None and parent.row != row and parent.row in self.line_of:
                    ends = self.line_of[parent.row], self.line_of[row]
                    yield min(ends), max(ends), parent, node

    def within(self, lines: tuple[int, int], across: tuple[float, float]) -> Iterator[Node]:
        """The nodes of some lines between two places across, ends included.

        Args:
            lines: First and last line.
            across: From and to, in turns.
        """
        for line in range(max(0, lines[0]), min(len(self.rows), lines[1] + 1)):
            places = self._across[line]
            start, stop = bisect_left(places, across[0]), bisect_right(places, across[1])
            yield from self._lines[line][start:stop]

    def bends(
        self, lines: tuple[int, int], across: tuple[float, float]
    ) -> Iterator[tuple[Node, Node]]:
        """Parent and node of the links between branches that may come through a part.

        Args:
            lines: First and last line.
            across: From and to, in turns.
        """
        for above, below, parent, node in self._bends:
            is_across = parent.across <= across[1] and node.across >= across[0]
            if is_across and above <= lines[1] and below >= lines[0]:
                yield parent, node

    def tip(self, row: int) -> Node | None:
        """The last node of a row that is shown."""
        line = self.line_of.get(row)
        nodes = self._lines[line] if line is not None else []
        return nodes[-1] if nodes else None

    def step(self, key: str, turns: int, rows: int) -> Node | None:
        """The node to which an arrow key leads from another.

        Args:
            key: Where from.
            turns: -1 to the left, 1 to the right.
            rows: -1 up, 1 down.
        """
        here = self.by_key.get(key)
        if here is None:
            return None
        if turns < 0:
            before = self.by_key.get(here.parent)
            return before if before is not None and before.row in self.line_of else None
        if turns > 0:
            after = [n for n in self.children.get(here.key, ()) if n.row in self.line_of]
            return min(after, key=lambda n: abs(n.row - here.row), default=None)
        line = self.line_of[here.row] + rows
        while 0 <= line < len(self.rows):
            if self._lines[line]:
                return min(self._lines[line], key=lambda n: abs(n.across - here.across))
            line += rows
        return None


def _kept(branch: TimelineBranch, nodes: list[Node], keep: Keep) -> bool:
    match keep:
        case Keep.ALL:
            return True
        case Keep.PLAYED:
            return any(node.form is NodeForm.CELLS and node.turn for node in nodes)
        case Keep.MARKED:
            return any(node.bookmark for node in nodes)
        case Keep.HELD:
            return not branch.given_up
