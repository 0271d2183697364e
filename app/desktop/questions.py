"""The list of a phase's questions: open ones first seen, answered ones with their answer."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from app.desktop.look import MEDIUM, SEMIBOLD
from app.desktop.marks import text
from app.desktop.pictures import QuestionRow
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["QuestionList", "QuestionsModel"]

tr = Translator(__name__)

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
PICTURE_ROLE = Qt.ItemDataRole.UserRole + 1
RIGHT = Qt.AlignmentFlag.AlignRight
SHOWN_ROWS = 4
"""Rows at 100 %; fewer where text is larger, so that the card keeps its room."""
ROW = 34.0


class QuestionsModel(QAbstractListModel):
    """The rows of a phase."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[QuestionRow, ...] = ()

    def show_rows(self, rows: tuple[QuestionRow, ...]) -> None:
        """Replace the rows, in place where the questions are the same."""
        same = [row.key for row in rows] == [row.key for row in self._rows]
        if same:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def index_of(self, key: str) -> QModelIndex:
        """The index of a question, invalid if it is not in the phase."""
        for place, row in enumerate(self._rows):
            if row.key == key:
                return self.index(place)
        return QModelIndex()

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.title}. {row.note}. {row.answer or tr('open')}"
            case _ if role == PICTURE_ROLE:
                return row
            case _:
                return None


class _Delegate(QStyledItemDelegate):
    """Paints one question: mark, title, note, answer."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._theme.look.px(ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, tokens, px = self._theme.look, self._theme.look.tokens, self._theme.look.px
        row = index.data(PICTURE_ROLE)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(tokens.selection))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(tokens.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(tokens.hover))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        side = px(14)
        place = QRectF(box.left() + px(16), box.top() + px(5), side, side)
        icon, colour = (
            ("circle-check", tokens.good) if row.answer else ("circle-dashed", tokens.accent)
        )
        look.paint_icon(painter, place, icon, colour)
        left = box.left() + px(38)
        half = box.height() / 2
        answer = row.answer or (tr("routine") if row.routine else tr("open"))
        answer_font = look.font(12, SEMIBOLD if row.answer else MEDIUM)
        answer_width = min(
            QFontMetricsF(answer_font).horizontalAdvance(answer) + 4, box.width() / 2
        )
        right = box.right() - px(16)
        answer_box = QRectF(right - answer_width, box.top() + px(2), answer_width, half)
        answer_colour = tokens.ink if row.answer else tokens.muted
        text(painter, answer_box, answer, answer_font, answer_colour, RIGHT)
        title = QRectF(left, box.top() + px(2), answer_box.left() - left - px(8), half)
        text(painter, title, row.title, look.font(12, MEDIUM), tokens.ink)
        note = QRectF(left, box.top() + half - px(1), right - left, half)
        text(painter, note, row.note, look.font(11), tokens.muted)
        painter.restore()


class QuestionList(QListView):
    """The list itself, at most four rows high.

    Attributes:
        chosen: Emitted with the key of the question that was selected.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.questions = QuestionsModel()
        self.setObjectName("questions")
        self.setAccessibleName(tr("Questions of this phase"))
        self.setModel(self.questions)
        self.setItemDelegate(_Delegate(theme, self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.selectionModel().currentChanged.connect(self._on_current)
        self._is_told = False
        theme.changed.connect(self._fit)

    def show_rows(self, rows: tuple[QuestionRow, ...], selected: str) -> None:
        """Show these questions and mark the one on the table, without telling of it."""
        self._is_told = True
        self.questions.show_rows(rows)
        index = self.questions.index_of(selected)
        command = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, command)
        if index.isValid():
            self.scrollTo(index)
        self._is_told = False
        self._fit()

    def step(self, places: int) -> None:
        """Select the question so many places further, stopping at the ends."""
        row = min(max(self.currentIndex().row() + places, 0), self.questions.rowCount() - 1)
        self.setCurrentIndex(self.questions.index(row))

    def _fit(self) -> None:
        look = self._theme.look
        rows = min(self.questions.rowCount(), max(2, round(SHOWN_ROWS / look.text_scale)))
        self.setFixedHeight(look.px(ROW) * rows)
        self.setVisible(rows > 0)
        self.doItemsLayout()

    def _on_current(self, current: QModelIndex) -> None:
        row = current.data(PICTURE_ROLE)
        if isinstance(row, QuestionRow) and not self._is_told:
            self.chosen.emit(row.key)
