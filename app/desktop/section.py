"""A part of the conference: a head, what was said so far, and a form that opens to add to it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.desktop.escape import on_escape
from app.desktop.parts import ChoiceBox, IconButton, clear, label
from app.desktop.pictures import QuestionPicture
from app.desktop.theme import Theme

__all__ = ["Section"]


class Section(QWidget):
    """A part of the conference.

    Its form is closed until it is wanted, so that the card stays short; Escape closes it.
    """

    def __init__(self, theme: Theme, title: str, adds: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._theme = theme
        self.question: QuestionPicture | None = None
        self._column = QVBoxLayout(self)
        line = QHBoxLayout()
        line.addWidget(label(title, "head"))
        self._note = label("", "small")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._note, 1)
        self.toggle = IconButton(theme, "plus", adds, size=13)
        self.toggle.setObjectName(f"{name}-add")
        self.toggle.clicked.connect(self._on_toggle)
        line.addWidget(self.toggle)
        self._column.addLayout(line)
        self._rows = QVBoxLayout()
        self._column.addLayout(self._rows)
        self.form = QWidget()
        self.fields = QVBoxLayout(self.form)
        self._column.addWidget(self.form)
        self.fault = label("", "warning", wrap=True)
        self.fault.hide()
        self._column.addWidget(self.fault)
        self.form.hide()
        theme.changed.connect(self._on_look)
        Section._on_look(self)

    def show_question(self, question: QuestionPicture) -> None:
        """Show what stands on a question; a form half filled stays while it is the same one."""
        is_new = self.question is None or self.question.identity != question.identity
        self.question = question
        self.toggle.setEnabled(not question.rule_off)
        if is_new:
            self.form.hide()
            self.fault.hide()
            self.reset(question)
        self.show_rows()

    def reset(self, question: QuestionPicture) -> None:
        """Offer what a new question offers."""

    def show_rows(self) -> None:
        """Show what was said so far."""

    def first_field(self) -> QWidget:
        """The field that takes the keys when the form opens."""
        return self.toggle

    def open_form(self) -> None:
        """Open the form, ready to type."""
        if self.toggle.isEnabled():
            self.form.show()
            self.first_field().setFocus()

    def close_form(self) -> None:
        """Close the form; the keys go back to the button that opens it."""
        self.form.hide()
        self.fault.hide()
        self.toggle.setFocus()

    def say_fault(self, words: str) -> None:
        """Say what is missing, under the form."""
        self.fault.setText(words)
        self.fault.setVisible(bool(words))

    def line_edit(self, name: str, spoken: str, hint: str = "") -> QLineEdit:
        """A field of the form; Return sends the form, Escape closes it."""
        made = QLineEdit()
        made.setObjectName(name)
        made.setAccessibleName(spoken)
        made.setPlaceholderText(hint or spoken)
        made.returnPressed.connect(self.send)
        made.installEventFilter(self)
        self.fields.addWidget(made)
        return made

    def choice(self, name: str, spoken: str, items: Iterable[tuple[str, str]] = ()) -> ChoiceBox:
        """A drop-down list of the form."""
        made = ChoiceBox(self._theme, spoken)
        made.setObjectName(name)
        for key, words in items:
            made.addItem(words, key)
        made.installEventFilter(self)
        self.fields.addWidget(made)
        return made

    def send(self) -> None:
        """Send what the form holds, or say what is missing."""

    def put_rows(self, rows: Iterable[tuple[str, str, str]], note: str = "") -> None:
        """Show rows: a mark, words, and what stands at the right.

        Args:
            rows: Each with its three texts; any may be empty.
            note: Beside the head.
        """
        self._note.setText(note)
        clear(self._rows)
        for mark, words, right in rows:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(self._theme.look.px(8))
            if mark:
                line.addWidget(label(mark, "strong"), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(label(words, wrap=True), 1)
            if right:
                line.addWidget(label(right, "note"), 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(row)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return on_escape(event, self.close_form) or super().eventFilter(watched, event)

    def _on_toggle(self) -> None:
        if self.form.isVisibleTo(self):
            self.close_form()
        else:
            self.open_form()

    def _on_look(self) -> None:
        px = self._theme.look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._rows.setSpacing(px(2))
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.fields.setSpacing(px(6))
