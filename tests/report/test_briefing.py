"""Turn briefs: drafted from what the cell may see, checked for leaks, released, corrected."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from adjudication.errors import AdjudicationError
from adjudication.orders import Order
from adjudication.record import entries as kinds
from adjudication.record.seen_by import seen_by
from app.briefing import TurnBrief, check, draft, keep, release, turn_briefs
from app.report.asked import Asked
from app.report.edition import document_of
from app.report.html import to_html
from app.session import Session

PRIVATE = "We shall cross the river on the third night. Nobody else may know of it."


@pytest.fixture
def session(tmp_path: Path, scenario_text: str) -> Iterator[Session]:
    opened = Session.create(tmp_path / "s.whitecell", scenario_text, "s", seed=1)
    yield opened
    opened.close()


def page(session: Session, cell: str) -> str:
    return to_html(document_of(session, Asked(kind="turn-brief", edition=cell, turn=1)))


def test_a_draft_says_what_its_cell_learned_and_nothing_else(session: Session) -> None:
    session.enter(kinds.Message(cells=("ukraine",), as_told="Poland answers.", true="It does not"))
    session.enter(kinds.Message(cells=("russia",), as_told="Kyiv is silent."))
    asked = session.enter(kinds.Query(cell="ukraine", words="How many?"))
    session.enter(kinds.Reply(query=asked, cell="ukraine", words="Four."))
    assert draft(session, "ukraine", 1).split("\n\n") == [
        "Poland answers.",
        "You asked: How many?\nAnswer: Four.",
    ]
    assert draft(session, "russia", 1) == "Kyiv is silent."
    assert not draft(session, "guarantors", 1)


def test_a_draft_of_what_everybody_was_told_has_no_leak(session: Session) -> None:
    for cell in session.scenario.cells:
        words = "The Council meets tonight on the ceasefire and its breaches."
        session.enter(kinds.Message(cells=(cell,), as_told=words))
    for cell in session.scenario.cells:
        assert not check(session, cell, draft(session, cell, 1))
        keep(session, cell, 1, draft(session, cell, 1))
    for cell in session.scenario.cells:
        release(session, cell, 1, draft(session, cell, 1))
        assert "The Council meets" in page(session, cell)


def test_private_words_are_found_with_their_place_and_keep_the_brief_back(
    session: Session,
) -> None:
    sheet = session.enter(kinds.MoveSheet(cell="russia", intent=PRIVATE))
    words = "All is quiet.\n\nThey say: nobody else may know of it. Take care."
    (leak,) = check(session, "ukraine", words)
    assert (leak.place, leak.record) == ("Paragraph 2", sheet)
    assert leak.words == "nobody else may know of it"
    before = len(session.records)
    with pytest.raises(AdjudicationError, match=f"private words .*record {sheet}"):
        release(session, "ukraine", 1, words)
    assert len(session.records) == before
    assert not check(session, "russia", words)


def test_words_told_on_purpose_are_released_and_stay_released(session: Session) -> None:
    sheet = session.enter(kinds.MoveSheet(cell="russia", intent=PRIVATE))
    words = "Russia declares: we shall cross the river on the third night."
    release(session, "ukraine", 1, words, tells=(sheet,))
    assert "on the third night" in page(session, "ukraine")
    seen = seen_by(session.records, session.history, session.scenario, "ukraine")
    (brief,) = (each for each in seen if each.kind == "brief")
    assert "tells" not in brief.shown
    session.give_order(Order("russia", "", "", PRIVATE))
    assert "on the third night" in page(session, "ukraine"), "the same words, typed again"
    found = {leak.record for leak in check(session, "guarantors", words)}
    assert sheet in found, "the brief of one cell tells nothing to another"
    with pytest.raises(AdjudicationError, match="may know"):
        release(session, "ukraine", 1, "Nobody else may know of it, they say: nobody at all.")
    with pytest.raises(AdjudicationError, match="a brief tells record 900, and there is none"):
        keep(session, "ukraine", 1, words, tells=(900,))


def test_drafts_for_a_cell_are_not_private_from_it(session: Session) -> None:
    keep(session, "ukraine", 1, "A column of forty vehicles was seen near the river. It waits.")
    words = "A column of forty vehicles was seen near the river. It moves."
    release(session, "ukraine", 1, words)
    assert words in page(session, "ukraine")
    found = check(session, "russia", words)
    assert all("a brief, field words" in leak.owner for leak in found)
    assert len(found) == 2


def test_few_words_may_stand_in_the_briefs_of_two_cells(session: Session) -> None:
    for cell in ("ukraine", "russia"):
        release(session, cell, 1, "Nothing new.")
    first = release(session, "ukraine", 1, "The line of contact has not moved at all.")
    words = "The line of contact has not moved at all. Take care."
    (leak,) = check(session, "russia", words)
    assert leak.record == first, "more may have been pasted into the wrong brief"
    release(session, "russia", 1, words, tells=(first,))


def test_a_release_is_corrected_by_the_next_one(session: Session) -> None:
    assert turn_briefs(session, 1) == {}
    session.enter(kinds.Message(cells=("ukraine",), as_told="Poland answers."))
    kept = keep(session, "ukraine", 1, draft(session, "ukraine", 1))
    assert session.records[kept - 1].body["stage"] == "drafted"
    first = release(session, "ukraine", 1, "It is quiet.")
    edited = keep(session, "ukraine", 1, "It is not quiet.")
    assert turn_briefs(session, 1) == {
        "ukraine": TurnBrief(edited, "It is not quiet.", (), released=first)
    }
    assert "It is quiet." in page(session, "ukraine")
    second = release(session, "ukraine", 1, "It is not quiet.")
    assert turn_briefs(session, 1)["ukraine"].is_out
    assert session.records[second - 1].body["corrects"] == first
    held = page(session, "ukraine")
    assert "It is not quiet." in held
    assert "It is quiet." not in held
    for words in ("", " \n"):
        with pytest.raises(AdjudicationError, match="needs words"):
            release(session, "ukraine", 1, words)


def test_a_brief_stands_in_the_turn_it_is_about(session: Session) -> None:
    while session.position.turn == 1:
        for question in session.to_rule():
            session.rule(question.key, "free", question.options[0], "as told", "A1", "A2")
        session.step()
    session.enter(kinds.Message(cells=("ukraine",), as_told="Of turn two."))
    session.step()
    release(session, "ukraine", 1, "What turn one came to.")
    assert "What turn one came to." in page(session, "ukraine")
    assert "Of turn two." not in page(session, "ukraine")
    asked = Asked(kind="turn-brief", edition="ukraine", turn=2)
    second = to_html(document_of(session, asked))
    assert "Of turn two." in second
    assert "What turn one came to." not in second
