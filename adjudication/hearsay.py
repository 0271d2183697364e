"""Trust by referral: what actors make of each other after asking around, one hop, read only.

Nothing heard is written back as evidence: the same gossip would count again next turn. Acts in
play are public, so that what others tell of them rests on the same facts as one's own view;
opinions are therefore fused by their confidence, never added up.
"""

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import picked
from adjudication.models.fusion import weighted_fusion
from adjudication.models.opinions import Opinion
from adjudication.models.referral import through_network
from adjudication.readings import trust, trust_at
from adjudication.state import INTENT, State
from adjudication.world import World

Array = NDArray[np.float64]
Index = NDArray[np.intp]


def reputation(world: World, state: State) -> Array:
    """Returns (A, A, B) trust of i in the intent of j after i has asked all others once.

    Args:
        world: The compiled scenario.
        state: The state.
    """
    own = _opinion(
        state.evidence_for[:, :, INTENT],
        state.evidence_against[:, :, INTENT],
        world.base_rate[:, :, None],
        world.parameters.prior_weight,
    )
    return np.asarray(through_network(trust(world, state), own, weighted_fusion).projected)


def heard_at(world: World, state: State, who: Index, other: Index, future: Index) -> Array:
    """Returns trust of some actors in others after they have asked around, each in a future.

    Args:
        world: The compiled scenario.
        state: The state.
        who: (n,) actors.
        other: (n,) whom they judge.
        future: (n,) in which futures.
    """
    weight = picked(world.parameters.prior_weight, future)
    told = [_told(world, state, teller, who, other, future) for teller in range(len(world.actors))]
    positive, negative = (
        state.evidence_for[who, other, INTENT, future],
        state.evidence_against[who, other, INTENT, future],
    )
    own = _opinion(positive, negative, world.base_rate[who, other], weight)
    return np.asarray(weighted_fusion(own, *told).projected)


def credited_at(
    world: World, state: State, who: Index, other: Index, future: Index, weight: Array
) -> Array:
    """Returns trust of some actors in others, moved toward what they hear by a weight, 0..1.

    Args:
        world: The compiled scenario.
        state: The state.
        who: (n,) actors.
        other: (n,) whom they judge.
        future: (n,) in which futures.
        weight: How far hearsay counts, one for all futures or one each; 0 asks nobody.
    """
    own = trust_at(world, state, who, other, future)
    if not weight.any():
        return own
    heard = heard_at(world, state, who, other, future)
    moved = own + picked(weight, future) * (heard - own)
    return moved.astype(own.dtype)


def _told(
    world: World, state: State, teller: int, who: Index, other: Index, future: Index
) -> Opinion:
    """What one teller says, discounted by trust in it; nothing of or to itself."""
    asked = np.full(len(who), teller)
    counts = (who != teller) & (other != teller)
    believed = np.where(counts, trust_at(world, state, who, asked, future), 0.0)
    view = _opinion(
        state.evidence_for[teller, other, INTENT, future],
        state.evidence_against[teller, other, INTENT, future],
        np.where(counts, world.base_rate[teller, other], world.base_rate[who, other]),
        picked(world.parameters.prior_weight, future),
    )
    belief, disbelief = believed * view.belief, believed * view.disbelief
    return Opinion(belief, disbelief, 1.0 - belief - disbelief, view.base_rate)


def _opinion(positive: Array, negative: Array, base_rate: Array, weight: Array) -> Opinion:
    total = positive + negative + weight
    return Opinion(positive / total, negative / total, weight / total, base_rate + 0.0 * total)
