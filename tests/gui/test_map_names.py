"""Names on the map: none covers another or a city's mark, and no link runs over one."""

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from app.desktop.map.base import Frame, render_base
from app.desktop.map.labels import Name, Room, paint_labels
from app.desktop.map.overlay import paint_overlay
from app.desktop.map.picture import Link, MapPicture
from app.desktop.theme import Theme
from maps.atlas import load_atlas

EDGE = 5.0
"""How far two boxes may meet: the pale lines around both, and whole pixels."""
RED, BLUE = "#ff0000", "#0000ff"
MIDDLE = (640.0, -150.0)
EMPTY = MapPicture("", {}, {}, (), (), (), (), {}, "")


def image_of(frame: Frame) -> QImage:
    image = QImage(frame.width, frame.height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def names_at(theme: Theme, scale: float, lines: tuple[QRectF, ...] = ()) -> list[Name]:
    frame = Frame(1400, 900, *MIDDLE, scale)
    image = image_of(frame)
    with QPainter(image) as painter:
        room = Room((), lines, frame.width, frame.height)
        return paint_labels(painter, load_atlas(), theme.look, scale, frame.at, room)


@pytest.mark.parametrize("scale", [0.2, 0.45, 0.9])
def test_no_name_covers_another_name_or_mark(theme: Theme, scale: float) -> None:
    boxes = [name.box for name in names_at(theme, scale)]
    assert len(boxes) >= 20
    for one, other in combinations(boxes, 2):
        both = one.intersected(other)
        assert min(both.width(), both.height()) <= EDGE, (one, other)


def test_a_place_is_taken_over_which_the_least_of_the_lines_runs() -> None:
    boxes = [QRectF(0, 0, 40, 10), QRectF(50, 0, 40, 10), QRectF(100, 0, 40, 10)]
    lines = tuple(QRectF(x, 2, 4, 4) for x in (1, 10, 20, 60, 105, 120))
    room = Room((), lines, 400, 100)
    assert room.best(boxes, over_lines=False) is None
    assert room.best(boxes, over_lines=True) == 1
    assert room.best(boxes, over_lines=True) == 2, "the second is taken now"
    assert Room((), lines[:3], 400, 100).best(boxes, over_lines=False) == 1


def colours_of(theme: Theme, covered: QColor, columns: range) -> set[str]:
    """The colours of a red link and its word, where what stands for names covers all."""
    frame = Frame(400, 200, 0.0, 0.0, 1.0)
    link = Link((-180.0, 0.0), (180.0, 0.0), "force", RED, "word")
    image = image_of(frame)

    def cover(painter: QPainter) -> None:
        painter.fillRect(QRectF(0, 0, frame.width, frame.height), covered)

    with QPainter(image) as painter:
        painter.fillRect(image.rect(), Qt.GlobalColor.white)
        paint_overlay(painter, EMPTY.with_links((link,)), frame, theme.look, {}, cover)
    pixels = ((x, y) for x in columns for y in range(frame.height))
    return {QColor(image.pixel(x, y)).name() for x, y in pixels}


def test_links_run_under_names_and_their_words_stand_over_them(theme: Theme) -> None:
    nothing, all_of_it = QColor(0, 0, 0, 0), QColor(BLUE)
    line, word = range(100), range(100, 300)
    assert RED in colours_of(theme, nothing, line)
    assert colours_of(theme, all_of_it, line) == {BLUE}
    assert QColor(theme.look.tokens.field).name() in colours_of(theme, all_of_it, word)


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_each_name_can_be_cut_out_and_put_where_it_was(theme: Theme, ratio: float) -> None:
    frame = Frame(900, 600, *MIDDLE, 0.5, ratio)
    _, names, sprites = render_base(load_atlas(), EMPTY, theme.look, frame)
    again = QImage(names.size(), names.format())
    again.setDevicePixelRatio(ratio)
    again.fill(Qt.GlobalColor.transparent)
    with QPainter(again) as painter:
        for source, anchor, offset in sprites:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.drawImage(QPointF(anchor + offset), names, source)
    assert len(sprites) > 10
    one, other = (np.array(each.constBits()).reshape(-1, 4) for each in (names, again))
    assert np.array_equal(one, other)
