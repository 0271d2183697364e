"""Collective rules in play: who votes, what carries, whom it binds, and what an aggressor sees."""

import numpy as np
import pytest

from adjudication.opening import opening
from adjudication.phases.guarantees import Guarantees
from adjudication.phases.honour import honour, perceived_opposition, votes_needed
from adjudication.phases.mechanism import Mechanism
from adjudication.question import NOT_ASKED, answers_from, read_out
from adjudication.state import ACTS, ARISEN, IGNORED, LAPSED, UNCLEAR, UNDECIDED, State
from adjudication.turn import open_turn
from adjudication.world import World, compile_world
from scenarios.scenario import Scenario

RULES = ("supermajority", "unanimity", "unsc", "collective")


def ruled(istanbul: Scenario, rule: str, *, with_rival: bool = False) -> World:
    """The treaty under a rule; Belarus attacks, so that no rule is blocked by the aggressor."""
    treaty = istanbul.commitments["istanbul"]
    guarantors = {k: g for k, g in treaty.guarantors.items() if with_rival or k != "russia"}
    treaty = treaty.model_copy(update={"rule": rule, "guarantors": guarantors})
    commitments = {**istanbul.commitments, "istanbul": treaty}
    return compile_world(istanbul.model_copy(update={"commitments": commitments}), played=())


def called(world: World, by: str = "belarus") -> State:
    """Ukraine is attacked and has appealed; every guarantor holds that the case has arisen."""
    state = open_turn(opening(world, 1))
    aggressor, ukraine = world.actor_index(by), world.actor_index("ukraine")
    dyad = world.dyad[aggressor, ukraine]
    arrays = {
        n: getattr(state, n).copy() for n in ("rung", "began", "invoked", "against", "casus")
    }
    arrays["rung"][dyad], arrays["began"][dyad] = 12, 1 if aggressor < ukraine else 2
    arrays["invoked"][0], arrays["against"][0] = 1, aggressor
    arrays["casus"][0, world.promises[0].guarantor] = ARISEN
    return state.with_changes(**arrays)


def voted(world: World, state: State, *against: str) -> State:
    phase = Mechanism()
    blocks = phase.questions(world, state, ())
    given = {q.key: "against" if q.decider in against else "for" for q in read_out(blocks)}
    return phase.apply(world, state, (), answers_from(blocks, given))


def asked(world: World, state: State) -> set[str]:
    blocks = Guarantees().questions(world, state, ())
    return {q.decider for q in read_out(blocks) if "istanbul" in q.key}


def test_nothing_is_decided_in_common_where_each_decides(istanbul: Scenario) -> None:
    world = ruled(istanbul, "each")
    state = called(world)
    assert Mechanism().questions(world, state, ()) == ()
    assert asked(world, state) == set(world.scenario.commitments["istanbul"].guarantors)


@pytest.mark.parametrize("rule", RULES)
def test_nobody_answers_before_the_vote_and_all_do_after_it(istanbul: Scenario, rule: str) -> None:
    world = ruled(istanbul, rule)
    state = called(world)
    assert asked(world, state) == set()
    guarantors = set(world.scenario.commitments["istanbul"].guarantors)
    after = voted(world, state)
    assert after.mechanism[0, 0] == ACTS
    assert asked(world, after) == guarantors
    refused = voted(world, state, *guarantors, "russia")
    assert refused.mechanism[0, 0] == LAPSED
    assert asked(world, refused) == guarantors


@pytest.mark.parametrize(
    ("rule", "against", "mechanism"),
    [
        ("supermajority", ("israel", "china", "italy"), ACTS),
        ("supermajority", ("israel", "china", "italy", "turkey"), LAPSED),
        ("unanimity", ("israel",), LAPSED),
        ("collective", ("israel",), LAPSED),
        ("unsc", ("china",), LAPSED),
        ("unsc", ("russia",), LAPSED),
    ],
)
def test_each_rule_counts_in_its_own_way(
    istanbul: Scenario, rule: str, against: tuple[str, ...], mechanism: int
) -> None:
    world = ruled(istanbul, rule)
    assert voted(world, called(world), *against).mechanism[0, 0] == mechanism


def test_only_the_permanent_members_vote_in_the_security_council(istanbul: Scenario) -> None:
    world = ruled(istanbul, "unsc")
    voters = {q.decider for q in read_out(Mechanism().questions(world, called(world), ()))}
    assert voters == {"china", "france", "russia", "united-kingdom", "united-states"}


def test_what_the_aggressor_blocks_is_not_voted_on(istanbul: Scenario) -> None:
    for rule in ("unanimity", "unsc", "collective"):
        world = ruled(istanbul, rule, with_rival=True)
        state = called(world, by="russia")
        assert Mechanism().questions(world, state, ()) == ()
        assert len(asked(world, state)) == 10
    world = ruled(istanbul, "supermajority", with_rival=True)
    state = called(world, by="russia")
    assert len(read_out(Mechanism().questions(world, state, ()))) == 10
    assert int(votes_needed(world, state, world.promises[0])[0]) == 8  # of eleven


def test_a_refusal_after_a_lapsed_vote_costs_nothing_and_a_veto_does(istanbul: Scenario) -> None:
    world = ruled(istanbul, "unanimity")
    israel = world.actor_index("israel")
    state = called(world)
    lapsed = voted(world, state, "israel")
    moved = (lapsed.broken_word - state.broken_word)[0, :, 0]
    assert moved[israel] == pytest.approx(float(world.parameters.negativity))
    assert np.count_nonzero(moved) == 1
    phase = Guarantees()
    ignored = {
        b.kind: np.where(b.asked, IGNORED, NOT_ASKED).astype(np.int8)
        for b in phase.questions(world, lapsed, ())
    }
    after = phase.apply(world, lapsed, (), ignored)
    assert np.array_equal(after.broken_word[0], lapsed.broken_word[0])
    bound = voted(world, state)
    after = phase.apply(world, bound, (), ignored)
    assert np.all(after.broken_word[0, world.promises[0].guarantor] > 0.0)


def test_the_vote_waits_for_who_wants_more_facts(istanbul: Scenario) -> None:
    world = ruled(istanbul, "unanimity")
    state = called(world)
    casus = state.casus.copy()
    casus[0, world.actor_index("israel")] = UNCLEAR
    waiting = voted(world, state.with_changes(casus=casus))
    assert waiting.mechanism[0, 0] == UNDECIDED
    assert asked(world, waiting) == set()


def test_guarantors_are_likelier_to_answer_once_bound(istanbul: Scenario) -> None:
    world = ruled(istanbul, "supermajority")
    state = called(world)
    russia, ukraine = world.actor_index("russia"), world.actor_index("ukraine")
    bound, free = (
        honour(world, state, world.promises[0], russia, ukraine, ukraine, bound=value).probability
        for value in (1.0, 0.0)
    )
    assert np.all(bound > free)


@pytest.mark.parametrize("rule", RULES)
def test_a_vote_lowers_what_an_aggressor_fears(istanbul: Scenario, rule: str) -> None:
    each, other = ruled(istanbul, "each"), ruled(istanbul, rule)
    belarus, ukraine = each.actor_index("belarus"), each.actor_index("ukraine")
    fears = [
        perceived_opposition(world, opening(world, 1), belarus, ukraine)[0]
        for world in (each, other)
    ]
    assert 0.0 < fears[1] < fears[0]


def test_unanimity_is_feared_less_than_a_supermajority(istanbul: Scenario) -> None:
    worlds = [ruled(istanbul, rule) for rule in ("supermajority", "unanimity", "collective")]
    fears = [
        perceived_opposition(
            world, opening(world, 1), world.actor_index("belarus"), world.actor_index("ukraine")
        )[0]
        for world in worlds
    ]
    assert fears[0] > fears[1] >= fears[2]


def test_consultation_costs_the_defender_time(istanbul: Scenario) -> None:
    treaty = istanbul.commitments["istanbul"]

    def chance(days: float) -> np.ndarray:
        changed = treaty.model_copy(
            update={"consultation": treaty.consultation.model_copy(update={"value": days})}
        )
        commitments = {**istanbul.commitments, "istanbul": changed}
        world = compile_world(istanbul.model_copy(update={"commitments": commitments}), played=())
        russia, ukraine = world.actor_index("russia"), world.actor_index("ukraine")
        state = opening(world, 1)
        return honour(world, state, world.promises[0], russia, ukraine, ukraine).probability

    at_once, days, month, year = (chance(d) for d in (0.0, 3.0, 30.0, 365.0))
    assert np.all(at_once > days)
    assert np.all(days > month)
    assert np.array_equal(month, year)  # by then it is an accomplished fact
