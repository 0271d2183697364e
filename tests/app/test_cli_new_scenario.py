"""`whitecell new-scenario`: what it writes holds, rehearses and plays as it stands."""

from pathlib import Path

import pytest

from app.cli import BAD_INPUT, FINE, main
from scenarios.reader import doubts_of, read_scenario


def test_the_template_has_no_fault_and_no_doubt_and_plays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "mine"
    assert main(["new-scenario", str(folder), "--title", "Winter: a 'test'"]) == FINE
    scenario = read_scenario(folder)
    assert scenario.title == "Winter: a 'test'"
    assert doubts_of(folder, scenario) == ()
    assert all((folder / cell.brief).is_file() for cell in scenario.cells.values())
    assert main(["check", str(folder)]) == FINE
    session = tmp_path / "try.whitecell"
    script = str(folder / "script.yaml")
    assert main(["play", str(folder), "--script", script, "-o", str(session)]) == FINE
    assert main(["verify", str(session)]) == FINE
    capsys.readouterr()
    assert main(["rehearse", str(folder), "--futures", "200"]) == FINE
    told = capsys.readouterr().out
    assert "inject convoy" not in told.split("Never happened:")[1].split("Happened")[0]


def test_a_bundled_scenario_can_be_the_start(tmp_path: Path) -> None:
    assert main(["new-scenario", str(tmp_path / "b"), "--like", "istanbul-2022"]) == FINE
    assert (tmp_path / "b" / "SOURCES.md").is_file()


def test_what_is_there_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new-scenario", str(tmp_path)]) == BAD_INPUT
    assert "stays as it is" in capsys.readouterr().err
    assert main(["new-scenario", str(tmp_path / "x"), "--like", "nothing"]) == BAD_INPUT
    assert not (tmp_path / "x").exists()
