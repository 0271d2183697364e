"""Phase moves: what is done is done - floors on the ladder, readiness, channels, arms.

Effects of simultaneous moves are sums, maxima or flags, so their sequence cannot matter.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import Acts, acts_of, aimed_acts
from adjudication.models import portable
from adjudication.models.kernels import aged
from adjudication.orders import Orders
from adjudication.question import DIRECTOR, NATURE, NOT_ASKED, Answers, Block, Term, two_way
from adjudication.readings import act_keys
from adjudication.state import BOTH, FAILED, FIRST, NOBODY, NONE, OPEN, SECOND, State
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
        """Returns who is found out, what is notified in time, and the nuclear threshold."""
        del orders
        acts = acts_of(state)
        if not len(acts.row):
            return ()
        covert_acts = _rows_where(state, acts, world.catalogue.covert)
        odds = world.parameters.attribution
        last = world.scenario.ladder.marks.last_by_drift
        covert = two_way(
            "attribution",
            _titled(world, state, "attribution", NATURE, "Is it known who did this: {}?"),
            ("unattributed", "attributed"),
            covert_acts,
            [Term("attribution", 1, portable.log(odds / (1.0 - odds)), "attribution")],
        )
        nuclear = two_way(
            "nuclear",
            _titled(world, state, "nuclear", DIRECTOR, "Nuclear threshold: does {} happen?"),
            ("hold", "cross"),
            _rows_where(state, acts, world.catalogue.rung > last),
            [],
        )
        return covert, nuclear, _notice(world, state, acts)

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state after all moves."""
        del orders
        held = answers.get("nuclear", np.full(state.act_action.shape, NOT_ASKED)) == 0
        silent = answers.get("notice", np.full(state.act_action.shape, NOT_ASKED)) == 0
        action = np.where(silent, world.silent_exercise, state.act_action)
        hidden = answers.get("attribution", np.full(state.act_action.shape, NOT_ASKED)) == 0
        state = state.with_changes(act_action=np.where(held, NONE, action), act_known=~hidden)
        state = _quieten(world, state)
        return _on_tracks(world, _on_dyads(world, _on_actors(world, state)))


def _notice(world: World, state: State, acts: Acts) -> Block:
    """Whether routine exercises of unplayed actors are notified as the regime shared asks.

    A preparation under the cover of an exercise is notified on purpose, and what a cell orders is
    done as ordered.
    """
    catalogue = world.catalogue
    routine = (catalogue.notified & catalogue.unplayed)[acts.action] & ~world.played[acts.actor]
    routine &= (acts.target != NONE) & (world.silent_exercise != NONE)
    chosen = acts.only(routine)
    intends = state.intention[chosen.actor, :, chosen.future].max(axis=1, initial=0) > 0
    chosen = chosen.only(~intends)
    asked = np.zeros(state.act_action.shape, dtype=bool)
    asked[chosen.row, chosen.future] = True
    odds = world.compliance[chosen.actor, chosen.target].astype(state.heat.dtype)
    logit = np.zeros(asked.shape, dtype=odds.dtype)
    logit[chosen.row, chosen.future] = portable.log(odds / (1.0 - odds))
    return two_way(
        "notice",
        _titled(world, state, "notice", NATURE, "Is this notified in time: {}?"),
        ("silent", "notified"),
        asked,
        [Term("compliance with the regime shared", 1, logit)],
    )


def _rows_where(state: State, acts: Acts, flag: Flags) -> Flags:
    """(N, B): moves of the list whose action has a flag of the catalogue."""
    found = np.zeros(state.act_action.shape, dtype=bool)
    chosen = acts.only(flag[acts.action])
    found[chosen.row, chosen.future] = True
    return found


def _titled(
    world: World, state: State, kind: str, decider: str, title: str
) -> list[tuple[str, str, str]]:
    rows = []
    actors, actions = (each.max(axis=1).tolist() for each in (state.act_actor, state.act_action))
    keys = act_keys(world, state, kind)
    for key, actor, action in zip(keys, actors, actions, strict=True):
        what = world.catalogue.ids[action] if action != NONE else "no move"
        named = world.scenario.actions.get(what)
        words = f"{named.name if named else what} ({world.name(actor)})"
        rows.append((key, title.format(words), decider))
    return rows


def _quieten(world: World, state: State) -> State:
    """What fades by itself from turn to turn, and this turn's flags set back."""
    given = world.parameters
    months = state.months
    intention = state.intention
    progressed = (intention == 1) * intention.dtype.type(2) if state.ends_month else intention
    return state.with_changes(
        posture=state.posture * given.posture_persistence**months,
        audience=state.audience * given.audience_persistence**months,
        channel=state.channel * given.channel_persistence**months,
        grievance=_faded_grievance(world, state),
        intention=progressed,
        alarm=np.zeros_like(state.alarm),
        hostile=np.zeros_like(state.hostile),
        offer=np.zeros_like(state.offer),
        brink=np.zeros_like(state.brink),
    )


def _faded_grievance(world: World, state: State) -> Array:
    """Grievances halve with their half-life unless an act of force renews them."""
    faded = aged(state.grievance, world.parameters.grievance_half_life, state.months)
    acts = acts_of(state)
    acts = acts.only((world.catalogue.rung[acts.action] >= RENEWS_GRIEVANCE) & (acts.target >= 0))
    here = (acts.target * len(world.actors) + acts.actor) * state.futures + acts.future
    faded.reshape(-1)[here] = state.grievance.take(here)
    return faded


def _on_actors(world: World, state: State) -> State:
    catalogue = world.catalogue
    posture, audience = state.posture.copy(), state.audience.copy()
    domestic, force = state.domestic.copy(), state.force.copy()
    appealed = state.appealed.copy()
    acts = acts_of(state)
    readier = acts.only(catalogue.mobilises[acts.action])
    raised = np.broadcast_to(
        readier.sampled(world.parameters.mobilisation_posture), readier.row.shape
    )
    np.add.at(posture, (readier.actor, readier.future), raised)
    for sizes, stock in ((catalogue.audience, audience), (catalogue.domestic, domestic)):
        moved = acts.only(sizes[acts.action] != 0.0)
        np.add.at(stock, (moved.actor, moved.future), sizes[moved.action])
    armed = acts.only((catalogue.arms[acts.action] != 0.0) & (acts.target != NONE))
    np.add.at(force, (armed.target, armed.future), catalogue.arms[armed.action])
    for number, promise in enumerate(world.promises):
        calls = catalogue.appeals[acts.action, number] & promise.beneficiary[acts.actor]
        appealed[number, acts.future[calls]] = 1
    return state.with_changes(
        posture=np.clip(posture, 0.0, 1.0),
        audience=np.clip(audience, 0.0, 1.0),
        domestic=np.clip(domestic, -1.0, 1.0),
        force=force,
        appealed=appealed,
    )


def _on_dyads(world: World, state: State) -> State:
    catalogue = world.catalogue
    shape = state.rung.shape
    acts = aimed_acts(state)
    place = world.dyad[acts.actor, acts.target] * state.futures + acts.future
    rung = catalogue.rung[acts.action]
    steep = np.flatnonzero(rung)
    floor = np.zeros(shape, dtype=rung.dtype)
    np.maximum.at(floor.reshape(-1), place.take(steep), rung.take(steep))

    def where(flag: Flags) -> Flags:
        marked = np.zeros(shape, dtype=bool)
        marked.reshape(-1)[place[flag]] = True
        return marked

    attacks = catalogue.attack[acts.action]
    by_first = where(attacks & (acts.actor < acts.target))
    by_second = where(attacks & (acts.actor > acts.target))
    conciliation = np.zeros_like(state.conciliation)
    easing = acts.only(catalogue.conciliation[acts.action] != 0.0)
    eased = np.ravel_multi_index((easing.target, easing.actor, easing.future), conciliation.shape)
    np.add.at(conciliation.reshape(-1), eased, catalogue.conciliation[easing.action])
    channel = catalogue.channel[acts.action]
    breaks = where(channel < 0)
    lift = np.round(world.parameters.floor_lift).astype(state.rung.dtype)
    lifted = np.minimum(state.rung + lift, floor)
    opened = np.where(where(channel > 0), 1.0, state.channel)
    return state.with_changes(
        rung=np.maximum(state.rung, lifted),
        began=_beginner(state, by_first, by_second),
        hostile=where(acts.known & (catalogue.goldstein[acts.action] < 0.0)),
        offer=where(catalogue.offers[acts.action]),
        channel=np.where(breaks, 0.0, opened),
        conciliation=conciliation,
    )


def _on_tracks(world: World, state: State) -> State:
    """Talks are opened, broken off, and positions reserved; broken off counts over opened."""
    catalogue = world.catalogue
    acts = aimed_acts(state)
    says = catalogue.opens_talks | catalogue.halts_talks | catalogue.reserves
    acts = acts.only(says[acts.action])
    if not world.tracks or not len(acts.row):
        return state
    status, reserved = state.track_status.copy(), state.reserved.copy()
    for track in world.tracks:
        here = acts.only(track.party[acts.actor] & track.party[acts.target])
        opens = here.future[catalogue.opens_talks[here.action]]
        now = status[track.number, opens]
        status[track.number, opens] = np.where(now <= FAILED, OPEN, now)
        halts = here.future[catalogue.halts_talks[here.action]]
        now = status[track.number, halts]
        status[track.number, halts] = np.where(now == OPEN, FAILED, now)
        letters = catalogue.reserves[here.action]
        reserved[track.number, here.actor[letters], here.future[letters]] = 1
    return state.with_changes(track_status=status, reserved=reserved)


def _beginner(state: State, by_first: Flags, by_second: Flags) -> NDArray[np.int16]:
    """Who began: kept once known; both, if each attacked the other in the same turn."""
    fresh = (by_first | by_second) & (state.began == NOBODY)
    if not fresh.any():
        return state.began
    began = state.began.copy()
    first, second = by_first[fresh], by_second[fresh]
    began[fresh] = np.where(first & second, BOTH, np.where(first, FIRST, SECOND))
    return began
