"""What saving a scenario changes, line by line, before the file is written."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.desktop.parts import button, label
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from app.scenario_draft import Draft

__all__ = ["SavingPage", "faults_in_words", "warnings_in_words"]

tr = Translator(__name__)


class SavingPage(QWidget):
    """The diff, and the two ways on.

    Attributes:
        back_asked: Back to the form.
        write_asked: Write the file.
    """

    back_asked = Signal()
    write_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._head = label("", "question", wrap=True)
        self._column.addWidget(self._head)
        self.difference = QPlainTextEdit()
        self.difference.setReadOnly(True)
        self.difference.setObjectName("editor-diff")
        self.difference.setAccessibleName(tr("What saving changes in the file"))
        self.difference.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.difference.setTabChangesFocus(True)
        self._column.addWidget(self.difference, 1)
        self._words = label("", "warning", wrap=True)
        self._words.setObjectName("editor-saving-words")
        self._column.addWidget(self._words)
        line = QHBoxLayout()
        line.addStretch(1)
        self._back = button(tr("Back to the form"), "plain", "editor-back")
        self._back.clicked.connect(self.back_asked)
        self._write = button(tr("Write the file"), "main", "editor-write")
        self._write.clicked.connect(self.write_asked)
        line.addWidget(self._back)
        line.addWidget(self._write)
        self._column.addLayout(line)
        theme.changed.connect(self._on_look)
        self._on_look()

    def show_draft(self, draft: Draft, faults: int) -> None:
        """Show what saving a draft changes, and how many faults it still has."""
        self._head.setText(tr("Saving {name} changes these lines", name=draft.file.name))
        self.difference.setPlainText(draft.difference())
        still = tr(
            "It still has {faults}: it can be saved, and not be played.",
            faults=faults_in_words(faults),
        )
        self.say(still if faults else "")
        self._write.setFocus()

    def say(self, words: str) -> None:
        """Say what is in the way; nothing for nothing."""
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def said(self) -> str:
        """What is said to be in the way."""
        return self._words.text()

    def _on_look(self) -> None:
        px = self._theme.look.px
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(px(12))
        self.difference.setFont(fixed)
        self._column.setContentsMargins(px(22), px(16), px(22), px(16))
        self._column.setSpacing(px(10))


def faults_in_words(count: int) -> str:
    """Returns how many faults there are, in words: no fault, 1 fault, 2 faults."""
    return tr.count(count, "%n fault", "%n faults") if count else tr("no fault")


def warnings_in_words(count: int) -> str:
    """Returns how many warnings there are, in words."""
    return tr.count(count, "%n warning", "%n warnings") if count else tr("no warning")
