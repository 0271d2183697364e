"""The menu: what an unplayed actor can choose from, with all that never changes in play."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.catalogue import Catalogue

Array = NDArray[np.float64]
TOP_RUNG = 45
VIOLENT = 28.0
"""Severity weight from which on an act counts as violent [S12b]."""


@dataclass(frozen=True, slots=True)
class Menu:
    """The actions open to unplayed actors, K of them, from conciliatory to hostile.

    Attributes:
        actions: (K,) rows of the catalogue.
        ids: Their ids.
        waiting: Which of them does nothing.
        standing: (K, A, A) appeal of the action to actor i toward j; minus infinity where i may
            not aim it at j. Waiting is always open.
        leap: (K, R) rungs beyond the next that the action would lift a dyad at rung r; infinite
            where the dyad is below the rung that the action needs.
        hostility: (K,) negated Goldstein score over ten.
        violent: (K,) 1 for acts of violence, else 0.
    """

    actions: NDArray[np.intp]
    ids: tuple[str, ...]
    waiting: int
    standing: Array
    leap: Array
    hostility: Array
    violent: Array


def compile_menu(catalogue: Catalogue, appeal: Array, waiting: int) -> Menu:
    """Returns the menu of a catalogue.

    Args:
        catalogue: The catalogue.
        appeal: (A, all actions) appeal of each action to each actor.
        waiting: Row of the action that does nothing.
    """
    actions = np.flatnonzero(catalogue.unplayed)
    here = int(np.flatnonzero(actions == waiting)[0])
    standing = np.where(catalogue.allowed[actions], appeal.T[actions][:, :, None], -np.inf)
    standing[here] = appeal.T[waiting][:, None]
    rungs = np.arange(TOP_RUNG + 1.0)
    leap = np.maximum(0.0, catalogue.rung[actions][:, None] - rungs - 1.0)
    leap[rungs < catalogue.minimum_rung[actions][:, None]] = np.inf
    leap[here] = 0.0
    return Menu(
        actions=actions,
        ids=tuple(catalogue.ids[row] for row in actions),
        waiting=here,
        standing=standing,
        leap=leap,
        hostility=-catalogue.goldstein[actions] / 10.0,
        violent=(catalogue.severity[actions] >= VIOLENT).astype(np.float64),
    )
