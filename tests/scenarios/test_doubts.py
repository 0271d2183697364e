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
        "nobody can ever",
    ),
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
    ((where, message),) = found(tmp_path, TEXT.replace(line, doubtful))
    assert where == path
    assert words in message
