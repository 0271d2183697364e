"""What tracks can come to: each as the engine counts on it, and all as one."""

import json
import re
from pathlib import Path

import pytest

from adjudication.world import compile_world, parameters_of
from app.agreeing import TOGETHER, agreeing
from app.cli import BAD_INPUT, FINE, main
from app.session import Session
from scenarios.reader import parse_scenario

SMALL = (Path(__file__).parents[1] / "scenarios" / "small.yaml").read_text(encoding="utf-8")


def test_a_track_is_worth_what_the_engine_counts_on(scenario_text: str) -> None:
    scenario = parse_scenario(scenario_text, "istanbul")
    found, costs = agreeing(scenario).prospects, parameters_of(scenario)
    tracks = [t for t in compile_world(scenario, played=()).tracks if t.partly is None]
    assert len(tracks) > 2
    for track in tracks:
        prospect = found[track.given.name]
        complexity = costs.issue_complexity.value * (len(prospect.issues) - 1)
        complexity += costs.actor_complexity.value * (len(prospect.actors) - 1)
        assert prospect.value - complexity == pytest.approx(track.value, abs=1e-6)


def test_all_as_one_has_every_issue_and_party_and_what_it_adds(scenario_text: str) -> None:
    scenario = parse_scenario(scenario_text, "istanbul")
    found = agreeing(scenario)
    wide = found.prospects[TOGETHER]
    assert len(wide.issues) == sum(len(track.issues) for track in scenario.tracks.values())
    parties = {party for track in scenario.tracks.values() for party in track.parties}
    assert set(wide.actors) == {scenario.actors[party].name for party in parties}
    costs = parameters_of(scenario)
    worth = wide.value - costs.issue_complexity.value * (len(wide.issues) - 1)
    worth -= costs.actor_complexity.value * (len(wide.actors) - 1)
    best = max(t.value for t in compile_world(scenario, played=()).tracks if t.partly is None)
    assert found.aperture == pytest.approx(worth - best, abs=1e-6)


def test_the_command_reads_a_session(
    tmp_path: Path, scenario_text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "day.whitecell"
    Session.create(path, scenario_text, "istanbul", seed=1).close()
    assert main(["agreement", str(path), "--json"]) == FINE
    told = json.loads(capsys.readouterr().out)
    assert told["Donbas and missiles"]["v"] == pytest.approx(1.0)
    assert told["Donbas and missiles"]["issue_to_add"]["issue"] == "inspections"


def test_a_session_without_tracks_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "small.whitecell"
    Session.create(
        path, re.sub(r"(?ms)^(tracks|limits):.*?(?=^[a-z])", "", SMALL), "small", seed=1
    ).close()
    assert main(["agreement", str(path)]) == BAD_INPUT
    assert "has no tracks" in capsys.readouterr().err
    assert main(["agreement", str(tmp_path / "none.whitecell")]) == BAD_INPUT
    assert "there is no" in capsys.readouterr().err
