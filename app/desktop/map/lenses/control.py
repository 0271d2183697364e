"""Who holds what: zones by the cell they belong to in law, striped where another holds them."""

from __future__ import annotations

from app.desktop.map.picture import MapPicture
from app.desktop.map.scene import Scene, by_cell, made
from app.desktop.translation import Translator

__all__ = ["control"]

tr = Translator(__name__)


def control(scene: Scene) -> MapPicture:
    """The picture of control."""
    fills, legend = by_cell(scene)
    notes = {}
    for key, zone in scene.atlas.zones.items():
        code, status = scene.control(zone)
        held = scene.atlas.countries[code].name if code in scene.atlas.countries else code
        note = tr("{country}, controlled by {holder}", country=zone.country_name, holder=held)
        notes[key] = f"{note} ({status})" if status else note
    return made(
        scene, tr("Control"), fills, legend, notes, tr("Zones by the cell they belong to.")
    )
