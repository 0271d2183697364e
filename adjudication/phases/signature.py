"""Phase signature: will they sign? Each guarantor signs, reserves or declines, then ratifies.

Only a commitment with an `entry` lies open for signature. What speaks for it is what is at stake,
what the signatory itself gains and support at home; what speaks against it is the exposure of a
promise with no forces there to back it, and the other promises that would suffer if this one were
broken. A reservation takes part of both off, and is a narrow reading when the case arises. A
refusal stands; the rest may be in force without whom the treaty does not name.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.focus import only_where
from adjudication.instruments import Promise
from adjudication.models import portable
from adjudication.models.tracks import ratification
from adjudication.orders import Orders
from adjudication.question import NOT_ASKED, Answers, Block, Term, two_way, weighted
from adjudication.state import (
    DECLINED,
    IN_FORCE,
    RATIFIED,
    SIGNED,
    WITH_RESERVATION,
    State,
)
from adjudication.world import World

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
LOGISTIC = 1.702
"""Slope at which a logistic distribution is close to the normal one."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Carries treaties that lie open for signature one turn on."""

    name: str = "signature"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns who is asked to sign, and who having signed is asked to ratify."""
        del orders
        seats = _seats(world)
        if not seats:
            return ()
        signs = np.stack([_may_sign(world, state, promise, actor) for promise, actor in seats])
        ratifies = np.stack([_may_ratify(state, promise, actor) for promise, actor in seats])
        return tuple(
            only_where(asked, world, state, build)
            for asked, build in ((signs, _signature), (ratifies, _consent_at_home))
            if asked.any()
        )

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state with signatures, ratifications and what entered into force."""
        del orders
        given = [answers.get(kind) for kind in ("signature", "treaty-ratification")]
        if all(answer is None for answer in given):
            return state
        signed, confirmed = state.signed.copy(), state.confirmed.copy()
        for row, (promise, actor) in enumerate(_seats(world)):
            for answer, noted in zip(given, (signed, confirmed), strict=True):
                if answer is not None:
                    here = noted[promise.number, actor]
                    noted[promise.number, actor] = np.where(
                        answer[row] == NOT_ASKED, here, answer[row]
                    )
            if _consent_of(promise, world.actors[actor]) == "government":
                done = signed[promise.number, actor] >= WITH_RESERVATION
                confirmed[promise.number, actor] = np.where(done, RATIFIED, NOT_ASKED)
        return state.with_changes(
            signed=signed, confirmed=confirmed, binding=_entered(world, state, confirmed)
        )


def _seats(world: World) -> list[tuple[Promise, int]]:
    return [
        (promise, int(actor))
        for promise in world.promises
        if promise.given.entry is not None
        for actor in np.flatnonzero(promise.guarantor)
    ]


def _consent_of(promise: Promise, actor: str) -> str:
    entry = promise.given.entry
    return entry.ratification.get(actor, "majority") if entry is not None else ""


def _may_sign(world: World, state: State, promise: Promise, actor: int) -> Flags:
    """(B,): whether the treaty lies open and the actor has not been asked."""
    entry = promise.given.entry
    if entry is None or state.turn < entry.turn:
        return np.zeros(state.futures, dtype=bool)
    unasked = state.signed[promise.number, actor] == NOT_ASKED
    if entry.track is not None:
        track = list(world.scenario.tracks).index(entry.track)
        unasked &= state.track_status[track] == IN_FORCE
    return np.asarray(unasked)


def _may_ratify(state: State, promise: Promise, actor: int) -> Flags:
    has_signed = state.signed[promise.number, actor] >= WITH_RESERVATION
    return np.asarray(has_signed & (state.confirmed[promise.number, actor] == NOT_ASKED))


def _entered(world: World, state: State, confirmed: NDArray[np.int16]) -> NDArray[np.int16]:
    """In force, for good, once everybody whom the treaty needs has ratified."""
    binding = state.binding.copy()
    for promise in world.promises:
        if promise.given.entry is not None:
            needs = [world.actor_index(name) for name in promise.given.entry.needs]
            binding[promise.number] |= (confirmed[promise.number, needs] == RATIFIED).all(axis=0)
    return binding


def _exposure(seats: list[tuple[Promise, int]]) -> Array:
    """(Q, 1): expected cost of honouring, as far as no forces of its own are there already."""
    return np.array([[p.cost[actor] * (1.0 - p.tripwire[actor])] for p, actor in seats])


def _support_at_home(world: World, state: State, seats: list[tuple[Promise, int]]) -> Array:
    """(Q, B): the scenario's support for the promise, moved by what play has moved since."""
    actors = [actor for _, actor in seats]
    domestic = [actor.domestic.value for actor in world.scenario.actors.values()]
    given = np.array([[p.domestic[actor] - domestic[actor]] for p, actor in seats])
    return np.clip(given.astype(state.number) + state.domestic[actors], -1.0, 1.0)


def _other_promises(world: World, state: State, seats: list[tuple[Promise, int]]) -> Array:
    """(Q, B): what the signatory's weightiest other promise would lose if it broke this one."""
    at_stake = np.zeros((len(seats), state.futures), dtype=state.number)
    for row, (promise, actor) in enumerate(seats):
        for other in world.promises:
            if other.number != promise.number and other.guarantor[actor]:
                likeness = float(world.similarity[other.number, promise.number])
                weight = likeness * promise.given.legalisation.value * float(other.stake[actor])
                here = weight * state.binding[other.number]
                at_stake[row] = np.maximum(at_stake[row], here)
    return at_stake


def _signature(world: World, state: State, asked: Flags) -> Block:
    given, seats = world.parameters, _seats(world)
    reserving = 1.0 - given.reservation_relief
    stake = np.array([[p.stake[actor]] for p, actor in seats]) - given.typical_stake
    gain = np.array([[p.status_quo[actor]] for p, actor in seats])
    home, exposed = _support_at_home(world, state, seats), _exposure(seats)
    others = _other_promises(world, state, seats)
    terms = []
    for option, share in ((WITH_RESERVATION, reserving), (SIGNED, 1.0)):
        terms += [
            Term(name, option, np.asarray(value), key)
            for name, value, key in (
                ("a negotiated text", given.signature_constant, "signature_constant"),
                ("stake", given.signature_stake * stake, "signature_stake"),
                (
                    "its own gain from the status quo",
                    given.signature_gain * gain,
                    "signature_gain",
                ),
                ("support at home", given.signature_domestic * home, "signature_domestic"),
                (
                    "exposure without forces there",
                    -given.signature_exposure * share * exposed,
                    "signature_exposure",
                ),
                (
                    "its other promises",
                    -given.signature_promises * share * others,
                    "signature_promises",
                ),
            )
        ]
    half_hearted = Term(
        "looks half-hearted",
        WITH_RESERVATION,
        np.asarray(given.signature_reservation),
        "signature_reservation",
    )
    return weighted(
        "signature",
        [
            (
                f"signature/{promise.key}/{world.actors[actor]}",
                f"Does {world.called(actor)} sign: {promise.given.name}?",
                world.actors[actor],
            )
            for promise, actor in seats
        ],
        ("declines", "signs with a reservation", "signs"),
        DECLINED,
        asked,
        [*terms, half_hearted],
    )


def _consent_at_home(world: World, state: State, asked: Flags) -> Block:
    given, seats = world.parameters, _seats(world)
    home, exposed = _support_at_home(world, state, seats), _exposure(seats)
    reserved = np.stack([state.signed[p.number, actor] == WITH_RESERVATION for p, actor in seats])
    two_thirds = np.array(
        [[_consent_of(p, world.actors[actor]) == "two-thirds"] for p, actor in seats]
    )
    hurdle = np.where(two_thirds, given.two_thirds_hurdle, given.majority_hurdle)
    spread, relief = given.ratification_spread, given.reservation_relief
    slope = LOGISTIC / spread
    terms = [
        Term("support at home", 1, slope * home, "ratification_spread"),
        Term("exposure without forces there", 1, -slope * exposed, "ratification_spread"),
        Term("its reservation", 1, slope * relief * exposed * reserved, "reservation_relief"),
        Term("a majority", 1, -slope * hurdle * ~two_thirds, "majority_hurdle"),
        Term("two thirds", 1, -slope * hurdle * two_thirds, "two_thirds_hurdle"),
    ]
    odds = ratification(home - exposed, hurdle, spread, exposed * reserved, relief)
    odds = np.clip(odds.astype(np.float64), 1e-9, 1.0 - 1e-9)
    logit = portable.log(odds / (1.0 - odds)).astype(home.dtype)
    return two_way(
        "treaty-ratification",
        [
            (
                f"treaty-ratification/{promise.key}/{world.actors[actor]}",
                f"Does {world.called(actor)} ratify: {promise.given.name}?",
                world.actors[actor],
            )
            for promise, actor in seats
        ],
        ("refuse", "ratify"),
        asked,
        terms,
        logit,
    )
