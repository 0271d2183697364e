"""Reciprocity: strategies with a memory of one round, their thresholds, and GRIT."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.inputs import ModelInputError
from adjudication.models.ranges import (
    alike,
    alike_after_first,
    between,
    fitting,
    not_negative,
    numbers,
    positive,
    probability,
)

Array = NDArray[np.float64]
OUTCOMES = ("CC", "CD", "DC", "DD")
"""Outcomes of a round: own move, then the other's."""
TIT_FOR_TAT = (1.0, 0.0, 1.0, 0.0)
WIN_STAY_LOSE_SHIFT = (1.0, 0.0, 0.0, 1.0)
GRIM = (1.0, 0.0, 0.0, 0.0)
ALWAYS_COOPERATE = (1.0, 1.0, 1.0, 1.0)
ALWAYS_DEFECT = (0.0, 0.0, 0.0, 0.0)


@fitting
def generosity(
    reward: ArrayLike, punishment: ArrayLike, sucker: ArrayLike, temptation: ArrayLike
) -> Array:
    """Returns how often generous tit-for-tat forgives: min(1 - (T-R)/(R-S), (R-P)/(T-P)).

    Args:
        reward: R, any shape, futures last.
        punishment: P.
        sucker: S.
        temptation: T; T > R > P > S.

    Raises:
        ModelInputError: It is no prisoner's dilemma.

    Returns:
        Probability of cooperating after a defection, 0..1.

    Source: [S8].
    """
    r, p, s, t = _dilemma(reward, punishment, sucker, temptation)
    forgiving = np.minimum(1.0 - (t - r) / (r - s), (r - p) / (t - p))
    return np.asarray(np.clip(forgiving, 0.0, 1.0))


def generous_tit_for_tat(forgiveness: ArrayLike) -> Array:
    """Returns the memory-one strategy [1, p, 1, p].

    Args:
        forgiveness: p, probability of cooperating after a defection, 0..1, any shape.

    Raises:
        ModelInputError: A probability lies outside 0..1.

    Returns:
        (4, ...) odds to cooperate after CC, CD, DC, DD.

    Source: [S8].
    """
    p = probability("forgiveness", forgiveness)
    return np.stack([np.ones(p.shape), p, np.ones(p.shape), p])


@fitting
def tit_for_tat_discount(
    reward: ArrayLike, punishment: ArrayLike, sucker: ArrayLike, temptation: ArrayLike
) -> Array:
    """Returns the weight of the future from which on tit-for-tat is stable.

    max((T - R) / (T - P), (T - R) / (R - S)).

    Args:
        reward: R, any shape, futures last.
        punishment: P.
        sucker: S.
        temptation: T; T > R > P > S.

    Raises:
        ModelInputError: It is no prisoner's dilemma.

    Returns:
        Discount weight; above 1 tit-for-tat is never stable.

    Source: Axelrod 1981, from general knowledge.
    """
    r, p, s, t = _dilemma(reward, punishment, sucker, temptation)
    return np.asarray(np.maximum((t - r) / (t - p), (t - r) / (r - s)))


def play(
    strategy: ArrayLike,
    opponent: ArrayLike,
    rounds: int,
    opening: ArrayLike = (1.0, 0.0, 0.0, 0.0),
    noise: ArrayLike = 0.0,
) -> Array:
    """Returns the distribution of outcomes after some rounds between two memory-one strategies.

    Args:
        strategy: (4, ...) odds to cooperate after CC, CD, DC, DD as one sees them; futures last.
        opponent: (4, ...) the same of the other, as the other sees them.
        rounds: Rounds after the first, at least 0.
        opening: (4, ...) distribution of the first round; sums to one.
        noise: Probability that an intended move turns into the other, 0..1/2.

    Raises:
        ModelInputError: An argument is outside its range or has not four entries.

    Returns:
        (4, ...) odds of CC, CD, DC, DD.

    Source: Markov chain of the memory-one game [S8].
    """
    mine, theirs, now = alike_after_first(
        strategy=_four("strategy", strategy),
        opponent=_four("opponent", opponent),
        opening=_four("opening", opening),
    )
    if np.any(np.abs(now.sum(axis=0) - 1.0) > 1e-9):
        raise ModelInputError("opening must sum to one")
    if rounds < 0:
        raise ModelInputError("rounds must be at least 0")
    slip = between("noise", noise, 0.0, 0.5)
    mine = _intended(mine, slip)
    # What I see as CD, the other sees as DC.
    theirs = _intended(theirs[[0, 2, 1, 3]], slip)
    moves = (mine * theirs, mine * (1 - theirs), (1 - mine) * theirs, (1 - mine) * (1 - theirs))
    for _ in range(rounds):
        now = np.stack([(now * move).sum(axis=0) for move in moves])
    return np.asarray(now)


class Initiative(NamedTuple):
    """A graduated initiative, as it stands.

    Attributes:
        size: Size of the next step, in the unit of the risk taken, at least 0.
        unreciprocated: Steps in a row that met no answer.
        active: Whether it goes on.
        retaliates: Whether the next move matches an exploitation, once, before it resumes.
    """

    size: Array
    unreciprocated: NDArray[np.int64]
    active: NDArray[np.bool_]
    retaliates: NDArray[np.bool_]


@fitting
def grit(
    initiative: Initiative,
    reciprocated: ArrayLike,
    exploited: ArrayLike,
    *,
    growth: ArrayLike,
    caution: ArrayLike,
    smallest: ArrayLike,
    largest: ArrayLike,
    persistence: ArrayLike = 3,
) -> Initiative:
    """Returns a graduated initiative after the other's answer.

    size <- clip(size (1 + growth x reciprocated - caution x exploited), smallest, largest); it
    goes on for some steps without an answer, then stops; exploitation is matched once, the size
    falls back to the smallest, and the initiative resumes.

    Args:
        initiative: As it stands; arrays of any shape, futures last.
        reciprocated: How far the last step was answered in kind, 0..1.
        exploited: How far it was exploited, 0..1.
        growth: gamma, at least 0.
        caution: delta, at least 0.
        smallest: Smallest step, above 0.
        largest: Largest step, at least the smallest; at most a tenth of capability keeps the
            initiator safe.
        persistence: Steps it goes on unreciprocated, at least 1.

    Raises:
        ModelInputError: An argument is outside its range.

    Source: [S9] for the rules; the numbers are judgement.
    """
    low, high = positive("smallest", smallest), positive("largest", largest)
    if np.any(low > high):
        raise ModelInputError("largest must be at least smallest")
    answer = probability("reciprocated", reciprocated)
    abuse = probability("exploited", exploited)
    change = not_negative("growth", growth) * answer - not_negative("caution", caution) * abuse
    size = np.clip(not_negative("size", initiative.size) * (1.0 + change), low, high)
    size = np.where(abuse > 0.0, low, size)
    waited = np.where(answer > 0.0, 0, np.asarray(initiative.unreciprocated) + 1)
    waited = np.where(abuse > 0.0, 0, waited)
    patience = between("persistence", persistence, 1.0, 1e9)
    active = np.asarray(initiative.active, dtype=bool) & (waited < patience)
    return Initiative(
        np.asarray(np.where(active, size, 0.0)),
        np.asarray(waited, dtype=np.int64),
        np.asarray(active),
        np.asarray(active & (abuse > 0.0)),
    )


@fitting
def grit_evidence(
    score: ArrayLike,
    verifiability: ArrayLike = 1.0,
    announced: ArrayLike = 1,
    likelihood_ratio: ArrayLike = 1.0,
) -> Array:
    """Returns the evidence of good intent in one step: (g / 10) v (1 + announced / 2) + log2 LR.

    Args:
        score: g, Goldstein score of the step, scaled by its size, 0..10, any shape.
        verifiability: v, how far it can be checked, 0..1.
        announced: Whether it was announced as policy beforehand.
        likelihood_ratio: LR of its sunk cost (`trust.signal_likelihood_ratio`), at least 1.

    Raises:
        ModelInputError: An argument is outside its range.

    Returns:
        Observations, at least 0.

    Source: [S9] for announcing; the numbers are judgement.
    """
    told = 1.0 + 0.5 * np.asarray(announced, dtype=bool)
    shown = between("score", score, 0.0, 10.0) / 10.0
    shown = shown * probability("verifiability", verifiability) * told
    ratio = numbers("likelihood_ratio", likelihood_ratio)
    if np.any(ratio < 1.0):
        raise ModelInputError("likelihood_ratio must be at least 1")
    return np.asarray(shown + np.log2(ratio))


def _dilemma(
    reward: ArrayLike, punishment: ArrayLike, sucker: ArrayLike, temptation: ArrayLike
) -> tuple[Array, Array, Array, Array]:
    r, p, s, t = alike(
        reward=numbers("reward", reward),
        punishment=numbers("punishment", punishment),
        sucker=numbers("sucker", sucker),
        temptation=numbers("temptation", temptation),
    )
    if not np.all((t > r) & (r > p) & (p > s)):
        raise ModelInputError("temptation > reward > punishment > sucker must hold")
    return r, p, s, t


def _four(name: str, value: ArrayLike) -> Array:
    given = probability(name, value)
    if given.ndim == 0 or given.shape[0] != len(OUTCOMES):
        raise ModelInputError(f"{name} must have four entries: after CC, CD, DC, DD")
    return given


def _intended(strategy: Array, slip: Array) -> Array:
    return np.asarray(strategy * (1.0 - slip) + (1.0 - strategy) * slip)
