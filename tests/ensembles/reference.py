"""Three reference starts - calm, tense, crisis - of the actors of the bundled scenario."""

from dataclasses import dataclass, replace

import numpy as np

from adjudication.opening import opening
from adjudication.state import INTENT, RELIABILITY, State
from adjudication.world import World

EAST = ("russia", "belarus")
FIRST_ADVERSARIES = ("united-states", "poland")


@dataclass(frozen=True)
class Start:
    """Numbers of a start: rungs by kind of dyad, hostility, grievance, evidence across blocs."""

    russia_ukraine: int
    russia_first: int
    across: int
    else_: int
    heat: float
    grievance: float
    against: float


STARTS = {
    "calm": Start(2, 1, 0, 0, 0.5, 0.0, 1.5),
    "tense": Start(6, 5, 3, 0, 3.0, 0.7, 3.0),
    "crisis": Start(9, 7, 5, 1, 5.0, 1.5, 5.0),
}


def reference(world: World, name: str) -> tuple[World, State]:
    """Returns the world with base rates of the blocs, and the state of one future."""
    start, state = STARTS[name], opening(world, 1)
    count = len(world.actors)
    east = np.array([actor in EAST for actor in world.actors])
    across = east[:, None] != east[None, :]
    inside = ~across & ~np.eye(count, dtype=bool)
    rung = np.full(len(world.dyads), start.else_, dtype=np.int16)
    for dyad, (i, j) in enumerate(world.dyads):
        pair = {world.actors[i], world.actors[j]}
        if pair == {"russia", "ukraine"}:
            rung[dyad] = start.russia_ukraine
        elif "russia" in pair and pair & set(FIRST_ADVERSARIES):
            rung[dyad] = start.russia_first
        elif across[i, j]:
            rung[dyad] = start.across
    kept = np.where(inside, 4.0, 1.0)[:, :, None].repeat(2, axis=2)
    broken = np.where(across, start.against, 0.5)[:, :, None].repeat(2, axis=2)
    broken[:, world.actor_index("russia"), RELIABILITY] += 3.0
    diagonal = np.eye(count, dtype=bool)
    kept[diagonal] = broken[diagonal] = 0.0
    changed = state.with_changes(
        rung=rung[:, None],
        heat=np.where(across, start.heat, 0.0)[:, :, None],
        grievance=np.where(across, start.grievance, 0.0)[:, :, None],
        evidence_for=kept[..., None],
        evidence_against=broken[..., None],
        suspicion=np.where(diagonal, 0.0, float(world.parameters.attack_baseline))[:, :, None],
        channel=np.zeros_like(state.channel),
    )
    base_rate = np.where(across, 0.2, np.where(inside, 0.8, 0.5))
    return replace(world, base_rate=base_rate), changed


__all__ = ["INTENT", "RELIABILITY", "STARTS", "reference"]
