"""Move sheets by keyboard alone: a full turn's, every form, revised, late, signed, given later."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from adjudication.record.entries import MoveSheet, entry_of
from app.desktop.readings.board import board_picture, sheets_of_turn
from app.desktop.window import MainWindow
from app.library import ISTANBUL
from app.proposing import proposed
from app.session import Session

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def session(qtbot: QtBot, window: MainWindow) -> Session:
    with qtbot.waitSignal(window.session_opened, timeout=60_000):
        window.new_session(ISTANBUL)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.session is not None
    return window.session


def focused() -> QWidget:
    """What has the keyboard."""
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def typed(keys: str) -> None:
    """Types into whatever has the keyboard."""
    QTest.keyClicks(focused(), keys)


def tab_to(name: str) -> None:
    """Presses Tab until the field of that name has the keyboard."""
    for _ in range(40):
        if focused().objectName() == name:
            return
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {name}")


def press(qtbot: QtBot, window: MainWindow, keys: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    with qtbot.waitSignal(window.refreshed):
        QTest.keyClick(QApplication.focusWidget() or window, keys, modifier)


def next_sheet(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_PageDown, CONTROL)


def enter(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_Return, CONTROL)


def click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Clicks a button of the list, where it can be seen."""
    found = [
        each
        for kind in (QPushButton, QToolButton)
        for each in window.desk.moves.findChildren(kind, name)
    ]
    (made,) = [each for each in found if isinstance(each, QWidget)]
    window.desk.moves._scroll.ensureWidgetVisible(made)
    with qtbot.waitSignal(window.refreshed):
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def last_sheet(session: Session) -> MoveSheet:
    record = [each for each in session.records if each.kind == "sheet"][-1]
    entry = entry_of("sheet", record.body)
    assert isinstance(entry, MoveSheet)
    return entry


def test_a_full_turn_of_sheets_is_typed_by_keyboard_alone(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    waiting = list(window._table._board.waiting)  # type: ignore[union-attr]  # a session is open
    assert len(waiting) >= 5
    order = [*session.scenario.actors, *session.scenario.organisations]
    for count in range(len(waiting)):
        next_sheet(qtbot, window)
        typed(f"Move {count + 1} of the turn, as the cell wrote it.")
        tab_to("sheet-intent")
        typed("To keep the line where it is.")
        enter(qtbot, window)
    given = [each.order for each in session.orders()]
    assert sorted((o.actor for o in given), key=order.index) == sorted(waiting, key=order.index)
    assert all(row.state == "in" for row in window._table._board.rows)  # type: ignore[union-attr]
    assert len(sheets_of_turn(session)) == len(waiting)
    assert "In" in window.desk.moves.board.said()


def test_one_sheet_from_paper_carries_all_its_fields(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    next_sheet(qtbot, window)
    actor = window.desk.actors.selected_key()
    typed("Move two brigades to the line at night.")
    QTest.keyClick(focused(), Qt.Key.Key_Return, CONTROL | SHIFT)
    typed("Tell the guarantors why.")
    tab_to("sheet-means")
    typed("Trains")
    tab_to("sheet-visibility")
    typed("Cov")
    tab_to("sheet-intent")
    typed("Deter an attack")
    tab_to("sheet-expected")
    typed("They stop")
    tab_to("sheet-red-lines")
    typed("No shot first")
    tab_to("view-of")
    other = "ukraine" if actor == "russia" else "russia"
    typed(session.scenario.actors[other].name)
    tab_to("view-trust")
    typed("Low")
    tab_to("view-expects")
    typed("65")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    tab_to("sheet-confidence")
    typed("High")
    tab_to("sheet-printed")
    typed("T1-x-1")
    tab_to("sheet-infeasible")
    typed("No trains run there")
    enter(qtbot, window)
    sheet = last_sheet(session)
    assert [given.order.words for given in session.orders()] == [
        "Move two brigades to the line at night.",
        "Tell the guarantors why.",
    ]
    assert {given.order.actor for given in session.orders()} == {actor}
    assert (sheet.visibility, sheet.form, sheet.confidence) == ("covert", "plain", "high")
    assert (sheet.means, sheet.intent, sheet.expected) == (
        "Trains",
        "Deter an attack",
        "They stop",
    )
    assert (sheet.red_lines, sheet.printed) == ("No shot first", "T1-x-1")
    assert sheet.infeasible == "No trains run there"
    assert sheet.views[other].expects_attack == 65
    assert sheet.views[other].trust == "low"


def test_a_joint_sheet_waits_for_its_signature(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    next_sheet(qtbot, window)
    typed("A joint statement.")
    tab_to("sheet-form")
    typed("Joint")
    tab_to("sheet-to")
    other = window.desk.moves.rest.to.currentData()
    enter(qtbot, window)
    (sheet,) = session.unsigned()
    assert session.unsigned() == {sheet: (other,)}
    assert "Not signed by" in window.desk.moves.list._shown.moves[0].flag  # type: ignore[union-attr]
    click(qtbot, window, f"signed-{sheet}-{other}")
    assert session.unsigned() == {}


def test_a_conditional_move_needs_its_condition_and_is_given_when_it_comes_about(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    next_sheet(qtbot, window)
    typed("Appeal to the guarantors.")
    tab_to("sheet-form")
    typed("Cond")
    assert "needs its condition" in window.desk.moves.enter.toolTip()
    tab_to("sheet-condition")
    typed("an attack inside the area")
    enter(qtbot, window)
    assert session.orders() == ()
    (held,) = session.held()
    why = window.desk.moves.findChild(QWidget, f"why-{held.record}")
    assert why is not None
    QTest.keyClicks(why, "columns crossed at four")
    click(qtbot, window, f"give-{held.record}")
    assert [given.order.words for given in session.orders()] == ["Appeal to the guarantors."]


def test_a_sheet_is_revised_and_the_older_one_stays_on_record(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    next_sheet(qtbot, window)
    typed("Go left.")
    enter(qtbot, window)
    (first,) = sheets_of_turn(session)
    click(qtbot, window, f"revise-{first}")
    assert window.desk.moves.words.toPlainText() == "Go left."
    QTest.keyClick(window.desk.moves.words, Qt.Key.Key_A, CONTROL)
    typed("Go right.")
    enter(qtbot, window)
    assert [given.order.words for given in session.orders()] == ["Go right."]
    assert last_sheet(session).corrects == first


def test_a_late_sheet_needs_its_reason(
    qtbot: QtBot, window: MainWindow, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        session, "_clock", lambda: "2020-01-01T09:00:00+00:00"
    )  # due long ago by the room's clock
    QTest.keyClicks(window.desk.moves.board.minutes, "35")
    with qtbot.waitSignal(window.refreshed):
        QTest.keyClick(window.desk.moves.board.minutes, Qt.Key.Key_Return)
    assert "min ago" in window.desk.moves.board.said()
    assert "late" in window.desk.actors._summary.text()
    next_sheet(qtbot, window)
    typed("Better late.")
    assert not window.desk.moves.enter.isEnabled()
    tab_to("sheet-late")
    typed("The printer jammed")
    enter(qtbot, window)
    assert last_sheet(session).late == "The printer jammed"


def test_a_draft_shows_on_the_board(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    next_sheet(qtbot, window)
    with qtbot.waitSignal(window.refreshed):
        typed("Half a sent")
    assert "Draft" in window.desk.moves.board.said()
    picture = board_picture(session, datetime.now(UTC))
    assert all(row.state == "waiting" for row in picture.rows)


def test_the_desk_proposes_the_nearest_action(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    next_sheet(qtbot, window)
    typed("We impose sanctions on banks.")
    proposals = window.desk.moves._proposed
    assert proposals
    QTest.keyClick(focused(), Qt.Key.Key_7, CONTROL)
    assert window.desk.moves.action.text() == proposals[0].title
    catalogue = {key: (a.name, a.text) for key, a in session.scenario.actions.items()}
    assert proposed("Bake bread.", catalogue) == []


def test_a_taken_number_leaves_the_sheet_in_the_typing(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    for words in ("First.", "Second."):
        next_sheet(qtbot, window)
        typed(words)
        tab_to("sheet-printed")
        typed("T1-x-1")
        QTest.keyClick(focused(), Qt.Key.Key_Return, CONTROL)
        qtbot.wait(1)
    assert "was entered already" in window.notice.words()
    assert window.desk.moves.words.toPlainText() == "Second."
    assert len(session.orders()) == 1
