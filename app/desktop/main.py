"""Opening the desktop: one application, one window."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from app.desktop.theme import Theme
from app.desktop.window import MainWindow
from app.library import ISTANBUL, sessions_folder

__all__ = ["application", "run"]


def application() -> QApplication:
    """The one application of this process, made if there is none."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    made = QApplication(["whitecell"])
    made.setApplicationName("Whitecell")
    made.setOrganizationName("Whitecell")
    return made


def run(path: Path | None) -> int:
    """Open the desktop and stay until the window is closed.

    Args:
        path: The session file to open; without it a new Istanbul session, saved at once.

    Returns:
        The exit code.
    """
    app = application()
    settings = QSettings()
    window = MainWindow(Theme(app, settings), settings, sessions_folder())
    sys.excepthook = _crash_hook(window)
    if path is None:
        window.new_session(ISTANBUL)
    else:
        window.open_path(path)
    window.show()
    return app.exec()


def _crash_hook(
    window: MainWindow,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def met(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, fault, trace)
        window.notice.say(
            "Something in Whitecell failed. What the screen showed is on disk; the details are"
            f" on the terminal: {kind.__name__}: {fault}"
        )

    return met
