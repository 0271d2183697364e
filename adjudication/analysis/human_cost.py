"""What war cost people, and what negotiating gained: months, and wide sourced ranges.

Never folded into a score: a reader sees the months and both ends of each range, and weighs them.
"""

from dataclasses import dataclass

import numpy as np

from adjudication.phases.ceasefire import owed
from adjudication.state import State
from adjudication.world import World
from scenarios.wars import Range

Ends = tuple[float, float]


@dataclass(frozen=True, slots=True)
class WarCost:
    """The cost of war in one dyad so far.

    Attributes:
        key: Key of the dyad.
        name: Its name for people.
        war: Months of war.
        peace: Months without war.
        gained: Months without war under a ceasefire or while the two talked.
        corridor: Months of war in which a corridor was open.
        killed: People killed, lower and upper end; None where the scenario has no range.
        displaced: People driven from their homes, likewise.
    """

    key: str
    name: str
    war: float
    peace: float
    gained: float
    corridor: float
    killed: Ends | None
    displaced: Ends | None


@dataclass(frozen=True, slots=True)
class ZoneAccount:
    """A zone whose control differs from the map.

    Attributes:
        key: Key of the zone.
        holder: Who is in control, for people.
        owner: To whom it is to return; empty where nothing is said.
        status: `owed`, `done`, or empty where no ceasefire asks for it.
        war: Months of war between its first holder and its owner.
        peace: Months without it.
    """

    key: str
    holder: str
    owner: str
    status: str
    war: float
    peace: float


def human_cost(world: World, state: State) -> tuple[WarCost, ...]:
    """Returns the cost of war at the table: where the scenario has ranges, and where war was."""
    ranged = {int(dyad): toll for dyad, toll in _tolls(world).items()}
    fought = np.flatnonzero(state.war_months[:, 0] > 0.0).tolist()
    return tuple(_cost(world, state, dyad) for dyad in sorted({*ranged, *fought}))


def zone_accounts(world: World, state: State) -> tuple[ZoneAccount, ...]:
    """Returns the zones whose control differs from the map, with withdrawals owed and done."""
    due = owed(world, state)
    result = []
    for number, zone in enumerate(world.contested):
        holder = int(state.held[number, 0])
        done = zone.owner >= 0 and holder == zone.owner
        dyad = int(world.dyad[zone.holder, zone.owner]) if zone.owner >= 0 else -1
        war = float(state.war_months[dyad, 0]) if dyad >= 0 else 0.0
        result.append(
            ZoneAccount(
                key=zone.key,
                holder=world.name(holder),
                owner=world.name(zone.owner) if zone.owner >= 0 else "",
                status="done" if done else "owed" if due[number, 0] else "",
                war=war,
                peace=state.closes - war,
            )
        )
    return tuple(result)


def _tolls(world: World) -> dict[int, tuple[Range, Range]]:
    result = {}
    for toll in world.scenario.tolls:
        one, other = (world.actor_index(name) for name in toll.between)
        result[int(world.dyad[one, other])] = (toll.killed, toll.displaced)
    return result


def _cost(world: World, state: State, dyad: int) -> WarCost:
    war = float(state.war_months[dyad, 0])
    ranges = _tolls(world).get(dyad)

    def ends(given: Range) -> Ends:
        low, high = (min(war * end.value, given.ceiling) for end in (given.low, given.high))
        return low, high

    return WarCost(
        key=world.dyad_key(dyad),
        name=world.pair(*world.dyads[dyad]),
        war=war,
        peace=state.closes - war,
        gained=float(state.gained_months[dyad, 0]),
        corridor=float(state.corridor_months[dyad, 0]),
        killed=ends(ranges[0]) if ranges else None,
        displaced=ends(ranges[1]) if ranges else None,
    )
