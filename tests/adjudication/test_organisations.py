"""Organisations decide: who votes, by which rule, and what the members then do."""

import numpy as np
import pytest

from adjudication.opening import opening
from adjudication.orders import Order
from adjudication.organisations import Agenda
from adjudication.phases.orders import Choose
from adjudication.phases.organisations import Organisations
from adjudication.question import answers_from, read_out
from adjudication.state import NONE, State
from adjudication.turn import open_turn
from adjudication.world import World, compile_world
from scenarios.references import mismatches
from scenarios.scenario import Scenario


def ruled(istanbul: Scenario, rule: str) -> Scenario:
    union = istanbul.organisations["european-union"].model_copy(update={"rule": rule})
    bodies = {**istanbul.organisations, "european-union": union}
    return istanbul.model_copy(update={"organisations": bodies})


def in_crisis(world: World, *orders: Order) -> State:
    """Turn 1 with its orders, Russia and Ukraine in confrontation; everybody is played."""
    state = open_turn(opening(world, 1))
    rung = state.rung.copy()
    rung[world.dyad[world.actor_index("russia"), world.actor_index("ukraine")]] = 9
    phase, state = Choose(), state.with_changes(rung=rung)
    given = {
        block.kind: np.full(block.asked.shape, NONE, dtype=np.int8)
        for block in phase.questions(world, state, orders)
    }
    return phase.apply(world, state, orders, given)


def voted(world: World, state: State, *against: str) -> State:
    phase = Organisations()
    blocks = phase.questions(world, state, ())
    given = {q.key: "against" if q.decider in against else "for" for q in read_out(blocks)}
    return phase.apply(world, state, (), answers_from(blocks, given))


def sanctioning(world: World, state: State) -> list[str]:
    action = world.catalogue.ids.index("sanction")
    rows = np.flatnonzero(state.act_action[:, 0] == action)
    return sorted(world.actors[state.act_actor[row, 0]] for row in rows)


@pytest.fixture
def table(istanbul: Scenario) -> World:
    return compile_world(istanbul, played=istanbul.actors)


def test_nothing_is_asked_before_its_time(table: World) -> None:
    quiet = open_turn(opening(table, 1))
    assert Organisations().questions(table, quiet, ()) == ()
    keys = {q.key for q in read_out(Organisations().questions(table, in_crisis(table), ()))}
    members = table.scenario.organisations["european-union"].members
    assert keys == {f"vote/european-union/sanctions/{member}" for member in members}


@pytest.mark.parametrize(
    ("rule", "against", "act"),
    [
        ("consensus", (), 4),
        ("consensus", ("italy",), 0),
        ("unanimity-less-one", ("italy",), 3),
        ("unanimity-less-one", ("italy", "germany"), 0),
        ("qualified-majority", ("italy",), 4),
        ("qualified-majority", ("italy", "germany"), 0),
    ],
)
def test_each_rule_binds_whom_it_binds(
    istanbul: Scenario, rule: str, against: tuple[str, ...], act: int
) -> None:
    world = compile_world(ruled(istanbul, rule), played=istanbul.actors)
    after = voted(world, in_crisis(world), *against)
    assert len(sanctioning(world, after)) == act
    assert after.carried[:, 0].sum() == (act > 0)


def test_what_a_member_does_by_itself_counts_once(table: World) -> None:
    own = Order("poland", "sanction", "russia", "sanctions of our own")
    after = voted(table, in_crisis(table, own))
    assert sanctioning(table, after) == ["france", "germany", "italy", "poland"]


def test_a_motion_comes_again_after_its_turns_until_its_stages_are_done(table: World) -> None:
    def asked(state: State) -> bool:
        questions = read_out(Organisations().questions(table, state, ()))
        return any("sanctions" in q.key for q in questions)

    state = voted(table, in_crisis(table))
    for stage in (2, 3):
        assert not asked(open_turn(state))
        state = voted(table, open_turn(open_turn(state)))
        assert state.carried[0, 0] == stage
    assert not asked(open_turn(open_turn(state)))


def test_a_hostile_motion_is_backed_by_who_is_hostile_and_distrusts(table: World) -> None:
    def odds(heat: float, against: float) -> float:
        state = in_crisis(table)
        poland, russia = table.actor_index("poland"), table.actor_index("russia")
        hostility, evidence = state.heat.copy(), state.evidence_against.copy()
        hostility[poland, russia], evidence[poland, russia, 0] = heat, against
        state = state.with_changes(heat=hostility, evidence_against=evidence)
        (asked,) = [
            q
            for q in read_out(Organisations().questions(table, state, ()))
            if q.decider == "poland"
        ]
        return asked.odds[asked.options.index("for")]

    assert odds(1.0, 4.0) < odds(6.0, 4.0)
    assert odds(3.0, 1.0) < odds(3.0, 9.0)


def test_whom_a_motion_is_about_does_not_vote_on_it(table: World) -> None:
    assert all(motion.target not in motion.members for motion in table.agenda)


def test_a_qualified_majority_is_more_than_half(table: World) -> None:
    motion: Agenda = table.agenda[0]
    assert motion.rule == "consensus"
    votes = np.array([[1, 1], [1, 0], [1, 1], [1, 1]], dtype=np.int8)
    assert motion.carried(votes).tolist() == [True, False]


def test_a_motion_that_leads_nowhere_is_a_fault(istanbul: Scenario) -> None:
    union = istanbul.organisations["european-union"]
    motion = union.agenda["sanctions"].model_copy(update={"action": "sanktion", "toward": "rusia"})
    bodies = {"eu": union.model_copy(update={"agenda": {"sanctions": motion}})}
    faults = {m.message for m in mismatches(istanbul.model_copy(update={"organisations": bodies}))}
    assert {"no action 'sanktion'", "no actor 'rusia'"} <= faults
