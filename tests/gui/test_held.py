"""A window held still is painted when it is released, whatever came meanwhile."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from app.desktop.held import hold, release

LONGER_THAN_A_FRAME_MS = 60


class Counting(QWidget):
    """Counts how often it is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = 0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1


def test_a_request_to_paint_that_came_while_it_was_held_is_not_lost(qtbot: QtBot) -> None:
    window = Counting()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.painted > 0)
    QTest.qWait(LONGER_THAN_A_FRAME_MS)
    window.update()
    hold(window)
    before = window.painted
    QTest.qWait(LONGER_THAN_A_FRAME_MS)
    assert window.painted == before
    release(window)
    qtbot.waitUntil(lambda: window.painted > before)
