"""Phase diplomacy: standing granted, faces saved, mediators, experts' talks, deployments moved.

Nothing is asked here: these follow from moves. Standing is what the other side has to lose by
breaking the peace; what it costs at home is audience cost, which ratification meets later. Talks
with whoever is at war or in confrontation reward that conduct, whether one likes it or not.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import Acts, aimed_acts
from adjudication.orders import Orders
from adjudication.question import Answers, Block
from adjudication.readings import trust_at
from adjudication.state import BOTH, FIRST, SECOND, State
from adjudication.world import World

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Diplomacy:
    """What moves do to standing, faces, mediation and deployments."""

    name: str = "diplomacy"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns nothing: all of it follows from moves."""
        del world, state, orders
        return ()

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state after it; effects of simultaneous moves are sums, maxima or flags."""
        del orders, answers
        acts = aimed_acts(state)
        state = _between_experts(world, state, acts)
        state = _at_home_and_abroad(world, state, acts)
        state = _at_tracks(world, state, acts)
        return _deployed(world, state, acts)


def _between_experts(world: World, state: State, acts: Acts) -> State:
    """A dialogue of experts opens in full and fades; no official break ends it."""
    opens = acts.doing(world.catalogue.dialogue)
    if not len(opens.row) and not state.dialogue.any():
        return state
    dialogue = state.dialogue * world.parameters.dialogue_persistence**state.months
    dialogue[world.dyad[opens.actor, opens.target], opens.future] = 1.0
    return state.with_changes(dialogue=dialogue)


def _at_home_and_abroad(world: World, state: State, acts: Acts) -> State:
    catalogue, given = world.catalogue, world.parameters
    grants = acts.doing(catalogue.recognition > 0.0)
    saves = acts.doing(catalogue.face > 0.0)
    rewards = acts.doing(catalogue.opens_talks)
    rewards = rewards.only(_aggressor(world, state, rewards))
    if not (len(grants.row) or len(saves.row) or len(rewards.row) or state.standing.any()):
        return state
    standing = state.standing * given.standing_persistence**state.months
    audience = state.audience.copy()
    amount = catalogue.recognition[grants.action]
    np.add.at(standing, (grants.target, grants.future), amount)
    price = grants.sampled(given.recognition_cost) * amount
    np.add.at(audience, (grants.actor, grants.future), price)
    worth = np.broadcast_to(rewards.sampled(given.reward_standing), rewards.row.shape)
    np.add.at(standing, (rewards.target, rewards.future), worth)
    blame = np.broadcast_to(rewards.sampled(given.reward_cost), rewards.row.shape)
    np.add.at(audience, (rewards.actor, rewards.future), blame)
    np.subtract.at(audience, (saves.target, saves.future), catalogue.face[saves.action])
    return state.with_changes(standing=standing, audience=np.clip(audience, 0.0, 1.0))


def _aggressor(world: World, state: State, acts: Acts) -> Flags:
    """(n,): whether the target has begun a war, or is in confrontation with the actor."""
    if not len(acts.row):
        return np.zeros(0, dtype=bool)
    dyad = world.dyad[acts.actor, acts.target]
    tense = state.rung[dyad, acts.future] >= world.scenario.ladder.marks.confrontation
    return np.asarray(tense | began_war(world, state)[acts.target, acts.future])


def began_war(world: World, state: State) -> Flags:
    """Returns (A, B) who has begun a war that is not over.

    Args:
        world: The compiled scenario.
        state: The state.
    """
    began = np.zeros((len(world.actors), state.futures), dtype=bool)
    for dyad in np.flatnonzero(state.began.any(axis=1)):
        first, second = world.dyads[dyad]
        began[first] |= np.isin(state.began[dyad], (FIRST, BOTH))
        began[second] |= np.isin(state.began[dyad], (SECOND, BOTH))
    return began


def _at_tracks(world: World, state: State, acts: Acts) -> State:
    """Mediators bridge the parties as far as the least trusting of them trusts them."""
    catalogue = world.catalogue
    acts = acts.only((catalogue.mediates | catalogue.sets_aside)[acts.action])
    if not world.tracks or not (len(acts.row) or state.mediation.any()):
        return state
    mediation, set_aside = np.zeros_like(state.mediation), state.set_aside.copy()
    for track in world.tracks:
        mine, theirs = track.party[acts.actor], track.party[acts.target]
        bridging = acts.only(catalogue.mediates[acts.action] & theirs & ~mine)
        parties = np.flatnonzero(track.party)[:, None]
        held = trust_at(world, state, parties, bridging.actor, bridging.future).min(axis=0)
        np.maximum.at(mediation[track.number], bridging.future, held)
        if track.partly is not None:
            leaves = acts.only(catalogue.sets_aside[acts.action] & theirs & mine)
            set_aside[track.number, leaves.future] = 1
    return state.with_changes(mediation=mediation, set_aside=set_aside)


def _deployed(world: World, state: State, acts: Acts) -> State:
    """What is put in place and taken away in one turn is in place."""
    owners = {name: row for row, name in enumerate(world.actors)}
    moves = acts.only(np.any(world.catalogue.deploys[acts.action] != 0, axis=1))
    if not len(moves.row):
        return state
    placed, exposed = state.placed.copy(), state.exposed.copy()
    for number, deployment in enumerate(world.deployments):
        own = moves.only(moves.actor == owners[deployment.owner])
        does = world.catalogue.deploys[own.action, number]
        away = own.future[does < 0]
        placed[number, away] = exposed[number, away] = 0
        placed[number, own.future[does > 0]] = 1
    return state.with_changes(placed=placed, exposed=exposed)
