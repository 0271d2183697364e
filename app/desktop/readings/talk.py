"""The record of talk read off the session: questions, contacts, notes, and how play is run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from adjudication.record.entries import (
    Conduct,
    Contact,
    Direction,
    Entered,
    Observation,
    Query,
    Reply,
    entry_of,
)
from app.desktop.translation import Translator
from app.session import Session

__all__ = ["CONDUCTED", "NOTED", "TalkPicture", "TalkRow", "talk_picture"]

tr = Translator(__name__)

CONDUCTED = {
    "startex": tr.later("STARTEX"),
    "pause": tr.later("Pause"),
    "resume": tr.later("Resume"),
    "no-duff": tr.later("NO DUFF"),
    "end-of-day": tr.later("End of day"),
    "endex": tr.later("ENDEX"),
}
NOTED = {
    "option-considered": tr.later("Option considered"),
    "rejected-because": tr.later("Rejected because"),
    "assumption": tr.later("Assumption"),
    "disagreement": tr.later("Disagreement"),
    "quote": tr.later("Quote"),
}
STAGES = {
    "asked": tr.later("asked for"),
    "held": tr.later("held"),
    "refused": tr.later("refused"),
}


@dataclass(frozen=True, slots=True)
class TalkRow:
    """One line of the log.

    Attributes:
        record: Its number.
        head: When, who and what.
        words: What was said.
        note: The answer, or what each side thinks; empty for nothing.
        is_open: Whether it waits for an answer.
    """

    record: int
    head: str
    words: str
    note: str = ""
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class TalkPicture:
    """What the page of the exercise shows.

    Attributes:
        cells: Ids and names.
        conduct: How the exercise is run, and directions, the newest first.
        queries: Questions to the white cell, open ones first.
        contacts: Talks between cells, the newest first.
        notes: Facilitators' notes, the newest first.
        covered: The data plan: each sub-question and how much evidence there is; one without
            any is open.
        elements: Keys and sub-questions of the data plan.
        summary: In a sentence.
    """

    cells: tuple[tuple[str, str], ...]
    conduct: tuple[TalkRow, ...]
    queries: tuple[TalkRow, ...]
    contacts: tuple[TalkRow, ...]
    notes: tuple[TalkRow, ...]
    covered: tuple[TalkRow, ...]
    elements: tuple[tuple[str, str], ...]
    summary: str


def talk_picture(session: Session) -> TalkPicture:
    """The record of talk.

    How the exercise is run follows the whole record; what was said follows the line of play.

    Args:
        session: The session.
    """
    names = {key: cell.name for key, cell in session.scenario.cells.items()}
    names |= {key: who.name for key, who in session.scenario.actors.items()}
    names |= {key: who.name for key, who in session.scenario.organisations.items()}
    line = [
        (placed.record, entry_of(placed.kind, placed.body))
        for placed in session.history.placed_on_line(session.history.cursor)
        if placed.kind in {"query", "reply", "contact", "observation"}
    ]
    replies = {each.query: each for _, each in line if isinstance(each, Reply)}
    queries, contacts, notes = [], [], []
    for record, entry in reversed(line):
        when = _when(session, record)
        match entry:
            case Query():
                queries.append(_query(record, when, entry, replies.get(record), names))
            case Contact():
                contacts.append(_contact(record, when, entry, names))
            case Observation():
                who = names.get(entry.about, entry.about)
                head = f"{when}  {who} – {NOTED[entry.what]}"
                notes.append(TalkRow(record, head, entry.words))
            case _:
                pass
    queries.sort(key=lambda row: not row.is_open)
    waiting = sum(row.is_open for row in queries)
    cells = tuple((key, cell.name) for key, cell in session.scenario.cells.items())
    return TalkPicture(
        cells,
        tuple(_conduct(session)),
        tuple(queries),
        tuple(contacts),
        tuple(notes),
        tuple(_covered(session)),
        tuple((key, each.question) for key, each in session.scenario.data_plan.items()),
        tr(
            "Questions open {waiting} of {queries}, contacts {contacts}, notes {notes}",
            waiting=waiting,
            queries=len(queries),
            contacts=len(contacts),
            notes=len(notes),
        ),
    )


def _when(session: Session, record: int) -> str:
    said = datetime.fromisoformat(str(session.records[record - 1].body["at"])).astimezone()
    return f"{said:%H:%M}"


def _query(
    record: int, when: str, query: Query, reply: Reply | None, names: dict[str, str]
) -> TalkRow:
    who = names.get(query.cell, query.cell)
    head = tr("{when}  No. {record}, {who}", when=when, record=record, who=who)
    if query.due:
        head = tr("{head}, due {due}", head=head, due=query.due)
    if reply is None:
        return TalkRow(record, head, query.words, is_open=True)
    to = tr("answered to all") if reply.to_all else tr("answered to the cell alone")
    return TalkRow(record, f"{head} – {to}", query.words, reply.words)


def _contact(record: int, when: str, contact: Contact, names: dict[str, str]) -> TalkRow:
    who = " – ".join(names.get(cell, cell) for cell in contact.cells)
    secret = tr("secret") if contact.secret else tr("open")
    head = f"{when}  {who}: {STAGES[contact.stage]}, {secret}"
    thinks = [
        tr("{cell} thinks: {said}", cell=names.get(c, c), said=said)
        for c, said in contact.understood.items()
        if said
    ]
    return TalkRow(record, head, contact.agreed, " · ".join(thinks))


def _covered(session: Session) -> Iterator[TalkRow]:
    """The data plan; the head says how much there is, and of what to ask for the rest."""
    for each in session.coverage:
        count = len(each.evidence)
        how_much = tr.count(count, "%n record", "%n records") if count else tr("no evidence yet")
        wanted = "" if count else tr("Looks for: {looks_for}", looks_for=each.element.looks_for)
        yield TalkRow(0, how_much, each.element.question, wanted, is_open=not count)


def _conduct(session: Session) -> list[TalkRow]:
    made = []
    for record in reversed(session.records):
        if record.kind not in {"conduct", "direction"}:
            continue
        entry: Entered = entry_of(record.kind, record.body)
        when = _when(session, record.number)
        match entry:
            case Conduct():
                made.append(
                    TalkRow(record.number, f"{when}  {CONDUCTED[entry.what]}", entry.words)
                )
            case Direction():
                by = tr("Direction from the {by}", by=entry.by)
                head = f"{when}  {by}"
                made.append(
                    TalkRow(record.number, head, entry.words, tr("Why: {why}", why=entry.why))
                )
            case _:
                pass
    return made
