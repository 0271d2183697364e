"""What a guarantee does in play: rules, refusals, the ladder, and everybody's view of a word."""

from dataclasses import replace

import numpy as np
import pytest

from adjudication.opening import opening
from adjudication.phases.calculus import attack_terms, prospects
from adjudication.phases.cases import attacks_of, case
from adjudication.phases.casus import Casus
from adjudication.phases.guarantees import AppealPhase, Guarantees
from adjudication.phases.honour import blocked, honour
from adjudication.readings import word
from adjudication.state import (
    ARISEN,
    FIELDS,
    FORCE,
    IGNORED,
    NOT_ASKED,
    SUPPORT,
    State,
    digest,
    from_plain,
    to_plain,
)
from adjudication.turn import open_turn
from adjudication.world import World, compile_world
from scenarios.scenario import Scenario


def invoked(world: World) -> State:
    """Russia has attacked Ukraine, which has appealed under the treaty."""
    state = open_turn(opening(world, 1))
    russia, ukraine = world.actor_index("russia"), world.actor_index("ukraine")
    rung, began = state.rung.copy(), state.began.copy()
    dyad = world.dyad[russia, ukraine]
    rung[dyad] = world.scenario.ladder.marks.war
    began[dyad] = 1 if russia < ukraine else 2
    appealed = state.appealed.copy()
    appealed[0] = 1
    state = state.with_changes(rung=rung, began=began, appealed=appealed)
    phase = AppealPhase()
    blocks = phase.questions(world, state, ())
    answers = {block.kind: np.zeros(block.asked.shape, dtype=np.int8) for block in blocks}
    state = phase.apply(world, state.with_changes(), (), answers)
    return arisen(world, state)


def arisen(world: World, state: State) -> State:
    """Every guarantor holds that the case has arisen."""
    phase = Casus()
    answers = {
        block.kind: np.where(block.asked, ARISEN, NOT_ASKED).astype(np.int8)
        for block in phase.questions(world, state, ())
    }
    return phase.apply(world, state, (), answers)


def answered(world: World, state: State, answer: int) -> State:
    phase = Guarantees()
    blocks = phase.questions(world, state, ())
    given = {
        block.kind: np.where(block.asked, answer, NOT_ASKED).astype(np.int8) for block in blocks
    }
    return phase.apply(world, state, (), given)


def with_rule(istanbul: Scenario, rule: str, **changes: object) -> World:
    treaty = istanbul.commitments["istanbul"].model_copy(update={"rule": rule, **changes})
    commitments = {**istanbul.commitments, "istanbul": treaty}
    return compile_world(istanbul.model_copy(update={"commitments": commitments}), played=())


def attack_log_odds(world: World) -> np.ndarray:
    """Russia's log-odds of attacking Ukraine in one episode, for a seeker and a greedy type."""
    state = opening(world, 1).broadcast(2)
    greedy = state.greedy.copy()
    greedy[world.actor_index("russia")] = [0, 1]
    state = state.with_changes(greedy=greedy)
    plan = next(p for p in world.calculations if world.actors[p.target] == "ukraine")
    terms = attack_terms(world, prospects(world, state, plan))
    return np.asarray(sum(term.value for term in terms))


def test_a_case_needs_an_attack_by_another_state(world: World) -> None:
    quiet = opening(world, 1)
    assert not case(world, quiet, world.promises[0], attacks_of(world, quiet))[0].any()
    state = invoked(world)
    arisen, against, for_whom = case(world, state, world.promises[0], attacks_of(world, state))
    assert arisen.all()
    assert world.actors[int(against[0])] == "russia"
    assert world.actors[int(for_whom[0])] == "ukraine"


def test_every_guarantor_but_the_aggressor_is_asked_once(world: World) -> None:
    state = invoked(world)
    (block,) = [b for b in Guarantees().questions(world, state, ()) if "istanbul" in b.kind]
    asked = {key for row, key in enumerate(block.keys) if block.asked[row, 0]}
    guarantors = set(world.scenario.commitments["istanbul"].guarantors) - {"russia"}
    assert asked == {f"honour/istanbul/{name}" for name in guarantors}
    after = answered(world, state, FORCE)
    assert not any(b.asked.any() for b in Guarantees().questions(world, after, ()))


def test_who_ignored_is_asked_again_in_the_third_turn_at_lower_odds(world: World) -> None:
    state = answered(world, at_turn(invoked(world), 3), IGNORED)
    for turn, expected in ((4, False), (5, False), (6, True)):
        blocks = Guarantees().questions(world, at_turn(state, turn), ())
        assert any(b.asked.any() for b in blocks) is expected


def at_turn(state: State, turn: int) -> State:
    invoked_turn = np.where(state.invoked > 0, 3, 0)
    return replace(state.with_changes(invoked=invoked_turn), turn=turn, closes=float(turn))


@pytest.mark.parametrize(
    ("answer", "rises"), [(FORCE, True), (IGNORED, False)], ids=["honoured", "ignored"]
)
def test_a_word_kept_or_broken_moves_every_observer(
    world: World,
    answer: int,
    rises: bool,  # noqa: FBT001 - a case of the table
) -> None:
    state = invoked(world)
    before = word(world, state)[:, :, 0]
    after = word(world, answered(world, state, answer))[:, :, 0]
    poland = world.actor_index("poland")
    observers = [i for i in range(len(world.actors)) if i != poland]
    moved = after[observers, poland] - before[observers, poland]
    assert np.all(moved > 0.0 if rises else moved < 0.0)


def test_an_honoured_commitment_alone_puts_no_guarantor_at_war(world: World) -> None:
    state = answered(world, invoked(world), FORCE)
    russia = world.actor_index("russia")
    marks = world.scenario.ladder.marks
    for name in world.scenario.commitments["istanbul"].guarantors:
        if name != "russia":
            rung = state.rung[world.dyad[russia, world.actor_index(name)], 0]
            assert rung < marks.war
    # A rung rises by three at the most, and force sets the floor of a confrontation.
    poland = state.rung[world.dyad[russia, world.actor_index("poland")], 0]
    before = opening(world, 1).rung[world.dyad[russia, world.actor_index("poland")], 0]
    assert poland == min(before + 3, marks.confrontation)


def test_support_keeps_a_promise_that_does_not_name_force(world: World) -> None:
    state = invoked(world)
    after = answered(world, state, SUPPORT)
    united_states = world.actor_index("united-states")
    # Support does not keep the treaty (it names force), and keeps the assurance of 1994.
    keys = [promise.key for promise in world.promises]
    gained = (after.kept_word - state.kept_word)[:, united_states, 0]
    assurance = world.promises[keys.index("budapest")]
    assert gained[keys.index("istanbul")] == 0.0
    assert gained[keys.index("budapest")] == pytest.approx(assurance.stake[united_states])


def test_a_rival_with_a_veto_blocks_unanimity_and_not_each(istanbul: Scenario) -> None:
    each, all_of_them = with_rule(istanbul, "each"), with_rule(istanbul, "unanimity")
    russia = each.actor_index("russia")
    assert not blocked(each, each.promises[0], russia)
    assert blocked(all_of_them, all_of_them.promises[0], russia)
    ukraine = each.actor_index("ukraine")
    bound = honour(each, opening(each, 1), each.promises[0], russia, ukraine, ukraine)
    free = honour(
        all_of_them, opening(all_of_them, 1), all_of_them.promises[0], russia, ukraine, ukraine
    )
    assert np.all(free.probability < bound.probability)


def test_attack_is_less_likely_under_each_than_under_a_veto_than_under_assurance(
    istanbul: Scenario,
) -> None:
    each = attack_log_odds(with_rule(istanbul, "each"))
    veto = attack_log_odds(with_rule(istanbul, "unanimity"))
    assurance = attack_log_odds(with_rule(istanbul, "unsc", status_quo_value={}, in_force=False))
    seeker, greedy = 0, 1
    assert each[seeker] < veto[seeker] < assurance[seeker]
    # A greedy actor feels no status quo, so veto and assurance nearly coincide for it.
    assert each[greedy] < veto[greedy] <= assurance[greedy] + 1e-9


def test_no_future_decides_for_another_whose_case_it_is(istanbul: Scenario) -> None:
    world = compile_world(istanbul, played=())
    promise = next(p for p in world.promises if p.beneficiary.sum() > 1)
    russia = world.actor_index("russia")
    states = []
    for target in np.flatnonzero(promise.beneficiary)[:2]:
        state = open_turn(opening(world, 1))
        dyad = world.dyad[russia, target]
        rung, began = state.rung.copy(), state.began.copy()
        rung[dyad], began[dyad] = 12, 1 if russia < target else 2
        invoked_, against = state.invoked.copy(), state.against.copy()
        invoked_[promise.number], against[promise.number] = 1, russia
        changed = state.with_changes(rung=rung, began=began, invoked=invoked_, against=against)
        states.append(arisen(world, changed))
    both = states[0].with_changes(
        **{
            name: np.concatenate([getattr(each, name) for each in states], axis=-1)
            for name in states[0].arrays()
        }
    )
    together = _honour_odds(world, both, promise.key)
    for future, alone in enumerate(states):
        assert np.allclose(together[..., future], _honour_odds(world, alone, promise.key)[..., 0])
    assert not np.allclose(together[..., 0], together[..., 1])


def _honour_odds(world: World, state: State, key: str) -> np.ndarray:
    blocks = Guarantees().questions(world, state, ())
    return next(block.odds for block in blocks if block.kind == f"honour-{key}")


def test_words_of_sessions_by_older_rules_are_read(world: World) -> None:
    """They were kept once for each observer; a beneficiary counted them in full."""
    state = answered(world, invoked(world), SUPPORT)
    counted = np.array([0.3, 1.0, 0.0])[:, None, None]
    plain = to_plain(state, tuple(FIELDS))
    older = state.kept_word[:, None] * counted
    plain["arrays"]["kept_word"] = {"shape": older.shape, "values": older.ravel().tolist()}
    assert older.any()
    assert digest(from_plain(plain)) == digest(state)
