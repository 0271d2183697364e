"""The data plan: each question with the records that are evidence for it, and no others."""

from pathlib import Path
from typing import get_args

import pytest

from adjudication.record.coverage import coverage
from adjudication.record.entries import ENTRIES, Observation
from app.library import scenario_text
from app.session import Session
from scenarios.data_plan import EntryKind
from scenarios.doubts import doubts
from scenarios.faults import ScenarioFaults
from scenarios.reader import parse_scenario

TEXT = (Path(__file__).parents[1] / "scenarios" / "small.yaml").read_text(encoding="utf-8")
PLAN = """
data_plan:
  alarms:
    objective: OBJECTIVE
    question: Which exercises raised alarm?
    looks_for: Alarms.
    collector: Facilitator
    rulings: [{of: alarm, about: [lithuania]}, {of: order, about: [lithuania]}]
    entries: [observation]
  quotes:
    objective: OBJECTIVE
    question: What was said?
    looks_for: Estimates.
    collector: Recorder
    entries: [estimate]
    turns: [2]
"""


def text_with(plan: str) -> str:
    objective = next(iter(parse_scenario(TEXT, "small").objectives))
    return TEXT + plan.replace("OBJECTIVE", objective)


def test_evidence_is_found_by_kind_by_turn_and_by_name(tmp_path: Path) -> None:
    session = Session.create(tmp_path / "s.whitecell", text_with(PLAN), "s", seed=1, played=())
    while session.position.turn < 3:
        session.step()
        if session.position.phase.name == "moves" and session.position.turn == 2:
            session.enter(
                Observation(about="lithuania", what="quote", words="Note.", element="alarms")
            )
            session.enter(Observation(about="lithuania", what="quote", words="Another."))
    alarms, quotes = session.coverage
    kinds = {c.ruling.question.key.split("/")[0] for c in alarms.evidence if c.ruling}
    assert kinds == {"order"} | (kinds & {"alarm"})
    for cited in alarms.evidence:
        if cited.ruling is not None:
            assert "lithuania" in cited.ruling.question.key
            made = session.rulings_of(cited.node)
            assert cited.ruling in made
    entered = [c for c in alarms.evidence if c.ruling is None]
    assert [session.records[c.record - 1].body["words"] for c in entered] == ["Note."]
    assert not quotes.evidence, "a question without evidence says so"
    session.close()


def test_a_scenario_without_a_plan_has_no_coverage(tmp_path: Path) -> None:
    session = Session.create(tmp_path / "s.whitecell", TEXT, "s", seed=1, played=())
    assert coverage(session.scenario, session.history, session.records) == ()
    session.close()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("objective: OBJECTIVE", "objective: nothing", "no objective 'nothing'"),
        ("about: [lithuania]}, ", "about: [atlantis]}, ", "no part of the scenario 'atlantis'"),
        ("of: order", "of: orders", "orders"),
        ("entries: [estimate]", "entries: [gossip]", "gossip"),
    ],
)
def test_a_plan_that_leads_nowhere_is_a_fault(old: str, new: str, said: str) -> None:
    with pytest.raises(ScenarioFaults) as refused:
        parse_scenario(text_with(PLAN.replace(old, new, 1)), "s")
    assert any(said in str(fault) for fault in refused.value.faults)


def test_a_plan_that_nothing_can_answer_is_doubtful() -> None:
    plan = PLAN.replace("    entries: [estimate]\n    turns: [2]", "    turns: [99]")
    said = [what for path, what, _ in doubts(parse_scenario(text_with(plan), "s"))]
    assert "no record can answer this" in said
    assert any(what.startswith("never collected") for what in said)


def test_kinds_of_entries_are_those_of_the_record() -> None:
    assert set(get_args(EntryKind)) <= set(ENTRIES)


@pytest.mark.parametrize(
    "name", ["istanbul-2022", "helsinki-2-0", "parallel-tracks-2024", "belgium-1839-1914"]
)
def test_every_objective_of_the_library_has_its_questions(name: str) -> None:
    scenario = parse_scenario(*scenario_text(name))
    asked = {element.objective for element in scenario.data_plan.values()}
    assert asked == set(scenario.objectives)
