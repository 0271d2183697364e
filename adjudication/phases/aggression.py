"""Phases aggression and war: does an actor mean to attack, and do belligerents go on with a war?

The odds of the formula are those of one decision episode; episodes arise at a rate that depends
on the rung, which a last term `conversion` turns into the odds of this turn.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import aimed_acts
from adjudication.focus import only_where
from adjudication.instruments import Calculation, Fighter
from adjudication.models import portable
from adjudication.orders import Orders
from adjudication.phases.calculus import attack_terms, payoffs, prospects
from adjudication.phases.ladder import aligned
from adjudication.question import Answers, Block, Term, two_way
from adjudication.state import (
    BOTH,
    FORCE,
    HOLDS,
    NOBODY,
    NOT_ASKED,
    UNDECIDED,
    State,
    side_of,
)
from adjudication.world import World
from scenarios.wars import WarAim

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Aggression:
    """Whether an actor forms the intention to attack; it needs a turn to prepare."""

    name: str = "aggression"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns one question per calculation where there is peace and no intention yet."""
        del orders
        if not world.calculations:
            return ()
        asked = np.stack([_at_peace(world, state, plan) for plan in world.calculations])
        return (only_where(asked, world, state, _aggression_block),) if asked.any() else ()

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state with intentions noted."""
        del orders
        if "aggression" not in answers:
            return state
        intention = state.intention.copy()
        for row, plan in enumerate(world.calculations):
            here = intention[plan.actor, plan.target]
            intention[plan.actor, plan.target] = np.where(answers["aggression"][row] == 1, 1, here)
        return state.with_changes(intention=intention)


def _aggression_block(world: World, state: State, asked: Flags) -> Block:
    plans = world.calculations
    terms = aligned(
        [attack_terms(world, prospects(world, state, plan)) for plan in plans], state.futures
    )
    episode = np.asarray(sum(term.value for term in terms))
    rate = np.stack([_episode_rate(world, state, plan) for plan in plans])
    # 1 - (1 - P) ** n in log-odds, exact for small and large P alike.
    hazard = state.months * rate * portable.softplus(episode)
    rows = [
        (
            f"aggression/{world.actors[plan.actor]}/{world.actors[plan.target]}",
            f"Does {world.called(plan.actor)} decide to attack {world.called(plan.target)}?",
            world.actors[plan.actor],
        )
        for plan in plans
    ]
    converted = portable.log(portable.expm1(hazard))
    return two_way("aggression", rows, ("refrain", "intend"), asked, terms, converted)


def _episode_rate(world: World, state: State, plan: Calculation) -> Array:
    marks, given = world.scenario.ladder.marks, world.parameters
    rung = state.rung[world.dyad[plan.actor, plan.target]]
    return np.where(
        rung >= marks.confrontation,
        given.episode_rate_confrontation,
        np.where(rung >= marks.dispute, given.episode_rate_dispute, given.episode_rate_low),
    )


def _at_peace(world: World, state: State, plan: Calculation) -> Flags:
    dyad = world.dyad[plan.actor, plan.target]
    below = state.rung[dyad] < world.scenario.ladder.marks.war
    return np.asarray(below & (state.intention[plan.actor] == 0).all(axis=0))


@dataclass(frozen=True, slots=True)
class War:
    """Whether belligerents go on: whoever began, and the other side where it has war aims."""

    name: str = "war"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns one question per belligerent of a war that was on before this turn."""
        del orders
        if not world.fighters:
            return ()
        here = [world.dyad[fighter.actor, fighter.target] for fighter in world.fighters]
        if not (state.rung[here] >= world.scenario.ladder.marks.war).any():
            return ()
        fresh = attacked(world, state) | (state.brink > 0)
        asked = np.stack([_fights(world, state, fighter, fresh) for fighter in world.fighters])
        return (only_where(asked, world, state, _war_block),) if asked.any() else ()

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state: whoever began and stops ends the war; the other side offers to."""
        del orders
        stopped = np.zeros(state.rung.shape, dtype=bool)
        ceasefire = state.ceasefire.copy()
        for row, fighter in enumerate(world.fighters if "war" in answers else ()):
            stops = answers["war"][row] == 0
            dyad = world.dyad[fighter.actor, fighter.target]
            began = stops & _began(state, fighter, int(dyad))
            mine = side_of(fighter.actor, fighter.target)
            ceasefire[dyad] |= np.where(stops, mine, 0).astype(ceasefire.dtype)
            stopped[dyad] |= began | (stops & (ceasefire[dyad] == HOLDS))
        ceasefire[stopped] = HOLDS
        return war_stopped(world, state.with_changes(ceasefire=ceasefire), stopped)


def war_stopped(world: World, state: State, stopped: Flags) -> State:
    """Returns the state after wars stopped: they fall to confrontation, their cases are closed.

    What calmed to confrontation by itself, with no new attack, is over as well.

    Args:
        world: The compiled scenario.
        state: The state.
        stopped: (P, B) the dyads.
    """
    calm = world.scenario.ladder.marks.confrontation
    here = np.flatnonzero((state.began != NOBODY) | stopped)
    stops, stands = stopped.take(here), state.rung.take(here)
    over = (stops | (stands <= calm)) & ~attacked(world, state).take(here)
    rung, began = state.rung.copy(), state.began.copy()
    rung.reshape(-1)[here[stops]] = np.minimum(stands[stops], calm)
    began.reshape(-1)[here[over]] = NOBODY
    return _close_cases(world, state.with_changes(rung=rung, began=began))


def _war_block(world: World, state: State, asked: Flags) -> Block:
    rows = [
        (
            f"war/{world.actors[fighter.actor]}/{world.actors[fighter.target]}",
            f"Does {world.called(fighter.actor)} go on with the war against "
            f"{world.called(fighter.target)}?",
            world.actors[fighter.actor],
        )
        for fighter in world.fighters
    ]
    terms = aligned([_war_terms(world, state, each) for each in world.fighters], state.futures)
    if state.months == 1.0:
        return two_way("war", rows, ("stop", "continue"), asked, terms)
    # The odds are a month's: going on in two halves is as likely as going on in the whole.
    monthly = np.asarray(sum(term.value for term in terms))
    going_on = -state.months * portable.softplus(-monthly)
    converted = going_on - portable.log(-portable.expm1(going_on))
    return two_way("war", rows, ("stop", "continue"), asked, terms, converted)


def attacked(world: World, state: State) -> Flags:
    """Returns (P, B) whether an armed attack was made in the dyad this turn."""
    result = np.zeros(state.rung.shape, dtype=bool)
    acts = aimed_acts(state)
    acts = acts.doing(world.catalogue.attack)
    result[world.dyad[acts.actor, acts.target], acts.future] = True
    return result


def _close_cases(world: World, state: State) -> State:
    """An invoked commitment is over once its aggressor is at war with no beneficiary."""
    over = np.zeros(state.invoked.shape, dtype=bool)
    for number, promise in enumerate(world.promises):
        invoked = np.flatnonzero(state.invoked[number] > 0)
        aggressor = np.maximum(state.against[number, invoked], 0)
        fighting = np.zeros(len(invoked), dtype=bool)
        for target in np.flatnonzero(promise.beneficiary):
            dyad = world.dyad[aggressor, target]
            fighting |= (state.began[dyad, invoked] != NOBODY) & (dyad >= 0)
        over[number, invoked[~fighting]] = True
    if not over.any():
        return state
    promises, futures = np.nonzero(over)
    casus, honour, asked = state.casus.copy(), state.honour.copy(), state.asked_turn.copy()
    casus[promises, :, futures] = honour[promises, :, futures] = NOT_ASKED
    asked[promises, :, futures] = 0
    return state.with_changes(
        invoked=np.where(over, 0, state.invoked),
        appealed=np.where(over, 0, state.appealed),
        against=np.where(over, -1, state.against),
        mechanism=np.where(over, UNDECIDED, state.mechanism),
        casus=casus,
        honour=honour,
        asked_turn=asked,
    )


def _began(state: State, fighter: Fighter, dyad: int) -> Flags:
    side = side_of(fighter.actor, fighter.target)
    return np.asarray((state.began[dyad] == side) | (state.began[dyad] == BOTH))


def _fights(world: World, state: State, fighter: Fighter, fresh: Flags) -> Flags:
    """At war since before this turn: whoever began it, or anybody with war aims."""
    dyad = int(world.dyad[fighter.actor, fighter.target])
    at_war = state.rung[dyad] >= world.scenario.ladder.marks.war
    asked = _began(state, fighter, dyad)
    if fighter.aim is not None:
        asked = state.began[dyad] != NOBODY
    return np.asarray(at_war & asked & ~fresh[dyad])


def _war_terms(world: World, state: State, fighter: Fighter) -> list[Term]:
    """What going on offers, now that it is known who uses force."""
    dyad = world.dyad[fighter.actor, fighter.target]
    theirs = side_of(fighter.target, fighter.actor)
    offered = (state.ceasefire[dyad] & theirs) > 0
    given = world.parameters
    offer = Term(
        "ceasefire on offer", 1, -given.ceasefire_on_offer * offered, "ceasefire_on_offer"
    )
    if fighter.aim is not None:
        return [*_aim_terms(world, state, fighter.aim), offer]
    assert fighter.plan is not None  # noqa: S101 - a fighter has one or the other
    return [*_plan_terms(world, state, fighter.plan), offer]


def _aim_terms(world: World, state: State, aim: WarAim) -> list[Term]:
    """Expected gain from fighting on against stopping, by a belligerent's war aims."""
    given, noise = world.parameters, world.parameters.attack_noise
    win, one = aim.win.value, np.ones(state.futures, dtype=state.number)
    worth = win * aim.gain.value * given.fighting_gain
    risk = (1.0 - win) * aim.loss.value + aim.cost.value
    return [
        Term("what fighting on may gain", 1, worth / noise * one, "fighting_gain"),
        Term("what it costs, and may lose", 1, -risk / noise * one, "attack_noise"),
        Term("value of stopping", 1, -aim.stopping.value / noise * one, "attack_noise"),
    ]


def _plan_terms(world: World, state: State, plan: Calculation) -> list[Term]:
    alone, against, status_quo, _ = payoffs(world, state, plan)
    noise = world.parameters.attack_noise
    need = np.round(world.parameters.need)
    fighting = np.zeros(state.futures)
    for number, promise in enumerate(world.promises):
        if promise.beneficiary[plan.target]:
            count = (state.honour[number] == FORCE).sum(axis=0)
            fighting = np.maximum(fighting, count)
    opposed = fighting >= need
    return [
        Term("gain if nobody helps", 1, alone / noise, "attack_noise"),
        Term(
            "guarantors who use force",
            1,
            np.where(opposed, against - alone, 0.0) / noise,
            "attack_noise",
        ),
        Term("value of stopping", 1, -status_quo / noise, "attack_noise"),
    ]
