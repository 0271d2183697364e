"""The adjudication panel, right: the phase, its questions, the one on the table, the ruling.

The panel says what was asked of it by signals and shows what it is given; whether a draw or a
ruling is possible is decided where the picture is made, and the reason stands under the buttons.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.desktop.card import AdviceBand, ChangesTable, DeciderBox, TermsTable
from app.desktop.forking import ForkSheet
from app.desktop.parts import (
    ChoiceBox,
    Hairline,
    IconButton,
    Panel,
    ScrollColumn,
    TickBox,
    button,
    clear,
    label,
)
from app.desktop.pictures import QuestionPicture, RoomPicture
from app.desktop.progress import ProgressLine
from app.desktop.questions import QuestionList
from app.desktop.ruling_bar import RulingBar
from app.desktop.theme import Theme

__all__ = ["METHODS", "AdjudicationPanel"]

METHODS = (
    ("free", "The white cell rules"),
    ("consensual", "Agreed in the room"),
)
MOST_CHIPS = 6
"""How a ruling outright came about, as the record names it and in words."""


class AdjudicationPanel(Panel):
    """The panel.

    Attributes:
        question_chosen: A question was selected (key).
        previewed: An answer was chosen but not ruled yet (key, answer).
        drawn: Draw this question (key).
        routine_drawn: Draw every routine question that is open.
        ruled: Rule (key, method, answer, reason, for all open questions of its kind).
        accepted: Accept the answer of the cell that decides (key, answer, reason, for all).
        stepped: Go on: next phase, or commit the turn.
        fork_asked: The fork sheet is wanted.
        forked: Fork here, into futures with these names.
    """

    question_chosen = Signal(str)
    previewed = Signal(str, str)
    drawn = Signal(str)
    routine_drawn = Signal()
    ruled = Signal(str, str, str, str, bool)
    accepted = Signal(str, str, str, bool)
    stepped = Signal()
    fork_asked = Signal()
    forked = Signal(list)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Adjudication", "adjudication")
        self._room = RoomPicture()
        self._drafts: dict[str, str] = {}
        self._chips: QButtonGroup = QButtonGroup(self)
        self._build_head(theme)
        self.list = QuestionList(theme)
        self.list.chosen.connect(self.question_chosen)
        self.column.addWidget(self.list)
        self.column.addWidget(Hairline(theme))
        self._scroll = ScrollColumn()
        self._build_card(theme)
        self.column.addWidget(self._scroll, 1)
        self.column.addWidget(Hairline(theme))
        self.fork_sheet = ForkSheet(theme)
        self.fork_sheet.forked.connect(self.forked)
        self.column.addWidget(self.fork_sheet)
        self._build_bar(theme)
        self._on_look()

    def _build_head(self, theme: Theme) -> None:
        self.previous = IconButton(theme, "chevron-left", "Previous question")
        self.previous.clicked.connect(lambda: self.list.step(-1))
        self.next = IconButton(theme, "chevron-right", "Next question")
        self.next.clicked.connect(lambda: self.list.step(1))
        self.head.addWidget(self.previous)
        self.head.addWidget(self.next)
        self._phase = label("", "strong")
        self._progress = label("", "note")
        self.routine = button("Draw all routine", "link", "draw-routine")
        self.routine.clicked.connect(self.routine_drawn)
        self._phase_line = QHBoxLayout()
        self._phase_line.addWidget(self._phase)
        self._phase_line.addWidget(self._progress)
        self._phase_line.addStretch(1)
        self._phase_line.addWidget(self.routine)
        self.column.addLayout(self._phase_line)
        self.column.addWidget(Hairline(theme))

    def _build_card(self, theme: Theme) -> None:
        column = self._scroll.column
        self._idle = label("", "note", wrap=True)
        column.addWidget(self._idle)
        self._card = QWidget()
        column.addWidget(self._card)
        column.addStretch(1)
        card = self._card_column = QVBoxLayout(self._card)
        self._question_title = label("", "question", wrap=True)
        self._number = label("", "note")
        top = QHBoxLayout()
        top.addWidget(self._question_title, 1)
        top.addWidget(self._number)
        card.addLayout(top)
        self._decider = DeciderBox(theme)
        card.addWidget(self._decider)
        self._consultation = ProgressLine(theme)
        card.addWidget(self._consultation)
        card.addWidget(Hairline(theme))
        card.addLayout(self._build_advice_head(theme))
        self._advice = AdviceBand(theme)
        card.addWidget(self._advice)
        self._terms_line = Hairline(theme)
        card.addWidget(self._terms_line)
        self._terms = TermsTable(theme)
        card.addWidget(self._terms)
        card.addWidget(Hairline(theme))
        card.addLayout(self._build_ruling(theme))
        self._changes_line = Hairline(theme)
        card.addWidget(self._changes_line)
        self._changes_head = label("What changes", "head")
        card.addWidget(self._changes_head)
        self._changes = ChangesTable(theme)
        card.addWidget(self._changes)

    def _build_advice_head(self, theme: Theme) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(label("Engine’s advice", "head"), 1)
        self._sealed = label("", "small")
        line.addWidget(self._sealed)
        self.seal = IconButton(theme, "lock-open", "Hide the engine’s advice", size=13)
        self.seal.setCheckable(True)
        self.seal.toggled.connect(self._on_sealed)
        line.addWidget(self.seal)
        return line

    def _on_sealed(self, is_sealed: bool) -> None:  # noqa: FBT001 - Qt's own signal
        """Hide the odds and what they hang on, such as before the room has made its mind up."""
        self.seal.set_icon("lock" if is_sealed else "lock-open")
        self.seal.setAccessibleName(
            "Show the engine’s advice" if is_sealed else "Hide the engine’s advice"
        )
        self._sealed.setText("Hidden at this desk, recorded all the same" if is_sealed else "")
        self._show_advice()

    def _show_advice(self) -> None:
        question = self._room.question
        has_terms = question is not None and bool(question.terms)
        is_open = not self.seal.isChecked()
        self._advice.setVisible(is_open)
        self._terms.setVisible(is_open and has_terms)
        self._terms_line.setVisible(is_open and has_terms)

    def _build_ruling(self, theme: Theme) -> QVBoxLayout:
        self._ruling = QVBoxLayout()
        line = QHBoxLayout()
        line.addWidget(label("Answer", "head"))
        line.addStretch(1)
        self.method = ChoiceBox(theme, "How the ruling came about")
        self.method.setObjectName("method")
        for key, words in METHODS:
            self.method.addItem(words, key)
        self.method.currentIndexChanged.connect(self._say_what_is_off)
        line.addWidget(self.method)
        self._ruling.addLayout(line)
        self._answers = QGridLayout()
        self._ruling.addLayout(self._answers)
        self.answer_box = ChoiceBox(theme, "Answer")
        self.answer_box.setObjectName("answer")
        self.answer_box.setPlaceholderText("Choose an answer")
        self.answer_box.activated.connect(self._on_answer)
        self._ruling.addWidget(self.answer_box)
        self.all_alike = TickBox(theme, "all-alike")
        self._ruling.addWidget(self.all_alike)
        self._answered = label("", "note", wrap=True)
        self._ruling.addWidget(self._answered)
        reason_head = label("Reason, for the record", "head")
        self._ruling.addWidget(reason_head)
        self.reason = QPlainTextEdit()
        self.reason.setObjectName("reason")
        self.reason.setAccessibleName("Reason, for the record")
        self.reason.setPlaceholderText("Why the room rules so")
        self.reason.setTabChangesFocus(True)
        self.reason.textChanged.connect(self._say_what_is_off)
        reason_head.setBuddy(self.reason)
        self._ruling.addWidget(self.reason)
        self.second = QLineEdit()
        self.second.setAccessibleName("Seat of the second person")
        self.second.setPlaceholderText("Seat of the second person")
        self.second.textChanged.connect(self._say_what_is_off)
        self._ruling.addWidget(self.second)
        return self._ruling

    def _build_bar(self, theme: Theme) -> None:
        self.bar = RulingBar(theme)
        self.fork, self.draw = self.bar.fork, self.bar.draw
        self.rule, self.accept = self.bar.rule, self.bar.accept
        self.fork.clicked.connect(self.fork_asked)
        self.draw.clicked.connect(self._on_draw)
        self.rule.clicked.connect(self._on_rule)
        self.accept.clicked.connect(self._on_accept)
        self.column.addWidget(self.bar)
        self.fork_sheet.toggled.connect(self.bar.setHidden)

    def show_picture(self, room: RoomPicture) -> None:
        """Show a phase. What is typed stays while the question on the table is the same."""
        before = self._room.question
        self._room = room
        question = room.question
        self._phase.setText(room.phase)
        self._progress.setText(room.progress)
        self.routine.setText(f"Draw {room.routine_open} routine")
        self.routine.setVisible(room.routine_open > 0)
        self.list.show_rows(room.rows, question.key if question else "")
        self._idle.setText(room.idle)
        self._idle.setVisible(question is None and bool(room.idle))
        self._card.setVisible(question is not None)
        if question is not None:
            is_new = before is None or before.key != question.key
            if before is not None and is_new:
                self._drafts[before.key] = self.reason.toPlainText()
            self._show_question(question, is_new=is_new)
        self._show_changes()
        self._say_what_is_off()

    def _show_question(self, question: QuestionPicture, *, is_new: bool) -> None:
        self._question_title.setText(question.title)
        self._number.setText(question.number)
        self._decider.show_picture(question)
        self._consultation.show_progress(question.consultation)
        self._advice.show_options(question.options, question.advised)
        self._terms.show_terms(question.terms, question.terms_about)
        self._show_advice()
        if is_new:
            self._offer_answers(question)
            self.reason.setPlainText(self._drafts.get(question.key, "") or question.reason)
            self._scroll.verticalScrollBar().setValue(0)
            self.all_alike.setChecked(False)
            self.second.clear()
        self.second.setVisible(question.needs_second)
        self.all_alike.setText(
            f"The same for all {question.same_kind} open questions of this kind"
        )
        self.all_alike.setVisible(question.same_kind > 1 and not question.answer)
        answered = f"Answered: {question.answer} – {question.method}" if question.answer else ""
        self._answered.setText(answered)
        self._answered.setVisible(bool(answered))

    def _offer_answers(self, question: QuestionPicture) -> None:
        for chip in self._chips.buttons():
            self._chips.removeButton(chip)
        clear(self._answers)
        self.answer_box.clear()
        are_many = len(question.options) > MOST_CHIPS
        self.answer_box.setVisible(are_many)
        if are_many:
            for option in question.options:
                self.answer_box.addItem(option.title, option.key)
            self.answer_box.setCurrentIndex(-1)
            return
        columns = 2 if max((len(o.title) for o in question.options), default=0) > 12 else 3
        for place, option in enumerate(question.options):
            chip = button(option.title, "chip", f"answer-{option.key}")
            chip.setCheckable(True)
            chip.setProperty("answer", option.key)
            chip.clicked.connect(self._on_answer)
            self._chips.addButton(chip)
            self._answers.addWidget(chip, place // columns, place % columns)

    def _show_changes(self) -> None:
        room = self._room
        self._changes.show_changes(room.changes)
        self._changes_head.setText(room.changes_head)
        self._changes.setVisible(bool(room.changes))
        for part in (self._changes_head, self._changes_line):
            part.setVisible(bool(room.changes_head))

    def chosen_answer(self) -> str:
        """The answer chosen for a ruling, empty for none."""
        chip = self._chips.checkedButton()
        if chip is not None:
            return str(chip.property("answer"))
        return str(self.answer_box.currentData() or "")

    def choose(self, answer: str) -> None:
        """Choose an answer for a ruling, as a click on it would."""
        for chip in self._chips.buttons():
            if chip.property("answer") == answer:
                chip.click()

    def has_routine(self) -> bool:
        """Whether routine questions are open."""
        return self._room.routine_open > 0

    def _on_answer(self) -> None:
        if self._room.question is not None:
            self.previewed.emit(self._room.question.key, self.chosen_answer())
        self._say_what_is_off()

    def _on_draw(self) -> None:
        if self._room.question is not None:
            self.drawn.emit(self._room.question.key)

    def _on_rule(self) -> None:
        question = self._room.question
        if question is not None:
            method = str(self.method.currentData())
            answer, reason = self.chosen_answer(), self._typed_reason()
            self.ruled.emit(question.key, method, answer, reason, self._for_all())

    def _on_accept(self) -> None:
        question = self._room.question
        if question is not None and self._accepts():
            reason = self._typed_reason() or "as the cell answered"
            self.accepted.emit(question.key, self.chosen_answer(), reason, self._for_all())
        else:
            self.stepped.emit()

    def _typed_reason(self) -> str:
        return self.reason.toPlainText().strip()

    def _for_all(self) -> bool:
        return self.all_alike.isVisibleTo(self) and self.all_alike.isChecked()

    def _accepts(self) -> bool:
        """Whether the main button takes a cell's answer, rather than going on."""
        question = self._room.question
        return question is not None and question.takes_cell_answer and not question.answer

    def _say_what_is_off(self) -> None:
        """Switch the buttons, and say under them why any of them is off."""
        room, question = self._room, self._room.question
        off: dict[QPushButton, str] = {self.fork: room.fork_off}
        if question is None:
            off[self.draw] = off[self.rule] = "nothing is asked here"
        else:
            off[self.draw] = question.draw_off
            off[self.rule] = question.rule_off or self._rule_off()
        if self._accepts():
            self.accept.setText("Accept")
            off[self.accept] = "" if self.chosen_answer() else "choose what the cell answered"
        else:
            self.accept.setText(room.step_title)
            off[self.accept] = room.step_off
        self.accept.setAccessibleName(self.accept.text())
        self.bar.switch(off, self._note())

    def _note(self) -> str:
        """What going on does to routine questions that are open."""
        drawn = self._room.routine_open
        if not drawn or self._accepts() or self._room.step_off:
            return ""
        return f"Going on draws {drawn} routine question{'s' if drawn > 1 else ''}."

    def _rule_off(self) -> str:
        if not self.chosen_answer():
            return "choose an answer first"
        if not self._typed_reason():
            return "write the reason for the record"
        if self.second.isVisibleTo(self) and not self.second.text().strip():
            return "name the second person"
        return ""

    @override
    def _on_look(self) -> None:
        super()._on_look()
        px = self.look.px
        self._phase_line.setContentsMargins(px(15), px(7), px(15), px(7))
        self._phase_line.setSpacing(px(8))
        self._scroll.column.setContentsMargins(px(15), px(10), px(15), px(10))
        self._card_column.setContentsMargins(0, 0, 0, 0)
        self._card_column.setSpacing(px(8))
        self._ruling.setSpacing(px(6))
        self._answers.setSpacing(px(6))
        self.reason.setFixedHeight(px(46))
