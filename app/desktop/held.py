"""Holding a window still: nothing of it is painted for some turns of the event loop."""

from PySide6.QtWidgets import QWidget

__all__ = ["hold", "release"]


def hold(window: QWidget) -> None:
    """Paint nothing of a window until it is released."""
    window.setUpdatesEnabled(False)


def release(window: QWidget) -> None:
    """Paint a held window again, all of it, in a turn of the loop of its own."""
    window.setUpdatesEnabled(True)
    handle = window.windowHandle()
    if handle is not None:
        # Where Qt's own request came while the window was held, it was dropped, and Qt would
        # wait for it for ever.
        handle.requestUpdate()
