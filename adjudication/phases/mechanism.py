"""Phase mechanism: a guarantee that is collective is decided before anyone answers it.

Where each guarantor decides alone nothing is asked here. Under a supermajority, unanimity or the
Security Council those who decide vote first. Carried, the promise binds all of them; not carried,
nobody is bound, and each is asked as if nothing had been promised. A rule that the aggressor can
block by itself needs no vote: it is blocked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from adjudication.focus import only_where, world_of
from adjudication.instruments import Promise
from adjudication.orders import Orders
from adjudication.phases.guarantees import beneficiaries, due
from adjudication.phases.honour import (
    council,
    honour,
    needs_vote,
    parties,
    temper,
    votes_needed,
)
from adjudication.question import NOT_ASKED, Answers, Block, Term, two_way
from adjudication.state import ACTS, ARISEN, LAPSED, UNCLEAR, UNDECIDED, State
from adjudication.world import World

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Mechanism:
    """The common decision under a collective rule."""

    name: str = "mechanism"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns one question per state that has a vote where a decision is due."""
        del orders
        blocks = []
        for promise in world.promises:
            if promise.given.rule == "each" or not state.invoked[promise.number].any():
                continue
            asked = _voters(world, state, promise)
            if asked.any():
                build = partial(_block, number=promise.number)
                blocks.append(only_where(asked, world, state, build))
        return tuple(blocks)

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state with what was decided, and what observers make of a veto."""
        del orders
        mechanism, broken = state.mechanism.copy(), state.broken_word.copy()
        for promise in world.promises:
            given = answers.get(f"decision-{promise.key}")
            if given is None or not (given != NOT_ASKED).any():
                continue
            number = promise.number
            asked = (given != NOT_ASKED).any(axis=0)
            acts = (given == 1).sum(axis=0) >= votes_needed(world, state, promise)
            waits = ((state.casus[number] == UNCLEAR) & parties(state, promise)).any(axis=0)
            decided = np.where(acts, ACTS, np.where(waits, UNDECIDED, LAPSED))
            mechanism[number] = np.where(asked, decided, mechanism[number])
            if promise.given.rule != "supermajority":
                against = (given == 0) & parties(state, promise) & (decided == LAPSED)
                broken[number] += world.parameters.negativity * against
        return state.with_changes(mechanism=mechanism, broken_word=broken)


def _voters(world: World, state: State, promise: Promise) -> Flags:
    """(A, B): who votes now, once somebody holds that the case has arisen."""
    number = promise.number
    holds = state.casus[number] == ARISEN
    open_ = (state.mechanism[number] == UNDECIDED) & holds.any(axis=0)
    open_ &= needs_vote(world, state, promise)
    if promise.given.rule == "unsc":
        return np.asarray(council(world)[:, None] & open_)
    return np.asarray(due(world, state, number) & holds & open_)


def _block(world: World, state: State, asked: Flags, number: int) -> Block:
    """A guarantor votes as it would help; a member of the Council that is none, as it sides."""
    promise = world.promises[number]
    values: dict[tuple[str, str], Array] = {}
    attacked = beneficiaries(world, state, promise)
    live = asked.any(axis=0)
    cases = np.unique(np.stack([state.against[number], attacked])[:, live], axis=1)
    for aggressor, beneficiary in cases.T.tolist():
        here = live & (state.against[number] == aggressor) & (attacked == beneficiary)
        these = np.flatnonzero(here)
        some, few = state.of(these), world_of(world, these)
        odds = honour(few, some, promise, aggressor, beneficiary, judge=beneficiary, bound=1.0)
        others = np.setdiff1d(np.flatnonzero(asked.any(axis=1)), odds.guarantors)
        shift = few.parameters.support_shift
        help_ = Term("arms or support are enough", 1, shift, "support_shift")
        for who, terms in (
            (odds.guarantors, (*odds.terms, help_)),
            (others, temper(few, some, others, aggressor)),
        ):
            for term in terms:
                total = values.setdefault(
                    (term.name, term.parameter), np.zeros(asked.shape, dtype=state.number)
                )
                total[who[:, None], these] = np.broadcast_to(term.value, (len(who), len(these)))
    rows = [
        (
            f"decision/{promise.key}/{actor}",
            f"Does {world.called(row)} vote that the guarantee acts: {promise.given.name}?",
            actor,
        )
        for row, actor in enumerate(world.actors)
    ]
    summed = [Term(name, 1, value, parameter) for (name, parameter), value in values.items()]
    return two_way(f"decision-{promise.key}", rows, ("against", "for"), asked, summed)
