"""Every conformance case: small situations with known outcomes, as data a planner can read."""

import operator

import pytest

from adjudication.errors import AdjudicationError
from adjudication.orders import Order, check_order
from adjudication.state import digest
from tests.conformance.case import Case, Turn, cases
from tests.conformance.engine import Played, play, scenario_of, value

CASES = cases()
SEVERAL = [case for case in CASES if any(len(turn.moves) > 1 for turn in case.turns)]
COMPARED = {"at least": operator.ge, "below": operator.lt, "at most": operator.le}
MOVED = {"rises": operator.gt, "falls": operator.lt, "stays": operator.eq}
STANDS = {"higher": operator.gt, "lower": operator.lt, "same": operator.eq}


def test_there_are_sixty_cases_and_no_two_share_a_name() -> None:
    assert len(CASES) >= 60
    assert len({case.case for case in CASES}) == len(CASES)


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
        by, does, toward = [*move.split(), ""][:3]
        with pytest.raises(AdjudicationError, match=reason):
            check_order(scenario, Order(by, does, toward, ""))
