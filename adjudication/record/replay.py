"""What a recorded step was asked from: the phase, the stored state before it, and the orders."""

from collections.abc import Callable

from adjudication.orders import Orders, canonical
from adjudication.phases.phase import Phase
from adjudication.record.history import Cursor, History, Node, orders_of_turn
from adjudication.state import State
from adjudication.turn import PHASES, open_turn


def asked_before(
    history: History, node: Node, state_at: Callable[[int], State]
) -> tuple[Phase, State, Orders]:
    """Returns the phase that led to a node, with the state and the orders that it saw.

    Args:
        history: The history.
        node: Any node but the opening.
        state_at: Gives the stored state at a node.
    """
    parent = history.nodes[node.parent or 0]
    before = state_at(parent.number)
    if parent.closes_turn:
        before = open_turn(before)
    given = orders_of_turn(history, Cursor(parent.number, node.branch))
    phase = next(phase for phase in PHASES if phase.name == node.phase)
    return phase, before, canonical(order for _, order in given)
