"""The scenario editor by clicks and keys: faults beside fields, steps, a diff, nothing lost."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.desktop.editor import EditorPage
from app.desktop.pages import DESK, EDITOR, START
from app.desktop.theme import Theme
from app.desktop.window import MainWindow
from app.library import TEMPLATE, scenario_file
from app.scenario_sections import SECTIONS
from scenarios.reader import parse_scenario
from tests.gui.test_exercise import press

TEXT = (TEMPLATE / "scenario.yaml").read_text("utf-8")
LONGEST_MS = 20_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(TEMPLATE, tmp_path / "mine")
    return tmp_path / "mine"


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, folder: Path) -> EditorPage:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(window.editor.shown_checked, timeout=LONGEST_MS):
        window.editing.edit(folder)
    assert window.pages.currentIndex() == EDITOR
    return window.editor


def edit(page: EditorPage, name: str) -> QWidget:
    return page.form.row(name).editor


def retype(qtbot: QtBot, page: EditorPage, name: str, words: str) -> None:
    """Type over what stands in a field, leave it by the tab key, and wait for the check."""
    line = edit(page, name)
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(page.shown_checked, timeout=LONGEST_MS):
        QTest.keyClicks(line, words)
        QTest.keyClick(line, Qt.Key.Key_Tab)


def turn_to(page: EditorPage, section: str) -> None:
    tab = page.findChild(QToolButton, f"section-{section}")
    assert isinstance(tab, QToolButton)
    QTest.mouseClick(tab, Qt.MouseButton.LeftButton)
    assert tab.isChecked()


def state(page: EditorPage) -> str:
    found = page.findChild(QLabel, "editor-state")
    assert isinstance(found, QLabel)
    return found.text()


def test_a_number_is_changed_looked_at_and_saved(
    qtbot: QtBot, page: EditorPage, folder: Path
) -> None:
    turn_to(page, "actors")
    retype(qtbot, page, "force", "12")
    file = folder / "scenario.yaml"
    assert file.read_text("utf-8") == TEXT
    assert "{value: 12," in (folder / "scenario.yaml.draft").read_text("utf-8")
    assert "No fault, no warning. Edits are kept in scenario.yaml.draft" in state(page)
    press(qtbot, page, "editor-save")
    shown = page.saving.difference.toPlainText()
    assert "+    force: {value: 12, source: judgement" in shown
    press(qtbot, page, "editor-write")
    assert file.read_text("utf-8") == TEXT.replace("force: {value: 10,", "force: {value: 12,")
    assert not (folder / "scenario.yaml.draft").exists()
    assert not page.save_button.isEnabled()


def test_a_fault_stands_beside_its_field_and_can_be_gone_to(
    qtbot: QtBot, page: EditorPage
) -> None:
    turn_to(page, "actors")
    retype(qtbot, page, "posture", "1.5")
    assert "between 0 and 1" in page.form.row("posture").wrong()
    assert page.side.model.stringList()[0] == "Lithuania  ·  1 fault"
    assert state(page).startswith("1 fault, no warning.")
    turn_to(page, "injects")
    press(qtbot, page, "editor-next")
    assert page.window().focusWidget() is page.form.row("posture").editor
    press(qtbot, page, "editor-save")
    assert "still has 1 fault" in page.saving.said()
    press(qtbot, page, "editor-back")
    with qtbot.waitSignal(page.shown_checked, timeout=LONGEST_MS):
        page.undo_button.click()
    assert page.form.row("posture").wrong() == ""
    assert page.form.row("posture").words() == "0.4"


def test_steps_go_back_and_forth_by_the_keyboard(
    qtbot: QtBot, window: MainWindow, page: EditorPage
) -> None:
    retype(qtbot, page, "title", "A winter of exercises")
    assert page.draft is not None
    assert page.draft.value(("title",)) == "A winter of exercises"
    line = edit(page, "title")
    line.setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(line, Qt.Key.Key_Z, control)
    assert page.draft.text == TEXT
    assert page.form.row("title").words() == "Title of the exercise"
    shift = control | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page.form.row("title").editor, Qt.Key.Key_Z, shift)
    assert page.form.row("title").words() == "A winter of exercises"
    QTest.keyClick(page, Qt.Key.Key_S, control)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Space)  # 'Write the file' has the keys
    assert page.draft.file.read_text("utf-8") == page.draft.text
    assert window.commands.action("undo").isEnabled()
    QTest.keyClick(page, Qt.Key.Key_PageDown, control)
    assert page.side.model.stringList()[0] == "Lithuania"


def test_entries_come_and_go(qtbot: QtBot, page: EditorPage) -> None:
    turn_to(page, "actors")
    name = page.side.name
    name.setFocus()
    QTest.keyClicks(name, "Estonia")
    with qtbot.waitSignal(page.shown_checked, timeout=LONGEST_MS):
        QTest.keyClick(name, Qt.Key.Key_Return)
    assert page.side.model.stringList()[-1].startswith("Estonia")
    assert page.window().focusWidget() is page.form.row("name").editor
    assert page.draft is not None
    parse_scenario(page.draft.text, "x")
    name.setFocus()
    QTest.keyClicks(name, "Estonia")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert page.side.said() == "'estonia' is there already."
    with qtbot.waitSignal(page.shown_checked, timeout=LONGEST_MS):
        press(qtbot, page, "editor-remove")
    assert page.draft.text == TEXT
    turn_to(page, "parameters")
    before = page.side.model.stringList()
    QTest.keyClicks(page.side.name, "half_life_negative")
    with qtbot.waitSignal(page.shown_checked, timeout=LONGEST_MS):
        press(qtbot, page, "editor-add")
    assert page.side.model.stringList() == [*before, "half_life_negative"]
    retype(qtbot, page, "", "7")
    assert page.draft.value(("parameters", "half_life_negative", "value")) == 7


def test_a_time_that_is_none_is_not_taken_and_a_relative_one_is(
    qtbot: QtBot, page: EditorPage
) -> None:
    turn_to(page, "injects")
    line = edit(page, "when")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "soon")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert "Not taken: 'soon' is no time or condition" in page.form.row("when").wrong()
    assert page.draft is not None
    assert page.draft.text == TEXT
    retype(qtbot, page, "when", "D+45")
    assert page.form.row("when").wrong() == ""
    assert "turn: 2" in page.draft.difference()


def test_a_source_is_chosen_for_a_number(qtbot: QtBot, page: EditorPage) -> None:
    turn_to(page, "actors")
    status = page.form.row("force").status
    assert status is not None
    status.setFocus()
    with qtbot.waitSignal(page.shown_checked, timeout=LONGEST_MS):
        QTest.keyClick(status, Qt.Key.Key_U)  # UNVERIFIED
        status.activated.emit(status.currentIndex())
    assert page.draft is not None
    assert page.draft.value(("actors", "lithuania", "force", "status")) == "UNVERIFIED"


def test_nothing_typed_is_lost_when_the_window_closes(
    qtbot: QtBot,
    window: MainWindow,
    page: EditorPage,
    folder: Path,
    theme: Theme,
    settings: QSettings,
    tmp_path: Path,
) -> None:
    line = edit(page, "title")
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, "Half a ti")
    window.close()
    again = MainWindow(theme, settings, tmp_path / "sessions")
    qtbot.addWidget(again)
    again.show()
    with qtbot.waitSignal(again.editor.shown_checked, timeout=LONGEST_MS):
        again.editing.edit(folder)
    assert again.editor.form.row("title").words() == "Half a ti"
    assert "taken up from last time" in state(again.editor)
    again.close()


def test_it_is_reached_from_the_start_page(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = tmp_path / "fresh"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(new), ""))
    with qtbot.waitSignal(window.editor.shown_checked, timeout=LONGEST_MS):
        press(qtbot, window, "start-begin")
    assert (new / "scenario.yaml").read_text("utf-8") == TEXT
    press(qtbot, window, "editor-close")
    assert window.pages.currentIndex() == START
    bundled = str(scenario_file("istanbul-2022"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (bundled, ""))
    press(qtbot, window, "start-edit")
    assert "bundled scenario stays" in window.start.fault_shown()
    press(qtbot, window, "start-begin")
    assert "is there already" in window.start.fault_shown()
    assert window.pages.currentIndex() != DESK


def test_a_section_without_entries_says_what_to_do(
    qtbot: QtBot, page: EditorPage, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(page.side.model)  # type: ignore[no-untyped-call]  # pytest-qt's own
    turn_to(page, "injects")
    for _ in page.side.model.stringList():
        press(qtbot, page, "editor-remove")
    assert page.side.model.stringList() == []
    shown = [label.text() for label in page.form.findChildren(QLabel)]
    assert next(s for s in SECTIONS if s.key == "injects").empty in shown


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.key)
def test_every_control_has_a_name(page: EditorPage, section: object) -> None:
    page.show_section(next(n for n, each in enumerate(SECTIONS) if each is section))
    for row in page.form.rows:
        assert row.editor.accessibleName()
        assert row.source is None or row.source.accessibleName()
