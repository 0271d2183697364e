"""Phases ceasefire and toll: how fighting stops, what is owed then, and what a war has cost.

An offer stands until either side attacks. Both sides' offers, or an offer accepted, are a
ceasefire: the war is over, whoever began it is nobody's beginner any longer, and a new war needs
a new one. An attack breaks it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import Acts, aimed_acts, known_acts, picked
from adjudication.orders import Orders
from adjudication.phases.aggression import attacked, war_stopped
from adjudication.question import Answers, Block
from adjudication.state import AGREED, FIRST, HOLDS, OPEN, RELIABILITY, SECOND, State
from adjudication.world import World
from scenarios.actions import Withdrawal

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
FORCE_FELT = 7.0
"""Hostile score from which on an act is force that can be reported as a violation."""


@dataclass(frozen=True, slots=True)
class Ceasefire:
    """What moves do to ceasefires: offers, acceptance, monitoring, withdrawals, reports."""

    name: str = "ceasefire"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns nothing: all of it follows from moves."""
        del world, state, orders
        return ()

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state with offers noted and agreed ceasefires in place."""
        del orders, answers
        acts, rows = aimed_acts(state), world.catalogue
        about = (rows.ceasefire > 0) | rows.ends_ceasefire | rows.monitors | rows.withdraws
        acts = acts.only((about | rows.reports)[acts.action])
        if not len(acts.row) and not state.ceasefire.any():
            return state
        state = _agreed(world, state, acts)
        return _reported(world, _withdrawn(world, state, acts), acts)


def _agreed(world: World, state: State, acts: Acts) -> State:
    """Offers and acceptances of the turn; what is broken by an attack or a strike lapses."""
    marks, says = world.scenario.ladder.marks, world.catalogue.ceasefire[acts.action]
    at_war = state.rung >= marks.war
    ceasefire, monitored = state.ceasefire.copy(), state.monitored.copy()
    for said in (1, 2):
        each = acts.only(says == said)
        dyad = world.dyad[each.actor, each.target]
        mine = np.where(each.actor < each.target, FIRST, SECOND)
        theirs = ceasefire[dyad, each.future] & (HOLDS - mine)
        stands = at_war[dyad, each.future] & ((said == 1) | (theirs > 0))
        np.bitwise_or.at(ceasefire, (dyad, each.future), np.where(stands, mine, 0))
    ends = acts.doing(world.catalogue.ends_ceasefire)
    ceasefire[world.dyad[ends.actor, ends.target], ends.future] = 0
    broken = attacked(world, state) | ((state.brink > 0) & at_war)
    lapsed = ~at_war & (ceasefire != HOLDS)
    ceasefire = np.where(broken | lapsed, 0, ceasefire)
    holds = ceasefire == HOLDS
    watches = acts.doing(world.catalogue.monitors)
    monitored[world.dyad[watches.actor, watches.target], watches.future] = 1
    state = state.with_changes(ceasefire=ceasefire, monitored=monitored * holds)
    ended = holds & at_war
    return war_stopped(world, state, ended) if ended.any() else state


def _withdrawn(world: World, state: State, acts: Acts) -> State:
    """Zones given back to whom they are to return."""
    acts = acts.doing(world.catalogue.withdraws)
    if not len(acts.row) or not world.contested:
        return state
    held = state.held.copy()
    for number, zone in enumerate(world.contested):
        named = world.catalogue.withdraws.copy()
        for action in np.flatnonzero(named):
            named[action] = _names(world, world.catalogue.ids[action], zone.key)
        here = acts.only(named[acts.action] & (acts.target == zone.owner))
        gives = here.future[held[number, here.future] == here.actor]
        held[number, gives] = zone.owner
    return state.with_changes(held=held)


def _names(world: World, action: str, zone: str) -> bool:
    """Whether an action withdraws from a zone."""
    known = world.scenario.actions.get(action)
    return known is not None and any(
        isinstance(effect, Withdrawal) and (not effect.zones or zone in effect.zones)
        for effect in known.effects
    )


def _reported(world: World, state: State, acts: Acts) -> State:
    """A report of force that was felt counts against the other's word: in full if monitored."""
    acts = acts.doing(world.catalogue.reports)
    felt = state.worst_received[acts.actor, acts.target, :, acts.future].max(axis=-1, initial=0.0)
    acts = acts.only(felt >= FORCE_FELT)
    if not len(acts.row):
        return state
    given, against = world.parameters, state.evidence_against.copy()
    seen = state.monitored[world.dyad[acts.actor, acts.target], acts.future] > 0
    credence = np.where(seen, 1.0, picked(given.unmonitored_credence, acts.future))
    weight = credence * picked(given.violation_evidence * given.negativity, acts.future)
    for observer in range(len(world.actors)):
        here = acts.target != observer
        place = (acts.target[here], np.full(int(here.sum()), RELIABILITY), acts.future[here])
        np.add.at(against[observer], place, weight[here])
    return state.with_changes(evidence_against=against)


def owed(world: World, state: State) -> Flags:
    """Returns (Z, B) zones from which withdrawal is owed: under a ceasefire, not yet given back.

    Args:
        world: The compiled scenario.
        state: The state.
    """
    result = np.zeros(state.held.shape, dtype=bool)
    for number, zone in enumerate(world.contested):
        if zone.owner < 0:
            continue
        holder = state.held[number].astype(np.intp)
        dyads = world.dyad[holder, zone.owner]
        holds = state.ceasefire[dyads, np.arange(state.futures)] == HOLDS
        result[number] = holds & (dyads >= 0)
    return result


@dataclass(frozen=True, slots=True)
class Toll:
    """Counts months of war, and months without war that a ceasefire or talks have given."""

    name: str = "toll"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns nothing."""
        del world, state, orders
        return ()

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state with the months of this turn added."""
        del orders, answers
        at_war = state.rung >= world.scenario.ladder.marks.war
        changes = {}
        gains = (_talking(world, state) | (state.ceasefire == HOLDS)) & ~at_war
        if gains.any():
            changes["gained_months"] = _longer(state, state.gained_months, gains)
        if at_war.any():
            changes["war_months"] = _longer(state, state.war_months, at_war)
            changes["corridor_months"] = _corridors(world, state, at_war)
        return state.with_changes(**changes) if changes else state


def _longer(state: State, months: Array, where: Flags) -> Array:
    """Returns months with those of the turn added where something holds."""
    result, here = months.copy(), np.flatnonzero(where)
    result.reshape(-1)[here] = months.take(here) + np.float64(state.months)
    return result


def _talking(world: World, state: State) -> Flags:
    """(P, B): whether the two sit at talks that are open or have agreed."""
    talking = np.zeros(state.rung.shape, dtype=bool)
    live = (state.track_status == OPEN) | (state.track_status == AGREED)
    for track in world.tracks:
        dyads = world.dyad[track.pairs[:, 0], track.pairs[:, 1]]
        talking[dyads] |= live[track.number]
    return talking


def _corridors(world: World, state: State, at_war: Flags) -> Array:
    acts = known_acts(state)
    acts = acts.doing(world.catalogue.corridor)
    opened = np.zeros(state.rung.shape, dtype=bool)
    opened[world.dyad[acts.actor, acts.target], acts.future] = True
    return _longer(state, state.corridor_months, opened & at_war)
