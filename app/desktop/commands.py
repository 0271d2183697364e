"""Every command of the desktop: its words, shortcut, icon and menu, in one table.

Menus, tool bar, shortcuts and the command palette are all made from this table, so a command
that is in none of them cannot exist.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from app.desktop.theme import Theme

__all__ = ["COMMANDS", "Command", "Commands"]


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes:
        key: Its name in code.
        menu: Menu it stands in.
        title: In words.
        shortcut: Portable key sequence.
        icon: File in assets/icons; empty for none.
        needs_session: Whether it is off while no session is open.
        keywords: Further words that find it.
    """

    key: str
    menu: str
    title: str
    shortcut: str
    icon: str = ""
    needs_session: bool = True
    keywords: str = ""


COMMANDS = (
    Command("new", "File", "New session", "Ctrl+N", "file-plus", needs_session=False),
    Command(
        "rehearse",
        "File",
        "New rehearsal",
        "Ctrl+Alt+R",
        needs_session=False,
        keywords="try fake moves calibrate",
    ),
    Command("open", "File", "Open…", "Ctrl+O", "folder-open", needs_session=False),
    Command("demo", "File", "Run the demo", "Ctrl+Shift+D", "play", needs_session=False),
    Command("edit-scenario", "File", "Edit a scenario…", "Ctrl+Alt+E", needs_session=False),
    Command("new-scenario", "File", "New scenario…", "Ctrl+Alt+N", needs_session=False),
    Command("save-elsewhere", "File", "Save a copy elsewhere…", "Ctrl+Shift+S", keywords="disk"),
    Command("report", "File", "Report", "Ctrl+R", "file-text", keywords="export after-action"),
    Command("start", "File", "Start page", "Ctrl+Shift+H", needs_session=False, keywords="home"),
    Command("quit", "File", "Quit", "Ctrl+Q", needs_session=False, keywords="exit close"),
    Command("undo", "Edit", "Undo: one step back", "Ctrl+Z", "undo-2"),
    Command("redo", "Edit", "Redo: one step forward", "Ctrl+Shift+Z", "redo-2"),
    Command("find", "Edit", "Search or run a command", "Ctrl+K", "search", needs_session=False),
    Command("moves", "Exercise", "Moves", "Ctrl+M", keywords="orders move sheet"),
    Command("adjudication", "Exercise", "Adjudication", "Ctrl+J", keywords="questions ruling"),
    Command("injects", "Exercise", "Injects", "Ctrl+I", keywords="events list msel deliver"),
    Command(
        "enter-move",
        "Exercise",
        "Enter sheet, or release brief",
        "Ctrl+Return",
        keywords="order move",
    ),
    Command("next-sheet", "Exercise", "Next sheet to come", "Ctrl+PgDown", keywords="move type"),
    Command("triage", "Exercise", "Triage", "Ctrl+Shift+J", keywords="consent conference list"),
    Command(
        "turn-briefs",
        "Exercise",
        "Turn briefs",
        "Ctrl+Shift+B",
        keywords="out-brief draft leak check release tell cell",
    ),
    Command(
        "exercise",
        "Exercise",
        "Exercise: direct, ask, note",
        "Ctrl+Shift+X",
        keywords="director startex endex pause contact log question",
    ),
    Command(
        "scenario",
        "Exercise",
        "Scenario and seats",
        "Ctrl+Shift+I",
        keywords="inspector parameters sources numbers status prior set-up",
    ),
    Command(
        "no-duff",
        "Exercise",
        "NO DUFF: stop for a real event",
        "F12",
        keywords="real world emergency",
    ),
    Command("hot-wash", "Exercise", "Hot wash", "Ctrl+W", keywords="reflection insight replay"),
    Command("draw", "Turn", "Draw", "Ctrl+D", keywords="chance result dice"),
    Command("draw-routine", "Turn", "Draw all routine questions", "Ctrl+Shift+R"),
    Command("rule", "Turn", "Rule", "Ctrl+L", keywords="override"),
    Command("accept", "Turn", "Accept, or go on", "Ctrl+G", keywords="next phase commit turn"),
    Command("seal", "Turn", "Hide or show the engine’s advice", "Ctrl+H", keywords="odds aid"),
    Command("previous-question", "Turn", "Previous question", "Ctrl+Up"),
    Command("next-question", "Turn", "Next question", "Ctrl+Down"),
    Command("turn-length", "Turn", "Length of the coming turn…", "Ctrl+Alt+L", keywords="time"),
    Command("jump", "Turn", "Jump to a date…", "Ctrl+Alt+J", keywords="time advance quiet"),
    Command("estimates", "Turn", "Ask for private estimates", "Ctrl+1", keywords="seal hand over"),
    Command("arguments", "Turn", "Add an argument", "Ctrl+2", keywords="for against"),
    Command("to-ruling", "Turn", "Choose method and answer", "Ctrl+3", keywords="matrix split"),
    Command("ways", "Turn", "Note a way down", "Ctrl+4", keywords="de-escalate"),
    Command("told", "Turn", "Tell cells", "Ctrl+5", keywords="message brief"),
    Command("challenge", "Turn", "Challenge a ruling, or answer", "Ctrl+6", keywords="appeal"),
    Command("fork", "Branch", "Fork here", "Ctrl+F", "git-branch-plus", keywords="branch"),
    Command("rename", "Branch", "Rename the branch", "F2", keywords="name future"),
    Command("bookmark", "Branch", "Bookmark this place, or take it away", "Ctrl+B"),
    Command("give-up", "Branch", "Give the branch up, or take it up again", "Ctrl+Shift+G"),
    Command("fold", "Branch", "Fold the futures below a branch", "Ctrl+Shift+F"),
    Command("compare", "Branch", "Compare", "Ctrl+E", "git-compare", keywords="futures"),
    Command(
        "futures",
        "Branch",
        "Futures by model runs",
        "Ctrl+U",
        keywords="ensemble monte carlo fan drivers tornado stability outlook",
    ),
    Command("desk", "Branch", "Back to the desk", "Escape"),
    Command("centre", "Map", "Whole map", "Ctrl+Home", keywords="zoom fit reset"),
    Command("zoom-in", "Map", "Nearer", "Ctrl+]", keywords="zoom in"),
    Command("zoom-out", "Map", "Farther", "Ctrl+[", keywords="zoom out"),
    Command("export-map", "Map", "Export the map…", "Ctrl+Shift+E", keywords="svg png picture"),
    Command("public", "View", "Public screen", "Ctrl+Shift+P", keywords="projector second window"),
    Command("theme", "View", "Light or dark", "Ctrl+T", "moon", needs_session=False),
    Command("system", "View", "Theme of the system", "Ctrl+Shift+T", needs_session=False),
    Command("larger", "View", "Larger text", "Ctrl++", needs_session=False, keywords="zoom"),
    Command("smaller", "View", "Smaller text", "Ctrl+-", needs_session=False, keywords="zoom"),
    Command("plain", "View", "Text at 100 %", "Ctrl+0", needs_session=False, keywords="zoom"),
    Command("to-actors", "View", "Go to the actors", "Alt+1"),
    Command("to-map", "View", "Go to the map", "Alt+2"),
    Command("to-adjudication", "View", "Go to the adjudication", "Alt+3"),
    Command("to-timeline", "View", "Go to the timeline", "Alt+4"),
    Command("shortcuts", "Help", "Shortcuts", "F1", needs_session=False, keywords="keys help"),
    Command("about", "Help", "About Whitecell", "Shift+F1", needs_session=False),
)
MENUS = ("File", "Edit", "Exercise", "Turn", "Branch", "Map", "View", "Help")


class Commands:
    """The commands as Qt actions of one window."""

    def __init__(self, theme: Theme, owner: QWidget) -> None:
        self._theme = theme
        self._actions: dict[str, QAction] = {}
        self._table = {command.key: command for command in COMMANDS}
        for command in COMMANDS:
            action = QAction(command.title, owner)
            action.setObjectName(command.key)
            action.setShortcut(QKeySequence(command.shortcut))
            shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{command.title} ({shown})")
            owner.addAction(action)
            self._actions[command.key] = action
        theme.changed.connect(self._on_look)
        self._on_look()

    def action(self, key: str) -> QAction:
        """The action of a command.

        Raises:
            KeyError: No command has that key.
        """
        return self._actions[key]

    def wire(self, acts: Mapping[str, Callable[[], object]]) -> None:
        """Let commands do what they are for.

        Args:
            acts: What each command does, by its key.

        Raises:
            KeyError: No command has such a key.
        """
        for key, act in acts.items():
            self._actions[key].triggered.connect(lambda _=False, do=act: do())

    def icon(self, key: str) -> str:
        """The icon file of a command, empty for none."""
        return self._table[key].icon

    def all(self) -> tuple[tuple[Command, QAction], ...]:
        """Every command with its action, in the order of the menus."""
        return tuple((command, self._actions[command.key]) for command in COMMANDS)

    def fill(self, bar: QMenuBar) -> None:
        """Put every command into its menu."""
        for title in MENUS:
            menu = bar.addMenu(title)
            for command in COMMANDS:
                if command.menu == title:
                    menu.addAction(self._actions[command.key])

    def set_session_open(self, is_open: bool) -> None:  # noqa: FBT001 - reads as a sentence
        """Switch the commands that need a session."""
        for command in COMMANDS:
            if command.needs_session:
                self._actions[command.key].setEnabled(is_open)

    def _on_look(self) -> None:
        look = self._theme.look
        for command in COMMANDS:
            name = command.icon
            if command.key == "theme":
                name = "sun" if self._theme.is_dark else "moon"
            if name:
                self._actions[command.key].setIcon(look.icon(name))
                self._actions[command.key].setIconVisibleInMenu(False)
