"""Actors and relations in Excel: faults by row and column in the reader's words, comments kept."""

from difflib import unified_diff
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from app.cli import BAD_INPUT, DOES_NOT_HOLD, FINE, main
from app.library import LIBRARY, TEMPLATE
from scenarios.people import people_taken_in, read_people, write_people
from scenarios.reader import parse_scenario
from scenarios.workbook import SheetError

TEXT = (TEMPLATE / "scenario.yaml").read_text("utf-8")
SCENARIO = parse_scenario(TEXT, "x")


def book_with(path: Path, *cells: tuple[str, str, int, object]) -> Path:
    """The template's actors and relations, with other words in some cells (sheet, head, row)."""
    write_people(SCENARIO, TEXT, path)
    book = load_workbook(path)
    for name, head, row, value in cells:
        sheet = book[name]
        column = [cell.value for cell in sheet[1]].index(head) + 1
        sheet.cell(row, column).value = value  # type: ignore[assignment]
    book.save(path)
    return path


def changed_lines(before: str, after: str) -> list[str]:
    lines = unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[:3] not in ("---", "+++") and line[0] in "+-"]


@pytest.mark.parametrize(
    "file", sorted(LIBRARY.glob("*/scenario.yaml")), ids=lambda f: f.parent.name
)
def test_what_is_written_and_read_changes_nothing(file: Path, tmp_path: Path) -> None:
    text = file.read_text("utf-8")
    scenario = parse_scenario(text, "x")
    write_people(scenario, text, tmp_path / "a.xlsx")
    preview = read_people(scenario, text, tmp_path / "a.xlsx")
    assert (preview.new, preview.changed, preview.missing, preview.faults) == ({}, {}, (), ())
    assert len(preview.same) == len(scenario.actors) + len(scenario.relations)
    assert people_taken_in(text, preview) == text


def test_a_changed_cell_changes_its_line_alone(tmp_path: Path) -> None:
    book = book_with(
        tmp_path / "a.xlsx",
        ("Actors", "Force", 2, 12),
        ("Actors", "Played", 3, "yes"),
        ("Relations", "Hostility", 2, 2.5),
    )
    preview = read_people(SCENARIO, TEXT, book)
    assert list(preview.changed) == ["lithuania", "poland", "relation 1"]
    assert changed_lines(TEXT, people_taken_in(TEXT, preview)) == [
        "-    force: {value: 10, source: judgement, status: JUDGEMENT}      # deliverable capabi"
        "lity, index",
        "+    force: {value: 12, source: judgement, status: JUDGEMENT}      # deliverable capabi"
        "lity, index",
        "-    played: false",
        "+    played: true",
        "-    heat: {value: 1, source: judgement, status: JUDGEMENT}        # hostility, 0 to 10",
        "+    heat: {value: 2.5, source: judgement, status: JUDGEMENT}        # hostility, 0 to"
        " 10",
    ]


def test_a_changed_number_no_longer_claims_its_source(tmp_path: Path) -> None:
    cited = TEXT.replace(
        "force: {value: 40, source: judgement, status: JUDGEMENT}",
        "force: {value: 40, source: judgement, status: VERIFIED, unit: index}",
    )
    write_people(SCENARIO, cited, tmp_path / "a.xlsx")
    book = load_workbook(tmp_path / "a.xlsx")
    column = [cell.value for cell in book["Actors"][1]].index("Force") + 1
    book["Actors"].cell(3, column).value = 41
    book.save(tmp_path / "a.xlsx")
    preview = read_people(SCENARIO, cited, tmp_path / "a.xlsx")
    after = parse_scenario(people_taken_in(cited, preview), "x").actors["poland"].force
    assert (after.value, after.status, after.unit) == (41, "JUDGEMENT", "index")


def test_new_rows_come_at_the_end(tmp_path: Path) -> None:
    estonia = ("estonia", "Estonia", "north", "no", "EE", "Tallinn", 24.75, 59.44, "west", 4, 0.4,
               0.3, "seeker", 0, "cautious", "Borders kept.\nAllies present.")  # fmt: skip
    relation = (None, "estonia", "belarus, poland", None, 1.5)
    blank = load_workbook(book_with(tmp_path / "blank.xlsx"))
    cells = [
        (sheet, str(cell.value), row, value)
        for sheet, row, values in (("Actors", 5, estonia), ("Relations", 3, relation))
        for cell, value in zip(blank[sheet][1], values, strict=False)
    ]
    preview = read_people(SCENARIO, TEXT, book_with(tmp_path / "a.xlsx", *cells))
    assert preview.faults == ()
    assert list(preview.new) == ["estonia", "relation 2"]
    after = parse_scenario(people_taken_in(TEXT, preview), "x")
    assert list(after.actors)[-1] == "estonia"
    assert [each.text for each in after.actors["estonia"].interests] == [
        "Borders kept.",
        "Allies present.",
    ]
    assert after.relations[-1].between == ("estonia",)
    assert people_taken_in(TEXT, preview).count("#") == TEXT.count("#")


PLANTED = (
    ("Actors", "Key", 2, "Not a key", "'Not a key' is no key", "hyphens"),
    ("Actors", "Cell", 3, "nort", "no cell 'nort'", "did you mean 'north'?"),
    ("Actors", "Force", 4, "much", "", ""),
    ("Relations", "And", 2, "lithuania, polland", "no actor 'polland'", "did you mean 'poland'?"),
)


def test_faults_are_told_by_sheet_row_and_column(tmp_path: Path) -> None:
    book = book_with(tmp_path / "a.xlsx", *(each[:4] for each in PLANTED))
    preview = read_people(SCENARIO, TEXT, book)
    told = [(fault.sheet, fault.head, fault.row) for fault in preview.faults]
    assert sorted(told) == sorted(each[:3] for each in PLANTED)
    by_place = {(fault.sheet, fault.row): fault for fault in preview.faults}
    for sheet, _, row, _, message, hint in PLANTED:
        assert message in by_place[sheet, row].message
        assert hint in by_place[sheet, row].hint


@pytest.mark.parametrize(
    ("head", "value", "message"),
    [
        ("Country", "Lithuania", ""),
        ("Longitude", 200, ""),
        ("Posture", 1.5, "between 0 and 1"),
        ("Played", "perhaps", ""),
        ("Name", None, "is missing"),
        ("Greedy share", None, "is missing"),
    ],
)
def test_a_value_that_does_not_fit_is_told(
    head: str, value: object, message: str, tmp_path: Path
) -> None:
    preview = read_people(
        SCENARIO, TEXT, book_with(tmp_path / "a.xlsx", ("Actors", head, 2, value))
    )
    (fault,) = preview.faults
    assert (fault.row, fault.head) == (2, head)
    assert message in fault.message
    assert people_taken_in(TEXT, preview) == TEXT


def test_an_entry_that_needs_a_faulty_one_is_faulty_too(tmp_path: Path) -> None:
    cells = (
        ("Actors", "Key", 5, "estonia"),
        ("Relations", "Between", 3, "estonia"),
        ("Relations", "And", 3, "belarus"),
    )
    preview = read_people(SCENARIO, TEXT, book_with(tmp_path / "a.xlsx", *cells))
    assert {(fault.sheet, fault.row) for fault in preview.faults} == {
        ("Actors", 5),
        ("Relations", 3),
    }
    assert preview.new == {}


def test_words_that_look_like_a_formula_stay_words(tmp_path: Path) -> None:
    odd = TEXT.replace("{text: Borders kept., source", "{text: '=1+1', source")
    scenario = parse_scenario(odd, "x")
    write_people(scenario, odd, tmp_path / "a.xlsx")
    assert read_people(scenario, odd, tmp_path / "a.xlsx").faults == ()
    assert len(read_people(scenario, odd, tmp_path / "a.xlsx").same) == 4


def test_the_command_takes_nothing_until_rows_are_mended_or_skipped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "mine"
    assert main(["new-scenario", str(folder)]) == FINE
    file, book = folder / "scenario.yaml", str(tmp_path / "a.xlsx")
    assert main(["actors", "export", str(folder), book]) == FINE
    assert "3 actors, 1 relations" in capsys.readouterr().out
    book_with(Path(book), ("Actors", "Force", 2, 99), ("Actors", "Cell", 3, "nowhere"))
    assert main(["actors", "preview", str(folder), book]) == DOES_NOT_HOLD
    assert "Actors, row 3, column C (Cell): no cell 'nowhere'" in capsys.readouterr().out
    assert main(["actors", "import", str(folder), book]) == DOES_NOT_HOLD
    assert file.read_text("utf-8") == TEXT
    assert main(["actors", "import", str(folder), book, "--skip-faulty"]) == FINE
    assert parse_scenario(file.read_text("utf-8"), "x").actors["lithuania"].force.value == 99
    assert main(["actors", "import", "istanbul-2022", book]) == BAD_INPUT


def test_what_is_no_such_book_is_said(tmp_path: Path) -> None:
    Workbook().save(tmp_path / "a.xlsx")
    with pytest.raises(SheetError, match="no sheet named Actors or Relations"):
        read_people(SCENARIO, TEXT, tmp_path / "a.xlsx")
