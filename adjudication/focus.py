"""Looking at some of the futures only.

Few futures are at war at a time; what is asked of them alone is computed for them alone. The
odds come out the same, for no future knows of another.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from adjudication.question import Block, Term
from adjudication.state import State
from adjudication.world import World
from scenarios.parameters import ModelParameters

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
MOST = 0.4
"""Share of the futures from which on picking them out takes longer than it saves."""


def only_where(
    asked: Flags, world: World, state: State, build: Callable[[World, State, Flags], Block]
) -> Block:
    """Returns a block built from those futures in which it asks something.

    Args:
        asked: (Q, B) whether each question is open.
        world: The compiled scenario.
        state: The state.
        build: Makes the block of some futures from their world, state and `asked`; it may close
            questions that turn out not to arise.
    """
    live = asked.any(axis=0)
    if np.count_nonzero(live) >= MOST * state.futures:
        return build(world, state, asked)
    here = np.flatnonzero(live) if live.any() else np.zeros(1, dtype=np.intp)
    block = build(world_of(world, here), state.of(here), asked[:, here])

    def spread(values: Array | Flags) -> Array:
        full = np.zeros((*values.shape[:-1], state.futures), dtype=values.dtype)
        full[..., here] = values
        return full

    def terms() -> tuple[Term, ...]:
        shape = block.asked.shape
        return tuple(
            replace(term, value=spread(np.broadcast_to(term.value, shape)))
            for term in block.explained()
        )

    return replace(block, asked=spread(block.asked) > 0, terms=(), late_terms=terms)


def world_of(world: World, futures: NDArray[np.intp]) -> World:
    """Returns the world with sampled coefficients of some futures only."""
    return replace(world, parameters=_Some(world.parameters, futures))


class _Some(ModelParameters[Array]):
    """The coefficients of some futures: each that is sampled is gathered when it is first read."""

    __slots__ = ("_futures", "_whole")
    _futures: NDArray[np.intp]
    _whole: ModelParameters[Array]

    def __init__(self, whole: ModelParameters[Array], futures: NDArray[np.intp]) -> None:
        object.__setattr__(self, "_whole", whole)
        object.__setattr__(self, "_futures", futures)

    def __getattr__(self, name: str) -> Array:
        if name not in ModelParameters.__dataclass_fields__:
            raise AttributeError(name)
        value: Array = getattr(self._whole, name)
        gathered = value.take(self._futures) if value.ndim else value
        object.__setattr__(self, name, gathered)
        return gathered
