"""The ruling bar: fork, draw, rule, accept or go on; always in reach, and never off in silence."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.desktop.parts import button, label
from app.desktop.style import restyle
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["RulingBar"]

tr = Translator(__name__)

ROOMY = 352
"""Width at 100 % from which the buttons have their full words and padding."""


class RulingBar(QWidget):
    """Four buttons and, under them, why any of them is off.

    Attributes:
        switched: The buttons were switched.
    """

    switched = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.fork = button(tr("Fork here"), "plain", "fork-here")
        self.draw = button(tr("Draw"), "plain", "draw")
        self.rule = button(tr("Rule"), "plain", "rule")
        self.accept = button(tr("Accept"), "main", "accept")
        self._column = QVBoxLayout(self)
        self._line = QHBoxLayout()
        self._column.addLayout(self._line)
        self._off = label("", "small", wrap=True)
        self._off.setObjectName("off")
        self._column.addWidget(self._off)
        buttons = (self.fork, self.draw, self.rule, self.accept)
        for each, stretch in zip(buttons, (3, 2, 2, 4), strict=True):
            self._line.addWidget(each, stretch)
        theme.changed.connect(self._on_look)
        self._on_look()

    def switch(self, off: dict[QPushButton, str], note: str) -> None:
        """Switch the buttons and say why.

        Args:
            off: Why each button is off; empty where it is on.
            note: A further sentence; empty for none.
        """
        lines: dict[str, list[str]] = {}
        for each, why in off.items():
            each.setEnabled(not why)
            each.setToolTip(why)
            each.setAccessibleDescription(why)
            if why:
                lines.setdefault(why, []).append(each.text())
        said = [
            tr("{names} off: {why}.", names=", ".join(names), why=why)
            for why, names in lines.items()
        ]
        self._off.setText("\n".join([*said, note] if note else said))
        self._off.setVisible(bool(self._off.text()))
        self.switched.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give up padding and the word ‘here’ where the bar is narrow; the row stays one."""
        look = self._theme.look
        is_roomy = self.width() >= look.px(ROOMY)
        self.fork.setText(f" {tr('Fork here')}" if is_roomy else tr("Fork"))
        self.fork.setIcon(look.icon("git-branch-plus") if is_roomy else QIcon())
        for each in self.findChildren(QPushButton):
            restyle(each, padding=None if is_roomy else 3)
        self._line.setSpacing(look.px(8 if is_roomy else 5))

    def _on_look(self) -> None:
        px = self._theme.look.px
        self._column.setContentsMargins(px(15), px(8), px(15), px(8))
        self._column.setSpacing(px(4))
        self.fork.setIconSize(self._theme.look.icon_size())
        self._fit()
