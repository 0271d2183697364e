"""Audience costs: what backing down in public costs, and what that does to a crisis."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.logit import logistic
from adjudication.models.ranges import alike, fitting, not_negative, numbers, positive, probability

Array = NDArray[np.float64]


@fitting
def firmness(
    stake: ArrayLike, war_cost: ArrayLike, audience_cost: ArrayLike = 0.0, noise: ArrayLike = 0.15
) -> Array:
    """Returns the probability of standing firm when challenged: logistic((S - C + a) / tau).

    A tied hand (a, paid only when backing down) makes firmness likelier; a cost sunk beforehand
    does not enter here, it tells types apart (`trust.signal_update`).

    Args:
        stake: S, value of what is at stake, utility units, any shape, futures last.
        war_cost: C, expected cost of war, utility units.
        audience_cost: a, cost of backing down in public, at least 0.
        noise: tau, above 0, utility units.

    Raises:
        ModelInputError: An argument is outside its range.

    Source: [S7] for the sign; logit form is judgement.
    """
    margin = numbers("stake", stake) - numbers("war_cost", war_cost)
    tied = margin + not_negative("audience_cost", audience_cost)
    return logistic(np.asarray(tied / positive("noise", noise)))


@fitting
def audience_step(
    stock: ArrayLike,
    escalated: ArrayLike,
    growth: ArrayLike,
    persistence: ArrayLike = 0.8,
    cap: ArrayLike = 1.0,
) -> Array:
    """Returns next turn's audience cost: la a + xi where one escalated in public, at most the cap.

    Args:
        stock: a, audience cost now, at least 0, any shape, futures last.
        escalated: Whether one escalated in public this turn.
        growth: xi, what that adds, at least 0: democracies' grows faster.
        persistence: la, share kept from turn to turn, 0..1.
        cap: Most that it can be, at least 0.

    Raises:
        ModelInputError: An argument is outside its range.

    Source: Fearon 1994, from general knowledge; persistence and cap are judgement.
    """
    kept = probability("persistence", persistence) * not_negative("stock", stock)
    added = not_negative("growth", growth) * np.asarray(escalated, dtype=bool)
    return np.asarray(np.minimum(kept + added, not_negative("cap", cap)))


class Crisis(NamedTuple):
    """How a public crisis ends; the three sum to one.

    Attributes:
        defender_backs_down: 0..1.
        challenger_backs_down: 0..1, before a firm defender.
        war: 0..1, both stand firm.
    """

    defender_backs_down: Array
    challenger_backs_down: Array
    war: Array


def crisis(defender_firmness: ArrayLike, challenger_firmness: ArrayLike) -> Crisis:
    """Returns how a challenge ends, the challenger moving last.

    Given a challenge, war grows with either side's firmness: that is the price of a tied hand.

    Args:
        defender_firmness: Probability that the defender stands firm, 0..1, any shape.
        challenger_firmness: Probability that the challenger then presses on, 0..1.

    Raises:
        ModelInputError: A probability lies outside 0..1.

    Source: [S7], the sign; independent choices are judgement.
    """
    defends, presses = alike(
        defender_firmness=probability("defender_firmness", defender_firmness),
        challenger_firmness=probability("challenger_firmness", challenger_firmness),
    )
    return Crisis(
        np.asarray(1.0 - defends), np.asarray(defends * (1.0 - presses)), defends * presses
    )
