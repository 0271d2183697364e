"""With every text of ours marked by a translator, whatever the window shows is marked or content.

Content is what the scenario, the record and the engine say: it stays in its own language.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QModelIndex,
    Qt,
    QTranslator,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from typing_extensions import override

from adjudication.reasons import REASONS
from app.desktop.editor_rows import STATUSES
from app.desktop.language import languages
from app.desktop.language_menu import own_name
from app.desktop.readings.inspected import inspected
from app.desktop.readings.words import said
from app.desktop.report_dialog import LOCALES
from app.desktop.window import MainWindow
from app.improvising import effects_offered
from app.library import ISTANBUL, library_scenarios, scenario_file
from app.scenario_sections import SECTIONS
from app.session import Session
from maps.atlas import load_atlas
from scenarios.reader import parse_scenario, read_text

WORD = re.compile(r"[^\W\d_]{2,}")
INNERMOST = re.compile(r"⟦[^⟦⟧]*⟧")
KEYS = re.compile(r"\b(Ctrl|Alt|Shift|Home|Up|Down|PgUp|PgDown|Return|Esc|Del|F\d+)\b")
BETWEEN = re.compile(r"\n| · |; |: |, |\. | – | - | → |[()‘’'\"/]|\.$|:$|,$")
"""Where a text that is put together comes apart."""
VIEWS = (
    *("moves", "adjudication", "injects", "triage", "turn-briefs", "exercise", "scenario"),
    *("futures", "hot-wash", "report", "shortcuts", "find", "public", "turn-length", "jump"),
    *("arguments", "ways", "told", "challenge", "to-ruling", "fork", "desk", "start"),
)
"""Commands that bring what the window can show."""


class Marking(QTranslator):
    """Marks every text of the desktop, and leaves Qt's own alone."""

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        return f"⟦{sourceText}⟧" if context.startswith("app.desktop.") else sourceText


@pytest.fixture
def marking(qapp: QApplication) -> Iterator[None]:
    made = Marking()
    qapp.installTranslator(made)
    yield
    qapp.removeTranslator(made)


def shown(widget: QWidget) -> Iterator[str]:
    """Every text of a widget that somebody may read or hear."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    yield from (widget.statusTip(), widget.windowTitle())
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(place) for place in range(widget.count()))
        case QTableView() | QTreeView():
            yield from heads(widget.model())
        case _:
            pass
    if isinstance(widget, QAbstractItemView):
        yield from rows(widget.model(), QModelIndex())


def heads(model: QAbstractItemModel) -> Iterator[str]:
    for place in range(model.columnCount()):
        yield str(model.headerData(place, Qt.Orientation.Horizontal) or "")


def rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for row in range(model.rowCount(parent)):
        for column in range(columns):
            index = model.index(row, column, parent)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                yield str(model.data(index, role) or "")
        yield from rows(model, model.index(row, 0, parent))


def pieces(text: str) -> set[str]:
    """A text without what is marked in it, taken apart; numbers and keys are no words."""
    while INNERMOST.search(text):
        text = INNERMOST.sub("\n", text)
    parts = (part.strip() for part in BETWEEN.split(KEYS.sub("", text)))
    return {part for part in parts if WORD.search(part)}


def strings(value: object) -> Iterator[str]:
    """Every string in a value of plain data, keys too."""
    match value:
        case str():
            yield value
        case Mapping():
            for key, each in value.items():
                yield from (*strings(key), *strings(each))
        case list() | tuple() | set() | frozenset():
            for each in value:
                yield from strings(each)
        case _:
            pass


def content(session: Session) -> set[str]:
    """What is not the desktop's own to say, piece by piece."""
    scenarios = [
        parse_scenario(read_text(scenario_file(name)), name) for name in library_scenarios()
    ]
    said_by_scenarios = list(strings([each.model_dump() for each in scenarios]))
    atlas, questions = load_atlas(), session.questions()
    sources: Iterable[str] = (
        *said_by_scenarios,
        *(said(word) for word in said_by_scenarios if " " not in word),
        *strings([record.body for record in session.records]),
        *(question.title for question in questions),
        *(said(option) for question in questions for option in question.options),
        *(said(term[1]) for question in questions for term in question.terms),
        *(zone.country_name for zone in atlas.zones.values()),
        *strings([asdict(section) for section in SECTIONS]),
        *(words for words, _ in effects_offered(session.scenario).values()),
        *(f"{code}: {words}" for code, words in REASONS.items()),
        *(text for row in inspected(session).rows for text in row.cells),
        *STATUSES,
        *LOCALES,
        *(own_name(code) for code in languages()),
        *("Whitecell", "EXERCISE", session.path.stem, session.path.parent.name),
        *session.path.parts,
    )
    return {piece for source in sources for piece in pieces(str(source))}


@pytest.mark.usefixtures("marking")
def test_whatever_the_window_shows_is_translated_or_content(
    qtbot: QtBot, window: MainWindow
) -> None:
    with qtbot.waitSignal(window.session_opened, timeout=60_000):
        window.new_session(ISTANBUL)
    assert window.session is not None
    for key in VIEWS:
        window.commands.action(key).trigger()
        QApplication.processEvents()
    texts = {text for widget in QApplication.allWidgets() for text in shown(widget)}
    for action in window.findChildren(QAction):
        texts |= {action.text(), action.toolTip()}
    known = content(window.session)
    assert any(INNERMOST.search(text) for text in texts)
    assert {text: pieces(text) - known for text in texts if pieces(text) - known} == {}
