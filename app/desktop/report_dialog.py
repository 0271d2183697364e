"""The report dialog: which report for whom, a look at its pages, written in the background."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from adjudication.errors import AdjudicationError
from app.desktop.parts import ChoiceBox, Hairline, TickBox, button, label
from app.desktop.report_pages import ReportPages
from app.desktop.report_work import Stopped, Wish, pages_of, write
from app.desktop.theme import Theme
from app.desktop.translation import Later, Translator, in_words
from app.desktop.work import Worker
from app.errors import UsageError
from app.report.asked import CONTROL, FULL, Asked, Kind
from app.session import Session

__all__ = ["ReportDialog"]

tr = Translator(__name__)

FAULTS = (AdjudicationError, UsageError, OSError)
KINDS: tuple[tuple[Kind, Later], ...] = (
    ("aar", tr.later("After-action report")),
    ("quick-look", tr.later("Quick look, two pages")),
    ("turn-brief", tr.later("Turn brief")),
)
TEMPLATES = (
    ("game", tr.later("Game: insights and evidence")),
    ("exercise", tr.later("Exercise: HSEEP skeleton")),
)
FORMATS = (
    ("pdf", tr.later("PDF")),
    ("docx", tr.later("Word")),
    ("html", tr.later("Web page")),
    ("pptx", tr.later("Slides")),
    ("md", tr.later("Markdown")),
    ("json", tr.later("JSON")),
    ("csv", tr.later("Tables as CSV")),
)
USUAL = frozenset({"pdf", "docx", "html"})
LOCALES = ("en-GB", "en-US", "de-DE", "fr-FR", "pl-PL", "uk-UA", "ka-GE", "ru-RU", "tr-TR")
PREVIEW_AFTER = 250
"""Milliseconds without a change after which the pages are set anew."""


class _Steps(QObject):
    """Carries progress over to the window's thread."""

    made = Signal(int, int, str)


class ReportDialog(QDialog):
    """The dialog; it stays open beside the desk, and never stops play.

    Attributes:
        written: Files were written (words to say).
        previewed: The pages on show are those of what is chosen.
    """

    written = Signal(str)
    previewed = Signal()

    def __init__(self, theme: Theme, worker: Worker, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._worker = worker
        self._path = Path()
        self._shown: Wish | None = None
        self._stop = threading.Event()
        self._is_writing = False
        self._steps = _Steps()
        self._steps.made.connect(self._on_step)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PREVIEW_AFTER)
        self._timer.timeout.connect(self._on_look_asked)
        self.setWindowTitle(tr("Report"))
        self.setObjectName("report-dialog")
        self.setSizeGripEnabled(True)
        self._build()
        theme.changed.connect(self._on_look)
        self._on_look()

    def _build(self) -> None:
        theme = self._theme
        self.kind = _choice(theme, tr("Kind of report"), in_words(KINDS))
        self.edition = _choice(theme, tr("Edition"), ())
        self.template = _choice(theme, tr("Template"), in_words(TEMPLATES))
        self.turn = _choice(theme, tr("Turn of the brief"), ())
        self.dates = _choice(theme, tr("Dates and numbers"), [(tag, tag) for tag in LOCALES])
        self.formats = {key: TickBox(theme, f"format-{key}") for key, _ in FORMATS}
        for key, words in in_words(FORMATS):
            self.formats[key].setText(words)
            self.formats[key].setChecked(key in USUAL)
            self.formats[key].toggled.connect(self._on_formats)
        self.folder = QLineEdit()
        self.folder.setAccessibleName(tr("Folder of the files"))
        self._choose = button(tr("Choose…"), "chip", "choose-folder")
        self.pages = ReportPages(theme)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Progress of the report"))
        self.words = label("", "note", wrap=True)
        self.words.setObjectName("report-words")
        self.write = button(tr("Write"), "main", "write-report")
        self.stop = button(tr("Stop"), "plain", "stop-report")
        self._close = button(tr("Close"), "plain", "close-report")
        self._lay_out()
        for box in (self.kind, self.edition, self.template, self.turn, self.dates):
            box.currentIndexChanged.connect(self._on_changed)
        self.write.clicked.connect(self._on_write)
        self.stop.clicked.connect(self._stop.set)
        self._close.clicked.connect(self.close)
        self._choose.clicked.connect(self._on_choose)
        self.write.setDefault(True)

    def _lay_out(self) -> None:
        fields = QGridLayout()
        fields.setColumnStretch(1, 1)
        self._fields = fields
        rows: Sequence[tuple[str, QWidget]] = (
            (tr("Report"), self.kind),
            (tr("Edition"), self.edition),
            (tr("Template"), self.template),
            (tr("Turn"), self.turn),
            (tr("Dates as in"), self.dates),
        )
        for place, (words, widget) in enumerate(rows):
            fields.addWidget(label(words, "note"), place, 0)
            fields.addWidget(widget, place, 1)
        self._left = QVBoxLayout()
        self._left.addLayout(fields)
        self._left.addWidget(Hairline(self._theme))
        self._left.addWidget(label(tr("Formats"), "head"))
        ticks = QGridLayout()
        for place, box in enumerate(self.formats.values()):
            ticks.addWidget(box, place // 2, place % 2)
        self._left.addLayout(ticks)
        self._left.addWidget(Hairline(self._theme))
        self._left.addWidget(label(tr("Folder"), "head"))
        self._left.addWidget(self.folder)
        self._left.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeft)
        self._left.addStretch(1)
        self._left.addWidget(self.words)
        self._left.addWidget(self.progress)
        buttons = QHBoxLayout()
        buttons.addWidget(self.write, 1)
        buttons.addWidget(self.stop, 1)
        buttons.addWidget(self._close)
        self._left.addLayout(buttons)
        self._side = QWidget()
        self._side.setObjectName("panel")
        self._side.setLayout(self._left)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._side)
        whole.addWidget(Hairline(self._theme, upright=True))
        whole.addWidget(self.pages, 1)

    def ask(self, session: Session, brief: tuple[str, int] | None = None) -> None:
        """Open on a session.

        Args:
            session: The session of the desk; the work reads its file for itself.
            brief: Cell and turn of a turn brief to begin with.
        """
        self._path = session.path
        self._offer(session)
        if brief is not None:
            self._choose_brief(*brief)
        self.folder.setText(str(self._path.parent / f"{self._path.stem}-report"))
        self._set_writing(is_writing=False)
        self._on_changed()
        self.show()
        self.raise_()
        self.kind.setFocus()

    def _offer(self, session: Session) -> None:
        """Fills in the editions and turns there are; the last turn that was ended is chosen."""
        with QSignalBlocker(self.edition), QSignalBlocker(self.turn):
            self.edition.clear()
            self.edition.addItem(tr("Full"), FULL)
            self.edition.addItem(tr("Control, with the page on adjudicators"), CONTROL)
            for key, cell in session.scenario.cells.items():
                self.edition.addItem(tr("For {name} alone", name=cell.name), key)
            tip = session.history.nodes[session.history.cursor.node]
            self.turn.clear()
            for turn in range(1, max(1, tip.turn) + 1):
                self.turn.addItem(tr("Turn {turn}", turn=turn), turn)
            ended = tip.turn if tip.closes_turn else tip.turn - 1
            self.turn.setCurrentIndex(max(0, ended - 1))

    def _choose_brief(self, cell: str, turn: int) -> None:
        self.kind.setCurrentIndex(self.kind.findData("turn-brief"))
        self.edition.setCurrentIndex(self.edition.findData(cell))
        self.turn.setCurrentIndex(self.turn.findData(turn))

    def wish(self) -> Wish:
        """What is chosen."""
        kind: Kind = self.kind.currentData()
        asked = Asked(
            kind=kind,
            edition=self.edition.currentData(),
            template=self.template.currentData(),
            locale=self.dates.currentData(),
            turn=self.turn.currentData() if kind == "turn-brief" else None,
        )
        formats = tuple(key for key, box in self.formats.items() if box.isChecked())
        return Wish(self._path, asked, formats, Path(self.folder.text()))

    def _on_changed(self) -> None:
        asked = self.wish().asked
        self.template.setEnabled(asked.kind == "aar" and asked.sees_all)
        self.turn.setEnabled(asked.kind == "turn-brief")
        self._on_formats()
        self._timer.start()

    def _on_formats(self) -> None:
        """A button that is off says why."""
        chosen = any(box.isChecked() for box in self.formats.values())
        self.write.setEnabled(chosen and not self._is_writing)
        if not self._is_writing:
            self.words.setText("" if chosen else tr("Choose a format to write."))

    def _on_look_asked(self) -> None:
        wish = self.wish()
        self._shown = wish
        self.pages.say(tr("Setting the pages…"))
        self._worker.start(lambda: pages_of(wish), lambda future: self._on_pages(wish, future))

    def _on_pages(self, wish: Wish, future: Future[tuple[QImage, ...]]) -> None:
        if future.cancelled() or wish != self._shown:
            return  # a later wish is on its way
        try:
            self.pages.show_pages(future.result())
        except FAULTS as fault:
            self.pages.say(str(fault))
        self.previewed.emit()

    def _on_choose(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, tr("Folder of the report"), self.folder.text()
        )
        if name:
            self.folder.setText(name)

    def _on_write(self) -> None:
        wish = self.wish()
        self._stop.clear()
        self._set_writing(is_writing=True)
        self.progress.setRange(0, len(wish.formats))
        self.progress.setValue(0)
        stop, steps = self._stop, self._steps

        def report(done: int, total: int, what: str) -> None:
            if stop.is_set():
                raise Stopped
            steps.made.emit(done, total, what)

        self._worker.start(lambda: write(wish, report), self._on_written)

    def _on_step(self, done: int, total: int, what: str) -> None:
        self.progress.setValue(done)
        self.words.setText(
            tr(
                "Writing: {format} ({done} of {total})",
                format=dict(in_words(FORMATS)).get(what, what),
                done=done,
                total=total,
            )
        )

    def _on_written(self, future: Future[tuple[Path, ...]]) -> None:
        if future.cancelled():
            return
        self._set_writing(is_writing=False)
        try:
            files = future.result()
        except Stopped:
            self.words.setText(tr("Stopped. Files that were whole already are in the folder."))
            return
        except FAULTS as fault:
            self.words.setText(tr("The report was not written: {fault}", fault=fault))
            return
        said = tr.count(
            len(files),
            "Report written to {folder}: %n file",
            "Report written to {folder}: %n files",
            folder=files[0].parent,
        )
        self.words.setText(said)
        self.written.emit(said)

    def _set_writing(self, *, is_writing: bool) -> None:
        self._is_writing = is_writing
        self.progress.setVisible(is_writing)
        self.stop.setVisible(is_writing)
        self.write.setVisible(not is_writing)
        self._on_formats()

    def _on_look(self) -> None:
        px = self._theme.look.px
        self._side.setFixedWidth(px(340))
        self._left.setContentsMargins(px(16), px(16), px(16), px(16))
        self._left.setSpacing(px(10))
        self._fields.setVerticalSpacing(px(8))
        self._fields.setHorizontalSpacing(px(12))
        self.progress.setFixedHeight(px(6))
        self.resize(px(340) + 640, 760)

    @override
    def done(self, result: int) -> None:
        """Closing stops what is written; the files that are whole stay."""
        self._stop.set()
        self._timer.stop()
        super().done(result)


def _choice(theme: Theme, name: str, entries: Sequence[tuple[str, str]]) -> ChoiceBox:
    made = ChoiceBox(theme, name)
    for key, words in entries:
        made.addItem(words, key)
    return made
