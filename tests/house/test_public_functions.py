"""The page of models lists the public functions with the signatures they have."""

import inspect
from importlib import import_module
from pathlib import Path

import numpy as np
import pytest

from adjudication.models.inputs import ModelInputError

PAGE = Path(__file__).parents[2] / "docs" / "models.md"
SECTION = PAGE.read_text(encoding="utf-8").split("## Public functions")[1].split("```")[1]
LISTED = [line for line in SECTION.splitlines() if line and not line.startswith(" ")]
PUBLIC = {
    "trust": (
        "opinion cumulative_fusion averaging_fusion weighted_fusion discount age kydd_threshold"
        " signal_update"
    ),
    "perception": "attack_belief detection_rates",
    "escalation": "ladder_odds absorption",
    "guarantees": "honour_odds mutual_honour count_distribution",
    "deterrence": "attack_odds threshold",
    "bargaining": "zone_value nash kalai_smorodinsky egalitarian aperture",
    "tracks": "joint_success ratification",
}


def test_exactly_the_public_functions_are_listed() -> None:
    names = [line.split("(")[0] for line in LISTED]
    assert names == [f"{module}.{name}" for module in PUBLIC for name in PUBLIC[module].split()]


@pytest.mark.parametrize("line", LISTED, ids=lambda line: line.split("(")[0])
def test_a_listed_signature_is_the_real_one(line: str) -> None:
    module, name = line.split("(")[0].split(".")
    function = getattr(import_module(f"adjudication.models.{module}"), name)
    given = inspect.signature(function)
    bare = [each.replace(annotation=each.empty) for each in given.parameters.values()]
    signature = given.replace(parameters=bare, return_annotation=given.empty)
    assert line == f"{module}.{name}{signature}"


@pytest.mark.parametrize("line", LISTED, ids=lambda line: line.split("(")[0])
def test_a_docstring_tells_arguments_and_errors(line: str) -> None:
    module, name = line.split("(")[0].split(".")
    function = getattr(import_module(f"adjudication.models.{module}"), name)
    told = inspect.getdoc(function) or ""
    for argument in inspect.signature(function).parameters:
        assert f"    {argument}: " in told, argument
    assert "Raises:\n    ModelInputError: " in told
    assert "Source: " in told


@pytest.mark.parametrize("line", LISTED, ids=lambda line: line.split("(")[0])
def test_what_is_no_number_is_refused(line: str) -> None:
    module, name = line.split("(")[0].split(".")
    function = getattr(import_module(f"adjudication.models.{module}"), name)
    needed = [
        each
        for each in inspect.signature(function).parameters.values()
        if each.default is each.empty and each.kind is each.POSITIONAL_OR_KEYWORD
    ]
    for wrong in (np.nan, "much", None):
        with pytest.raises(ModelInputError):
            function(*[wrong] * max(len(needed), 1))
