"""The theme: our style, palette and font, and which one is on.

`Theme` remembers the choice (system, light or dark) and the text size, and says `changed` when
painters must draw again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from app.desktop.held import hold, release
from app.desktop.look import ASSETS, LARGEST_SCALE, SMALLEST_SCALE, Look
from app.desktop.style import CHROME, Style
from app.desktop.tokens import DARK, LIGHT, Tokens

__all__ = ["DARK", "LIGHT", "Look", "Theme", "Tokens", "apply_theme", "load_fonts"]

Choice = Literal["system", "light", "dark"]
CHOICES: tuple[Choice, ...] = ("system", "light", "dark")
TEXT_STEP = 0.1


def load_fonts() -> None:
    """Make the bundled typefaces known to Qt, so that every machine draws the same letters.

    Raises:
        FileNotFoundError: A font file is missing or broken; the installation is not whole.
    """
    known = set(QFontDatabase.families())
    if {"Inter", "Noto Sans Georgian"} <= known and QFontDatabase.styles("Inter").count("Medium"):
        return
    for path in sorted((ASSETS / "fonts").glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(f"the font {path} cannot be read: install Whitecell again")


def apply_theme(app: QApplication, tokens: Tokens, text_scale: float = 1.0) -> Look:
    """Give the application the style, the palette and the font of a table of tokens.

    Args:
        app: The application.
        tokens: The colours.
        text_scale: Factor on text, 0.8 to 2.

    Returns:
        The look that painters are to use.
    """
    load_fonts()
    look = Look(tokens, text_scale)
    style = app.style()
    if not isinstance(style, Style):
        style = Style(look)
        app.setStyle(style)
    style.look = look
    if look.font() != app.font():
        app.setFont(look.font())
        style.dress_all(app)
    palette = _palette(tokens)
    app.setPalette(palette)
    QToolTip.setPalette(palette)
    return look


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for target, colour in (
        (role.Window, tokens.panel),
        (role.WindowText, tokens.ink),
        (role.Base, tokens.field),
        (role.AlternateBase, tokens.panel),
        (role.Text, tokens.ink),
        (role.Button, tokens.field),
        (role.ButtonText, tokens.ink),
        (role.BrightText, tokens.ink),
        (role.ToolTipBase, tokens.field),
        (role.ToolTipText, tokens.ink),
        (role.PlaceholderText, tokens.muted),
        (role.Highlight, tokens.selection),
        (role.HighlightedText, tokens.ink),
        (role.Link, tokens.ink),
        (role.Accent, tokens.accent),
        (CHROME, tokens.chrome),
        (role.Midlight, tokens.hairline),
        (role.Mid, tokens.border),
        (role.Dark, tokens.border),
        (role.Shadow, tokens.border),
    ):
        palette.setColor(target, QColor(colour))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(tokens.muted))
    return palette


class Theme(QObject):
    """Which theme is on, at which text size; remembered between runs.

    Attributes:
        changed: Emitted after the application wears a new look.
    """

    changed = Signal()

    def __init__(self, app: QApplication, settings: QSettings) -> None:
        super().__init__()
        self._app = app
        self._settings = settings
        self._choice = _choice(str(settings.value("look/theme", "system")))
        self._scale = _scale(settings.value("look/text_scale", 1.0))
        self._look = apply_theme(app, self._tokens(), self._scale)
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def look(self) -> Look:
        """What painters are to use now."""
        return self._look

    @property
    def choice(self) -> Choice:
        """`system`, `light` or `dark`."""
        return self._choice

    @property
    def is_dark(self) -> bool:
        """Whether the dark table is on."""
        return self._look.tokens.name == "dark"

    def choose(self, choice: Choice) -> None:
        """Put a theme on and remember it.

        Args:
            choice: `system` follows the desktop's own setting.
        """
        self._choice = choice
        self._settings.setValue("look/theme", choice)
        self._wear()

    def toggle(self) -> None:
        """Change between light and dark."""
        self.choose("light" if self.is_dark else "dark")

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What the commands of the look do, by their keys."""
        return {
            "theme": self.toggle,
            "system": lambda: self.choose("system"),
            "larger": self.enlarge,
            "smaller": self.reduce,
            "plain": self.reset_text,
        }

    def set_text_scale(self, scale: float) -> None:
        """Set the text size and remember it.

        Args:
            scale: Factor; held to 0.8 to 2.
        """
        self._scale = _scale(scale)
        self._settings.setValue("look/text_scale", self._scale)
        self._wear()

    def enlarge(self) -> None:
        """Make text one step larger."""
        self.set_text_scale(self._scale + TEXT_STEP)

    def reduce(self) -> None:
        """Make text one step smaller."""
        self.set_text_scale(self._scale - TEXT_STEP)

    def reset_text(self) -> None:
        """Set text back to 100 %."""
        self.set_text_scale(1.0)

    def _tokens(self) -> Tokens:
        if self._choice == "system":
            scheme = QGuiApplication.styleHints().colorScheme()
            return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice == "dark" else LIGHT

    def _wear(self) -> None:
        look = Look(self._tokens(), self._scale)
        if look != self._look:
            self._look = apply_theme(self._app, look.tokens, look.text_scale)
            self._hold()
        # Each in a turn of the loop of its own: all at once would hold up keys for too long.
        QTimer.singleShot(0, self, self._say_changed)

    def _say_changed(self) -> None:
        self.changed.emit()
        QTimer.singleShot(0, self, self._release)

    def _hold(self) -> None:
        """Paints nothing while half of a window wears the new look, and all of it after."""
        for window in self._app.topLevelWidgets():
            if window.isVisible():
                hold(window)

    def _release(self) -> None:
        for window in self._app.topLevelWidgets():
            release(window)

    def _on_system_changed(self) -> None:
        if self._choice == "system":
            self._wear()


def _choice(stored: str) -> Choice:
    for choice in CHOICES:
        if choice == stored:
            return choice
    return "system"


def _scale(stored: object) -> float:
    """A stored text size, held to what the window can carry; 100 % if it is no number."""
    try:
        value = float(str(stored))
    except ValueError:
        return 1.0
    return round(min(LARGEST_SCALE, max(SMALLEST_SCALE, value)), 2)
