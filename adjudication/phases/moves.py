"""Phase moves: what is done is done - floors on the ladder, readiness, channels, arms.

Effects of simultaneous moves are sums, maxima or flags, so their sequence cannot matter.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.orders import Orders
from adjudication.question import DIRECTOR, NATURE, NOT_ASKED, Answers, Block, Term, two_way
from adjudication.readings import act_keys, act_rows, futures_of, of_acts
from adjudication.state import BOTH, FIRST, NOBODY, NONE, SECOND, State
from adjudication.world import World

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
RENEWS_GRIEVANCE = 7
"""Acts from this reference rung on keep a grievance alive."""


@dataclass(frozen=True, slots=True)
class Moves:
    """Carries the moves of the turn out."""

    name: str = "moves"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns whether covert acts are attributed, and the director's nuclear threshold."""
        del orders
        made = state.act_action != NONE
        if not made.any():
            return ()
        odds = world.parameters.attribution
        last = world.scenario.ladder.marks.last_by_drift
        covert = two_way(
            "attribution",
            _titled(world, state, "attribution", NATURE, "Is it known who did this: {}?"),
            ("unattributed", "attributed"),
            made & (of_acts(state, world.catalogue.covert) > 0),
            [Term("attribution", 1, np.log(odds / (1.0 - odds)), "attribution")],
        )
        nuclear = two_way(
            "nuclear",
            _titled(world, state, "nuclear", DIRECTOR, "Nuclear threshold: does {} happen?"),
            ("hold", "cross"),
            made & (of_acts(state, world.catalogue.rung) > last),
            [],
        )
        return covert, nuclear

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state after all moves."""
        del orders
        held = answers.get("nuclear", np.full(state.act_action.shape, NOT_ASKED)) == 0
        state = state.with_changes(act_action=np.where(held, NONE, state.act_action))
        hidden = answers.get("attribution", np.full(state.act_action.shape, NOT_ASKED)) == 0
        state = _quieten(world, state).with_changes(act_known=~hidden)
        return _on_dyads(world, _on_actors(world, state))


def _titled(
    world: World, state: State, kind: str, decider: str, title: str
) -> list[tuple[str, str, str]]:
    rows = []
    for row, key in enumerate(act_keys(world, state, kind)):
        actor, action = int(state.act_actor[row].max()), int(state.act_action[row].max())
        what = world.catalogue.ids[action] if action != NONE else "no move"
        named = world.scenario.actions.get(what)
        words = f"{named.name if named else what} ({world.name(actor)})"
        rows.append((key, title.format(words), decider))
    return rows


def _quieten(world: World, state: State) -> State:
    """What fades by itself from turn to turn, and this turn's flags set back."""
    given = world.parameters
    fade = given.posture_persistence
    progressed = np.where(state.intention == 1, 2, 0)
    return state.with_changes(
        posture=state.posture * fade,
        audience=state.audience * given.audience_persistence,
        channel=state.channel * given.channel_persistence,
        grievance=_faded_grievance(world, state),
        intention=progressed,
        alarm=np.zeros_like(state.alarm),
        hostile=np.zeros_like(state.hostile),
        offer=np.zeros_like(state.offer),
        brink=np.zeros_like(state.brink),
        conciliation=np.zeros_like(state.conciliation),
    )


def _faded_grievance(world: World, state: State) -> Array:
    """Grievances halve with their half-life unless an act of force renews them."""
    renewed = np.zeros(state.grievance.shape, dtype=bool)
    rung = of_acts(state, world.catalogue.rung)
    futures = futures_of(state)
    for row, actor, targets, made in act_rows(state):
        renewed[targets, actor, futures] |= made & (rung[row] >= RENEWS_GRIEVANCE)
    kept = 0.5 ** (world.months / world.parameters.grievance_half_life)
    return np.where(renewed, state.grievance, state.grievance * kept)


def _on_actors(world: World, state: State) -> State:
    catalogue = world.catalogue
    posture, audience = state.posture.copy(), state.audience.copy()
    domestic, force = state.domestic.copy(), state.force.copy()
    appealed = state.appealed.copy()
    futures = futures_of(state)
    raised = of_acts(state, catalogue.mobilises) * world.parameters.mobilisation_posture
    tied, moved = of_acts(state, catalogue.audience), of_acts(state, catalogue.domestic)
    arms = of_acts(state, catalogue.arms)
    for row, actor, targets, made in act_rows(state):
        posture[actor] += raised[row]
        audience[actor] += tied[row]
        domestic[actor] += moved[row]
        force[targets, futures] += np.where(made, arms[row], 0.0)
        calls = catalogue.appeals[state.act_action[row]] & (state.act_action[row] != NONE)[:, None]
        for number, promise in enumerate(world.promises):
            if promise.beneficiary[actor]:
                appealed[number] |= calls[:, number]
    return state.with_changes(
        posture=np.clip(posture, 0.0, 1.0),
        audience=np.clip(audience, 0.0, 1.0),
        domestic=np.clip(domestic, -1.0, 1.0),
        force=force,
        appealed=appealed,
    )


def _on_dyads(world: World, state: State) -> State:
    catalogue = world.catalogue
    futures = futures_of(state)
    shape = state.rung.shape
    floor = np.zeros(shape)
    hostile, offer = np.zeros(shape, dtype=bool), np.zeros(shape, dtype=bool)
    opens, breaks = np.zeros(shape, dtype=bool), np.zeros(shape, dtype=bool)
    attacked = np.zeros((*shape, 2), dtype=bool)
    conciliation = np.zeros(state.conciliation.shape)
    rung, score = of_acts(state, catalogue.rung), of_acts(state, catalogue.goldstein)
    attack, channel = of_acts(state, catalogue.attack), of_acts(state, catalogue.channel)
    offers, eased = of_acts(state, catalogue.offers), of_acts(state, catalogue.conciliation)
    for row, actor, targets, aimed in act_rows(state):
        made = aimed & (targets != actor)
        dyad = world.dyad[actor, targets]
        known = made & (state.act_known[row] > 0)
        floor[dyad, futures] = np.maximum(floor[dyad, futures], np.where(made, rung[row], 0.0))
        hostile[dyad, futures] |= known & (score[row] < 0.0)
        offer[dyad, futures] |= made & (offers[row] > 0)
        opens[dyad, futures] |= made & (channel[row] > 0)
        breaks[dyad, futures] |= made & (channel[row] < 0)
        side = (actor > targets).astype(np.intp)
        attacked[dyad, futures, side] |= made & (attack[row] > 0)
        conciliation[targets, actor, futures] += np.where(made, eased[row], 0.0)
    lifted = np.minimum(state.rung + np.round(world.parameters.floor_lift), floor)
    opened = np.where(opens, 1.0, state.channel)
    return state.with_changes(
        rung=np.maximum(state.rung, lifted),
        began=_beginner(state, attacked),
        hostile=hostile,
        offer=offer,
        channel=np.where(breaks, 0.0, opened),
        conciliation=conciliation,
    )


def _beginner(state: State, attacked: Flags) -> NDArray[np.int16]:
    """Who began: kept once known; both, if each attacked the other in the same turn."""
    if not attacked.any():
        return state.began
    fresh = np.where(
        attacked.all(axis=-1),
        BOTH,
        np.where(attacked[..., 0], FIRST, np.where(attacked[..., 1], SECOND, NOBODY)),
    )
    return np.where(state.began == NOBODY, fresh, state.began).astype(np.int16)
