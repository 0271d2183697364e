"""Move sheets as a workbook that players fill in: out to each cell, and back with its numbers.

A row is a sheet, or one more move of the sheet with the same number. Own words come first and are
enough; the rest is offered in lists. Nothing is given to the session until every row holds, or
those that do not are left out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from adjudication.orders import Order
from adjudication.record.entries import HeldMove, MoveSheet, entry_of
from adjudication.record.move_sheets import View
from app.errors import UsageError
from app.report.paper import SHEETS, playing_cells, printed_number, turn_of_sheets
from app.session import Session
from scenarios.actors import Actor, Organisation
from scenarios.workbook import (
    LISTS,
    Column,
    Preview,
    Rows,
    SheetError,
    Table,
    opened,
    write_book,
)

NUMBER, ACTOR, WORDS, ACTION, TOWARD = (
    "Sheet",
    "Actor",
    "In our own words",
    "Nearest action",
    "Toward",
)
OPENLY, FORM, CONDITION, WITH = "Open or covert", "Form", "On what condition", "Signed also by"
INTENT, MEANS, EXPECTED = "What for", "By what means", "What we expect"
RED_LINES, VIEWS, CONFIDENCE, LATE = (
    "Our red lines",
    "How we see others",
    "Confidence",
    "Late because",
)
FORMS = {
    "at once": "plain",
    "conditional": "conditional",
    "standing": "standing",
    "joint": "joint",
}
"""How the form of a move is said on the sheet, and in the record."""
_HELD = frozenset({"conditional", "standing"})
_NUMBER = re.compile(r"T(\d+)-([a-z][a-z0-9-]*)-(\d+)")
_VIEW = re.compile(r"(.+?)\s*[:,]?\s+(low|medium|high)\s*,?\s*(\d{1,3})?\s*%?")
_TYPED = (WORDS, ACTION, TOWARD, CONDITION, WITH, INTENT, MEANS, EXPECTED, RED_LINES, VIEWS, LATE)
"""Columns one of which makes a row filled in; the others stand on the blank sheet."""
_SHEET_WIDE = {INTENT: "intent", MEANS: "means", EXPECTED: "expected", RED_LINES: "red_lines",
               LATE: "late"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FilledSheet:
    """A sheet that a cell filled in.

    Attributes:
        sheet: The sheet, but for the numbers of its moves' records.
        moves: Its moves.
    """

    sheet: MoveSheet
    moves: tuple[Order, ...]


def write_move_book(session: Session, path: Path, cell: str = "", sheets: int = SHEETS) -> int:
    """Writes blank move sheets of the turn in play; returns how many.

    Args:
        session: The session.
        path: The workbook.
        cell: The cell it is for, and nothing of another is in it; without one, a sheet of the
            book for every cell that plays.
        sheets: How many move sheets a cell gets.

    Raises:
        RecordError: No cell plays in this session.
        UsageError: No such cell plays, or every planned turn is played.
    """
    turn = turn_of_sheets(session)
    playing = playing_cells(session)
    if cell and cell not in playing:
        raise UsageError(f"no cell '{cell}' plays: choose one of {', '.join(playing)}")
    cells = {cell: playing[cell]} if cell else playing
    tables = [_blank(session, turn, key, name, sheets) for key, name in cells.items()]
    write_book(path, tables, session.scenario.start)
    return len(cells) * sheets


def read_move_book(session: Session, path: Path) -> Preview[FilledSheet]:
    """Returns what taking a filled-in workbook in would do; changes nothing.

    Args:
        session: The session.
        path: The workbook; every sheet of it that names the columns.

    Raises:
        SheetError: It is no workbook, or no sheet names the columns.
    """
    book = opened(path)
    reading = _Reading(session)
    wrong = None
    for sheet in book.worksheets:
        if sheet.title == LISTS:
            continue
        try:
            reading.read(Rows(sheet, _columns((), (), (), ()), sheet.title))
        except SheetError as fault:
            wrong = fault
    if not reading.has_read:
        raise SheetError(f"{path}, {wrong}; `whitecell moves export` writes the sheets")
    return reading.preview()


def give_moves(session: Session, preview: Preview[FilledSheet]) -> None:
    """Gives the moves of the sheets of a preview, and files the sheets with their numbers.

    Raises:
        AdjudicationError: The turn takes no more moves.
    """
    for filled in preview.new.values():
        numbers = [_given(session, filled.sheet, move) for move in filled.moves]
        session.enter(filled.sheet.model_copy(update={"moves": tuple(numbers)}))


def _given(session: Session, sheet: MoveSheet, move: Order) -> int:
    if sheet.form not in _HELD:
        return session.give_order(move).record
    return session.enter(
        HeldMove(
            cell=sheet.cell,
            actor=move.actor,
            action=move.action,
            target=move.target,
            words=move.words,
            form=sheet.form,  # type: ignore[arg-type]  # one of the two, as just asked
            condition=sheet.condition,
        )
    )


def _players(session: Session, cell: str) -> dict[str, Actor | Organisation]:
    """Who a cell moves for."""
    everybody = session.scenario.actors | session.scenario.organisations
    return {
        key: actor
        for key, actor in everybody.items()
        if actor.cell == cell and key in session.played
    }


def _blank(session: Session, turn: int, cell: str, name: str, sheets: int) -> Table:
    scenario, players = session.scenario, _players(session, cell)
    actions = [
        action.name
        for action in scenario.actions.values()
        if not action.only or set(action.only) & set(players)
    ]
    columns = _columns(
        [actor.name for actor in players.values()],
        actions,
        [actor.name for actor in scenario.actors.values()],
        [other.name for key, other in scenario.cells.items() if key != cell],
    )
    only = next(iter(players.values())).name if len(players) == 1 else ""
    said = {ACTOR: only, OPENLY: "open", FORM: "at once", CONFIDENCE: "medium"}
    rows = [
        [
            printed_number(turn, cell, sheet) if column.head == NUMBER else said.get(column.head)
            for column in columns
        ]
        for sheet in range(1, sheets + 1)
    ]
    return Table(name, columns, rows)


def _columns(
    players: Iterable[str], actions: Iterable[str], targets: Iterable[str], others: Iterable[str]
) -> tuple[Column, ...]:
    return (
        Column(NUMBER, 18),
        Column(ACTOR, 16, tuple(players)),
        Column(WORDS, 60),
        Column(ACTION, 34, tuple(actions), needed=False),
        Column(TOWARD, 16, tuple(targets), needed=False),
        Column(OPENLY, 14, ("open", "covert"), needed=False),
        Column(FORM, 14, tuple(FORMS), needed=False),
        Column(CONDITION, 28, needed=False),
        Column(WITH, 18, tuple(others), free=True, needed=False),
        Column(INTENT, 36, needed=False),
        Column(MEANS, 28, needed=False),
        Column(EXPECTED, 36, needed=False),
        Column(RED_LINES, 28, needed=False),
        Column(VIEWS, 28, needed=False),
        Column(CONFIDENCE, 12, ("low", "medium", "high"), needed=False),
        Column(LATE, 20, needed=False),
    )


class _Reading:
    """The filled rows of all sheets of a book, gathered by the number of the move sheet."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._scenario = session.scenario
        self._turn = session.position.turn
        self._everybody = self._scenario.actors | self._scenario.organisations
        self._sheets: dict[str, MoveSheet] = {}
        self._moves: dict[str, list[Order]] = {}
        self._where: dict[str, tuple[Rows, int]] = {}
        self._faulty: set[str] = set()
        self._books: list[Rows] = []

    @property
    def has_read(self) -> bool:
        """Whether there was a sheet that names the columns."""
        return bool(self._books)

    def read(self, rows: Rows) -> None:
        """Reads the rows of a sheet of the book."""
        self._books.append(rows)
        for row in rows.each():
            if any(rows.words(head) for head in _TYPED):
                self._row(rows, row)

    def preview(self) -> Preview[FilledSheet]:
        """What taking it in would do."""
        good = {
            number: FilledSheet(sheet, tuple(self._moves[number]))
            for number, sheet in self._sheets.items()
            if number not in self._faulty
        }
        entered = self._entered()
        same = [number for number, filled in good.items() if entered.get(number) == filled.moves]
        for number in good.keys() & entered.keys():
            if number not in same:
                rows, row = self._where[number]
                what = f"{number} was entered already, with other moves"
                rows.fault(NUMBER, what, "a revision is typed at the table", row)
        return Preview(
            new={number: filled for number, filled in good.items() if number not in entered},
            changed={},
            same=tuple(same),
            missing=(),
            faults=tuple(sorted(fault for rows in self._books for fault in rows.faults)),
        )

    def _entered(self) -> Mapping[str, Sequence[Order]]:
        """The moves of the sheets that the session has, by number."""
        records = self._session.records
        entered = {}
        for record in records:
            entry = entry_of(record.kind, record.body) if record.kind == "sheet" else None
            if isinstance(entry, MoveSheet) and entry.printed:
                bodies = [records[number - 1].body for number in entry.moves]
                entered[entry.printed] = tuple(
                    Order(b["actor"], b["action"], b["target"], str(b["words"])) for b in bodies
                )
        return entered

    def _row(self, rows: Rows, row: int) -> None:
        number = rows.words(NUMBER)
        cell = self._cell(rows, number)
        move = self._move(rows, cell)
        sheet = self._sheet(rows, number, cell) if number not in self._sheets else None
        if rows.is_faulty or number in self._faulty:
            self._faulty.add(number)
            return
        if sheet is not None:
            self._sheets[number], self._where[number] = sheet, (rows, row)
        if self._sheets[number].form in _HELD and not move.words:
            move = replace(move, words=self._scenario.actions[move.action].name)
        self._moves.setdefault(number, []).append(move)

    def _cell(self, rows: Rows, number: str) -> str:
        """The cell that a number names; empty after a fault."""
        found = _NUMBER.fullmatch(number)
        if not found:
            what = f"'{number}' is no number of a move sheet" if number else "is empty"
            rows.fault(NUMBER, what, f"such as {printed_number(self._turn, 'cell', 1)}")
            return ""
        turn, cell = int(found[1]), found[2]
        rows.known(NUMBER, "cell", cell, playing_cells(self._session))
        if turn != self._turn:
            what = f"{number} is a sheet of turn {turn}"
            rows.fault(NUMBER, what, f"turn {self._turn} is in play")
        return "" if rows.is_faulty else cell

    def _move(self, rows: Rows, cell: str) -> Order:
        players = _players(self._session, cell) if cell else self._everybody
        actor = self._named(rows, ACTOR, "actor of this cell", players)
        if not actor and len(players) == 1:
            (actor,) = players
        if not actor and not rows.words(ACTOR):
            names = ", ".join(each.name for each in players.values())
            rows.fault(ACTOR, "is empty", f"one of {names}")
        action = self._named(rows, ACTION, "action", self._scenario.actions)
        if not action and not rows.words(WORDS):
            rows.fault(WORDS, "is empty", "say what is done, or choose an action")
        target = self._named(rows, TOWARD, "actor", self._scenario.actors)
        return Order(actor, action, target, rows.words(WORDS))

    def _named(self, rows: Rows, head: str, what: str, known: Mapping[str, Any]) -> str:
        """The key of what a cell names by name, title or key; empty for nothing or a fault."""
        words = rows.words(head)
        return self._key(rows, head, what, words, known) if words else ""

    def _key(self, rows: Rows, head: str, what: str, words: str, known: Mapping[str, Any]) -> str:
        names = {}
        for key, each in known.items():
            names[key.casefold()] = key
            names[each.name.casefold()] = key
        if words.casefold() not in names:
            rows.known(head, what, words, {each.name: each for each in known.values()})
            return ""
        return names[words.casefold()]

    def _sheet(self, rows: Rows, number: str, cell: str) -> MoveSheet | None:
        form = self._one_of(rows, FORM, FORMS, "plain")
        condition = rows.words(CONDITION)
        if form == "conditional" and not condition:
            rows.fault(CONDITION, "is empty", "a conditional move waits for something")
        to = self._cells(rows)
        if form == "joint" and not rows.words(WITH):
            rows.fault(WITH, "names no cell", "a joint move is signed by another cell as well")
        said = {name: rows.words(head) for head, name in _SHEET_WIDE.items()}
        shared = {
            "visibility": self._one_of(rows, OPENLY, {"open": "open", "covert": "covert"}, "open"),
            "confidence": self._one_of(
                rows, CONFIDENCE, {each: each for each in ("low", "medium", "high")}, "medium"
            ),
            "views": dict(self._views(rows)),
        }
        if rows.is_faulty:
            return None
        try:
            return MoveSheet.model_validate(
                {"cell": cell, "printed": number, "form": form, "condition": condition, "to": to}
                | said
                | shared
            )
        except ValidationError as fault:
            rows.fault("", f"is too long: {fault.errors()[0]['loc'][0]}", "20,000 characters fit")
            return None

    def _one_of(self, rows: Rows, head: str, known: Mapping[str, str], usual: str) -> str:
        words = rows.words(head).lower()
        if words:
            rows.known(head, "choice", words, known)
        return known.get(words, usual)

    def _cells(self, rows: Rows) -> tuple[str, ...]:
        cells = self._scenario.cells
        found = (self._key(rows, WITH, "cell", each, cells) for each in rows.listed(WITH))
        return tuple(key for key in found if key)

    def _views(self, rows: Rows) -> Iterator[tuple[str, View]]:
        for said in re.split(r"[;\n]", rows.words(VIEWS)):
            if not said.strip():
                continue
            found = _VIEW.fullmatch(said.strip())
            if not found or int(found[3] or 0) > 100:
                hint = "actor, trust (low, medium, high), odds of attack: Russia: low, 60; ..."
                rows.fault(VIEWS, f"'{said.strip()}' is not read", hint)
                continue
            actor = self._key(rows, VIEWS, "actor", found[1], self._everybody)
            trust: Any = found[2]
            yield actor, View(trust=trust, expects_attack=int(found[3] or 0))
