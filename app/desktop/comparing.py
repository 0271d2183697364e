"""Which futures stand side by side: chosen by the cursor first, then by hand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.desktop.centre import Centre
from app.desktop.compare import ComparePanel
from app.desktop.readings.contrast import compare_picture, default_pair, parting_nodes
from app.desktop.table import first_protected
from app.session import Session

__all__ = ["Comparing"]


class Comparing(QObject):
    """Draws the comparison of a session's futures.

    Attributes:
        drawn: The comparison was drawn and wants to be seen.
    """

    drawn = Signal()

    def __init__(self, panel: ComparePanel, centre: Centre, say: Callable[[str], None]) -> None:
        super().__init__(panel)
        self._panel = panel
        self._centre = centre
        self._say = say
        self._session: Session | None = None
        self._pair: tuple[int, int] | None = None
        panel.chosen.connect(lambda first, second: self._show(int(first), int(second)))

    def show_session(self, session: Session | None) -> None:
        """Follow a session; the choice of futures is made anew."""
        self._session = session
        self._pair = None

    def show(self) -> None:
        """Show the two futures nearest to the cursor side by side."""
        if self._session is None:
            return
        pair = self._pair or default_pair(self._session)
        if pair is None:
            self._say("There is one future only. Fork here first, then compare.")
            return
        self._show(*pair)

    def _show(self, first: int, second: int) -> None:
        session = self._session
        if session is None:
            return
        self._pair = (first, second)
        self._panel.show_picture(compare_picture(session, first, second))
        nodes = parting_nodes(session, first, second)
        self._panel.maps.show_futures(session, nodes, self._centre.lens, first_protected(session))
        self.drawn.emit()
