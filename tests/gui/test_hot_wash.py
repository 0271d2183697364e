"""The hot wash: sealed until all are in, insights on record, a turn as a cell saw it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from adjudication.record.entries import Insight, entry_of
from app.desktop.hot_wash import HotWash
from app.desktop.window import MainWindow
from app.session import Session
from tests.gui.test_exercise import press

LONGEST_MS = 60_000


@pytest.fixture
def session(tmp_path: Path, scenario_text: str) -> Session:
    return Session.create(tmp_path / "day.whitecell", scenario_text, "istanbul", seed=1)


@pytest.fixture
def dialog(window: MainWindow, session: Session) -> HotWash:
    window.open_session(session)
    window.commands.action("hot-wash").trigger()
    assert window.hot_wash.isVisible()
    return window.hot_wash


def shown(dialog: HotWash) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_reflections_stay_sealed_until_every_cell_has_written(
    qtbot: QtBot, dialog: HotWash
) -> None:
    cells = [dialog.cell.itemText(place) for place in range(dialog.cell.count())]
    for place, cell in enumerate(cells):
        assert "sealed" in dialog.state.text() or place == 0
        dialog.cell.setCurrentIndex(place)
        dialog.reflection.setPlainText(f"what {cell} wrote")
        press(qtbot, dialog, "enter-reflection")
        assert dialog.reflection.toPlainText() == ""
        if place + 1 < len(cells):
            assert "what " not in shown(dialog)
            assert dialog.state.text().endswith(f"Waiting for {', '.join(cells[place + 1 :])}.")
    assert "all cells are in" in dialog.state.text()
    for cell in cells:
        assert f"what {cell} wrote" in shown(dialog)


def test_an_insight_is_a_record_with_its_evidence(
    qtbot: QtBot, dialog: HotWash, session: Session
) -> None:
    dialog.show_page(1)
    press(qtbot, dialog, "enter-insight")
    assert dialog.words.text() == "Write the insight first."
    dialog.insight.setPlainText("They asked late.")
    dialog.evidence.setText("1, 99")
    press(qtbot, dialog, "enter-insight")
    assert "rests on record 99, and there is none" in dialog.words.text()
    assert dialog.insight.toPlainText() == "They asked late."
    dialog.evidence.setText("records 1")
    dialog.action.setText("Ask sooner")
    press(qtbot, dialog, "enter-insight")
    last = session.records[-1]
    entry = entry_of(last.kind, last.body)
    assert isinstance(entry, Insight)
    assert (entry.words, entry.evidence, entry.action) == ("They asked late.", (1,), "Ask sooner")
    assert "They asked late." in shown(dialog)


def test_a_turn_is_replayed_as_a_cell_saw_it_beside_what_it_was(
    qtbot: QtBot, dialog: HotWash
) -> None:
    with qtbot.waitSignal(dialog.replay.shown, timeout=LONGEST_MS):
        dialog.show_page(2)
    assert dialog.replay.seen.words == ""
    assert dialog.replay.was.words == ""
    with qtbot.waitSignal(dialog.replay.shown, timeout=LONGEST_MS):
        dialog.replay.cell.setCurrentIndex(1)
