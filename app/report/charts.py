"""Charts as SVG text: lines over turns, told apart by dash and mark as well as by colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

_INK, _MUTED, _LINE, _ACCENT = "#1c2228", "#5a646e", "#e1e4e7", "#9c5d00"
_COLOURS = ("#1f66b0", "#bf3a30", "#2b7a4d", "#6b4fa0")
_DASHES = ("", "6 4", "2 3", "8 3 2 3")
_FONT = "Inter, Arial, sans-serif"


@dataclass(frozen=True, slots=True)
class _Frame:
    """The measures of a chart, in units of the drawing."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    names_at_ends: bool


_WHOLE = _Frame(720, 260, 44, 170, 16, 30, names_at_ends=True)
_HALF = _Frame(380, 250, 34, 12, 44, 28, names_at_ends=False)
"""For two charts beside each other: the names of the lines stand above."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a name, and a value per turn (None where there is none)."""

    name: str
    values: Sequence[float | None]


def line_chart(
    title: str,
    lines: Sequence[Line],
    *,
    first_turn: int,
    marked_turn: int | None,
    marked: str,
    is_half: bool = False,
) -> str:
    """Returns a chart of lines over turns.

    Args:
        title: Alternative text.
        lines: Lines of equal length, at most four.
        first_turn: Turn of the first value.
        marked_turn: Turn with a vertical mark, if any.
        marked: What the mark says.
        is_half: Whether it is drawn for half the width of a page.
    """
    frame = _HALF if is_half else _WHOLE
    known = [value for line in lines for value in line.values if value is not None]
    low, high = _bounds(known)
    count = max(len(line.values) for line in lines)
    plot = _Plot(low, high, count, frame)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" '
        f'viewBox="0 0 {frame.width} {frame.height}" '
        f'font-family="{_FONT}" font-size="12"><title>{escape(title)}</title>',
        *_grid(plot, first_turn),
    ]
    if marked_turn is not None:
        x = plot.x(marked_turn - first_turn)
        parts.append(
            f'<line x1="{x:.1f}" y1="{frame.top}" x2="{x:.1f}" y2="{plot.floor}" '
            f'stroke="{_ACCENT}" stroke-dasharray="2 3"/>'
            f'<text x="{x + 4:.1f}" y="{frame.top - 5}" fill="{_ACCENT}">{escape(marked)}</text>'
        )
    for number, line in enumerate(lines):
        parts += _drawn(plot, number, line)
    parts += _named_at_ends(plot, lines) if frame.names_at_ends else _named_above(lines)
    return "".join([*parts, "</svg>"])


class _Plot:
    """The scales of a chart."""

    def __init__(self, low: float, high: float, count: int, frame: _Frame) -> None:
        self.low, self.high, self.count, self.frame = low, high, count, frame

    @property
    def floor(self) -> int:
        """Height of the lowest grid line."""
        return self.frame.height - self.frame.bottom

    @property
    def wall(self) -> int:
        """Where the plot ends on the right."""
        return self.frame.width - self.frame.right

    def x(self, place: float) -> float:
        return self.frame.left + place * (self.wall - self.frame.left) / max(1, self.count - 1)

    def y(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return self.floor - share * (self.floor - self.frame.top)


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
            f'<line x1="{plot.frame.left}" y1="{y:.1f}" x2="{plot.wall}" y2="{y:.1f}" '
            f'stroke="{_LINE}"/><text x="{plot.frame.left - 8}" y="{y + 4:.1f}" text-anchor="end" '
            f'fill="{_MUTED}">{value:g}</text>'
        )
        value += step
    parts += [
        f'<text x="{plot.x(place):.1f}" y="{plot.frame.height - 10}" text-anchor="middle" '
        f'fill="{_MUTED}">{first_turn + place}</text>'
        for place in range(plot.count)
    ]
    return parts


def _points(plot: _Plot, line: Line) -> list[tuple[float, float]]:
    return [
        (plot.x(place), plot.y(value))
        for place, value in enumerate(line.values)
        if value is not None
    ]


def _drawn(plot: _Plot, number: int, line: Line) -> list[str]:
    points = _points(plot, line)
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    colour = _COLOURS[number % 4]
    return [
        f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"'
        f"{_dashed(number)}/>",
        *(_mark(number, x, y, colour) for x, y in points),
    ]


def _dashed(number: int) -> str:
    dash = _DASHES[number % 4]
    return f' stroke-dasharray="{dash}"' if dash else ""


def _named_at_ends(plot: _Plot, lines: Sequence[Line]) -> list[str]:
    """The lines' names where they end, none over another."""
    ends = _spread([plot.y(_last(line.values)) for line in lines])
    parts = []
    for line, height in zip(lines, ends, strict=True):
        parts.append(_name(plot.wall + 12, height + 4, line.name))
        for x, y in _points(plot, line)[-1:]:
            parts.append(
                f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{plot.wall + 9}" y2="{height:.1f}" '
                f'stroke="{_LINE}"/>'
            )
    return parts


def _named_above(lines: Sequence[Line]) -> list[str]:
    """The lines' names above the plot, each with its dash and mark."""
    parts, x, y = [], 4.0, 12.0
    for number, line in enumerate(lines):
        needs = 44 + 6.6 * len(line.name)
        if x + needs > _HALF.width and x > 4.0:
            x, y = 4.0, y + 16
        colour = _COLOURS[number % 4]
        parts += [
            f'<line x1="{x}" y1="{y}" x2="{x + 26}" y2="{y}" stroke="{colour}" stroke-width="2"'
            f"{_dashed(number)}/>",
            _mark(number, x + 13, y, colour),
            _name(x + 32, y + 4, line.name),
        ]
        x += needs
    return parts


def _name(x: float, y: float, name: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{_INK}" font-weight="500">{escape(name)}</text>'


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
