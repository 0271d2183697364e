"""The window: start page, desk and comparison in one frame, wired to at most one session."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QMainWindow,
    QMenuBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from adjudication.errors import AdjudicationError
from app.desktop.centre import Centre
from app.desktop.chores import Verified, run_demo_in, verify_file
from app.desktop.commands import Commands
from app.desktop.compare import ComparePanel
from app.desktop.desk import ADJUDICATION, MOVES, Desk
from app.desktop.finder import Finder
from app.desktop.frame import StatusLine, TopFrame
from app.desktop.hot_wash import HotWash
from app.desktop.notice import Notice
from app.desktop.outputs import Outputs
from app.desktop.pictures import FramePicture
from app.desktop.readings.contrast import compare_picture, default_pair, parting_nodes
from app.desktop.readings.table import frame_picture
from app.desktop.readings.words import read_only_because, short_path
from app.desktop.recent import Recent
from app.desktop.report_dialog import ReportDialog
from app.desktop.start import StartPage, StartPicture
from app.desktop.table import Table, first_protected
from app.desktop.theme import Theme
from app.desktop.work import Worker
from app.errors import UsageError
from app.library import ISTANBUL, fresh_session_path, scenario_file
from app.session import Session
from scenarios.faults import ScenarioFaults
from scenarios.reader import read_text

__all__ = ["MainWindow"]

START, DESK, COMPARE, EVENTS = range(4)
FAULTS = (AdjudicationError, UsageError, ScenarioFaults, OSError)
"""Faults that are met here and said; anything else is a bug and reaches the crash hook."""
ABOUT = (
    "Whitecell plans, plays, branches and adjudicates tabletop exercises, offline."
    " Ctrl+K finds every command."
)


class MainWindow(QMainWindow):
    """The one window.

    Attributes:
        session_opened: A session stands on the desk.
        refreshed: The panels were drawn again.
        compared: The comparison was drawn.
    """

    session_opened = Signal()
    refreshed = Signal()
    compared = Signal()

    def __init__(
        self, theme: Theme, settings: QSettings, folder: Path, session: Session | None = None
    ) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._folder = folder
        self._table: Table | None = None
        self._verified = "Record"
        self._pair: tuple[int, int] | None = None
        self._recent = Recent(settings)
        self.worker = Worker(self)
        self.setWindowTitle("Whitecell")
        self.setMinimumSize(900, 560)
        self._build(theme)
        self._wire()
        self._restore()
        if session is None:
            self.show_start()
        else:
            self.open_session(session)

    def _build(self, theme: Theme) -> None:
        self.commands = Commands(theme, self)
        menus = QMenuBar()
        menus.setNativeMenuBar(False)
        self.commands.fill(menus)
        self.top = TopFrame(theme, self.commands, menus)
        self.setMenuWidget(self.top)
        self.start = StartPage(theme)
        self.centre = Centre(theme)
        self.desk = Desk(theme, self.centre)
        self.compare = ComparePanel(theme)
        self.pages = QStackedWidget()
        for page in (self.start, self.desk, self.compare, self.desk.events):
            self.pages.addWidget(page)
        self.notice = Notice(theme)
        self.status = StatusLine(theme)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status)
        self.setCentralWidget(body)
        self.outputs = Outputs(theme, self.centre, self.worker, self.notice.say)
        self.finder = Finder(theme, self.commands, self)
        self.report = ReportDialog(theme, self.worker, self)
        self.report.written.connect(self.notice.say)
        self.hot_wash = HotWash(theme, self.worker, self)

    def _wire(self) -> None:
        panel, view = self.desk.adjudication, self.desk
        acts: dict[str, Callable[[], object]] = {
            "new": lambda: self.new_session(ISTANBUL),
            "open": self._on_open,
            "demo": self.run_demo,
            "report": self._on_report,
            "hot-wash": self._on_hot_wash,
            "start": self.show_start,
            "quit": self.close,
            "undo": lambda: self._on_step(Table.undo),
            "redo": lambda: self._on_step(Table.redo),
            "find": self.finder.open,
            "moves": lambda: self._show_side(MOVES),
            "adjudication": lambda: self._show_side(ADJUDICATION),
            "enter-move": view.moves.enter.click,
            "draw": panel.draw.click,
            "draw-routine": panel.routine_drawn.emit,
            "rule": panel.rule.click,
            "accept": panel.accept.click,
            "seal": panel.seal.toggle,
            **view.timeline.acts(),
            "give-up": lambda: self._on_step(Table.give_up),
            "previous-question": panel.previous.click,
            "next-question": panel.next.click,
            "fork": self._on_fork,
            "compare": self.show_compare,
            "desk": self.show_desk,
            "injects": lambda: self._show_page(EVENTS),
            **self.centre.acts(),
            **self._theme.acts(),
            **self.outputs.acts(),
            "to-actors": view.actors.view.setFocus,
            "to-map": self.centre.take_focus,
            "to-adjudication": lambda: self._show_side(ADJUDICATION),
            "about": lambda: self.notice.say(ABOUT),
        }
        self.commands.wire(acts)
        self.top.tools.palette_asked.connect(self.finder.open)
        self.finder.place_chosen.connect(self.centre.show_place)
        self.start.new_asked.connect(self.new_session)
        self.start.open_asked.connect(self._on_open)
        self.start.demo_asked.connect(self.run_demo)
        self.start.chosen.connect(lambda path: self.open_path(Path(path)))
        self.compare.left.connect(self.show_desk)
        view.events.left.connect(self.show_desk)
        self.compare.chosen.connect(self._on_pair)
        self.centre.pointed_at.connect(self.status.show_place)
        panel.bar.switched.connect(self._switch_commands)

    # -- sessions -------------------------------------------------------------------------------

    @property
    def session(self) -> Session | None:
        """The session on the desk, None on the start page of a fresh window."""
        return self._table.session if self._table else None

    def new_session(self, scenario: str) -> None:
        """Make a session of a bundled scenario, saved at once, and put it on the desk."""
        try:
            file = scenario_file(scenario)
            path = fresh_session_path(scenario, self._folder)
            path.parent.mkdir(parents=True, exist_ok=True)
            session = Session.create(
                path, read_text(file), scenario, seed=secrets.randbelow(2**31)
            )
        except FAULTS as fault:
            self._say_fault(f"No new session: {fault}")
            return
        self.open_session(session)

    def open_path(self, path: Path) -> None:
        """Open a session file and put it on the desk."""
        try:
            session = Session.open_file(path)
        except FAULTS as fault:
            self._say_fault(f"{path.name} cannot be opened: {fault}")
            return
        self.open_session(session)

    def open_session(self, session: Session) -> None:
        """Put an open session on the desk; the one before is closed."""
        self._close_session()
        self._table = Table(self.desk, self.centre, session)
        self._table.shown.connect(self._on_shown)
        self._table.faulted.connect(self.notice.say)
        self._verified = "Record being verified"
        self._recent.add(session.path)
        self.pages.setCurrentIndex(DESK)
        self.desk.actors.view.setFocus()
        self.notice.say(read_only_because(session))
        self._on_shown()
        QTimer.singleShot(0, self.centre.show_whole)
        path = session.path
        self.worker.start(lambda: verify_file(path), self._on_verified)
        self.session_opened.emit()

    def _close_session(self) -> None:
        if self._table is not None:
            session = self._table.session
            self._table.leave()
            self._table = None
            self.outputs.show_session(None)
            session.close()

    def run_demo(self) -> None:
        """Play the demo beside the other sessions and open what it wrote."""
        folder = self._folder / "demo"
        self.start.show_busy("Playing the demo: two futures of twelve turns…")
        self.notice.say("Playing the demo: two futures of twelve turns…")
        self.worker.start(lambda: run_demo_in(folder), self._on_demo)

    def _on_demo(self, future: Future[Path]) -> None:
        self.start.show_busy("")
        self.notice.say("")
        try:
            path = future.result()
        except FAULTS as fault:
            self._say_fault(f"The demo did not run: {fault}")
            return
        self.open_path(path)

    def _on_verified(self, future: Future[Verified]) -> None:
        try:
            found = future.result()
        except FAULTS as fault:
            self._say_fault(f"The record could not be verified: {fault}")
            return
        if self.session is None or found.path != self.session.path:
            return
        self._verified = "Record does not hold" if found.problem else "Record verified"
        if found.problem:
            self._say_fault(f"The record does not hold: {found.problem}")
        self._show_frame()

    # -- pages ----------------------------------------------------------------------------------

    def show_start(self, fault: str = "") -> None:
        """Show the start page."""
        scenario = self._recent.offers()
        recent = self._recent.sessions(datetime.now().astimezone())
        self.start.show_picture(StartPicture(scenario, recent, self._folder, fault))
        self.pages.setCurrentIndex(START)
        self.start.take_focus()
        self._show_frame()

    def show_desk(self) -> None:
        """Show the desk, if a session is open."""
        if self._table is not None:
            self._show_page(DESK)

    def show_compare(self) -> None:
        """Show the two futures nearest to the cursor side by side."""
        if self.session is None:
            return
        pair = self._pair or default_pair(self.session)
        if pair is None:
            self.notice.say("There is one future only. Fork here first, then compare.")
            return
        self._show_pair(*pair)

    def _show_pair(self, first: int, second: int) -> None:
        if self.session is None:
            return
        self._pair = (first, second)
        self.compare.show_picture(compare_picture(self.session, first, second))
        nodes = parting_nodes(self.session, first, second)
        self.compare.maps.show_futures(
            self.session, nodes, self.centre.lens, first_protected(self.session)
        )
        self._show_page(COMPARE)
        self.compared.emit()

    def _on_pair(self, first: str, second: str) -> None:
        self._show_pair(int(first), int(second))

    def _show_page(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        self._switch_commands()

    def is_comparing(self) -> bool:
        """Whether the comparison is on screen."""
        return self.pages.currentIndex() == COMPARE

    def show_question(self, key: str, answer: str) -> None:
        """Put a question of the present phase on the table, with an answer chosen."""
        if self._table is not None:
            self.show_desk()
            self._table.put_on_table(key, answer)

    def _show_side(self, side: int) -> None:
        self.show_desk()
        self.desk.turn_to(side)

    # -- what is shown --------------------------------------------------------------------------

    def _on_shown(self) -> None:
        self._pair = None
        self._show_frame()
        self.outputs.show_session(self.session)
        self.refreshed.emit()

    def _show_frame(self) -> None:
        session = self.session
        picture = FramePicture(path=short_path(self._folder))
        if session is not None:
            picture = frame_picture(session, self._verified)
        self.top.show_picture(picture)
        self.status.show_picture(picture)
        self.setWindowTitle(f"{picture.title} – Whitecell" if picture.title else "Whitecell")
        self._switch_commands()

    def _switch_commands(self) -> None:
        """Switch commands with what they would do now."""
        is_open = self._table is not None
        self.commands.set_session_open(is_open)
        panel = self.desk.adjudication
        on_desk = is_open and self.pages.currentIndex() == DESK
        for key, part in (("draw", panel.draw), ("rule", panel.rule), ("accept", panel.accept)):
            self.commands.action(key).setEnabled(on_desk and part.isEnabled())
        self.commands.action("draw-routine").setEnabled(on_desk and panel.has_routine())
        self.commands.action("desk").setEnabled(is_open and not on_desk)

    def _say_fault(self, words: str) -> None:
        if self.pages.currentIndex() == START:
            self.show_start(words)
        else:
            self.notice.say(words)

    # -- what was asked -------------------------------------------------------------------------

    def _on_step(self, step: Callable[[Table], object]) -> None:
        if self._table is not None:
            step(self._table)

    def _on_fork(self) -> None:
        if self._table is not None:
            self.show_desk()
            self._table.ask_fork()

    def _on_open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, "Open a session", str(self._folder), "Whitecell sessions (*.whitecell)"
        )
        if name:
            self.open_path(Path(name))

    def _on_report(self) -> None:
        if self.session is not None:
            self.report.ask(self.session)

    def _on_hot_wash(self) -> None:
        if self.session is not None:
            self.hot_wash.ask(self.session)

    # -- the window itself ----------------------------------------------------------------------

    def _restore(self) -> None:
        self.resize(1600, 1000)
        stored = self._settings.value("window/geometry")
        if isinstance(stored, QByteArray):
            self.restoreGeometry(stored)
        self.desk.restore(self._settings)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.setValue("window/geometry", self.saveGeometry())
        self.desk.save(self._settings)
        self.report.close()
        self.worker.stop()
        self.outputs.stop()
        self.centre.stop()
        self.compare.maps.stop()
        self._close_session()
        super().closeEvent(event)
