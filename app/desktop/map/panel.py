"""The map with its furniture: lens chips, zoom buttons, and the legend in a strip below."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from adjudication.record.seen_by import PUBLIC
from app.desktop.map.chips import Chips
from app.desktop.map.legend import LegendStrip
from app.desktop.map.lenses import picture
from app.desktop.map.picture import MapPicture
from app.desktop.map.scene import Scene
from app.desktop.map.view import ZOOM_STEP, MapView
from app.desktop.readings.readers import seen_at_cursor, talks
from app.desktop.readings.seen import as_seen
from app.desktop.style import restyle
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from app.session import Session
from maps.atlas import Atlas

__all__ = ["MapPanel"]

tr = Translator(__name__)


class MapPanel(QWidget):
    """The map of a session by one lens.

    Attributes:
        actor_chosen: An actor's land or badge was clicked (its id).
        pointed_at: Where the pointer is, in words.
        lens_chosen: A lens was chosen (its key).
        reader_chosen: Other eyes were chosen.
    """

    actor_chosen = Signal(str)
    pointed_at = Signal(str)
    lens_chosen = Signal(str)
    reader_chosen = Signal()

    def __init__(self, theme: Theme, atlas: Atlas) -> None:
        super().__init__()
        self._theme = theme
        self._atlas = atlas
        self._lens = "trust"
        self._scene: tuple[Session, int, str] | None = None
        self._reader: str | None = None
        self.view = MapView(theme, atlas)
        self.view.setObjectName("map")
        self._legend = LegendStrip(theme, self.view, self)
        self._chips = Chips(self.view, self._lens)
        self._chips.lens_chosen.connect(self.choose_lens)
        self._chips.reader_chosen.connect(self.see_as)
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
        self._chips.mark(lens)
        self._draw()
        self.lens_chosen.emit(lens)

    def see_as(self, reader: str | None) -> None:
        """See the map with the eyes of a cell, by its id, the public (empty), or one's own."""
        self._reader = reader
        self._draw()
        self.reader_chosen.emit()

    @property
    def is_own(self) -> bool:
        """Whether the map is seen by the white cell's own eyes."""
        return self._reader is None

    @property
    def picture(self) -> MapPicture | None:
        """What is shown."""
        return self.view.picture

    def _draw(self) -> None:
        if self._scene is None:
            return
        session, node, actor = self._scene
        cells = session.scenario.cells
        self._chips.offer_readers(
            {k: c.name for k, c in cells.items()} | {PUBLIC: tr("the public")}
        )
        if self._reader is not None:
            seen, ground = seen_at_cursor(session, self._reader)
            self._chips.mark_reader(seen.name)
            self._place_furniture()
            self.show_picture(as_seen(seen, ground, self._atlas, self._theme.look.tokens))
            return
        if actor not in session.scenario.actors:
            actor = next(iter(session.scenario.actors))
        scene = Scene(
            session.world,
            session.state_at(node),
            self._atlas,
            self._theme.look.tokens,
            actor,
            talks(session.history),
        )
        self._chips.mark_reader("")
        self._chips.name_actor(session.scenario.actors[actor].name)
        self._place_furniture()
        self.show_picture(picture(self._lens, scene))

    def show_picture(self, picture: MapPicture) -> None:
        """Draw a picture and explain it in the legend."""
        self.view.show_picture(picture)
        self._legend.show_picture(picture)

    def _make_zooms(self) -> tuple[QToolButton, ...]:
        made = []
        for words, act in (
            (tr("Zoom in"), lambda: self.view.zoom(ZOOM_STEP)),
            (tr("Zoom out"), lambda: self.view.zoom(1.0 / ZOOM_STEP)),
            (tr("Whole theatre"), self.view.fit),
        ):
            button = QToolButton(self.view)
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.setProperty("kind", "chip")
            button.clicked.connect(act)
            made.append(button)
        return tuple(made)

    def _place_furniture(self) -> None:
        look, px = self._theme.look, self._theme.look.px
        side, edge = px(30), px(12)
        room = self.view.width() - 2 * edge - side - px(10)
        boxes = [*self._chips.place(look, edge, edge, room)]
        top = edge
        for button in self._zooms:
            button.setFixedSize(QSize(side, side))
            button.move(self.view.width() - side - edge, top)
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
        self._chips.wear(look)
        icons = ("plus", "minus", "maximize-2")
        for button, icon in zip(self._zooms, icons, strict=True):
            button.setIcon(look.icon(icon))
            button.setIconSize(look.icon_size())
            restyle(button, padding=0)
        self._draw()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._legend.grow()
        self._place_furniture()
