"""What stands beside the table of outcomes: one outcome turn by turn, and how runs end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel
from typing_extensions import override

from app.desktop.charts import ChartView
from app.desktop.futures.rows import RowsTable
from app.desktop.parts import ScrollColumn, button, clear, label
from app.desktop.readings.model_runs import Reading
from app.desktop.readings.rows import Rows
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["ChartsColumn", "LadderView", "OutcomeView", "RowsView", "why_empty"]

tr = Translator(__name__)

TALL = 300
"""Height of a chart that has the page to itself, design pixels."""
MOST_ROWS = 20
NOTHING = tr.later("Nothing has been run yet.")
ONE_LINE_ALONE = tr.later("This is of one line alone: run it with nothing under ‘Against’.")
UNFINISHED = tr.later("Nothing was finished.")


def why_empty(reading: Reading | None) -> str:
    """Why a view of one line alone has nothing to show; empty where it has."""
    if reading is None:
        return str(NOTHING)
    if reading.is_contrast:
        return str(ONE_LINE_ALONE)
    return "" if reading.plain["futures"] else str(UNFINISHED)


class ChartsColumn(ScrollColumn):
    """A column of charts and words.

    Attributes:
        said: Something was written, or could not be, in words.
    """

    said = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self._on_look)

    def chart(self, name: str, height: int = TALL) -> ChartView:
        """A chart in the column, hidden until it shows something."""
        made = ChartView(self._theme, name, height)
        made.said.connect(self.said)
        made.hide()
        self.column.addWidget(made)
        return made

    def _on_look(self) -> None:
        px = self._theme.look.px
        self.column.setContentsMargins(px(15), px(10), px(15), px(10))
        self.column.setSpacing(px(12))


class OutcomeView(ChartsColumn):
    """One outcome turn by turn, and for two lines the three kinds of error beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.errors = QGridLayout()
        self.errors.setColumnStretch(1, 1)
        self._words: list[QLabel] = []
        self.detail = label("", "body", wrap=True)
        self.detail.setObjectName("futures-detail")
        self.column.addLayout(self.errors)
        self.column.addWidget(self.detail)
        self.charts = (self.chart("futures-outcome"), self.chart("futures-apart"))
        self.switches = RowsTable(
            theme, "futures-switches", tr("The difference by structural switch")
        )
        self.switches.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.column.addWidget(self.switches)
        self.column.addStretch(1)
        self._on_look()

    def show_outcome(self, reading: Reading, name: str, detail: str) -> None:
        """Show one outcome.

        Args:
            reading: The result.
            name: Name of the outcome.
            detail: What may be said of it.
        """
        made = reading.charts(name)
        for place, view in enumerate(self.charts):
            view.setVisible(place < len(made))
            if place < len(made):
                view.show_chart(made[place])
        clear(self.errors)
        lines = reading.errors(name)
        self._words = [label(words, "body", wrap=True) for _, words in lines]
        for row, (kind, _) in enumerate(lines):
            self.errors.addWidget(label(kind, "head"), row, 0, Qt.AlignmentFlag.AlignTop)
            self.errors.addWidget(self._words[row], row, 1)
        self.detail.setText("" if lines else detail)
        self.detail.setVisible(not lines and bool(detail))
        switches = reading.switches(name) if reading.is_contrast else ()
        self.switches.setVisible(bool(switches))
        self.switches.show_rows((tr("Structural switch"), tr("B less A"), "±"), switches)
        self.switches.fit(MOST_ROWS)

    def show_nothing(self) -> None:
        """Say that nothing has been run."""
        clear(self.errors)
        self.detail.setText(str(NOTHING))
        self.detail.show()
        for part in (*self.charts, self.switches):
            part.hide()

    def said_of_error(self) -> tuple[str, ...]:
        """What stands in the three lines of error and under them."""
        return tuple(each.text() for each in self._words)

    @override
    def _on_look(self) -> None:
        super()._on_look()
        px = self._theme.look.px
        self.errors.setHorizontalSpacing(px(12))
        self.errors.setVerticalSpacing(px(4))
        self.switches.fit(MOST_ROWS)


class LadderView(ChartsColumn):
    """How far up the ladder runs stand, turn by turn."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.words = label(str(NOTHING), "note", wrap=True)
        self.column.addWidget(self.words)
        self.stack = self.chart("futures-ladder")
        self.column.addStretch(1)
        self._on_look()

    def show_reading(self, reading: Reading | None) -> None:
        """Show a result; None shows that there is none."""
        chart = reading.ladder() if reading is not None else None
        self.stack.setVisible(chart is not None)
        self.words.setVisible(chart is None)
        self.words.setText(why_empty(reading))
        if chart is not None:
            self.stack.show_chart(chart)


class RowsView(ChartsColumn):
    """A table of results, what is told of the row that is chosen, and its chart.

    Attributes:
        asked: The button was pressed, where there is one.
    """

    asked = Signal()

    def __init__(self, theme: Theme, name: str, spoken: str, ask: str = "") -> None:
        """Make the view.

        Args:
            theme: Its look.
            name: Object name of the table.
            spoken: What a screen reader calls the table.
            ask: Words of the button that has the results worked out; empty for none.
        """
        super().__init__(theme)
        self._rows: Rows | None = None
        self.ask = button(ask, "plain", f"{name}-ask")
        self.ask.clicked.connect(self.asked)
        self.table = RowsTable(theme, name, spoken)
        self.table.chosen.connect(self._on_row)
        self.words = label("", "note", wrap=True)
        self.words.setObjectName(f"{name}-words")
        self.detail = label("", "body", wrap=True)
        self.detail.setObjectName(f"{name}-detail")
        if ask:
            self.column.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.table, self.words, self.detail):
            self.column.addWidget(part)
        self.plot = self.chart(f"{name}-chart")
        self.column.addStretch(1)
        self._on_look()

    def show_rows(self, rows: Rows) -> None:
        """Show a table of results."""
        self._rows = rows
        self.table.setVisible(bool(rows.rows))
        self.words.setText(rows.words)
        self.table.show_rows(rows.heads, rows.rows)
        self.table.fit(MOST_ROWS)
        self._on_row(self.table.current_name())

    def _on_row(self, name: str) -> None:
        self.detail.setText(self.table.current_detail())
        self.detail.setVisible(bool(name))
        chart = self._rows.charts.get(name) if self._rows is not None else None
        self.plot.setVisible(chart is not None)
        if chart is not None:
            self.plot.show_chart(chart)

    @override
    def _on_look(self) -> None:
        super()._on_look()
        self.table.fit(MOST_ROWS)
