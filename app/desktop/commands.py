"""Every command of the desktop, made from one table.

Menus, tool bar, shortcuts and the command palette are all made from that table, so a command
that is in none of them cannot exist.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from app.desktop.command_table import COMMANDS, MENUS, Command
from app.desktop.theme import Theme

__all__ = ["Commands"]


class Commands:
    """The commands as Qt actions of one window."""

    def __init__(self, theme: Theme, owner: QWidget) -> None:
        self._theme = theme
        self._actions: dict[str, QAction] = {}
        self._table = {command.key: command for command in COMMANDS}
        for command in COMMANDS:
            action = QAction(str(command.title), owner)
            action.setObjectName(command.key)
            action.setShortcut(QKeySequence(command.shortcut))
            shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{command.title} ({shown})")
            owner.addAction(action)
            self._actions[command.key] = action
        theme.changed.connect(self._on_look)
        self._on_look()

    def action(self, key: str) -> QAction:
        """The action of a command.

        Raises:
            KeyError: No command has that key.
        """
        return self._actions[key]

    def wire(self, acts: Mapping[str, Callable[[], object]]) -> None:
        """Let commands do what they are for.

        Args:
            acts: What each command does, by its key.

        Raises:
            KeyError: No command has such a key.
        """
        for key, act in acts.items():
            self._actions[key].triggered.connect(lambda _=False, do=act: do())

    def icon(self, key: str) -> str:
        """The icon file of a command, empty for none."""
        return self._table[key].icon

    def all(self) -> tuple[tuple[Command, QAction], ...]:
        """Every command with its action, in the order of the menus."""
        return tuple((command, self._actions[command.key]) for command in COMMANDS)

    def fill(self, bar: QMenuBar) -> None:
        """Put every command into its menu."""
        for title in MENUS:
            menu = bar.addMenu(str(title))
            for command in COMMANDS:
                if command.menu == title:
                    menu.addAction(self._actions[command.key])

    def set_session_open(self, is_open: bool) -> None:  # noqa: FBT001 - reads as a sentence
        """Switch the commands that need a session."""
        for command in COMMANDS:
            if command.needs_session:
                self._actions[command.key].setEnabled(is_open)

    def _on_look(self) -> None:
        look = self._theme.look
        for command in COMMANDS:
            name = command.icon
            if command.key == "theme":
                name = "sun" if self._theme.is_dark else "moon"
            if name:
                self._actions[command.key].setIcon(look.icon(name))
                self._actions[command.key].setIconVisibleInMenu(False)
