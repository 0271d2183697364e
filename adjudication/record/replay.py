"""What a recorded step was asked from, and how it was answered."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from adjudication.orders import Orders, canonical
from adjudication.phases.phase import Phase
from adjudication.record.history import Cursor, History, Node, length_given, orders_of_turn
from adjudication.record.log import Record
from adjudication.ruling import Ruling, from_plain
from adjudication.state import State
from adjudication.turn import PHASES, open_planned_turn, open_turn
from adjudication.world import World
from scenarios.calendar import later
from scenarios.scenario import Scenario
from scenarios.schedule import planned_length


def opened_at(
    world: World, history: History, cursor: Cursor, state: State, before: int | None = None
) -> State:
    """Returns the state with the turn opened that a cursor stands before.

    It is as long as people made it, or else as the scenario's schedule has it.

    Args:
        world: The compiled scenario.
        history: The history.
        cursor: Where the turn before is closed.
        state: The state there.
        before: Number of a record; what came later is left out.
    """
    given = length_given(history, cursor, before)
    if given is None:
        return open_planned_turn(world, state)
    closes = later(world.scenario.start, state.closes, *given)
    return open_turn(state, closes - state.closes)


def openings(scenario: Scenario, history: History, cursor: Cursor) -> tuple[float, ...]:
    """Returns what the clock read as each turn opened on the way to a cursor, from turn 1.

    The last is that of the turn in play, or of the one about to open.
    """
    path = history.path(cursor.node)
    clock, result = 0.0, [0.0]
    for before, after in pairwise(path):
        if before.closes_turn:
            given = length_given(history, Cursor(before.number, after.branch), after.number)
            given = given or planned_length(scenario, after.turn)
            clock = later(scenario.start, clock, *given)
        if after.closes_turn:
            result.append(clock)
    return tuple(result)


def asked_before(
    world: World, history: History, node: Node, state_at: Callable[[int], State]
) -> tuple[Phase, State, Orders]:
    """Returns the phase that led to a node, with the state and the orders that it saw.

    Args:
        world: The compiled scenario.
        history: The history.
        node: Any node but the opening.
        state_at: Gives the stored state at a node.
    """
    parent = history.nodes[node.parent or 0]
    here = Cursor(parent.number, node.branch)
    before = state_at(parent.number)
    if parent.closes_turn:
        before = opened_at(world, history, here, before, node.number)
    given = orders_of_turn(history, here, node.number)
    phase = next(phase for phase in PHASES if phase.name == node.phase)
    return phase, before, canonical(order for _, order in given)


def rulings_made(records: Sequence[Record], node: int) -> tuple[Ruling, ...]:
    """Returns the rulings of the step that led to a node; empty for the opening.

    Args:
        records: All records, in order.
        node: Number of the node.

    Raises:
        AdjudicationError: A stored ruling cannot be read.
    """
    return tuple(ruling for _, ruling in rulings_cited(records, node))


def rulings_cited(records: Sequence[Record], node: int) -> tuple[tuple[int, Ruling], ...]:
    """Returns the rulings of the step that led to a node, each with the record it is cited by.

    A ruling that people made is a record of its own, and the step names it by number.

    Args:
        records: All records, in order.
        node: Number of the node.

    Raises:
        AdjudicationError: A stored ruling cannot be read.
    """
    record = records[node - 1]
    if "rulings" not in record.attached:
        return ()
    return tuple(
        (made, from_plain(records[made - 1].body["ruling"]))
        if isinstance(made, int)
        else (node, from_plain(made))
        for made in record.attachment("rulings")
    )
