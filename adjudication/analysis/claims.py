"""Two claims of the essays put to the test over the whole prior, with nothing tuned for either.

Parallel tracks: does keeping tracks apart keep the failure of one from sinking the others?
Aperture: is a wide format of talks worth more than the best of the narrow ones? Either can fail;
in what share of the prior it does, and at which values it turns, is the result.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from adjudication.analysis.ensemble import Counts, Measure, Plan, Setting, played
from adjudication.analysis.scenario_draws import Path, at_quantile, with_values
from adjudication.negotiation import negotiations_of
from adjudication.state import AGREED, State
from adjudication.world import compile_world, parameters_of
from scenarios.parameters import Parameter
from scenarios.scenario import Scenario

DISTINGUISHED = 2.0
"""Standard errors within which an effect counts as undecided."""
SWEPT = (0.01, 0.25, 0.5, 0.75, 0.99)
"""Quantiles of a prior that are tried by themselves."""


@dataclass(frozen=True, slots=True)
class OthersAgreed:
    """Reads whether at least one track but a given one is agreed."""

    but: int

    def __call__(self, world: object, before: State, after: State) -> NDArray[np.integer]:
        """Returns 1 where one is."""
        del world, before
        others = np.delete(after.track_status, self.but, axis=0)
        return np.asarray((others >= AGREED).any(axis=0).astype(np.int64))


@dataclass(frozen=True, slots=True)
class OthersCount:
    """Counts the agreed tracks but a given one."""

    but: int

    def __call__(self, world: object, before: State, after: State) -> NDArray[np.integer]:
        """Returns how many are."""
        del world, before
        others = np.delete(after.track_status, self.but, axis=0)
        return np.asarray((others >= AGREED).sum(axis=0))


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean over futures and its standard error of computing."""

    value: float
    error: float


@dataclass(frozen=True, slots=True)
class Fall:
    """What the forced failure of one track takes from the others.

    Attributes:
        level: What the others reach with compartments and nothing forced.
        apart: What the failure takes from it.
        together: What it takes without compartments.
        kept: What the compartments keep: the second fall less the first.
    """

    level: Estimate
    apart: Estimate
    together: Estimate
    kept: Estimate

    @property
    def verdict(self) -> str:
        """`holds`, `fails` or, within computing error, `undecided`."""
        if abs(self.kept.value) <= DISTINGUISHED * self.kept.error:
            return "undecided"
        return "holds" if self.kept.value > 0.0 else "fails"


def falls(scenario: Scenario, track: str, futures: int, seed: int, turns: int) -> dict[str, Fall]:
    """Returns what the failure of a track takes from the others, by measure.

    `any` is whether at least one other track is agreed at any time, `number` how many are at most.

    Args:
        scenario: The scenario, with the compartments to be tried.
        track: Id of the track whose breakdown is forced as soon as it can break down.
        futures: Futures of each of the four settings; they share luck and coefficients.
        seed: Session seed.
        turns: Turns played.
    """
    place = list(scenario.tracks).index(track)
    none: dict[Path, float] = {("compartment", key): 0.0 for key in scenario.tracks}
    apart = compile_world(scenario, played=())
    together = compile_world(with_values(scenario, none), played=())
    forced = ((f"breakdown/{track}", "breaks down"),)
    settings = (
        Setting("apart", apart),
        Setting("apart, failed", apart, forced=forced),
        Setting("together", together),
        Setting("together, failed", together, forced=forced),
    )
    measures = (
        Measure("any", OthersAgreed(place), "most"),
        Measure("number", OthersCount(place), "most"),
    )
    plan, numbers = Plan(settings, measures, seed, turns), np.arange(futures, dtype=np.uint64)
    read = [dict(played(plan, setting, numbers)) for setting in settings]
    result = {}
    for measure in measures:
        one, one_failed, other, other_failed = (each[measure.name, turns] for each in read)
        lost, lost_together = one - one_failed, other - other_failed
        result[measure.name] = Fall(
            _estimate(one),
            _estimate(lost),
            _estimate(lost_together),
            _estimate(lost_together - lost),
        )
    return result


def _estimate(values: Counts) -> Estimate:
    return Estimate(float(values.mean()), float(values.std() / sqrt(len(values))))


@dataclass(frozen=True, slots=True)
class Aperture:
    """The value of a wide format of talks over the best narrow one, utility units.

    Attributes:
        wide: v* of the wide format, less the cost of its complexity.
        narrow: That of each narrow one.
    """

    wide: float
    narrow: Mapping[str, float]

    @property
    def value(self) -> float:
        """What width adds; the claim that it is worth having fails at 0 or less."""
        return self.wide - max(0.0, *self.narrow.values())


def aperture_of(scenario: Scenario, wide: str, *, set_aside: bool) -> Aperture:
    """Returns the value of a wide track over the best of the others, or over no agreement.

    Args:
        scenario: The scenario.
        wide: Id of the wide track.
        set_aside: Whether every track leaves its intractable issues for later.
    """
    index = {actor: number for number, actor in enumerate(scenario.actors)}
    tracks = negotiations_of(scenario, index, parameters_of(scenario))
    values = {
        track.key: track.partly.value if set_aside and track.partly else track.value
        for track in tracks
    }
    return Aperture(values.pop(wide), values)


@dataclass(frozen=True, slots=True)
class Swept:
    """A result with one judged number tried over its prior, the others as they are.

    Attributes:
        path: Where the number stands.
        values: What was tried, lowest first.
        results: What came of it.
    """

    path: Path
    values: tuple[float, ...]
    results: tuple[float, ...]

    @property
    def reverses_at(self) -> float | None:
        """The number at which the result crosses zero, between two values tried; None if never."""
        for (x, y), (further, there) in pairwise(zip(self.values, self.results, strict=True)):
            if y * there < 0.0:
                return x + (further - x) * y / (y - there)
        return None


def swept(
    judged: Mapping[Path, Parameter],
    results: Callable[[Sequence[Mapping[Path, float]]], Iterable[float]],
) -> tuple[Swept, ...]:
    """Returns a result with each judged number tried by itself.

    Args:
        judged: The numbers by where they stand.
        results: Computes the result for each of several replacements of numbers, in their order.
    """
    tried = {
        path: tuple(sorted(at_quantile(parameter, share) for share in SWEPT))
        for path, parameter in judged.items()
    }
    came = iter(results([{path: value} for path, values in tried.items() for value in values]))
    return tuple(
        Swept(path, values, tuple(islice(came, len(values)))) for path, values in tried.items()
    )
