"""What else moves the choice of unplayed actors: reciprocity, initiatives, sure guarantees.

They shape the odds as terms of their own, beside hostility and trust; nothing is decided unseen.
Each is a drive toward hostile acts, negative toward conciliatory ones.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from adjudication.readings import futures_of, word_of
from adjudication.state import State
from adjudication.world import World

Array = NDArray[np.float64]


def drawn_to_adversary(world: World, state: State) -> Array | None:
    """Returns (A other, A, B) attention that initiators turn to their adversary; None without.

    Args:
        world: The compiled scenario.
        state: The state.
    """
    who = np.flatnonzero(world.profiles.initiator)
    if not len(who):
        return None
    count = len(world.actors)
    drawn = np.zeros((count, count, state.futures), dtype=state.number)
    under_way = (state.initiative[who] > 0.0) | (state.retaliates[who] > 0)
    drawn[world.profiles.adversary[who], who] = world.parameters.initiative_attention * under_way
    return drawn


def policy_terms(
    world: World, state: State, target: NDArray[np.intp]
) -> Iterator[tuple[str, str, Array]]:
    """Yields (name, parameter, (A, B) drive) of what profiles follow toward their targets.

    Args:
        world: The compiled scenario.
        state: The state.
        target: (A, B) to whom each turns.
    """
    profiles, given = world.profiles, world.parameters
    rows = np.arange(len(world.actors))[:, None]
    if profiles.reciprocates.any():
        received = state.worst_received[rows, target, 0, futures_of(state)] > 0.0
        # Answers hostility in kind but for its share of forgiveness, and all else with good will.
        answer = np.where(received, 1.0 - 2.0 * given.forgiveness, -1.0)
        drive = given.reciprocity * answer * profiles.reciprocates[:, None]
        yield "answers in kind", "reciprocity", drive.astype(state.number)
    if profiles.initiator.any():
        toward = profiles.initiator[:, None] & (target == profiles.adversary[:, None])
        matching = state.retaliates > 0
        step = np.where(matching, -1.0, np.sqrt(state.initiative / given.initiative_largest))
        drive = -given.initiative_drive * np.where(toward, step, 0.0)
        yield "graduated initiative", "initiative_drive", drive.astype(state.number)
    if any(promise.given.unconditional for promise in world.promises):
        drive = world.parameters.moral_hazard * _sure(world, state, target)
        yield "sure of its guarantors", "moral_hazard", drive.astype(state.number)


def _sure(world: World, state: State, target: NDArray[np.intp]) -> Array:
    """(A, B): how sure a guaranteed state is of aid that its own conduct does not forfeit.

    Treaty strength times the mean of its trust in the guarantors' word, of its surest promise;
    nothing toward a guarantor itself. Source: Benson 2011 for the sign.
    """
    sure = np.zeros(target.shape, dtype=state.number)
    for promise in world.promises:
        if not promise.given.unconditional:
            continue
        for actor in np.flatnonzero(promise.beneficiary):
            others = np.flatnonzero(promise.guarantor & (np.arange(len(world.actors)) != actor))
            trusted = word_of(world, state, int(actor), others, promise.number).mean(axis=0)
            binding = state.binding[promise.number] * promise.given.legalisation.value
            rival = ~promise.guarantor[target[actor]]
            sure[actor] = np.maximum(sure[actor], trusted * binding * rival)
    return sure
