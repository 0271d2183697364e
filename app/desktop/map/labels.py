"""Names on the map: countries, capitals and cities, seas; none covers another."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from app.desktop.look import MEDIUM, SEMIBOLD, Look
from app.desktop.marks import say
from app.desktop.work import give_way
from maps.atlas import Atlas, City

__all__ = ["Room", "paint_labels"]

At = Callable[[float, float], QPointF]


class Room:
    """Boxes already used, so that a name finds a free place or stays away."""

    def __init__(
        self, taken: tuple[QRectF, ...], lines: tuple[QRectF, ...], width: int, height: int
    ) -> None:
        """Keep boxes.

        Args:
            taken: Where no name may stand.
            lines: Where one stands only if it has no other place and matters enough.
            width: Of the page, pixels.
            height: Of the page, pixels.
        """
        self._boxes = list(taken)
        self._lines = lines
        self._page = QRectF(0, 0, width, height)

    def claim(self, box: QRectF, *, over_lines: bool = True) -> bool:
        """Takes a box if it is free and on the page."""
        if not self._page.contains(box) or any(box.intersects(other) for other in self._boxes):
            return False
        if not over_lines and any(box.intersects(other) for other in self._lines):
            return False
        self._boxes.append(box)
        return True

    def first(self, boxes: Iterable[QRectF], *, over_lines: bool) -> int | None:
        """Takes the first free box, one that crosses no line if there is such a one.

        Args:
            boxes: In order of preference.
            over_lines: Whether one that crosses a line is better than none.

        Returns:
            Its place among the boxes; None if none is free.
        """
        each = list(boxes)
        for may_cross in (False, True) if over_lines else (False,):
            for place, box in enumerate(each):
                if self.claim(box, over_lines=may_cross):
                    return place
        return None


def paint_labels(
    painter: QPainter,
    atlas: Atlas,
    look: Look,
    scale: float,
    at: At,
    free: Room,
) -> None:
    """Set the names, weightiest first.

    Args:
        painter: Where to, in logical pixels.
        atlas: The map.
        look: Colours and text size.
        scale: Pixels a kilometre.
        at: From kilometres to pixels.
        free: The page, with what is on it.
    """
    _capitals(painter, atlas, look, scale, at, free)
    _countries(painter, atlas, look, scale, at, free)
    _seas(painter, atlas, look, scale, at, free)
    _cities(painter, atlas, look, scale, at, free)


def _halo(painter: QPainter, path: QPainterPath, colour: str, look: Look, width: float) -> None:
    pen = QPen(QColor(look.tokens.halo), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)
    painter.fillPath(path, QColor(colour))


def _words(point: QPointF, font: QFont, text: str) -> QPainterPath:
    path = QPainterPath()
    path.addText(point, font, text)
    return path


def _countries(
    painter: QPainter, atlas: Atlas, look: Look, scale: float, at: At, free: Room
) -> None:
    ordered = sorted(atlas.countries.values(), key=lambda c: -c.label_radius_km)
    for country in ordered:
        give_way()
        room = country.label_radius_km * scale * 2.0
        size = min(17.0, max(9.0, room / 7.0))
        if room < look.px(26):
            continue
        font = look.font(size, SEMIBOLD if not country.context else MEDIUM)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, size * 0.14)
        text = country.name.upper()
        width = QFontMetricsF(font).horizontalAdvance(text)
        if width > room * 2.6:
            continue
        middle = at(*country.label)
        left, high = middle.x() - width / 2, look.px(size)
        lines = [middle.y() + drop * room * 0.6 for drop in (0.0, 0.35, -0.35, 0.7, -0.7)]
        boxes = (QRectF(left - 3, y - high * 0.8 - 2, width + 6, high * 1.1 + 4) for y in lines)
        found = free.first(boxes, over_lines=True)
        if found is not None:
            path = _words(QPointF(left, lines[found] + high * 0.2), font, text)
            _halo(painter, path, look.tokens.muted, look, 3.0)


def _capitals(
    painter: QPainter, atlas: Atlas, look: Look, scale: float, at: At, free: Room
) -> None:
    wanted = 2 if scale < 0.16 else 4 if scale < 0.3 else 9
    for city in atlas.cities:
        if city.capital and city.rank <= wanted:
            _city(painter, city, look, at(*city.point), free)


def _cities(painter: QPainter, atlas: Atlas, look: Look, scale: float, at: At, free: Room) -> None:
    wanted = 2 if scale < 0.25 else 4 if scale < 0.45 else 5 if scale < 0.8 else 7
    for city in atlas.cities:
        if not city.capital and city.rank <= wanted:
            _city(painter, city, look, at(*city.point), free)


def _city(painter: QPainter, city: City, look: Look, point: QPointF, free: Room) -> None:
    give_way()
    font = look.font(12 if city.capital else 11, SEMIBOLD if city.capital else MEDIUM)
    metrics = QFontMetricsF(font)
    width, height = metrics.horizontalAdvance(city.name), metrics.height()
    gap = look.px(6)
    places = (
        QRectF(point.x() + gap, point.y() - height / 2, width, height),
        QRectF(point.x() - gap - width, point.y() - height / 2, width, height),
        QRectF(point.x() - width / 2, point.y() - gap - height, width, height),
        QRectF(point.x() - width / 2, point.y() + gap, width, height),
    )
    dot = QRectF(point.x() - 4, point.y() - 4, 8, 8)
    found = free.first((each.adjusted(-1, 0, 1, 0) for each in places), over_lines=city.capital)
    if found is not None:
        free.claim(dot)
        _dot(painter, point, look, capital=city.capital)
        baseline = QPointF(places[found].left(), places[found].top() + metrics.ascent())
        _halo(painter, _words(baseline, font, city.name), look.tokens.ink, look, 3.0)


def _dot(painter: QPainter, point: QPointF, look: Look, *, capital: bool) -> None:
    painter.setPen(QPen(QColor(look.tokens.ink), 1.2))
    if capital:
        painter.setBrush(QColor(look.tokens.field))
        painter.drawEllipse(point, 4.0, 4.0)
        painter.setBrush(QColor(look.tokens.ink))
        painter.drawEllipse(point, 1.4, 1.4)
    else:
        painter.setBrush(QColor(look.tokens.ink))
        painter.drawEllipse(point, 1.6, 1.6)


def _seas(painter: QPainter, atlas: Atlas, look: Look, scale: float, at: At, free: Room) -> None:
    for sea in atlas.seas:
        size = max(10.0, min(20.0, sea.size * scale * 1.6))
        curve = [at(float(x), float(y)) for x, y in sea.curve]
        font = look.font(size)
        font.setItalic(True)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, size * 0.06)
        line = _smooth(curve)
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(sea.name)
        if width > line.length() * 0.98 or not free.claim(_around(line, look.px(size))):
            continue
        _along(painter, line, sea.name, font, look.tokens.sea_ink)


def _smooth(points: list[QPointF]) -> QPainterPath:
    path = QPainterPath(points[0])
    first, middle, last = points
    control = QPointF(
        2 * middle.x() - (first.x() + last.x()) / 2, 2 * middle.y() - (first.y() + last.y()) / 2
    )
    path.quadTo(control, last)
    return path


def _around(line: QPainterPath, size: float) -> QRectF:
    return line.boundingRect().adjusted(-2, -size * 0.6, 2, size * 0.6)


def _along(painter: QPainter, line: QPainterPath, text: str, font: QFont, colour: str) -> None:
    """Letters one by one along a curve, centred on it."""
    metrics = QFontMetricsF(font)
    spacing = font.letterSpacing()
    widths = np.array([metrics.horizontalAdvance(letter) + spacing for letter in text])
    start = (line.length() - float(widths.sum())) / 2.0
    painter.setPen(QColor(colour))
    painter.setFont(font)
    for letter, width in zip(text, widths, strict=True):
        share = min(1.0, max(0.0, (start + float(width) / 2.0) / line.length()))
        point, angle = line.pointAtPercent(share), line.angleAtPercent(share)
        painter.save()
        painter.translate(point)
        painter.rotate(-angle)
        say(painter, QPointF(-float(width) / 2.0, metrics.ascent() * 0.35), letter, font, colour)
        painter.restore()
        start += float(width)
