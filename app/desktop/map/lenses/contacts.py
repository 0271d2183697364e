"""Contacts: who has talked with whom along this line of play, openly or in secret."""

from __future__ import annotations

from itertools import combinations

from app.desktop.map.picture import Legend, Link, LinkKind, MapPicture
from app.desktop.map.scene import Scene, Talk, by_cell, made
from app.desktop.translation import Later, Translator, in_words

__all__ = ["contacts"]

tr = Translator(__name__)

KINDS: dict[str, LinkKind] = {"held": "support", "asked": "pending", "refused": "no"}
STAGES = {
    "held": tr.later("held"),
    "asked": tr.later("asked for"),
    "refused": tr.later("refused"),
}
LEGEND: tuple[tuple[LinkKind, Later], ...] = (
    ("support", tr.later("Talk held")),
    ("pending", tr.later("Asked for")),
    ("no", tr.later("Refused")),
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
        Legend("link", words, (colours[kind],), kind)
        for kind, words in in_words(LEGEND)
        if kind in kinds
    )
    summary = "; ".join(f"{' – '.join(talk.cells)}: {_word(talk)}" for talk in last.values())
    found = made(
        scene, tr("Contacts"), fills, (*cells, *marks), {}, summary or tr("No talks yet.")
    )
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
    return [
        Link(scene.capital(one), scene.capital(other), kind, colour, _word(talk))
        for one, other in combinations([seat for seat in seats if seat is not None], 2)
    ]


def _word(talk: Talk) -> str:
    """What became of a talk, in words."""
    stage = str(STAGES[talk.stage])
    return tr("{stage}, secret", stage=stage) if talk.secret else stage
