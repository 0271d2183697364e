"""What every lens looks at, and what every picture shows whatever the lens: all of it free of Qt.

A scene is a state of play over the atlas. Arrows, hatches, outlines and badges come from here; a
lens adds its colours, its legend and its words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from adjudication.readings import stance
from adjudication.state import State
from adjudication.world import World
from app.desktop.map.picture import Badge, Legend, Link, LinkKind, MapPicture, Outline, Point, Ring
from app.desktop.tokens import Tokens
from app.desktop.translation import Later, Translator
from maps.atlas import Atlas, Zone, project

__all__ = ["Scene", "Talk", "by_cell", "coloured", "made", "noted", "protected"]

tr = Translator(__name__)

WORDS: Mapping[str, tuple[LinkKind, Later]] = {
    "force": ("force", tr.later("force")),
    "support": ("support", tr.later("support")),
    "ignored": ("no", tr.later("no")),
    "case denied": ("no", tr.later("case denied")),
}


@dataclass(frozen=True, slots=True)
class Talk:
    """A contact between cells: `asked`, `held` or `refused`, open or secret."""

    cells: tuple[str, ...]
    stage: str
    secret: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """What a lens looks at: a state of play, the map, the colours, the actor chosen, the talks."""

    world: World
    state: State
    atlas: Atlas
    tokens: Tokens
    actor: str
    talks: tuple[Talk, ...] = ()

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


def coloured(scene: Scene, colour: Callable[[int], str | None]) -> dict[str, str]:
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
                    Link(
                        scene.capital(int(guarantor)),
                        scene.capital(target),
                        kind,
                        colour,
                        str(word),
                    )
                )
    return tuple(links)


def protected(scene: Scene) -> tuple[tuple[Outline, ...], frozenset[str]]:
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


def made(
    scene: Scene,
    title: str,
    fills: dict[str, str],
    legend: tuple[Legend, ...],
    notes: dict[str, str],
    summary: str,
    rings: tuple[Ring, ...] = (),
) -> MapPicture:
    """A picture with a lens's own colours and words on what every lens shows.

    Args:
        scene: What it looks at.
        title: What it shows.
        fills: Colour by zone.
        legend: What its own marks mean.
        notes: What it says of a zone.
        summary: The picture in words.
        rings: Ranges, if the lens shows any.
    """
    outlines, _ = protected(scene)
    links = _answers(scene)
    entries = [*legend]
    if outlines:
        entries.append(Legend("outline", tr("Area of application"), (outlines[0].colour,)))
    entries.append(Legend("hatch", tr("Held by another"), (scene.tokens.hatch,)))
    for kind, words in (("force", tr("Force")), ("support", tr("Support")), ("no", tr("No"))):
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
        rings=rings,
    )


def noted(scene: Scene, words: Callable[[int], str]) -> dict[str, str]:
    """What is said of each zone: the words for the actor it belongs to in law."""
    said = {
        actor.country: words(index)
        for index, actor in enumerate(scene.world.scenario.actors.values())
    }
    return {k: said[z.country] for k, z in scene.atlas.zones.items() if z.country in said}


def by_cell(scene: Scene) -> tuple[dict[str, str], tuple[Legend, ...]]:
    """Zones in the colour of the cell they belong to in law, and what the colours mean."""
    tokens, scenario = scene.tokens, scene.world.scenario
    seated = {actor.cell for actor in scenario.actors.values()}
    legend = tuple(
        Legend("fill", cell.name, (tokens.cell(cell.shape).ground,))
        for key, cell in scenario.cells.items()
        if key in seated
    )
    return coloured(scene, lambda actor: tokens.cell(scene.shape(actor)).ground), legend
