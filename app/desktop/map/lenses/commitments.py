"""Commitments: who has promised whom, and where the promise applies."""

from __future__ import annotations

from app.desktop.map.picture import Legend, MapPicture
from app.desktop.map.scene import Scene, coloured, made, noted, protected
from app.desktop.translation import Translator

__all__ = ["commitments"]

tr = Translator(__name__)


def commitments(scene: Scene) -> MapPicture:
    """Guarantors, those they guarantee, and the area of application."""
    tokens = scene.tokens
    _, area = protected(scene)
    given = [p for p in scene.world.promises if p.given.kind == "multilateral-guarantee"]
    guarantors = {int(a) for promise in given for a in promise.guarantor.nonzero()[0]}
    fills = coloured(scene, lambda actor: tokens.hexagon.ground if actor in guarantors else None)
    fills |= dict.fromkeys(area, tokens.subject)
    legend = (
        Legend("fill", tr("Guarantor"), (tokens.hexagon.ground,)),
        Legend("fill", tr("Guaranteed"), (tokens.subject,)),
    )
    notes = noted(scene, lambda actor: _said(scene, actor))
    for zone in area:
        notes[zone] = f"{notes.get(zone, '')}\n{tr('in the area of application')}".strip()
    names = ", ".join(promise.given.name for promise in given)
    return made(
        scene,
        tr("Commitments"),
        fills,
        legend,
        notes,
        tr("Guarantees shown: {names}.", names=names),
    )


def _said(scene: Scene, actor: int) -> str:
    """What an actor has promised, and what it has been promised, line by line."""
    lines = []
    for promise in scene.world.promises:
        if promise.guarantor[actor]:
            lines.append(tr("guarantor: {name}", name=promise.given.name))
        elif promise.beneficiary[actor]:
            lines.append(tr("guaranteed by: {name}", name=promise.given.name))
    return "\n".join(lines)
