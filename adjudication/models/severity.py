"""Severity of acts, in the classes and exponential weights of a published wargame study.

The weights are that study's choice, 4 (2^k - 1) above the status quo, not measured harm.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.inputs import ModelInputError
from adjudication.models.ranges import not_negative

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class SeverityClass:
    """Acts of one severity.

    Attributes:
        name: Its name.
        weight: Points for one act.
        actions: The study's actions in it.
    """

    name: str
    weight: int
    actions: tuple[str, ...]


CLASSES = (
    SeverityClass(
        "Status quo",
        0,
        (
            "Wait",
            "Message",
        ),
    ),
    SeverityClass(
        "De-escalation",
        -2,
        (
            "Do nuclear disarmament",
            "Do military disarmament",
            "High-level visit of nation to strengthen relationship",
            "Engage in international arbitration",
            "Start formal peace negotiations",
            "Share intelligence on threats with other nation",
            "Establish agreements on defense and security cooperation",
            "Negotiate trade agreement with other nation",
        ),
    ),
    SeverityClass(
        "Posturing",
        4,
        (
            "Form an alliance",
            "Increase cyber capacities",
            "Increase military capacities",
            "Supply weapons to others",
        ),
    ),
    SeverityClass(
        "Non-violent escalation",
        12,
        (
            "Acquire or develop nuclear option",
            "Execute cybersecurity attack",
            "Impose trade restrictions",
            "Publicly criticise a nation's actions",
            "Do military posturing or military exercise",
            "Send surveillance drone",
            "Cut diplomatic relationships",
        ),
    ),
    SeverityClass(
        "Violent escalation",
        28,
        (
            "Blockade basic supplies",
            "Occupy border city of attacked nation",
            "Execute targeted attack",
            "Execute full on invasion",
        ),
    ),
    SeverityClass(
        "Nuclear",
        60,
        (
            "Execute tactical nuclear strike",
            "Execute full nuclear attack",
        ),
    ),
)
"""The six classes and their 27 actions. Source: [S12b]; in the released scoring exercises, shared
intelligence and defence agreements scored 4, and an occupied border city 0."""
WEIGHTS = {action: given.weight for given in CLASSES for action in given.actions}
"""Weight by action."""


def exponential_weight(level: ArrayLike) -> Array:
    """Returns the weight of a level of escalation: 4 (2^k - 1), that is 0, 4, 12, 28, 60.

    Args:
        level: k, whole, 0..4: status quo, posturing, non-violent, violent, nuclear.

    Raises:
        ModelInputError: A level is no whole number from 0 to 4.

    Source: [S12b].
    """
    k = not_negative("level", level)
    if np.any((k != np.floor(k)) | (k > 4.0)):
        raise ModelInputError("level must be a whole number from 0 to 4")
    return np.asarray(4.0 * (2.0**k - 1.0))


def severity(counts: ArrayLike, weights: ArrayLike | None = None) -> Array:
    """Returns the points of a set of acts: the sum of count times weight.

    Args:
        counts: (classes, ...) how many acts of each class, in the order of `CLASSES`, at least
            0; futures last.
        weights: (classes,) points of one act of each; those of `CLASSES` if not given.

    Raises:
        ModelInputError: A count is negative, or classes differ in number.

    Source: [S12b].
    """
    number = not_negative("counts", counts)
    points = np.asarray([given.weight for given in CLASSES] if weights is None else weights)
    if number.ndim == 0 or points.shape != number.shape[:1]:
        raise ModelInputError("counts must name every class, and weights as many")
    return np.asarray(np.tensordot(points, number, axes=(0, 0)), dtype=np.float64)
