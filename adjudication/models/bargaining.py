"""Bargaining over several issues at once: zone of agreement, solutions, and a wider aperture.

Each of K parties values a package x in [0, 1]^I at the sum of its weights times x. All problems
here are linear or concave over a box and are solved exactly. Formulas after the Nash, Kalai and
Smorodinsky, and egalitarian solutions; the dual form of the zone is linear programming.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from operator import index
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.inputs import ModelInputError
from adjudication.models.ranges import not_negative, numbers, positive

if TYPE_CHECKING:
    from scipy.optimize import OptimizeResult

Array = NDArray[np.float64]
PAIR = 2
TOLERANCE = 1e-9
SOLVERS_DUST = 1e3 * TOLERANCE
"""Gain up to which a party gains nothing: what is left of the solver's tolerance."""


class Zone(NamedTuple):
    """The zone of possible agreement.

    Attributes:
        value: v*, the largest gain that every party can be given at once; above 0 there is a zone.
        package: (I,) a package that gives it.
        multipliers: (K,) weight of each party in it; whoever has none does not bind.
    """

    value: float
    package: Array
    multipliers: Array


class Settlement(NamedTuple):
    """A solution; not-a-number throughout where nobody can be made to agree.

    Attributes:
        package: (I,) or (I, ...) the package; futures last.
        utilities: (K,) or (K, ...) its value to each party, without what it would have otherwise.
    """

    package: Array
    utilities: Array

    @property
    def agreed(self) -> NDArray[np.bool_]:
        """Whether there is a package that leaves nobody worse off, in each future."""
        return np.asarray(~np.isnan(self.utilities).any(axis=0))


def zone_value(weights: ArrayLike, reserves: ArrayLike) -> Array:
    """Returns v* = max over packages of the smallest gain u_k - reserve_k, exactly.

    Two parties: the dual is convex and piecewise linear in one multiplier, so that its breakpoints
    and ends hold the minimum, for all futures at once. More parties: a linear programme a future.

    Args:
        weights: (K, I) or (K, I, ...) value of full settlement of each issue to each party.
        reserves: (K,) or (K, ...) what each party must gain at least; a number holds for all.

    Raises:
        ModelInputError: Not finite, fewer than two parties, no issue, or shapes that do not fit.

    Source: linear programming duality; which deals exist, Sebenius 1983 [S29].
    """
    w, r = _checked(weights, reserves)
    if w.shape[0] == PAIR:
        return _pair_value(w, r)
    result = np.empty(r.shape[1:])
    for here in np.ndindex(result.shape):
        result[here] = _linear_zone(w[(..., *here)], r[(..., *here)]).value
    return result


def zone(weights: ArrayLike, reserves: ArrayLike) -> Zone:
    """Returns the zone of agreement with a package and multipliers, for one future.

    Args:
        weights: (K, I) values.
        reserves: (K,) reserves.

    Raises:
        ModelInputError: Not finite, fewer than two parties, or shapes that do not fit.
    """
    w, r = _single(weights, reserves)
    return _linear_zone(w, r)


def frontier(weights: ArrayLike) -> Array:
    """Returns (V, 2) corners of the Pareto frontier of two parties, from the second's best.

    Settled where both gain and left where both lose, contested issues are traded in the order of
    what the first gains for each unit that the second gives up.

    Args:
        weights: (2, I) values.

    Raises:
        ModelInputError: Not two parties, or not finite.
    """
    w, _ = _single(weights, np.zeros(PAIR))
    if w.shape[0] != PAIR:
        raise ModelInputError("weights must be those of two parties")
    return _frontier(w)[0]


def nash(
    weights: ArrayLike, disagreement: ArrayLike, powers: ArrayLike | None = None
) -> Settlement:
    """Returns the Nash solution: the largest product of gains, each to the power of its party.

    Args:
        weights: (K, I) or (K, I, ...) values; futures last.
        disagreement: (K,) or (K, ...) what each has without agreement; a number holds for all.
        powers: (K,) bargaining powers, above 0; equal if none are given.

    Raises:
        ModelInputError: Out of range, or shapes that do not fit.

    Source: J. Nash, 'The Bargaining Problem', 1950.
    """
    w, d = _checked(weights, disagreement)
    power = positive("powers", np.ones(len(d)) if powers is None else powers)
    if power.shape != d.shape[:1]:
        raise ModelInputError("powers must be one for each party")
    if len(d) == PAIR and np.all(power == power[0]):
        return _in_each_future(_pair_nash, w, d)
    return _in_each_future(lambda here, without: _concave_nash(here, without, power), w, d)


def kalai_smorodinsky(weights: ArrayLike, disagreement: ArrayLike) -> Settlement:
    """Returns the Kalai-Smorodinsky solution: gains in proportion to the most each could have.

    The most a party could have is its best among packages that leave nobody worse off.

    Args:
        weights: (K, I) or (K, I, ...) values; futures last.
        disagreement: (K,) or (K, ...) what each has without agreement; a number holds for all.

    Raises:
        ModelInputError: Out of range, or shapes that do not fit.

    Source: E. Kalai, M. Smorodinsky, Econometrica 43, 1975.
    """
    return _in_each_future(_to_ideal, *_checked(weights, disagreement))


def egalitarian(weights: ArrayLike, disagreement: ArrayLike) -> Settlement:
    """Returns the egalitarian solution: the largest gain that all can have alike.

    Args:
        weights: (K, I) or (K, I, ...) values; futures last.
        disagreement: (K,) or (K, ...) what each has without agreement; a number holds for all.

    Raises:
        ModelInputError: Out of range, or shapes that do not fit.

    Source: E. Kalai, Econometrica 45, 1977.
    """
    return _in_each_future(
        lambda w, d: _in_proportion(w, d, np.ones(len(d))), *_checked(weights, disagreement)
    )


def aperture(
    weights: ArrayLike,
    reserves: ArrayLike,
    formats: Sequence[Sequence[int]],
    issue_cost: float = 0.0,
    actor_cost: float = 0.0,
) -> Array:
    """Returns what one wide format adds: v* of all issues less the best of the separate ones.

    No format is worth less than no deal. Complexity is charged against every format, so that the
    value of widening can be negative.

    Args:
        weights: (K, I) or (K, I, ...) values; futures last.
        reserves: (K,) or (K, ...) what each party must gain at least; a number holds for all.
        formats: Issues of each separate format, by index from 0; each once.
        issue_cost: Charged for each issue beyond the first, utility units, 0 or more.
        actor_cost: Charged for each party beyond the first, utility units, 0 or more.

    Raises:
        ModelInputError: Out of range, or an issue that does not exist.

    Source: J. Sebenius, 'Negotiation arithmetic', International Organization 1983 [S29].
    """
    w, r = _checked(weights, reserves)
    not_negative("issue_cost", issue_cost)
    not_negative("actor_cost", actor_cost)

    def worth(issues: Sequence[int]) -> Array:
        complexity = issue_cost * (len(issues) - 1) + actor_cost * (len(r) - 1)
        return np.asarray(zone_value(w[:, list(issues)], r) - complexity)

    best = np.zeros(r.shape[1:])
    for issues in formats:
        best = np.maximum(best, worth(_issues(issues, w.shape[1])))
    return np.asarray(worth(range(w.shape[1])) - best)


def _issues(given: Sequence[int], count: int) -> list[int]:
    try:
        issues = [index(issue) for issue in given]
    except TypeError as fault:
        raise ModelInputError("formats must be lists of whole numbers of issues") from fault
    if not issues or len(set(issues)) < len(issues) or min(issues) < 0 or max(issues) >= count:
        raise ModelInputError(
            f"formats must name issues from 0 to {count - 1}, each once and one at least"
        )
    return issues


def _checked(weights: ArrayLike, reserves: ArrayLike) -> tuple[Array, Array]:
    w, r = numbers("weights", weights), numbers("reserves", reserves)
    if w.ndim < PAIR or w.shape[0] < PAIR or not w.shape[1]:
        raise ModelInputError(
            "weights must be (parties, issues), two parties or more and an issue"
        )
    r = np.full(w.shape[0], r) if not r.ndim else r
    if r.shape[0] != w.shape[0]:
        raise ModelInputError("reserves must be one for each party")
    try:
        batch = np.broadcast_shapes(w.shape[2:], r.shape[1:])
    except ValueError as fault:
        raise ModelInputError("weights and reserves must be of the same futures") from fault
    extra = len(batch) - len(w.shape[2:])
    w = np.broadcast_to(w.reshape(w.shape[:2] + (1,) * extra + w.shape[2:]), w.shape[:2] + batch)
    extra = len(batch) - len(r.shape[1:])
    r = np.broadcast_to(r.reshape(r.shape[:1] + (1,) * extra + r.shape[1:]), r.shape[:1] + batch)
    return w, r


def _single(weights: ArrayLike, reserves: ArrayLike) -> tuple[Array, Array]:
    w, r = _checked(weights, reserves)
    if w.ndim > PAIR or r.ndim > 1:
        raise ModelInputError("one future at a time: weights must be (parties, issues)")
    return w, r


def _pair_value(w: Array, r: Array) -> Array:
    a, b = w
    apart = (a > 0.0) != (b > 0.0)
    breaks = np.where(apart & (a != b), b / np.where(a == b, 1.0, b - a), 0.0)
    ends = np.stack([np.zeros(a.shape[1:]), np.ones(a.shape[1:])])
    share = np.clip(np.concatenate([breaks, ends]), 0.0, 1.0)[:, None]
    traded = np.maximum(0.0, share * a + (1.0 - share) * b).sum(axis=1)
    dual = traded - share[:, 0] * r[0] - (1.0 - share[:, 0]) * r[1]
    return np.asarray(dual.min(axis=0))


def _solved(cost: Array, above: Array, least: Array, top: float | None = 1.0) -> "OptimizeResult":
    """Minimises cost x with above x >= least; x in [0, 1], its last entry from 0 to `top`."""
    low = None if top is None else 0.0
    bounds = [(0.0, 1.0)] * (len(cost) - 1) + [(low, top)]
    from scipy.optimize import linprog  # noqa: PLC0415 - half a second that no window waits for

    found = linprog(c=cost, A_ub=-above, b_ub=-least, bounds=bounds, method="highs")
    if found.x is None:
        raise ModelInputError(f"no package can be found: {found.message}")
    return found


def _linear_zone(w: Array, r: Array) -> Zone:
    parties, issues = w.shape
    above = np.hstack([w, -np.ones((parties, 1))])
    found = _solved(np.append(np.zeros(issues), -1.0), above, r, top=None)
    return Zone(float(-found.fun), np.asarray(found.x[:-1]), np.asarray(-found.ineqlin.marginals))


def _best_for(w: Array, d: Array, party: int) -> Array:
    return np.asarray(_solved(-w[party], w, d - TOLERANCE).x)


def _in_each_future(
    solution: Callable[[Array, Array], Settlement], w: Array, d: Array
) -> Settlement:
    """The solution of each future that has one; not-a-number where there is no zone."""
    batch = d.shape[1:]
    settled = Settlement(np.full((w.shape[1], *batch), np.nan), np.full(d.shape, np.nan))
    for here in np.ndindex(batch):
        # Copied whole: sums over strided memory differ in the last bit.
        one = np.ascontiguousarray(w[(..., *here)]), np.ascontiguousarray(d[(..., *here)])
        if _linear_zone(*one).value >= -TOLERANCE:
            settled.package[(..., *here)], settled.utilities[(..., *here)] = solution(*one)
    return settled


def _to_ideal(w: Array, d: Array) -> Settlement:
    ideal = np.array([w[k] @ _best_for(w, d, k) - d[k] for k in range(len(d))])
    return _in_proportion(w, d, np.where(ideal > SOLVERS_DUST, ideal, 0.0))


def _in_proportion(w: Array, d: Array, ideal: Array) -> Settlement:
    """The best package along gains in proportion; then nobody's gain is left on the table."""
    beyond = float(np.abs(w).sum() + np.abs(d).sum()) + 1.0
    above = np.hstack([w, -ideal[:, None]])
    along = _solved(np.append(np.zeros(w.shape[1]), -1.0), above, d - TOLERANCE, beyond)
    floor = d + along.x[-1] * ideal
    package = np.clip(_solved(-w.sum(axis=0), w, floor - 2.0 * TOLERANCE).x, 0.0, 1.0)
    return Settlement(package, w @ package)


def _frontier(w: Array) -> tuple[Array, list[Array]]:
    """Corners of the frontier, and the package at each."""
    a, b = w
    package = ((a >= 0.0) & (b >= 0.0) & (a + b > 0.0)).astype(np.float64)
    package[(b > 0.0) & (a < 0.0)] = 1.0
    contested = np.flatnonzero(a * b < 0.0)
    order = contested[np.argsort(-np.abs(a[contested]) / np.abs(b[contested]), kind="stable")]
    packages = [package]
    for issue in order:
        package = package.copy()
        package[issue] = 1.0 - package[issue]
        packages.append(package)
    return np.array([w @ each for each in packages]), packages


def _pair_nash(w: Array, d: Array) -> Settlement:
    corners, packages = _frontier(w)
    candidates = list(packages)
    for (u, v), (x, y) in zip(pairwise(corners - d), pairwise(packages), strict=True):
        step = v - u
        if step[0] * step[1] < 0.0:
            t = -(u[0] * step[1] + u[1] * step[0]) / (2.0 * step[0] * step[1])
            share = min(1.0, max(0.0, t))
            candidates.append(x + share * (y - x))
        # Where a party's gain crosses zero the feasible part of the edge ends.
        ends = [-u[party] / step[party] for party in range(PAIR) if step[party] != 0.0]
        candidates += [x + end * (y - x) for end in ends if 0.0 < end < 1.0]
    feasible = [x for x in candidates if np.all(w @ x - d >= -TOLERANCE)]
    best = max(feasible, key=lambda x: float(np.prod(np.maximum(w @ x - d, 0.0))))
    return Settlement(best, w @ best)


def _concave_nash(w: Array, d: Array, power: Array) -> Settlement:
    """The best weighted sum of logarithms of gains, over the parties that can gain at all.

    The mean of their best packages gives each of them a gain, so that the start is inside.
    """
    favourites = np.array([_best_for(w, d, k) for k in range(len(d))])
    ideal = np.einsum("ki,ki->k", w, favourites) - d
    able = ideal > SOLVERS_DUST
    start = favourites[able].mean(axis=0) if able.any() else favourites.mean(axis=0)
    if not able.any():
        return Settlement(start, w @ start)
    scaled, origin, weight = w[able] / ideal[able, None], d[able] / ideal[able], power[able]

    def loss(x: Array) -> float:
        return float(-(weight * np.log(np.maximum(scaled @ x - origin, 1e-300))).sum())

    def slope(x: Array) -> Array:
        return np.asarray(-(weight / np.maximum(scaled @ x - origin, 1e-300)) @ scaled)

    from scipy.optimize import minimize  # noqa: PLC0415 - half a second that no window waits for

    found = minimize(  # type: ignore[call-overload]  # the stubs want shapes in types
        loss,
        start,
        jac=slope,
        method="SLSQP",
        bounds=[(0.0, 1.0)] * w.shape[1],
        constraints={"type": "ineq", "fun": lambda x: w @ x - d, "jac": lambda _: w},
        options={"ftol": 1e-14, "maxiter": 1000},
    )
    package = np.clip(found.x, 0.0, 1.0)
    return Settlement(package, w @ package)
