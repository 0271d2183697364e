"""A keyboard, and nothing else: keys go wherever the focus is, as from a person's hands.

On a real X display they are key events of the X server, which finds the window for itself; on a
screen that need not exist they are Qt's. After each, the focus must be on something that can be
seen: a person who cannot see where they type has lost the keyboard.
"""

from __future__ import annotations

import subprocess

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

__all__ = ["Keyboard", "seen_of"]

MODIFIERS = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta}
X_NAMES = {
    "PgDown": "Next",
    "PgUp": "Prior",
    "Return": "Return",
    "Space": "space",
    "Escape": "Escape",
}
MOST_TABS = 60
LEAST_SEEN = 12
"""Pixels of the height of what has the focus that must be in sight."""


class _Released(QObject):
    """Counts the keys that the windows of this program saw released."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = event.type() is QEvent.Type.KeyRelease and isinstance(event, QKeyEvent)
        if is_key and isinstance(watched, QWindow) and Qt.Key(event.key()) not in MODIFIERS:  # type: ignore[attr-defined]  # it is a key event
            self.count += 1
        return False


def seen_of(widget: QWidget) -> QRect:
    """What of a widget is in sight; Qt counts out what its own viewport covers."""
    region = widget.visibleRegion()
    if isinstance(widget, QAbstractScrollArea):
        region = region.united(widget.viewport().visibleRegion())
    return region.boundingRect()


class Keyboard:
    """The keyboard of one window."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot = qtbot
        self._window = window
        self._is_real = QGuiApplication.platformName() == "xcb"
        self._released = _Released()
        if self._is_real:
            QApplication.instance().installEventFilter(self._released)  # type: ignore[union-attr]  # a window is open

    def press(self, *keys: str) -> None:
        """Press keys one after the other, such as `Ctrl+Shift+J`, `Tab`, `Return`."""
        for each in keys:
            self._manage()
            if self._is_real:
                *modifiers, last = each.split("+")
                name = "+".join([*(m.lower() for m in modifiers), _x_name(last)])
                self._send(1, "key", "--delay", "1", name)
            else:
                combination = QKeySequence(each)[0]  # type: ignore[index]  # its stub lacks it
                QTest.keyClick(self.focus(), combination.key(), combination.keyboardModifiers())
                QApplication.processEvents()
            self._check(each)

    def type(self, words: str) -> None:
        """Type words where the focus is."""
        self._manage()
        if self._is_real:
            self._send(len(words), "type", "--delay", "1", words)
        else:
            QTest.keyClicks(self.focus(), words)
            QApplication.processEvents()
        self._check(words)

    def tab_to(self, name: str) -> QWidget:
        """Press Tab until the focus is on what has this object name."""
        for _ in range(MOST_TABS):
            if self.focus().objectName() == name:
                return self.focus()
            self.press("Tab")
        raise AssertionError(f"Tab does not lead to {name}")

    def focus(self) -> QWidget:
        """What has the focus."""
        focus = QApplication.focusWidget()
        assert focus is not None, "the keyboard is nowhere"
        return focus

    def _manage(self) -> None:
        """Do a window manager's one duty here: a window that is closed gives the keys back."""
        if QApplication.activeWindow() is None and QApplication.activePopupWidget() is None:
            self._window.activateWindow()
            self._qtbot.waitUntil(self._window.isActiveWindow)

    def _send(self, count: int, *command: str) -> None:
        before = self._released.count
        subprocess.run(["xdotool", *command], check=True, timeout=60)
        self._qtbot.waitUntil(lambda: self._released.count >= before + count, timeout=20_000)

    def _check(self, after: str) -> None:
        """Hold that the focus is on something in sight, once what was asked is drawn."""

        def is_seen() -> None:
            if (
                QApplication.activePopupWidget() is None
                and QApplication.activeWindow() is not None
            ):
                focus = self.focus()
                what = f"{type(focus).__name__} {focus.objectName()} '{focus.accessibleName()}'"
                seen = seen_of(focus)
                in_sight = seen.height() >= min(focus.height(), LEAST_SEEN) and seen.width() > 0
                assert in_sight, f"after {after} the focus is on {what}, which is out of sight"

        self._qtbot.waitUntil(is_seen)


def _x_name(key: str) -> str:
    return X_NAMES.get(key, key.lower() if len(key) == 1 else key)
