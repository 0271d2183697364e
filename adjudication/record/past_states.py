"""Stored states: a step stores the arrays it changed; reading one walks to the opening."""

from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from adjudication.record.history import History
from adjudication.record.session_file import SessionFile
from adjudication.state import FIELDS, State, changed, from_plain, to_plain

KEPT = 256
"""How many states stay in memory."""


def to_store(before: State | None, after: State) -> Mapping[str, Any]:
    """Returns what a step stores: all arrays at the opening, later those that changed."""
    names = tuple(FIELDS) if before is None else changed(before, after)
    return to_plain(after, names)


class StoredStates:
    """Reads states of nodes from a session file; keeps the latest in memory."""

    def __init__(self, file: SessionFile) -> None:
        self._file = file
        self._kept: OrderedDict[int, State] = OrderedDict()

    def keep(self, node: int, state: State) -> None:
        """Remembers a state that was just stored."""
        self._kept[node] = state
        self._kept.move_to_end(node)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)

    def at(self, history: History, node: int) -> State:
        """Returns the state at a node, read from the file where it is not in memory.

        Raises:
            RecordError: There is no such node, or what is stored is damaged.
        """
        path = history.path(node)
        start, state = 0, None
        for index in range(len(path) - 1, -1, -1):
            known = self._kept.get(path[index].number)
            if known is not None:
                start, state = index + 1, known
                break
        for step in path[start:]:
            state = from_plain(self._file.stored_state(step.number), state)
            self.keep(step.number, state)
        assert state is not None  # noqa: S101 - a path is never empty
        return state
