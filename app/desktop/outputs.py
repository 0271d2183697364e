"""What leaves the white cell's screen: the public screen, the map as a file, a copy elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from adjudication.errors import AdjudicationError
from adjudication.record.seen_by import PUBLIC
from app.desktop.centre import Centre
from app.desktop.map.export import export_map
from app.desktop.notice import Notice
from app.desktop.public import PublicScreen
from app.desktop.readings.readers import seen_at_cursor
from app.desktop.readings.table import marking
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from app.desktop.work import Worker
from app.errors import UsageError
from app.session import Session

__all__ = ["Outputs"]

tr = Translator(__name__)


class Outputs(QObject):
    """The second window and the files of one main window."""

    def __init__(self, theme: Theme, centre: Centre, worker: Worker, notice: Notice) -> None:
        super().__init__(centre)
        self._theme = theme
        self._centre = centre
        self._worker = worker
        self._notice = notice
        self._session: Session | None = None
        self._trouble = ""
        self.public: PublicScreen | None = None

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What its commands do, by their keys."""
        return {
            "public": self.toggle_public,
            "export-map": self.ask_map,
            "save-elsewhere": self.ask_elsewhere,
        }

    def show_session(self, session: Session | None) -> None:
        """Follow a session; the public screen is given what the public may see of it, no more."""
        self._session = session
        trouble = session.trouble if session is not None else ""
        if trouble and trouble != self._trouble:
            self._notice.say(f"{trouble[0].upper()}{trouble[1:]}.")
        self._trouble = trouble
        if self.public is None:
            return
        if session is None:
            self.public.hide()
        elif self.public.isVisible():
            self.public.show_seen(*seen_at_cursor(session, PUBLIC))

    def toggle_public(self) -> None:
        """Open the public screen, or close it."""
        if self._session is None:
            return
        if self.public is None:
            self.public = PublicScreen(self._theme)
        if self.public.isVisible():
            self.public.hide()
            return
        self.public.show()
        self.public.show_seen(*seen_at_cursor(self._session, PUBLIC))

    def ask_elsewhere(self) -> None:
        """Ask where a copy of the session goes, and go on there."""
        name, _ = QFileDialog.getSaveFileName(
            self._centre, tr("Save a copy elsewhere"), "", tr("Whitecell sessions (*.whitecell)")
        )
        if name:
            self.save_elsewhere(Path(name))

    def save_elsewhere(self, path: Path) -> None:
        """Save everything in another place and go on there, whatever became of this one.

        Args:
            path: The new file; nothing may be there.
        """
        if self._session is None:
            return
        try:
            self._session.save_elsewhere(path)
        except AdjudicationError as fault:
            self._notice.say(tr("No copy was saved: {fault}", fault=fault))
        else:
            self._notice.say(tr("Saved as {path}; the session goes on there.", path=path))

    def ask_map(self) -> None:
        """Ask where the map goes, and write it."""
        name, _ = QFileDialog.getSaveFileName(
            self._centre, tr("Export the map"), "map.svg", tr("Pictures (*.svg *.png)")
        )
        if name:
            self.write_map(Path(name))

    def write_map(self, path: Path) -> None:
        """Write the map as it stands, off the window's thread.

        Args:
            path: The file; .svg or .png.
        """
        if self._session is None:
            return
        sheet = self._centre.sheet(marking(self._session.scenario.classification))
        if sheet is not None:
            self._notice.say_busy(tr("Writing the map…"))
            self._worker.start(lambda: export_map(sheet, path), self._on_written)

    def _on_written(self, future: Future[Path]) -> None:
        try:
            self._notice.say(tr("Map written to {result}", result=future.result()))
        except UsageError as fault:
            self._notice.say(tr("The map was not written: {fault}", fault=fault))

    def stop(self) -> None:
        """Close what is open, and let it go."""
        if self.public is not None:
            self.public.stop()
            self.public.close()
            self.public.deleteLater()
            self.public = None
