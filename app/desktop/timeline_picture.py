"""What the timeline shows, as frozen values: turns, branches, and a mark a place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from typing_extensions import override

from app.desktop.translation import Translator

__all__ = ["Node", "NodeForm", "TimelineBranch", "TimelinePicture", "TurnHead"]

tr = Translator(__name__)


class NodeForm(Enum):
    """Who played a turn, by the form of its mark; `str` says it."""

    CELLS = "cells"
    WHITE_CELL = "white-cell"
    EXPLORED = "explored"
    PLANNED = "planned"

    @override
    def __str__(self) -> str:
        return str(FORMS[self])


FORMS = {
    NodeForm.CELLS: tr.later("Played by cells"),
    NodeForm.WHITE_CELL: tr.later("Played by the white cell"),
    NodeForm.EXPLORED: tr.later("Explored by model runs"),
    NodeForm.PLANNED: tr.later("Not played yet"),
}


@dataclass(frozen=True, slots=True)
class Node:
    """One committed turn of one branch on the timeline.

    Attributes:
        key: Its id in the record.
        turn: Column.
        row: Branch, counted from the top.
        form: Who played it.
        label: What happened, a few words.
        preview: What the tooltip says.
        parent: Key of the node it grew from; empty for the opening.
        column: Where it stands across; between two turns while the later one is open.
        bookmark: Name of its bookmark; empty without one.
    """

    key: str
    turn: int
    row: int
    form: NodeForm
    label: str = ""
    preview: str = ""
    parent: str = ""
    column: float = -1.0
    bookmark: str = ""

    @property
    def across(self) -> float:
        """Where it stands across, in turns."""
        return self.column if self.column >= 0 else float(self.turn)


@dataclass(frozen=True, slots=True)
class TimelineBranch:
    """One branch: its name, who played it, the branch it forks from, whether it is given up."""

    key: str
    name: str
    note: str
    parent: str = ""
    given_up: bool = False


@dataclass(frozen=True, slots=True)
class TurnHead:
    """One column of the timeline."""

    number: int
    title: str


@dataclass(frozen=True, slots=True)
class TimelinePicture:
    """Turns across, branches down, and where the table stands: at which node, in which turn.

    Attributes:
        turns: Heads of the columns.
        branches: From the top; each stands below the one it forks from.
        nodes: The marks.
        cursor: Key of the node where the table stands.
        now: The turn there.
        tell: Returns label and preview of a node by its key; asked only for what is in view.
    """

    turns: tuple[TurnHead, ...] = ()
    branches: tuple[TimelineBranch, ...] = ()
    nodes: tuple[Node, ...] = ()
    cursor: str = ""
    now: int = 0
    tell: Callable[[str], tuple[str, str]] | None = None

    def said(self, node: Node) -> tuple[str, str]:
        """Label and preview of a node."""
        if node.label or node.preview or self.tell is None:
            return node.label, node.preview
        return self.tell(node.key)
