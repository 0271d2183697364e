"""Every published number in cases.yaml, against the public function it names."""

from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_published_number(case: dict[str, Any]) -> None:
    module, name = case["function"].split(".")
    function = getattr(import_module(f"adjudication.models.{module}"), name)
    inputs = case["inputs"]
    result = function(*inputs) if isinstance(inputs, list) else function(**inputs)
    assert np.allclose(result, case["expected"], rtol=0.0, atol=case["tolerance"]), result


def test_no_case_is_named_twice() -> None:
    names = [case["id"] for case in CASES]
    assert len(names) == len(set(names))
