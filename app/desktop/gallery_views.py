"""The views of the gallery, as data: a name, what stands on it, and how the window comes there.

To add a view, add a line to `VIEWS`. They are shown in this order, each from where the one before
left the window.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QWidget

from app.desktop.chores import DEMO_SEED
from app.desktop.desk import MOVES
from app.desktop.pages import EVENTS
from app.desktop.window import MainWindow
from app.library import ISTANBUL, SESSION_SUFFIX, begin_scenario, scenario_file
from app.play import play, read_script
from app.session import Session
from scenarios.reader import read_text

__all__ = ["SESSIONS", "VIEWS", "View"]

SESSIONS = Path("Documents") / "Whitecell"
"""Relative, so that no picture shows whose machine it was made on."""
FORK_NAMES = ("Invoked and honoured", "Invoked and ignored")
THIRD = "Answers still open"
ANSWERED = {
    "united-states": "support",
    "united-kingdom": "force",
    "turkey": "support",
}
"""What cells have answered in the picture of the desk; Poland's question is on the table."""
ON_TABLE = "poland"


@dataclass(frozen=True, slots=True)
class View:
    """One view.

    Attributes:
        name: Of its files.
        caption: What stands on it, for the page of the gallery.
        show: Brings the window there; gives the widget to be pictured.
    """

    name: str
    caption: str
    show: Callable[[MainWindow], QWidget]


def _start(window: MainWindow) -> QWidget:
    window.show_start()
    return window


def _editor(window: MainWindow) -> QWidget:
    """A scenario of one's own with a fault, told beside its field."""
    folder = Path("my-exercise")
    begin_scenario(folder)
    window.editing.edit(folder)
    draft = window.editor.draft
    if draft is not None:
        draft.set_value(("actors", "lithuania", "cell"), "nort")
        window.editor.open_draft(draft)
    waiting = QEventLoop()
    window.editor.shown_checked.connect(waiting.quit)
    window.editor.show_section(1)
    waiting.exec()
    return window


def _moves(window: MainWindow) -> QWidget:
    window.open_session(_played())
    window.show_side(MOVES)
    return window


def _compare(window: MainWindow) -> QWidget:
    window.comparing.show()
    return window


def _injects(window: MainWindow) -> QWidget:
    window.show_page(EVENTS)
    return window


def _desk(window: MainWindow) -> QWidget:
    """A third future at the moment of the guarantee, some answers in, one on the table."""
    session = window.session
    if session is None:
        return window
    start = session.history.branch_named(FORK_NAMES[0]).from_node
    if start is None:
        return window
    session.go_to(start)
    session.fork([THIRD])
    for question in session.questions():
        actor = question.key.rsplit("/", 1)[-1]
        if question.kind == "honour-istanbul" and actor in ANSWERED:
            session.rule(question.key, "cell", ANSWERED[actor], "as the cell answered")
        elif question.kind == "honour-istanbul" and question.decider not in session.played:
            session.draw(question.key)
    window.show_question(f"honour/istanbul/{ON_TABLE}", "force")
    return window


def _fork(window: MainWindow) -> QWidget:
    window.commands.action("fork").trigger()
    return window


def _compare_three(window: MainWindow) -> QWidget:
    window.desk.adjudication.fork_sheet.hide()
    session = window.session
    if session is not None:
        names = (*FORK_NAMES, THIRD)
        numbers = [session.history.branch_named(name).number for name in names]
        window.comparing.show_futures(tuple(numbers))
    return window


def _palette(window: MainWindow) -> QWidget:
    window.show_desk()
    window.finder.open()
    window.finder.line.setText("tur")
    return window


def _report(window: MainWindow) -> QWidget:
    window.finder.hide()
    window.with_session(window.report.ask)
    return window.report


def _hot_wash(window: MainWindow) -> QWidget:
    window.report.hide()
    window.with_session(window.hot_wash.ask)
    return window.hot_wash


def _public(window: MainWindow) -> QWidget:
    window.hot_wash.hide()
    window.outputs.toggle_public()
    return window.outputs.public or window


VIEWS = (
    View("start", "The start page", _start),
    View("editor", "A scenario of one's own, with a fault beside its field", _editor),
    View("moves", "Move sheets, and the map by trust", _moves),
    View("compare", "Two futures compared", _compare),
    View("injects", "The events list", _injects),
    View("desk", "The desk: Poland's answer to an appeal is on the table", _desk),
    View("fork", "A decision forked into named futures", _fork),
    View("compare-three", "Three futures compared", _compare_three),
    View("palette", "The command palette", _palette),
    View("report", "The report, before it is written", _report),
    View("hot-wash", "The hot wash", _hot_wash),
    View("public", "The public screen", _public),
)


def _played() -> Session:
    """The bundled script, played to its end into a file in the working directory."""
    file = scenario_file(ISTANBUL)
    SESSIONS.mkdir(parents=True, exist_ok=True)
    session = Session.create(
        SESSIONS / f"{ISTANBUL}{SESSION_SUFFIX}", read_text(file), ISTANBUL, seed=DEMO_SEED
    )
    script = read_script(file.parent / "demo.yaml")
    play(session, script, session.scenario.turns, lambda _done, _total, _what: None)
    session.go_to(session.history.tip(session.history.branch_named(FORK_NAMES[0]).number).number)
    return session
