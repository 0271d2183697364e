"""Phase moves: what is done is done - floors on the ladder, readiness, channels, arms.

Effects of simultaneous moves are sums, maxima or flags, so their sequence cannot matter.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import Acts, acts_of, aimed_acts
from adjudication.models import portable
from adjudication.models.kernels import aged
from adjudication.orders import Orders
from adjudication.question import DIRECTOR, NATURE, NOT_ASKED, Answers, Block, Term, two_way
from adjudication.readings import act_keys
from adjudication.state import FAILED, FIRST, NOBODY, NONE, OPEN, SECOND, State
from adjudication.world import World

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
Index = NDArray[np.intp]
Rows = list[tuple[str, str, str]]
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
        titled = _listed(world, state)
        covert_acts = _rows_where(state, acts, world.catalogue.covert)
        odds = world.parameters.attribution
        last = world.scenario.ladder.marks.last_by_drift
        covert = two_way(
            "attribution",
            titled("attribution", NATURE, "Is it known who did this: {}?"),
            ("unattributed", "attributed"),
            covert_acts,
            [Term("attribution", 1, portable.log(odds / (1.0 - odds)), "attribution")],
        )
        nuclear = two_way(
            "nuclear",
            titled("nuclear", DIRECTOR, "Nuclear threshold: does {} happen?"),
            ("hold", "cross"),
            _rows_where(state, acts, world.catalogue.rung > last),
            [],
        )
        rows = titled("notice", NATURE, "Is this notified in time: {}?")
        return covert, nuclear, _notice(world, state, acts, rows)

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


def _notice(world: World, state: State, acts: Acts, rows: Rows) -> Block:
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
    odds = world.compliance[chosen.actor, chosen.target].astype(state.number)
    logit = np.zeros(asked.shape, dtype=odds.dtype)
    logit[chosen.row, chosen.future] = portable.log(odds / (1.0 - odds))
    return two_way(
        "notice",
        rows,
        ("silent", "notified"),
        asked,
        [Term("compliance with the regime shared", 1, logit)],
    )


def _rows_where(state: State, acts: Acts, flag: Flags) -> Flags:
    """(N, B): moves of the list whose action has a flag of the catalogue."""
    found = np.zeros(state.act_action.shape, dtype=bool)
    chosen = acts.doing(flag)
    found[chosen.row, chosen.future] = True
    return found


def _listed(world: World, state: State) -> Callable[[str, str, str], Rows]:
    """Returns what gives the rows of a kind of question, one a row of moves."""
    actors, actions = (each.max(axis=1).tolist() for each in (state.act_actor, state.act_action))
    keys = act_keys(world, state, "")
    words = []
    for actor, action in zip(actors, actions, strict=True):
        what = world.catalogue.ids[action] if action != NONE else "no move"
        named = world.scenario.actions.get(what)
        words.append(f"{named.name if named else what} ({world.name(actor)})")

    def titled(kind: str, decider: str, title: str) -> Rows:
        return [
            (f"{kind}{key}", title.format(word), decider)
            for key, word in zip(keys, words, strict=True)
        ]

    return titled


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
    acts = acts.doing(world.catalogue.rung >= RENEWS_GRIEVANCE)
    acts = acts.only(acts.target != NONE)
    here = (acts.target * len(world.actors) + acts.actor) * state.futures + acts.future
    faded.reshape(-1)[here] = state.grievance.take(here)
    return faded


def _on_actors(world: World, state: State) -> State:
    catalogue = world.catalogue
    posture, audience = state.posture.copy(), state.audience.copy()
    domestic, force = state.domestic.copy(), state.force.copy()
    appealed = state.appealed.copy()
    acts = acts_of(state)
    readier = acts.doing(catalogue.mobilises)
    raised = np.broadcast_to(
        readier.sampled(world.parameters.mobilisation_posture), readier.row.shape
    )
    np.add.at(posture, (readier.actor, readier.future), raised)
    for sizes, stock in ((catalogue.audience, audience), (catalogue.domestic, domestic)):
        moved = acts.doing(sizes != 0.0)
        np.add.at(stock, (moved.actor, moved.future), sizes[moved.action])
    armed = acts.doing(catalogue.arms != 0.0)
    armed = armed.only(armed.target != NONE)
    np.add.at(force, (armed.target, armed.future), catalogue.arms[armed.action])
    for number, promise in enumerate(world.promises):
        calls = acts.doing(catalogue.appeals[:, number])
        appealed[number, calls.future[promise.beneficiary[calls.actor]]] = 1
    return state.with_changes(
        posture=np.clip(posture, 0.0, 1.0),
        audience=np.clip(audience, 0.0, 1.0),
        domestic=np.clip(domestic, -1.0, 1.0),
        force=force,
        appealed=appealed,
    )


def _on_dyads(world: World, state: State) -> State:
    """Each dyad is changed at the few places at which a move says so."""
    catalogue = world.catalogue
    acts = aimed_acts(state)

    def places(acts: Acts) -> Index:
        place: Index = world.dyad[acts.actor, acts.target] * state.futures + acts.future
        return place

    def where(acts: Acts) -> NDArray[np.int16]:
        marked = np.zeros_like(state.rung)
        marked.reshape(-1)[places(acts)] = 1
        return marked

    rung, channel = state.rung.copy(), state.channel.copy()
    steep = acts.doing(catalogue.rung > 0)
    lift = np.round(steep.sampled(world.parameters.floor_lift)).astype(rung.dtype)
    place = places(steep)
    floor = np.minimum(rung.take(place) + lift, catalogue.rung[steep.action])
    np.maximum.at(rung.reshape(-1), place, floor)
    channel.reshape(-1)[places(acts.doing(catalogue.channel > 0))] = 1.0
    channel.reshape(-1)[places(acts.doing(catalogue.channel < 0))] = 0.0
    conciliation = np.zeros_like(state.conciliation)
    easing = acts.doing(catalogue.conciliation != 0.0)
    eased = np.ravel_multi_index((easing.target, easing.actor, easing.future), conciliation.shape)
    np.add.at(conciliation.reshape(-1), eased, catalogue.conciliation[easing.action])
    cruel, attacks = acts.doing(catalogue.goldstein < 0.0), acts.doing(catalogue.attack)
    return state.with_changes(
        rung=rung,
        began=_beginner(state, attacks, places(attacks)),
        hostile=where(cruel.only(cruel.known)),
        offer=where(acts.doing(catalogue.offers)),
        channel=channel,
        conciliation=conciliation,
    )


def _on_tracks(world: World, state: State) -> State:
    """Talks are opened, broken off, and positions reserved; broken off counts over opened."""
    catalogue = world.catalogue
    acts = aimed_acts(state)
    says = catalogue.opens_talks | catalogue.halts_talks | catalogue.reserves
    acts = acts.doing(says)
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


def _beginner(state: State, attacks: Acts, places: Index) -> NDArray[np.int16]:
    """Who began: kept once known; both, if each attacked the other in the same turn."""
    fresh = np.flatnonzero(state.began.take(places) == NOBODY)
    if not len(fresh):
        return state.began
    began = state.began.copy()
    attacks, places = attacks.at(fresh), places[fresh]
    side = np.where(attacks.actor < attacks.target, FIRST, SECOND).astype(began.dtype)
    np.bitwise_or.at(began.reshape(-1), places, side)
    return began
