"""What a difference hangs on: a tornado of judged coefficients, and their table."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from app.desktop.futures.rows import RowsTable
from app.desktop.futures.views import ChartsColumn
from app.desktop.parts import button, label
from app.desktop.readings.driven import Driven, heads
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["DriversView"]

tr = Translator(__name__)

ONE_LINE = tr.later("Choose something under ‘Against’ and run: drivers are of a difference.")
MOST_ROWS = 14


class DriversView(ChartsColumn):
    """The view.

    Attributes:
        asked: The difference of the outcome chosen is to be looked into.
    """

    asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.of = label("", "strong", wrap=True)
        self.words = label(str(ONE_LINE), "note", wrap=True)
        self.words.setObjectName("drivers-words")
        self.ask = button(tr("Look into what it hangs on"), "plain", "futures-drive")
        self.ask.clicked.connect(self.asked)
        self.column.addWidget(self.of)
        self.column.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.words)
        self.tornado = self.chart("futures-tornado")
        self.table = RowsTable(
            theme, "futures-drivers", tr("Judged coefficients, strongest first")
        )
        self.column.addWidget(self.table)
        self.column.addStretch(1)
        self._on_look()
        self.show_possible("", why_not=str(ONE_LINE))

    def show_possible(self, label_: str, *, why_not: str) -> None:
        """Say of which outcome the difference can be looked into, or why it cannot.

        Args:
            label_: The outcome, in words.
            why_not: Empty where it can.
        """
        self.ask.setEnabled(not why_not)
        self.ask.setToolTip(why_not)
        self.of.setText(tr("B less A: {label}", label=label_))
        self.of.setVisible(bool(label_))
        self.ask.setAccessibleName(
            tr("Look into what ‘{label}’ hangs on", label=label_) if label_ else ""
        )

    def show_driven(self, picture: Driven | None) -> None:
        """Show what was found; None clears."""
        self.words.setText("\n".join(picture.words) if picture else str(ONE_LINE))
        chart = picture.tornado if picture else None
        self.tornado.setVisible(chart is not None)
        if chart is not None:
            self.tornado.show_chart(chart)
        rows = picture.rows if picture else ()
        self.table.setVisible(bool(rows))
        self.table.show_rows(heads(), rows)
        self.table.fit(MOST_ROWS)
