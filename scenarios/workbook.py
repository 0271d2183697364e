"""Tables in Excel: written with lists to choose from, and read with every fault by row and column.

Planners and players keep what they write in Excel. A row that does not hold stops nothing but
itself: all faults are told at once, and nothing is taken until the rows are mended or skipped.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Generic, TypeVar
from zipfile import BadZipFile

from typing_extensions import override

from scenarios.wording import close_to

LISTS = "Lists"
"""The sheet that holds what can be chosen; it is hidden, and never read."""
SPARE_ROWS = 200
"""Rows below the last in which the lists to choose from still work."""
SHEET_NAME = 31
"""Characters that Excel allows in the name of a sheet."""

Entry = TypeVar("Entry")


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
        sheet: Name of the sheet, where the book has several.
    """

    row: int
    column: str
    head: str
    message: str
    hint: str = ""
    sheet: str = ""

    @override
    def __str__(self) -> str:
        where = f"row {self.row}" + (f", column {self.column} ({self.head})" if self.head else "")
        sheet = f"{self.sheet}, " if self.sheet else ""
        return f"{sheet}{where}: {self.message}" + (f" ({self.hint})" if self.hint else "")


@dataclass(frozen=True, slots=True)
class Preview(Generic[Entry]):
    """What taking a workbook in would do.

    Attributes:
        new: Entries that are not there yet, by key.
        changed: Entries that are there and would be otherwise.
        same: Keys of rows that change nothing.
        missing: Keys that no row names; they stay.
        faults: Everything that is wrong, by row and column.
    """

    new: Mapping[str, Entry]
    changed: Mapping[str, Entry]
    same: tuple[str, ...]
    missing: tuple[str, ...]
    faults: tuple[RowFault, ...]

    @property
    def summary(self) -> str:
        """What there is of each, in a line."""
        counted = {
            "new": self.new,
            "changed": self.changed,
            "as before": self.same,
            "not in the sheet and kept": self.missing,
        }
        faulty = {(fault.sheet, fault.row) for fault in self.faults}
        told = [f"{len(things)} {what}" for what, things in counted.items()]
        return "; ".join([*told, f"{len(faulty)} rows with faults"])


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        head: What its first cell says.
        width: In characters.
        choices: What a list in each of its cells offers; nothing for none.
        free: Whether anything else may be typed as well.
        needed: Whether a table that lacks it is refused.
    """

    head: str
    width: int = 16
    choices: tuple[str, ...] = ()
    free: bool = False
    needed: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet to write.

    Attributes:
        name: Name of the sheet.
        columns: Its columns.
        rows: The cells of each row.
    """

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[object]]


def write_book(path: Path, tables: Sequence[Table], stamp: date) -> None:
    """Writes tables to a workbook, a sheet each.

    Args:
        path: The workbook.
        tables: The tables.
        stamp: What the file says of when it was made.
    """
    from openpyxl import Workbook  # noqa: PLC0415 - a tenth of a second that no window waits for

    book = Workbook()
    del book["Sheet"]
    lists: list[tuple[str, ...]] = []
    for table in tables:
        _write(book.create_sheet(table.name[:SHEET_NAME]), table, lists)
    if lists:
        offered = book.create_sheet(LISTS)
        offered.sheet_state = "hidden"
        for number, choices in enumerate(lists, 1):
            for row, choice in enumerate(choices, 1):
                _put(offered.cell(row, number), choice)
    book.properties.created = book.properties.modified = datetime(
        stamp.year, stamp.month, stamp.day
    )
    book.save(path)


def _write(sheet: Any, table: Table, lists: list[tuple[str, ...]]) -> None:  # noqa: ANN401 - openpyxl's
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - see write_book
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

    for number, column in enumerate(table.columns, 1):
        sheet.cell(1, number).value = column.head
        sheet.cell(1, number).font = Font(bold=True)
        letter = _letter(number - 1)
        sheet.column_dimensions[letter].width = column.width
        if not column.choices:
            continue
        if column.choices not in lists:
            lists.append(column.choices)
        held = _letter(lists.index(column.choices))
        offered = DataValidation(
            type="list",
            formula1=f"{LISTS}!${held}$1:${held}${len(column.choices)}",
            allow_blank=True,
            showErrorMessage=not column.free,
            errorTitle=column.head,
            error="Choose one of the list.",
        )
        sheet.add_data_validation(offered)
        offered.add(f"{letter}2:{letter}{len(table.rows) + 1 + SPARE_ROWS}")
    for place, row in enumerate(table.rows, 2):
        for number, value in enumerate(row, 1):
            cell = sheet.cell(place, number)
            _put(cell, value)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"


def _letter(place: int) -> str:
    """What a spreadsheet calls a column, from its place."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - see write_book

    return str(get_column_letter(place + 1))


def _put(cell: Any, value: object) -> None:  # noqa: ANN401 - openpyxl's
    cell.value = value if value != "" else None
    if isinstance(value, str) and value:
        cell.data_type = "s"  # words that begin with = are words, never a formula


class Rows:
    """The rows of one sheet, read one by one; faults are collected.

    Attributes:
        row: The row being read.
        faults: Everything that is wrong so far.
        heads: Heads of the columns that the sheet has.
    """

    def __init__(self, sheet: Any, columns: Sequence[Column], name: str = "") -> None:  # noqa: ANN401 - openpyxl's
        heads = [words_of(cell.value).lower() for cell in sheet[1]]
        known = {column.head: column.head.lower() for column in columns}
        self._places = {head: heads.index(low) for head, low in known.items() if low in heads}
        missing = [c.head for c in columns if c.needed and c.head not in self._places]
        if missing:
            raise SheetError(
                f"sheet {sheet.title}: the first row names no column {', '.join(missing)}"
            )
        self._sheet = sheet
        self._name = name
        self._cells: Mapping[str, object] = {}
        self.heads = frozenset(self._places)
        self.row = 0
        self.faults: list[RowFault] = []

    def each(self) -> Iterator[int]:
        """Yields the number of each row that is not empty; `value` and `words` then read it."""
        for row in self._sheet.iter_rows(min_row=2):
            cells = {head: row[place].value for head, place in self._places.items()}
            if any(words_of(value) for value in cells.values()):
                self.row, self._cells = row[0].row, cells
                yield self.row

    def value(self, head: str) -> object:
        """What stands in a cell of the row; None if it is empty or there is no such column."""
        return self._cells.get(head)

    def words(self, head: str) -> str:
        """What stands in a cell of the row, as words."""
        return words_of(self._cells.get(head))

    def listed(self, head: str) -> tuple[str, ...]:
        """What a cell of the row lists between commas."""
        return tuple(each.strip() for each in self.words(head).split(",") if each.strip())

    @property
    def is_faulty(self) -> bool:
        """Whether the row has a fault so far."""
        return bool(self.faults) and self.faults[-1].row == self.row

    def fault(self, head: str, message: str, hint: str = "", row: int = 0) -> None:
        """Notes a fault of the row, or of another one."""
        place = self._places.get(head)
        letter = _letter(place) if place is not None else ""
        self.faults.append(RowFault(row or self.row, letter, head, message, hint, self._name))

    def known(self, head: str, what: str, name: str, known: Mapping[str, object]) -> None:
        """Notes a fault unless a name is among those known."""
        if name in known:
            return
        if not name:
            self.fault(head, "is empty", f"known: {', '.join(known)}")
            return
        hint = close_to(name, known) or f"known: {', '.join(known)}"
        self.fault(head, f"no {what} '{name}'", hint)


def words_of(value: object) -> str:
    """Returns what a cell holds as words: 3.0 is '3', and nothing is ''."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value).strip()


def opened(path: Path) -> Any:  # noqa: ANN401 - openpyxl's
    """Returns a workbook to read.

    Raises:
        SheetError: It is none.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - see write_book
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    try:
        return load_workbook(path, data_only=True)
    except (OSError, BadZipFile, InvalidFileException, KeyError, ValueError) as fault:
        raise SheetError(f"{path} is no Excel workbook (.xlsx): {fault}") from fault
