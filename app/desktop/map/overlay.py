"""What is drawn over the base at screen scale: links, badges, the scale bar."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from app.desktop.look import MEDIUM, Look
from app.desktop.map.base import Frame
from app.desktop.map.picture import Badge, Link, LinkKind, MapPicture, Ring
from app.desktop.marks import paint_symbol, say

__all__ = ["badge_boxes", "kept_clear", "paint_link_sample", "paint_overlay", "scale_bar"]

MARGIN = 10.0
ALONG = 12.0
"""Side of the boxes along a link that names keep clear of, pixels."""
CROWDED = 0.09
"""Share of a map that badges with whole names may cover."""
PILL_PLACES = tuple(0.4 + side * step / 20 for step in range(7) for side in (1, -1))
"""Where along a link its word may stand, best first; where all are taken, the line itself says."""
RING_PLACES = (0.5, 0.55, 0.45, 0.6, 0.4, 0.7, 0.3, 0.0)
"""Where along a ring its words may stand, from the south on."""


def badge_boxes(
    picture: MapPicture, frame: Frame, look: Look, reserved: tuple[QRectF, ...]
) -> dict[str, QRectF]:
    """Where each badge stands: on the edge toward its actor, clear of the others.

    Where their names would take too much of a small map they are cut short; one that finds no
    place at all is left out, and its link runs on to the edge.

    Args:
        picture: With badges in kilometres.
        frame: What is in view.
        look: Text size.
        reserved: Boxes of buttons that a badge must not cover.
    """
    boxes: dict[str, QRectF] = {}
    font = QFontMetricsF(look.font(12, MEDIUM))
    page = QRectF(0, 0, frame.width, frame.height).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    linked = {point for link in picture.links for point in (link.start, link.end)}
    shown = [
        badge
        for badge in picture.badges
        if not page.contains(frame.at(*badge.point)) and (badge.beyond or badge.point in linked)
    ]
    full = [font.horizontalAdvance(badge.name) + look.px(34) for badge in shown]
    is_crowded = sum(full) * look.px(24) > CROWDED * page.width() * page.height()
    for badge in sorted(shown, key=lambda badge: -badge.point[1]):
        words = badge.short if is_crowded else badge.name
        size = (font.horizontalAdvance(words) + look.px(34), look.px(24))
        box = _on_edge(frame.at(*badge.point), page, size)
        free = _nearest_free(box, page, (*boxes.values(), *reserved))
        if free is not None:
            boxes[badge.actor] = free
    return boxes


def _on_edge(point: QPointF, page: QRectF, size: tuple[float, float]) -> QRectF:
    box = QRectF(point.x() - size[0] / 2, point.y() - size[1] / 2, *size)
    box.moveLeft(min(max(box.left(), page.left()), page.right() - size[0]))
    box.moveTop(min(max(box.top(), page.top()), page.bottom() - size[1]))
    return box


def _nearest_free(box: QRectF, page: QRectF, taken: tuple[QRectF, ...]) -> QRectF | None:
    """Moves a box up, down or sideways, as little as clears the others, if that can be."""
    ways = (
        box.translated(along * step, down * step)
        for step in range(0, 400, 4)
        for along, down in ((0, 1), (0, -1), (1, 0), (-1, 0))
    )
    apart = (way for way in ways if not any(_near(way, other) for other in taken))
    return next((way for way in apart if page.contains(way)), None)


def _near(box: QRectF, other: QRectF) -> bool:
    return box.adjusted(-3, -3, 3, 3).intersects(other)


def paint_overlay(
    painter: QPainter,
    picture: MapPicture,
    frame: Frame,
    look: Look,
    badges: dict[str, QRectF],
    set_names: Callable[[QPainter], object],
) -> None:
    """Draw rings and links, the map's names over them, and over those words and badges.

    Args:
        painter: Where to, logical pixels.
        picture: What to draw.
        frame: What is in view.
        look: Colours and text size.
        badges: From `badge_boxes`.
        set_names: Sets the names of the map.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shown = [badge for badge in picture.badges if badge.actor in badges]
    ends = _ends(picture, badges)
    used: list[QRectF] = list(badges.values())
    rings = [_round(ring, frame) for ring in picture.rings]
    curves = [_curve(link, frame, ends) for link in picture.links]
    for ring, line in zip(picture.rings, rings, strict=True):
        _paint_ring(painter, line, ring, frame, look)
    for link, curve in zip(picture.links, curves, strict=True):
        _paint_link(painter, curve, link, look)
    set_names(painter)
    for ring, line in zip(picture.rings, rings, strict=True):
        _paint_word(painter, line, (ring.words, ring.colour), look, used, RING_PLACES)
    for link, curve in zip(picture.links, curves, strict=True):
        _paint_word(painter, curve, (link.word, link.colour), look, used, PILL_PLACES)
    for badge in shown:
        _paint_badge(painter, badge, badges[badge.actor], look)


def _round(ring: Ring, frame: Frame) -> QPainterPath:
    line = QPainterPath()
    line.addPolygon(QPolygonF([frame.at(*point) for point in ring.line]))
    return line


def _curve(link: Link, frame: Frame, ends: dict[tuple[float, float], QPointF]) -> QPainterPath:
    start = ends.get(link.start) or frame.at(*link.start)
    end = ends.get(link.end) or frame.at(*link.end)
    across = end - start
    length = max(1.0, math.hypot(across.x(), across.y()))
    bend = min(60.0, length * 0.14)
    middle = (start + end) / 2 + QPointF(across.y() / length, -across.x() / length) * -bend
    path = QPainterPath(start)
    path.quadTo(middle, end)
    return path


def _paint_link(painter: QPainter, whole: QPainterPath, link: Link, look: Look) -> None:
    stop = max(0.5, 1.0 - 12.0 / max(24.0, whole.length()))
    path = _part(whole, stop)
    for width, colour in ((5.5, look.tokens.halo), (_width(link.kind), link.colour)):
        painter.setPen(_link_pen(link.kind, colour, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
    _paint_head(painter, whole, stop, link)


def _part(path: QPainterPath, until: float) -> QPainterPath:
    part = QPainterPath(path.pointAtPercent(0.0))
    for step in range(1, 25):
        part.lineTo(path.pointAtPercent(until * step / 24))
    return part


def _width(kind: LinkKind) -> float:
    return 2.8 if kind == "force" else 1.8


def _link_pen(kind: LinkKind, colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if kind == "no":
        pen.setDashPattern([1.0, 2.2])
    elif kind == "pending":
        pen.setDashPattern([4.0, 2.4])
    return pen


def _paint_head(painter: QPainter, path: QPainterPath, at: float, link: Link) -> None:
    tip = path.pointAtPercent(at)
    before = path.pointAtPercent(max(0.0, at - 0.03))
    angle = math.atan2(tip.y() - before.y(), tip.x() - before.x())
    painter.setPen(QPen(QColor(link.colour), 1.8))
    if link.kind == "no":
        side = QPointF(-math.sin(angle), math.cos(angle)) * 7.0
        painter.drawLine(tip - side, tip + side)
        return
    wings = [
        tip + QPointF(math.cos(angle + turn), math.sin(angle + turn)) * 10.0
        for turn in (math.pi * 0.84, -math.pi * 0.84)
    ]
    if link.kind == "force":
        painter.setBrush(QColor(link.colour))
        painter.drawPolygon(QPolygonF([tip, *wings]))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([wings[0], tip, wings[1]]))


def _paint_ring(
    painter: QPainter, line: QPainterPath, ring: Ring, frame: Frame, look: Look
) -> None:
    """A long-dashed line at the range, and a mark at its middle."""
    middle = frame.at(*ring.middle)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for width, colour in ((4.5, look.tokens.halo), (1.8, ring.colour)):
        pen = QPen(QColor(colour), width)
        pen.setDashPattern([8.0 * 1.8 / width, 4.0 * 1.8 / width])
        painter.setPen(pen)
        painter.drawPath(line)
    painter.setPen(QPen(QColor(ring.colour), 2.0))
    painter.setBrush(QColor(look.tokens.field))
    painter.drawPolygon(
        QPolygonF([middle + QPointF(x, y) for x, y in ((0, -6), (5.5, 4), (-5.5, 4))])
    )


def _paint_word(
    painter: QPainter,
    path: QPainterPath,
    said: tuple[str, str],
    look: Look,
    used: list[QRectF],
    places: tuple[float, ...],
) -> None:
    """A word in a pill on a line, at the first place that is free; nowhere if none is."""
    word, colour = said
    box = _word_box(path, word, look, used, places)
    if box is None:
        return
    font = look.font(11, MEDIUM)
    painter.setPen(QPen(QColor(colour), 1.2))
    painter.setBrush(QColor(look.tokens.field))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    start = QPointF(box.left() + look.px(7), _baseline(box, QFontMetricsF(font)))
    say(painter, start, word, font, look.tokens.ink)


def _word_box(
    path: QPainterPath, word: str, look: Look, used: list[QRectF], places: tuple[float, ...]
) -> QRectF | None:
    """The first free place of a word on a line, used from now on; None if there is none."""
    wide = QFontMetricsF(look.font(11, MEDIUM)).horizontalAdvance(word) + look.px(14)
    box = QRectF(0, 0, wide, look.px(18))
    for place in places:
        box.moveCenter(path.pointAtPercent(place))
        if not any(box.intersects(other) for other in used):
            used.append(box)
            return box
    return None


def _paint_badge(painter: QPainter, badge: Badge, box: QRectF, look: Look) -> None:
    painter.setPen(QPen(QColor(look.tokens.border), 1.0))
    painter.setBrush(QColor(look.tokens.field))
    painter.drawRoundedRect(box, 4, 4)
    symbol = QPointF(box.left() + look.px(14), box.center().y())
    paint_symbol(painter, symbol, look.px(12), badge.shape, look)
    font = look.font(12, MEDIUM)
    metrics = QFontMetricsF(font)
    start = QPointF(box.left() + look.px(25), _baseline(box, metrics))
    is_whole = metrics.horizontalAdvance(badge.name) + look.px(34) <= box.width() + 1
    say(painter, start, badge.name if is_whole else badge.short, font, look.tokens.ink)


def _baseline(box: QRectF, metrics: QFontMetricsF) -> float:
    """Where words stand that are set in the middle of a box."""
    return box.center().y() + (metrics.ascent() - metrics.descent()) / 2


def kept_clear(
    picture: MapPicture, frame: Frame, look: Look, badges: dict[str, QRectF]
) -> tuple[tuple[QRectF, ...], tuple[QRectF, ...]]:
    """Where names of the base must not stand, and where they had better not.

    Args:
        picture: What is drawn over the base.
        frame: What is in view.
        look: Text size.
        badges: From `badge_boxes`.

    Returns:
        Boxes of badges and of the words on lines; small boxes along the links.
    """
    ends = _ends(picture, badges)
    used = list(badges.values())
    for ring in picture.rings:
        _word_box(_round(ring, frame), ring.words, look, used, RING_PLACES)
    curves = [_curve(link, frame, ends) for link in picture.links]
    for link, curve in zip(picture.links, curves, strict=True):
        _word_box(curve, link.word, look, used, PILL_PLACES)
    along = []
    for curve in curves:
        steps = max(1, round(curve.length() / ALONG))
        for step in range(steps + 1):
            box = QRectF(0, 0, ALONG, ALONG)
            box.moveCenter(curve.pointAtPercent(step / steps))
            along.append(box)
    return tuple(used), tuple(along)


def _ends(picture: MapPicture, badges: dict[str, QRectF]) -> dict[tuple[float, float], QPointF]:
    """The badges in which links end, by the places they stand for."""
    return {b.point: badges[b.actor].center() for b in picture.badges if b.actor in badges}


def paint_link_sample(painter: QPainter, box: QRectF, kind: LinkKind, colour: str) -> None:
    """Draw a short link for the legend."""
    path = QPainterPath(QPointF(box.left(), box.center().y()))
    path.lineTo(QPointF(box.right(), box.center().y()))
    painter.setPen(_link_pen(kind, colour, _width(kind)))
    painter.drawPath(_part(path, 0.8))
    _paint_head(painter, path, 0.86, Link((0, 0), (0, 0), kind, colour, ""))


def scale_bar(scale: float) -> tuple[int, float]:
    """A round length in kilometres, and how many pixels it takes.

    Args:
        scale: Pixels a kilometre.
    """
    for length in (1000, 500, 200, 100, 50, 20, 10):
        if length * scale <= 130.0:
            return length, length * scale
    return 5, 5 * scale
