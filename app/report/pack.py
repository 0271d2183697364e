"""A cell's pack for the day: situation, brief, what it stands for, and numbered move sheets.

It is made of what the cell may have and of nothing else; then every text that is another's is
sought in it all the same, for people copy. Nothing in it comes from a clock, so that a pack
printed twice is the same to the byte.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from app.errors import UsageError
from app.report.asked import DEFAULT_LOCALE
from app.report.briefs import brief_text, section_of
from app.report.clean import cleaned
from app.report.content import Block, Bullets, Document, Paragraph, Room, Section, texts_of
from app.report.edition import check_ceiling
from app.report.leaks import Private, of_scenario, plain, shown_of
from app.report.markings import marking_of
from app.report.paper import FIELDS, SHEETS, printed_number
from app.report.wording import wording_of
from scenarios.actors import Actor
from scenarios.scenario import Scenario

FORMATS = ("pdf", "docx")
BRIEF = "Your brief"
ROOMIER = 1.2
"""A sheet of a pack has a page for itself, with marking and number above the boxes."""
TELLING = 8
"""Words of an interest, or of a sentence of a brief, that show where it comes from."""
LISTED = 4
"""Leaks told before the rest is counted."""


def pack_of(
    scenario: Scenario,
    folder: Path,
    cell: str,
    *,
    turn: int = 1,
    sheets: int = SHEETS,
    locale: str = DEFAULT_LOCALE,
    shared: bool = False,
) -> Document:
    """Returns the pack of a cell.

    Args:
        scenario: The scenario.
        folder: Its folder, where the briefs lie.
        cell: Id of the cell.
        turn: The turn that the move sheets are for.
        sheets: How many move sheets.
        locale: How the date is written, as a BCP 47 tag.
        shared: Whether briefs may say the same, since several cells are meant to know it.

    Raises:
        UsageError: There is no such cell or brief, a text is marked above the exercise, or a text
            that is another's would show.
    """
    if cell not in scenario.cells:
        raise UsageError(f"no cell '{cell}': choose one of {', '.join(scenario.cells)}")
    if not 1 <= turn <= scenario.turns or not 0 <= sheets <= 50:
        raise UsageError(f"turns are 1 to {scenario.turns}, and a cell gets 0 to 50 sheets")
    name, wording = scenario.cells[cell].name, wording_of(locale)
    document = cleaned(
        Document(
            title=scenario.title,
            subtitle=f"Pack for {name}",
            marking=marking_of(scenario.classification),
            facts=(
                ("For", name),
                ("You speak for", ", ".join(actor.name for actor in _own(scenario, cell))),
            ),
            sections=(
                Section(
                    "The situation",
                    (Paragraph(scenario.summary), Paragraph(scenario.hypothetical, note=True)),
                ),
                section_of(BRIEF, brief_text(scenario, folder, cell)),
                *_stands(scenario, cell),
                *_sheets(scenario, cell, turn, sheets),
            ),
            date=scenario.start,
            dated=wording.date(scenario.start),
            language=wording.language,
            has_cover=False,
        )
    )
    check_ceiling(document, scenario.classification)
    _check_leaks(document, scenario, folder, cell, shared=shared)
    return document


def _own(scenario: Scenario, cell: str) -> Iterator[Actor]:
    return (actor for actor in scenario.actors.values() if actor.cell == cell and actor.played)


def _stands(scenario: Scenario, cell: str) -> Iterator[Section]:
    """What each state that the cell plays wants, and its red lines."""
    inner = []
    for actor in _own(scenario, cell):
        blocks: list[Block] = [Bullets(tuple(each.text for each in actor.interests))]
        if actor.red_lines:
            lines = tuple(line.text for line in actor.red_lines.values())
            blocks += [Paragraph("Its red lines:"), Bullets(lines)]
        inner.append(Section(actor.name, tuple(blocks)))
    if inner:
        yield Section("What you stand for", (), tuple(inner))


def _sheets(scenario: Scenario, cell: str, turn: int, sheets: int) -> Iterator[Section]:
    name = scenario.cells[cell].name
    for sheet in range(1, sheets + 1):
        yield Section(
            f"Move sheet {printed_number(turn, cell, sheet)}",
            (
                Paragraph(f"{name}, turn {turn}. One sheet for what belongs together."),
                *(Room(words, round(height * ROOMIER)) for words, height in FIELDS),
            ),
            opens_page=True,
        )


def _check_leaks(
    document: Document, scenario: Scenario, folder: Path, cell: str, *, shared: bool
) -> None:
    """Seeks what is not the cell's; in its own brief, what other briefs say and not every one."""
    own = tuple(section for section in document.sections if section.title == BRIEF)
    rest = tuple(section for section in document.sections if section.title != BRIEF)
    others = tuple(_briefs_of_others(scenario, folder, cell))
    common = _common(scenario, folder)
    found = (
        *shown_of(document, of_scenario(scenario, "")),  # no inject is anybody's before the day
        *shown_of(document, _wants_of_others(scenario, cell), least_words=TELLING),
        *shown_of(replace(document, sections=rest), others, least_words=TELLING),
        *shown_of(
            replace(document, sections=own),
            () if shared else others,
            lambda _, words: all(words in brief for brief in common),
            least_words=TELLING,
        ),
    )
    if found:
        more = f"\n  and {len(found) - LISTED} more" if len(found) > LISTED else ""
        told = "\n".join(f"  {leak}" for leak in found[:LISTED])
        raise UsageError(
            f"the pack for {cell} is not written, for it would show what is not {cell}'s:\n"
            f"{told}{more}\ntake it out of the brief or the scenario's summary; if two briefs are "
            "meant to say the same, write the packs with --shared"
        )


def _common(scenario: Scenario, folder: Path) -> tuple[str, ...]:
    """Of every brief what all may say: the whole, but of two their first paragraph alone.

    What stands in each of three briefs is common knowledge; in each of two it may be a copy.
    """
    briefs = [section_of("", brief_text(scenario, folder, key)) for key in scenario.cells]
    parts = (brief if len(briefs) > 2 else brief.blocks[:1] for brief in briefs)
    return tuple(plain("\n".join(text for _, text in texts_of(part))) for part in parts)


def _wants_of_others(scenario: Scenario, cell: str) -> Iterator[Private]:
    own = {text for actor in _own(scenario, cell) for text in _wants(actor)}
    for key, actor in scenario.actors.items():
        if actor.cell != cell:
            for text in _wants(actor):
                if text not in own:
                    yield 0, f"actor {key}", text


def _briefs_of_others(scenario: Scenario, folder: Path, cell: str) -> Iterator[Private]:
    for key in scenario.cells:
        if key != cell:
            for _, text in texts_of(section_of("", brief_text(scenario, folder, key))):
                yield 0, f"the brief of {key}", text


def _wants(actor: Actor) -> Iterator[str]:
    yield from (interest.text for interest in actor.interests)
    yield from (line.text for line in actor.red_lines.values())
