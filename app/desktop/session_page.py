"""A page beside the desk that shows the open session and enters what people type there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from adjudication.errors import AdjudicationError
from adjudication.record.entered import Entered
from app.desktop.parts import ChoiceBox, Panel, button, label
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from app.session import Session

__all__ = ["SessionPage", "choice", "fill", "text_field"]

tr = Translator(__name__)


class SessionPage(Panel):
    """A page. While it is hidden it is only marked as stale.

    Attributes:
        left: Back to the desk.
    """

    left = Signal()

    def __init__(self, theme: Theme, title: str, name: str) -> None:
        super().__init__(theme, title, name)
        self.session: Session | None = None
        self.said = label("", "warning", wrap=True)
        self.said.setObjectName(f"{name}-said")
        self.back = button(tr("Back to the desk"), "chip", f"{name}-back")
        self.back.clicked.connect(self.left)
        self.head.addWidget(self.back)

    def show_session(self, session: Session | None) -> None:
        """Follow a session; None lets it go."""
        self.session = session
        if session is not None and self.isVisible():
            self.draw(session)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.said.setText("")
        if self.session is not None:
            self.draw(self.session)
        (self.focusWidget() or self.first_field()).setFocus()

    def first_field(self) -> QWidget:
        """What takes the keys when the page comes up; later, what had them last."""
        return self.back

    def draw(self, session: Session) -> None:
        """Show what the session says now."""
        raise NotImplementedError

    def doing(self, act: Callable[[Session], object]) -> bool:
        """Do something with the session; say here what it refuses.

        Returns:
            Whether it was done.
        """
        if self.session is None:
            return False
        try:
            act(self.session)
        except AdjudicationError as fault:
            self.said.setText(tr("Not entered: {fault}.", fault=fault))
            return False
        self.said.setText("")
        return True

    def enter(self, entry: Entered) -> bool:
        """Enter something.

        Returns:
            Whether it was entered.
        """
        return self.doing(lambda session: session.enter(entry))


def text_field(words: str, name: str) -> QPlainTextEdit:
    """A field of several lines that Tab leaves.

    Args:
        words: Placeholder, and what a screen reader calls it.
        name: Object name.
    """
    made = QPlainTextEdit()
    made.setObjectName(name)
    made.setPlaceholderText(words)
    made.setAccessibleName(words)
    made.setTabChangesFocus(True)
    return made


def choice(theme: Theme, words: str, name: str, entries: Sequence[tuple[str, str]]) -> ChoiceBox:
    """A drop-down list.

    Args:
        theme: Its look.
        words: What a screen reader calls it.
        name: Object name.
        entries: Keys and words.
    """
    made = ChoiceBox(theme, words)
    made.setObjectName(name)
    fill(made, entries)
    return made


def fill(box: ChoiceBox, entries: Sequence[tuple[str, str]]) -> None:
    """Offer these; the choice stays where it is still offered."""
    if [(box.itemData(at), box.itemText(at)) for at in range(box.count())] == list(entries):
        return
    before = box.currentData()
    box.clear()
    for key, words in entries:
        box.addItem(words, key)
    box.setCurrentIndex(max(0, box.findData(before)))
