"""Replay: a turn as a cell saw it, beside the turn as it was."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from adjudication.errors import AdjudicationError
from app.desktop.parts import ChoiceBox, button, label
from app.desktop.report_pages import ReportPages
from app.desktop.report_work import Wish, pages_of
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from app.desktop.work import Worker
from app.errors import UsageError
from app.report.asked import FULL, Asked
from app.session import Session

__all__ = ["Replay"]

tr = Translator(__name__)


class Replay(QWidget):
    """Two pages side by side, and the turn and cell to show.

    Attributes:
        shown: Both pages are those of what is chosen.
    """

    shown = Signal()

    def __init__(self, theme: Theme, worker: Worker) -> None:
        super().__init__()
        self._worker = worker
        self._path = Path()
        self._awaited: set[Wish] = set()
        self.cell = ChoiceBox(theme, tr("As which cell"))
        self.turn = ChoiceBox(theme, tr("Turn"))
        self.before = button(tr("Turn before"), "plain", "replay-before")
        self.after = button(tr("Next turn"), "plain", "replay-after")
        self.seen, self.was = ReportPages(theme), ReportPages(theme)
        bar = QHBoxLayout()
        for widget in (self.cell, self.before, self.turn, self.after):
            bar.addWidget(widget)
        bar.addStretch(1)
        self._heads = (label(tr("As the cell saw it"), "head"), label(tr("As it was"), "head"))
        pages = QGridLayout()
        for place, view in enumerate((self.seen, self.was)):
            pages.addWidget(self._heads[place], 0, place)
            pages.addWidget(view, 1, place)
            pages.setColumnStretch(place, 1)
        pages.setRowStretch(1, 1)
        column = QVBoxLayout(self)
        column.addLayout(bar)
        column.addLayout(pages, 1)
        self.cell.currentIndexChanged.connect(self._on_chosen)
        self.turn.currentIndexChanged.connect(self._on_chosen)
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))

    def take(self, session: Session) -> None:
        """Offer the cells and turns of a session; nothing is set until the page is looked at."""
        self._path = session.path
        last = session.history.nodes[session.history.cursor.node].turn
        with QSignalBlocker(self.cell), QSignalBlocker(self.turn):
            kept = self.cell.currentData(), self.turn.currentData()
            self.cell.clear()
            for key, cell in session.scenario.cells.items():
                self.cell.addItem(tr("As {name}", name=cell.name), key)
            self.turn.clear()
            for turn in range(1, max(1, last) + 1):
                self.turn.addItem(tr("Turn {turn}", turn=turn), turn)
            for box, value in zip((self.cell, self.turn), kept, strict=True):
                box.setCurrentIndex(max(0, box.findData(value)))

    def set_pages(self) -> None:
        """Set the pages of what is chosen."""
        self._on_chosen()

    def _step(self, by: int) -> None:
        self.turn.setCurrentIndex(
            min(max(0, self.turn.currentIndex() + by), self.turn.count() - 1)
        )

    def _on_chosen(self) -> None:
        turn, cell = self.turn.currentData(), self.cell.currentData()
        if turn is None or cell is None:
            return
        self.before.setEnabled(self.turn.currentIndex() > 0)
        self.after.setEnabled(self.turn.currentIndex() < self.turn.count() - 1)
        self._heads[0].setText(
            tr("{cell} saw turn {turn}", cell=self.cell.currentText(), turn=turn)
        )
        self._heads[1].setText(tr("Turn {turn} as it was", turn=turn))
        self._awaited = set()
        for view, edition in ((self.seen, cell), (self.was, FULL)):
            asked = Asked(kind="turn-brief", edition=edition, turn=turn)
            wish = Wish(self._path, asked, (), Path())
            self._awaited.add(wish)
            view.say(tr("Setting the page…"))
            self._begin(view, wish)

    def _begin(self, view: ReportPages, wish: Wish) -> None:
        self._worker.start(
            lambda: pages_of(wish), lambda future: self._on_pages(view, wish, future)
        )

    def _on_pages(self, view: ReportPages, wish: Wish, future: Future[tuple[QImage, ...]]) -> None:
        if future.cancelled() or wish not in self._awaited:
            return  # a later choice is on its way
        self._awaited.discard(wish)
        try:
            view.show_pages(future.result())
        except (AdjudicationError, UsageError, OSError) as fault:
            view.say(str(fault))
        if not self._awaited:
            self.shown.emit()
