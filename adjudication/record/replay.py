"""What a recorded step was asked from, and how it was answered."""

from collections.abc import Callable, Sequence

from adjudication.orders import Orders, canonical
from adjudication.phases.phase import Phase
from adjudication.record.history import Cursor, History, Node, orders_of_turn
from adjudication.record.log import Record
from adjudication.ruling import Ruling, from_plain
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
    given = orders_of_turn(history, Cursor(parent.number, node.branch), node.number)
    phase = next(phase for phase in PHASES if phase.name == node.phase)
    return phase, before, canonical(order for _, order in given)


def rulings_made(records: Sequence[Record], node: int) -> tuple[Ruling, ...]:
    """Returns the rulings of the step that led to a node; empty for the opening.

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
        from_plain(records[made - 1].body["ruling"] if isinstance(made, int) else made)
        for made in record.attachment("rulings")
    )
