"""Pages of a report as pictures for the README: `python -m app.report.gallery -o DIR`.

Plays the bundled script into a session that is thrown away, sets the after-action report, and
keeps three of its pages.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from app.files import write_bytes
from app.library import ISTANBUL, SESSION_SUFFIX, scenario_file
from app.play import play, read_script
from app.report.asked import Asked
from app.report.content import Document
from app.report.edition import document_of
from app.report.typeset import to_pages
from app.session import Session
from scenarios.reader import read_text

PAGES = {
    "report-insights": ("Turning points", "Insights", "Follow-up"),
    "report-compared": ("Futures compared",),
    "report-guarantee": ("Guarantee invoked, honoured or ignored",),
}
"""The sections that each picture shows the first page of."""
DOTS_PER_INCH = 100
MOMENT = "2026-11-26T16:00:00+00:00"
SEED = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Makes the pictures and returns the exit code.

    Args:
        arguments: What was typed; without it the process's own.
    """
    parser = argparse.ArgumentParser(prog="gallery", description="Pages of a report as pictures.")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        document = _played(Path(folder))
    for name, titles in PAGES.items():
        path = given.output / f"{name}.png"
        write_bytes(path, _page(document, titles))
        print(path)
    return 0


def _played(folder: Path) -> Document:
    file = scenario_file(ISTANBUL)
    session = Session.create(
        folder / f"{ISTANBUL}{SESSION_SUFFIX}",
        read_text(file),
        ISTANBUL,
        seed=SEED,
        clock=lambda: MOMENT,
    )
    try:
        script = read_script(file.parent / "demo.yaml")
        play(session, script, session.scenario.turns, lambda _done, _total, _what: None)
        return document_of(session, Asked())
    finally:
        session.close()


def _page(document: Document, titles: Sequence[str]) -> bytes:
    """The first page of some sections alone."""
    kept = tuple(
        replace(section, opens_page=False)
        for section in document.sections
        if section.title in titles
    )
    alone = replace(document, sections=kept, has_cover=False, facts=())
    return to_pages(alone, DOTS_PER_INCH)[0]


if __name__ == "__main__":
    sys.exit(main())
