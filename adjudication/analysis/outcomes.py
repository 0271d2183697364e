"""Outcomes: what is counted in the futures of a scenario, each with its name, words and unit.

Shares are of events that happened at least once; levels are whole numbers whose quantiles are
read off exact counts, turn by turn.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from adjudication.analysis import measures
from adjudication.analysis.ensemble import THRESHOLD, Measure
from adjudication.readings import word_of
from adjudication.state import AGREED, FORCE, IGNORED, State
from adjudication.world import World

Counts = NDArray[np.integer]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One thing counted.

    Attributes:
        measure: What is read off every future.
        label: In words.
        kind: `share` of futures in which it happened (1) by then, a `level` with quantiles, or a
            `holder` whose numbers are places of actors.
        unit: Unit of a level.
        part: Which of several of its kind it belongs to, an id; empty for the whole table.
    """

    measure: Measure
    label: str
    kind: Literal["share", "level", "holder"]
    unit: str = ""
    part: str = ""

    @property
    def name(self) -> str:
        """Stable name."""
        return self.measure.name


@dataclass(frozen=True, slots=True)
class Reached:
    """Reads whether another number is reached.

    Attributes:
        read: The number.
        at_least: From where on.
    """

    read: Callable[[World, State, State], Counts]
    at_least: int = 1

    def __call__(self, world: World, before: State, after: State) -> Counts:
        """Returns 1 where it is."""
        return np.asarray((self.read(world, before, after) >= self.at_least).astype(np.int64))


@dataclass(frozen=True, slots=True)
class RungOf:
    """Reads the rung of one dyad."""

    dyad: int

    def __call__(self, world: World, before: State, after: State) -> Counts:
        """Returns the rungs."""
        del world, before
        return np.asarray(after.rung[self.dyad])


@dataclass(frozen=True, slots=True)
class HostilityOf:
    """Reads the mean hostility of two actors, in tenths."""

    one: int
    other: int

    def __call__(self, world: World, before: State, after: State) -> Counts:
        """Returns tenths of Goldstein units."""
        del world, before
        heat = after.heat[self.one, self.other] + after.heat[self.other, self.one]
        return np.asarray(np.rint(5.0 * heat), dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Answered:
    """Counts the answers of one degree that guarantors gave this turn under a commitment."""

    promise: int
    degree: int

    def __call__(self, world: World, before: State, after: State) -> Counts:
        """Returns how many were given."""
        del world
        fresh = after.asked_turn[self.promise] != before.asked_turn[self.promise]
        return np.asarray((fresh & (after.honour[self.promise] == self.degree)).sum(axis=0))


@dataclass(frozen=True, slots=True)
class InvokedIn:
    """Reads the turn in which a commitment was invoked."""

    promise: int

    def __call__(self, world: World, before: State, after: State) -> Counts:
        """Returns turns, 0 where it was not."""
        del world, before
        return np.asarray(after.invoked[self.promise])


@dataclass(frozen=True, slots=True)
class WordOf:
    """Reads how far the first beneficiary trusts the word of the guarantors, in points of 100."""

    promise: int

    def __call__(self, world: World, before: State, after: State) -> Counts:
        """Returns the points."""
        del before
        given = world.promises[self.promise]
        protected = int(np.flatnonzero(given.beneficiary)[0])
        others = np.flatnonzero(given.guarantor & ~given.beneficiary)
        trusted = word_of(world, after, protected, others, self.promise).mean(axis=0)
        return np.asarray(np.rint(100.0 * trusted), dtype=np.int64)


@dataclass(frozen=True, slots=True)
class StatusOf:
    """Reads where a track stands."""

    track: int

    def __call__(self, world: World, before: State, after: State) -> Counts:
        """Returns its status."""
        del world, before
        return np.asarray(after.track_status[self.track])


@dataclass(frozen=True, slots=True)
class HolderOf:
    """Reads the actor in control of a zone."""

    zone: int

    def __call__(self, world: World, before: State, after: State) -> Counts:
        """Returns places of actors."""
        del world, before
        return np.asarray(after.held[self.zone])


def outcomes(world: World) -> tuple[Outcome, ...]:
    """Returns what is counted for a scenario, the gravest first."""
    found = {each.name: each for each in _outcomes(world)}
    return tuple(found.values())


def measures_of(counted: tuple[Outcome, ...]) -> tuple[Measure, ...]:
    """Returns what a plan must measure; the nuclear threshold is counted in any case."""
    return tuple(each.measure for each in counted if each.name != THRESHOLD)


def _happened(
    name: str,
    read: Callable[[World, State, State], Counts],
    label: str,
    at_least: int = 1,
    part: str = "",
) -> Outcome:
    return Outcome(Measure(name, Reached(read, at_least), "most"), label, "share", part=part)


def _outcomes(world: World) -> Iterator[Outcome]:
    yield _happened("war", measures.dyads_at_war, "War in any dyad")
    label = "The nuclear threshold is asked about (the run stops there)"
    yield _happened(THRESHOLD, measures.dyads_at_war, label)
    yield Outcome(
        Measure("highest-rung", measures.highest_rung), "Highest rung of any dyad", "level"
    )
    disputed = Measure("dyads-in-dispute", measures.dyads_in_dispute)
    yield Outcome(disputed, "Dyads in a militarised dispute", "level")
    for plan in world.calculations:
        yield from _dyad(world, plan.actor, plan.target)
    for promise in world.promises:
        yield from _promise(world, promise.number)
    if world.tracks:
        yield Outcome(Measure("tracks-agreed", measures.agreements), "Tracks agreed", "level")
    for track in world.tracks:
        label = f"Agreed: {track.given.name}"
        yield _happened(f"agreed/{track.key}", StatusOf(track.number), label, AGREED, track.key)
    if world.scenario.tolls:
        yield from _people()
    for row, zone in enumerate(world.contested):
        held = Measure(f"held/{zone.key}", HolderOf(row))
        yield Outcome(held, f"Control of {zone.key}", "holder", part=zone.key)


def _dyad(world: World, one: int, other: int) -> Iterator[Outcome]:
    dyad, war = int(world.dyad[one, other]), world.scenario.ladder.marks.war
    key, names = world.dyad_key(dyad), world.pair(one, other)
    read = RungOf(dyad)
    yield _happened(f"war/{key}", read, f"War, {names}", war, key)
    yield Outcome(Measure(f"rung/{key}", read), f"Rung, {names}", "level", part=key)
    heat = Measure(f"hostility/{key}", HostilityOf(one, other))
    yield Outcome(heat, f"Hostility, {names}", "level", unit="tenths, 0-100", part=key)


def _promise(world: World, number: int) -> Iterator[Outcome]:
    promise = world.promises[number]
    key, name = promise.key, promise.given.name
    yield _happened(f"invoked/{key}", InvokedIn(number), f"Invoked: {name}", part=key)
    for degree, what, label in (
        (FORCE, "honoured", "Honoured by force by one guarantor or more"),
        (IGNORED, "ignored", "Ignored by one guarantor or more"),
    ):
        read = Answered(number, degree)
        yield _happened(f"{what}/{key}", read, f"{label}: {name}", part=key)
    if (promise.guarantor & ~promise.beneficiary).any():
        trusted = Measure(f"word/{key}", WordOf(number))
        label = f"Trust of the protected in the guarantors' word: {name}"
        yield Outcome(trusted, label, "level", unit="0-100", part=key)


def _people() -> Iterator[Outcome]:
    for name, read, label, unit in (
        ("months-of-war", measures.months_of_war, "Months of war, all dyads", "months"),
        ("months-gained", measures.months_gained, "Months without war gained", "months"),
        ("killed-low", measures.killed_at_least, "Killed, at least", "people"),
        ("killed-high", measures.killed_at_most, "Killed, at most", "people"),
        ("displaced-low", measures.displaced_at_least, "Displaced, at least", "people"),
        ("displaced-high", measures.displaced_at_most, "Displaced, at most", "people"),
    ):
        yield Outcome(Measure(name, read), label, "level", unit=unit)
