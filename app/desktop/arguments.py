"""Arguments for and against an answer, each with its strength; typed with signs, or chosen.

Words that begin with `+`, `++` or `+++` are for the answer chosen, weak, fair or strong; with
`-` they are against it. So one who knows the signs never leaves the line.
"""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.desktop.parts import button
from app.desktop.pictures import QuestionPicture
from app.desktop.section import Section
from app.desktop.theme import Theme
from app.desktop.translation import Translator, in_words

__all__ = ["ArgumentsSection"]

tr = Translator(__name__)

STRENGTHS = ("weak", "fair", "strong")
SIDES = (
    ("for/fair", tr.later("For, fair")),
    ("for/strong", tr.later("For, strong")),
    ("for/weak", tr.later("For, weak")),
    ("against/fair", tr.later("Against, fair")),
    ("against/strong", tr.later("Against, strong")),
    ("against/weak", tr.later("Against, weak")),
)
SIGNED = re.compile(r"([+\-−]{1,3})\s*(\S.*)", re.DOTALL)


class ArgumentsSection(Section):
    """The arguments.

    Attributes:
        argued: An argument was made (answer, side, strength, words, seat).
    """

    argued = Signal(str, str, str, str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Arguments"), tr("Add an argument"), "arguments")
        self.option = self.choice("argument-option", tr("Answer that the argument speaks to"))
        self.side = self.choice(
            "argument-side", tr("For or against, and how strong"), in_words(SIDES)
        )
        self.words = self.line_edit(
            "argument-words",
            tr("Argument"),
            tr("Argument; begin with +++ or −− to set side and strength"),
        )
        self.seat = self.line_edit(
            "argument-seat", tr("Seat of who argues"), tr("By seat, such as A1")
        )
        self.add = button(tr("Add the argument"), "chip", "argument-send")
        self.add.clicked.connect(self.send)
        self.fields.addWidget(self.add)

    @override
    def first_field(self) -> QWidget:
        return self.words

    @override
    def reset(self, question: QuestionPicture) -> None:
        self.option.clear()
        for option in question.options:
            self.option.addItem(option.title, option.key)
        self.option.setCurrentIndex(len(question.options) - 1)
        self.words.clear()

    @override
    def show_rows(self) -> None:
        assert self.question is not None  # noqa: S101 - shown for a question
        rows = [
            (
                "+" if each.is_for else "−",
                f"{each.option}: {each.words}",
                f"{each.seat}  {'●' * each.strength}{'○' * (3 - each.strength)}",
            )
            for each in self.question.conference.arguments
        ]
        self.put_rows(rows, tr("strength") if rows else tr("none yet"))

    @override
    def send(self) -> None:
        words = self.words.text().strip()
        side, _, strength = str(self.side.currentData()).partition("/")
        signed = SIGNED.fullmatch(words)
        if signed is not None:
            side = "for" if signed[1][0] == "+" else "against"
            strength, words = STRENGTHS[len(signed[1]) - 1], signed[2]
        if not words:
            self.say_fault(tr("Write the argument."))
            return
        self.say_fault("")
        seat = self.seat.text().strip() or "white-cell"
        self.words.clear()
        self.argued.emit(str(self.option.currentData()), side, strength, words, seat)
        self.words.setFocus()
