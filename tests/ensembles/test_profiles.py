"""Behaviour profiles, types and compartments on paired ensembles. Nothing here is fitted."""

import numpy as np
import pytest

from adjudication.analysis import measures
from adjudication.analysis.ensemble import Measure, Plan, Setting, run, started
from adjudication.analysis.isolation import FAILED_TRACKS, isolation
from adjudication.analysis.types import ByType, share, split
from adjudication.opening import opening
from adjudication.phases.initiatives import Initiatives
from adjudication.phases.orders import Attention, Choose
from adjudication.question import read_out
from adjudication.readings import trust
from adjudication.state import State
from adjudication.turn import drawn, open_turn, play_turn
from adjudication.world import World, compile_world
from scenarios.scenario import Scenario
from tests.ensembles.reference import reference

SEED, TURNS, FUTURES = 5, 12, 400
INITIATOR, ADVERSARY = "united-states", "russia"


def varied(istanbul: Scenario, kind: str, *, initiative: bool, reciprocates: bool) -> World:
    """Both actors with profiles of their own; the initiator is a seeker."""
    actors, doctrines = dict(istanbul.actors), dict(istanbul.doctrines)
    for name, type_, changes in (
        (INITIATOR, "seeker", {"initiative": ADVERSARY if initiative else None}),
        (ADVERSARY, kind, {"reciprocates": reciprocates}),
    ):
        own = f"{name}-own"
        doctrines[own] = doctrines[actors[name].doctrine].model_copy(update=changes)
        actors[name] = actors[name].model_copy(update={"doctrine": own, "kind": type_})
    changed = istanbul.model_copy(update={"actors": actors, "doctrines": doctrines})
    return compile_world(changed, played=())


def course(world: World, futures: int = FUTURES) -> tuple[World, State]:
    """The state after a year from a tense start."""
    start_world, start = reference(world, "tense")
    fresh = opening(world, SEED)
    start = start.with_changes(initiative=fresh.initiative)
    numbers = np.arange(futures, dtype=np.uint64)
    state = started(Setting("course", start_world, start), SEED, numbers)
    for turn in range(1, TURNS + 1):
        state = play_turn(start_world, state, (), drawn(SEED, turn, numbers))
    return start_world, state


def dyad_of(world: World) -> int:
    return int(world.dyad[world.actor_index(INITIATOR), world.actor_index(ADVERSARY)])


def mutual_trust(world: World, state: State) -> np.ndarray:
    one, other = world.actor_index(INITIATOR), world.actor_index(ADVERSARY)
    believed = trust(world, state)
    return np.asarray((believed[one, other] + believed[other, one]) / 2.0)


def test_between_seekers_an_initiative_raises_trust_and_lowers_the_rung(
    istanbul: Scenario,
) -> None:
    """V49: mean trust higher and mean rung lower at turn 12, paired by luck."""
    (world, tried), (_, without) = (
        course(varied(istanbul, "seeker", initiative=initiative, reciprocates=True))
        for initiative in (True, False)
    )
    gain = mutual_trust(world, tried) - mutual_trust(world, without)
    drop = without.rung[dyad_of(world)].astype(float) - tried.rung[dyad_of(world)]
    for difference in (gain, drop):
        error = difference.std() / np.sqrt(len(difference))
        assert difference.mean() > 2.0 * error


def test_a_greedy_adversary_can_take_no_more_than_one_largest_step(istanbul: Scenario) -> None:
    """V49: with a greedy type the loss is bounded."""
    world, state = course(varied(istanbul, "greedy", initiative=True, reciprocates=False))
    actor = world.actor_index(INITIATOR)
    largest = float(world.parameters.initiative_largest)
    assert 0.0 < state.ventured[actor].max() <= largest + 1e-12
    others = np.delete(state.ventured, actor, axis=0)
    assert not others.any()


def test_exploited_at_every_step_it_ends_within_its_bound(istanbul: Scenario) -> None:
    world = varied(istanbul, "greedy", initiative=True, reciprocates=False)
    one, other = world.actor_index(INITIATOR), world.actor_index(ADVERSARY)
    ids = world.catalogue.ids
    acts = {
        "act_actor": [[one], [other]],
        "act_action": [[ids.index("pull-back-forces")], [ids.index("ultimatum")]],
        "act_target": [[other], [one]],
        "act_known": [[1], [1]],
    }
    state = opening(world, SEED)
    largest = float(world.parameters.initiative_largest)
    state = state.with_changes(**{name: np.array(value) for name, value in acts.items()})
    state = state.with_changes(initiative=state.initiative * largest / state.initiative.max())
    force = float(state.force[one, 0])
    for _ in range(60):
        state = Initiatives().apply(world, state, (), {})
        assert float(state.ventured[one, 0]) <= largest + 1e-12
    assert float(state.initiative[one, 0]) == 0.0
    assert float(state.force[one, 0]) >= force * (1.0 - largest)


def test_profiles_speak_as_terms_of_their_own(istanbul: Scenario) -> None:
    world = varied(istanbul, "seeker", initiative=True, reciprocates=True)
    state = open_turn(opening(world, SEED))
    attention = np.full_like(state.attention, -1)
    one, other = world.actor_index(INITIATOR), world.actor_index(ADVERSARY)
    attention[one], attention[other] = other, one
    turned = state.with_changes(attention=attention)
    questions = {q.key: q for q in read_out(Choose().questions(world, turned, ()))}
    for actor, name in ((INITIATOR, "graduated initiative"), (ADVERSARY, "answers in kind")):
        terms = questions[f"order/{actor}"].terms
        assert any(term == name for _, term, _, _ in terms), actor
    looks = {q.key: q for q in read_out(Attention().questions(world, state, ()))}
    assert any(t == "graduated initiative" for _, t, _, _ in looks[f"attention/{INITIATOR}"].terms)


def test_a_reciprocator_answers_hostility_in_kind_and_good_will_with_good_will(
    istanbul: Scenario,
) -> None:
    world = varied(istanbul, "seeker", initiative=False, reciprocates=True)
    state = open_turn(opening(world, SEED))
    one, other = world.actor_index(INITIATOR), world.actor_index(ADVERSARY)
    attention = np.full_like(state.attention, -1)
    attention[other] = one
    hostile_odds = []
    for received in (0.0, 7.0):
        worst = np.zeros_like(state.worst_received)
        worst[other, one, 0] = received
        turned = state.with_changes(attention=attention, worst_received=worst)
        (block, *_) = Choose().questions(world, turned, ())
        hostile = world.catalogue.goldstein[world.menu.actions] < 0.0
        hostile_odds.append(float(block.odds[hostile, other, 0].sum()))
    assert hostile_odds[1] > hostile_odds[0]


def test_a_multi_vector_policy_attends_to_all_sides_more_evenly(istanbul: Scenario) -> None:
    spread = []
    for even in (None, 0.8):
        doctrines = dict(istanbul.doctrines)
        share_ = istanbul.tracks["military-ties"].compartment.model_copy(update={"value": even})
        update = {"even_handed": share_ if even else None}
        doctrines["mediator"] = doctrines["mediator"].model_copy(update=update)
        world = compile_world(istanbul.model_copy(update={"doctrines": doctrines}), played=())
        (block,) = Attention().questions(world, open_turn(opening(world, SEED)), ())
        odds = block.odds[:, world.actor_index("turkey"), 0]
        spread.append(float(odds.max()))
    assert spread[1] < spread[0]


def test_results_are_split_by_type_and_add_up(istanbul: Scenario, futures: int) -> None:
    russia = istanbul.actors["russia"].model_copy(
        update={
            "kind": "unknown",
            "greedy_share": istanbul.actors["russia"].greedy_share.model_copy(
                update={"value": 0.5}
            ),
        }
    )
    changed = istanbul.model_copy(update={"actors": {**istanbul.actors, "russia": russia}})
    world, start = reference(compile_world(changed, played=()), "tense")
    war = Measure("war", measures.dyads_at_war, "most")
    typed = Measure("war by type", ByType("russia", measures.dyads_at_war), "most")
    tally = run(Plan((Setting("tense", world, start),), (war, typed), SEED, TURNS), futures)
    by_type = split(tally, "tense", "war by type", TURNS)
    assert by_type.seeker + by_type.greedy == tally.counts["tense", "war", TURNS]
    assert 0.4 < by_type.greedy.total() / futures < 0.6
    assert share(by_type.greedy) > share(by_type.seeker)


@pytest.mark.parametrize("pair", [("donbas-and-missiles", "strategic-stability")])
def test_compartments_show_in_measured_isolation(
    istanbul: Scenario, futures: int, pair: tuple[str, str]
) -> None:
    """CI of MODEL 4.4: what is kept apart measures as more isolated than what is not."""
    settings = []
    for value in (1.0, 0.0):
        tracks = {
            key: track.model_copy(
                update={"compartment": track.compartment.model_copy(update={"value": value})}
            )
            for key, track in istanbul.tracks.items()
        }
        world = compile_world(istanbul.model_copy(update={"tracks": tracks}), played=())
        settings.append(Setting(f"{value:g}", *reference(world, "crisis")))
    tally = run(Plan(tuple(settings), (FAILED_TRACKS,), SEED, 6), futures)
    apart, coupled = (
        isolation(tally, name, 6, tuple(istanbul.tracks))[pair] for name in ("1", "0")
    )
    assert apart.share - coupled.share > 2.0 * np.hypot(apart.error, coupled.error)
