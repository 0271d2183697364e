"""A move in own words gets its effects at the desk, and is saved as an IMPROVISED action."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.moves import MovesPanel
from app.desktop.window import MainWindow
from app.library import ISTANBUL
from app.session import Session
from tests.gui.test_exercise import LEFT, press
from tests.gui.test_sheets import tab_to, typed

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def session(qtbot: QtBot, window: MainWindow) -> Session:
    with qtbot.waitSignal(window.session_opened):
        window.new_session(ISTANBUL)
    assert window.session is not None
    return window.session


@pytest.fixture
def panel(qtbot: QtBot, window: MainWindow, session: Session) -> MovesPanel:
    assert session.position.takes_orders
    with qtbot.waitSignal(window.refreshed):
        window.desk.actors.select("russia")
    QTest.keyClick(window, Qt.Key.Key_M, CONTROL)
    return window.desk.moves


def tick(panel: MovesPanel, key: str) -> None:
    box = panel.improvise.ticks[key]
    QApplication.processEvents()  # what had the keys before is scrolled to first
    panel._scroll.ensureWidgetVisible(box)
    QTest.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))
    assert box.isChecked()


def test_effects_are_ticked_and_the_action_is_given(
    qtbot: QtBot, window: MainWindow, session: Session, panel: MovesPanel
) -> None:
    QTest.keyClicks(panel.words, "Swarm the grid with drones. At night.")
    press(qtbot, panel, "improvise")
    form = panel.improvise
    assert form.name.text() == "Swarm the grid with drones"
    QTest.keyClicks(form.score, "Hostile")
    tick(panel, "channel:False")
    tick(panel, "mobilise")
    with qtbot.waitSignal(window.refreshed):
        press(qtbot, panel, "improvised-save")
    assert not form.form.isVisible()
    assert panel.action.text() == "Swarm the grid with drones"
    hint = panel.findChild(QWidget, "hint")
    assert hint is not None
    assert "IMPROVISED" in hint.text()  # type: ignore[attr-defined]  # a label
    QTest.keyClicks(panel.target, "Ukraine")
    with qtbot.waitSignal(window.refreshed):
        QTest.keyClick(panel.words, Qt.Key.Key_Return, CONTROL)
    (given,) = session.orders()
    action = session.scenario.actions[given.order.action]
    assert action.is_improvised
    assert {effect.kind for effect in action.effects} == {"channel", "mobilise"}
    assert action.goldstein.value == -6.0


def test_it_starts_from_the_nearest_action(
    qtbot: QtBot, window: MainWindow, session: Session, panel: MovesPanel
) -> None:
    QTest.keyClicks(panel.action, "Invade")
    near = session.scenario.actions["invasion"]
    press(qtbot, panel, "improvise")
    assert panel.improvise.ticks["armed-attack"].isChecked()
    QTest.keyClicks(panel.improvise.name, "Cross at one place only")
    with qtbot.waitSignal(window.refreshed):
        press(qtbot, panel, "improvised-save")
    (made,) = (a for a in session.scenario.actions.values() if a.is_improvised)
    assert (made.goldstein.value, made.rung) == (near.goldstein.value, near.rung)


def test_a_name_that_is_taken_is_said_and_escape_closes_the_form(
    qtbot: QtBot, window: MainWindow, session: Session, panel: MovesPanel
) -> None:
    press(qtbot, panel, "improvise")
    QTest.keyClicks(panel.improvise.name, "Invade")
    before = len(session.records)
    press(qtbot, panel, "improvised-save")
    assert "has an action 'Invade' already" in window.notice.words()
    assert len(session.records) == before
    QTest.keyClick(panel.improvise.name, Qt.Key.Key_Escape)
    assert not panel.improvise.form.isVisible()


def test_it_is_reached_and_filled_by_keys_alone(
    qtbot: QtBot, window: MainWindow, session: Session, panel: MovesPanel
) -> None:
    typed("Close the strait to warships.")
    tab_to("improvise")
    QTest.keyClick(panel.improvise.toggle, Qt.Key.Key_Return)
    assert panel.improvise.name.hasFocus()
    tab_to("effect-duty:False")
    QTest.keyClick(panel.improvise.ticks["duty:False"], Qt.Key.Key_Space)
    tab_to("improvised-save")
    with qtbot.waitSignal(window.refreshed):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Return)
    (made,) = (a for a in session.scenario.actions.values() if a.is_improvised)
    assert made.name == "Close the strait to warships"
