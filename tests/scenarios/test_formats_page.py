"""docs/formats.md says what the reader does: every key, every code, its own examples."""

import re
from pathlib import Path
from typing import get_args

from adjudication.record.entries import ENTRIES
from adjudication.record.session_file import FORMAT_VERSION
from scenarios.faults import Code, Fault
from scenarios.reader import parse_scenario
from scenarios.scenario import Scenario
from scenarios.shape import keys
from tests.scenarios.test_reader import TEXT, found_in

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")


def _rows(heading: str, after: str = "") -> list[tuple[str, str]]:
    """First and second column of the first table below a heading, or below some words in it."""
    section = PAGE.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    table = section.split(after, 1)[1] if after else section
    rows = re.search(r"(?:^\|.*\n)+", table, re.MULTILINE)
    assert rows
    cells = [row.strip("|").split("|") for row in rows[0].splitlines()[2:]]
    return [(row[0].strip(" `"), row[1].strip()) for row in cells]


def test_every_key_of_a_scenario_is_listed_in_order() -> None:
    needed = {name: field.is_required() for name, field in Scenario.model_fields.items()}
    listed = _rows("scenario.yaml")
    assert [name for name, _ in listed] == list(keys(Scenario))
    assert {name: said == "yes" for name, said in listed} == needed


def test_every_code_is_explained_and_no_other() -> None:
    assert [name for name, _ in _rows("check --json", "counts them.")] == list(get_args(Code))


def test_the_example_of_a_fault_is_a_fault() -> None:
    (fault,) = found_in(TEXT.replace("by: [belarus]", "by: [belarrus]"))
    for name, value in fault.as_dict().items():
        if name in ("path", "code", "message", "hint"):
            assert f'"{name}": "{value}"' in PAGE
        assert f'"{name}": ' in PAGE
    assert list(fault.as_dict()) == list(Fault.__dataclass_fields__)


def test_the_example_of_a_number_is_read() -> None:
    example = re.search(r"```yaml\n(force: .*)\n```", PAGE)
    assert example
    force = "force: {value: 40, source: judgement, status: JUDGEMENT}"
    scenario = parse_scenario(TEXT.replace(force, example[1]), "x")
    assert scenario.actors["poland"].force.value == 35


def test_every_kind_of_entry_is_explained() -> None:
    assert [name for name, _ in _rows("session file", "who may see it:")] == list(ENTRIES)


def test_the_format_is_the_present_one() -> None:
    assert f"user version {FORMAT_VERSION})" in PAGE
