"""The middle of the desk: the map of the session at the cursor, and the answers on the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.map.export import MapSheet
from app.desktop.map.panel import MapPanel
from app.desktop.map.view import ZOOM_STEP
from app.desktop.readings.answers import answer_legend, answer_links
from app.desktop.theme import Theme
from app.session import Session
from maps.atlas import load_atlas

__all__ = ["Centre"]


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is on the map: a node, the actor it looks toward, and the answers on the table."""

    session: Session
    node: int
    actor: str
    on_table: str
    supposed: str
    rulings: int


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
        self._theme = theme
        self._atlas = load_atlas()
        self._lens = "trust"
        self._shown: _Shown | None = None
        self.map = MapPanel(theme, self._atlas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.map)
        self.map.actor_chosen.connect(self.actor_chosen)
        self.map.pointed_at.connect(self.pointed_at)
        self.map.lens_chosen.connect(self._on_lens)
        self.map.reader_chosen.connect(self._show_answers)
        theme.changed.connect(self._show_answers)

    def show_session(self, session: Session, actor: str, on_table: str, supposed: str) -> None:
        """Show the state at the cursor, by the lens toward an actor.

        Args:
            session: The session.
            actor: Id of the actor selected.
            on_table: Key of the question on the table.
            supposed: The answer weighed for it; empty for none.
        """
        node = session.history.cursor.node
        shown = _Shown(session, node, actor, on_table, supposed, len(session.rulings()))
        if shown != self._shown:
            self._shown = shown
            self.map.show_session(session, node, actor)
            self._show_answers()

    def _on_lens(self, lens: str) -> None:
        self._lens = lens
        self._show_answers()

    def _show_answers(self) -> None:
        """Draw the answers on the table over what the lens shows."""
        if self._shown is None or not self.map.is_own:
            return
        shown, tokens = self._shown, self._theme.look.tokens
        links = answer_links(shown.session, tokens, shown.on_table, shown.supposed)
        made = self.map.picture
        if not links or made is None:
            return
        entries = tuple(entry for entry in made.legend if entry.kind != "link")
        every = (*made.links, *links)
        legend = (*entries, *answer_legend(every, tokens))
        self.map.show_picture(replace(made, links=every, legend=legend))

    @property
    def lens(self) -> str:
        """Key of the lens in use."""
        return self._lens

    def sheet(self, marking: str) -> MapSheet | None:
        """The map as it stands, to be exported; None before anything is shown.

        Args:
            marking: The exercise marking.
        """
        shown = self.map.picture
        if shown is None:
            return None
        return MapSheet(self._atlas, shown, self._theme.look, self.map.view.frame, marking)

    def show_place(self, x: float, y: float) -> None:
        """Go to a place, kilometres, near enough to see what is around it."""
        self.map.view.go_to(x, y)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What the commands of the map do, by their keys."""
        return {
            "centre": self.show_whole,
            "zoom-in": lambda: self.map.view.zoom(ZOOM_STEP),
            "zoom-out": lambda: self.map.view.zoom(1.0 / ZOOM_STEP),
        }

    def show_whole(self) -> None:
        """Show the whole theatre."""
        self.map.view.fit()

    def take_focus(self) -> None:
        """Put the keyboard on the map."""
        self.map.view.setFocus()

    def stop(self) -> None:
        """Let drawing under way finish."""
        self.map.view.stop()
