"""Phases aggression and war: does an actor mean to attack, and does it go on with a war?

The odds of the formula are those of one decision episode; episodes arise at a rate that depends
on the rung, which a last term `conversion` turns into the odds of this turn.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import aimed_acts
from adjudication.focus import only_where
from adjudication.instruments import Calculation
from adjudication.models import portable
from adjudication.orders import Orders
from adjudication.phases.calculus import attack_terms, payoffs, prospects
from adjudication.phases.ladder import aligned
from adjudication.question import Answers, Block, Term, two_way
from adjudication.readings import futures_of
from adjudication.state import BOTH, FIRST, FORCE, NOBODY, NOT_ASKED, SECOND, UNDECIDED, State
from adjudication.world import World

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
        return (only_where(asked, world, state, _aggression_block),)

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state with intentions noted."""
        del orders
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
            f"Does {world.name(plan.actor)} decide to attack {world.name(plan.target)}?",
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
    """Whether whoever began a war goes on with it."""

    name: str = "war"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns one question per calculation whose actor is at war of its own making."""
        del orders
        if not world.calculations:
            return ()
        asked = np.stack([_own_war(world, state, plan) for plan in world.calculations])
        return (only_where(asked, world, state, _war_block),)

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state; a war stopped falls to confrontation, and its case is closed."""
        del orders
        marks = world.scenario.ladder.marks
        rung = state.rung.copy()
        closed = (state.began != NOBODY) & (rung <= marks.confrontation)
        for row, plan in enumerate(world.calculations):
            stopped = answers["war"][row] == 0
            dyad = world.dyad[plan.actor, plan.target]
            calm = np.minimum(rung[dyad], marks.confrontation)
            rung[dyad] = np.where(stopped, calm, rung[dyad])
            closed[dyad] |= stopped
        closed &= ~attacked(world, state)
        began = np.where(closed, NOBODY, state.began)
        return _close_cases(world, state.with_changes(rung=rung, began=began))


def _war_block(world: World, state: State, asked: Flags) -> Block:
    plans = world.calculations
    rows = [
        (
            f"war/{world.actors[plan.actor]}/{world.actors[plan.target]}",
            f"Does {world.name(plan.actor)} go on with the war against {world.name(plan.target)}?",
            world.actors[plan.actor],
        )
        for plan in plans
    ]
    terms = aligned([_war_terms(world, state, plan) for plan in plans], state.futures)
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
    acts = acts.only(world.catalogue.attack[acts.action])
    result[world.dyad[acts.actor, acts.target], acts.future] = True
    return result


def _close_cases(world: World, state: State) -> State:
    """An invoked commitment is over once its aggressor is at war with no beneficiary."""
    over = np.zeros(state.invoked.shape, dtype=bool)
    futures = futures_of(state)
    for number, promise in enumerate(world.promises):
        aggressor = np.maximum(state.against[number], 0)
        fighting = np.zeros(state.futures, dtype=bool)
        for target in np.flatnonzero(promise.beneficiary):
            dyad = world.dyad[aggressor, target]
            fighting |= (state.began[dyad, futures] != NOBODY) & (dyad >= 0)
        over[number] = (state.invoked[number] > 0) & ~fighting
    return state.with_changes(
        invoked=np.where(over, 0, state.invoked),
        appealed=np.where(over, 0, state.appealed),
        against=np.where(over, -1, state.against),
        casus=np.where(over[:, None], NOT_ASKED, state.casus),
        mechanism=np.where(over, UNDECIDED, state.mechanism),
        honour=np.where(over[:, None], NOT_ASKED, state.honour),
        asked_turn=np.where(over[:, None], 0, state.asked_turn),
    )


def _own_war(world: World, state: State, plan: Calculation) -> Flags:
    """At war, begun by the actor in an earlier phase of play."""
    dyad = world.dyad[plan.actor, plan.target]
    side = FIRST if plan.actor < plan.target else SECOND
    at_war = state.rung[dyad] >= world.scenario.ladder.marks.war
    ours = (state.began[dyad] == side) | (state.began[dyad] == BOTH)
    return np.asarray(at_war & ours & ~attacked(world, state)[dyad])


def _war_terms(world: World, state: State, plan: Calculation) -> list[Term]:
    """What going on offers, now that it is known who uses force."""
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
