"""Lenses: a state of play as a picture of the map, one small file each. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.desktop.map.lenses.commitments import commitments
from app.desktop.map.lenses.contacts import contacts
from app.desktop.map.lenses.control import control
from app.desktop.map.lenses.forces import forces
from app.desktop.map.lenses.regimes import regimes
from app.desktop.map.lenses.rung import rung
from app.desktop.map.lenses.trust import trust_of, trust_toward
from app.desktop.map.picture import MapPicture
from app.desktop.map.scene import Scene

__all__ = ["LENSES", "TOWARD", "picture"]

LENSES: Mapping[str, tuple[str, Callable[[Scene], MapPicture]]] = {
    "control": ("Control", control),
    "trust": ("Trust toward", trust_toward),
    "trust-of": ("Trust of", trust_of),
    "rung": ("Rung", rung),
    "commitments": ("Commitments", commitments),
    "forces": ("Forces", forces),
    "regimes": ("Regimes", regimes),
    "contacts": ("Contacts", contacts),
}
"""Name on the chip and maker of the picture, by key."""
TOWARD = ("trust", "trust-of", "rung")
"""Lenses that look from or toward the actor chosen, whose name stands on the chip."""


def picture(lens: str, scene: Scene) -> MapPicture:
    """The picture that a lens makes of a scene.

    Args:
        lens: A key of `LENSES`.
        scene: What it looks at.
    """
    return LENSES[lens][1](scene)
