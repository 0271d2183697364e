"""The timeline, bottom: turns across, branches down, and where the table stands.

Painted whole; one node to a screen reader, so the same nodes are also said in words, and the
arrow keys walk them one by one.
"""

from __future__ import annotations

from collections.abc import Iterable
from time import perf_counter

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip
from typing_extensions import override

from app.desktop.branch_name import BranchName
from app.desktop.parts import Painted
from app.desktop.theme import Theme
from app.desktop.timeline_kept import Kept
from app.desktop.timeline_layout import Keep, Layout
from app.desktop.timeline_paint import HEAD, NAMES, ROW, Page
from app.desktop.timeline_picture import Node, TimelinePicture
from app.desktop.translation import Translator

__all__ = ["TimelineView", "spoken"]

tr = Translator(__name__)

WIDEST, NARROWEST = 150.0, 56.0
LEARNING_S = 0.03
"""Seconds for which labels are worked out at a time."""
BOOKMARK = "bookmark "
"""Before the key of a node whose bookmark is being named."""


def spoken(picture: TimelinePicture) -> str:
    """The timeline in words, for screen readers.

    Args:
        picture: What is shown.

    Returns:
        One sentence a branch and one on where the table stands.
    """
    lines = []
    spans: dict[int, list[int]] = {}
    for node in picture.nodes:
        spans.setdefault(node.row, []).append(node.turn)
    for row, branch in enumerate(picture.branches):
        turns = spans.get(row)
        span = (
            tr("turns {first} to {last}", first=min(turns), last=max(turns))
            if turns
            else tr("no turn yet")
        )
        lines.append(f"{branch.name}, {branch.note}: {span}.")
    here = next((node for node in picture.nodes if node.key == picture.cursor), None)
    if here is not None:
        lines.append(
            tr(
                "The table stands at turn {turn} of {branch}.",
                turn=here.turn,
                branch=picture.branches[here.row].name,
            )
        )
    return " ".join(lines)


class TimelineView(Painted):
    """The painted tree of turns.

    Attributes:
        gone: A node was chosen (its key).
        renamed: A branch was given a name (its key, the name).
        bookmarked: A node was given a bookmark's name (its key, the name; empty takes it away).
        previewed: A node is pointed at or walked to (its key).
    """

    gone = Signal(str)
    previewed = Signal(str)
    renamed = Signal(str, str)
    bookmarked = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._picture = TimelinePicture()
        self._told: dict[str, str] = {}
        self._kept = Kept()
        self._folded: frozenset[str] = frozenset()
        self._keep = Keep.ALL
        self._layout = Layout(self._picture, self._folded, self._keep)
        self._walked = ""
        self._zoom = 1.0
        self.setObjectName("timeline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Timeline"))
        self._name = BranchName(self)
        self._name.named.connect(self._on_named)

    def show_picture(self, picture: TimelinePicture) -> None:
        """Show this tree."""
        self._picture = picture
        told, self._told = self._told, {}
        self._learn(node for node in picture.nodes if node.key in told)
        self._walked = picture.cursor
        self.setAccessibleDescription(spoken(picture))
        self._lay_out()

    def keep(self, keep: Keep) -> None:
        """Show some branches only."""
        self._keep = keep
        self._lay_out()

    def fold(self, branch: str) -> None:
        """Fold the futures that fork from a branch away, or unfold them."""
        self._folded = self._folded ^ {branch}
        self._lay_out()

    def fold_here(self) -> None:
        """Fold below the branch that the keys stand on."""
        node = self._layout.by_key.get(self._walked)
        if node is not None:
            self.fold(self._picture.branches[node.row].key)

    def _lay_out(self) -> None:
        self._layout = Layout(self._picture, self._folded, self._keep)
        self._on_look()

    def zoom(self, factor: float) -> None:
        """Widen or narrow the columns."""
        self._zoom = min(3.0, max(0.5, self._zoom * factor))
        self._on_look()

    def reset_zoom(self) -> None:
        """Let all turns fit the panel again."""
        self._zoom = 1.0
        self._on_look()

    def cursor_nodes(self) -> tuple[Node, ...]:
        """The node at the cursor, if it is shown."""
        here = self._layout.by_key.get(self._picture.cursor)
        return (here,) if here is not None else ()

    def branches_shown(self) -> tuple[str, ...]:
        """Names of the branches shown, from the top."""
        return tuple(self._picture.branches[row].name for row in self._layout.rows)

    def place_of(self, key: str) -> QPointF:
        """The middle of a node's mark in the view's coordinates.

        Raises:
            KeyError: No node has that key.
        """
        return self._page().place(self._layout.by_key[key])

    @override
    def minimumSizeHint(self) -> QSize:
        px = self.look.px
        rows = max(1, len(self._layout.rows))
        columns = max(1, len(self._picture.turns))
        narrowest = NARROWEST * max(1.0, self._zoom * 1.6 if self._zoom > 1 else 1.0)
        return QSize(px(NAMES + narrowest * columns), px(HEAD + ROW * rows + 6))

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def _column(self) -> float:
        columns = max(1, len(self._picture.turns))
        free = (self.width() - self.look.px(NAMES)) / columns
        widest = float(self.look.px(WIDEST))
        return max(float(self.look.px(NARROWEST)), min(free * min(self._zoom, 1.0), widest * 2))

    def _in_view(self) -> QRectF:
        seen = self.visibleRegion().boundingRect()
        return QRectF(seen if not seen.isEmpty() else self.rect())

    def _page(self) -> Page:
        walked = self._walked if self.hasFocus() else ""
        view, column = self._in_view(), self._column()
        return Page(self._layout, self.look, column, view, walked, self._folded, self._told)

    def _at(self, point: QPointF) -> Node | None:
        page, reach = self._page(), self.look.px(14)
        line = int((point.y() - self.look.px(HEAD)) // self.look.px(ROW))
        turn = (point.x() - self.look.px(NAMES)) / page.column + page.first - 0.5
        near = [
            (node, (page.place(node) - point).manhattanLength())
            for node in self._layout.within((line - 1, line + 1), (turn - 1, turn + 1))
        ]
        near = [(node, distance) for node, distance in near if distance <= reach]
        return min(near, key=lambda pair: pair[1])[0] if near else None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            waiting = self._kept.paint(painter, self._page())
            if waiting:
                QTimer.singleShot(0, self, lambda: self._learn(waiting))

    def _learn(self, nodes: Iterable[Node]) -> None:
        """Work out labels for a few hundredths of a second; the rest when these are painted."""
        ends, learned = perf_counter() + LEARNING_S, []
        for node in nodes:
            self._told[node.key] = self._picture.said(node)[0]
            learned.append(node)
            if perf_counter() > ends:
                break
        self._kept.repaint(self._page(), learned)
        self.update()

    def _row_at(self, point: QPointF) -> int:
        """The row of the picture whose name is at a place; -1 for none."""
        left = point.x() - self._in_view().left()
        line = int((point.y() - self.look.px(HEAD)) // self.look.px(ROW))
        is_name = left < self.look.px(NAMES) and 0 <= line < len(self._layout.rows)
        return self._layout.rows[line] if is_name else -1

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        row = self._row_at(event.position())
        if row >= 0:
            key = self._picture.branches[row].key
            left = event.position().x() - self._in_view().left()
            if left < self.look.px(18) and key in self._layout.has_below:
                self.fold(key)
            return
        node = self._at(event.position())
        if node is not None:
            self._walked = node.key
            self.gone.emit(node.key)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._rename(self._row_at(event.position()))

    def rename_here(self) -> None:
        """Let the name of the branch where the table stands be typed over."""
        self._rename(self._layout.cursor_row)

    def _rename(self, row: int) -> None:
        if row < 0:
            return
        px, page = self.look.px, self._page()
        branch = self._picture.branches[row]
        top = round(page.top(self._layout.line_of[row]))
        left = round(page.view.left()) + px(8)
        self._name.ask(branch.key, branch.name, QRect(left, top + px(4), px(NAMES - 16), px(30)))

    def bookmark_here(self) -> None:
        """Give the place where the table stands a bookmark, or take it away."""
        here = self._layout.by_key.get(self._picture.cursor)
        if here is None:
            return
        if here.bookmark:
            self.bookmarked.emit(here.key, "")
            return
        px, place = self.look.px, self._page().place(here)
        left = min(round(place.x()) - px(70), self.width() - px(150))
        box = QRect(max(0, left), round(place.y()) - px(30), px(140), px(26))
        self._name.ask(BOOKMARK + here.key, self._picture.said(here)[0], box)

    def _on_named(self, key: str, name: str) -> None:
        if key.startswith(BOOKMARK):
            self.bookmarked.emit(key.removeprefix(BOOKMARK), name)
        else:
            self.renamed.emit(key, name)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        node = self._at(event.position())
        shape = Qt.CursorShape.PointingHandCursor if node else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        if node is not None:
            self.previewed.emit(node.key)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            node = self._at(QPointF(event.pos()))
            if node is not None:
                QToolTip.showText(event.globalPos(), self.preview_of(node), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def preview_of(self, node: Node) -> str:
        """What the tooltip says of a node: its bookmark, who played it, and where things stood."""
        label, preview = self._picture.said(node)
        lines = (node.bookmark, preview or label, str(node.form))
        return "\n".join(line for line in lines if line)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._walk(*steps[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._walked:
            self.gone.emit(self._walked)
        elif key is Qt.Key.Key_Space:
            self.fold_here()
        else:
            super().keyPressEvent(event)

    def _walk(self, turns: int, rows: int) -> None:
        """Move the dashed square to the nearest node that way."""
        there = self._layout.step(self._walked, turns, rows)
        if there is not None:
            self._walked = there.key
            branch = self._picture.branches[there.row].name
            said = there.bookmark or self._picture.said(there)[0]
            self.setAccessibleName(
                tr(
                    "Timeline, turn {turn} of {branch}. {said}",
                    turn=there.turn,
                    branch=branch,
                    said=said,
                )
            )
            self.previewed.emit(there.key)
            self.update()

    def walked_place(self) -> QPointF | None:
        """Where the dashed square stands, if anywhere."""
        node = self._layout.by_key.get(self._walked)
        return self._page().place(node) if node is not None else None

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
