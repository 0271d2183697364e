"""Private estimates of a question: who is asked, who is in; the figures once all are.

They are typed at hand-over screens, or from numbered paper slips on one line. While they are
sealed the picture has only seat codes, so there is nothing here to give away.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.desktop.parts import button
from app.desktop.pictures import QuestionPicture
from app.desktop.section import Section
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["EstimatesSection", "read_slip"]

tr = Translator(__name__)

CONFIDENCE = ("low", "medium", "high")


def read_slip(line: str, options: tuple[str, ...]) -> tuple[str, dict[str, int], str]:
    """A slip typed on one line: seat, one per cent for each answer, and perhaps a confidence.

    Args:
        line: Such as `A2 10 30 60 high`.
        options: The answers, in their order.

    Returns:
        Seat code, per cent by answer, confidence.

    Raises:
        ValueError: It is no such line; the words say what is missing.
    """
    parts = line.replace("%", " ").replace(",", " ").split()
    confidence = parts.pop() if parts and parts[-1] in CONFIDENCE else "medium"
    seat, figures = (parts[0], parts[1:]) if parts else ("", [])
    if len(figures) != len(options) or not all(each.isdigit() for each in figures):
        problem = tr(
            "Type the seat and {count} whole numbers, such as A2 {example}.",
            count=len(options),
            example=" ".join(["10"] * len(options)),
        )
        raise ValueError(problem)
    odds = dict(zip(options, map(int, figures), strict=True))
    if sum(odds.values()) != 100:
        raise ValueError(tr("The figures come to {total} %, not 100.", total=sum(odds.values())))
    return seat, odds, confidence


class EstimatesSection(Section):
    """The estimates.

    Attributes:
        polled: These seats are asked for an estimate (a tuple of seat codes).
        hand_over_asked: The keyboard goes from seat to seat now.
        estimated: A slip was typed (seat, per cent by answer, confidence).
    """

    polled = Signal(object)
    hand_over_asked = Signal()
    estimated = Signal(str, object, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme, tr("Private estimates"), tr("Ask for private estimates"), "estimates"
        )
        self.seats = self.line_edit(
            "estimate-seats", tr("Seats to ask"), tr("Seats, such as A1 A2 A3")
        )
        self.ask = button(tr("Ask, and hand the keyboard over"), "chip", "estimate-ask")
        self.ask.clicked.connect(self.send)
        self.fields.addWidget(self.ask)
        self.slip = self.line_edit("estimate-slip", tr("Estimate from a paper slip"))
        self.slip.returnPressed.disconnect(self.send)
        self.slip.returnPressed.connect(self._on_slip)

    @override
    def first_field(self) -> QWidget:
        return self.seats

    @override
    def reset(self, question: QuestionPicture) -> None:
        self.seats.setText(" ".join(question.conference.asked) or question.conference.seats)
        self.slip.clear()
        answers = ", ".join(option.title for option in question.options)
        self.slip.setPlaceholderText(tr("From a slip: seat, then % of {answers}", answers=answers))
        self.slip.setToolTip(self.slip.placeholderText())

    @override
    def show_rows(self) -> None:
        assert self.question is not None  # noqa: S101 - shown for a question
        room = self.question.conference
        seats = dict.fromkeys((*room.asked, *room.given))
        if room.estimates:
            self.put_rows(((e.seat, e.odds, e.note) for e in room.estimates), tr("all are in"))
            return
        rows = [
            ("", f"{seat}  {tr('in') if seat in room.given else tr('waiting')}", "")
            for seat in seats
        ]
        waiting = sum(seat not in room.given for seat in room.asked)
        note = (
            tr("sealed, {given} in, {waiting} waiting", given=len(room.given), waiting=waiting)
            if seats
            else tr("nobody is asked")
        )
        self.put_rows(rows, note)

    @override
    def send(self) -> None:
        seats = tuple(dict.fromkeys(self.seats.text().replace(",", " ").split()))
        if not seats:
            self.say_fault(tr("Name the seats, such as A1 A2."))
            return
        self.say_fault("")
        assert self.question is not None  # noqa: S101 - the form is open on a question
        if seats != self.question.conference.asked:
            self.polled.emit(seats)
        self.hand_over_asked.emit()

    def _on_slip(self) -> None:
        assert self.question is not None  # noqa: S101 - the form is open on a question
        options = tuple(option.key for option in self.question.options)
        try:
            seat, odds, confidence = read_slip(self.slip.text(), options)
        except ValueError as fault:
            self.say_fault(str(fault))
            return
        self.say_fault("")
        self.slip.clear()
        self.estimated.emit(seat, odds, confidence)
