"""What a move in own words does: effects of the closed set, saved as an IMPROVISED action."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.desktop.effects_picture import EffectsPicture
from app.desktop.escape import on_escape
from app.desktop.parts import ChoiceBox, TickBox, button, clear, label, tab_in_order
from app.desktop.sheet_fields import line_edit
from app.desktop.theme import Theme
from app.desktop.translation import Translator, in_words
from app.improvising import ImprovisedDraft, Start

__all__ = ["ImproviseForm"]

tr = Translator(__name__)

SCORES = (
    (7.0, tr.later("Very friendly")),
    (3.0, tr.later("Friendly")),
    (0.0, tr.later("Neither")),
    (-3.0, tr.later("Unfriendly")),
    (-6.0, tr.later("Hostile")),
    (-10.0, tr.later("Force is used")),
)
"""Goldstein scores to choose from, and their words."""
NOTHING = Start(0.0, 0, frozenset())


class ImproviseForm(QWidget):
    """The form; it is closed until it is wanted, and Escape closes it.

    Attributes:
        saved: An action is to be saved (an `ImprovisedDraft`).
    """

    saved = Signal(ImprovisedDraft)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture = EffectsPicture()
        self._base = self._words = ""
        self.ticks: dict[str, TickBox] = {}
        self.toggle = button(tr("Say what it does…"), "link", "improvise")
        self.toggle.clicked.connect(self._on_toggle)
        self.name = line_edit(
            tr("What the action is called"), "improvised-name", tr("What it is called")
        )
        self.score = ChoiceBox(theme, tr("How it is toward the target"))
        self.score.setObjectName("improvised-score")
        for value, words in in_words(SCORES):
            self.score.addItem(words, value)
        self.rung = ChoiceBox(theme, tr("The step of the ladder that it sets"))
        self.rung.setObjectName("improvised-rung")
        self._effects = QVBoxLayout()
        self._effects.setSpacing(0)
        self.save = button(tr("Save it, IMPROVISED"), "chip", "improvised-save")
        self.save.clicked.connect(self._on_save)
        self.form = QWidget()
        inner = QVBoxLayout(self.form)
        inner.setContentsMargins(0, 0, 0, 0)
        fields: tuple[tuple[str, QLineEdit | ChoiceBox], ...] = (
            (tr("Name"), self.name),
            (tr("Toward the target it is"), self.score),
            (tr("On the ladder it sets"), self.rung),
        )
        for words, field in fields:
            head = label(words, "note")
            head.setBuddy(field)
            inner.addWidget(head)
            inner.addWidget(field)
        inner.addWidget(label(tr("What it does besides"), "note"))
        inner.addLayout(self._effects)
        inner.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.toggle)
        column.addWidget(self.form)
        self.form.hide()
        for part in (self.name, self.score, self.rung, self.save):
            part.installEventFilter(self)

    def show_picture(self, picture: EffectsPicture) -> None:
        """Offer the effects and steps of a scenario."""
        if picture == self._picture:
            return
        self._picture = picture
        kept = {key for key, tick in self.ticks.items() if tick.isChecked()}
        self.rung.clear()
        for first_rung, words in picture.steps:
            self.rung.addItem(words, first_rung)
        clear(self._effects)
        self.ticks = {}
        for key, words in picture.effects:
            tick = TickBox(self._theme, f"effect-{key}")
            tick.setText(words)
            tick.setAccessibleName(words)
            tick.setChecked(key in kept)
            tick.installEventFilter(self)
            self._effects.addWidget(tick)
            self.ticks[key] = tick
        tab_in_order(
            self.toggle, self.name, self.score, self.rung, *self.ticks.values(), self.save
        )

    def begin(self, words: str, action: str) -> None:
        """Say what the form would start from: the words of the move, and the nearest action.

        Args:
            words: The move as the cell wrote it.
            action: Id of the action; empty for none.
        """
        self._words = words
        if action != self._base:
            self._base = action
            if self.form.isVisible():
                self._start()

    def _on_toggle(self) -> None:
        if self.form.isVisible():
            self.close_form()
            return
        self.name.setText(_title(self._words))
        self._start()
        self.form.show()
        self.name.setFocus()
        self.name.selectAll()

    def close_form(self) -> None:
        """Close the form; what stood in it is let go."""
        had_keys = self.form.isAncestorOf(self.focusWidget() or self)
        self.form.hide()
        if had_keys:
            self.toggle.setFocus()

    def _start(self) -> None:
        """Set the fields as the nearest action has them."""
        start = self._picture.starts.get(self._base, NOTHING)
        score, step = self._nearest(start)
        self.score.setCurrentIndex(score)
        self.rung.setCurrentIndex(step)
        for key, tick in self.ticks.items():
            tick.setChecked(key in start.effects)

    def _nearest(self, start: Start) -> tuple[int, int]:
        """Which of the scores and steps offered come nearest to those of an action."""
        scores = [abs(score - start.score) for score, _ in SCORES]
        steps = [rung for rung, _ in self._picture.steps if rung <= start.rung]
        return scores.index(min(scores)), len(steps) - 1

    def _on_save(self) -> None:
        """What was left as the nearest action has it keeps that action's own numbers."""
        start = self._picture.starts.get(self._base, NOTHING)
        score, step = self._nearest(start)
        is_own = self.score.currentIndex() == score and bool(self._base)
        is_own_step = self.rung.currentIndex() == step and bool(self._base)
        self.saved.emit(
            ImprovisedDraft(
                self.name.text().strip(),
                self._base,
                start.score if is_own else float(self.score.currentData()),
                start.rung if is_own_step else int(self.rung.currentData()),
                frozenset(key for key, tick in self.ticks.items() if tick.isChecked()),
            )
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return on_escape(event, self.close_form) or super().eventFilter(watched, event)


def _title(words: str) -> str:
    """A name to type over: the first sentence of a move, or as much as names are long."""
    first = words.split(".")[0].split("\n")[0].strip()
    return first if len(first) <= 60 else first[:60].rsplit(" ", 1)[0]
