"""Futures side by side: since which decision they differ, maps, lines overlaid, the table."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.desktop.charts import ChartView
from app.desktop.differences import DifferenceHeads, DifferencesList
from app.desktop.maps_beside import LETTERS, MapsBeside
from app.desktop.parts import (
    ChoiceBox,
    Elided,
    Hairline,
    Panel,
    ScrollColumn,
    button,
    clear,
    label,
)
from app.desktop.pictures import ComparePicture
from app.desktop.splitter import Splitter
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["ComparePanel"]

tr = Translator(__name__)

ACROSS = 2
LEAST = 2
"""Futures that are always chosen; the boxes of the others may be left empty."""
NONE = "–"
SOON_MS = 1
"""Until the next chart is shown: 0 would still come before keys that wait."""


class ComparePanel(Panel):
    """The page.

    Attributes:
        chosen: Futures were chosen (their keys), or a turn for the maps.
        left: Back to the desk.
        said: Something was written, or could not be, in words.
    """

    chosen = Signal(list, int)
    left = Signal()
    said = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Compare"), "compare")
        self._theme = theme
        self._views: list[ChartView] = []
        self._waiting: list[ChartView] = []
        self.boxes = [ChoiceBox(theme, tr("Future {letter}", letter=letter)) for letter in LETTERS]
        for place, box in enumerate(self.boxes):
            box.setObjectName(f"future-{LETTERS[place]}")
            box.setMinimumContentsLength(4)
            self.head.insertWidget(2 * place + 1, label(LETTERS[place], "head"))
            self.head.insertWidget(2 * place + 2, box, 4)
            box.activated.connect(self._on_chosen)
        self.turn = ChoiceBox(theme, tr("Maps at the end of turn"))
        self.turn.setObjectName("maps-turn")
        self.turn.setMinimumContentsLength(6)
        self.turn.activated.connect(self._on_chosen)
        self.head.addWidget(self.turn)
        back = button(tr("Back to the desk"), "chip", "back-to-desk")
        back.clicked.connect(self.left)
        self.head.addWidget(back)
        self._caution = Elided("", "note")
        self._said = QVBoxLayout()
        self._said.addWidget(self._caution)
        self.column.addLayout(self._said)
        self.column.addWidget(Hairline(theme))
        self._body = Splitter(theme, Qt.Orientation.Horizontal)
        self._body.addWidget(self._build_left(theme))
        self._body.addWidget(self._build_table(theme))
        self._body.setStretchFactor(0, 5)
        self._body.setStretchFactor(1, 4)
        self._body.setSizes([800, 640])
        self.column.addWidget(self._body, 1)
        self._on_look()

    def _build_left(self, theme: Theme) -> QWidget:
        self._scroll = ScrollColumn()
        self._names = QGridLayout()
        self._scroll.column.addLayout(self._names)
        self.maps = MapsBeside(theme)
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
        self._heads = DifferenceHeads(theme)
        column.addWidget(self._heads)
        column.addWidget(Hairline(theme))
        self.table = DifferencesList(theme)
        column.addWidget(self.table, 1)
        return box

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        (self.focusWidget() or self.table).setFocus()

    def show_picture(self, picture: ComparePicture) -> None:
        """Show two to four futures."""
        self._show_choices(picture)
        self._caution.setText(picture.caution)
        clear(self._names)
        for place, future in enumerate(picture.futures):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(Elided(f"{LETTERS[place]}  {future.name}", "name"))
            column.addWidget(Elided(future.played_by, "small"))
            if future.since:
                column.addWidget(label(future.since, "warning", wrap=True))
            else:
                column.addWidget(Elided(tr("The others are compared with it"), "small"))
            column.addStretch(1)
            self._names.addLayout(column, place // ACROSS, place % ACROSS)
            self._names.setColumnStretch(place % ACROSS, 1)
        for place, chart in enumerate(picture.charts):
            if place == len(self._views):
                self._add_view(place)
            self._views[place].show_chart(chart, is_drawn=False)
        for place, view in enumerate(self._views):
            view.setVisible(place < len(picture.charts))
        self._waiting = self._views[: len(picture.charts)]
        QTimer.singleShot(SOON_MS, self, self._draw_next_chart)
        self._heads.show_count(len(picture.futures))
        self.table.rows.show_rows(picture.differences)

    def _add_view(self, place: int) -> None:
        view = ChartView(self._theme, f"chart-{place}")
        view.said.connect(self.said)
        self._views.append(view)
        self._charts.addWidget(view, place // ACROSS, place % ACROSS)
        self._charts.setColumnStretch(place % ACROSS, 1)

    def _draw_next_chart(self) -> None:
        """Draws a chart in each turn of the event loop; all at once would hold up the keys."""
        if self._waiting:
            self._waiting.pop(0).draw()
            QTimer.singleShot(SOON_MS, self, self._draw_next_chart)

    def _show_choices(self, picture: ComparePicture) -> None:
        for place, box in enumerate(self.boxes):
            box.clear()
            if place >= LEAST:
                box.addItem(NONE, "")
            for offer in picture.choices:
                box.addItem(offer.title, offer.key)
            key = picture.futures[place].key if place < len(picture.futures) else ""
            box.setCurrentIndex(max(0, box.findData(key)))
            box.updateGeometry()
        self.turn.clear()
        for turn in picture.turns:
            self.turn.addItem(tr("Turn {turn}", turn=turn), turn)
        self.turn.setCurrentIndex(max(0, self.turn.findData(picture.turn)))

    def _on_chosen(self) -> None:
        keys = [str(box.currentData()) for box in self.boxes if box.currentData()]
        self.chosen.emit(list(dict.fromkeys(keys)), int(self.turn.currentData() or 0))

    @override
    def _on_look(self) -> None:
        super()._on_look()
        px = self.look.px
        self._said.setContentsMargins(px(15), px(6), px(15), px(6))
        self._scroll.column.setContentsMargins(px(15), px(10), px(15), px(10))
        self._scroll.column.setSpacing(px(12))
        for grid in (self._names, self._charts):
            grid.setHorizontalSpacing(px(24))
            grid.setVerticalSpacing(px(12))
        self.head.setSpacing(px(6))
