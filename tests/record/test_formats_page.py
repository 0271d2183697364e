"""The page of formats says of the session file what the code does."""

import re
from pathlib import Path
from typing import get_args

from adjudication.record import session_file
from adjudication.record.backups import GENERATIONS, backup_paths
from adjudication.record.log import Kind
from adjudication.record.migrations import kept_path
from adjudication.record.past_states import WHOLE_EVERY
from adjudication.record.played_by import CELLS, PROFILE, SOME_CELLS, WHITE_CELL
from adjudication.record.stored import APPLICATION_ID, FORMAT_VERSION, SCHEMA

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
SECTION = PAGE[PAGE.index("## session file") :]


def rows(heading: str) -> dict[str, str]:
    """The rows of a table of the section, by first cell."""
    table = SECTION[SECTION.index(heading) :].split("\n\n")[0]
    cells = [line.strip("|").split("|", 1) for line in table.splitlines()[2:]]
    return {first.strip(): rest for first, rest in cells}


def test_tables_and_columns() -> None:
    stated = rows("| table |")
    tables = re.findall(r"CREATE TABLE (\w+) \((.*?)\n\)", SCHEMA, re.DOTALL)
    assert {f"`{name}`" for name, _ in tables} == set(stated)
    for name, columns in tables:
        for column in re.findall(r"(\w+) (?:INTEGER|TEXT|BLOB)", columns):
            assert f"`{column}`" in stated[f"`{name}`"]


def test_every_kind_of_record() -> None:
    stated = re.findall(r"`([\w-]+)`", " ".join(rows("| kind |")))
    assert sorted(stated) == sorted(get_args(Kind))


def test_numbers_and_names() -> None:
    assert f"application id `{APPLICATION_ID:#x}`".lower() in SECTION.lower()
    assert f"user version {FORMAT_VERSION})" in SECTION
    assert f"every {WHOLE_EVERY}nd step" in SECTION
    assert f"every {session_file.BACKUP_EVERY} records" in SECTION
    for label in (CELLS, SOME_CELLS, WHITE_CELL, PROFILE):
        assert f"`{label}`" in SECTION
    names = backup_paths(Path("NAME.whitecell"))
    assert f"`{names[0].name}` to `-{GENERATIONS}`" in SECTION
    assert f"`{kept_path(Path('NAME.whitecell'), 1).name}`" in SECTION
