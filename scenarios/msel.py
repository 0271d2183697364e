"""The events list as a spreadsheet: out, and back in with every fault by row and column.

Planners keep the MSEL in Excel. A row that does not hold stops nothing but itself: all faults are
told at once, and nothing is taken until the rows are mended or skipped. What a sheet cannot say -
the effects of an inject in the model - stays as the scenario has it.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from typing_extensions import override

from scenarios.calendar import months_later
from scenarios.edited import with_entries, with_value
from scenarios.injects import AtDate, AtTurn, ByHand, Inject, When, WhenInvoked, WhenRung
from scenarios.scenario import Scenario
from scenarios.schedule import planned_date

SHEET = "MSEL"
WIDTHS = {"Key": 18, "When": 24, "Title": 28, "Text": 60, "To": 24, "Expected": 40}
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
WHEN_FORMS = (
    "turn 3; 2022-06-14; on 2022-06-14; D+45; +6 weeks; rung 9 russia~ukraine; "
    "invoked istanbul; hand 20 %"
)
DAYS_PER_MONTH = 30.436875
"""Mean length of a Gregorian month."""
_DAYS = {"day": 1.0, "week": 7.0, "month": DAYS_PER_MONTH}
_KEY = re.compile(r"[a-z][a-z0-9-]*")
_TURN = re.compile(r"(?:turn\s*)?(\d+)")
_DATE = re.compile(r"on\s+(\d{4}-\d{2}-\d{2})")
_RELATIVE = re.compile(r"(?:startex|d|t)?\s*\+\s*(\d+)\s*(day|week|month)?s?")
_RUNG = re.compile(r"rung\s*(\d+)\s+([a-z0-9-]+)\s*[~/]\s*([a-z0-9-]+)")
_INVOKED = re.compile(r"invoked\s+([a-z0-9-]+)")
_HAND = re.compile(r"(?:by\s+)?hand\s*(?:(\d+(?:\.\d+)?)\s*%)?")
_RATHER_OFTEN = 0.2
"""Odds per turn in a model run of an inject released by hand that states none."""


class SheetError(Exception):
    """A file is no workbook, or has no sheet that can be read."""


@dataclass(frozen=True, slots=True, order=True)
class RowFault:
    """One fault of a row.

    Attributes:
        row: Row of the sheet, from 1.
        column: Letter of the column; empty if the row as a whole is at fault.
        head: Its head.
        message: What is wrong.
        hint: What to do; may be empty.
    """

    row: int
    column: str
    head: str
    message: str
    hint: str = ""

    @override
    def __str__(self) -> str:
        where = f"row {self.row}" + (f", column {self.column} ({self.head})" if self.head else "")
        return f"{where}: {self.message}" + (f" ({self.hint})" if self.hint else "")


@dataclass(frozen=True, slots=True)
class Preview:
    """What taking a sheet in would do.

    Attributes:
        new: Injects that the scenario has not, by key.
        changed: Injects that it has and that would be otherwise.
        same: Keys of rows that change nothing.
        missing: Keys of injects that no row names; they stay.
        faults: Everything that is wrong, by row and column.
    """

    new: Mapping[str, Inject]
    changed: Mapping[str, Inject]
    same: tuple[str, ...]
    missing: tuple[str, ...]
    faults: tuple[RowFault, ...]


def write_msel(scenario: Scenario, path: Path) -> None:
    """Writes the events list of a scenario to a workbook."""
    book = Workbook()
    sheet = book.create_sheet(SHEET, 0)
    del book["Sheet"]
    sheet.append(COLUMNS)
    for key, inject in scenario.injects.items():
        sheet.append(
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
        )
    for number, head in enumerate(COLUMNS, 1):
        sheet.cell(1, number).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = WIDTHS.get(head, 16)
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"
    book.properties.created = book.properties.modified = datetime(
        scenario.start.year, scenario.start.month, scenario.start.day
    )
    book.save(path)


def when_in_words(when: When) -> str:
    """Returns when an inject is due, as a cell of the sheet says it."""
    match when:
        case AtTurn():
            return f"turn {when.turn}"
        case AtDate():
            return f"on {when.date}"
        case WhenRung():
            return f"rung {when.at_least} {'~'.join(when.between)}"
        case WhenInvoked():
            return f"invoked {when.commitment}"
        case ByHand():
            return f"hand {100 * when.likelihood.value:g} %"


def read_msel(scenario: Scenario, path: Path) -> Preview:
    """Returns what taking a workbook's events list in would do; changes nothing.

    Args:
        scenario: The scenario it is for.
        path: The workbook; its sheet `MSEL`, or its first.

    Raises:
        SheetError: It is no workbook, or its first row does not name the columns.
    """
    rows = _Rows(scenario, path)
    found = {key: inject for key, inject in rows.read() if inject is not None}
    old = scenario.injects
    return Preview(
        new={key: inject for key, inject in found.items() if key not in old},
        changed={k: inject for k, inject in found.items() if k in old and inject != old[k]},
        same=tuple(key for key, inject in found.items() if old.get(key) == inject),
        missing=tuple(key for key in old if key not in rows.keys),
        faults=tuple(sorted(rows.faults)),
    )


def taken_in(text: str, preview: Preview) -> str:
    """Returns a scenario's text with the new and changed injects of a preview.

    Args:
        text: The text of the scenario that the preview was made for.
        preview: The preview; rows with faults are not in it.
    """
    for key, inject in preview.changed.items():
        text = with_value(text, ("injects", key), _plain(inject))
    new = {key: _plain(inject) for key, inject in preview.new.items()}
    return with_entries(text, ("injects",), new) if new else text


def _plain(inject: Inject) -> dict[str, Any]:
    return inject.model_dump(mode="json", exclude_defaults=True)


class _Rows:
    """The rows of one sheet, read one by one; faults are collected."""

    def __init__(self, scenario: Scenario, path: Path) -> None:
        self.scenario = scenario
        self.faults: list[RowFault] = []
        self.keys: dict[str, int] = {}
        self._sheet, self._columns = _opened(path)
        self._row = 0

    def read(self) -> Iterator[tuple[str, Inject | None]]:
        """Yields key and inject of each row that is not empty; None where it has faults."""
        for row in self._sheet.iter_rows(min_row=2):
            if all(cell.value is None for cell in row):
                continue
            self._row, before = row[0].row, len(self.faults)
            key, inject = self._inject({head: row[n].value for head, n in self._columns.items()})
            yield key, inject if len(self.faults) == before else None

    def _inject(self, cells: Mapping[str, object]) -> tuple[str, Inject | None]:
        words = {head: _words(cells.get(head)) for head in COLUMNS}
        key = self._key(words["Key"])
        for head in ("Title", "Text", "From", "Storyline", "Expected"):
            if not words[head]:
                self._fault(head, "is empty", "every inject needs one")
        when = self._when(cells.get("When"))
        to = tuple(each.strip() for each in words["To"].split(",") if each.strip())
        if not to:
            self._fault("To", "names no cell", f"known: {', '.join(self.scenario.cells)}")
        for cell in to:
            self._known("To", "cell", cell, self.scenario.cells)
        self._known("Objective", "objective", words["Objective"], self.scenario.objectives)
        source = words["Source"] or "judgement"
        self._known("Source", "source", source, self.scenario.sources)
        if when is None or self._faulty():
            return key, None
        old = self.scenario.injects.get(key)
        return key, Inject(
            title=words["Title"],
            text=words["Text"],
            when=when,
            to=to,
            sender=words["From"],
            storyline=words["Storyline"],
            objective=words["Objective"],
            expected=words["Expected"],
            source=source,
            effects=old.effects if old else (),
        )

    def _faulty(self) -> bool:
        return bool(self.faults) and self.faults[-1].row == self._row

    def _fault(self, head: str, message: str, hint: str = "") -> None:
        number = self._columns.get(head)
        letter = get_column_letter(number + 1) if number is not None else ""
        self.faults.append(RowFault(self._row, letter, head, message, hint))

    def _key(self, key: str) -> str:
        if not _KEY.fullmatch(key):
            what = f"'{key}' is no key" if key else "is empty"
            self._fault("Key", what, "lower-case words joined by hyphens, such as first-report")
        elif key in self.keys:
            self._fault(
                "Key", f"'{key}' stands here a second time", f"first in row {self.keys[key]}"
            )
        else:
            self.keys[key] = self._row
        return key

    def _known(self, head: str, what: str, name: str, known: Mapping[str, object]) -> None:
        if name in known:
            return
        if not name:
            self._fault(head, "is empty", f"known: {', '.join(known)}")
            return
        close = get_close_matches(name, known, n=1)
        hint = f"did you mean '{close[0]}'?" if close else f"known: {', '.join(known)}"
        self._fault(head, f"no {what} '{name}'", hint)

    def _when(self, value: object) -> When | None:
        if isinstance(value, datetime | date):
            return self._at(value.date() if isinstance(value, datetime) else value)
        text = _words(value).lower()
        for form, made in self._forms().items():
            found = form.fullmatch(text)
            if found:
                return made(*found.groups())
        try:
            return self._at(date.fromisoformat(text))
        except ValueError:
            what = f"'{text}' is no time or condition" if text else "is empty"
            self._fault("When", what, f"write one of: {WHEN_FORMS}")
            return None

    def _forms(self) -> Mapping[re.Pattern[str], Callable[..., When | None]]:
        return {
            _TURN: self._in_turn,
            _DATE: self._on_date,
            _RELATIVE: self._after,
            _RUNG: self._at_rung,
            _INVOKED: self._on_invocation,
            _HAND: self._by_hand,
        }

    def _in_turn(self, number: str) -> When | None:
        turn = int(number)
        if not 1 <= turn <= self.scenario.turns:
            what = f"turn {turn} is not in the exercise"
            self._fault("When", what, f"it has turns 1 to {self.scenario.turns}")
            return None
        return AtTurn(kind="turn", turn=turn)

    def _on_date(self, text: str) -> When | None:
        try:
            day = date.fromisoformat(text)
        except ValueError:
            self._fault("When", f"'{text}' is no date", "write it as 2022-06-14")
            return None
        return AtDate(kind="date", date=day)

    def _after(self, number: str, unit: str | None) -> When | None:
        start = self.scenario.start
        if unit == "month":
            return self._at(months_later(start, int(number)))
        return self._at(start + timedelta(days=int(number) * (7 if unit == "week" else 1)))

    def _at(self, day: date) -> When | None:
        scenario = self.scenario
        opened = [planned_date(scenario, turn) for turn in range(1, scenario.turns + 2)]
        if not opened[0] <= day < opened[-1]:
            hint = f"it runs from {opened[0]} to the day before {opened[-1]}"
            self._fault("When", f"{day} is outside the exercise", hint)
            return None
        return AtTurn(kind="turn", turn=bisect_right(opened, day))

    def _at_rung(self, number: str, one: str, other: str) -> When | None:
        for actor in (one, other):
            self._known("When", "actor", actor, self.scenario.actors)
        top = len(self.scenario.ladder.rungs) - 1
        if not 1 <= int(number) <= top:
            self._fault("When", f"rung {number} is not on the ladder", f"it has rungs 1 to {top}")
        if self._faulty():
            return None
        return WhenRung(kind="rung", between=(one, other), at_least=int(number))

    def _on_invocation(self, commitment: str) -> When | None:
        self._known("When", "commitment", commitment, self.scenario.commitments)
        if self._faulty():
            return None
        return WhenInvoked(kind="invoked", commitment=commitment)

    def _by_hand(self, percent: str | None) -> When | None:
        share = _RATHER_OFTEN if percent is None else float(percent) / 100.0
        if share > 1.0:
            self._fault("When", f"{percent} % is more than certain", "write 0 to 100 %")
            return None
        judged = {"value": share, "source": "judgement", "status": "JUDGEMENT"}
        return ByHand.model_validate({"kind": "hand", "likelihood": judged})


def _words(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value).strip()


def _opened(path: Path) -> tuple[Any, dict[str, int]]:
    """The sheet, and the place of each column that its first row names."""
    try:
        book = load_workbook(path, data_only=True)
    except (OSError, BadZipFile, InvalidFileException, KeyError, ValueError) as fault:
        raise SheetError(f"{path} is no Excel workbook (.xlsx): {fault}") from fault
    sheet = book[SHEET] if SHEET in book.sheetnames else book.worksheets[0]
    heads = [_words(cell.value).lower() for cell in sheet[1]]
    columns = {head: heads.index(head.lower()) for head in COLUMNS if head.lower() in heads}
    missing = [head for head in COLUMNS if head not in columns and head != "Source"]
    if missing:
        raise SheetError(
            f"{path}, sheet {sheet.title}: the first row names no column {', '.join(missing)}; "
            f"an empty list to fill in is written by `whitecell msel export`"
        )
    return sheet, columns
