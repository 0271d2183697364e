"""A field on the editor's form: its head, what it means, where it is typed, what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.desktop.parts import ChoiceBox, label
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from scenarios.fields import Field
from scenarios.parameters import Status
from scenarios.workbook import words_of

__all__ = ["FieldRow"]

tr = Translator(__name__)

TYPING_MS = 300
"""Milliseconds without a key after which what was typed is taken."""
WIDEST = 760
STATUSES = tuple(str(each) for each in Status if each is not Status.IMPROVISED)


class _Line(QLineEdit):
    """A line that leaves undo and redo to the editor, which keeps every step."""

    @override
    def event(self, event: QEvent) -> bool:
        return _is_left(event) or super().event(event)


class _Words(QPlainTextEdit):
    """Several lines, likewise.

    Attributes:
        left: The keys went elsewhere.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)

    @override
    def event(self, event: QEvent) -> bool:
        return _is_left(event) or super().event(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


def _is_left(event: QEvent) -> bool:
    """Whether a key is one that the editor acts on; the widget then lets it pass."""
    is_ours = (
        event.type() is QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and (
            event.matches(QKeySequence.StandardKey.Undo)
            or event.matches(QKeySequence.StandardKey.Redo)
        )
    )
    if is_ours:
        event.ignore()
    return is_ours


class FieldRow(QWidget):
    """One field.

    Attributes:
        typed_in: Something was typed (the keys below the field, and the words).
        settled: The field was left, so that what comes next is a step of its own.
    """

    typed_in = Signal(tuple, str)
    settled = Signal()

    def __init__(
        self,
        theme: Theme,
        field: Field,
        meaning: str,
        choices: Sequence[str],
        sources: Sequence[str],
    ) -> None:
        super().__init__()
        self._theme = theme
        self.field = field
        self.setObjectName(f"field-{field.name}")
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(TYPING_MS)
        self._waiting.timeout.connect(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        head = label(field.head, "head")
        column.addWidget(head)
        self.editor = self._made(choices)
        self.editor.setObjectName(f"edit-{field.name}")
        self.editor.setAccessibleName(field.head)
        self.editor.setAccessibleDescription(meaning)
        self.editor.setToolTip(meaning)
        head.setBuddy(self.editor)
        self._held = QHBoxLayout()
        self._held.setSpacing(6)
        self._held.addWidget(self.editor, 1)
        column.addLayout(self._held)
        self.source: ChoiceBox | None = None
        self.status: ChoiceBox | None = None
        if field.form == "number":
            self.source = self._told("source", tr("Source"), sources)
            self.status = self._told("status", tr("Status"), STATUSES)
        if meaning:
            column.addWidget(label(meaning, "note", wrap=True))
        self._wrong = label("", "warning", wrap=True)
        self._wrong.setObjectName(f"fault-{field.name}")
        self._wrong.hide()
        column.addWidget(self._wrong)
        theme.changed.connect(self._on_look)
        self._on_look()

    def _made(self, choices: Sequence[str]) -> QLineEdit | QPlainTextEdit | ChoiceBox:
        if choices:
            box = ChoiceBox(self._theme, self.field.head)
            box.addItems(list(choices))
            box.activated.connect(self._on_chosen)
            return box
        if self.field.form in {"long", "lines"}:
            words = _Words()
            words.textChanged.connect(self._waiting.start)
            words.left.connect(self._on_left)
            return words
        line = _Line()
        line.textEdited.connect(lambda _: self._waiting.start())
        line.editingFinished.connect(self._on_left)
        return line

    def _told(self, key: str, name: str, choices: Sequence[str]) -> ChoiceBox:
        box = ChoiceBox(self._theme, tr("{name} of {field}", name=name, field=self.field.head))
        box.setObjectName(f"{key}-{self.field.name}")
        box.setToolTip(name)
        box.addItems(list(choices))
        box.activated.connect(lambda _: self._on_told(key, box))
        self._held.addWidget(box, 1)
        return box

    def show_value(self, words: object, number: Any = None) -> None:  # noqa: ANN401 - plain
        """Show what the text says.

        Args:
            words: What the field holds; None for nothing.
            number: The number with its source and status, where it is one.
        """
        said = words_of(words)
        with QSignalBlocker(self.editor):
            match self.editor:
                case ChoiceBox():
                    _choose(self.editor, said)
                case QPlainTextEdit() if self.editor.toPlainText() != said:
                    self.editor.setPlainText(said)
                case QLineEdit() if self.editor.text() != said:
                    self.editor.setText(said)
                case _:
                    pass
        given = number if isinstance(number, dict) else {}
        for box, key in ((self.source, "source"), (self.status, "status")):
            if box is not None:
                _choose(box, str(given.get(key, "")))
                box.setEnabled(bool(given))

    def show_wrong(self, words: str) -> None:
        """Say what is wrong with it; nothing for nothing."""
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))

    def wrong(self) -> str:
        """What is said to be wrong with it."""
        return self._wrong.text()

    def words(self) -> str:
        """What stands in it."""
        match self.editor:
            case ChoiceBox():
                return self.editor.currentText()
            case QPlainTextEdit():
                return self.editor.toPlainText()
            case _:
                return self.editor.text()

    def take(self) -> None:
        """Take what was typed, now."""
        self._waiting.stop()
        self.typed_in.emit((), self.words())

    def flush(self) -> None:
        """Take what was typed, if anything waits to be taken."""
        if self._waiting.isActive():
            self.take()

    def _on_left(self) -> None:
        self.flush()
        self.settled.emit()

    def _on_chosen(self) -> None:
        self.take()
        self.settled.emit()

    def _on_told(self, key: str, box: ChoiceBox) -> None:
        self.flush()
        self.typed_in.emit((key,), box.currentText())
        self.settled.emit()

    def _on_look(self) -> None:
        px = self._theme.look.px
        self.setMaximumWidth(px(WIDEST))
        if isinstance(self.editor, QPlainTextEdit):
            self.editor.setFixedHeight(px(86))
        elif isinstance(self.editor, QLineEdit):
            self.editor.setMinimumHeight(px(30))


def _choose(box: ChoiceBox, words: str) -> None:
    """Show a choice; one that is not offered is shown too, for it stands in the text."""
    with QSignalBlocker(box):
        if words and box.findText(words) < 0:
            box.addItem(words)
        box.setCurrentIndex(box.findText(words) if words else -1)
