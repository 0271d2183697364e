"""The hand-over screen: one seat at a time types its private estimate, and sees nothing else.

The page is given a seat code, the question and its answers, never an estimate and never the
engine's odds; what a seat typed is wiped from the fields before the next one is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.desktop.parts import ChoiceBox, Panel, ScrollColumn, button, clear, label, tab_in_order
from app.desktop.theme import Theme
from app.desktop.translation import Translator, in_words

__all__ = ["HandOver", "HandOverPicture"]

tr = Translator(__name__)

CONFIDENCE = (("medium", tr.later("Medium")), ("low", tr.later("Low")), ("high", tr.later("High")))
WIDTH = 440
"""Of the form, design pixels."""


@dataclass(frozen=True, slots=True)
class HandOverPicture:
    """What a seat is asked.

    Attributes:
        seat: Seat code; empty where all are in.
        question: The question in words.
        options: Its answers: key and words.
    """

    seat: str
    question: str
    options: tuple[tuple[str, str], ...]


class HandOver(Panel):
    """The page.

    Attributes:
        begun: The page is wanted on the screen.
        sealed: A seat gave its estimate (seat, per cent by answer, confidence).
        left: Back to the desk.
    """

    begun = Signal()
    sealed = Signal(str, object, str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Private estimate"), "hand-over")
        self._picture = HandOverPicture("", "", ())
        self.fields: dict[str, QLineEdit] = {}
        scroll = ScrollColumn()
        self.column.addWidget(scroll, 1)
        self._sheet = QWidget()
        scroll.column.addStretch(1)
        scroll.column.addWidget(self._sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        scroll.column.addStretch(2)
        self._column = QVBoxLayout(self._sheet)
        self._who = label("", "display", wrap=True)
        self._question = label("", "question", wrap=True)
        self._what = label("", "note", wrap=True)
        self.begin = button(tr("Begin"), "main", "hand-over-begin")
        self.begin.clicked.connect(self._on_begin)
        self._form = QWidget()
        self._rows = QGridLayout(self._form)
        self.confidence = ChoiceBox(theme, tr("How sure you are"))
        self.confidence.setObjectName("hand-over-confidence")
        for key, words in in_words(CONFIDENCE):
            self.confidence.addItem(words, key)
        self._off = label("", "small", wrap=True)
        self.seal = button(tr("Seal my estimate"), "main", "hand-over-seal")
        self.seal.clicked.connect(self._on_seal)
        self.cancel = button(tr("Back to the desk"), "link", "hand-over-back")
        self.cancel.clicked.connect(self._on_left)
        self._confidence_head = label(tr("How sure you are"), "head")
        parts = (self._who, self._question, self._what, self.begin, self._form)
        for part in (*parts, self._confidence_head, self.confidence, self.seal, self._off):
            self._column.addWidget(part)
        self._column.addWidget(self.cancel)
        self._on_look()

    def show_picture(self, picture: HandOverPicture) -> None:
        """Hand the keyboard to a seat, or back to the white cell when all are in."""
        self._wipe()
        self._picture = picture
        if picture.seat:
            self._who.setText(tr("Hand the keyboard to seat {seat}", seat=picture.seat))
            self._what.setText(tr("Nobody else looks. What you type is hidden until all are in."))
            self.begin.setText(tr("I am {seat}: begin", seat=picture.seat))
        else:
            self._who.setText(tr("All estimates are in"))
            self._what.setText(tr("Hand the keyboard back to the white cell."))
            self.begin.setText(tr("Open them on the desk"))
        self.begin.setAccessibleName(self.begin.text())
        self._question.setText(picture.question)
        self._show_form(is_open=False)
        self.begun.emit()
        self.begin.setFocus()

    def _show_form(self, *, is_open: bool) -> None:
        self.begin.setVisible(not is_open)
        form = (self._form, self._confidence_head, self.confidence, self.seal, self._off)
        for part in form:
            part.setVisible(is_open)

    def _wipe(self) -> None:
        clear(self._rows)
        self.fields = {}
        self.confidence.setCurrentIndex(0)

    def _on_begin(self) -> None:
        if not self._picture.seat:
            self._on_left()
            return
        self._wipe()
        self._who.setText(tr("Seat {seat}", seat=self._picture.seat))
        self._what.setText(tr("Per cent for each answer; together 100."))
        for place, (key, words) in enumerate(self._picture.options):
            field = QLineEdit()
            field.setObjectName(f"hand-over-{key}")
            field.setAccessibleName(tr("{answer}, per cent", answer=words))
            field.setValidator(QIntValidator(0, 100, field))
            field.textChanged.connect(self._say)
            field.returnPressed.connect(self._on_return)
            self._rows.addWidget(label(words, wrap=True), place, 0)
            self._rows.addWidget(field, place, 1)
            self._rows.addWidget(label("%", "note"), place, 2)
            self.fields[key] = field
        tab_in_order(*self.fields.values(), self.confidence, self.seal)
        self._show_form(is_open=True)
        self._say()
        next(iter(self.fields.values())).setFocus()

    def _odds(self) -> dict[str, int]:
        return {key: int(field.text() or 0) for key, field in self.fields.items()}

    def _say(self) -> None:
        total = sum(self._odds().values())
        self.seal.setEnabled(total == 100)
        self._off.setText("" if total == 100 else tr("So far {total} of 100.", total=total))

    def _on_return(self) -> None:
        """Return goes from field to field, and seals once the figures are whole."""
        if self.seal.isEnabled():
            self._on_seal()
        else:
            self.focusNextChild()

    def _on_seal(self) -> None:
        odds, confidence = self._odds(), str(self.confidence.currentData())
        seat = self._picture.seat
        self._wipe()
        self.sealed.emit(seat, odds, confidence)

    def _on_left(self) -> None:
        self._wipe()
        self._show_form(is_open=False)
        self.left.emit()

    @override
    def _on_look(self) -> None:
        super()._on_look()
        px = self.look.px
        self._sheet.setFixedWidth(min(px(WIDTH), 820))
        self._column.setContentsMargins(px(15), px(15), px(15), px(15))
        self._column.setSpacing(px(10))
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(8))
        self._rows.setColumnStretch(0, 1)
        self._rows.setColumnMinimumWidth(1, px(90))
