"""Results of model runs split by the drawn type of an actor, never averaged over it silently."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from adjudication.analysis.ensemble import Tally
from adjudication.state import State
from adjudication.world import World

Counts = NDArray[np.integer]


@dataclass(frozen=True, slots=True)
class ByType:
    """Reads another measure so that its counts can be split by an actor's type.

    It stands for 2 x the number + 1 if the actor is greedy. Not for sums over turns.

    Attributes:
        actor: Id of the actor.
        read: The measure.
    """

    actor: str
    read: Callable[[World, State, State], Counts]

    def __call__(self, world: World, before: State, after: State) -> Counts:
        """Returns the numbers with the type in their last bit."""
        greedy = after.greedy[world.actor_index(self.actor)]
        return np.asarray(2 * self.read(world, before, after).astype(np.int64) + greedy)


class Split(NamedTuple):
    """How many futures show which number, by type.

    Attributes:
        seeker: Where the actor seeks security.
        greedy: Where it is greedy.
    """

    seeker: Counter[int]
    greedy: Counter[int]


def split(tally: Tally, setting: str, measure: str, turn: int) -> Split:
    """Returns the counts of a measure read through `ByType`.

    Args:
        tally: The counts.
        setting: Name of the setting.
        measure: Name of the measure.
        turn: Turns played.
    """
    result = Split(Counter(), Counter())
    for code, futures in tally.counts[setting, measure, turn].items():
        number, greedy = divmod(code, 2)
        result[greedy][number] += futures
    return result


def share(counted: Counter[int], at_least: int = 1) -> float:
    """Returns the share of one type's futures in which a number is reached; NaN without any."""
    futures = counted.total()
    reached = sum(n for number, n in counted.items() if number >= at_least)
    return reached / futures if futures else float("nan")
