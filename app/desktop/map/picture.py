"""What the map is to show: colours by zone, hatches, outlines, links and badges. Frozen, no Qt.

Colours are `#rrggbb`, read from the tokens when the picture is made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

__all__ = ["Badge", "Legend", "Link", "LinkKind", "MapPicture", "Outline", "Ring"]

LinkKind = Literal["force", "support", "no", "pending", "hostile"]
Point = tuple[float, float]
SHORT = 3
"""Letters of a name that is cut short."""


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow between two points in kilometres, with a word on it."""

    start: Point
    end: Point
    kind: LinkKind
    colour: str
    word: str


@dataclass(frozen=True, slots=True)
class Outline:
    """A line around zones that belong together."""

    zones: frozenset[str]
    colour: str
    width: float


@dataclass(frozen=True, slots=True)
class Ring:
    """How far something reaches: its place, the line around it in kilometres, and its words."""

    middle: Point
    line: tuple[Point, ...]
    colour: str
    words: str


@dataclass(frozen=True, slots=True)
class Badge:
    """An actor that stands at the edge toward its capital when that is out of view.

    Attributes:
        actor: The actor's id.
        name: Its name.
        shape: Shape of its cell.
        point: Its capital, kilometres.
        beyond: Whether its capital lies beyond the whole map; otherwise it stands at the edge
            only while a link leads there.
    """

    actor: str
    name: str
    shape: str
    point: Point
    beyond: bool

    @property
    def short(self) -> str:
        """The name where room is short: initials of several words, else its first letters."""
        words = self.name.split()
        if len(words) > 1:
            return "".join(word[0] for word in words if word[0].isupper())
        return self.name if len(self.name) <= SHORT + 1 else f"{self.name[:SHORT]}."


@dataclass(frozen=True, slots=True)
class Legend:
    """One entry under the map: a ramp, fill, hatch, outline, link or ring, and its words."""

    kind: Literal["ramp", "fill", "hatch", "outline", "link", "ring"]
    words: str
    colours: tuple[str, ...]
    link: LinkKind = "force"


@dataclass(frozen=True, slots=True)
class MapPicture:
    """A whole picture.

    Attributes:
        title: What the lens shows.
        fills: Colour by zone; other land without one.
        hatches: Colour of stripes by zone.
        outlines: Lines around zones.
        links: Arrows.
        badges: Actors beyond the map.
        legend: What the marks mean.
        notes: What the lens says of a zone, by zone.
        summary: The picture in words, for a screen reader.
        rings: How far deployments reach.
        changed: Zones to be marked, such as those that differ between two futures.
    """

    title: str
    fills: Mapping[str, str]
    hatches: Mapping[str, str]
    outlines: tuple[Outline, ...]
    links: tuple[Link, ...]
    badges: tuple[Badge, ...]
    legend: tuple[Legend, ...]
    notes: Mapping[str, str]
    summary: str
    rings: tuple[Ring, ...] = ()
    changed: frozenset[str] = frozenset()

    def with_links(self, links: tuple[Link, ...]) -> MapPicture:
        """The same picture with other arrows."""
        return replace(self, links=links)
