"""The cells beside the turn briefs: each with its symbol, its name, and how far its brief is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from app.desktop.look import MEDIUM
from app.desktop.marks import paint_symbol, text
from app.desktop.readings.briefs import BriefRow
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["BriefCells"]

tr = Translator(__name__)

HEIGHT = 46
"""Of a row, design pixels."""
ROW_ROLE = Qt.ItemDataRole.UserRole


class BriefCells(QListWidget):
    """The list."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("brief-cells")
        self.setAccessibleName(tr("Cells and their briefs"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Delegate(theme, self))

    def show_rows(self, rows: Sequence[BriefRow], chosen: str) -> None:
        """Show the cells, one of them chosen; nothing is told of the change."""
        with QSignalBlocker(self):
            self.clear()
            for row in rows:
                item = QListWidgetItem(row.name)
                item.setData(ROW_ROLE, row)
                said = f"{row.name}: {row.state}"
                item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
                item.setToolTip(said)
                self.addItem(item)
            self.choose(chosen)

    def choose(self, key: str) -> None:
        """Choose a cell."""
        self.setCurrentRow([self._row(at).key for at in range(self.count())].index(key))

    def chosen(self) -> str:
        """Id of the cell that is chosen."""
        return self._row(self.currentRow()).key

    def _row(self, at: int) -> BriefRow:
        row = self.item(at).data(ROW_ROLE)
        assert isinstance(row, BriefRow)  # noqa: S101 - set so above
        return row


class _Delegate(QStyledItemDelegate):
    """Paints a cell in two lines."""

    def __init__(self, theme: Theme, view: QListWidget) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        theme.changed.connect(view.scheduleDelayedItemsLayout)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, self._theme.look.px(HEIGHT))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look, tokens, px = self._theme.look, self._theme.look.tokens, self._theme.look.px
        row, box = index.data(ROW_ROLE), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(tokens.selection))
            if self._view.hasFocus():
                painter.fillRect(QRectF(0, box.top(), 3, box.height()), QColor(tokens.accent))
        inner = box.adjusted(px(15), px(5), -px(12), -px(5))
        middle = QPointF(inner.left() + px(7), inner.center().y())
        paint_symbol(painter, middle, px(14), row.shape, look)
        words = inner.adjusted(px(24), 0, -px(22), 0)
        name, state = QRectF(words), QRectF(words)
        name.setBottom(inner.center().y())
        state.setTop(inner.center().y())
        text(painter, name, row.name, look.font(13, MEDIUM), tokens.ink)
        text(painter, state, row.state, look.font(11), tokens.muted)
        if row.is_out:
            side = px(16)
            corner = QRectF(inner.right() - side, middle.y() - side / 2, side, side)
            look.paint_icon(painter, corner, "circle-check", tokens.good)
        painter.restore()
