"""Charts: drawn by pyqtgraph after the first paint, said in words, written as SVG and CSV."""

import csv
import io
import xml.etree.ElementTree as ET
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.desktop.chart_data import (
    Band,
    Bar,
    Chart,
    Lines,
    Point,
    Scatter,
    Series,
    Stacked,
    Swing,
    Tornado,
    as_csv,
    even_ticks,
)
from app.desktop.charts import ChartView
from app.desktop.theme import Theme

RUNS = "Share of model runs; 2,000 runs from turn 3."
CHARTS: tuple[Chart, ...] = (
    Lines(
        "Highest rung",
        (
            Series("Held", (0, 1, 2), (7, 9, 12), (Band("25–75 %", (6, 8, 10), (8, 11, 15)),)),
            Series("Ignored", (0, 1), (7, 20)),
        ),
        RUNS,
        marked=1,
    ),
    Stacked(
        "How it ends",
        ("Settled", "Frozen", "War"),
        (Bar("No deal", (0.2, 0.3, 0.5)), Bar("Guarantee", (0.5, 0.3, 0.2))),
        RUNS,
    ),
    Tornado("What it hangs on", 0.4, (Swing("Stake", 0.3, 0.6, "20", "80"),), RUNS, "Share"),
    Scatter(
        "Packages",
        (Point("Neutrality", 1.0, 4.0, on_front=True), Point("Army limits", 0.5, 2.0)),
        "Gain of Ukraine",
        "Gain of Russia",
        RUNS,
    ),
)
KINDS = pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: type(chart).__name__)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ChartView:
    made = ChartView(theme, "chart")
    qtbot.addWidget(made)
    made.resize(520, 360)
    made.show()
    return made


@KINDS
def test_every_kind_is_drawn_and_said(qtbot: QtBot, view: ChartView, chart: Chart) -> None:
    view.show_chart(chart)
    qtbot.waitUntil(view.is_drawn, timeout=30_000)
    assert view.accessibleName() == chart.title
    assert view.accessibleDescription() == chart.summary()


@KINDS
def test_an_svg_carries_head_and_caption(qtbot: QtBot, view: ChartView, chart: Chart) -> None:
    view.show_chart(chart)
    qtbot.waitUntil(view.is_drawn, timeout=30_000)
    root = ET.fromstring(view.svg())  # noqa: S314 - our own text
    words = {"".join(each.itertext()).strip() for each in root.iter() if each.tag.endswith("text")}
    assert {chart.title, RUNS} <= words


@KINDS
def test_csv_has_caption_heads_and_a_row_for_everything(chart: Chart) -> None:
    rows = list(csv.reader(io.StringIO(as_csv(chart))))
    assert rows[0] == [chart.title]
    assert rows[1] == [RUNS]
    assert len(rows) == 2 + len(chart.table())
    assert {len(row) for row in rows[2:]} == {len(rows[2])}


def test_a_chart_follows_the_theme(qtbot: QtBot, theme: Theme, view: ChartView) -> None:
    view.show_chart(CHARTS[0])
    qtbot.waitUntil(view.is_drawn, timeout=30_000)
    light = view.svg()
    with qtbot.waitSignal(theme.changed):
        theme.choose("dark")
    assert theme.look.tokens.panel in view.svg()
    assert theme.look.tokens.panel not in light


@pytest.mark.parametrize("name", ["rung.svg", "rung.csv"])
def test_its_button_saves_it(
    qtbot: QtBot, view: ChartView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    path = tmp_path / name
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    view.show_chart(CHARTS[0])
    qtbot.waitUntil(view.is_drawn, timeout=30_000)
    with qtbot.waitSignal(view.said) as said:
        QTest.mouseClick(view.save, Qt.MouseButton.LeftButton)
    assert said.args == [f"Chart written to {path}"]
    assert "Highest rung" in path.read_text(encoding="utf-8")


def test_what_cannot_be_written_is_said(
    qtbot: QtBot, view: ChartView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "nowhere" / "rung.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    view.show_chart(CHARTS[0])
    with qtbot.waitSignal(view.said) as said:
        QTest.mouseClick(view.save, Qt.MouseButton.LeftButton)
    assert "was not written" in said.args[0]


@given(
    st.lists(
        st.floats(-1e6, 1e6).filter(lambda value: value == 0 or abs(value) > 1e-3), max_size=20
    )
)
def test_an_axis_is_even_short_and_holds_everything(values: list[float]) -> None:
    ticks = even_ticks(values)
    assert 2 <= len(ticks) <= 7
    assert ticks[0] <= min(values, default=0) + 1e-6
    assert ticks[-1] >= max(values, default=1) - 1e-6
    steps = {round((b - a) / (ticks[1] - ticks[0]), 6) for a, b in pairwise(ticks)}
    assert steps == {1.0}


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ((0, 7), (0, 2, 4, 6, 8)),
        ((0, 61), (0, 20, 40, 60, 80)),
        ((0.3, 0.61), (0.3, 0.4, 0.5, 0.6, 0.7)),
        ((-5, 10), (-5, 0, 5, 10)),
    ],
)
def test_ticks_stand_where_a_reader_expects(
    values: tuple[float, ...], ticks: tuple[float, ...]
) -> None:
    assert even_ticks(values) == pytest.approx(ticks)
