"""Phase limits: inspections find deployments that reach capitals they must not reach.

A limit says that no deployment of a party may reach the capital of another. What breaks it is
known only once an inspection has found it; then it is a broken duty in every party's eyes.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import aimed_acts
from adjudication.arrangements import ZonalLimit
from adjudication.models import portable
from adjudication.orders import Orders
from adjudication.question import NATURE, Answers, Block, Term, two_way
from adjudication.state import IN_FORCE, RELIABILITY, State
from adjudication.world import World

Flags = NDArray[np.bool_]
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Limits:
    """Whether inspections find what breaks a limit."""

    name: str = "limits"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns a question per violation not yet found where an inspection is hosted."""
        del orders
        sharpest = _sharpest(world, state) if world.limits else None
        if sharpest is None:
            return ()
        hidden = violations(world, state) & (state.exposed == 0)
        asked = hidden & (sharpest > 0.0)
        odds = np.where(asked, np.clip(sharpest, 1e-6, 1.0 - 1e-6), 0.5)
        rows = [
            (
                f"violation/{key}",
                f"Does the inspection find what breaks the limit: {d.name}?",
                NATURE,
            )
            for key, d in world.scenario.deployments.items()
        ]
        term = Term(
            "odds that the regime's inspection finds it", 1, portable.log(odds / (1.0 - odds))
        )
        return (two_way("violation", rows, ("unseen", "found"), asked, [term]),)

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state with violations found, and what the parties make of them."""
        del orders
        found = answers.get("violation", np.zeros(0)) == 1
        if not found.any():
            return state
        against = state.evidence_against.copy()
        given = world.parameters
        weight = np.broadcast_to(given.violation_evidence * given.negativity, state.futures)
        for limit in world.limits:
            broken = found & _breaks(state, limit)
            for number in np.flatnonzero(broken.any(axis=1)):
                owner = world.actor_index(world.deployments[number].owner)
                others = limit.party & (np.arange(len(world.actors)) != owner)
                against[others, owner, RELIABILITY] += weight * broken[number]
        return state.with_changes(
            exposed=np.maximum(state.exposed, found), evidence_against=against
        )


def violations(world: World, state: State) -> Flags:
    """Returns (D, B) which deployments in place break a limit in force.

    Args:
        world: The compiled scenario.
        state: The state.
    """
    broken = np.zeros(state.placed.shape, dtype=bool)
    for limit in world.limits:
        broken |= _breaks(state, limit)
    return broken


def _breaks(state: State, limit: ZonalLimit) -> Flags:
    agreed = state.track_status[limit.track] == IN_FORCE if limit.track >= 0 else np.False_
    binds = np.logical_or(limit.in_force, agreed)
    return np.asarray((state.placed > 0) & limit.violates[:, None] & binds)


def _sharpest(world: World, state: State) -> Array | None:
    """(D, B) best odds of finding by any inspection that the owner hosts; None without one."""
    acts = aimed_acts(state)
    acts = acts.doing(world.catalogue.inspects)
    if not len(acts.row):
        return None
    best = np.zeros((len(world.actors), state.futures))
    seen = world.sensitivity[acts.actor, acts.target]
    np.maximum.at(best, (acts.actor, acts.future), seen)
    return best[[world.actor_index(d.owner) for d in world.deployments]]
