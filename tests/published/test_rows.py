"""Every row of the table of validation is shown by cases of this folder, or by a test."""

import ast
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.published.test_cases import CASES

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ROWS: dict[str, list[str]] = tomllib.loads((HERE / "rows.toml").read_text(encoding="utf-8"))
NEVER_GIVEN = {"V38", "V46"}


def test_every_row_is_there_once() -> None:
    assert list(ROWS) == [f"V{number:02d}" for number in range(1, 63)]
    assert {row for row, shown in ROWS.items() if not shown} == NEVER_GIVEN


@pytest.mark.parametrize("row", ROWS)
def test_what_shows_a_row_exists(row: str) -> None:
    cases = [case for case in CASES if case["id"].split()[0] == row]
    assert bool(cases) is ("cases" in ROWS[row])
    for shown in set(ROWS[row]) - {"cases"}:
        path, _, name = shown.partition("::")
        tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
        tests = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
        assert not name or name in tests, shown


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_case_says_its_source_and_tolerance(case: dict[str, Any]) -> None:
    assert case["source"]
    assert case["what"]
    size = float(np.abs(np.asarray(case["expected"], dtype=np.float64)).max())
    assert 0.0 <= float(case["tolerance"]) <= max(0.02 * size, 0.001)
