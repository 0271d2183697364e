"""A scripted day at the desk: forty moves, open questions, a disputed case, the turn briefs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from adjudication.record.entries import Brief
from adjudication.record.seen_by import seen_by
from app.desktop.readings.board import sheets_of_turn
from app.desktop.readings.talk import talk_picture
from app.desktop.window import MainWindow
from app.library import ISTANBUL
from app.session import Session

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
            panel.words.setPlainText(f"Move {number + 1}, as its cell wrote it.")
            if actor == "russia" and number == place:
                panel.action.setText("Invade")
                panel.target.setCurrentIndex(panel.target.findData("ukraine"))
            elif number >= OFF_THE_CATALOGUE:
                panel.action.setText(calm[number % len(calm)])
            if number != mine[-1]:
                panel.another.click()
        with qtbot.waitSignal(window.refreshed):
            panel.enter.click()


def ask_and_answer(qtbot: QtBot, window: MainWindow) -> None:
    """Fifteen questions by the keys and clicks of the page; each answered to its cell."""
    QTest.keyClick(window, Qt.Key.Key_X, CONTROL | SHIFT)
    page = window.desk.exercise
    for number in range(QUERIES):
        page.asking.setCurrentIndex(number % 3)
        for words, act in (
            (f"Question {number + 1}?", "query"),
            (f"Answer {number + 1}.", "reply"),
        ):
            page.query.setPlainText(words)
            with qtbot.waitSignal(window.refreshed):
                getattr(page, f"_on_{act}")()


def play_on(session: Session, until: str) -> None:
    """Go on, answering for cells on the way, until a step asks something."""
    for _ in range(40):
        if session.position.phase.name == until and session.questions():
            return
        for question in session.to_rule():
            answer = next((o for o in question.options if o == "appeal"), question.options[0])
            session.rule(question.key, "free", answer, "as its cell answered", "A1", "A2")
        session.step()
    raise AssertionError(f"no {until} was asked")


def test_a_day_is_typed_ruled_and_briefed_out(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    give_moves(qtbot, window, session)
    given = [each.order for each in session.orders()]
    assert len(given) == MOVES
    assert sum(not order.action for order in given) == OFF_THE_CATALOGUE - 1
    assert len(sheets_of_turn(session)) == len(session.played)

    ask_and_answer(qtbot, window)
    queries = talk_picture(session).queries
    assert len(queries) == QUERIES
    assert not any(row.is_open for row in queries)

    play_on(session, "casus")
    played = [q for q in session.questions() if q.decider in session.played]
    for place, question in enumerate(played):
        denies = place == 0
        answer = next(o for o in question.options if (o == "arisen") != denies)
        words = "It was provoked, it says" if denies else "An attack inside the area"
        session.rule(question.key, "cell", answer, words)
    answers = {ruling.answer for ruling in session.rulings().values()}
    assert len(answers) > 1, "the case is disputed"
    session.step()

    while not session.position.opens_turn:
        for question in session.to_rule():
            session.rule(question.key, "free", question.options[0], "as planned", "A1", "A2")
        session.step()
    for cell, held in session.scenario.cells.items():
        words = f"Turn 1 for {held.name}: what {cell} saw."
        session.enter(Brief(cell=cell, turn=1, stage="released", words=words))
    for cell in session.scenario.cells:
        told = repr(seen_by(session.records, session.history, session.scenario, cell))
        assert f"what {cell} saw" in told
        assert not any(f"what {c} saw" in told for c in session.scenario.cells if c != cell)
