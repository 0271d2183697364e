"""Organisations compiled: what stands on their agenda, who votes, and when a motion carries."""

from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray

from scenarios.actors import Motion
from scenarios.scenario import Scenario

Flags = NDArray[np.bool_]
Array = NDArray[np.float64]
QUALIFIED = 0.55
"""Share of the members that a qualified majority needs. The other condition, members with 65 % of
the population, is left out: members count alike. Source: Treaty on European Union, art. 16(4)."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """A motion on the agenda of an organisation.

    Attributes:
        number: Its place among all motions.
        key: ORGANISATION/MOTION.
        given: The motion of the scenario.
        organisation: Name of the organisation.
        rule: How the organisation decides.
        members: (n,) actors that vote; whom the motion is about does not.
        action: Row of the catalogue: what the members do once it is carried.
        target: Toward whom.
        profile: (n, 1) what each member's behaviour profile adds to the action's appeal.
    """

    number: int
    key: str
    given: Motion
    organisation: str
    rule: str
    members: NDArray[np.intp]
    action: int
    target: int
    profile: Array

    def carried(self, votes: NDArray[np.int8]) -> Flags:
        """Returns (B,) whether the motion is carried.

        Args:
            votes: (n, B) 1 for, 0 against.
        """
        against = (votes == 0).sum(axis=0)
        match self.rule:
            case "consensus":
                return np.asarray(against == 0)
            case "unanimity-less-one":
                return np.asarray(against <= 1)
            case _:
                return np.asarray((votes == 1).sum(axis=0) >= ceil(QUALIFIED * len(votes)))


def agenda_of(
    scenario: Scenario, index: dict[str, int], actions: tuple[str, ...]
) -> tuple[Agenda, ...]:
    """Returns the motions of all organisations, in the order of the scenario.

    Args:
        scenario: The scenario.
        index: Number of each actor.
        actions: Ids of the rows of the catalogue.
    """
    motions: list[Agenda] = []
    for name, organisation in scenario.organisations.items():
        for key, motion in organisation.agenda.items():
            members = [m for m in organisation.members if m != motion.toward]
            profiles = [scenario.doctrines[scenario.actors[m].doctrine] for m in members]
            appeals = [profile.appeal.get(motion.action) for profile in profiles]
            motions.append(
                Agenda(
                    number=len(motions),
                    key=f"{name}/{key}",
                    given=motion,
                    organisation=organisation.name,
                    rule=organisation.rule,
                    members=np.array([index[m] for m in members], dtype=np.intp),
                    action=actions.index(motion.action),
                    target=index[motion.toward],
                    profile=np.array([[a.value if a else 0.0] for a in appeals]).reshape(-1, 1),
                )
            )
    return tuple(motions)
