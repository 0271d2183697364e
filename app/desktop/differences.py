"""The table of a comparison: what differs, turn by turn, with a column for each future."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from app.desktop.look import MEDIUM, SEMIBOLD
from app.desktop.maps_beside import LETTERS
from app.desktop.marks import text
from app.desktop.parts import Painted
from app.desktop.pictures import Difference
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["DifferenceHeads", "DifferencesList", "DifferencesModel"]

tr = Translator(__name__)

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
PICTURE_ROLE = Qt.ItemDataRole.UserRole + 1
RIGHT = Qt.AlignmentFlag.AlignRight
ROW = 24
"""Height of a row of differences, design pixels."""


class DifferencesModel(QAbstractListModel):
    """The rows of the table."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Difference, ...] = ()

    def show_rows(self, rows: tuple[Difference, ...]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.what
            case Qt.ItemDataRole.AccessibleTextRole:
                return tr(
                    "Turn {turn}, {what}: {values}. {luck}",
                    turn=row.turn,
                    what=row.what,
                    values=", ".join(row.values),
                    luck=luck(row),
                )
            case _ if role == PICTURE_ROLE:
                first_of_turn = index.row() == 0 or self._rows[index.row() - 1].turn != row.turn
                return row, first_of_turn
            case _:
                return None


def luck(row: Difference) -> str:
    """What a row says of chance.

    Args:
        row: The row.

    Returns:
        `same luck`, `other luck`, or nothing where nothing was drawn.
    """
    match row.same_luck:
        case None:
            return ""
        case True:
            return tr("same luck")
        case False:
            return tr("other luck")


def _columns(box: QRectF, scale: float, count: int) -> tuple[QRectF, QRectF, list[QRectF], QRectF]:
    """Turn, what, each future, luck side by side; futures and luck below where it is narrow."""
    turn = QRectF(box.left(), box.top(), 38 * scale, min(box.height(), ROW * scale))
    rest = box.adjusted(46 * scale, 0, 0, 0)
    luck = 76 * scale
    if _is_narrow(box.width(), scale, count):
        what = QRectF(rest.left(), rest.top(), rest.width(), rest.height() / 2)
        answers = what.translated(0, rest.height() / 2)
    else:
        share = 0.6 if count == 2 else 0.4
        what = QRectF(rest.left(), rest.top(), (rest.width() - luck) * share, rest.height())
        answers = rest.adjusted(what.width(), 0, 0, 0)
        what.setWidth(what.width() - 8 * scale)
    each = (answers.width() - luck) / count
    first = QRectF(answers.left(), answers.top(), each - 8 * scale, answers.height())
    futures = [first.translated(each * place, 0) for place in range(count)]
    chance = QRectF(answers.right() - luck, answers.top(), luck, answers.height())
    return turn, what, futures, chance


def _is_narrow(width: float, scale: float, count: int) -> bool:
    return width < (160 + 150 * count) * scale


class _Delegate(QStyledItemDelegate):
    """Paints one difference."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        look = self._theme.look
        width = self._view.viewport().width() - look.px(30)
        count = len(index.data(PICTURE_ROLE)[0].values)
        narrow = _is_narrow(width, look.text_scale, count)
        return QSize(100, look.px(2 * ROW if narrow else ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, tokens = self._theme.look, self._theme.look.tokens
        row, first_of_turn = index.data(PICTURE_ROLE)
        box = QRectF(option.rect)
        painter.save()
        if first_of_turn and index.row():
            painter.fillRect(
                QRectF(box.left(), box.top(), box.width(), 1), QColor(tokens.hairline)
            )
        inner = box.adjusted(look.px(15), 0, -look.px(15), 0)
        turn, what, futures, chance = _columns(inner, look.text_scale, len(row.values))
        if first_of_turn:
            text(painter, turn, str(row.turn), look.font(12, SEMIBOLD), tokens.ink)
        text(painter, what, row.what, look.font(12), tokens.ink)
        for place, (column, words) in enumerate(zip(futures, row.values, strict=True)):
            colour = tokens.ink if words != row.values[0] or not place else tokens.muted
            text(painter, column, words, look.font(12, MEDIUM), colour)
        text(painter, chance, luck(row), look.font(11), tokens.muted, RIGHT)
        painter.restore()


class DifferenceHeads(Painted):
    """Heads of the table's columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._count = 2

    def show_count(self, count: int) -> None:
        """Show heads for so many futures."""
        self._count = count
        letters = ", ".join(tr("future {letter}", letter=letter) for letter in LETTERS[:count])
        self.setAccessibleName(tr("Turn, what differs, {letters}, chance", letters=letters))
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self.look.px
        narrow = _is_narrow(self.width() - px(30), self.look.text_scale, self._count)
        return QSize(200, px(4 + (2 * ROW if narrow else ROW)))

    @override
    def resizeEvent(self, event: object) -> None:
        self.setFixedHeight(self.sizeHint().height())

    @override
    def _on_look(self) -> None:
        super()._on_look()
        self.setFixedHeight(self.sizeHint().height())

    @override
    def paintEvent(self, event: object) -> None:
        look, muted = self.look, self.look.tokens.muted
        with QPainter(self) as painter:
            inner = QRectF(self.rect()).adjusted(look.px(15), 0, -look.px(15), 0)
            turn, what, futures, chance = _columns(inner, look.text_scale, self._count)
            font = look.font(12, MEDIUM)
            for box, words in ((turn, tr("Turn")), (what, tr("What differs"))):
                text(painter, box, words, font, muted)
            for box, letter in zip(futures, LETTERS, strict=False):
                text(painter, box, letter, font, look.tokens.ink)
            text(painter, chance, tr("Chance"), font, muted, RIGHT)


class DifferencesList(QListView):
    """The table, walked by keys."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.rows = DifferencesModel()
        self.setObjectName("differences")
        self.setAccessibleName(tr("What differs, by turn"))
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(theme, self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
