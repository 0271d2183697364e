"""Whether an entry names what is there: cells, tracks, injects, and records of the right kind."""

from collections.abc import Collection, Iterable, Sequence

from adjudication.errors import AdjudicationError
from adjudication.record.entries import Entered, Insight, MoveSheet
from adjudication.record.log import Record
from scenarios.scenario import Scenario
from scenarios.wording import close_to

_RECORDS = {"ruling": frozenset({"ruling", "step"}), "query": frozenset({"query"})}
"""Kinds of record that a field may name."""


def check_entry(entry: Entered, scenario: Scenario, records: Sequence[Record]) -> None:
    """Raises AdjudicationError if an entry names what is not there; says which and what is."""
    known: dict[str, Collection[str]] = {
        "cell": scenario.cells,
        "cells": scenario.cells,
        "to": scenario.cells,
        "understood": scenario.cells,
        "track": scenario.tracks,
        "inject": scenario.injects,
        "objective": scenario.objectives,
        "views": {**scenario.actors, **scenario.organisations},
    }
    for field, ids in known.items():
        value = getattr(entry, field, None) or ()
        for given in (value,) if isinstance(value, str) else value:
            if given not in ids:
                raise AdjudicationError(
                    f"a {entry.kind} names {field} '{given}'{_hint(given, ids)}"
                )
    for field, kinds in _RECORDS.items():
        if isinstance(getattr(entry, field, None), int):
            _check_record(entry, getattr(entry, field), kinds, records)
    match entry:
        case Insight():
            _check_evidence(entry, records)
        case MoveSheet():
            _check_sheet(entry, scenario, records)
        case _:
            pass
    if entry.corrects is not None:
        _check_record(entry, entry.corrects, frozenset({entry.kind}), records)


def _hint(given: str, ids: Iterable[str]) -> str:
    hint = close_to(given, ids)
    return f", which this scenario has not{'; ' + hint if hint else ''}"


def _check_record(
    entry: Entered, number: int, kinds: frozenset[str], records: Sequence[Record]
) -> None:
    if not 1 <= number <= len(records) or records[number - 1].kind not in kinds:
        what = " or ".join(sorted(kinds))
        raise AdjudicationError(f"a {entry.kind} names record {number}, which is no {what}")


def _check_evidence(insight: Insight, records: Sequence[Record]) -> None:
    for number in insight.evidence:
        if number > len(records):
            raise AdjudicationError(f"an insight rests on record {number}, and there is none")


def _check_sheet(sheet: MoveSheet, scenario: Scenario, records: Sequence[Record]) -> None:
    for move in sheet.moves:
        _check_record(sheet, move, frozenset({"order"}), records)
        key = str(records[move - 1].body["actor"])
        actor = scenario.actors.get(key) or scenario.organisations[key]
        if actor.cell != sheet.cell:
            raise AdjudicationError(f"move {move} is {actor.name}'s, not {sheet.cell}'s")
    taken = {record.body["printed"]: record.number for record in records if record.kind == "sheet"}
    before = taken.get(sheet.printed) if sheet.printed else None
    if before is not None and sheet.corrects is None:
        raise AdjudicationError(
            f"sheet {sheet.printed} was entered already, as record {before}; a revision names it"
        )
