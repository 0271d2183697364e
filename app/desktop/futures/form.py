"""What is asked of model runs: from where, against what, how many, on how many processors."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from app.commands.ensemble import FUTURES
from app.desktop.futures.run import RunAsked
from app.desktop.parts import button, label
from app.desktop.session_page import choice, fill
from app.desktop.sheet_fields import line_edit
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from app.workers import LEAST_MEMORY

__all__ = ["FuturesForm"]

tr = Translator(__name__)

MOST_FUTURES, MOST_TURNS, MOST_WORKERS, MOST_MEMORY = 10_000_000, 600, 256, 1_000_000
Entries = Sequence[tuple[str, str]]


class FuturesForm(QWidget):
    """The form, and how far a run is.

    Attributes:
        asked: A run is to begin.
        ended: The run under way is to end with what is finished.
    """

    asked = Signal()
    ended = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.from_ = choice(theme, tr("From where"), "futures-from", ())
        self.against = choice(theme, tr("Against what"), "futures-against", ())
        self.futures = self._number(tr("Futures"), "futures-count", str(FUTURES), MOST_FUTURES)
        self.turns = self._number(tr("Turns"), "futures-turns", tr("as planned"), MOST_TURNS)
        self.workers = self._number(
            tr("Processes"), "futures-workers", _processors(), MOST_WORKERS
        )
        self.memory = self._number(
            tr("MiB for each"), "futures-memory", tr("no limit"), MOST_MEMORY
        )
        self.run = button(tr("Run the futures"), "main", "futures-run")
        self.run.clicked.connect(self.asked)
        self.stop = button(tr("End the run"), "plain", "futures-end")
        self.stop.clicked.connect(self.ended)
        self.progress = QProgressBar()
        self.progress.setObjectName("futures-progress")
        self.progress.setTextVisible(False)
        self.words = label("", "note")
        self.words.setObjectName("futures-progress-words")
        self._where = QGridLayout()
        self._where.setColumnStretch(1, 3)
        self._where.setColumnStretch(3, 3)
        for place, (words, part) in enumerate(
            ((tr("From"), self.from_), (tr("Against"), self.against))
        ):
            self._where.addWidget(label(words, "note"), 0, 2 * place)
            self._where.addWidget(part, 0, 2 * place + 1)
        self._where.addWidget(self.run, 0, 4)
        self._where.addWidget(self.stop, 0, 5)
        self._how = QHBoxLayout()
        for words, field in (
            (tr("Futures"), self.futures),
            (tr("Turns"), self.turns),
            (tr("Processes"), self.workers),
            (tr("MiB for each"), self.memory),
        ):
            self._how.addWidget(label(words, "note"))
            self._how.addWidget(field)
        self._how.addWidget(self.progress, 1)
        self._how.addWidget(self.words)
        self._how.addStretch(0)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._where)
        self._column.addLayout(self._how)
        self.show_running(is_running=False)
        theme.changed.connect(self._on_look)
        self._on_look()

    def _number(self, words: str, name: str, hint: str, most: int) -> QLineEdit:
        made = line_edit(words, name, hint)
        made.setValidator(QIntValidator(0, most, self))
        made.returnPressed.connect(self.asked)
        return made

    def offer(self, nodes: Entries, others: Entries) -> None:
        """Offer where to begin, and what to compare it with."""
        fill(self.from_, nodes)
        fill(self.against, (("", tr("Nothing: one line alone")), *others))

    def choose(self, node: str, against: str) -> None:
        """Choose where to begin and what to compare it with, by their keys."""
        self.from_.setCurrentIndex(self.from_.findData(node))
        self.against.setCurrentIndex(self.against.findData(against))

    @property
    def node(self) -> str:
        """Where a run begins: number of a node, or name of a branch."""
        return str(self.from_.currentData())

    def request(self, path: Path) -> RunAsked | str:
        """What is asked, or why it cannot be, in words.

        Args:
            path: The session's file.
        """
        futures, memory = _typed(self.futures, FUTURES), _typed(self.memory, None)
        turns, workers = _typed(self.turns, None), _typed(self.workers, int(_processors()))
        if not futures or turns == 0:
            return tr("Futures and turns begin at 1.")
        if memory is not None and memory < LEAST_MEMORY:
            return tr(
                "A process needs {least} MiB at least; empty is no limit.",
                least=LEAST_MEMORY,
            )
        return RunAsked(
            path,
            self.node,
            str(self.against.currentData() or ""),
            futures,
            turns,
            workers or 0,
            memory,
        )

    def show_running(self, *, is_running: bool) -> None:
        """Say whether a run is under way."""
        self.run.setEnabled(not is_running)
        self.run.setToolTip(tr("A run is under way: end it first") if is_running else "")
        self.stop.setEnabled(is_running)
        self.stop.setToolTip(
            tr("What is finished counts") if is_running else tr("No run is under way")
        )
        self.progress.setVisible(is_running)
        self.progress.setRange(0, 0)
        self.words.setText(tr("Beginning…") if is_running else "")

    def show_progress(self, done: int, total: int, what: str) -> None:
        """Say how far the run is."""
        if not self.stop.isEnabled():
            return
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        doing = f"{what[:1].upper()}{what[1:]}"
        said = (
            tr("{doing}: {done:,} of {total:,}", doing=doing, done=done, total=total)
            if total
            else f"{doing}…"
        )
        self.words.setText(said)
        self.progress.setAccessibleName(said)

    def show_ending(self) -> None:
        """Say that the run is asked to end."""
        self.stop.setEnabled(False)
        self.stop.setToolTip(tr("It ends when the futures under way are played"))
        self.words.setText(tr("Ending: what is finished counts…"))

    def _on_look(self) -> None:
        px = self._theme.look.px
        self._column.setContentsMargins(px(15), px(10), px(15), px(8))
        self._column.setSpacing(px(8))
        for layout in (self._where, self._how):
            layout.setSpacing(px(8))
        for field, width in (
            (self.futures, 90),
            (self.turns, 90),
            (self.workers, 50),
            (self.memory, 80),
        ):
            field.setFixedWidth(px(width))
        self.progress.setFixedHeight(px(6))
        self.words.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


def _processors() -> str:
    return str(os.cpu_count() or 1)


def _typed(field: QLineEdit, default: int | None) -> int | None:
    words = field.text().strip()
    return int(words) if words else default
