"""The window: commands, names for screen readers, sizes, faults said where they are met."""

import shutil
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.desktop.command_table import COMMANDS, MENUS
from app.desktop.desk import BOTTOM, LEFT, RIGHT
from app.desktop.finder import matches
from app.desktop.pages import DESK, START
from app.desktop.theme import Theme
from app.desktop.window import MainWindow
from app.library import scenario_file
from app.session import Session
from scenarios.reader import parse_scenario, read_text

ISTANBUL = "istanbul-2022"


@pytest.fixture(scope="module")
def fresh_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A session at its opening, made once; tests play on copies of it."""
    path = tmp_path_factory.mktemp("fresh") / "fresh.whitecell"
    text = read_text(scenario_file(ISTANBUL))
    Session.create(path, text, ISTANBUL, seed=1).close()
    return path


@pytest.fixture
def playing(qtbot: QtBot, window: MainWindow, fresh_file: Path, tmp_path: Path) -> MainWindow:
    path = tmp_path / "sessions" / "evening.whitecell"
    path.parent.mkdir()
    shutil.copyfile(fresh_file, path)
    with qtbot.waitSignal(window.session_opened, timeout=60_000):
        window.open_path(path)
    return window


def test_every_command_has_a_menu_and_a_shortcut_of_its_own() -> None:
    assert {command.menu for command in COMMANDS} == set(MENUS)
    shared = [keys for keys, count in Counter(c.shortcut for c in COMMANDS).items() if count > 1]
    assert not shared
    assert all(command.shortcut for command in COMMANDS)


def test_every_command_does_something(window: MainWindow) -> None:
    for command, action in window.commands.all():
        assert action.receivers("2triggered(bool)") > 0, command.key


def test_the_palette_finds_by_title_menu_and_keyword() -> None:
    found = {c.key for c in COMMANDS if matches("chance", c)}
    assert found == {"draw"}
    assert {c.key for c in COMMANDS if matches("branch fork", c)} == {"fork"}
    assert all(matches("", c) for c in COMMANDS)


def test_the_palette_runs_a_command_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    was_dark = window.theme.is_dark
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.finder.isVisible()
    QTest.keyClicks(window.finder.line, "light dark")
    with qtbot.waitSignal(window.theme.changed):
        QTest.keyClick(window.finder.line, Qt.Key.Key_Return)
    assert window.theme.is_dark != was_dark
    assert not window.finder.isVisible()


def test_escape_closes_the_palette(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.finder.line, Qt.Key.Key_Escape)
    assert not window.finder.isVisible()


def test_commands_that_need_a_session_are_off_without_one(window: MainWindow) -> None:
    assert window.pages.currentIndex() == START
    for command, action in window.commands.all():
        if command.needs_session:
            assert not action.isEnabled(), command.key


def test_every_control_has_a_name_for_screen_readers(playing: MainWindow) -> None:
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)
    nameless = [
        f"{type(each).__name__} {each.objectName()}"
        for each in playing.findChildren(QWidget)
        if isinstance(each, kinds) and not _is_part_of_a_list(each)
        if not (each.accessibleName() or (isinstance(each, QAbstractButton) and each.text()))
    ]
    assert not nameless


def _is_part_of_a_list(widget: QWidget) -> bool:
    """Inner widgets that Qt makes itself: popups of lists, the clear button of a field."""
    if widget.objectName() in {"popup", "qt_menubar_ext_button"}:
        return True
    parent = widget.parentWidget()
    return isinstance(parent, QLineEdit | QComboBox | QAbstractItemView)


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_the_window_fits_the_smallest_screen_at_any_text_size(
    qtbot: QtBot, playing: MainWindow, scale: float
) -> None:
    with qtbot.waitSignal(playing.theme.changed):
        playing.theme.set_text_scale(scale)
    playing.resize(1366, 768)
    qtbot.waitUntil(lambda: playing.pages.width() > 0)
    assert playing.minimumSizeHint().width() <= 1366
    assert playing.minimumSizeHint().height() <= 768
    assert (playing.width(), playing.height()) == (1366, 768)
    bar = playing.desk.adjudication
    playing.desk.show_right(1)
    for each in (bar.fork, bar.draw, bar.rule, bar.accept):
        right = each.mapTo(playing, each.rect().bottomRight())
        assert right.x() <= 1366
        assert right.y() <= 768


def test_a_new_session_is_on_disk_at_once_and_its_path_is_shown(
    qtbot: QtBot, window: MainWindow
) -> None:
    with qtbot.waitSignal(window.session_opened, timeout=60_000):
        window.new_session(ISTANBUL)
    session = window.session
    assert session is not None
    assert session.path.is_file()
    assert str(session.path) in window.status.path_shown()
    assert window.pages.currentIndex() == DESK


def test_a_foreign_file_is_refused_where_the_user_looks_and_left_alone(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "holiday.whitecell"
    path.write_bytes(b"These are no records." * 40)
    before = path.read_bytes()
    with qtbot.waitSignal(window.opening.failed, timeout=30_000):
        window.open_path(path)
    assert window.session is None
    assert "holiday.whitecell cannot be opened" in window.start.fault_shown()
    assert path.read_bytes() == before


def test_a_session_open_elsewhere_is_read_only_here(
    qtbot: QtBot, theme: Theme, settings: QSettings, playing: MainWindow, tmp_path: Path
) -> None:
    assert playing.session is not None
    other = MainWindow(theme, settings, tmp_path / "sessions")
    qtbot.addWidget(other)
    other.show()
    with qtbot.waitSignal(other.session_opened, timeout=60_000):
        other.open_path(playing.session.path)
    assert "only be read here" in other.notice.words()
    panel = other.desk.adjudication
    assert not panel.accept.isEnabled()
    assert not panel.fork.isEnabled()
    assert not panel.draw.isEnabled()
    other.close()


def test_recent_sessions_stand_on_the_start_page(
    qtbot: QtBot, theme: Theme, settings: QSettings, playing: MainWindow, tmp_path: Path
) -> None:
    assert playing.session is not None
    path = playing.session.path
    playing.close()
    again = MainWindow(theme, settings, tmp_path / "sessions")
    qtbot.addWidget(again)
    again.show()
    button = next(
        each
        for each in again.findChildren(QPushButton, "recent-open")
        if each.accessibleName() == f"Open {path.stem}"
    )
    with qtbot.waitSignal(again.session_opened, timeout=60_000):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert again.session is not None
    assert again.session.path == path
    again.close()


def test_a_session_that_is_gone_cannot_be_clicked(
    qtbot: QtBot, theme: Theme, settings: QSettings, tmp_path: Path
) -> None:
    settings.setValue("sessions/recent", [str(tmp_path / "gone.whitecell")])
    window = MainWindow(theme, settings, tmp_path)
    qtbot.addWidget(window)
    (button,) = window.findChildren(QPushButton, "recent-open")
    assert not button.isEnabled()
    window.close()


def test_undo_goes_back_to_the_last_question_and_redo_on_again(
    qtbot: QtBot, playing: MainWindow
) -> None:
    session = playing.session
    assert session is not None
    start = session.position.node.number
    with qtbot.waitSignal(playing.refreshed):
        playing.desk.adjudication.accept.click()
    there = session.position.node.number
    assert there != start
    with qtbot.waitSignal(playing.refreshed):
        QTest.keyClick(playing, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.position.node.number == start
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(playing.refreshed):
        QTest.keyClick(playing, Qt.Key.Key_Z, both)
    assert session.position.node.number == there


def test_nothing_to_go_back_to_is_said(playing: MainWindow) -> None:
    QTest.keyClick(playing, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "This is the opening" in playing.notice.words()


def test_comparing_needs_two_futures_and_says_so(playing: MainWindow) -> None:
    QTest.keyClick(playing, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert "one future only" in playing.notice.words()


def test_a_name_that_is_taken_keeps_the_fork_sheet_open(playing: MainWindow) -> None:
    QTest.keyClick(playing, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    sheet = playing.desk.adjudication.fork_sheet
    assert sheet.isVisible()
    sheet.first.setText("Main line")
    QTest.keyClick(sheet.first, Qt.Key.Key_Return)
    assert sheet.isVisible()
    QTest.keyClick(sheet.first, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert playing.session is not None
    assert len(playing.session.history.branches) == 1


def test_panels_begin_as_wide_as_they_are_meant_to_be(
    qtbot: QtBot, theme: Theme, settings: QSettings, tmp_path: Path
) -> None:
    fresh = MainWindow(theme, settings, tmp_path / "sessions")
    qtbot.addWidget(fresh)
    with qtbot.waitSignal(fresh.session_opened, timeout=60_000):
        fresh.new_session(ISTANBUL)
        fresh.resize(1600, 1000)
        fresh.show()
    qtbot.waitUntil(lambda: fresh.desk.actors.width() == LEFT)
    assert fresh.desk.right.width() == RIGHT
    assert fresh.desk.timeline.height() == BOTTOM
    fresh.close()


def test_a_first_window_fits_its_screen(
    qtbot: QtBot,
    theme: Theme,
    settings: QSettings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("app.desktop.window.FIRST_SIZE", QSize(20_000, 20_000))
    fresh = MainWindow(theme, settings, tmp_path / "sessions")
    qtbot.addWidget(fresh)
    assert fresh.size() == fresh.screen().availableSize().expandedTo(fresh.minimumSize())


def test_panels_stand_where_they_were_left(
    qtbot: QtBot, theme: Theme, settings: QSettings, playing: MainWindow, tmp_path: Path
) -> None:
    playing.desk.setSizes([900, 700])
    before = playing.desk.sizes()
    playing.close()
    again = MainWindow(theme, settings, tmp_path / "sessions")
    qtbot.addWidget(again)
    again.show()
    again.resize(playing.size())
    with qtbot.waitSignal(again.session_opened, timeout=60_000):
        again.open_path(tmp_path / "sessions" / "evening.whitecell")
    qtbot.waitUntil(lambda: again.desk.sizes() == before)
    again.close()


def test_with_every_actor_played_no_actors_question_can_be_drawn(
    window: MainWindow, tmp_path: Path
) -> None:
    file = scenario_file(ISTANBUL)
    text = read_text(file)
    everyone = Session.create(
        tmp_path / "all.whitecell", text, ISTANBUL, seed=1, played=_actors(text)
    )
    window.open_session(everyone)
    panel = window.desk.adjudication
    seen = 0
    while everyone.position.turn == 1:
        for question in everyone.questions():
            window.show_question(question.key, "")
            is_actors = question.decider in everyone.scenario.actors
            assert panel.draw.isEnabled() != is_actors, question.key
            seen += is_actors
        for question in everyone.to_rule():
            everyone.rule(question.key, "cell", question.options[0], "as the cell answered")
        everyone.step()
    assert seen > 0


def _actors(text: str) -> list[str]:
    return list(parse_scenario(text, ISTANBUL, None).actors)


def test_panels_beside_the_map_are_hidden_by_keys_and_stay_hidden(
    qtbot: QtBot, theme: Theme, settings: QSettings, playing: MainWindow, tmp_path: Path
) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    desk = playing.desk
    before = playing.centre.height(), playing.centre.width()
    QTest.keyClick(playing, Qt.Key.Key_1, both)
    QTest.keyClick(playing, Qt.Key.Key_4, both)
    assert not desk.actors.isVisible()
    assert not desk.timeline.isVisible()
    qtbot.waitUntil(lambda: playing.centre.height() > before[0])
    assert playing.centre.width() > before[1]
    playing.close()
    again = MainWindow(theme, settings, tmp_path / "sessions")
    qtbot.addWidget(again)
    assert again.desk.actors.isHidden()
    again.desk.to_actors()
    assert not again.desk.actors.isHidden()
    assert again.desk.timeline.isHidden()


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_4])
def test_going_to_a_hidden_panel_shows_it(playing: MainWindow, key: Qt.Key) -> None:
    panel = playing.desk.actors if key == Qt.Key.Key_1 else playing.desk.timeline
    panel.hide()
    QTest.keyClick(playing, key, Qt.KeyboardModifier.AltModifier)
    assert panel.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert panel.isAncestorOf(focused)
