"""Which futures stand side by side: chosen by the cursor first, then by hand."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.desktop.centre import Centre
from app.desktop.compare import ComparePanel
from app.desktop.notice import Notice
from app.desktop.pictures import ComparePicture
from app.desktop.readings.contrast import compare_picture, default_futures, places
from app.desktop.table import first_protected
from app.desktop.translation import Translator
from app.desktop.work import Worker
from app.session import Session

__all__ = ["Comparing"]

tr = Translator(__name__)


def compared(path: Path, branches: tuple[int, ...], turn: int | None) -> ComparePicture:
    """Compare branches of a session file; it opens the file for itself.

    Args:
        path: The file; it may be open in the window.
        branches: Numbers of two to four branches.
        turn: At whose end the maps stand; without it the first in which all have parted.
    """
    session = Session.open_file(path, read_only=True)
    try:
        return compare_picture(session, branches, turn)
    finally:
        session.close()


class Comparing(QObject):
    """Draws the comparison of a session's futures; the comparing itself is the worker's.

    Attributes:
        drawn: The comparison was drawn and wants to be seen.
    """

    drawn = Signal()

    def __init__(
        self, panel: ComparePanel, centre: Centre, worker: Worker, notice: Notice
    ) -> None:
        super().__init__(panel)
        self._worker = worker
        self._panel = panel
        self._centre = centre
        self._notice = notice
        self._session: Session | None = None
        self._branches: tuple[int, ...] = ()
        self._asked: tuple[int, ...] = ()
        panel.chosen.connect(self._on_chosen)
        panel.said.connect(notice.say)

    def show_session(self, session: Session | None) -> None:
        """Follow a session; the choice of futures is made anew."""
        self._session = session
        self._branches = ()

    def show(self) -> None:
        """Show the futures nearest to the cursor side by side."""
        if self._session is None:
            return
        branches = self._branches or default_futures(self._session)
        if len(branches) == 1:
            self._notice.say(tr("There is one future only. Fork here first, then compare."))
            return
        self.show_futures(branches)

    def show_futures(self, branches: tuple[int, ...], turn: int | None = None) -> None:
        """Show these branches side by side.

        Args:
            branches: Numbers of two to four branches.
            turn: At whose end the maps stand; without it the first in which all have parted.
        """
        session = self._session
        if session is None:
            return
        self._branches = self._asked = branches
        self._notice.say_busy(tr("Comparing…"))
        path = session.path
        self._worker.start(
            lambda: compared(path, branches, turn),
            lambda future: self._on_compared(session, branches, future),
        )

    def _on_compared(
        self, session: Session, branches: tuple[int, ...], future: Future[ComparePicture]
    ) -> None:
        picture = future.result()
        if session is not self._session or branches != self._asked:
            return
        self._notice.say("")
        self._panel.show_picture(picture)
        nodes = places(session, branches, picture.turn)
        self._panel.maps.show_futures(session, nodes, self._centre.lens, first_protected(session))
        self.drawn.emit()

    def _on_chosen(self, keys: list[str], turn: int) -> None:
        branches = tuple(int(key) for key in keys)
        if len(branches) == 1:
            self._notice.say(tr("Two different futures are needed for a comparison."))
            return
        is_turn_chosen = branches == self._branches
        self.show_futures(branches, turn if is_turn_chosen else None)
