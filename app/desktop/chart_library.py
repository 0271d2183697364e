"""pyqtgraph, loaded once for every chart, in steps that nobody notices.

It takes a sixth of a second to import and makes classes of Qt's, which no other thread may do
while the window works. Most of that time goes into asking PySide for everything it has, for PySide
makes a class when it is first asked for, and into its reading of the text of every module that
comes, for which it asks linecache. Here both are asked for before, a few in each turn of the event
loop.
"""

from __future__ import annotations

import importlib.util
import linecache
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from types import ModuleType

from PySide6.QtCore import QObject, QTimer, Signal

from app.loading import load

__all__ = ["library"]

TAKEN_WHOLE = (
    "PySide6.QtCore",
    "PySide6.QtGui",
    "PySide6.QtWidgets",
    "PySide6.QtSvg",
    "PySide6.QtTest",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
)
"""Modules that pyqtgraph takes every name of."""
AT_ONCE = 40
"""Names or texts asked for in one turn of the loop: some ten milliseconds."""


class _Library(QObject):
    """The module, as soon as it is there.

    Attributes:
        ready: It is there.
    """

    ready = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.module: ModuleType | None = None
        self._steps = _warmed()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)

    def ask(self, after_ms: int = 0) -> None:
        """Have it loaded, if nobody has, as soon as what waits to be painted is painted.

        Args:
            after_ms: How long that may wait where nobody is looking yet.
        """
        is_sooner = not self._timer.isActive() or self._timer.remainingTime() > after_ms
        if self.module is None and is_sooner:
            self._timer.start(after_ms)

    def _step(self) -> None:
        if next(self._steps, None) is not None:
            self._timer.start(0)
            return
        self.module = load("pyqtgraph")
        self.ready.emit()


def _warmed() -> Iterator[str]:
    """Have PySide make its classes; every piece of the work is named when it is done."""
    for key in TAKEN_WHOLE:
        module = importlib.import_module(key)
        yield key
        yield from _a_few_at_once(partial(getattr, module), dir(module))
    yield from _a_few_at_once(linecache.getlines, _texts())


def _a_few_at_once(ask: Callable[[str], object], names: Iterable[str]) -> Iterator[str]:
    for place, name in enumerate(names, 1):
        ask(name)
        if place % AT_ONCE == 0:
            yield name


def _texts() -> Iterator[str]:
    """The files of the library's own modules; its examples are none."""
    found = importlib.util.find_spec("pyqtgraph")
    for folder in (found and found.submodule_search_locations) or ():
        for path in Path(folder).rglob("*.py"):
            if "examples" not in path.relative_to(folder).parts:
                yield str(path)


library = _Library()
