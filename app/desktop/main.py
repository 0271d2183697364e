"""Opening the desktop: one application, one window."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from app.desktop.crash import Crashes
from app.desktop.language import speak
from app.desktop.theme import Theme
from app.desktop.watchdog import Blocked, Watchdog
from app.desktop.window import MainWindow
from app.library import ISTANBUL, sessions_folder

__all__ = ["application", "run"]

SWITCH_S = 0.0003
"""After so long the worker lets the window's thread on; Python's own 5 ms are felt in a frame."""


def application() -> QApplication:
    """The one application of this process, made if there is none."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    made = QApplication(["whitecell"])
    made.setApplicationName("Whitecell")
    made.setOrganizationName("Whitecell")
    sys.setswitchinterval(SWITCH_S)
    return made


def run(path: Path | None, language: str = "") -> int:
    """Open the desktop and stay until the window is closed.

    Args:
        path: The session file to open; without it a new Istanbul session, saved at once.
        language: What the window speaks from now on, as `speak` takes it; empty for as before.

    Returns:
        The exit code.
    """
    app = application()
    settings = QSettings()
    speak(app, settings, language)
    window = MainWindow(Theme(app, settings), settings, sessions_folder())
    Crashes(window.theme, window, lambda: window.session).install()
    if os.environ.get("WHITECELL_WATCHDOG"):
        Watchdog(_say_blocked, window)
    if path is None:
        window.new_session(ISTANBUL)
    else:
        window.open_path(path)
    window.show()
    return app.exec()


def _say_blocked(blocked: Blocked) -> None:
    print(f"window blocked for {blocked.seconds:.2f} s:\n{blocked.doing}", file=sys.stderr)
