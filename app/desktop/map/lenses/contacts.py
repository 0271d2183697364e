"""Contacts: who has talked with whom along this line of play, openly or in secret."""

from __future__ import annotations

from itertools import combinations

from app.desktop.map.picture import Legend, Link, LinkKind, MapPicture
from app.desktop.map.scene import Scene, Talk, by_cell, made

__all__ = ["contacts"]

KINDS: dict[str, LinkKind] = {"held": "support", "asked": "pending", "refused": "no"}
LEGEND: tuple[tuple[LinkKind, str], ...] = (
    ("support", "Talk held"),
    ("pending", "Asked for"),
    ("no", "Refused"),
)


def contacts(scene: Scene) -> MapPicture:
    """An arrow between the seats of cells that talked, asked or refused; the last word counts."""
    tokens = scene.tokens
    last = {frozenset(talk.cells): talk for talk in scene.talks}
    links = tuple(link for talk in last.values() for link in _links(scene, talk))
    colours = {"support": tokens.ink, "pending": tokens.accent, "no": tokens.muted}
    kinds = {link.kind for link in links}
    fills, cells = by_cell(scene)
    marks = tuple(
        Legend("link", words, (colours[kind],), kind) for kind, words in LEGEND if kind in kinds
    )
    summary = "; ".join(
        f"{' and '.join(talk.cells)}: {talk.stage}{', in secret' if talk.secret else ''}"
        for talk in last.values()
    )
    found = made(scene, "Contacts", fills, (*cells, *marks), {}, summary or "No talks yet.")
    return found.with_links(links)


def _links(scene: Scene, talk: Talk) -> list[Link]:
    scenario = scene.world.scenario
    seats = [
        next((i for i, actor in enumerate(scenario.actors.values()) if actor.cell == cell), None)
        for cell in talk.cells
    ]
    kind = KINDS[talk.stage]
    tokens = scene.tokens
    colour = {"support": tokens.ink, "pending": tokens.accent}.get(kind, tokens.muted)
    word = f"{talk.stage}, secret" if talk.secret else talk.stage
    return [
        Link(scene.capital(one), scene.capital(other), kind, colour, word)
        for one, other in combinations([seat for seat in seats if seat is not None], 2)
    ]
