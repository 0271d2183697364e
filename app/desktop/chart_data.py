"""What a chart shows, as frozen values: five kinds, each with its caption, its table, its words.

`Lines` are values over turns with bands; `Stacked` are shares of model runs that end in each
outcome; a `Tornado` is what an answer hangs on most; `Scatter` is packages by two measures, with
those that none betters joined. `app.desktop.charts` draws them.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Sequence
from dataclasses import dataclass

from app.desktop.translation import Translator, numeral

__all__ = [
    "Band",
    "Bar",
    "Chart",
    "Lines",
    "Point",
    "Scatter",
    "Series",
    "Stacked",
    "Swing",
    "Tornado",
    "as_csv",
    "even_ticks",
]

tr = Translator(__name__)

Row = tuple[str | float, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """A band around a line, such as the middle half of model runs.

    Attributes:
        name: What lies in it, such as `25–75 %`.
        low: Lower end at each place of the line.
        high: Upper end.
    """

    name: str
    low: tuple[float, ...]
    high: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """One line; `at` is its own, for futures may end in different turns. Bands widest first."""

    name: str
    at: tuple[float, ...]
    values: tuple[float, ...]
    bands: tuple[Band, ...] = ()


@dataclass(frozen=True, slots=True)
class Lines:
    """Up to four lines over one axis.

    Attributes:
        title: Head of the chart.
        series: The lines.
        caption: What is shown, of how many runs, and what may not be concluded.
        across: What the axis across counts; turns where nothing is said.
        up: What the axis upwards measures, with its unit; empty where the title says it.
        marked: A place across where something happened, such as the turn in which futures part.
    """

    title: str
    series: tuple[Series, ...]
    caption: str = ""
    across: str = ""
    up: str = ""
    marked: float | None = None

    def table(self) -> tuple[Row, ...]:
        """Heads, then one row for each place of each line."""
        names = list(dict.fromkeys(b.name for s in self.series for b in s.bands))
        heads = (
            tr("Line"),
            self.across or tr("Turn"),
            tr("Value"),
            *(f"{n} {e}" for n in names for e in (tr("low"), tr("high"))),
        )
        rows: list[Row] = [heads]
        for series in self.series:
            bands = {band.name: band for band in series.bands}
            for place, (at, value) in enumerate(zip(series.at, series.values, strict=True)):
                ends: list[str | float] = []
                for name in names:
                    band = bands.get(name)
                    ends += ["", ""] if band is None else [band.low[place], band.high[place]]
                rows.append((series.name, at, value, *ends))
        return tuple(rows)

    def summary(self) -> str:
        """The chart in words, for a screen reader."""
        ends = [
            tr("{name}: {first:g} to {last:g}.", name=s.name, first=s.values[0], last=s.values[-1])
            for s in self.series
            if s.values
        ]
        return " ".join([f"{self.title}.", *ends])


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, and its parts in the order of the chart's outcomes (shares, 0 to 1)."""

    name: str
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Stacked:
    """Shares of model runs by outcome, one bar a setting.

    Attributes:
        title: Head of the chart.
        outcomes: Their names, best first.
        bars: The bars, each with one share an outcome.
        caption: What is shown, of how many runs, and what may not be concluded.
    """

    title: str
    outcomes: tuple[str, ...]
    bars: tuple[Bar, ...]
    caption: str = ""

    def table(self) -> tuple[Row, ...]:
        """Heads, then one row a bar, shares from 0 to 1."""
        rows: list[Row] = [(tr("Setting"), *self.outcomes)]
        rows += [(bar.name, *bar.shares) for bar in self.bars]
        return tuple(rows)

    def summary(self) -> str:
        """The chart in words, for a screen reader."""
        said = [
            f"{bar.name}: "
            + ", ".join(
                f"{outcome} {numeral(100 * share, '.0f')} %"
                for outcome, share in zip(self.outcomes, bar.shares, strict=True)
            )
            + "."
            for bar in self.bars
        ]
        return " ".join([f"{self.title}.", *said])


@dataclass(frozen=True, slots=True)
class Swing:
    """How far a result moves between the low and the high value of one input.

    Attributes:
        name: The input.
        at_low: The result with its low value.
        at_high: The result with its high value.
        low, high: Those values in words.
    """

    name: str
    at_low: float
    at_high: float
    low: str = ""
    high: str = ""


@dataclass(frozen=True, slots=True)
class Tornado:
    """Inputs by how far they move a result, widest first, around its value with none moved."""

    title: str
    base: float
    swings: tuple[Swing, ...]
    caption: str = ""
    across: str = ""

    def table(self) -> tuple[Row, ...]:
        """Heads, then one row an input."""
        rows = ((s.name, s.low, s.at_low, s.high, s.at_high) for s in self.swings)
        return (
            (tr("Input"), tr("Low"), tr("Result at low"), tr("High"), tr("Result at high")),
            *rows,
        )

    def summary(self) -> str:
        """The chart in words, for a screen reader."""
        said = [
            tr(
                "{name}: {at_low:g} to {at_high:g}.",
                name=s.name,
                at_low=s.at_low,
                at_high=s.at_high,
            )
            for s in self.swings
        ]
        return " ".join(
            [tr("{title}, {base:g} with nothing moved.", title=self.title, base=self.base), *said]
        )


@dataclass(frozen=True, slots=True)
class Point:
    """One thing by two measures; `on_front` where no other is better in both."""

    name: str
    x: float
    y: float
    on_front: bool = False


@dataclass(frozen=True, slots=True)
class Scatter:
    """Things by two measures; those that none betters are filled and joined."""

    title: str
    points: tuple[Point, ...]
    across: str
    up: str
    caption: str = ""

    def table(self) -> tuple[Row, ...]:
        """Heads, then one row a point."""
        rows = ((p.name, p.x, p.y, tr("yes") if p.on_front else "") for p in self.points)
        return ((tr("Name"), self.across, self.up, tr("None better in both")), *rows)

    def summary(self) -> str:
        """The chart in words, for a screen reader."""
        said = [
            f"{p.name}: {numeral(p.x, 'g')}, {numeral(p.y, 'g')}."
            for p in self.points
            if p.on_front
        ]
        return " ".join(
            [
                tr(
                    "{title}. {points} shown; none is better than:",
                    title=self.title,
                    points=len(self.points),
                ),
                *said,
            ]
        )


Chart = Lines | Stacked | Tornado | Scatter


def as_csv(chart: Chart) -> str:
    """A chart's numbers as CSV: title and caption on lines of their own, then the table."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([chart.title])
    if chart.caption:
        writer.writerow([chart.caption])
    writer.writerows(chart.table())
    return out.getvalue()


def even_ticks(values: Sequence[float], most: int = 5) -> tuple[float, ...]:
    """Even places of an axis that holds all values: steps of 1, 2 or 5 times a power of ten.

    Args:
        values: What the axis must hold; none gives 0 to 1.
        most: The most steps.

    Returns:
        At least two places, the first not above and the last not below any value.
    """
    low, high = min(values, default=0.0), max(values, default=1.0)
    if high - low < 1e-9:
        low, high = min(low, 0.0), max(high, low + 1.0)
    raw = (high - low) / most
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(f * power for f in (1, 2, 5, 10, 20) if f * power >= raw * (1 - 1e-9))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    if last - first > most:
        step *= 2 if round(step / power) != 2 else 2.5
        first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(round(place * step, 10) for place in range(first, last + 1))
