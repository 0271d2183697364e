"""Parts on the adjudication: every ruling with its terms, how rulings departed from the aid."""

from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean

from adjudication.question import Question
from adjudication.record.entries import Estimate
from adjudication.ruling import Ruling
from app.report.content import Block, Bullets, Cell, Paragraph, Section, Table
from app.report.parts.conference import said_of
from app.report.whole import METHODS, ROUTINE, Ruled, Whole

RULED = frozenset({"free", "consensual", "split"})
"""Ways in which the white cell rules itself."""
FEW_TERMS = 4
"""Terms of a question that are told in a sentence; more are set as a table."""
FEWEST = 10
"""Rulings of one adjudicator below which only counts are given."""


def rulings(whole: Whole) -> Iterator[Block | Section]:
    """Yields a table of the routine chance results, then a section for every other ruling."""
    weighty: list[Ruled] = []
    counts: dict[str, int] = {}
    for each in whole.all_ruled():
        if each.ruling.method == "rigid" and each.ruling.question.kind in ROUTINE:
            kind = each.ruling.question.kind
            counts[kind] = counts.get(kind, 0) + 1
        else:
            weighty.append(each)
    rows = tuple((kind, whole.wording.number(count)) for kind, count in sorted(counts.items()))
    yield Table("Routine chance results", ("Kind", "Number"), rows)
    for each in weighty:
        title = f"Record {each.record}, turn {each.node.turn}: {each.ruling.question.title}"
        yield Section(title, tuple(_explained(whole, each)))


def _explained(whole: Whole, each: Ruled) -> Iterator[Block]:
    ruling = each.ruling
    odds = ", ".join(
        f"{option} {whole.wording.share(share)} in 100"
        for option, share in zip(ruling.question.options, ruling.question.odds, strict=True)
    )
    drawn = (
        "" if ruling.number is None else f" Drawn number {whole.wording.number(ruling.number, 6)}."
    )
    yield Paragraph(
        f"Engine: {odds}. Answer: {ruling.answer}, {METHODS[ruling.method]}. "
        f"{ruling.reason.rstrip('.')}.{drawn}{''.join(_more(ruling))} Key {ruling.question.key}."
    )
    said = tuple(said_of(whole, each))
    if said:
        yield Bullets(said)
    if ruling.question.terms:
        yield _terms(whole, ruling.question)


def _terms(whole: Whole, question: Question) -> Paragraph | Table:
    """A sentence where few terms speak for one option; else a row a term, a column an option."""
    options = tuple(dict.fromkeys(option for option, *_ in question.terms))
    if len(options) == 1 and len(question.terms) <= FEW_TERMS:
        said = ", ".join(
            f"{name} {whole.wording.number(value, 2, signed=True)}"
            for _, name, value, _ in question.terms
        )
        return Paragraph(
            f"'{options[0]}' hangs on (log-odds against '{question.reference}'): {said}."
        )
    rows: dict[tuple[str, int], dict[str, float]] = {}
    for option, name, value, _ in question.terms:
        again = 0  # an option may have two terms of one name
        while option in rows.setdefault((name, again), {}):
            again += 1
        rows[name, again][option] = value
    return Table(
        f"What the odds hang on (log-odds against '{question.reference}')",
        ("Term", *options),
        tuple(
            (
                name,
                *(
                    whole.wording.number(values[option], 2, signed=True)
                    if option in values
                    else ""
                    for option in options
                ),
            )
            for (name, _), values in rows.items()
        ),
    )


def _more(ruling: Ruling) -> Iterator[str]:
    if ruling.code:
        yield f" Reason code {ruling.code}."
    if ruling.degree:
        yield f" Came about as {ruling.degree}."
    if ruling.partly:
        yield f" In part: {ruling.partly}."
    if ruling.second:
        yield f" Approved by {ruling.second}."


def departures(whole: Whole) -> Iterator[Block]:
    """Yields how the white cell's rulings departed from the aid, by adjudicator and kind."""
    made = [r for r in whole.all_ruled() if r.ruling.method in RULED]
    yield Paragraph(
        "The aid is the engine's odds. Rulings of the white cell stand beside the aid's likeliest "
        "answer, the mean of the private estimates and neutral odds (every answer alike). What "
        "cells answered themselves is their decision, and no ruling."
    )
    yield Paragraph(
        "A departure has three explanations, and this page cannot tell them apart: the aid is "
        "biased; the adjudicators are; the moves differed from those the aid was made for."
    )
    yield Paragraph(f"Where an adjudicator made under {FEWEST} rulings, counts alone are given.")
    if not made:
        yield Paragraph("The white cell ruled nothing outright: there is nothing to compare.")
        return
    estimates = _estimates(whole)
    seats = dict.fromkeys(r.ruling.author for r in made)
    rows = [
        _row(whole, f"A{place}", [r for r in made if r.ruling.author == seat], estimates)
        for place, seat in enumerate(seats, start=1)
    ]
    columns = (
        "Adjudicator",
        "Rulings",
        "As the aid's likeliest",
        "Softer",
        "Harder",
        "Aid's odds of the answer",
        "Mean estimate",
        "Neutral odds",
    )
    yield Table("Rulings by adjudicator", columns, tuple(rows))
    kinds = sorted({r.ruling.question.kind for r in made})
    by_kind = tuple(
        _row(whole, kind, [r for r in made if r.ruling.question.kind == kind], estimates)
        for kind in kinds
    )
    yield Table("Rulings by kind of question", ("Kind", *columns[1:]), by_kind)
    shown = [e.after_odds for _, e in whole.entries(Estimate)]
    if shown:
        yield Bullets(
            (f"{len(shown)} private estimates, {sum(shown)} of them after the odds were seen.",)
        )


def _estimates(whole: Whole) -> Mapping[str, list[Mapping[str, int]]]:
    held: dict[str, list[Mapping[str, int]]] = {}
    for _, estimate in whole.entries(Estimate):
        held.setdefault(estimate.question, []).append(estimate.odds)
    return held


def _row(
    whole: Whole,
    name: str,
    made: Sequence[Ruled],
    estimates: Mapping[str, list[Mapping[str, int]]],
) -> tuple[Cell, ...]:
    wording = whole.wording
    sides = [_side(each) for each in made]
    counts = [wording.number(sides.count(side)) for side in (0, -1, 1)]
    if len(made) < FEWEST:
        return (name, wording.number(len(made)), *counts, "", "", "")
    questions = [each.ruling.question for each in made]
    guessed = [
        odds.get(each.ruling.answer, 0) / 100
        for each in made
        for odds in estimates.get(each.ruling.question.key, ())
    ]
    return (
        name,
        wording.number(len(made)),
        *counts,
        wording.share(fmean(each.ruling.engine_odds for each in made)),
        wording.share(fmean(guessed)) if guessed else "none",
        wording.share(fmean(1 / len(question.options) for question in questions)),
    )


def _side(each: Ruled) -> int:
    """Whether a ruling is the aid's likeliest answer (0), softer (-1) or harder (1).

    Options stand from conciliatory to hostile.
    """
    question = each.ruling.question
    likeliest = question.odds.index(max(question.odds))
    place = question.options.index(each.ruling.answer)
    return (place > likeliest) - (place < likeliest)
