"""The timeline, bottom: turns across, branches down, and where the table stands.

Painted whole; one node to a screen reader, so the same nodes are also said in words, and the
arrow keys walk them one by one.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip
from typing_extensions import override

from app.desktop.branch_name import BranchName
from app.desktop.look import MEDIUM, REGULAR, SEMIBOLD
from app.desktop.marks import paint_chip, paint_node, text
from app.desktop.parts import Painted
from app.desktop.pictures import Node, NodeForm, TimelinePicture, TurnHead
from app.desktop.theme import Theme

__all__ = ["TimelineView", "spoken"]

HEAD, ROW, NAMES, NODE = 30.0, 46.0, 206.0, 5.0
WIDEST, NARROWEST = 150.0, 56.0
CENTRE = Qt.AlignmentFlag.AlignHCenter


def spoken(picture: TimelinePicture) -> str:
    """The timeline in words, for screen readers.

    Args:
        picture: What is shown.

    Returns:
        One sentence a branch and one on where the table stands.
    """
    lines = []
    for row, branch in enumerate(picture.branches):
        turns = [node.turn for node in picture.nodes if node.row == row]
        span = f"turns {min(turns)} to {max(turns)}" if turns else "no turn yet"
        lines.append(f"{branch.name}, {branch.note}: {span}.")
    here = next((node for node in picture.nodes if node.key == picture.cursor), None)
    if here is not None:
        lines.append(f"The table stands at turn {here.turn} of {picture.branches[here.row].name}.")
    return " ".join(lines)


def _head_words(head: TurnHead, font: QFont, width: float) -> str:
    """As much of a turn's head as fits: number and date, number and month, the number alone."""
    metrics = QFontMetricsF(font)
    month = head.title.split(" ", maxsplit=1)[0]
    for words in (f"{head.number}  {head.title}", f"{head.number}  {month}"):
        if metrics.horizontalAdvance(words) <= width:
            return words
    return str(head.number)


class TimelineView(Painted):
    """The painted tree of turns.

    Attributes:
        gone: A node was chosen (its key).
        renamed: A branch was given a name (its key, the name).
        previewed: A node is pointed at or walked to (its key).
    """

    gone = Signal(str)
    previewed = Signal(str)
    renamed = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._picture = TimelinePicture()
        self._walked = ""
        self._zoom = 1.0
        self.setObjectName("timeline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName("Timeline")
        self._name = BranchName(self)
        self._name.named.connect(self.renamed)

    def show_picture(self, picture: TimelinePicture) -> None:
        """Show this tree."""
        self._picture = picture
        self._walked = picture.cursor
        self.setAccessibleDescription(spoken(picture))
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
        return tuple(n for n in self._picture.nodes if n.key == self._picture.cursor)

    def place_of(self, key: str) -> QPointF:
        """The middle of a node's mark in the view's coordinates.

        Raises:
            KeyError: No node has that key.
        """
        for node in self._picture.nodes:
            if node.key == key:
                return self._place(node)
        raise KeyError(key)

    @override
    def minimumSizeHint(self) -> QSize:
        px = self.look.px
        rows = max(1, len(self._picture.branches))
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

    def _place(self, node: Node) -> QPointF:
        px = self.look.px
        first = self._picture.turns[0].number if self._picture.turns else 0
        x = px(NAMES) + self._column() * (node.across - first + 0.5)
        return QPointF(x, px(HEAD) + px(ROW) * (node.row + 0.58))

    def _at(self, point: QPointF) -> Node | None:
        reach = self.look.px(14)
        near = [(n, (self._place(n) - point).manhattanLength()) for n in self._picture.nodes]
        near = [(node, distance) for node, distance in near if distance <= reach]
        return min(near, key=lambda pair: pair[1])[0] if near else None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self.look.tokens.panel))
        if not self._picture.turns:
            return
        self._paint_rows(painter)
        self._paint_heads(painter)
        self._paint_now(painter)
        self._paint_planned(painter)
        for node in self._picture.nodes:
            self._paint_link(painter, node)
        for node in self._picture.nodes:
            self._paint_mark(painter, node)

    def _paint_rows(self, painter: QPainter) -> None:
        look, tokens, px = self.look, self.look.tokens, self.look.px
        here = self._cursor_row()
        for row, branch in enumerate(self._picture.branches):
            box = QRectF(0, px(HEAD) + px(ROW) * row, self.width(), px(ROW))
            if row == here:
                painter.fillRect(box, QColor(tokens.hover))
            names = box.adjusted(px(16), px(4), 0, -px(4))
            names.setWidth(px(NAMES) - px(26))
            upper = QRectF(names.left(), names.top(), names.width(), names.height() / 2)
            weight = SEMIBOLD if row == here else MEDIUM
            text(painter, upper, branch.name, look.font(13, weight), tokens.ink)
            lower = upper.translated(0, names.height() / 2)
            text(painter, lower, branch.note, look.font(12), tokens.muted)

    def _paint_heads(self, painter: QPainter) -> None:
        look, tokens, px = self.look, self.look.tokens, self.look.px
        now = self._picture.now
        column = self._column()
        painter.setPen(QPen(QColor(tokens.hairline), 1))
        painter.drawLine(QPointF(0, px(HEAD)), QPointF(self.width(), px(HEAD)))
        painter.drawLine(QPointF(px(NAMES), 0), QPointF(px(NAMES), self.height()))
        for place, head in enumerate(self._picture.turns):
            middle = px(NAMES) + column * (place + 0.5)
            is_now = head.number == now
            painter.setPen(QPen(QColor(tokens.hairline), 1))
            painter.drawLine(QPointF(middle, px(HEAD)), QPointF(middle, self.height()))
            box = QRectF(middle - column / 2, 0, column, px(HEAD))
            font = look.font(12, SEMIBOLD if is_now else REGULAR)
            words = _head_words(head, font, column - px(4))
            if is_now:
                width = min(QFontMetricsF(font).horizontalAdvance(words) + px(16), column)
                chip = QRectF(middle - width / 2, px(4), width, px(HEAD) - px(8))
                ground = tokens.accent_ground
                paint_chip(painter, chip, words, font, (ground, ground, tokens.accent), 4)
            else:
                text(painter, box, words, font, tokens.ink, CENTRE)

    def _paint_now(self, painter: QPainter) -> None:
        """The amber line down from where the table stands."""
        for node in self._picture.nodes:
            if node.key == self._picture.cursor:
                x = self._place(node).x()
                painter.setPen(QPen(QColor(self.look.tokens.accent), 1.4))
                top = float(self.look.px(HEAD))
                painter.drawLine(QPointF(x, top), QPointF(x, self.height()))

    def _paint_link(self, painter: QPainter, node: Node) -> None:
        parent = next((each for each in self._picture.nodes if each.key == node.parent), None)
        if parent is None:
            return
        tokens = self.look.tokens
        here = self._cursor_row()
        pen = QPen(QColor(tokens.ink if node.row == here else tokens.muted), 1.8)
        if node.form is NodeForm.EXCURSION:
            pen.setDashPattern([4, 3])
        elif node.form is NodeForm.PLANNED:
            pen = QPen(QColor(tokens.faint), 1.2, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        start, end = self._place(parent), self._place(node)
        path = QPainterPath(start)
        if parent.row == node.row:
            path.lineTo(end)
        else:
            bend = (end.x() - start.x()) * 0.45
            path.cubicTo(start + QPointF(bend * 0.4, 0), end - QPointF(bend * 1.6, 0), end)
        painter.drawPath(path)

    def _paint_mark(self, painter: QPainter, node: Node) -> None:
        look, tokens, px = self.look, self.look.tokens, self.look.px
        centre = self._place(node)
        is_here = node.key == self._picture.cursor
        line = tokens.ink
        if is_here:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(QColor(tokens.panel))
            painter.drawEllipse(centre, px(NODE + 4), px(NODE + 4))
        ground = tokens.hover if node.row == self._cursor_row() else tokens.panel
        paint_node(painter, centre, px(NODE), node.form, (line, ground))
        if self.hasFocus() and node.key == self._walked:
            painter.setPen(QPen(QColor(tokens.accent), 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            side = px(NODE + 8)
            painter.drawRect(QRectF(centre.x() - side, centre.y() - side, 2 * side, 2 * side))
        if node.label:
            wide = self._column() - px(4)
            top = centre.y() - px(23)
            font = look.font(11, MEDIUM)
            if self._comes_from_elsewhere(node):
                box = QRectF(centre.x() - px(4), top, wide * 1.5, px(15))
                text(painter, box, node.label, font, tokens.ink)
            else:
                box = QRectF(centre.x() - wide / 2, top, wide, px(15))
                text(painter, box, node.label, font, tokens.ink, CENTRE)

    def _comes_from_elsewhere(self, node: Node) -> bool:
        """Whether a node's link comes down from another branch, through where a label stands."""
        return any(n.key == node.parent and n.row != node.row for n in self._picture.nodes)

    def _paint_planned(self, painter: QPainter) -> None:
        """The turns still planned on the branch where the table stands: dotted, hollow."""
        tokens, px = self.look.tokens, self.look.px
        row = self._cursor_row()
        played = [node for node in self._picture.nodes if node.row == row]
        if not played:
            return
        tip = max(played, key=lambda node: node.across)
        start = self._place(tip)
        last = self._picture.turns[-1].number
        end = QPointF(start.x() + self._column() * (last - tip.across), start.y())
        painter.setPen(QPen(QColor(tokens.faint), 1.2, Qt.PenStyle.DotLine))
        painter.drawLine(start, end)
        for turn in range(int(tip.across) + 1, last + 1):
            centre = QPointF(start.x() + self._column() * (turn - tip.across), start.y())
            paint_node(painter, centre, px(NODE), NodeForm.PLANNED, (tokens.faint, tokens.hover))
        if end.x() - start.x() > self._column() * 1.6:
            box = QRectF(end.x() - px(76), end.y() - px(23), px(86), px(15))
            right = Qt.AlignmentFlag.AlignRight
            text(painter, box, "Planned end", self.look.font(11), tokens.muted, right)

    def _cursor_row(self) -> int:
        return next((n.row for n in self._picture.nodes if n.key == self._picture.cursor), -1)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        node = self._at(event.position())
        if node is not None and event.button() is Qt.MouseButton.LeftButton:
            self._walked = node.key
            self.gone.emit(node.key)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = int((event.position().y() - self.look.px(HEAD)) // self.look.px(ROW))
        if event.position().x() < self.look.px(NAMES) and row < len(self._picture.branches):
            self._rename(row)

    def rename_here(self) -> None:
        """Let the name of the branch where the table stands be typed over."""
        self._rename(self._cursor_row())

    def _rename(self, row: int) -> None:
        if row < 0:
            return
        px = self.look.px
        branch = self._picture.branches[row]
        place = QRect(px(8), px(HEAD) + px(ROW) * row + px(4), px(NAMES - 16), px(30))
        self._name.ask(branch.key, branch.name, place)

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
                QToolTip.showText(event.globalPos(), node.preview or node.label, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

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
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._walked:
            self.gone.emit(self._walked)
        else:
            super().keyPressEvent(event)

    def _walk(self, turns: int, rows: int) -> None:
        """Move the dashed square to the nearest node that way."""
        nodes = {node.key: node for node in self._picture.nodes}
        here = nodes.get(self._walked)
        if here is None:
            return
        if turns < 0 and here.parent in nodes:
            there: Node | None = nodes[here.parent]
        elif turns > 0:
            children = [n for n in nodes.values() if n.parent == here.key]
            there = min(children, key=lambda n: abs(n.row - here.row), default=None)
        else:
            that_way = [n for n in nodes.values() if (n.row - here.row) * rows > 0]
            there = min(
                that_way,
                key=lambda n: (abs(n.row - here.row), abs(n.turn - here.turn)),
                default=None,
            )
        if there is not None:
            self._walked = there.key
            branch = self._picture.branches[there.row].name
            self.setAccessibleName(f"Timeline, turn {there.turn} of {branch}. {there.label}")
            self.previewed.emit(there.key)
            self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
