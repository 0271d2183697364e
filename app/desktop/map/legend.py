"""What the marks on the map mean, and its scale, in a strip that grows with what it must say."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.desktop.look import SEMIBOLD, Look
from app.desktop.map.overlay import paint_link_sample, scale_bar
from app.desktop.map.picture import Legend, MapPicture
from app.desktop.map.view import MapView
from app.desktop.theme import Theme

__all__ = ["LegendStrip"]

LINE, LONGEST_BAR = 22, 190
"""Height of a line, and the width kept free for the scale, design pixels."""


class LegendStrip(QWidget):
    """The legend of the picture on the map."""

    def __init__(self, theme: Theme, view: MapView, panel: QWidget) -> None:
        super().__init__(panel)
        self._panel = panel
        self._theme = theme
        self._view = view
        self._picture: MapPicture | None = None
        self.setAccessibleName("Legend")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        view.drawn.connect(self.update)
        self._grow()

    def show_picture(self, picture: MapPicture) -> None:
        """Explain a picture."""
        self._picture = picture
        words = [entry.words for entry in picture.legend]
        self.setAccessibleDescription("; ".join(words))
        self.setToolTip("\n".join((picture.title, *words)))
        self._grow()
        self.update()

    def _grow(self) -> None:
        """Takes the lines that the words need: two at least, a quarter of the panel at most.

        Two, so that the map keeps still from lens to lens. What finds no room is in the tool tip.
        """
        lines = max((line for _, line, _ in self._places()), default=0) + 1
        most = self._panel.height() // (4 * self._theme.look.px(LINE))
        self.setFixedHeight(self._theme.look.px(8 + LINE * max(2, min(lines, most))))

    def _places(self) -> list[tuple[Legend, int, float]]:
        """Where each entry stands: its line and how far from the left."""
        if self._picture is None:
            return []
        look, px = self._theme.look, self._theme.look.px
        metrics = QFontMetricsF(look.font(12))
        title = QFontMetricsF(look.font(12, SEMIBOLD)).horizontalAdvance(self._picture.title)
        left = float(px(14))
        line, x = 0, left + title + px(14)
        places = []
        for entry in self._picture.legend:
            width = _mark(entry, look) + px(6) + metrics.horizontalAdvance(entry.words)
            room = self.width() - px(14) - (px(LONGEST_BAR) if line == 0 else 0)
            if x + width > room and x > left:
                line, x = line + 1, left
            places.append((entry, line, x))
            x += width + px(18)
        return places

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._theme.look, self._theme.look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(look.tokens.panel))
        painter.setPen(QColor(look.tokens.hairline))
        painter.drawLine(0, 0, self.width(), 0)
        self._paint_scale(painter, look)
        if self._picture is not None:
            painter.setFont(look.font(12, SEMIBOLD))
            painter.setPen(QColor(look.tokens.ink))
            painter.drawText(QPointF(px(14), px(19)), self._picture.title)
        painter.setFont(look.font(12))
        for entry, line, x in self._places():
            y, mark = px(15 + LINE * line), _mark(entry, look)
            _paint_mark(painter, look, entry, QRectF(x, y - px(6), mark, px(12)))
            painter.setPen(QColor(look.tokens.ink))
            painter.drawText(QPointF(x + mark + px(6), y + px(4)), entry.words)
        painter.end()

    def _paint_scale(self, painter: QPainter, look: Look) -> None:
        length, pixels = scale_bar(self._view.pixels_a_kilometre)
        px = look.px
        right, y = self.width() - px(14), px(19)
        painter.setPen(QPen(QColor(look.tokens.ink), 1.4))
        painter.drawPolyline(
            [
                QPointF(right - pixels, y - 4),
                QPointF(right - pixels, y),
                QPointF(right, y),
                QPointF(right, y - 4),
            ]
        )
        painter.setFont(look.font(11))
        words = f"{length} km"
        width = QFontMetricsF(look.font(11)).horizontalAdvance(words)
        painter.drawText(QPointF(right - pixels - width - px(6), y + 1), words)


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
            painter.save()
            painter.setClipRect(box)
            painter.fillRect(box, QColor(look.tokens.subject))
            painter.setPen(QPen(QColor(entry.colours[0]), 1.6))
            for step in range(-2, 8):
                x = box.left() + step * 6
                painter.drawLine(QPointF(x + box.height(), box.top()), QPointF(x, box.bottom()))
            painter.restore()
        case "link":
            paint_link_sample(painter, box, entry.link, entry.colours[0])
