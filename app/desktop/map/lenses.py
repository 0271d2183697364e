"""Lenses: a state of play as a picture of the map. Pure functions; the session is only read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from adjudication.readings import stance, trust
from adjudication.state import State
from adjudication.world import World
from app.desktop.map.picture import Badge, Legend, Link, LinkKind, MapPicture, Outline, Point
from app.desktop.tokens import Tokens
from maps.atlas import Atlas, Zone, project

__all__ = ["LENSES", "Scene", "picture"]

WORDS: Mapping[str, tuple[LinkKind, str]] = {
    "force": ("force", "force"),
    "support": ("support", "support"),
    "ignored": ("no", "no"),
    "case denied": ("no", "case denied"),
}


@dataclass(frozen=True, slots=True)
class Scene:
    """What a lens looks at: a state of play, the map, the colours, and the actor chosen."""

    world: World
    state: State
    atlas: Atlas
    tokens: Tokens
    actor: str

    @property
    def chosen(self) -> int:
        """Index of the actor chosen."""
        return self.world.actor_index(self.actor)

    def shape(self, actor: int) -> str:
        """The shape of the cell that has an actor."""
        scenario = self.world.scenario
        return scenario.cells[scenario.actors[self.world.actors[actor]].cell].shape

    def line(self, actor: int) -> str:
        """The colour of the cell that has an actor."""
        return self.tokens.cell(self.shape(actor)).line

    def capital(self, actor: int) -> Point:
        """Where an actor's capital lies, kilometres."""
        given = self.world.scenario.actors[self.world.actors[actor]]
        x, y = project(given.longitude, given.latitude)
        return float(x), float(y)

    def owner(self, code: str) -> int | None:
        """Index of the actor with a country code, if there is one."""
        for index, actor in enumerate(self.world.scenario.actors.values()):
            if actor.country == code:
                return index
        return None

    def control(self, zone: Zone) -> tuple[str, str]:
        """Who controls a zone and with what status: the scenario's word before the atlas's."""
        given = self.world.scenario.zones.get(zone.key)
        if given is None:
            return zone.control, zone.status
        return self.world.scenario.actors[given.control].country, given.status


def picture(lens: str, scene: Scene) -> MapPicture:
    """The picture that a lens makes of a scene.

    Args:
        lens: A key of `LENSES`.
        scene: What it looks at.
    """
    return LENSES[lens][1](scene)


def _coloured(scene: Scene, colour: Callable[[int], str | None]) -> dict[str, str]:
    """Each zone in the colour of the actor it belongs to in law."""
    by_country: dict[str, str] = {}
    for index, actor in enumerate(scene.world.scenario.actors.values()):
        chosen = colour(index)
        if chosen is not None:
            by_country[actor.country] = chosen
    return {
        key: by_country[zone.country]
        for key, zone in scene.atlas.zones.items()
        if zone.country in by_country
    }


def _held(scene: Scene) -> dict[str, str]:
    """Zones under another's control, striped in a warning colour."""
    return {
        key: scene.tokens.hatch
        for key, zone in scene.atlas.zones.items()
        if scene.control(zone)[1] and scene.control(zone)[0] != zone.country
    }


def _badges(scene: Scene) -> tuple[Badge, ...]:
    left, bottom, right, top = scene.atlas.frame
    badges = []
    for index, (key, actor) in enumerate(scene.world.scenario.actors.items()):
        x, y = scene.capital(index)
        beyond = not (left < x < right and bottom < y < top)
        badges.append(Badge(key, actor.name, scene.shape(index), (x, y), beyond))
    return tuple(badges)


def _answers(scene: Scene) -> tuple[Link, ...]:
    """How guarantors answered, as arrows to the guaranteed state."""
    links = []
    for number, promise in enumerate(scene.world.promises):
        if not scene.state.invoked[number, 0] or promise.given.kind == "assurance":
            continue
        target = int(promise.beneficiary.argmax())
        for guarantor in np.flatnonzero(promise.guarantor):
            answer = stance(scene.state, number, int(guarantor))
            if answer in WORDS:
                kind, word = WORDS[answer]
                colour = scene.tokens.muted if kind == "no" else scene.line(int(guarantor))
                links.append(
                    Link(scene.capital(int(guarantor)), scene.capital(target), kind, colour, word)
                )
    return tuple(links)


def _protected(scene: Scene) -> tuple[tuple[Outline, ...], frozenset[str]]:
    """The area of application of guarantees (alliances are too wide to outline)."""
    outlines: list[Outline] = []
    everything: set[str] = set()
    for promise in scene.world.promises:
        if promise.given.kind != "multilateral-guarantee" or not promise.given.in_force:
            continue
        zones = frozenset(
            key
            for key, zone in scene.atlas.zones.items()
            if zone.country in promise.given.area.countries
            and key not in promise.given.area.excluded
        )
        target = int(promise.beneficiary.argmax())
        outlines.append(Outline(zones, scene.line(target), 2.0))
        everything |= zones
    return tuple(outlines), frozenset(everything)


def _made(
    scene: Scene,
    title: str,
    fills: dict[str, str],
    legend: tuple[Legend, ...],
    notes: dict[str, str],
    summary: str,
) -> MapPicture:
    outlines, _ = _protected(scene)
    links = _answers(scene)
    entries = [*legend]
    if outlines:
        entries.append(Legend("outline", "Area of application", (outlines[0].colour,)))
    entries.append(Legend("hatch", "Held by another", (scene.tokens.hatch,)))
    for kind, words in (("force", "Force"), ("support", "Support"), ("no", "No")):
        if any(link.kind == kind for link in links):
            colour = scene.tokens.hexagon.line if kind != "no" else scene.tokens.muted
            entries.append(Legend("link", words, (colour,), kind))  # type: ignore[arg-type]
    return MapPicture(
        title=title,
        fills=fills,
        hatches=_held(scene),
        outlines=outlines,
        links=links,
        badges=_badges(scene),
        legend=tuple(entries),
        notes=notes,
        summary=summary,
    )


def _noted(scene: Scene, words: Callable[[int], str]) -> dict[str, str]:
    said = {
        actor.country: words(index)
        for index, actor in enumerate(scene.world.scenario.actors.values())
    }
    return {k: said[z.country] for k, z in scene.atlas.zones.items() if z.country in said}


def _control(scene: Scene) -> MapPicture:
    tokens = scene.tokens
    fills = _coloured(scene, lambda actor: tokens.cell(scene.shape(actor)).ground)
    scenario = scene.world.scenario
    seated = {actor.cell for actor in scenario.actors.values()}
    legend = tuple(
        Legend("fill", cell.name, (tokens.cell(cell.shape).ground,))
        for key, cell in scenario.cells.items()
        if key in seated
    )
    notes = {}
    for key, zone in scene.atlas.zones.items():
        code, status = scene.control(zone)
        held = scene.atlas.countries[code].name if code in scene.atlas.countries else code
        notes[key] = f"{zone.country_name}, controlled by {held}" + (
            f" ({status})" if status else ""
        )
    return _made(scene, "Control", fills, legend, notes, "Zones by the cell they belong to.")


def _trust(scene: Scene) -> MapPicture:
    believed = trust(scene.world, scene.state)[:, scene.chosen, 0]
    name = scene.world.name(scene.chosen)

    def colour(actor: int) -> str:
        if actor == scene.chosen:
            return scene.tokens.subject
        return scene.tokens.lens_ramp[min(4, int(believed[actor] * 5.0))]

    legend = (
        Legend("ramp", "low to high", scene.tokens.lens_ramp),
        Legend("fill", name, (scene.tokens.subject,)),
    )
    notes = _noted(scene, lambda actor: f"trust in {name}: {believed[actor] * 100:.0f} of 100")
    others = [actor for actor in range(len(believed)) if actor != scene.chosen]
    highest = max(others, key=lambda actor: believed[actor])
    lowest = min(others, key=lambda actor: believed[actor])
    summary = (
        f"Trust toward {name}: highest {scene.world.name(highest)} "
        f"{believed[highest] * 100:.0f}, lowest {scene.world.name(lowest)} "
        f"{believed[lowest] * 100:.0f}."
    )
    fills = _coloured(scene, colour)
    return _made(scene, f"Trust toward {name}", fills, legend, notes, summary)


def _rung(scene: Scene) -> MapPicture:
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

    notes = _noted(
        scene,
        lambda actor: (
            name if actor == scene.chosen else f"with {name}: {ladder.step_of(rungs[actor])}"
        ),
    )
    worst = max(range(len(rungs)), key=lambda actor: rungs[actor])
    summary = (
        f"Ladder with {name}: highest with {scene.world.name(worst)}, "
        f"{ladder.step_of(max(0, rungs[worst]))}."
    )
    legend = (
        Legend("ramp", "calm to confrontation and war", ramp),
        Legend("fill", name, (scene.tokens.subject,)),
    )
    fills = _coloured(scene, colour)
    return _made(scene, f"Ladder with {name}", fills, legend, notes, summary)


def _commitments(scene: Scene) -> MapPicture:
    tokens = scene.tokens
    _, protected = _protected(scene)
    given = [p for p in scene.world.promises if p.given.kind == "multilateral-guarantee"]
    fills: dict[str, str] = {}
    if given:
        guarantors = given[0].guarantor
        fills = _coloured(
            scene, lambda actor: tokens.hexagon.ground if guarantors[actor] else None
        )
    fills |= dict.fromkeys(protected, tokens.subject)
    legend = (
        Legend("fill", "Guarantor", (tokens.hexagon.ground,)),
        Legend("fill", "Guaranteed", (tokens.subject,)),
    )
    notes = dict.fromkeys(protected, "in the area of application")
    names = ", ".join(promise.given.name for promise in given)
    return _made(scene, "Commitments", fills, legend, notes, f"Guarantees shown: {names}.")


LENSES: Mapping[str, tuple[str, Callable[[Scene], MapPicture]]] = {
    "control": ("Control", _control),
    "trust": ("Trust toward", _trust),
    "rung": ("Rung", _rung),
    "commitments": ("Commitments", _commitments),
}
"""Name on the chip and maker of the picture, by key."""
