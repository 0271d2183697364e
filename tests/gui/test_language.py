"""The window speaks what is asked for, what was asked for last, or what the system does."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desktop.command_table import COMMANDS
from app.desktop.language import FOLDER, SETTING, SYSTEM, languages, speak
from app.desktop.readings.words import turn_title
from app.desktop.translation import Translator, numeral
from app.desktop.window import MainWindow
from app.errors import UsageError

tr = Translator("app.desktop.readings.talk")


@pytest.fixture(autouse=True)
def _silent_again(qapp: QApplication) -> Iterator[None]:
    before = set(qapp.findChildren(QTranslator))
    yield
    for each in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(each)
        each.setParent(None)


def titles() -> set[str]:
    return {str(command.title) for command in COMMANDS}


def test_english_loads_nothing(qapp: QApplication, settings: QSettings) -> None:
    before = len(qapp.findChildren(QTranslator))
    speak(qapp, settings, "en")
    assert len(qapp.findChildren(QTranslator)) == before
    assert "Fork here" in titles()


def test_numbers_are_written_as_the_language_writes_them(
    qapp: QApplication, settings: QSettings
) -> None:
    say = Translator("nowhere")
    assert numeral(1234.5, ",.2f") == "1,234.50"
    speak(qapp, settings, "de")
    assert numeral(1234.5, ",.2f") == "1.234,50"
    assert numeral(0.625, ".3g") == "0,625"
    words = say(
        "{runs:,} of {asked}, mean {mean:.1f}. {name}", runs=5000, asked=7, mean=2.5, name="v1.2"
    )
    assert words == "5.000 of 7, mean 2,5. v1.2"


def test_german_is_spoken_and_remembered(qapp: QApplication, settings: QSettings) -> None:
    assert "de" in languages()
    speak(qapp, settings, "de")
    assert "Hier verzweigen" in titles()
    assert qapp.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert settings.value(SETTING) == "de"
    assert [tr.count(count, "%n record", "%n records") for count in (1, 2)] == [
        "1 Eintrag",
        "2 Einträge",
    ]


def test_a_language_is_chosen_by_keys_for_the_next_start(
    window: MainWindow, settings: QSettings
) -> None:
    window.commands.action("language").trigger()
    menu = window.language_menu
    assert [action.text() for action in menu.actions()] == ["As the system", "English", "Deutsch"]
    assert menu.isVisible()
    assert menu.activeAction().data() == SYSTEM
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(menu, key)
    assert settings.value(SETTING) == "de"
    assert "Deutsch from the next start on" in window.notice.words()
    window.commands.action("language").trigger()
    assert menu.activeAction().data() == "de"
    menu.hide()


def test_english_counts_without_a_file() -> None:
    assert [tr.count(count, "%n record", "%n records") for count in (1, 2)] == [
        "1 record",
        "2 records",
    ]


def test_months_are_those_of_the_language(qapp: QApplication, settings: QSettings) -> None:
    assert turn_title(date(2022, 5, 1)) == "May 2022"
    speak(qapp, settings, "de")
    assert turn_title(date(2022, 5, 1)) == "Mai 2022"


def test_a_translators_own_file_is_taken(
    qapp: QApplication, settings: QSettings, tmp_path: Path
) -> None:
    mine = tmp_path / "mine.qm"
    mine.write_bytes((FOLDER / "whitecell_de.qm").read_bytes())
    speak(qapp, settings, str(mine))
    assert "Hier verzweigen" in titles()
    assert settings.value(SETTING) == str(mine)


def test_the_system_is_followed_until_something_is_asked_for(
    qapp: QApplication, settings: QSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("de_AT"))
    speak(qapp, settings)
    assert "Hier verzweigen" in titles()
    assert settings.value(SETTING) is None
    speak(qapp, settings, SYSTEM)
    assert settings.value(SETTING) == SYSTEM


def test_a_remembered_file_that_is_gone_keeps_no_window_shut(
    qapp: QApplication, settings: QSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("en_GB"))
    settings.setValue(SETTING, "gone.qm")
    speak(qapp, settings)
    assert "Fork here" in titles()


@pytest.mark.parametrize("wished", ["xx", "gone.qm"])
def test_a_language_that_is_not_there_is_said_and_not_remembered(
    qapp: QApplication, settings: QSettings, wished: str
) -> None:
    with pytest.raises(UsageError, match="no language"):
        speak(qapp, settings, wished)
    assert settings.value(SETTING) is None


def test_a_file_that_is_no_language_is_said(
    qapp: QApplication, settings: QSettings, tmp_path: Path
) -> None:
    (tmp_path / "no.qm").write_text("nothing", encoding="utf-8")
    with pytest.raises(UsageError, match="no file of a language"):
        speak(qapp, settings, str(tmp_path / "no.qm"))
