"""Two lines of play compared by model runs, in three lines: what error there is, and of what kind.

Computing error says how well the runs measure the model, and nothing about the world. How far the
difference hangs on our own judgement is seen over sets of coefficients drawn from their priors;
how far on structure, over switches turned one at a time. Words follow the last two.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from adjudication.analysis.ensemble import Key, Tally
from adjudication.analysis.outcomes import Outcome
from adjudication.analysis.switches import NO_DEAL

AGREEMENT = 0.8
"""Share of parameter sets, and of variants, below which the model does not tell two apart."""
DISTINGUISHED = 2.0
"""Standard errors of computing below which a difference is not told from none."""


@dataclass(frozen=True, slots=True)
class Sets:
    """How a difference falls over sets of coefficients.

    Attributes:
        higher: Share of sets in which it is above zero.
        lower: Share in which it is below.
        epistemic: Share of its variance that follows from the coefficients, the rest from chance;
            NaN where it does not vary.
        low: 5th percentile over the sets of the set's mean.
        high: 95th percentile.
    """

    higher: float
    lower: float
    epistemic: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Turned:
    """The difference under one structural switch, and its standard error of computing."""

    label: str
    difference: float
    error: float


@dataclass(frozen=True, slots=True)
class Line:
    """One outcome compared.

    Attributes:
        outcome: What is compared.
        without: Share or mean without a deal; None where the scenario does not say what that is.
        one: Share or mean in the first line of play.
        other: In the second.
        difference: The second less the first, of the same futures.
        error: Its standard error of computing.
        sets: How it falls over sets of coefficients.
        turned: How it falls under structural switches.
    """

    outcome: Outcome
    without: float | None
    one: float
    other: float
    difference: float
    error: float
    sets: Sets
    turned: tuple[Turned, ...]

    @property
    def agreement(self) -> tuple[float, int, int]:
        """Share of parameter sets, and number of variants out of how many, of its direction.

        Sets in which the two lines show no difference have no direction and do not count; a
        variant whose difference is within computing error does not have it.
        """
        rising = self.difference > 0.0
        told = self.sets.higher + self.sets.lower
        share = (self.sets.higher if rising else self.sets.lower) / told if told else 0.0
        same = sum(
            abs(each.difference) > DISTINGUISHED * each.error and (each.difference > 0.0) is rising
            for each in self.turned
        )
        return share, same, len(self.turned)

    @property
    def words(self) -> str:
        """What may be concluded, in the words that the rules of the house allow."""
        if self.difference == 0.0 and self.error == 0.0:
            return "no difference in any model run"
        if abs(self.difference) < DISTINGUISHED * self.error:
            return "not told from none by this many model runs"
        share, same, variants = self.agreement
        direction = "higher" if self.difference > 0.0 else "lower"
        seen = f"{direction} in B in {100 * share:.0f} % of the parameter sets that differ"
        seen += f", in {same} of {variants} variants" if variants else ""
        if share < AGREEMENT or (variants and same < AGREEMENT * variants):
            return f"the model does not tell these apart ({seen})"
        return seen


def lines(
    tally: Tally,
    counted: Sequence[Outcome],
    names: tuple[str, str],
    turns: int,
    futures_a_set: int,
    switched: Mapping[str, Tally],
) -> tuple[Line, ...]:
    """Returns every outcome compared, the difference being the second setting's less the first's.

    Args:
        tally: Counts of both settings, and of `no deal` where there is one.
        counted: What was counted.
        names: Names of the first setting of the plan and of the other.
        turns: Turns played.
        futures_a_set: Futures that shared a set of coefficients.
        switched: Counts of the same two settings under each structural switch, by its label.
    """
    first, second = names
    result = []
    for outcome in counted:
        if outcome.kind == "holder":
            continue
        name, key = outcome.name, (second, outcome.name, turns)
        difference, error = _difference(tally, key, futures_a_set)
        without = (
            tally.mean(NO_DEAL, name, turns) if (NO_DEAL, name, turns) in tally.counts else None
        )
        result.append(
            Line(
                outcome=outcome,
                without=without,
                one=tally.mean(first, name, turns),
                other=tally.mean(second, name, turns),
                difference=difference,
                error=error,
                sets=sets_of(tally.pairs[key], tally.set_pairs[key], futures_a_set),
                turned=tuple(
                    Turned(label, *_difference(each, key, futures_a_set))
                    for label, each in switched.items()
                ),
            )
        )
    return tuple(result)


def _difference(tally: Tally, key: Key, size: int) -> tuple[float, float]:
    return mean_and_error(tally.pairs[key], tally.set_pairs[key], size)


def mean_and_error(futures: Counter[int], sets: Counter[int], size: int) -> tuple[float, float]:
    """Returns the mean of a number and its standard error of computing.

    Futures of one set are not independent, so that with sets the error is that of the mean over
    sets; it then holds the luck of which coefficients were drawn as well.

    Args:
        futures: How many futures show which number.
        sets: How many whole sets show which sum; empty without sets.
        size: Futures in a set.
    """
    mean, _ = _moments(futures)
    counted, scale = (sets, size) if sets.total() > 1 else (futures, 1)
    _, variance = _moments(counted)
    return mean, sqrt(variance / counted.total()) / scale if counted.total() else float("nan")


def sets_of(futures: Counter[int], sets: Counter[int], size: int) -> Sets:
    """Returns how a number falls over sets of coefficients.

    The share of its variance that is epistemic is that of a one-way analysis of variance with
    random effects, sets of coefficients being the groups (Searle, Casella and McCulloch 1992,
    chapter 3); an estimate below zero counts as zero.

    Args:
        futures: How many futures show which number.
        sets: How many whole sets show which sum.
        size: Futures in a set.
    """
    if not sets:
        nan = float("nan")
        return Sets(nan, nan, nan, nan, nan)
    total = sets.total()
    return Sets(
        higher=sum(n for each, n in sets.items() if each > 0) / total,
        lower=sum(n for each, n in sets.items() if each < 0) / total,
        epistemic=_epistemic(futures, sets, size),
        low=quantile(sets, 0.05) / size,
        high=quantile(sets, 0.95) / size,
    )


def _epistemic(futures: Counter[int], sets: Counter[int], size: int) -> float:
    _, total = _moments(futures)
    _, sums = _moments(sets)
    if total == 0.0 or sets.total() < 2:
        return float("nan")
    between = sums / size**2
    within = max(total - between, 0.0) * size / (size - 1)
    return min(max(between - within / size, 0.0) / total, 1.0)


def _moments(counted: Counter[int]) -> tuple[float, float]:
    """Mean and variance; exact until the last division."""
    n = counted.total()
    if n == 0:
        return float("nan"), float("nan")
    first = sum(value * times for value, times in counted.items())
    second = sum(value * value * times for value, times in counted.items())
    return first / n, (second * n - first * first) / (n * n)


def quantile(counted: Counter[int], share: float) -> int:
    """Returns the least number that so large a share does not exceed.

    Args:
        counted: How many show which number; not empty.
        share: 0 to 1.
    """
    reached, wanted = 0, share * counted.total()
    for value in sorted(counted):
        reached += counted[value]
        if reached >= wanted and reached:
            return value
    raise ValueError("nothing was counted")
