"""Tracks compiled: who sits at them, the zone of agreement, and what settling gives each party."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.models.bargaining import egalitarian, zone
from scenarios.parameters import ModelParameters, Parameter
from scenarios.scenario import Scenario
from scenarios.tracks import Track

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Negotiation:
    """A track as arrays over actors; zero where an actor is no party.

    Attributes:
        number: Its place among the tracks.
        key: Its key in the scenario.
        given: The track of the scenario.
        party: (A,) who sits at it.
        pairs: (n, 2) its pairs of parties.
        value: Zone of agreement, less what its complexity costs, utility units.
        gain: (A,) what the settlement gives each party beyond its reserve.
        contested: (A,) what it loses on issues that go against it.
        reserved: (A,) whether it has reserved its position before the start.
        isolation: How far it is kept apart from other tracks, 0..1.
    """

    number: int
    key: str
    given: Track
    party: Flags
    pairs: NDArray[np.intp]
    value: float
    gain: Array
    contested: Array
    reserved: Flags
    isolation: float


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
    weights = np.array(
        [
            [
                issue.weights[party].value if party in issue.weights else 0.0
                for issue in track.issues.values()
            ]
            for party in track.parties
        ]
    )
    reserves = np.array(
        [
            track.reservation[party].value if party in track.reservation else 0.0
            for party in track.parties
        ]
    )
    best, settled = zone(weights, reserves), egalitarian(weights, reserves)
    package = settled.package if settled.agreed else best.package
    complexity = parameters.issue_complexity.value * (
        len(track.issues) - 1
    ) + parameters.actor_complexity.value * (len(seats) - 1)
    gain, contested = np.zeros(len(index)), np.zeros(len(index))
    gain[seats] = weights @ package - reserves
    contested[seats] = np.maximum(-weights * package, 0.0).sum(axis=1)
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
        value=best.value - complexity,
        gain=gain,
        contested=contested,
        reserved=reserved,
        isolation=track.compartment.value,
    )
