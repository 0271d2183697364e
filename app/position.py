"""Where play stands: the node, the turn, and the phase that comes next."""

from dataclasses import dataclass

from adjudication.phases.phase import Phase
from adjudication.record.history import History, Node
from adjudication.turn import PHASES

LAST_PHASE_WITH_ORDERS = "attention"
"""Up to here orders of the turn still count; after it unplayed actors have turned to somebody."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where play stands.

    Attributes:
        node: Node at the cursor.
        branch: Number of the branch.
        turn: Turn in play, or about to be opened.
        phase: The phase that comes next.
        opens_turn: Whether carrying it out opens the turn.
        takes_orders: Whether orders for this turn still count.
    """

    node: Node
    branch: int
    turn: int
    phase: Phase
    opens_turn: bool
    takes_orders: bool


def position_of(history: History) -> Position:
    """Returns where the cursor of a history stands."""
    cursor = history.cursor
    node = history.nodes[cursor.node]
    names = [phase.name for phase in PHASES]
    following = 0 if node.closes_turn else names.index(node.phase) + 1
    return Position(
        node=node,
        branch=cursor.branch,
        turn=node.turn + 1 if node.closes_turn else node.turn,
        phase=PHASES[following],
        opens_turn=node.closes_turn,
        takes_orders=following <= names.index(LAST_PHASE_WITH_ORDERS),
    )
