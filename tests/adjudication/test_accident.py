"""What a crisis leaves to chance, and what a sure guarantee does to demands."""

import numpy as np
import pytest

from adjudication.models.brinkmanship import accident_odds, critical_risk
from adjudication.opening import opening
from adjudication.phases.accident import Accident
from adjudication.phases.calculus import prospects
from adjudication.phases.casus import Casus
from adjudication.phases.ladder import Strike
from adjudication.phases.orders import Attention, Choose
from adjudication.question import NATURE, read_out
from adjudication.state import State
from adjudication.turn import open_turn
from adjudication.world import World, compile_world
from scenarios.scenario import Scenario


def at_rung(world: World, rung: int) -> State:
    state = open_turn(opening(world, 1))
    rungs = np.zeros_like(state.rung)
    rungs[world.dyad[world.actor_index("russia"), world.actor_index("ukraine")]] = rung
    return state.with_changes(rung=rungs)


def incident_odds(world: World, **changes: float) -> float:
    state = at_rung(world, 9)
    arrays = {name: np.full_like(getattr(state, name), value) for name, value in changes.items()}
    (asked,) = read_out(Accident().questions(world, state.with_changes(**arrays), ()))
    assert asked.key == "accident/russia~ukraine"
    assert asked.decider == NATURE
    odds = asked.odds[asked.options.index("incident")]
    terms = sum(value for _, _, value, _ in asked.terms)
    assert terms == pytest.approx(np.log(odds / (1.0 - odds)), abs=1e-9)
    return odds


@pytest.mark.parametrize("rung", [0, 8, 12])
def test_no_incident_outside_confrontation(world: World, rung: int) -> None:
    assert Accident().questions(world, at_rung(world, rung), ()) == ()


def test_its_odds_are_the_published_hazard_and_rise_with_readiness_and_fear(world: World) -> None:
    given = world.parameters
    odds = incident_odds(world, posture=0.5, suspicion=0.2)
    assert odds == pytest.approx(
        float(
            accident_odds(
                0.5,
                0.5,
                0.2,
                base_rate=given.accident_base,
                readiness_rate=given.accident_readiness,
                suspicion_rate=given.accident_suspicion,
            )
        )
    )
    assert incident_odds(world, posture=0.9, suspicion=0.2) > odds
    assert incident_odds(world, posture=0.5, suspicion=0.5) > odds


def test_an_incident_is_no_war_and_puts_the_question_on_the_brink(world: World) -> None:
    state, phase = at_rung(world, 9), Accident()
    (block,) = phase.questions(world, state, ())
    after = phase.apply(world, state, (), {"accident": block.asked.astype(np.int8)})
    assert after.rung.max() == world.scenario.ladder.marks.war - 1
    assert not after.began.any()
    assert {q.key for q in read_out(Strike().questions(world, after, ()))} == {
        "strike/russia/ukraine"
    }


def test_the_critical_risk_of_brinkmanship_is_the_deterrence_threshold(world: World) -> None:
    plan = next(p for p in world.calculations if world.actors[p.target] == "ukraine")
    offer = prospects(world, opening(world, 1), plan)
    risk = critical_risk(offer.alone, np.minimum(offer.kept, offer.alone), offer.opposed)
    assert risk == pytest.approx(np.clip(offer.threshold, 0.0, None))


def unconditional(istanbul: Scenario, **changes: object) -> World:
    treaty = istanbul.commitments["istanbul"].model_copy(update={"unconditional": True, **changes})
    commitments = {**istanbul.commitments, "istanbul": treaty}
    return compile_world(istanbul.model_copy(update={"commitments": commitments}), played=())


def ultimatum_odds(world: World) -> float:
    """Ukraine, free to choose, turned to Belarus, which guarantees nothing."""
    state = at_rung(world, 5)
    attention = np.full_like(state.attention, -1)
    attention[world.actor_index("ukraine")] = world.actor_index("belarus")
    questions = read_out(Choose().questions(world, state.with_changes(attention=attention), ()))
    (asked,) = [q for q in questions if q.key == "order/ukraine"]
    return asked.odds[asked.options.index("ultimatum")]


def test_a_state_sure_of_its_guarantors_demands_more(istanbul: Scenario, world: World) -> None:
    legal = istanbul.commitments["istanbul"].legalisation
    sure, surer = (
        unconditional(istanbul, legalisation=legal.model_copy(update={"value": value}))
        for value in (0.5, 0.9)
    )
    assert ultimatum_odds(world) < ultimatum_odds(sure) < ultimatum_odds(surer)


def test_provocation_forfeits_a_conditional_promise_alone(
    istanbul: Scenario, world: World
) -> None:
    def denies(world: World) -> float:
        state = at_rung(world, 12)
        russia, ukraine = world.actor_index("russia"), world.actor_index("ukraine")
        received, invoked, against = (
            getattr(state, name).copy() for name in ("worst_received", "invoked", "against")
        )
        received[russia, ukraine, 0] = 9.0
        invoked[0], against[0] = 1, russia
        state = state.with_changes(worst_received=received, invoked=invoked, against=against)
        (asked,) = [
            q
            for q in read_out(Casus().questions(world, state, ()))
            if q.key == "case/istanbul/poland"
        ]
        return asked.odds[asked.options.index("denied")]

    assert denies(unconditional(istanbul)) < denies(world)
    assert Attention().questions(world, at_rung(world, 5), ())
