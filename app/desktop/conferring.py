"""The conference wired to the session: what is asked, estimated, argued, told and challenged."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import SignalInstance

from adjudication.record.conference import (
    Argument,
    Challenge,
    Effect,
    OddsShown,
    Poll,
    Response,
)
from adjudication.record.entered import Entered
from adjudication.record.entries import Message
from app.desktop.desk import Desk
from app.desktop.handover import HandOverPicture
from app.desktop.readings.room import option_title
from app.session import Session

if TYPE_CHECKING:
    from app.desktop.table import Table

__all__ = ["Conferring"]


class Conferring:
    """Takes what the sections of the conference say to the session."""

    def __init__(self, table: Table, desk: Desk, session: Session) -> None:
        self._table = table
        self._desk = desk
        self._session = session

    def pairs(self) -> list[tuple[SignalInstance, Callable[..., None]]]:
        """Every signal with what is done about it."""
        panel, page = self._desk.adjudication, self._desk.hand_over
        return [
            (panel.advice.showing_chosen, self._on_showing),
            (panel.estimates.polled, self._on_polled),
            (panel.estimates.hand_over_asked, self.hand_over),
            (panel.estimates.estimated, self._on_estimated),
            (panel.arguments.argued, self._on_argued),
            (panel.ways.noted, self._on_way),
            (panel.told.told, self._on_told),
            (panel.challenge.challenged, self._on_challenged),
            (panel.challenge.answered, self._on_answered),
            (page.sealed, self._on_sealed),
        ]

    def hand_over(self) -> None:
        """Hand the keyboard to the next seat that was asked; back to the desk after the last."""
        key = self._table.question()
        question = next((q for q in self._session.questions() if q.key == key), None)
        if question is None:
            return
        missing = self._session.estimates(key).missing
        options = tuple((o, option_title(self._session, question, o)) for o in question.options)
        picture = HandOverPicture(missing[0] if missing else "", question.title, options)
        self._desk.hand_over.show_picture(picture)

    def _enter(self, entry: Entered) -> None:
        self._table.doing(lambda: self._session.enter(entry))

    def _key(self) -> str:
        return self._table.question()

    def _ruling(self) -> int:
        return self._session.ruling_record(self._key())

    def _on_showing(self, shown: str) -> None:
        entry = OddsShown.model_validate({"shown": shown, "question": self._key()})
        self._enter(entry)

    def _on_polled(self, seats: tuple[str, ...]) -> None:
        self._enter(Poll(question=self._key(), seats=seats))

    def _on_estimated(self, seat: str, odds: dict[str, int], confidence: str) -> None:
        key = self._key()
        self._table.doing(lambda: self._session.estimate(key, odds, seat, confidence))

    def _on_sealed(self, seat: str, odds: dict[str, int], confidence: str) -> None:
        self._on_estimated(seat, odds, confidence)
        self.hand_over()

    def _on_argued(self, option: str, side: str, strength: str, words: str, seat: str) -> None:
        said = {"option": option, "side": side, "strength": strength, "words": words}
        self._enter(Argument.model_validate({"question": self._key(), "author": seat, **said}))

    def _on_way(self, action: str, because: str) -> None:
        about = {"question": self._key(), "what": "way-down", "about": action}
        fields = {"ruling": self._ruling(), "because": because, **about}
        self._enter(Effect.model_validate(fields))

    def _on_told(self, cells: tuple[str, ...], words: str, true: str) -> None:
        self._enter(Message(cells=cells, as_told=words, true=true, ruling=self._ruling()))

    def _on_challenged(self, cell: str, words: str) -> None:
        entry = Challenge(
            ruling=self._ruling(), question=self._key(), cell=cell or None, words=words
        )
        self._enter(entry)

    def _on_answered(self, challenge: int, verdict: str, words: str) -> None:
        asked = dict(self._session.entries("challenge"))[challenge]
        cell = asked.cell if isinstance(asked, Challenge) else None
        fields = {"challenge": challenge, "cell": cell, "verdict": verdict, "words": words}
        self._enter(Response.model_validate(fields))
