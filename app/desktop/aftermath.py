"""After a ruling: ways down that stay open, who is told what, challenges and their answers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.desktop.parts import TickBox, button, clear, tab_in_order
from app.desktop.pictures import QuestionPicture
from app.desktop.section import Section
from app.desktop.theme import Theme
from app.desktop.translation import Translator, in_words

__all__ = ["ChallengeSection", "ToldSection", "WaysSection"]

tr = Translator(__name__)

VERDICTS = (
    ("stands", tr.later("It stands")),
    ("amended", tr.later("Amended")),
    ("withdrawn", tr.later("Withdrawn")),
)


class WaysSection(Section):
    """Ways to de-escalate that are still open.

    Attributes:
        noted: A way was noted (id of the action, why it is open).
    """

    noted = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Ways down still open"), tr("Note a way down"), "ways")
        self.way = self.choice("way", tr("De-escalating action"))
        self.words = self.line_edit(
            "way-words", tr("Why it is open"), tr("Why it is open, and to whom")
        )
        add = button(tr("Note it"), "chip", "way-send")
        add.clicked.connect(self.send)
        self.fields.addWidget(add)

    @override
    def first_field(self) -> QWidget:
        return self.way

    @override
    def reset(self, question: QuestionPicture) -> None:
        self.way.clear()
        for key, title in question.conference.ways:
            self.way.addItem(title, key)
        self.words.clear()

    @override
    def show_rows(self) -> None:
        assert self.question is not None  # noqa: S101 - shown for a question
        room = self.question.conference
        note = "" if room.ways_left else tr("{count} on offer", count=len(room.ways))
        self.put_rows((("↓", way, "") for way in room.ways_left), note)

    @override
    def send(self) -> None:
        words = self.words.text().strip()
        self.say_fault("" if words else tr("Write why this way is open."))
        if words:
            self.words.clear()
            self.noted.emit(str(self.way.currentData()), words)


class ToldSection(Section):
    """Who is told what.

    Attributes:
        told: Cells are told (ids, as told, what is true).
    """

    told = Signal(object, str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Who is told"), tr("Tell cells"), "told")
        self.cells: dict[str, TickBox] = {}
        self._ticks = QVBoxLayout()
        self.fields.addLayout(self._ticks)
        self.words = self.line_edit("told-words", tr("As told"))
        self.true = self.line_edit(
            "told-true",
            tr("What is true, where it differs"),
            tr("True, if it differs; white cell only"),
        )
        tell = button(tr("Tell them"), "chip", "told-send")
        tell.clicked.connect(self.send)
        self.fields.addWidget(tell)

    @override
    def first_field(self) -> QWidget:
        return next(iter(self.cells.values()), self.words)

    @override
    def reset(self, question: QuestionPicture) -> None:
        clear(self._ticks)
        self.cells = {}
        for key, title in question.conference.cells:
            tick = TickBox(self._theme, f"tell-{key}")
            tick.setText(title)
            tick.installEventFilter(self)
            self._ticks.addWidget(tick)
            self.cells[key] = tick
        tab_in_order(self.toggle, *self.cells.values(), self.words)
        self.words.clear()
        self.true.clear()

    @override
    def open_form(self) -> None:
        if self.question is not None and not self.words.text():
            self.words.setText(self.question.conference.draft)
            self.words.setCursorPosition(0)
        super().open_form()

    @override
    def show_rows(self) -> None:
        assert self.question is not None  # noqa: S101 - shown for a question
        rows = self.question.conference.told
        self.put_rows(((r.cell, r.words, r.when) for r in rows), "" if rows else tr("nobody yet"))

    @override
    def send(self) -> None:
        cells = tuple(key for key, tick in self.cells.items() if tick.isChecked())
        words = self.words.text().strip()
        missing = (
            tr("Tick who is told.")
            if not cells
            else ""
            if words
            else tr("Write what they are told.")
        )
        self.say_fault(missing)
        if not missing:
            true = self.true.text().strip()
            for tick in self.cells.values():
                tick.setChecked(False)
            self.words.clear()
            self.true.clear()
            self.told.emit(cells, words, true)


class ChallengeSection(Section):
    """Challenges of the ruling, and their answers.

    While a challenge waits the form answers it; else it takes a new one.

    Attributes:
        challenged: The ruling is challenged (id of the cell, empty for the white cell; words).
        answered: A challenge is answered (its record, verdict, words).
    """

    challenged = Signal(str, str)
    answered = Signal(int, str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme, tr("Challenge and answer"), tr("Challenge, or answer one"), "challenge"
        )
        self.cell = self.choice("challenge-cell", tr("Who challenges"))
        self.verdict = self.choice("challenge-verdict", tr("What came of it"), in_words(VERDICTS))
        self.words = self.line_edit("challenge-words", tr("Words of the challenge or its answer"))
        self.add = button(tr("Enter the challenge"), "chip", "challenge-send")
        self.add.clicked.connect(self.send)
        self.fields.addWidget(self.add)

    def waiting(self) -> int:
        """Record of the first challenge without an answer; 0 for none."""
        rows = self.question.conference.challenges if self.question else ()
        return next((row.record for row in rows if not row.answer), 0)

    @override
    def first_field(self) -> QWidget:
        return self.verdict if self.waiting() else self.cell

    @override
    def reset(self, question: QuestionPicture) -> None:
        self.cell.clear()
        self.cell.addItem(tr("The white cell itself"), "")
        for key, title in question.conference.cells:
            self.cell.addItem(title, key)
        self.words.clear()

    @override
    def show_rows(self) -> None:
        assert self.question is not None  # noqa: S101 - shown for a question
        rows = []
        for each in self.question.conference.challenges:
            rows.append((each.who, each.words, ""))
            rows.append(("→", each.answer or tr("to be answered"), ""))
        waiting = bool(self.waiting())
        self.put_rows(rows, tr("1 waits for an answer") if waiting else "" if rows else tr("none"))
        self.cell.setVisible(not waiting)
        self.verdict.setVisible(waiting)
        self.words.setPlaceholderText(tr("The answer") if waiting else tr("Why it is challenged"))
        self.add.setText(tr("Enter the answer") if waiting else tr("Enter the challenge"))
        self.add.setAccessibleName(self.add.text())

    @override
    def send(self) -> None:
        words = self.words.text().strip()
        self.say_fault("" if words else tr("Write the words for the record."))
        if not words:
            return
        self.words.clear()
        if self.waiting():
            self.answered.emit(self.waiting(), str(self.verdict.currentData()), words)
        else:
            self.challenged.emit(str(self.cell.currentData() or ""), words)
