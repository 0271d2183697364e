"""Every published number in the files of this folder, against the public function it names."""

from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

FILES = sorted(Path(__file__).parent.glob("*.yaml"))
CASES: list[dict[str, Any]] = [
    case for file in FILES for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_published_number(case: dict[str, Any]) -> None:
    module, name = case["function"].split(".")
    function = getattr(import_module(f"adjudication.models.{module}"), name)
    inputs = case["inputs"]
    result = function(*inputs) if isinstance(inputs, list) else function(**inputs)
    assert np.allclose(result, case["expected"], rtol=0.0, atol=case["tolerance"]), result


def test_every_file_has_cases() -> None:
    assert len(FILES) > 3
    assert all(yaml.safe_load(file.read_text(encoding="utf-8")) for file in FILES)


def test_no_case_is_named_twice() -> None:
    names = [case["id"] for case in CASES]
    assert len(names) == len(set(names))
