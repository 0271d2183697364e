"""The theme: words can be read on every ground they stand on, and switching keeps to tokens."""

import sys
from dataclasses import fields

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.look import ASSETS, MEDIUM, REGULAR, SEMIBOLD, Look
from app.desktop.theme import Theme, load_fonts
from app.desktop.tokens import DARK, LIGHT, Tokens, contrast_ratio

READABLE = 4.5
GROUNDS = ("chrome", "panel", "field", "selection", "hover")
WORDS = (
    *((words, ground) for words in ("ink", "muted") for ground in GROUNDS),
    ("ink", "chip"),
    ("accent", "accent_ground"),
    ("accent", "panel"),
    ("accent", "field"),
    ("main_button_ink", "main_button"),
    ("strip_ink", "strip"),
    ("sea_ink", "sea"),
    ("ink", "subject"),
    ("ink", "other_land"),
)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(("words", "ground"), WORDS)
def test_words_can_be_read_on_their_ground(tokens: Tokens, words: str, ground: str) -> None:
    assert contrast_ratio(getattr(tokens, words), getattr(tokens, ground)) >= READABLE


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_labels_can_be_read_on_every_step_of_the_lens(tokens: Tokens) -> None:
    for step in tokens.lens_ramp:
        assert contrast_ratio(tokens.ink, step) >= READABLE


def test_contrast_is_the_published_one() -> None:
    """W3C's own pairs: black on white is 21, equal colours 1, #767676 on white just passes."""
    assert contrast_ratio("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast_ratio("#123456", "#123456") == pytest.approx(1.0)
    assert contrast_ratio("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_both_themes_name_the_same_colours() -> None:
    for field in fields(Tokens):
        light, dark = getattr(LIGHT, field.name), getattr(DARK, field.name)
        assert type(light) is type(dark)
        assert len(str(light)) == len(str(dark)) or field.name == "name"


@pytest.mark.usefixtures("qapp")
def test_figures_are_tabular_in_every_weight() -> None:
    load_fonts()
    for weight in (REGULAR, MEDIUM, SEMIBOLD):
        font = Look().font(13, weight)
        assert QFontInfo(font).family() == "Inter"
        metrics = QFontMetricsF(font)
        assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")


@pytest.mark.usefixtures("qapp")
def test_georgian_is_in_the_bundle() -> None:
    load_fonts()
    assert "Noto Sans Georgian" in Look().font(13).families()
    letter = ord("ა")
    assert QRawFont.fromFont(QFont("Noto Sans Georgian")).supportsCharacter(letter)
    assert not QRawFont.fromFont(QFont("Inter")).supportsCharacter(letter)


def test_a_choice_of_theme_and_text_size_is_remembered(
    qtbot: QtBot, qapp: QApplication, settings: QSettings
) -> None:
    first = Theme(qapp, settings)
    with qtbot.waitSignal(first.changed):
        first.choose("dark")
    first.set_text_scale(1.3)
    again = Theme(qapp, settings)
    assert again.is_dark
    assert again.look.text_scale == pytest.approx(1.3)
    again.toggle()
    assert again.choice == "light"


def test_a_window_hidden_while_the_look_changes_is_painted_when_it_comes_back(
    qtbot: QtBot, qapp: QApplication, settings: QSettings
) -> None:
    theme, hidden, other = Theme(qapp, settings), QWidget(), QWidget()
    for window in (hidden, other):
        qtbot.addWidget(window)
        window.show()
    theme.toggle()
    hidden.hide()
    assert not other.updatesEnabled()
    qtbot.waitUntil(other.updatesEnabled)
    hidden.show()
    assert hidden.updatesEnabled()


@pytest.mark.parametrize(("asked", "given"), [(0.1, 0.8), (5.0, 2.0), (1.234, 1.23)])
def test_text_size_is_held_to_what_the_window_carries(
    qapp: QApplication, settings: QSettings, asked: float, given: float
) -> None:
    theme = Theme(qapp, settings)
    theme.set_text_scale(asked)
    assert theme.look.text_scale == pytest.approx(given)


def test_a_damaged_setting_falls_back(qapp: QApplication, settings: QSettings) -> None:
    settings.setValue("look/theme", "purple")
    settings.setValue("look/text_scale", "huge")
    theme = Theme(qapp, settings)
    assert theme.choice == "system"
    assert theme.look.text_scale == pytest.approx(1.0)


def test_every_icon_has_its_licence_beside_it_and_takes_its_colour() -> None:
    icons = sorted((ASSETS / "icons").glob("*.svg"))
    assert icons
    for path in icons:
        assert "ISC" in path.read_text(encoding="utf-8"), path.name
        assert "currentColor" in path.read_text(encoding="utf-8"), path.name
    assert (ASSETS / "icons" / "Lucide-ISC.txt").is_file()
    assert len(list((ASSETS / "fonts").glob("*-OFL.txt"))) == 2


def test_void_calls_leave_none_alone(qapp: QApplication) -> None:
    """PySide6 6.12 on Python below 3.12 drops a reference to None at every void Qt call."""
    before = sys.getrefcount(None)
    for _ in range(500):
        qapp.setObjectName("whitecell")
    assert sys.getrefcount(None) >= before - 50
