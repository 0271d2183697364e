"""Stored states: a step stores the arrays it changed, every 32nd all of them."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import Any

from adjudication.record.history import History
from adjudication.record.log import Record
from adjudication.state import FIELDS, State, changed, from_plain, to_plain

KEPT = 2048
"""How many states stay in memory: those of a long day, so that a report walks it once. What a step
left unchanged is shared."""
WHOLE_EVERY = 32
"""Depths whose states are stored whole, so that reading one never walks far."""


def to_store(before: State | None, after: State, depth: int) -> Mapping[str, Any]:
    """Returns what a step stores: the arrays that changed, or all of them.

    Args:
        before: The state before; None for the opening.
        after: The state to store.
        depth: Number of steps from the opening.
    """
    whole = before is None or depth % WHOLE_EVERY == 0
    return to_plain(after, tuple(FIELDS) if whole or before is None else changed(before, after))


class StoredStates:
    """Reads states of nodes from their records; keeps the latest in memory."""

    def __init__(self, record_of: Callable[[int], Record], opening: State | None = None) -> None:
        """Makes a reader of states.

        Args:
            record_of: Returns the record of a number.
            opening: What fills in for arrays that the rules of a session did not have yet.
        """
        self._record_of = record_of
        self._opening = opening
        self._kept: OrderedDict[int, State] = OrderedDict()

    def keep(self, node: int, state: State) -> None:
        """Remembers a state that was just stored."""
        self._kept[node] = state
        self._kept.move_to_end(node)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)

    def at(self, history: History, node: int) -> State:
        """Returns the state at a node, read from the records where it is not in memory.

        Raises:
            RecordError: There is no such node, or what is stored is damaged.
        """
        unread: list[tuple[int, Mapping[str, Any]]] = []
        here: int | None = history.node(node).number
        state = self._opening
        while here is not None:
            if here in self._kept:
                state = self._kept[here]
                break
            stored = self._record_of(here).attachment("state")
            unread.append((here, stored))
            if len(stored["arrays"]) == len(FIELDS):
                break
            here = history.nodes[here].parent
        for number, stored in reversed(unread):
            state = from_plain(stored, state)
            self.keep(number, state)
        assert state is not None  # noqa: S101 - the opening is stored whole
        return state
