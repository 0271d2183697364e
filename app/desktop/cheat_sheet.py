"""The cheat sheet: every command and its shortcut on one page, made from the table of commands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.desktop.command_table import COMMANDS, MENUS
from app.desktop.parts import Elided, ScrollColumn, clear, label
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["CheatSheet"]

tr = Translator(__name__)

WIDTH, HEIGHT = 1080, 720
COLUMN = 330
"""Least width of one column of commands, design pixels."""
IN_VIEWS = (
    (tr.later("Actors, questions, tables"), tr.later("Up, Down")),
    (tr.later("Timeline: walk the tree, go there"), tr.later("Arrows, Return")),
    (tr.later("Map: pan, zoom"), tr.later("Arrows, + and –")),
    (tr.later("Next control, the one before"), tr.later("Tab, Shift+Tab")),
)
"""Keys that a view answers while it has the focus."""


class CheatSheet(QDialog):
    """The sheet; it lies over the window and closes on Escape."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._across = 0
        self.setObjectName("panel")
        self.setWindowTitle(tr("Shortcuts – Whitecell"))
        self.setAccessibleName(tr("Shortcuts"))
        self._scroll = ScrollColumn()
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(tr("Shortcuts"))
        self._grid = QGridLayout()
        self._scroll.column.addLayout(self._grid)
        self._scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        theme.changed.connect(self._on_look)

    def open_over(self) -> None:
        """Show the sheet."""
        px = self._theme.look.px
        parent = self.parentWidget()
        room = parent.size() if parent is not None else self.size()
        self.resize(min(px(WIDTH), room.width() - 40), min(px(HEIGHT), room.height() - 40))
        self._arrange()
        self.show()
        self.raise_()
        self._scroll.setFocus()

    def said(self) -> tuple[str, ...]:
        """Every line that stands on the sheet."""
        return tuple(each.text() for each in self.findChildren(Elided))

    def _on_look(self) -> None:
        if self.isVisible():
            self._arrange()

    def _arrange(self) -> None:
        """Lay the groups out in as many columns as there is room for, evenly filled."""
        px = self._theme.look.px
        self._across = max(1, (self.width() - px(30)) // px(COLUMN))
        clear(self._grid)
        self._grid.setContentsMargins(px(14), px(10), px(14), px(10))
        self._grid.setHorizontalSpacing(px(32))
        columns: list[list[tuple[str, tuple[tuple[str, str], ...]]]] = [
            [] for _ in range(self._across)
        ]
        for group in _groups():
            fewest = min(columns, key=lambda column: sum(len(rows) + 2 for _, rows in column))
            fewest.append(group)
        for place, groups in enumerate(columns):
            box = QVBoxLayout()
            box.setSpacing(px(14))
            for title, rows in groups:
                box.addLayout(self._group(title, rows))
            box.addStretch(1)
            self._grid.addLayout(box, 0, place)
        for place in range(self._grid.columnCount()):  # there may have been more before
            self._grid.setColumnStretch(place, 1 if place < self._across else 0)

    def _group(self, title: str, rows: tuple[tuple[str, str], ...]) -> QGridLayout:
        px = self._theme.look.px
        made = QGridLayout()
        made.setVerticalSpacing(px(4))
        made.setHorizontalSpacing(px(10))
        made.addWidget(label(title, "head"), 0, 0, 1, 2)
        for row, (words, keys) in enumerate(rows, start=1):
            made.addWidget(Elided(words, "body"), row, 0)
            made.addWidget(label(keys, "note"), row, 1, Qt.AlignmentFlag.AlignRight)
        made.setColumnStretch(0, 1)
        return made

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.width() - self._theme.look.px(30)) // self._theme.look.px(COLUMN) != self._across:
            self._arrange()


def _groups() -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    made = []
    for menu in MENUS:
        rows = tuple(
            (str(each.title), _keys(each.shortcut)) for each in COMMANDS if each.menu == menu
        )
        made.append((str(menu), rows))
    in_views = tuple((str(where), str(keys)) for where, keys in IN_VIEWS)
    return [*made, (tr("In a view"), in_views)]


def _keys(shortcut: str) -> str:
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
