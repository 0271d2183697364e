"""Parts organised by the data plan: each question with its evidence, or without."""

from collections.abc import Iterator

from adjudication.record.coverage import Cited, Covered
from adjudication.record.entries import entry_of
from app.report.content import Block, Cell, Paragraph, Section, Table
from app.report.whole import METHODS, Whole

NO_EVIDENCE = "The record holds no evidence on this: it can be neither answered nor dropped."
SEALED = frozenset({"reflection", "estimate"})
"""Kinds whose words are told only where the seal is known to be open: they are cited, no more."""
SHOWN = 8
"""Pieces of evidence told of a question; the rest is counted."""


def coverage(whole: Whole) -> Iterator[Block]:
    """Yields the data plan and how far the record covers it."""
    if not whole.coverage:
        yield Paragraph(
            "The scenario has no data plan; the record is told by objective instead.", note=True
        )
        return
    rows: list[tuple[Cell, ...]] = []
    for covered in whole.coverage:
        count = len(covered.evidence)
        rows.append(
            (
                covered.element.question,
                covered.element.looks_for,
                covered.element.collector,
                whole.wording.number(count) if count else "none",
            )
        )
    columns = ("Question", "Looked for", "Collected by", "Evidence")
    yield Table("The data plan and what the record holds on it", columns, tuple(rows))


def answers(whole: Whole, objective: str) -> Iterator[Section]:
    """Yields the questions of an objective, each with what the record holds on it."""
    for covered in whole.coverage:
        if covered.element.objective == objective:
            said = tuple(_told(whole, covered)) or (Paragraph(NO_EVIDENCE, note=True),)
            yield Section(covered.element.question, said)


def _told(whole: Whole, covered: Covered) -> Iterator[Block]:
    alike: dict[tuple[str, str, str], list[Cited]] = {}
    for cited in covered.evidence:
        alike.setdefault(_said(whole, cited), []).append(cited)
    rows = tuple(
        (
            _records(group),
            _turns(group),
            *said,
        )
        for said, group in list(alike.items())[:SHOWN]
    )
    if rows:
        columns = ("Record", "Turn", "What", "Answer or words", "How")
        yield Table(f"Evidence: {covered.element.looks_for}", columns, rows)
    more = len(alike) - len(rows)
    if more > 0:
        yield Paragraph(
            f"{whole.wording.number(more)} more in the record; the rulings among them stand in "
            "the appendix on adjudication.",
            note=True,
        )


def _said(whole: Whole, cited: Cited) -> tuple[str, str, str]:
    if cited.ruling is not None:
        ruling = cited.ruling
        how = METHODS[ruling.method]
        reason = f"{ruling.answer}: {ruling.reason}" if ruling.number is None else ruling.answer
        return ruling.question.title, reason, how
    record = whole.session.records[cited.record - 1]
    if cited.kind in SEALED:
        return cited.kind, "told in its own place, once all are in", "entered"
    entry = entry_of(record.kind, record.body)
    words = getattr(entry, "words", "") or getattr(entry, "agreed", "") or "no words"
    return cited.kind, str(words), "entered"


def _records(group: list[Cited]) -> str:
    first = [str(each.record) for each in group[:3]]
    more = len(group) - len(first)
    return ", ".join(first) + (f" and {more} more" if more else "")


def _turns(group: list[Cited]) -> str:
    turns = sorted({each.turn for each in group})
    return str(turns[0]) if len(turns) == 1 else f"{turns[0]} to {turns[-1]}"
