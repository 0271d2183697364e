"""The hot wash: reflections sealed until all are in, insights with their evidence, replay."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from adjudication.errors import AdjudicationError
from adjudication.record.entered import Entered
from adjudication.record.entries import Insight, Reflection
from app.desktop.parts import ChoiceBox, Hairline, ScrollColumn, button, clear, label
from app.desktop.readings.hot_wash import HotWashPicture, hot_wash_picture
from app.desktop.replay import Replay
from app.desktop.theme import Theme
from app.desktop.translation import Translator, in_words
from app.desktop.work import Worker
from app.session import Session

__all__ = ["HotWash"]

tr = Translator(__name__)

PAGES = (
    ("reflections", tr.later("Reflections")),
    ("insights", tr.later("Insights")),
    ("replay", tr.later("Replay")),
)
SUSTAIN = (
    ("sustain", tr.later("Sustain")),
    ("improve", tr.later("Improve")),
    ("insight", tr.later("Insight")),
)
INSIGHT = (
    ("insight", tr.later("Insight")),
    ("strength", tr.later("Strength")),
    ("improve", tr.later("To improve")),
)
SURE = (("low", tr.later("Low")), ("medium", tr.later("Medium")), ("high", tr.later("High")))


class HotWash(QDialog):
    """The dialog; it stays open beside the desk."""

    def __init__(self, theme: Theme, worker: Worker, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._session: Session | None = None
        self.setWindowTitle(tr("Hot wash"))
        self.setObjectName("hot-wash")
        self._tabs = [self._tab(place, *page) for place, page in enumerate(in_words(PAGES))]
        self._pages = QStackedWidget()
        self.replay = Replay(theme, worker)
        for page in (self._reflections(), self._insights(), self.replay):
            self._pages.addWidget(page)
        bar = QHBoxLayout()
        for tab in self._tabs:
            bar.addWidget(tab)
        bar.addStretch(1)
        self.words = label("", "warning", wrap=True)
        self.words.setObjectName("hot-wash-words")
        self._column = QVBoxLayout(self)
        self._column.addLayout(bar)
        self._column.addWidget(Hairline(theme))
        self._column.addWidget(self._pages, 1)
        self._column.addWidget(self.words)
        theme.changed.connect(self._on_look)
        self._on_look()

    def _tab(self, place: int, name: str, title: str) -> QToolButton:
        tab = QToolButton()
        tab.setText(title)
        tab.setObjectName(f"hot-wash-{name}")
        tab.setProperty("kind", "tab")
        tab.setCheckable(True)
        tab.setAutoExclusive(True)
        tab.setChecked(place == 0)
        tab.clicked.connect(lambda: self.show_page(place))
        return tab

    def _reflections(self) -> QWidget:
        self.cell = ChoiceBox(self._theme, tr("Cell"))
        self.what = _choice(self._theme, tr("Sustain, improve or insight"), in_words(SUSTAIN))
        self.reflection = _field(tr("What a seat writes before anyone speaks"))
        self.enter_reflection = button(tr("Enter, sealed"), "main", "enter-reflection")
        self.enter_reflection.clicked.connect(self._on_reflection)
        self.state = label("", "note", wrap=True)
        self.reflected = ScrollColumn()
        page = QWidget()
        column = QVBoxLayout(page)
        row = QHBoxLayout()
        row.addWidget(self.cell)
        row.addWidget(self.what)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.reflection)
        column.addWidget(self.enter_reflection, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(Hairline(self._theme))
        column.addWidget(self.state)
        column.addWidget(self.reflected, 1)
        return page

    def _insights(self) -> QWidget:
        self.kind = _choice(
            self._theme, tr("Insight, strength or area to improve"), in_words(INSIGHT)
        )
        self.sure = _choice(self._theme, tr("Confidence"), in_words(SURE))
        self.sure.setCurrentIndex(1)
        self.objective = ChoiceBox(self._theme, tr("Objective"))
        self.insight = _field(tr("What was seen, in a sentence or two"))
        self.evidence = _line(tr("Numbers of the records it rests on, such as 104, 106"))
        self.overturned = _line(tr("What would overturn it"))
        self.action = _line(tr("Action; with one it stands in the improvement plan"))
        self.owner = _line(tr("Owner"))
        self.due = _line(tr("Due"))
        self.enter_insight = button(tr("Enter"), "main", "enter-insight")
        self.enter_insight.clicked.connect(self._on_insight)
        self.found = ScrollColumn()
        page = QWidget()
        grid = QGridLayout(page)
        row = QHBoxLayout()
        for box in (self.kind, self.sure):
            row.addWidget(box)
        row.addWidget(self.objective, 1)
        grid.addLayout(row, 0, 0, 1, 2)
        grid.addWidget(self.insight, 1, 0, 1, 2)
        grid.addWidget(self.evidence, 2, 0)
        grid.addWidget(self.overturned, 2, 1)
        grid.addWidget(self.action, 3, 0, 1, 2)
        grid.addWidget(self.owner, 4, 0)
        grid.addWidget(self.due, 4, 1)
        grid.addWidget(self.enter_insight, 5, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(Hairline(self._theme), 6, 0, 1, 2)
        grid.addWidget(self.found, 7, 0, 1, 2)
        grid.setRowStretch(7, 1)
        return page

    def ask(self, session: Session) -> None:
        """Open on a session.

        Args:
            session: The session of the desk.
        """
        self._session = session
        picture = hot_wash_picture(session)
        _fill(self.cell, picture.cells)
        _fill(self.objective, (("", tr("No objective")), *picture.objectives))
        self.replay.take(session)
        self._show(picture)
        self.show()
        self.raise_()

    def show_page(self, place: int) -> None:
        """Show one of the three pages."""
        self._tabs[place].setChecked(True)
        self._pages.setCurrentIndex(place)
        self.words.setText("")
        if self._pages.currentWidget() is self.replay:
            self.replay.set_pages()

    def _show(self, picture: HotWashPicture) -> None:
        self.state.setText(picture.state)
        _list(self.reflected, picture.reflections)
        _list(self.found, picture.insights)
        for made in (self.enter_reflection, self.enter_insight):
            made.setEnabled(not picture.why_not)
            made.setToolTip(picture.why_not)
        self.words.setText(picture.why_not)

    def _on_reflection(self) -> None:
        words = self.reflection.toPlainText().strip()
        if not words:
            self.words.setText(tr("Write the reflection first."))
            return
        entered = Reflection(
            cell=self.cell.currentData(), what=self.what.currentData(), words=words
        )
        if self._enter(entered):
            self.reflection.clear()

    def _on_insight(self) -> None:
        words = self.insight.toPlainText().strip()
        typed = re.findall(r"\d+", self.evidence.text())
        if not words:
            self.words.setText(tr("Write the insight first."))
            return
        entered = Insight(
            what=self.kind.currentData(),
            words=words,
            objective=self.objective.currentData() or None,
            evidence=tuple(int(number) for number in typed if int(number)),
            confidence=self.sure.currentData(),
            overturned_by=self.overturned.text().strip(),
            action=self.action.text().strip(),
            owner=self.owner.text().strip(),
            due=self.due.text().strip(),
        )
        if self._enter(entered):
            self.insight.clear()
            for line in (self.evidence, self.overturned, self.action, self.owner, self.due):
                line.clear()

    def _enter(self, entered: Entered) -> bool:
        """Enters it, or says why not and leaves what was typed."""
        if self._session is None:
            return False
        try:
            number = self._session.enter(entered)
        except AdjudicationError as fault:
            self.words.setText(tr("Not entered: {fault}", fault=fault))
            return False
        self._show(hot_wash_picture(self._session))
        self.words.setText(tr("Entered as record {number}.", number=number))
        return True

    def _on_look(self) -> None:
        px = self._theme.look.px
        self._column.setContentsMargins(px(16), px(10), px(16), px(12))
        self._column.setSpacing(px(8))
        for field in (self.reflection, self.insight):
            field.setFixedHeight(px(72))
        self.resize(px(900), px(640))


def _field(words: str) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setPlaceholderText(words)
    made.setAccessibleName(words)
    made.setTabChangesFocus(True)
    return made


def _line(words: str) -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(words)
    made.setAccessibleName(words)
    return made


def _choice(theme: Theme, name: str, entries: Sequence[tuple[str, str]]) -> ChoiceBox:
    made = ChoiceBox(theme, name)
    _fill(made, entries)
    return made


def _fill(box: ChoiceBox, entries: Sequence[tuple[str, str]]) -> None:
    box.clear()
    for key, words in entries:
        box.addItem(words, key)


def _list(column: ScrollColumn, lines: Sequence[str]) -> None:
    clear(column.column)
    for line in lines:
        column.column.addWidget(label(line, "body", wrap=True))
    column.column.addStretch(1)
