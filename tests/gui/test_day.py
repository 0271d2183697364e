"""A scripted day at the desk: forty moves, open questions, a disputed case, the turn briefs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from adjudication.record.seen_by import seen_by
from app.desktop.readings.board import sheets_of_turn
from app.desktop.readings.talk import talk_picture
from app.desktop.window import MainWindow
from app.library import ISTANBUL
from app.session import Session
from tests.gui.test_exercise import LEFT, press, press_and_see, walk_to, walk_to_end

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MOVES, OFF_THE_CATALOGUE, QUERIES = 40, 10, 15


@pytest.fixture
def session(qtbot: QtBot, window: MainWindow) -> Session:
    with qtbot.waitSignal(window.session_opened, timeout=60_000):
        window.new_session(ISTANBUL)
    assert window.session is not None
    return window.session


def select(qtbot: QtBot, window: MainWindow, actor: str) -> None:
    if window.desk.actors.selected_key() != actor:
        with qtbot.waitSignal(window.refreshed):
            window.desk.actors.select(actor)


def give_moves(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    """Thirty moves that name an action and ten in own words alone, as parts of six sheets."""
    panel = window.desk.moves
    actors = sorted(session.played)
    actions = [action.name for action in session.scenario.actions.values() if not action.only]
    calm = [name for name in actions if name != "Invade"]
    for place, actor in enumerate(actors):
        select(qtbot, window, actor)
        mine = range(place, MOVES, len(actors))
        for number in mine:
            QTest.keyClicks(panel.words, f"Move {number + 1}, as its cell wrote it.")
            if actor == "russia" and number == place:
                QTest.keyClicks(panel.action, "Invade")
                QTest.keyClicks(panel.target, "Ukraine")
            elif number < MOVES - OFF_THE_CATALOGUE:
                panel.action.setText(calm[number % len(calm)])
            if number != mine[-1]:
                QTest.mouseClick(panel.another, LEFT)
        with qtbot.waitSignal(window.refreshed):
            QTest.keyClick(panel.words, Qt.Key.Key_Return, CONTROL)


def ask_and_answer(qtbot: QtBot, window: MainWindow) -> None:
    """Fifteen questions by the keys and clicks of the page; each answered to its cell."""
    QTest.keyClick(window, Qt.Key.Key_X, CONTROL | SHIFT)
    page = window.desk.exercise
    for number in range(QUERIES):
        page.asking.setCurrentIndex(number % 3)
        for words, name in (
            (f"Question {number + 1}?", "enter-query"),
            (f"Answer {number + 1}.", "enter-reply"),
        ):
            QTest.keyClicks(page.query, words)
            press_and_see(qtbot, window, name)


def dispute_the_case(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    """The first guarantor asked denies that the case has arisen; the others hold it has."""
    walk_to(qtbot, window, "casus")
    panel = window.desk.adjudication
    denied = session.to_rule()[0].key
    while session.to_rule():
        question = session.to_rule()[0]
        answer = next(o for o in question.options if (o == "arisen") != (question.key == denied))
        with qtbot.waitSignal(window.refreshed):
            press(qtbot, panel, f"answer-{answer}")
        press_and_see(qtbot, window, "accept")
    assert len({ruling.answer for ruling in session.rulings().values()}) > 1, "it is disputed"


def brief_out(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    """The brief of every cell, typed over its draft and released by keys."""
    press(qtbot, window, "to-briefs")
    page = window.desk.turn_briefs
    for _ in session.scenario.cells:
        QTest.keyClick(page.cells, Qt.Key.Key_Return)
        QTest.keyClick(page.words, Qt.Key.Key_A, CONTROL)
        with qtbot.waitSignal(page.checked):
            QTest.keyClicks(page.words, f"Turn 1: what {page.cells.chosen()} saw.")
        with qtbot.waitSignal(window.refreshed):
            QTest.keyClick(page.words, Qt.Key.Key_Return, CONTROL)


def test_a_day_is_typed_ruled_and_briefed_out(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    give_moves(qtbot, window, session)
    given = [each.order for each in session.orders()]
    assert len(given) == MOVES
    assert sum(not order.action for order in given) == OFF_THE_CATALOGUE
    assert len(sheets_of_turn(session)) == len(session.played)

    ask_and_answer(qtbot, window)
    queries = talk_picture(session).queries
    assert len(queries) == QUERIES
    assert not any(row.is_open for row in queries)

    QTest.keyClick(window, Qt.Key.Key_J, CONTROL)
    dispute_the_case(qtbot, window, session)
    walk_to_end(qtbot, window)

    brief_out(qtbot, window, session)
    for cell in session.scenario.cells:
        told = repr(seen_by(session.records, session.history, session.scenario, cell))
        assert f"what {cell} saw" in told
        assert not any(f"what {c} saw" in told for c in session.scenario.cells if c != cell)
