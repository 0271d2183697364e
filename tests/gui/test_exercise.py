"""The whole desk by clicks and keys: from the start page to two futures compared."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from adjudication.record.seen_by import PUBLIC
from adjudication.record.session_file import SessionFile
from adjudication.record.verify import verify
from app.desktop.pages import COMPARE, DESK
from app.desktop.readings.readers import seen_at_cursor
from app.desktop.window import MainWindow
from app.pinned import world_of
from app.report.asked import Asked
from app.report.edition import document_of

LEFT = Qt.MouseButton.LeftButton
LONGEST_MS = 60_000


def press(qtbot: QtBot, parent: QWidget, name: str) -> None:
    """Click the middle of a visible button."""
    qtbot.waitUntil(lambda: any(b.isVisible() for b in parent.findChildren(QPushButton, name)))
    (button,) = (b for b in parent.findChildren(QPushButton, name) if b.isVisible())
    assert button.isEnabled(), f"{name}: {button.toolTip()}"
    QTest.mouseClick(button, LEFT)


def press_and_see(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Click a button and wait until the desk was drawn again."""
    with qtbot.waitSignal(window.refreshed):
        press(qtbot, window, name)


def begin(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.session_opened, timeout=60_000):
        press(qtbot, window.start, "new-istanbul-2022")
    qtbot.waitUntil(
        lambda: "verified" in window.status.said() and "being" not in window.status.said()
    )


def enter_invasion(qtbot: QtBot, window: MainWindow) -> None:
    """By keys alone: Russia in the list, words, action, target, Ctrl+Return."""
    actors = window.desk.actors
    with qtbot.waitSignal(window.refreshed):
        QTest.keyClick(actors.view, Qt.Key.Key_Down)
        QTest.keyClick(actors.view, Qt.Key.Key_Down)
        while actors.selected_key() != "russia":
            QTest.keyClick(actors.view, Qt.Key.Key_Down)
    moves = window.desk.moves
    QTest.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(moves.words, "Cross the line in strength toward Kharkiv.")
    action = moves.findChild(QLineEdit, "action")
    assert action is not None
    QTest.keyClicks(action, "Invade")
    moves.target.setFocus()
    QTest.keyClicks(moves.target, "Ukraine")
    assert moves.target.currentData() == "ukraine"
    with qtbot.waitSignal(window.refreshed):
        QTest.keyClick(moves.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def walk_to(qtbot: QtBot, window: MainWindow, phase: str) -> None:
    """Go on, answering for played cells on the way, until a phase is next."""
    session = window.session
    assert session is not None
    panel = window.desk.adjudication
    for _ in range(40):
        if session.position.phase.name == phase and session.questions():
            return
        if panel.accept.text() == "Accept":
            options = session.to_rule()[0].options
            answer = next((o for o in options if o in {"appeal", "arisen"}), options[0])
            with qtbot.waitSignal(window.refreshed):
                press(qtbot, panel, f"answer-{answer}")
        press_and_see(qtbot, window, "accept")
    raise AssertionError(f"{phase} was not reached: {session.position}")


def answer_all(qtbot: QtBot, window: MainWindow, answer: str) -> None:
    """Answer every question of the phase alike and commit the turn."""
    panel = window.desk.adjudication
    while panel.accept.text() == "Accept":
        with qtbot.waitSignal(window.refreshed):
            press(qtbot, panel, f"answer-{answer}")
        if panel.all_alike.isVisible():
            QTest.mouseClick(panel.all_alike, LEFT)
            assert panel.all_alike.isChecked()
        press_and_see(qtbot, window, "accept")
    assert panel.accept.text() == "Go on"
    walk_to_end(qtbot, window)


def walk_to_end(qtbot: QtBot, window: MainWindow) -> None:
    """Go on through the phases that are left, answering for played cells, and commit the turn."""
    panel = window.desk.adjudication
    session = window.session
    assert session is not None
    for _ in range(20):
        if panel.accept.text() == "Accept":
            with qtbot.waitSignal(window.refreshed):
                press(qtbot, panel, f"answer-{session.to_rule()[0].options[0]}")
        is_last = panel.accept.text() == "Commit turn 1"
        press_and_see(qtbot, window, "accept")
        if is_last:
            return
    raise AssertionError(f"the turn was not committed: {session.position}")


def click_node(qtbot: QtBot, window: MainWindow, key: str) -> None:
    view = window.desk.timeline.view
    place = view.place_of(key).toPoint()
    with qtbot.waitSignal(window.refreshed):
        QTest.mouseClick(view, LEFT, pos=QPoint(place.x(), place.y()))


def compare(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.comparing.drawn, timeout=LONGEST_MS):
        QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.currentIndex() == COMPARE


def said(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel))


def test_from_the_start_page_to_two_futures_compared(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    begin(qtbot, window)
    session = window.session
    assert session is not None
    assert session.path.parent == tmp_path / "sessions"
    assert "Record verified" in window.status.said()

    enter_invasion(qtbot, window)
    (given,) = session.orders()
    assert (given.order.actor, given.order.action, given.order.target) == (
        "russia",
        "invasion",
        "ukraine",
    )
    assert given.order.words == "Cross the line in strength toward Kharkiv."

    QTest.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    walk_to(qtbot, window, "guarantees")
    node = session.position.node.number

    press(qtbot, window, "fork-here")
    sheet = window.desk.adjudication.fork_sheet
    assert sheet.names() == ["Invoked and honoured", "Invoked and ignored"]
    with qtbot.waitSignal(window.refreshed):
        QTest.keyClick(sheet.second, Qt.Key.Key_Return)
    honoured, ignored = (
        session.history.branch_named(name).number
        for name in ("Invoked and honoured", "Invoked and ignored")
    )
    assert session.position.branch == honoured

    compare(qtbot, window)
    assert all("within turn 1" in each for each in window.compare.maps.captions()[:2])
    assert "Nothing differs in the steps played so far." in said(window.compare)
    assert window.compare.table.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_Escape)

    answer_all(qtbot, window, "force")
    assert session.position.opens_turn
    assert session.position.branch == honoured

    click_node(qtbot, window, f"{node}:{ignored}")
    assert session.position.branch == ignored
    answer_all(qtbot, window, "ignored")

    compare(qtbot, window)
    table = window.compare.table.rows
    rows = [table.data(table.index(row)) for row in range(9)]
    assert any("honour" in str(row).lower() for row in rows)
    assert window.compare.table.hasFocus()
    caption = window.compare.maps.captions()[1]
    assert "end of turn 1" in caption
    assert "Zones as in A, other arrows" in caption or "Differs from A" in caption
    assert "Shows the same" not in caption

    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.pages.currentIndex() == DESK
    with SessionFile.open_file(session.path, read_only=True) as file:
        verdict = verify(file, world_of)
    assert verdict.holds, verdict.problem


def test_the_demo_runs_from_the_start_page_and_its_report_is_written(
    qtbot: QtBot, window: MainWindow
) -> None:
    with qtbot.waitSignal(window.session_opened, timeout=LONGEST_MS):
        press(qtbot, window.start, "start-demo")
    session = window.session
    assert session is not None
    names = {branch.name for branch in session.history.branches.values()}
    assert {"Invoked and honoured", "Invoked and ignored"} <= names
    QTest.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(window.report.written, timeout=LONGEST_MS):
        press(qtbot, window.report, "write-report")
    assert window.notice.words().startswith("Report written")
    written = list(session.path.parent.glob("*-report/*"))
    assert {path.suffix for path in written} == {".pdf", ".docx", ".html"}


def test_a_rehearsal_is_begun_from_the_start_page_and_says_so_everywhere(
    qtbot: QtBot, window: MainWindow
) -> None:
    with qtbot.waitSignal(window.session_opened, timeout=LONGEST_MS):
        press(qtbot, window.start, "rehearse-istanbul-2022")
    session = window.session
    assert session is not None
    assert session.path.parent.name == "rehearsals"
    assert "REHEARSAL" in window.top.strip.accessibleName()
    assert window.windowTitle().startswith("Rehearsal: ")
    assert "REHEARSAL" in document_of(session, Asked(kind="quick-look")).marking.at(0)
    assert "REHEARSAL" in seen_at_cursor(session, PUBLIC)[1].marking
