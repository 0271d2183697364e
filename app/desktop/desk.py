"""The desk: actors left, map in the middle, timeline below, moves and adjudication right."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QToolButton, QWidget
from typing_extensions import override

from app.desktop.actors import ActorsPanel
from app.desktop.adjudication import AdjudicationPanel
from app.desktop.events import EventsPanel
from app.desktop.exercise import ExercisePage
from app.desktop.futures.page import FuturesPage
from app.desktop.handover import HandOver
from app.desktop.moves import MovesPanel
from app.desktop.parts import Panel
from app.desktop.scenario_page import ScenarioPage
from app.desktop.session_page import SessionPage
from app.desktop.splitter import Splitter
from app.desktop.theme import Theme
from app.desktop.timeline_panel import TimelinePanel
from app.desktop.translation import Translator
from app.desktop.triage import TriagePage
from app.desktop.turn_briefs import TurnBriefsPage

__all__ = ["Desk"]

tr = Translator(__name__)

LEFT, RIGHT, BOTTOM = 284, 400, 258
MOVES, ADJUDICATION = 0, 1


class Desk(Splitter):
    """The four panels around the map, with splitters of one pixel between them."""

    def __init__(self, theme: Theme, centre: QWidget) -> None:
        super().__init__(theme, Qt.Orientation.Horizontal)
        self.setObjectName("desk")
        self.actors = ActorsPanel(theme)
        self.moves = MovesPanel(theme)
        self.adjudication = AdjudicationPanel(theme)
        self.timeline = TimelinePanel(theme)
        self.events = EventsPanel(theme)
        """The injects; a page of their own beside the desk."""
        self.exercise = ExercisePage(theme)
        self.triage = TriagePage(theme)
        self.scenario = ScenarioPage(theme)
        self.futures = FuturesPage(theme)
        self.turn_briefs = TurnBriefsPage(theme)
        self.hand_over = HandOver(theme)
        """Where a seat types its private estimate; a page of its own too."""
        self.centre = centre
        self.right = QStackedWidget()
        self.right.addWidget(self.moves)
        self.right.addWidget(self.adjudication)
        self._tabs = [self._add_tabs(panel) for panel in (self.moves, self.adjudication)]
        self._top = Splitter(theme, Qt.Orientation.Horizontal)
        self._top.addWidget(self.actors)
        self._top.addWidget(centre)
        self._top.setStretchFactor(1, 1)
        self._left = Splitter(theme, Qt.Orientation.Vertical)
        self._left.addWidget(self._top)
        self._left.addWidget(self.timeline)
        self._left.setStretchFactor(0, 1)
        self.addWidget(self._left)
        self.addWidget(self.right)
        self.setStretchFactor(0, 1)
        self._was_restored = False
        self._was_shown = False
        self.show_right(MOVES)
        self._on_look()
        theme.changed.connect(self._on_look)

    @property
    def beside(self) -> tuple[SessionPage, ...]:
        """The pages beside the desk that follow the session."""
        return self.exercise, self.triage, self.scenario, self.futures, self.turn_briefs

    def _splitters(self) -> tuple[Splitter, Splitter, Splitter]:
        return self, self._top, self._left

    def _add_tabs(self, panel: Panel) -> list[QToolButton]:
        """Put 'Moves' and 'Adjudication' into the head of a right-hand panel as its title."""
        group = QButtonGroup(panel)
        made = []
        titles = (("moves", tr("Moves")), ("adjudication", tr("Adjudication")))
        for place, (name, title) in enumerate(titles):
            tab = QToolButton()
            tab.setText(title)
            tab.setObjectName(f"tab-{name}")
            tab.setAccessibleName(tr("Show {title}", title=title))
            tab.setProperty("kind", "tab")
            tab.setCheckable(True)
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tab.clicked.connect(lambda _=False, to=place: self.show_right(to))
            group.addButton(tab)
            made.append(tab)
        panel.replace_title(made)
        return made

    def show_right(self, place: int) -> None:
        """Show the move sheet (0) or the adjudication (1)."""
        self.right.setCurrentIndex(place)
        for tabs in self._tabs:
            tabs[place].setChecked(True)

    def turn_to(self, place: int) -> None:
        """Show the move sheet (0) or the adjudication (1) and let it take the keys."""
        self.show_right(place)
        (self.moves.words if place == MOVES else self.adjudication.list).setFocus()

    def name_moves(self, count: int) -> None:
        """Say beside 'Moves' how many are in."""
        for tabs in self._tabs:
            tabs[MOVES].setText(tr("Moves {count}", count=count) if count else tr("Moves"))

    def fold_actors(self) -> None:
        """Hide the actors, for the room of the map, or show them again."""
        self.actors.setVisible(self.actors.isHidden())

    def fold_timeline(self) -> None:
        """Hide the timeline, for the room of the map, or show it again."""
        self.timeline.setVisible(self.timeline.isHidden())

    def to_actors(self) -> None:
        """Put the keyboard on the actors, shown if they were hidden."""
        self.actors.show()
        self.actors.view.setFocus()

    def save(self, settings: QSettings) -> None:
        """Remember where the splitters stand and what is hidden."""
        for name, panel in self._folded():
            settings.setValue(f"desk/{name}-hidden", int(panel.isHidden()))
        for place, splitter in enumerate(self._splitters()):
            settings.setValue(f"desk/splitter-{place}", splitter.saveState())

    def restore(self, settings: QSettings) -> None:
        """Put the splitters where they stood, and hide what was hidden."""
        for name, panel in self._folded():
            panel.setHidden(str(settings.value(f"desk/{name}-hidden", 0)) == "1")
        for place, splitter in enumerate(self._splitters()):
            stored = settings.value(f"desk/splitter-{place}")
            if isinstance(stored, QByteArray) and splitter.restoreState(stored):
                self._was_restored = True
            splitter.setHandleWidth(1)

    def _folded(self) -> tuple[tuple[str, QWidget], ...]:
        return ("actors", self.actors), ("timeline", self.timeline)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown and not self._was_restored:
            self._arrange(self.size())  # only now is there one
        self._was_shown = True

    def _on_look(self) -> None:
        px = self._theme.look.px
        self.actors.setMinimumWidth(min(px(220), 380))
        self.right.setMinimumWidth(min(px(340), 560))
        self.timeline.setMinimumHeight(min(px(108), 214))
        if not self._was_restored:
            self._arrange(self.size())

    def _arrange(self, size: QSize) -> None:
        px = self._theme.look.px
        left, right = min(px(LEFT), size.width() // 4), min(px(RIGHT), round(size.width() / 2.6))
        self.setSizes([size.width() - right, right])
        self._top.setSizes([left, size.width() - right - left])
        bottom = min(px(BOTTOM), size.height() // 3)
        self._left.setSizes([size.height() - bottom, bottom])

    @override
    def sizeHint(self) -> QSize:
        return QSize(1600, 880)
