"""The engine's advice on the question: when the room may see it, the band, what it hangs on.

While the room may not see the odds the picture has none, so that no widget can show them.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.card import AdviceBand, TermsTable
from app.desktop.parts import ChoiceBox, Hairline, IconButton, label
from app.desktop.pictures import QuestionPicture
from app.desktop.theme import Theme
from app.desktop.translation import Translator, in_words

__all__ = ["AdviceSection"]

tr = Translator(__name__)

SHOWINGS = (
    ("after-estimates", tr.later("Once estimates are in")),
    ("shown", tr.later("Shown")),
    ("never", tr.later("Never in the room")),
)


class AdviceSection(QWidget):
    """Band and terms, or why they are not shown.

    Attributes:
        showing_chosen: When the room may see the odds of this question.
    """

    showing_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._question: QuestionPicture | None = None
        self._column = QVBoxLayout(self)
        line = QHBoxLayout()
        line.addWidget(label(tr("Engine’s advice"), "head"), 1)
        self.showing = ChoiceBox(theme, tr("When the room sees the engine’s advice"))
        self.showing.setObjectName("showing")
        for key, words in in_words(SHOWINGS):
            self.showing.addItem(words, key)
        self.showing.activated.connect(
            lambda _: self.showing_chosen.emit(str(self.showing.currentData()))
        )
        line.addWidget(self.showing)
        self.seal = IconButton(theme, "lock-open", tr("Hide the engine’s advice"), size=13)
        self.seal.setCheckable(True)
        self.seal.toggled.connect(self._on_sealed)
        line.addWidget(self.seal)
        self._column.addLayout(line)
        self._why = label("", "small", wrap=True)
        self._column.addWidget(self._why)
        self.band = AdviceBand(theme)
        self._column.addWidget(self.band)
        self._line = Hairline(theme)
        self._column.addWidget(self._line)
        self.terms = TermsTable(theme)
        self._column.addWidget(self.terms)
        theme.changed.connect(self._on_look)
        self._on_look()

    def show_question(self, question: QuestionPicture) -> None:
        """Show the advice on a question, as far as the room may see it."""
        self._question = question
        room = question.conference
        self.showing.setCurrentIndex(self.showing.findData(room.showing))
        self.showing.setEnabled(not question.rule_off)
        self.band.show_options(() if room.advice_hidden else question.options, question.advised)
        self.terms.show_terms(question.terms, question.terms_about)
        self._show()

    def _on_sealed(self, is_sealed: bool) -> None:  # noqa: FBT001 - Qt's own signal
        """Hide the odds and what they hang on at this desk."""
        self.seal.set_icon("lock" if is_sealed else "lock-open")
        self.seal.setAccessibleName(
            tr("Show the engine’s advice") if is_sealed else tr("Hide the engine’s advice")
        )
        self._show()

    def _show(self) -> None:
        question = self._question
        hidden = question.conference.advice_hidden if question else ""
        if not hidden and self.seal.isChecked():
            hidden = tr("Hidden at this desk, recorded all the same.")
        self._why.setText(hidden)
        self._why.setVisible(bool(hidden))
        has_terms = question is not None and bool(question.terms)
        self.band.setVisible(not hidden)
        self.terms.setVisible(not hidden and has_terms)
        self._line.setVisible(not hidden and has_terms)

    def _on_look(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._theme.look.px(8))
