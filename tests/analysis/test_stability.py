"""Stability: published conflicts, and any game against matrices and sets."""

import json
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from adjudication.analysis.conflict import CONCEPTS, ConflictError, conflicts_in
from adjudication.analysis.stability import analysed, reasons
from adjudication.analysis.stability_words import in_words
from adjudication.models.graph_model import (
    coalition_improvements,
    option_moves,
    stability,
)
from adjudication.models.inputs import ModelInputError
from tests.analysis.matrices import improvements_by_walking, stable_by_matrices

CASES = Path(__file__).parents[1] / "published" / "conflicts.json"
PUBLISHED = conflicts_in(CASES.read_text(encoding="utf-8"))
Game = tuple[list[list[tuple[int, int]]], NDArray[np.int_]]


@st.composite
def games(draw: st.DrawFn) -> Game:
    """Games of one to four decision makers, with one-way moves, loops and ties."""
    makers, states = draw(st.integers(1, 4)), draw(st.integers(1, 7))
    one = st.integers(0, states - 1)
    moves = draw(
        st.lists(st.lists(st.tuples(one, one), max_size=14), min_size=makers, max_size=makers)
    )
    payoff = st.lists(st.integers(0, 4), min_size=states, max_size=states)
    payoffs = draw(st.lists(payoff, min_size=makers, max_size=makers))
    return moves, np.array(payoffs)


@pytest.mark.parametrize("conflict", PUBLISHED, ids=lambda conflict: conflict.id)
def test_a_published_conflict_has_its_published_equilibria(conflict: Any) -> None:
    analysis = analysed(conflict)
    assert set(conflict.expected) == set(CONCEPTS)
    assert {c: analysis.equilibria(c) for c in CONCEPTS} == conflict.expected
    assert analysis.agrees


def test_the_coalition_of_elmira_makes_its_jump() -> None:
    analysis = analysed(PUBLISHED[-1])
    assert analysis.improvements["Ministry+Uniroyal"][5] == (8,)
    assert 5 not in analysis.coalition_nash
    assert 8 in analysis.coalition_nash


def test_elmira_s_moves_follow_from_its_options() -> None:
    elmira = PUBLISHED[-1]
    listed = [{(int(a) + 1, int(b) + 1) for a, b in own} for own in elmira.moves]
    assert listed[0] == {(1, 2), (3, 4), (5, 6), (7, 8)}
    assert listed[1] == {(s, 9) for s in range(1, 9)} | {(1, 3), (2, 4), (5, 7), (6, 8)}
    assert listed[2] == {(a, b) for n in range(1, 5) for a, b in ((n, n + 4), (n + 4, n))}


@given(games(), st.booleans())
def test_any_game_is_judged_as_by_matrices(game: Game, once_each: bool) -> None:  # noqa: FBT001
    moves, payoffs = game
    found = stability(moves, payoffs, once_each=once_each)
    wanted = stable_by_matrices(moves, payoffs, once_each=once_each)
    assert np.array_equal(found.rational, wanted["R"])
    assert np.array_equal(found.general, wanted["GMR"])
    assert np.array_equal(found.symmetric, wanted["SMR"])
    assert np.array_equal(found.sequential, wanted["SEQ"])


@given(games(), st.booleans())
def test_stability_is_nested(game: Game, once_each: bool) -> None:  # noqa: FBT001
    found = stability(*game, once_each=once_each)
    for narrow, wide in (
        (found.rational, found.symmetric),
        (found.symmetric, found.general),
        (found.rational, found.sequential),
        (found.sequential, found.general),
    ):
        assert not (narrow & ~wide).any()


@given(games(), st.booleans())
def test_coalitions_go_where_walking_leads(game: Game, once_each: bool) -> None:  # noqa: FBT001
    moves, payoffs = game
    starts = list(range(payoffs.shape[1]))
    for size in range(1, len(moves) + 1):
        for members in combinations(range(len(moves)), size):
            found = coalition_improvements(moves, payoffs, members, starts, once_each=once_each)
            wanted = improvements_by_walking(moves, payoffs, members, once_each=once_each)
            assert np.array_equal(found, wanted)


@given(games(), st.booleans())
def test_the_reasons_told_are_the_stability_found(game: Game, once_each: bool) -> None:  # noqa: FBT001
    moves, payoffs = game
    names = [f"m{i}" for i in range(len(moves))]
    plain = {
        "id": "x",
        "dms": names,
        "states": payoffs.shape[1],
        "moves": {
            name: {str(s + 1): [b + 1 for a, b in own if a == s] for s, _ in own}
            for name, own in zip(names, moves, strict=True)
        },
        "payoff": {name: row.tolist() for name, row in zip(names, payoffs, strict=True)},
    }
    (conflict,) = conflicts_in(json.dumps(plain))
    analysis = analysed(conflict, once_each=once_each)
    for state in range(1, payoffs.shape[1] + 1):
        told = reasons(analysis, state)
        for row, name in enumerate(names):
            kinds = {reason.kind for reason in told if reason.decision_maker == name}
            assert ("free" not in kinds) == analysis.stable("GMR")[row, state - 1]
            assert (kinds <= {"content", "credible"}) == analysis.stable("SEQ")[row, state - 1]
            assert (kinds == {"content"}) == analysis.stable("R")[row, state - 1]
            if kinds <= {"content", "inescapable"}:
                assert analysis.stable("SMR")[row, state - 1]
    assert in_words(analysis)


def test_whether_an_opponent_may_move_again_decides_a_case() -> None:
    # From state 2, B moves to 3, C to 4, B again to 5, which alone is bad enough for A.
    moves = [[(0, 1)], [(1, 2), (3, 4)], [(2, 3)]]
    payoffs = [[1, 2, 2, 2, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]]
    assert stability(moves, payoffs).general[0, 0]
    assert not stability(moves, payoffs, once_each=True).general[0, 0]


def test_nobody_moves_twice_in_succession() -> None:
    # B could go on to 3, but only by two moves of its own.
    moves = [[(0, 1)], [(1, 2), (2, 3)]]
    payoffs = [[1, 2, 2, 0], [0, 0, 0, 0]]
    assert not stability(moves, payoffs).general[0, 0]


def test_a_tie_is_no_improvement_and_a_sanction() -> None:
    moves = [[(0, 1)], [(1, 2)]]
    assert stability(moves, [[1, 1, 0], [0, 0, 0]]).rational[0, 0]
    found = stability(moves, [[1, 2, 1], [0, 0, 0]])
    assert found.general[0, 0]
    assert not found.sequential[0, 0]


def test_an_option_that_is_taken_for_good_stays_taken() -> None:
    (moves,) = option_moves([0, 0], np.array([True, False]), np.array([False, False]))
    found = {(int(a), int(b)) for a, b in moves}
    assert found == {(0, 1), (0, 2), (0, 3), (1, 3), (2, 0), (2, 1), (2, 3), (3, 1)}


def test_what_cannot_be_a_game_is_refused() -> None:
    with pytest.raises(ModelInputError, match="as many decision makers"):
        stability([[]], [[1.0], [1.0]])
    with pytest.raises(ModelInputError, match="among states 0 to 1"):
        stability([[(0, 2)]], [[1, 2]])
    with pytest.raises(ModelInputError, match="pairs of states"):
        stability([[(0.5, 1.0)]], [[1, 2]])
    with pytest.raises(ModelInputError, match="members"):
        coalition_improvements([[(0, 1)]], [[1, 2]], [1], [0])
    with pytest.raises(ModelInputError, match="starts"):
        coalition_improvements([[(0, 1)]], [[1, 2]], [0], [2])


GOOD: dict[str, Any] = {
    "id": "x",
    "dms": ["A", "B"],
    "states": ["p", "q"],
    "moves": {"A": {"1": [2]}},
    "rank": {"A": [2, 1], "B": [[1, 2]]},
}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"id": 3}, "id must be text"),
        ({"dms": []}, "dms must be a list of names"),
        ({"dms": ["A", "A"]}, "dms names 'A' twice"),
        ({"states": []}, "states must be a list"),
        ({"states": None}, "states must be a list"),
        ({"moves": []}, "moves must be an object"),
        ({"moves": {"C": {}}}, "moves names 'C', who is none of A, B"),
        ({"moves": {"A": []}}, "moves of A must be an object"),
        ({"moves": {"A": {"1": 2}}}, "moves of A from 1 must be a list"),
        ({"moves": {"A": {"0": [2]}}}, "there is no state 0, only 1 to 2"),
        ({"moves": {"A": {"1": [3]}}}, "there is no state 3, only 1 to 2"),
        ({"moves": {"A": {"1": [1.5]}}}, "1.5 is no state"),
        ({"moves": {"A": {"1": [True]}}}, "true is no state"),
        ({"rank": {"A": [2, 1]}}, "rank of B must be a list of states from best to worst"),
        ({"rank": {"A": [2], "B": [1, 2]}}, "rank of A leaves out state 1"),
        ({"rank": {"A": [2, 2, 1], "B": [1, 2]}}, "rank of A names state 2 twice"),
        ({"payoff": {"A": [1], "B": [1, 2]}}, "payoff of A must be 2 numbers"),
        ({"payoff": {"A": [1, float("nan")], "B": [1, 2]}}, "payoff of A must be finite"),
        ({"eq": []}, "eq must be an object"),
        ({"eq": {"R": 1}}, "eq of R must be a list"),
    ],
)
def test_a_fault_of_a_file_is_one_sentence(change: dict[str, Any], said: str) -> None:
    assert conflicts_in(json.dumps(GOOD))
    with pytest.raises(ConflictError, match="conflict") as fault:
        conflicts_in(json.dumps([GOOD | change]))
    assert said in str(fault.value)
    assert "\n" not in str(fault.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not JSON"),
        ("[", "not JSON"),
        ("[]", "the list of conflicts is empty"),
        ("[1]", "conflict 1: must be an object"),
        ('{"id": "x", "id": "y"}', "key 'id' stands twice"),
        ("[" * 100_000, "nested too deeply"),
        (json.dumps([GOOD, GOOD]), "two conflicts have the id 'x'"),
        (json.dumps({"dms": ["A"]}), "needs moves, or options"),
    ],
)
def test_a_text_that_holds_no_conflicts_is_refused(text: str, said: str) -> None:
    with pytest.raises(ConflictError) as fault:
        conflicts_in(text)
    assert said in str(fault.value)


OPTIONS: dict[str, Any] = {
    "dms": ["A", "B"],
    "options": ["A:one", "A:two", "B:three"],
    "infeasible": ["YY-"],
    "payoff": {"A": [0, 1, 2, 3, 4, 5], "B": [0, 0, 0, 0, 0, 0]},
}


def test_without_states_all_feasible_combinations_are_states() -> None:
    (conflict,) = conflicts_in(json.dumps(OPTIONS))
    assert conflict.id == "case-1"
    assert conflict.states == ("NNN", "YNN", "NYN", "NNY", "YNY", "NYY")
    assert len(conflict.moves[0]) == 12
    assert {(int(a), int(b)) for a, b in conflict.moves[1]} == {
        *((0, 3), (1, 4), (2, 5)),
        *((3, 0), (4, 1), (5, 2)),
    }


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"options": ["C:x"]}, "'WHO:WHAT'"),
        ({"options": ["A one"]}, "'WHO:WHAT'"),
        ({"options": ["A:one irreversible"]}, "'(irreversible)' may follow"),
        ({"options": ["A:one [irreversible drop]"]}, "'(irreversible)' may follow"),
        ({"options": [f"A:{i}" for i in range(17)]}, "16 is the most"),
        ({"options": [f"A:{i}" for i in range(12)]}, "moves; 4,000,000 is the most"),
        ({"infeasible": ["---"]}, "no state is left"),
        ({"infeasible": ["YX-"]}, "must be 3 letters"),
        ({"infeasible": [7]}, "must be 3 letters"),
        ({"states": ["Y--", "YY-"]}, "overlaps another"),
    ],
)
def test_a_fault_of_options_is_one_sentence(change: dict[str, Any], said: str) -> None:
    with pytest.raises(ConflictError) as fault:
        conflicts_in(json.dumps(OPTIONS | change))
    assert said in str(fault.value)


@pytest.mark.parametrize("mark", ["(Irreversible)", "( irreversible )", "(IRREVERSIBLE)"])
def test_a_mark_counts_however_it_is_written(mark: str) -> None:
    one_way = {"dms": ["A"], "options": [f"A : x {mark}"], "rank": {"A": [1, 2]}}
    (conflict,) = conflicts_in(json.dumps(one_way))
    assert analysed(conflict).equilibria("R") == (1, 2)


def test_equilibria_are_compared_by_any_usual_name() -> None:
    game = {"dms": ["A"], "options": ["A:x"], "rank": {"A": [1, 2]}}
    expected = {"Nash": [2], "seq": [1], "CNASH": [1]}
    (conflict,) = conflicts_in(json.dumps({**game, "eq": expected}))
    assert conflict.expected == {"R": (2,), "SEQ": (1,)}
    assert analysed(conflict).agrees is False
    with pytest.raises(ConflictError, match="eq gives R twice"):
        conflicts_in(json.dumps({**game, "eq": {"R": [1], "Nash": [1]}}))
