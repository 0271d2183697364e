"""The events list as a spreadsheet: out, and back in with every fault by row and column.

What a sheet cannot say - the effects of an inject in the model - stays as the scenario has it.
"""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from scenarios.document import KeyPath
from scenarios.edited import with_contents, with_entries
from scenarios.injects import Inject
from scenarios.scenario import Scenario
from scenarios.times import when_in_words, when_of
from scenarios.workbook import Column, Preview, Rows, SheetError, Table, opened, write_book

SHEET = "MSEL"
COLUMNS = (
    "Key",
    "When",
    "Title",
    "Text",
    "To",
    "From",
    "Storyline",
    "Objective",
    "Expected",
    "Source",
)
"""Column heads; the first row of a sheet names them, in any order."""
WIDTHS = {"Key": 18, "When": 24, "Title": 28, "Text": 60, "To": 24, "Expected": 40}
_KEY = re.compile(r"[a-z][a-z0-9-]*")


def write_msel(scenario: Scenario, path: Path) -> None:
    """Writes the events list of a scenario to a workbook."""
    rows = [
        [
            key,
            when_in_words(inject.when),
            inject.title,
            inject.text,
            ", ".join(inject.to),
            inject.sender,
            inject.storyline,
            inject.objective,
            inject.expected,
            inject.source,
        ]
        for key, inject in scenario.injects.items()
    ]
    write_book(path, [Table(SHEET, _columns(scenario), rows)], scenario.start)


def read_msel(scenario: Scenario, path: Path) -> Preview[Inject]:
    """Returns what taking a workbook's events list in would do; changes nothing.

    Args:
        scenario: The scenario it is for.
        path: The workbook; its sheet `MSEL`, or its first.

    Raises:
        SheetError: It is no workbook, or its first row does not name the columns.
    """
    book = opened(path)
    sheet = book[SHEET] if SHEET in book.sheetnames else book.worksheets[0]
    try:
        rows = _Injects(scenario, Rows(sheet, _columns(scenario)))
    except SheetError as fault:
        hint = "an empty list to fill in is written by `whitecell msel export`"
        raise SheetError(f"{path}, {fault}; {hint}") from fault
    found = {key: inject for key, inject in rows.read() if inject is not None}
    old = scenario.injects
    return Preview(
        new={key: inject for key, inject in found.items() if key not in old},
        changed={k: inject for k, inject in found.items() if k in old and inject != old[k]},
        same=tuple(key for key, inject in found.items() if old.get(key) == inject),
        missing=tuple(key for key in old if key not in rows.keys),
        faults=tuple(sorted(rows.rows.faults)),
    )


def taken_in(text: str, preview: Preview[Inject]) -> str:
    """Returns a scenario's text with the new and changed injects of a preview.

    Args:
        text: The text of the scenario that the preview was made for.
        preview: The preview; rows with faults are not in it.
    """
    changed: dict[KeyPath, dict[str, Any]] = {
        ("injects", key): _plain(inject) for key, inject in preview.changed.items()
    }
    text = with_contents(text, changed)
    new = {key: _plain(inject) for key, inject in preview.new.items()}
    return with_entries(text, ("injects",), new) if new else text


def _plain(inject: Inject) -> dict[str, Any]:
    return inject.model_dump(mode="json", exclude_defaults=True)


def _columns(scenario: Scenario) -> tuple[Column, ...]:
    choices = {
        "Objective": tuple(scenario.objectives),
        "Source": ("judgement", *(key for key in scenario.sources if key != "judgement")),
    }
    return tuple(
        Column(
            head,
            WIDTHS.get(head, 16),
            choices.get(head, ()),
            free=head not in choices,
            needed=head != "Source",
        )
        for head in COLUMNS
    )


class _Injects:
    """The injects of one sheet."""

    def __init__(self, scenario: Scenario, rows: Rows) -> None:
        self.scenario = scenario
        self.rows = rows
        self.keys: dict[str, int] = {}

    def read(self) -> Iterator[tuple[str, Inject | None]]:
        """Yields key and inject of each row; None where it has faults."""
        for _ in self.rows.each():
            yield self._inject()

    def _inject(self) -> tuple[str, Inject | None]:
        rows = self.rows
        key = self._key(rows.words("Key"))
        for head in ("Title", "Text", "From", "Storyline", "Expected"):
            if not rows.words(head):
                rows.fault(head, "is empty", "every inject needs one")
        when = when_of(self.scenario, rows.value("When"), partial(rows.fault, "When"))
        to = rows.listed("To")
        if not to:
            rows.fault("To", "names no cell", f"known: {', '.join(self.scenario.cells)}")
        for cell in to:
            rows.known("To", "cell", cell, self.scenario.cells)
        rows.known("Objective", "objective", rows.words("Objective"), self.scenario.objectives)
        source = rows.words("Source") or "judgement"
        rows.known("Source", "source", source, self.scenario.sources)
        if when is None or rows.is_faulty:
            return key, None
        old = self.scenario.injects.get(key)
        return key, Inject(
            title=rows.words("Title"),
            text=rows.words("Text"),
            when=when,
            to=to,
            sender=rows.words("From"),
            storyline=rows.words("Storyline"),
            objective=rows.words("Objective"),
            expected=rows.words("Expected"),
            source=source,
            effects=old.effects if old else (),
        )

    def _key(self, key: str) -> str:
        if not _KEY.fullmatch(key):
            what = f"'{key}' is no key" if key else "is empty"
            hint = "lower-case words joined by hyphens, such as first-report"
            self.rows.fault("Key", what, hint)
        elif key in self.keys:
            hint = f"first in row {self.keys[key]}"
            self.rows.fault("Key", f"'{key}' stands here a second time", hint)
        else:
            self.keys[key] = self.rows.row
        return key
