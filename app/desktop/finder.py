"""The command palette: type a few letters, run any command or go to a place with Return."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.desktop.command_table import Command
from app.desktop.commands import Commands
from app.desktop.look import MEDIUM
from app.desktop.marks import text
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from maps.atlas import Atlas, load_atlas

__all__ = ["Finder", "matches", "places_of"]

tr = Translator(__name__)

COMMAND_ROLE = Qt.ItemDataRole.UserRole + 1
SHOWN = 10
KEYS, WHERE, ROOMY = 104, 80, 480
"""Widths of the columns of shortcuts and menus, and below which menus are left out (design px)."""
LETTERS = 2
"""Typed before places are offered as well."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the map that can be gone to, kilometres."""

    title: str
    what: str
    x: float
    y: float


def places_of(atlas: Atlas) -> tuple[Place, ...]:
    """Countries, cities and zones of a map, countries first and each name once."""
    found: dict[str, Place] = {}
    for country in atlas.countries.values():
        found.setdefault(country.name, Place(country.name, tr("Country"), *country.label))
    for city in sorted(atlas.cities, key=lambda city: city.rank):
        found.setdefault(city.name, Place(city.name, tr("City"), *city.point))
    for zone in atlas.zones.values():
        found.setdefault(zone.name, Place(zone.name, zone.country_name, *zone.label))
    return tuple(found.values())


def matches(typed: str, command: Command) -> bool:
    """Whether every typed word is in a command's title, menu or keywords.

    Args:
        typed: What was typed.
        command: A command.

    Returns:
        True also for nothing typed.
    """
    where = " ".join(map(str, (command.title, command.menu, command.keywords or ""))).casefold()
    return all(word in where for word in typed.casefold().split())


class _Delegate(QStyledItemDelegate):
    """Paints a command: title, menu, shortcut; greyed and said so when it is off."""

    def __init__(self, theme: Theme, view: QListWidget, commands: Commands) -> None:
        super().__init__(view)
        self._theme = theme
        self._commands = commands

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: object) -> QSize:
        return QSize(100, self._theme.look.px(32))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: object) -> None:
        look, tokens, px = self._theme.look, self._theme.look.tokens, self._theme.look.px
        found: Command | Place = index.data(COMMAND_ROLE)  # type: ignore[attr-defined]
        title, where, keys, is_on = self._said(found)
        box = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(tokens.selection))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(tokens.accent))
        inner = box.adjusted(px(14), 0, -px(14), 0)
        ink = tokens.ink if is_on else tokens.muted
        right = Qt.AlignmentFlag.AlignRight
        text(painter, inner, keys, look.font(12), tokens.muted, right)
        inner.setRight(inner.right() - px(KEYS))
        if box.width() > px(ROOMY):
            text(painter, inner, where, look.font(12), tokens.muted, right)
            inner.setRight(inner.right() - px(WHERE))
        text(painter, inner, title, look.font(13, MEDIUM), ink)
        painter.restore()

    def _said(self, found: Command | Place) -> tuple[str, str, str, bool]:
        """Title, where it belongs, its shortcut, and whether it can be run now."""
        if isinstance(found, Place):
            return found.title, found.what, tr("on the map"), True
        action = self._commands.action(found.key)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        is_on = action.isEnabled()
        return (
            str(found.title) if is_on else tr("{title} – not now", title=found.title),
            str(found.menu),
            keys,
            is_on,
        )


class Finder(QFrame):
    """The palette over the window; it closes on Escape and when something else takes focus.

    Attributes:
        place_chosen: A place was chosen (kilometres east and north).
    """

    place_chosen = Signal(float, float)

    def __init__(self, theme: Theme, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._places: tuple[Place, ...] = ()
        self._theme = theme
        self._commands = commands
        self.setObjectName("finder")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(tr("Search or run a command"))
        self.line = QLineEdit()
        self.line.setObjectName("finder-line")
        self.line.setAccessibleName(tr("Search or run a command"))
        self.line.setPlaceholderText(tr("Search or run a command"))
        self.line.textChanged.connect(self._on_typed)
        self.line.returnPressed.connect(self._on_run)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_Delegate(theme, self.list, commands))
        theme.changed.connect(self.list.doItemsLayout)
        theme.changed.connect(self._fit)
        self.list.itemClicked.connect(self._on_run)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.hide()

    def _fit(self) -> None:
        """As many whole rows as the window has room for."""
        px = self._theme.look.px
        parent = self.parentWidget()
        width = min(px(600), parent.width() - 40) if parent is not None else px(560)
        rows, above = SHOWN, px(36) + 20
        if parent is not None:
            rows = min(rows, max(1, (parent.height() - px(96) - 20 - above) // px(32)))
        self.resize(width, px(32) * rows + above)
        if parent is not None:
            self.move(QPoint((parent.width() - width) // 2, px(96)))

    def open(self) -> None:
        """Show the palette with everything in it."""
        self._fit()
        self.line.clear()
        self._on_typed("")
        self.show()
        self.raise_()
        self.line.setFocus()

    def _on_typed(self, typed: str) -> None:
        self.list.clear()
        found = [each for each in self._commands.all() if matches(typed, each[0])]
        for command, _ in sorted(found, key=lambda each: not each[1].isEnabled()):
            if command.key != "find":
                item = QListWidgetItem(str(command.title))
                item.setData(COMMAND_ROLE, command)
                self.list.addItem(item)
        wanted = typed.strip().casefold()
        if len(wanted) >= LETTERS and self._commands.action("centre").isEnabled():
            self._places = self._places or places_of(load_atlas())
            for place in self._places:
                if place.title.casefold().startswith(wanted):
                    item = QListWidgetItem(place.title)
                    item.setData(COMMAND_ROLE, place)
                    self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _on_run(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        found: Command | Place = item.data(COMMAND_ROLE)
        if isinstance(found, Place):
            self.hide()
            self.place_chosen.emit(found.x, found.y)
            return
        action: QAction = self._commands.action(found.key)
        if action.isEnabled():
            self.hide()
            action.trigger()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent):
            if event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
                return self._on_key(event)
        elif watched is self.line and event.type() is QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if event.type() is QEvent.Type.ShortcutOverride:
            if key is Qt.Key.Key_Escape:
                event.accept()
                return True
            return False
        if key is Qt.Key.Key_Escape:
            self.hide()
            return True
        if key in steps:
            row = self.list.currentRow() + steps[key]
            self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
            return True
        return False
