"""How a dyad drifts on the ladder: which dyads do, and the log-odds of the steps down and up."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from adjudication.focus import world_of
from adjudication.models.compiled import formula, kernel, where, worth
from adjudication.models.kernels import projected
from adjudication.models.single import ONE, TWO, ZERO, Numbers
from adjudication.places import Places, places
from adjudication.question import Term
from adjudication.readings import both_ways, trust_at
from adjudication.state import State
from adjudication.world import World

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
Index = NDArray[np.intp]
DOWN, STAY, UP = 0, 1, 2
"""The options of a step, in draw order."""
AT_REST = np.float32(0.5)
"""Hostility below which a dyad at rung 0 is at rest."""
FIVE = np.float32(5.0)


def restless(world: World, state: State) -> Flags:
    """Returns (P, B) which dyads drift: all but those at rung 0 in which nothing happens."""
    if worth(state.heat):
        live = np.empty(state.rung.shape, dtype=bool)
        _mark_each(world.dyads, state.heat, state.rung, state.hostile, live)
        return live
    one, other = both_ways(world, state.heat)
    heated = np.maximum(one, other) >= AT_REST
    return np.asarray((state.rung > 0) | (state.hostile > 0) | heated)


def drift_log_odds(world: World, state: State, live: Flags) -> Array:
    """Returns (3, n) log-odds of each step against staying, of the n live dyads row by row.

    They are the sums of `drift_terms`, compiled for model runs.

    Args:
        world: The compiled scenario.
        state: The state.
        live: (P, B) which dyads drift.
    """
    total = np.zeros((3, np.count_nonzero(live)), dtype=state.number)
    given = world.parameters
    coefficients = (
        given.down_constant,
        given.up_constant,
        given.heat_slope,
        given.trust_slope,
        given.trust_reference,
        given.offer_slope,
        given.audience_slope,
        given.suspicion_slope,
        given.attack_baseline,
        given.mobilisation_slope,
        given.channel_slope,
        given.war_stickiness,
        given.prior_weight,
    )
    sources = (
        state.heat,
        state.suspicion,
        state.evidence_for,
        state.evidence_against,
        state.channel,
        state.audience,
        state.posture,
        world.base_rate,
        world.resistance,
    )
    if worth(*sources, *coefficients):
        everywhere = [np.broadcast_to(each, state.futures) for each in coefficients]
        war = np.int16(world.scenario.ladder.marks.war)
        stands = (world.dyads, live, state.rung, state.offer, war)
        _sum_each(*stands, *sources, *everywhere, total)
        return total
    for term in _terms(world, state, places(live)):
        total[term.option] += term.value
    return total


def drift_terms(
    world: World, state: State, live: Flags, options: tuple[int, ...]
) -> Callable[[], tuple[Term, ...]]:
    """Returns what makes the terms of some steps, with values (P, B).

    Args:
        world: The compiled scenario.
        state: The state.
        live: (P, B) which dyads drift.
        options: The steps, of `DOWN` and `UP`.
    """

    def made() -> tuple[Term, ...]:
        here = places(live)
        return tuple(
            replace(term, value=here.spread(term.value))
            for term in _terms(world, state, here)
            if term.option in options
        )

    return made


def _terms(world: World, state: State, live: Places) -> list[Term]:
    """The terms of the steps of live dyads, with values (n,)."""
    given = world_of(world, live.future).parameters
    first, second = world.dyads.T.take(live.row, axis=1)
    there, back = first * len(world.actors) + second, second * len(world.actors) + first
    heat = _of_heat(given.heat_slope, live.at(there, state.heat), live.at(back, state.heat))
    believed = [
        trust_at(world, state, one, other, live.future)
        for one, other in ((first, second), (second, first))
    ]
    calm = _of_trust(given.trust_slope, given.trust_reference, *believed)
    suspicion = _of_suspicion(
        given.suspicion_slope,
        given.attack_baseline,
        live.at(there, state.suspicion),
        live.at(back, state.suspicion),
    )
    rung = live.of(state.rung)
    at_war = (rung >= world.scenario.ladder.marks.war).astype(heat.dtype)
    sticky = -given.war_stickiness * at_war

    def constant(value: Array) -> Array:
        return np.broadcast_to(value, rung.shape)

    def mean(slope: Array, vector: Array) -> Array:
        return np.asarray(_of_both(slope, live.at(first, vector), live.at(second, vector)))

    offer = given.offer_slope * live.of(state.offer)
    audience = mean(-given.audience_slope, state.audience)
    readiness = mean(given.mobilisation_slope, state.posture)
    channel = -given.channel_slope * live.of(state.channel)
    return [
        Term("typical dispute, down", DOWN, constant(given.down_constant), "down_constant"),
        Term("hostility", DOWN, -heat, "heat_slope"),
        Term("trust", DOWN, calm, "trust_slope"),
        Term("offer on the table", DOWN, offer, "offer_slope"),
        Term("audience costs", DOWN, audience, "audience_slope"),
        Term("war is sticky", DOWN, sticky, "war_stickiness"),
        Term("typical dispute, up", UP, constant(given.up_constant), "up_constant"),
        Term("hostility", UP, heat, "heat_slope"),
        Term("trust", UP, -calm, "trust_slope"),
        Term("suspicion", UP, suspicion, "suspicion_slope"),
        Term("readiness", UP, readiness, "mobilisation_slope"),
        Term("open channel", UP, channel, "channel_slope"),
        Term("firebreak above", UP, -world.resistance[rung]),
        Term("war is sticky", UP, sticky, "war_stickiness"),
    ]


@formula
def _of_heat(slope: Numbers, one: Numbers, other: Numbers) -> Numbers:
    return slope * ((one + other) / TWO) / FIVE


@formula
def _of_trust(slope: Numbers, reference: Numbers, one: Numbers, other: Numbers) -> Numbers:
    return slope * TWO * ((one + other) / TWO - reference)


@formula
def _of_suspicion(slope: Numbers, baseline: Numbers, one: Numbers, other: Numbers) -> Numbers:
    return slope * (np.maximum(one, other) - baseline)


@formula
def _of_both(slope: Numbers, one: Numbers, other: Numbers) -> Numbers:
    return slope * ((one + other) / TWO)


@kernel("i8[,] f4[,,] i2[,] i2[,]", "b1[,]")
def _mark_each(
    dyads: Index,
    heat: Array,
    rung: NDArray[np.int16],
    hostile: NDArray[np.int16],
    live: Flags,
) -> None:
    for row in range(len(dyads)):
        one, other = heat[dyads[row, 0], dyads[row, 1]], heat[dyads[row, 1], dyads[row, 0]]
        stands, moved, marked = rung[row], hostile[row], live[row]
        for lane in range(marked.size):
            heated = (one[lane] >= AT_REST) | (other[lane] >= AT_REST)
            marked[lane] = heated | (stands[lane] > 0) | (moved[lane] > 0)


@kernel(
    "i8[,] b1[,] i2[,] i2[,] i2 f4[,,] f4[,,] f4[,,,] f4[,,,] f4[,] f4[,] f4[,] f4[,] f4[] "
    "f4[] f4[] f4[] f4[] f4[] f4[] f4[] f4[] f4[] f4[] f4[] f4[] f4[]",
    "f4[,]",
)
def _sum_each(
    dyads: Index,
    live: Flags,
    rungs: NDArray[np.int16],
    offers: NDArray[np.int16],
    war: np.int16,
    heat: Array,
    suspicion: Array,
    evidence_for: Array,
    evidence_against: Array,
    channel: Array,
    audience: Array,
    posture: Array,
    base_rate: Array,
    resistance: Array,
    down_constant: Array,
    up_constant: Array,
    heat_slope: Array,
    trust_slope: Array,
    trust_reference: Array,
    offer_slope: Array,
    audience_slope: Array,
    suspicion_slope: Array,
    attack_baseline: Array,
    mobilisation_slope: Array,
    channel_slope: Array,
    war_stickiness: Array,
    prior_weight: Array,
    total: Array,
) -> None:
    """Adds the terms up in their order, at every live dyad in turn."""
    downs, ups, steep = total[DOWN], total[UP], resistance
    place = np.uint64(0)
    lanes = np.empty(live.shape[1], dtype=np.uint64)
    for row in range(len(dyads)):
        count = np.uint64(0)
        for future in range(live.shape[1]):
            lanes[count] = np.uint64(future)
            count += np.uint64(live[row, future])
        first, second = dyads[row]
        there, back = heat[first, second], heat[second, first]
        fears, feared = suspicion[first, second], suspicion[second, first]
        well, ill = evidence_for[first, second, 0], evidence_against[first, second, 0]
        well_back, ill_back = evidence_for[second, first, 0], evidence_against[second, first, 0]
        base, base_back = base_rate[first, second], base_rate[second, first]
        rung, offer, contact = rungs[row], offers[row], channel[row]
        at_stake, at_stake_there = audience[first], audience[second]
        ready, ready_there = posture[first], posture[second]
        for each in range(count):
            at = lanes[each]
            weight = prior_weight[at]
            of_heat = _of_heat(heat_slope[at], there[at], back[at])
            calm = _of_trust(
                trust_slope[at],
                trust_reference[at],
                projected(well[at], ill[at], base, weight),
                projected(well_back[at], ill_back[at], base_back, weight),
            )
            sticky = -war_stickiness[at] * where(rung[at] >= war, ONE, ZERO)
            down = ZERO + down_constant[at]
            down += -of_heat
            down += calm
            down += offer_slope[at] * np.float32(offer[at])
            down += _of_both(-audience_slope[at], at_stake[at], at_stake_there[at])
            downs[place] = down + sticky
            up = ZERO + up_constant[at]
            up += of_heat
            up += -calm
            up += _of_suspicion(suspicion_slope[at], attack_baseline[at], fears[at], feared[at])
            up += _of_both(mobilisation_slope[at], ready[at], ready_there[at])
            up += -channel_slope[at] * contact[at]
            up += -steep[np.uint64(rung[at])]
            ups[place] = up + sticky
            place += np.uint64(1)
