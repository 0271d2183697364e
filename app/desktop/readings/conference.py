"""The conference on a question, read from the session; sealed estimates are never in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from adjudication.question import Question
from adjudication.record.conference import (
    Argument,
    Challenge,
    Effect,
    Poll,
    Response,
)
from adjudication.record.entries import Message, entry_of
from adjudication.record.sealed import Estimates
from app.desktop.conference_picture import (
    ArgumentRow,
    ChallengeRow,
    ConferencePicture,
    EstimateRow,
    ToldRow,
)
from app.desktop.translation import Translator
from app.session import Session

__all__ = ["conference_picture"]

tr = Translator(__name__)

SURE = {
    "low": tr.later("low confidence"),
    "medium": tr.later("medium confidence"),
    "high": tr.later("high confidence"),
}
STRENGTHS = ("weak", "fair", "strong")
VERDICTS = {
    "stands": tr.later("It stands"),
    "amended": tr.later("Amended"),
    "withdrawn": tr.later("Withdrawn"),
}


def conference_picture(
    session: Session, question: Question, titles: Mapping[str, str], answer: str
) -> ConferencePicture:
    """The conference on a question.

    Args:
        session: The session.
        question: The question.
        titles: Its answers in words.
        answer: The answer ruled; empty while it is open.
    """
    key = question.key
    estimates = session.estimates(key)
    ruling = session.ruling_record(key)
    cells = {cell: each.name for cell, each in session.scenario.cells.items()}
    return ConferencePicture(
        showing=session.odds_shown(key),
        advice_hidden=_hidden(session, key, estimates),
        asked=estimates.asked,
        given=estimates.given,
        seats=_seats(session),
        estimates=tuple(_estimates(estimates, titles)),
        arguments=tuple(_arguments(session, key, titles)),
        ruling=ruling,
        cells=tuple(cells.items()),
        draft=f"{question.title} {titles[answer]}." if answer else "",
        told=tuple(_told(session, ruling, cells)),
        ways=_ways(session),
        ways_left=tuple(_ways_left(session, ruling)),
        challenges=tuple(_challenges(session, ruling, cells)),
    )


def _hidden(session: Session, key: str, estimates: Estimates) -> str:
    """Why the room may not see the engine's odds now."""
    if session.odds_may_be_seen(key):
        return ""
    if session.odds_shown(key) == "never":
        return tr("Not shown in this room; recorded all the same.")
    given = len(set(estimates.asked) & set(estimates.given))
    return tr(
        "Shown once all estimates are in: {given} of {asked}.",
        given=given,
        asked=len(estimates.asked),
    )


def _seats(session: Session) -> str:
    """Those asked last, to be asked again."""
    line = session.history.placed_on_line(session.history.cursor)
    polls = [entry_of(p.kind, p.body) for p in line if p.kind == "poll"]
    last = polls[-1] if polls else None
    return " ".join(last.seats) if isinstance(last, Poll) else "A1 A2"


def _estimates(estimates: Estimates, titles: Mapping[str, str]) -> Iterator[EstimateRow]:
    for seat, each in estimates.latest.items():
        odds = ", ".join(f"{titles.get(o, o)} {share} %" for o, share in each.odds.items())
        moved = estimates.moved.get(seat)
        note = str(SURE[each.confidence])
        yield EstimateRow(
            seat,
            odds,
            note if moved is None else tr("{note}, moved {moved}", note=note, moved=moved),
        )


def _arguments(session: Session, key: str, titles: Mapping[str, str]) -> Iterator[ArgumentRow]:
    entries = session.entries("argument")
    corrected = {each.corrects for _, each in entries}
    for record, each in entries:
        if isinstance(each, Argument) and each.question == key and record not in corrected:
            yield ArgumentRow(
                each.side == "for",
                titles.get(each.option, each.option),
                each.words,
                each.author,
                1 + STRENGTHS.index(each.strength),
            )


def _told(session: Session, ruling: int, cells: Mapping[str, str]) -> Iterator[ToldRow]:
    for _, each in session.entries("message"):
        if isinstance(each, Message) and ruling and each.ruling == ruling:
            for cell in each.cells:
                yield ToldRow(
                    cells[cell],
                    each.as_told,
                    tr("turn {turn}, at once", turn=session.position.turn),
                )


def _ways(session: Session) -> tuple[tuple[str, str], ...]:
    """Actions of the catalogue that conciliate, the most conciliatory first."""
    actions = [
        (key, each) for key, each in session.scenario.actions.items() if each.goldstein.value > 0
    ]
    actions.sort(key=lambda item: -item[1].goldstein.value)
    return tuple((key, each.name) for key, each in actions)


def _ways_left(session: Session, ruling: int) -> Iterator[str]:
    actions = session.scenario.actions
    for _, each in session.entries("effect"):
        if isinstance(each, Effect) and each.what == "way-down" and each.ruling == ruling:
            name = actions[each.about].name if each.about in actions else each.about
            yield f"{name}: {each.because}"


def _challenges(session: Session, ruling: int, cells: Mapping[str, str]) -> Iterator[ChallengeRow]:
    answers = {
        each.challenge: f"{VERDICTS[each.verdict]}: {each.words}"
        for _, each in session.entries("response")
        if isinstance(each, Response)
    }
    for record, each in session.entries("challenge"):
        if isinstance(each, Challenge) and ruling and each.ruling == ruling:
            who = cells[each.cell] if each.cell else tr("White cell")
            yield ChallengeRow(record, who, each.words, answers.get(record, ""))
