"""Orders: what cells tell the white cell to do. Users call them moves."""

from collections.abc import Iterable
from dataclasses import dataclass

from adjudication.errors import AdjudicationError
from scenarios.scenario import Scenario


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


def check_order(scenario: Scenario, order: Order) -> None:
    """Raises AdjudicationError if an order names what is not in the scenario, or nothing."""
    if order.actor not in scenario.actors | scenario.organisations:
        raise AdjudicationError(f"no actor '{order.actor}' in this scenario")
    if order.action and order.action not in scenario.actions:
        raise AdjudicationError(f"no action '{order.action}' in this scenario")
    if order.target and order.target not in scenario.actors:
        raise AdjudicationError(f"no actor '{order.target}' to aim at in this scenario")
    if not order.words.strip() and not order.action:
        raise AdjudicationError("a move needs words, or an action of the catalogue")
