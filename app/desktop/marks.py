"""Small marks that several painters share: cell symbols, bars, chips, timeline nodes."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from app.desktop.look import Look
from app.desktop.timeline_picture import NodeForm

__all__ = [
    "chip_width",
    "elided",
    "paint_bar",
    "paint_chip",
    "paint_node",
    "paint_symbol",
    "say",
    "text",
]


def paint_symbol(painter: QPainter, centre: QPointF, size: float, shape: str, look: Look) -> None:
    """Draw a cell's symbol: shape first, colour second.

    Args:
        painter: Where to.
        centre: Middle of the symbol.
        size: Height, in pixels.
        shape: rectangle, diamond, hexagon or circle.
        look: Colours.
    """
    colours = look.tokens.cell(shape)
    painter.save()
    painter.setPen(QPen(QColor(colours.line), max(1.4, size / 10)))
    painter.setBrush(QColor(colours.ground))
    half = size / 2
    match shape:
        case "rectangle":
            painter.drawRect(QRectF(centre.x() - half, centre.y() - half * 0.7, size, size * 0.7))
        case "diamond":
            painter.drawPolygon(_around(centre, half * 1.1, 4, 0))
        case "hexagon":
            painter.drawPolygon(_around(centre, half, 6, 30))
        case _:
            painter.drawEllipse(centre, half * 0.9, half * 0.9)
    painter.restore()


def _around(centre: QPointF, radius: float, corners: int, start: float) -> QPolygonF:
    turns = (math.radians(start + 360 / corners * step) for step in range(corners))
    return QPolygonF(
        [
            QPointF(centre.x() + radius * math.cos(a), centre.y() + radius * math.sin(a))
            for a in turns
        ]
    )


def paint_bar(painter: QPainter, box: QRectF, share: float, colour: str, look: Look) -> None:
    """Draw a thin bar that is filled from the left.

    Args:
        painter: Where to.
        box: The whole track.
        share: Filled part, 0 to 1.
        colour: Of the filled part.
        look: Colour of the track.
    """
    painter.fillRect(box, QColor(look.tokens.track))
    width = box.width() * min(1.0, max(0.0, share))
    painter.fillRect(QRectF(box.left(), box.top(), width, box.height()), QColor(colour))


def elided(words: str, font: QFont, width: float) -> str:
    """Words cut with an ellipsis to fit a width."""
    return QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, max(0.0, width))


def text(
    painter: QPainter,
    box: QRectF,
    words: str,
    font: QFont,
    colour: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw one line of words in the middle of a box's height, cut to its width."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(box, int(flags), elided(words, font, box.width()))


def chip_width(words: str, font: QFont, look: Look) -> float:
    """Width that `paint_chip` needs for its words."""
    return QFontMetricsF(font).horizontalAdvance(words) + look.px(16)


def paint_chip(
    painter: QPainter,
    box: QRectF,
    words: str,
    font: QFont,
    colours: tuple[str, str, str],
    radius: float,
) -> None:
    """Draw words in a rounded outline.

    Args:
        painter: Where to.
        box: The chip.
        words: What it says.
        font: Type.
        colours: Line, ground and words.
        radius: Of the corners.
    """
    line, ground, words_colour = colours
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(line), 1))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    text(painter, box, words, font, words_colour, Qt.AlignmentFlag.AlignHCenter)
    painter.restore()


def paint_node(
    painter: QPainter, centre: QPointF, radius: float, form: NodeForm, colours: tuple[str, str]
) -> None:
    """Draw a turn's mark: filled played by cells, half the white cell, diamond explored.

    Args:
        painter: Where to.
        centre: Middle of the mark.
        radius: Half its size.
        form: Who played it.
        colours: Line and ground.
    """
    line, ground = colours
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(line), 1.6))
    match form:
        case NodeForm.CELLS:
            painter.setBrush(QColor(line))
            painter.drawEllipse(centre, radius, radius)
        case NodeForm.WHITE_CELL:
            painter.setBrush(QColor(ground))
            painter.drawEllipse(centre, radius, radius)
            box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
            half = QPainterPath(centre)
            half.arcTo(box, 90, 180)
            half.closeSubpath()
            painter.fillPath(half, QColor(line))
        case NodeForm.PLANNED:
            painter.setBrush(QColor(ground))
            painter.drawEllipse(centre, radius * 0.7, radius * 0.7)
        case NodeForm.EXPLORED:
            painter.setBrush(QColor(ground))
            painter.drawPolygon(_around(centre, radius * 1.2, 4, 0))
    painter.restore()


def say(painter: QPainter, start: QPointF, words: str, font: QFont, colour: str) -> None:
    """Set words on a baseline; in an SVG file as outlines, since the typeface is not there.

    Args:
        painter: Where to.
        start: Where the baseline begins.
        words: The words.
        font: Their font.
        colour: `#rrggbb`.
    """
    if painter.paintEngine().type() is QPaintEngine.Type.SVG:
        path = QPainterPath()
        path.addText(start, font, words)
        painter.fillPath(path, QColor(colour))
        return
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(start, words)
