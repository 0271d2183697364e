"""Writes a session's report in the formats asked for."""

from pathlib import Path

from app.files import write_text
from app.report.after_action import after_action
from app.report.html import to_html
from app.report.markdown import to_markdown
from app.session import Session

FORMATS = ("md", "html")


def write_report(
    session: Session, folder: Path, formats: tuple[str, ...] = FORMATS
) -> tuple[Path, ...]:
    """Writes the after-action report and returns the files.

    Args:
        session: The session.
        folder: Where to write.
        formats: Some of `FORMATS`.
    """
    document = after_action(session)
    render = {"md": to_markdown, "html": to_html}
    written = []
    for name in formats:
        path = folder / f"after-action.{name}"
        write_text(path, render[name](document))
        written.append(path)
    return tuple(written)
