"""How long the window does not answer: the longest block of each action, on the demo's session.

An action is triggered as a user does, then the event loop is turned until nothing is left to do;
a block is the longest single turn of it, the action itself being the first. It is given as a clock
on the wall sees it and as processor time of the window's thread, which other work on the machine
does not lengthen; the bound of 100 ms is held against the latter where the load is above the
number of cores. Each round is gone in a new process, so what is only loaded when it is first asked
for counts too. `--profile NAME` prints where the time of that longest turn went, in one action.
"""

from __future__ import annotations

import argparse
import contextlib
import cProfile
import multiprocessing
import os
import pstats
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSettings
from PySide6.QtWidgets import QApplication

from app.commands.open import desktop
from app.desktop.chores import run_demo_in
from app.desktop.pages import DESK, EVENTS, EXERCISE, SCENARIO, TRIAGE
from app.desktop.theme import Theme
from app.desktop.window import MainWindow
from app.desktop.work import Worker
from app.library import ISTANBUL
from benchmarks.desktop import is_busy

BOUND_MS = 100.0
QUIET_S = 0.25
"""An action is over when the loop has had nothing to do for so long, and no worker either."""
LONGEST_S = 120.0
SIZE = (1920, 1080)
TIMES = 3
"""How often the whole round is gone; the median counts."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a user does: its name, and the doing."""

    name: str
    act: Callable[[MainWindow], object]


@dataclass(slots=True)
class Block:
    """The longest turn of the event loop in one action, milliseconds."""

    wall: float = 0.0
    own: float = 0.0

    def add(self, wall: float, own: float) -> None:
        """Take in one turn of the loop."""
        self.wall, self.own = max(self.wall, wall), max(self.own, own)


def trigger(key: str) -> Callable[[MainWindow], object]:
    """Returns the doing of a command."""
    return lambda window: window.commands.action(key).trigger()


def page(number: int) -> Callable[[MainWindow], object]:
    """Returns the showing of a page."""
    return lambda window: window.show_page(number)


def lens(key: str) -> Callable[[MainWindow], object]:
    """Returns the choosing of a lens of the map."""
    return lambda window: window.centre.map.choose_lens(key)


def actions(path: Path) -> tuple[Action, ...]:
    """Returns the round: everything that has been found slow once, and its neighbours."""
    return (
        Action("open a session", lambda window: window.open_path(path)),
        Action("show the moves", trigger("moves")),
        Action("show the adjudication", trigger("adjudication")),
        Action("undo", trigger("undo")),
        Action("undo again", trigger("undo")),
        Action("redo", trigger("redo")),
        Action("lens: rung", lens("rung")),
        Action("lens: forces", lens("forces")),
        Action("injects, first", page(EVENTS)),
        Action("director's panel, first", page(EXERCISE)),
        Action("triage, first", page(TRIAGE)),
        Action("scenario and seats, first", page(SCENARIO)),
        Action("director's panel, again", page(EXERCISE)),
        Action("back to the desk", page(DESK)),
        Action("compare", trigger("compare")),
        Action("from compare to the desk", page(DESK)),
        Action("fork sheet", trigger("fork")),
        Action("close the fork sheet", lambda window: window.desk.adjudication.fork_sheet.hide()),
        Action("command palette", trigger("find")),
        Action("close the palette", lambda window: window.finder.hide()),
        Action("cheat sheet", trigger("shortcuts")),
        Action("close the cheat sheet", lambda window: window.cheat_sheet.hide()),
        Action("public screen", trigger("public")),
        Action("close the public screen", trigger("public")),
        Action("report, first", trigger("report")),
        Action("close the report", lambda window: window.report.hide()),
        Action("hot wash, first", trigger("hot-wash")),
        Action("close the hot wash", lambda window: window.hot_wash.hide()),
        Action("light or dark", trigger("theme")),
        Action("larger text", trigger("larger")),
        Action("text at 100 %", trigger("plain")),
        Action("new session", lambda window: window.new_session(ISTANBUL)),
        Action("enter a sheet", enter_sheet),
        Action("to the adjudication", trigger("adjudication")),
        Action("go on", trigger("accept")),
        Action("draw", trigger("draw")),
        Action("draw all routine", trigger("draw-routine")),
        Action("go on again", trigger("accept")),
        Action("start page", trigger("start")),
    )


def enter_sheet(window: MainWindow) -> None:
    """Types a sheet in its own words and enters it."""
    window.desk.moves.words.setPlainText("Ask the guarantors to inspect the rail line")
    window.desk.moves.enter.click()


def measured(
    app: QApplication, window: MainWindow, action: Action, *, is_profiled: bool = False
) -> Block:
    """Returns the longest turn of the loop from an action to when all is quiet."""
    block = Block()
    worst: tuple[float, cProfile.Profile | None] = (0.0, None)
    start = quiet = time.perf_counter()

    def turn(step: Callable[[], object]) -> None:
        nonlocal quiet, worst
        profile = cProfile.Profile() if is_profiled else None
        before, worked = time.perf_counter(), time.thread_time()
        with profile or contextlib.nullcontext():
            step()
        now = time.perf_counter()
        wall, own = (now - before) * 1000.0, (time.thread_time() - worked) * 1000.0
        block.add(wall, own)
        worst = max(worst, (own, profile), key=lambda each: each[0])
        if own > 1.0:
            quiet = now

    turn(lambda: action.act(window))
    workers = window.findChildren(Worker)
    while time.perf_counter() - start < LONGEST_S:
        if time.perf_counter() - quiet > QUIET_S and not any(each.is_busy for each in workers):
            break
        turn(lambda: app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents))
        time.sleep(0.001)
    if worst[1] is not None:
        pstats.Stats(worst[1]).sort_stats("cumulative").print_stats(60)
    return block


def gone_round(path: Path, profiled: str) -> dict[str, Block]:
    """Returns the block of every action in a window of this process."""
    app: QApplication = desktop().application()
    found: dict[str, Block] = {}
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
        window = MainWindow(Theme(app, settings), settings, Path(folder))
        window.resize(*SIZE)
        window.show()
        measured(app, window, Action("settle", lambda _: None))
        for action in actions(path):
            found[action.name] = measured(app, window, action, is_profiled=action.name == profiled)
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and prints; returns 1 where the bound is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--profile", default="", metavar="NAME", help="of an action")
    parser.add_argument("--times", type=int, default=TIMES, help="the round is gone")
    asked = parser.parse_args(arguments)
    fresh = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), max_tasks_per_child=1)
    with tempfile.TemporaryDirectory() as folder, fresh:
        path = fresh.submit(run_demo_in, Path(folder)).result()
        rounds = [
            fresh.submit(gone_round, path, asked.profile).result() for _ in range(asked.times)
        ]
    busy = is_busy()
    misses = 0
    for name in rounds[0]:
        wall = statistics.median(each[name].wall for each in rounds)
        own = statistics.median(each[name].own for each in rounds)
        missed = (own if busy else wall) > BOUND_MS
        misses += missed
        mark = f"   MISSES {BOUND_MS:.0f} ms" if missed else ""
        print(f"{name:<28} wall {wall:6.0f} ms, thread {own:6.0f} ms{mark}")
    return 1 if misses else 0


if __name__ == "__main__":
    sys.exit(main())
