"""A rehearsal tells what never and what always happens, whatever the size of its chunks."""

from pathlib import Path

import pytest

from adjudication.analysis import rehearsal
from adjudication.analysis.rehearsal import rehearse
from adjudication.world import World, compile_world
from scenarios.reader import read_scenario

SMALL = Path(__file__).parents[1] / "scenarios" / "small.yaml"
FUTURES, TURNS = 60, 4


@pytest.fixture(scope="module")
def small() -> World:
    return compile_world(read_scenario(SMALL), played=())


def test_an_inject_of_turn_1_always_comes_and_what_cells_do_is_told_apart(small: World) -> None:
    found = rehearse(small, 1, TURNS, FUTURES)
    assert ("inject", "convoy") in found.always()
    assert "strike" in found.cells_only
    assert found.happened["move", "strike"] == 0 or ("move", "strike") not in found.never()
    assert ("move", "strike") not in found.never()
    assert all(0 <= times <= FUTURES for times in found.happened.values())


def test_what_cannot_happen_never_does(small: World) -> None:
    only_one_turn = rehearse(small, 1, 1, FUTURES)
    assert ("in force", "border") in only_one_turn.never()


def test_a_question_with_one_answer_is_told(small: World) -> None:
    sure = small.scenario.parameters | {
        "attribution": small.scenario.parameters["attribution"].model_copy(update={"value": 0.6}),
        "track_failure": small.scenario.parameters["attribution"].model_copy(
            update={"value": 1e-6}
        ),
        "track_crisis_failure": small.scenario.parameters["attribution"].model_copy(
            update={"value": 1e-6}
        ),
    }
    scenario = small.scenario.model_copy(update={"parameters": sure})
    world = compile_world(scenario, played=())
    assert "breakdown" in rehearse(world, 1, TURNS, FUTURES).saturated()
    assert "breakdown" not in rehearse(small, 1, TURNS, FUTURES).saturated()


def test_chunks_change_nothing(small: World, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[int] = []
    whole = rehearse(small, 1, TURNS, FUTURES)
    monkeypatch.setattr(rehearsal, "CHUNK", 7)
    parts = rehearse(small, 1, TURNS, FUTURES, lambda done, _: told.append(done))
    assert parts == whole
    assert told[-1] == FUTURES
