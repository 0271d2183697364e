"""The actors, left: cells and their actors with symbol, state and score.

An item model over a frozen picture, and a delegate that paints it. Selecting an actor is the
only state here; the window asks the session what that means for map, score and move sheet.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)
from typing_extensions import override

from app.desktop.look import MEDIUM, REGULAR, SEMIBOLD, Look
from app.desktop.marks import paint_bar, paint_symbol, text
from app.desktop.parts import Elided, Hairline, IconButton, Panel, label
from app.desktop.pictures import ActorGroup, ActorRow, ActorsPicture
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["ActorsModel", "ActorsPanel"]

tr = Translator(__name__)

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
PICTURE_ROLE = Qt.ItemDataRole.UserRole + 1
RIGHT = Qt.AlignmentFlag.AlignRight
ROOMY = 150
"""Width of a row below which the bar under a score leaves its place to words, design pixels."""


class ActorsModel(QAbstractItemModel):
    """Groups and their actors, read from a picture.

    An index carries 0 for a group and the group's row plus one for an actor.
    """

    def __init__(self) -> None:
        super().__init__()
        self._picture = ActorsPicture()
        self._groups: tuple[ActorGroup, ...] = ()
        self._filter = ""

    def show_picture(self, picture: ActorsPicture) -> None:
        """Replace what is shown, keeping rows in place where the actors are the same."""
        self._picture = picture
        groups = _filtered(picture, self._filter)
        same = _keys(groups) == _keys(self._groups)
        if not same:
            self.beginResetModel()
        self._groups = groups
        if not same:
            self.endResetModel()
            return
        for row, group in enumerate(groups):
            parent = self.index(row, 0)
            self.dataChanged.emit(parent, parent)
            last = self.index(len(group.actors) - 1, 0, parent)
            self.dataChanged.emit(self.index(0, 0, parent), last)

    def set_filter(self, words: str) -> None:
        """Show only the actors whose name holds these words."""
        self._filter = words.strip().casefold()
        self.show_picture(self._picture)

    def index_of(self, key: str) -> QModelIndex:
        """The index of an actor, invalid if it is not shown."""
        for row, group in enumerate(self._groups):
            for place, actor in enumerate(group.actors):
                if actor.key == key:
                    return self.index(place, 0, self.index(row, 0))
        return QModelIndex()

    @override
    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    @override
    def parent(self, child: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]
        if not child.isValid() or child.internalId() == 0:
            return QModelIndex()
        return self.createIndex(int(child.internalId()) - 1, 0, 0)

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() == 0 and parent.column() == 0:
            return len(self._groups[parent.row()].actors)
        return 0

    @override
    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 1

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.internalId() == 0:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self._item(index)
        if role == PICTURE_ROLE:
            return item
        if isinstance(item, ActorGroup):
            return item.title if role == Qt.ItemDataRole.DisplayRole else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return item.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(item, self._picture.score_title)
            case _:
                return None

    def _item(self, index: Index) -> ActorGroup | ActorRow:
        group_id = int(index.internalId())
        if group_id == 0:
            return self._groups[index.row()]
        return self._groups[group_id - 1].actors[index.row()]


def spoken(row: ActorRow, score_title: str) -> str:
    """What a screen reader says of an actor's row.

    Args:
        row: The row.
        score_title: What the score means.

    Returns:
        One line of words.
    """
    who = tr("played") if row.played else tr("unplayed")
    score = "" if row.score is None else f", {score_title} {row.score}"
    return f"{row.name}, {who}, {row.state}{score}"


def _filtered(picture: ActorsPicture, words: str) -> tuple[ActorGroup, ...]:
    groups = (
        ActorGroup(g.title, tuple(a for a in g.actors if words in a.name.casefold()))
        for g in picture.groups
    )
    return tuple(group for group in groups if group.actors)


def _keys(groups: tuple[ActorGroup, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((group.title, tuple(actor.key for actor in group.actors)) for group in groups)


class _Delegate(QStyledItemDelegate):
    """Paints group heads and actor rows."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item = index.data(PICTURE_ROLE)
        height = 25 if isinstance(item, ActorGroup) else 35.5
        return QSize(100, self._theme.look.px(height))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = self._theme.look
        item = index.data(PICTURE_ROLE)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(item, ActorGroup):
            is_open = self._view.isExpanded(index.model().index(index.row(), 0))
            _paint_group(painter, box, item, look, is_open=is_open)
        else:
            self._paint_ground(painter, box, option)
            _paint_actor(painter, box, item, look)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem) -> None:
        tokens = self._theme.look.tokens
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(tokens.selection))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(tokens.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(tokens.hover))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))


def _paint_group(
    painter: QPainter, box: QRectF, group: ActorGroup, look: Look, *, is_open: bool
) -> None:
    tokens, px = look.tokens, look.px
    side = px(12)
    place = QRectF(box.left() + px(12), box.center().y() - side / 2, side, side)
    look.paint_icon(painter, place, "chevron-down" if is_open else "chevron-right", tokens.muted)
    inner = box.adjusted(px(28), 0, -px(14), 0)
    text(painter, inner, group.title, look.font(12, MEDIUM), tokens.ink)
    text(painter, inner, str(len(group.actors)), look.font(12), tokens.muted, RIGHT)


def _paint_actor(painter: QPainter, box: QRectF, row: ActorRow, look: Look) -> None:
    tokens, px = look.tokens, look.px
    centre = QPointF(box.left() + px(28), box.center().y())
    paint_symbol(painter, centre, px(16), row.shape, look)
    half = box.height() / 2
    upper = QRectF(box.left() + px(48), box.top() + px(2), box.width() - px(62), half - px(1))
    lower = upper.translated(0, half - px(2))
    bar_width = px(35)
    text(painter, upper.adjusted(0, 0, -px(34), 0), row.name, look.font(13, MEDIUM), tokens.ink)
    if row.score is not None:
        text(painter, upper, str(row.score), look.font(13, REGULAR), tokens.ink, RIGHT)
    if row.score is not None and lower.width() > px(ROOMY):
        bar = QRectF(lower.right() - bar_width, lower.center().y() - 1, bar_width, px(3))
        paint_bar(painter, bar, row.score / 100, tokens.cell(row.shape).line, look)
        lower = lower.adjusted(0, 0, -bar_width - px(8), 0)
    _paint_state(painter, lower, row, look)


def _paint_state(painter: QPainter, box: QRectF, row: ActorRow, look: Look) -> None:
    tokens, px = look.tokens, look.px
    font = look.font(11, REGULAR)
    side = px(12)
    x = box.left()
    who = ("user", tr("Played")) if row.played else ("cpu", tr("Unplayed"))
    roomy = QFontMetricsF(font).horizontalAdvance(f"{who[1]} {row.state}") + px(52)
    if roomy > box.width():
        who = (who[0], "")  # the icon says it
    what = ("circle-check" if row.moves_in else "clock", row.state)
    shown = [who, what] if row.played else [who, ("", row.state)]
    painter.setFont(font)
    for place, (icon, words) in enumerate(shown):
        colour = tokens.accent if row.late and place else tokens.muted
        if place:
            text(painter, QRectF(x, box.top(), px(10), box.height()), "·", font, tokens.muted)
            x += px(8)
        if icon:
            look.paint_icon(
                painter, QRectF(x, box.center().y() - side / 2, side, side), icon, colour
            )
            x += side + px(3)
        weight = SEMIBOLD if row.late and place else REGULAR
        space = QRectF(x, box.top(), box.right() - x, box.height())
        text(painter, space, words, look.font(11, weight), colour)
        x += painter.fontMetrics().horizontalAdvance(words) + px(5)


class ActorsPanel(Panel):
    """The panel of actors.

    Attributes:
        selected: Emitted with the id of the actor that was selected, empty for none.
    """

    selected = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Actors"), "actors")
        self.model = ActorsModel()
        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("Find an actor"))
        self._search.setAccessibleName(tr("Find an actor"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._on_search)
        self._search.hide()
        find = IconButton(theme, "search", tr("Find an actor"))
        find.setCheckable(True)
        find.toggled.connect(self._on_find)
        self.head.addWidget(find)
        self.column.addWidget(self._search)
        self._summary = Elided("", "note")
        self._score_title = label("", "note")
        self._strip = QHBoxLayout()
        self._strip.addWidget(self._summary, 1)
        self._strip.addWidget(self._score_title)
        self.column.addLayout(self._strip)
        self.column.addWidget(Hairline(theme))
        self.view = self._tree(theme)
        self.column.addWidget(self.view, 1)
        self._on_look()

    def _tree(self, theme: Theme) -> QTreeView:
        view = QTreeView()
        view.setObjectName("actors")
        view.setAccessibleName(tr("Actors, by cell"))
        view.setHeaderHidden(True)
        view.setIndentation(0)
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(False)
        view.setMouseTracking(True)
        view.setExpandsOnDoubleClick(False)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setItemDelegate(_Delegate(theme, view))
        view.setModel(self.model)
        self.model.modelReset.connect(view.expandAll)
        view.selectionModel().currentChanged.connect(self._on_current)
        view.clicked.connect(self._on_clicked)
        return view

    def show_picture(self, picture: ActorsPicture) -> None:
        """Show these actors; the selection stays where it was."""
        key = self.selected_key()
        self._summary.setText(picture.summary)
        self._score_title.setText(picture.score_title)
        self.model.show_picture(picture)
        if key and not self.selected_key():
            self.select(key)

    def selected_key(self) -> str:
        """The id of the selected actor, empty for none."""
        item = self.view.currentIndex().data(PICTURE_ROLE)
        return item.key if isinstance(item, ActorRow) else ""

    def select(self, key: str) -> None:
        """Select an actor by its id; an unknown id selects none."""
        index = self.model.index_of(key)
        command = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(index, command)

    def _on_current(self, current: QModelIndex) -> None:
        item = current.data(PICTURE_ROLE)
        if isinstance(item, ActorRow):
            self.selected.emit(item.key)

    def _on_clicked(self, index: QModelIndex) -> None:
        if isinstance(index.data(PICTURE_ROLE), ActorGroup):
            self.view.setExpanded(index, not self.view.isExpanded(index))

    def _on_find(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's own signal
        self._search.setVisible(is_on)
        if is_on:
            self._search.setFocus()
        else:
            self._search.clear()

    def _on_search(self, words: str) -> None:
        self.model.set_filter(words)

    @override
    def _on_look(self) -> None:
        super()._on_look()
        px = self.look.px
        self._strip.setContentsMargins(px(15), px(8), px(14), px(8))
        self.view.doItemsLayout()
