"""Quantities read off a state: trust, dyad means, what moves were made.

Derived, never stored; every phase and view reads the same ones.
"""

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import Acts, picked
from adjudication.models.compiled import kernel, worth
from adjudication.models.kernels import projected
from adjudication.state import (
    CONTEXTS,
    DENIED,
    FORCE,
    IGNORED,
    INTENT,
    NONE,
    RELIABILITY,
    SUPPORT,
    UNCLEAR,
    State,
)
from adjudication.world import World

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
DISTRUSTED_BELOW = 0.35
"""Trust below which an actor counts as a rival."""


def trust(world: World, state: State) -> Array:
    """Returns (A, A, B) projected trust of i in the intent of j, 0..1; base rate on the diagonal.

    Args:
        world: The compiled scenario.
        state: The state.
    """
    return projected(
        state.evidence_for[:, :, INTENT],
        state.evidence_against[:, :, INTENT],
        world.base_rate[:, :, None],
        world.parameters.prior_weight,
    )


def word(world: World, state: State, promise: int | None = None) -> Array:
    """Returns (A, A, B) trust of i in the word of j, 0..1.

    What was seen under one commitment counts for another by their likeness.

    Args:
        world: The compiled scenario.
        state: The state.
        promise: The commitment in question; without one all that was seen counts in full.
    """
    everyone = np.arange(len(world.actors))
    return _word(world, state, (everyone[:, None], everyone), promise)


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
    # One flat index: an array of four axes is several times slower to pick from.
    pair = who * len(world.actors) + other
    place = (pair * 2 + INTENT) * state.futures + future
    return np.asarray(
        projected(
            state.evidence_for.take(place),
            state.evidence_against.take(place),
            world.base_rate.take(pair),
            picked(world.parameters.prior_weight, future),
        )
    )


def trust_between(
    world: World, state: State, who: NDArray[np.intp], others: NDArray[np.intp]
) -> Array:
    """Returns (N, B) trust of N actors in the intent of N others; see `trust`."""
    return projected(
        state.part("evidence_for", (who, others, INTENT)),
        state.part("evidence_against", (who, others, INTENT)),
        world.base_rate[who, others][:, None],
        world.parameters.prior_weight,
    )


def word_of(
    world: World, state: State, judge: int, others: NDArray[np.intp], promise: int
) -> Array:
    """Returns (G, B) trust of one actor in the word of some others under a commitment."""
    return _word(world, state, (judge, others), promise)


def _word(
    world: World,
    state: State,
    pairs: tuple[int | NDArray[np.intp], NDArray[np.intp]],
    promise: int | None,
) -> Array:
    """What was seen under a commitment counts in full at its beneficiaries, less at bystanders."""
    judges, others = pairs
    positive = state.part("evidence_for", (*pairs, RELIABILITY))
    negative = state.part("evidence_against", (*pairs, RELIABILITY))
    of_another = np.not_equal(judges, others)[..., None]
    by_others = of_another.all()
    for other in world.promises:
        likeness = 1.0 if promise is None else float(world.similarity[promise, other.number])
        whole = other.beneficiary[judges, ..., None]
        counts = likeness * np.where(whole, 1.0, world.parameters.bystander_weight)
        kept, broken = (
            counts.astype(positive.dtype) * state.part(name, (other.number, others))
            for name in ("kept_word", "broken_word")
        )
        positive = positive + (kept if by_others else kept * of_another)
        negative = negative + (broken if by_others else broken * of_another)
    base_rate = world.base_rate[pairs][..., None]
    return projected(positive, negative, base_rate, world.parameters.prior_weight)


def stance(state: State, promise: int, guarantor: int) -> str:
    """Returns what a guarantor has answered in the first future; empty if nothing yet.

    To deny that the case has arisen is another answer than to ignore a promise that fell due.
    """
    honour = int(state.honour[promise, guarantor, 0])
    casus = int(state.casus[promise, guarantor, 0])
    honoured = {FORCE: "force", SUPPORT: "support", IGNORED: "ignored"}
    held = {DENIED: "case denied", UNCLEAR: "more facts"}
    return honoured.get(honour) or held.get(casus, "")


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
    for row, actor in enumerate(state.act_actor.max(axis=1, initial=NONE).tolist()):
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
    number = state.number.type
    believed_by = (state.evidence_for, state.evidence_against, world.base_rate)
    weight = np.broadcast_to(world.parameters.prior_weight, state.futures)
    limits = (number(DISTRUSTED_BELOW), np.int16(world.scenario.ladder.marks.dispute))
    if worth(*believed_by, weight):
        reads = np.zeros((len(world.actors), len(acts.row)), dtype=bool)
        aimed = (acts.actor, acts.target, acts.future)
        _read_each(*believed_by, weight, state.rung, world.dyad, *limits, *aimed, reads)
        return reads
    everyone = np.arange(len(world.actors))[:, None]
    rung = state.rung[world.dyad[everyone, acts.target], acts.future]
    believed = trust_at(world, state, acts.target, everyone, acts.future)
    reads = (rung >= world.scenario.ladder.marks.dispute) | (believed < DISTRUSTED_BELOW)
    return np.asarray(reads & (everyone != acts.target) & (everyone != acts.actor))


@kernel("f4[,,,] f4[,,,] f4[,] f4[] i2[,] i8[,] f4 i2 i8[] i8[] i8[]", "b1[,]")
def _read_each(
    evidence_for: Array,
    evidence_against: Array,
    base_rate: Array,
    prior_weight: Array,
    rung: NDArray[np.int16],
    dyad: NDArray[np.intp],
    distrusted: np.float32,
    dispute: np.int16,
    actors: NDArray[np.intp],
    targets: NDArray[np.intp],
    futures: NDArray[np.intp],
    reads: Flags,
) -> None:
    everyone, last = np.uint64(reads.shape[0]), np.uint64(prior_weight.size)
    well, ill, rungs = evidence_for.reshape(-1), evidence_against.reshape(-1), rung.reshape(-1)
    for act in range(targets.size):
        actor, target = np.uint64(actors[act]), np.uint64(targets[act])
        future = np.uint64(futures[act])
        weight = prior_weight[future]
        for other in range(everyone):
            if other in (actor, target):
                continue
            here = (target * everyone + other) * CONTEXTS * last + future
            believed = projected(well[here], ill[here], base_rate[target, other], weight)
            stands = rungs[np.uint64(dyad[other, target]) * last + future]
            reads[other, act] = stands >= dispute or believed < distrusted
