"""The nuclear threshold is a director's answer: never drawn, and model runs stop there."""

import numpy as np
import pytest

from adjudication.analysis import measures
from adjudication.analysis.ensemble import (
    THRESHOLD,
    Measure,
    Plan,
    Setting,
    Tally,
    run,
    stopped_where,
)
from adjudication.errors import AdjudicationError
from adjudication.opening import opening
from adjudication.orders import Order
from adjudication.question import DIRECTOR, Question, read_out
from adjudication.ruling import draw, from_plain, rule, to_plain
from adjudication.state import NONE, State
from adjudication.turn import PHASES, drawn, open_turn, play_turn
from adjudication.world import World, compile_world
from scenarios.scenario import Scenario

USE = "nuclear-demonstration"
WEAPON = Order("russia", USE, "ukraine", "one explosion as a signal")


def at_war(world: World) -> State:
    state = opening(world, 1)
    rung = state.rung.copy()
    rung[world.dyad[world.actor_index("russia"), world.actor_index("ukraine")]] = 12
    return state.with_changes(rung=rung)


@pytest.fixture(scope="module")
def reckless(istanbul: Scenario) -> World:
    """A catalogue from which unplayed actors may choose the weapon, and like to."""
    action = istanbul.actions[USE]
    liked = action.appeal.model_copy(update={"value": 4.0})
    offered = action.model_copy(update={"unplayed": True, "appeal": liked})
    scenario = istanbul.model_copy(update={"actions": {**istanbul.actions, USE: offered}})
    return compile_world(scenario, played=())


@pytest.fixture(scope="module")
def tally(reckless: World) -> Tally:
    highest = Measure("rung", measures.highest_rung, "most")
    setting = Setting("reckless", reckless, at_war(reckless))
    return run(Plan((setting,), (highest,), seed=3, turns=4, chunk=128), 256)


def test_no_model_run_crosses(tally: Tally, reckless: World) -> None:
    last = reckless.scenario.ladder.marks.last_by_drift
    assert 0.0 < tally.share("reckless", THRESHOLD, 1) < 1.0
    assert tally.share("reckless", "rung", 4, at_least=last + 1) == 0.0


def test_what_stopped_stays_stopped_and_is_a_range(tally: Tally) -> None:
    shares = [tally.share("reckless", THRESHOLD, turn) for turn in range(1, 5)]
    assert shares == sorted(shares)
    for turn, share in enumerate(shares, 1):
        low, high = tally.threshold_range("reckless", turn)
        assert 0.0 <= low < high <= 1.0
        assert low <= share <= high


def test_a_run_that_never_asks_still_has_a_range_above_nothing(world: World) -> None:
    quiet = run(Plan((Setting("quiet", world),), (), seed=3, turns=1), 100)
    low, high = quiet.threshold_range("quiet", 1)
    # Wilson's upper bound for 0 of 100: z^2 / (n + z^2).
    assert low == 0.0
    assert high == pytest.approx(1.96**2 / (100 + 1.96**2))


def question(world: World) -> Question:
    state = open_turn(at_war(world))
    none = np.zeros(1, dtype=np.uint64)
    for phase in PHASES:
        blocks = phase.questions(world, state, (WEAPON,))
        for each in read_out(blocks):
            if each.kind == "nuclear":
                return each
        state = phase.apply(world, state, (WEAPON,), drawn(1, 1, none)(phase, blocks))
    raise AssertionError("the threshold is not asked")


def test_only_the_director_answers_with_a_second_person_and_a_reason(world: World) -> None:
    asked = question(world)
    assert asked.decider == DIRECTOR
    with pytest.raises(AdjudicationError, match="cannot be drawn"):
        draw(asked, 1, 1, frozenset(), "white-cell")
    for method, second, reason, fault in (
        ("free", "", "why", "second person"),
        ("free", " director ", "why", "second person"),
        ("consensual", "deputy", "why", "outright"),
        ("free", "deputy", " ", "reason"),
    ):
        with pytest.raises(AdjudicationError, match=fault):
            rule(asked, method, "hold", reason, DIRECTOR, second)
    made = rule(asked, "free", "hold", "why", DIRECTOR, " deputy ")
    assert made.second == "deputy"
    assert from_plain(to_plain(made)) == made


def test_a_drawn_turn_holds_the_move_in_every_future(world: World) -> None:
    futures = np.arange(64, dtype=np.uint64)
    start = at_war(world).broadcast(len(futures))
    held = play_turn(world, start, (WEAPON,), drawn(1, 1, futures))
    used = world.catalogue.ids.index(USE)
    assert not (held.act_action == used).any()
    assert held.rung.max() <= world.scenario.ladder.marks.last_by_drift


def test_a_stopped_future_stays_as_it_was_and_the_others_do_not(world: World) -> None:
    futures = np.arange(8, dtype=np.uint64)
    before = at_war(world).broadcast(len(futures))
    after = play_turn(world, before, (), drawn(1, 1, futures))
    stopped = futures < 3
    kept = stopped_where(stopped, before, after)
    assert kept.turn == after.turn
    assert (kept.act_actor[:, stopped] == NONE).all()
    for name in ("heat", "rung", "evidence_for", "released"):
        now, was, then = (getattr(each, name) for each in (kept, before, after))
        assert np.array_equal(now[..., stopped], was[..., stopped]), name
        assert np.array_equal(now[..., ~stopped], then[..., ~stopped]), name
    assert not np.array_equal(kept.heat[..., stopped], after.heat[..., stopped])
