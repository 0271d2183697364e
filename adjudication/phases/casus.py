"""Phase casus foederis: each guarantor says whether the case of its promise has arisen.

Whoever denies it, or wants more facts, is not asked whether it honours; a denial is remembered
as less than a promise ignored. What is doubted: the clauses and each party's reading of them,
who did it, whether it is war or force short of it, whether the area is covered, who struck first,
and whether the government attacked has appealed. Most may decide for all.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from adjudication.focus import only_where
from adjudication.instruments import Promise
from adjudication.orders import Orders
from adjudication.phases.cases import attacks_of
from adjudication.phases.guarantees import due
from adjudication.question import Answers, Block, Term, weighted
from adjudication.state import ARISEN, DENIED, NOT_ASKED, UNCLEAR, WITH_RESERVATION, State
from adjudication.world import World

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
DENIED_SHARE = 0.5
"""Weight of a denial against that of a promise ignored."""
STRUCK = 7.0
"""Hostile score from which on the beneficiary counts as having struck first."""


@dataclass(frozen=True, slots=True)
class Casus:
    """Whether the case has arisen, guarantor by guarantor."""

    name: str = "casus"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns one question per guarantor that is due and has not settled it."""
        del orders
        blocks = []
        for promise in world.promises:
            asked = due(world, state, promise.number)
            asked &= (state.casus[promise.number] != ARISEN) & (
                state.casus[promise.number] != DENIED
            )
            if asked.any():
                build = partial(_block, number=promise.number)
                blocks.append(only_where(asked, world, state, build))
        return tuple(blocks)

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state with the answers, and what observers make of a denial."""
        del orders
        casus, broken = state.casus.copy(), state.broken_word.copy()
        for promise in world.promises:
            given = answers.get(f"case-{promise.key}")
            if given is None or not (given != NOT_ASKED).any():
                continue
            number = promise.number
            settled = _settled(promise, given)
            casus[number] = np.where(given != NOT_ASKED, settled, casus[number])
            broken[number] += DENIED_SHARE * world.parameters.negativity * (given == DENIED)
        return state.with_changes(casus=casus, broken_word=broken)


def _block(world: World, state: State, asked: Flags, number: int) -> Block:
    promise, given = world.promises[number], world.parameters
    clauses = promise.given.clauses.values()
    imprecise = sum(not clause.precise for clause in clauses) / len(clauses)
    denied, facts = 0, 1

    def term(name: str, option: int, key: str, value: Array | float) -> Term:
        worth = getattr(given, key) * value
        return Term(name, option, np.broadcast_to(worth, asked.shape), key)

    terms = [
        term("a plain case", denied, "case_denied", 1.0),
        term("ambiguous clauses", denied, "case_ambiguity", imprecise),
        term("its own reading of them", denied, "case_reading", _narrowness(world, promise)),
        term("its reservation", denied, "case_reading", _reserved(state, number)),
        term("beneficiary struck first", denied, "case_provoked", _provoked(world, state, number)),
        term("force short of war", denied, "case_grey_zone", _short_of_war(world, state, number)),
        term("outside the area of application", denied, "case_area", _outside(world, promise)),
        term("alignment with the aggressor", denied, "case_alignment", promise.alignment[:, None]),
        term("a plain case", facts, "case_unclear", 1.0),
        term("ambiguous clauses", facts, "case_ambiguity", imprecise),
        term("the attack is not avowed", facts, "case_attribution", _covert(world, state, number)),
        term("no appeal so far", facts, "case_appeal", _unheard(world, state, promise)),
    ]
    rows = [
        (
            f"case/{promise.key}/{actor}",
            f"Does {world.called(row)} hold that the case has arisen: {promise.given.name}?",
            actor,
        )
        for row, actor in enumerate(world.actors)
    ]
    return weighted(
        f"case-{promise.key}", rows, ("denied", "more facts", "arisen"), ARISEN, asked, terms
    )


def _settled(promise: Promise, given: Answers) -> Answers:
    """What stands: each its own view, or that of more than half of those asked.

    Without such a majority more facts are wanted.
    """
    if promise.given.case_decided_by == "each":
        return given
    half = (given != NOT_ASKED).sum(axis=0) / 2.0
    arisen, denied = ((given == answer).sum(axis=0) > half for answer in (ARISEN, DENIED))
    view = np.where(arisen, ARISEN, np.where(denied, DENIED, UNCLEAR))
    return np.where(given != NOT_ASKED, view, NOT_ASKED).astype(np.int8)


def _narrowness(world: World, promise: Promise) -> Array:
    """(A, 1): narrow readings less wide ones, of all clauses, -1 to 1."""
    value = np.zeros((len(world.actors), 1))
    clauses = promise.given.clauses.values()
    for clause in clauses:
        for name, reading in clause.readings.items():
            value[world.actor_index(name)] += 1.0 if reading == "narrow" else -1.0
    return value / len(clauses)


def _reserved(state: State, number: int) -> Array:
    """(A, B): whether the guarantor signed with a reservation: a narrow reading of it all."""
    return np.asarray((state.signed[number] == WITH_RESERVATION).astype(np.float64))


def _outside(world: World, promise: Promise) -> float:
    """Share of the beneficiaries whose country the area of application leaves out."""
    names = promise.given.beneficiaries
    actors = world.scenario.actors
    left_out = sum(actors[name].country not in promise.given.area.countries for name in names)
    return left_out / len(names)


def _short_of_war(world: World, state: State, number: int) -> Array:
    """(B,): whether the aggressor is at war with no beneficiary."""
    promise = world.promises[number]
    dyads = world.dyad[np.flatnonzero(promise.beneficiary)[:, None], state.against[number]]
    rungs = state.rung[dyads, np.arange(state.futures)]
    at_war = ((rungs >= world.scenario.ladder.marks.war) & (dyads >= 0)).any(axis=0)
    return np.asarray((~at_war).astype(np.float64))


def _covert(world: World, state: State, number: int) -> Array:
    """(B,): whether every attack by the aggressor this turn was covert and only attributed."""
    promise = world.promises[number]
    attacks = attacks_of(world, state)
    ours = attacks.actor == state.against[number, attacks.future]
    attacks = attacks.only(ours & promise.beneficiary[attacks.target])
    covert, open_ = np.zeros(state.futures, dtype=bool), np.zeros(state.futures, dtype=bool)
    hidden = world.catalogue.covert[attacks.action]
    covert[attacks.future[hidden]] = True
    open_[attacks.future[~hidden]] = True
    return np.asarray((covert & ~open_).astype(np.float64))


def _unheard(world: World, state: State, promise: Promise) -> Array:
    """(B,): whether no beneficiary has appealed under any commitment that protects it."""
    shared = [bool((promise.beneficiary & other.beneficiary).any()) for other in world.promises]
    return np.asarray((state.appealed[shared].max(axis=0) == 0).astype(np.float64))


def _provoked(world: World, state: State, number: int) -> Array:
    """(B,): whether the aggressor had received an act of force from a beneficiary before."""
    promise = world.promises[number]
    if promise.given.unconditional:
        return np.zeros(state.futures)
    futures = np.arange(state.futures)
    aggressor = np.maximum(state.against[number], 0)
    provoked = np.zeros(state.futures)
    for other in np.flatnonzero(promise.beneficiary):
        worst = state.part("worst_received", (slice(None), other)).max(axis=1)
        provoked[worst[aggressor, futures] >= STRUCK] = 1.0
    return provoked
