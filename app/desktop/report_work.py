"""The work behind the report dialog, off the window's thread: pages to look at, files to keep.

Each opens the session's file for itself and touches nothing of the window.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtGui import QImage

from app.report.asked import Asked
from app.session import Session

__all__ = ["Stopped", "Wish", "pages_of", "write"]

PREVIEWED_SUBSECTIONS = 6
"""Subsections of a section that a preview sets; an appendix has hundreds."""
PREVIEWED_PAGES = 24
DOTS_PER_INCH = 96


class Stopped(Exception):  # noqa: N818 - nothing went wrong: somebody pressed Stop
    """The report was stopped while it was written."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the dialog asks for.

    Attributes:
        path: The session file.
        asked: Which report.
        formats: In which formats.
        folder: Where to.
    """

    path: Path
    asked: Asked
    formats: tuple[str, ...]
    folder: Path


def pages_of(wish: Wish) -> tuple[QImage, ...]:
    """The first pages of a report as pictures; long appendices are cut short.

    Args:
        wish: What is asked for.

    Returns:
        A picture of each page.

    Raises:
        UsageError: The report cannot be made as asked; says why.
    """
    # Imported here: reports and typesetting are no part of a desk that opens in a second.
    from app.report.edition import document_of  # noqa: PLC0415
    from app.report.typeset import to_pages  # noqa: PLC0415

    session = Session.open_file(wish.path, read_only=True)
    try:
        document = document_of(session, wish.asked)
    finally:
        session.close()
    shortened = tuple(
        replace(section, sections=section.sections[:PREVIEWED_SUBSECTIONS])
        for section in document.sections
    )
    pages = to_pages(replace(document, sections=shortened), DOTS_PER_INCH)[:PREVIEWED_PAGES]
    return tuple(QImage.fromData(page) for page in pages)


def write(wish: Wish, progress: Callable[[int, int, str], None]) -> tuple[Path, ...]:
    """Write a report.

    Args:
        wish: What is asked for.
        progress: Told how far the work is; it may raise `Stopped`.

    Returns:
        The files written.
    """
    from app.report.render import write_report  # noqa: PLC0415 - as above

    session = Session.open_file(wish.path, read_only=True)
    try:
        return write_report(session, wish.folder, wish.formats, wish.asked, progress=progress)
    finally:
        session.close()
