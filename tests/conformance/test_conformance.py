"""Every conformance case: small situations with known outcomes, as data a planner can read."""

import operator
from pathlib import Path
from typing import get_args

import pytest

from adjudication.errors import AdjudicationError
from adjudication.orders import Order, check_order
from adjudication.state import digest
from scenarios.instruments import Rule
from tests.conformance.case import Case, Turn, cases
from tests.conformance.engine import Played, begun, play, scenario_of, value

CASES = cases()
SEVERAL = [case for case in CASES if any(len(turn.moves) > 1 for turn in case.turns)]
COMPARED = {"at least": operator.ge, "below": operator.lt, "at most": operator.le}
MOVED = {"rises": operator.gt, "falls": operator.lt, "stays": operator.eq}
STANDS = {"higher": operator.gt, "lower": operator.lt, "same": operator.eq}


def test_there_are_six_score_cases_and_no_two_share_a_name() -> None:
    assert len(CASES) >= 120
    assert len({case.case for case in CASES}) == len(CASES)


def test_every_rule_of_a_guarantee_and_every_answer_to_it_has_a_case() -> None:
    rules = {str(c.change.get("commitments.pact.rule", "each")) for c in CASES}
    assert rules == set(get_args(Rule))
    given = {
        (key.split("/")[0], answer)
        for case in CASES
        for turn in case.turns
        for key, answer in turn.answers.items()
    }
    assert given >= {
        *(("case", answer) for answer in ("denied", "more facts", "arisen")),
        *(("honour", answer) for answer in ("ignored", "support", "force")),
        *(("decision", answer) for answer in ("against", "for")),
        *(("signature", a) for a in ("declines", "signs with a reservation", "signs")),
        *(("ratification", answer) for answer in ("refuse", "ratify")),
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.case)
def test_case(case: Case) -> None:
    world, turns = play(case)
    for turn, played in zip(case.turns, turns, strict=True):
        _check_questions(turn, played)
        for found in turn.finds:
            assert found in played.found, f"{found} is not among {played.found}"
        for pattern in turn.finds_no:
            assert not [found for found in played.found if found.startswith(pattern)]
        for name, wanted in turn.values.items():
            before, after = (value(world, s, name) for s in (played.before, played.after))
            assert _holds(before, after, wanted), f"{name}: {before} -> {after}, not {wanted}"
    if case.than is not None:
        assert case.compare, "a variant without anything to compare"
        _check_against(case, turns)


def _check_questions(turn: Turn, played: Played) -> None:
    asked = set(played.questions)
    assert set(turn.asked) <= asked, f"asked were only {sorted(asked)}"
    for pattern in turn.not_asked:
        assert not {key for key in asked if key.startswith(pattern)}, sorted(asked)
    for key, names in turn.because.items():
        terms = {name for _, name, _, _ in played.questions[key].terms}
        assert set(names) <= terms, f"{key} rests on {sorted(terms)}"


def _holds(before: float | str, after: float | str, wanted: str) -> bool:
    if wanted in MOVED:
        return bool(MOVED[wanted](after, before))
    for words, compare in COMPARED.items():
        if wanted.startswith(words):
            return bool(compare(after, float(wanted.removeprefix(words))))
    if isinstance(after, str):
        return after == wanted
    return after == pytest.approx(float(wanted), abs=1e-9)


def _check_against(case: Case, turns: tuple[Played, ...]) -> None:
    world, others = play(case.varied())
    for compared in case.compare:
        here, there = turns[compared.turn - 1], others[compared.turn - 1]
        if compared.option:
            one, other = (_odds(p, compared.of, compared.option) for p in (here, there))
        else:
            one, other = (float(value(world, p.after, compared.of)) for p in (here, there))
        words = f"{compared.of} {compared.option}: {one} against {other}"
        assert STANDS[compared.is_](one, other), f"{words}, not {compared.is_}"


def _odds(played: Played, key: str, option: str) -> float:
    question = played.questions[key]
    return dict(zip(question.options, question.odds, strict=True))[option]


@pytest.mark.parametrize(
    "case",
    [c for c in CASES if any(len(t.moves) > 1 for t in c.turns)],
    ids=lambda case: case.case,
)
def test_the_sequence_of_moves_does_not_matter(case: Case) -> None:
    (_, forward), (_, backward) = play(case), play(case, backwards=True)
    for one, other in zip(forward, backward, strict=True):
        assert digest(one.after) == digest(other.after)


@pytest.mark.parametrize(
    ("case", "turn"),
    [(case, turn) for case in CASES for turn in case.turns if turn.refused],
    ids=lambda given: given.case if isinstance(given, Case) else "",
)
def test_what_is_refused_is_refused_with_its_reason(case: Case, turn: Turn) -> None:
    scenario = scenario_of(case.change)
    for move, reason in turn.refused.items():
        with pytest.raises(AdjudicationError, match=reason):
            check_order(scenario, _order(move))


@pytest.mark.parametrize("case", [c for c in CASES if c.turns[0].late], ids=lambda case: case.case)
def test_what_comes_late_is_refused_and_changes_nothing(case: Case, tmp_path: Path) -> None:
    session = begun(case, tmp_path / "case.whitecell")
    for move, reason in case.turns[0].late.items():
        check_order(session.scenario, _order(move))
        with pytest.raises(AdjudicationError, match=reason):
            session.give_order(_order(move))
    assert session.orders() == ()
    session.close()


def _order(move: str) -> Order:
    by, does, toward = [*move.split(), "", ""][:3]
    return Order(by, does, toward, "")
