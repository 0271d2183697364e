"""A scrolled column: what has the keys stays in sight, until somebody scrolls away by hand."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.desktop.parts import ScrollColumn


@pytest.fixture
def column(qtbot: QtBot) -> ScrollColumn:
    """A low column: a label that can grow, a field with the keys, and room below."""
    made = ScrollColumn()
    qtbot.addWidget(made)
    for widget, height in ((QLabel("above"), 30), (QLineEdit(), 30), (QLabel("below"), 900)):
        widget.setFixedHeight(height)
        made.column.addWidget(widget)
    made.resize(300, 200)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    field(made).setFocus()
    qtbot.waitUntil(field(made).hasFocus)
    return made


def field(column: ScrollColumn) -> QLineEdit:
    """The field of a column."""
    found = column.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def grow(column: ScrollColumn, height: int) -> None:
    """Make what stands above the field higher."""
    column.findChildren(QLabel)[0].setFixedHeight(height)


def is_in_sight(column: ScrollColumn) -> bool:
    """Whether the whole field is."""
    return field(column).visibleRegion().boundingRect().height() == field(column).height()


def test_what_has_the_keys_stays_in_sight_when_what_is_above_grows(
    qtbot: QtBot, column: ScrollColumn
) -> None:
    grow(column, 600)
    qtbot.waitUntil(lambda: column.verticalScrollBar().value() > 0)
    assert is_in_sight(column)


def test_whoever_scrolls_away_is_not_called_back(qtbot: QtBot, column: ScrollColumn) -> None:
    bar = column.verticalScrollBar()
    at = QPointF(100, 100)
    turn = QWheelEvent(
        at,
        column.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, -1200),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own order
    )
    QApplication.sendEvent(column.viewport(), turn)
    reached = bar.value()
    assert reached > 0
    highest = bar.maximum()
    grow(column, 60)
    qtbot.waitUntil(lambda: bar.maximum() > highest)
    QApplication.processEvents()
    assert bar.value() == reached
