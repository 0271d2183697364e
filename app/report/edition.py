"""Makes the document of a report that was asked for, or refuses where it would tell too much."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from adjudication.record.history import Branch, Cursor, History
from adjudication.record.seen_by import Seen, seen_by
from app.errors import UsageError
from app.report.asked import CONTROL, FULL, Asked
from app.report.clean import cleaned
from app.report.content import Block, Document, Paragraph, Part, Section, texts_of
from app.report.leaks import Leak, leaks
from app.report.markings import LEVELS, level_of, marking_of, named_level
from app.report.parts import PARTS
from app.report.parts.cell import CELL_PARTS
from app.report.shown import Shown, in_force
from app.report.template import Template, TemplateSection, filled, template_of
from app.report.whole import Whole, last_day
from app.report.wording import Wording, wording_of
from app.session import Session

Source = TypeVar("Source")
EDITIONS = {FULL: "full edition", CONTROL: "control edition"}


def document_of(session: Session, asked: Asked, read: Whole | None = None) -> Document:
    """Returns the report that was asked for.

    Args:
        session: The session.
        asked: What, for whom, in which words.
        read: The session as it was read for another report of the same edition and locale; saves
            reading it again.

    Raises:
        UsageError: No such edition, template, locale, branch or turn; a text is marked above the
            edition's ceiling; or a private text would show in a cell's edition.
    """
    _check_edition(session, asked.edition)
    if asked.sees_all:
        document = cleaned(_for_all(session, asked, read or whole_of(session, asked)))
    else:
        branch = _branch(session, asked.branch)
        turn = _turn(session, branch, asked)
        document = cleaned(_for_cell(session, asked, wording_of(asked.locale), branch, turn))
    check_ceiling(document, asked.ceiling or session.scenario.classification)
    return document


def whole_of(session: Session, asked: Asked) -> Whole:
    """Returns a session read for reports of an edition that sees everything.

    Raises:
        UsageError: No such locale, branch or turn.
    """
    branch = _branch(session, asked.branch)
    turn = _turn(session, branch, asked)
    return Whole(session, asked.edition, wording_of(asked.locale), branch, turn)


def _check_edition(session: Session, edition: str) -> None:
    cells = session.scenario.cells
    if edition not in {*EDITIONS, *cells}:
        known = ", ".join([*EDITIONS, *cells])
        raise UsageError(f"no edition '{edition}': choose one of {known}")


def _branch(session: Session, name: str) -> Branch:
    history = session.history
    return history.branch_named(name) if name else history.branches[history.cursor.branch]


def _turn(session: Session, branch: Branch, asked: Asked) -> int:
    """The turn asked for; else the last that was played to its end."""
    tip = session.history.tip(branch.number)
    last = tip.turn if tip.closes_turn else tip.turn - 1
    if asked.turn is None:
        return max(last, 1 if asked.kind == "turn-brief" else 0)
    if not 1 <= asked.turn <= max(tip.turn, 1):
        raise UsageError(f"no turn {asked.turn} on '{branch.name}': it has 1 to {tip.turn}")
    return asked.turn


def _for_all(session: Session, asked: Asked, whole: Whole) -> Document:
    wording, turn = whole.wording, whole.turn
    template = template_of(asked.template if asked.kind == "aar" else asked.kind)
    lines = ", ".join(each.name for each in whole.branches)
    variables = _variables(session, wording, turn) | {
        "edition": EDITIONS[asked.edition],
        "lines": lines,
        "records": str(len(session.records)),
        "seed": str(session.seed),
    }
    facts = (
        ("Game dates", f"from {variables['start']}, {session.scenario.turns} turns planned"),
        ("Lines played", lines),
        ("Records", f"{len(session.records)}, each chained to the one before"),
        ("Digest of play", session.history.nodes[max(session.history.nodes)].digest[:16]),
        ("Seed of chance", str(session.seed)),
        ("Version", str(session.records[0].body["engine"])),
    )
    return _document(session, wording, template, asked.edition, variables, facts, PARTS, whole)


def shown_to_cell(
    session: Session, cell: str, branch: Branch, turn: int, wording: Wording
) -> Shown:
    """Returns a session as one cell may keep it.

    Args:
        session: The session.
        cell: Id of the cell.
        branch: The line of play; to its end, or to the cursor if that stands on it.
        turn: The turn that a turn brief is about.
        wording: How dates and numbers are written.
    """
    scenario = session.scenario
    return Shown(
        cell=cell,
        cells={key: each.name for key, each in scenario.cells.items()},
        actors={
            key: each.name for key, each in (scenario.actors | scenario.organisations).items()
        },
        summary=scenario.summary,
        hypothetical=scenario.hypothetical,
        seen=in_force(_seen(session, branch, cell)),
        turn=turn,
        wording=wording,
    )


def _for_cell(
    session: Session, asked: Asked, wording: Wording, branch: Branch, turn: int
) -> Document:
    scenario = session.scenario
    shown = shown_to_cell(session, asked.edition, branch, turn, wording)
    name = scenario.cells[asked.edition].name
    variables = _variables(session, wording, turn) | {"edition": f"edition for {name}"}
    own = asked.template not in {"game", "exercise"} and asked.kind == "aar"
    template = template_of(asked.template if own else f"cell-{asked.kind}")
    facts = (("For", name), ("Game dates", f"from {variables['start']}"))
    document = _document(
        session, wording, template, asked.edition, variables, facts, CELL_PARTS, shown
    )
    found = leaks_in(session, asked.edition, branch, document)
    if found:
        told = "\n".join(f"  {leak}" for leak in found[:12])
        raise UsageError(
            f"the edition for {name} is not written, for it would show what {name} may not see:\n"
            f"{told}\ncorrect the text that shows it (a correction is a new record), then write "
            "the edition again"
        )
    return document


def leaks_in(
    session: Session, cell: str, branch: Branch, said: Part, tells: tuple[int, ...] = ()
) -> tuple[Leak, ...]:
    """Returns every private text that a part of a document would show a cell.

    Args:
        session: The session.
        cell: Id of the cell.
        branch: The line of play, as in `shown_to_cell`.
        said: The part, or the whole document.
        tells: Records whose private words it tells on purpose.
    """
    return leaks(
        said,
        session.records,
        lambda reader: _seen(session, branch, reader),
        session.scenario,
        cell,
        tells,
    )


def _seen(session: Session, branch: Branch, cell: str) -> tuple[Seen, ...]:
    """What a cell may see on a line of play, to its end."""
    history: History = session.history
    if history.cursor.branch != branch.number:
        tip = history.tip(branch.number)
        history = replace(history, cursor=Cursor(tip.number, branch.number))
    return seen_by(session.records, history, session.scenario, cell)


def _variables(session: Session, wording: Wording, turn: int) -> dict[str, str]:
    """What the text of a template may name, of every edition."""
    scenario = session.scenario
    return {
        "title": scenario.title,
        "classification": scenario.classification,
        "start": wording.date(scenario.start),
        "turns": str(scenario.turns),
        "turn": str(turn),
        "date": wording.date(last_day(session)),
        "cells": ", ".join(cell.name for cell in scenario.cells.values()),
    }


def _document(
    session: Session,
    wording: Wording,
    template: Template,
    edition: str,
    variables: Mapping[str, str],
    facts: tuple[tuple[str, str], ...],
    parts: Mapping[str, Callable[[Source], Iterable[Block | Section]]],
    source: Source,
) -> Document:
    day = last_day(session)
    (subtitle,) = filled(template.subtitle, variables)
    made = (
        _section(section, variables, parts, source)
        for section in template.sections
        if not section.editions or edition in section.editions
    )
    return Document(
        title=session.scenario.title,
        subtitle=f"{subtitle}, {variables['edition']}",
        marking=marking_of(session.scenario.classification),
        facts=facts,
        sections=tuple(section for section in made if section.blocks or section.sections),
        date=day,
        dated=wording.date(day),
        language=wording.language,
        has_cover=template.cover,
    )


def _section(
    given: TemplateSection,
    variables: Mapping[str, str],
    parts: Mapping[str, Callable[[Source], Iterable[Block | Section]]],
    source: Source,
) -> Section:
    blocks: list[Block] = []
    sections: list[Section] = []
    for name in given.parts:
        if name not in parts:
            raise UsageError(
                f"no part '{name}' in this edition: it has {', '.join(sorted(parts))}"
            )
        for made in parts[name](source):
            (sections if isinstance(made, Section) else blocks).append(made)  # type: ignore[arg-type]  # parted by type
    blocks += [Paragraph(words) for words in filled(given.text, variables)]
    (heading,) = filled(given.heading, variables)
    return Section(
        heading,
        tuple(blocks),
        tuple(sections),
        lists_subsections=given.lists_subsections,
        opens_page=given.opens_page,
    )


def check_ceiling(document: Document, ceiling: str) -> None:
    """Raises UsageError if a text of a document is marked above a ceiling; says which."""
    highest = named_level(ceiling)
    above = [
        f"{place}: {' '.join(text.split())[:60]}"
        for place, text in texts_of((document.facts, document.sections))
        if level_of(text) > highest
    ]
    if above:
        told = "\n".join(f"  {each}" for each in above[:12])
        raise UsageError(
            f"the report is not written: {len(above)} texts are marked above its ceiling, "
            f"{ceiling} (levels: {', '.join(LEVELS)}):\n{told}"
        )
