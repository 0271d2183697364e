"""Explored futures: single model runs picked out of many, and put on the timeline to be read."""

from collections.abc import Iterator
from dataclasses import dataclass

from adjudication.analysis.explored import (
    Explored,
    exemplars,
    explored_turns,
    typical_with,
)
from app.outlook import Outlook
from app.session import Session

EXEMPLARS = ("typical", "gravest", "calmest")
"""What `picks` picks."""
NOT = "not "
"""Before the name of an outcome that is not to have happened."""


@dataclass(frozen=True, slots=True)
class Pick:
    """One future picked out of a run.

    Attributes:
        what: What it is picked for, such as `typical`.
        future: Its number.
        turns: Its turns; none where it ends in its first turn at the nuclear threshold.
        futures_a_set: How the run drew coefficients.
    """

    what: str
    future: int
    turns: tuple[Explored, ...]
    futures_a_set: int


def picks(found: Outlook) -> Iterator[Pick]:
    """Yields the typical, the gravest and the calmest future of a run that has any."""
    if found.tally.futures:
        for what, future in exemplars(found.plan, found.counted, found.tally.futures).items():
            yield _pick(found, what, future)


def pick_with(found: Outlook, outcome: str) -> Pick | None:
    """Returns the most typical future in which something happened; None if there is none.

    Args:
        found: What the model runs came to.
        outcome: Name of an outcome that is a share, after `NOT` where it is not to have happened.
    """
    name = outcome.removeprefix(NOT)
    happened = name == outcome
    future = typical_with(found.plan, found.counted, found.tally.futures, name, happened=happened)
    label = next(each.label for each in found.counted if each.name == name)
    what = f"typical with{'' if happened else 'out'} '{label}'"
    return None if future is None else _pick(found, what, future)


def _pick(found: Outlook, what: str, future: int) -> Pick:
    turns = tuple(explored_turns(found.plan, future))
    return Pick(what, future, turns, found.plan.futures_a_set)


def put_on_timeline(session: Session, node: int, pick: Pick) -> tuple[str, int] | None:
    """Puts a future on the timeline; returns its branch, by name and number.

    Args:
        session: The session.
        node: Number of the node from which the run began.
        pick: The future.

    Returns:
        None where it is on the timeline already, or has no turn.
    """
    taken = {branch.name for branch in session.history.branches.values()}
    name = f"{pick.what[0].upper()}{pick.what[1:]} of model runs from {node}: future {pick.future}"
    if name in taken or not pick.turns:
        return None
    return name, session.add_explored(node, name, pick.turns, pick.future, pick.futures_a_set)


def explore(session: Session, found: Outlook, node: int) -> dict[str, int]:
    """Puts the typical, the gravest and the calmest future on the timeline.

    Args:
        session: The session.
        found: What model runs from the node came to.
        node: Number of the node.

    Returns:
        Numbers of the new branches by name; without futures that are on the timeline already,
        and without one that ends in its first turn at the nuclear threshold.
    """
    made = (put_on_timeline(session, node, pick) for pick in picks(found))
    return dict(each for each in made if each is not None)
