"""Comfort: every control is reached by Tab and named, the cheat sheet, crashes, the watchdog."""

import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.desktop import frame
from app.desktop.command_table import COMMANDS
from app.desktop.crash import CrashDialog, Crashes
from app.desktop.pages import COMPARE, DESK, EVENTS, START
from app.desktop.parts import Elided
from app.desktop.watchdog import LIMIT, Blocked, Watchdog
from app.desktop.window import MainWindow
from app.library import ISTANBUL, scenario_file
from app.session import Session
from scenarios.reader import read_text


@pytest.fixture
def playing(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.whitecell"
    Session.create(path, read_text(scenario_file(ISTANBUL)), ISTANBUL, seed=1).close()
    with qtbot.waitSignal(window.session_opened, timeout=60_000):
        window.open_path(path)
    return window


def controls(window: MainWindow) -> set[QWidget]:
    """What takes the focus by Tab, is on screen and is on."""
    return {
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and each.window() is window
    }


def reached_by_tab() -> set[QWidget]:
    """Where Tab comes; in a group of which one is chosen, arrows go on to the others."""
    reached: list[QWidget] = []
    for _ in range(300):
        here = QApplication.focusWidget()
        if here is None or (here in reached and here is reached[0]):
            break
        if here not in reached:
            reached.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    groups = [each.group() for each in reached if isinstance(each, QAbstractButton)]
    return {*reached, *(button for group in groups if group for button in group.buttons())}


def named(each: QWidget) -> str:
    words = each.text() if isinstance(each, QAbstractButton) else ""
    return each.accessibleName() or words


@pytest.mark.parametrize("page", [START, DESK, COMPARE, EVENTS])
def test_tab_reaches_every_control_and_each_has_a_name(
    qtbot: QtBot, playing: MainWindow, page: int
) -> None:
    if page == START:
        playing.show_start()
    elif page == COMPARE:
        session = playing.session
        assert session is not None
        session.fork(["One", "Two"])
        with qtbot.waitSignal(playing.comparing.drawn, timeout=60_000):
            playing.comparing.show()
    else:
        playing.show_page(page)
    playing.activateWindow()
    first = min(controls(playing), key=lambda each: each.mapTo(playing, each.rect().center()).y())
    first.setFocus()
    missed = controls(playing) - reached_by_tab()
    assert not [f"{type(each).__name__} {each.objectName()} {named(each)}" for each in missed]
    nameless = [each for each in controls(playing) if not named(each)]
    assert not [f"{type(each).__name__} {each.objectName()}" for each in nameless]


def test_f1_shows_every_command_and_its_keys(qtbot: QtBot, playing: MainWindow) -> None:
    QTest.keyClick(playing, Qt.Key.Key_F1)
    sheet = playing.cheat_sheet
    qtbot.waitUntil(sheet.isVisible)
    assert {str(command.title) for command in COMMANDS} <= set(sheet.said())
    keys = {each.text() for each in sheet.findChildren(QWidget) if hasattr(each, "text")}
    native = QKeySequence.SequenceFormat.NativeText
    assert {QKeySequence(c.shortcut).toString(native) for c in COMMANDS} <= keys
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_the_cheat_sheet_fills_its_width_at_every_text_size(
    qtbot: QtBot, playing: MainWindow
) -> None:
    sheet = playing.cheat_sheet

    def reaches() -> int:
        """How far to the right its lines reach."""
        lines = [each for each in sheet.findChildren(Elided) if each.isVisible()]
        ends = [each.mapTo(sheet, each.rect().topRight()).x() for each in lines]
        return max(ends, default=0)

    for scale in (1.0, 2.0):
        playing.theme.set_text_scale(scale)
        sheet.open_over()
        qtbot.waitUntil(lambda: reaches() > 0.7 * sheet.width())
        sheet.close()


def test_a_decision_is_forked_into_three_named_futures(playing: MainWindow) -> None:
    session = playing.session
    assert session is not None
    QTest.keyClick(playing, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    sheet = playing.desk.adjudication.fork_sheet
    assert sheet.third.isVisible()
    assert not sheet.fourth.isVisible()
    for field, name in ((sheet.first, "Yes"), (sheet.second, "No"), (sheet.third, "More facts")):
        field.setFocus()
        field.clear()
        QTest.keyClicks(field, name)
    assert sheet.fourth.isVisible()
    QTest.keyClick(sheet.third, Qt.Key.Key_Return)
    names = {branch.name for branch in session.history.branches.values()}
    assert {"Yes", "No", "More facts"} <= names


# -- game time ------------------------------------------------------------------------------------


def test_a_turn_gets_another_length_and_the_record_says_why(
    qtbot: QtBot, playing: MainWindow
) -> None:
    session = playing.session
    assert session is not None
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(playing, Qt.Key.Key_L, both)
    dialog = playing.game_time
    qtbot.waitUntil(dialog.isVisible)
    QTest.keyClicks(dialog.number, "two")
    QTest.mouseClick(dialog.set_length, Qt.MouseButton.LeftButton)
    assert "is no number" in dialog.said.text()
    dialog.number.clear()
    QTest.keyClicks(dialog.number, "2")
    dialog.unit.setCurrentIndex(dialog.unit.findData("weeks"))
    QTest.mouseClick(dialog.set_length, Qt.MouseButton.LeftButton)
    assert dialog.said.text()
    QTest.keyClicks(dialog.why_length, "The cells negotiate by the week.")
    opens = session.game_time.opens
    QTest.mouseClick(dialog.set_length, Qt.MouseButton.LeftButton)
    assert dialog.said.text() == "The coming turn lasts 2 weeks."
    assert (session.game_time.closes - opens).days == 14


def test_a_jump_says_where_the_game_stands_and_what_was_assumed(
    qtbot: QtBot, playing: MainWindow
) -> None:
    session = playing.session
    assert session is not None
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(playing, Qt.Key.Key_J, both)
    dialog = playing.game_time
    qtbot.waitUntil(dialog.isVisible)
    QTest.keyClicks(dialog.day, "soon")
    QTest.keyClicks(dialog.why_jump, "Nothing happens in May.")
    QTest.mouseClick(dialog.jump, Qt.MouseButton.LeftButton)
    assert "is no date" in dialog.said.text()
    before = session.game_time.opens
    dialog.day.setText((before.date().replace(day=20)).isoformat())
    QTest.mouseClick(dialog.jump, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.said.text().startswith("The game stands at"), timeout=30_000)
    assert playing.pages.isEnabled()
    assert session.game_time.opens >= before
    assert len(session.records) > 1
    due = [what for _, what in session.deadlines()]
    assert all(what in dialog.due.text() for what in due)
    assert dialog.due.text().startswith("Nothing") == (not due)


def test_a_long_jump_leaves_the_window_its_keys_and_can_be_stopped(
    qtbot: QtBot, playing: MainWindow
) -> None:
    session, dialog = playing.session, playing.game_time
    assert session is not None
    dialog.ask_jump(session)
    dialog.day.setText(session.game_time.opens.date().replace(year=2030).isoformat())
    dialog.why_jump.setText("Years pass.")
    QTest.mouseClick(dialog.jump, Qt.MouseButton.LeftButton)
    assert not playing.pages.isEnabled()
    assert not playing.commands.action("undo").isEnabled()
    qtbot.waitUntil(lambda: len(session.records) > 2, timeout=30_000)
    QTest.mouseClick(dialog.stop, Qt.MouseButton.LeftButton)
    played = len(session.records)
    assert playing.pages.isEnabled()
    assert playing.commands.action("undo").isEnabled()
    QTest.qWait(50)
    assert len(session.records) == played
    assert dialog.said.text().startswith("Stopped")


# -- crashes --------------------------------------------------------------------------------------


@pytest.fixture
def crashes(playing: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Crashes:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = Crashes(playing.theme, playing, lambda: playing.session)
    made.install()
    return made


def shown(qtbot: QtBot, crashes: Crashes) -> CrashDialog:
    """The dialog, as soon as it is on screen."""
    qtbot.waitUntil(lambda: crashes.dialog is not None and crashes.dialog.isVisible())
    assert crashes.dialog is not None
    return crashes.dialog


def test_a_crash_says_where_the_session_is_safe_and_one_can_go_on(
    qtbot: QtBot, playing: MainWindow, crashes: Crashes, capsys: pytest.CaptureFixture[str]
) -> None:
    session = playing.session
    assert session is not None
    sys.excepthook(ZeroDivisionError, ZeroDivisionError("planted"), None)
    dialog = shown(qtbot, crashes)
    assert str(session.path) in dialog.safe.text()
    assert len(session.records) == 1
    assert "with one entry" in dialog.safe.text()
    assert "ZeroDivisionError: planted" in dialog.details.toPlainText()
    assert "planted" in capsys.readouterr().err
    QTest.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert session.writable


def test_a_crash_of_another_thread_comes_to_the_same_dialog(
    qtbot: QtBot, crashes: Crashes
) -> None:
    def fail() -> None:
        raise LookupError("planted beside")

    thread = threading.Thread(target=fail)
    with qtbot.waitSignal(crashes.met):
        thread.start()
    thread.join()
    assert "planted beside" in shown(qtbot, crashes).details.toPlainText()


def test_a_crash_while_painting_leaves_the_window_painting(
    qtbot: QtBot, playing: MainWindow, crashes: Crashes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A painter that outlives its painting, held by the traceback, would end the process."""

    def fail(*_: object) -> None:
        raise LookupError("planted in a painting")

    with monkeypatch.context() as planted:
        planted.setattr(frame, "QColor", fail)
        playing.top.strip.update()
        details = shown(qtbot, crashes).details.toPlainText()
    assert "planted in a painting" in details
    playing.repaint()
    assert not playing.grab().isNull()


def test_without_a_session_nothing_is_said_to_be_on_disk(qtbot: QtBot, window: MainWindow) -> None:
    crashes = Crashes(window.theme, window, lambda: window.session)
    crashes.meet(LookupError, LookupError("planted"), None)
    assert "No session was open" in shown(qtbot, crashes).safe.text()


# -- the watchdog ---------------------------------------------------------------------------------


def test_the_watchdog_names_what_blocked_the_window(qtbot: QtBot) -> None:
    found: list[Blocked] = []
    dog = Watchdog(found.append)
    qtbot.wait(30)

    def dawdle_on_purpose() -> None:
        time.sleep(3 * LIMIT)

    # Until it is caught at it: on a machine that is full, something else may block first.
    timer = QTimer()
    timer.timeout.connect(dawdle_on_purpose)
    timer.start(50)
    qtbot.waitUntil(
        lambda: any("dawdle_on_purpose" in each.doing for each in found), timeout=60_000
    )
    timer.stop()
    dog.stop()
    assert all(each.seconds > LIMIT for each in found)
