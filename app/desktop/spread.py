"""Widgets side by side where they fit, one below the other where they do not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget
from typing_extensions import override

from app.desktop.parts import clear

__all__ = ["Spread"]

LETTERS = 16
"""That a field beside others shows at least, its padding counted as letters too."""


def _needed(widget: QWidget) -> int:
    """Pixels without which a widget says too little: a field could shrink to nothing."""
    needed = widget.minimumSizeHint().width()
    if isinstance(widget, QComboBox | QLineEdit):
        needed = max(needed, LETTERS * widget.fontMetrics().averageCharWidth())
    return needed


class Spread(QWidget):
    """Rows of so many widgets each, or of one each where the words of any would be cut."""

    def __init__(self, across: int, *stretches: int) -> None:
        """Make it.

        Args:
            across: Widgets in a row that is wide enough.
            stretches: How the width of a row is shared out among them; evenly without any.
        """
        super().__init__()
        self._across = self._now = across
        self._stretches = stretches or (1,) * across
        self._widgets: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)

    def add(self, widget: QWidget) -> None:
        """Put a widget behind the others."""
        self._widgets.append(widget)
        self._place()

    def clear(self) -> None:
        """Take all widgets out and let them go."""
        self._widgets.clear()
        clear(self._grid)

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max((each.minimumSizeHint().width() for each in self._widgets), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        wide = [_needed(each) for each in self._widgets]
        columns = [max(wide[at :: self._across], default=0) for at in range(self._across)]
        if len(set(self._stretches)) == 1:
            columns = [max(columns)] * self._across
        gaps = self._grid.horizontalSpacing() * (self._across - 1)
        fits = sum(columns) + gaps <= self.width()
        if fits != (self._now == self._across):
            self._now = self._across if fits else 1
            self._place()

    def _place(self) -> None:
        for each in self._widgets:
            self._grid.removeWidget(each)
        for place, each in enumerate(self._widgets):
            self._grid.addWidget(each, place // self._now, place % self._now)
        for column, stretch in enumerate(self._stretches):
            self._grid.setColumnStretch(column, stretch if column < self._now else 0)
        self.updateGeometry()
