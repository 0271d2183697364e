"""Pictures of every view, by one command: `python -m app.desktop.gallery -o docs/gallery`.

Plays the bundled script into a session that is thrown away afterwards, opens the real window on
it without a display, and grabs each view of `app.desktop.gallery_views` in light and dark, at
each text size asked for. With the pictures comes a page that shows them all (README.md).
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image, ImageColor
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QSettings, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from app.desktop.chart_library import library
from app.desktop.gallery_views import SESSIONS, VIEWS, View
from app.desktop.language import speak
from app.desktop.main import application
from app.desktop.map.view import MapView
from app.desktop.theme import Choice, Theme
from app.desktop.tokens import Tokens, colours_of
from app.desktop.window import MainWindow

__all__ = ["main", "make_pictures", "settle"]

SIZE = "1600x1000"
SCALES = (100, 200)
LOOKS: tuple[Choice, ...] = ("light", "dark")
COLOURS = 256
"""Of a picture's palette: it keeps the repository small, and no eye sees the difference."""
LONGEST_MS = 60_000
"""How long to wait for a map or a chart to be drawn."""
PAGE_HEAD = """# Every view, in light and dark, at 100 % and 200 % text

Made by `python -m app.desktop.gallery -o docs/gallery`; nothing here is drawn by hand.
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """What pictures are to be made: their size, text sizes in per cent, views, the language."""

    size: tuple[int, int]
    scales: tuple[int, ...]
    views: tuple[str, ...]
    language: str


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
    parser.add_argument(
        "--text", type=int, nargs="+", default=SCALES, metavar="PERCENT", help="text sizes"
    )
    parser.add_argument(
        "--views",
        nargs="+",
        default=[view.name for view in VIEWS],
        choices=[view.name for view in VIEWS],
        metavar="NAME",
        help="only these: " + ", ".join(view.name for view in VIEWS),
    )
    parser.add_argument(
        "--language", default="en", metavar="LANGUAGE", help="what the window speaks (en)"
    )
    typed = parser.parse_args(arguments)
    width, _, height = typed.size.partition("x")
    size = int(width), int(height)
    asked = Asked(size, tuple(typed.text), tuple(typed.views), typed.language)
    folder: Path = typed.output.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as scratch, contextlib.chdir(scratch):
        for path in make_pictures(folder, asked):
            print(path)
    if set(asked.views) == {view.name for view in VIEWS}:
        (folder / "README.md").write_text(_page(asked), encoding="utf-8")
    return 0


def make_pictures(folder: Path, asked: Asked) -> Iterator[Path]:
    """Play the script in the working directory and grab every view.

    Args:
        folder: Where to write.
        asked: What is to be made.

    Yields:
        The files, as they are written.
    """
    app = application()
    settings = QSettings("settings.ini", QSettings.Format.IniFormat)
    speak(app, settings, asked.language)
    theme = Theme(app, settings)
    window = MainWindow(theme, settings, SESSIONS)
    window.show()
    for view in VIEWS:
        theme.set_text_scale(1.0)
        shown = view.show(window)
        settle(app, window, shown)
        for scale in asked.scales if view.name in asked.views else ():
            theme.set_text_scale(scale / 100)
            shown.resize(*asked.size)
            for look in LOOKS:
                theme.choose(look)
                settle(app, window, shown)
                path = folder / _file(view, look, scale)
                _save(shown.grab().toImage(), path, theme.look.tokens)
                yield path
    window.close()


def _file(view: View, look: str, scale: int) -> str:
    return f"{view.name}-{look}-{scale}.png"


def settle(app: QApplication, window: MainWindow, shown: QWidget) -> None:
    """Let everything that waits be laid out, verified and drawn."""
    library.ask()
    while library.module is None:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    app.processEvents()
    while window.worker.is_busy or any(
        timer.isActive() and timer.isSingleShot() for timer in shown.findChildren(QTimer)
    ):
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    for _ in range(8):
        app.processEvents()
    for each in shown.findChildren(MapView):
        if each.isVisible():
            waiting = QEventLoop()
            each.drawn.connect(waiting.quit)
            QTimer.singleShot(LONGEST_MS, waiting.quit)
            each.refresh()
            waiting.exec()
    app.processEvents()


def _save(image: QImage, path: Path, tokens: Tokens) -> None:
    """Write a picture with a palette of its own colours."""
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(held, "PNG")  # type: ignore[call-overload]
    picture = Image.open(BytesIO(bytes(held.data().data()))).convert("RGB")
    # The theme's own colours and those used most, as they are: averages would tint the tokens.
    own = np.array([ImageColor.getrgb(each) for each in colours_of(tokens)], dtype=np.uint8)
    pixels = np.asarray(picture).reshape(-1, 3)
    colours, counts = np.unique(pixels, axis=0, return_counts=True)
    most = colours[np.argsort(-counts, kind="stable")]
    kept = np.unique(np.concatenate([own, most[:COLOURS]]), axis=0, return_index=True)[1]
    most = np.concatenate([own, most[:COLOURS]])[np.sort(kept)[:COLOURS]]
    palette = Image.new("P", (1, 1))
    palette.putpalette(most.ravel().tolist())
    few = picture.quantize(palette=palette, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


def _page(asked: Asked) -> str:
    """The page of the gallery."""
    parts = [PAGE_HEAD]
    for view in VIEWS:
        parts.append(f"## {view.caption}\n")
        parts += [
            f"![{view.caption}, {look}, {scale} % text]({_file(view, look, scale)})\n"
            for scale in asked.scales
            for look in LOOKS
        ]
    return "\n".join(parts)


if __name__ == "__main__":
    sys.exit(main())
