"""Orders: what cells tell the white cell to do. Users call them moves."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Order:
    """One order.

    Attributes:
        actor: Id of the actor (or organisation) that gives it.
        action: Id in the catalogue; empty for a move in own words that nothing matches.
        target: Id of the actor it is aimed at; empty for none.
        words: The order verbatim.
    """

    actor: str
    action: str
    target: str
    words: str


Orders = tuple[Order, ...]
"""The orders of a turn; their sequence never matters."""


def canonical(orders: Iterable[Order]) -> Orders:
    """Returns the orders sorted by content, so that the sequence of entry cannot matter."""
    return tuple(sorted(orders))
