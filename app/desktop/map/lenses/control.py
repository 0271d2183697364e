"""Who holds what: zones by the cell they belong to in law, striped where another holds them."""

from __future__ import annotations

from app.desktop.map.picture import MapPicture
from app.desktop.map.scene import Scene, by_cell, made

__all__ = ["control"]


def control(scene: Scene) -> MapPicture:
    """The picture of control."""
    fills, legend = by_cell(scene)
    notes = {}
    for key, zone in scene.atlas.zones.items():
        code, status = scene.control(zone)
        held = scene.atlas.countries[code].name if code in scene.atlas.countries else code
        tail = f" ({status})" if status else ""
        notes[key] = f"{zone.country_name}, controlled by {held}{tail}"
    return made(scene, "Control", fills, legend, notes, "Zones by the cell they belong to.")
