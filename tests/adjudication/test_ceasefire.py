"""How wars end: offers, acceptance, monitoring, withdrawal, reports, and who is asked to go on."""

import numpy as np
import pytest

from adjudication.analysis.findings import findings
from adjudication.analysis.human_cost import human_cost, zone_accounts
from adjudication.analysis.measures import (
    displaced_at_least,
    displaced_at_most,
    killed_at_least,
    killed_at_most,
    months_of_war,
)
from adjudication.opening import opening
from adjudication.phases.aggression import War
from adjudication.phases.ceasefire import Ceasefire, Toll, owed
from adjudication.phases.moves import Moves
from adjudication.question import read_out
from adjudication.readings import trust
from adjudication.state import FIRST, HOLDS, NOBODY, RELIABILITY, SECOND, State
from adjudication.turn import open_turn
from adjudication.world import World, compile_world
from scenarios.parameters import Parameter, Status
from scenarios.scenario import Scenario, Zone
from scenarios.wars import WarAim


def number(value: float) -> Parameter:
    return Parameter(value=value, source="judgement", status=Status.JUDGEMENT)


def aim(actor: str, against: str) -> WarAim:
    return WarAim(
        actor=actor,
        against=against,
        aim="Something.",
        gain=number(8),
        loss=number(4),
        win=number(0.5),
        cost=number(2),
        stopping=number(0),
    )


@pytest.fixture(scope="module")
def world(istanbul: Scenario) -> World:
    zones = {
        **istanbul.zones,
        "UA-65": Zone(control="russia", status="occupied", source="E2", returns_to="ukraine"),
    }
    both = (aim("russia", "ukraine"), aim("ukraine", "russia"))
    return compile_world(istanbul.model_copy(update={"zones": zones, "war_aims": both}), played=())


def dyad(world: World) -> int:
    return int(world.dyad[world.actor_index("russia"), world.actor_index("ukraine")])


def side(world: World, actor: str) -> int:
    other = "ukraine" if actor == "russia" else "russia"
    return FIRST if world.actor_index(actor) < world.actor_index(other) else SECOND


def at_war(world: World, by: str = "russia", **more: int) -> State:
    state = open_turn(opening(world, 1))
    rung, began, ceasefire = (getattr(state, n).copy() for n in ("rung", "began", "ceasefire"))
    rung[dyad(world)] = world.scenario.ladder.marks.war
    began[dyad(world)] = side(world, by)
    ceasefire[dyad(world)] = more.get("ceasefire", 0)
    return state.with_changes(
        rung=rung, began=began, ceasefire=ceasefire, monitored=np.zeros_like(state.monitored)
    )


def doing(world: World, state: State, *moves: tuple[str, str, str]) -> State:
    def column(values: list[int]) -> np.ndarray:
        return np.array(values, dtype=np.int16)[:, None]

    return state.with_changes(
        act_actor=column([world.actor_index(actor) for actor, _, _ in moves]),
        act_action=column([world.catalogue.ids.index(action) for _, action, _ in moves]),
        act_target=column([world.actor_index(target) for _, _, target in moves]),
        act_known=column([1] * len(moves)),
    )


def ceasefire(world: World, state: State, *moves: tuple[str, str, str]) -> State:
    return Ceasefire().apply(world, doing(world, state, *moves), (), {})


OFFER, ACCEPT = "offer-ceasefire", "accept-ceasefire"


def test_an_offer_stands_until_it_is_accepted_and_then_the_war_is_over(world: World) -> None:
    state = ceasefire(world, at_war(world), ("ukraine", OFFER, "russia"))
    here = dyad(world)
    assert state.ceasefire[here, 0] == side(world, "ukraine")
    assert state.rung[here, 0] >= world.scenario.ladder.marks.war
    after = ceasefire(world, open_turn(state), ("russia", ACCEPT, "ukraine"))
    assert after.ceasefire[here, 0] == HOLDS
    assert after.rung[here, 0] == world.scenario.ladder.marks.confrontation
    assert after.began[here, 0] == NOBODY
    assert [f.code for f in findings(world, state, after)][:2] == ["war-ends", "ceasefire"]


def test_offers_of_both_sides_are_a_ceasefire_and_nothing_is_accepted_that_was_not_offered(
    world: World,
) -> None:
    both = (("ukraine", OFFER, "russia"), ("russia", OFFER, "ukraine"))
    for moves in (both, both[::-1]):
        assert ceasefire(world, at_war(world), *moves).ceasefire[dyad(world), 0] == HOLDS
    alone = ceasefire(world, at_war(world), ("russia", ACCEPT, "ukraine"))
    assert alone.ceasefire[dyad(world), 0] == 0


def test_an_attack_in_the_turn_breaks_offers_and_ceasefires(world: World) -> None:
    both = (("ukraine", OFFER, "russia"), ("russia", OFFER, "ukraine"))
    state = ceasefire(world, at_war(world), *both, ("russia", "invasion", "ukraine"))
    assert state.ceasefire[dyad(world), 0] == 0
    assert state.rung[dyad(world), 0] >= world.scenario.ladder.marks.war
    holds = open_turn(opening(world, 1))
    assert holds.ceasefire[dyad(world), 0] == HOLDS
    after = ceasefire(world, holds, ("russia", "invasion", "ukraine"))
    assert after.ceasefire[dyad(world), 0] == 0


def asked(world: World, state: State) -> set[str]:
    return {question.key for question in read_out(War().questions(world, state, ()))}


def test_both_sides_are_asked_in_every_turn_but_the_one_in_which_it_began(world: World) -> None:
    keys = {"war/russia/ukraine", "war/ukraine/russia"}
    assert asked(world, at_war(world)) == keys
    assert asked(world, at_war(world, "ukraine")) == keys
    struck = at_war(world)
    brink = struck.brink.copy()
    brink[dyad(world)] = 1
    assert asked(world, struck.with_changes(brink=brink)) == set()
    assert asked(world, doing(world, at_war(world), ("russia", "invasion", "ukraine"))) == set()


def test_without_war_aims_only_whoever_began_is_asked(istanbul: Scenario) -> None:
    plain = compile_world(istanbul, played=())
    assert asked(plain, at_war(plain)) == {"war/russia/ukraine"}
    assert asked(plain, at_war(plain, "ukraine")) == set()


def stop(world: World, state: State, who: str) -> State:
    (block,) = War().questions(world, state, ())
    answers = np.where(block.asked, 1, -1).astype(np.int8)
    answers[block.keys.index(f"war/{who}")] = 0
    return War().apply(world, state, (), {"war": answers})


def test_whoever_began_ends_the_war_by_stopping_and_the_other_side_offers_to(world: World) -> None:
    here = dyad(world)
    ended = stop(world, at_war(world), "russia/ukraine")
    assert (ended.ceasefire[here, 0], ended.began[here, 0]) == (HOLDS, NOBODY)
    offered = stop(world, at_war(world), "ukraine/russia")
    assert offered.ceasefire[here, 0] == side(world, "ukraine")
    assert offered.rung[here, 0] >= world.scenario.ladder.marks.war
    agreed = stop(world, at_war(world, ceasefire=side(world, "russia")), "ukraine/russia")
    assert agreed.ceasefire[here, 0] == HOLDS


def odds_of_going_on(world: World, state: State, key: str) -> float:
    question = next(q for q in read_out(War().questions(world, state, ())) if q.key == key)
    return question.odds[question.options.index("continue")]


def test_an_offer_makes_going_on_less_likely_and_gain_more(world: World) -> None:
    key = "war/russia/ukraine"
    plain = odds_of_going_on(world, at_war(world), key)
    assert odds_of_going_on(world, at_war(world, ceasefire=side(world, "ukraine")), key) < plain
    # 0.5 x 8 - 0.5 x 4 - 2 against 0, over a noise of 2: even.
    assert plain == pytest.approx(0.5)


def test_withdrawal_is_owed_under_a_ceasefire_and_done_once_given_back(world: World) -> None:
    zone = [z.key for z in world.contested].index("UA-65")
    war = at_war(world)
    assert not owed(world, war).any()
    holds = ceasefire(world, war, ("ukraine", OFFER, "russia"), ("russia", OFFER, "ukraine"))
    assert np.flatnonzero(owed(world, holds)[:, 0]).tolist() == [zone]
    assert zone_accounts(world, holds)[zone].status == "owed"
    back = ceasefire(world, open_turn(holds), ("russia", "withdraw-verified", "ukraine"))
    assert zone_accounts(world, back)[zone].status == "done"
    assert zone_accounts(world, back)[zone].holder == "Ukraine"
    assert not owed(world, back).any()
    still = [z for z in zone_accounts(world, back) if z.key == "UA-43"]
    assert still[0].holder == "Russia"


def test_a_reported_violation_is_believed_in_full_where_the_line_is_monitored(
    world: World,
) -> None:
    start = open_turn(opening(world, 1))
    russia, ukraine, poland = (world.actor_index(a) for a in ("russia", "ukraine", "poland"))
    worst = start.worst_received.copy()
    worst[ukraine, russia] = 9.0
    report = ("ukraine", "report-violation", "russia")

    def against(state: State) -> float:
        after = ceasefire(world, state, report)
        change = after.evidence_against - state.evidence_against
        assert change[russia].max() == 0.0
        return float(change[poland, russia, RELIABILITY, 0])

    seen = against(start.with_changes(worst_received=worst))
    unseen = against(
        start.with_changes(worst_received=worst, monitored=np.zeros_like(start.monitored))
    )
    assert 0.0 < unseen < seen
    assert against(start) == 0.0
    assert trust(world, start).shape[0] == len(world.actors)


def test_months_of_war_peace_and_what_they_cost_are_counted_side_by_side(world: World) -> None:
    corridor = ("russia", "humanitarian-access", "ukraine")
    state = Toll().apply(world, doing(world, at_war(world), corridor), (), {})
    state = Toll().apply(world, open_turn(state, 0.5), (), {})
    (cost,) = human_cost(world, state)
    assert (cost.war, cost.peace, cost.gained) == (1.5, 0.0, 0.0)
    assert cost.corridor == 1.5
    assert cost.killed == (10_500.0, 52_500.0)
    assert months_of_war(world, state, state).tolist() == [2]
    assert killed_at_least(world, state, state).tolist() == [10_500]
    assert killed_at_most(world, state, state).tolist() == [52_500]
    for _ in range(5):
        state = Toll().apply(world, open_turn(state), (), {})
    (cost,) = human_cost(world, state)
    assert cost.displaced == (3_250_000.0, 41_130_000.0)  # no more than lived there
    assert displaced_at_least(world, state, state).tolist() == [3_250_000]
    assert displaced_at_most(world, state, state).tolist() == [41_130_000]
    quiet = Toll().apply(world, open_turn(opening(world, 1)), (), {})
    (cost,) = human_cost(world, quiet)
    assert (cost.war, cost.peace, cost.gained) == (0.0, 1.0, 1.0)


def test_a_new_war_has_a_new_beginner(world: World) -> None:
    ended = open_turn(stop(world, at_war(world), "russia/ukraine"))
    again = Moves().apply(world, doing(world, ended, ("ukraine", "invasion", "russia")), (), {})
    assert again.began[dyad(world), 0] == side(world, "ukraine")
