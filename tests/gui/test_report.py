"""The report dialog: what is chosen is what is shown and written; stopping; a refusal said."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from adjudication.record import entries as kinds
from app.desktop.report_dialog import ReportDialog
from app.desktop.window import MainWindow
from app.session import Session
from tests.gui.test_exercise import press

LONGEST_MS = 60_000


@pytest.fixture
def dialog(window: MainWindow, tmp_path: Path, scenario_text: str) -> ReportDialog:
    session = Session.create(tmp_path / "day.whitecell", scenario_text, "istanbul", seed=1)
    session.play_until_people_are_needed()
    private = "We cross the river on the third night of the month."
    session.enter(kinds.MoveSheet(cell="russia", intent=private))
    session.enter(kinds.Brief(cell="ukraine", turn=1, stage="released", words=private))
    window.open_session(session)
    window.report.ask(session)
    return window.report


def test_the_pages_are_those_of_what_is_chosen(qtbot: QtBot, dialog: ReportDialog) -> None:
    with qtbot.waitSignal(dialog.previewed, timeout=LONGEST_MS):
        dialog.kind.setCurrentIndex(1)
    assert dialog.pages.words == ""
    assert not dialog.template.isEnabled()
    assert not dialog.turn.isEnabled()


def test_a_leak_is_said_in_place_of_pages(qtbot: QtBot, dialog: ReportDialog) -> None:
    with qtbot.waitSignal(dialog.previewed, timeout=LONGEST_MS):
        dialog.edition.setCurrentIndex(dialog.edition.findData("ukraine"))
    assert "may not see" in dialog.pages.words
    with qtbot.waitSignal(dialog.previewed, timeout=LONGEST_MS):
        dialog.edition.setCurrentIndex(dialog.edition.findData("russia"))
    assert dialog.pages.words == ""


def test_files_are_written_in_the_background(
    qtbot: QtBot, dialog: ReportDialog, tmp_path: Path
) -> None:
    dialog.kind.setCurrentIndex(1)
    dialog.formats["pdf"].setChecked(False)
    dialog.formats["docx"].setChecked(False)
    dialog.formats["md"].setChecked(True)
    dialog.folder.setText(str(tmp_path / "out"))
    with qtbot.waitSignal(dialog.written, timeout=LONGEST_MS):
        press(qtbot, dialog, "write-report")
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "quick-look.html",
        "quick-look.md",
    }
    assert dialog.write.isVisible()
    assert not dialog.stop.isVisible()


def test_it_can_be_stopped(qtbot: QtBot, dialog: ReportDialog, tmp_path: Path) -> None:
    dialog.folder.setText(str(tmp_path / "out"))
    press(qtbot, dialog, "write-report")
    press(qtbot, dialog, "stop-report")
    qtbot.waitUntil(lambda: dialog.words.text().startswith("Stopped"), timeout=LONGEST_MS)
    assert dialog.write.isVisible()


def test_without_a_format_the_button_says_why(dialog: ReportDialog) -> None:
    for box in dialog.formats.values():
        box.setChecked(False)
    assert not dialog.write.isEnabled()
    assert dialog.words.text() == "Choose a format to write."


def test_the_turn_is_chosen_for_a_brief_alone(dialog: ReportDialog) -> None:
    dialog.kind.setCurrentIndex(2)
    assert dialog.turn.isEnabled()
    assert dialog.wish().asked.turn == 1
