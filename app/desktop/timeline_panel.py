"""The timeline in its panel: what its marks mean, zoom, and the scrolling view."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea
from typing_extensions import override

from app.desktop.marks import paint_node, text
from app.desktop.parts import ChoiceBox, IconButton, Painted, Panel
from app.desktop.theme import Theme
from app.desktop.timeline import TimelineView
from app.desktop.timeline_layout import Keep
from app.desktop.timeline_paint import HEAD, NAMES, ROW
from app.desktop.timeline_picture import NodeForm, TimelinePicture
from app.desktop.translation import Translator

__all__ = ["TimelinePanel"]

tr = Translator(__name__)

LEGEND = (NodeForm.CELLS, NodeForm.WHITE_CELL, NodeForm.EXPLORED)


class _Legend(Painted):
    """What the three marks mean."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setAccessibleName(
            tr("Filled: played by cells. Half: white cell. Diamond: explored by model runs.")
        )

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.look.font(12))
        words = sum(metrics.horizontalAdvance(str(form)) for form in LEGEND)
        return QSize(round(words) + self.look.px(40) * len(LEGEND), self.look.px(20))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.look.px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, tokens, px = self.look, self.look.tokens, self.look.px
        with QPainter(self) as painter:
            font = look.font(12)
            x = 0.0
            for form in LEGEND:
                centre = QPointF(x + px(8), self.height() / 2)
                paint_node(painter, centre, px(4.5), form, (tokens.ink, tokens.panel))
                words = str(form)
                width = QFontMetricsF(font).horizontalAdvance(words) + px(4)
                text(painter, QRectF(x + px(19), 0, width, self.height()), words, font, tokens.ink)
                x += width + px(34)


class TimelinePanel(Panel):
    """The timeline in its panel, with the legend and zoom in the head."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Timeline"), "timeline")
        self.view = TimelineView(theme)
        self._legend = _Legend(theme)
        self.head.addWidget(self._legend)
        self.keep = ChoiceBox(theme, tr("Which branches are shown"))
        for keep in Keep:
            self.keep.addItem(str(keep), keep)
        self.keep.activated.connect(lambda: self.view.keep(Keep(self.keep.currentData())))
        self.head.addWidget(self.keep)
        for icon, name, act in (
            ("zoom-out", tr("Narrower columns"), lambda: self.view.zoom(1 / 1.25)),
            ("zoom-in", tr("Wider columns"), lambda: self.view.zoom(1.25)),
            ("maximize-2", tr("Fit all turns"), self.view.reset_zoom),
        ):
            each = IconButton(theme, icon, name)
            each.clicked.connect(act)
            self.head.addWidget(each)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.view)
        for bar in (self._scroll.horizontalScrollBar(), self._scroll.verticalScrollBar()):
            # Heads and names stay at the edges of what is in view, so all of it is painted anew.
            bar.valueChanged.connect(lambda _: self.view.update())
            bar.rangeChanged.connect(self._show_cursor)
        self.view.previewed.connect(lambda _: self._follow_keys())
        self.column.addWidget(self._scroll, 1)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What the commands of the timeline do, by their keys."""
        return {
            "rename": self.view.rename_here,
            "bookmark": self.view.bookmark_here,
            "fold": self.view.fold_here,
            "to-timeline": self._take_keys,
        }

    def _take_keys(self) -> None:
        self.show()
        self.view.setFocus()

    def pan(self, right: int, down: int) -> None:
        """Scroll by pixels."""
        across, along = self._scroll.horizontalScrollBar(), self._scroll.verticalScrollBar()
        across.setValue(across.value() + right)
        along.setValue(along.value() + down)

    def show_picture(self, picture: TimelinePicture) -> None:
        """Show this tree."""
        self.view.show_picture(picture)
        self._show_cursor()

    def _follow_keys(self) -> None:
        """Scroll so that the node the keys walked to can be seen."""
        place = self.view.walked_place()
        if place is not None and self.view.hasFocus():
            self._see(place)

    def _see(self, place: QPointF) -> None:
        """Scroll a place into view, and out from under the heads and names above all."""
        px, inside = self.look.px, self._scroll.viewport().size()
        for bar, at, length, before, around in (
            (self._scroll.horizontalScrollBar(), place.x(), inside.width(), NAMES, 40),
            (self._scroll.verticalScrollBar(), place.y(), inside.height(), HEAD, ROW / 2),
        ):
            beside = min(px(around), (length - px(before)) / 2)
            least, most = at + beside - length, at - px(before) - beside
            bar.setValue(round(min(max(bar.value(), least), most)))

    def _show_cursor(self) -> None:
        """Scroll so that the place where the table stands can be seen."""
        for node in self.view.cursor_nodes():
            self._see(self.view.place_of(node.key))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        taken = self.look.px(390)
        self._legend.setVisible(self.width() > self._legend.sizeHint().width() + taken)
