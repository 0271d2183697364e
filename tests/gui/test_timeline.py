"""The timeline: folding, filter, bookmarks, previews, heads that stay, ten thousand nodes."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip
from pytestqt.qtbot import QtBot

from app.desktop.theme import Theme
from app.desktop.timeline import TimelineView
from app.desktop.timeline_kept import Kept
from app.desktop.timeline_layout import Keep, Layout
from app.desktop.timeline_paint import Page
from app.desktop.timeline_panel import TimelinePanel
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


def test_where_the_table_stands_stays_in_view(qtbot: QtBot, theme: Theme) -> None:
    panel = TimelinePanel(theme)
    qtbot.addWidget(panel)
    panel.resize(700, 330)
    panel.show()
    panel.show_picture(replace(tree(), cursor="2/6"))

    def is_seen() -> bool:
        place = panel.view.place_of("2/6").toPoint()
        return panel.view.visibleRegion().contains(place)

    qtbot.waitUntil(is_seen)
    theme.set_text_scale(2.0)
    qtbot.waitUntil(is_seen)
    panel.resize(500, 270)
    qtbot.waitUntil(is_seen)


def test_hovering_a_node_previews_it(qtbot: QtBot, view: TimelineView) -> None:
    place = view.place_of("0/3").toPoint()
    with qtbot.waitSignal(view.previewed) as hovered:
        QTest.mouseMove(view, place)
    assert hovered.args == ["0/3"]
    asked = QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place))
    QApplication.sendEvent(view, asked)
    assert QToolTip.text().startswith("At 0/3")
    QToolTip.hideText()


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_pan_ends_at_what_is_painted_there_afresh(theme: Theme, ratio: float) -> None:
    rows, columns, chance = 12, 40, np.random.default_rng(7)
    nodes = [
        Node(
            f"{row}/{turn}",
            turn,
            row,
            tuple(NodeForm)[row % 3],
            label=f"Turn {turn} of {row}" if turn % 3 else "",
            parent=f"{row}/{turn - 1}"
            if turn > row
            else (f"{row // 3}/{turn - 1}" if row else ""),
        )
        for row in range(rows)
        for turn in range(row, columns - row)
    ]
    branches = tuple(TimelineBranch(str(row), f"Future {row}", "Played") for row in range(rows))
    turns = tuple(TurnHead(turn, f"Turn {turn}") for turn in range(columns))
    layout = Layout(TimelinePicture(turns, branches, tuple(nodes), "1/9", 9), NONE, Keep.ALL)
    told: dict[str, str] = {}

    def painted(kept: Kept, left: int, top: int) -> tuple[QImage, tuple[Node, ...]]:
        image = QImage(round(640 * ratio), round(300 * ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        painter = QPainter(image)
        painter.translate(-left, -top)
        page = Page(layout, theme.look, 57.3, QRectF(left, top, 640, 300), "", NONE, told)
        waiting = kept.paint(painter, page)
        painter.end()
        kept.repaint(page, waiting)
        return image, waiting

    kept, left, top = Kept(), 300, 100
    for _ in range(40):
        left = min(1800, max(0, left + int(chance.integers(-150, 200))))
        top = min(300, max(0, top + int(chance.integers(-60, 80))))
        _, waiting = painted(kept, left, top)
        told |= {node.key: node.label for node in waiting}
        moved, _ = painted(kept, left, top)
        fresh, _ = painted(Kept(), left, top)
        # Where a part ends, the soft edge of a line may come out a shade lighter or darker.
        assert abs(_pixels(moved) - _pixels(fresh)).max() <= 40


def _pixels(image: QImage) -> NDArray[np.int16]:
    return np.frombuffer(bytes(image.constBits()), np.uint8).astype(np.int16)
