"""The window: start page, desk and comparison in one frame, wired to at most one session."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize, QTimer, Signal
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

from app.desktop.centre import Centre
from app.desktop.cheat_sheet import CheatSheet
from app.desktop.chores import Verified
from app.desktop.commands import Commands
from app.desktop.compare import ComparePanel
from app.desktop.comparing import Comparing
from app.desktop.desk import Desk
from app.desktop.editing import Editing
from app.desktop.editor import EditorPage
from app.desktop.finder import Finder
from app.desktop.frame import StatusLine, TopFrame
from app.desktop.game_time import GameTime
from app.desktop.held import hold, release
from app.desktop.hot_wash import HotWash
from app.desktop.language_menu import LanguageMenu
from app.desktop.notice import Notice
from app.desktop.opening import Opening
from app.desktop.outputs import Outputs
from app.desktop.pages import COMPARE, DESK, EDITOR, HAND_OVER, START, TURN_BRIEFS
from app.desktop.pictures import FramePicture
from app.desktop.readings.table import frame_picture
from app.desktop.readings.words import read_only_because, short_path
from app.desktop.recent import Recent
from app.desktop.report_dialog import ReportDialog
from app.desktop.start import StartPage, StartPicture
from app.desktop.table import Table
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from app.desktop.wiring import acts_of
from app.desktop.work import Worker
from app.session import Session

__all__ = ["MainWindow"]

tr = Translator(__name__)

FIRST_SIZE = QSize(1600, 1000)
"""Of a window that was never closed before, where the screen has room for it."""
SETTLED_MS = 300
"""From opening a session until its record is checked: first the desk is painted."""


class MainWindow(QMainWindow):
    """The one window.

    Attributes:
        session_opened: A session stands on the desk.
        refreshed: The panels were drawn again.
    """

    session_opened = Signal()
    refreshed = Signal()

    def __init__(
        self, theme: Theme, settings: QSettings, folder: Path, session: Session | None = None
    ) -> None:
        super().__init__()
        self.theme = theme
        self._settings = settings
        self._folder = folder
        self._table: Table | None = None
        self._verified = tr("Record")
        self._recent = Recent(settings)
        self.worker = Worker(self)
        self.opening = Opening(self.worker, folder)
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
        self.editor = EditorPage(theme, self.worker)
        own = (self.start, self.desk, self.compare, self.desk.events, self.editor)
        for page in (*own, *self.desk.beside, self.desk.hand_over):
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
        self.comparing = Comparing(self.compare, self.centre, self.worker, self.notice)
        self.outputs = Outputs(theme, self.centre, self.worker, self.notice)
        self.game_time = GameTime(theme, self)
        self.game_time.passing.connect(self._on_passing)
        self.cheat_sheet = CheatSheet(theme, self)
        self.editing = Editing(
            self.editor, self._folder, lambda: self.show_page(EDITOR), self._say_fault
        )
        self.finder = Finder(theme, self.commands, self)
        self.language_menu = LanguageMenu(self, self._settings, self.notice.say)
        self.report = ReportDialog(theme, self.worker, self)
        self.report.written.connect(self.notice.say)
        self.hot_wash = HotWash(theme, self.worker, self)

    def _wire(self) -> None:
        self.commands.wire(acts_of(self))
        self.opening.opened.connect(self.open_session)
        self.opening.failed.connect(self._say_fault)
        self.opening.busy.connect(self._on_busy)
        self.opening.verified.connect(self._on_verified)
        self.top.tools.palette_asked.connect(self.finder.open)
        self.finder.place_chosen.connect(self.centre.show_place)
        self.start.new_asked.connect(self.new_session)
        self.start.rehearsal_asked.connect(self.opening.rehearse)
        self.start.open_asked.connect(self.ask_open)
        self.start.demo_asked.connect(self.opening.run_demo)
        self.start.chosen.connect(lambda path: self.open_path(Path(path)))
        self.start.edit_asked.connect(self.editing.ask_edit)
        self.start.begin_asked.connect(self.editing.ask_new)
        self.editor.left.connect(self._on_editor_left)
        self.compare.left.connect(self.show_desk)
        self.desk.events.left.connect(self.show_desk)
        for page in self.desk.beside:
            page.left.connect(self.show_desk)
        self.desk.triage.opened.connect(lambda key: self.show_question(key, ""))
        self.desk.moves.board.briefs_asked.connect(lambda: self.show_page(TURN_BRIEFS))
        self.desk.turn_briefs.pages_asked.connect(
            lambda *of: self.with_session(lambda session: self.report.ask(session, of))
        )
        self.desk.hand_over.begun.connect(lambda: self.show_page(HAND_OVER))
        self.desk.hand_over.left.connect(self.show_desk)
        self.comparing.drawn.connect(lambda: self.show_page(COMPARE))
        self.centre.pointed_at.connect(self.status.show_place)
        self.desk.adjudication.bar.switched.connect(self._switch_commands)

    # -- sessions -------------------------------------------------------------------------------

    @property
    def session(self) -> Session | None:
        """The session on the desk, None on the start page of a fresh window."""
        return self._table.session if self._table else None

    def new_session(self, scenario: str, variant: str = "") -> None:
        """Make a session of a bundled scenario, saved at once, and put it on the desk."""
        self.opening.new_session(scenario, variant)

    def open_path(self, path: Path) -> None:
        """Open a session file and put it on the desk."""
        self.opening.open_path(path)

    def open_session(self, session: Session) -> None:
        """Put an open session on the desk; the one before is closed."""
        hold(self)  # painted in a turn of the loop of its own, when laid out
        QTimer.singleShot(0, self, lambda: release(self))
        self._close_session()
        self._table = Table(self.desk, self.centre, session)
        self._table.shown.connect(self._on_shown)
        self._table.faulted.connect(self.notice.say)
        self._verified = tr("Record being verified")
        self._recent.add(session.path)
        self.pages.setCurrentIndex(DESK)
        self.desk.actors.view.setFocus()
        self.notice.say(read_only_because(session))
        self._on_shown()
        QTimer.singleShot(0, self.centre.show_whole)
        QTimer.singleShot(SETTLED_MS, self, lambda: self.opening.verify(session.path))
        self.session_opened.emit()

    def _close_session(self) -> None:
        if self._table is not None:
            session = self._table.session
            self.game_time.close()
            self._table.leave()
            self._table = None
            self.comparing.show_session(None)
            self.outputs.show_session(None)
            for page in self.desk.beside:
                page.show_session(None)
            session.close()

    def _on_busy(self, words: str) -> None:
        self.start.show_busy(words)
        if words:
            self.notice.say_busy(words)
        else:
            self.notice.say("")

    def _on_verified(self, found: Verified) -> None:
        if self.session is None or found.path != self.session.path:
            return
        self._verified = tr("Record does not hold") if found.problem else tr("Record verified")
        if found.problem:
            self._say_fault(tr("The record does not hold: {problem}", problem=found.problem))
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
            self.show_page(DESK)

    def show_page(self, page: int) -> None:
        """Show a page of `app.desktop.pages`."""
        self.pages.setCurrentIndex(page)
        self._switch_commands()

    def _on_editor_left(self) -> None:
        """Back to the desk if there is one, else to the start page."""
        if self._table is not None:
            self.show_desk()
        else:
            self.show_start()

    def is_comparing(self) -> bool:
        """Whether the comparison is on screen."""
        return self.pages.currentIndex() == COMPARE

    def show_question(self, key: str, answer: str) -> None:
        """Put a question of the present phase on the table, with an answer chosen."""
        if self._table is not None:
            self.show_desk()
            self._table.put_on_table(key, answer)

    def show_side(self, side: int) -> None:
        """Show the desk with the moves or the adjudication on its right."""
        self.show_desk()
        self.desk.turn_to(side)

    # -- what is shown --------------------------------------------------------------------------

    def _on_shown(self) -> None:
        self._show_frame()
        self.comparing.show_session(self.session)
        self.outputs.show_session(self.session)
        for page in self.desk.beside:
            page.show_session(self.session)
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

    def _on_passing(self, passing: bool) -> None:  # noqa: FBT001 - Qt's own signal
        """Nothing is done with the session while time passes quietly."""
        self.pages.setEnabled(not passing)
        self._switch_commands()

    def _switch_commands(self) -> None:
        """Switch commands with what they would do now."""
        is_open = self._table is not None and not self.game_time.is_passing
        self.commands.set_session_open(is_open)
        panel = self.desk.adjudication
        on_desk = is_open and self.pages.currentIndex() == DESK
        for key, part in (("draw", panel.draw), ("rule", panel.rule), ("accept", panel.accept)):
            self.commands.action(key).setEnabled(on_desk and part.isEnabled())
        self.commands.action("draw-routine").setEnabled(on_desk and panel.has_routine())
        self.commands.action("desk").setEnabled(is_open and not on_desk)
        for key in ("undo", "redo"):
            is_editing = self.pages.currentIndex() == EDITOR
            self.commands.action(key).setEnabled(is_open or is_editing)

    def _say_fault(self, words: str) -> None:
        if self.pages.currentIndex() == START:
            self.show_start(words)
        else:
            self.notice.say(words)

    # -- what was asked -------------------------------------------------------------------------

    def with_table(self, act: Callable[[Table], object]) -> None:
        """Do something at the table, if a session is on it."""
        if self._table is not None:
            act(self._table)

    def with_session(self, act: Callable[[Session], object]) -> None:
        """Do something with the session, if one is open."""
        if self.session is not None:
            act(self.session)

    def ask_open(self) -> None:
        """Ask for a session file, and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Open a session"), str(self._folder), tr("Whitecell sessions (*.whitecell)")
        )
        if name:
            self.open_path(Path(name))

    # -- the window itself ----------------------------------------------------------------------

    def _restore(self) -> None:
        self.resize(FIRST_SIZE.boundedTo(self.screen().availableSize()))
        stored = self._settings.value("window/geometry")
        if isinstance(stored, QByteArray):
            self.restoreGeometry(stored)
        self.desk.restore(self._settings)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.setValue("window/geometry", self.saveGeometry())
        self.desk.save(self._settings)
        self.editor.leave()
        self.report.close()
        self.game_time.close()
        self.worker.stop()
        self.opening.stop()
        self.outputs.stop()
        self.centre.stop()
        self.compare.maps.stop()
        self.desk.futures.stop()
        self._close_session()
        super().closeEvent(event)
