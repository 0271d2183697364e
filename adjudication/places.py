"""The open questions of a block, and what is worked out for them alone.

In a model run few questions are open at a time. Their terms are computed at these places, and
spread over the whole block only where somebody reads them.
"""

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import picked

T = TypeVar("T", bound=np.generic)
Index = NDArray[np.intp]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Places:
    """Where the n open questions stand, row by row.

    Attributes:
        asked: (Q, B) whether each question is open.
        row: (n,) its row.
        future: (n,) in which future.
    """

    asked: Flags
    row: Index
    future: Index

    def sampled(self, value: NDArray[T]) -> NDArray[T]:
        """Returns a coefficient at each place: one for all, or each its own where sampled."""
        return picked(value, self.future)

    def of(self, values: NDArray[T]) -> NDArray[T]:
        """Returns the values of an array (R, B) in rows of the questions, at each place."""
        return self.at(self.row, values)

    def at(self, row: Index, values: NDArray[T]) -> NDArray[T]:
        """Returns the values of an array (R, B) or (A, A, B) in other rows, given for each place.

        Args:
            row: (n,) row, of the first axes taken as one.
            values: The array.
        """
        taken: NDArray[T] = values.take(row * self.asked.shape[1] + self.future)
        return taken

    def only(self, chosen: Flags) -> "Places":
        """Returns some of the places, (n,) flags, as those of a block that asks them alone."""
        row, future = self.row[chosen], self.future[chosen]
        asked = np.zeros_like(self.asked)
        asked[row, future] = True
        return Places(asked, row, future)

    def spread(self, values: NDArray[T]) -> NDArray[T]:
        """Returns values (n,), over the block: (Q, B), zero where it is closed."""
        full = np.zeros(self.asked.shape, dtype=values.dtype)
        full[self.asked] = values
        return full


def places(asked: Flags) -> Places:
    """Returns the places of the open questions."""
    opened = np.flatnonzero(asked)
    row = np.repeat(np.arange(len(asked)), np.count_nonzero(asked, axis=1))
    return Places(asked, row, opened - row * asked.shape[1])
