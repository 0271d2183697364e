"""The conference at the desk, by clicks and keys: estimates, arguments, methods, aftermath."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from adjudication.ruling import Ruling
from app.desktop.estimates import read_slip
from app.desktop.pages import DESK, HAND_OVER
from app.desktop.window import MainWindow
from app.library import ISTANBUL, scenario_file
from app.session import Session
from scenarios.reader import read_text

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window_asked(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> MainWindow:
    """A window where the first step that asks something asks it; nobody is played."""
    text = read_text(scenario_file(ISTANBUL))
    path = tmp_path / "conference.whitecell"
    session = Session.create(path, text, ISTANBUL, seed=1, played=[])
    while not session.questions():
        session.step()
    with qtbot.waitSignal(window.session_opened, timeout=60_000):
        window.open_session(session)
    window.show_side(1)
    return window


def session_of(window: MainWindow) -> Session:
    assert window.session is not None
    return window.session


def key_of(window: MainWindow) -> str:
    question = window.desk.adjudication._room.question
    assert question is not None
    return question.key


def words_in(widget: QWidget) -> str:
    """Everything that any widget below holds in words, seen or not."""
    found = []
    for each in widget.findChildren(QWidget):
        found += [each.accessibleName(), each.accessibleDescription(), each.toolTip()]
        if isinstance(each, QLabel | QLineEdit | QAbstractButton):
            found.append(each.text())
        if isinstance(each, QComboBox):
            found += [each.itemText(place) for place in range(each.count())]
    return "\n".join(found)


def type_into(window: MainWindow, name: str, words: str, *, ends: bool = True) -> None:
    field = window.findChild(QLineEdit, name)
    assert field is not None
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)
    if ends:
        QTest.keyClick(field, Qt.Key.Key_Return)


def give_estimate(window: MainWindow, figures: list[int]) -> None:
    """At the hand-over screen, by keys alone: begin, the figures, seal."""
    page = window.desk.hand_over
    QTest.keyClick(page.begin, Qt.Key.Key_Space)
    for field, figure in zip(page.fields.values(), figures, strict=True):
        QTest.keyClicks(field, str(figure))
    QTest.keyClick(page.seal, Qt.Key.Key_Space)


def test_estimates_are_in_no_widget_before_all_are_in_nor_are_the_odds(
    qtbot: QtBot, window_asked: MainWindow
) -> None:
    window, panel = window_asked, window_asked.desk.adjudication
    session, key = session_of(window_asked), key_of(window_asked)
    assert "in 100 model runs" in words_in(panel)
    options = panel._room.question.options if panel._room.question else ()
    QTest.keyClick(window, Qt.Key.Key_1, CTRL)
    with qtbot.waitSignal(window.refreshed):
        type_into(window, "estimate-seats", "A1 A2")
    assert window.pages.currentIndex() == HAND_OVER
    assert "in 100 model runs" not in words_in(window)
    figures = [73] + [27 if place == 0 else 0 for place in range(len(options) - 1)]
    with qtbot.waitSignal(window.refreshed):
        give_estimate(window, figures)
    assert session.estimates(key).given == ("A1",)
    QTest.mouseClick(window.desk.hand_over.begin, LEFT)
    told = words_in(window)
    assert "seat A2" in told or "Seat A2" in told
    assert "73" not in told
    assert "in 100 model runs" not in told
    with qtbot.waitSignal(window.refreshed):
        give_estimate_again(window, figures[::-1])
    QTest.mouseClick(window.desk.hand_over.begin, LEFT)
    assert window.pages.currentIndex() == DESK
    assert "73 %" in words_in(panel)
    assert "in 100 model runs" in words_in(panel)


def give_estimate_again(window: MainWindow, figures: list[int]) -> None:
    page = window.desk.hand_over
    for field, figure in zip(page.fields.values(), figures, strict=True):
        QTest.keyClicks(field, str(figure))
    QTest.mouseClick(page.seal, LEFT)


def test_odds_that_are_never_shown_are_in_no_widget(
    qtbot: QtBot, window_asked: MainWindow
) -> None:
    panel = window_asked.desk.adjudication
    panel.advice.showing.setFocus()
    with qtbot.waitSignal(window_asked.refreshed):
        QTest.keyClicks(panel.advice.showing, "N")
        panel.advice.showing.activated.emit(panel.advice.showing.currentIndex())
    assert session_of(window_asked).odds_shown(key_of(window_asked)) == "never"
    assert "in 100 model runs" not in words_in(window_asked)
    assert not panel.advice.band.isVisible()


def test_a_slip_is_a_line_of_whole_numbers_that_come_to_100() -> None:
    assert read_slip("A2 10 90 high", ("no", "yes")) == ("A2", {"no": 10, "yes": 90}, "high")
    with pytest.raises(ValueError, match="come to 90"):
        read_slip("A2 10 80", ("no", "yes"))
    with pytest.raises(ValueError, match="2 whole numbers"):
        read_slip("A2 10", ("no", "yes"))


def test_an_argument_is_typed_with_its_signs(qtbot: QtBot, window_asked: MainWindow) -> None:
    QTest.keyClick(window_asked, Qt.Key.Key_2, CTRL)
    with qtbot.waitSignal(window_asked.refreshed):
        type_into(window_asked, "argument-words", "--- Nothing is ready")
    (weighed,) = session_of(window_asked).arguments(key_of(window_asked))
    assert weighed.weight < 0
    assert "Nothing is ready" in words_in(window_asked.desk.adjudication.arguments)


def ruled_by(qtbot: QtBot, window: MainWindow, method: str) -> Ruling:
    """Answer the question on the table by a method, with what that method asks."""
    panel, form, key = window.desk.adjudication, window.desk.adjudication.form, key_of(window)
    form.method.setCurrentIndex(form.method.findData(method))
    options = panel._room.question.options if panel._room.question else ()
    if form.chips.buttons():
        form.choose(options[0].key)
    else:
        form.answer_box.setCurrentIndex(0)
    if method == "split":
        form.partly.setCurrentIndex(1)
        form.degree.setCurrentIndex(0)
    if method == "matrix-percent":
        QTest.keyClicks(form.percent, "65")
    button = panel.draw if "rigid" in method or "matrix" in method else panel.rule
    if button is panel.rule:
        assert not button.isEnabled()
        QTest.keyClicks(form.code, "aid-l")
        assert not button.isEnabled()
        QTest.keyClicks(form.reason, "The room knows better.")
    assert button.isEnabled(), button.toolTip()
    with qtbot.waitSignal(window.refreshed):
        keys = Qt.Key.Key_D if button is panel.draw else Qt.Key.Key_L
        QTest.keyClick(window, keys, CTRL)
    return session_of(window).rulings()[key]


@pytest.mark.parametrize(
    "method",
    ["rigid", "semi-rigid", "matrix-2d6", "matrix-percent", "consensual", "free", "split", "skip"],
)
def test_every_method_asks_what_it_needs_and_is_recorded(
    qtbot: QtBot, window_asked: MainWindow, method: str
) -> None:
    made = ruled_by(qtbot, window_asked, method)
    assert made.method == method
    if made.number is None:
        assert (made.code, made.reason) == ("aid-lacks", "The room knows better.")
    else:
        assert made.code in {"accepts-aid", "arguments"}
        assert f"{made.question.key}" in words_in(window_asked.desk.adjudication.form)


def test_after_an_override_ways_cells_and_a_challenge_by_keys(
    qtbot: QtBot, window_asked: MainWindow
) -> None:
    window = window_asked
    session, panel = session_of(window), window.desk.adjudication
    assert not panel.told.isVisible()
    ruled_by(qtbot, window, "free")
    QTest.keyClick(window, Qt.Key.Key_4, CTRL)
    with qtbot.waitSignal(window.refreshed):
        type_into(window, "way-words", "Both still talk")
    QTest.keyClick(window, Qt.Key.Key_5, CTRL)
    first = next(iter(panel.told.cells))
    QTest.keyClick(panel.told.cells[first], Qt.Key.Key_Space)
    with qtbot.waitSignal(window.refreshed):
        type_into(window, "told-words", "You hear of it on the radio")
    QTest.keyClick(window, Qt.Key.Key_6, CTRL)
    for words in ("That cannot be", "It can"):
        with qtbot.waitSignal(window.refreshed):
            type_into(window, "challenge-words", words)
    assert [len(session.entries(kind)) for kind in ("effect", "message")] == [1, 1]
    assert [len(session.entries(kind)) for kind in ("challenge", "response")] == [1, 1]
    shown = words_in(panel)
    assert "Both still talk" in shown
    assert "You hear of it on the radio" in shown
    assert "It stands: It can" in shown


def test_escape_closes_a_form_and_leaves_the_desk(qtbot: QtBot, window_asked: MainWindow) -> None:
    QTest.keyClick(window_asked, Qt.Key.Key_2, CTRL)
    section = window_asked.desk.adjudication.arguments
    assert section.form.isVisible()
    QTest.keyClick(section.words, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not section.form.isVisible())
    add = section.findChild(QPushButton, "argument-send")
    assert add is not None
    assert not add.isVisible()
