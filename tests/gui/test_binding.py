"""The Qt binding keeps its references; 6.12 on Python 3.11 drops one to None a void call."""

import sys

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def test_void_calls_leave_none_its_references(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for number in range(500):
        widget.setObjectName(str(number))
    # Where None is immortal (Python 3.12 on) the count never moves; a drop here is one a call.
    assert sys.getrefcount(None) > before - 250
