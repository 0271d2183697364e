"""What the marks on the map mean, and its scale, in a strip that grows with what it must say."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.desktop.look import SEMIBOLD, Look
from app.desktop.map.geometry import hatching
from app.desktop.map.overlay import paint_link_sample, scale_bar
from app.desktop.map.picture import Legend, MapPicture
from app.desktop.map.view import MapView
from app.desktop.marks import say
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["LegendStrip", "legend_height", "paint_legend"]

tr = Translator(__name__)

LINE, LONGEST_BAR = 22, 190
"""Height of a line, and the width kept free for the scale, design pixels."""
LOW = 220
"""A panel lower than this gives its map all it can, design pixels."""
LONGEST_STRIP = 2_000
"""Higher than any legend; the painter's own bounds cut it."""


class LegendStrip(QWidget):
    """The legend of the picture on the map."""

    def __init__(self, theme: Theme, view: MapView, panel: QWidget) -> None:
        super().__init__(panel)
        self._panel = panel
        self._theme = theme
        self._view = view
        self._picture: MapPicture | None = None
        self.setAccessibleName(tr("Legend"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        view.drawn.connect(self.update)
        self.grow()

    def show_picture(self, picture: MapPicture) -> None:
        """Explain a picture."""
        self._picture = picture
        words = [entry.words for entry in picture.legend]
        self.setAccessibleDescription("; ".join(words))
        self.setToolTip("\n".join((picture.title, *words)))
        self.grow()
        self.update()

    def grow(self) -> None:
        """Take the lines that the words need: two at least, a quarter of the panel at most.

        Two, so that the map keeps still from lens to lens; one where the panel itself is low.
        What finds no room is in the tool tip.
        """
        px, high = self._theme.look.px, self._panel.height()
        lines = max((line for _, line, _ in self._places()), default=0) + 1
        least, most = 1 if high < px(LOW) else 2, high // (4 * px(LINE))
        self.setFixedHeight(px(8 + LINE * max(least, min(lines, most))))

    def _places(self) -> list[tuple[Legend, int, float]]:
        if self._picture is None:
            return []
        return _places(self._picture, self._theme.look, self.width())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.grow()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            scale = self._view.pixels_a_kilometre
            paint_legend(painter, self._picture, self._theme.look, self.width(), scale)


def legend_height(picture: MapPicture, look: Look, width: int) -> int:
    """How high the whole legend of a picture is, in pixels.

    Args:
        picture: The picture.
        look: Text size.
        width: Pixels.
    """
    lines = max((line for _, line, _ in _places(picture, look, width)), default=0) + 1
    return look.px(8 + LINE * lines)


def paint_legend(
    painter: QPainter, picture: MapPicture | None, look: Look, width: int, scale: float
) -> None:
    """Paint the legend of a picture and the scale of the map, from the painter's origin down.

    Args:
        painter: Where to.
        picture: The picture; None for the scale alone.
        look: Colours and text size.
        width: Pixels.
        scale: Of the map, pixels a kilometre.
    """
    px = look.px
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, width, LONGEST_STRIP), QColor(look.tokens.panel))
    painter.setPen(QColor(look.tokens.hairline))
    painter.drawLine(0, 0, width, 0)
    title = QFontMetricsF(look.font(12, SEMIBOLD))
    taken = title.horizontalAdvance(picture.title) if picture is not None else 0.0
    if taken + px(LONGEST_BAR + 28) < width:
        _paint_scale(painter, look, width, scale)
    if picture is None:
        return
    say(painter, QPointF(px(14), px(19)), picture.title, look.font(12, SEMIBOLD), look.tokens.ink)
    for entry, line, x in _places(picture, look, width):
        y, mark = px(15 + LINE * line), _mark(entry, look)
        _paint_mark(painter, look, entry, QRectF(x, y - px(6), mark, px(12)))
        place = QPointF(x + mark + px(6), y + px(4))
        say(painter, place, entry.words, look.font(12), look.tokens.ink)


def _places(picture: MapPicture, look: Look, width: int) -> list[tuple[Legend, int, float]]:
    """Where each entry stands: its line and how far from the left."""
    px = look.px
    metrics = QFontMetricsF(look.font(12))
    title = QFontMetricsF(look.font(12, SEMIBOLD)).horizontalAdvance(picture.title)
    left = float(px(14))
    line, x = 0, left + title + px(14)
    places = []
    for entry in picture.legend:
        wide = _mark(entry, look) + px(6) + metrics.horizontalAdvance(entry.words)
        room = width - px(14) - (px(LONGEST_BAR) if line == 0 else 0)
        if x + wide > room and x > left:
            line, x = line + 1, left
        places.append((entry, line, x))
        x += wide + px(18)
    return places


def _paint_scale(painter: QPainter, look: Look, wide: int, scale: float) -> None:
    length, pixels = scale_bar(scale)
    px = look.px
    right, y = wide - px(14), px(19)
    painter.setPen(QPen(QColor(look.tokens.ink), 1.4))
    painter.drawPolyline(
        [
            QPointF(right - pixels, y - 4),
            QPointF(right - pixels, y),
            QPointF(right, y),
            QPointF(right, y - 4),
        ]
    )
    words = tr("{length} km", length=length)
    width = QFontMetricsF(look.font(11)).horizontalAdvance(words)
    place = QPointF(right - pixels - width - px(6), y + 1)
    say(painter, place, words, look.font(11), look.tokens.ink)


def _mark(entry: Legend, look: Look) -> int:
    return look.px(70 if entry.kind == "ramp" else 24)


def _paint_mark(painter: QPainter, look: Look, entry: Legend, box: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    match entry.kind:
        case "ramp":
            step = box.width() / len(entry.colours)
            for place, colour in enumerate(entry.colours):
                painter.fillRect(
                    QRectF(box.left() + place * step, box.top(), step, box.height()),
                    QColor(colour),
                )
        case "fill":
            painter.fillRect(box, QColor(entry.colours[0]))
        case "outline":
            painter.setPen(QPen(QColor(entry.colours[0]), 2.0))
            painter.setBrush(QColor(look.tokens.subject))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        case "hatch":
            painter.fillRect(box, QColor(look.tokens.subject))
            area = QPainterPath()
            area.addRect(box)
            painter.setPen(QPen(QColor(entry.colours[0]), 1.6))
            painter.drawLines(hatching(area, 6.0))
        case "link":
            paint_link_sample(painter, box, entry.link, entry.colours[0])
        case "ring":
            pen = QPen(QColor(entry.colours[0]), 1.8)
            pen.setDashPattern([4.0, 2.0])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawArc(box.adjusted(1, 1, -1, box.height()), 0, 180 * 16)
