"""Vignette A of Istanbul: war is on at the opening, and both sides are asked to go on or stop."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from adjudication.analysis import measures
from adjudication.analysis.ensemble import Measure, Plan, Setting, run
from adjudication.opening import opening
from adjudication.orders import Order
from adjudication.phases.ceasefire import owed
from adjudication.state import HOLDS
from adjudication.world import World, compile_world
from app.library import ISTANBUL, scenario_text
from app.session import Session
from scenarios.reader import parse_scenario

VARIANT = "negotiation"


@pytest.fixture(scope="module")
def world() -> World:
    text, name = scenario_text(ISTANBUL, VARIANT)
    return compile_world(parse_scenario(text, name, None), played=())


def test_war_is_on_and_russia_began_it(world: World) -> None:
    state = opening(world, 1)
    russia, ukraine = world.actor_index("russia"), world.actor_index("ukraine")
    dyad = int(world.dyad[russia, ukraine])
    assert state.rung[dyad, 0] == world.scenario.ladder.marks.war
    assert int(world.dyads[dyad, state.began[dyad, 0] - 1]) == russia
    assert state.ceasefire[dyad, 0] == 0
    assert not owed(world, state).any()
    assert world.scenario.start == date(2022, 3, 29)
    assert not world.scenario.commitments["istanbul"].in_force


def test_a_week_is_played_to_a_ceasefire_that_both_have_offered(tmp_path: Path) -> None:
    text, name = scenario_text(ISTANBUL, VARIANT)
    session = Session.create(tmp_path / "a.whitecell", text, name, seed=1)
    assert (session.game_time.closes - session.game_time.opens).days == 7
    session.give_order(Order("ukraine", "offer-ceasefire", "russia", "At the line as it stands."))
    session.give_order(Order("russia", "offer-ceasefire", "ukraine", "At the line as it stands."))
    asked = set()
    while not session.position.node.closes_turn or session.position.turn == 1:
        for question in session.to_rule():
            asked.add(question.key)
            session.rule(question.key, "free", question.options[0], "For the test.", second="S2")
        if session.step().closes_turn:
            break
    dyad = session.world.dyad_key
    state = session.state_at()
    held = [i for i in range(len(session.world.dyads)) if dyad(i) == "russia~ukraine"]
    assert state.ceasefire[held[0], 0] == HOLDS
    assert not any(key.startswith("war/russia/ukraine") for key in asked)
    assert owed(session.world, state).sum() == 6
    assert session.game_time.opens.date() == date(2022, 4, 5)
    session.close()


def test_model_runs_count_months_of_war_and_what_they_cost(world: World) -> None:
    counted = (
        Measure("war", measures.months_of_war),
        Measure("gained", measures.months_gained),
        Measure("least", measures.killed_at_least),
        Measure("most", measures.killed_at_most),
    )
    tally = run(Plan((Setting("a", world),), counted, seed=3, turns=10, chunk=256), 256)
    war, gained = tally.mean("a", "war", 10), tally.mean("a", "gained", 10)
    assert 0.0 < war < 7.0
    assert gained > 0.0
    assert tally.mean("a", "most", 10) > tally.mean("a", "least", 10) > 0.0
    assert np.isfinite(war)
