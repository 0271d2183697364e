"""The page of futures: model runs from any place in play, what they came to and hang on.

A run goes on in the background and can be ended early; what is finished is shown and says so. The
numbers are those of `whitecell ensemble` for the same node, seed and count.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.desktop.futures.body import FuturesBody
from app.desktop.futures.drivers import ONE_LINE
from app.desktop.futures.form import FuturesForm
from app.desktop.futures.offers import kept, nodes, others, picks_offered, reading_of, stale
from app.desktop.futures.run import Came, CameDriven, DriversAsked, drive, judge, pick, run
from app.desktop.futures.runner import Runner
from app.desktop.parts import Elided, Hairline, ScrollColumn, button, label
from app.desktop.readings.model_runs import Reading
from app.desktop.readings.rows import Rows
from app.desktop.session_page import SessionPage, choice, fill
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from app.exploring import Pick, put_on_timeline
from app.session import Session

__all__ = ["FuturesPage"]

tr = Translator(__name__)

NOTE = tr.later("Shares of model runs, not forecasts: behaviour profiles play everybody")
FRESH = "run"
"""Key of the run that has just come, beside those kept by the number of their record."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is on the page: a result that has just come, or one kept in the record."""

    reading: Reading
    came: Came | None


class FuturesPage(SessionPage):
    """The page.

    Attributes:
        shown: A result stands on the page.
        placed: A future was put on the timeline.
    """

    shown = Signal()
    placed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Futures"), "futures")
        self.head.insertWidget(1, Elided(str(NOTE), "note"), 1)
        self.runner = Runner(self)
        self.result: _Shown | None = None
        self._fresh: Came | None = None
        self._fresh_is_kept = False
        self._run_of: Session | None = None
        self.form = FuturesForm(theme)
        self._scroll = ScrollColumn()
        self.column.addWidget(self._scroll, 1)
        self._bar = self._build_bar(theme)
        self.body = FuturesBody(theme)
        self.table, self.drivers = self.body.table, self.body.drivers
        column = self._scroll.column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.form, self.said, Hairline(theme), self._bar):
            column.addWidget(part)
        column.addWidget(self.body, 1)
        self._wire()
        self._show_result()
        self._on_look()

    def _build_bar(self, theme: Theme) -> QWidget:
        self.which = choice(theme, tr("Which result is shown"), "futures-which", ())
        self.headline = label("", "strong", wrap=True)
        self.headline.setObjectName("futures-headline")
        self.keep = button(tr("Keep in the record"), "chip", "futures-keep")
        self.picked = choice(theme, tr("Which future"), "futures-picked", ())
        self.place = button(tr("Put it on the timeline"), "chip", "futures-place")
        self._line = QHBoxLayout()
        self._line.addWidget(self.which, 2)
        self._line.addWidget(self.keep)
        self._line.addStretch(1)
        self._line.addWidget(self.picked, 2)
        self._line.addWidget(self.place)
        bar = QWidget()
        self._lines = QVBoxLayout(bar)
        self._lines.addLayout(self._line)
        self._lines.addWidget(self.headline)
        return bar

    def _wire(self) -> None:
        self.form.asked.connect(self._on_asked)
        self.form.ended.connect(self._on_ending)
        self.runner.progressed.connect(self.form.show_progress)
        self.runner.ended.connect(self._on_ended)
        self.runner.failed.connect(
            lambda words: self.said.setText(tr("Not run: {words}.", words=words))
        )
        self.body.said.connect(self.said.setText)
        self.table.chosen.connect(self._show_doable)
        self.keep.clicked.connect(self._on_keep)
        self.place.clicked.connect(self._on_place)
        self.which.activated.connect(self._on_which)
        self.drivers.asked.connect(self._on_drive)
        self.body.stability.asked.connect(self._on_judge)

    @override
    def first_field(self) -> QWidget:
        return self.form.from_

    # -- the session ----------------------------------------------------------------------------

    @override
    def show_session(self, session: Session | None) -> None:
        if session is not self._run_of:
            self._run_of = session
            self.runner.drop()
            self._fresh = None
            self.result = None
            self._show_result()
        super().show_session(session)

    @override
    def draw(self, session: Session) -> None:
        self.form.offer(nodes(session), others(session))
        self.body.show_session(session)
        entries = kept(session)
        if self._fresh is not None:
            entries = ((FRESH, tr("The run that has just come")), *entries)
        fill(self.which, entries or (("", tr("Nothing kept yet")),))
        if self.result is None and entries:
            self._on_which()
        self._show_doable()

    def stop(self) -> None:
        """End what is under way and wait for it."""
        self.runner.stop()
        self.body.stop()

    # -- a run ----------------------------------------------------------------------------------

    def _on_asked(self) -> None:
        if self.session is None or self.runner.is_running:
            return
        asked = self.form.request(self.session.path)
        if isinstance(asked, str):
            self.said.setText(asked)
            return
        self.said.setText("")
        self._begin()
        self.runner.start(partial(run, asked), self._on_came)

    def _begin(self) -> None:
        self.form.show_running(is_running=True)
        self.form.stop.setFocus()

    def _on_ending(self) -> None:
        self.form.show_ending()
        self.runner.end()

    def _on_ended(self) -> None:
        held = self.form.stop.hasFocus() or self.form.run.hasFocus()
        self.form.show_running(is_running=False)
        if held:
            self.form.run.setFocus()
        self._show_doable()

    def _on_came(self, came: Came) -> None:
        if self.session is None:
            return
        self._fresh, self._fresh_is_kept = came, False
        self.result = _Shown(reading_of(self.session, came.plain), came)
        self.draw(self.session)
        self.which.setCurrentIndex(self.which.findData(FRESH))
        self._show_result()
        self.table.setFocus()
        self.shown.emit()

    def _on_which(self) -> None:
        """Show the result chosen: the one that has just come, or one of the record."""
        key = self.which.currentData()
        if self.session is None or not key:
            return
        came = self._fresh if key == FRESH else None
        plain = (
            came.plain
            if came is not None
            else self.session.records[int(key) - 1].attachment("runs")
        )
        self.result = _Shown(reading_of(self.session, plain), came)
        self._show_result()

    # -- what is shown --------------------------------------------------------------------------

    def _show_result(self) -> None:
        found = self.result
        self._bar.setVisible(found is not None)
        self.headline.setText(found.reading.head if found is not None else "")
        self.body.show_reading(found.reading if found is not None else None)
        self._show_doable()

    def _show_doable(self) -> None:
        """Switch what can be done with the result; what cannot says why."""
        found, session = self.result, self.session
        came = found.came if found is not None else None
        why = "" if found is not None else tr("Nothing was run yet")
        if found is not None and (came is None or self._fresh_is_kept):
            why = tr("It is in the record already")
        elif came is not None and not came.plain["futures"]:
            why = tr("Nothing was finished")
        elif session is not None and not session.writable:
            why = tr("This session can only be read here")
        self._switch(self.keep, why)
        fill(self.picked, picks_offered(came))
        why_not = self._why_none_picked()
        self._switch(self.place, why_not or self._busy())
        self.picked.setEnabled(not why_not)
        is_pair = came is not None and came.what == "contrast"
        why_driven = "" if is_pair else str(ONE_LINE)
        words = self.table.current_title() if is_pair else ""
        self.drivers.show_possible(words, why_not=why_driven or self._busy())
        self._switch(self.body.stability.ask, self._busy())

    def _why_none_picked(self) -> str:
        """Why no single future can be put on the timeline; empty where one can."""
        if self.result is None:
            return tr("Nothing was run yet")
        came = self.result.came
        if came is None:
            return tr("Run it again to pick a future: what is kept are counts")
        if came.outlook is None:
            return tr("Futures are picked from one line alone")
        if not came.plain["futures"]:
            return tr("Nothing was finished")
        is_read = self.session is not None and not self.session.writable
        return tr("This session can only be read here") if is_read else ""

    def _busy(self) -> str:
        return tr("A run is under way: end it first") if self.runner.is_running else ""

    @staticmethod
    def _switch(part: QWidget, why_not: str) -> None:
        part.setEnabled(not why_not)
        part.setToolTip(why_not)

    # -- what is done with it -------------------------------------------------------------------

    def _on_keep(self) -> None:
        found = self.result
        if found is None or found.came is None:
            return
        came = found.came
        self._fresh_is_kept = self.doing(
            lambda session: session.keep_runs(came.node, came.what, came.plain)
        )
        self._show_doable()

    def _on_place(self) -> None:
        came = self.result.came if self.result is not None else None
        session = self.session
        if came is None or came.outlook is None or session is None:
            return
        if stale(session, came):
            self.said.setText(tr("Moves were entered there since this run: run it again first."))
            return
        self._begin()
        what = str(self.picked.currentData())
        self.runner.start(partial(pick, came.outlook, what), partial(self._on_picked, came.node))

    def _on_picked(self, node: int, chosen: Pick | None) -> None:
        if chosen is None:
            self.said.setText(tr("No future of the first two thousand is like that."))
            return
        made: list[tuple[str, int] | None] = []
        if self.doing(lambda session: made.append(put_on_timeline(session, node, chosen))):
            put = made[0]
            self.said.setText(
                tr("On the timeline: {put}.", put=put[0])
                if put is not None
                else tr("It is on the timeline already, or ends at once at the nuclear threshold.")
            )
            self.placed.emit()

    def _on_drive(self) -> None:
        found = self.result
        if found is None or found.came is None:
            return
        asked = DriversAsked(found.came.asked, self.table.current_name())
        self._begin()
        self.runner.start(partial(drive, asked), self._on_driven)

    def _on_driven(self, came: CameDriven) -> None:
        self.drivers.show_driven(came.picture)
        self._show_doable()
        self.shown.emit()

    def _on_judge(self) -> None:
        if self.session is None or self.runner.is_running:
            return
        self._begin()
        node = self.form.node
        self.runner.start(partial(judge, self.session.path, node), self._on_judged)

    def _on_judged(self, rows: Rows) -> None:
        self.body.show_stability(rows)
        self._show_doable()
        self.shown.emit()

    @override
    def _on_look(self) -> None:
        super()._on_look()
        px = self.look.px
        self._lines.setContentsMargins(px(15), px(8), px(15), px(8))
        self._lines.setSpacing(px(6))
        self._line.setSpacing(px(8))
        self.said.setContentsMargins(px(15), 0, px(15), px(4))
