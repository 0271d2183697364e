"""Parts on the exercise itself: what for, how judged, who played, what it cannot say."""

from collections.abc import Iterator

from app.report.content import Block, Bullets, Paragraph, Table
from app.report.whole import Whole
from scenarios.parameters import Status


def summary(whole: Whole) -> Iterator[Block]:
    """Yields what the exercise is about."""
    yield Paragraph(whole.scenario.summary)


def hypothetical(whole: Whole) -> Iterator[Block]:
    """Yields what is invented."""
    yield Paragraph(whole.scenario.hypothetical)


def objectives(whole: Whole) -> Iterator[Block]:
    """Yields the objectives with the question behind each."""
    rows = tuple((o.text, o.question) for o in whole.scenario.objectives.values())
    yield Table("Objectives, and the question behind each", ("Objective", "Question"), rows)


def method(whole: Whole) -> Iterator[Block]:
    """Yields how moves were judged."""
    del whole
    yield Paragraph(
        "An engine proposed odds with every term and its source; people had the last word. Most "
        "coefficients are judgement and are marked so. A chance result is drawn by a key, so "
        "anyone can repeat it; two lines that fork share their luck wherever both are asked the "
        "same question. That is the same luck, not an experiment."
    )


def overview(whole: Whole) -> Iterator[Block]:
    """Yields the exercise at a glance, as the HSEEP skeleton has it."""
    scenario = whole.scenario
    cells = ", ".join(cell.name for cell in scenario.cells.values())
    rows = (
        ("Exercise name", scenario.title),
        ("Date of the report", whole.wording.date(whole.session_date)),
        (
            "Game dates",
            f"from {whole.wording.date(scenario.start)}, {scenario.turns} turns planned",
        ),
        ("Scope", f"{len(scenario.actors)} states in {len(scenario.cells)} cells: {cells}"),
        ("Objectives", "\n".join(o.text for o in scenario.objectives.values())),
        ("Scenario", scenario.summary),
        ("Lines played", ", ".join(branch.name for branch in whole.branches)),
    )
    yield Table("The exercise at a glance", ("What", "In this exercise"), rows)


def lines(whole: Whole) -> Iterator[Block]:
    """Yields the lines of play and how far each went."""
    yield Bullets(
        tuple(
            f"{branch.name}: played to the end of turn {whole.path(branch)[-1].turn}"
            for branch in whole.branches
        )
    )


def participants(whole: Whole) -> Iterator[Block]:
    """Yields who took part, by actor and cell."""
    scenario, played = whole.scenario, whole.session.played
    rows = [
        (
            actor.name,
            scenario.cells[actor.cell].name,
            "played" if key in played else f"profile: {scenario.doctrines[actor.doctrine].name}",
        )
        for key, actor in scenario.actors.items()
    ]
    rows += [
        (body.name, scenario.cells[body.cell].name, "organisation")
        for body in scenario.organisations.values()
    ]
    yield Table("Actors", ("Actor", "Cell", "In this session"), tuple(rows))


PLAYED_BY = {
    "cells": "the cells",
    "some-cells": "some of the cells, the white cell for the others",
    "white-cell": "the white cell, for the cells",
    "behaviour-profile": "behaviour profiles",
    "script": "a script",
    "model-run": "a model run",
}


def who_played_what(whole: Whole) -> Iterator[Block]:
    """Yields, for each line and turn, who decided and whether another line had been played."""
    spans: list[tuple[tuple[str, str, str, str], list[int]]] = []
    for branch in whole.branches:
        for _, nodes in whole.turns(branch):
            who = sorted({PLAYED_BY.get(node.played_by, node.played_by) for node in nodes})
            seen = "yes" if any(node.seen_sibling for node in nodes) else "no"
            room = whole.history.branches[nodes[-1].branch].room or "this room"
            label = (branch.name, "; ".join(who), seen, room)
            if not spans or spans[-1][0] != label:
                spans.append((label, []))
            spans[-1][1].append(nodes[-1].turn)
    rows = tuple(
        (line, f"{turns[0]} to {turns[-1]}" if turns[1:] else str(turns[0]), who, seen, room)
        for (line, who, seen, room), turns in spans
    )
    columns = ("Line", "Turns", "Decided by", "Another line seen before", "Room")
    yield Table("Who played what", columns, rows)
    yield Paragraph(
        "A played line is one playing. Who had seen another line before decided with more "
        "knowledge than who had not; two played lines are no experiment.",
        note=True,
    )


def limits(whole: Whole) -> Iterator[Block]:
    """Yields what the game cannot say."""
    del whole
    yield Bullets(
        (
            "It is no forecast: odds are shares of model runs under stated judgement.",
            "One playing of a line is no finding; two lines that fork differ by the decision and "
            "by all that follows from it.",
            "Coefficients of deterrence and of honour carry most of the weight and are judgement; "
            "their values and priors stand under the assumptions.",
            "Goldstein scores are ratings of directed acts from 1992, blind to notification and "
            "to cyber operations.",
            "Who sat at the table is no sample of those who would decide.",
        )
    )


def assumptions(whole: Whole) -> Iterator[Block]:
    """Yields every engine coefficient with its status, and how many of each status."""
    wording = whole.wording
    given = whole.parameters
    rows = tuple(
        (
            name.replace("_", " "),
            wording.significant(parameter.value),
            parameter.unit,
            parameter.status.value,
            parameter.source,
        )
        for name in given.__slots__
        for parameter in (getattr(given, name),)
    )
    counts = {status: sum(row[3] == status.value for row in rows) for status in Status}
    said = ", ".join(f"{count} {status.value}" for status, count in counts.items() if count)
    yield Paragraph(f"Of {len(rows)} engine coefficients: {said}.")
    columns = ("Coefficient", "Value", "Unit", "Status", "Source")
    yield Table("Engine coefficients", columns, rows)


def sources(whole: Whole) -> Iterator[Block]:
    """Yields the bibliography."""
    rows = tuple(
        (key, source.citation, "read" if source.read else "not read")
        for key, source in whole.scenario.sources.items()
    )
    yield Table("Bibliography", ("Key", "Source", "Read"), rows)
