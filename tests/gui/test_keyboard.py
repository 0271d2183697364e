"""A full turn of the desk by keyboard alone, from the start page to the turn brief.

Nothing here clicks, sets the focus or calls what a key should do; the session is only read.
"""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from adjudication.question import DIRECTOR, Question
from adjudication.record.entries import MoveSheet, entry_of
from app.briefing import turn_briefs
from app.desktop.pages import DESK, HAND_OVER, START, TRIAGE, TURN_BRIEFS
from app.desktop.window import MainWindow
from app.session import Session
from tests.gui.keyboard import Keyboard, seen_of

LONGEST_MS = 60_000
FEW = 3
"""Options of a question that a seat estimates in a moment."""


@pytest.fixture
def keys(qtbot: QtBot, window: MainWindow) -> Keyboard:
    return Keyboard(qtbot, window)


def session_of(window: MainWindow) -> Session:
    assert window.session is not None
    return window.session


def seen(qtbot: QtBot, window: MainWindow, keys: Keyboard, *pressed: str) -> None:
    """Press keys, and wait until the desk was drawn again."""
    with qtbot.waitSignal(window.refreshed, timeout=LONGEST_MS):
        keys.press(*pressed)


def begin(qtbot: QtBot, window: MainWindow, keys: Keyboard) -> Session:
    """Make a new session from the start page."""
    keys.tab_to("new-istanbul-2022")
    with qtbot.waitSignal(window.session_opened, timeout=LONGEST_MS):
        keys.press("Return")
    return session_of(window)


def type_sheets(qtbot: QtBot, window: MainWindow, keys: Keyboard) -> None:
    """Enter the sheet of every played actor; Russia's is an invasion of Ukraine."""
    session = session_of(window)
    board = window.desk.moves.board
    while len(session.orders()) < len(session.played):
        seen(qtbot, window, keys, "Ctrl+PgDown")
        actor = window.desk.actors.selected_key()
        if actor == "russia":
            keys.type("Invade from the north and the east.")
            keys.press("Ctrl+7")
            keys.tab_to("target")
            keys.type("Ukraine")
        else:
            keys.type("Keep talking, and watch the line.")
        keys.tab_to("sheet-intent")
        keys.type(f"What the cell of {actor} means by it")
        seen(qtbot, window, keys, "Ctrl+Return")
    assert "In" in board.said()
    assert "to come" not in board.said()
    (invasion,) = [g.order for g in session.orders() if g.order.action]
    assert (invasion.actor, invasion.action, invasion.target) == ("russia", "invasion", "ukraine")
    sheets = [entry_of("sheet", r.body) for r in session.records if r.kind == "sheet"]
    assert all(isinstance(each, MoveSheet) and each.intent for each in sheets)


def to_talk_about(session: Session) -> Question | None:
    """A question of this step that the room may take from the consent list; None for none."""
    ruled = session.rulings()
    return next(
        (
            question
            for question in session.questions()
            if len(question.options) <= FEW
            and question.decider != DIRECTOR
            and question.key not in ruled
            and not session.why_not_drawn(question)
        ),
        None,
    )


def triage(qtbot: QtBot, window: MainWindow, keys: Keyboard, question: Question) -> None:
    """Pull a question out of the consent list, accept the rest, and put it on the table."""
    session = session_of(window)
    keys.press("Ctrl+Shift+J")
    assert window.pages.currentIndex() == TRIAGE
    page = window.desk.triage
    for _ in range(len(session.questions()) + 8):
        if page.selected() == question.key:
            break
        keys.press("Down")
    assert page.selected() == question.key
    seen(qtbot, window, keys, "D")
    assert session.triage()[question.key].list == "conference"
    assert page.selected() == question.key, "the question stays under the keys as it moves"
    if page.accept.isEnabled():
        seen(qtbot, window, keys, "A")
    seen(qtbot, window, keys, "Return")
    assert window.pages.currentIndex() == DESK
    assert window.desk.adjudication._room.question is not None
    assert window.desk.adjudication._room.question.key == question.key


def confer(qtbot: QtBot, window: MainWindow, keys: Keyboard, question: Question) -> None:
    """The conference of a question: sealed estimates, an argument, an override with its reason."""
    session = session_of(window)
    keys.press("Ctrl+1")
    keys.press("Ctrl+A")
    keys.type("A1 A2")
    seen(qtbot, window, keys, "Return")
    assert window.pages.currentIndex() == HAND_OVER
    for first in ("80", "60"):
        keys.press("Return")
        figures = [first, str(100 - int(first)), *["0"] * (len(question.options) - 2)]
        for figure in figures[:-1]:
            keys.type(figure)
            keys.press("Tab")
        keys.type(figures[-1])
        seen(qtbot, window, keys, "Return")
    keys.press("Return")
    assert window.pages.currentIndex() == DESK
    assert not session.estimates(question.key).is_sealed

    keys.press("Ctrl+2")
    keys.type("+++ Both sides have said so")
    seen(qtbot, window, keys, "Return")
    keys.press("Escape")
    assert len(session.arguments(question.key)) == 1

    keys.press("Ctrl+3")
    keys.type("Agreed")
    seen(qtbot, window, keys, "Tab", "Space")
    keys.tab_to("code")
    keys.type("aid-l")
    keys.press("Tab")
    keys.type("The room knows what the aid leaves out.")
    seen(qtbot, window, keys, "Ctrl+L")
    ruling = session.rulings()[question.key]
    assert (ruling.method, ruling.code) == ("consensual", "aid-lacks")
    assert ruling.reason == "The room knows what the aid leaves out."


def tell_and_answer(qtbot: QtBot, window: MainWindow, keys: Keyboard, question: Question) -> None:
    """After the ruling: who is told what, a challenge, and its answer."""
    session = session_of(window)
    asked = window.desk.adjudication.list
    while (rows := asked.questions.index_of(question.key).row() - asked.currentIndex().row()) != 0:
        seen(qtbot, window, keys, "Ctrl+Up" if rows < 0 else "Ctrl+Down")
    keys.press("Ctrl+5", "Space")
    keys.tab_to("told-words")
    keys.press("Ctrl+A")
    keys.type("It is on the evening news.")
    seen(qtbot, window, keys, "Return")
    keys.press("Ctrl+6")
    for words in ("That was agreed otherwise", "It was not"):
        keys.tab_to("challenge-words")
        keys.type(words)
        seen(qtbot, window, keys, "Return")
    kinds = ("message", "challenge", "response")
    assert [len(session.entries(kind)) for kind in kinds] == [1, 1, 1]


def accept_rest(qtbot: QtBot, window: MainWindow, keys: Keyboard) -> None:
    """Give each played cell's answer, and go on until nothing waits here."""
    session, panel = session_of(window), window.desk.adjudication
    while session.to_rule():
        keys.press("Ctrl+3", "Tab")
        wanted = next(
            (o for o in session.to_rule()[0].options if o in {"appeal", "arisen", "support"}), ""
        )
        while wanted and panel.form.chosen_answer() != wanted:
            seen(qtbot, window, keys, "Right" if panel.form.chosen_answer() else "Space")
        if not wanted:
            seen(qtbot, window, keys, "Space")
        seen(qtbot, window, keys, "Ctrl+G")


def brief(qtbot: QtBot, window: MainWindow, keys: Keyboard) -> None:
    """The brief of each cell: read, edited, kept back while it leaks, released."""
    session, page = session_of(window), window.desk.turn_briefs
    keys.press("Ctrl+Shift+B")
    assert window.pages.currentIndex() == TURN_BRIEFS
    assert "It is on the evening news." in page.words.toPlainText()
    keys.press("Return", "Ctrl+End")
    with qtbot.waitSignal(page.checked):
        keys.type(" We hear: What the cell of russia means by it")
    assert not page.release.isEnabled()
    keys.press("Ctrl+Return")
    assert not any(each.released for each in turn_briefs(session, 1).values())
    for _ in session.scenario.cells:
        if not page.words.hasFocus():
            keys.press("Return")
        keys.press("Ctrl+A")
        with qtbot.waitSignal(page.checked):
            keys.type(f"What {page.cells.chosen()} has seen.")
        seen(qtbot, window, keys, "Ctrl+Return")
    briefs = turn_briefs(session, 1)
    assert {cell: each.words for cell, each in briefs.items() if each.is_out} == {
        cell: f"What {cell} has seen." for cell in session.scenario.cells
    }
    keys.press("Escape")
    assert window.pages.currentIndex() == DESK


def test_a_full_turn_is_played_by_keyboard_alone(
    qtbot: QtBot, window: MainWindow, keys: Keyboard
) -> None:
    assert window.pages.currentIndex() == START
    assert keys.focus().objectName().startswith("new-")
    session = begin(qtbot, window, keys)
    type_sheets(qtbot, window, keys)

    keys.press("Ctrl+J")
    seen(qtbot, window, keys, "Ctrl+G")
    talked = False
    while not (talked and session.position.opens_turn):
        question = None if talked else to_talk_about(session)
        if question is not None:
            triage(qtbot, window, keys, question)
            confer(qtbot, window, keys, question)
            tell_and_answer(qtbot, window, keys, question)
            talked = True
        accept_rest(qtbot, window, keys)
        seen(qtbot, window, keys, "Ctrl+G")
    assert session.position.turn == 2
    brief(qtbot, window, keys)


def test_no_key_decides_what_is_out_of_sight(
    qtbot: QtBot, window: MainWindow, keys: Keyboard
) -> None:
    session, panel = begin(qtbot, window, keys), window.desk.adjudication
    before = len(session.records)
    for blind in ("Ctrl+G", "Ctrl+D", "Ctrl+Shift+R"):
        keys.press("Ctrl+M", blind)
        assert panel.isVisible(), f"{blind} shows what it is about"
        assert len(session.records) == before, f"{blind} decided unseen"
    said = panel.bar.findChild(QLabel, "off")
    assert said is not None
    assert f"{len(session.played)} move sheets are not in." in said.text()
    seen(qtbot, window, keys, "Ctrl+G")
    assert not session.position.opens_turn
    assert "not in" not in said.text()


def test_the_question_that_comes_is_read_from_its_head(
    qtbot: QtBot, window: MainWindow, keys: Keyboard
) -> None:
    window.resize(1366, 768)
    session, panel = begin(qtbot, window, keys), window.desk.adjudication
    keys.press("Ctrl+J")
    for _ in range(2):
        keys.press("Ctrl+3")
        keys.tab_to("reason")
        asked = session.questions()
        seen(qtbot, window, keys, "Ctrl+G")
        assert session.questions() != asked
        qtbot.waitUntil(panel.list.hasFocus)
        keys.press("Ctrl+J")  # what was shown has its place by then
        assert seen_of(panel.question_title).height() == panel.question_title.height()


def test_sheets_are_gone_through_forth_and_back(
    qtbot: QtBot, window: MainWindow, keys: Keyboard
) -> None:
    session, chosen = begin(qtbot, window, keys), window.desk.actors.selected_key
    gone = [chosen()]
    for _ in session.played:
        seen(qtbot, window, keys, "Ctrl+PgDown")
        gone.append(chosen())
    assert set(gone) == set(session.played)
    assert gone[-1] == gone[0], "the last is followed by the first"
    back = [chosen()]
    for _ in session.played:
        seen(qtbot, window, keys, "Ctrl+PgUp")
        back.append(chosen())
    assert back == gone[::-1]


def test_in_the_smallest_window_the_keys_never_leave_what_is_in_sight(
    qtbot: QtBot, window: MainWindow, keys: Keyboard
) -> None:
    window.resize(window.minimumSize())
    begin(qtbot, window, keys)
    seen(qtbot, window, keys, "Ctrl+PgDown")
    assert keys.focus().objectName() == "words"
    keys.type("Impose sanctions on banks.")
    keys.press("Tab", "Tab")
    assert keys.focus().objectName().startswith("proposal-"), "what is offered comes next"
    keys.tab_to("enter-move")
    seen(qtbot, window, keys, "Ctrl+J", "Ctrl+G")
    keys.press("Ctrl+3")
    keys.tab_to("reason")
