"""Game time by hand: how long the coming turn is, and a quiet jump to a date."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from datetime import date, datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from adjudication.errors import AdjudicationError
from app.desktop.parts import ChoiceBox, Hairline, button, label
from app.desktop.theme import Theme
from app.desktop.translation import Later, Translator, dated, in_words
from app.jump import Jump
from app.session import Session

__all__ = ["GameTime"]

tr = Translator(__name__)

LASTING: Mapping[str, Later] = {
    "hours": tr.later("hours"),
    "days": tr.later("days"),
    "weeks": tr.later("weeks"),
    "months": tr.later("months"),
    "years": tr.later("years"),
}
"""The units of time that a turn can last."""

WIDTH = 460


class GameTime(QDialog):
    """The dialog; it stays open beside the desk and says what came of it.

    Attributes:
        passing: Whether a jump is under way, phase by phase; nothing else may be done meanwhile.
    """

    passing = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._session: Session | None = None
        self._next = QTimer(self)
        """A phase a turn of the event loop: keys and clicks are answered between."""
        self._next.timeout.connect(lambda: self._doing(self._went_on))
        self._passing: Generator[datetime, None, Jump] | None = None
        self.setObjectName("panel")
        self.setWindowTitle(tr("Game time – Whitecell"))
        self.number = _line(tr("How many"), "turn-number", "1")
        self.unit = ChoiceBox(theme, tr("Unit of time"))
        for unit, words in in_words(LASTING.items()):
            self.unit.addItem(f"{words[:1].upper()}{words[1:]}", unit)
        self.why_length = _line(
            tr("Why the turn is that long"), "turn-why", tr("Why, for the record")
        )
        self.set_length = button(tr("Set the length"), "main", "set-turn-length")
        self.set_length.clicked.connect(self._on_length)
        self.day = _line(
            tr("Date to jump to"), "jump-day", tr("Year-month-day, such as 2022-09-01")
        )
        self.why_jump = _line(tr("Why time passes quietly"), "jump-why", tr("Why, for the record"))
        self.jump = button(tr("Jump to the date"), "main", "jump-to-date")
        self.jump.clicked.connect(self._on_jump)
        self.stop = button(tr("Stop here"), "plain", "stop-jump")
        self.stop.clicked.connect(self._on_stop)
        self.stop.hide()
        self.said = label("", "warning", wrap=True)
        self.due = label("", "note", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(label(tr("Length of the coming turn"), "head"))
        length = QGridLayout()
        length.addWidget(self.number, 0, 0)
        length.addWidget(self.unit, 0, 1)
        self._column.addLayout(length)
        self._column.addWidget(self.why_length)
        self._column.addWidget(self.set_length)
        self._column.addWidget(Hairline(theme))
        self._column.addWidget(label(tr("Jump to a date"), "head"))
        note = tr("No cell moves meanwhile; time stops where a question needs people.")
        self._column.addWidget(label(note, "note", wrap=True))
        self._column.addWidget(self.day)
        self._column.addWidget(self.why_jump)
        self._column.addWidget(self.jump)
        self._column.addWidget(self.stop)
        self._column.addWidget(self.said)
        self._column.addWidget(Hairline(theme))
        self._column.addWidget(label(tr("What falls due"), "head"))
        self._column.addWidget(self.due)
        self._column.addStretch(1)
        theme.changed.connect(self._on_look)
        self._on_look()

    @property
    def is_passing(self) -> bool:
        """Whether a jump is under way."""
        return self._passing is not None

    def ask_length(self, session: Session) -> None:
        """Open for the length of the coming turn."""
        self._open(session, self.number)

    def ask_jump(self, session: Session) -> None:
        """Open for a jump to a date."""
        self._open(session, self.day)

    def _open(self, session: Session, first: QWidget) -> None:
        self._session = session
        self.said.setText("")
        self.due.setText(_due(session))
        self.show()
        self.raise_()
        first.setFocus()

    def _doing(self, act: Callable[[Session], str]) -> None:
        if self._session is None:
            return
        try:
            self.said.setText(act(self._session))
        except AdjudicationError as fault:
            words = str(fault)
            self.said.setText(f"{words[:1].upper()}{words[1:]}.")
        self.due.setText(_due(self._session))

    def _on_length(self) -> None:
        def act(session: Session) -> str:
            number, unit = _number(self.number.text()), str(self.unit.currentData())
            session.set_turn_length(number, unit, self.why_length.text())
            return tr(
                "The coming turn lasts {number:g} {unit}.", number=number, unit=LASTING[unit]
            )

        self._doing(act)

    def _on_jump(self) -> None:
        def act(session: Session) -> str:
            self._set_passing(session.jumping(_day(self.day.text()), self.why_jump.text()))
            return tr("Time passes…")

        self._doing(act)

    def _set_passing(self, jump: Generator[datetime, None, Jump] | None) -> None:
        self._passing = jump
        self.jump.setVisible(jump is None)
        self.set_length.setEnabled(jump is None)
        self.stop.setVisible(jump is not None)
        (self.stop if jump is not None else self.day).setFocus()
        self.passing.emit(jump is not None)
        if jump is not None:
            self._next.start()
        else:
            self._next.stop()

    def _went_on(self, _: Session) -> str:
        """One phase more; what to say of it."""
        if self._passing is None:
            return self.said.text()
        try:
            reached = next(self._passing)
        except StopIteration as ended:
            self._set_passing(None)
            return _said(ended.value)
        except AdjudicationError:
            self._set_passing(None)
            raise
        return tr("Time passes: {day}", day=_dated(reached))

    def _on_stop(self) -> None:
        self._set_passing(None)
        self.said.setText(tr("Stopped. What was played until here stands; undo goes back."))

    @override
    def done(self, result: int) -> None:
        """Closing stops a jump under way."""
        if self._passing is not None:
            self._on_stop()
        super().done(result)

    def _on_look(self) -> None:
        px = self._theme.look.px
        self._column.setContentsMargins(px(18), px(14), px(18), px(14))
        self._column.setSpacing(px(8))
        self.setMinimumWidth(px(WIDTH))


def _dated(day: date) -> str:
    return dated(day, tr("d MMMM yyyy"))


def _said(went: Jump) -> str:
    stands = tr("The game stands at {day}.", day=_dated(went.reached))
    if went.waits_for:
        stands = " ".join([stands, tr("It stopped early: a question needs people.")])
    return " ".join([stands, *went.assumed])


def _line(name: str, key: str, hint: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(key)
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    return made


def _due(session: Session) -> str:
    """The deadlines of the game's clock, one a line."""
    due = [f"{_dated(when)}: {what}" for when, what in session.deadlines()]
    return "\n".join(due) or tr(
        "Nothing: no notice, demand, consultation or dated event is running."
    )


def _number(typed: str) -> float:
    try:
        return float(typed.replace(",", "."))
    except ValueError:
        problem = tr("‘{typed}’ is no number: type one, such as 2", typed=typed)
        raise AdjudicationError(problem) from None


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed.strip())
    except ValueError:
        problem = tr(
            "‘{typed}’ is no date: type year, month and day, such as 2022-09-01", typed=typed
        )
        raise AdjudicationError(problem) from None
