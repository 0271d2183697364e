"""The brink: risks that leave something to chance, and what a war could be settled for."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.inputs import ModelInputError
from adjudication.models.ranges import alike, fitting, not_negative, numbers, probability

Array = NDArray[np.float64]


def critical_risk(win: ArrayLike, concede: ArrayLike, war: ArrayLike) -> Array:
    """Returns the risk of disaster up to which a side stays in: (win - concede) / (win - war).

    Args:
        win: Utility if the other concedes, any shape, futures last.
        concede: Utility of conceding, at most that of winning.
        war: Utility of disaster, at most that of conceding, below that of winning.

    Raises:
        ModelInputError: win >= concede >= war with win > war does not hold.

    Returns:
        Probability, 0..1; the side with the higher one has more resolve.

    Source: Schelling 1960 and Powell, from general knowledge.
    """
    best, yielding, worst = alike(
        win=numbers("win", win), concede=numbers("concede", concede), war=numbers("war", war)
    )
    if not np.all((best >= yielding) & (yielding >= worst) & (best > worst)):
        raise ModelInputError("win must be at least concede, concede at least war, win above war")
    return np.asarray((best - yielding) / (best - worst))


@fitting
def cumulative_risk(risk: ArrayLike, turns: ArrayLike) -> Array:
    """Returns the risk of disaster over some turns: 1 - (1 - f)^n.

    Args:
        risk: f, in each turn, 0..1, any shape, futures last.
        turns: n, at least 0.

    Raises:
        ModelInputError: An argument is outside its range.

    Source: computed.
    """
    survived = np.power(1.0 - probability("risk", risk), not_negative("turns", turns))
    return np.asarray(1.0 - survived)


class Range(NamedTuple):
    """What both sides prefer to war, as shares of what is at stake, 0..1.

    Attributes:
        low: Least that the first side accepts.
        high: Most that the second side gives.
    """

    low: Array
    high: Array


def bargaining_range(
    win_probability: ArrayLike, own_cost: ArrayLike, other_cost: ArrayLike
) -> Range:
    """Returns the shares that both prefer to war: from p - c_A to p + c_B, within 0..1.

    Args:
        win_probability: p, that the first side wins, 0..1, any shape, futures last.
        own_cost: c_A, its cost of war as a share of what is at stake, at least 0.
        other_cost: c_B, the other's, at least 0.

    Raises:
        ModelInputError: An argument is outside its range.

    Source: Fearon 1995, from general knowledge.
    """
    p = probability("win_probability", win_probability)
    low = np.clip(p - not_negative("own_cost", own_cost), 0.0, 1.0)
    high = np.clip(p + not_negative("other_cost", other_cost), 0.0, 1.0)
    low, high = alike(own_cost=np.asarray(low), other_cost=np.asarray(high))
    return Range(low, high)


@fitting
def commitment_problem(
    win_probability: ArrayLike,
    later_win_probability: ArrayLike,
    own_cost: ArrayLike,
    other_cost: ArrayLike,
) -> NDArray[np.bool_]:
    """Returns whether power shifts too fast for any bargain to hold: p' - p > c_A + c_B.

    Args:
        win_probability: p, that the rising side wins now, 0..1, any shape, futures last.
        later_win_probability: p', that it wins a turn later, 0..1.
        own_cost: Its cost of war, at least 0.
        other_cost: The other's cost of war, at least 0.

    Raises:
        ModelInputError: An argument is outside its range.

    Source: Fearon 1995, from general knowledge.
    """
    shift = probability("later_win_probability", later_win_probability)
    shift = shift - probability("win_probability", win_probability)
    costs = not_negative("own_cost", own_cost) + not_negative("other_cost", other_cost)
    return np.asarray(shift > costs)


@fitting
def accident_odds(
    readiness: ArrayLike,
    other_readiness: ArrayLike,
    suspicion: ArrayLike,
    *,
    base_rate: ArrayLike,
    readiness_rate: ArrayLike,
    suspicion_rate: ArrayLike,
) -> Array:
    """Returns the probability of war by accident in a turn: 1 - exp(-hazard).

    hazard = l0 + l1 m_i m_j + l2 p.

    Args:
        readiness: m_i, readiness of one side's forces, 0..1, any shape, futures last.
        other_readiness: m_j, of the other's, 0..1.
        suspicion: p, belief that the other prepares an attack, 0..1.
        base_rate: l0, a turn, at least 0.
        readiness_rate: l1, at least 0.
        suspicion_rate: l2, at least 0.

    Raises:
        ModelInputError: An argument is outside its range.

    Source: judgement; there are no data.
    """
    ready = probability("readiness", readiness) * probability("other_readiness", other_readiness)
    hazard = not_negative("base_rate", base_rate)
    hazard = hazard + not_negative("readiness_rate", readiness_rate) * ready
    fear = probability("suspicion", suspicion)
    hazard = hazard + not_negative("suspicion_rate", suspicion_rate) * fear
    return np.asarray(-np.expm1(-hazard))
