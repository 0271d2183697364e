"""The events list on a page of its own: what is due, given out by a key, moved by hand or keys.

Rows lie under the turn they are planned for. Dragging a row onto another, or Alt+Up and Alt+Down,
puts it to that turn; Return gives it to its cells.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from app.desktop.look import MEDIUM, SEMIBOLD
from app.desktop.marks import chip_width, paint_chip, text
from app.desktop.parts import Panel, button, label
from app.desktop.readings.events import EventRow, EventsPicture
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["EventsModel", "EventsPanel"]

tr = Translator(__name__)

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
MIME = "application/x-whitecell-inject"
HEIGHT = 46
"""Of a row, design pixels."""


class EventsModel(QAbstractListModel):
    """The rows; a drop says which inject goes to which turn.

    Attributes:
        moved: An inject was dropped (its id) on a row of another turn.
    """

    moved = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[EventRow, ...] = ()

    def show_rows(self, rows: tuple[EventRow, ...]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(w for w in (row.title, row.release, row.fixed) if w)
            case Qt.ItemDataRole.AccessibleTextRole:
                when = tr("turn {turn}", turn=row.turn) if row.turn else row.release
                return tr(
                    "{title}, {when}, {status}, to {to}, for {objective}",
                    title=row.title,
                    when=when,
                    status=row.status,
                    to=row.to,
                    objective=row.objective,
                )
            case _ if role == ROW_ROLE:
                before = self.rows[index.row() - 1].turn if index.row() else -1
                return row, row.turn != before
            case _:
                return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        if index.isValid() and not self.rows[index.row()].fixed:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME]

    @override
    def mimeData(self, indexes: object) -> QMimeData:
        carried = QMimeData()
        (index,) = list(indexes)[:1]  # type: ignore[call-overload]  # a list of indexes
        carried.setData(MIME, self.rows[index.row()].key.encode())
        return carried

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        place = parent.row() if parent.isValid() else min(row, len(self.rows) - 1)
        turn = self.rows[place].turn if place >= 0 else 0
        if turn:
            self.moved.emit(bytes(data.data(MIME).data()).decode(), turn)
        return False  # the session says what the rows are now


class _Delegate(QStyledItemDelegate):
    """Paints one inject in two lines, under its turn."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self._theme.look.px(HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, tokens, px = self._theme.look, self._theme.look.tokens, self._theme.look.px
        row, is_first = index.data(ROW_ROLE)
        box = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(tokens.selection))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(tokens.accent))
        if is_first and index.row():
            line = QRectF(box.left(), box.top(), box.width(), 1)
            painter.fillRect(line, QColor(tokens.hairline))
        inner = box.adjusted(px(15), px(5), -px(15), -px(5))
        half = inner.height() / 2
        turn = QRectF(inner.left(), inner.top(), px(86), half)
        if is_first:
            words = tr("Turn {turn}", turn=row.turn) if row.turn else tr("No turn")
            text(painter, turn, words, look.font(12, SEMIBOLD), tokens.ink)
        font = look.font(11, MEDIUM)
        width = chip_width(row.status, font, look)
        chip = QRectF(inner.right() - width, inner.top(), width, px(20))
        colours = (tokens.border, tokens.panel, tokens.muted)
        if row.due:
            colours = (tokens.accent, tokens.accent_ground, tokens.accent)
        paint_chip(painter, chip, row.status, font, colours, chip.height() / 2)
        upper = QRectF(turn.right(), inner.top(), chip.left() - turn.right() - px(12), half)
        ink = tokens.muted if row.delivered else tokens.ink
        text(painter, upper, row.title, look.font(13, MEDIUM), ink)
        lower = QRectF(upper.left(), inner.top() + half, inner.right() - upper.left(), half)
        words = tr(
            "{release} · to {to} · for {objective}",
            release=row.release,
            to=row.to,
            objective=row.objective,
        )
        text(painter, lower, words, look.font(12), tokens.muted)
        painter.restore()


class _List(QListView):
    """The list with its keys.

    Attributes:
        pushed: The row in hand is to go a turn later (1) or earlier (-1).
        opened: The row in hand is to be given out.
    """

    pushed = Signal(int)
    opened = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if is_alt and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.pushed.emit(1 if key is Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class EventsPanel(Panel):
    """The page.

    Attributes:
        delivered: An inject is to be given to its cells (its id).
        rescheduled: An inject is to go to another turn (its id, the turn).
        left: Back to the desk.
    """

    delivered = Signal(str)
    rescheduled = Signal(str, int)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Injects"), "events")
        self._summary = label("", "note")
        self._why = label("", "small")
        self.give = button(tr("Deliver"), "chip", "deliver")
        self.give.clicked.connect(self._on_give)
        back = button(tr("Back to the desk"), "chip", "events-back")
        back.clicked.connect(self.left)
        for part in (self._summary, self._why, self.give, back):
            self.head.addWidget(part)
        self.model = EventsModel()
        self.model.moved.connect(self._ask)
        self.list = _List()
        self.list.setObjectName("events")
        self.list.setAccessibleName(tr("Events list"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Delegate(theme, self.list))
        theme.changed.connect(self.list.doItemsLayout)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.pushed.connect(self._on_pushed)
        self.list.opened.connect(self._on_give)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._say())
        self.column.addWidget(self.list, 1)

    def show_picture(self, picture: EventsPicture) -> None:
        """Show the list; what was in hand stays in hand."""
        row = self._row()
        kept = row.key if row else ""
        self.model.show_rows(picture.rows)
        self._summary.setText(picture.summary)
        keys = [each.key for each in picture.rows]
        due = next((n for n, each in enumerate(picture.rows) if each.due), 0)
        self.list.setCurrentIndex(self.model.index(keys.index(kept) if kept in keys else due))
        self._say()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.list.setFocus()

    def _row(self) -> EventRow | None:
        index = self.list.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def _say(self) -> None:
        row = self._row()
        self.give.setEnabled(row is not None and not row.delivered)
        self._why.setText(row.fixed if row else "")

    def _ask(self, key: str, turn: int) -> None:
        row = next(each for each in self.model.rows if each.key == key)
        if row.fixed:
            self._why.setText(row.fixed)
        elif turn >= 1 and turn != row.turn:
            self.rescheduled.emit(key, turn)

    def _on_pushed(self, turns: int) -> None:
        row = self._row()
        if row is not None:
            self._ask(row.key, row.turn + turns)

    def _on_give(self) -> None:
        row = self._row()
        if row is not None and not row.delivered:
            self.delivered.emit(row.key)
