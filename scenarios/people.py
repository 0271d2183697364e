"""Actors and relations as a spreadsheet: out, and back into the text that keeps its comments.

A row changes what its cells say and nothing else: red lines, sources and notes stay as the
scenario has them. Whether a row holds is asked of the reader, so that a planner meets the same
words here as in `whitecell check`. A number that is changed here is somebody's judgement, and
from then on it says so.
"""

import re
from collections.abc import Collection, Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from scenarios.document import Document, KeyPath, dotted
from scenarios.edited import with_contents, with_entries, with_items
from scenarios.faults import Fault, ScenarioFaults
from scenarios.fields import ACTOR, RELATION, Field, Plain, shown, typed
from scenarios.reader import parse_scenario
from scenarios.scenario import Scenario
from scenarios.workbook import (
    Column,
    Preview,
    Rows,
    SheetError,
    Table,
    opened,
    words_of,
    write_book,
)

ACTORS, RELATIONS = "Actors", "Relations"
_KEY = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class Row:
    """An entry as a row makes it.

    Attributes:
        path: Where it stands in the text; a new one at the end of its section.
        plain: What it holds, all of it.
    """

    path: KeyPath
    plain: Plain


def write_people(scenario: Scenario, text: str, path: Path) -> None:
    """Writes the actors and relations of a scenario to a workbook, a sheet each."""
    plain = Document(text, "").plain
    actors = [[key, *_shown(ACTOR, entry)] for key, entry in plain["actors"].items()]
    relations = [
        [number, *_shown(RELATION, entry)] for number, entry in enumerate(plain["relations"], 1)
    ]
    write_book(
        path,
        [
            Table(ACTORS, _columns(scenario, "Key", ACTOR), actors),
            Table(RELATIONS, _columns(scenario, "No.", RELATION), relations),
        ],
        scenario.start,
    )


def read_people(scenario: Scenario, text: str, path: Path) -> Preview[Row]:
    """Returns what taking a workbook's actors and relations in would do; changes nothing.

    Args:
        scenario: The scenario it is for.
        text: Its text.
        path: The workbook, with a sheet `Actors`, or `Relations`, or both.

    Raises:
        SheetError: It is no workbook, or has neither sheet, or a first row that does not name
            the columns.
    """
    book = opened(path)
    plain = Document(text, "").plain
    sections: list[_Section] = []
    for name, head, fields in ((ACTORS, "Key", ACTOR), (RELATIONS, "No.", RELATION)):
        if name in book.sheetnames:
            try:
                rows = Rows(book[name], _columns(scenario, head, fields), name)
            except SheetError as fault:
                raise SheetError(f"{path}, {fault}") from fault
            sections.append(_Section(plain[name.lower()], name.lower(), head, fields, rows))
    if not sections:
        hint = "`whitecell actors export` writes them"
        raise SheetError(f"{path} has no sheet named {ACTORS} or {RELATIONS}; {hint}")
    for section in sections:
        section.read()
    _examine(text, sections)
    return Preview(
        new={key: row for each in sections for key, row in each.new().items()},
        changed={key: row for each in sections for key, row in each.changed().items()},
        same=tuple(key for each in sections for key in each.same()),
        missing=tuple(key for each in sections for key in each.missing()),
        faults=tuple(sorted(f for each in sections for f in each.rows.faults)),
    )


def people_taken_in(text: str, preview: Preview[Row]) -> str:
    """Returns a scenario's text with the new and changed entries of a preview.

    Args:
        text: The text of the scenario that the preview was made for.
        preview: The preview; rows with faults are not in it.
    """
    return _with(text, preview.new.values(), preview.changed.values())


def _with(text: str, new: Collection[Row], changed: Collection[Row]) -> str:
    text = with_contents(text, {row.path: row.plain for row in changed})
    actors = {str(row.path[1]): row.plain for row in new if row.path[0] == "actors"}
    relations = [row.plain for row in new if row.path[0] == "relations"]
    if actors:
        text = with_entries(text, ("actors",), actors)
    return with_items(text, ("relations",), relations) if relations else text


def _examine(text: str, sections: list["_Section"]) -> None:
    """Drops the rows that the reader refuses, with its words, until it refuses none."""
    while True:
        new = [row for each in sections for row in each.new().values()]
        changed = [row for each in sections for row in each.changed().values()]
        try:
            parse_scenario(_with(text, new, changed), "")
        except ScenarioFaults as found:
            if not [each for each in sections if each.refuse(found.faults)]:
                raise
        else:
            return


def _columns(scenario: Scenario, first: str, fields: tuple[Field, ...]) -> tuple[Column, ...]:
    choices = {
        "cell": tuple(scenario.cells),
        "doctrine": tuple(scenario.doctrines),
        "kind": ("seeker", "greedy", "unknown"),
        "played": ("yes", "no"),
        "war_begun_by": tuple(scenario.actors),
        "ceasefire": ("none", "agreed", "monitored"),
    }
    return (
        Column(first, 16),
        *(
            Column(field.head, field.width, choices.get(field.name, ()), needed=False)
            for field in fields
        ),
    )


def _shown(fields: tuple[Field, ...], entry: Plain) -> list[object]:
    return [shown(field, entry.get(field.name)) for field in fields]


class _Section:
    """One sheet, and the section of the text that it is about."""

    def __init__(
        self,
        old: dict[str | int, Plain] | list[Plain],
        name: str,
        head: str,
        fields: tuple[Field, ...],
        rows: Rows,
    ) -> None:
        self._listed = isinstance(old, list)
        self._old: dict[str | int, Plain] = {}
        self._old.update(enumerate(old) if isinstance(old, list) else old)
        self._name, self._head, self._fields = name, head, fields
        self.rows = rows
        self._found: dict[str | int, Plain] = {}
        self._row_of: dict[str | int, int] = {}

    def read(self) -> None:
        """Reads every row; whether an entry holds is for the reader to say."""
        for row in self.rows.each():
            key = self._number() if self._listed else self._key()
            if key is None:
                continue
            if key in self._row_of:
                what = f"'{self.rows.words(self._head)}' stands here a second time"
                self.rows.fault(self._head, what, f"first in row {self._row_of[key]}")
                continue
            self._row_of[key] = row
            self._found[key] = self._entry(self._old.get(key, {}))

    def _key(self) -> str | None:
        key = self.rows.words(self._head)
        if _KEY.fullmatch(key):
            return key
        hint = "lower-case words joined by hyphens, such as united-kingdom"
        self.rows.fault(self._head, f"'{key}' is no key" if key else "is empty", hint)
        return None

    def _number(self) -> int | None:
        """The index of a numbered relation; one without a number is new."""
        words = self.rows.words(self._head)
        if not words:
            return max([len(self._old) - 1, *(n for n in self._found if isinstance(n, int))]) + 1
        if words.isdecimal() and 1 <= int(words) <= len(self._old):
            return int(words) - 1
        hint = f"1 to {len(self._old)} as exported, or nothing for a new one"
        self.rows.fault(self._head, f"no relation '{words}'", hint)
        return None

    def _entry(self, old: Plain) -> Plain:
        entry = deepcopy(old)
        for field in self._fields:
            if field.head not in self.rows.heads:
                continue
            value = self.rows.value(field.head)
            if not words_of(value):
                entry.pop(field.name, None)
            elif value != shown(field, old.get(field.name)):
                entry[field.name] = typed(field, value, old.get(field.name))
        return entry

    def refuse(self, faults: tuple[Fault, ...]) -> bool:
        """Drops the rows that faults lie in; returns whether there was one."""
        hit = False
        for key, path, fault in self._in_rows(faults):
            field = next(
                (f for f in self._fields if _starts(fault.path, f"{path}.{f.name}")), None
            )
            head = field.head if field else ""
            self.rows.fault(head, fault.message, fault.hint, self._row_of[key])
            hit = True
        for key in {key for key, _, _ in self._in_rows(faults)}:
            del self._found[key]
        return hit

    def _in_rows(self, faults: tuple[Fault, ...]) -> Iterator[tuple[str | int, str, Fault]]:
        new = [key for key in self._found if key not in self._old]
        for key in self._found:
            place = len(self._old) + new.index(key) if self._listed and key in new else key
            path = dotted((self._name, place))
            for fault in faults:
                if _starts(fault.path, path):
                    yield key, path, fault

    def new(self) -> dict[str, Row]:
        """Entries that the text has not."""
        return {self._said(k): self._made(k) for k in self._found if k not in self._old}

    def changed(self) -> dict[str, Row]:
        """Entries that the text has otherwise."""
        return {
            self._said(key): self._made(key)
            for key, entry in self._found.items()
            if key in self._old and entry != self._old[key]
        }

    def same(self) -> list[str]:
        """Entries that the text has just so."""
        return [self._said(key) for key, e in self._found.items() if e == self._old.get(key)]

    def missing(self) -> list[str]:
        """Entries of the text that no row names."""
        return [self._said(key) for key in self._old if key not in self._row_of]

    def _made(self, key: str | int) -> Row:
        return Row((self._name, key), self._found[key])

    def _said(self, key: str | int) -> str:
        return f"relation {key + 1}" if isinstance(key, int) else key


def _starts(path: str, above: str) -> bool:
    return path == above or path.startswith((f"{above}.", f"{above}["))
