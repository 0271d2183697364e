"""Drivers: which judged coefficients the difference between two lines of play hangs on.

The difference is a function of the coefficients: for each set of them it is averaged over paired
futures, the same luck for every set and for both lines. Screening (Morris) finds the few that
move it; their shares of its variance follow (Sobol, by Saltelli's estimators in SciPy).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, wait
from dataclasses import dataclass, field, fields, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from adjudication.analysis.ensemble import CHUNK, Measure, Plan, Setting, played
from adjudication.analysis.leaving import LeftError
from adjudication.analysis.morris import effects, trajectories
from adjudication.analysis.running import ENDS_EARLY, SECONDS, Ending, ending_of
from adjudication.sampling import EDGE, quantile
from adjudication.world import World, parameters_of
from scenarios.parameters import ModelParameters, Parameter, Status

Array = NDArray[np.float64]
WITHIN = 0.05
"""Screening goes from the 5th to the 95th percentile of a prior."""
LEAST_WALKS = 2
"""Trajectories that tell an effect from its error."""
LEAST_SETS = 2
"""Base sets that have a variance."""
RESAMPLES = 199
"""Of the bootstrap of Sobol indices."""
GoOn = Callable[[int, int, str], bool]
"""Told how many of how many sets are done, and of what; says whether to go on."""


@dataclass(frozen=True, slots=True)
class Study:
    """The difference of a measure between two settings, as a function of coefficients.

    Attributes:
        settings: The two; the difference is the second less the first.
        measure: What is compared, after the last turn.
        seed: Session seed.
        turns: Turns played.
        futures: Paired futures that each set of coefficients is averaged over, 2 at least.
    """

    settings: tuple[Setting, Setting]
    measure: Measure
    seed: int
    turns: int
    futures: int


@dataclass(frozen=True, slots=True)
class Means:
    """The difference at some sets of coefficients.

    Attributes:
        mean: (V,) its mean over the paired futures.
        error: (V,) the standard error of that mean.
    """

    mean: Array
    error: Array


@dataclass(frozen=True, slots=True)
class Driver:
    """What one judged coefficient does to the difference.

    Attributes:
        name: The coefficient.
        value: Its value at the table.
        low_value: 5th percentile of its prior.
        high_value: 95th percentile.
        absolute: Mean absolute change of the difference from the one to the other.
        error: Its standard error over the trajectories.
        mean: Mean change, with its sign.
        spread: Standard deviation of the change: how much it hangs on the other coefficients.
        low: The difference at the 5th percentile, all else as at the table; NaN if not run.
        high: At the 95th.
        first: Share of the variance of the difference that it decides alone; NaN if not run.
        total: Share with all that it does together with others; NaN if not run.
        first_range: 95 % range of `first` by bootstrap.
        total_range: 95 % range of `total`.
    """

    name: str
    value: float
    low_value: float
    high_value: float
    absolute: float
    error: float
    mean: float
    spread: float
    low: float = float("nan")
    high: float = float("nan")
    first: float = float("nan")
    total: float = float("nan")
    first_range: tuple[float, float] = (float("nan"), float("nan"))
    total_range: tuple[float, float] = (float("nan"), float("nan"))


@dataclass(frozen=True, slots=True)
class Found:
    """What drives a difference.

    Attributes:
        drivers: Every coefficient tried, the strongest first.
        at_table: The difference with the coefficients of the table; NaN if not run.
        at_table_error: Its standard error.
        luck: Share of the variance over sets of coefficients that the luck of so few paired
            futures may account for, 0 to 1; NaN where the difference does not vary.
        trajectories: Trajectories of the screening that were played.
        sets: Sets of coefficients played in all.
        ending: Why it ended; `whole` where all was played.
    """

    drivers: tuple[Driver, ...] = ()
    at_table: float = float("nan")
    at_table_error: float = float("nan")
    luck: float = float("nan")
    trajectories: int = 0
    sets: int = 0
    ending: Ending = "whole"


NOTHING = Means(np.zeros(0), np.zeros(0))


@dataclass(slots=True)
class _Work:
    study: Study
    executor: Executor | None
    go_on: GoOn
    played: int = field(default=0)
    ending: Ending = field(default="whole")

    def means(self, names: Sequence[str], shares: Array, what: str) -> Means:
        """The difference at quantiles (V, K) of the priors of some coefficients.

        Of the first ones alone where the run ends early, which is noted.
        """
        total = len(shares)
        size = max(CHUNK // self.study.futures, 1)
        parts = [shares[at : at + size] for at in range(0, total, size)]
        done, count = [NOTHING], 0
        try:
            for part in self._each(tuple(names), parts):
                done.append(part)
                count += len(part.mean)
                if not self.go_on(count, total, what):
                    raise LeftError
        except ENDS_EARLY as fault:
            self.ending = ending_of(fault)
        self.played += count
        return Means(
            np.concatenate([each.mean for each in done]),
            np.concatenate([each.error for each in done]),
        )

    def _each(self, names: tuple[str, ...], parts: list[Array]) -> Iterator[Means]:
        """The parts in their order, and `NOTHING` while one is waited for."""
        if self.executor is None:
            for part in parts:
                yield difference(self.study, names, part)
            return
        pending = [self.executor.submit(difference, self.study, names, part) for part in parts]
        try:
            for each in pending:
                while not wait([each], SECONDS).done:
                    yield NOTHING
                yield each.result()
        finally:
            for each in pending:
                each.cancel()


def judged(world: World) -> dict[str, Parameter]:
    """Returns the engine's coefficients that are judgement and have a prior, by name."""
    known = parameters_of(world.scenario)
    found = {each.name: getattr(known, each.name) for each in fields(ModelParameters)}
    return {
        name: parameter
        for name, parameter in found.items()
        if parameter.status is Status.JUDGEMENT and parameter.prior is not None
    }


def difference(study: Study, names: Sequence[str], shares: Array) -> Means:
    """Returns the difference at some sets of coefficients, the others as at the table.

    Args:
        study: What is compared.
        names: K coefficients, each with a prior.
        shares: (V, K) quantiles of their priors, 0 to 1.
    """
    count = study.futures
    numbers = np.tile(np.arange(count, dtype=np.uint64), len(shares))
    values = []
    for setting in study.settings:
        at = replace(setting, world=_with(setting.world, names, shares, count))
        plan = Plan((at,), (study.measure,), study.seed, study.turns, sampled=False)
        last = {key: value for key, value in played(plan, at, numbers) if key[1] == study.turns}
        values.append(last[study.measure.name, study.turns].reshape(len(shares), count))
    apart = values[1] - values[0]
    return Means(apart.mean(axis=1), apart.std(axis=1, ddof=1) / np.sqrt(count))


def _with(world: World, names: Sequence[str], shares: Array, count: int) -> World:
    known = parameters_of(world.scenario)
    kept = np.clip(shares, EDGE, 1.0 - EDGE)
    drawn = {
        name: np.repeat(quantile(getattr(known, name).prior, kept[:, place]), count)
        for place, name in enumerate(names)
    }
    return replace(world, parameters=replace(world.parameters, **drawn))


def drivers(
    study: Study,
    walks: int,
    strongest: int,
    sobol_sets: int,
    executor: Executor | None = None,
    go_on: GoOn = lambda *_: True,
) -> Found:
    """Returns what drives the difference between two settings.

    Args:
        study: What is compared.
        walks: Trajectories of the screening, 2 at least.
        strongest: How many of the strongest coefficients are looked at closer.
        sobol_sets: Base sets for their shares of the variance, a power of two; 0 leaves them out.
        executor: Plays sets elsewhere.
        go_on: Told of progress; the run ends with what is finished once it says no.
    """
    known = judged(study.settings[0].world)
    work = _Work(study, executor, go_on)
    found = _screened(work, known, walks)
    names = [each.name for each in found.drivers if each.absolute > 0.0][:strongest]
    if work.ending == "whole":
        found = _swung(work, found, names)
    if work.ending == "whole" and sobol_sets and names:
        found = _shared(work, found, names, sobol_sets)
    return replace(found, sets=work.played, ending=work.ending)


def _screened(work: _Work, known: Mapping[str, Parameter], walks: int) -> Found:
    names = list(known)
    points = trajectories(len(names), walks, work.study.seed)
    shares = WITHIN + (1.0 - 2.0 * WITHIN) * points.reshape(-1, len(names))
    came = work.means(names, shares, "screening")
    walks = len(came.mean) // points.shape[1]  # those that were finished
    if walks < LEAST_WALKS:
        return Found()
    results = came.mean[: walks * points.shape[1]].reshape(walks, -1)
    found = effects(points[:walks], results)
    ends = np.array([WITHIN, 1.0 - WITHIN])
    listed = []
    for place, name in enumerate(names):
        prior = known[name].prior
        if prior is None:  # `judged` names none
            continue
        low, high = quantile(prior, ends)
        numbers = (found.absolute, found.error, found.mean, found.spread)
        absolute, error, mean, spread = (float(each[place]) for each in numbers)
        listed.append(
            Driver(name, known[name].value, float(low), float(high), absolute, error, mean, spread)
        )
    varied = float(came.mean.var())
    luck = min(float((came.error**2).mean()) / varied, 1.0) if varied else float("nan")
    ranked = tuple(sorted(listed, key=lambda each: -each.absolute))
    return Found(ranked, luck=luck, trajectories=walks)


def _swung(work: _Work, found: Found, names: list[str]) -> Found:
    """The difference at both ends of each of some coefficients, all else as at the table."""
    table = work.means((), np.zeros((1, 0)), "as at the table")
    if not len(table.mean):
        return found
    found = replace(found, at_table=float(table.mean[0]), at_table_error=float(table.error[0]))
    ends = np.array([[WITHIN], [1.0 - WITHIN]])
    swings: dict[str, dict[str, object]] = {}
    for name in names:
        if work.ending != "whole":
            break
        came = work.means((name,), ends, f"swing of {name}").mean
        if len(came) == len(ends):
            swings[name] = {"low": float(came[0]), "high": float(came[1])}
    return _noted(found, swings)


def _shared(work: _Work, found: Found, names: list[str], count: int) -> Found:
    from scipy.stats import qmc  # noqa: PLC0415 - a second that no window waits for

    inputs = len(names)
    points = qmc.Sobol(2 * inputs, seed=work.study.seed).random(count)
    one, other = points[:, :inputs], points[:, inputs:]
    mixed = np.repeat(one[:, None], inputs, axis=1)
    for place in range(inputs):
        mixed[:, place, place] = other[:, place]
    shares = np.concatenate([one[:, None], other[:, None], mixed], axis=1)  # set by set
    came = work.means(names, shares.reshape(-1, inputs), "shares of the variance").mean
    finished = len(came) // (inputs + 2)
    kept = 1 << finished.bit_length() >> 1  # a power of two, as the points are laid
    by_point = came[: kept * (inputs + 2)].reshape(kept, inputs + 2).T
    if kept < LEAST_SETS or not by_point[:2].var():
        return found
    noted: dict[str, dict[str, object]] = {}
    for place, (first, total) in enumerate(
        variance_shares(by_point.ravel(), inputs, work.study.seed)
    ):
        noted[names[place]] = {
            "first": first[0],
            "first_range": first[1:],
            "total": total[0],
            "total_range": total[1:],
        }
    return _noted(found, noted)


Ranged = tuple[float, float, float]
"""An estimate and the ends of its range."""


def variance_shares(results: Array, inputs: int, seed: int) -> list[tuple[Ranged, Ranged]]:
    """Returns each input's first-order and total Sobol index with its 95 % bootstrap range.

    Args:
        results: Results at n points A, at n points B, and, input by input, at A with that input
            taken from B: n (K + 2) in all.
        inputs: K inputs.
        seed: Seed of the resampling.
    """
    by_point = results.reshape(inputs + 2, -1)
    count = by_point.shape[1]
    again = np.random.default_rng(seed).integers(count, size=(RESAMPLES, count))
    told = np.array([_indices(by_point[:, chosen]) for chosen in (np.arange(count), *again)])
    low, high = np.nanpercentile(told[1:], [2.5, 97.5], axis=0)
    return [
        (
            (float(told[0, 0, k]), float(low[0, k]), float(high[0, k])),
            (float(told[0, 1, k]), float(low[1, k]), float(high[1, k])),
        )
        for k in range(inputs)
    ]


def _indices(by_point: Array) -> Array:
    from scipy.stats import sobol_indices  # noqa: PLC0415 - a second that no window waits for

    one, other, mixed = by_point[0], by_point[1], by_point[2:]
    func: Mapping[Literal["f_A", "f_B", "f_AB"], Array] = {
        "f_A": one[None],
        "f_B": other[None],
        "f_AB": mixed[:, None],
    }
    found = sobol_indices(func=func, n=len(one))
    return np.array([np.ravel(found.first_order), np.ravel(found.total_order)])


def _noted(found: Found, noted: Mapping[str, Mapping[str, object]]) -> Found:
    return replace(
        found,
        drivers=tuple(
            replace(each, **noted[each.name]) if each.name in noted else each  # type: ignore[arg-type]
            for each in found.drivers
        ),
    )
