"""A result of model runs: the table of outcomes, and views of the one that is chosen beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.desktop.futures.drivers import DriversView
from app.desktop.futures.rows import RowsTable
from app.desktop.futures.views import ChartsColumn, LadderView, OutcomeView
from app.desktop.readings.model_runs import Reading
from app.desktop.theme import Theme

__all__ = ["FuturesBody"]

WIDE, LOWEST = 1000, 260
"""Width from which table and views stand side by side, and the least height of either."""


class FuturesBody(QSplitter):
    """The table and the views.

    Attributes:
        said: Something was written, or could not be, in words.
    """

    said = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._reading: Reading | None = None
        self.table = RowsTable(theme, "futures-table", "Outcomes of the model runs")
        self.table.chosen.connect(self._on_outcome)
        self.outcome = OutcomeView(theme)
        self.ladder = LadderView(theme)
        self.drivers = DriversView(theme)
        self.views = QStackedWidget()
        self._tabs = QHBoxLayout()
        self._tabs.addStretch(1)
        self.add_view("Turn by turn", self.outcome)
        self.add_view("Ladder", self.ladder)
        self.add_view("Drivers", self.drivers)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._tabs)
        column.addWidget(self.views, 1)
        self.addWidget(self.table)
        self.addWidget(right)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 1)
        self.setSizes([800, 700])
        theme.changed.connect(self._on_look)
        self._on_look()

    def add_view(self, title: str, view: ChartsColumn) -> None:
        """Add a view under a tab of its own."""
        place = self.views.addWidget(view)
        tab = QToolButton()
        tab.setText(title)
        tab.setObjectName(f"futures-tab-{title.split()[0].lower()}")
        tab.setProperty("kind", "tab")
        tab.setCheckable(True)
        tab.setAutoExclusive(True)
        tab.setChecked(place == 0)
        tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tab.clicked.connect(partial(self.views.setCurrentIndex, place))
        self._tabs.insertWidget(place, tab)
        view.said.connect(self.said)

    def show_reading(self, reading: Reading) -> None:
        """Show a result; the outcome that was chosen stays so."""
        self._reading = reading
        self.drivers.show_driven(None)
        self.table.show_rows(reading.heads, reading.rows())
        self.ladder.show_reading(reading)
        self._on_outcome(self.table.current_name())

    def _on_outcome(self, name: str) -> None:
        if self._reading is not None and name:
            self.outcome.show_outcome(self._reading, name, self.table.current_detail())

    def _on_look(self) -> None:
        self._tabs.setContentsMargins(self._theme.look.px(15), self._theme.look.px(4), 0, 0)
        self._arrange()

    def _arrange(self) -> None:
        """Put table and views side by side, or one below the other where there is no room."""
        px = self._theme.look.px
        is_wide = self.width() >= px(WIDE)
        self.setMinimumHeight(px(LOWEST if is_wide else 2 * LOWEST))
        across = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if across != self.orientation():
            self.setOrientation(across)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
