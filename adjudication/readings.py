"""Quantities read off a state: trust, dyad means, what moves were made.

Derived, never stored; every phase and view reads the same ones.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from adjudication.models.trust import projected_trust
from adjudication.state import INTENT, NONE, RELIABILITY, State
from adjudication.world import World

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
DISTRUSTED_BELOW = 0.35
"""Trust below which an actor counts as a rival."""


def trust(world: World, state: State, context: int = INTENT) -> Array:
    """Returns (A, A, B) projected trust of i in j, 0..1; the diagonal is the base rate.

    Args:
        world: The compiled scenario.
        state: The state.
        context: INTENT or RELIABILITY.
    """
    return np.asarray(
        projected_trust(
            state.evidence_for[:, :, context],
            state.evidence_against[:, :, context],
            world.base_rate[:, :, None],
            world.parameters.prior_weight,
        )
    )


def trust_toward(world: World, state: State, targets: NDArray[np.intp]) -> Array:
    """Returns (A, B) each actor's trust in the intent of one other in each future.

    Args:
        world: The compiled scenario.
        state: The state.
        targets: (A, B) whom each actor looks at.
    """
    rows = np.arange(len(world.actors))[:, None]
    here = (rows, targets, INTENT, futures_of(state))
    return np.asarray(
        projected_trust(
            state.evidence_for[here],
            state.evidence_against[here],
            world.base_rate[rows, targets],
            world.parameters.prior_weight,
        )
    )


def word_of(world: World, state: State, judge: int, others: NDArray[np.intp]) -> Array:
    """Returns (G, B) trust of one actor in the reliability of some others."""
    return np.asarray(
        projected_trust(
            state.evidence_for[judge, others, RELIABILITY],
            state.evidence_against[judge, others, RELIABILITY],
            world.base_rate[judge, others][:, None],
            world.parameters.prior_weight,
        )
    )


def both_ways(world: World, matrix: Array) -> tuple[Array, Array]:
    """Returns the two directions of an (A, A, B) matrix over dyads, each (P, B)."""
    first, second = world.dyads[:, 0], world.dyads[:, 1]
    return matrix[first, second], matrix[second, first]


def dyad_mean(world: World, matrix: Array) -> Array:
    """Returns (P, B) means of both directions of an (A, A, B) matrix."""
    one, other = both_ways(world, matrix)
    return (one + other) / 2.0


def pair_mean(world: World, vector: Array) -> Array:
    """Returns (P, B) means over the two members of a dyad of an (A, B) array."""
    return (vector[world.dyads[:, 0]] + vector[world.dyads[:, 1]]) / 2.0


def of_acts(state: State, values: NDArray[np.generic]) -> Array:
    """Returns (N, B) values of the catalogue for the moves made; 0 where there is no move.

    Args:
        state: The state.
        values: (K,) an array of the catalogue.
    """
    made = state.act_action != NONE
    chosen = np.asarray(values, dtype=np.float64)[np.where(made, state.act_action, 0)]
    return np.where(made, chosen, 0.0)


def act_rows(state: State) -> Iterator[tuple[int, int, NDArray[np.intp], Flags]]:
    """Yields (row, actor, targets (B,), made (B,)) of each row with a move."""
    for row in range(state.act_actor.shape[0]):
        actor = int(state.act_actor[row].max(initial=NONE))
        if actor == NONE:
            continue
        moved = state.act_action[row] != NONE
        if not moved.any():
            continue
        made = moved & (state.act_target[row] != NONE)
        targets = np.where(made, state.act_target[row], 0).astype(np.intp)
        yield row, actor, targets, made


def act_keys(world: World, state: State, kind: str) -> tuple[str, ...]:
    """Returns a key per row of moves: `kind/actor`, with `#2` for an actor's second move."""
    seen: dict[int, int] = {}
    keys = []
    for row in range(state.act_actor.shape[0]):
        actor = int(state.act_actor[row].max(initial=NONE))
        seen[actor] = seen.get(actor, 0) + 1
        name = world.actors[actor] if actor != NONE else f"row-{row}"
        again = f"#{seen[actor]}" if seen[actor] > 1 else ""
        keys.append(f"{kind}/{name}{again}")
    return tuple(keys)


def futures_of(state: State) -> NDArray[np.intp]:
    """Returns (B,) indices of the futures, for gathering along the last axis."""
    return np.arange(state.futures)


def rivals(
    world: World,
    state: State,
    believed: Array,
    actor: int,
    targets: NDArray[np.intp],
    futures: NDArray[np.intp],
) -> Flags:
    """Returns (A, n) who reads an actor's aid to another as aimed at itself.

    Args:
        world: The compiled scenario.
        state: The state.
        believed: (A, A, B) trust in intent.
        actor: Who aids.
        targets: (n,) who is aided.
        futures: (n,) in which futures.
    """
    everyone = np.arange(len(world.actors))[:, None]
    rung = state.rung[world.dyad[everyone, targets], futures]
    distrusted = believed[targets, everyone, futures] < DISTRUSTED_BELOW
    reads = (rung >= world.scenario.ladder.marks.dispute) | distrusted
    reads[targets, np.arange(len(futures))] = False
    reads[actor] = False
    return np.asarray(reads)
