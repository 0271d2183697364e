"""What a cell or the public may see, as a page and a map: made of what the filter lets through.

Everything here is made of two values alone: what `adjudication.record.seen_by` returned for a
reader, and the ground, which is what is printed in the scenario for everybody. There is no
session, history or state in reach, so nothing of another cell can get in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from adjudication.record.seen_by import PUBLIC, Seen
from app.desktop.map.picture import Badge, Legend, Link, MapPicture, Point
from app.desktop.readings.words import said
from app.desktop.tokens import Tokens
from app.desktop.translation import Translator, dated
from maps.atlas import Atlas, project
from scenarios.scenario import Scenario

__all__ = [
    "Ground",
    "Holder",
    "SeenItem",
    "SeenPicture",
    "as_seen",
    "ground_of",
    "seen_picture",
]

tr = Translator(__name__)


@dataclass(frozen=True, slots=True)
class Holder:
    """An actor as everybody knows it."""

    key: str
    name: str
    country: str
    cell: str
    shape: str
    point: Point


@dataclass(frozen=True, slots=True)
class Ground:
    """What is printed for everybody: title, marking, actors, cells, and who holds which zone.

    Attributes:
        title: Of the exercise.
        marking: Of every screen and page.
        today: The game date, which the clock on the wall says.
        cells: Name of each cell.
        holders: The actors.
        zones: Country in control and status of zones that the scenario overrides.
    """

    title: str
    marking: str
    today: date
    cells: Mapping[str, str]
    holders: tuple[Holder, ...]
    zones: Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class SeenItem:
    """One thing that is known: in which turn, of what kind, in which words."""

    turn: int
    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class SeenPicture:
    """What one reader knows.

    Attributes:
        reader: Id of the cell; empty for the public.
        name: Of the cell, or `Public`.
        marking: Of the page.
        title: Of the exercise.
        when: The turn and the date.
        conduct: What stands over play: `no-duff`, `pause`, `endex`; empty while it goes on.
        items: What is known, the newest first.
        links: Own moves of the turn: from whom, toward whom, in a word.
    """

    reader: str
    name: str
    marking: str
    title: str
    when: str
    conduct: str
    items: tuple[SeenItem, ...]
    links: tuple[tuple[str, str, str], ...]


KINDS = {
    "order": tr.later("Own move"),
    "withdraw": tr.later("Own move taken back"),
    "ruling": tr.later("Own decision"),
    "sheet": tr.later("Own move sheet"),
    "proposal": tr.later("Proposal"),
    "delivery": tr.later("News"),
    "brief": tr.later("Turn brief"),
    "contact": tr.later("Talks"),
    "query": tr.later("Question to the white cell"),
    "reply": tr.later("Answer of the white cell"),
    "message": tr.later("Message"),
    "conduct": tr.later("Exercise"),
    "step": tr.later("Turn closed"),
}
CONDUCT = {
    "startex": tr.later("The exercise has begun."),
    "pause": tr.later("The exercise is paused."),
    "resume": tr.later("The exercise goes on."),
    "no-duff": tr.later("NO DUFF: a real event. Play stops now."),
    "end-of-day": tr.later("End of the day."),
    "endex": tr.later("The exercise is over."),
}
SPOKEN = ("words", "as_told", "intent")
"""Where an entry keeps what is read out of it."""
STANDING = {"pause", "no-duff", "end-of-day", "endex"}


def ground_of(scenario: Scenario, marking: str, today: date) -> Ground:
    """What of a scenario is printed for everybody.

    Args:
        scenario: The scenario.
        marking: Of every screen and page.
        today: The game date.
    """
    holders = []
    for key, actor in scenario.actors.items():
        x, y = project(actor.longitude, actor.latitude)
        shape = scenario.cells[actor.cell].shape
        point = (float(x), float(y))
        holders.append(Holder(key, actor.name, actor.country, actor.cell, shape, point))
    return Ground(
        title=scenario.title,
        marking=marking,
        today=today,
        cells={key: cell.name for key, cell in scenario.cells.items()},
        holders=tuple(holders),
        zones={
            key: (scenario.actors[zone.control].country, zone.status)
            for key, zone in scenario.zones.items()
        },
    )


def seen_picture(seen: Sequence[Seen], ground: Ground, reader: str) -> SeenPicture:
    """What a reader knows, from what the filter let through for it.

    Args:
        seen: What `seen_by` returned for that reader.
        ground: What is printed for everybody.
        reader: Id of the cell, or `PUBLIC`.
    """
    turn = max((each.turn + (each.kind == "step") for each in seen), default=0) or 1
    items = [
        SeenItem(each.turn, str(KINDS.get(each.kind, tr("Record"))), words)
        for each in seen
        for words in (_words(each, ground),)
        if words
    ]
    ran = [str(each.shown["what"]) for each in seen if each.kind == "conduct"]
    return SeenPicture(
        reader=reader,
        name=tr("Public") if reader == PUBLIC else ground.cells[reader],
        marking=ground.marking,
        title=ground.title,
        when=tr("Turn {turn} – {month}", turn=turn, month=dated(ground.today, tr("MMMM yyyy"))),
        conduct=ran[-1] if ran and ran[-1] in STANDING else "",
        items=tuple(reversed(items)),
        links=tuple(_moves(seen, turn)),
    )


def _moves(seen: Sequence[Seen], turn: int) -> Iterator[tuple[str, str, str]]:
    taken_back = {each.shown["record"] for each in seen if each.kind == "withdraw"}
    for each in seen:
        if each.kind == "order" and each.turn == turn and each.number not in taken_back:
            given = each.shown
            if given["target"]:
                yield str(given["actor"]), str(given["target"]), _action(str(given["action"]))


def _action(key: str) -> str:
    """An action in words; what was made up in play has a name that is not for everybody."""
    return tr("Own words") if key.startswith("improvised-") else said(key)


def _words(seen: Seen, ground: Ground) -> str:
    """What is read out of a record; nothing of what has no words of its own."""
    shown: Mapping[str, Any] = seen.shown
    names = {holder.key: holder.name for holder in ground.holders} | dict(ground.cells)
    match seen.kind:
        case "session" | "step":
            return ""
        case "conduct":
            return str(CONDUCT[str(shown["what"])])
        case "contact":
            who = ", ".join(names.get(cell, cell) for cell in shown["cells"])
            told = " ".join(w for w in (shown.get("agreed"), shown.get("understood")) if w)
            return f"{who}: {shown['stage']}. {told}".strip()
        case "order":
            what = str(shown["words"]) or _action(str(shown["action"]))
            target = names.get(str(shown["target"]), "")
            return f"{names[str(shown['actor'])]}: {what}" + (f" → {target}" if target else "")
        case "ruling":
            return f"{shown['question']} {said(str(shown['answer']))}"
        case "withdraw":
            return tr("Move {record}", record=shown["record"])
        case _:
            return str(next((shown[name] for name in SPOKEN if name in shown), ""))


def as_seen(picture: SeenPicture, ground: Ground, atlas: Atlas, tokens: Tokens) -> MapPicture:
    """The map as a reader knows it: who belongs to which cell, who holds what, its own moves.

    Args:
        picture: What the reader knows.
        ground: What is printed for everybody.
        atlas: The map.
        tokens: The colours.
    """
    by_country = {holder.country: holder for holder in ground.holders}
    fills, hatches, notes = {}, {}, {}
    for key, zone in atlas.zones.items():
        holder = by_country.get(zone.country)
        if holder is not None:
            fills[key] = tokens.cell(holder.shape).ground
            notes[key] = f"{zone.country_name}, {ground.cells[holder.cell]}"
        country, status = ground.zones.get(key, (zone.control, zone.status))
        if status and country != zone.country:
            hatches[key] = tokens.hatch
    points = {holder.key: holder for holder in ground.holders}
    links = tuple(
        Link(points[a].point, points[b].point, "support", tokens.cell(points[a].shape).line, word)
        for a, b, word in picture.links
        if a in points and b in points
    )
    legend = [
        Legend("fill", ground.cells[cell], (tokens.cell(shape).ground,))
        for cell, shape in {holder.cell: holder.shape for holder in ground.holders}.items()
    ]
    legend.append(Legend("hatch", tr("Held by another"), (tokens.hatch,)))
    if links:
        legend.append(Legend("link", tr("Own move this turn"), (links[0].colour,), "support"))
    return MapPicture(
        title=tr("As {name} may see it", name=picture.name) if picture.reader else tr("Public"),
        fills=fills,
        hatches=hatches,
        outlines=(),
        links=links,
        badges=tuple(_badges(ground, atlas)),
        legend=tuple(legend),
        notes=notes,
        summary=f"{picture.when}. " + " ".join(item.words for item in picture.items[:6]),
    )


def _badges(ground: Ground, atlas: Atlas) -> Iterator[Badge]:
    left, bottom, right, top = atlas.frame
    for holder in ground.holders:
        x, y = holder.point
        beyond = not (left < x < right and bottom < y < top)
        yield Badge(holder.key, holder.name, holder.shape, holder.point, beyond)
