"""The page of formats names every part, format and kind there is, and no other."""

import re
from pathlib import Path

from adjudication.record.entries import ENTRIES, Entered
from adjudication.record.seen_by import RULES
from app.report.asked import KINDS
from app.report.parts import PARTS
from app.report.parts.cell import CELL_PARTS
from app.report.render import FORMATS

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
REPORT = PAGE.split("\n## report\n")[1].split("\n## ")[0]
TEMPLATE = PAGE.split("\n## report template\n")[1].split("\n## ")[0]


def named(paragraph: str) -> list[str]:
    return re.findall(r"`([\w-]+)`", paragraph)


def test_every_part_stands_on_the_page() -> None:
    whole, cell = (
        next(p for p in TEMPLATE.split("\n\n") if p.startswith(f"Parts of {edition}"))
        for edition in ("the full", "a cell")
    )
    assert sorted(named(whole)) == sorted(PARTS)
    assert sorted(named(cell)) == sorted(CELL_PARTS)


def test_every_format_and_kind_stands_on_the_page() -> None:
    rows = [line.split("|")[1].strip().strip("`") for line in REPORT.splitlines() if "| `" in line]
    assert {*FORMATS, *KINDS} <= set(rows)


def test_every_kind_of_record_that_a_cell_may_see_stands_on_the_page() -> None:
    table = next(p for p in REPORT.split("\n\n") if p.startswith("| kind | which cells"))
    rows = [row.split("|")[1] for row in table.splitlines()]
    hidden = (Entered.readers, Entered.is_public)
    seen = {k for k, e in ENTRIES.items() if (e.readers, e.is_public) != hidden}
    assert sorted(name for row in rows for name in named(row)) == sorted(
        {*seen, *RULES} - {"session"}
    )
