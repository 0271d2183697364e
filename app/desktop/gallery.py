"""Pictures of the desktop for the README, by one command: `python -m app.desktop.gallery -o DIR`.

Plays the bundled script into a session that is thrown away afterwards, opens the real window on
it without a display, and grabs it: the desk at the moment of the guarantee in light and dark,
two futures compared, the move sheet, and the start page.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from app.desktop.chores import DEMO_SEED
from app.desktop.main import application
from app.desktop.theme import Theme
from app.desktop.window import MainWindow
from app.library import ISTANBUL, SESSION_SUFFIX, scenario_file
from app.play import play, read_script
from app.session import Session
from scenarios.reader import read_text

__all__ = ["main"]

SIZE = "1600x1000"
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
LONGEST_MS = 5_000
"""How long to wait for the map to be drawn."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the pictures.

    Args:
        arguments: What was typed; without it the process's own.

    Returns:
        The exit code.
    """
    parser = argparse.ArgumentParser(prog="gallery", description="Pictures of the desktop.")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")
    parser.add_argument("--size", default=SIZE, metavar="WxH", help=f"of the window ({SIZE})")
    parser.add_argument("--text", type=int, default=100, metavar="PERCENT", help="of text (100)")
    asked = parser.parse_args(arguments)
    folder: Path = asked.output.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as scratch, contextlib.chdir(scratch):
        for path in make_pictures(folder, _size(asked.size), asked.text / 100):
            print(path)
    return 0


def _size(words: str) -> tuple[int, int]:
    width, _, height = words.partition("x")
    return int(width), int(height)


def make_pictures(
    folder: Path, size: tuple[int, int], text_scale: float = 1.0
) -> tuple[Path, ...]:
    """Play the script in the working directory and grab the window.

    Args:
        folder: Where to write.
        size: Width and height of the window, pixels.
        text_scale: Factor on text, 0.8 to 2.

    Returns:
        The files written.
    """
    app = application()
    settings = QSettings("settings.ini", QSettings.Format.IniFormat)
    settings.setValue("look/text_scale", text_scale)
    theme = Theme(app, settings)
    window = MainWindow(theme, settings, SESSIONS)
    window.resize(*size)
    window.show()
    written = []

    def grab(name: str, look: str) -> None:
        theme.choose("dark" if look == "dark" else "light")
        _settle(app, window)
        path = folder / f"{name}-{look}.png"
        window.grab().save(str(path))
        written.append(path)

    grab("start", "light")
    window.open_session(_played())
    _settle(app, window)
    grab("moves", "light")
    window.comparing.show()
    grab("compare", "light")
    grab("compare", "dark")
    window.show_desk()
    _set_the_table(window)
    grab("desk", "light")
    grab("desk", "dark")
    window.close()
    return tuple(written)


def _settle(app: QApplication, window: MainWindow) -> None:
    """Let everything that waits be laid out, verified and drawn."""
    for _ in range(6):
        app.processEvents()
    if window.session is None:
        return
    on_page = window.compare.maps.views() if window.is_comparing() else ()
    last = on_page[-1] if on_page else window.centre.map.view
    last.refresh()
    waiting = QEventLoop()
    last.drawn.connect(waiting.quit)
    QTimer.singleShot(LONGEST_MS, waiting.quit)
    waiting.exec()
    while "being verified" in window.status.said():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    app.processEvents()


def _played() -> Session:
    file = scenario_file(ISTANBUL)
    SESSIONS.mkdir(parents=True, exist_ok=True)
    session = Session.create(
        SESSIONS / f"{ISTANBUL}{SESSION_SUFFIX}", read_text(file), ISTANBUL, seed=DEMO_SEED
    )
    script = read_script(file.parent / "demo.yaml")
    play(session, script, session.scenario.turns, lambda _done, _total, _what: None)
    session.go_to(session.history.tip(session.history.branch_named(FORK_NAMES[0]).number).number)
    return session


def _set_the_table(window: MainWindow) -> None:
    """A third future at the moment of the guarantee, some answers in, one on the table."""
    session = window.session
    if session is None:
        return
    start = session.history.branch_named(FORK_NAMES[0]).from_node
    if start is None:
        return
    session.go_to(start)
    session.fork([THIRD])
    for question in session.questions():
        actor = question.key.rsplit("/", 1)[-1]
        if question.kind == "honour-istanbul" and actor in ANSWERED:
            session.rule(question.key, "cell", ANSWERED[actor], "as the cell answered")
        elif question.kind == "honour-istanbul" and question.decider not in session.played:
            session.draw(question.key)
    window.show_question(f"honour/istanbul/{ON_TABLE}", "force")


if __name__ == "__main__":
    sys.exit(main())
