"""Quantities read off a state: trust, dyad means, what moves were made.

Derived, never stored; every phase and view reads the same ones.
"""

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import Acts
from adjudication.models.kernels import projected
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
        projected(
            state.evidence_for[:, :, context],
            state.evidence_against[:, :, context],
            world.base_rate[:, :, None],
            world.parameters.prior_weight,
        )
    )


def trust_at(
    world: World,
    state: State,
    who: NDArray[np.intp],
    other: NDArray[np.intp],
    future: NDArray[np.intp],
) -> Array:
    """Returns trust of some actors in the intent of others, each in a future.

    Args:
        world: The compiled scenario.
        state: The state.
        who: Actors; the three broadcast together.
        other: Whom they judge.
        future: In which futures.
    """
    return np.asarray(
        projected(
            state.evidence_for[who, other, INTENT, future],
            state.evidence_against[who, other, INTENT, future],
            world.base_rate[who, other],
            world.parameters.prior_weight,
        )
    )


def word_of(world: World, state: State, judge: int, others: NDArray[np.intp]) -> Array:
    """Returns (G, B) trust of one actor in the reliability of some others."""
    return np.asarray(
        projected(
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


def rivals(world: World, state: State, acts: Acts) -> Flags:
    """Returns (A, n) who reads an act of aid as aimed at itself.

    Args:
        world: The compiled scenario.
        state: The state.
        acts: The n acts.
    """
    everyone = np.arange(len(world.actors))[:, None]
    rung = state.rung[world.dyad[everyone, acts.target], acts.future]
    believed = trust_at(world, state, acts.target, everyone, acts.future)
    reads = (rung >= world.scenario.ladder.marks.dispute) | (believed < DISTRUSTED_BELOW)
    return np.asarray(reads & (everyone != acts.target) & (everyone != acts.actor))
