"""The ladder: how far each actor stands up it with the one chosen."""

from __future__ import annotations

from app.desktop.map.picture import Legend, MapPicture
from app.desktop.map.scene import Scene, coloured, made, noted
from app.desktop.translation import Translator

__all__ = ["rung"]

tr = Translator(__name__)


def rung(scene: Scene) -> MapPicture:
    """The picture of the ladder, by its named steps."""
    ladder = scene.world.scenario.ladder
    name = scene.world.name(scene.chosen)
    ramp = tuple(reversed(scene.tokens.lens_ramp))
    dyads = scene.world.dyad[scene.chosen]
    rungs = [
        -1 if actor == scene.chosen else int(scene.state.rung[dyads[actor], 0])
        for actor in range(len(scene.world.actors))
    ]
    marks = ladder.marks
    limits = (1, marks.dispute, marks.force, marks.confrontation)

    def colour(actor: int) -> str:
        if actor == scene.chosen:
            return scene.tokens.subject
        return ramp[sum(rungs[actor] >= limit for limit in limits)]

    notes = noted(
        scene,
        lambda actor: (
            name
            if actor == scene.chosen
            else tr("with {name}: {step}", name=name, step=ladder.step_of(rungs[actor]))
        ),
    )
    worst = max(range(len(rungs)), key=lambda actor: rungs[actor])
    summary = tr(
        "Ladder with {name}: highest with {worst}, {step}.",
        name=name,
        worst=scene.world.name(worst),
        step=ladder.step_of(max(0, rungs[worst])),
    )
    legend = (
        Legend("ramp", tr("calm to confrontation and war"), ramp),
        Legend("fill", name, (scene.tokens.subject,)),
    )
    fills = coloured(scene, colour)
    return made(scene, tr("Ladder with {name}", name=name), fills, legend, notes, summary)
