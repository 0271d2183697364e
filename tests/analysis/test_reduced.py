"""The reduced game of a crisis: payoffs by hand, stability by hand, shares future by future."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from adjudication.analysis.conflict import CONCEPTS
from adjudication.analysis.ensemble import Setting, started
from adjudication.analysis.reduced import (
    Reduced,
    conflict_of,
    payoffs_of,
    present_of,
    reduced_games,
)
from adjudication.analysis.resting import resting
from adjudication.analysis.stability import analysed, reasons
from adjudication.opening import opening
from adjudication.sampling import sampled_world
from adjudication.state import AGREED, FORCE, State
from adjudication.world import World, compile_world
from app.library import ISTANBUL, scenario_file
from scenarios.reader import read_scenario

NOBODY, EVERYBODY = -40.0, 40.0
"""Constants of honour at which no guarantor, or each, uses force."""
Array = NDArray[np.float64]


@pytest.fixture(scope="module")
def world() -> World:
    return compile_world(read_scenario(scenario_file(ISTANBUL)), played=())


def at(world: World, constant: float) -> World:
    return replace(world, parameters=replace(world.parameters, honour_constant=np.array(constant)))


def start(world: World, *, greedy: bool) -> State:
    state = opening(world, 7)
    types = state.greedy.copy()
    types[world.actors.index("russia")] = greedy
    return state.with_changes(greedy=types)


def worth(
    world: World, game: Reduced, payoffs: Array, maker: str
) -> dict[tuple[bool, int], float]:
    """Payoff of a decision maker by attack and how many use force, nothing settled."""
    row = [world.actors[each] for each in game.makers].index(maker)
    return {
        (standing.attack, sum(standing.force)): float(payoffs[row, number, 0])
        for number, standing in enumerate(game.standings)
        if not standing.settled
    }


# By the scenario: win .75 alone and .25 opposed, gain 10 (x .7 seeker, x 1.2 greedy), loss 6,
# cost 3 and 9, status quo 0 and 2 by the treaty (greedy: not felt), three needed to oppose.
@pytest.mark.parametrize(
    ("greedy", "hold", "alone", "opposed"),
    [
        (False, 2.0, 0.75 * 7 - 0.25 * 6 - 3, 0.25 * 7 - 0.75 * 6 - 9),
        (True, 0.0, 0.75 * 12 - 0.25 * 6 - 3, 0.25 * 12 - 0.75 * 6 - 9),
    ],
)
def test_what_attacking_and_holding_are_worth(
    world: World,
    greedy: bool,  # noqa: FBT001
    hold: float,
    alone: float,
    opposed: float,
) -> None:
    state = start(world, greedy=greedy)
    for constant, by_force in (
        (NOBODY, (alone, alone, alone, opposed)),
        (EVERYBODY, (opposed,) * 4),
    ):
        here = at(world, constant)
        game = reduced_games(here, state)[0]
        found = worth(here, game, payoffs_of(here, state, game), "russia")
        assert found[False, 0] == pytest.approx(hold)
        assert [found[True, n] for n in range(4)] == pytest.approx(by_force, abs=1e-6)


def test_force_is_worth_its_log_odds_with_the_others_counted(world: World) -> None:
    state = start(world, greedy=False)
    game = reduced_games(world, state)[0]
    assert game.promise is not None
    poland = worth(world, game, payoffs_of(world, state, game), "poland")
    slope = float(world.parameters.co_guarantor_slope)
    # Nine others are called: one that joins is a ninth of the others more.
    assert poland[True, 3] - poland[True, 2] == pytest.approx(slope / 9)
    # And nobody else is expected to: alone, it counts them as 30 % less than the usual share.
    apart = at(world, NOBODY)
    unheeded = replace(
        apart, parameters=replace(apart.parameters, co_guarantor_slope=np.array(0.0))
    )
    one, other = (
        worth(here, game, payoffs_of(here, state, game), "poland") for here in (apart, unheeded)
    )
    assert one[True, 3] - other[True, 3] == pytest.approx(slope * (2 / 9 - 0.3))
    assert poland[False, 0] > max(worth_ for (attack, _), worth_ in poland.items() if attack)


def test_guarantors_are_the_likeliest_and_the_track_is_of_both(world: World) -> None:
    game, other = reduced_games(world, start(world, greedy=False))
    assert [world.actors[each] for each in game.makers[:2]] == ["russia", "ukraine"]
    assert len(game.guarantors) == 3
    assert game.track is not None
    assert game.track.key == "military-ties"
    assert game.track.party[list(game.makers[:2])].all()
    assert other.track is None
    assert other.promise is not None
    assert other.promise.key == "article-5"


DETERRENCE = {
    # Russia, then one guarantor; no attack, attack, attack met by force.
    "deterred by force that pays": ([0, 2, -3], [2, 0, 1], "SEQ GMR SMR"),
    "deterred by force that does not pay": ([0, 2, -3], [2, 0, -1], "GMR SMR"),
    "nothing deters": ([0, 2, 1], [2, 0, 1], ""),
    "nothing to gain": ([0, -1, -3], [2, 0, 1], "R SEQ GMR SMR"),
}


@pytest.mark.parametrize(("aggressor", "guarantor", "stable"), DETERRENCE.values(), ids=DETERRENCE)
def test_deterrence_by_hand(
    world: World, aggressor: list[int], guarantor: list[int], stable: str
) -> None:
    game = reduced_games(world, start(world, greedy=False))[1]
    standings = [each for each in game.standings if not any(each.force[1:])]
    short = tuple(replace(each, force=each.force[:1]) for each in standings)
    game = replace(game, guarantors=game.guarantors[:1], standings=short)
    payoffs = np.array([aggressor, guarantor], dtype=float)
    analysis = analysed(conflict_of(world, game, payoffs))
    assert analysis.conflict.states[0] == "no attack"
    assert " ".join(c for c in CONCEPTS if 1 in analysis.equilibria(c)) == stable
    kinds = {reason.kind for reason in reasons(analysis, 1) if reason.improvement}
    told = {"SEQ GMR SMR": {"credible"}, "GMR SMR": {"inescapable"}, "": {"free"}}
    assert kinds == told.get(stable, set())


def test_the_present_state_is_read_off_the_state(world: World) -> None:
    state = start(world, greedy=False)
    game = reduced_games(world, state)[0]
    assert game.promise is not None
    assert game.track is not None

    def standing(state: State) -> tuple[bool, tuple[bool, ...], bool]:
        found = game.standings[int(present_of(world, state, game)[0])]
        return found.attack, found.force, found.settled

    nobody = (False, False, False)
    assert standing(state) == (False, nobody, False)
    status = state.track_status.copy()
    status[game.track.number] = AGREED
    assert standing(state.with_changes(track_status=status)) == (False, nobody, True)
    dyad = world.dyad[game.plan.actor, game.plan.target]
    rung, began, answer = state.rung.copy(), state.began.copy(), state.honour.copy()
    rung[dyad] = world.scenario.ladder.marks.war
    began[dyad] = 3
    answer[game.promise.number, game.guarantors[1]] = FORCE
    assert standing(state.with_changes(rung=rung, honour=answer)) == (False, nobody, False)
    war = state.with_changes(rung=rung, began=began, honour=answer)
    assert standing(war) == (True, (False, True, False), False)


def test_shares_are_of_futures_judged_one_by_one(world: World) -> None:
    state, setting = opening(world, 7), Setting("A", world)
    for found in resting(setting, state, 7, 40):
        for number in range(40):
            one = np.array([number], dtype=np.uint64)
            drawn, there = sampled_world(world, 7, one), started(setting, 7, one)
            payoffs = payoffs_of(drawn, there, found.game)[..., 0]
            alone = analysed(conflict_of(world, found.game, payoffs))
            for row, concept in enumerate(CONCEPTS):
                here = alone.stable(concept)[:, found.present - 1]
                assert found.stable[row, :, number].tolist() == here.tolist()
            moved = {state for jumps in alone.improvements.values() for state in jumps}
            assert found.united[number] == (found.present not in moved)
        assert found.share("GMR") >= found.share("SMR") >= found.share("R")
        assert found.share("R") == found.stable[0].all(axis=0).mean()
