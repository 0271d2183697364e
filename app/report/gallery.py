"""Pages of a report as pictures for the README: `python -m app.report.gallery -o DIR`.

Plays the bundled script into a session that is thrown away, adds insights of the kind that a hot
wash makes, sets the after-action report, and keeps three of its pages.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from adjudication.record.entries import Insight
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
ENTERED = (
    Insight(
        what="insight",
        words="Once Washington had answered, nobody asked whether its own case was another one.",
        objective="casus-foederis",
        evidence=(102, 104),
        overturned_by="A playing in which a smaller guarantor answers first.",
        action="Put the question to every guarantor before any answer is known.",
        owner="White cell",
        due="next playing",
    ),
    Insight(
        what="strength",
        words="Guarantors consulted within the three days of the treaty.",
        objective="collective-decision",
        evidence=(73,),
        confidence="high",
        overturned_by="A crisis that begins on a holiday.",
    ),
    Insight(
        what="improve",
        words="The exercise near the line was read as preparation by all, and no one inspected.",
        objective="transparency",
        evidence=(2, 21),
        confidence="low",
        overturned_by="An inspection offered in turn 1.",
        action="Add an inspection team to the guarantors' moves.",
        owner="Scenario author",
        due="1 February 2027",
    ),
)


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
        for insight in ENTERED:
            session.enter(insight)
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
