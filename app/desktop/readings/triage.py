"""Triage read off the session: each open question's list, and whether the minutes suffice."""

from __future__ import annotations

from dataclasses import dataclass

from app.conference import Listed
from app.desktop.readings.room import decider_words, option_title
from app.desktop.translation import Translator
from app.session import Session

__all__ = ["LISTS", "TriagePicture", "TriageRow", "triage_picture"]

tr = Translator(__name__)

LISTS = {
    "conference": (tr.later("Conference"), "D"),
    "consent": (tr.later("Consent"), "C"),
    "note": (tr.later("Note"), "N"),
    "expired": (tr.later("Expired"), "X"),
}
"""What a list is called, and its key."""
CONFERENCE_MINUTES = 20
"""What DESK gives the conference of a turn; +40 to +60."""
MOST = 7
"""How many questions a room can talk about in that time."""


@dataclass(frozen=True, slots=True)
class TriageRow:
    """One question.

    Attributes:
        key: Its key.
        title: In words.
        decider: Who decides.
        list: consent, conference, note or expired.
        why: Why it stands there.
        answer: The answer given; empty while it is open.
    """

    key: str
    title: str
    decider: str
    list: str
    why: str
    answer: str


@dataclass(frozen=True, slots=True)
class TriagePicture:
    """The lists.

    Attributes:
        rows: Every question of the step.
        summary: How many on each list.
        time: The minutes against the items, in words.
        to_accept: How many open questions accepting the consent list answers.
    """

    rows: tuple[TriageRow, ...]
    summary: str
    time: str
    to_accept: int


def triage_picture(session: Session) -> TriagePicture:
    """The questions of the step that comes next, by list.

    Args:
        session: The session.
    """
    listed, ruled = session.triage(), session.rulings()
    rows, to_accept = [], 0
    for question in session.questions():
        place = listed[question.key]
        ruling = ruled.get(question.key)
        people = session.why_not_drawn(question)
        answer = option_title(session, question, ruling.answer) if ruling else ""
        why = _why(place, people, option_title(session, question, place.suggested))
        decider = decider_words(session, question)
        rows.append(TriageRow(question.key, question.title, decider, place.list, why, answer))
        is_taken = place.list == "consent" and not ruling and (place.suggested or not people)
        to_accept += bool(is_taken)
    counts = {key: sum(row.list == key for row in rows) for key in LISTS}
    summary = ", ".join(f"{LISTS[key][0]} {counts[key]}" for key in LISTS if counts[key])
    to_talk = sum(row.list == "conference" and not row.answer for row in rows)
    return TriagePicture(tuple(rows), summary or tr("no question"), _time(to_talk), to_accept)


def _why(listed: Listed, people: str, suggested: str) -> str:
    if listed.suggested:
        return tr("The events list suggests {suggested}", suggested=suggested)
    if listed.list == "conference":
        return people[:1].upper() + people[1:] if people else tr("Pulled out to be talked about")
    return (
        tr("Routine: the aid’s odds draw") if listed.list == "consent" else tr("By the white cell")
    )


def _time(to_talk: int) -> str:
    if not to_talk:
        return tr("Nothing is left for the conference.")
    each = CONFERENCE_MINUTES / to_talk
    words = tr(
        "{count} to talk about in {minutes} minutes: {each:.0f} minutes each.",
        count=to_talk,
        minutes=CONFERENCE_MINUTES,
        each=each,
    )
    too_many = tr("More than {most} is too many.", most=MOST)
    return f"{words} {too_many}" if to_talk > MOST else words
