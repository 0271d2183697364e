"""The start page: begin, open, or watch the demo; and where sessions are kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.desktop.parts import ChoiceBox, Elided, Hairline, ScrollColumn, button, clear, label
from app.desktop.readings.words import short_path
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["Offered", "RecentSession", "StartPage", "StartPicture"]

tr = Translator(__name__)

REHEARSED = tr.later(
    "To try moves and calibrate adjudicators; every screen and page says REHEARSAL"
)


@dataclass(frozen=True, slots=True)
class Offered:
    """A scenario that a new session can be made of."""

    key: str
    title: str
    summary: str
    variants: tuple[tuple[str, str], ...] = ()
    """Keys and names of its variants."""


@dataclass(frozen=True, slots=True)
class RecentSession:
    """A session opened before.

    Attributes:
        path: The file.
        note: When it was last opened; why it cannot be, where it is gone.
        is_there: Whether the file is still where it was.
    """

    path: Path
    note: str
    is_there: bool


@dataclass(frozen=True, slots=True)
class StartPicture:
    """What the page offers.

    Attributes:
        offers: Scenarios for a new session.
        recent: Sessions opened before, the last first.
        folder: Where new sessions are saved.
        fault: What went wrong with the last try; empty for nothing.
    """

    offers: tuple[Offered, ...]
    recent: tuple[RecentSession, ...]
    folder: Path
    fault: str = ""


class StartPage(QWidget):
    """The page.

    Attributes:
        new_asked: Make a new session of a scenario (its key, the key of a variant or nothing).
        rehearsal_asked: Make a rehearsal of a scenario (as before).
        open_asked: Choose a file to open.
        demo_asked: Run the demo.
        edit_asked: Choose a scenario to edit.
        begin_asked: Begin a scenario of one's own.
        chosen: Open this file.
    """

    new_asked = Signal(str, str)
    rehearsal_asked = Signal(str, str)
    open_asked = Signal()
    demo_asked = Signal()
    edit_asked = Signal()
    begin_asked = Signal()
    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("panel")
        self._first = ""
        self._scroll = ScrollColumn()
        self._scroll.setAccessibleName(tr("Start page"))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._inner, 8)
        line.addStretch(1)
        self._scroll.column.addLayout(line)
        self._scroll.column.addStretch(1)
        self._column.addWidget(label("Whitecell", "display"))
        self._column.addWidget(
            label(
                tr(
                    "Plan, play, branch and adjudicate tabletop exercises. Everything stays on"
                    " this machine, and what the screen shows is on disk."
                ),
                "note",
                wrap=True,
            )
        )
        self._fault = label("", "warning", wrap=True)
        self._fault.setObjectName("start-fault")
        self._column.addWidget(self._fault)
        self._busy = label("", "strong", wrap=True)
        self._column.addWidget(self._busy)
        self._column.addSpacing(10)
        self._column.addWidget(label(tr("New session"), "head"))
        self._offers = QVBoxLayout()
        self._column.addLayout(self._offers)
        self._column.addSpacing(6)
        self._buttons(
            (tr("Open…"), "start-open", self.open_asked),
            (tr("Run the demo"), "start-demo", self.demo_asked),
        )
        self._column.addSpacing(6)
        self._column.addWidget(label(tr("A scenario of your own"), "head"))
        self._buttons(
            (tr("Edit a scenario…"), "start-edit", self.edit_asked),
            (tr("New scenario…"), "start-begin", self.begin_asked),
        )
        self._column.addSpacing(10)
        self._column.addWidget(Hairline(theme))
        self._column.addSpacing(4)
        self._recent_head = label(tr("Recent sessions"), "head")
        self._column.addWidget(self._recent_head)
        self._recent = QVBoxLayout()
        self._column.addLayout(self._recent)
        self._folder = label("", "note", wrap=True)
        self._folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addSpacing(4)
        self._column.addWidget(self._folder)
        theme.changed.connect(self._on_look)
        self._on_look()

    def _buttons(self, *made: tuple[str, str, SignalInstance]) -> None:
        """A line of buttons: what each says, its name, and what it asks for."""
        line = QHBoxLayout()
        for words, name, asked in made:
            each = button(words, "plain", name)
            each.clicked.connect(asked)
            line.addWidget(each)
        line.addStretch(1)
        self._column.addLayout(line)

    def show_picture(self, picture: StartPicture) -> None:
        """Show what can be opened."""
        self._fault.setText(picture.fault)
        self._fault.setVisible(bool(picture.fault))
        clear(self._offers)
        self._first = f"new-{picture.offers[0].key}" if picture.offers else "start-open"
        for offer in picture.offers:
            self._offers.addWidget(self._offer(offer))
        clear(self._recent)
        if not picture.recent:
            self._recent.addWidget(label(tr("None yet."), "note"))
        for recent in picture.recent:
            self._recent.addWidget(self._session(recent))
        self._folder.setText(
            tr("New sessions are saved in {folder}", folder=short_path(picture.folder))
        )

    def fault_shown(self) -> str:
        """What is said to have gone wrong."""
        return self._fault.text()

    def take_focus(self) -> None:
        """Put the keyboard on the first offer."""
        first = self._inner.findChild(QPushButton, self._first)
        if first is not None:
            first.setFocus()

    def show_busy(self, words: str) -> None:
        """Say what is being done and switch the buttons off; nothing said switches them on."""
        if words and self.isVisible():
            self._scroll.setFocus()  # what is switched off lets go of the keys
        self._busy.setText(words)
        self._busy.setVisible(bool(words))
        self._inner.setEnabled(not words)

    def _offer(self, offer: Offered) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 2, 0, 2)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(offer.title, "name"))
        words.addWidget(label(offer.summary, "note", wrap=True))
        line.addLayout(words, 1)
        begin = button(tr("New session"), "main", f"new-{offer.key}")
        begin.setAccessibleName(tr("New session: {title}", title=offer.title))
        variant = ChoiceBox(self._theme, tr("Variant of {title}", title=offer.title))
        variant.setObjectName(f"variant-{offer.key}")
        for key, name in (("", tr("As it is")), *offer.variants):
            variant.addItem(name, key)
        variant.setVisible(bool(offer.variants))
        words.addSpacing(4)
        words.addWidget(variant)
        rehearse = button(tr("Rehearse"), "plain", f"rehearse-{offer.key}")
        rehearse.setAccessibleName(tr("Rehearse: {title}", title=offer.title))
        rehearse.setToolTip(str(REHEARSED))
        column = QVBoxLayout()
        for made, asked in ((begin, self.new_asked), (rehearse, self.rehearsal_asked)):
            made.clicked.connect(
                lambda _=False, to=asked: to.emit(offer.key, str(variant.currentData() or ""))
            )
            column.addWidget(made)
        column.addStretch(1)
        line.addSpacing(12)
        line.addLayout(column)
        return box

    def _session(self, recent: RecentSession) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 2, 0, 2)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Elided(recent.path.stem, "name"))
        words.addWidget(Elided(f"{recent.note}  ·  {short_path(recent.path.parent)}", "small"))
        line.addLayout(words, 1)
        again = button(tr("Open"), "chip", "recent-open")
        again.setAccessibleName(tr("Open {stem}", stem=recent.path.stem))
        again.setEnabled(recent.is_there)
        again.setToolTip("" if recent.is_there else tr("{path} is gone", path=recent.path))
        again.clicked.connect(lambda: self.chosen.emit(str(recent.path)))
        line.addWidget(again)
        return box

    def _on_look(self) -> None:
        px = self._theme.look.px
        self._inner.setMaximumWidth(px(680))
        self._inner.setMinimumWidth(min(px(480), 620))
        self._column.setSpacing(px(8))
        self._offers.setSpacing(px(10))
        self._scroll.column.setContentsMargins(px(24), px(44), px(24), px(24))
