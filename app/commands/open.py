"""`whitecell open`: the desktop, on a session file or on a new Istanbul session."""

import argparse
import gc
from pathlib import Path
from types import ModuleType

from app.errors import MissingError, UsageError
from app.loading import load
from app.preflight import missing_libraries_message


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help="session file")
    parser.add_argument(
        "--language",
        metavar="LANGUAGE",
        default="",
        help="what the window speaks from now on: en, de, a .qm file of yours, or 'system'",
    )
    parser.epilog = "examples:\n  whitecell open evening.whitecell\n  whitecell open --language de"


def run(arguments: argparse.Namespace) -> int:
    """Opens the desktop; returns its exit code."""
    file: Path | None = getattr(arguments, "file", None)
    if file is not None and not file.exists():
        raise UsageError(f"there is no {file}")
    lacking = missing_libraries_message()
    if lacking:
        raise MissingError(lacking)
    code: int = desktop().run(file, getattr(arguments, "language", ""))
    return code


def desktop() -> ModuleType:
    """Loads the desktop, and Qt with it, which nothing else does; returns its main module."""
    load("app.briefing")  # the engine first: once Qt is there, PySide reads the text of every
    main = load("app.desktop.main")  # module that comes, to see if it uses Qt
    gc.freeze()  # what is loaded now lives as long as the program: nothing of it is garbage
    return main
