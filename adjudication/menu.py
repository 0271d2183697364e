"""The menu: what an unplayed actor can choose from, with all that never changes in play."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.catalogue import Catalogue
from adjudication.models.compiled import kernel, worth

Array = NDArray[np.float64]
Index = NDArray[np.intp]
Unsigned = NDArray[np.uint64]
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


def utilities(
    menu: Menu, pair: Index, rung: Index, temper: Array, deterred: Array, jump: Array
) -> Array:
    """(K, A, B) utility of each action; minus infinity where it is not feasible.

    Args:
        menu: The actions.
        pair: (A, B) place of actor and target in the flat (A, A).
        rung: (A, B) where the two stand.
        temper: (A, B) drive toward hostile acts.
        deterred: (A, B) what guarantors take from an act of violence.
        jump: Cost of a rung beyond the next, one for all futures or one each.
    """
    utility = np.empty((len(menu.ids), *pair.shape), dtype=menu.standing.dtype)
    standing = menu.standing.reshape(len(menu.ids), -1)
    costs = (menu.leap, menu.hostility, menu.violent)
    by_pair = (temper, deterred, np.broadcast_to(jump, pair.shape))
    if worth(utility, standing, *costs, *by_pair):
        places = pair.view(np.uint64), rung.view(np.uint64)
        _each_utility(standing, *costs, *places, *by_pair, utility)
        return utility
    for action in range(len(menu.ids)):
        value = standing[action].take(pair)
        value += menu.hostility[action] * temper
        value -= jump * menu.leap[action].take(rung)
        value += menu.violent[action] * deterred
        utility[action] = value
    return utility


@kernel("f4[,] f4[,] f4[] f4[] u8[,] u8[,] f4[,] f4[,] f4[,]", "f4[,,]")
def _each_utility(
    standing: Array,
    leap: Array,
    hostility: Array,
    violent: Array,
    pair: Unsigned,
    rung: Unsigned,
    temper: Array,
    deterred: Array,
    jump: Array,
    utility: Array,
) -> None:
    for action in range(utility.shape[0]):
        appeal, rungs = standing[action], leap[action]
        hostile, kills = hostility[action], violent[action]
        for actor in range(utility.shape[1]):
            row, who, stands = utility[action, actor], pair[actor], rung[actor]
            drive, fear, cost = temper[actor], deterred[actor], jump[actor]
            for future in range(row.size):
                value = appeal[who[future]] + hostile * drive[future]
                value = value - cost[future] * rungs[stands[future]]
                row[future] = value + kills * fear[future]
