"""The aggressor's calculation: expected utility of attacking against the status quo.

Below the need, guarantors' force changes nothing (EU without opposition); from the need on, all
of it counts (EU opposed). A security seeker gains less and feels the whole status quo; a greedy
actor gains more and feels none of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.instruments import Calculation
from adjudication.models.deterrence import expected_utility, threshold
from adjudication.negotiation import package_gain
from adjudication.phases.honour import perceived_opposition
from adjudication.question import Term
from adjudication.state import BOTH, IN_FORCE, State, side_of
from adjudication.world import World

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Prospects:
    """What an attack offers, (B,) each, utility units.

    Attributes:
        alone: Expected utility when too few guarantors use force.
        opposed: Expected utility when enough do.
        status_quo: Value of leaving things as they are, without what commitments add.
        benefits: What commitments in force add, by their name.
        opposition: Perceived odds that enough guarantors use force.
    """

    alone: Array
    opposed: Array
    status_quo: Array
    benefits: tuple[tuple[str, Array], ...]
    opposition: Array

    @property
    def kept(self) -> Array:
        """Value of the status quo with all that commitments add."""
        return np.asarray(self.status_quo + sum(v for _, v in self.benefits))

    @property
    def threshold(self) -> Array:
        """Perceived odds of opposition from which on an attack does not pay."""
        return threshold(self.alone, self.opposed, self.kept)


def prospects(world: World, state: State, plan: Calculation) -> Prospects:
    """Returns what an attack offers in each future, by the actor's drawn type."""
    alone, opposed, status_quo, feels = payoffs(world, state, plan)
    return Prospects(
        alone=alone,
        opposed=opposed,
        status_quo=status_quo,
        benefits=tuple(_benefits(world, state, plan, feels)),
        opposition=perceived_opposition(world, state, plan.actor, plan.target),
    )


def payoffs(world: World, state: State, plan: Calculation) -> tuple[Array, Array, Array, Array]:
    """Returns what does not rest on guarantors or commitments, (B,) each, by the drawn type.

    Returns:
        Expected utility of an attack with too few guarantors against it and with enough, value of
        the status quo, and how far the actor feels the latter, 0 or 1.
    """
    number = state.number
    greedy = state.greedy[plan.actor] == 1
    factor = np.where(greedy, world.parameters.greedy_gain, world.parameters.seeker_gain)
    gain = plan.gain * factor
    feels = np.where(greedy, number.type(0.0), number.type(1.0))
    return (
        expected_utility(plan.win_alone, gain, plan.loss, plan.cost_alone).astype(number),
        expected_utility(plan.win_opposed, gain, plan.loss, plan.cost_opposed).astype(number),
        plan.status_quo * feels,
        feels,
    )


def _benefits(
    world: World, state: State, plan: Calculation, feels: Array
) -> Iterator[tuple[str, Array]]:
    """What an attack would forfeit: nothing is left of it once the actor has begun a war there."""
    began = state.part("began", world.dyad[plan.actor, plan.target])
    ours = (began == BOTH) | (began == side_of(plan.actor, plan.target))
    kept = np.where(ours, 0.0, feels).astype(feels.dtype)
    for promise in world.promises:
        worth = promise.status_quo[plan.actor]
        binding = state.binding[promise.number]
        if worth != 0.0 and binding.any():
            felt = kept if promise.beneficiary[plan.target] else feels
            yield promise.given.name, worth * felt * binding.astype(felt.dtype)
    for track in world.tracks:
        settled = state.track_status[track.number] == IN_FORCE
        if track.party[[plan.actor, plan.target]].all() and settled.any():
            yield track.given.name, settled * package_gain(track, state, plan.actor) * kept
    if state.standing[plan.actor].any():
        yield "standing granted", state.standing[plan.actor] * kept


def attack_terms(world: World, given: Prospects) -> list[Term]:
    """Returns the terms of the odds of attack, each (B,), for the second option."""
    noise = world.parameters.attack_noise
    terms = [
        Term("gain if nobody helps", 1, given.alone / noise, "attack_noise"),
        Term(
            "fear of the guarantors",
            1,
            given.opposition * (given.opposed - given.alone) / noise,
            "attack_noise",
        ),
        Term("value of the status quo", 1, -given.status_quo / noise, "attack_noise"),
    ]
    terms += [
        Term(f"at stake in {name}", 1, -value / noise, "attack_noise")
        for name, value in given.benefits
    ]
    return terms
