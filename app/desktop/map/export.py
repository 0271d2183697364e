"""The map as a file, SVG or PNG: marking above, map, legend below. Runs on any thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from app.desktop.look import SEMIBOLD, Look
from app.desktop.map.base import Frame, paint_ground, paint_names
from app.desktop.map.legend import legend_height, paint_legend
from app.desktop.map.overlay import badge_boxes, kept_clear, paint_overlay
from app.desktop.map.picture import MapPicture
from app.desktop.marks import say
from app.desktop.translation import Translator
from app.errors import UsageError
from maps.atlas import Atlas

__all__ = ["MapSheet", "export_map"]

tr = Translator(__name__)

STRIP = 20
"""Height of the exercise marking, design pixels."""
PIXELS = 2.0
"""Device pixels a logical pixel in a PNG."""


@dataclass(frozen=True, slots=True)
class MapSheet:
    """What goes on the sheet.

    Attributes:
        atlas: The map.
        picture: What is shown on it.
        look: Colours and text size.
        frame: Which part, how large.
        marking: The exercise marking, which stands on every page.
    """

    atlas: Atlas
    picture: MapPicture
    look: Look
    frame: Frame
    marking: str


def export_map(sheet: MapSheet, path: Path) -> Path:
    """Write the map as it is in view.

    Args:
        sheet: What goes on it.
        path: The file to write; its ending says what it becomes, .svg or .png.

    Returns:
        The path.

    Raises:
        UsageError: Another ending, or the file cannot be written.
    """
    frame, look = sheet.frame, sheet.look
    legend = legend_height(sheet.picture, look, frame.width)
    size = QSize(frame.width, frame.height + look.px(STRIP) + legend)
    match path.suffix.lower():
        case ".svg":
            _write_svg(sheet, path, size)
        case ".png":
            _write_png(sheet, path, size)
        case _:
            raise UsageError(tr("{name}: a map is exported as .svg or .png", name=path.name))
    return path


def _write_svg(sheet: MapSheet, path: Path, size: QSize) -> None:
    writer = QSvgGenerator()
    writer.setFileName(str(path))
    writer.setSize(size)
    writer.setViewBox(QRect(0, 0, size.width(), size.height()))
    writer.setTitle(f"{sheet.marking}: {sheet.picture.title}")
    writer.setDescription(sheet.picture.summary)
    painter = QPainter()
    if not painter.begin(writer):
        raise UsageError(tr("{path} cannot be written: choose another folder", path=path))
    with painter:
        _paint(painter, sheet)


def _write_png(sheet: MapSheet, path: Path, size: QSize) -> None:
    image = QImage(size * PIXELS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(PIXELS)
    with QPainter(image) as painter:
        _paint(painter, sheet)
    if not image.save(str(path)):
        raise UsageError(tr("{path} cannot be written: choose another folder", path=path))


def _paint(painter: QPainter, sheet: MapSheet) -> None:
    look, frame, picture = sheet.look, replace(sheet.frame, ratio=1.0), sheet.picture
    strip = look.px(STRIP)
    page = QRectF(0, 0, frame.width, frame.height)
    badges = badge_boxes(picture, frame, look, ())
    taken, lines = kept_clear(picture, frame, look, badges)
    painter.save()
    painter.translate(0, strip)
    painter.setClipRect(page)
    painter.fillRect(page, QColor(look.tokens.sea))
    paint_ground(painter, sheet.atlas, picture, look, frame)

    def set_names(painter: QPainter) -> None:
        paint_names(painter, sheet.atlas, look, frame, taken, lines)

    paint_overlay(painter, picture, frame, look, badges, set_names)
    painter.restore()
    painter.save()
    painter.translate(0, strip + frame.height)
    paint_legend(painter, picture, look, frame.width, frame.scale)
    painter.restore()
    painter.fillRect(QRectF(0, 0, frame.width, strip), QColor(look.tokens.strip))
    font = look.font(11, SEMIBOLD)
    metrics = QFontMetricsF(font)
    start = (frame.width - metrics.horizontalAdvance(sheet.marking)) / 2
    baseline = (strip + metrics.ascent() - metrics.descent()) / 2
    say(painter, QPointF(start, baseline), sheet.marking, font, look.tokens.strip_ink)
