"""Kahn's escalation ladder of 1965: 44 rungs, seven groups, six thresholds.

The order of rungs is not an order of severity: 15, barely nuclear war, lies below the threshold of
nuclear use, and 20 is an embargo. Severity is `adjudication.models.severity`.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.inputs import ModelInputError
from adjudication.models.ranges import between

BELOW = "Disagreement - Cold War"
"""What lies below the ladder: rung 0."""
ABOVE = "Aftermaths"
"""What lies above it."""


@dataclass(frozen=True, slots=True)
class Group:
    """Rungs between two thresholds.

    Attributes:
        name: Its name.
        rungs: Names of its rungs, from the lowest.
        threshold: Name of the threshold above its last rung; empty above the last group.
    """

    name: str
    rungs: tuple[str, ...]
    threshold: str = ""


GROUPS = (
    Group(
        "Subcrisis Maneuvering",
        (
            "Ostensible crisis",
            "Political, economic, and diplomatic gestures",
            "Solemn and formal declarations",
        ),
        "Don't Rock the Boat Threshold",
    ),
    Group(
        "Traditional Crises",
        (
            "Hardening of positions - confrontation of wills",
            "Show of force",
            "Significant mobilization",
            '"Legal" harassment - retortions',
            "Harassing acts of violence",
            "Dramatic military confrontations",
        ),
        "Nuclear War Is Unthinkable Threshold",
    ),
    Group(
        "Intense Crises",
        (
            "Provocative breaking off of diplomatic relations",
            "Super-ready status",
            "Large conventional war (or actions)",
            "Large compound escalation",
            "Declaration of limited conventional war",
            "Barely nuclear war",
            'Nuclear "ultimatums"',
            "Limited evacuation (approximately 20 percent)",
            "Spectacular show or demonstration of force",
            '"Justifiable" counterforce attack',
            '"Peaceful" worldwide embargo or blockade',
        ),
        "No Nuclear Use Threshold",
    ),
    Group(
        "Bizarre Crises",
        (
            "Local nuclear war - exemplary",
            "Declaration of limited nuclear war",
            "Local nuclear war - military",
            "Unusual, provocative, and significant countermeasures",
            "Evacuation (approximately 70 percent)",
        ),
        "Central Sanctuary Threshold",
    ),
    Group(
        "Exemplary Central Attacks",
        (
            "Demonstration attack on zone of interior",
            "Exemplary attack on military",
            "Exemplary attacks against property",
            "Exemplary attacks on population",
            "Complete evacuation (approximately 95 percent)",
            "Reciprocal reprisals",
        ),
        "Central War Threshold",
    ),
    Group(
        "Military Central Wars",
        (
            'Formal declaration of "general" war',
            'Slow-motion counter-"property" war',
            "Slow-motion counterforce war",
            "Constrained force-reduction salvo",
            "Constrained disarming attack",
            "Counterforce-with-avoidance attack",
            "Unmodified counterforce attack",
        ),
        "City Targeting Threshold",
    ),
    Group(
        "Civilian Central Wars",
        (
            "Slow-motion countercity war",
            "Countervalue salvo",
            "Augmented disarming attack",
            "Civilian devastation attack",
            "Some other kinds of controlled general war",
            "Spasm or insensate war",
        ),
    ),
)
"""The seven groups, from the lowest. Source: [S10]."""
RUNGS = (BELOW, *(rung for group in GROUPS for rung in group.rungs))
"""Names by rung, rung 0 first; 44 above it."""
_LAST = np.cumsum([len(group.rungs) for group in GROUPS])
THRESHOLDS = {
    int(rung): group.threshold
    for rung, group in zip(_LAST, GROUPS, strict=True)
    if group.threshold
}
"""Thresholds by the rung they lie above: 3, 9, 20, 25, 31 and 38. Source: [S10]."""


def group_of(rung: ArrayLike) -> NDArray[np.int64]:
    """Returns the group of a rung, 1 to 7; 0 below the ladder.

    Args:
        rung: Whole numbers, 0..44, any shape.

    Raises:
        ModelInputError: A rung is off the ladder or no whole number.

    Source: [S10].
    """
    place = _rungs("rung", rung)
    return np.where(place == 0, 0, 1 + np.searchsorted(_LAST, place))


def thresholds_crossed(before: ArrayLike, after: ArrayLike) -> NDArray[np.int64]:
    """Returns how many thresholds lie between two rungs; negative on the way down.

    Args:
        before: Rung before, 0..44, any shape.
        after: Rung after, 0..44.

    Raises:
        ModelInputError: A rung is off the ladder or no whole number.

    Source: [S10].
    """
    marks = np.array(sorted(THRESHOLDS))
    # A threshold lies above its rung: standing on the rung is still below it.
    low = np.searchsorted(marks, _rungs("before", before))
    high = np.searchsorted(marks, _rungs("after", after))
    return np.asarray(high - low, dtype=np.int64)


def _rungs(name: str, value: ArrayLike) -> NDArray[np.int64]:
    given = between(name, value, 0.0, len(RUNGS) - 1.0)
    if np.any(given != np.floor(given)):
        raise ModelInputError(f"{name} must be whole rungs")
    return given.astype(np.int64)
