"""Commitments, plans of attack and red lines of a scenario, compiled to arrays over actors."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenarios.actions import Action
from scenarios.instruments import Commitment
from scenarios.scenario import Scenario
from scenarios.wars import WarAim

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment as arrays over actors; zero where an actor is no guarantor."""

    number: int
    key: str
    given: Commitment
    guarantor: Flags
    beneficiary: Flags
    stake: Array
    cost: Array
    tripwire: Array
    alignment: Array
    local_force: Array
    domestic: Array
    status_quo: Array


@dataclass(frozen=True, slots=True)
class Calculation:
    """What an actor may gain by attacking another."""

    actor: int
    target: int
    gain: float
    loss: float
    win_alone: float
    win_opposed: float
    cost_alone: float
    cost_opposed: float
    status_quo: float


@dataclass(frozen=True, slots=True)
class Fighter:
    """A belligerent that can be asked whether it goes on with a war.

    Attributes:
        actor: Who.
        target: Against whom.
        plan: What it would gain by attacking, if it is known for that.
        aim: What it expects of fighting on, if the scenario says so; it goes before the plan.
    """

    actor: int
    target: int
    plan: Calculation | None
    aim: WarAim | None


@dataclass(frozen=True, slots=True)
class ContestedZone:
    """A zone whose control differs from the map; `owner` is -1 where no withdrawal is owed."""

    key: str
    holder: int
    owner: int


@dataclass(frozen=True, slots=True)
class Line:
    """A red line: when `crossing[i, j, k]` holds, action k of i toward j crosses it."""

    key: str
    owner: int
    title: str
    crossing: Flags
    stake: float
    cost: float
    lift: int


def promise_of(number: int, key: str, given: Commitment, index: dict[str, int]) -> Promise:
    """Returns a commitment as arrays over actors."""

    def over_actors(name: str) -> Array:
        values = np.zeros(len(index))
        for actor, guarantor in given.guarantors.items():
            values[index[actor]] = getattr(guarantor, name).value
        return values

    status_quo = np.zeros(len(index))
    for actor, value in given.status_quo_value.items():
        status_quo[index[actor]] = value.value
    return Promise(
        number=number,
        key=key,
        given=given,
        guarantor=np.array([actor in given.guarantors for actor in index]),
        beneficiary=np.array([actor in given.beneficiaries for actor in index]),
        stake=over_actors("stake"),
        cost=over_actors("cost"),
        tripwire=over_actors("tripwire"),
        alignment=over_actors("alignment"),
        local_force=over_actors("local_force"),
        domestic=over_actors("domestic"),
        status_quo=status_quo,
    )


def calculations_of(scenario: Scenario, index: dict[str, int]) -> tuple[Calculation, ...]:
    """Returns what actors may gain by attacking others."""
    return tuple(
        Calculation(
            actor=index[ambition.actor],
            target=index[ambition.target],
            gain=ambition.gain.value,
            loss=ambition.loss.value,
            win_alone=ambition.win_alone.value,
            win_opposed=ambition.win_opposed.value,
            cost_alone=ambition.cost_alone.value,
            cost_opposed=ambition.cost_opposed.value,
            status_quo=ambition.status_quo.value,
        )
        for ambition in scenario.ambitions
    )


def fighters_of(
    scenario: Scenario, index: dict[str, int], plans: tuple[Calculation, ...]
) -> tuple[Fighter, ...]:
    """Returns who can be asked whether it goes on with a war: those with plans first."""
    aims = {(index[aim.actor], index[aim.against]): aim for aim in scenario.war_aims}
    planned = {(plan.actor, plan.target): plan for plan in plans}
    pairs = dict.fromkeys([*planned, *aims])
    return tuple(Fighter(*pair, planned.get(pair), aims.get(pair)) for pair in pairs)


def contested_of(scenario: Scenario, index: dict[str, int]) -> tuple[ContestedZone, ...]:
    """Returns the zones whose control differs from the map, in the order of the scenario."""
    return tuple(
        ContestedZone(key, index[zone.control], index[zone.returns_to] if zone.returns_to else -1)
        for key, zone in scenario.zones.items()
    )


def lines_of(
    scenario: Scenario, index: dict[str, int], ordered: tuple[tuple[str, Action], ...]
) -> tuple[Line, ...]:
    """Returns the red lines of all actors, in the order of the scenario."""
    columns = {key: column for column, (key, _) in enumerate(ordered)}
    lines = []
    for owner, actor in scenario.actors.items():
        for key, line in actor.red_lines.items():
            crossing = np.zeros((len(index), len(index), len(ordered)), dtype=bool)
            for one in line.by:
                for other in line.toward:
                    for action in line.actions:
                        crossing[index[one], index[other], columns[action]] = True
            lines.append(
                Line(
                    key=f"{owner}/{key}",
                    owner=index[owner],
                    title=line.text.rstrip("."),
                    crossing=crossing,
                    stake=line.stake.value,
                    cost=line.cost.value,
                    lift=line.lift,
                )
            )
    return tuple(lines)
