"""When something in Whitecell fails: what to do now, where the session is safe, the details.

Faults of the window's thread and of threads beside it come here; the terminal gets them too.
"""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.desktop.parts import button, label
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from app.session import Session

__all__ = ["CrashDialog", "Crashes"]

tr = Translator(__name__)

WIDTH = 620


class CrashDialog(QDialog):
    """What happened, that the session is safe and where, and two ways on.

    Attributes:
        quit_asked: The user wants to leave.
    """

    quit_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setWindowTitle(tr("Something failed – Whitecell"))
        px = theme.look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(10))
        column.addWidget(label(tr("Something in Whitecell failed"), "question"))
        self.safe = label("", "body", wrap=True)
        column.addWidget(self.safe)
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setAccessibleName(tr("Details of the failure"))
        self.details.setTabChangesFocus(True)
        column.addWidget(self.details, 1)
        line = QHBoxLayout()
        copy = button(tr("Copy the details"), "plain", "crash-copy")
        copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.details.toPlainText())
        )
        leave = button(tr("Quit"), "plain", "crash-quit")
        leave.clicked.connect(self.quit_asked)
        self.go_on = button(tr("Go on"), "main", "crash-go-on")
        self.go_on.clicked.connect(self.close)
        line.addWidget(copy)
        line.addStretch(1)
        line.addWidget(leave)
        line.addWidget(self.go_on)
        column.addLayout(line)
        self.resize(px(WIDTH), px(360))

    def show_crash(self, safe: str, details: str) -> None:
        """Show a failure; one that comes while another is shown is added below it."""
        before = self.details.toPlainText() if self.isVisible() else ""
        self.safe.setText(safe)
        self.details.setPlainText(f"{before}\n\n{details}".strip())
        self.show()
        self.raise_()
        self.go_on.setFocus()


class Crashes(QObject):
    """Meets every failure that nothing else met.

    Attributes:
        met: A failure, as the terminal shows it; carried to the window's thread.
    """

    met = Signal(str)

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        session: Callable[[], Session | None],
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._session = session
        self.dialog: CrashDialog | None = None
        # Queued: it may be met in the middle of a painting, where no dialog can be shown.
        self.met.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Meet failures of this process from now on."""
        sys.excepthook = self.meet
        threading.excepthook = self._meet_thread

    def meet(
        self,
        kind: type[BaseException],
        fault: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Meet a failure: to the terminal, and to the dialog; leave by Ctrl+C stays leaving."""
        traceback.print_exception(kind, fault, trace)
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        self.met.emit("".join(traceback.format_exception(kind, fault, trace)))

    def _meet_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.meet(args.exc_type, args.exc_value, args.exc_traceback)

    def _show(self, details: str) -> None:
        if self.dialog is None:
            self.dialog = CrashDialog(self._theme, self._window)
            self.dialog.quit_asked.connect(self._window.close)
        self.dialog.show_crash(_safe(self._session()), details)


def _safe(session: Session | None) -> str:
    if session is None:
        return tr(
            "No session was open, so nothing is lost. You can go on, or quit and start again."
        )
    return tr.count(
        len(session.records),
        "The session is safe in {path}, with one entry: what the screen showed is on disk, and"
        " only words not yet entered may be lost. You can go on, or quit and open the session"
        " again.",
        "The session is safe in {path}, with %n entries: what the screen showed is on disk, and"
        " only words not yet entered may be lost. You can go on, or quit and open the session"
        " again.",
        path=session.path,
    )
