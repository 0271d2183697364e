"""Parts on what passed between people: injects, contacts, questions."""

from collections.abc import Iterator
from typing import assert_never

from adjudication.record.entries import Contact, Delivery, Query, Reply
from app.report.content import Block, Paragraph, Table
from app.report.whole import Whole
from scenarios.injects import AtDate, AtTurn, ByHand, When, WhenInvoked, WhenRung


def injects(whole: Whole) -> Iterator[Block]:
    """Yields each inject as planned and as delivered."""
    deliveries = whole.entries(Delivery)
    rows = []
    for key, inject in whole.scenario.injects.items():
        released = [
            f"{line}: turn {turn} (record {record})" for line, turn, record in whole.released(key)
        ]
        handed = [
            f"record {entry.record} to {', '.join(map(whole.name, delivery.cells))}"
            for entry, delivery in deliveries
            if delivery.inject == key
        ]
        rows.append(
            (
                inject.title,
                inject.storyline,
                _due(whole, inject.when),
                "\n".join([*released, *handed]) or "not delivered",
                inject.expected,
            )
        )
    columns = ("Inject", "Storyline", "Planned", "Delivered", "Expected response")
    if rows:
        yield Table("Injects planned and delivered", columns, tuple(rows))


def _due(whole: Whole, when: When) -> str:
    match when:
        case AtTurn(turn=turn):
            return f"turn {turn}"
        case AtDate(date=day):
            return f"on {whole.wording.date(day)}"
        case WhenRung(between=between, at_least=rung):
            return f"once {' and '.join(map(whole.name, between))} reach rung {rung}"
        case WhenInvoked(commitment=commitment):
            return f"once {whole.scenario.commitments[commitment].name} is invoked"
        case ByHand():
            return "by hand"
        case _:
            assert_never(when)


def contacts(whole: Whole) -> Iterator[Block]:
    """Yields the log of contacts by turn, and what each side thinks was agreed."""
    held = sorted(whole.entries(Contact), key=lambda each: (each[0].turn, each[0].record))
    if not held:
        yield Paragraph("No contact between cells was logged.")
    else:
        rows = tuple(
            (
                whole.wording.label(entry.turn),
                whole.wording.label(entry.record),
                ", ".join(map(whole.name, contact.cells)),
                f"{contact.stage}, {'secret' if contact.secret else 'open'}",
                contact.agreed,
                "\n".join(f"{whole.name(c)}: {words}" for c, words in contact.understood.items()),
            )
            for entry, contact in held
        )
        columns = ("Turn", "Record", "Who", "How", "Text agreed", "What each thinks was agreed")
        yield Table("Contacts by turn", columns, rows)
    yield from _questions(whole)


def _questions(whole: Whole) -> Iterator[Block]:
    replies = {reply.query: (entry.record, reply) for entry, reply in whole.entries(Reply)}
    rows = []
    for entry, query in whole.entries(Query):
        record, reply = replies.get(entry.record, (0, None))
        answered = "open"
        if reply is not None:
            to = "to all" if reply.to_all else "to the cell"
            answered = f"{reply.words} (record {record}, {to})"
        rows.append(
            (
                whole.wording.label(entry.turn),
                whole.wording.label(entry.record),
                whole.name(query.cell),
                query.words,
                answered,
            )
        )
    if rows:
        columns = ("Turn", "Record", "Cell", "Question", "Answer")
        yield Table("Questions to the white cell", columns, tuple(rows))
