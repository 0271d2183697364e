"""The middle of the desk: the map of the session at the cursor."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.map.panel import MapPanel
from app.desktop.map.view import ZOOM_STEP
from app.desktop.theme import Theme
from app.session import Session
from maps.atlas import load_atlas

__all__ = ["Centre"]


class Centre(QWidget):
    """The map of the session.

    Attributes:
        actor_chosen: An actor was clicked on the map (its id).
        pointed_at: Where the pointer is on the map, in words.
    """

    actor_chosen = Signal(str)
    pointed_at = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.map = MapPanel(theme, load_atlas())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.map)
        self.map.actor_chosen.connect(self.actor_chosen)
        self.map.pointed_at.connect(self.pointed_at)

    def show_session(self, session: Session, actor: str) -> None:
        """Show the state at the cursor, by the lens toward an actor."""
        self.map.show_session(session, session.history.cursor.node, actor)

    def show_whole(self) -> None:
        """Show the whole theatre."""
        self.map.view.fit()

    def zoom_in(self) -> None:
        """Go nearer."""
        self.map.view.zoom(ZOOM_STEP)

    def zoom_out(self) -> None:
        """Go farther."""
        self.map.view.zoom(1.0 / ZOOM_STEP)

    def take_focus(self) -> None:
        """Put the keyboard on the map."""
        self.map.view.setFocus()

    def stop(self) -> None:
        """Let drawing under way finish."""
        self.map.view.stop()
