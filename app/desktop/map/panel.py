"""The map with its furniture: lens chips, zoom buttons, and the legend in a strip below."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.desktop.look import MEDIUM
from app.desktop.map.legend import LegendStrip
from app.desktop.map.lenses import LENSES, Scene, picture
from app.desktop.map.picture import MapPicture
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
        self._legend = LegendStrip(theme, self.view, self)
        self._chips = self._make_chips()
        self._others = self._make_others()
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
        self._place_furniture()
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
        self.show_picture(made)

    def show_picture(self, picture: MapPicture) -> None:
        """Draw a picture and explain it in the legend."""
        self.view.show_picture(picture)
        self._legend.show_picture(picture)

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

    def _make_others(self) -> QToolButton:
        """Where the chips do not fit beside each other: one chip and this menu of the others."""
        others = QToolButton(self.view)
        others.setText("Lens")
        others.setProperty("kind", "chip")
        others.setAccessibleName("Choose another lens")
        others.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(others)
        for key, (words, _) in LENSES.items():
            menu.addAction(words).triggered.connect(lambda _=False, to=key: self.choose_lens(to))
        others.setMenu(menu)
        return others

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
        chips = [*self._chips.values(), self._others]
        for chip in chips:
            chip.adjustSize()
        whole = sum(chip.width() + px(7) for chip in chips[:-1])
        is_narrow = whole > self.view.width() - px(60)
        for chip in chips:
            shown = (chip.isChecked() or chip is self._others) if is_narrow else True
            chip.setVisible(shown and (is_narrow or chip is not self._others))
            if not chip.isVisibleTo(self.view):
                continue
            chip.move(left, top)
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
        for chip in (*self._chips.values(), self._others):
            chip.setFont(look.font(12, MEDIUM))
        icons = ("plus", "minus", "maximize-2")
        for button, icon in zip(self._zooms, icons, strict=True):
            button.setIcon(look.icon(icon))
            button.setIconSize(look.icon_size())
        self._draw()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_furniture()
