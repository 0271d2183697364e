"""Charts as SVG text: lines over turns, told apart by dash and mark as well as by colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

WIDTH, HEIGHT = 720, 260
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 170, 16, 30
_INK, _MUTED, _LINE, _ACCENT = "#1c2228", "#5a646e", "#e1e4e7", "#9c5d00"
_COLOURS = ("#1f66b0", "#bf3a30", "#2b7a4d", "#6b4fa0")
_DASHES = ("", "6 4", "2 3", "8 3 2 3")
_FONT = "Inter, Arial, sans-serif"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a name, and a value per turn (None where there is none)."""

    name: str
    values: Sequence[float | None]


def line_chart(
    title: str, lines: Sequence[Line], *, first_turn: int, marked_turn: int | None, marked: str
) -> str:
    """Returns a chart of lines over turns.

    Args:
        title: Alternative text.
        lines: Lines of equal length, at most four.
        first_turn: Turn of the first value.
        marked_turn: Turn with a vertical mark, if any.
        marked: What the mark says.
    """
    known = [value for line in lines for value in line.values if value is not None]
    low, high = _bounds(known)
    count = max(len(line.values) for line in lines)
    plot = _Plot(low, high, count)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'font-family="{_FONT}" font-size="12"><title>{escape(title)}</title>',
        *_grid(plot, first_turn),
    ]
    if marked_turn is not None:
        x = plot.x(marked_turn - first_turn)
        parts.append(
            f'<line x1="{x:.1f}" y1="{_TOP}" x2="{x:.1f}" y2="{HEIGHT - _BOTTOM}" '
            f'stroke="{_ACCENT}" stroke-dasharray="2 3"/>'
            f'<text x="{x + 4:.1f}" y="{_TOP + 8}" fill="{_ACCENT}">{escape(marked)}</text>'
        )
    ends = _spread([plot.y(_last(line.values)) for line in lines])
    for number, line in enumerate(lines):
        parts += _drawn(plot, number, line, ends[number])
    return "".join([*parts, "</svg>"])


class _Plot:
    """The scales of a chart."""

    def __init__(self, low: float, high: float, count: int) -> None:
        self.low, self.high, self.count = low, high, count

    def x(self, place: float) -> float:
        return _LEFT + place * (WIDTH - _LEFT - _RIGHT) / max(1, self.count - 1)

    def y(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return HEIGHT - _BOTTOM - share * (HEIGHT - _TOP - _BOTTOM)


def _bounds(values: Sequence[float]) -> tuple[float, float]:
    low, high = min([0.0, *values]), max([1.0, *values])
    step = _step(high - low)
    return low, step * -(-high // step)


def _step(span: float) -> float:
    """A round distance between grid lines that gives four to eight of them."""
    for step in (0.25, 0.5, 1, 2, 5, 10, 20, 25, 50, 100):
        if span / step <= 7:
            return step
    return span / 5


def _grid(plot: _Plot, first_turn: int) -> list[str]:
    parts = []
    step = _step(plot.high - plot.low)
    value = plot.low
    while value <= plot.high + 1e-9:
        y = plot.y(value)
        parts.append(
            f'<line x1="{_LEFT}" y1="{y:.1f}" x2="{WIDTH - _RIGHT}" y2="{y:.1f}" '
            f'stroke="{_LINE}"/><text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end" '
            f'fill="{_MUTED}">{value:g}</text>'
        )
        value += step
    parts += [
        f'<text x="{plot.x(place):.1f}" y="{HEIGHT - 10}" text-anchor="middle" '
        f'fill="{_MUTED}">{first_turn + place}</text>'
        for place in range(plot.count)
    ]
    return parts


def _drawn(plot: _Plot, number: int, line: Line, label_y: float) -> list[str]:
    colour, dash = _COLOURS[number % 4], _DASHES[number % 4]
    points = [
        (plot.x(place), plot.y(value))
        for place, value in enumerate(line.values)
        if value is not None
    ]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    marks = "".join(_mark(number, x, y, colour) for x, y in points)
    return [
        f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"{dashed}/>',
        marks,
        f'<text x="{WIDTH - _RIGHT + 12}" y="{label_y + 4:.1f}" fill="{_INK}" '
        f'font-weight="500">{escape(line.name)}</text>',
        f'<line x1="{points[-1][0]:.1f}" y1="{points[-1][1]:.1f}" x2="{WIDTH - _RIGHT + 9}" '
        f'y2="{label_y:.1f}" stroke="{_LINE}"/>'
        if points
        else "",
    ]


def _mark(number: int, x: float, y: float, colour: str) -> str:
    """Circle, square, diamond or ring."""
    match number % 4:
        case 0:
            return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>'
        case 1:
            return f'<rect x="{x - 3:.1f}" y="{y - 3:.1f}" width="6" height="6" fill="{colour}"/>'
        case 2:
            corners = f"{x:.1f},{y - 4:.1f} {x + 4:.1f},{y:.1f} {x:.1f},{y + 4:.1f} {x - 4:.1f}"
            return f'<polygon points="{corners},{y:.1f}" fill="{colour}"/>'
        case _:
            return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="#fff" stroke="{colour}"/>'


def _last(values: Sequence[float | None]) -> float:
    return next((value for value in reversed(values) if value is not None), 0.0)


def _spread(heights: Sequence[float]) -> list[float]:
    """Label heights, moved apart so that none covers another."""
    order = sorted(range(len(heights)), key=lambda number: heights[number])
    placed = list(heights)
    for before, after in pairwise(order):
        placed[after] = max(placed[after], placed[before] + 15)
    return placed
