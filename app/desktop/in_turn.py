"""Small works of the window's own thread, one at a time: keys and clicks are answered between.

What must touch widgets cannot go to the worker. Where there is much of it (eight charts, the
classes of a library), it is cut small, and each piece waits for its own turn of the event loop.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

__all__ = ["InTurn"]


class InTurn(QObject):
    """A queue of such works, in the order in which they were asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[QObject, Callable[[], object]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_turn)

    @property
    def is_busy(self) -> bool:
        """Whether something waits."""
        return bool(self._waiting)

    def ask(self, owner: QObject, work: Callable[[], object]) -> None:
        """Have something done when its turn comes.

        Args:
            owner: Whose work it is; one of each waits, and none once its owner is gone.
            work: The work; it takes a few hundredths of a second at most.
        """
        self._waiting[owner] = work
        self._timer.start()

    def _on_turn(self) -> None:
        owner = next(iter(self._waiting))
        work = self._waiting.pop(owner)
        if not self._waiting:
            self._timer.stop()
        if isValid(owner):
            work()
