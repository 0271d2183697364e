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
from app.desktop.translation import Later, Translator

__all__ = ["LENSES", "TOWARD", "picture"]

tr = Translator(__name__)

LENSES: Mapping[str, tuple[Later, Callable[[Scene], MapPicture]]] = {
    "control": (tr.later("Control"), control),
    "trust": (tr.later("Trust toward"), trust_toward),
    "trust-of": (tr.later("Trust of"), trust_of),
    "rung": (tr.later("Rung"), rung),
    "commitments": (tr.later("Commitments"), commitments),
    "forces": (tr.later("Forces"), forces),
    "regimes": (tr.later("Regimes"), regimes),
    "contacts": (tr.later("Contacts"), contacts),
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
