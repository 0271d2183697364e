"""Turn briefs at the desk: drafted, edited, checked for leaks, released, by clicks and keys."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from adjudication.record import entries as kinds
from adjudication.record.seen_by import seen_by
from app.briefing import turn_briefs
from app.desktop.pages import DESK, TURN_BRIEFS
from app.desktop.turn_briefs import TurnBriefsPage
from app.desktop.window import MainWindow
from app.library import ISTANBUL, scenario_file
from app.session import Session
from scenarios.reader import read_text
from tests.gui.test_exercise import LEFT, press

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PRIVATE = "We cross the river on the third night of the month."
LONGEST_MS = 20_000


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A session with a turn played, in which Russia wrote something down."""
    path = tmp_path_factory.mktemp("briefs") / "day.whitecell"
    made = Session.create(path, read_text(scenario_file(ISTANBUL)), "istanbul", seed=1)
    made.enter(kinds.MoveSheet(cell="russia", intent=PRIVATE))
    made.enter(kinds.Message(cells=("ukraine",), as_told="The guarantors met overnight."))
    while made.position.turn == 1:
        for question in made.to_rule():
            made.rule(question.key, "free", question.options[0], "as told", "A1", "A2")
        made.step()
    made.close()
    return path


@pytest.fixture
def session(window: MainWindow, played: Path, tmp_path: Path) -> Session:
    copy = tmp_path / "day.whitecell"
    shutil.copyfile(played, copy)
    opened = Session.open_file(copy)
    window.open_session(opened)
    return opened


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, session: Session) -> TurnBriefsPage:
    assert window.session is session
    press(qtbot, window, "to-briefs")
    assert window.pages.currentIndex() == TURN_BRIEFS
    return window.desk.turn_briefs


def click_cell(page: TurnBriefsPage, at: int) -> None:
    place = page.cells.visualItemRect(page.cells.item(at)).center()
    QTest.mouseClick(page.cells.viewport(), LEFT, pos=place)


def write(qtbot: QtBot, page: TurnBriefsPage, words: str) -> None:
    """Type over what is there, and wait for the check."""
    QTest.keyClick(page.words, Qt.Key.Key_A, CONTROL)
    with qtbot.waitSignal(page.checked, timeout=LONGEST_MS):
        QTest.keyClicks(page.words, words)


def said(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel))


def test_it_opens_on_the_turn_that_was_ended_with_drafts(page: TurnBriefsPage) -> None:
    assert page.turn.currentText() == "Turn 1"
    assert page.words.toPlainText() == "The guarantors met overnight."
    assert "0 of 4 are out" in said(page)
    assert "Leak check: nothing found" in said(page)
    click_cell(page, 1)
    assert not page.words.toPlainText()


def test_a_brief_is_released_and_the_next_cell_comes_up(
    qtbot: QtBot, window: MainWindow, session: Session, page: TurnBriefsPage
) -> None:
    QTest.keyClick(page.cells, Qt.Key.Key_Return)
    assert page.words.hasFocus()
    write(qtbot, page, "It is quiet along the line.")
    with qtbot.waitSignal(window.refreshed):
        QTest.keyClick(page.words, Qt.Key.Key_Return, CONTROL)
    assert turn_briefs(session, 1)["ukraine"].is_out
    assert "1 of 4 are out" in said(page)
    assert page.cells.chosen() == "russia"
    seen = seen_by(session.records, session.history, session.scenario, "ukraine")
    assert "It is quiet along the line." in repr(seen)
    for _ in range(3):
        assert not page.release.isEnabled()
        assert "Write what the cell is told." in said(page)
        write(qtbot, page, "Nothing new here.")
        with qtbot.waitSignal(window.refreshed):
            press(qtbot, page, "brief-release")
    assert "4 of 4 are out" in said(page)
    assert not page.release.isEnabled()
    assert "as it stands" in said(page)


def test_private_words_are_marked_and_keep_the_brief_back_until_meant(
    qtbot: QtBot, window: MainWindow, session: Session, page: TurnBriefsPage
) -> None:
    sheet = next(record.number for record in session.records if record.kind == "sheet")
    write(qtbot, page, f"We hear: {PRIVATE}")
    assert "Leak check: 1 found" in said(page)
    assert f"Paragraph 1: Russia, record {sheet}" in said(page)
    assert not page.release.isEnabled()
    assert "It would show a private text" in said(page)
    (mark,) = page.words.extraSelections()
    assert mark.cursor.selectedText() == PRIVATE[:-1]
    QTest.keyClick(page.words, Qt.Key.Key_Return, CONTROL)
    assert not any(brief.released for brief in turn_briefs(session, 1).values())

    tick = page.findChild(QWidget, f"brief-tell-{sheet}")
    assert tick is not None
    QTest.mouseClick(tick, LEFT, pos=QPoint(8, tick.height() // 2))
    assert "Leak check: nothing found" in said(page)
    assert f"Told on purpose: words of record {sheet}" in said(page)
    assert not page.words.extraSelections()
    with qtbot.waitSignal(window.refreshed):
        press(qtbot, page, "brief-release")
    brief = turn_briefs(session, 1)["ukraine"]
    assert (brief.is_out, brief.tells) == (True, (sheet,))


def test_words_taken_out_again_let_it_go(
    qtbot: QtBot, session: Session, page: TurnBriefsPage
) -> None:
    write(qtbot, page, f"We hear: {PRIVATE}")
    assert not page.release.isEnabled()
    with qtbot.waitSignal(page.checked, timeout=LONGEST_MS):
        QTest.keyClick(page.words, Qt.Key.Key_Z, CONTROL)
    assert PRIVATE not in page.words.toPlainText()
    assert session.position.turn == 2, "undo in the field undoes typing, not play"
    assert page.release.isEnabled()


def test_what_is_typed_is_on_record_once_the_field_is_left(
    qtbot: QtBot, window: MainWindow, session: Session, page: TurnBriefsPage
) -> None:
    write(qtbot, page, "Half a thought")
    with qtbot.waitSignal(window.refreshed):
        QTest.keyClick(page.words, Qt.Key.Key_Escape)
    assert window.pages.currentIndex() == DESK
    brief = turn_briefs(session, 1)["ukraine"]
    assert (brief.words, brief.released) == ("Half a thought", 0)
    QTest.keyClick(window, Qt.Key.Key_B, CONTROL | SHIFT)
    assert page.words.toPlainText() == "Half a thought"
    assert "Being edited" in page.cells.item(0).toolTip()
    count = len(session.records)
    click_cell(page, 1)
    click_cell(page, 0)
    assert len(session.records) == count, "what was not changed is not entered again"
    with qtbot.waitSignal(page.checked, timeout=LONGEST_MS):
        press(qtbot, page, "brief-redraft")
    assert page.words.toPlainText() == "The guarantors met overnight."


def test_what_happened_is_taken_up_by_a_key(qtbot: QtBot, page: TurnBriefsPage) -> None:
    happened = page.side.happened
    assert happened.count()
    happened.setFocus()
    QTest.keyClick(happened, Qt.Key.Key_Down)
    sentence = happened.currentItem().text()
    with qtbot.waitSignal(page.checked, timeout=LONGEST_MS):
        QTest.keyClick(happened, Qt.Key.Key_Return)
    assert page.words.toPlainText() == f"The guarantors met overnight.\n\n{sentence}"


def test_a_brief_that_is_out_is_corrected(
    qtbot: QtBot, window: MainWindow, session: Session, page: TurnBriefsPage
) -> None:
    with qtbot.waitSignal(window.refreshed):
        press(qtbot, page, "brief-release")
    first = turn_briefs(session, 1)["ukraine"].released
    click_cell(page, 0)
    write(qtbot, page, "It is not quiet.")
    assert page.release.text() == "Release the correction"
    with qtbot.waitSignal(window.refreshed):
        press(qtbot, page, "brief-release")
    second = turn_briefs(session, 1)["ukraine"].released
    assert session.records[second - 1].body["corrects"] == first


def test_the_pages_of_a_brief_are_a_click_away(
    qtbot: QtBot, window: MainWindow, page: TurnBriefsPage
) -> None:
    click_cell(page, 2)
    press(qtbot, page, "brief-pages")
    asked = window.report.wish().asked
    assert (asked.kind, asked.edition, asked.turn) == ("turn-brief", "guarantors", 1)
    window.report.close()


def test_before_the_first_turn_is_ended_there_is_a_draft_to_begin_with(
    qtbot: QtBot, window: MainWindow
) -> None:
    with qtbot.waitSignal(window.session_opened, timeout=LONGEST_MS):
        press(qtbot, window.start, "new-istanbul-2022")
    QTest.keyClick(window, Qt.Key.Key_B, CONTROL | SHIFT)
    page = window.desk.turn_briefs
    assert not page.words.toPlainText()
    assert not page.side.happened.count()
