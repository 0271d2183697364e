"""The table of commands: the words, shortcut, icon and menu of each."""

from __future__ import annotations

from dataclasses import dataclass

from app.desktop.translation import Later, Translator

__all__ = ["COMMANDS", "MENUS", "Command"]

tr = Translator(__name__)


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
    menu: Later
    title: Later
    shortcut: str
    icon: str = ""
    needs_session: bool = True
    keywords: Later | None = None


MENUS = (
    FILE := tr.later("File"),
    EDIT := tr.later("Edit"),
    EXERCISE := tr.later("Exercise"),
    TURN := tr.later("Turn"),
    BRANCH := tr.later("Branch"),
    MAP := tr.later("Map"),
    VIEW := tr.later("View"),
    HELP := tr.later("Help"),
)
COMMANDS = (
    Command("new", FILE, tr.later("New session"), "Ctrl+N", "file-plus", needs_session=False),
    Command(
        "rehearse",
        FILE,
        tr.later("New rehearsal"),
        "Ctrl+Alt+R",
        needs_session=False,
        keywords=tr.later("try fake moves calibrate"),
    ),
    Command("open", FILE, tr.later("Open…"), "Ctrl+O", "folder-open", needs_session=False),
    Command("demo", FILE, tr.later("Run the demo"), "Ctrl+Shift+D", "play", needs_session=False),
    Command(
        "edit-scenario", FILE, tr.later("Edit a scenario…"), "Ctrl+Alt+E", needs_session=False
    ),
    Command("new-scenario", FILE, tr.later("New scenario…"), "Ctrl+Alt+N", needs_session=False),
    Command(
        "save-elsewhere",
        FILE,
        tr.later("Save a copy elsewhere…"),
        "Ctrl+Shift+S",
        keywords=tr.later("disk"),
    ),
    Command(
        "report",
        FILE,
        tr.later("Report"),
        "Ctrl+R",
        "file-text",
        keywords=tr.later("export after-action"),
    ),
    Command(
        "start",
        FILE,
        tr.later("Start page"),
        "Ctrl+Shift+H",
        needs_session=False,
        keywords=tr.later("home"),
    ),
    Command(
        "quit",
        FILE,
        tr.later("Quit"),
        "Ctrl+Q",
        needs_session=False,
        keywords=tr.later("exit close"),
    ),
    Command("undo", EDIT, tr.later("Undo: one step back"), "Ctrl+Z", "undo-2"),
    Command("redo", EDIT, tr.later("Redo: one step forward"), "Ctrl+Shift+Z", "redo-2"),
    Command(
        "find", EDIT, tr.later("Search or run a command"), "Ctrl+K", "search", needs_session=False
    ),
    Command(
        "moves", EXERCISE, tr.later("Moves"), "Ctrl+M", keywords=tr.later("orders move sheet")
    ),
    Command(
        "adjudication",
        EXERCISE,
        tr.later("Adjudication"),
        "Ctrl+J",
        keywords=tr.later("questions ruling"),
    ),
    Command(
        "injects",
        EXERCISE,
        tr.later("Injects"),
        "Ctrl+I",
        keywords=tr.later("events list msel deliver"),
    ),
    Command(
        "enter-move",
        EXERCISE,
        tr.later("Enter sheet, or release brief"),
        "Ctrl+Return",
        keywords=tr.later("order move"),
    ),
    Command(
        "next-sheet",
        EXERCISE,
        tr.later("Next sheet to come"),
        "Ctrl+PgDown",
        keywords=tr.later("move type"),
    ),
    Command(
        "previous-sheet",
        EXERCISE,
        tr.later("Previous sheet to come"),
        "Ctrl+PgUp",
        keywords=tr.later("move type"),
    ),
    Command(
        "triage",
        EXERCISE,
        tr.later("Triage"),
        "Ctrl+Shift+J",
        keywords=tr.later("consent conference list"),
    ),
    Command(
        "turn-briefs",
        EXERCISE,
        tr.later("Turn briefs"),
        "Ctrl+Shift+B",
        keywords=tr.later("out-brief draft leak check release tell cell"),
    ),
    Command(
        "exercise",
        EXERCISE,
        tr.later("Exercise: direct, ask, note"),
        "Ctrl+Shift+X",
        keywords=tr.later("director startex endex pause contact log question"),
    ),
    Command(
        "scenario",
        EXERCISE,
        tr.later("Scenario and seats"),
        "Ctrl+Shift+I",
        keywords=tr.later("inspector parameters sources numbers status prior set-up"),
    ),
    Command(
        "no-duff",
        EXERCISE,
        tr.later("NO DUFF: stop for a real event"),
        "F12",
        keywords=tr.later("real world emergency"),
    ),
    Command(
        "hot-wash",
        EXERCISE,
        tr.later("Hot wash"),
        "Ctrl+W",
        keywords=tr.later("reflection insight replay"),
    ),
    Command("draw", TURN, tr.later("Draw"), "Ctrl+D", keywords=tr.later("chance result dice")),
    Command("draw-routine", TURN, tr.later("Draw all routine questions"), "Ctrl+Shift+R"),
    Command("rule", TURN, tr.later("Rule"), "Ctrl+L", keywords=tr.later("override")),
    Command(
        "accept",
        TURN,
        tr.later("Accept, or go on"),
        "Ctrl+G",
        keywords=tr.later("next phase commit turn"),
    ),
    Command(
        "seal",
        TURN,
        tr.later("Hide or show the engine’s advice"),
        "Ctrl+H",
        keywords=tr.later("odds aid"),
    ),
    Command("previous-question", TURN, tr.later("Previous question"), "Ctrl+Up"),
    Command("next-question", TURN, tr.later("Next question"), "Ctrl+Down"),
    Command(
        "turn-length",
        TURN,
        tr.later("Length of the coming turn…"),
        "Ctrl+Alt+L",
        keywords=tr.later("time"),
    ),
    Command(
        "jump",
        TURN,
        tr.later("Jump to a date…"),
        "Ctrl+Alt+J",
        keywords=tr.later("time advance quiet"),
    ),
    Command(
        "estimates",
        TURN,
        tr.later("Ask for private estimates"),
        "Ctrl+1",
        keywords=tr.later("seal hand over"),
    ),
    Command(
        "arguments", TURN, tr.later("Add an argument"), "Ctrl+2", keywords=tr.later("for against")
    ),
    Command(
        "to-ruling",
        TURN,
        tr.later("Choose method and answer"),
        "Ctrl+3",
        keywords=tr.later("matrix split"),
    ),
    Command("ways", TURN, tr.later("Note a way down"), "Ctrl+4", keywords=tr.later("de-escalate")),
    Command("told", TURN, tr.later("Tell cells"), "Ctrl+5", keywords=tr.later("message brief")),
    Command(
        "challenge",
        TURN,
        tr.later("Challenge a ruling, or answer"),
        "Ctrl+6",
        keywords=tr.later("appeal"),
    ),
    Command(
        "fork",
        BRANCH,
        tr.later("Fork here"),
        "Ctrl+F",
        "git-branch-plus",
        keywords=tr.later("branch"),
    ),
    Command(
        "rename", BRANCH, tr.later("Rename the branch"), "F2", keywords=tr.later("name future")
    ),
    Command("bookmark", BRANCH, tr.later("Bookmark this place, or take it away"), "Ctrl+B"),
    Command(
        "give-up", BRANCH, tr.later("Give the branch up, or take it up again"), "Ctrl+Shift+G"
    ),
    Command("fold", BRANCH, tr.later("Fold the futures below a branch"), "Ctrl+Shift+F"),
    Command(
        "compare",
        BRANCH,
        tr.later("Compare"),
        "Ctrl+E",
        "git-compare",
        keywords=tr.later("futures"),
    ),
    Command(
        "futures",
        BRANCH,
        tr.later("Futures by model runs"),
        "Ctrl+U",
        keywords=tr.later("ensemble monte carlo fan drivers tornado stability outlook"),
    ),
    Command("desk", BRANCH, tr.later("Back to the desk"), "Escape"),
    Command(
        "centre", MAP, tr.later("Whole map"), "Ctrl+Home", keywords=tr.later("zoom fit reset")
    ),
    Command("zoom-in", MAP, tr.later("Nearer"), "Ctrl+]", keywords=tr.later("zoom in")),
    Command("zoom-out", MAP, tr.later("Farther"), "Ctrl+[", keywords=tr.later("zoom out")),
    Command(
        "export-map",
        MAP,
        tr.later("Export the map…"),
        "Ctrl+Shift+E",
        keywords=tr.later("svg png picture"),
    ),
    Command(
        "public",
        VIEW,
        tr.later("Public screen"),
        "Ctrl+Shift+P",
        keywords=tr.later("projector second window"),
    ),
    Command("theme", VIEW, tr.later("Light or dark"), "Ctrl+T", "moon", needs_session=False),
    Command("system", VIEW, tr.later("Theme of the system"), "Ctrl+Shift+T", needs_session=False),
    Command(
        "language",
        VIEW,
        tr.later("Language…"),
        "Ctrl+Alt+G",
        needs_session=False,
        keywords=tr.later("english deutsch translation"),
    ),
    Command(
        "larger",
        VIEW,
        tr.later("Larger text"),
        "Ctrl++",
        needs_session=False,
        keywords=tr.later("zoom"),
    ),
    Command(
        "smaller",
        VIEW,
        tr.later("Smaller text"),
        "Ctrl+-",
        needs_session=False,
        keywords=tr.later("zoom"),
    ),
    Command(
        "plain",
        VIEW,
        tr.later("Text at 100 %"),
        "Ctrl+0",
        needs_session=False,
        keywords=tr.later("zoom"),
    ),
    Command(
        "show-actors",
        VIEW,
        tr.later("Show or hide the actors"),
        "Ctrl+Alt+1",
        keywords=tr.later("panel list room for the map"),
    ),
    Command(
        "show-timeline",
        VIEW,
        tr.later("Show or hide the timeline"),
        "Ctrl+Alt+4",
        keywords=tr.later("panel room for the map"),
    ),
    Command("to-actors", VIEW, tr.later("Go to the actors"), "Alt+1"),
    Command("to-map", VIEW, tr.later("Go to the map"), "Alt+2"),
    Command("to-adjudication", VIEW, tr.later("Go to the adjudication"), "Alt+3"),
    Command("to-timeline", VIEW, tr.later("Go to the timeline"), "Alt+4"),
    Command(
        "shortcuts",
        HELP,
        tr.later("Shortcuts"),
        "F1",
        needs_session=False,
        keywords=tr.later("keys help"),
    ),
    Command("about", HELP, tr.later("About Whitecell"), "Shift+F1", needs_session=False),
)
