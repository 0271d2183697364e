"""The golden turns: the step of a dyad on the ladder, worked by hand in docs/models.md."""

import numpy as np
import pytest

from adjudication.opening import opening
from adjudication.phases.ladder import Ladder
from adjudication.state import INTENT, State
from adjudication.world import World

DYAD = ("poland", "germany")


def prepared(
    world: World, *, heat: tuple[float, float], trust: tuple[float, float], belief: float
) -> State:
    """A dyad at rung 4 with given hostility, trust and suspicion, and all else at rest."""
    state = opening(world, 1)
    one, other = (world.actor_index(name) for name in DYAD)
    arrays = {
        name: np.zeros_like(getattr(state, name))
        for name in ("posture", "audience", "channel", "offer", "hostile")
    }
    heats, suspicion = state.heat.copy(), state.suspicion.copy()
    heats[one, other], heats[other, one] = heat
    suspicion[one, other], suspicion[other, one] = belief, 0.0
    positive, negative = state.evidence_for.copy(), state.evidence_against.copy()
    weight = float(world.parameters.prior_weight)
    for i, j, wanted in ((one, other, trust[0]), (other, one, trust[1])):
        # With s = 40, r follows from wanted = (r + a W) / (r + s + W).
        base = world.base_rate[i, j]
        negative[i, j, INTENT] = 40.0
        positive[i, j, INTENT] = (wanted * (40.0 + weight) - base * weight) / (1.0 - wanted)
    rung = state.rung.copy()
    rung[world.dyad[one, other]] = 4
    return state.with_changes(
        heat=heats,
        suspicion=suspicion,
        evidence_for=positive,
        evidence_against=negative,
        rung=rung,
        **arrays,
    )


def odds(world: World, state: State) -> tuple[list[float], list[float]]:
    drift, quiet = Ladder().questions(world, state, ())
    dyad = int(world.dyad[tuple(world.actor_index(name) for name in DYAD)])
    return drift.odds[:, dyad, 0].tolist(), quiet.odds[:, dyad, 0].tolist()


def test_after_an_inspection(world: World) -> None:
    state = prepared(world, heat=(2.7, 3.0), trust=(0.71087, 0.6), belief=0.006738)
    drift, quiet = odds(world, state)
    assert drift == pytest.approx([0.43980, 0.29621, 0.26399], abs=1e-5)
    assert quiet == pytest.approx([0.59755, 0.40245], abs=1e-5)


def test_after_an_unnotified_exercise(world: World) -> None:
    state = prepared(world, heat=(3.74020, 3.0), trust=(0.51842, 0.6), belief=0.58824)
    drift, _ = odds(world, state)
    assert drift == pytest.approx([0.28609, 0.21281, 0.50111], abs=1e-5)


def test_a_typical_dispute_keeps_the_fitted_odds(world: World) -> None:
    base = float(world.parameters.attack_baseline)
    state = prepared(world, heat=(1.5, 1.5), trust=(0.25, 0.25), belief=base)
    drift, _ = odds(world, state)
    assert drift == pytest.approx([0.3886, 0.2996, 0.3118], abs=1e-4)


def test_drift_never_crosses_into_war(world: World) -> None:
    state = prepared(world, heat=(9.0, 9.0), trust=(0.1, 0.1), belief=0.9)
    one, other = (world.actor_index(name) for name in DYAD)
    dyad = int(world.dyad[one, other])
    rung = state.rung.copy()
    rung[dyad] = world.scenario.ladder.marks.war - 1
    state = state.with_changes(rung=rung)
    phase = Ladder()
    blocks = phase.questions(world, state, ())
    up = {block.kind: np.full(block.asked.shape, 2, dtype=np.int8) for block in blocks}
    up["quiet"] = np.full_like(up["quiet"], -1)
    after = phase.apply(world, state, (), up)
    assert after.rung[dyad, 0] == world.scenario.ladder.marks.war - 1
    assert after.brink[dyad, 0] == 1
