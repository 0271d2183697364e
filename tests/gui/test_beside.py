"""Pages beside the desk by clicks and keys: the exercise, triage, the scenario, the start page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from adjudication.record.seen_by import seen_by
from app.desktop.pages import DESK, EXERCISE, SCENARIO, TRIAGE
from app.desktop.readings.talk import talk_picture
from app.desktop.recent import Recent
from app.desktop.scenario_page import InspectedModel
from app.desktop.start import Offered
from app.desktop.window import MainWindow
from app.library import ISTANBUL, scenario_file
from app.seats import read_seats
from app.session import Session
from scenarios.reader import parse_scenario, read_text

LEFT = Qt.MouseButton.LeftButton
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


@pytest.fixture
def click(qtbot: QtBot, window: MainWindow) -> Callable[[str], None]:
    def clicked(name: str) -> None:
        (made,) = [b for b in window.findChildren(QPushButton, name) if b.isVisible()]
        assert made.isEnabled(), made.toolTip()
        with qtbot.waitSignal(window.refreshed):
            QTest.mouseClick(made, LEFT)

    return clicked


def test_the_director_starts_pauses_and_stops_for_real(
    qtbot: QtBot, window: MainWindow, session: Session, click: Callable[[str], None]
) -> None:
    QTest.keyClick(window, Qt.Key.Key_X, CONTROL | SHIFT)
    assert window.pages.currentIndex() == EXERCISE
    page = window.desk.exercise
    click("conduct-startex")
    click("conduct-pause")
    assert window.top.tools._room.accessibleName() == "Room clock Paused"
    QTest.keyClicks(page.conduct_words, "Fire alarm in the east wing")
    with qtbot.waitSignal(window.refreshed):
        QTest.keyClick(window, Qt.Key.Key_F12)
    assert window.top.strip.accessibleName().startswith("NO DUFF")
    assert window.top.strip._alarm
    click("conduct-resume")
    assert not window.top.strip._alarm
    assert page.conduct_words.text() == ""
    told = repr(seen_by(session.records, session.history, session.scenario, "ukraine"))
    assert "Fire alarm" not in told
    assert "no-duff" in told


def test_a_direction_needs_its_reason(
    window: MainWindow, session: Session, click: Callable[[str], None]
) -> None:
    QTest.keyClick(window, Qt.Key.Key_X, CONTROL | SHIFT)
    page = window.desk.exercise
    QTest.keyClicks(page.direction, "Play the winter next.")
    page.findChild(QPushButton, "enter-direction").click()  # type: ignore[union-attr]  # it is there
    assert "why" in page.said.text()
    QTest.keyClicks(page.why, "The sponsor asks")
    click("enter-direction")
    assert session.records[-1].kind == "direction"


def test_a_question_is_asked_and_answered_to_its_cell(
    window: MainWindow, session: Session, click: Callable[[str], None]
) -> None:
    QTest.keyClick(window, Qt.Key.Key_X, CONTROL | SHIFT)
    page = window.desk.exercise
    QTest.keyClicks(page.query, "Does the corridor count as inside the area?")
    click("enter-query")
    assert talk_picture(session).queries[0].is_open
    QTest.keyClicks(page.query, "Yes.")
    click("enter-reply")
    (row,) = talk_picture(session).queries
    assert not row.is_open
    assert row.note == "Yes."
    other = repr(seen_by(session.records, session.history, session.scenario, "russia"))
    assert "corridor count" not in other


def test_a_contact_keeps_what_each_side_thinks(
    window: MainWindow, session: Session, click: Callable[[str], None]
) -> None:
    QTest.keyClick(window, Qt.Key.Key_X, CONTROL | SHIFT)
    page = window.desk.exercise
    QTest.keyClicks(page.agreed, "Two days without shelling")
    QTest.keyClicks(page.one_thinks, "From midnight")
    QTest.mouseClick(page.secret, LEFT)
    click("enter-contact")
    body = session.records[-1].body
    assert (session.records[-1].kind, body["secret"]) == ("contact", True)
    assert list(body["understood"]) == [page.one.currentData()]


def test_a_note_is_three_taps(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    QTest.keyClick(window, Qt.Key.Key_X, CONTROL | SHIFT)
    page = window.desk.exercise
    for name in ("note-about-russia", "note-quote"):
        made = page.findChild(QPushButton, name)
        assert made is not None
        QTest.mouseClick(made, LEFT)
    QTest.keyClicks(page.note, "We never meant the north.")
    with qtbot.waitSignal(window.refreshed):
        QTest.keyClick(page.note, Qt.Key.Key_Return)
    body = session.records[-1].body
    assert (body["about"], body["what"]) == ("russia", "quote")


def test_a_note_is_evidence_for_the_data_plan(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    QTest.keyClick(window, Qt.Key.Key_X, CONTROL | SHIFT)
    page = window.desk.exercise
    before = talk_picture(session).covered
    assert before
    place = next(n for n, row in enumerate(before) if row.is_open)
    page.element.setCurrentIndex(place + 1)
    page._cell_group.buttons()[0].click()
    page._kind_group.buttons()[0].click()
    QTest.keyClicks(page.note, "They weighed a buffer zone.")
    with qtbot.waitSignal(window.refreshed):
        QTest.keyClick(page.note, Qt.Key.Key_Return)
    row = talk_picture(session).covered[place]
    assert (row.is_open, row.head) == (False, "1 record")


def test_triage_moves_a_question_by_a_key_and_accepts_the_rest(
    qtbot: QtBot, window: MainWindow, session: Session, click: Callable[[str], None]
) -> None:
    while not [q for q in session.questions() if not session.why_not_drawn(q)]:
        for question in session.to_rule():
            session.rule(question.key, "free", question.options[0], "as planned", "A1", "A2")
        session.step()
    QTest.keyClick(window, Qt.Key.Key_J, CONTROL | SHIFT)
    assert window.pages.currentIndex() == TRIAGE
    page = window.desk.triage
    key = next(key for key, each in session.triage().items() if each.list == "consent")
    page.select(key)
    with qtbot.waitSignal(window.refreshed):
        QTest.keyClick(page.tree, Qt.Key.Key_D)
    assert session.triage()[key].list == "conference"
    assert page.selected() == key
    with qtbot.waitSignal(window.refreshed):
        QTest.keyClick(page.tree, Qt.Key.Key_C)
    before = sum(each.list == "consent" for each in session.triage().values())
    click("accept-consent")
    assert len(session.rulings()) >= before > 0
    page.tree.setFocus()
    with qtbot.waitSignal(window.refreshed):
        page.tree.itemActivated.emit(page.tree.currentItem(), 0)
    assert window.pages.currentIndex() == DESK


def test_the_scenario_is_searched_and_seats_are_named(
    window: MainWindow, session: Session
) -> None:
    QTest.keyClick(window, Qt.Key.Key_I, CONTROL | SHIFT)
    assert window.pages.currentIndex() == SCENARIO
    page = window.desk.scenario
    tester = QAbstractItemModelTester(
        page.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    whole = page.model.rowCount()
    assert whole > 100
    QTest.keyClicks(page.search, "argument strong")
    assert 0 < page.model.rowCount() < whole
    assert all("argument" in row.cells[0] for row in page.model.rows)
    assert all(all(row.cells[place] for place in (0, 1, 3, 4, 5)) for row in page.model.rows)
    QTest.keyClicks(page.seats, "A1: Jane Doe")
    (save,) = page.findChildren(QPushButton, "save-seats")
    QTest.mouseClick(save, LEFT)
    assert read_seats(session.path) == {"A1": "Jane Doe"}
    del tester


@pytest.mark.usefixtures("qapp")
def test_every_number_of_the_model_can_be_empty_of_rows() -> None:
    model = InspectedModel()
    model.show_rows((), "nothing")
    assert model.rowCount() == 0


def test_a_session_begins_from_a_variant(qtbot: QtBot, window: MainWindow) -> None:
    variant = window.start.findChild(QWidget, f"variant-{ISTANBUL}")
    begin = window.start.findChild(QPushButton, f"new-{ISTANBUL}")
    assert variant is not None
    assert begin is not None
    QTest.keyClicks(variant, "Nego")
    with qtbot.waitSignal(window.session_opened, timeout=60_000):
        QTest.mouseClick(begin, LEFT)
    assert window.session is not None
    assert window.session.scenario.title == "Istanbul 2022 – negotiation"


def test_the_start_page_offers_every_variant_of_the_library(settings: QSettings) -> None:
    def offered(offer: Offered) -> dict[str, str]:
        return dict(offer.variants)

    for offer in Recent(settings).offers():
        scenario = parse_scenario(read_text(scenario_file(offer.key)), offer.key)
        assert offered(offer) == {key: each.name for key, each in scenario.variants.items()}
