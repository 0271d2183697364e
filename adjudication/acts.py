"""The moves of a turn as one list of acts, each with its future; every phase reads the same.

An array holds one value an act. Writing to many futures at once then takes one indexed
assignment; sums and maxima over several acts of one future use `np.add.at` and the like.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from adjudication.models.compiled import kernel, worth_of
from adjudication.state import NONE, State

Array = NDArray[np.float64]
Index = NDArray[np.intp]
Flags = NDArray[np.bool_]
T = TypeVar("T", bound=np.generic)
COLUMNS = ("row", "future", "actor", "action", "target", "known")
LONG = 1000
"""Acts from which on a list is ordered by action as well."""
MANY = 0.25
"""Share of a list from which on it is run through; fewer acts are picked by their action."""


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
        by_action: Their places in the list ordered by action, and where each action begins there;
            a long list has it.
    """

    row: Index
    future: Index
    actor: Index
    action: Index
    target: Index
    known: Flags
    by_action: tuple[Index, list[int]] | None = None

    def only(self, chosen: Flags) -> "Acts":
        """Returns some of the acts, by (n,) flags."""
        here = chosen.nonzero()[0]
        return self if len(here) == len(chosen) else self.at(here)

    def doing(self, flag: Flags) -> "Acts":
        """Returns the acts whose action has a flag (K,) of the catalogue."""
        if self.by_action is None:
            return self.only(flag[self.action])
        order, starts = self.by_action
        spans = [slice(*starts[row : row + 2]) for row in np.flatnonzero(flag[: len(starts) - 1])]
        if sum(span.stop - span.start for span in spans) > MANY * len(order):
            return self.only(flag[self.action])
        here = np.concatenate([order[span] for span in spans]) if spans else order[:0]
        return self.at(np.sort(here))

    def at(self, here: Index) -> "Acts":
        """Returns some of the acts, by their places in the list."""
        return _Some(self, here)

    def sampled(self, value: Array) -> Array:
        """Returns a coefficient at each act."""
        return picked(value, self.future)


class _Some(Acts):
    """Some of the acts of a list: each column is gathered when it is first read."""

    __slots__ = ("_here", "_whole")
    _here: Index
    _whole: Acts

    def __init__(self, whole: Acts, here: Index) -> None:
        object.__setattr__(self, "_whole", whole)
        object.__setattr__(self, "_here", here)
        object.__setattr__(self, "by_action", None)

    def __getattr__(self, name: str) -> NDArray[Any]:
        if name not in COLUMNS:
            raise AttributeError(name)
        column: NDArray[Any] = getattr(self._whole, name).take(self._here)
        object.__setattr__(self, name, column)
        return column


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


@dataclass(frozen=True)
class _Listed:
    """The acts of a list of moves, with the arrays that they were read from."""

    source: tuple[NDArray[np.int16], ...]

    @cached_property
    def every(self) -> Acts:
        return _ordered(_acts(*self.source))

    @cached_property
    def aimed(self) -> Acts:
        every = self.every
        return _ordered(every.only((every.target != NONE) & (every.target != every.actor)))

    @cached_property
    def known(self) -> Acts:
        return _ordered(self.aimed.only(self.aimed.known))


_last: list[_Listed] = []
"""What was read last. A turn's list is read by every phase and changes twice."""


def _listed(state: State) -> _Listed:
    source = (state.act_actor, state.act_action, state.act_target, state.act_known)
    for listed in tuple(_last):
        if all(one is other for one, other in zip(listed.source, source, strict=True)):
            return listed
    listed = _Listed(source)
    _last[:] = [listed]
    return listed


def _acts(
    actor: NDArray[np.int16],
    action: NDArray[np.int16],
    target: NDArray[np.int16],
    known: NDArray[np.int16],
) -> Acts:
    made = action != NONE
    if action.shape[1] > 1 and worth_of(action.size):
        columns = np.empty((5, np.count_nonzero(made)), dtype=np.intp)
        seen = np.empty(columns.shape[1], dtype=bool)
        _list_each(actor, action, target, known, columns, seen)
        rows, futures, actors, actions, targets = columns
        return Acts(rows, futures, actors, actions, targets, seen)
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


@kernel("i2[,] i2[,] i2[,] i2[,]", "i8[,] b1[]")
def _list_each(
    actor: NDArray[np.int16],
    action: NDArray[np.int16],
    target: NDArray[np.int16],
    known: NDArray[np.int16],
    columns: Index,
    seen: Flags,
) -> None:
    rows, futures, actors, actions, targets = columns
    place = np.uint64(0)
    for row in range(len(action)):
        does, who, whom, is_known = action[row], actor[row], target[row], known[row]
        for future in range(does.size):
            if does[future] != NONE:
                rows[place], futures[place], actors[place] = row, future, who[future]
                actions[place], targets[place] = does[future], whom[future]
                seen[place] = is_known[future] > 0
                place += np.uint64(1)


def _ordered(acts: Acts) -> Acts:
    """The same list; with its order by action, if it is long."""
    if acts.by_action is not None or len(acts.row) < LONG or not worth_of(len(acts.row)):
        return acts
    order = np.empty_like(acts.action)
    starts = np.zeros(int(acts.action.max()) + 2, dtype=np.intp)
    _order_each(acts.action, starts, order)
    columns = (acts.row, acts.future, acts.actor, acts.action, acts.target, acts.known)
    return Acts(*columns, by_action=(order, starts.tolist()))


@kernel("i8[]", "i8[] i8[]")
def _order_each(action: Index, starts: Index, order: Index) -> None:
    """Orders places by action, as they stand within each; `starts` are zeros before."""
    for place in range(action.size):
        starts[action[place] + 1] += 1
    for each in range(1, starts.size):
        starts[each] += starts[each - 1]
    free = starts.copy()
    for place in range(action.size):
        does = action[place]
        order[free[does]] = place
        free[does] += 1
