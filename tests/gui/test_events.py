"""The events list: what is due, given out and moved by keys and by hand, each in the record."""

import subprocess

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.desktop.events import EventsPanel
from app.desktop.pages import EVENTS
from app.desktop.readings.events import EventRow, events_picture
from app.desktop.window import MainWindow
from app.library import ISTANBUL
from app.session import Session


@pytest.fixture
def session(qtbot: QtBot, window: MainWindow) -> Session:
    with qtbot.waitSignal(window.session_opened, timeout=60_000):
        window.new_session(ISTANBUL)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.currentIndex() == EVENTS
    assert window.session is not None
    return window.session


def row_of(session: Session, key: str) -> EventRow:
    return next(row for row in events_picture(session).rows if row.key == key)


def pick(panel: EventsPanel, key: str) -> None:
    keys = [row.key for row in panel.model.rows]
    panel.list.setCurrentIndex(panel.model.index(keys.index(key)))


def moved(to: QPoint) -> list[str]:
    return ["mousemove", str(to.x()), str(to.y())]


def test_return_gives_an_inject_to_its_cells(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    panel = window.desk.events
    assert row_of(session, "line-report").status == "Due"
    pick(panel, "line-report")
    with qtbot.waitSignal(window.refreshed):
        QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert session.records[-1].kind == "delivery"
    assert session.records[-1].body["cells"] == [
        "ukraine", "russia", "guarantors", "organisations",
    ]  # fmt: skip
    assert row_of(session, "line-report").status == "Delivered, turn 1"
    assert not panel.give.isEnabled()


def test_keys_put_an_inject_off_and_it_is_no_longer_due(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    panel = window.desk.events
    pick(panel, "line-report")
    with qtbot.waitSignal(window.refreshed):
        QTest.keyClick(panel.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert (session.records[-1].kind, session.records[-1].body["turn"]) == ("reschedule", 2)
    assert row_of(session, "line-report").status == "Planned"
    with qtbot.waitSignal(window.refreshed):
        QTest.keyClick(panel.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert row_of(session, "line-report").status == "Due"


def test_a_drop_on_another_turn_is_recorded(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    model = window.desk.events.model
    keys = [row.key for row in model.rows]
    carried = model.mimeData([model.index(keys.index("line-report"))])
    target = next(n for n, row in enumerate(model.rows) if row.turn == 3)
    with qtbot.waitSignal(window.refreshed):
        model.dropMimeData(carried, Qt.DropAction.MoveAction, -1, -1, model.index(target))
    assert row_of(session, "line-report").turn == 3


def test_a_row_is_dragged_to_another_turn_by_the_mouse(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    if QGuiApplication.platformName() != "xcb":
        pytest.skip("needs a real X display")
    rows = window.desk.events.list
    keys = [row.key for row in window.desk.events.model.rows]
    turns = [row.turn for row in window.desk.events.model.rows]
    dragged = rows.model().index(keys.index("line-report"), 0)
    target = rows.model().index(turns.index(3), 0)
    start, end = (
        rows.viewport().mapToGlobal(rows.visualRect(at).center()) for at in (dragged, target)
    )
    typed = ["xdotool", *moved(start), "mousedown", "1"]
    for part in range(1, 9):
        typed += [*moved(start + (end - start) * part / 8), "sleep", "0.05"]
    typed += ["mouseup", "1"]
    with qtbot.waitSignal(window.refreshed), subprocess.Popen(typed):
        pass
    assert row_of(session, "line-report").turn == 3


def test_what_acts_in_the_model_keeps_its_turn_and_says_why(
    window: MainWindow, session: Session
) -> None:
    row = row_of(session, "zapad-notice")
    assert "acts in the model in turn 2" in row.fixed
    panel = window.desk.events
    pick(panel, "zapad-notice")
    before = len(session.records)
    QTest.keyClick(panel.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert len(session.records) == before
    assert not panel.model.flags(panel.list.currentIndex()) & Qt.ItemFlag.ItemIsDragEnabled


def test_every_inject_says_how_it_is_released(session: Session) -> None:
    for row in events_picture(session).rows:
        assert row.release
        assert (row.release == "By time") == (row.turn > 0)
