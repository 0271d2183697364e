"""Trust, in both directions: who trusts the actor chosen, and whom it trusts."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from adjudication.readings import trust
from app.desktop.map.picture import Legend, MapPicture
from app.desktop.map.scene import Scene, coloured, made, noted
from app.desktop.translation import Translator

__all__ = ["trust_of", "trust_toward"]

tr = Translator(__name__)


def trust_toward(scene: Scene) -> MapPicture:
    """How far each actor trusts the one chosen."""
    name = scene.world.name(scene.chosen)
    believed = trust(scene.world, scene.state)[:, scene.chosen, 0]
    return _ramp(
        scene, tr("Trust toward {name}", name=name), tr("trust in {name}", name=name), believed
    )


def trust_of(scene: Scene) -> MapPicture:
    """How far the actor chosen trusts each other one."""
    name = scene.world.name(scene.chosen)
    believed = trust(scene.world, scene.state)[scene.chosen, :, 0]
    return _ramp(
        scene, tr("Trust of {name}", name=name), tr("{name}’s trust in it", name=name), believed
    )


def _ramp(scene: Scene, title: str, note: str, believed: NDArray[np.float64]) -> MapPicture:
    def colour(actor: int) -> str:
        if actor == scene.chosen:
            return scene.tokens.subject
        return scene.tokens.lens_ramp[min(4, int(believed[actor] * 5.0))]

    legend = (
        Legend("ramp", tr("low to high"), scene.tokens.lens_ramp),
        Legend("fill", scene.world.name(scene.chosen), (scene.tokens.subject,)),
    )
    notes = noted(
        scene,
        lambda actor: (
            ""
            if actor == scene.chosen
            else tr("{note}: {believed:.0f} of 100", note=note, believed=believed[actor] * 100)
        ),
    )
    others = [actor for actor in range(len(believed)) if actor != scene.chosen]
    highest = max(others, key=lambda actor: believed[actor])
    lowest = min(others, key=lambda actor: believed[actor])
    summary = tr(
        "{title}: highest {highest} {most:.0f}, lowest {lowest} {least:.0f}.",
        title=title,
        highest=scene.world.name(highest),
        most=believed[highest] * 100,
        lowest=scene.world.name(lowest),
        least=believed[lowest] * 100,
    )
    return made(scene, title, coloured(scene, colour), legend, notes, summary)
