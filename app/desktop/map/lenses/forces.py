"""Forces: deliverable capability, readiness, and range rings of deployments in place."""

from __future__ import annotations

import numpy as np

from adjudication.arrangements import reach_of
from adjudication.models.reach import EARTH_RADIUS
from app.desktop.map.picture import Legend, MapPicture, Point, Ring
from app.desktop.map.scene import Scene, coloured, made, noted
from app.desktop.translation import Translator
from maps.atlas import project

__all__ = ["forces", "ring_around"]

tr = Translator(__name__)

CORNERS = 96
LIMITS = (5.0, 12.0, 25.0, 60.0)
"""Where one colour ends and the next begins, in units of the scenario's index of capability."""


def ring_around(longitude: float, latitude: float, kilometres: float) -> tuple[Point, ...]:
    """The points at a distance along great circles, as the map projects them.

    Args:
        longitude: Of the middle, degrees.
        latitude: Of the middle, degrees.
        kilometres: The distance.

    Returns:
        A closed line, kilometres on the map.

    Source: Snyder 1987, eqs. 5-5 and 5-6: a point by azimuth and great-circle distance.
    """
    bearing = np.linspace(0.0, 2.0 * np.pi, CORNERS + 1)
    up, far = np.radians(latitude), kilometres / EARTH_RADIUS
    there = np.arcsin(np.sin(up) * np.cos(far) + np.cos(up) * np.sin(far) * np.cos(bearing))
    turn = np.arctan2(
        np.sin(bearing) * np.sin(far) * np.cos(up), np.cos(far) - np.sin(up) * np.sin(there)
    )
    east = (longitude + np.degrees(turn) + 180.0) % 360.0 - 180.0
    x, y = project(east, np.degrees(there))
    return tuple(zip(x.tolist(), y.tolist(), strict=True))


def forces(scene: Scene) -> MapPicture:
    """Zones by capability, and a ring around each deployment in place."""
    tokens, state = scene.tokens, scene.state
    steps = tuple(reversed(tokens.lens_ramp))

    def colour(actor: int) -> str:
        return steps[sum(float(state.force[actor, 0]) >= limit for limit in LIMITS)]

    notes = noted(
        scene,
        lambda actor: (
            tr(
                "capability {force:.0f}, readiness {posture:.0f} of 100",
                force=state.force[actor, 0],
                posture=state.posture[actor, 0] * 100,
            )
        ),
    )
    rings, reached = _rings(scene)
    legend = [Legend("ramp", tr("capability, low to high"), steps)]
    if rings:
        legend.append(Legend("ring", tr("Range of a deployment in place"), (rings[0].colour,)))
    strongest = int(np.argmax(state.force[:, 0]))
    summary = tr(
        "Highest capability: {name}. {reached}", name=scene.world.name(strongest), reached=reached
    ).strip()
    return made(
        scene, tr("Forces"), coloured(scene, colour), tuple(legend), notes, summary, rings=rings
    )


def _rings(scene: Scene) -> tuple[tuple[Ring, ...], str]:
    """A ring for each deployment in place, and in words whose capitals they reach."""
    scenario = scene.world.scenario
    capitals = [actor.capital for actor in scenario.actors.values()]
    rings, words = [], []
    for row, deployment in enumerate(scenario.deployments.values()):
        if not scene.state.placed[row, 0]:
            continue
        owner = scene.world.actor_index(deployment.owner)
        line = ring_around(deployment.longitude, deployment.latitude, deployment.reach.value)
        x, y = project(deployment.longitude, deployment.latitude)
        title = tr("{name}, {reach:.0f} km", name=deployment.name, reach=deployment.reach.value)
        rings.append(Ring((float(x), float(y)), line, scene.line(owner), title))
        hits = reach_of(scenario)[row]
        names = [capital for capital, hit in zip(capitals, hits, strict=True) if hit]
        reached = ", ".join(names) or tr("no capital")
        words.append(tr("{title}: {reached} in reach.", title=title, reached=reached))
    return tuple(rings), " ".join(words)
