"""The field in which a branch is renamed where its name stands."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from app.desktop.translation import Translator

__all__ = ["BranchName"]

tr = Translator(__name__)


class BranchName(QLineEdit):
    """Return, or leaving the field, takes the name; Escape, or an empty name, changes nothing.

    Attributes:
        named: A branch was given another name (its key, the name).
    """

    named = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._owner = parent
        self._key = ""
        self._before = ""
        self.setObjectName("branch-name")
        self.setAccessibleName(tr("Name of the branch"))
        self.editingFinished.connect(self._on_finished)
        self.hide()

    def ask(self, key: str, name: str, place: QRect) -> None:
        """Let a branch's name be typed over.

        Args:
            key: The branch.
            name: What it is called now.
            place: Where the name stands in the parent.
        """
        self._key, self._before = key, name
        self.setText(name)
        self.setGeometry(place)
        self.show()
        self.setFocus()
        self.selectAll()

    def _leave(self) -> str:
        """Ends the asking and returns the branch asked about, empty if none was."""
        key, self._key = self._key, ""
        if self.hasFocus():
            self._owner.setFocus()
        self.hide()
        return key

    def _on_finished(self) -> None:
        name = self.text().strip()
        key = self._leave()
        if key and name and name != self._before:
            self.named.emit(key, name)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._key = ""
            self._leave()
        else:
            super().keyPressEvent(event)
