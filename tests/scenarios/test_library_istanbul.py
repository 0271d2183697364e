"""The Istanbul scenario of the library: valid, complete, honest about its numbers."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

import scenarios
from adjudication.opening import opening
from adjudication.phases.honour import honour
from adjudication.world import compile_world
from scenarios.injects import AtTurn, ByHand, WhenInvoked, WhenRung
from scenarios.parameters import Parameter, Status
from scenarios.reader import read_scenario
from scenarios.scenario import Scenario

FOLDER = Path(scenarios.__file__).parent / "library" / "istanbul-2022"
OUTSIDE = ("UA-43", "UA-40", "UA-09.o", "UA-14.o")
GUARANTORS = {
    "united-kingdom",
    "china",
    "russia",
    "united-states",
    "france",
    "turkey",
    "germany",
    "canada",
    "italy",
    "poland",
    "israel",
}


@pytest.fixture(scope="module")
def written() -> Any:
    return yaml.safe_load((FOLDER / "scenario.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return read_scenario(FOLDER, OUTSIDE)


def _parameters(node: object) -> list[Parameter]:
    if isinstance(node, Parameter):
        return [node]
    if isinstance(node, dict):
        return [p for value in node.values() for p in _parameters(value)]
    if isinstance(node, list | tuple):
        return [p for value in node for p in _parameters(value)]
    fields = getattr(type(node), "model_fields", {})
    return [p for name in fields for p in _parameters(getattr(node, name))]


def test_an_unknown_key_is_a_fault(written: Any) -> None:
    with pytest.raises(ValidationError):
        Scenario.model_validate({**written, "turn": 12})


def test_every_zone_stands_in_the_atlas(scenario: Scenario) -> None:
    atlas = pytest.importorskip("maps.atlas")
    zones = atlas.load_atlas().zones
    named = {*scenario.zones, *scenario.commitments["istanbul"].area.excluded}
    assert {key for key in named if key not in zones} == set()


def test_it_has_what_an_exercise_needs(scenario: Scenario) -> None:
    assert len(scenario.actors) == 13
    assert set(scenario.organisations) == {"european-union", "nato"}
    assert len(scenario.actions) >= 25
    assert len(scenario.injects) >= 12
    assert len(scenario.past) >= 18
    assert len(scenario.doctrines) >= 5
    assert len(scenario.objectives) >= 4
    assert scenario.turns == 12
    assert scenario.months_per_turn.value == 1
    assert len(scenario.ladder.rungs) == 45


def test_who_sits_at_the_table(scenario: Scenario) -> None:
    played = {key for key, actor in scenario.actors.items() if actor.played}
    assert played == {"ukraine", "russia", "united-states", "united-kingdom", "poland", "turkey"}
    assert len({actor.country for actor in scenario.actors.values()}) == 13


def test_the_guarantee_is_the_published_one(scenario: Scenario) -> None:
    treaty = scenario.commitments["istanbul"]
    assert set(treaty.guarantors) == GUARANTORS
    assert treaty.rule == "each"
    assert treaty.needs_appeal
    assert treaty.names_force
    assert treaty.consultation.value == 3
    assert treaty.area.excluded == OUTSIDE
    assert set(treaty.clauses) == {
        "appeal",
        "consultation",
        "each-decides",
        "assistance-including-force",
        "neutrality",
        "no-bases",
        "exercises-by-consent",
        "eu-path",
        "area-of-application",
    }


def test_the_contrasts_stand_beside_it(scenario: Scenario) -> None:
    kinds = {key: commitment.kind for key, commitment in scenario.commitments.items()}
    assert kinds == {
        "istanbul": "multilateral-guarantee",
        "budapest": "assurance",
        "article-5": "alliance",
    }
    strength = {k: c.legalisation.value for k, c in scenario.commitments.items()}
    assert strength["budapest"] < strength["istanbul"] < strength["article-5"]


def test_injects_come_by_every_route_and_serve_every_objective(scenario: Scenario) -> None:
    routes = {type(inject.when) for inject in scenario.injects.values()}
    assert routes == {AtTurn, WhenRung, WhenInvoked, ByHand}
    served = {inject.objective for inject in scenario.injects.values()}
    assert served == set(scenario.objectives)


def test_no_regime_hides_more_than_it_shows(scenario: Scenario) -> None:
    for regime in scenario.regimes.values():
        assert regime.deceptive.value <= regime.compliance.value


def test_the_past_is_past_and_has_both_sides(scenario: Scenario) -> None:
    assert all(act.when < scenario.start for act in scenario.past)
    assert {act.context for act in scenario.past} == {"intent", "reliability"}
    assert {act.actor for act in scenario.past if not act.kept} >= {"russia", "united-states"}


def test_nothing_is_verified_that_was_not_read(scenario: Scenario) -> None:
    parameters = _parameters(scenario)
    assert len(parameters) > 500
    for parameter in parameters:
        if parameter.status is Status.VERIFIED:
            assert parameter.source != "judgement"
            assert scenario.sources[parameter.source].read
        if parameter.source == "judgement":
            assert parameter.status is Status.JUDGEMENT


def test_each_cell_has_a_brief(scenario: Scenario) -> None:
    for cell in scenario.cells.values():
        assert (FOLDER / cell.brief).is_file()


def test_opening_odds_of_force_lie_near_the_worked_shares(scenario: Scenario) -> None:
    world = compile_world(scenario)
    state = opening(world, seed=1)
    promise = next(p for p in world.promises if p.key == "istanbul")
    russia, ukraine = world.actor_index("russia"), world.actor_index("ukraine")
    odds = honour(world, state, promise, russia, ukraine, judge=ukraine)
    found = {
        world.actors[guarantor]: float(share)
        for guarantor, share in zip(odds.guarantors, odds.probability[:, 0], strict=True)
    }
    worked = {
        "united-states": 0.35,
        "united-kingdom": 0.35,
        "france": 0.30,
        "poland": 0.55,
        "germany": 0.20,
        "canada": 0.30,
        "italy": 0.20,
        "turkey": 0.15,
        "israel": 0.05,
        "china": 0.05,
    }
    assert found == pytest.approx(worked, abs=0.02)
