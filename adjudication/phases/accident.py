"""Phase accident: a crisis leaves something to chance.

Where forces stand ready against each other an incident may carry a dyad to the brink. It never is
war by itself: on the brink whoever has more to gain is asked whether it strikes, and strikes if
the risk of meeting enough guarantors is below what it may bear at most - the critical risk of
brinkmanship, which is the deterrence threshold of `phases/calculus.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import picked
from adjudication.focus import world_of
from adjudication.models import portable
from adjudication.orders import Orders
from adjudication.places import Places, places
from adjudication.question import NATURE, Answers, Block, Term, weighted_at
from adjudication.state import State
from adjudication.world import World

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Accident:
    """Whether an incident carries a dyad in confrontation to the brink."""

    name: str = "accident"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns one question per dyad in confrontation and short of war."""
        del orders
        marks = world.scenario.ladder.marks
        asked = (state.rung >= marks.confrontation) & (state.rung < marks.war)
        if not asked.any():
            return ()
        return (_block(world, state, places(asked)),)

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state after incidents: up to three rungs, never into war."""
        del orders
        happens = np.flatnonzero(answers.get("accident", np.zeros(0)) == 1)
        if not len(happens):
            return state
        top = world.scenario.ladder.marks.war - 1
        rung, hostile, brink = state.rung.copy(), state.hostile.copy(), state.brink.copy()
        lift = np.round(picked(world.parameters.floor_lift, happens % state.futures))
        raised = np.minimum(rung.take(happens) + lift.astype(rung.dtype), top)
        rung.reshape(-1)[happens] = raised
        hostile.reshape(-1)[happens] = 1
        brink.reshape(-1)[happens[raised == top]] = 1
        return state.with_changes(rung=rung, hostile=hostile, brink=brink)


@lru_cache(maxsize=64)
def _rows(actors: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str, str], ...]:
    rows = []
    for (first, one), (second, other) in combinations(actors, 2):
        key = "~".join(sorted((first, second)))
        rows.append((f"accident/{key}", f"An incident between {one} and {other}?", NATURE))
    return tuple(rows)


def _block(world: World, state: State, here: Places) -> Block:
    """A rate a month: by itself, with both sides' readiness, and with their suspicion."""
    given = world_of(world, here.future).parameters
    first, second = world.dyads[here.row].T
    ready = here.at(first, state.posture) * here.at(second, state.posture)
    suspicion = np.maximum(
        here.at(first * len(world.actors) + second, state.suspicion),
        here.at(second * len(world.actors) + first, state.suspicion),
    )
    calm = np.broadcast_to(given.accident_base, ready.shape)
    armed = calm + given.accident_readiness * ready
    rate = armed + given.accident_suspicion * suspicion
    terms = [
        Term("rate of incidents in confrontation", 1, portable.log(calm), "accident_base"),
        Term("both sides' readiness", 1, portable.log(armed / calm), "accident_readiness"),
        Term("suspicion", 1, portable.log(rate / armed), "accident_suspicion"),
    ]
    hazard = (state.months * rate).astype(ready.dtype)
    names = tuple((actor, world.called(row)) for row, actor in enumerate(world.actors))
    converted = {1: portable.log(portable.expm1(hazard))}
    return weighted_at("accident", _rows(names), ("none", "incident"), 0, here, terms, converted)
