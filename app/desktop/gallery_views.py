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

from adjudication.record.conference import Argument, Poll
from adjudication.record.entered import Entered
from adjudication.record.entries import (
    Conduct,
    Contact,
    Direction,
    MovesDue,
    MoveSheet,
    Observation,
    Query,
    Reply,
)
from app.desktop.chores import DEMO_SEED
from app.desktop.desk import MOVES
from app.desktop.futures.page import FuturesPage
from app.desktop.pages import EVENTS, EXERCISE, FUTURES, SCENARIO, TRIAGE, TURN_BRIEFS
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
ARGUED = (
    ("A2", "for", "strong", "Forces stand near the border, ready"),
    ("A1", "for", "fair", "A refusal undoes its own record"),
    ("A3", "against", "weak", "No joint command; cost at home"),
)
"""Author, side, strength and words of the arguments in the picture of the desk."""
ESTIMATED = {"A1": (20, 30, 50), "A2": (10, 25, 65), "A3": (30, 30, 40)}
"""What seats think of Poland's answer: per cent for ignored, support, force."""
TALKED: tuple[Entered, ...] = (
    Conduct(what="startex", words="All cells are briefed"),
    Direction(by="director", words="No move before the line is monitored", why="Objective 2"),
    Query(cell="ukraine", words="Does the area of application reach the rail line?", due="14:30"),
    Contact(
        cells=("guarantors", "ukraine"),
        secret=False,
        stage="held",
        agreed="Three days of consultation begin tonight",
        understood={"guarantors": "Consultation only", "ukraine": "A first step to honour"},
    ),
    Observation(
        about="guarantors",
        what="rejected-because",
        words="No force without the United States: alone it deters nobody",
    ),
)
"""What stands on the director's page."""
BRIEFED = 3
"""The turn of the brief in the picture of the turn briefs."""


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


def _board(window: MainWindow) -> QWidget:
    """The sheet of a cell typed while the minutes run."""
    session = window.session
    if session is not None:
        session.enter(MovesDue(turn=session.position.turn, minutes=35))
    window.desk.moves.words.setPlainText("Ask the guarantors to inspect the rail line")
    return window


def _scenario(window: MainWindow) -> QWidget:
    window.show_page(SCENARIO)
    window.desk.scenario.search.setText("trust")
    return window


def _compare(window: MainWindow) -> QWidget:
    window.comparing.show()
    return window


def _injects(window: MainWindow) -> QWidget:
    window.show_page(EVENTS)
    return window


def _turn_briefs(window: MainWindow) -> QWidget:
    """A brief into which words of another cell's sheet found their way."""
    session = window.session
    if session is None:
        return window
    private = "If they call it a breach, we cross the river on the third night."
    session.enter(MoveSheet(cell="russia", intent=private))
    window.show_page(TURN_BRIEFS)
    page = window.desk.turn_briefs
    page.turn.setCurrentIndex(BRIEFED - 1)
    page.words.setPlainText("The guarantors met overnight; you invoked the guarantee.")
    page.words.appendPlainText(f"\nFrom the other side we hear: {private}")
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
    key = f"honour/istanbul/{ON_TABLE}"
    session.enter(Poll(question=key, seats=tuple(ESTIMATED)))
    options = next(each.options for each in session.questions() if each.key == key)
    for seat, odds in ESTIMATED.items():
        session.estimate(key, dict(zip(options, odds, strict=True)), seat, "medium")
    for seat, side, strength, words in ARGUED:
        said = {"side": side, "strength": strength, "words": words, "author": seat}
        session.enter(Argument.model_validate({"question": key, "option": "force", **said}))
    window.show_question(key, "force")
    return window


def _triage(window: MainWindow) -> QWidget:
    window.show_page(TRIAGE)
    return window


def _exercise(window: MainWindow) -> QWidget:
    session = window.session
    if session is not None:
        for entry in TALKED:
            session.enter(entry)
        asked = session.entries("query")[-1][0]
        session.enter(Reply(query=asked, cell="ukraine", words="No. It ends at the river."))
        session.enter(Query(cell="russia", words="Who decides whether the case has arisen?"))
    window.show_page(EXERCISE)
    return window


def _hand_over(window: MainWindow) -> QWidget:
    """A seat that was not asked before types its estimate."""
    session = window.session
    if session is not None:
        question = session.to_rule()[0]
        window.show_question(question.key, "")
        panel = window.desk.adjudication
        panel.estimates.seats.setText("A4 A5")
        panel.estimates.send()
        page = window.desk.hand_over
        page.begin.click()
        for field, figure in zip(page.fields.values(), (25, 35), strict=False):
            field.setText(str(figure))
    return window


def _cheat_sheet(window: MainWindow) -> QWidget:
    window.show_desk()
    window.cheat_sheet.open_over()
    return window.cheat_sheet


def _fork(window: MainWindow) -> QWidget:
    window.show_desk()
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


def _futures(window: MainWindow) -> QWidget:
    """Model runs from the moment of the guarantee."""
    session, page = window.session, window.desk.futures
    if session is None:
        return window
    window.show_page(FUTURES)
    start = session.history.branch_named(FORK_NAMES[0]).from_node
    page.form.choose(str(start), "")
    _run_futures(page)
    page.table.choose("highest-rung")
    return window


def _futures_pair(window: MainWindow) -> QWidget:
    """The two sides of the guarantee told apart by model runs."""
    page = window.desk.futures
    page.form.choose(*FORK_NAMES)
    _run_futures(page)
    page.table.choose("word/istanbul")
    return window


def _run_futures(page: FuturesPage) -> None:
    page.form.futures.setText("1024")
    page.form.turns.setText("6")
    page.form.workers.setText("0")
    waiting = QEventLoop()
    page.shown.connect(waiting.quit)
    page.form.run.click()
    waiting.exec()


def _palette(window: MainWindow) -> QWidget:
    window.cheat_sheet.hide()
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
    View("board", "A move as the cell wrote it; the sheets are due in 35 minutes", _board),
    View("scenario", "The scenario inspector: numbers, sources, statuses and seats", _scenario),
    View("compare", "Two futures compared", _compare),
    View("injects", "The events list", _injects),
    View("turn-briefs", "A turn brief, and what it would leak", _turn_briefs),
    View("desk", "The desk: Poland's answer to an appeal is on the table", _desk),
    View("triage", "Triage: the consent list and the conference list", _triage),
    View("fork", "A decision forked into named futures", _fork),
    View("compare-three", "Three futures compared", _compare_three),
    View("futures", "Model runs from the moment of the guarantee", _futures),
    View("futures-pair", "Its two sides told apart by model runs", _futures_pair),
    View("exercise", "The director’s panel, questions, contacts and notes", _exercise),
    View("hand-over", "A seat types its private estimate", _hand_over),
    View("shortcuts", "The cheat sheet", _cheat_sheet),
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
