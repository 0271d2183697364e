"""Who holds each contested zone at the end: a map of the share of model runs, and a bar a zone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout
from typing_extensions import override

from app.desktop.futures.views import ChartsColumn, why_empty
from app.desktop.map.export import MapSheet, export_map
from app.desktop.map.legend import LegendStrip
from app.desktop.map.view import MapView
from app.desktop.parts import IconButton, label
from app.desktop.readings.held import Held, held, picture
from app.desktop.readings.model_runs import Reading
from app.desktop.session_page import choice, fill
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from app.errors import UsageError
from maps.atlas import load_atlas

__all__ = ["ZonesView"]

tr = Translator(__name__)

UNCONTESTED = tr.later("No zone is contested in this scenario.")
MAP_HEIGHT = 300
"""Design pixels."""


class ZonesView(ChartsColumn):
    """The view; its map is made when first shown, for drawing it takes a thread."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._held: Held | None = None
        self._marking = ""
        self.map: MapView | None = None
        self._legend: LegendStrip | None = None
        self.words = label("", "note", wrap=True)
        self.holder = choice(theme, tr("Held by whom"), "futures-holder", ())
        self.holder.activated.connect(self._draw)
        self.save = IconButton(theme, "file-text", tr("Save this map as SVG"), size=14)
        self.save.setObjectName("futures-map-save")
        self.save.clicked.connect(self._on_save)
        self._head = QHBoxLayout()
        self._of = label(tr("Held at the end by"), "head")
        self._head.addWidget(self._of)
        self._head.addWidget(self.holder, 1)
        self._head.addStretch(1)
        self._head.addWidget(self.save)
        self.column.addWidget(self.words)
        self.column.addLayout(self._head)
        self.bars = self.chart("futures-zones")
        self.column.addStretch(1)
        self._on_look()
        self.show_reading(None, "")

    def show_reading(self, reading: Reading | None, marking: str) -> None:
        """Show who holds what at the end of a result.

        Args:
            reading: The result; None where there is none.
            marking: The exercise marking, which stands on a map that is saved.
        """
        self._marking = marking
        found = self._held = held(reading, load_atlas()) if reading is not None else None
        self.words.setText(why_empty(reading) or str(UNCONTESTED))
        self.words.setVisible(found is None)
        for part in (self._of, self.holder, self.save, self.bars):
            part.setVisible(found is not None)
        if found is not None:
            fill(self.holder, found.holders)
            self.bars.show_chart(found.bars)
            if self.map is None:
                self._make()
        self._draw()

    def stop(self) -> None:
        """Let drawing under way finish."""
        if self.map is not None:
            self.map.stop()

    def _make(self) -> None:
        self.map = MapView(self._theme, load_atlas())
        self.map.setObjectName("futures-map")
        self.map.setAccessibleName(tr("Map of shares of model runs"))
        once = Qt.ConnectionType.SingleShotConnection
        self.map.drawn.connect(self._go_to_zones, once)  # by then it has its size
        self._legend = LegendStrip(self._theme, self.map, self)
        place = self.column.indexOf(self.bars)
        self.column.insertWidget(place, self.map)
        self.column.insertWidget(place + 1, self._legend)
        self._on_look()

    def _go_to_zones(self) -> None:
        """Show the zones in the middle, nearer than the whole theatre."""
        if self.map is not None and self._held is not None:
            labels = [load_atlas().zones[zone].label for zone in self._held.shares]
            x, y = (sum(each) / len(labels) for each in zip(*labels, strict=True))
            self.map.go_to(x, y)

    def _draw(self) -> None:
        if self.map is None or self._legend is None:
            return
        for part in (self.map, self._legend):
            part.setVisible(self._held is not None)
        if self._held is not None:
            holder = str(self.holder.currentData())
            shown = picture(self._held, holder, load_atlas(), self._theme.look.tokens)
            self.map.show_picture(shown)
            self._legend.show_picture(shown)

    def _on_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save the map"), "map.svg", tr("Picture (*.svg *.png)")
        )
        if not name or self.map is None or self.map.picture is None:
            return
        look = self._theme.look
        sheet = MapSheet(load_atlas(), self.map.picture, look, self.map.frame, self._marking)
        try:
            export_map(sheet, Path(name))
        except UsageError as fault:
            self.said.emit(tr("The map was not written: {fault}", fault=fault))
        else:
            self.said.emit(tr("Map written to {name}", name=name))

    @override
    def _on_look(self) -> None:
        super()._on_look()
        self._head.setSpacing(self._theme.look.px(8))
        self._head.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        if self.map is not None:
            self.map.setFixedHeight(self._theme.look.px(MAP_HEIGHT))
        self._draw()
