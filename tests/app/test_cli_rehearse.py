"""`whitecell rehearse` and the warnings of `whitecell check` as typed."""

import json
from pathlib import Path

import pytest

from app.cli import BAD_INPUT, FINE, main

SMALL = str(Path(__file__).parents[1] / "scenarios" / "small.yaml")
PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")


def test_words_name_what_never_and_what_always_happened(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["rehearse", SMALL, "--futures", "20"]) == FINE
    shown = capsys.readouterr()
    assert "Happened in every model run:" in shown.out
    assert "convoy" in shown.out
    assert "20 of 20 model runs" in shown.err


def test_json_has_the_keys_of_the_formats_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rehearse", SMALL, "--futures", "20", "--json"]) == FINE
    found = json.loads(capsys.readouterr().out)
    listed = PAGE.split("\n## rehearse --json\n", 1)[1].split("\n## ", 1)[0]
    assert all(f"`{key}`" in listed for key in found)
    assert "inject convoy" in found["always"]


def test_numbers_begin_at_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rehearse", SMALL, "--futures", "0"]) == BAD_INPUT
    assert capsys.readouterr().err == "whitecell: --futures and --turns begin at 1\n"


def test_check_warns_and_still_says_that_there_is_no_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = Path(SMALL).read_text(encoding="utf-8").replace("turn: 1}", "turn: 9}")
    (tmp_path / "scenario.yaml").write_text(text, encoding="utf-8")
    assert main(["check", str(tmp_path)]) == FINE
    shown = capsys.readouterr().out
    assert shown.startswith("warning: ")
    assert shown.endswith("no fault found\n")
    assert main(["check", str(tmp_path), "--json"]) == FINE
    assert json.loads(capsys.readouterr().out) == []
    assert main(["check", str(tmp_path), "--json", "--warnings"]) == FINE
    ((doubt,),) = (json.loads(capsys.readouterr().out),)
    assert doubt["code"] == "doubt"
