"""What is probably not meant: one doubt planted at a time in a scenario that has none."""

from pathlib import Path

import pytest

from scenarios.reader import doubts_of, parse_scenario
from tests.scenarios.test_reader import TEXT

PLANTED = (
    # a line of the small scenario, a doubtful one for it, the path, part of the message
    (
        "    cell: blue\n    played: true",
        "    cell: blue\n    played: false",
        "cells.blue",
        "nobody",
    ),
    (
        "when: {kind: turn, turn: 1}",
        "when: {kind: turn, turn: 9}",
        "injects.convoy.when",
        "4 turns",
    ),
    ("at_least: 4}", "at_least: 16}", "injects.rumour.when", "ends at rung 15"),
    (
        "      - {kind: claim, claim: silence}",
        "      - {kind: statement}",
        "tribunals.border-court.claims.silence",
        "no action brings",
    ),
    (
        "      - {kind: appeal, commitment: pact}",
        "      - {kind: statement}",
        "commitments.pact",
        "no action appeals",
    ),
    (
        "    deceptive: {value: 0.3,",
        "    deceptive: {value: 0,",
        "regimes.border-notice.deceptive",
        "nothing to chance",
    ),
    (
        "  judgement: {citation: Chosen for tests., read: true}",
        "  judgement: {citation: Chosen for tests., read: true}\n"
        "  forgotten: {citation: A book., read: false}",
        "sources.forgotten",
        "nothing names",
    ),
    (
        "    appeal: {value: 0, source: judgement, status: JUDGEMENT}\n"
        "    verifiability: {value: 1, source: judgement, status: JUDGEMENT}\n"
        "    only: [lithuania]",
        "    appeal: {value: 0, source: judgement, status: JUDGEMENT}\n"
        "    verifiability: {value: 1, source: judgement, status: JUDGEMENT}\n"
        "    unplayed: false\n    only: [poland]",
        "actions.appeal-pact",
        "who may is not played",
    ),
    (
        "    only: [belarus]\n",
        "    only: [belarus]\n    toward: [belarus]\n",
        "actions.withdraw-rockets",
        "only at itself",
    ),
    (
        "when: {kind: turn, turn: 1}",
        "when: {kind: date, date: 2031-01-01}",
        "injects.convoy.when",
        "runs from 2030-03-01 to 2030-07-01",
    ),
    (
        "between: [lithuania, belarus], at_least: 4}",
        "between: [belarus, belarus], at_least: 4}",
        "injects.rumour.when",
        "with itself",
    ),
    (
        "when: {kind: turn, turn: 1}",
        "when: {kind: hand, likelihood: {value: 0, source: judgement, status: JUDGEMENT}}",
        "injects.convoy.when",
        "never released in a model run",
    ),
    (
        "when: {kind: turn, turn: 1}",
        "when: {kind: hand, likelihood: {value: 1, source: judgement, status: JUDGEMENT}}",
        "injects.convoy.when",
        "in every model run",
    ),
    (
        "    rule: consensus\n    capital",
        "    rule: consensus\n    agenda:\n      measures: {title: Measures, action: talk, "
        "toward: belarus, when: {kind: rung, between: [lithuania, belarus], at_least: 16}, "
        "support: {value: 0, source: judgement, status: JUDGEMENT}}\n    capital",
        "organisations.council.agenda.measures.when",
        "ends at rung 15",
    ),
    (
        "doctrines:\n",
        "doctrines:\n  bold: {name: Bold, text: Does not wait.}\n",
        "doctrines.bold",
        "no actor follows",
    ),
    (
        "    reach: {value: 300, source: judgement, status: JUDGEMENT, unit: km}\n"
        "    placed: true",
        "    reach: {value: 300, source: judgement, status: JUDGEMENT, unit: km}\n"
        "    placed: false",
        "deployments.rockets",
        "no action places it",
    ),
    (
        "    win_alone: {value: 0.6,",
        "    win_alone: {value: 1,",
        "ambitions[0].win_alone",
        "nothing to chance",
    ),
    (
        "        merit: {value: 0.6,",
        "        merit: {value: 1,",
        "tribunals.border-court.claims.silence.merit",
        "nothing to chance",
    ),
    (
        "  attribution: {value: 0.6,",
        "  attribution: {value: 1,",
        "parameters.attribution",
        "nothing to chance",
    ),
    (
        "    force: {value: 8, source: judgement, status: JUDGEMENT}",
        "    force: {value: 8, source: hearsay, status: VERIFIED}",
        "actors.lithuania.force",
        "'hearsay' was not read",
    ),
)
ALSO = {
    "hearsay": ("sources:\n", "sources:\n  hearsay: {citation: Somebody said so., read: false}\n")
}
"""What a doubtful line needs elsewhere, by a word of it."""
PLAN = """
data_plan:
  noticed:
    objective: warning
    question: Who notices first?
    looks_for: A word about it.
    collector: White cell
    {evidence}
    turns: [{turn}]
"""
NO_PACT = (
    ("    in_force: true\n    region: baltic", "    in_force: false\n    region: baltic"),
    ("when: {kind: turn, turn: 1}", "when: {kind: invoked, commitment: pact}"),
)


def found(folder: Path, text: str) -> list[tuple[str, str]]:
    (folder / "scenario.yaml").write_text(text, encoding="utf-8")
    return [(d.path, d.message) for d in doubts_of(folder, parse_scenario(text, "x"))]


def test_the_small_scenario_has_none(tmp_path: Path) -> None:
    assert found(tmp_path, TEXT) == []


@pytest.mark.parametrize(("line", "doubtful", "path", "words"), PLANTED)
def test_a_doubt_is_told_with_its_place(
    line: str, doubtful: str, path: str, words: str, tmp_path: Path
) -> None:
    assert TEXT.count(line) == 1
    text = TEXT.replace(line, doubtful)
    for word, (before, after) in ALSO.items():
        text = text.replace(before, after) if word in doubtful else text
    ((where, message),) = found(tmp_path, text)
    assert where == path
    assert words in message


def test_a_promise_that_nothing_brings_into_force_is_never_invoked(tmp_path: Path) -> None:
    text = TEXT
    for line, doubtful in NO_PACT:
        assert text.count(line) == 1
        text = text.replace(line, doubtful)
    ((where, message),) = found(tmp_path, text)
    assert where == "injects.convoy.when"
    assert "nothing brings it into force" in message


@pytest.mark.parametrize(
    ("evidence", "turn", "path", "words"),
    [
        ("rulings: []", 1, "data_plan.noticed", "no record can answer"),
        ("entries: [query]", 9, "data_plan.noticed.turns", "never collected"),
    ],
)
def test_a_data_plan_that_cannot_be_filled_is_told(
    evidence: str, turn: int, path: str, words: str, tmp_path: Path
) -> None:
    ((where, message),) = found(tmp_path, TEXT + PLAN.format(evidence=evidence, turn=turn))
    assert where == path
    assert words in message


def test_an_objective_that_no_element_serves_is_told(tmp_path: Path) -> None:
    second = "objectives:\n  idle: {text: Nothing., question: Nothing?}\n"
    text = TEXT.replace("objectives:\n", second)
    assert found(tmp_path, text) == []
    ((where, message),) = found(tmp_path, text + PLAN.format(evidence="entries: [query]", turn=1))
    assert where == "objectives.idle"
    assert "no element" in message
