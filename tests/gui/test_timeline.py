"""The timeline: folding, filter, bookmarks, previews, heads that stay, ten thousand nodes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip
from pytestqt.qtbot import QtBot

from app.desktop.theme import Theme
from app.desktop.timeline import TimelineView
from app.desktop.timeline_layout import Keep, Layout
from app.desktop.timeline_picture import (
    Node,
    NodeForm,
    TimelineBranch,
    TimelinePicture,
    TurnHead,
)
from app.desktop.window import MainWindow
from app.library import ISTANBUL

NONE: frozenset[str] = frozenset()


def tree(marks: dict[str, str] | None = None) -> TimelinePicture:
    """A trunk, a fork of it, and a fork of the fork that was given up."""
    marks = marks or {}
    nodes = [
        Node(key, turn, row, form, parent=parent, bookmark=marks.get(key, ""))
        for row, form, turns, start in (
            (0, NodeForm.CELLS, range(5), ""),
            (1, NodeForm.WHITE_CELL, range(3, 6), "0/2"),
            (2, NodeForm.WHITE_CELL, range(5, 7), "1/4"),
        )
        for turn in turns
        for key, parent in [(f"{row}/{turn}", f"{row}/{turn - 1}" if turn > turns[0] else start)]
    ]  # fmt: skip
    branches = (
        TimelineBranch("a", "Trunk", "Played by cells"),
        TimelineBranch("b", "Fork", "Played by the white cell", "a"),
        TimelineBranch("c", "Given up", "Given up", "b", given_up=True),
    )
    turns = tuple(TurnHead(turn, f"Turn {turn}") for turn in range(7))
    return TimelinePicture(turns, branches, tuple(nodes), "0/2", 2, lambda key: (key, f"At {key}"))


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> TimelineView:
    made = TimelineView(theme)
    qtbot.addWidget(made)
    made.resize(900, 240)
    made.show_picture(tree({"1/4": "Here"}))
    made.show()
    made.setFocus()
    return made


def test_folding_hides_all_futures_below_and_space_does_it(view: TimelineView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.branches_shown() == ("Trunk",)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.branches_shown() == ("Trunk", "Fork", "Given up")


@pytest.mark.parametrize(
    ("keep", "shown"),
    [
        (Keep.PLAYED, ("Trunk",)),
        (Keep.MARKED, ("Trunk", "Fork")),
        (Keep.HELD, ("Trunk", "Fork")),
        (Keep.ALL, ("Trunk", "Fork", "Given up")),
    ],
)
def test_a_filter_keeps_the_branch_of_the_cursor(
    view: TimelineView, keep: Keep, shown: tuple[str, ...]
) -> None:
    view.keep(keep)
    assert view.branches_shown() == shown


def test_a_preview_says_the_bookmark_and_who_played(view: TimelineView) -> None:
    node = next(n for n in tree({"1/4": "Here"}).nodes if n.key == "1/4")
    assert view.preview_of(node) == "Here\nAt 1/4\nPlayed by the white cell"


def test_only_what_is_in_view_is_told() -> None:
    layout = Layout(tree(), NONE, Keep.ALL)
    assert [n.key for n in layout.within((0, 0), (1.5, 3.2))] == ["0/2", "0/3"]
    assert [n.key for n in layout.within((1, 9), (5.0, 99.0))] == ["1/5", "2/5", "2/6"]


def test_keys_walk_over_a_folded_branch() -> None:
    layout = Layout(tree(), frozenset({"b"}), Keep.ALL)
    assert layout.step("0/2", 1, 0) == layout.by_key["0/3"]
    down = layout.step("0/4", 0, 1)
    assert down is not None
    assert down.key == "1/4"
    assert layout.step("1/4", 0, 1) is None


def test_a_bookmark_is_named_by_keys_is_recorded_and_taken_away(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.session_opened, timeout=60_000):
        window.new_session(ISTANBUL)
    session = window.session
    assert session is not None
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    field = window.desk.timeline.view.findChild(QLineEdit, "branch-name")
    assert isinstance(field, QLineEdit)
    field.setText("Before it began")
    with qtbot.waitSignal(window.refreshed):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert dict(session.history.bookmarks) == {1: "Before it began"}
    with qtbot.waitSignal(window.refreshed):
        QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert not session.history.bookmarks
    assert tmp_path.exists()


def test_hovering_a_node_previews_it(qtbot: QtBot, view: TimelineView) -> None:
    place = view.place_of("0/3").toPoint()
    with qtbot.waitSignal(view.previewed) as hovered:
        QTest.mouseMove(view, place)
    assert hovered.args == ["0/3"]
    asked = QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place))
    QApplication.sendEvent(view, asked)
    assert QToolTip.text().startswith("At 0/3")
    QToolTip.hideText()
