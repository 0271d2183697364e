"""The graph model for conflict resolution: in which states of a conflict nobody moves on.

Each decision maker moves a conflict among its states along its own arcs and orders the states by
preference. A sanction needs only the worst state that the others can bring about, never the list
of all that they can: so the tests here are fixpoints over payoffs, one number a state, and a
game of sixteen thousand states takes a second.

Source: L. Fang, K. Hipel, D. M. Kilgour, *Interactive Decision Making*, 1993 [S35]; coalitions
after D. M. Kilgour, K. Hipel, L. Fang, X. Peng, Group Decision and Negotiation 10, 2001 [S36].
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.inputs import ModelInputError
from adjudication.models.ranges import numbers

Flags = NDArray[np.bool_]
Ranks = NDArray[np.int32]
Numbers = NDArray[np.intp]


class Stability(NamedTuple):
    """For which decision maker (row) each state (column) is stable, under four definitions.

    A state that is stable for every decision maker is an equilibrium.

    Attributes:
        rational: (N, S) Nash: there is no better state to move to.
        general: (N, S) general metarationality: each improvement can be answered by the others
            with a state no better than this one.
        symmetric: (N, S) symmetric metarationality: and no reply escapes from that.
        sequential: (N, S) sequential stability: answered by moves that better their own movers.
    """

    rational: Flags
    general: Flags
    symmetric: Flags
    sequential: Flags


@dataclass(frozen=True)
class Arcs:
    """The moves of one decision maker among S states, in order of their sources.

    Attributes:
        sources: (E,) state each move leaves, in order.
        targets: (E,) state it leads to.
        states: S.
    """

    sources: Numbers
    targets: Numbers
    states: int

    @cached_property
    def _leaving(self) -> tuple[Numbers, Numbers]:
        return _groups(self.sources)

    @cached_property
    def _arriving(self) -> tuple[Numbers, Numbers, Numbers]:
        order = np.argsort(self.targets, kind="stable")
        return (self.sources[order], *_groups(self.targets[order]))

    def least(self, values: Ranks, without: int) -> Ranks:
        """Returns (S,) the least value that one move leads to; `without` where none leaves."""
        result = np.full(self.states, without, dtype=np.int32)
        states, starts = self._leaving
        if len(states):
            result[states] = np.minimum.reduceat(values[self.targets], starts)
        return result

    def most(self, values: Ranks, without: int) -> Ranks:
        """Returns (S,) the greatest value that one move leads to; `without` where none leaves."""
        return np.asarray(-self.least(-values, -without))

    def carried(self, present: Flags) -> Flags:
        """Returns (rows, S) the states that one move leads to from those present in each row."""
        result = np.zeros_like(present)
        sources, states, starts = self._arriving
        if len(states):
            result[:, states] = np.logical_or.reduceat(present[:, sources], starts, axis=1)
        return result

    def improving(self, payoffs: Ranks) -> "Arcs":
        """Returns the moves that better the payoff."""
        better = payoffs[self.targets] > payoffs[self.sources]
        return Arcs(self.sources[better], self.targets[better], self.states)


def arcs_of(moves: ArrayLike, states: int) -> Arcs:
    """Returns the moves of one decision maker; one from a state to itself is none.

    Args:
        moves: (E, 2) pairs of states from and to, numbered from 0, in any order.
        states: Number of states.

    Raises:
        ModelInputError: Not pairs of whole numbers, or a state that does not exist.
    """
    pairs = np.asarray(moves)
    if not pairs.size:
        pairs = np.zeros((0, 2), dtype=np.intp)
    if pairs.dtype.kind not in "iu" or pairs.ndim != 2 or pairs.shape[1] != 2:
        raise ModelInputError("moves must be pairs of states, numbered from 0")
    if pairs.size and not (pairs.min() >= 0 and pairs.max() < states):
        raise ModelInputError(f"moves must be among states 0 to {states - 1}")
    codes = pairs[:, 0].astype(np.intp) * states + pairs[:, 1].astype(np.intp)
    sources, targets = np.divmod(np.unique(codes[pairs[:, 0] != pairs[:, 1]]), states)
    return Arcs(sources, targets, states)


def ranks_of(payoffs: ArrayLike) -> Ranks:
    """Returns (N, S) whole numbers in the same order: what is equal stays equal.

    Args:
        payoffs: (N, S) payoff of each state to each decision maker; more is better.

    Raises:
        ModelInputError: Not finite, or not one for each decision maker and state.
    """
    given = numbers("payoffs", payoffs)
    if given.ndim != 2 or not given.size:
        raise ModelInputError("payoffs must be (decision makers, states)")
    return np.stack([np.unique(row, return_inverse=True)[1] for row in given]).astype(np.int32)


def stability(
    moves: Sequence[ArrayLike], payoffs: ArrayLike, *, once_each: bool = False
) -> Stability:
    """Returns for whom each state is stable.

    Args:
        moves: For each decision maker (E, 2) its moves, from and to, numbered from 0.
        payoffs: (N, S) payoff of each state to each decision maker; more is better, equal is
            indifferent.
        once_each: Whether in one answer each of the others moves at most once. By the theory's
            rule nobody moves twice in succession, but may again after another has.

    Raises:
        ModelInputError: Not as many of one as of the other, or out of range.

    Source: definitions of [S35], ch. 3; sanctions as fixpoints over payoffs.
    """
    ranks = ranks_of(payoffs)
    arcs = _checked(moves, ranks)
    improving = [own.improving(rank) for own, rank in zip(arcs, ranks, strict=True)]
    results = [
        _stable_for(i, ranks[i], arcs, improving, once_each=once_each) for i in range(len(ranks))
    ]
    return Stability(*(np.stack(part) for part in zip(*results, strict=True)))


def coalition_improvements(
    moves: Sequence[ArrayLike],
    payoffs: ArrayLike,
    members: Sequence[int],
    starts: Sequence[int],
    *,
    once_each: bool = False,
) -> Flags:
    """Returns (len(starts), S) states that a coalition can reach and all its members prefer.

    A state from which no coalition has any is coalitionally Nash stable.

    Args:
        moves: As for `stability`.
        payoffs: (N, S) payoff of each state to each decision maker.
        members: Decision makers who move together, numbered from 0.
        starts: States from which they start, numbered from 0.
        once_each: As for `stability`.

    Raises:
        ModelInputError: A member or a state does not exist, or out of range.

    Source: [S36].
    """
    ranks = ranks_of(payoffs)
    arcs = _checked(moves, ranks)
    if not members or not all(0 <= i < len(ranks) for i in members):
        raise ModelInputError("members must be decision makers, numbered from 0")
    if not all(0 <= state < ranks.shape[1] for state in starts):
        raise ModelInputError(f"starts must be among states 0 to {ranks.shape[1] - 1}")
    first = np.zeros((len(starts), ranks.shape[1]), dtype=bool)
    first[np.arange(len(starts)), list(starts)] = True
    team = [arcs[i] for i in sorted(set(members))]
    reached = _reached_once(team, first) if once_each else _reached(team, first)
    for i in members:
        reached &= ranks[i] > ranks[i][list(starts), None]
    return reached


def option_moves(owners: Sequence[int], kept: Flags, given_up: Flags) -> list[Numbers]:
    """Returns the moves of each decision maker among all combinations of options.

    Combination c takes option o if bit o of c is set. Who moves changes any of its own options.

    Args:
        owners: (O,) decision maker of each option, numbered from 0.
        kept: (O,) whether an option once taken cannot be undone.
        given_up: (O,) whether an option once dropped cannot be taken up again.

    Source: option form of [S35], ch. 2.
    """
    combinations_ = np.arange(1 << len(owners))
    bits = [1 << option for option in range(len(owners))]
    never_off = sum(bit for bit, held in zip(bits, kept, strict=True) if held)
    never_on = sum(bit for bit, held in zip(bits, given_up, strict=True) if held)
    result = []
    for owner in range(max(owners, default=-1) + 1):
        flips = [0]
        for bit, whose in zip(bits, owners, strict=True):
            flips += [flip | bit for flip in flips] if whose == owner else []
        pairs = [
            np.stack([combinations_, combinations_ ^ flip], axis=1)[
                (combinations_ & flip & never_off == 0) & (~combinations_ & flip & never_on == 0)
            ]
            for flip in flips[1:]
        ]
        result.append(np.concatenate(pairs) if pairs else np.zeros((0, 2), dtype=np.intp))
    return result


def _groups(ordered: Numbers) -> tuple[Numbers, Numbers]:
    """The states that occur in an ordered list, and where each begins."""
    return np.unique(ordered, return_index=True)


def _checked(moves: Sequence[ArrayLike], ranks: Ranks) -> list[Arcs]:
    if len(moves) != len(ranks):
        raise ModelInputError("moves and payoffs must be of as many decision makers")
    return [arcs_of(own, ranks.shape[1]) for own in moves]


def _stable_for(
    i: int, rank: Ranks, arcs: list[Arcs], improving: list[Arcs], *, once_each: bool
) -> tuple[Flags, Flags, Flags, Flags]:
    others = [own for k, own in enumerate(arcs) if k != i]
    credible = [own for k, own in enumerate(improving) if k != i]
    reply = np.maximum(rank, arcs[i].most(rank, without=-1))
    worst = _worst_once if once_each else _worst

    def deterred(sanction: Ranks) -> Flags:
        return np.asarray(improving[i].most(sanction, without=-1) <= rank)

    return (
        np.asarray(improving[i].least(rank, without=-1) == -1),
        deterred(worst(others, rank)),
        deterred(worst(others, reply)),
        deterred(worst(credible, rank)),
    )


def _worst(others: list[Arcs], values: Ranks) -> Ranks:
    """(S,) the least value that legal sequences of the others, one move at least, lead to."""
    beyond = int(values.max()) + 1
    after = [values] * len(others)  # least value from here on, if this one moved last
    while True:
        entered = [own.least(last, beyond) for own, last in zip(others, after, strict=True)]
        new = [
            np.minimum.reduce([values, *entered[:k], *entered[k + 1 :]])
            for k in range(len(others))
        ]
        if all(np.array_equal(one, two) for one, two in zip(new, after, strict=True)):
            return np.asarray(np.minimum.reduce([np.full_like(values, beyond), *entered]))
        after = new


def _worst_once(others: list[Arcs], values: Ranks) -> Ranks:
    """As `_worst`, each of the others moving at most once."""
    beyond = int(values.max()) + 1
    everyone = frozenset(range(len(others)))
    after = {everyone: values}  # least value from here on, if these have moved
    for size in reversed(range(len(others))):
        for moved in map(frozenset, combinations(sorted(everyone), size)):
            still = values if moved else np.full_like(values, beyond)
            entered = [others[k].least(after[moved | {k}], beyond) for k in everyone - moved]
            after[moved] = np.minimum.reduce([still, *entered])
    return after[frozenset()] if others else np.full_like(values, beyond)


def _reached(team: list[Arcs], first: Flags) -> Flags:
    """(rows, S) states reached by legal sequences of a team from those of each row."""
    arrived = [np.zeros_like(first) for _ in team]  # by whose move
    while True:
        new = [
            own.carried(np.logical_or.reduce([first, *arrived[:k], *arrived[k + 1 :]]))
            for k, own in enumerate(team)
        ]
        if all(np.array_equal(one, two) for one, two in zip(new, arrived, strict=True)):
            return np.asarray(np.logical_or.reduce(arrived))
        arrived = new


def _reached_once(team: list[Arcs], first: Flags) -> Flags:
    """As `_reached`, each member moving at most once."""
    present = {frozenset[int](): first}
    for size in range(1, len(team) + 1):
        for moved in map(frozenset, combinations(range(len(team)), size)):
            present[moved] = np.logical_or.reduce(
                [team[k].carried(present[moved - {k}]) for k in sorted(moved)]
            )
    del present[frozenset()]
    return np.asarray(np.logical_or.reduce(list(present.values())))
