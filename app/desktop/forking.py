"""The fork sheet: a name for each future, in the panel and not in a window of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.desktop.escape import on_escape
from app.desktop.parts import button, label
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["ForkSheet"]

tr = Translator(__name__)


class ForkSheet(QWidget):
    """Names of the futures that open here.

    Attributes:
        forked: Open futures with these names (a list of one to four).
        toggled: The sheet was opened or closed.
    """

    forked = Signal(list)
    toggled = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._head = label(tr("Fork here: name the futures"), "head")
        self._column.addWidget(self._head)
        self.first = self._field(tr("First future"), "fork-first")
        self.second = self._field(tr("Second future, if any"), "fork-second")
        self.third = self._field(tr("Third future, if any"), "fork-third")
        self.fourth = self._field(tr("Fourth future, if any"), "fork-fourth")
        self._fault = label("", "warning", wrap=True)
        self._column.addWidget(self._fault)
        line = QHBoxLayout()
        self._why = label("", "small", wrap=True)
        line.addWidget(self._why, 1)
        self.cancel = button(tr("Cancel"), "plain", "fork-cancel")
        self.cancel.clicked.connect(self.hide)
        self.confirm = button(tr("Fork"), "main", "fork-confirm")
        self.confirm.clicked.connect(self._on_confirm)
        line.addWidget(self.cancel)
        line.addWidget(self.confirm)
        self._column.addLayout(line)
        theme.changed.connect(self._on_look)
        self._on_look()
        self._say()
        self.hide()

    def _field(self, name: str, key: str) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName(key)
        made.setAccessibleName(name)
        made.setPlaceholderText(name)
        made.textChanged.connect(self._say)
        made.returnPressed.connect(self._on_confirm)
        made.installEventFilter(self)
        self._column.addWidget(made)
        return made

    def open(self, suggested: tuple[str, str]) -> None:
        """Show the sheet with suggested names, ready to type over."""
        self.first.setText(suggested[0])
        self.second.setText(suggested[1])
        self.third.clear()
        self.fourth.clear()
        self._fault.hide()
        self.show()
        self.first.setFocus()
        self.first.selectAll()

    def show_fault(self, words: str) -> None:
        """Say why it was not forked; the sheet stays."""
        self._fault.setText(words)
        self._fault.show()
        self.show()

    def names(self) -> list[str]:
        """The names typed, without empty ones."""
        return [name for each in self._fields() if (name := each.text().strip())]

    def _fields(self) -> tuple[QLineEdit, ...]:
        return self.first, self.second, self.third, self.fourth

    def _say(self) -> None:
        self.third.setVisible(bool(self.second.text()))
        self.fourth.setVisible(bool(self.second.text() and self.third.text()))
        why = "" if self.names() else tr("A future needs a name.")
        self._why.setText(why)
        self.confirm.setEnabled(not why)

    def _on_confirm(self) -> None:
        if self.names():
            self.hide()
            self.forked.emit(self.names())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.toggled.emit(True)  # noqa: FBT003 - Qt's own signal

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.toggled.emit(False)  # noqa: FBT003 - Qt's own signal

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return on_escape(event, self.hide) or super().eventFilter(watched, event)

    def _on_look(self) -> None:
        px = self._theme.look.px
        self._column.setContentsMargins(px(15), px(8), px(15), px(4))
        self._column.setSpacing(px(6))
