"""The map of a report: how guarantors answered, as SVG; patterns as well as colours."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

import numpy as np

from adjudication.instruments import Promise
from adjudication.readings import stance
from adjudication.record.history import Branch
from adjudication.state import State
from adjudication.world import World
from app.report.content import Figure
from app.report.whole import Whole
from maps.atlas import Atlas, load_atlas, project

_WINDOW = (-2100.0, -1500.0, 2000.0, 1150.0)
"""Left, bottom, right, top in kilometres: the Atlantic coast to the Volga."""
_SCALE = 0.22
_LEVEL = 0
_SEA, _LAND, _EDGE, _INK, _MUTED = "#dfe7ea", "#f1f0ec", "#ffffff", "#1c2228", "#5a646e"
_FILL: Mapping[str, tuple[str, str]] = {
    "force": ("#6fae8a", "force"),
    "support": ("#c5e0cf", "support"),
    "ignored": ("#d5d9dd", "no answer to the call"),
    "case denied": ("#ddd0e6", "denied that the case arose"),
    "more facts": ("#ece6f0", "wants more facts"),
}
_GUARANTEED, _AGGRESSOR = "#f0d791", "#d99f8c"


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
        given = {_FILL["force"][1], _FILL["support"][1]}
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
    return {key: _FILL[answer][1] for key, answer in held.items() if answer in _FILL}


def honour_map(whole: Whole, branch: Branch, answers: Answers) -> Figure:
    """Returns the map of the answers that stood on a branch."""
    said = _said(whole.world, answers.state, answers.number)
    return Figure(
        caption=f"{branch.name}: answers under {answers.promise.given.name} as they stood "
        f"in turn {answers.turn}. Stripes: held by another, outside the area of "
        f"application. {Atlas.credit}. {Atlas.position}",
        alternative=said,
        svg=_svg(whole.world, answers.state, answers.number, said),
    )


def _said(world: World, state: State, number: int) -> str:
    parts = []
    for answer, (_, word) in _FILL.items():
        everyone = range(len(world.actors))
        who = [world.name(a) for a in everyone if stance(state, number, a) == answer]
        if who:
            parts.append(f"{word}: {', '.join(who)}")
    return "; ".join(parts) + "."


def _svg(world: World, state: State, number: int, said: str) -> str:
    atlas = load_atlas()
    left, bottom, right, top = _WINDOW
    width, height = (right - left) * _SCALE, (top - bottom) * _SCALE
    fills = _fills(world, state, number)
    excluded = set(world.promises[number].given.area.excluded)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height + 34:.0f}" '
        f'role="img" font-family="Inter, Arial, sans-serif" font-size="11">'
        f"<title>{escape(said)}</title><defs>"
        f'<pattern id="held" width="6" height="6" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><rect width="6" height="6" fill="{_GUARANTEED}"/>'
        f'<rect width="2" height="6" fill="#b0652f"/></pattern>'
        f'<clipPath id="page"><rect width="{width:.0f}" height="{height:.0f}"/></clipPath></defs>'
        f'<rect width="{width:.0f}" height="{height:.0f}" fill="{_SEA}"/>',
        '<g clip-path="url(#page)">',
    ]
    for key, zone in atlas.zones.items():
        fill = fills.get(zone.country, _LAND)
        if key in excluded:
            fill = "url(#held)"
        path = _path(atlas, key)
        if path:
            parts.append(
                f'<path d="{path}" fill="{fill}" fill-rule="evenodd" stroke="{_EDGE}" '
                f'stroke-width=".4"/>'
            )
    parts += [_names(world, number), "</g>", _legend(height, fills)]
    return "".join([*parts, "</svg>"])


def _fills(world: World, state: State, number: int) -> dict[str, str]:
    fills = {}
    promise = world.promises[number]
    for index, actor in enumerate(world.scenario.actors.values()):
        answer = stance(state, number, index)
        if promise.beneficiary[index]:
            fills[actor.country] = _GUARANTEED
        elif index == int(state.against[number, 0]):
            fills[actor.country] = _AGGRESSOR
        elif answer in _FILL:
            fills[actor.country] = _FILL[answer][0]
    return fills


def _path(atlas: Atlas, key: str) -> str:
    """The zone's outline; empty where all of it lies outside the page."""
    left, bottom, right, top = _WINDOW
    commands = []
    for ring in atlas.rings(key, _LEVEL):
        low, high = ring.min(axis=0), ring.max(axis=0)
        if high[0] < left or low[0] > right or high[1] < bottom or low[1] > top:
            continue
        points = np.column_stack([(ring[:, 0] - left) * _SCALE, (top - ring[:, 1]) * _SCALE])
        commands.append("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z")
    return "".join(commands)


def _names(world: World, number: int) -> str:
    """Capitals of those concerned, where they lie on the page."""
    left, bottom, right, top = _WINDOW
    promise = world.promises[number]
    parts = []
    for index, actor in enumerate(world.scenario.actors.values()):
        if not (promise.guarantor[index] or promise.beneficiary[index]):
            continue
        x, y = (float(value) for value in project(actor.longitude, actor.latitude))
        if left < x < right and bottom < y < top:
            px, py = (x - left) * _SCALE, (top - y) * _SCALE
            parts.append(
                f'<circle cx="{px:.1f}" cy="{py:.1f}" r="2.4" fill="{_INK}"/>'
                f'<text x="{px + 5:.1f}" y="{py + 4:.1f}" fill="{_INK}" stroke="#fff" '
                f'stroke-width="2.5" paint-order="stroke" font-weight="600">'
                f"{escape(actor.name)}</text>"
            )
    return "".join(parts)


def _legend(height: float, fills: Mapping[str, str]) -> str:
    entries = [("guaranteed", _GUARANTEED), ("attacked it", _AGGRESSOR)]
    entries += [(word, colour) for colour, word in _FILL.values() if colour in fills.values()]
    parts, x = [], 2.0
    for words, colour in entries:
        parts.append(
            f'<rect x="{x:.0f}" y="{height + 12:.0f}" width="18" height="12" fill="{colour}" '
            f'stroke="{_MUTED}" stroke-width=".6"/>'
            f'<text x="{x + 24:.0f}" y="{height + 22:.0f}" fill="{_INK}">{escape(words)}</text>'
        )
        x += 44 + len(words) * 6.2
    return "".join(parts)
