"""Whether an entry names what is there: cells, tracks, injects, and records of the right kind."""

from collections.abc import Collection, Iterable, Sequence

from adjudication.errors import AdjudicationError
from adjudication.orders import Order, check_order
from adjudication.record.entries import (
    Brief,
    Entered,
    Estimate,
    HeldMove,
    Insight,
    Link,
    MoveSheet,
    Signature,
)
from adjudication.record.log import Record
from scenarios.scenario import Scenario
from scenarios.wording import close_to

_RECORDS = {
    "ruling": frozenset({"ruling", "step"}),
    "query": frozenset({"query"}),
    "challenge": frozenset({"challenge"}),
    "sheet": frozenset({"sheet"}),
}
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
    _check_kind(entry, scenario, records)
    if entry.corrects is not None:
        _check_record(entry, entry.corrects, frozenset({entry.kind}), records)


def _check_kind(entry: Entered, scenario: Scenario, records: Sequence[Record]) -> None:
    """What is to be checked of some kinds alone."""
    match entry:
        case Insight():
            _check_there(entry, "rests on", entry.evidence, records)
        case Brief():
            _check_there(entry, "tells", entry.tells, records)
        case MoveSheet():
            _check_sheet(entry, scenario, records)
        case HeldMove():
            check_order(scenario, Order(entry.actor, entry.action, entry.target, entry.words))
            check_own(entry.cell, entry.actor, scenario)
        case Signature():
            _check_signature(entry, records)
        case Estimate():
            _check_sum(entry)
        case Link():
            _check_link(entry, records)
        case _:
            pass


def _hint(given: str, ids: Iterable[str]) -> str:
    hint = close_to(given, ids)
    return f", which this scenario has not{'; ' + hint if hint else ''}"


def _check_record(
    entry: Entered, number: int, kinds: frozenset[str], records: Sequence[Record]
) -> None:
    if not 1 <= number <= len(records) or records[number - 1].kind not in kinds:
        what = " or ".join(sorted(kinds))
        raise AdjudicationError(f"a {entry.kind} names record {number}, which is no {what}")


def _check_there(
    entry: Entered, does: str, numbers: Iterable[int], records: Sequence[Record]
) -> None:
    for number in numbers:
        if number > len(records):
            article = "an" if entry.kind[0] in "aeio" else "a"
            raise AdjudicationError(
                f"{article} {entry.kind} {does} record {number}, and there is none"
            )


def _check_sheet(sheet: MoveSheet, scenario: Scenario, records: Sequence[Record]) -> None:
    for move in sheet.moves:
        _check_record(sheet, move, frozenset({"order", "held-move"}), records)
        check_own(sheet.cell, str(records[move - 1].body["actor"]), scenario, move)
    taken = {record.body["printed"]: record.number for record in records if record.kind == "sheet"}
    before = taken.get(sheet.printed) if sheet.printed else None
    if before is not None and sheet.corrects is None:
        raise AdjudicationError(
            f"sheet {sheet.printed} was entered already, as record {before}; a revision names it"
        )


def check_own(cell: str, key: str, scenario: Scenario, move: int | None = None) -> None:
    """Raises AdjudicationError if a move is of an actor that another cell plays."""
    actor = scenario.actors.get(key) or scenario.organisations[key]
    if actor.cell != cell:
        what = "this move" if move is None else f"move {move}"
        raise AdjudicationError(f"{what} is {actor.name}'s, not {cell}'s")


def _check_signature(signature: Signature, records: Sequence[Record]) -> None:
    sheet = records[signature.sheet - 1].body
    if sheet["form"] != "joint" or signature.cell not in sheet["to"]:
        raise AdjudicationError(
            f"sheet {signature.sheet} asks for no signature of '{signature.cell}'"
        )


def _check_sum(estimate: Estimate) -> None:
    total = sum(estimate.odds.values())
    if total > 100:
        raise AdjudicationError(f"the estimates of {estimate.question} come to {total} %")


def _check_link(link: Link, records: Sequence[Record]) -> None:
    if link.record > len(records) or records[link.record - 1].kind == "cursor":
        raise AdjudicationError(f"a link ties record {link.record}, and there is none to tie")
    if link.bookmark is not None:
        _check_record(link, link.bookmark, frozenset({"session", "step"}), records)
