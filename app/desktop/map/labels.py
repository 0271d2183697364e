"""Names on the map: countries, capitals and cities, seas; none covers another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from app.desktop.look import MEDIUM, SEMIBOLD, Look
from app.desktop.marks import say
from app.desktop.work import give_way
from maps.atlas import Atlas, City

__all__ = ["Name", "Room", "paint_labels"]

At = Callable[[float, float], QPointF]
HALO = 3.0
"""Width of the pale line around a name, pixels."""


class Name(NamedTuple):
    """A name or a city's mark: the whole pixels it takes, and where on the map it belongs."""

    box: QRectF
    anchor: QPointF


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
        self._lines = np.array([line.getCoords() for line in lines]).reshape(-1, 4)
        self._page = QRectF(0, 0, width, height)

    def claim(self, box: QRectF) -> bool:
        """Takes a box if it is free and on the page."""
        if not self._is_free(box):
            return False
        self._boxes.append(box)
        return True

    def best(self, boxes: Iterable[QRectF], *, over_lines: bool) -> int | None:
        """Takes the free box over which the least of the lines runs; of several the first.

        Args:
            boxes: In order of preference.
            over_lines: Whether one that crosses a line is better than none.

        Returns:
            Its place among the boxes; None if none is free.
        """
        free = [(self._crossed(b), place, b) for place, b in enumerate(boxes) if self._is_free(b)]
        crossed, place, box = min(free, key=lambda each: each[:2], default=(0, None, None))
        if box is None or (crossed and not over_lines):
            return None
        self._boxes.append(box)
        return place

    def _is_free(self, box: QRectF) -> bool:
        return self._page.contains(box) and not any(box.intersects(b) for b in self._boxes)

    def _crossed(self, box: QRectF) -> int:
        """How many of the boxes along lines a box meets."""
        left, top, right, bottom = self._lines.T
        beside = (left >= box.right()) | (right <= box.left())
        return int(np.count_nonzero(~(beside | (top >= box.bottom()) | (bottom <= box.top()))))


def paint_labels(
    painter: QPainter,
    atlas: Atlas,
    look: Look,
    scale: float,
    at: At,
    free: Room,
) -> list[Name]:
    """Set the names, weightiest first.

    Args:
        painter: Where to, in logical pixels.
        atlas: The map.
        look: Colours and text size.
        scale: Pixels a kilometre.
        at: From kilometres to pixels.
        free: The page, with what is on it.
    """
    half = HALO / 2
    return [
        Name(QRectF(box.adjusted(-half, -half, half, half).toAlignedRect()), anchor)
        for kind in (_capitals, _countries, _seas, _cities)
        for box, anchor in kind(painter, atlas, look, scale, at, free)
    ]


def _halo(painter: QPainter, path: QPainterPath, colour: str, look: Look) -> None:
    pen = QPen(QColor(look.tokens.halo), HALO)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)
    painter.fillPath(path, QColor(colour))


def _words(point: QPointF, font: QFont, text: str) -> QPainterPath:
    path = QPainterPath()
    path.addText(point, font, text)
    return path


def _countries(
    painter: QPainter, atlas: Atlas, look: Look, scale: float, at: At, free: Room
) -> Iterator[tuple[QRectF, QPointF]]:
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
        for drops in ((0.0, 0.2, -0.2), (0.4, -0.4)):
            lines = [middle.y() + drop * room for drop in drops]
            boxes = [
                QRectF(left - 3, y - high * 0.8 - 2, width + 6, high * 1.1 + 4) for y in lines
            ]
            found = free.best(boxes, over_lines=True)
            if found is not None:
                path = _words(QPointF(left, lines[found] + high * 0.2), font, text)
                _halo(painter, path, look.tokens.muted, look)
                yield boxes[found], middle
                break


def _capitals(
    painter: QPainter, atlas: Atlas, look: Look, scale: float, at: At, free: Room
) -> Iterator[tuple[QRectF, QPointF]]:
    wanted = 2 if scale < 0.16 else 4 if scale < 0.3 else 9
    shown = [city for city in atlas.cities if city.capital and city.rank <= wanted]
    marked = [city for city in shown if free.claim(_mark(at(*city.point)))]
    for city in marked:
        yield from _city(painter, city, look, at(*city.point), free)


def _cities(
    painter: QPainter, atlas: Atlas, look: Look, scale: float, at: At, free: Room
) -> Iterator[tuple[QRectF, QPointF]]:
    wanted = 2 if scale < 0.25 else 4 if scale < 0.45 else 5 if scale < 0.8 else 7
    for city in atlas.cities:
        if not city.capital and city.rank <= wanted and free.claim(_mark(at(*city.point))):
            yield from _city(painter, city, look, at(*city.point), free)


def _mark(point: QPointF) -> QRectF:
    """The box of a city's dot."""
    return QRectF(point.x() - 4, point.y() - 4, 8, 8)


def _city(
    painter: QPainter, city: City, look: Look, point: QPointF, free: Room
) -> Iterator[tuple[QRectF, QPointF]]:
    give_way()
    font = look.font(12 if city.capital else 11, SEMIBOLD if city.capital else MEDIUM)
    metrics = QFontMetricsF(font)
    width, height = metrics.horizontalAdvance(city.name), metrics.height()
    gap = look.px(6)
    left, middle, right = point.x() - gap - width, point.x() - width / 2, point.x() + gap
    above, level, below = point.y() - gap - height, point.y() - height / 2, point.y() + gap
    high, low = point.y() - height, point.y()
    beside = ((right, level), (left, level), (middle, above), (middle, below))
    aslant = ((right, high), (right, low), (left, high), (left, low))
    places = [QRectF(x, y, width, height) for x, y in (*beside, *aslant)]
    found = free.best((each.adjusted(-1, 0, 1, 0) for each in places), over_lines=city.capital)
    if found is not None:
        _dot(painter, point, look, capital=city.capital)
        baseline = QPointF(places[found].left(), places[found].top() + metrics.ascent())
        _halo(painter, _words(baseline, font, city.name), look.tokens.ink, look)
        yield places[found], point
        yield _mark(point), point


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


def _seas(
    painter: QPainter, atlas: Atlas, look: Look, scale: float, at: At, free: Room
) -> Iterator[tuple[QRectF, QPointF]]:
    for sea in atlas.seas:
        size = max(10.0, min(20.0, sea.size * scale * 1.6))
        curve = [at(float(x), float(y)) for x, y in sea.curve]
        font = look.font(size)
        font.setItalic(True)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, size * 0.06)
        line = _smooth(curve)
        metrics = QFontMetricsF(font)
        width, box = metrics.horizontalAdvance(sea.name), _around(line, look.px(size))
        if width > line.length() * 0.98 or not free.claim(box):
            continue
        _along(painter, line, sea.name, font, look.tokens.sea_ink)
        yield box, box.center()


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
