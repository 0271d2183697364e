"""A line under the tool bar that says what went wrong and what to do."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from app.desktop.parts import IconButton, label
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["Notice"]

tr = Translator(__name__)

PATIENCE_MS = 400
"""Until work under way is spoken of: what is over sooner needs no word, and moves no page."""


class Notice(QWidget):
    """The line; hidden while there is nothing to say."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("notice")
        self._line = QHBoxLayout(self)
        self._words = label("", "warning", wrap=True)
        self._words.setObjectName("notice-words")
        self._close = IconButton(theme, "x", tr("Close this notice"), size=14)
        self._close.clicked.connect(self.hide)
        self._line.addWidget(self._words, 1)
        self._line.addWidget(self._close)
        self._under_way = ""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.say(self._under_way))
        theme.changed.connect(self._on_look)
        self._on_look()
        self.hide()

    def say_busy(self, words: str) -> None:
        """Show what is under way, should it take long; whatever is said next takes its place."""
        self._under_way = words
        self._patience.start()

    def say(self, words: str) -> None:
        """Show these words; none hides the line."""
        self._patience.stop()
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def words(self) -> str:
        """What is said now, empty for nothing."""
        return "" if self.isHidden() else self._words.text()

    def _on_look(self) -> None:
        px = self._theme.look.px
        self._line.setContentsMargins(px(15), px(4), px(8), px(4))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._theme.look.tokens.accent_ground))
