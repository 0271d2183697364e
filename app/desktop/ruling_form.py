"""How the question on the table is answered: the method and exactly what that method asks.

Whatever people rule needs an answer, a reason code and words; a draw has a code of its own that
can be changed. What is still missing is said in one sentence, under the button it keeps off.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator, QTextCursor
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from adjudication.reasons import REASONS
from adjudication.ruling import DRAWN
from app.desktop.asked import RulingAsked
from app.desktop.parts import ChoiceBox, TickBox, button, clear, label, tab_in_order
from app.desktop.pictures import QuestionPicture
from app.desktop.theme import Theme
from app.desktop.translation import Translator, in_words

__all__ = ["METHODS", "RulingForm"]

tr = Translator(__name__)

METHODS = (
    (
        "free",
        tr.later("The white cell rules"),
        tr.later("Asks an answer, a reason code and words."),
    ),
    (
        "consensual",
        tr.later("Agreed in the room"),
        tr.later("Asks an answer, a reason code and words."),
    ),
    ("rigid", tr.later("Draw by the aid’s odds"), tr.later("Asks nothing more: press Draw.")),
    (
        "semi-rigid",
        tr.later("Draw by odds and arguments"),
        tr.later("The accepted arguments move the aid’s odds; then press Draw."),
    ),
    (
        "matrix-2d6",
        tr.later("Matrix: two dice"),
        tr.later(
            "Choose the answer put to the dice: it holds at 7 or more, each argument moves that"
            " by 1."
        ),
    ),
    (
        "matrix-percent",
        tr.later("Matrix: agreed percentage"),
        tr.later("Choose the answer and the chance that the room gives it."),
    ),
    (
        "split",
        tr.later("Split: one answer, and another in part"),
        tr.later("Asks the main answer, the other, the degree, a reason code and words."),
    ),
    (
        "skip",
        tr.later("Skip: nothing comes of it"),
        tr.later("Asks a reason code and words; play goes on."),
    ),
)
"""How a ruling comes about: as the record names it, in words, and what it asks."""
DEGREES = (
    ("partial", tr.later("Partial")),
    ("mixed", tr.later("Mixed")),
    ("unintended", tr.later("Unintended")),
)
SUGGESTED = {
    "rigid": "accepts-aid",
    "semi-rigid": "arguments",
    "matrix-2d6": "arguments",
    "matrix-percent": "arguments",
}
"""The reason code that a draw begins with; what people rule begins without one."""
NEEDS_ANSWER = frozenset({"free", "consensual", "split", "matrix-2d6", "matrix-percent"})
DIRECTORS = frozenset({"free", "skip"})
"""How the exercise director may rule."""
MOST_CHIPS = 6


class RulingForm(QWidget):
    """The form.

    Attributes:
        changed: Something was typed or chosen.
        answered: An answer was chosen.
    """

    changed = Signal()
    answered = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._question: QuestionPicture | None = None
        self._drafts: dict[tuple[str, str], str] = {}
        self.chips = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._build_method(theme)
        self._build_answers(theme)
        self._build_reason(theme)
        theme.changed.connect(self._on_look)
        self._on_look()
        self._on_method()

    def _build_method(self, theme: Theme) -> None:
        line = QHBoxLayout()
        line.addWidget(label(tr("Answer"), "head"))
        line.addStretch(1)
        self.method = ChoiceBox(theme, tr("How the ruling came about"))
        self.method.setObjectName("method")
        for key, words, _ in METHODS:
            self.method.addItem(str(words), key)
        self.method.currentIndexChanged.connect(self._on_method)
        line.addWidget(self.method)
        self._column.addLayout(line)
        self._asks = label("", "small", wrap=True)
        self._column.addWidget(self._asks)

    def _build_answers(self, theme: Theme) -> None:
        self._answers = QGridLayout()
        self._column.addLayout(self._answers)
        self.answer_box = self._box(theme, "answer", tr("Answer"), tr("Choose an answer"))
        self.answer_box.activated.connect(self._on_answer)
        self.partly = self._box(
            theme, "partly", tr("The answer that came about in part"), tr("In part …")
        )
        self.degree = self._box(theme, "degree", tr("Degree"), tr("How far it came about"))
        for key, words in in_words(DEGREES):
            self.degree.addItem(words, key)
        self.degree.setCurrentIndex(-1)
        self.percent = QLineEdit()
        self.percent.setObjectName("percent")
        self.percent.setAccessibleName(tr("Agreed chance, per cent"))
        self.percent.setPlaceholderText(tr("Agreed chance, 0 to 100 %"))
        self.percent.setValidator(QIntValidator(0, 100, self))
        self.percent.textChanged.connect(self.changed)
        self._column.addWidget(self.percent)
        self.all_alike = TickBox(theme, "all-alike")
        self._column.addWidget(self.all_alike)
        self._answered = label("", "note", wrap=True)
        self._answered.setObjectName("answered")
        self._column.addWidget(self._answered)

    def _box(self, theme: Theme, name: str, spoken: str, hint: str) -> ChoiceBox:
        made = ChoiceBox(theme, spoken)
        made.setObjectName(name)
        made.setPlaceholderText(hint)
        made.currentIndexChanged.connect(self.changed)
        self._column.addWidget(made)
        return made

    def _build_reason(self, theme: Theme) -> None:
        head = label(tr("Reason, for the record"), "head")
        self._column.addWidget(head)
        self.code = self._box(theme, "code", tr("Reason code"), tr("Choose a reason code"))
        for key, words in REASONS.items():
            self.code.addItem(f"{key}: {words}", key)
        self.code.setCurrentIndex(-1)
        self.reason = QPlainTextEdit()
        self.reason.setObjectName("reason")
        self.reason.setAccessibleName(tr("Reason, for the record"))
        self.reason.setPlaceholderText(tr("Why the room rules so"))
        self.reason.setTabChangesFocus(True)
        self.reason.textChanged.connect(self.changed)
        head.setBuddy(self.reason)
        self._column.addWidget(self.reason)
        self.second = QLineEdit()
        self.second.setAccessibleName(tr("Seat of the second person"))
        self.second.setPlaceholderText(tr("Seat of the second person"))
        self.second.textChanged.connect(self.changed)
        self._column.addWidget(self.second)

    def show_question(self, question: QuestionPicture) -> None:
        """Show a question. What is typed stays while it is the same one."""
        before = self._question
        self._question = question
        typed = self.reason.toPlainText()
        is_draft = before is not None and typed != before.reason
        if before is None or before.identity != question.identity:
            if before is not None:
                self._drafts[before.identity] = typed if is_draft else ""
            self._offer_answers(question)
            self.method.setCurrentIndex(0)
            self._on_method()
            self._put_reason(self._drafts.get(question.identity) or question.reason)
            self.all_alike.setChecked(False)
            self.second.clear()
            self.percent.clear()
        elif not is_draft and typed != question.reason:
            self._put_reason(question.reason)  # the same, on another branch
        self.second.setVisible(question.needs_second)
        self.all_alike.setText(
            tr(
                "The same for all {same_kind} open questions of this kind",
                same_kind=question.same_kind,
            )
        )
        self.all_alike.setVisible(question.same_kind > 1 and not question.answer)
        answered = (
            tr("Answered: {answer} – {method}", answer=question.answer, method=question.method)
            if question.answer
            else ""
        )
        self._answered.setText(answered)
        self._answered.setVisible(bool(answered))

    def _put_reason(self, words: str) -> None:
        """Show words that can be typed on."""
        self.reason.setPlainText(words)
        self.reason.moveCursor(QTextCursor.MoveOperation.End)

    def _offer_answers(self, question: QuestionPicture) -> None:
        for chip in self.chips.buttons():
            self.chips.removeButton(chip)
        clear(self._answers)
        for box in (self.answer_box, self.partly):
            box.clear()
            for option in question.options:
                box.addItem(option.title, option.key)
            box.setCurrentIndex(-1)
        self.degree.setCurrentIndex(-1)
        are_many = len(question.options) > MOST_CHIPS
        self.answer_box.setVisible(are_many)
        if are_many:
            return
        columns = 2 if max((len(o.title) for o in question.options), default=0) > 12 else 3
        for place, option in enumerate(question.options):
            chip = button(option.title, "chip", f"answer-{option.key}")
            chip.setCheckable(True)
            chip.setProperty("answer", option.key)
            chip.clicked.connect(self._on_answer)
            self.chips.addButton(chip)
            self._answers.addWidget(chip, place // columns, place % columns)
        tab_in_order(self.method, *self.chips.buttons(), self.answer_box)

    def chosen_answer(self) -> str:
        """The answer chosen, empty for none."""
        chip = self.chips.checkedButton()
        if chip is not None:
            return str(chip.property("answer"))
        question = self._question
        if question is None or len(question.options) <= MOST_CHIPS:
            return ""
        return str(self.answer_box.currentData() or "")

    def choose(self, answer: str) -> None:
        """Choose an answer, as a click on it would."""
        for chip in self.chips.buttons():
            if chip.property("answer") == answer:
                chip.click()

    def method_chosen(self) -> str:
        """The method, as the record names it."""
        return str(self.method.currentData())

    def asked(self, method: str, code: str = "", reason: str = "") -> RulingAsked:
        """What the room asks for, by a method.

        Args:
            method: As the record names it.
            code: Reason code where none was chosen.
            reason: Words where none were typed.
        """
        return RulingAsked(
            key=self._question.key if self._question else "",
            method=method,
            answer=self.chosen_answer(),
            reason=self.typed_reason() or reason,
            code=str(self.code.currentData() or code),
            degree=str(self.degree.currentData() or "") if method == "split" else "",
            partly=str(self.partly.currentData() or "") if method == "split" else "",
            percent=int(self.percent.text() or 0),
            second=self.second.text().strip(),
            alike=self.all_alike.isVisibleTo(self) and self.all_alike.isChecked(),
        )

    def typed_reason(self) -> str:
        """The words typed."""
        return self.reason.toPlainText().strip()

    def rule_off(self) -> str:
        """What a ruling by people still needs; empty where it can be made."""
        method = self.method_chosen()
        needs_second = self._question is not None and self._question.needs_second
        missing = (
            (method in DRAWN, tr("this method draws")),
            (needs_second and method not in DIRECTORS, tr("the director rules outright or skips")),
            (method in NEEDS_ANSWER and not self.chosen_answer(), tr("choose an answer first")),
            (
                method == "split" and not self._is_split(),
                tr("choose the other answer and the degree"),
            ),
            (self.code.currentIndex() < 0, tr("choose a reason code")),
            (not self.typed_reason(), tr("write the reason for the record")),
            (needs_second and not self.second.text().strip(), tr("name the second person")),
        )
        return next((words for is_missing, words in missing if is_missing), "")

    def draw_off(self) -> str:
        """What a draw by the method still needs; empty where it can be made."""
        method = self.method_chosen()
        if method in DRAWN and method in NEEDS_ANSWER and not self.chosen_answer():
            return tr("choose the answer put to chance")
        if method == "matrix-percent" and not self.percent.hasAcceptableInput():
            return tr("give the agreed chance, 0 to 100")
        return ""

    def _is_split(self) -> bool:
        other = str(self.partly.currentData() or "")
        return bool(other) and other != self.chosen_answer() and self.degree.currentIndex() >= 0

    def _on_answer(self) -> None:
        self.answered.emit(self.chosen_answer())
        self.changed.emit()

    def _on_method(self) -> None:
        method = self.method_chosen()
        self._asks.setText(str(next(asks for key, _, asks in METHODS if key == method)))
        self.partly.setVisible(method == "split")
        self.degree.setVisible(method == "split")
        self.percent.setVisible(method == "matrix-percent")
        self.code.setCurrentIndex(self.code.findData(SUGGESTED.get(method, "")))
        self.changed.emit()

    def _on_look(self) -> None:
        px = self._theme.look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self._answers.setSpacing(px(6))
        self.reason.setFixedHeight(px(46))
