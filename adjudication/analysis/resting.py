"""How often the present state of a crisis is one to rest in, over what the model is not sure of.

The reduced game of the present state is judged in many futures: in each the engine's coefficients
are drawn from their priors, and types that nobody knows are drawn. Only the order of payoffs
counts, so futures that order alike are judged once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.analysis.conflict import CONCEPTS
from adjudication.analysis.ensemble import CHUNK, Setting, started
from adjudication.analysis.leaving import check_left
from adjudication.analysis.reduced import (
    Reduced,
    conflict_of,
    moves_of,
    payoffs_of,
    present_of,
    reduced_games,
)
from adjudication.analysis.stability import Analysis, analysed, coalitions
from adjudication.models.graph_model import coalition_improvements, stability
from adjudication.sampling import sampled_world
from adjudication.state import State

Flags = NDArray[np.bool_]
Ranks = NDArray[np.int64]
TESTS = (*CONCEPTS, "coalition")
"""The four definitions, and whether besides no coalition can better all its members."""


@dataclass(frozen=True, slots=True)
class Resting:
    """The present state of one reduced game.

    Attributes:
        game: The game.
        analysis: It analysed with the coefficients and types of the table.
        present: Number of the present state, from 1.
        stable: (T, N, F) whether the present state is stable for each decision maker in each
            future, by R, SEQ, GMR, SMR.
        united: (F,) whether no coalition of two or more could better all its members.
        greedy: (F,) whether the aggressor is greedy there.
    """

    game: Reduced
    analysis: Analysis
    present: int
    stable: Flags
    united: Flags
    greedy: Flags

    def share(self, test: str, among: Flags | None = None) -> float:
        """Returns the share of futures in which the present state is stable for everybody.

        Args:
            test: One of `TESTS`.
            among: (F,) the futures that count; without it all.
        """
        if test == "coalition":
            holds = self.stable[CONCEPTS.index("R")].all(axis=0) & self.united
        else:
            holds = self.stable[CONCEPTS.index(test)].all(axis=0)
        counted = holds if among is None else holds[among]
        return float(counted.mean()) if counted.size else float("nan")

    @property
    def by_maker(self) -> Mapping[str, Mapping[str, float]]:
        """Share of futures in which it is stable for each decision maker, by definition."""
        shares = self.stable.mean(axis=2)
        return {
            maker: {concept: float(shares[row, who]) for row, concept in enumerate(CONCEPTS)}
            for who, maker in enumerate(self.analysis.conflict.decision_makers)
        }


def resting(
    setting: Setting, state: State, seed: int, futures: int, *, once_each: bool = False
) -> tuple[Resting, ...]:
    """Returns how the present state stands in the reduced game of each calculation.

    Args:
        setting: Where the present state is.
        state: That state at the table, of one future.
        seed: Session seed.
        futures: How many sets of coefficients and types are drawn.
        once_each: Whether in one answer each of the others moves at most once.
    """
    world, found = setting.world, []
    for game in reduced_games(world, state):
        table = conflict_of(world, game, payoffs_of(world, state, game)[..., 0])
        present = int(present_of(world, state, game)[0])
        chunks = list(_chunks(setting, game, seed, futures))
        ranks = np.concatenate([each for each, _ in chunks])
        stable, united = _judged(game, ranks, once_each=once_each)
        analysis = analysed(table, once_each=once_each)
        greedy = np.concatenate([types for _, types in chunks])
        found.append(Resting(game, analysis, present + 1, stable, united, greedy))
    return tuple(found)


def _chunks(
    setting: Setting, game: Reduced, seed: int, futures: int
) -> Iterator[tuple[Ranks, Flags]]:
    """The order of payoffs (F, N S + 1) in each future, last the present state; its type."""
    for first in range(0, futures, CHUNK):
        check_left()
        numbers = np.arange(first, min(first + CHUNK, futures), dtype=np.uint64)
        world, state = sampled_world(setting.world, seed, numbers), started(setting, seed, numbers)
        payoffs = payoffs_of(world, state, game)
        below = (payoffs[:, :, None] > payoffs[:, None]).sum(axis=2)
        here = present_of(world, state, game)
        flat = np.concatenate([below.reshape(-1, len(numbers)), here[None]])
        yield flat.T, state.greedy[game.plan.actor] == 1


def _judged(game: Reduced, ranks: Ranks, *, once_each: bool) -> tuple[Flags, Flags]:
    """(4, N, F) and (F,): each order of payoffs that occurs judged once."""
    makers, states = len(game.makers), len(game.standings)
    kinds, which = np.unique(ranks, axis=0, return_inverse=True)
    moves = moves_of(game)
    stable = np.zeros((len(CONCEPTS), makers, len(kinds)), dtype=bool)
    united = np.zeros(len(kinds), dtype=bool)
    for number, kind in enumerate(kinds):
        payoffs, here = kind[:-1].reshape(makers, states), int(kind[-1])
        found = stability(moves, payoffs, once_each=once_each)
        tests = (found.rational, found.sequential, found.general, found.symmetric)
        stable[:, :, number] = [test[:, here] for test in tests]
        united[number] = not any(
            coalition_improvements(moves, payoffs, members, [here], once_each=once_each).any()
            for members in coalitions(makers)
        )
    return stable[:, :, which.ravel()], united[which.ravel()]
