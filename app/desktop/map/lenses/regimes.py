"""Transparency: which regimes in force an actor shares with the one chosen."""

from __future__ import annotations

from app.desktop.map.picture import Legend, MapPicture
from app.desktop.map.scene import Scene, coloured, made, noted

__all__ = ["regimes"]


def regimes(scene: Scene) -> MapPicture:
    """Zones by how many regimes in force bind both their actor and the one chosen."""
    tokens, name = scene.tokens, scene.world.name(scene.chosen)
    in_force = [regime for regime in scene.world.scenario.regimes.values() if regime.in_force]
    shared = [
        [r.name for r in in_force if actor in r.members and scene.actor in r.members]
        for actor in scene.world.actors
    ]
    steps = (tokens.lens_ramp[2], tokens.lens_ramp[3], tokens.lens_ramp[4])

    def colour(actor: int) -> str:
        if actor == scene.chosen:
            return tokens.subject
        return steps[min(2, len(shared[actor]))]

    legend = (
        Legend("fill", name, (tokens.subject,)),
        Legend("fill", f"No regime with {name}", (steps[0],)),
        Legend("fill", "One", (steps[1],)),
        Legend("fill", "Two or more", (steps[2],)),
    )
    notes = noted(
        scene,
        lambda actor: (
            f"bound by: {', '.join(shared[actor]) or 'no regime in force'}"
            if actor == scene.chosen
            else f"with {name}: {', '.join(shared[actor]) or 'no regime in force'}"
        ),
    )
    names = ", ".join(regime.name for regime in in_force) or "none"
    summary = f"Transparency regimes in force: {names}."
    return made(
        scene, f"Regimes shared with {name}", coloured(scene, colour), legend, notes, summary
    )
