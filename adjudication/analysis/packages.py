"""What can be agreed in which format of talks, who blocks, and what to add.

Formats are sets of issues and of actors. The mathematics is `adjudication.models.bargaining`;
here it is put to several formats of one negotiation, and their worth compared.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.errors import AdjudicationError
from adjudication.models.bargaining import (
    TOLERANCE,
    Settlement,
    egalitarian,
    frontier,
    kalai_smorodinsky,
    nash,
    zone,
)
from adjudication.models.tracks import ratification

Array = NDArray[np.float64]
PAIR = 2
DIGITS = 9


class AgreementError(AdjudicationError):
    """A negotiation cannot be read as one."""


@dataclass(frozen=True, slots=True)
class Format:
    """Who talks about what, by number."""

    issues: tuple[int, ...]
    actors: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Talks:
    """A negotiation that could be held in several formats.

    Attributes:
        issues: Names of the issues.
        actors: Names of the actors.
        weights: (K, I) what full settlement of each issue is worth to each actor, utility units.
        reserves: (K,) what each actor has without agreement.
        formats: By name.
        issue_cost, actor_cost: What each issue and actor beyond the first costs, utility units.
    """

    issues: tuple[str, ...]
    actors: tuple[str, ...]
    weights: Array
    reserves: Array
    formats: dict[str, Format]
    issue_cost: float = 0.0
    actor_cost: float = 0.0


@dataclass(frozen=True, slots=True)
class SideLetter:
    """A unilateral statement that would help ratification at home.

    Attributes:
        by: Who would make it.
        issue: On the issue of the package that costs it most.
        contested: What that issue costs it, utility units.
        ratification, with_letter: Odds of ratification without and with it.
    """

    by: str
    issue: str
    contested: float
    ratification: float
    with_letter: float


@dataclass(frozen=True, slots=True)
class Prospect:
    """What one format can come to.

    Attributes:
        issues, actors: Their names.
        value: v*, the largest gain that all can have at once; above 0 there is a zone.
        package: By issue, how far it is settled, 0..1, in the package that is best for whoever
            gains least.
        gains: By actor, what that package gives it beyond its reserve.
        blocking: Without whom there would be a zone; if no single actor stands in the way, those
            whose claims cannot be met together. Nobody where there is a zone.
        solutions: Nash, Kalai-Smorodinsky (`ks`) and egalitarian, package and utilities by name;
            None where nobody can be made to agree.
        addition: The issue outside the format that raises v* most, and v* with it; None if none
            does.
        frontier: Corners of the Pareto frontier of two actors, by name, else empty.
        letters: Side letters worth making on the package; none without a zone.
    """

    issues: tuple[str, ...]
    actors: tuple[str, ...]
    value: float
    package: dict[str, float]
    gains: dict[str, float]
    blocking: tuple[str, ...]
    solutions: dict[str, dict[str, dict[str, float]] | None]
    addition: tuple[str, float] | None
    frontier: tuple[dict[str, float], ...]
    letters: tuple[SideLetter, ...]

    def as_dict(self) -> dict[str, object]:
        """Returns the prospect as plain values, for JSON."""
        return {
            "v": self.value,
            "issues": list(self.issues),
            "actors": list(self.actors),
            "package": self.package,
            "gains": self.gains,
            "blocking": list(self.blocking),
            **self.solutions,
            "issue_to_add": self.addition and {"issue": self.addition[0], "v": self.addition[1]},
            "frontier": list(self.frontier),
            "side_letters": [
                {
                    "by": letter.by,
                    "issue": letter.issue,
                    "contested": letter.contested,
                    "ratification": letter.ratification,
                    "with_letter": letter.with_letter,
                }
                for letter in self.letters
            ],
        }


def prospects(talks: Talks) -> dict[str, Prospect]:
    """Returns what each format can come to, by name."""
    return {name: _prospect(talks, given) for name, given in talks.formats.items()}


def aperture(talks: Talks) -> float:
    """Returns what one wide format is worth beyond the best of the separate ones.

    The wide format has every issue and every actor of the others; a format that has them all is
    the wide one itself. No format is worth less than no deal, and complexity is charged against
    each, so that widening can be worth less than nothing.

    Source: J. Sebenius, 'Negotiation arithmetic', International Organization 1983 [S29].
    """
    wide = Format(
        tuple(sorted({issue for each in talks.formats.values() for issue in each.issues})),
        tuple(sorted({actor for each in talks.formats.values() for actor in each.actors})),
    )

    def worth(given: Format) -> float:
        issues, actors = len(given.issues) - 1, len(given.actors) - 1
        return _value(talks, given) - talks.issue_cost * issues - talks.actor_cost * actors

    separate = [worth(given) for given in talks.formats.values() if given != wide]
    return _plain(worth(wide) - max([0.0, *separate]))


def _prospect(talks: Talks, given: Format) -> Prospect:
    weights, reserves = _of(talks, given)
    best = zone(weights, reserves)
    solutions = {
        "nash": nash(weights, reserves),
        "ks": kalai_smorodinsky(weights, reserves),
        "egalitarian": egalitarian(weights, reserves),
    }
    settled = solutions["egalitarian"]
    package = settled.package if settled.agreed else best.package
    issues = tuple(talks.issues[issue] for issue in given.issues)
    actors = tuple(talks.actors[actor] for actor in given.actors)
    found = best.value > TOLERANCE
    return Prospect(
        issues=issues,
        actors=actors,
        value=_plain(best.value),
        package=_named(issues, package),
        gains=_named(actors, weights @ package - reserves),
        blocking=() if found else _blocking(talks, given, best.multipliers),
        solutions={
            name: _settled(issues, actors, solution) for name, solution in solutions.items()
        },
        addition=_addition(talks, given, best.value),
        frontier=tuple(_named(actors, corner) for corner in frontier(weights))
        if len(actors) == PAIR
        else (),
        letters=_letters(issues, actors, weights, reserves, package) if found else (),
    )


def _of(talks: Talks, given: Format) -> tuple[Array, Array]:
    return talks.weights[np.ix_(given.actors, given.issues)], talks.reserves[list(given.actors)]


def _value(talks: Talks, given: Format) -> float:
    """v* of a format; of a single actor all that it could have alone."""
    weights, reserves = _of(talks, given)
    if len(reserves) < PAIR:
        return float(np.maximum(weights, 0.0).sum() - reserves.sum())
    return zone(weights, reserves).value


def _blocking(talks: Talks, given: Format, multipliers: Array) -> tuple[str, ...]:
    alone = [
        actor
        for actor in given.actors
        if _value(talks, Format(given.issues, tuple(a for a in given.actors if a != actor)))
        > TOLERANCE
    ]
    together = [
        actor
        for actor, weight in zip(given.actors, multipliers, strict=True)
        if weight > TOLERANCE
    ]
    return tuple(talks.actors[actor] for actor in alone or together)


def _addition(talks: Talks, given: Format, value: float) -> tuple[str, float] | None:
    outside = [issue for issue in range(len(talks.issues)) if issue not in given.issues]
    if not outside:
        return None
    wider = [
        (_value(talks, Format((*given.issues, issue), given.actors)), issue) for issue in outside
    ]
    best, issue = max(wider, key=lambda pair: pair[0])
    return (talks.issues[issue], _plain(best)) if best > value + TOLERANCE else None


def _letters(
    issues: Sequence[str], actors: Sequence[str], weights: Array, reserves: Array, package: Array
) -> tuple[SideLetter, ...]:
    """For each actor that the package costs something, a statement on its dearest issue."""
    letters = []
    for row, actor in enumerate(actors):
        losses = np.maximum(-weights[row] * package, 0.0)
        dearest = int(losses.argmax())
        if losses[dearest] <= TOLERANCE:
            continue
        support = weights[row] @ package - reserves[row]
        letters.append(
            SideLetter(
                by=actor,
                issue=issues[dearest],
                contested=_plain(losses[dearest]),
                ratification=_plain(float(ratification(support))),
                with_letter=_plain(float(ratification(support, contested=losses[dearest]))),
            )
        )
    return tuple(letters)


def _settled(
    issues: Sequence[str], actors: Sequence[str], solution: Settlement
) -> dict[str, dict[str, float]] | None:
    if not solution.agreed:
        return None
    return {
        "package": _named(issues, solution.package),
        "utilities": _named(actors, solution.utilities),
    }


def _named(names: Sequence[str], values: Array) -> dict[str, float]:
    return {name: _plain(value) for name, value in zip(names, values.tolist(), strict=True)}


def _plain(value: float) -> float:
    """Without what the solver's tolerance leaves in the last digits, and without minus zero."""
    return round(float(value), DIGITS - 1) + 0.0
