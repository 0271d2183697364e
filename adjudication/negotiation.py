"""Tracks compiled: who sits at them, the zone of agreement, and what settling gives each party."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from adjudication.later import Later
from adjudication.models.bargaining import egalitarian, zone
from adjudication.state import State
from scenarios.parameters import ModelParameters, Parameter
from scenarios.scenario import Scenario
from scenarios.tracks import Issue, Track

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Negotiation:
    """A track as arrays over actors; zero where an actor is no party.

    What settling it gives is worked out when it is first asked for: opening a session waits for
    no linear programme.

    Attributes:
        number: Its place among the tracks.
        key: Its key in the scenario.
        given: The track of the scenario.
        party: (A,) who sits at it.
        pairs: (n, 2) its pairs of parties.
        settled: What settling all of it gives.
        eased: What is left when the intractable issues are set aside; None if there are none.
        reserved: (A,) whether it has reserved its position before the start.
        isolation: How far it is kept apart from other tracks, 0..1.
    """

    number: int
    key: str
    given: Track
    party: Flags
    pairs: NDArray[np.intp]
    settled: Later["Package"]
    eased: Later["Package"] | None
    reserved: Flags
    isolation: float

    @property
    def whole(self) -> "Package":
        """What settling all of it gives."""
        return self.settled.value

    @property
    def partly(self) -> "Package | None":
        """What is left when the intractable issues are set aside; None if there are none."""
        return None if self.eased is None else self.eased.value

    @property
    def value(self) -> float:
        """Zone of agreement over all its issues, less complexity, utility units."""
        return self.whole.value

    @property
    def gain(self) -> Array:
        """(A,) what settling all of it gives each party beyond its reserve."""
        return self.whole.gain

    @property
    def contested(self) -> Array:
        """(A,) what each party loses on issues that go against it."""
        return self.whole.contested


@dataclass(frozen=True, slots=True)
class Package:
    """What settling some issues gives.

    Attributes:
        value: Zone of agreement, less what its complexity costs, utility units.
        gain: (A,) what the settlement gives each party beyond its reserve.
        contested: (A,) what it loses on issues that go against it.
    """

    value: float
    gain: Array
    contested: Array


def negotiations_of(
    scenario: Scenario, index: dict[str, int], parameters: ModelParameters[Parameter]
) -> tuple[Negotiation, ...]:
    """Returns the tracks of a scenario, compiled."""
    return tuple(
        _negotiation(number, key, track, index, parameters)
        for number, (key, track) in enumerate(scenario.tracks.items())
    )


def _negotiation(
    number: int,
    key: str,
    track: Track,
    index: dict[str, int],
    parameters: ModelParameters[Parameter],
) -> Negotiation:
    seats = [index[party] for party in track.parties]
    issues = list(track.issues.values())
    easy = [issue for issue in issues if not issue.intractable]
    hard = [issue for issue in issues if issue.intractable] if easy else []
    easy = easy or issues
    party = np.zeros(len(index), dtype=bool)
    party[seats] = True
    reserved = np.zeros(len(index), dtype=bool)
    reserved[[index[letter.by] for letter in track.side_letters if letter.by in index]] = True
    pairs = [(i, j) for i in seats for j in seats if i < j]
    return Negotiation(
        number=number,
        key=key,
        given=track,
        party=party,
        pairs=np.array(pairs, dtype=np.intp).reshape(-1, 2),
        settled=Later(partial(_package, track, easy, hard, index, parameters)),
        eased=Later(partial(_package, track, easy, [], index, parameters)) if hard else None,
        reserved=reserved,
        isolation=track.compartment.value,
    )


def _package(
    track: Track,
    free: Sequence[Issue],
    fixed: Sequence[Issue],
    index: dict[str, int],
    parameters: ModelParameters[Parameter],
) -> Package:
    """What settling some issues as far as it pays, and others in full, gives the parties."""
    seats = [index[party] for party in track.parties]
    weights, settled_in_full = _weights(track, free), _weights(track, fixed)
    reserves = np.array(
        [
            track.reservation[party].value if party in track.reservation else 0.0
            for party in track.parties
        ]
    )
    reserves = reserves - settled_in_full.sum(axis=1)
    best, settled = zone(weights, reserves), egalitarian(weights, reserves)
    package = settled.package if settled.agreed else best.package
    complexity = parameters.issue_complexity.value * (
        len(free) + len(fixed) - 1
    ) + parameters.actor_complexity.value * (len(seats) - 1)
    gain, contested = np.zeros(len(index)), np.zeros(len(index))
    gain[seats] = weights @ package - reserves
    contested[seats] = np.maximum(-weights * package, 0.0).sum(axis=1)
    contested[seats] += np.maximum(-settled_in_full, 0.0).sum(axis=1)
    return Package(best.value - complexity, gain, contested)


def _weights(track: Track, issues: Sequence[Issue]) -> Array:
    """(parties, issues) what full settlement is worth."""
    return np.array(
        [
            [issue.weights[party].value if party in issue.weights else 0.0 for issue in issues]
            for party in track.parties
        ]
    ).reshape(len(track.parties), len(issues))


def package_gain(track: Negotiation, state: State, actor: int) -> Array:
    """Returns (B,) what the settlement gives a party, by what was set aside.

    Args:
        track: The track.
        state: The state.
        actor: The party.
    """
    return _by_package(track, state, lambda package: package.gain[actor])


def package_contested(track: Negotiation, state: State, actor: int) -> Array:
    """Returns (B,) what a party loses on issues that go against it; see `package_gain`."""
    return _by_package(track, state, lambda package: package.contested[actor])


def package_value(track: Negotiation, state: State) -> Array:
    """Returns (B,) zone of agreement less complexity; see `package_gain`."""
    return _by_package(track, state, lambda package: package.value)


def _by_package(track: Negotiation, state: State, read: Callable[[Package], float]) -> Array:
    whole = np.full(state.futures, read(track.whole))
    if track.partly is None:
        return whole
    return np.where(state.set_aside[track.number] > 0, read(track.partly), whole)
