"""Phases appeal and guarantees: a promise falls due, and each guarantor answers.

A case arises when another state attacks the beneficiary. Where the aggressor can veto the
mechanism, the others are asked all the same, as if nothing bound them, and a refusal costs them
nothing. Whoever ignored is asked again every third turn; evidence is written once.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import picked
from adjudication.focus import only_where, world_of
from adjudication.instruments import Promise
from adjudication.models import portable
from adjudication.orders import Orders
from adjudication.phases.cases import attacks_of, case
from adjudication.phases.honour import Honour, binds, honour, needs_vote, parties
from adjudication.question import Answers, Block, Term, two_way, weighted
from adjudication.state import (
    ARISEN,
    FORCE,
    IGNORED,
    NONE,
    NOT_ASKED,
    SUPPORT,
    UNDECIDED,
    State,
)
from adjudication.world import World
from scenarios.calendar import DAYS_PER_MONTH

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
Codes = NDArray[np.int16]
Index = NDArray[np.intp]
NOTHING = np.zeros(0, dtype=np.int8)
ASKED_AGAIN_AFTER = 3.0
"""Months after which a guarantor that ignored its promise is asked again."""
ARMS_PER_HONOUR = 0.1
"""Share of an answering guarantor's local force that reaches the beneficiary each month."""
ROUNDING = 1e-6
"""Months that do not count."""


@dataclass(frozen=True, slots=True)
class AppealPhase:
    """Whether a beneficiary that was attacked appeals, if it has not ordered it."""

    name: str = "appeal"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns one question per commitment that waits for an appeal."""
        del orders
        if not world.promises:
            return ()
        asked, rows = [], []
        attacks = attacks_of(world, state)
        for number, promise in enumerate(world.promises):
            arisen, _, for_whom = case(world, state, promise, attacks)
            waits = promise.given.needs_appeal & (state.appealed[number] == 0)
            asked.append(arisen & waits & (state.invoked[number] == 0))
            whom = int(for_whom.max(initial=NONE))
            decider = whom if whom != NONE else int(promise.beneficiary.argmax())
            rows.append(
                (
                    f"appeal/{promise.key}",
                    f"Does {world.called(decider)} appeal under the {promise.given.name}?",
                    world.actors[decider],
                )
            )
        odds = world.parameters.appeal_odds
        term = Term(
            "a state under attack appeals", 1, portable.log(odds / (1.0 - odds)), "appeal_odds"
        )
        return (two_way("appeal", rows, ("silent", "appeal"), np.stack(asked), [term]),)

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state with appeals noted and commitments invoked."""
        del orders
        if not world.promises:
            return state
        appealed = state.appealed | (answers["appeal"] == 1)
        invoked, against = state.invoked.copy(), state.against.copy()
        invoked_at = state.invoked_at.copy()
        attacks = attacks_of(world, state)
        for number, promise in enumerate(world.promises):
            arisen, aggressor, _ = case(world, state, promise, attacks)
            heard = (appealed[number] > 0) | (not promise.given.needs_appeal)
            fresh = arisen & heard & (invoked[number] == 0)
            invoked[number] = np.where(fresh, state.turn, invoked[number])
            invoked_at[number] = np.where(fresh, state.opened, invoked_at[number])
            against[number] = np.where(fresh, aggressor, against[number])
        return state.with_changes(
            appealed=appealed, invoked=invoked, invoked_at=invoked_at, against=against
        )


@dataclass(frozen=True, slots=True)
class Guarantees:
    """How each guarantor of an invoked commitment answers."""

    name: str = "guarantees"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns one question per guarantor asked this turn: ignored, support or force."""
        del orders
        blocks = [_promise_block(world, state, number) for number in range(len(world.promises))]
        return tuple(block for block in blocks if block is not None)

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state after the answers: duty kept or broken, aid, and the ladder."""
        del orders
        given = {
            number: answers[f"honour-{promise.key}"]
            for number, promise in enumerate(world.promises)
            if (answers.get(f"honour-{promise.key}", NOTHING) != NOT_ASKED).any()
        }
        if given:
            state = _answered(world, state, given)
        return _aid(world, state)


def due(world: World, state: State, number: int) -> Flags:
    """Returns (A, B) guarantors that must answer: asked for the first time, or again.

    They are asked in the turn in which the days of consultation are over, or three months later.
    """
    promise = world.promises[number]
    everyone = np.arange(len(world.actors))[:, None]
    able = parties(state, promise) & (everyone != state.against[number])
    consulted = consultation_ends(world, state, number) <= state.closes + ROUNDING
    first = (state.asked_turn[number] == 0) & (state.invoked[number] > 0) & consulted
    waited = state.closes - state.asked_at[number] >= ASKED_AGAIN_AFTER - ROUNDING
    again = (state.honour[number] == IGNORED) & waited & (state.invoked[number] > 0)
    return np.asarray((first | again) & able)


def consultation_ends(world: World, state: State, number: int) -> Array:
    """Returns (B,) what the clock reads as consultation on a case ends; of none, no meaning."""
    days = world.promises[number].given.consultation.value
    return np.asarray(state.invoked_at[number] + days / DAYS_PER_MONTH)


def _promise_block(world: World, state: State, number: int) -> Block | None:
    promise = world.promises[number]
    decided = (state.mechanism[number] != UNDECIDED) | ~needs_vote(world, state, promise)
    asked = due(world, state, number) & (state.casus[number] == ARISEN) & decided
    if not asked.any():
        return None
    return only_where(asked, world, state, partial(_honour_block, number=number))


def _honour_block(world: World, state: State, asked: Flags, number: int) -> Block:
    promise = world.promises[number]
    number_type = state.number
    answers: list[tuple[Honour, Index]] = []
    force = np.zeros(asked.shape, dtype=number_type)
    live = state.invoked[number] > 0
    binding = binds(state, promise).astype(number_type)
    attacked = beneficiaries(world, state, promise)
    against = state.against[number].astype(np.intp)
    count = len(world.actors)
    cases = np.flatnonzero(np.bincount((against * count + attacked)[live]))
    for aggressor, beneficiary in (divmod(each, count) for each in cases.tolist()):
        here = live & (against == aggressor) & (attacked == beneficiary)
        these = np.flatnonzero(here)
        odds = honour(
            world_of(world, these),
            state.of(these),
            promise,
            aggressor,
            beneficiary,
            judge=beneficiary,
            bound=binding[these],
        )
        outside = np.ones(len(world.actors), dtype=bool)
        outside[odds.guarantors] = False
        asked = asked & ~(outside[:, None] & here)
        force[odds.guarantors[:, None], these] = odds.logit
        answers.append((odds, these))
    again = (state.asked_turn[number] > 0) * -world.parameters.asked_again_penalty

    def values() -> dict[tuple[str, str], Array]:
        found: dict[tuple[str, str], Array] = {}
        for odds, these in answers:
            for term in odds.terms:
                name = (term.name, term.parameter)
                total = found.setdefault(name, np.zeros(asked.shape, dtype=number_type))
                total[odds.guarantors[:, None], these] = term.value
        again_everywhere = np.broadcast_to(again, asked.shape)
        return {**found, ("asked again", "asked_again_penalty"): again_everywhere}

    return _three_way(world, promise, asked, force + again, values)


def beneficiaries(world: World, state: State, promise: Promise) -> Index:
    """Returns (B,) the beneficiary at the highest rung with the aggressor; the first of equals.

    Where the aggressor is a beneficiary itself it is the first of all.

    Args:
        world: The compiled scenario.
        state: The state.
        promise: The commitment.
    """
    candidates = np.flatnonzero(promise.beneficiary)
    aggressor = state.against[promise.number]
    dyads = world.dyad[candidates[:, None], aggressor]
    highest = state.rung[dyads, np.arange(state.futures)].argmax(axis=0)
    return candidates[np.where(promise.beneficiary[aggressor], 0, highest)]


def _three_way(
    world: World,
    promise: Promise,
    asked: Flags,
    force: Array,
    values: Callable[[], Mapping[tuple[str, str], Array]],
) -> Block:
    """P(force) = s(z) and P(support or force) = s(z + shift); ignored is the reference."""
    helps = force + world.parameters.support_shift
    # Logarithms of the three probabilities, without cancellation.
    ignored = -portable.softplus(helps)
    to_force = -portable.softplus(-force) - ignored
    to_support = _log_support(force, helps) - ignored

    def terms() -> list[Term]:
        return [
            Term(name, option, value, parameter)
            for option in (1, 2)
            for (name, parameter), value in values().items()
        ]

    rows = [
        (
            f"honour/{promise.key}/{actor}",
            f"Does {world.called(row)} honour the {promise.given.name}?",
            actor,
        )
        for row, actor in enumerate(world.actors)
    ]
    return weighted(
        f"honour-{promise.key}",
        rows,
        ("ignored", "support", "force"),
        0,
        asked,
        terms,
        {1: to_support, 2: to_force},
    )


def _log_support(force: Array, helps: Array) -> Array:
    """log(s(helps) - s(force)) for helps > force, without cancellation."""
    return np.asarray(
        portable.log(-portable.expm1(force - helps))
        - portable.softplus(force)
        - portable.softplus(-helps)
    )


def _answered(world: World, state: State, given: Mapping[int, Answers]) -> State:
    """Returns the state with answers noted, and what every observer makes of them."""
    honoured, asked_turn = state.honour.copy(), state.asked_turn.copy()
    asked_at = state.asked_at.copy()
    kept, broken = state.kept_word.copy(), state.broken_word.copy()
    for number, answers in given.items():
        answer = _by_rule(world.promises[number], answers)
        asked = answers != NOT_ASKED
        first = asked & (state.asked_turn[number] == 0)
        honoured[number] = np.where(asked, answer, honoured[number])
        asked_turn[number] = np.where(asked, state.turn, asked_turn[number])
        asked_at[number] = np.where(asked, state.closes, asked_at[number])
        _duty(world, state, number, (answer, first), (kept[number], broken[number]))
    return state.with_changes(
        honour=honoured,
        asked_turn=asked_turn,
        asked_at=asked_at,
        kept_word=kept,
        broken_word=broken,
    )


def _by_rule(promise: Promise, given: Answers) -> Answers:
    """Under 'collective' all act or nobody does; other rules leave each its own answer."""
    if promise.given.rule != "collective":
        return given
    asked = given != NOT_ASKED
    refuses = (asked & (given == IGNORED)).any(axis=0)
    return np.where(asked & refuses, IGNORED, given).astype(np.int8)


def _duty(
    world: World,
    state: State,
    number: int,
    answered: tuple[Answers, Flags],
    words: tuple[Array, Array],
) -> None:
    """Adds what the answers, and the attack itself, tell of each actor; (A, B) in place."""
    promise, given = world.promises[number], world.parameters
    (answer, first), (positive, negative) = answered, words
    keeps = FORCE if promise.given.names_force else SUPPORT
    against = state.against[number]
    bound = binds(state, promise)

    positive += promise.stake[:, None] * (first & (answer >= keeps))
    negative += given.negativity * (first & (answer == IGNORED) & bound)
    party = np.broadcast_to(parties(state, promise), first.shape)
    promised = party[against, np.arange(state.futures)] & (against != NONE)
    breach = np.flatnonzero(first.any(axis=0) & promised)
    negative[against[breach], breach] += 2.0 * picked(given.negativity, breach)


def _aid(world: World, state: State) -> State:
    """Support and force reach the beneficiary, and set the guarantor's rung with the aggressor."""
    if not (state.honour >= SUPPORT).any():
        return state
    marks = world.scenario.ladder.marks
    rung, force = state.rung.copy(), state.force.copy()
    lift = np.round(world.parameters.floor_lift).astype(np.int16)
    floors = np.array([0, marks.force, marks.confrontation])
    for number, promise in enumerate(world.promises):
        open_case = state.invoked[number] > 0
        who, future = np.nonzero((state.honour[number] >= SUPPORT) & open_case)
        degree = state.honour[number, who, future]
        fresh = state.asked_turn[number, who, future] == state.turn
        dyad = world.dyad[who, state.against[number, future]]
        here = (dyad[fresh], future[fresh])
        lifted = np.minimum(rung[here] + picked(lift, future[fresh]), floors[degree[fresh]])
        rung[here] = np.maximum(rung[here], lifted)
        sent = state.months * ARMS_PER_HONOUR * promise.local_force[who]
        for target in np.flatnonzero(promise.beneficiary & ~promise.guarantor):
            np.add.at(force, (target, future), sent)
    return state.with_changes(rung=rung, force=force)
