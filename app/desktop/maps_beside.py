"""Small maps side by side: every future at the end of one turn, what differs marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.desktop.map.lenses import picture
from app.desktop.map.picture import MapPicture
from app.desktop.map.scene import Scene
from app.desktop.map.view import MapView
from app.desktop.parts import Elided
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from app.session import Session
from maps.atlas import load_atlas

__all__ = ["LETTERS", "MapsBeside", "differing"]

tr = Translator(__name__)

LETTERS = "ABCD"
ACROSS = 2
HEIGHT = 270
"""Of one map, design pixels."""
NAMED = 3
"""Countries that the caption names before it counts the rest."""


def differing(first: MapPicture, other: MapPicture) -> frozenset[str]:
    """Zones that another future shows in another colour or stripe than the first."""
    zones = first.fills.keys() | other.fills.keys() | first.hatches.keys() | other.hatches.keys()
    return frozenset(
        zone
        for zone in zones
        if first.fills.get(zone) != other.fills.get(zone)
        or first.hatches.get(zone) != other.hatches.get(zone)
    )


class MapsBeside(QWidget):
    """Two to four maps; made when first shown, for drawing each takes a thread."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._views: list[MapView] = []
        self._boxes: list[QWidget] = []
        self._captions: list[Elided] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._shown: tuple[Session, tuple[int, ...], str, str] | None = None
        theme.changed.connect(self._on_look)

    def show_futures(self, session: Session, nodes: Sequence[int], lens: str, actor: str) -> None:
        """Show places in play by one lens, what differs from the first marked.

        Args:
            session: The session.
            nodes: Numbers of two to four nodes.
            lens: Key of the lens.
            actor: Id of the actor the lens looks toward.
        """
        while len(self._views) < len(nodes):
            self._make()
        for place, box in enumerate(self._boxes):
            box.setVisible(place < len(nodes))
        self._shown = (session, tuple(nodes), lens, actor)
        self._on_look()

    def stop(self) -> None:
        """Let drawing under way finish."""
        for view in self._views:
            view.stop()

    def views(self) -> tuple[MapView, ...]:
        """The maps on screen, none before the first was shown."""
        return tuple(self._views[: len(self._shown[1])]) if self._shown else ()

    def captions(self) -> tuple[str, ...]:
        """What stands under the maps on screen."""
        return tuple(each.text() for each in self._captions[: len(self.views())])

    def _make(self) -> None:
        place = len(self._views)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        view = MapView(self._theme, load_atlas())
        view.setObjectName(f"map-{LETTERS[place]}")
        view.setAccessibleName(tr("Map of future {letter}", letter=LETTERS[place]))
        caption = Elided("", "small")
        column.addWidget(view)
        column.addWidget(caption)
        self._grid.addWidget(box, place // ACROSS, place % ACROSS)
        self._boxes.append(box)
        self._views.append(view)
        self._captions.append(caption)

    def _draw(self) -> None:
        if self._shown is None:
            return
        session, nodes, lens, actor = self._shown
        atlas, tokens = load_atlas(), self._theme.look.tokens
        made = [
            picture(lens, Scene(session.world, session.state_at(node), atlas, tokens, actor))
            for node in nodes
        ]
        for place, (node, each) in enumerate(zip(nodes, made, strict=True)):
            changed = differing(made[0], each)
            self._views[place].show_picture(replace(each, changed=changed))
            here = session.history.nodes[node]
            named = {"letter": LETTERS[place], "title": each.title, "turn": here.turn}
            words = (
                tr("{letter}  {title}, end of turn {turn}", **named)
                if here.closes_turn
                else tr("{letter}  {title}, within turn {turn}", **named)
            )
            if place:
                countries = sorted({atlas.zones[zone].country_name for zone in changed})
                same_arrows = set(each.links) == set(made[0].links)
                words += f". {_said(countries, same_arrows=same_arrows)}"
            self._captions[place].setText(words)

    def _on_look(self) -> None:
        px = self._theme.look.px
        self._grid.setHorizontalSpacing(px(24))
        self._grid.setVerticalSpacing(px(10))
        for view in self._views:
            view.setFixedHeight(px(HEIGHT))
        if self.isVisible():
            self._draw()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()


def _said(countries: list[str], *, same_arrows: bool) -> str:
    """What differs from the first map, in words."""
    if not countries:
        return tr("Shows the same as A") if same_arrows else tr("Zones as in A, other arrows")
    more = len(countries) - NAMED
    named = ", ".join(countries[:NAMED])
    if more > 0:
        return tr("Differs from A: {named} and {more} more", named=named, more=more)
    return tr("Differs from A: {named}", named=named)
