"""Opinions at second hand: discounted by trust in whoever tells."""

from collections.abc import Callable, Sequence
from functools import reduce
from typing import cast

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.fusion import cumulative_fusion
from adjudication.models.inputs import ModelInputError
from adjudication.models.opinions import Opinion, OpinionLike, as_opinion
from adjudication.models.ranges import fitting, probability

Array = NDArray[np.float64]
Referral = ArrayLike | Opinion | Sequence[ArrayLike]
"""Trust in whoever tells: a probability, probabilities as a numpy array, or an opinion (an
`Opinion`, or a list or tuple of three or four components), whose projected probability counts."""


@fitting
def discount(referral: Referral, given: OpinionLike) -> Opinion:
    """Returns an opinion heard from another: b' = P b, d' = P d, u' = 1 - P (b + d), a' = a.

    The projected-probability operator, which is the engine's.

    Args:
        referral: P, trust in the one who tells, 0..1; or an opinion about it. A list or tuple of
            three or four is taken for an opinion; give several futures as a numpy array.
        given: What it says.

    Raises:
        ModelInputError: A probability lies outside 0..1, or an opinion is none.

    Source: [S1], [S3] (`trans_bsr`).
    """
    return _by(_projected(referral, "referral"), as_opinion(given))


@fitting
def uncertainty_favouring_discount(referral: OpinionLike, given: OpinionLike) -> Opinion:
    """Returns an opinion heard from another; only belief in the teller counts, not its base rate.

    b' = B b, d' = B d, u' = 1 - B (b + d), with B the belief in the teller.

    Args:
        referral: Opinion about the one who tells.
        given: What it says.

    Raises:
        ModelInputError: One of them is no opinion.

    Source: [S3] (`trans_unc`).
    """
    return _by(as_opinion(referral, "referral").belief, as_opinion(given))


@fitting
def opposite_belief_discount(referral: OpinionLike, given: OpinionLike) -> Opinion:
    """Returns an opinion heard from another; a distrusted teller is believed the opposite.

    b' = B b + D d, d' = B d + D b, u' = U + (B + D) u: the enemy of my enemy.

    Args:
        referral: Opinion (B, D, U) about the one who tells.
        given: What it says.

    Raises:
        ModelInputError: One of them is no opinion.

    Source: [S3] (`trans_opp`).
    """
    teller, told = as_opinion(referral, "referral"), as_opinion(given)
    known = teller.belief + teller.disbelief
    belief = teller.belief * told.belief + teller.disbelief * told.disbelief
    disbelief = teller.belief * told.disbelief + teller.disbelief * told.belief
    uncertainty = teller.uncertainty + known * told.uncertainty
    return Opinion(*np.broadcast_arrays(belief, disbelief, uncertainty, told.base_rate))


def chain(*hops: Referral, given: OpinionLike) -> Opinion:
    """Returns an opinion that came through several: discounted once, by the product of trust.

    Args:
        hops: Trust along the way, each as `discount` takes it; at least one.
        given: What the last one says.

    Raises:
        ModelInputError: There is no hop, a probability lies outside 0..1, or an opinion is none.

    Source: [S1], [S2] ch. 14: P is the product along the edges.
    """
    if not hops:
        raise ModelInputError("hops must name at least one referral")
    trusted = [_projected(hop, f"hop {number}") for number, hop in enumerate(hops, 1)]
    return _by(np.asarray(reduce(np.multiply, trusted)), as_opinion(given))


@fitting
def through_network(
    referral: ArrayLike,
    given: OpinionLike,
    fusion: Callable[..., Opinion] = cumulative_fusion,
) -> Opinion:
    """Returns what each would think of each after asking all others once, a view only.

    Its own opinion, fused with every other's, each discounted once. It must not be stored as
    evidence: next turn the same gossip would count again.

    Args:
        referral: (A, A, ...) trust of i in what k tells, 0..1; the diagonal is not read.
        given: (A, A, ...) components: opinion of k about j. Nobody is asked about itself.
        fusion: `cumulative_fusion` where the others know it independently; `averaging_fusion` or
            `weighted_fusion` where their opinions rest on the same facts.

    Raises:
        ModelInputError: Shapes differ, a trust lies outside 0..1, or the opinion is none.

    Returns:
        Opinion with components (A, A, ...); the diagonal is what was given.

    Source: [S1], [S2] ch. 14; one hop.
    """
    trusted, own = probability("referral", referral), as_opinion(given)
    actors = own.belief.shape[0] if own.belief.ndim else 0
    if own.belief.shape[:2] != (actors, actors) or trusted.shape[:2] != (actors, actors):
        raise ModelInputError("referral and given must both begin with axes of all actors")
    # told[k, i, j]: what k tells i about j; asked of nobody about itself, nor by itself.
    weight = np.swapaxes(trusted, 0, 1)[:, :, None]
    heard = np.ones((actors, actors, actors), dtype=bool)
    everyone = np.arange(actors)
    heard[everyone, everyone, :] = heard[everyone, :, everyone] = False
    heard[:, everyone, everyone] = False
    several = heard.reshape(heard.shape + (1,) * (own.belief.ndim - 2))
    if actors < 2:
        return own
    told = _by(np.where(several, weight, 0.0), Opinion(*(part[:, None] for part in own)))
    told = told._replace(base_rate=np.where(several, told.base_rate, own.base_rate))
    return fusion(own, *(Opinion(*(part[k] for part in told)) for k in everyone))


def _projected(referral: Referral, name: str) -> Array:
    if isinstance(referral, Sequence) and len(referral) in {3, 4}:
        return as_opinion(referral, name).projected
    return probability(name, cast("ArrayLike", referral))


def _by(trusted: Array, told: Opinion) -> Opinion:
    belief, disbelief = trusted * told.belief, trusted * told.disbelief
    parts = (belief, disbelief, 1.0 - trusted * (told.belief + told.disbelief), told.base_rate)
    return Opinion(*np.broadcast_arrays(*parts))
