"""The moves of a turn as one list of acts, each with its future; every phase reads the same.

An array holds one value an act. Writing to many futures at once then takes one indexed
assignment; sums and maxima over several acts of one future use `np.add.at` and the like.
"""

from dataclasses import dataclass, fields
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
        """Returns some of the acts."""
        here = np.flatnonzero(chosen)
        return Acts(*(getattr(self, field.name).take(here) for field in fields(self)))

    def sampled(self, value: Array) -> Array:
        """Returns a coefficient at each act."""
        return picked(value, self.future)


def picked(value: NDArray[T], futures: Index) -> NDArray[T]:
    """Returns a coefficient in some futures: one for all, or each its own where it is sampled."""
    return value[futures] if value.ndim else value


def acts_of(state: State) -> Acts:
    """Returns every act of the turn."""
    return _where(state, state.act_action != NONE)


def aimed_acts(state: State) -> Acts:
    """Returns the acts toward another actor."""
    return _where(state, _aimed(state))


def known_acts(state: State) -> Acts:
    """Returns the acts toward another actor of which it is known who did them."""
    return _where(state, _aimed(state) & (state.act_known > 0))


def _aimed(state: State) -> Flags:
    aimed = (state.act_target != NONE) & (state.act_target != state.act_actor)
    return np.asarray(aimed & (state.act_action != NONE))


def _where(state: State, chosen: Flags) -> Acts:
    here = np.flatnonzero(chosen)
    row, future = np.divmod(here, max(state.futures, 1))
    return Acts(
        row=row,
        future=future,
        actor=state.act_actor.ravel().take(here).astype(np.intp),
        action=state.act_action.ravel().take(here).astype(np.intp),
        target=state.act_target.ravel().take(here).astype(np.intp),
        known=state.act_known.ravel().take(here) > 0,
    )
