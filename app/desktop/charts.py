"""Charts, and the only module that makes plots of pyqtgraph.

For views: `ChartView(theme, "name")`, then `show_chart(chart)` with a value of
`app.desktop.chart_data` (`Lines` with quantile bands, `Stacked` outcomes, `Tornado`, `Scatter`).
The view draws head, key, plot and caption, follows the theme, speaks to a screen reader, and
writes itself as SVG (with head and caption on it) or CSV through `write` and its own button.

Until the library is there (`app.desktop.chart_library`) a chart says that it is being made ready.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QShowEvent
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.desktop.chart_data import (
    Chart,
    Lines,
    Scatter,
    Stacked,
    Tornado,
    as_csv,
)
from app.desktop.chart_drawing import ROW, PlotPart, draw_chart, line_pen, outcome_colours
from app.desktop.chart_library import library
from app.desktop.look import SEMIBOLD
from app.desktop.marks import text
from app.desktop.parts import Elided, IconButton, Painted, label
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["ChartView"]

tr = Translator(__name__)

UNSEEN_MS = 6000
"""Until the library is loaded for charts that nobody has looked at: first a session opens."""
LINES_HEIGHT = 170
"""Of a plot of lines, design pixels."""


class _Key(Painted):
    """The key of a chart: a swatch as it is drawn, and its name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._chart: Chart | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_chart(self, chart: Chart) -> None:
        """Show the key of this chart; hidden where it needs none."""
        self._chart = chart
        self.setVisible(bool(self._names()))
        self.updateGeometry()
        self.update()

    def _names(self) -> tuple[str, ...]:
        match self._chart:
            case Lines(series=series):
                return tuple(each.name for each in series) if len(series) > 1 else ()
            case Stacked(outcomes=outcomes):
                return outcomes
            case _:
                return ()

    def _places(self, width: float) -> list[tuple[QPointF, str]]:
        look = self.look
        metrics = QFontMetricsF(look.font(11))
        x, y, made = 0.0, 0.0, []
        for name in self._names():
            wide = look.px(30) + metrics.horizontalAdvance(name) + look.px(16)
            if x and x + wide > width:
                x, y = 0.0, y + look.px(17)
            made.append((QPointF(x, y), name))
            x += wide
        return made

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.height_for(self.width()))

    def height_for(self, width: float) -> int:
        """Height that the key takes at a width, pixels."""
        places = self._places(width)
        return (round(places[-1][0].y()) if places else 0) + self.look.px(18)

    @override
    def resizeEvent(self, event: object) -> None:
        self.setFixedHeight(self.height_for(self.width()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self.paint_into(painter, self.width())

    def paint_into(self, painter: QPainter, width: float) -> float:
        """Paint the key from the painter's origin; what it took of height comes back."""
        look, px, tokens = self.look, self.look.px, self.look.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_lines = isinstance(self._chart, Lines)
        colours = outcome_colours(look, len(self._names()))
        places = self._places(width)
        for place, (corner, name) in enumerate(places):
            middle = corner.y() + px(9)
            if is_lines:
                painter.setPen(line_pen(look, place))
                painter.drawLine(QPointF(corner.x(), middle), QPointF(corner.x() + px(24), middle))
            else:
                box = QRectF(corner.x(), middle - px(5), px(24), px(10))
                painter.fillRect(box, colours[place])
            box = QRectF(corner.x() + px(30), corner.y(), width - corner.x() - px(30), px(18))
            text(painter, box, name, look.font(11), tokens.ink)
        return self.height_for(width) if places else 0


class ChartView(QWidget):
    """One chart with its head, key and caption.

    Attributes:
        said: Something was written, or could not be, in words.
    """

    said = Signal(str)

    def __init__(self, theme: Theme, name: str, lines_height: int = LINES_HEIGHT) -> None:
        """Make the view.

        Args:
            theme: Its look.
            name: Object name.
            lines_height: Of a plot of lines, design pixels.
        """
        super().__init__()
        self._theme = theme
        self._lines_height = lines_height
        self.setObjectName(name)
        self._chart: Chart | None = None
        self._plot: PlotPart = None
        self._is_stale = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._head = Elided("", "head")
        self.save = IconButton(theme, "file-text", tr("Save this chart as SVG or CSV"), size=14)
        self.save.clicked.connect(self._on_save)
        line = QHBoxLayout()
        line.addWidget(self._head, 1)
        line.addWidget(self.save)
        self._column.addLayout(line)
        self._key = _Key(theme)
        self._column.addWidget(self._key)
        self._room = QStackedWidget()
        empty = label(tr("The chart is being made ready…"), "note")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._room.addWidget(empty)
        self._column.addWidget(self._room)
        self._caption = label("", "small", wrap=True)
        self._column.addWidget(self._caption)
        self._column.addStretch(1)
        theme.changed.connect(self._on_look)
        library.ready.connect(self.draw)
        library.ask(UNSEEN_MS)

    @property
    def chart(self) -> Chart | None:
        """What is shown."""
        return self._chart

    def is_drawn(self) -> bool:
        """Whether the plot stands, rather than the words that it is being made ready."""
        return self._plot is not None

    def show_chart(self, chart: Chart, *, is_drawn: bool = True) -> None:
        """Show a chart.

        Args:
            chart: The chart.
            is_drawn: Whether its plot is drawn at once; else its room is kept until `draw`.
        """
        self._chart = chart
        self._head.setText(chart.title)
        self.save.setAccessibleName(tr("Save ‘{title}’ as SVG or CSV", title=chart.title))
        self._key.show_chart(chart)
        self._caption.setText(chart.caption)
        self._caption.setVisible(bool(chart.caption))
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.summary())
        self._keep_room()
        if is_drawn:
            self.draw()

    def _on_look(self) -> None:
        """Draw anew, as soon as it is in sight."""
        self._is_stale = True
        if self.isVisible():
            self.draw()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        library.ask()
        if self._is_stale:
            self.draw()
        super().showEvent(event)

    def draw(self) -> None:
        """Draw the plot of the chart, as soon as there is what draws it."""
        self._is_stale = False
        look, chart = self._theme.look, self._chart
        self._keep_room()
        if library.module is None or chart is None:
            return
        if self._plot is None:
            self._plot = library.module.PlotWidget(background=None, enableMenu=False)
            self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._plot.setFrameShape(self._plot.Shape.NoFrame)
            self._plot.setMouseEnabled(x=False, y=False)
            self._plot.hideButtons()
            self._plot.viewport().setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._plot.setAccessibleName(chart.title)
            self._room.setCurrentIndex(self._room.addWidget(self._plot))
        self._plot.setBackground(look.tokens.panel)
        item = self._plot.getPlotItem()
        item.clear()
        draw_chart(library.module, look, item, chart)

    def _keep_room(self) -> None:
        """Take the room that the plot will take, so that nothing moves when it is drawn."""
        self._column.setSpacing(self._theme.look.px(4))
        self._room.setFixedHeight(self._height())

    def _height(self) -> int:
        px = self._theme.look.px
        match self._chart:
            case Stacked(bars=bars):
                return px(ROW * len(bars) + 30)
            case Tornado(swings=swings):
                return px(ROW * 0.8 * len(swings) + 50)
            case Scatter():
                return px(300)
            case _:
                return px(self._lines_height)

    # -- files ----------------------------------------------------------------------------------

    def svg(self) -> str:
        """The chart as SVG, head and caption on it.

        Raises:
            RuntimeError: Nothing is drawn yet.
        """
        if self._chart is None or self._plot is None:
            raise RuntimeError("no chart is drawn yet")
        look, px = self._theme.look, self._theme.look.px
        margin, width = px(16), max(self._plot.width(), px(480))
        font = look.font(11)
        words = QFontMetricsF(font).boundingRect(
            QRectF(0, 0, width, 10_000), int(Qt.TextFlag.TextWordWrap), self._chart.caption
        )
        key = self._key.height_for(width) if not self._key.isHidden() else 0
        plot_height = self._height()
        height = px(26) + key + plot_height + px(8) + round(words.height()) + 2 * margin
        held = QByteArray()
        buffer = QBuffer(held)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(QSize(width + 2 * margin, height))
        generator.setViewBox(QRectF(0, 0, width + 2 * margin, height))
        # Axes are replayed from recordings, which scale themselves to the resolution they meet.
        generator.setResolution(self._plot.logicalDpiX())
        generator.setTitle(self._chart.title)
        generator.setDescription(self._chart.summary())
        with QPainter(generator) as painter:
            painter.fillRect(QRectF(0, 0, width + 2 * margin, height), QColor(look.tokens.panel))
            painter.translate(margin, margin)
            head = QRectF(0, 0, width, px(22))
            text(painter, head, self._chart.title, look.font(13, SEMIBOLD), look.tokens.ink)
            painter.translate(0, px(26))
            if key:
                self._key.paint_into(painter, width)
            painter.translate(0, key)
            self._plot.render(painter, QRectF(0, 0, width, plot_height))
            painter.setFont(font)
            painter.setPen(QColor(look.tokens.muted))
            below = QRectF(0, plot_height + px(8), width, words.height() + px(4))
            painter.drawText(below, int(Qt.TextFlag.TextWordWrap), self._chart.caption)
        return bytes(held.data()).decode("utf-8")

    def write(self, path: Path) -> None:
        """Write the chart; .csv are its numbers, anything else its SVG.

        Args:
            path: The file.

        Raises:
            OSError: It cannot be written.
        """
        if self._chart is None:
            return
        words = as_csv(self._chart) if path.suffix.lower() == ".csv" else self.svg()
        path.write_text(words, encoding="utf-8", newline="")

    def _on_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save the chart"), "chart.svg", tr("Picture (*.svg);;Numbers (*.csv)")
        )
        if name:
            self._say_written(Path(name))

    def _say_written(self, path: Path) -> None:
        try:
            self.write(path)
        except OSError as fault:
            self.said.emit(tr("The chart was not written: {fault}", fault=fault))
        else:
            self.said.emit(tr("Chart written to {path}", path=path))
