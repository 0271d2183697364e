"""The ruling bar: fork, draw, rule, accept or go on; always in reach, and never off in silence."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.desktop.parts import button, label
from app.desktop.theme import Theme

__all__ = ["RulingBar"]

NARROWEST = 352
"""Width at 100 % below which the four buttons take two rows."""


class RulingBar(QWidget):
    """Four buttons and, under them, why any of them is off.

    Attributes:
        switched: The buttons were switched.
    """

    switched = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows = 0
        self.fork = button("Fork here", "plain", "fork-here")
        self.draw = button("Draw", "plain", "draw")
        self.rule = button("Rule", "plain", "rule")
        self.accept = button("Accept", "main", "accept")
        self._column = QVBoxLayout(self)
        self._line = QGridLayout()
        self._column.addLayout(self._line)
        self._off = label("", "small", wrap=True)
        self._off.setObjectName("off")
        self._column.addWidget(self._off)
        self._arrange(rows=1)
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
        said = [f"{' and '.join(names)} off: {why}." for why, names in lines.items()]
        self._off.setText("\n".join([*said, note] if note else said))
        self._off.setVisible(bool(self._off.text()))
        self.switched.emit()

    def _arrange(self, rows: int) -> None:
        """Put the four buttons on one row, or on two where they would not fit."""
        buttons = (self.fork, self.draw, self.rule, self.accept)
        across = len(buttons) // rows
        stretches = (3, 2, 2, 4) if rows == 1 else (1, 1, 0, 0)
        for place, each in enumerate(buttons):
            self._line.addWidget(each, place // across, place % across)
            self._line.setColumnStretch(place, stretches[place])
        self._rows = rows

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        rows = 2 if self.width() < self._theme.look.px(NARROWEST) else 1
        if rows != self._rows:
            self._arrange(rows)

    def _on_look(self) -> None:
        px = self._theme.look.px
        self._column.setContentsMargins(px(15), px(8), px(15), px(8))
        self._column.setSpacing(px(4))
        self._line.setSpacing(px(8))
        self.fork.setIcon(self._theme.look.icon("git-branch-plus"))
        self.fork.setIconSize(self._theme.look.icon_size())
