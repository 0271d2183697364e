"""The base of the map as images: sea, land, hatches, borders; names. Runs on any thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from app.desktop.look import Look
from app.desktop.map.geometry import Shapes, hatching, shapes
from app.desktop.map.labels import Name, Room, paint_labels
from app.desktop.map.picture import MapPicture
from app.desktop.work import give_way
from maps.atlas import Atlas

__all__ = ["Frame", "Sprite", "paint_ground", "paint_names", "render_base"]

HATCH_STEP = 8.0


@dataclass(frozen=True, slots=True)
class Frame:
    """What part of the map an image shows.

    Attributes:
        width: Logical pixels.
        height: Logical pixels.
        x: Kilometres east at the middle.
        y: Kilometres north at the middle.
        scale: Logical pixels a kilometre.
        ratio: Device pixels a logical pixel.
    """

    width: int
    height: int
    x: float
    y: float
    scale: float
    ratio: float = 1.0

    def transform(self) -> QTransform:
        """From kilometres (y down) to logical pixels."""
        return QTransform(
            self.scale,
            0,
            0,
            self.scale,
            self.width / 2 - self.x * self.scale,
            self.height / 2 + self.y * self.scale,
        )

    def at(self, x: float, y: float) -> QPointF:
        """Where a point in kilometres lies, logical pixels."""
        return QPointF(
            self.width / 2 + (x - self.x) * self.scale,
            self.height / 2 - (y - self.y) * self.scale,
        )

    def seen(self) -> QRectF:
        """The part of the map in view, kilometres with y down."""
        wide, high = self.width / self.scale, self.height / self.scale
        return QRectF(self.x - wide / 2, -self.y - high / 2, wide, high)


class Sprite(NamedTuple):
    """A name cut out of the image of names.

    Attributes:
        source: Where it is in the image, device pixels.
        anchor: The place on the map it goes with, logical pixels of the frame.
        offset: From there to its upper left corner, logical pixels.
    """

    source: QRectF
    anchor: QPointF
    offset: QPointF


def render_base(
    atlas: Atlas,
    picture: MapPicture,
    look: Look,
    frame: Frame,
    taken: tuple[QRectF, ...] = (),
    lines: tuple[QRectF, ...] = (),
) -> tuple[QImage, QImage, list[Sprite]]:
    """The ground of the map, and the names that stand over it and over what is drawn between.

    Args:
        atlas: The map.
        picture: What to show on it.
        look: Colours and text size.
        frame: Which part, how large.
        taken: Boxes in logical pixels where no name may stand.
        lines: Boxes that names keep clear of where they can.
    """
    ground = _image(frame, QImage.Format.Format_RGB32, QColor(look.tokens.sea))
    with QPainter(ground) as painter:
        paint_ground(painter, atlas, picture, look, frame)
    names = _image(frame, QImage.Format.Format_ARGB32_Premultiplied, Qt.GlobalColor.transparent)
    with QPainter(names) as painter:
        placed = paint_names(painter, atlas, look, frame, taken, lines)
    ratio = frame.ratio
    sprites = [
        Sprite(QRectF(box.topLeft() * ratio, box.size() * ratio), anchor, box.topLeft() - anchor)
        for box, anchor in placed
    ]
    return ground, names, sprites


def _image(frame: Frame, kind: QImage.Format, colour: QColor | Qt.GlobalColor) -> QImage:
    wide, high = round(frame.width * frame.ratio), round(frame.height * frame.ratio)
    image = QImage(wide, high, kind)
    image.setDevicePixelRatio(frame.ratio)
    image.fill(colour)
    return image


def paint_ground(
    painter: QPainter, atlas: Atlas, picture: MapPicture, look: Look, frame: Frame
) -> None:
    """Paint land, water and borders where the painter stands, over the colour of the sea.

    Args:
        painter: Where to, in logical pixels.
        atlas: The map.
        picture: What to show on it.
        look: Colours and text size.
        frame: Which part, how large.
    """
    drawn = shapes(atlas, atlas.level_for(1.0 / frame.scale))
    here, seen = painter.transform(), frame.seen()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(frame.transform() * here)
    _paint_shore(painter, drawn, look, seen)
    _paint_land(painter, drawn, picture, look, seen)
    _paint_lakes(painter, drawn, look, seen)
    painter.setTransform(here)
    _paint_hatches(painter, drawn, picture, frame, seen)
    painter.setTransform(frame.transform() * here)
    _paint_borders(painter, drawn, look, seen)
    _paint_outlines(painter, drawn, picture, seen)
    _paint_changed(painter, drawn, picture, look, seen)
    painter.setTransform(here)


def paint_names(
    painter: QPainter,
    atlas: Atlas,
    look: Look,
    frame: Frame,
    taken: tuple[QRectF, ...] = (),
    lines: tuple[QRectF, ...] = (),
) -> list[Name]:
    """Set the names where the painter stands; returns where each is.

    Args:
        painter: Where to, in logical pixels.
        atlas: The map.
        look: Colours and text size.
        frame: Which part, how large.
        taken: Boxes in logical pixels where no name may stand.
        lines: Boxes that names keep clear of where they can.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = (frame.width, frame.height)
    return paint_labels(painter, atlas, look, frame.scale, frame.at, Room(taken, lines, *size))


def _pen(colour: str, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    pen = QPen(QColor(colour), width, style)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _paint_shore(painter: QPainter, drawn: Shapes, look: Look, seen: QRectF) -> None:
    """Shallow water: a soft band along the coast."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for width, colour in ((9.0, look.tokens.sea_deep), (4.0, look.tokens.sea_shallow)):
        painter.setPen(_pen(colour, width))
        for line, box, _ in drawn.borders.get("coast", ()):
            if box.intersects(seen):
                give_way()
                painter.drawPolyline(line)


def _paint_land(
    painter: QPainter, drawn: Shapes, picture: MapPicture, look: Look, seen: QRectF
) -> None:
    for key, (path, box) in drawn.zones.items():
        if not box.intersects(seen):
            continue
        colour = QColor(picture.fills.get(key, look.tokens.other_land))
        give_way()
        # A thin line of the zone's own colour hides the seam to its neighbours.
        painter.setPen(_pen(colour.name(), 0.8))
        painter.setBrush(colour)
        painter.drawPath(path)


def _paint_lakes(painter: QPainter, drawn: Shapes, look: Look, seen: QRectF) -> None:
    painter.setPen(_pen(look.tokens.sea_deep, 0.8))
    painter.setBrush(QColor(look.tokens.sea))
    for lake, box in drawn.lakes:
        if box.intersects(seen):
            painter.drawPolygon(lake)


def _paint_hatches(
    painter: QPainter, drawn: Shapes, picture: MapPicture, frame: Frame, seen: QRectF
) -> None:
    """Stripes fixed to the screen, so that they stay apart at every scale."""
    for colour in set(picture.hatches.values()):
        area = QPainterPath()
        for key, stripes in picture.hatches.items():
            if stripes == colour and key in drawn.zones and drawn.zones[key][1].intersects(seen):
                area.addPath(drawn.zones[key][0])
        painter.setPen(QPen(QColor(colour), 1.6))
        painter.drawLines(hatching(frame.transform().map(area), HATCH_STEP))


def _paint_borders(painter: QPainter, drawn: Shapes, look: Look, seen: QRectF) -> None:
    tokens = look.tokens
    painter.setBrush(QBrush())
    dashes = _pen(tokens.muted, 1.1, Qt.PenStyle.DashLine)
    for kind, passes in (
        ("first_level", (_pen(tokens.region_line, 0.7),)),
        ("coast", (_pen(tokens.faint, 0.8),)),
        ("context", (_pen(tokens.faint, 0.7),)),
        ("national", (_pen(tokens.border_line, 2.6), _pen(tokens.muted, 1.0))),
        ("de_facto", (_pen(tokens.border_line, 2.0), dashes)),
    ):
        for pen in passes:
            painter.setPen(pen)
            for line, box, _ in drawn.borders.get(kind, ()):
                if box.intersects(seen):
                    give_way()
                    painter.drawPolyline(line)


def _paint_outlines(painter: QPainter, drawn: Shapes, picture: MapPicture, seen: QRectF) -> None:
    for outline in picture.outlines:
        painter.setPen(_pen(outline.colour, outline.width))
        for lines in drawn.borders.values():
            for line, box, owners in lines:
                inside = sum(owner in outline.zones for owner in owners)
                if inside == 1 and box.intersects(seen):
                    painter.drawPolyline(line)


def _paint_changed(
    painter: QPainter, drawn: Shapes, picture: MapPicture, look: Look, seen: QRectF
) -> None:
    """A dotted line of ink inside the border of what differs, whatever its colour."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width, style in (
        (look.tokens.halo, 4.5, Qt.PenStyle.SolidLine),
        (look.tokens.ink, 2.4, Qt.PenStyle.DotLine),
    ):
        painter.setPen(_pen(colour, width, style))
        for lines in drawn.borders.values():
            for line, box, owners in lines:
                inside = sum(owner in picture.changed for owner in owners)
                if inside == 1 and box.intersects(seen):
                    painter.drawPolyline(line)
