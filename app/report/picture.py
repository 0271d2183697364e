"""The map of a report: how guarantors answered, as SVG; patterns as well as colours."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html import escape

import numpy as np
from numpy.typing import NDArray

from adjudication.instruments import Promise
from adjudication.readings import stance
from adjudication.record.history import Branch
from adjudication.state import State
from adjudication.world import World
from app.report.content import Figure
from app.report.whole import Whole
from maps.atlas import Atlas, load_atlas, project

_WINDOW = (-2150.0, -1420.0, 2000.0, 1080.0)
"""Left, bottom, right, top in kilometres: the Atlantic coast to the Volga."""
_SCALE = 0.18
_LEVEL = 0
_SEA, _LAND, _LINE, _INK, _MUTED = "#dfe7ea", "#f1f0ec", "#8b949c", "#1c2228", "#5a646e"
_GUARANTEED, _AGGRESSOR = "#f0d791", "#d99f8c"
_FILL: Mapping[str, tuple[str, str, str]] = {
    "force": ("#6fae8a", "", "force"),
    "support": ("#cfe5d8", "dots", "support"),
    "ignored": ("#d9dcdf", "bars", "no answer to the call"),
    "case denied": ("#ddd0e6", "posts", "denied that the case arose"),
    "more facts": ("#f1edf4", "posts", "wants more facts"),
}
"""Of each answer its colour, its pattern (colour alone is lost in print), and its words."""
_PATTERNS = {
    "dots": '<circle cx="3" cy="3" r="1.1" fill="#2b7a4d"/>',
    "bars": '<rect width="6" height="1" y="2" fill="#8b949c"/>',
    "posts": '<rect width="1" height="6" x="2" fill="#6b4fa0"/>',
    "stripes": '<rect width="2.2" height="6" fill="#9c5d00"/>',
    "cross": '<path d="M0 0L6 6M6 0L0 6" stroke="#a5564a" stroke-width=".7"/>',
}
_SIZE = 13
"""Height of letters, in the units of the drawing."""


@dataclass(frozen=True, slots=True)
class Answers:
    """How the guarantors of one guarantee stood on a line of play.

    Attributes:
        number: Number of the guarantee.
        promise: The guarantee.
        turn: Turn in which they stood so.
        state: The state then.
        words: Answer in words by guarantor's id.
    """

    number: int
    promise: Promise
    turn: int
    state: State
    words: Mapping[str, str]

    @property
    def asked(self) -> int:
        """How many were asked."""
        return len(self.words)

    @property
    def answered(self) -> int:
        """How many answered with force or support."""
        given = {_FILL["force"][2], _FILL["support"][2]}
        return sum(word in given for word in self.words.values())


def answers_on(whole: Whole, branch: Branch) -> Answers | None:
    """Returns the answers that stood on a branch when most had answered; None if none was called.

    Args:
        whole: The session.
        branch: The line of play.
    """
    world = whole.world
    found: Answers | None = None
    for _, nodes in whole.turns(branch):
        state = whole.session.state_at(nodes[-1].number)
        for number, promise in enumerate(world.promises):
            if promise.given.kind != "multilateral-guarantee" or not state.invoked[number, 0]:
                continue
            stood = Answers(number, promise, nodes[-1].turn, state, _words(world, state, number))
            if found is None or stood.answered >= found.answered:
                found = stood
    return found


def _words(world: World, state: State, number: int) -> Mapping[str, str]:
    held = {key: stance(state, number, a) for a, key in enumerate(world.actors)}
    return {key: _FILL[answer][2] for key, answer in held.items() if answer in _FILL}


def honour_map(whole: Whole, branch: Branch, answers: Answers) -> Figure:
    """Returns the map of the answers that stood on a branch."""
    said = _said(whole.world, answers.state, answers.number)
    return Figure(
        caption=f"{branch.name}: answers under {answers.promise.given.name} as they stood "
        f"in turn {answers.turn}. Striped: outside the area of application. "
        f"{Atlas.credit}. {Atlas.position}",
        alternative=said,
        svg=_svg(whole.world, answers, said),
    )


def _said(world: World, state: State, number: int) -> str:
    parts = []
    for answer, (_, _, word) in _FILL.items():
        everyone = range(len(world.actors))
        who = [world.name(a) for a in everyone if stance(state, number, a) == answer]
        if who:
            parts.append(f"{word}: {', '.join(who)}")
    return "; ".join(parts) + "."


def _svg(world: World, answers: Answers, said: str) -> str:
    atlas = load_atlas()
    left, bottom, right, top = _WINDOW
    width, height = (right - left) * _SCALE, (top - bottom) * _SCALE
    fills = _fills(world, answers)
    legend, depth = _legend(world, answers, width, height)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {depth:.0f}" '
        f'role="img" font-family="Inter, Arial, sans-serif" font-size="{_SIZE}">'
        f"<title>{escape(said)}</title><defs>{_patterns(fills.values())}"
        f'<clipPath id="page"><rect width="{width:.0f}" height="{height:.0f}"/></clipPath></defs>'
        f'<rect width="{width:.0f}" height="{height:.0f}" fill="{_SEA}"/>',
        '<g clip-path="url(#page)" fill-rule="evenodd" stroke-linejoin="round">',
        *_land(atlas, fills, set(answers.promise.given.area.excluded)),
        *_borders(),
        _names(world, answers),
        "</g>",
        legend,
    ]
    return "".join([*parts, "</svg>"])


Fill = tuple[str, str]
"""A colour, and the name of a pattern over it; empty for none."""


def _fills(world: World, answers: Answers) -> dict[str, Fill]:
    fills = {}
    for index, actor in enumerate(world.scenario.actors.values()):
        answer = stance(answers.state, answers.number, index)
        if answers.promise.beneficiary[index]:
            fills[actor.country] = (_GUARANTEED, "")
        elif index == int(answers.state.against[answers.number, 0]):
            fills[actor.country] = (_AGGRESSOR, "cross")
        elif answer in _FILL:
            fills[actor.country] = _FILL[answer][:2]
    return fills


def _name_of(fill: Fill) -> str:
    """The name of a pattern in the drawing; two drawings of one page may share it."""
    return f"{fill[1]}-{fill[0][1:]}"


def _paint(fill: Fill) -> str:
    return f"url(#{_name_of(fill)})" if fill[1] else fill[0]


_HELD: Fill = (_GUARANTEED, "stripes")


def _patterns(fills: Iterable[Fill]) -> str:
    used = dict.fromkeys(fill for fill in (*fills, _HELD) if fill[1])
    turned = {"stripes": ' patternTransform="rotate(45)"'}
    return "".join(
        f'<pattern id="{_name_of(fill)}" width="6" height="6" patternUnits="userSpaceOnUse"'
        f'{turned.get(fill[1], "")}><rect width="6" height="6" fill="{fill[0]}"/>'
        f"{_PATTERNS[fill[1]]}</pattern>"
        for fill in used
    )


def _land(atlas: Atlas, fills: Mapping[str, Fill], excluded: Collection[str]) -> Iterator[str]:
    """A path for everything that is painted alike, so that no seam shows between zones."""
    paths: dict[str, list[str]] = {}
    for key, zone in atlas.zones.items():
        fill = _HELD if key in excluded else fills.get(zone.country, (_LAND, ""))
        paths.setdefault(_paint(fill), []).append(_zone_outline(key))
    for paint, drawn in paths.items():
        seam = "" if paint.startswith("url") else f' stroke="{paint}" stroke-width=".5"'
        yield f'<path d="{"".join(drawn)}" fill="{paint}"{seam}/>'


@cache
def _zone_outline(key: str) -> str:
    return _outline(load_atlas().rings(key, _LEVEL), closes=True)


@cache
def _borders() -> tuple[str, ...]:
    atlas = load_atlas()
    looks = {
        "coast": f'stroke="{_LINE}" stroke-width=".4"',
        "national": f'stroke="{_MUTED}" stroke-width=".7"',
        "de_facto": f'stroke="{_INK}" stroke-width=".9" stroke-dasharray="3 2"',
    }
    lines = {kind: [b.points for b in atlas.borders(_LEVEL) if b.kind == kind] for kind in looks}
    return tuple(
        f'<path d="{_outline(lines[kind], closes=False)}" fill="none" {look}/>'
        for kind, look in looks.items()
    )


def _outline(lines: Iterable[NDArray[np.floating]], *, closes: bool) -> str:
    """Lines as a path, to the half unit; empty where all of them lie outside the page."""
    left, bottom, right, top = _WINDOW
    commands = []
    for line in lines:
        low, high = line.min(axis=0), line.max(axis=0)
        if high[0] < left or low[0] > right or high[1] < bottom or low[1] > top:
            continue
        points = np.column_stack([line[:, 0] - left, top - line[:, 1]]) * _SCALE
        steps = np.round(points * 2.0) / 2.0
        moved = np.ones(len(steps), dtype=bool)
        moved[1:] = (steps[1:] != steps[:-1]).any(axis=1)
        kept = steps[moved]
        if len(kept) > 1:
            path = "L".join(f"{x:g} {y:g}" for x, y in kept.tolist())
            commands.append(f"M{path}{'Z' if closes else ''}")
    return "".join(commands)


def _on_page(longitude: float, latitude: float) -> tuple[float, float] | None:
    left, bottom, right, top = _WINDOW
    x, y = (float(value) for value in project(longitude, latitude))
    if left < x < right and bottom < y < top:
        return (x - left) * _SCALE, (top - y) * _SCALE
    return None


def _names(world: World, answers: Answers) -> str:
    """Capitals of those concerned, each with its answer in words, where they lie on the page."""
    parts = []
    for index, (key, actor) in enumerate(world.scenario.actors.items()):
        place = _on_page(actor.longitude, actor.latitude)
        if place is None or not (_is_concerned(answers, index)):
            continue
        x, y = place
        answer = answers.words.get(key, "")
        brief = answer.removesuffix(" to the call").partition(" that ")[0]
        said = f'<tspan x="{x + 6:.1f}" dy="{_SIZE}" font-weight="400">{escape(brief)}</tspan>'
        parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.6" fill="{_INK}"/>'
            f'<text x="{x + 6:.1f}" y="{y + 3:.1f}" fill="{_INK}" stroke="#fff" '
            f'stroke-width="3" stroke-linejoin="round" paint-order="stroke" font-weight="600">'
            f"{escape(actor.name)}{said if answer else ''}</text>"
        )
    return "".join(parts)


def _is_concerned(answers: Answers, index: int) -> bool:
    return bool(answers.promise.guarantor[index] or answers.promise.beneficiary[index])


def _legend(world: World, answers: Answers, width: float, height: float) -> tuple[str, float]:
    """The key under the map, with those who lie beyond it; and where it ends."""
    fills = _fills(world, answers)
    entries: list[tuple[str, Fill]] = [
        ("guaranteed", (_GUARANTEED, "")),
        ("held by another", _HELD),
        ("attacked it", (_AGGRESSOR, "cross")),
    ]
    entries += [(word, (c, p)) for c, p, word in _FILL.values() if (c, p) in fills.values()]
    parts, x, y = [], 1.0, height + 10
    for words, fill in entries:
        needs = 34 + len(words) * _SIZE * 0.56
        if x + needs > width:
            x, y = 1.0, y + 20
        parts.append(
            f'<rect x="{x:.0f}" y="{y:.0f}" width="20" height="13" fill="{_paint(fill)}" '
            f'stroke="{_MUTED}" stroke-width=".6"/>'
            f'<text x="{x + 26:.0f}" y="{y + 11:.0f}" fill="{_INK}">{escape(words)}</text>'
        )
        x += needs + 10
    far: dict[str, list[str]] = {}
    for key, actor in world.scenario.actors.items():
        if key in answers.words and _on_page(actor.longitude, actor.latitude) is None:
            far.setdefault(answers.words[key], []).append(actor.name)
    beyond = [f"{words}: {', '.join(names)}" for words, names in far.items()]
    if beyond:
        y += 22
        parts.append(
            f'<text x="1" y="{y + 10:.0f}" fill="{_INK}">'
            f'<tspan font-weight="600">Beyond the map</tspan> {escape("; ".join(beyond))}</text>'
        )
    return "".join(parts), y + 20
