"""Has the case arisen: what is doubted, who decides, and that a denial is no broken promise."""

import numpy as np
import pytest

from adjudication.analysis.findings import findings
from adjudication.analysis.measures import cases_denied, ignored
from adjudication.opening import opening
from adjudication.phases.casus import Casus
from adjudication.phases.guarantees import Guarantees
from adjudication.question import Answers
from adjudication.readings import stance
from adjudication.state import ARISEN, DENIED, NOT_ASKED, UNCLEAR, State
from adjudication.turn import open_turn
from adjudication.world import World, compile_world
from scenarios.scenario import Scenario

KIND = "case-istanbul"


def called(world: World) -> State:
    """Russia is at war with Ukraine, which has appealed; nobody has answered."""
    state = open_turn(opening(world, 1))
    russia, ukraine = world.actor_index("russia"), world.actor_index("ukraine")
    dyad = world.dyad[russia, ukraine]
    rung, appealed, invoked = state.rung.copy(), state.appealed.copy(), state.invoked.copy()
    against = state.against.copy()
    rung[dyad] = world.scenario.ladder.marks.war
    appealed[0], invoked[0], against[0] = 1, state.turn, russia
    return state.with_changes(rung=rung, appealed=appealed, invoked=invoked, against=against)


def changed(istanbul: Scenario, **changes: object) -> World:
    treaty = istanbul.commitments["istanbul"].model_copy(update=changes)
    commitments = {**istanbul.commitments, "istanbul": treaty}
    return compile_world(istanbul.model_copy(update={"commitments": commitments}), played=())


def odds(world: World, state: State, actor: str = "poland") -> dict[str, float]:
    (block,) = (b for b in Casus().questions(world, state, ()) if b.kind == KIND)
    row = block.keys.index(f"case/istanbul/{actor}")
    return dict(zip(block.options, block.odds[:, row, 0].tolist(), strict=True))


def said(world: World, state: State, answers: dict[str, int], others: int = ARISEN) -> State:
    given: dict[str, Answers] = {}
    for block in Casus().questions(world, state, ()):
        row = np.full(block.asked.shape, others, dtype=np.int8)
        for actor, answer in answers.items():
            row[world.actor_index(actor)] = answer
        given[block.kind] = np.where(block.asked, row, NOT_ASKED).astype(np.int8)
    return Casus().apply(world, state, (), given)


def test_nothing_is_asked_without_an_invocation(world: World) -> None:
    assert Casus().questions(world, open_turn(opening(world, 1)), ()) == ()


def test_force_short_of_war_and_a_missing_appeal_raise_doubts(world: World) -> None:
    plain = called(world)
    dyad = world.dyad[world.actor_index("russia"), world.actor_index("ukraine")]
    rung = plain.rung.copy()
    rung[dyad] = world.scenario.ladder.marks.confrontation
    grey = plain.with_changes(rung=rung)
    silent = plain.with_changes(appealed=np.zeros_like(plain.appealed))
    assert odds(world, grey)["denied"] > odds(world, plain)["denied"]
    assert odds(world, silent)["more facts"] > odds(world, plain)["more facts"]


@pytest.mark.parametrize("reading", ["narrow", "wide"])
def test_a_private_reading_moves_its_holder_alone(istanbul: Scenario, reading: str) -> None:
    clauses = {
        key: clause.model_copy(update={"readings": {"poland": reading}})
        for key, clause in istanbul.commitments["istanbul"].clauses.items()
    }
    before, after = compile_world(istanbul, played=()), changed(istanbul, clauses=clauses)
    was, now = (odds(w, called(w))["denied"] for w in (before, after))
    assert (now > was) is (reading == "narrow")
    assert odds(after, called(after), "france") == odds(before, called(before), "france")


def test_a_beneficiary_outside_the_area_is_denied_more_often(istanbul: Scenario) -> None:
    area = istanbul.commitments["istanbul"].area.model_copy(update={"countries": ("PL",)})
    inside, outside = compile_world(istanbul, played=()), changed(istanbul, area=area)
    assert odds(outside, called(outside))["denied"] > odds(inside, called(inside))["denied"]


def test_most_decide_for_all_where_the_treaty_says_so(istanbul: Scenario) -> None:
    world = changed(istanbul, case_decided_by="majority")
    poland = world.actor_index("poland")
    outvoted = said(world, called(world), {"poland": DENIED})
    assert outvoted.casus[0, poland, 0] == ARISEN
    split = said(world, called(world), {"poland": ARISEN}, UNCLEAR)
    assert split.casus[0, poland, 0] == UNCLEAR


def test_a_denial_is_no_promise_ignored(world: World) -> None:
    before = called(world)
    after = said(world, before, {"poland": DENIED, "france": UNCLEAR})
    poland, france = world.actor_index("poland"), world.actor_index("france")
    assert stance(after, 0, poland) == "case denied"
    assert stance(after, 0, france) == "more facts"
    assert cases_denied(world, before, after)[0] == 1
    assert ignored(world, before, after)[0] == 0
    told = {finding.code: finding.words for finding in findings(world, before, after)}
    assert "Poland" in told["case-denied"]
    assert "France" in told["case-unclear"]


def test_who_wants_facts_is_asked_again_and_who_denies_is_not(world: World) -> None:
    after = said(world, called(world), {"poland": DENIED, "france": UNCLEAR})
    (block,) = Casus().questions(world, after, ())
    assert {k for row, k in enumerate(block.keys) if block.asked[row, 0]} == {
        "case/istanbul/france"
    }
    (honour,) = Guarantees().questions(world, after, ())
    asked = {key for row, key in enumerate(honour.keys) if honour.asked[row, 0]}
    assert not asked & {"honour/istanbul/poland", "honour/istanbul/france"}


def test_a_denial_costs_half_a_broken_promise(world: World) -> None:
    before = called(world)
    after = said(world, before, {"poland": DENIED})
    lost = (after.broken_word - before.broken_word)[0, world.actor_index("poland"), 0]
    assert lost == pytest.approx(0.5 * float(world.parameters.negativity))
