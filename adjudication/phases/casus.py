"""Phase casus foederis: each guarantor says whether the case of its promise has arisen.

Whoever denies it, or wants more facts, is not asked whether it honours; a denial is remembered
as less than a promise ignored. Ambiguous clauses make it easier, and so does a beneficiary that
struck first.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import picked
from adjudication.focus import only_where
from adjudication.orders import Orders
from adjudication.phases.guarantees import due, observe
from adjudication.question import Answers, Block, Term, weighted
from adjudication.state import ARISEN, DENIED, NOT_ASKED, State
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
            casus[number] = np.where(given != NOT_ASKED, given, casus[number])
            who, when = np.nonzero(given == DENIED)
            share = DENIED_SHARE * picked(world.parameters.negativity, when)
            observe(world, promise, (who, when), share, broken[number])
        return state.with_changes(casus=casus, broken_word=broken)


def _block(world: World, state: State, asked: Flags, number: int) -> Block:
    promise, given = world.promises[number], world.parameters
    clauses = promise.given.clauses.values()
    imprecise = sum(not clause.precise for clause in clauses) / len(clauses)
    ambiguity = given.case_ambiguity * imprecise
    alignment = given.case_alignment * promise.alignment[:, None]
    provoked = given.case_provoked * _provoked(world, state, number)
    terms = [
        Term("a plain case", 0, given.case_denied, "case_denied"),
        Term("ambiguous clauses", 0, ambiguity, "case_ambiguity"),
        Term(
            "beneficiary struck first", 0, np.broadcast_to(provoked, asked.shape), "case_provoked"
        ),
        Term("alignment with the aggressor", 0, alignment, "case_alignment"),
        Term("a plain case", 1, given.case_unclear, "case_unclear"),
        Term("ambiguous clauses", 1, ambiguity, "case_ambiguity"),
    ]
    rows = [
        (
            f"case/{promise.key}/{actor}",
            f"Does {world.name(row)} hold that the case has arisen: {promise.given.name}?",
            actor,
        )
        for row, actor in enumerate(world.actors)
    ]
    return weighted(
        f"case-{promise.key}", rows, ("denied", "more facts", "arisen"), ARISEN, asked, terms
    )


def _provoked(world: World, state: State, number: int) -> Array:
    """(B,): whether the aggressor had received an act of force from a beneficiary before."""
    promise = world.promises[number]
    futures = np.arange(state.futures)
    aggressor = np.maximum(state.against[number], 0)
    worst = state.worst_received[aggressor, :, :, futures].max(axis=-1)
    return np.asarray((worst[:, promise.beneficiary] >= STRUCK).any(axis=1).astype(np.float64))
