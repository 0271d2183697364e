"""A small line chart: one indicator in two futures, by turn.

Painted here rather than by a plotting library: it has two lines, whole numbers and one axis,
and so opens with the window and wears the theme.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from app.desktop.look import MEDIUM, SEMIBOLD
from app.desktop.marks import text
from app.desktop.parts import Painted
from app.desktop.pictures import Line
from app.desktop.theme import Theme

__all__ = ["LineChart", "nice_top"]

RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter


def nice_top(highest: float) -> int:
    """The even end of an axis from zero that holds a value: 2, 4, 6 or 10 times a power of ten.

    Args:
        highest: Largest value shown.

    Returns:
        A whole number that is not below it.
    """
    step = 1
    while True:
        for factor in (2, 4, 6, 10):
            if highest <= factor * step:
                return factor * step
        step *= 10


class LineChart(Painted):
    """Two lines over turns: the first solid with filled marks, the second dashed and open."""

    def __init__(self, theme: Theme, line: Line, names: tuple[str, str]) -> None:
        super().__init__(theme)
        self._line = line
        self._names = names
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        last = len(line.turns) - 1
        self.setAccessibleName(
            f"{line.name}. {names[0]}: {line.first[0]:.0f} to {line.first[last]:.0f}. "
            f"{names[1]}: {line.second[0]:.0f} to {line.second[last]:.0f}."
            if line.turns
            else line.name
        )

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(260), self.look.px(150))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(180), self.look.px(150))

    def _plot(self) -> QRectF:
        px = self.look.px
        return QRectF(self.rect()).adjusted(px(30), px(28), -px(44), -px(22))

    def _top(self) -> int:
        return nice_top(max((*self._line.first, *self._line.second, 1.0)))

    def _points(self, values: tuple[float, ...]) -> list[QPointF]:
        plot, top = self._plot(), self._top()
        turns = self._line.turns
        span = max(1, turns[-1] - turns[0]) if turns else 1
        return [
            QPointF(
                plot.left() + plot.width() * (turn - turns[0]) / span,
                plot.bottom() - plot.height() * value / top,
            )
            for turn, value in zip(turns, values, strict=False)
        ]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, tokens, px = self.look, self.look.tokens, self.look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        title = QRectF(0, 0, self.width(), px(20))
        text(painter, title, self._line.name, look.font(12, SEMIBOLD), tokens.ink)
        self._paint_axes(painter)
        self._paint_values(painter, self._line.first, tokens.ink, is_first=True)
        self._paint_values(painter, self._line.second, tokens.muted, is_first=False)
        self._paint_ends(painter)

    def _paint_axes(self, painter: QPainter) -> None:
        look, tokens, px = self.look, self.look.tokens, self.look.px
        plot, top, small = self._plot(), self._top(), look.font(11)
        painter.setPen(QPen(QColor(tokens.hairline), 1))
        for share in (0.0, 0.5, 1.0):
            y = plot.bottom() - plot.height() * share
            painter.setPen(QPen(QColor(tokens.hairline), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            box = QRectF(0, y - px(8), plot.left() - px(6), px(16))
            text(painter, box, f"{top * share:.0f}", small, tokens.muted, RIGHT)
        for turn, point in zip(self._line.turns, self._points(self._line.first), strict=False):
            ends = (self._line.turns[0], self._line.turns[-1])
            if turn in ends or (turn % 3 == 0 and min(abs(turn - end) for end in ends) > 1):
                box = QRectF(point.x() - px(16), plot.bottom() + px(4), px(32), px(16))
                text(painter, box, str(turn), small, tokens.muted, CENTRE)

    def _paint_values(
        self, painter: QPainter, values: tuple[float, ...], colour: str, *, is_first: bool
    ) -> None:
        points = self._points(values)
        pen = QPen(QColor(colour), 1.8)
        if not is_first:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(QPen(QColor(colour), 1.4))
        painter.setBrush(QColor(colour if is_first else self.look.tokens.panel))
        for point in points:
            painter.drawEllipse(point, self.look.px(2.4), self.look.px(2.4))

    def _paint_ends(self, painter: QPainter) -> None:
        """The last value of each line beside it, moved apart where they would touch."""
        look, tokens, px = self.look, self.look.tokens, self.look.px
        if not self._line.turns:
            return
        ends = [
            (self._points(values)[-1].y(), f"{letter} {values[-1]:.0f}", colour)
            for letter, values, colour in (
                ("A", self._line.first, tokens.ink),
                ("B", self._line.second, tokens.muted),
            )
        ]
        ends.sort(key=lambda end: end[0])
        gap = float(px(15))
        lower = min(max(ends[1][0], ends[0][0] + gap), self._plot().bottom())
        upper = min(ends[0][0], lower - gap)
        font = look.font(11, MEDIUM)
        for (_, words, colour), y in zip(ends, (upper, lower), strict=True):
            width = QFontMetricsF(font).horizontalAdvance(words) + px(4)
            box = QRectF(self._plot().right() + px(7), y - px(8), width, px(16))
            text(painter, box, words, font, colour)
