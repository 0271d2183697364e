"""The table of outcomes of model runs, and beside it the views of them and of the session."""

from __future__ import annotations

from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from adjudication.analysis.forecasts import cases
from app.agreeing import agreeing
from app.desktop.futures.drivers import DriversView
from app.desktop.futures.rows import RowsTable
from app.desktop.futures.views import ChartsColumn, LadderView, OutcomeView, RowsView
from app.desktop.futures.zones import ZonesView
from app.desktop.parts import label
from app.desktop.readings.agreed import agreed
from app.desktop.readings.model_runs import Reading
from app.desktop.readings.rows import Rows
from app.desktop.readings.scored import scored
from app.desktop.readings.table import marking
from app.desktop.splitter import Splitter
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from app.desktop.work import Worker
from app.session import Session
from scenarios.scenario import Scenario

__all__ = ["FuturesBody"]

tr = Translator(__name__)

EMPTY = tr.later(
    "Run the futures: where things tend from here, how sure that is, and what it hangs on."
)
JUDGE = tr.later("Judge the state chosen under ‘From’")
NOT_JUDGED = tr.later("Whether that state is one to rest in: for whom, why, how surely.")
WORKED_OUT = tr.later("What each format can come to is being worked out…")
WIDE, LOWEST = 1000, 260
"""Width from which table and views stand side by side, and the least height of either."""


class FuturesBody(Splitter):
    """The table and the views.

    Attributes:
        said: Something was written, or could not be, in words.
    """

    said = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Qt.Orientation.Horizontal)
        self._reading: Reading | None = None
        self._session: Session | None = None
        self._stale: set[QWidget] = set()
        self._worker = Worker(self)
        self._agreed_of: Scenario | None = None
        self.empty = label(str(EMPTY), "note", wrap=True)
        self.empty.setObjectName("futures-empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table = RowsTable(theme, "futures-table", tr("Outcomes of the model runs"))
        self.table.chosen.connect(self._on_outcome)
        self._left = QStackedWidget()
        self._left.addWidget(self.empty)
        self._left.addWidget(self.table)
        self.outcome = OutcomeView(theme)
        self.ladder = LadderView(theme)
        self.zones = ZonesView(theme)
        self.drivers = DriversView(theme)
        self.stability = RowsView(
            theme, "futures-stability", tr("Stability by who might attack"), str(JUDGE)
        )
        self.agreement = RowsView(theme, "futures-agreement", tr("What each format can come to"))
        self.forecasts = RowsView(
            theme, "futures-forecasts", tr("Scores of each seat’s estimates")
        )
        self.views = QStackedWidget()
        self._tabs = QHBoxLayout()
        self._tabs.addStretch(1)
        for name, title, view in (
            ("turn", tr("Turn by turn"), self.outcome),
            ("ladder", tr("Ladder"), self.ladder),
            ("map", tr("Map"), self.zones),
            ("drivers", tr("Drivers"), self.drivers),
            ("stability", tr("Stability"), self.stability),
            ("agreement", tr("Agreement"), self.agreement),
            ("forecasts", tr("Forecasts"), self.forecasts),
        ):
            self._add_view(name, title, view)
        self.views.currentChanged.connect(self._draw_of_session)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._tabs)
        column.addWidget(self.views, 1)
        self.addWidget(self._left)
        self.addWidget(right)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 1)
        self.setSizes([800, 700])
        theme.changed.connect(self._on_look)
        self._on_look()

    def _add_view(self, name: str, title: str, view: ChartsColumn) -> None:
        """Add a view under a tab of its own."""
        place = self.views.addWidget(view)
        tab = QToolButton()
        tab.setText(title)
        tab.setObjectName(f"futures-tab-{name}")
        tab.setProperty("kind", "tab")
        tab.setCheckable(True)
        tab.setAutoExclusive(True)
        tab.setChecked(place == 0)
        tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tab.clicked.connect(partial(self.views.setCurrentIndex, place))
        self._tabs.insertWidget(place, tab)
        view.said.connect(self.said)

    def show_reading(self, reading: Reading | None) -> None:
        """Show a result, None that there is none; the outcome that was chosen stays so."""
        self._reading = reading
        self._left.setCurrentWidget(self.empty if reading is None else self.table)
        self._arrange()
        self.drivers.show_driven(None)
        self.ladder.show_reading(reading)
        self._stale.add(self.zones)
        self._draw_of_session()
        if reading is None:
            self.outcome.show_nothing()
            return
        self.table.show_rows(reading.heads, reading.rows())
        self._on_outcome(self.table.current_name())

    def show_session(self, session: Session) -> None:
        """Follow the session; what is not in sight is drawn once it comes into sight."""
        if session is not self._session:
            self.stability.show_rows(Rows((), (), str(NOT_JUDGED)))
        self._session = session
        self._stale |= {self.agreement, self.forecasts}
        self._draw_of_session()

    def show_stability(self, rows: Rows) -> None:
        """Show whether a state is one to rest in."""
        self.stability.show_rows(rows)

    def stop(self) -> None:
        """Let what is under way finish."""
        self._worker.stop()
        self.zones.stop()

    def _draw_of_session(self) -> None:
        view, session = self.views.currentWidget(), self._session
        if session is None or view not in self._stale:
            return
        self._stale.discard(view)
        if view is self.zones:
            self.zones.show_reading(self._reading, marking(session.scenario.classification))
        elif view is self.agreement:
            self._agree(session.scenario)
        elif view is self.forecasts:
            history = session.history
            branch = history.branches[history.cursor.branch]
            found_cases = cases(history, branch.number, session.rulings_of)
            self.forecasts.show_rows(scored(branch.name, found_cases))

    def _agree(self, scenario: Scenario) -> None:
        """What tracks can come to is of the scenario alone: worked out once, on a thread."""
        if scenario is self._agreed_of:
            return
        self._agreed_of = scenario
        self.agreement.show_rows(Rows((), (), str(WORKED_OUT)))
        self._worker.start(lambda: agreed(agreeing(scenario)), partial(self._on_agreed, scenario))

    def _on_agreed(self, scenario: Scenario, came: Future[Rows]) -> None:
        if scenario is self._agreed_of:
            self.agreement.show_rows(came.result())

    def _on_outcome(self, name: str) -> None:
        if self._reading is not None and name:
            self.outcome.show_outcome(self._reading, name, self.table.current_detail())

    def _on_look(self) -> None:
        self._tabs.setContentsMargins(self._theme.look.px(15), self._theme.look.px(4), 0, 0)
        self._arrange()

    def _arrange(self) -> None:
        """Put table and views side by side, or one below the other where there is no room."""
        px = self._theme.look.px
        is_wide = self.width() >= px(WIDE)
        self._left.setVisible(is_wide or self._reading is not None)
        self.setMinimumHeight(px(LOWEST if is_wide or self._left.isHidden() else 2 * LOWEST))
        across = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if across != self.orientation():
            self.setOrientation(across)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
