"""Move sheets in Excel: blank ones for a cell alone, filled ones back with their numbers."""

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from adjudication.record.entries import MoveSheet
from app.cli import BAD_INPUT, DOES_NOT_HOLD, FINE, main
from app.library import ISTANBUL, scenario_file
from app.move_book import give_moves, read_move_book, write_move_book
from app.play import play, read_script
from app.session import Session
from scenarios.workbook import SheetError

FILLED: dict[str, object] = {
    "In our own words": "We invite observers to the exercise.",
    "Nearest action": "",
    "Toward": "Russia",
    "What for": "To calm things",
    "How we see others": "Russia: low, 60; Poland high",
    "Confidence": "high",
}


@pytest.fixture
def session(tmp_path: Path, scenario_text: str) -> Iterator[Session]:
    made = Session.create(tmp_path / "day.whitecell", scenario_text, "istanbul", seed=1)
    yield made
    made.close()


def filled(path: Path, *cells: tuple[int, dict[str, object]], sheet: int = 0) -> Path:
    """A workbook with words in cells: row, and what stands there by head."""
    book = load_workbook(path)
    table = book.worksheets[sheet]
    heads = [cell.value for cell in table[1]]
    for row, said in cells:
        for head, value in said.items():
            table.cell(row, heads.index(head) + 1).value = value  # type: ignore[assignment]
    book.save(path)
    return path


def test_blank_sheets_change_nothing(session: Session, tmp_path: Path) -> None:
    book = tmp_path / "all.xlsx"
    assert write_move_book(session, book) == 3 * len(load_workbook(book).worksheets[:-1])
    preview = read_move_book(session, book)
    assert (preview.new, preview.same, preview.faults) == ({}, (), ())


def test_a_filled_sheet_becomes_a_move_sheet_with_its_number(
    session: Session, tmp_path: Path
) -> None:
    book = tmp_path / "ukraine.xlsx"
    write_move_book(session, book, "ukraine")
    action = next(a for k, a in session.scenario.actions.items() if not a.only and k)
    second: dict[str, object] = {
        "Sheet": "T1-ukraine-1",
        "Nearest action": action.name,
        "In our own words": None,
    }
    filled(book, (2, FILLED), (3, second))
    preview = read_move_book(session, book)
    assert preview.faults == ()
    assert list(preview.new) == ["T1-ukraine-1"]
    give_moves(session, preview)
    words = [given.order.words for given in session.orders()]
    assert words == ["We invite observers to the exercise.", ""]
    (record,) = [each for each in session.records if each.kind == "sheet"]
    sheet = preview.new["T1-ukraine-1"].sheet
    assert isinstance(sheet, MoveSheet)
    assert record.body["printed"] == "T1-ukraine-1"
    assert record.body["moves"] == [given.record for given in session.orders()]
    assert sheet.views["russia"].expects_attack == 60
    assert sheet.views["poland"].trust == "high"
    again = read_move_book(session, book)
    assert (again.new, again.same, again.faults) == ({}, ("T1-ukraine-1",), ())
    filled(book, (2, {"In our own words": "Something else."}))
    (fault,) = read_move_book(session, book).faults
    assert "was entered already, with other moves" in fault.message


def test_standing_and_conditional_moves_wait(session: Session, tmp_path: Path) -> None:
    book = tmp_path / "ukraine.xlsx"
    write_move_book(session, book, "ukraine")
    title = next(iter(session.scenario.actions.values())).name
    standing: dict[str, object] = {"Form": "standing", "Nearest action": title}
    conditional = FILLED | {"Form": "conditional", "On what condition": "If a village falls."}
    give_moves(session, read_move_book(session, filled(book, (2, standing), (3, conditional))))
    assert [(held.move.form, held.move.words) for held in session.held()] == [
        ("standing", title),
        ("conditional", "We invite observers to the exercise."),
    ]
    again = read_move_book(session, book)
    assert (again.new, again.same, again.faults) == ({}, ("T1-ukraine-1", "T1-ukraine-2"), ())


def test_a_cell_gets_nothing_of_another(session: Session, tmp_path: Path) -> None:
    """Neither its sheets nor what only its actors may do."""
    book = tmp_path / "ukraine.xlsx"
    write_move_book(session, book, "ukraine")
    with ZipFile(book) as package:
        everything = "".join(package.read(name).decode() for name in package.namelist())
    foreign = [
        action.name
        for action in session.scenario.actions.values()
        if action.only and "ukraine" not in action.only
    ]
    assert foreign
    for title in (*foreign, "T1-russia"):
        assert title not in everything
    assert [sheet.title for sheet in load_workbook(book).worksheets] == ["Ukraine", "Lists"]


PLANTED: tuple[tuple[dict[str, object], str, str], ...] = (
    ({"Sheet": "T1-ukrain-1"}, "Sheet", "no cell 'ukrain'"),
    ({"Sheet": "T2-ukraine-1"}, "Sheet", "T2-ukraine-1 is a sheet of turn 2"),
    ({"Sheet": None}, "Sheet", "is empty"),
    ({"Sheet": "one"}, "Sheet", "'one' is no number"),
    ({"Actor": "Russia"}, "Actor", "no actor of this cell 'Russia'"),
    ({"In our own words": None}, "In our own words", "is empty"),
    ({"Nearest action": "Fly to the moon"}, "Nearest action", "no action 'Fly to the moon'"),
    ({"Toward": "Rusia"}, "Toward", "no actor 'Rusia'"),
    ({"Form": "perhaps"}, "Form", "no choice 'perhaps'"),
    ({"Form": "conditional"}, "On what condition", "is empty"),
    ({"Form": "joint"}, "Signed also by", "names no cell"),
    ({"Form": "joint", "Signed also by": "Rusia"}, "Signed also by", "no cell 'Rusia'"),
    ({"Open or covert": "hidden"}, "Open or covert", "no choice 'hidden'"),
    ({"Confidence": "sure"}, "Confidence", "no choice 'sure'"),
    ({"How we see others": "Russia: low, 160"}, "How we see others", "is not read"),
    ({"How we see others": "Rusia: low, 60"}, "How we see others", "no actor 'Rusia'"),
    ({"What for": "x" * 20_001}, "", "is too long"),
)


@pytest.mark.parametrize(("said", "head", "message"), PLANTED, ids=[p[2] for p in PLANTED])
def test_a_fault_is_told_by_row_and_column(
    said: dict[str, object], head: str, message: str, session: Session, tmp_path: Path
) -> None:
    book = tmp_path / "ukraine.xlsx"
    write_move_book(session, book, "ukraine")
    preview = read_move_book(session, filled(book, (3, FILLED | said)))
    assert preview.new == {}
    told = preview.faults[0]
    assert (told.sheet, told.row, told.head) == ("Ukraine", 3, head)
    assert message in told.message


def test_the_command_takes_nothing_until_rows_are_mended_or_skipped(
    tmp_path: Path, scenario_text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file, book = tmp_path / "day.whitecell", tmp_path / "all.xlsx"
    Session.create(file, scenario_text, "istanbul", seed=1).close()
    assert main(["moves", "export", str(file), str(book), "--sheets", "2"]) == FINE
    filled(book, (2, FILLED), (3, FILLED | {"Toward": "Rusia"}))
    assert main(["moves", "preview", str(file), str(book)]) == DOES_NOT_HOLD
    assert "row 3, column E (Toward): no actor 'Rusia' (did you mean 'Russia'?)" in (
        capsys.readouterr().out
    )
    assert main(["moves", "import", str(file), str(book)]) == DOES_NOT_HOLD
    assert orders_of(file) == 0
    assert main(["moves", "import", str(file), str(book), "--skip-faulty"]) == FINE
    assert "1 sheets entered" in capsys.readouterr().out
    assert orders_of(file) == 1
    assert main(["moves", "export", str(file), str(book), "--cell", "nobody"]) == BAD_INPUT
    assert main(["moves", "export", str(file), str(book), "--sheets", "0"]) == BAD_INPUT
    assert main(["verify", str(file)]) == FINE


def test_after_the_planned_turns_no_sheet_is_written_and_nothing_is_lost(
    tmp_path: Path, scenario_text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file, book = tmp_path / "day.whitecell", tmp_path / "all.xlsx"
    text = re.sub(r"(?m)^turns: \d+", "turns: 1", scenario_text)
    session = Session.create(file, text, "istanbul", seed=1)
    script = read_script(scenario_file(ISTANBUL).parent / "demo.yaml")
    play(session, script, 1, lambda _done, _total, _what: None)
    session.close()
    book.write_bytes(b"the sheets of turn 1")
    for command in (["moves", "export", str(file), str(book)], ["paper", str(file)]):
        assert main(command) == BAD_INPUT
        told = capsys.readouterr().err
        assert "all 1 planned turns are played" in told
        assert "begin turn 2 at the desk" in told
    assert book.read_bytes() == b"the sheets of turn 1"


def orders_of(file: Path) -> int:
    session = Session.open_file(file, read_only=True)
    try:
        return len(session.orders())
    finally:
        session.close()


def test_what_is_no_such_book_is_said(session: Session, tmp_path: Path) -> None:
    Workbook().save(tmp_path / "a.xlsx")
    with pytest.raises(SheetError, match="names no column Sheet, Actor, In our own words"):
        read_move_book(session, tmp_path / "a.xlsx")
