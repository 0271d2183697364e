"""Two small maps side by side: both futures at the end of the turn in which they part."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.map.lenses import picture
from app.desktop.map.scene import Scene
from app.desktop.map.view import MapView
from app.desktop.parts import Elided
from app.desktop.theme import Theme
from app.session import Session
from maps.atlas import load_atlas

__all__ = ["TwoMaps"]


class TwoMaps(QWidget):
    """The maps; made when first shown, for drawing them takes two threads."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._views: list[MapView] = []
        self._captions: list[Elided] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._shown: tuple[Session, tuple[int, int], str, str] | None = None
        theme.changed.connect(self._on_look)

    def show_futures(
        self, session: Session, nodes: tuple[int, int], lens: str, actor: str
    ) -> None:
        """Show two places in play by one lens.

        Args:
            session: The session.
            nodes: Numbers of the two nodes.
            lens: Key of the lens.
            actor: Id of the actor the lens looks toward.
        """
        if not self._views:
            self._make()
        self._shown = (session, nodes, lens, actor)
        self._draw()

    def stop(self) -> None:
        """Let drawing under way finish."""
        for view in self._views:
            view.stop()

    def views(self) -> tuple[MapView, ...]:
        """The two maps, none before the first was shown."""
        return tuple(self._views)

    def _make(self) -> None:
        atlas = load_atlas()
        for letter in "AB":
            column = QVBoxLayout()
            column.setSpacing(2)
            view = MapView(self._theme, atlas)
            view.setObjectName(f"map-{letter}")
            view.setAccessibleName(f"Map of future {letter}")
            caption = Elided("", "small")
            column.addWidget(view)
            column.addWidget(caption)
            self._line.addLayout(column, 1)
            self._views.append(view)
            self._captions.append(caption)
        self._on_look()

    def _draw(self) -> None:
        if self._shown is None:
            return
        session, nodes, lens, actor = self._shown
        atlas = load_atlas()
        for view, caption, node in zip(self._views, self._captions, nodes, strict=True):
            scene = Scene(
                session.world, session.state_at(node), atlas, self._theme.look.tokens, actor
            )
            made = picture(lens, scene)
            view.show_picture(made)
            turn = session.history.nodes[node].turn
            caption.setText(f"{made.title}, end of turn {turn}")

    def _on_look(self) -> None:
        self._line.setSpacing(self._theme.look.px(24))
        for view in self._views:
            view.setFixedHeight(self._theme.look.px(270))
        self._draw()
