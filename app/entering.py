"""Whether an entry names what is there: cells, tracks, injects, and records of the right kind."""

from collections.abc import Collection, Iterable, Sequence

from adjudication.errors import AdjudicationError
from adjudication.record.entries import Entered
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
    }
    for field, ids in known.items():
        value = getattr(entry, field, ())
        for given in (value,) if isinstance(value, str) else value:
            if given not in ids:
                raise AdjudicationError(
                    f"a {entry.kind} names {field} '{given}'{_hint(given, ids)}"
                )
    for field, kinds in _RECORDS.items():
        if isinstance(getattr(entry, field, None), int):
            _check_record(entry, getattr(entry, field), kinds, records)
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
