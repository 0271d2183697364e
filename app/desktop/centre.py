"""The middle of the desk: the map, or what stands there while it is not to be had."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.theme import Theme
from app.session import Session

__all__ = ["Centre"]


class Centre(QWidget):
    """The map of the session.

    Attributes:
        actor_chosen: An actor was clicked on the map (its id).
    """

    actor_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    def show_session(self, session: Session, actor: str) -> None:
        """Show the state at the cursor, by the lens toward an actor."""

    def show_whole(self) -> None:
        """Show the whole map."""

    def zoom_in(self) -> None:
        """Go nearer."""

    def zoom_out(self) -> None:
        """Go farther."""

    def take_focus(self) -> None:
        """Put the keyboard on the map."""
