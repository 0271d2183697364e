"""Names on the map: countries, capitals and cities, seas; none covers another."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from app.desktop.look import MEDIUM, SEMIBOLD, Look
from app.desktop.marks import say
from maps.atlas import Atlas, City

__all__ = ["paint_labels"]

At = Callable[[float, float], QPointF]


class _Taken:
    """Boxes already used, so that a name finds a free place or stays away."""

    def __init__(self, boxes: tuple[QRectF, ...], width: int, height: int) -> None:
        self._boxes = list(boxes)
        self._page = QRectF(0, 0, width, height)

    def claim(self, box: QRectF) -> bool:
        """Takes a box if it is free and on the page."""
        if not self._page.contains(box) or any(box.intersects(other) for other in self._boxes):
            return False
        self._boxes.append(box)
        return True


def paint_labels(
    painter: QPainter,
    atlas: Atlas,
    look: Look,
    scale: float,
    at: At,
    size: tuple[int, int],
    taken: tuple[QRectF, ...],
) -> None:
    """Set the names, weightiest first.

    Args:
        painter: Where to, in logical pixels.
        atlas: The map.
        look: Colours and text size.
        scale: Pixels a kilometre.
        at: From kilometres to pixels.
        size: Width and height of the page.
        taken: Boxes where no name may stand.
    """
    free = _Taken(taken, *size)
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
    painter: QPainter, atlas: Atlas, look: Look, scale: float, at: At, free: _Taken
) -> None:
    ordered = sorted(atlas.countries.values(), key=lambda c: -c.label_radius_km)
    for country in ordered:
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
        for drop in (0.0, 0.35, -0.35, 0.7, -0.7):
            y = middle.y() + drop * room * 0.6
            box = QRectF(
                middle.x() - width / 2, y - look.px(size) * 0.8, width, look.px(size) * 1.1
            )
            if free.claim(box.adjusted(-3, -2, 3, 2)):
                path = _words(QPointF(box.left(), y + look.px(size) * 0.2), font, text)
                _halo(painter, path, look.tokens.muted, look, 3.0)
                break


def _capitals(
    painter: QPainter, atlas: Atlas, look: Look, scale: float, at: At, free: _Taken
) -> None:
    wanted = 2 if scale < 0.16 else 4 if scale < 0.3 else 9
    for city in atlas.cities:
        if city.capital and city.rank <= wanted:
            _city(painter, city, look, at(*city.point), free)


def _cities(
    painter: QPainter, atlas: Atlas, look: Look, scale: float, at: At, free: _Taken
) -> None:
    wanted = 2 if scale < 0.25 else 4 if scale < 0.45 else 5 if scale < 0.8 else 7
    for city in atlas.cities:
        if not city.capital and city.rank <= wanted:
            _city(painter, city, look, at(*city.point), free)


def _city(painter: QPainter, city: City, look: Look, point: QPointF, free: _Taken) -> None:
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
    for place in places:
        if free.claim(place.adjusted(-1, 0, 1, 0)):
            free.claim(dot)
            _dot(painter, point, look, capital=city.capital)
            baseline = QPointF(place.left(), place.top() + metrics.ascent())
            _halo(painter, _words(baseline, font, city.name), look.tokens.ink, look, 3.0)
            return


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


def _seas(painter: QPainter, atlas: Atlas, look: Look, scale: float, at: At, free: _Taken) -> None:
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
