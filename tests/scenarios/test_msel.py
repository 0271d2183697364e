"""The events list in Excel: three hundred rows, twenty faults, each told by row and column."""

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from app.cli import BAD_INPUT, DOES_NOT_HOLD, FINE, main
from app.library import ISTANBUL, scenario_file
from scenarios.injects import AtTurn, WhenInvoked, WhenRung
from scenarios.msel import COLUMNS, read_msel, taken_in, write_msel
from scenarios.reader import parse_scenario, read_text
from scenarios.scenario import Scenario
from scenarios.workbook import SheetError

ROWS = 300
AT_NINE = WhenRung(kind="rung", between=("russia", "ukraine"), at_least=9)
TEXT = read_text(scenario_file(ISTANBUL))
PLANTED = (
    # row, head, what stands there, part of the message, part of the hint
    (3, "Key", "Not a key", "'Not a key' is no key", "hyphens"),
    (17, "Key", "event-15", "'event-15' stands here a second time", "first in row 16"),
    (18, "Key", None, "is empty", "hyphens"),
    (40, "When", "turn 99", "turn 99 is not in the exercise", "turns 1 to 12"),
    (41, "When", datetime(2031, 1, 1), "2031-01-01 is outside the exercise", "2022-05-01"),
    (42, "When", "2022-04-30", "2022-04-30 is outside the exercise", "2022-05-01"),
    (43, "When", "soon", "'soon' is no time or condition", "turn 3"),
    (44, "When", None, "is empty", "turn 3"),
    (45, "When", "D+900", "outside the exercise", "it runs from"),
    (46, "When", "rung 9 rusia~ukraine", "no actor 'rusia'", "did you mean 'russia'?"),
    (47, "When", "rung 99 russia~ukraine", "rung 99 is not on the ladder", "rungs 1 to"),
    (48, "When", "invoked istambul", "no commitment 'istambul'", "did you mean 'istanbul'?"),
    (49, "When", "hand 150 %", "150 % is more than certain", "0 to 100"),
    (60, "To", "ukraine, russsia", "no cell 'russsia'", "did you mean 'russia'?"),
    (61, "To", None, "names no cell", "known: "),
    (80, "Objective", "transparancy", "no objective 'transparancy'", "'transparency'"),
    (81, "Title", None, "is empty", "every inject needs one"),
    (82, "Text", "   ", "is empty", "every inject needs one"),
    (83, "Source", "S999", "no source 'S999'", ""),
    (301, "Expected", None, "is empty", "every inject needs one"),
)


@pytest.fixture(scope="module")
def istanbul() -> Scenario:
    return parse_scenario(TEXT, "x")


def sheet_of(path: Path, planted: tuple[tuple[int, str, object, str, str], ...] = ()) -> Path:
    """A workbook with 300 good rows, but for what is planted."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["No.", *COLUMNS])
    for number in range(1, ROWS + 1):
        good = {
            "Key": f"event-{number}",
            "When": ("turn 3", "D+45", "+6 weeks", date(2022, 9, 14))[number % 4],
            "Title": f"Event {number}",
            "Text": "Something is reported.",
            "To": "ukraine, russia",
            "From": "News agency",
            "Storyline": "The line",
            "Objective": "transparency",
            "Expected": "Somebody asks.",
            "Source": "judgement",
        }
        sheet.append([number, *good.values()])
    for row, head, value, _, _ in planted:
        sheet.cell(row, COLUMNS.index(head) + 2).value = value  # type: ignore[assignment]
    book.save(path)
    return path


def test_twenty_faults_are_told_by_row_and_column(istanbul: Scenario, tmp_path: Path) -> None:
    preview = read_msel(istanbul, sheet_of(tmp_path / "a.xlsx", PLANTED))
    assert [(f.row, f.head) for f in preview.faults] == [(p[0], p[1]) for p in PLANTED]
    for fault, (_, head, _, message, hint) in zip(preview.faults, PLANTED, strict=True):
        assert message in fault.message
        assert hint in fault.hint
        assert fault.column == "BCDEFGHIJK"[COLUMNS.index(head)]
    assert len(preview.new) == ROWS - len(PLANTED)


def test_nothing_is_taken_until_rows_are_mended_or_skipped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = str(sheet_of(tmp_path / "a.xlsx", PLANTED))
    folder = tmp_path / "mine"
    folder.mkdir()
    file = folder / "scenario.yaml"
    file.write_text(TEXT, encoding="utf-8")
    assert main(["msel", "import", str(folder), book]) == DOES_NOT_HOLD
    shown = capsys.readouterr().out.splitlines()
    assert len([line for line in shown if line.startswith("row ")]) == len(PLANTED)
    assert file.read_text(encoding="utf-8") == TEXT
    assert main(["msel", "preview", str(folder), book]) == DOES_NOT_HOLD
    assert file.read_text(encoding="utf-8") == TEXT
    assert main(["msel", "import", str(folder), book, "--skip-faulty"]) == FINE
    taken = parse_scenario(file.read_text(encoding="utf-8"), "x")
    assert len(taken.injects) == len(parse_scenario(TEXT, "x").injects) + ROWS - len(PLANTED)


def test_a_list_written_and_read_changes_nothing(istanbul: Scenario, tmp_path: Path) -> None:
    book = tmp_path / "list.xlsx"
    write_msel(istanbul, book)
    preview = read_msel(istanbul, book)
    assert (preview.new, preview.changed, preview.faults) == ({}, {}, ())
    assert preview.same == tuple(istanbul.injects)
    assert taken_in(TEXT, preview) == TEXT


def test_a_changed_row_keeps_the_effects_of_its_inject(istanbul: Scenario, tmp_path: Path) -> None:
    book = tmp_path / "list.xlsx"
    write_msel(istanbul, book)
    opened = load_workbook(book)
    sheet = opened.active
    assert sheet is not None
    row = [cell.value for cell in sheet["A"]].index("zapad-notice") + 1
    sheet.cell(row, 2).value = "turn 5"
    opened.save(book)
    preview = read_msel(istanbul, book)
    assert list(preview.changed) == ["zapad-notice"]
    after = parse_scenario(taken_in(TEXT, preview), "x").injects["zapad-notice"]
    assert after.when == AtTurn(kind="turn", turn=5)
    assert after.effects == istanbul.injects["zapad-notice"].effects != ()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (3, AtTurn(kind="turn", turn=3)),
        (3.0, AtTurn(kind="turn", turn=3)),
        ("Turn 3", AtTurn(kind="turn", turn=3)),
        ("2022-07-15", AtTurn(kind="turn", turn=3)),
        (datetime(2022, 7, 15), AtTurn(kind="turn", turn=3)),
        ("STARTEX + 2 months", AtTurn(kind="turn", turn=3)),
        ("D+0", AtTurn(kind="turn", turn=1)),
        (
            "rung 9 russia~ukraine",
            WhenRung(kind="rung", between=("russia", "ukraine"), at_least=9),
        ),
        ("Invoked istanbul", WhenInvoked(kind="invoked", commitment="istanbul")),
    ],
)
def test_times_are_read_as_people_write_them(
    written: object, read: object, istanbul: Scenario, tmp_path: Path
) -> None:
    planted = ((2, "When", written, "", ""),)
    assert read_msel(istanbul, sheet_of(tmp_path / "a.xlsx", planted)).new["event-1"].when == read


def test_what_is_no_list_is_said(istanbul: Scenario, tmp_path: Path) -> None:
    bad = tmp_path / "bad.xlsx"
    bad.write_text("not a workbook", encoding="utf-8")
    with pytest.raises(SheetError, match="no Excel workbook"):
        read_msel(istanbul, bad)
    book = Workbook()
    book.save(bad)
    with pytest.raises(SheetError, match="the first row names no column Key, When"):
        read_msel(istanbul, bad)
    assert main(["msel", "preview", ISTANBUL, str(bad)]) == BAD_INPUT


def test_a_bundled_scenario_stays_as_it_is(tmp_path: Path) -> None:
    book = str(sheet_of(tmp_path / "a.xlsx"))
    assert main(["msel", "import", ISTANBUL, book]) == BAD_INPUT
    assert main(["msel", "import", ISTANBUL, book, "-o", str(tmp_path / "n.yaml")]) == FINE
