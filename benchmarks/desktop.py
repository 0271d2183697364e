"""How smooth the desktop is: map and timeline, frame by frame, and a cold start.

A frame is what the window's thread spends on one step of a pan or zoom: the input, and painting
the whole widget into an image of 1920x1080, without a display server. The sharp base of the map
is drawn by a worker meanwhile, as in play. A cold start is a new process up to a window that is
shown with a session on it and answers an event; its modules are compiled, as setting up leaves
them. Each is given twice: as a clock on the wall sees it, and as processor time of the thread (of
the process, for a start), which other work on the machine does not lengthen; the bounds are held
against the latter where the load is above the number of cores.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings, QTimer, qVersion
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from adjudication.opening import opening
from adjudication.world import compile_world
from app.desktop.main import application
from app.desktop.map.lenses import LENSES, picture
from app.desktop.map.scene import Scene
from app.desktop.map.view import MapView
from app.desktop.theme import Theme
from app.desktop.timeline_panel import TimelinePanel
from app.desktop.timeline_picture import (
    Node,
    NodeForm,
    TimelineBranch,
    TimelinePicture,
    TurnHead,
)
from app.library import ISTANBUL, scenario_file
from maps.atlas import load_atlas
from scenarios.reader import parse_scenario, read_text

WIDE, HIGH = 1920, 1080
FRAMES, STARTS = 120, 5
BOUND_MS, START_BOUND_S = 16.0, 1.5
SCALES = {"theatre": 0.3, "region": 0.9, "close": 2.2}
"""Pixels a kilometre at which each level of detail is in use."""
BRANCHES, TURNS = 100, 100
START = """
import sys, time
from pathlib import Path
from app.commands.open import desktop
application = desktop().application
from PySide6.QtCore import QSettings, QTimer
from app.desktop.theme import Theme
from app.desktop.window import MainWindow
app = application()
def done():
    print(time.process_time(), flush=True)
    window.close()
    app.quit()
settings = QSettings(sys.argv[1] + "/settings.ini", QSettings.Format.IniFormat)
window = MainWindow(Theme(app, settings), settings, Path(sys.argv[1]))
window.session_opened.connect(lambda: QTimer.singleShot(0, done))
window.new_session("istanbul-2022")
window.show()
app.exec()
"""


def frames(
    view: QWidget, steps: Iterator[Callable[[], object]]
) -> tuple[list[float], list[float]]:
    """Returns the milliseconds of steps and painting, on the wall and of the thread, sorted."""
    image = QImage(view.size(), QImage.Format.Format_RGB32)
    wall, own = [], []
    for step in steps:
        start, worked = time.perf_counter(), time.thread_time()
        step()
        view.render(image)
        own.append((time.thread_time() - worked) * 1000.0)
        wall.append((time.perf_counter() - start) * 1000.0)
        QCoreApplication.processEvents()
    return sorted(wall), sorted(own)


def is_busy() -> bool:
    """Whether other work lengthens what a clock on the wall sees."""
    return hasattr(os, "getloadavg") and os.getloadavg()[0] > (os.cpu_count() or 1)


def said(what: str, measured: tuple[list[float], list[float]]) -> bool:
    """Prints medians and 95th percentiles; returns whether the bound holds."""
    wall, own = ((statistics.median(t), t[int(len(t) * 0.95)]) for t in measured)
    holds = (own if is_busy() else wall)[1] < BOUND_MS
    mark = "" if holds else f"   MISSES {BOUND_MS:.0f} ms"
    print(
        f"{what:<44} wall {wall[0]:5.1f}, p95 {wall[1]:5.1f} ms; "
        f"thread {own[0]:5.1f}, p95 {own[1]:5.1f} ms{mark}"
    )
    return holds


def wait_for_drawing(view: MapView) -> None:
    """Lets the worker draw the sharp base."""
    waiting = QEventLoop()
    view.drawn.connect(waiting.quit)
    QTimer.singleShot(10_000, waiting.quit)
    view.refresh()
    waiting.exec()


def map_holds(theme: Theme) -> bool:
    """Measures pan and zoom of the map by every lens at every level of detail."""
    world = compile_world(parse_scenario(read_text(scenario_file(ISTANBUL)), ISTANBUL, None))
    atlas = load_atlas()
    view = MapView(theme, atlas)
    view.resize(WIDE, HIGH)
    view.show()
    scene = Scene(world, opening(world, 1), atlas, theme.look.tokens, "ukraine")
    holds = True
    for lens in LENSES:
        view.show_picture(picture(lens, scene))
        view.fit()
        for name, scale in SCALES.items():
            view.zoom(scale / view.pixels_a_kilometre)
            wait_for_drawing(view)
            what = f"{lens}, {name} (level {atlas.level_for(1.0 / scale)})"
            pans = (lambda n=n: view.pan(9 if n % 40 < 20 else -9, 3) for n in range(FRAMES))
            holds &= said(f"map, {what}, pan", frames(view, pans))
            zooms = (
                lambda n=n: view.zoom(1.03 if n % 40 < 20 else 1 / 1.03) for n in range(FRAMES)
            )
            holds &= said(f"map, {what}, zoom", frames(view, zooms))
    view.stop()
    view.close()
    return holds


def tree() -> TimelinePicture:
    """Returns a timeline of ten thousand nodes: a hundred branches of a hundred turns."""
    nodes = [
        Node(
            key=f"{row}/{turn}",
            turn=turn,
            row=row,
            form=NodeForm.CELLS if row % 3 else NodeForm.WHITE_CELL,
            label="Invoked" if turn % 4 == 0 else "",
            preview=f"Turn {turn}",
            parent=f"{row}/{turn - 1}" if turn else (f"{row - 1}/0" if row else ""),
        )
        for row in range(BRANCHES)
        for turn in range(TURNS)
    ]
    branches = [
        TimelineBranch(str(row), f"Future {row}", "Played by cells", str(row - 1) if row else "")
        for row in range(BRANCHES)
    ]
    turns = tuple(TurnHead(turn, f"Turn {turn}") for turn in range(TURNS))
    return TimelinePicture(turns, tuple(branches), tuple(nodes), "50/50", 50)


def timeline_holds(theme: Theme) -> bool:
    """Measures panning of a timeline of ten thousand nodes that fills the screen."""
    panel = TimelinePanel(theme)
    panel.resize(WIDE, HIGH)
    panel.show()
    start = time.perf_counter()
    panel.show_picture(tree())
    QCoreApplication.processEvents()
    print(f"timeline, 10,000 nodes laid out    {(time.perf_counter() - start) * 1000.0:.0f} ms")
    steps = (lambda n=n: panel.pan(37 if n % 60 < 40 else -37, 23) for n in range(FRAMES))
    holds = said("timeline, 10,000 nodes, pan", frames(panel, steps))
    panel.close()
    return holds


def start_holds() -> bool:
    """Measures new processes up to a usable window; the first compiles the modules."""
    with tempfile.TemporaryDirectory() as compiled:
        kept = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": compiled}
        starts = [_start(os.environ | kept) for _ in range(STARTS + 1)]
    wall, own = zip(*starts[1:], strict=True)
    both = statistics.median(wall), statistics.median(own)
    holds = both[is_busy()] < START_BOUND_S
    mark = "" if holds else f"   MISSES {START_BOUND_S} s"
    print(f"{'start to a usable window':<32} wall {both[0]:.2f} s; process {both[1]:.2f} s{mark}")
    return holds


def _start(environment: dict[str, str]) -> tuple[float, float]:
    """Returns the seconds up to a usable window: on the wall, and of the process."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", START, folder]
        start = time.perf_counter()
        with subprocess.Popen(  # noqa: S603 - our own program
            command, stdout=subprocess.PIPE, text=True, env=environment
        ) as program:
            line = program.stdout.readline() if program.stdout else ""
            return time.perf_counter() - start, float(line)


def main() -> int:
    """Measures and prints, with the machine and its load; returns 1 where a bound is missed."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    print(
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} "
        f"{platform.machine()}, {os.cpu_count()} cores, load {load:.1f}"
    )
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
        theme = Theme(application(), settings)
        holds = [map_holds(theme), timeline_holds(theme), start_holds()]
    return 0 if all(holds) else 1


if __name__ == "__main__":
    sys.exit(main())
