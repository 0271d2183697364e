"""Actions made up in play: their effects, the record, play by them, and what they leave alone."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from adjudication.errors import AdjudicationError
from adjudication.orders import Order
from adjudication.record.session_file import SessionFile
from adjudication.record.verify import verify
from adjudication.state import digest
from app.improvising import ImprovisedDraft, effects_offered, start_of
from app.pinned import world_of
from app.session import Session
from scenarios.parameters import Status


@pytest.fixture
def session(tmp_path: Path, scenario_text: str) -> Iterator[Session]:
    opened = Session.create(tmp_path / "s.whitecell", scenario_text, "s", seed=1)
    yield opened
    opened.close()


def draft(effects: set[str], name: str = "Swarm of drones", rung: int = 0) -> ImprovisedDraft:
    return ImprovisedDraft(name, "", -6.0, rung, frozenset(effects))


def end_turn(session: Session) -> None:
    turn = session.position.turn
    while session.position.turn == turn:
        for question in session.to_rule():
            session.rule(question.key, "free", question.options[0], "as told", "A1", "A2")
        session.step()


def test_every_effect_of_the_catalogue_is_offered(session: Session) -> None:
    offered = effects_offered(session.scenario)
    for action in session.scenario.actions.values():
        missing = start_of(action).effects - offered.keys() - {"statement"}
        assert not {key for key in missing if not key.startswith("claim")}, action.name


def test_an_action_made_up_does_what_it_says(session: Session) -> None:
    key = session.improvise(draft({"channel:False", "mobilise"}))
    action = session.scenario.actions[key]
    assert action.severity.status is Status.IMPROVISED
    session.give_order(Order("russia", key, "ukraine", "As the cell wrote it"))
    russia, ukraine = (session.world.actor_index(who) for who in ("russia", "ukraine"))
    dyad = session.world.dyad[russia, ukraine]
    before = session.state_at()
    end_turn(session)
    after = session.state_at()
    assert after.channel[dyad, 0] < before.channel[dyad, 0]
    assert after.posture[russia, 0] > before.posture[russia, 0]


def test_nothing_played_before_changes_and_the_record_verifies(session: Session) -> None:
    session.give_order(Order("ukraine", "consult", "poland", ""))
    end_turn(session)
    key = session.improvise(draft({"armed-attack"}, rung=14))
    assert session.world.catalogue.ids[-1] == key
    session.give_order(Order("russia", key, "ukraine", ""))
    end_turn(session)
    with SessionFile.open_file(session.path, read_only=True) as file:
        verdict = verify(file, world_of)
    assert verdict.holds, verdict.problem


def test_no_unplayed_actor_chooses_it_and_play_without_it_is_the_same(
    session: Session, tmp_path: Path, scenario_text: str
) -> None:
    other = Session.create(tmp_path / "o.whitecell", scenario_text, "s", seed=1)
    session.improvise(draft({"armed-attack", "concentration:True"}, rung=14))
    for each in (session, other):
        end_turn(each)
    assert digest(session.state_at()) == digest(other.state_at())
    assert session.world.attack == other.world.attack
    assert np.array_equal(session.world.menu.actions, other.world.menu.actions)
    other.close()


def test_a_session_opened_again_has_it(session: Session) -> None:
    key = session.improvise(draft({"offer"}))
    again = Session.open_file(session.path, read_only=True)
    assert again.scenario.actions[key] == session.scenario.actions[key]
    assert again.world.catalogue.ids == session.world.catalogue.ids
    again.close()


def test_numbers_that_are_not_set_come_from_the_action_it_is_near_to(session: Session) -> None:
    near = session.scenario.actions["invasion"]
    start = start_of(near)
    key = session.improvise(
        ImprovisedDraft("A raid", "invasion", start.score, start.rung, start.effects)
    )
    made = session.scenario.actions[key]
    assert (made.goldstein.value, made.rung) == (near.goldstein.value, near.rung)
    assert made.severity.value == near.severity.value
    assert {each.kind for each in made.effects} == {each.kind for each in near.effects}


def test_a_name_is_needed_and_once(session: Session) -> None:
    for name, words in (("  ", "needs a name"), ("invade", "already")):
        with pytest.raises(AdjudicationError, match=words):
            session.improvise(draft(set(), name))
    session.improvise(draft(set()))
    with pytest.raises(AdjudicationError, match="already"):
        session.improvise(draft(set(), "SWARM of drones"))
