"""How each kind of chart is drawn into a plot of pyqtgraph, in the theme's look.

The library itself is handed in: `app.desktop.charts` loads it.
"""

from __future__ import annotations

from types import ModuleType
from typing import Any, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen

from app.desktop.chart_data import (
    Chart,
    Lines,
    Scatter,
    Series,
    Stacked,
    Tornado,
    even_ticks,
)
from app.desktop.look import MEDIUM, Look
from app.desktop.translation import numeral

__all__ = ["ROW", "PlotPart", "draw_chart", "line_pen", "outcome_colours"]

PlotPart: TypeAlias = Any
"""A plot item, axis or curve: pyqtgraph carries no types."""
DASHES = (None, (4.0, 3.0), (1.5, 2.5), (7.0, 2.5, 1.5, 2.5))
MARKS = ("o", "s", "t", "d")
"""Circle, square, triangle, diamond: lines differ by dash and mark before they do by colour."""
FILLED = (True, False, False, True)
ROW = 34
"""Height of one bar with its gap, design pixels."""
THICK = 0.62
"""Height of a bar as a share of its row."""
WORDS_NEED = 0.06
"""Least share of a bar that has room for its percentage, at 100 % text."""
SIDES = ((0.0, 1.0), (1.0, 0.0), (0.0, 0.0))
"""Anchors of a point's name: above to the right, below to the left, below to the right."""
FAR_LEFT, FAR_RIGHT = 0.2, 0.6
"""Shares of a plot's width beyond which a name stands toward its middle."""
BAND_ALPHA = 42
TICKS_ACROSS = 12
AXES = ("left", "bottom")


def line_pen(look: Look, place: int, width: float = 1.8) -> QPen:
    """The pen of the line in this place of a chart."""
    pen = _thin(look.tokens.futures[place % 4], width)
    dashes = DASHES[place % 4]
    if dashes is not None:
        pen.setDashPattern(list(dashes))
    return pen


def _thin(colour: str | QColor, width: float) -> QPen:
    """A pen of one width at every scale: plots and marks have coordinates of their own."""
    pen = QPen(QColor(colour), width)
    pen.setCosmetic(True)
    return pen


def outcome_colours(look: Look, count: int) -> list[QColor]:
    """Colours of outcomes, best first: the lens ramp, blended where they are not five."""
    ramp = [QColor(colour) for colour in reversed(look.tokens.lens_ramp)]
    made = []
    for place in range(count):
        at = place * (len(ramp) - 1) / max(1, count - 1)
        low, high = ramp[int(at)], ramp[min(int(at) + 1, len(ramp) - 1)]
        share = at - int(at)
        ends = (
            (low.redF(), high.redF()),
            (low.greenF(), high.greenF()),
            (low.blueF(), high.blueF()),
        )
        made.append(QColor.fromRgbF(*(a + (b - a) * share for a, b in ends)))
    return made


def draw_chart(library: ModuleType, look: Look, item: PlotPart, chart: Chart) -> None:
    """Draw a chart into an empty plot item.

    Args:
        library: The pyqtgraph module.
        look: Colours, fonts and lengths.
        item: The plot item.
        chart: What to draw.
    """
    drawing = _Drawing(library, look, item)
    match chart:
        case Lines():
            drawing.lines(chart)
        case Stacked():
            drawing.stacked(chart)
        case Tornado():
            drawing.tornado(chart)
        case Scatter():
            drawing.scatter(chart)


def _percent(share: float) -> str:
    return f"{numeral(100 * share, '.0f')} %"


class _Drawing:
    def __init__(self, library: ModuleType, look: Look, item: PlotPart) -> None:
        self._library, self._look, self._item = library, look, item
        self._names_width: int | None = None
        """Of the names at the left; without it the axis takes what its numbers need."""

    # -- kinds ----------------------------------------------------------------------------------

    def lines(self, chart: Lines) -> None:
        ups = [value for s in chart.series for value in s.values]
        ups += [v for s in chart.series for band in s.bands for v in (*band.low, *band.high)]
        # From zero wherever that is near: a short axis makes much of little.
        ups = [0.0, *ups] if not ups or min(ups) >= 0 else ups
        across = sorted({at for series in chart.series for at in series.at}) or [0.0, 1.0]
        every = 1 + (len(across) - 1) // TICKS_ACROSS
        self._axes(tuple(across[::every]), even_ticks(ups), chart.across, chart.up)
        self._item.setXRange(across[0], max(across[-1], across[0] + 1), padding=0.03)
        if chart.marked is not None:
            pen = _thin(self._look.tokens.accent, 1.4)
            self._add(self._library.InfiniteLine(pos=chart.marked, angle=90, pen=pen))
        for place, series in enumerate(chart.series):
            self._bands(series, place)
        for place, series in enumerate(chart.series):
            self._line(series, place)

    def _bands(self, series: Series, place: int) -> None:
        for band in series.bands:
            colour = QColor(self._look.tokens.futures[place % 4])
            colour.setAlpha(BAND_ALPHA)
            ends = [
                self._library.PlotCurveItem(list(series.at), list(values), pen=None)
                for values in (band.low, band.high)
            ]
            self._add(self._library.FillBetweenItem(*ends, brush=colour))

    def _line(self, series: Series, place: int) -> None:
        colour = QColor(self._look.tokens.futures[place % 4])
        ground = colour if FILLED[place % 4] else QColor(self._look.tokens.panel)
        rim = _thin(colour, 1.4)
        self._add(
            self._library.PlotDataItem(
                list(series.at),
                list(series.values),
                pen=line_pen(self._look, place),
                symbol=MARKS[place % 4],
                symbolSize=self._look.px(6),
                symbolPen=rim,
                symbolBrush=ground,
                antialias=True,
            )
        )

    def stacked(self, chart: Stacked) -> None:
        rows = self._rows([bar.name for bar in chart.bars])
        self._axes(
            tuple(i / 4 for i in range(5)), (), "", "", tuple(_percent(i / 4) for i in range(5))
        )
        self._item.setXRange(0.0, 1.0, padding=0.03)
        colours = outcome_colours(self._look, len(chart.outcomes))
        for row, bar in zip(rows, chart.bars, strict=True):
            start = 0.0
            for share, colour in zip(bar.shares, colours, strict=True):
                self._bar(row, start, start + share, colour)
                if share >= WORDS_NEED * self._look.text_scale:
                    self._words(_percent(share), start + share / 2, row, (0.5, 0.5))
                start += share

    def tornado(self, chart: Tornado) -> None:
        rows = self._rows([swing.name for swing in chart.swings])
        ends = [v for s in chart.swings for v in (s.at_low, s.at_high)]
        across = even_ticks([chart.base, *ends])
        self._axes(across, (), chart.across, "")
        # Room beyond the ends for the words that stand there.
        self._item.setXRange(across[0], across[-1], padding=0.14)
        tokens = self._look.tokens
        for row, swing in zip(rows, chart.swings, strict=True):
            low = (swing.at_low, swing.low, tokens.lens_ramp[0])
            high = (swing.at_high, swing.high, tokens.lens_ramp[4])
            far, near = sorted((low, high), key=lambda end: -abs(end[0] - chart.base))
            for at, _, colour in (far, near):
                self._bar(row, min(at, chart.base), max(at, chart.base), QColor(colour))
            # Where both ends lie on one side, the nearer one's words stand across the base.
            left, right = (1.0, 0.5), (0.0, 0.5)
            if far[0] < chart.base:
                self._words(far[1], far[0], row, left)
                self._words(near[1], max(near[0], chart.base), row, right)
            else:
                self._words(far[1], far[0], row, right)
                self._words(near[1], min(near[0], chart.base), row, left)
        pen = _thin(tokens.ink, 1.2)
        self._add(self._library.InfiniteLine(pos=chart.base, angle=90, pen=pen))

    def scatter(self, chart: Scatter) -> None:
        self._axes(
            even_ticks([p.x for p in chart.points]),
            even_ticks([p.y for p in chart.points]),
            chart.across,
            chart.up,
        )
        # Room above the highest point for its name.
        ups = even_ticks([p.y for p in chart.points])
        self._item.setYRange(ups[0], ups[-1], padding=0.1)
        tokens, px = self._look.tokens, self._look.px
        front = sorted((p for p in chart.points if p.on_front), key=lambda p: p.x)
        if len(front) > 1:
            pen = line_pen(self._look, 1)
            self._add(
                self._library.PlotDataItem([p.x for p in front], [p.y for p in front], pen=pen)
            )
        rim = _thin(tokens.ink, 1.4)
        for on_front, ground in ((False, tokens.panel), (True, tokens.ink)):
            shown = [p for p in chart.points if p.on_front is on_front]
            self._add(
                self._library.ScatterPlotItem(
                    [p.x for p in shown],
                    [p.y for p in shown],
                    size=px(8),
                    pen=rim,
                    brush=QColor(ground),
                )
            )
        across = even_ticks([p.x for p in chart.points])
        for place, point in enumerate(p for p in front if p.name):
            # Names of neighbours stand on different sides of their points, but inside the plot.
            side, above = SIDES[place % len(SIDES)]
            share = (point.x - across[0]) / (across[-1] - across[0])
            side = 1.0 if share > FAR_RIGHT else 0.0 if share < FAR_LEFT else side
            self._words(point.name, point.x, point.y, (side, above))

    # -- parts ----------------------------------------------------------------------------------

    def _add(self, part: PlotPart) -> None:
        self._item.addItem(part)

    def _rows(self, names: list[str]) -> list[int]:
        """Places of named bars, the first on top, with their names on the axis at the left."""
        places = list(range(len(names) - 1, -1, -1))
        metrics = QFontMetricsF(self._look.font(11))
        widest = max((metrics.horizontalAdvance(name) for name in names), default=0.0)
        self._names_width = round(widest) + self._look.px(12)
        self._item.getAxis("left").setTicks([list(zip(places, names, strict=True))])
        self._item.setYRange(-0.6, len(names) - 0.4, padding=0.0)
        return places

    def _bar(self, row: int, start: float, end: float, colour: QColor) -> None:
        rim = _thin(self._look.tokens.panel, 1)
        self._add(
            self._library.BarGraphItem(
                x0=[start], width=[end - start], y=[row], height=THICK, brush=colour, pen=rim
            )
        )

    def _words(self, words: str, x: float, y: float, anchor: tuple[float, float]) -> None:
        if not words:
            return
        made = self._library.TextItem(words, color=QColor(self._look.tokens.ink), anchor=anchor)
        made.setFont(self._look.font(11, MEDIUM))
        made.setPos(x, y)
        self._item.addItem(made, ignoreBounds=True)

    def _axes(
        self,
        across: tuple[float, ...],
        up: tuple[float, ...],
        across_title: str,
        up_title: str,
        across_words: tuple[str, ...] = (),
    ) -> None:
        """Axes without lines of their own: words in muted, a hairline at every upward place."""
        look, item, px = self._look, self._item, self._look.px
        words = across_words or tuple(numeral(at, "g") for at in across)
        item.getAxis("bottom").setTicks([list(zip(across, words, strict=True))])
        if up:
            item.getAxis("left").setTicks([[(at, numeral(at, "g")) for at in up]])
            item.setYRange(up[0], up[-1], padding=0.04)
            item.setXRange(across[0], across[-1], padding=0.05)
        line = _thin(look.tokens.hairline, 1)
        for at in up or across:
            angle = 0 if up else 90
            self._add(self._library.InfiniteLine(pos=at, angle=angle, pen=line))
        for name, title in zip(AXES, (up_title, across_title), strict=True):
            axis = item.getAxis(name)
            axis.setPen(QPen(Qt.PenStyle.NoPen))
            axis.setTickPen(_thin(look.tokens.panel, 1))
            axis.enableAutoSIPrefix(False)  # noqa: FBT003
            axis.setTextPen(QColor(look.tokens.muted))
            axis.setStyle(
                tickFont=look.font(11),
                tickLength=0,
                tickTextOffset=px(5),
                hideOverlappingLabels=False,
            )
            style = {"color": look.tokens.muted, "font-size": f"{px(11)}px"}
            axis.setLabel(title, **style) if title else axis.showLabel(False)  # noqa: FBT003
        item.getAxis("left").setWidth(self._names_width)
        item.getAxis("bottom").setHeight(px(40 if across_title else 22))
