"""Lenses, their chips, what is drawn over the map, and the map as a file."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainterPath
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from adjudication.models.reach import distance
from adjudication.opening import opening
from adjudication.world import World, compile_world
from app.desktop.map.export import MapSheet, export_map
from app.desktop.map.geometry import hatching
from app.desktop.map.lenses import LENSES, picture
from app.desktop.map.lenses.forces import ring_around
from app.desktop.map.scene import Scene, Talk
from app.desktop.theme import Theme
from app.desktop.tokens import DARK, LIGHT
from app.desktop.window import MainWindow
from app.errors import UsageError
from app.library import ISTANBUL, scenario_file
from maps.atlas import load_atlas, unproject
from scenarios.reader import parse_scenario, read_text


@pytest.fixture(scope="module")
def world() -> World:
    return compile_world(parse_scenario(read_text(scenario_file(ISTANBUL)), ISTANBUL, None))


def scene(world: World, actor: str = "ukraine", talks: tuple[Talk, ...] = ()) -> Scene:
    return Scene(world, opening(world, 1), load_atlas(), LIGHT, actor, talks)


@pytest.mark.parametrize("lens", LENSES)
def test_every_lens_explains_each_colour_it_uses(world: World, lens: str) -> None:
    made = picture(lens, scene(world))
    explained = {colour for entry in made.legend for colour in entry.colours}
    assert set(made.fills.values()) <= explained
    assert made.summary
    assert made.title


def test_trust_of_and_toward_are_two_directions(world: World) -> None:
    toward, of = (picture(lens, scene(world)) for lens in ("trust", "trust-of"))
    assert toward.title == "Trust toward Ukraine"
    assert of.title == "Trust of Ukraine"
    assert toward.notes != of.notes


def test_a_ring_lies_at_its_range_along_the_globe() -> None:
    line = ring_around(20.51, 54.71, 500.0)
    east, north = unproject(*np.array(line).T)
    away = distance(20.51, 54.71, east, north)
    assert np.allclose(away, 500.0, atol=2.0)


def test_forces_show_rings_of_what_is_in_place_and_whom_it_reaches(world: World) -> None:
    made = picture("forces", scene(world))
    assert [ring.words for ring in made.rings] == ["Iskander missiles in Kaliningrad, 500 km"]
    assert "Warsaw" in made.summary
    assert "Kyiv" not in made.summary


def test_regimes_count_what_is_shared(world: World) -> None:
    notes = picture("regimes", scene(world)).notes
    assert "Vienna Document 2011" in notes["PL-MZ"]


def test_contacts_show_the_last_word_between_two_cells(world: World) -> None:
    talks = (
        Talk(("ukraine", "russia"), "asked", secret=False),
        Talk(("russia", "ukraine"), "held", secret=True),
    )
    links = picture("contacts", scene(world, talks=talks)).links
    assert [(link.kind, link.word) for link in links] == [("support", "held, secret")]


def test_lenses_draw_nothing() -> None:
    script = "import sys, app.desktop.map.lenses; sys.exit('PySide6.QtGui' in sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True)


def test_stripes_stay_inside_and_leave_holes_free() -> None:
    area = QPainterPath()
    area.addRect(QRectF(1, 0, 80, 80))
    area.addRect(QRectF(22, 20, 40, 40))
    lines = hatching(area, 8.0)
    assert lines
    for line in lines:
        middle = line.center()
        assert area.contains(middle)
    drawn = sum(line.length() for line in lines)
    assert drawn == pytest.approx((80 * 80 - 40 * 40) / (8.0 / 2**0.5), rel=0.05)


def sheet_of(window: MainWindow, qtbot: QtBot) -> MapSheet:
    with qtbot.waitSignal(window.session_opened, timeout=60_000):
        window.new_session(ISTANBUL)
    sheet = window.centre.sheet("EXERCISE – TRIAL")
    assert sheet is not None
    return sheet


def test_a_map_is_written_as_svg_and_png_with_its_marking(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    sheet = sheet_of(window, qtbot)
    svg = export_map(sheet, tmp_path / "map.svg")
    assert "EXERCISE – TRIAL" in svg.read_text(encoding="utf-8")
    assert "<text" not in svg.read_text(encoding="utf-8")
    assert QSvgRenderer(str(svg)).isValid()
    png = QImage(str(export_map(sheet, tmp_path / "map.png")))
    assert png.width() == 2 * sheet.frame.width
    with pytest.raises(UsageError, match=r"exported as \.svg or \.png"):
        export_map(sheet, tmp_path / "map.bmp")


@pytest.mark.parametrize("width", [230, 420, 700, 1000])
def test_chips_never_overlap_and_the_lens_in_use_always_has_one(
    qtbot: QtBot, window: MainWindow, theme: Theme, width: int
) -> None:
    sheet_of(window, qtbot)
    panel = window.centre.map
    panel.resize(width, 500)
    for lens in LENSES:
        panel.choose_lens(lens)
        boxes = [
            chip.geometry()
            for chip in panel.view.findChildren(QToolButton)
            if chip.isVisibleTo(panel.view)
        ]
        assert any(
            chip.isChecked() and chip.isVisibleTo(panel.view)
            for chip in panel.view.findChildren(QToolButton)
        )
        for place, box in enumerate(boxes):
            assert not any(box.intersects(other) for other in boxes[place + 1 :]), lens
    assert theme.look.tokens in (LIGHT, DARK)


def test_a_cell_s_eyes_are_chosen_from_the_menu_and_given_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    sheet_of(window, qtbot)
    panel = window.centre.map
    (chip,) = panel.view.findChildren(QToolButton, "as-actor")
    actions = chip.menu().actions()
    names = [action.text() for action in actions]
    assert names == [
        "As the white cell", "Ukraine", "Russia", "Guarantors", "Organisations", "the public",
    ]  # fmt: skip
    actions[2].trigger()
    assert panel.picture is not None
    assert panel.picture.title == "As Russia may see it"
    chip.menu().actions()[0].trigger()
    assert panel.picture.title == "Trust toward Ukraine"


def test_the_map_pans_and_zooms_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    sheet_of(window, qtbot)
    view = window.centre.map.view
    before = view.frame
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.frame.x > before.x
    assert view.frame.scale > before.scale


def test_a_city_is_found_from_the_palette_and_gone_to(qtbot: QtBot, window: MainWindow) -> None:
    sheet_of(window, qtbot)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.finder.line, "odes")
    QTest.keyClick(window.finder.line, Qt.Key.Key_Return)
    frame = window.centre.map.view.frame
    east, north = unproject(frame.x, frame.y)
    assert (round(float(east)), round(float(north))) == (31, 46)


def test_a_lens_is_chosen_and_the_map_moved_by_the_mouse(qtbot: QtBot, window: MainWindow) -> None:
    sheet_of(window, qtbot)
    panel = window.centre.map
    (chip,) = panel.view.findChildren(QToolButton, "lens-rung")
    assert chip.isVisible()
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert window.centre.lens == "rung"
    before = panel.view.frame
    middle = panel.view.rect().center()
    QTest.mousePress(panel.view, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(panel.view, middle - QPoint(80, 0))
    QTest.mouseRelease(panel.view, Qt.MouseButton.LeftButton, pos=middle - QPoint(80, 0))
    assert panel.view.frame.x > before.x
    (nearer,) = (
        b for b in panel.view.findChildren(QToolButton) if b.accessibleName() == "Zoom in"
    )
    QTest.mouseClick(nearer, Qt.MouseButton.LeftButton)
    assert panel.view.frame.scale > before.scale


def test_the_map_is_exported_by_a_key(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet_of(window, qtbot)
    path = tmp_path / "desk.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_E, keys)
    written = f"Map written to {path}"
    qtbot.waitUntil(lambda: window.notice.words() == written, timeout=20_000)
    assert "EXERCISE" in path.read_text(encoding="utf-8")
