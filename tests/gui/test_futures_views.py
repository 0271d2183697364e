"""Views of the futures page that hang on the session: stability, agreement, forecasts, the map."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from adjudication.analysis.forecasts import Case
from app.desktop.chart_data import Lines, Scatter, Stacked
from app.desktop.futures.page import FuturesPage
from app.desktop.pages import FUTURES
from app.desktop.readings.scored import scored
from app.desktop.window import MainWindow
from app.session import Session
from tests.gui.test_futures import LONGEST_MS, click, run, tab

DOWN = Qt.Key.Key_Down


@pytest.fixture
def page(window: MainWindow, tmp_path: Path, scenario_text: str) -> FuturesPage:
    """The page at the opening of Istanbul, with few futures asked for, in this process."""
    path = tmp_path / "day.whitecell"
    window.open_session(Session.create(path, scenario_text, "istanbul", seed=7))
    window.show_page(FUTURES)
    made = window.desk.futures
    for field, words in (
        (made.form.futures, "128"),
        (made.form.turns, "1"),
        (made.form.workers, "0"),
    ):
        field.setText(words)
    return made


def test_what_can_be_agreed_is_told_and_drawn(qtbot: QtBot, page: FuturesPage) -> None:
    view = page.body.agreement
    tab(page, "agreement")
    assert "being worked out" in view.words.text()
    qtbot.waitUntil(view.table.isVisible, timeout=LONGEST_MS)
    names = [row.name for row in view.table.rows.rows]
    assert names[0] == "Donbas and missiles"
    assert names[-1] == "All tracks as one"
    assert "worth +" in view.words.text()
    assert "Adding inspections would bring it to 2.57." in view.detail.text()
    plot = view.plot.chart
    assert isinstance(plot, Scatter)
    assert {point.name for point in plot.points if point.name} == {
        "Nash",
        "Kalai-Smorodinsky",
        "Egalitarian",
        "Without agreement",
    }
    assert "without model runs" in plot.caption
    view.table.setFocus()
    for _ in names:
        QTest.keyClick(view.table, DOWN)
    assert view.table.current_name() == "All tracks as one"
    assert not view.plot.isVisible()  # more than two parties


def test_the_state_where_a_run_begins_is_judged_and_told(qtbot: QtBot, page: FuturesPage) -> None:
    view = page.body.stability
    tab(page, "stability")
    assert not view.table.isVisible()
    with qtbot.waitSignal(page.shown, timeout=LONGEST_MS):
        click(page, "futures-stability-ask")
        assert not page.form.run.isEnabled()
    assert [row.name for row in view.table.rows.rows] == ["russia/ukraine", "russia/poland"]
    assert "is stable because" in view.detail.text()
    chart = view.plot.chart
    assert isinstance(chart, Stacked)
    for words in ("4,096 model runs", "seed 7", "standard error"):
        assert words in chart.caption
    shares = {bar.name: bar.shares[0] for bar in chart.bars}
    assert shares["Coalition"] <= shares["Nash"] <= shares["Sequential"] <= shares["General"]
    assert view.table.rows.rows[0].cells[1] == f"{100 * shares['Nash']:.1f} %"


def test_without_estimates_there_is_nothing_to_score(page: FuturesPage) -> None:
    tab(page, "forecasts")
    assert "there is nothing to score" in page.body.forecasts.words.text()
    assert not page.body.forecasts.table.isVisible()


def test_estimates_are_scored_by_seat_and_drawn_by_what_was_said() -> None:
    def case(seat: str, given: float, *, came: bool, saw_odds: bool = False) -> Case:
        return Case(
            seat=seat,
            turn=1,
            node=2,
            question="honour/istanbul/poland",
            answer="force",
            given=given,
            engine=0.5,
            came=came,
            is_drawn=True,
            saw_odds=saw_odds,
        )

    found = scored(
        "Main line",
        (
            case("A1", 0.9, came=True),
            case("A1", 0.7, came=False),
            case("A1", 0.9, came=True, saw_odds=True),
            case("A2", 0.1, came=False),
        ),
    )
    assert [row.cells[:3] for row in found.rows] == [
        ("A1, odds not seen", "2", "0.250"),
        ("A1, odds seen", "1", "0.010"),
        ("A2, odds not seen", "1", "0.010"),
    ]
    assert "hardly more than luck" in found.words
    chart = found.charts["A2/False"]
    assert isinstance(chart, Lines)
    came, said = chart.series
    assert came.at == (10.0, 70.0, 90.0)
    assert came.values == (0.0, 0.0, 100.0)
    assert said.values == pytest.approx((10.0, 70.0, 90.0))


def test_shares_by_zone_stand_on_a_map_that_can_be_saved(
    qtbot: QtBot, page: FuturesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    zones = page.body.zones
    tab(page, "map")
    assert zones.map is None  # nothing was run
    run(qtbot, page)
    assert zones.map is not None
    shown = zones.map.picture
    assert shown is not None
    assert set(shown.fills) == {"UA-43", "UA-40", "UA-09.o", "UA-14.o"}
    assert shown.notes["UA-43"] == "Crimea: Russia in 100 % of model runs"
    bars = zones.bars.chart
    assert isinstance(bars, Stacked)
    assert bars.bars[0].name == "Crimea"
    path = tmp_path / "map.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    QTest.mouseClick(zones.save, Qt.MouseButton.LeftButton)
    assert page.said.text() == f"Map written to {path}"
    text = path.read_text(encoding="utf-8")
    assert "Held by Russia at the end" in text
    assert "128 model runs" in " ".join(entry.words for entry in shown.legend)
