"""The notice bar tells of the file's keeping, and a copy elsewhere goes on with everything."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.desktop.window import MainWindow
from app.library import ISTANBUL, scenario_file
from app.session import Session
from scenarios.reader import read_text


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "p.whitecell"
    Session.create(made, read_text(scenario_file(ISTANBUL)), ISTANBUL, seed=1).close()
    return made


def test_a_clock_set_back_is_on_the_notice_bar(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    with qtbot.waitSignal(window.session_opened, timeout=60_000):
        window.open_path(path)
    session = window.session
    assert session is not None
    session._clock = lambda: "1999-01-01T00:00:00+00:00"
    with qtbot.waitSignal(window.refreshed):
        session.note("Set back.")
    assert "clock went back" in window.notice.words()


def test_a_copy_is_saved_elsewhere_and_the_session_goes_on_there(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.session_opened, timeout=60_000):
        window.open_path(path)
    session = window.session
    assert session is not None
    records = len(session.records)
    window.outputs.save_elsewhere(path)
    assert "exists already" in window.notice.words()
    assert session.path == path
    window.outputs.save_elsewhere(tmp_path / "elsewhere.whitecell")
    assert session.path == tmp_path / "elsewhere.whitecell"
    assert session.writable
    assert len(session.records) == records
    assert window.commands.action("save-elsewhere").isEnabled()
