"""Tribunals, deployments, limits and behaviour profiles compiled."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.models.reach import capitals_in_reach
from scenarios.arrangements import Deployment
from scenarios.scenario import Scenario

Flags = NDArray[np.bool_]
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class ClaimKind:
    """A kind of claim that a tribunal hears.

    Attributes:
        key: Its key.
        tribunal: Name of the tribunal.
        text: What is claimed.
        merit: Odds that it is upheld, before any precedent.
        credence: How far members believe it, before any precedent.
        member: (A,) who recognises the tribunal.
    """

    key: str
    tribunal: str
    text: str
    merit: float
    credence: float
    member: Flags


@dataclass(frozen=True, slots=True)
class ZonalLimit:
    """A limit on what may reach whom.

    Attributes:
        name: Name shown to people.
        party: (A,) who is bound.
        in_force: Whether it binds from the start.
        track: Number of the track whose agreement brings it into force; -1 none.
        violates: (D,) which deployments would violate it where they are in place.
    """

    name: str
    party: Flags
    in_force: bool
    track: int
    violates: Flags


@dataclass(frozen=True, slots=True)
class Profiles:
    """What behaviour profiles follow besides their appeals, by actor.

    Attributes:
        initiator: (A,) whether it carries on a graduated initiative.
        adversary: (A,) toward whom; itself where it has none.
        reciprocates: (A,) whether it answers in kind and sometimes forgives.
        even_handed: (A,) how far it attends to all sides alike.
    """

    initiator: Flags
    adversary: NDArray[np.intp]
    reciprocates: Flags
    even_handed: Array


def claims_of(scenario: Scenario, index: dict[str, int]) -> tuple[ClaimKind, ...]:
    """Returns the kinds of claim, in the order of the scenario."""
    return tuple(
        ClaimKind(
            key=key,
            tribunal=tribunal.name,
            text=claim.text,
            merit=claim.merit.value,
            credence=claim.credence.value,
            member=_flags(tribunal.members, index),
        )
        for tribunal in scenario.tribunals.values()
        for key, claim in tribunal.claims.items()
    )


def reach_of(scenario: Scenario) -> Flags:
    """Returns (D, A) whose capitals each deployment reaches where it is in place."""
    deployments = list(scenario.deployments.values())
    return capitals_in_reach(
        np.array([(d.longitude, d.latitude) for d in deployments]).reshape(-1, 2),
        [d.reach.value for d in deployments],
        [(actor.longitude, actor.latitude) for actor in scenario.actors.values()],
    )


def limits_of(
    scenario: Scenario, index: dict[str, int], deployments: tuple[Deployment, ...]
) -> tuple[ZonalLimit, ...]:
    """Returns the limits, in the order of the scenario."""
    reach, tracks = reach_of(scenario), list(scenario.tracks)
    owner = np.array([index[d.owner] for d in deployments], dtype=np.intp)
    limits = []
    for limit in scenario.limits.values():
        party = _flags(limit.parties, index)
        others = reach & party
        others[np.arange(len(owner)), owner] = False
        limits.append(
            ZonalLimit(
                name=limit.name,
                party=party,
                in_force=limit.in_force,
                track=tracks.index(limit.track) if limit.track else -1,
                violates=others.any(axis=1) & party[owner],
            )
        )
    return tuple(limits)


def profiles_of(scenario: Scenario, index: dict[str, int]) -> Profiles:
    """Returns what the actors' behaviour profiles follow."""
    given = [scenario.doctrines[actor.doctrine] for actor in scenario.actors.values()]
    toward = [index[d.initiative] if d.initiative else row for row, d in enumerate(given)]
    adversary = np.array(toward, dtype=np.intp)
    return Profiles(
        initiator=adversary != np.arange(len(index)),
        adversary=adversary,
        reciprocates=np.array([d.reciprocates for d in given]),
        even_handed=np.array([d.even_handed.value if d.even_handed else 0.0 for d in given]),
    )


def _flags(names: tuple[str, ...], index: dict[str, int]) -> Flags:
    flags = np.zeros(len(index), dtype=bool)
    flags[[index[name] for name in names]] = True
    return flags
