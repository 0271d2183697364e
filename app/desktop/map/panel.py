"""The map with its furniture: lens chips, zoom buttons, and the legend in a strip below."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.desktop.look import MEDIUM, SEMIBOLD, Look
from app.desktop.map.lenses import LENSES, Scene, picture
from app.desktop.map.overlay import paint_link_sample, scale_bar
from app.desktop.map.picture import Legend, MapPicture
from app.desktop.map.view import ZOOM_STEP, MapView
from app.desktop.theme import Theme
from app.session import Session
from maps.atlas import Atlas

__all__ = ["MapPanel"]


class MapPanel(QWidget):
    """The map of a session by one lens.

    Attributes:
        actor_chosen: An actor's land or badge was clicked (its id).
        pointed_at: Where the pointer is, in words.
        lens_chosen: A lens was chosen (its key).
    """

    actor_chosen = Signal(str)
    pointed_at = Signal(str)
    lens_chosen = Signal(str)

    def __init__(self, theme: Theme, atlas: Atlas) -> None:
        super().__init__()
        self._theme = theme
        self._atlas = atlas
        self._lens = "trust"
        self._scene: tuple[Session, int, str] | None = None
        self.view = MapView(theme, atlas)
        self.view.setObjectName("map")
        self._legend = LegendStrip(theme, self.view)
        self._chips = self._make_chips()
        self._zooms = self._make_zooms()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self._legend)
        self.view.zone_clicked.connect(self._on_zone)
        self.view.actor_clicked.connect(self.actor_chosen)
        self.view.pointed_at.connect(self.pointed_at)
        theme.changed.connect(self._on_look)
        self._on_look()

    def show_session(self, session: Session, node: int, actor: str) -> None:
        """Show the state at a node by the lens in use.

        Args:
            session: Whose state.
            node: Which node.
            actor: The actor that lenses look toward.
        """
        self._scene = (session, node, actor)
        self._draw()

    def choose_lens(self, lens: str) -> None:
        """Look through another lens, by its key."""
        self._lens = lens
        for key, chip in self._chips.items():
            chip.setChecked(key == lens)
        self._draw()
        self.lens_chosen.emit(lens)

    def _draw(self) -> None:
        if self._scene is None:
            return
        session, node, actor = self._scene
        if actor not in session.scenario.actors:
            actor = next(iter(session.scenario.actors))
        scene = Scene(
            session.world, session.state_at(node), self._atlas, self._theme.look.tokens, actor
        )
        made = picture(self._lens, scene)
        self._chips["trust"].setText(f"Trust toward {session.scenario.actors[actor].name}")
        self._place_furniture()
        self.view.show_picture(made)
        self._legend.show_picture(made)

    def _make_chips(self) -> dict[str, QToolButton]:
        group = QButtonGroup(self)
        chips = {}
        for key, (words, _) in LENSES.items():
            chip = QToolButton(self.view)
            chip.setText(words)
            chip.setObjectName(f"lens-{key}")
            chip.setAccessibleName(f"Lens: {words}")
            chip.setProperty("kind", "chip")
            chip.setCheckable(True)
            chip.setChecked(key == self._lens)
            chip.clicked.connect(lambda _=False, lens=key: self.choose_lens(lens))
            group.addButton(chip)
            chips[key] = chip
        return chips

    def _make_zooms(self) -> tuple[QToolButton, ...]:
        made = []
        for words, act in (
            ("Zoom in", lambda: self.view.zoom(ZOOM_STEP)),
            ("Zoom out", lambda: self.view.zoom(1.0 / ZOOM_STEP)),
            ("Whole theatre", self.view.fit),
        ):
            button = QToolButton(self.view)
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.setProperty("kind", "chip")
            button.clicked.connect(act)
            made.append(button)
        return tuple(made)

    def _place_furniture(self) -> None:
        px = self._theme.look.px
        left, top = px(12), px(12)
        boxes = []
        for chip in self._chips.values():
            chip.adjustSize()
            if left + chip.width() > self.view.width() - px(60):
                left, top = px(12), top + px(34)
            chip.move(left, top)
            chip.show()
            boxes.append(QRectF(chip.geometry()))
            left += chip.width() + px(7)
        side = px(30)
        top = px(12)
        for button in self._zooms:
            button.setFixedSize(QSize(side, side))
            button.move(self.view.width() - side - px(12), top)
            boxes.append(QRectF(button.geometry()))
            top += side + px(6)
        self.view.set_reserved(tuple(box.adjusted(-4, -4, 4, 4) for box in boxes))

    def _on_zone(self, zone: str) -> None:
        if self._scene is None:
            return
        country = self._atlas.zones[zone].country
        for key, actor in self._scene[0].scenario.actors.items():
            if actor.country == country:
                self.actor_chosen.emit(key)

    def _on_look(self) -> None:
        look = self._theme.look
        for chip in self._chips.values():
            chip.setFont(look.font(12, MEDIUM))
        icons = ("plus", "minus", "maximize-2")
        for button, icon in zip(self._zooms, icons, strict=True):
            button.setIcon(look.icon(icon))
            button.setIconSize(look.icon_size())
        self._draw()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_furniture()


class LegendStrip(QWidget):
    """What the marks on the map mean, and the scale."""

    def __init__(self, theme: Theme, view: MapView) -> None:
        super().__init__()
        self._theme = theme
        self._view = view
        self._picture: MapPicture | None = None
        self.setAccessibleName("Legend")
        view.drawn.connect(self.update)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)

    def show_picture(self, picture: MapPicture) -> None:
        """Explain a picture."""
        self._picture = picture
        self.setAccessibleDescription("; ".join(entry.words for entry in picture.legend))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, self._theme.look.px(52))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._theme.look.px(52))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._theme.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(look.tokens.panel))
        painter.setPen(QColor(look.tokens.hairline))
        painter.drawLine(0, 0, self.width(), 0)
        room = self.width() - self._paint_scale(painter, look)
        if self._picture is not None:
            self._paint_entries(painter, look, self._picture, room)
        painter.end()

    def _paint_entries(
        self, painter: QPainter, look: Look, shown: MapPicture, room: float
    ) -> None:
        px = look.px
        font = look.font(12)
        metrics = QFontMetricsF(font)
        title = look.font(12, SEMIBOLD)
        x, y = float(px(14)), float(px(15))
        painter.setFont(title)
        painter.setPen(QColor(look.tokens.ink))
        painter.drawText(QPointF(x, y + px(4)), shown.title)
        x += QFontMetricsF(title).horizontalAdvance(shown.title) + px(14)
        painter.setFont(font)
        for entry in shown.legend:
            mark = px(70) if entry.kind == "ramp" else px(24)
            width = mark + px(6) + metrics.horizontalAdvance(entry.words) + px(18)
            if x + width > room and y < px(20):
                x, y = float(px(14)), float(px(37))
            _paint_entry(painter, look, entry, QRectF(x, y - px(6), mark, px(12)))
            painter.setPen(QColor(look.tokens.ink))
            painter.drawText(QPointF(x + mark + px(6), y + px(4)), entry.words)
            x += width

    def _paint_scale(self, painter: QPainter, look: Look) -> float:
        length, pixels = scale_bar(self._view.pixels_a_kilometre)
        px = look.px
        right, y = self.width() - px(14), px(37)
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
        return pixels + width + px(34)


def _paint_entry(painter: QPainter, look: Look, entry: Legend, box: QRectF) -> None:
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
