"""Phase tracks: talks advance, break down, lift or drag each other, and are ratified or not.

What one track does to another is a passing mood, damped by how far they are kept apart; nothing
of it is left in full isolation. An agreement is in force when every party has ratified it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.focus import only_where
from adjudication.models import portable
from adjudication.models.tracks import progress, ratification
from adjudication.negotiation import (
    Negotiation,
    package_contested,
    package_gain,
    package_value,
)
from adjudication.orders import Orders
from adjudication.question import NATURE, NOT_ASKED, Answers, Block, Term, two_way
from adjudication.readings import trust_at
from adjudication.state import AGREED, FAILED, IN_FORCE, INTENT, OPEN, RELIABILITY, State
from adjudication.world import World

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
SET_BACK = 0.5
"""Progress that is left of a track after a refusal at home."""
EASED = 0.5
"""Share of grievances among its parties that an agreement in force leaves."""


@dataclass(frozen=True, slots=True)
class Tracks:
    """Carries negotiations one turn on."""

    name: str = "tracks"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns whether open tracks break down, and whether parties ratify."""
        del orders
        if not world.tracks:
            return ()
        asked = np.stack(
            [
                (state.track_status[track.number] == AGREED)
                & (state.ratified[track.number, actor] == NOT_ASKED)
                for track, actor in _seats(world)
            ]
        )
        return _breakdown(world, state), only_where(asked, world, state, _ratify)

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state after a turn of talks."""
        del orders
        if not world.tracks:
            return state
        state, in_force = _decided_at_home(world, state, answers["ratification"])
        state = _breached(world, state)
        broken = answers["breakdown"] == 1
        going_on = (state.track_status == OPEN) & ~broken
        done = np.stack([_advanced(world, state, track) for track in world.tracks])
        done = np.where(going_on, done, state.track_progress)
        agreed = going_on & (done >= world.parameters.agreement_progress)
        status = np.where(broken, FAILED, np.where(agreed, AGREED, state.track_status))
        state = state.with_changes(
            track_status=status,
            track_progress=done,
            track_morale=_morale(world, state, agreed, broken),
            evidence_for=_good_faith(world, state, ((in_force, RELIABILITY), (agreed, INTENT))),
        )
        return state


def _breakdown(world: World, state: State) -> Block:
    """The odds that a track breaks down within the turn, from a rate per month."""
    given, tracks = world.parameters, world.tracks
    base = portable.log(given.track_failure)
    crisis = np.stack([_in_crisis(world, state, track) for track in tracks])
    added = portable.log(given.track_failure + given.track_crisis_failure) - base
    terms = [
        Term("rate of breakdown in calm", 1, np.broadcast_to(base, crisis.shape), "track_failure"),
        Term("parties in confrontation", 1, added * crisis, "track_crisis_failure"),
        Term("mood from other tracks", 1, -state.track_morale),
        Term("mediator", 1, -given.mediation_relief * state.mediation, "mediation_relief"),
    ]
    hazard = state.months * portable.exp(sum(term.value for term in terms))
    rows = [
        (f"breakdown/{track.key}", f"Does the track break down: {track.given.name}?", NATURE)
        for track in tracks
    ]
    # The odds 1 - exp(-hazard) in log-odds, for any hazard that single precision holds.
    converted = hazard + portable.log(-portable.expm1(-hazard))
    asked = state.track_status == OPEN
    return two_way("breakdown", rows, ("goes on", "breaks down"), asked, terms, converted)


def _in_crisis(world: World, state: State, track: Negotiation) -> Flags:
    """(B,): whether two parties are above the rung of force."""
    dyads = world.dyad[track.pairs[:, 0], track.pairs[:, 1]]
    force = world.scenario.ladder.marks.force
    return np.asarray((state.rung[dyads] > force).any(axis=0))


def _seats(world: World) -> list[tuple[Negotiation, int]]:
    return [(track, int(actor)) for track in world.tracks for actor in np.flatnonzero(track.party)]


def _ratify(world: World, state: State, asked: Flags) -> Block:
    """Whether each party to an agreement ratifies it; a reserved position helps at home."""
    given = world.parameters
    seats = _seats(world)
    gain = np.stack([package_gain(track, state, actor) for track, actor in seats])
    contested = np.stack([package_contested(track, state, actor) for track, actor in seats])
    at_home = given.ratification_audience * state.audience[[actor for _, actor in seats]]
    letters = np.stack([state.reserved[track.number, actor] for track, actor in seats])
    spread = given.ratification_spread
    # A normal distribution is close to a logistic one of slope 1.702; the rest is conversion.
    terms = [
        Term("gain of the settlement", 1, 1.702 * gain / spread, "ratification_spread"),
        Term(
            "position reserved",
            1,
            1.702 * given.reservation_relief * contested * letters / spread,
            "reservation_relief",
        ),
        Term("blame at home", 1, -1.702 * at_home / spread, "ratification_audience"),
    ]
    odds = ratification(gain, at_home, spread, contested * letters, given.reservation_relief)
    odds = np.clip(odds.astype(np.float64), 1e-9, 1.0 - 1e-9)
    rows = [
        (
            f"ratification/{track.key}/{world.actors[actor]}",
            f"Does {world.called(actor)} ratify: {track.given.name}?",
            world.actors[actor],
        )
        for track, actor in seats
    ]
    logit = portable.log(odds / (1.0 - odds))
    return two_way("ratification", rows, ("refuse", "ratify"), asked, terms, logit)


def _decided_at_home(world: World, state: State, answers: Answers) -> tuple[State, Flags]:
    """Ratified by all it is in force; refused by one it goes back to the table.

    Returns:
        The state, and which tracks (T, B) came into force.
    """
    if not (answers != NOT_ASKED).any():
        return state, np.zeros(state.track_status.shape, dtype=bool)
    ratified = state.ratified.copy()
    for row, (track, actor) in enumerate(_seats(world)):
        here = ratified[track.number, actor]
        ratified[track.number, actor] = np.where(answers[row] != NOT_ASKED, answers[row], here)
    status, done = state.track_status.copy(), state.track_progress.copy()
    fresh = np.zeros(status.shape, dtype=bool)
    for track in world.tracks:
        number, voted = track.number, ratified[track.number, track.party]
        refused = (status[number] == AGREED) & (voted == 0).any(axis=0)
        fresh[number] = (status[number] == AGREED) & (voted == 1).all(axis=0)
        status[number] = np.where(refused, OPEN, np.where(fresh[number], IN_FORCE, status[number]))
        done[number] = np.where(refused, SET_BACK, done[number])
        ratified[number] = np.where(refused, NOT_ASKED, ratified[number])
    state = state.with_changes(
        ratified=ratified,
        track_status=status,
        track_progress=done,
        grievance=_eased(world, state, fresh),
    )
    return state, fresh


def _breached(world: World, state: State) -> State:
    """An agreement whose parties are at war with each other is lost, with all it gave."""
    status = state.track_status.copy()
    for number in np.flatnonzero((status == IN_FORCE).any(axis=1)):
        pairs = world.tracks[number].pairs
        war = state.rung[world.dyad[pairs[:, 0], pairs[:, 1]]] >= world.scenario.ladder.marks.war
        lost = (status[number] == IN_FORCE) & war.any(axis=0)
        status[number] = np.where(lost, FAILED, status[number])
    return state.with_changes(track_status=status)


def _eased(world: World, state: State, fresh: Flags) -> Array:
    grievance = state.grievance.copy()
    for track in world.tracks:
        here = np.flatnonzero(fresh[track.number])
        left = np.where(
            state.set_aside[track.number] > 0, world.parameters.set_aside_grievance, EASED
        )
        for i, j in (*track.pairs, *track.pairs[:, ::-1]):
            grievance[i, j, here] *= left[here]
    return grievance


def _good_faith(world: World, state: State, achieved: Sequence[tuple[Flags, int]]) -> Array:
    """Evidence for each other with what parties have just achieved together, by context."""
    positive = state.evidence_for
    for fresh, context in achieved:
        if not fresh.any():
            continue
        if positive is state.evidence_for:
            positive = positive.copy()
        for track in world.tracks:
            gained = world.parameters.agreement_evidence * fresh[track.number]
            for i, j in (*track.pairs, *track.pairs[:, ::-1]):
                positive[i, j, context] += gained
    return positive


def _advanced(world: World, state: State, track: Negotiation) -> Array:
    """(B,) progress after the turn, if the track goes on."""
    given = world.parameters
    futures = np.arange(state.futures)
    one, other = track.pairs[:, :1], track.pairs[:, 1:]
    there, back = (trust_at(world, state, i, j, futures) for i, j in ((one, other), (other, one)))
    return progress(
        state.track_progress[track.number],
        package_value(track, state),
        state.track_morale[track.number],
        np.clip((there + back).mean(axis=0) / 2.0, 0.0, 1.0),
        given.track_rate,
        given.track_noise,
        state.months,
    )


def _morale(world: World, state: State, agreed: Flags, broken: Flags) -> Array:
    """The mood of each track: fading, lifted and dragged by what happened to the others."""
    given = world.parameters
    open_to = np.array([1.0 - track.isolation for track in world.tracks])[:, None]
    news = open_to * (given.success_spill * agreed - given.failure_spill * broken)
    others = news.sum(axis=0) - news
    return np.asarray((state.track_morale + others) * given.morale_persistence**state.months)
