"""The adjudication panel, right: the phase, its questions, the one on the table, the ruling.

The panel says what was asked of it by signals and shows what it is given; whether a draw or a
ruling is possible is decided where the picture is made, and the reason stands under the buttons.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from adjudication.ruling import DRAWN
from app.desktop.advice import AdviceSection
from app.desktop.aftermath import ChallengeSection, ToldSection, WaysSection
from app.desktop.arguments import ArgumentsSection
from app.desktop.asked import RulingAsked
from app.desktop.card import ChangesTable, DeciderBox
from app.desktop.estimates import EstimatesSection
from app.desktop.forking import ForkSheet
from app.desktop.parts import Hairline, IconButton, Panel, ScrollColumn, button, label
from app.desktop.pictures import QuestionPicture, RoomPicture
from app.desktop.progress import ProgressLine
from app.desktop.questions import QuestionList
from app.desktop.ruling_bar import RulingBar
from app.desktop.ruling_form import RulingForm
from app.desktop.section import Section
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["AdjudicationPanel"]

tr = Translator(__name__)

LOW = 520
"""Height at 100 % below which the list of questions does not stay in sight above the card."""


class AdjudicationPanel(Panel):
    """The panel.

    Attributes:
        question_chosen: A question was selected (key).
        previewed: An answer was chosen but not ruled yet (key, answer).
        drawn: Draw a question (a `RulingAsked`).
        routine_drawn: Draw every routine question that is open.
        ruled: Rule a question (a `RulingAsked`).
        accepted: Accept the answer of the cell that decides (a `RulingAsked`).
        stepped: Go on: next phase, or commit the turn.
        fork_asked: The fork sheet is wanted.
        forked: Fork here, into futures with these names.
    """

    question_chosen = Signal(str)
    previewed = Signal(str, str)
    drawn = Signal(object)
    routine_drawn = Signal()
    ruled = Signal(object)
    accepted = Signal(object)
    stepped = Signal()
    fork_asked = Signal()
    forked = Signal(list)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Adjudication"), "adjudication")
        self._room = RoomPicture()
        self._asked = QWidget()
        self.list = QuestionList(theme)
        self.list.chosen.connect(self.question_chosen)
        self._build_head(theme)
        self._scroll = ScrollColumn()
        self._is_low = False
        self._top = self.column.count()
        self.column.addWidget(self._asked)
        self._build_card(theme)
        self.column.addWidget(self._scroll, 1)
        self.column.addWidget(Hairline(theme))
        self.fork_sheet = ForkSheet(theme)
        self.fork_sheet.forked.connect(self.forked)
        self.column.addWidget(self.fork_sheet)
        self._build_bar(theme)
        self._on_look()

    def _build_head(self, theme: Theme) -> None:
        self.previous = IconButton(theme, "chevron-left", tr("Previous question"))
        self.previous.clicked.connect(lambda: self.list.step(-1))
        self.next = IconButton(theme, "chevron-right", tr("Next question"))
        self.next.clicked.connect(lambda: self.list.step(1))
        self.head.addWidget(self.previous)
        self.head.addWidget(self.next)
        self._phase = label("", "strong")
        self._progress = label("", "note")
        self.routine = button(tr("Draw all routine"), "link", "draw-routine")
        self.routine.clicked.connect(self.routine_drawn)
        asked = QVBoxLayout(self._asked)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(0)
        self._phase_line = QHBoxLayout()
        self._phase_line.addWidget(self._phase)
        self._phase_line.addWidget(self._progress)
        self._phase_line.addStretch(1)
        self._phase_line.addWidget(self.routine)
        asked.addLayout(self._phase_line)
        asked.addWidget(Hairline(theme))
        asked.addWidget(self.list)
        asked.addWidget(Hairline(theme))

    def _build_card(self, theme: Theme) -> None:
        self._scroll.column.setSpacing(0)
        column = self._body = QVBoxLayout()
        self._scroll.column.addLayout(column)
        self._idle = label("", "note", wrap=True)
        column.addWidget(self._idle)
        self._card = QWidget()
        column.addWidget(self._card)
        column.addStretch(1)
        card = self._card_column = QVBoxLayout(self._card)
        self.question_title = label("", "question", wrap=True)
        self._number = label("", "note")
        top = QHBoxLayout()
        top.addWidget(self.question_title, 1)
        top.addWidget(self._number)
        card.addLayout(top)
        self._decider = DeciderBox(theme)
        card.addWidget(self._decider)
        self._consultation = ProgressLine(theme)
        card.addWidget(self._consultation)
        card.addWidget(Hairline(theme))
        self.advice = AdviceSection(theme)
        card.addWidget(self.advice)
        self.seal = self.advice.seal
        card.addWidget(Hairline(theme))
        self.arguments = ArgumentsSection(theme)
        card.addWidget(self.arguments)
        self.estimates = EstimatesSection(theme)
        card.addWidget(self.estimates)
        card.addWidget(Hairline(theme))
        self.form = RulingForm(theme)
        self.form.answered.connect(self._on_answer)
        self.form.changed.connect(self._say_what_is_off)
        self.method, self.reason = self.form.method, self.form.reason
        self.all_alike, self.second = self.form.all_alike, self.form.second
        card.addWidget(self.form)
        self._changes_line = Hairline(theme)
        card.addWidget(self._changes_line)
        self._changes_head = label(tr("What changes"), "head")
        card.addWidget(self._changes_head)
        self._changes = ChangesTable(theme)
        card.addWidget(self._changes)
        self._after_line = Hairline(theme)
        card.addWidget(self._after_line)
        self.ways, self.told = WaysSection(theme), ToldSection(theme)
        self.challenge = ChallengeSection(theme)
        self._after = (self.ways, self.told, self.challenge)
        for section in self._after:
            card.addWidget(section)

    def sections(self) -> tuple[Section, ...]:
        """The parts of the conference, in the order in which it takes them."""
        return self.estimates, self.arguments, *self._after

    def open_section(self, section: Section) -> None:
        """Open a part of the conference to type in, and bring it into view."""
        if self._card.isVisibleTo(self) and section.isVisibleTo(self):
            section.open_form()
            QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(section))

    def open_ruling(self) -> None:
        """Let the method and the answers take the keys."""
        self.method.setFocus()
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self.form))

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
        before, question = self._room.question, room.question
        self._room = room
        is_new = question is not None and (before is None or before.identity != question.identity)
        if is_new:
            self._leave_card()
        if question and before and before.place != question.place:
            self.fork_sheet.hide()  # it was about another place
        self._phase.setText(room.phase)
        self._progress.setText(room.progress)
        self.routine.setText(tr("Draw {count} routine", count=room.routine_open))
        self.routine.setVisible(room.routine_open > 0)
        self.list.show_rows(room.rows, question.key if question else "")
        self._idle.setText(room.idle)
        self._idle.setVisible(question is None and bool(room.idle))
        self._card.setVisible(question is not None)
        if question is not None:
            self._show_question(question)
        if is_new:
            QTimer.singleShot(0, self, self._show_card)
        self._show_changes()
        self._say_what_is_off()

    def _show_question(self, question: QuestionPicture) -> None:
        self.question_title.setText(question.title)
        self._number.setText(question.number)
        self._decider.show_picture(question)
        self._consultation.show_progress(question.consultation)
        self.advice.show_question(question)
        self.form.show_question(question)
        for section in self.sections():
            section.show_question(question)
        is_ruled = question.conference.ruling > 0
        for part in (self._after_line, *self._after):
            part.setVisible(is_ruled)

    def _show_changes(self) -> None:
        room = self._room
        self._changes.show_changes(room.changes)
        self._changes_head.setText(room.changes_head)
        self._changes.setVisible(bool(room.changes))
        for part in (self._changes_head, self._changes_line):
            part.setVisible(bool(room.changes_head))

    def _leave_card(self) -> None:
        """Hand the keys from the card to the list: what is asked next is read from its head."""
        focus = QApplication.focusWidget()
        if focus is not None and self._card.isAncestorOf(focus):
            self.list.setFocus()

    def _show_card(self) -> None:
        """Bring the head of the card into view; what was asked scrolls away where it is low.

        The question's own line stays above the card while the list has the keys.
        """
        top = self._card.y() if self._is_low else 0
        if self.list.hasFocus() and self._is_low:
            top = self.list.y() + self.list.visualRect(self.list.currentIndex()).top()
        self._scroll.verticalScrollBar().setValue(top)

    def choose(self, answer: str) -> None:
        """Choose an answer for a ruling, as a click on it would."""
        self.form.choose(answer)

    def has_routine(self) -> bool:
        """Whether routine questions are open."""
        return self._room.routine_open > 0

    def _on_answer(self, answer: str) -> None:
        if self._room.question is not None:
            self.previewed.emit(self._room.question.key, answer)

    def _on_draw(self) -> None:
        """Draw by the method chosen; by the aid's odds while that is none of chance."""
        if self._room.question is not None:
            method = self.form.method_chosen()
            if method in DRAWN:
                self.drawn.emit(self.form.asked(method))
            else:
                self.drawn.emit(RulingAsked(self._room.question.key, "rigid", code="accepts-aid"))

    def _on_rule(self) -> None:
        if self._room.question is not None:
            self.ruled.emit(self.form.asked(self.form.method_chosen()))

    def _on_accept(self) -> None:
        if self._accepts():
            self.accepted.emit(
                self.form.asked("cell", "cell-answered", tr("as the cell answered"))
            )
        else:
            self.stepped.emit()

    def _accepts(self) -> bool:
        """Whether the main button takes a cell's answer, rather than going on."""
        question = self._room.question
        return question is not None and question.takes_cell_answer and not question.answer

    def _say_what_is_off(self) -> None:
        """Switch the buttons, and say under them why any of them is off."""
        room, question = self._room, self._room.question
        off: dict[QPushButton, str] = {self.fork: room.fork_off}
        if question is None:
            off[self.draw] = off[self.rule] = tr("nothing is asked here")
        else:
            off[self.draw] = question.draw_off or self.form.draw_off()
            off[self.rule] = question.rule_off or self.form.rule_off()
        if self._accepts():
            self.accept.setText(tr("Accept"))
            off[self.accept] = (
                "" if self.form.chosen_answer() else tr("choose what the cell answered")
            )
        else:
            self.accept.setText(room.step_title)
            off[self.accept] = room.step_off
        self.accept.setAccessibleName(self.accept.text())
        self.bar.switch(off, self._note())

    def _note(self) -> str:
        """What going on does without, and what it does to routine questions that are open."""
        missing, drawn = self._room.sheets_missing, self._room.routine_open
        if self._accepts() or self._room.step_off:
            return ""
        notes = []
        if missing:
            notes.append(
                tr.count(missing, "%n move sheet is not in.", "%n move sheets are not in.")
            )
        if drawn:
            notes.append(
                tr.count(
                    drawn,
                    "Going on draws %n routine question.",
                    "Going on draws %n routine questions.",
                )
            )
        return "\n".join(notes)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where the panel is low, let the list of questions scroll with the card."""
        is_low = self.height() < self.look.px(LOW)
        if is_low == self._is_low:
            return
        self._is_low = is_low
        if is_low:
            self._scroll.column.insertWidget(0, self._asked)
        else:
            self.column.insertWidget(self._top, self._asked)
        QTimer.singleShot(0, self, self._show_card)

    @override
    def _on_look(self) -> None:
        super()._on_look()
        self._fit()
        px = self.look.px
        self._phase_line.setContentsMargins(px(15), px(7), px(15), px(7))
        self._phase_line.setSpacing(px(8))
        self._scroll.column.setContentsMargins(0, 0, 0, 0)
        self._body.setContentsMargins(px(15), px(10), px(15), px(10))
        self._card_column.setContentsMargins(0, 0, 0, 0)
        self._card_column.setSpacing(px(8))
