"""Escape inside a form: it closes the form, before any shortcut of the window takes the key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

__all__ = ["on_escape"]


def on_escape(event: QEvent, close: Callable[[], object]) -> bool:
    """Close a form where an event of one of its fields is Escape; for an event filter.

    Returns:
        Whether the event is done with.
    """
    if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
        return False
    if event.type() is QEvent.Type.ShortcutOverride:
        event.accept()
        return True
    if event.type() is QEvent.Type.KeyPress:
        close()
        return True
    return False
