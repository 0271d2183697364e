"""What parts say, held against the record they say it of."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest

from adjudication.record.entries import Insight, body_of
from adjudication.record.log import append_to
from app.report.asked import CONTROL, Asked
from app.report.content import Number, Paragraph, Section, Table, blocks_of, texts_of
from app.report.edition import document_of
from app.report.parts import FEW
from app.report.parts.adjudication import FEW_TERMS, FEWEST, departures
from app.report.parts.claims import claims, reversals
from app.report.parts.futures import honoured_or_ignored
from app.report.parts.human_cost import human_cost_told
from app.report.parts.narrative import turning_points
from app.report.typeset import to_pages
from app.report.whole import ROUTINE, Ruled, Whole, played_branches
from app.report.wording import wording_of
from app.session import Session
from maps.atlas import load_atlas
from scenarios.scenario import Variant


@pytest.fixture
def whole(session: Session) -> Whole:
    branch = session.history.branch_named("Invoked and honoured")
    return Whole(session, CONTROL, wording_of(), branch, 3)


def tables(blocks: Iterable[object]) -> Mapping[str, Table]:
    return {block.caption: block for block in blocks if isinstance(block, Table)}


def test_every_ruling_of_people_is_explained_with_its_own_record(
    session: Session, whole: Whole
) -> None:
    document = document_of(session, Asked())
    appendix = next(s for s in document.sections if s.title.startswith("Adjudication"))
    cited = {int(s.title.split(",")[0].removeprefix("Record ")) for s in appendix.sections}
    made = {r.number for r in session.records if r.kind == "ruling"}
    assert made <= cited
    for number in sorted(made)[:5]:
        asked = session.records[number - 1].body["ruling"]["question"]["title"]
        titles = [s.title for s in appendix.sections if s.title.startswith(f"Record {number},")]
        assert asked in titles[0]
    assert len(appendix.sections) == sum(map(_is_weighty, whole.all_ruled()))


def _is_weighty(each: Ruled) -> bool:
    return not (each.ruling.method == "rigid" and each.ruling.question.kind in ROUTINE)


def test_what_was_said_of_a_ruling_stands_with_it(session: Session) -> None:
    document = document_of(session, Asked())
    number = next(record.number for record in session.records if record.kind == "ruling")
    appendix = next(s for s in document.sections if s.title.startswith("Adjudication"))
    section = next(s for s in appendix.sections if s.title.startswith(f"Record {number},"))
    told = "\n".join(text for _, text in texts_of(section))
    for words in ("Dissent: I hold", "Challenged by Ukraine: On what", "stands: On the text."):
        assert words in told
    evidence = next(s for s in document.sections if s.title.startswith("What the record"))
    assert "A case in point." in "".join(text for _, text in texts_of(evidence.sections[1]))
    cell = "".join(text for _, text in texts_of(document_of(session, Asked(edition="ukraine"))))
    assert f"We challenged ruling {number}: On what ground?" in cell
    assert "Stands: On the text." in cell
    assert "I hold it otherwise" not in cell


def test_the_terms_of_a_ruling_stand_side_by_side_and_sum_to_its_odds(
    session: Session, whole: Whole
) -> None:
    document = document_of(session, Asked())
    appendix = next(s for s in document.sections if s.title.startswith("Adjudication"))
    weighty = [each for each in whole.all_ruled() if _is_weighty(each)]
    several = 0
    for section, each in zip(appendix.sections, weighty, strict=True):
        question = each.ruling.question
        if not question.terms:
            continue
        if len(question.terms) <= FEW_TERMS and len({of for of, *_ in question.terms}) == 1:
            said = [block.text for block in section.blocks if isinstance(block, Paragraph)][-1]
            numbers = [float(found) for found in re.findall(r" ([-+]\d+\.\d\d)[,.]", said)]
            assert numbers == [round(value, 2) for _, _, value, _ in question.terms]
            continue
        (table,) = (block for block in section.blocks if isinstance(block, Table))
        several += len(table.columns) > 2
        for place, option in enumerate(table.columns[1:], start=1):
            cells = (row[place] for row in table.rows)
            held = [cell.value for cell in cells if isinstance(cell, Number)]
            assert held == [value for of, _, value, _ in question.terms if of == option]
    assert several > 10


def test_a_zone_that_changes_hands_is_told_by_its_name(whole: Whole) -> None:
    start, *_, last = whole.path(whole.branches[0])
    state = whole.session.state_at(last.number)
    held = state.held.copy()
    held[0] = whole.world.actor_index("poland")
    given = {start.number: whole.session.state_at(start.number)}
    given[last.number] = state.with_changes(held=held)
    whole.session.state_at = given.__getitem__  # type: ignore[method-assign,assignment]
    words = "; ".join(found.words for found in whole.findings(start, last))
    assert f"withdraws from {load_atlas().zones[whole.world.contested[0].key].name};" in words


def test_turning_points_are_ordered_and_cite_steps(whole: Whole) -> None:
    (table,) = tables(turning_points(whole)).values()
    assert table.rows
    for row in table.rows:
        node = whole.history.nodes[int(str(row[0]))]
        assert str(node.turn) == str(row[2])
        assert whole.ruled(node)


def test_the_guarantee_is_counted_as_the_states_have_it(whole: Whole) -> None:
    (table,) = tables(honoured_or_ignored(whole)).values()
    honoured = {str(row[0]): str(row[1]) for row in table.rows}
    ignored = {str(row[0]): str(row[2]) for row in table.rows}
    assert honoured["Poland"] == "force"
    assert honoured["China"] == "no answer to the call"
    assert set(ignored.values()) == {"no answer to the call"}


def test_departures_give_counts_alone_under_ten(whole: Whole) -> None:
    blocks = list(departures(whole))
    words = " ".join(b.text for b in blocks if isinstance(b, Paragraph))
    for explanation in ("the aid is biased", "the adjudicators are", "the moves differed"):
        assert explanation in words
    held = tables(blocks)
    (row,) = held["Rulings by adjudicator"].rows
    assert row[0] == "A1"
    made = [r for r in whole.all_ruled() if r.ruling.method in {"free", "consensual"}]
    assert str(row[1]) == str(len(made))
    assert sum(int(str(cell)) for cell in row[2:5]) == len(made)
    for kind in held["Rulings by kind of question"].rows:
        few = int(str(kind[1])) < FEWEST
        assert few == (kind[5:] == ("", "", ""))
    cells = [str(cell) for table in held.values() for row in table.rows for cell in row]
    assert "white-cell" not in cells


def test_months_at_war_follow_the_game_s_clock(whole: Whole) -> None:
    held = tables(human_cost_told(whole))
    for row in held["Time on each line"].rows:
        assert [str(cell) for cell in row[1:]] == ["4.0", "2.0"]
    people = held["Months of war, of peace and gained, and people"].rows
    assert {str(row[0]) for row in people} == {branch.name for branch in whole.branches}
    for row in people:
        assert float(str(row[2])) + float(str(row[3])) == pytest.approx(4.0)


def test_claims_stand_beside_their_counter_claims(whole: Whole) -> None:
    variant = Variant(
        name="A greedy Russia",
        kind="counter-hypothesis",
        text="Russia seeks gain, not safety.",
        set={"actors.russia.kind": "greedy", "parameters.none": 3},
        remove=("actors.russia.posture",),
    )
    whole.scenario = whole.scenario.model_copy(update={"variants": {"greedy": variant}})
    section = next(each for each in claims(whole) if isinstance(each, Section))
    (table,) = tables(section.blocks).values()
    was = whole.scenario.actors["russia"]
    assert table.rows[0] == ("Russia, kind", was.kind, "greedy")
    assert table.rows[1][1] == "nothing"
    assert table.rows[2] == ("Russia, posture", f"{was.posture.value:g}", "left out")


def test_where_the_aid_reverses_is_where_the_explanation_has_it(whole: Whole) -> None:
    (table,) = tables(reversals(whole)).values()
    row = table.rows[0]
    ruled = next(r for r in whole.all_ruled() if str(r.record) == str(row[0]))
    found = whole.session.explain_ruled(ruled.node.number, ruled.ruling.question.key)
    flip = found.flips[0]
    assert row[1] == f"{found.question.title} {found.likeliest}"
    assert row[2] == flip.parameter.replace("_", " ")
    cells = [cell.value for cell in row if isinstance(cell, Number)]
    assert cells == [ruled.record, flip.value, flip.flips_at, flip.share]


def test_no_section_of_the_full_edition_is_empty(session: Session) -> None:
    document = document_of(session, Asked())
    for section in document.sections:
        assert section.blocks or section.sections, section.title
    for block in blocks_of(document.sections):
        if isinstance(block, Table):
            assert all(len(row) == len(block.columns) for row in block.rows), block.caption


def test_a_line_given_up_is_left_out(session: Session) -> None:
    names = [branch.name for branch in played_branches(session)]
    assert names == ["Invoked and honoured", "Invoked and ignored"]
    ignored = session.history.branch_named("Invoked and ignored")
    branches = {**session.history.branches, ignored.number: replace(ignored, pruned=True)}
    session.history = replace(session.history, branches=branches)
    assert [branch.name for branch in played_branches(session)] == names[:1]


def test_a_quick_look_is_two_pages_however_much_was_said(session: Session) -> None:
    insight = Insight(what="improve", words="Again " * 20, action="Ask " * 8, owner="White cell")
    count = FEW + 5
    held = [append_to(session.records[-1], "insight", _here(session) | body_of(insight))]
    while len(held) < count:
        held.append(append_to(held[-1], "insight", _here(session) | body_of(insight)))
    session.records = [*session.records, *held]
    asked = Asked(kind="quick-look")
    document = document_of(session, asked)
    told = [text for _, text in texts_of(document)]
    assert sum("more stand in the after-action report" in text for text in told) == 2
    assert len(to_pages(document, 20)) == 2
    for cell in ("guarantors", "russia"):
        assert len(to_pages(document_of(session, replace(asked, edition=cell)), 20)) <= 2


def _here(session: Session) -> dict[str, int]:
    cursor = session.history.cursor
    return {"node": cursor.node, "branch": cursor.branch}
