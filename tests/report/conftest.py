"""A played session to report on: two lines of the Istanbul script, four turns each."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from adjudication.record import entries as kinds
from app.library import ISTANBUL, scenario_file
from app.play import play, read_script
from app.session import Session
from scenarios.reader import read_text

WORDS = {
    "ukrainian": "Ґанок і їжак Європи",
    "russian": "Объём съезда",
    "georgian": "მარაგი გათავდა",
    "polish": "Zażółć gęślą jaźń",
}


def quiet(_done: int, _total: int, _what: str) -> None:
    """No progress."""


@pytest.fixture(scope="session")
def played_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a session of two lines, with entries of people beside play."""
    path = tmp_path_factory.mktemp("report") / "day.whitecell"
    file = scenario_file(ISTANBUL)
    stamps = iter(range(100_000))
    session = Session.create(
        path,
        read_text(file),
        "istanbul",
        seed=7,
        clock=lambda: f"2026-11-24T10:00:{next(stamps) % 60:02d}+00:00",
    )
    play(session, read_script(file.parent / "demo.yaml"), 4, quiet)
    session.note("; ".join(WORDS.values()))
    session.enter(
        kinds.Insight(
            what="strength",
            words="Consultation began within the hour.",
            objective=next(iter(session.scenario.objectives)),
            evidence=(2, 3),
            confidence="low",
            overturned_by="A second playing in which nobody consults.",
            action="Rehearse the call.",
            owner="desk officer",
            due="2027-02-01",
        )
    )
    ruling = next(record.number for record in session.records if record.kind == "ruling")
    session.enter(kinds.Dissent(ruling=ruling, words="I hold it otherwise."))
    asked = session.enter(kinds.Challenge(ruling=ruling, cell="ukraine", words="On what ground?"))
    session.enter(
        kinds.Response(challenge=asked, cell="ukraine", verdict="stands", words="On the text.")
    )
    objective = list(session.scenario.objectives)[1]
    session.enter(kinds.Link(record=ruling, objective=objective, words="A case in point."))
    session.enter(kinds.Contact(cells=("ukraine", "guarantors"), stage="held", secret=False))
    session.close()
    return path


@pytest.fixture
def session(played_file: Path) -> Iterator[Session]:
    """That session, open for reading."""
    opened = Session.open_file(played_file, read_only=True)
    yield opened
    opened.close()
