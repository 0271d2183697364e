"""Two futures side by side: since which decision they differ, lines overlaid, the table."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QListView,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.desktop.chart_data import Lines, Series
from app.desktop.charts import ChartView
from app.desktop.look import MEDIUM, SEMIBOLD
from app.desktop.marks import text
from app.desktop.parts import (
    ChoiceBox,
    Elided,
    Hairline,
    Painted,
    Panel,
    ScrollColumn,
    button,
    clear,
    label,
)
from app.desktop.pictures import ComparePicture, Difference
from app.desktop.theme import Theme
from app.desktop.twomaps import TwoMaps

__all__ = ["ComparePanel", "DifferencesModel"]

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
PICTURE_ROLE = Qt.ItemDataRole.UserRole + 1
RIGHT = Qt.AlignmentFlag.AlignRight
CHARTS_ACROSS = 2
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
                return f"Turn {row.turn}, {row.what}: {row.first}, {row.second}. {luck(row)}"
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
            return "same luck"
        case False:
            return "other luck"


def _columns(box: QRectF, scale: float) -> tuple[QRectF, QRectF, QRectF, QRectF, QRectF]:
    """Turn, what, first, second, luck side by side; the last three below where it is narrow."""
    turn = QRectF(box.left(), box.top(), 38 * scale, min(box.height(), ROW * scale))
    rest = box.adjusted(46 * scale, 0, 0, 0)
    luck = 76 * scale
    if _is_narrow(box.width(), scale):
        what = QRectF(rest.left(), rest.top(), rest.width(), rest.height() / 2)
        answers = what.translated(0, rest.height() / 2)
    else:
        what = QRectF(rest.left(), rest.top(), (rest.width() - luck) * 0.6, rest.height())
        answers = rest.adjusted(what.width(), 0, 0, 0)
        what.setWidth(what.width() - 8 * scale)
    each = (answers.width() - luck) / 2
    first = QRectF(answers.left(), answers.top(), each - 8 * scale, answers.height())
    second = first.translated(each, 0)
    chance = QRectF(answers.right() - luck, answers.top(), luck, answers.height())
    return turn, what, first, second, chance


def _is_narrow(width: float, scale: float) -> bool:
    return width < 400 * scale


class _Delegate(QStyledItemDelegate):
    """Paints one difference."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        look = self._theme.look
        narrow = _is_narrow(self._view.viewport().width() - look.px(30), look.text_scale)
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
        turn, what, first, second, chance = _columns(inner, look.text_scale)
        if first_of_turn:
            text(painter, turn, str(row.turn), look.font(12, SEMIBOLD), tokens.ink)
        text(painter, what, row.what, look.font(12), tokens.ink)
        text(painter, first, row.first, look.font(12, MEDIUM), tokens.ink)
        text(painter, second, row.second, look.font(12, MEDIUM), tokens.muted)
        text(painter, chance, luck(row), look.font(11), tokens.muted, RIGHT)
        painter.restore()


class _Heads(Painted):
    """Heads of the table's columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setAccessibleName("Turn, what differs, first future, second future, chance")

    @override
    def sizeHint(self) -> QSize:
        px = self.look.px
        narrow = _is_narrow(self.width() - px(30), self.look.text_scale)
        return QSize(200, px(4 + (2 * ROW if narrow else ROW)))

    @override
    def resizeEvent(self, event: object) -> None:
        self.setFixedHeight(self.sizeHint().height())

    @override
    def paintEvent(self, event: object) -> None:
        look, tokens = self.look, self.look.tokens
        painter = QPainter(self)
        inner = QRectF(self.rect()).adjusted(look.px(15), 0, -look.px(15), 0)
        boxes = _columns(inner, look.text_scale)
        titles = ("Turn", "What differs", "A", "B", "Chance")
        colours = (tokens.muted, tokens.muted, tokens.ink, tokens.muted, tokens.muted)
        for box, words, colour in zip(boxes, titles, colours, strict=True):
            align = RIGHT if words == "Chance" else Qt.AlignmentFlag.AlignLeft
            text(painter, box, words, look.font(12, MEDIUM), colour, align)


class ComparePanel(Panel):
    """The page.

    Attributes:
        chosen: Two branches were chosen (keys).
        left: Back to the desk.
    """

    chosen = Signal(str, str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Compare", "compare")
        self._theme = theme
        self.first = ChoiceBox(theme, "First future")
        self.second = ChoiceBox(theme, "Second future")
        for place, part in enumerate((self.first, label("against", "note"), self.second)):
            self.head.insertWidget(place + 1, part)
        for box in (self.first, self.second):
            box.activated.connect(self._on_chosen)
        back = button("Back to the desk", "chip", "back-to-desk")
        back.clicked.connect(self.left)
        self.head.addWidget(back)
        self._since = Elided("", "warning")
        self._caution = Elided("", "note")
        self._said = QVBoxLayout()
        self._said.addWidget(self._since)
        self._said.addWidget(self._caution)
        self.column.addLayout(self._said)
        self.column.addWidget(Hairline(theme))
        self._body = QSplitter(Qt.Orientation.Horizontal)
        self._body.setHandleWidth(1)
        self._body.setChildrenCollapsible(False)
        self._body.addWidget(self._build_left(theme))
        self._body.addWidget(self._build_table(theme))
        self._body.setStretchFactor(0, 5)
        self._body.setStretchFactor(1, 4)
        self._body.setSizes([800, 640])
        self.column.addWidget(self._body, 1)
        self._on_look()

    def _build_left(self, theme: Theme) -> QWidget:
        self._scroll = ScrollColumn()
        self._names = QHBoxLayout()
        self._scroll.column.addLayout(self._names)
        self.maps = TwoMaps(theme)
        self._scroll.column.addWidget(self.maps)
        self._charts = QGridLayout()
        self._scroll.column.addLayout(self._charts)
        self._scroll.column.addStretch(1)
        return self._scroll

    def _build_table(self, theme: Theme) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_Heads(theme))
        column.addWidget(Hairline(theme))
        self.model = DifferencesModel()
        self.table = QListView()
        self.table.setObjectName("differences")
        self.table.setAccessibleName("What differs, by turn")
        self.table.setModel(self.model)
        self.table.setItemDelegate(_Delegate(theme, self.table))
        self.table.setResizeMode(QListView.ResizeMode.Adjust)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.table, 1)
        return box

    def show_picture(self, picture: ComparePicture) -> None:
        """Show two futures."""
        for place, box in enumerate((self.first, self.second)):
            box.clear()
            for offer in picture.choices:
                box.addItem(offer.title, offer.key)
            box.setCurrentIndex(max(0, box.findData(picture.chosen[place])))
            box.updateGeometry()
        self._since.setText(picture.since)
        self._caution.setText(picture.caution)
        clear(self._names)
        for letter, name, who in zip("AB", picture.names, picture.played_by, strict=True):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(Elided(f"{letter}  {name}", "name"))
            column.addWidget(Elided(who, "small"))
            self._names.addLayout(column, 1)
        clear(self._charts)
        for place, line in enumerate(picture.lines):
            chart = ChartView(self._theme, f"chart-{place}")
            both = (line.first, line.second)
            chart.show_chart(
                Lines(
                    line.name,
                    tuple(
                        Series(name, line.turns, values)
                        for name, values in zip(picture.names, both, strict=True)
                    ),
                )
            )
            self._charts.addWidget(chart, place // CHARTS_ACROSS, place % CHARTS_ACROSS)
        self.model.show_rows(picture.differences)

    def _on_chosen(self) -> None:
        self.chosen.emit(str(self.first.currentData()), str(self.second.currentData()))

    @override
    def _on_look(self) -> None:
        super()._on_look()
        px = self.look.px
        self._said.setContentsMargins(px(15), px(8), px(15), px(8))
        self._said.setSpacing(px(2))
        self._scroll.column.setContentsMargins(px(15), px(10), px(15), px(10))
        self._scroll.column.setSpacing(px(12))
        self._names.setSpacing(px(24))
        self._charts.setHorizontalSpacing(px(24))
        self._charts.setVerticalSpacing(px(16))
        self.head.setSpacing(px(8))
