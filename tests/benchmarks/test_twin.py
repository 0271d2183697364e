"""The twin in Mesa plays by the engine's rules, as far as a few futures can tell."""

from importlib import import_module
from typing import Any

import pytest

from app.library import ISTANBUL, scenario_file
from scenarios.reader import read_scenario

pytest.importorskip("mesa", reason="the twin needs Mesa: pip install -e '.[benchmarks]'")
FUTURES, TURNS = 40, (1, 2)
IMPOSSIBLE = 6.0
"""Standard errors that chance alone does not bring about."""


def tried() -> Any:
    return import_module("benchmarks.twin.settings").settings(
        read_scenario(scenario_file(ISTANBUL))
    )


@pytest.mark.parametrize(
    "start", ["opening", "attack prepared", "everything open", "two thirds decide"]
)
def test_a_few_futures_of_the_twin_are_those_of_the_engine(start: str) -> None:
    check = import_module("benchmarks.twin.check")
    rows = check.compared(*tried()[start], FUTURES, TURNS)
    assert len(rows) > 60
    assert not [row for row in rows if abs(row.apart) > IMPOSSIBLE]


def test_another_rule_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    check = import_module("benchmarks.twin.check")
    talking = import_module("benchmarks.twin.talking")
    monkeypatch.setattr(talking, "_advanced", lambda *_: 0.5)
    rows = check.compared(*tried()["opening"], FUTURES, (1,))
    assert "mean progress" in {row.name for row in rows if abs(row.apart) > IMPOSSIBLE}
