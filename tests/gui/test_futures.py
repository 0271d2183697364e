"""The page of futures by clicks and keys: run, end early, compare, keep, pick, export."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from adjudication.orders import Order
from adjudication.record.played_by import MODEL_RUN
from adjudication.record.session_file import SessionFile
from adjudication.record.verify import verify
from app.cli import FINE, main
from app.desktop.chart_data import Lines, Stacked, Tornado
from app.desktop.charts import ChartView
from app.desktop.futures.page import FuturesPage
from app.desktop.pages import DESK, FUTURES
from app.desktop.readings.model_runs import Reading
from app.desktop.window import MainWindow
from app.library import ISTANBUL, scenario_file
from app.pinned import world_of
from app.play import play, read_script
from app.recording import RUNS
from app.session import Session
from scenarios.reader import read_text

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
HONOURED, IGNORED = "Invoked and honoured", "Invoked and ignored"
LONGEST_MS = 240_000


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration, played to the turn of its fork."""
    source, path = scenario_file(ISTANBUL), tmp_path_factory.mktemp("demo") / "demo.whitecell"
    session = Session.create(path, read_text(source), "demo", seed=7)
    play(session, read_script(source.parent / "demo.yaml"), 4, lambda *_: None)
    session.close()
    return path


@pytest.fixture
def file(played: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "copy.whitecell"
    copy.write_bytes(played.read_bytes())
    return copy


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, file: Path) -> FuturesPage:
    """The page, reached by its key, with few futures asked for, played in this process."""
    window.open_session(Session.open_file(file))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=LONGEST_MS)
    QTest.keyClick(window, Qt.Key.Key_U, CONTROL)
    assert window.pages.currentIndex() == FUTURES
    made = window.desk.futures
    for field, words in (
        (made.form.futures, "256"),
        (made.form.turns, "2"),
        (made.form.workers, "0"),
    ):
        field.setFocus()
        QTest.keyClicks(field, words)
    return made


def click(page: FuturesPage, name: str) -> None:
    (made,) = [b for b in page.findChildren(QPushButton, name) if b.isVisible()]
    assert made.isEnabled(), made.toolTip()
    QTest.mouseClick(made, LEFT)


def run(qtbot: QtBot, page: FuturesPage) -> None:
    with qtbot.waitSignal(page.shown, timeout=LONGEST_MS):
        click(page, "futures-run")


def tab(page: FuturesPage, name: str) -> None:
    (made,) = page.findChildren(QToolButton, f"futures-tab-{name}")
    QTest.mouseClick(made, LEFT)


def choose(page: FuturesPage, name: str) -> None:
    """Choose an outcome by the arrow keys of the table."""
    names = [row.name for row in page.table.rows.rows]
    page.table.setFocus()
    while names.index(page.table.current_name()) > names.index(name):
        QTest.keyClick(page.table, Qt.Key.Key_Up)
    while names.index(page.table.current_name()) < names.index(name):
        QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.current_name() == name


def plain_of(page: FuturesPage) -> dict[str, Any]:
    assert page.result is not None
    return dict(page.result.reading.plain)


def told(capsys: pytest.CaptureFixture[str], *typed: object) -> dict[str, Any]:
    capsys.readouterr()
    assert main(["ensemble", *map(str, typed), "--workers", "0", "--json"]) == FINE
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_before_anything_was_run_one_line_says_what_it_is_for(page: FuturesPage) -> None:
    assert page.body.empty.isVisible()
    assert not page.table.isVisible()
    assert "Shares of model runs" in " ".join(
        str(each.property("text")) for each in page.findChildren(type(page.headline))
    )


def test_a_run_gives_the_numbers_of_the_command(
    qtbot: QtBot, page: FuturesPage, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    heard: list[tuple[int, int, str]] = []
    page.runner.progressed.connect(lambda *told: heard.append(told))
    page.form.futures.setFocus()
    with qtbot.waitSignal(page.shown, timeout=LONGEST_MS):
        QTest.keyClick(page.form.futures, Qt.Key.Key_Return)
        assert page.form.progress.isVisible()
        assert not page.form.run.isEnabled()
    assert heard[-1] == (256, 256, "model runs")
    assert not page.form.progress.isVisible()
    assert "256 model runs, 2 turns, seed 7." in page.headline.text()
    node = page.form.from_.currentData()
    assert plain_of(page) == told(capsys, file, "--node", node, "--futures", 256, "--turns", 2)
    shares = {row.name: row.cells for row in page.table.rows.rows}
    war = next(each for each in plain_of(page)["outcomes"] if each["name"] == "war")
    assert shares["war"][1] == f"{100 * war['turns'][-1]['share']:.1f} %"
    QAbstractItemModelTester(
        page.table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal, page
    )


def test_a_run_that_is_ended_shows_what_was_finished_and_says_so(
    qtbot: QtBot, page: FuturesPage
) -> None:
    page.form.futures.selectAll()
    QTest.keyClicks(page.form.futures, "100000")
    click(page, "futures-run")
    with qtbot.waitSignal(page.shown, timeout=LONGEST_MS):
        assert page.form.stop.hasFocus()
        QTest.keyClick(page.form.stop, Qt.Key.Key_Space)
        assert page.form.words.text().startswith("Ending")
    assert plain_of(page)["ending"] == "cancelled"
    assert plain_of(page)["futures"] == 512
    assert "512 model runs of 100,000 asked (cancelled)" in page.headline.text()
    assert page.table.rows.rows


def test_what_cannot_be_run_is_said_where_it_is_asked(page: FuturesPage) -> None:
    page.form.memory.setFocus()
    QTest.keyClicks(page.form.memory, "8")
    click(page, "futures-run")
    assert page.said.text() == "A process needs 384 MiB at least; empty is no limit."
    assert not page.runner.is_running


def test_two_places_of_different_turns_are_refused_in_words(
    qtbot: QtBot, page: FuturesPage
) -> None:
    assert page.form.from_.currentText().startswith("Where play stands: turn 4")
    page.form.against.setCurrentIndex(page.form.against.findData(HONOURED))
    with qtbot.waitSignal(page.runner.failed, timeout=LONGEST_MS):
        click(page, "futures-run")
    assert "compare two nodes of the same turn" in page.said.text()


def test_two_lines_are_told_apart_in_three_lines_of_error(
    qtbot: QtBot, page: FuturesPage, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page.form.choose(HONOURED, IGNORED)
    run(qtbot, page)
    what = ("--futures", 256, "--turns", 2)
    assert plain_of(page) == told(capsys, file, "--node", HONOURED, "--against", IGNORED, *what)
    choose(page, "word/istanbul")
    lines = page.body.outcome.said_of_error()
    line = next(each for each in plain_of(page)["lines"] if each["name"] == "word/istanbul")
    assert lines[0] == (
        f"B less A is {line['difference']:,.2f}, standard error {line['error']:,.2f}."
    )
    assert "of those that differ" in lines[1]
    assert lines[2].endswith("of 8 variants.")
    assert lines[3].casefold() == f"{line['words']}.".casefold()
    apart = page.body.outcome.charts[1].chart
    assert isinstance(apart, Lines)
    assert apart.series[0].values[-1] == pytest.approx(line["difference"])
    assert len(page.body.outcome.switches.rows.rows) == 8
    _, *rows = page.table.rows.rows
    assert all(len(row.cells) == 6 for row in rows)


def test_what_a_difference_hangs_on_is_looked_into(
    qtbot: QtBot, page: FuturesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.desktop.futures.run.DRIVERS_SIZE", (16, 2, 2, 0))
    page.form.choose(HONOURED, IGNORED)
    for field, words in ((page.form.futures, "64"), (page.form.turns, "3")):
        field.selectAll()
        QTest.keyClicks(field, words)
    run(qtbot, page)
    choose(page, "word/istanbul")
    tab(page, "drivers")
    assert page.drivers.of.text().startswith("B less A: Trust of the protected")
    with qtbot.waitSignal(page.shown, timeout=LONGEST_MS):
        click(page, "futures-drive")
    chart = page.drivers.tornado.chart
    assert isinstance(chart, Tornado)
    assert len(chart.swings) == 2
    widths = [abs(swing.at_high - swing.at_low) for swing in chart.swings]
    assert widths == sorted(widths, reverse=True)
    assert "seed 7" in chart.caption
    assert "standard error" in chart.caption
    assert len(page.drivers.table.rows.rows) > 10
    assert "coefficients tried are not told" in page.drivers.words.text()


def test_a_result_is_kept_and_shown_again_from_the_record(
    qtbot: QtBot, page: FuturesPage, window: MainWindow, file: Path
) -> None:
    run(qtbot, page)
    plain = plain_of(page)
    with qtbot.waitSignal(window.refreshed, timeout=LONGEST_MS):
        click(page, "futures-keep")
    assert page.keep.toolTip() == "It is in the record already"
    assert page.place.isEnabled()
    session = window.session
    assert session is not None
    (record,) = [each for each in session.records if each.kind == RUNS]
    assert record.attachment("runs") == plain
    assert record.body["what"] == "outlook"
    page.which.setFocus()
    QTest.keyClick(page.which, Qt.Key.Key_Down)
    assert page.which.currentText().startswith(f"Record {record.number}: futures, turn 4")
    page.which.activated.emit(1)
    assert plain_of(page) == plain
    assert page.place.toolTip().startswith("Run it again to pick a future")
    with SessionFile.open_file(file, read_only=True) as opened:
        assert verify(opened, world_of).holds


def test_a_future_is_put_on_the_timeline_and_undo_is_a_step_of_the_cursor(
    qtbot: QtBot, page: FuturesPage, window: MainWindow, file: Path
) -> None:
    session = window.session
    assert session is not None
    run(qtbot, page)
    here = session.history.cursor
    branches = set(session.history.branches)
    at = next(
        place
        for place in range(page.picked.count())
        if page.picked.itemText(place) == "Typical without: War in any dyad"
    )
    page.picked.setCurrentIndex(at)
    with qtbot.waitSignal(page.placed, timeout=LONGEST_MS):
        click(page, "futures-place")
    assert session.history.cursor == here
    (made,) = set(session.history.branches) - branches
    name = session.history.branches[made].name
    assert name.startswith("Typical without 'War in any dyad' of model runs from")
    assert page.said.text() == f"On the timeline: {name}."
    nodes = [node for node in session.history.nodes.values() if node.branch == made]
    assert [node.turn for node in nodes] == [5, 6]
    assert {node.played_by for node in nodes} == {MODEL_RUN}
    war = session.scenario.ladder.marks.war
    assert int(session.state_at(nodes[-1].number).rung.max()) < war
    with SessionFile.open_file(file, read_only=True) as opened:
        assert verify(opened, world_of).holds


def test_a_future_is_not_put_where_moves_were_entered_since(
    qtbot: QtBot, page: FuturesPage, window: MainWindow
) -> None:
    session = window.session
    assert session is not None
    run(qtbot, page)
    session.give_order(Order("poland", "", "", "Talk to everybody."))
    click(page, "futures-place")
    assert page.said.text().startswith("Moves were entered there since this run")


def test_each_chart_is_written_with_count_seed_and_error(
    qtbot: QtBot, page: FuturesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(qtbot, page)
    for name in ("war", "nuclear-threshold", "highest-rung", "held/UA-43"):
        choose(page, name)
        (view,) = [each for each in page.findChildren(ChartView) if each.isVisible()]
        qtbot.waitUntil(view.is_drawn, timeout=LONGEST_MS)
        assert view.accessibleDescription()
        for ending in ("svg", "csv"):
            path = tmp_path / f"chart.{ending}"
            monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, at=path: (str(at), ""))
            QTest.mouseClick(view.save, LEFT)
            assert page.said.text() == f"Chart written to {path}"
            text = path.read_text(encoding="utf-8")
            for words in ("256 model runs", "seed 7", "error"):
                assert words in text
        rows = list(csv.reader(text.splitlines()))
        assert [row[1] for row in rows[3:]][:2] == ["5.0", "6.0"] or name == "held/UA-43"


def test_how_runs_end_is_stacked_by_turn(qtbot: QtBot, page: FuturesPage) -> None:
    run(qtbot, page)
    tab(page, "ladder")
    chart = page.body.ladder.stack.chart
    assert isinstance(chart, Stacked)
    assert [bar.name for bar in chart.bars] == ["Turn 5", "Turn 6"]
    for bar in chart.bars:
        assert sum(bar.shares) == pytest.approx(1.0, abs=1e-5)


def test_another_session_takes_the_run_and_its_result_away(
    qtbot: QtBot, page: FuturesPage, window: MainWindow
) -> None:
    page.form.futures.selectAll()
    QTest.keyClicks(page.form.futures, "100000")
    click(page, "futures-run")
    with qtbot.waitSignal(page.runner.ended, timeout=LONGEST_MS):
        window.new_session(ISTANBUL)
    assert window.pages.currentIndex() == DESK
    assert page.result is None
    assert not page.runner.is_running


def test_no_text_of_the_page_calls_a_share_a_probability(qtbot: QtBot, page: FuturesPage) -> None:
    run(qtbot, page)
    assert page.result is not None
    reading: Reading = page.result.reading
    words = [reading.head, reading.caption, *reading.heads]
    for row in reading.rows():
        words += [*row.cells, row.detail]
        for chart in reading.charts(row.name):
            words += [chart.title, chart.caption, chart.summary()]
    assert not [each for each in words if "robabilit" in each or "likel" in each]
