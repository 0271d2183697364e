"""Leanings: how far each action draws an unplayed actor, toward the actor that has its attention.

An action has its standing appeal; hostility, distrust, suspicion and unrest at home speak for what
is hostile and against what is conciliatory; a leap on the ladder and the guarantors deter.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from adjudication.hearsay import credited_at
from adjudication.models.choice import LANES
from adjudication.models.compiled import formula, kernel, worth
from adjudication.models.kernels import projected
from adjudication.models.single import HALF, TWO, Numbers
from adjudication.phases.policies import policy_terms
from adjudication.readings import futures_of, trust_at
from adjudication.state import CONTEXTS, State
from adjudication.world import World

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
Index = NDArray[np.intp]
Codes = NDArray[np.int16]
Unsigned = NDArray[np.uint64]
CALM, SCALE = TWO, np.float32(5.0)
"""Hostility at which it draws nowhere, and the scale on which it counts."""


@dataclass(frozen=True)
class Aims:
    """Toward whom actors choose.

    Attributes:
        world: The compiled scenario.
        state: The state.
        free: (A, B) whether an actor chooses.
    """

    world: World
    state: State
    free: Flags

    @cached_property
    def target(self) -> Index:
        """(A, B) whom it turns to; 0 where it does not choose."""
        return np.where(self.free, self.state.attention, 0).astype(np.intp)

    @cached_property
    def pair(self) -> Index:
        """(A, B) place of actor and target in the flat (A, A)."""
        return np.arange(len(self.free))[:, None] * len(self.free) + self.target

    @cached_property
    def rung(self) -> Index:
        """(A, B) where the two stand; 0 where it does not choose."""
        here = self.state.rung[self.world.dyad.take(self.pair), futures_of(self.state)]
        return np.where(self.free, here, 0).astype(np.intp)


def leanings(aims: Aims, deterred: Array) -> Array:
    """Returns (K, A, B) utility of each action; minus infinity where it is not feasible.

    Args:
        aims: Toward whom actors choose.
        deterred: (A, B) what guarantors take from an act of violence.
    """
    world, state, menu = aims.world, aims.state, aims.world.menu
    given, shape = world.parameters, aims.free.shape
    standing = menu.standing.reshape(len(menu.ids), -1)
    costs = (menu.leap, menu.hostility, menu.violent)
    policies = np.zeros_like(deterred)
    for _, _, value in policy_terms(world, state, aims.target):
        policies += value
    utility = np.empty((len(menu.ids), *shape), dtype=menu.standing.dtype)
    believed = (state.evidence_for, state.evidence_against, world.base_rate)
    weights = [
        np.broadcast_to(each, state.futures)
        for each in (
            given.prior_weight,
            given.choice_heat,
            given.choice_trust,
            given.choice_suspicion,
            given.choice_domestic,
            given.choice_jump,
        )
    ]
    hears = given.choice_referral.any()
    if not hears and worth(utility, standing, *costs, *believed, *weights, policies, deterred):
        codes = (state.attention, aims.free, state.rung, world.dyad.astype(np.uint64))
        felt = (state.heat, state.suspicion, state.domestic)
        _lean_each(
            standing, *costs, *believed, *felt, *codes, *weights, policies, deterred, utility
        )
        return utility
    temper = sum((value for _, _, value in drives(aims)), np.zeros(()))
    for action in range(len(menu.ids)):
        value = standing[action].take(aims.pair)
        value += menu.hostility[action] * temper
        value -= given.choice_jump * menu.leap[action].take(aims.rung)
        value += menu.violent[action] * deterred
        utility[action] = value
    return utility


def drives(aims: Aims) -> list[tuple[str, str, Array]]:
    """Returns (name, parameter, (A, B) drive toward hostile acts), each a term of its own."""
    world, state, given = aims.world, aims.state, aims.world.parameters
    here = aims.pair * state.futures + futures_of(state)
    heat, suspicion, believed = state.heat.take(here), state.suspicion.take(here), _believed(aims)
    return [
        ("hostility", "choice_heat", by_heat(heat, given.choice_heat)),
        ("trust", "choice_trust", by_trust(believed, given.choice_trust)),
        ("suspicion", "choice_suspicion", given.choice_suspicion * suspicion),
        ("domestic support", "choice_domestic", given.choice_domestic * state.domestic),
        *policy_terms(world, state, aims.target),
    ]


@formula
def by_heat(heat: Numbers, weight: Numbers) -> Numbers:
    """Returns the drive of hostility."""
    return weight * (heat - CALM) / SCALE


@formula
def by_trust(trust: Numbers, weight: Numbers) -> Numbers:
    """Returns the drive of distrust."""
    return -weight * (trust - HALF)


def _believed(aims: Aims) -> Array:
    """(A, B) trust in the target: one's own, and what is heard as far as a scenario lets it."""
    world, state, target = aims.world, aims.state, aims.target
    rows, futures = np.arange(len(target))[:, None], futures_of(state)
    weight = world.parameters.choice_referral
    if not weight.any():
        return trust_at(world, state, rows, target, futures)
    who, future = (each.ravel() for each in np.broadcast_arrays(rows, futures))
    return credited_at(world, state, who, target.ravel(), future, weight).reshape(target.shape)


@kernel(
    "f4[,] f4[,] f4[] f4[] f4[,,,] f4[,,,] f4[,] f4[,,] f4[,,] f4[,] i2[,] b1[,] i2[,] u8[,] "
    "f4[] f4[] f4[] f4[] f4[] f4[] f4[,] f4[,]",
    "f4[,,]",
)
def _lean_each(
    standing: Array,
    leap: Array,
    hostility: Array,
    violent: Array,
    evidence_for: Array,
    evidence_against: Array,
    base_rate: Array,
    heat: Array,
    suspicion: Array,
    domestic: Array,
    attention: Codes,
    free: Flags,
    rung: Codes,
    dyad: Unsigned,
    prior_weight: Array,
    of_heat: Array,
    of_trust: Array,
    of_suspicion: Array,
    of_domestic: Array,
    jump: Array,
    policies: Array,
    deterred: Array,
    utility: Array,
) -> None:
    futures = len(prior_weight)
    count, last = np.uint64(len(base_rate)), np.uint64(futures)
    well, ill, dyads = evidence_for.reshape(-1), evidence_against.reshape(-1), dyad.reshape(-1)
    warm, wary, stand = heat.reshape(-1), suspicion.reshape(-1), rung.reshape(-1)
    rates = base_rate.reshape(-1)
    drive = np.empty(LANES, dtype=np.float32)
    pairs, stands = np.empty(LANES, dtype=np.uint64), np.empty(LANES, dtype=np.uint64)
    for actor in range(len(base_rate)):
        for start in range(0, futures, LANES):
            end = min(start + LANES, futures)
            for lane in range(end - start):
                future = np.uint64(start + lane)
                chooses = free[actor, future]
                target = np.uint64(attention[actor, future]) if chooses else np.uint64(0)
                pair = np.uint64(actor) * count + target
                here, there = pair * last + future, pair * CONTEXTS * last + future
                trust = projected(well[there], ill[there], rates[pair], prior_weight[future])
                total = by_heat(warm[here], of_heat[future])
                total = total + by_trust(trust, of_trust[future])
                total = total + of_suspicion[future] * wary[here]
                total = total + of_domestic[future] * domestic[actor, future]
                drive[lane], pairs[lane] = total + policies[actor, future], pair
                dyad_here = dyads[pair] if chooses else np.uint64(0)
                stands[lane] = np.uint64(stand[dyad_here * last + future]) if chooses else 0
            cost, fear = jump[start:end], deterred[actor, start:end]
            for action in range(len(standing)):
                appeal, rungs = standing[action], leap[action]
                hostile, kills = hostility[action], violent[action]
                row = utility[action, actor, start:end]
                for lane in range(row.size):
                    value = appeal[pairs[lane]] + hostile * drive[lane]
                    value = value - cost[lane] * rungs[stands[lane]]
                    row[lane] = value + kills * fear[lane]
