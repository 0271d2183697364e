"""The map view: pans and zooms a cached image at once, and has it drawn sharp when it rests.

The base is never drawn on the window's thread. What is asked for is a frozen request; a result
that comes late, for another picture or frame, is dropped.
"""

from __future__ import annotations

import threading
from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from app.desktop.look import Look
from app.desktop.map.base import Frame, Sprite, render_base
from app.desktop.map.overlay import badge_boxes, kept_clear, paint_overlay
from app.desktop.map.picture import MapPicture
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from app.desktop.work import Worker
from maps.atlas import Atlas, unproject

__all__ = ["MapView"]

tr = Translator(__name__)

MARGIN = 256
SMALLEST, LARGEST = 0.08, 4.0
NEAR = 0.6
"""Pixels a kilometre: the least, the most, and that of a place looked for."""
ZOOM_STEP = 1.25
REST_MS = 120
ONE_AT_A_TIME = threading.Lock()
"""Painting holds Python's lock: of two maps drawn at once each would only slow the window more."""


@dataclass(frozen=True, slots=True)
class _Request:
    """What is to be drawn: all that the base depends on."""

    picture: MapPicture
    look: Look
    frame: Frame
    taken: tuple[QRectF, ...]
    lines: tuple[QRectF, ...]


@dataclass(frozen=True, slots=True)
class _Sharp:
    """Images of the ground and of the names, and what they show."""

    ground: QImage
    names: QImage
    sprites: list[Sprite]
    request: _Request


class MapView(QWidget):
    """The map of Europe, with a picture on it.

    Attributes:
        zone_clicked: A zone was clicked (its key).
        actor_clicked: A badge was clicked (the actor's id).
        pointed_at: Where the pointer is, as latitude and longitude in words.
        drawn: What was to be drawn is on screen, sharp.
    """

    zone_clicked = Signal(str)
    actor_clicked = Signal(str)
    pointed_at = Signal(str)
    drawn = Signal()

    def __init__(self, theme: Theme, atlas: Atlas) -> None:
        super().__init__()
        self._theme = theme
        self._atlas = atlas
        self._picture: MapPicture | None = None
        self._frame = Frame(1, 1, 640.0, -150.0, 0.35)
        self._home: tuple[float, float, float, float] = (-500.0, -1250.0, 1650.0, 850.0)
        self._fitted = False
        self._sharp: _Sharp | None = None
        self._asked: _Request | None = None
        self._badges_of: object = None
        self._badge_boxes: dict[str, QRectF] = {}
        self._grip: QPoint | None = None
        self._moved = False
        self._reserved: tuple[QRectF, ...] = ()
        self._worker = Worker(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._have_drawn)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Map"))
        self.setMinimumSize(200, 160)
        theme.changed.connect(self._on_look)

    @property
    def pixels_a_kilometre(self) -> float:
        """The scale in view."""
        return self._frame.scale

    @property
    def frame(self) -> Frame:
        """What part of the map is in view."""
        return self._frame

    @property
    def picture(self) -> MapPicture | None:
        """What is shown; None before the first picture."""
        return self._picture

    def show_picture(self, picture: MapPicture) -> None:
        """Show a picture; the last one stays until the new one is drawn."""
        if picture != self._picture:
            self._asked = None
        self._picture = picture
        self.setAccessibleDescription(f"{picture.title}. {picture.summary}")
        self.refresh()

    def set_reserved(self, boxes: tuple[QRectF, ...]) -> None:
        """Keep badges and names clear of boxes, in pixels of this widget."""
        self._reserved = boxes

    def _badges(self, picture: MapPicture, look: Look) -> dict[str, QRectF]:
        """Where badges stand, looked for once a view and not once a frame."""
        key = (id(picture), self._frame, look, self._reserved)
        if self._badges_of != key:
            self._badges_of = key
            self._badge_boxes = badge_boxes(picture, self._frame, look, self._reserved)
        return self._badge_boxes

    def _on_look(self) -> None:
        self._asked = None  # what is being drawn has the old colours
        self.refresh()

    def refresh(self) -> None:
        """Have the base drawn again, if it would be another one."""
        self._rest.start(0)
        self.update()

    def stop(self) -> None:
        """Let the drawing under way finish, and take no more."""
        self._rest.stop()
        self._worker.stop()

    # -- moving about ---------------------------------------------------------------------------

    def fit(self) -> None:
        """Show the theatre: from the Baltic to the Black Sea."""
        left, bottom, right, top = self._home
        scale = min(self.width() / (right - left), self.height() / (top - bottom))
        self._go((left + right) / 2, (bottom + top) / 2, scale)

    def go_to(self, x: float, y: float) -> None:
        """Show a place in the middle, kilometres, at no less than the scale of a country."""
        self._go(x, y, max(self._frame.scale, NEAR))

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Go nearer or farther, keeping a point where it is.

        Args:
            factor: Above one goes nearer.
            about: Pixels; the middle without it.
        """
        about = about or QPointF(self.width() / 2, self.height() / 2)
        x, y = self._kilometres(about)
        scale = min(LARGEST, max(SMALLEST, self._frame.scale * factor))
        middle = QPointF(self.width() / 2, self.height() / 2)
        self._go(x + (middle.x() - about.x()) / scale, y - (middle.y() - about.y()) / scale, scale)

    def pan(self, right: float, down: float) -> None:
        """Move the view by pixels."""
        scale = self._frame.scale
        self._go(self._frame.x + right / scale, self._frame.y - down / scale, scale)

    def _go(self, x: float, y: float, scale: float) -> None:
        left, bottom, right, top = self._atlas.frame
        self._frame = replace(
            self._frame, x=min(right, max(left, x)), y=min(top, max(bottom, y)), scale=scale
        )
        self._rest.start(REST_MS)
        self.update()

    def _kilometres(self, point: QPointF) -> tuple[float, float]:
        frame = self._frame
        return (
            frame.x + (point.x() - self.width() / 2) / frame.scale,
            frame.y - (point.y() - self.height() / 2) / frame.scale,
        )

    # -- drawing --------------------------------------------------------------------------------

    def _have_drawn(self) -> None:
        if self._picture is None or self.width() < 2 or not self.isVisible():
            return  # one that is hidden is drawn when it is shown
        picture, look, atlas = self._picture, self._theme.look, self._atlas
        frame = replace(
            self._frame,
            width=self.width() + 2 * MARGIN,
            height=self.height() + 2 * MARGIN,
            ratio=self.devicePixelRatioF(),
        )
        taken, lines = kept_clear(picture, self._frame, look, self._badges(picture, look))
        boxes, along = (
            tuple(box.translated(MARGIN, MARGIN) for box in each)
            for each in ((*taken, *self._reserved), lines)
        )
        request = _Request(picture, look, frame, boxes, along)
        if request == self._asked:
            if self._sharp is not None and self._sharp.request is self._asked:
                self.drawn.emit()
            return
        self._asked = request

        def drawn() -> _Sharp:
            with ONE_AT_A_TIME:
                return _Sharp(*render_base(atlas, picture, look, frame, boxes, along), request)

        self._worker.start(drawn, self._on_drawn, lambda: self._asked is request)

    def _on_drawn(self, future: Future[_Sharp]) -> None:
        sharp = future.result()
        if sharp.request is self._asked:
            self._sharp = sharp
            self.update()
            self.drawn.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            picture, look, sharp = self._picture, self._theme.look, self._sharp
            painter.fillRect(self.rect(), QColor(look.tokens.sea))
            if picture is not None and sharp is not None:
                self._lay_ground(painter, sharp)
                badges, names = self._badges(picture, look), partial(self._lay_names, sharp)
                paint_overlay(painter, picture, self._frame, look, badges, names)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QColor(self._theme.look.tokens.accent))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _lay_ground(self, painter: QPainter, sharp: _Sharp) -> None:
        drawn, (corner, factor) = sharp.request.frame, self._place_of(sharp)
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform, on=abs(factor - 1.0) > 1e-6
        )
        place = QRectF(corner.x(), corner.y(), drawn.width * factor, drawn.height * factor)
        painter.drawImage(place, sharp.ground)

    def _lay_names(self, sharp: _Sharp, painter: QPainter) -> None:
        """Names go with their places and keep their size, also while the ground is stretched."""
        corner, factor = self._place_of(sharp)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
        for source, anchor, offset in sharp.sprites:
            painter.drawImage(corner + anchor * factor + offset, sharp.names, source)

    def _place_of(self, sharp: _Sharp) -> tuple[QPointF, float]:
        """Where the corner of images drawn for a frame belongs in view, and their stretch."""
        drawn = sharp.request.frame
        corner = self._frame.at(
            drawn.x - drawn.width / 2 / drawn.scale, drawn.y + drawn.height / 2 / drawn.scale
        )
        return corner, self._frame.scale / drawn.scale

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._frame = replace(self._frame, width=self.width(), height=self.height())
        if not self._fitted and self.width() > 250:
            self._fitted = True
            self.fit()
        self._rest.start(REST_MS)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    @override
    def sizeHint(self) -> QSize:
        return QSize(900, 620)

    # -- hands ----------------------------------------------------------------------------------

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(ZOOM_STEP ** (event.angleDelta().y() / 120.0), event.position())
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip, self._moved = event.position().toPoint(), False

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position().toPoint()
        if self._grip is not None and event.buttons() & Qt.MouseButton.LeftButton:
            step = here - self._grip
            if self._moved or step.manhattanLength() > 3:
                self._moved, self._grip = True, here
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self.pan(-step.x(), -step.y())
            return
        east, north = unproject(*self._kilometres(event.position()))
        self.pointed_at.emit(f"{float(north):.2f} N  {float(east):.2f} E")

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.unsetCursor()
        clicked = self._grip is not None and not self._moved
        self._grip = None
        if not clicked or self._picture is None:
            return
        boxes = self._badges(self._picture, self._theme.look)
        for actor, box in boxes.items():
            if box.contains(event.position()):
                self.actor_clicked.emit(actor)
                return
        zone = self._atlas.zone_at(*self._kilometres(event.position()))
        if zone is not None:
            self.zone_clicked.emit(zone)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = 60
        moves = {
            Qt.Key.Key_Left: (-step, 0),
            Qt.Key.Key_Right: (step, 0),
            Qt.Key.Key_Up: (0, -step),
            Qt.Key.Key_Down: (0, step),
        }
        key = Qt.Key(event.key())
        if key in moves:
            self.pan(*moves[key])
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom(ZOOM_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1.0 / ZOOM_STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self._picture is not None:
            point = self.mapFromGlobal(self.cursor().pos())
            zone = self._atlas.zone_at(*self._kilometres(QPointF(point)))
            if zone is None:
                QToolTip.hideText()
            else:
                name = self._atlas.zones[zone].name
                note = self._picture.notes.get(zone, "")
                QToolTip.showText(self.cursor().pos(), f"{name}\n{note}".strip(), self)
            return True
        return super().event(event)
