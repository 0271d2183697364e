"""The moves of a turn as one list of acts, each with its future; every phase reads the same.

An array holds one value an act. Writing to many futures at once then takes one indexed
assignment; sums and maxima over several acts of one future use `np.add.at` and the like.
"""

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from adjudication.state import NONE, State

Array = NDArray[np.float64]
Index = NDArray[np.intp]
Flags = NDArray[np.bool_]
T = TypeVar("T", bound=np.generic)


@dataclass(frozen=True, slots=True)
class Acts:
    """The acts of all futures, by row of the list of moves, then by future.

    Attributes:
        row: Row of the list of moves.
        future: In which future.
        actor: Who acts.
        action: Row of the catalogue.
        target: Toward whom, -1 nobody.
        known: Whether the others know who did it.
    """

    row: Index
    future: Index
    actor: Index
    action: Index
    target: Index
    known: Flags

    def only(self, chosen: Flags) -> "Acts":
        """Returns some of the acts, by (n,) flags."""
        return self.at(chosen.nonzero()[0])

    def at(self, here: Index) -> "Acts":
        """Returns some of the acts, by their places in the list."""
        return Acts(
            self.row.take(here),
            self.future.take(here),
            self.actor.take(here),
            self.action.take(here),
            self.target.take(here),
            self.known.take(here),
        )

    def sampled(self, value: Array) -> Array:
        """Returns a coefficient at each act."""
        return picked(value, self.future)


def picked(value: NDArray[T], futures: Index) -> NDArray[T]:
    """Returns a coefficient in some futures: one for all, or each its own where it is sampled."""
    return value[futures] if value.ndim else value


def acts_of(state: State) -> Acts:
    """Returns every act of the turn."""
    return _listed(state).every


def aimed_acts(state: State) -> Acts:
    """Returns the acts toward another actor."""
    return _listed(state).aimed


def known_acts(state: State) -> Acts:
    """Returns the acts toward another actor of which it is known who did them."""
    return _listed(state).known


@dataclass(frozen=True, slots=True)
class _Listed:
    """The acts of a list of moves, with the arrays that they were read from."""

    source: tuple[NDArray[np.int16], ...]
    every: Acts
    aimed: Acts
    known: Acts


_last: list[_Listed] = []
"""What was read last. A turn's list is read by every phase and changes twice."""


def _listed(state: State) -> _Listed:
    source = (state.act_actor, state.act_action, state.act_target, state.act_known)
    for listed in tuple(_last):
        if all(one is other for one, other in zip(listed.source, source, strict=True)):
            return listed
    every = _acts(*source)
    aimed = every.only((every.target != NONE) & (every.target != every.actor))
    listed = _Listed(source, every, aimed, aimed.only(aimed.known))
    _last[:] = [listed]
    return listed


def _acts(
    actor: NDArray[np.int16],
    action: NDArray[np.int16],
    target: NDArray[np.int16],
    known: NDArray[np.int16],
) -> Acts:
    made = action != NONE
    here = np.flatnonzero(made)
    row = np.repeat(np.arange(len(action)), np.count_nonzero(made, axis=1))
    future = here - row * action.shape[1]
    return Acts(
        row=row,
        future=future,
        actor=actor.ravel().take(here).astype(np.intp),
        action=action.ravel().take(here).astype(np.intp),
        target=target.ravel().take(here).astype(np.intp),
        known=known.ravel().take(here) > 0,
    )
