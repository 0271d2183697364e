"""The choice of a language, kept for the next start: the words of open windows are made."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, QPoint, QSettings
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.desktop.language import SYSTEM, languages, remember, remembered
from app.desktop.translation import Translator

__all__ = ["LanguageMenu", "own_name"]

tr = Translator(__name__)


def own_name(code: str) -> str:
    """What a language calls itself; Qt would call English American."""
    name = "English" if code == "en" else QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:]


class LanguageMenu(QMenu):
    """Languages to choose from, each by its own name; the one that was chosen is marked."""

    def __init__(self, window: QWidget, settings: QSettings, say: Callable[[str], None]) -> None:
        """Make it.

        Args:
            window: Over which it is shown.
            settings: Where the choice is kept.
            say: Tells the user what comes of it.
        """
        super().__init__(tr("Language"), window)
        self._window = window
        self._settings = settings
        self._say = say
        self._group = QActionGroup(self)
        for code in (SYSTEM, *languages()):
            action = QAction(tr("As the system") if code == SYSTEM else own_name(code), self)
            action.setData(code)
            action.setCheckable(True)
            self._group.addAction(action)
            self.addAction(action)
        self._group.triggered.connect(self._on_chosen)

    def ask(self) -> None:
        """Show it in the middle of its window."""
        now = remembered(self._settings)
        for action in self.actions():
            action.setChecked(action.data() == now)
            if action.isChecked():
                self.setActiveAction(action)
        middle = self._window.mapToGlobal(self._window.rect().center())
        half = self.sizeHint() / 2
        self.popup(middle - QPoint(half.width(), half.height()))

    def _on_chosen(self, action: QAction) -> None:
        remember(self._settings, str(action.data()))
        self._say(
            tr("Whitecell speaks {language} from the next start on.", language=action.text())
        )
