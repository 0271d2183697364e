"""Trust by referral in play: one hop, read only, the same fact counted once."""

from dataclasses import replace

import numpy as np
import pytest

from adjudication.hearsay import credited_at, heard_at, reputation
from adjudication.models.referral import through_network
from adjudication.opening import opening
from adjudication.phases.orders import Choose
from adjudication.readings import trust, trust_at
from adjudication.state import INTENT, State, digest
from adjudication.turn import open_turn
from adjudication.world import World


@pytest.fixture
def start(world: World) -> State:
    return open_turn(opening(world, 1))


def pairs(world: World) -> tuple[np.ndarray, np.ndarray]:
    count = len(world.actors)
    who, other = np.nonzero(~np.eye(count, dtype=bool))
    return who, other


def test_one_by_one_is_as_all_at_once(world: World, start: State) -> None:
    who, other = pairs(world)
    at_once = reputation(world, start)
    assert np.allclose(heard_at(world, start, who, other, 0 * who), at_once[who, other, 0])


def test_reading_changes_nothing_and_reading_again_gives_the_same(
    world: World, start: State
) -> None:
    before = digest(start)
    first = reputation(world, start)
    assert np.array_equal(first, reputation(world, start))
    assert digest(start) == before


def test_what_rests_on_the_same_fact_is_not_added_up(world: World, start: State) -> None:
    """If all know the same, weighted fusion leaves the view; cumulative makes it surer."""
    count = len(world.actors)
    same = np.zeros_like(start.evidence_for)
    same[:, :, INTENT] = 3.0
    state = start.with_changes(evidence_for=same, evidence_against=same / 3.0)
    sure = replace(world, base_rate=np.full((count, count), 0.5))
    own = trust(sure, state)
    heard = reputation(sure, state)
    total = 3.0 + 1.0 + 2.0
    opinion = tuple(np.full((count, count, 1), part / total) for part in (3.0, 1.0, 2.0))
    added = through_network(own, (*opinion, np.full((count, count, 1), 0.5)))
    off = ~np.eye(count, dtype=bool)
    assert np.all(heard[off] <= own[off] + 1e-12)
    assert np.all(np.abs(added.projected - own)[off] > np.abs(heard - own)[off])
    assert np.all(added.uncertainty[off] < 2.0 / total)


def test_a_stranger_is_judged_by_what_friends_tell(world: World, start: State) -> None:
    one, friend, stranger = (world.actor_index(a) for a in ("poland", "germany", "israel"))
    known = np.zeros_like(start.evidence_for)
    known[one, friend, INTENT] = 10.0
    spoken = known.copy()
    spoken[friend, stranger, INTENT] = 10.0
    none = np.zeros_like(known)
    quiet = start.with_changes(evidence_for=known, evidence_against=none)
    told = start.with_changes(evidence_for=spoken, evidence_against=none)
    at = (np.array([one]), np.array([stranger]), np.array([0]))
    assert heard_at(world, told, *at) > heard_at(world, quiet, *at)
    assert trust_at(world, told, *at) == trust_at(world, quiet, *at)
    half = np.array(0.5)
    middle = credited_at(world, told, *at, half)
    assert trust_at(world, told, *at) < middle < heard_at(world, told, *at)


def test_a_scenario_may_let_hearsay_into_the_choice(world: World, start: State) -> None:
    gossip = replace(world, parameters=replace(world.parameters, choice_referral=np.array(1.0)))
    attention = np.roll(np.arange(len(world.actors)), 1)[:, None]
    state = start.with_changes(attention=attention)
    odds = [Choose().questions(each, state, ())[0].odds for each in (world, gossip)]
    assert not np.allclose(odds[0], odds[1])
    assert np.allclose(odds[1].sum(axis=0), odds[0].sum(axis=0))
