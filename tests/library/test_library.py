"""Every scenario of the library is checked, rehearsed, played and reported on."""

import json
from pathlib import Path

import pytest

from app.cli import FINE, main
from app.library import LIBRARY, library_scenarios
from maps.atlas import load_atlas
from scenarios.reader import doubts_of, read_scenario
from scenarios.scenario import Scenario
from scenarios.variants import variant_faults

NAMES = library_scenarios()
STATED_UNUSED = {"sources"}
"""Doubts that a scenario of ours may have: a source that a comment names alone."""


def scenario_of(name: str) -> Scenario:
    return read_scenario(LIBRARY / name, load_atlas().zones)


def script_of(name: str) -> Path:
    own = LIBRARY / name / "script.yaml"
    return own if own.is_file() else LIBRARY / name / "demo.yaml"


def test_no_scenario_is_without_these_tests() -> None:
    """CI runs them all; a folder that is no scenario, or one that went missing, is seen here."""
    assert {path.name for path in LIBRARY.iterdir() if path.is_dir()} == set(NAMES)
    assert {"istanbul-2022", "helsinki-2-0", "parallel-tracks-2024", "belgium-1839-1914"} <= set(
        NAMES
    )


@pytest.mark.parametrize("name", NAMES)
def test_it_is_complete(name: str) -> None:
    scenario, folder = scenario_of(name), LIBRARY / name
    text = (folder / "scenario.yaml").read_text(encoding="utf-8")
    assert list(variant_faults(text, name, scenario)) == []
    doubtful = [d.path for d in doubts_of(folder, scenario) if d.path.split(".")[0] != "cells"]
    assert {path.split(".")[0] for path in doubtful} <= STATED_UNUSED
    assert (folder / "SOURCES.md").is_file()
    assert script_of(name).is_file()
    for cell in scenario.cells.values():
        assert len((folder / cell.brief).read_text(encoding="utf-8").split()) > 100
    served = {inject.objective for inject in scenario.injects.values()}
    assert served == set(scenario.objectives)


@pytest.mark.parametrize("name", NAMES)
def test_its_claims_have_their_opposite(name: str) -> None:
    variants = scenario_of(name).variants
    kinds = [variant.kind for variant in variants.values()]
    assert "counter-hypothesis" in kinds
    assert kinds.count("no-deal") == 1
    assert kinds.count("alternative") >= 1
    told = (LIBRARY / name / "SOURCES.md").read_text(encoding="utf-8")
    assert [key for key in variants if f"`{key}`" not in told] == []


@pytest.mark.parametrize("name", NAMES)
def test_it_is_checked_and_rehearsed(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(LIBRARY / name)]) == FINE
    capsys.readouterr()
    assert main(["rehearse", name, "--futures", "100", "--json"]) == FINE
    found = json.loads(capsys.readouterr().out)
    assert found["futures"] == 100
    assert not [thing for thing in found["never"] if thing.startswith("inject ")]


@pytest.mark.parametrize("name", NAMES)
def test_its_sample_session_plays_verifies_and_is_reported_on(name: str, tmp_path: Path) -> None:
    session = tmp_path / f"{name}.whitecell"
    script = str(script_of(name))
    assert main(["play", name, "--script", script, "-o", str(session)]) == FINE
    assert main(["verify", str(session)]) == FINE
    reports = ["report", str(session), "--format", "md,html", "-o", str(tmp_path / "r")]
    assert main(reports) == FINE
    written = " ".join(p.read_text(encoding="utf-8") for p in (tmp_path / "r").glob("*.md"))
    assert scenario_of(name).title in written
