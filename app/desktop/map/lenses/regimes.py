"""Transparency: which regimes in force an actor shares with the one chosen."""

from __future__ import annotations

from app.desktop.map.picture import Legend, MapPicture
from app.desktop.map.scene import Scene, coloured, made, noted
from app.desktop.translation import Translator

__all__ = ["regimes"]

tr = Translator(__name__)


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

    def listed(actor: int) -> str:
        return ", ".join(shared[actor]) or tr("no regime in force")

    legend = (
        Legend("fill", name, (tokens.subject,)),
        Legend("fill", tr("No regime with {name}", name=name), (steps[0],)),
        Legend("fill", tr("One"), (steps[1],)),
        Legend("fill", tr("Two or more"), (steps[2],)),
    )
    notes = noted(
        scene,
        lambda actor: (
            tr("bound by: {regimes}", regimes=listed(actor))
            if actor == scene.chosen
            else tr("with {name}: {regimes}", name=name, regimes=listed(actor))
        ),
    )
    names = ", ".join(regime.name for regime in in_force) or tr("none")
    summary = tr("Transparency regimes in force: {names}.", names=names)
    return made(
        scene,
        tr("Regimes shared with {name}", name=name),
        coloured(scene, colour),
        legend,
        notes,
        summary,
    )
