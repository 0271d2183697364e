"""Belgium in 1870 and 1914: with the answers history gave, play takes the course it took.

The engine's own odds for each decision are printed beside it; they are no part of the test.
"""

import json
import shutil
from pathlib import Path

import pytest

from app.cli import BAD_INPUT, DOES_NOT_HOLD, FINE, main
from app.library import LIBRARY

NAME = "belgium-1839-1914"
PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")


def test_the_courses_are_those_that_were_taken_with_the_odds_beside_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["replay", NAME]) == FINE
    shown = capsys.readouterr().out
    assert shown.count("Play took the course that was taken.") == 2
    for power, answer in (("France", "force"), ("Great Britain", "force"), ("Russia", "force")):
        said = f"Does {power} honour the Treaty of London, 1839? {answer}\n"
        beside = shown.split(said)[1].splitlines()[0]
        assert "the engine: ignored " in beside
        assert "%" in beside
    assert "Does Austria-Hungary hold that the case has arisen" in shown
    assert shown.count("decide to attack Belgium? refrain") == 2


def test_a_course_that_was_left_is_told_and_json_has_the_keys_of_the_formats_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "other"
    shutil.copytree(LIBRARY / NAME, folder)
    script = folder / "august-1914.yaml"
    text = script.read_text(encoding="utf-8")
    britain = "honour/london-1839/united-kingdom, method: cell, answer: "
    assert f"{britain}force" in text
    script.write_text(text.replace(f"{britain}force", f"{britain}ignored"), encoding="utf-8")
    kept = tmp_path / "kept"
    assert main(["replay", str(folder), "--json", "-o", str(kept)]) == DOES_NOT_HOLD
    in_1870, in_1914 = json.loads(capsys.readouterr().out)
    assert in_1870["departures"] == []
    assert in_1914["departures"] == [
        "united-kingdom under london-1839: 'ignored', not 'force'",
        "the word of united-kingdom is not worth more with belgium",
    ]
    section = PAGE.split("\n## replay --json\n", 1)[1].split("\n## ", 1)[0]
    assert all(f"`{key}`" in section for key in (*in_1914, *in_1914["decisions"][0]))
    assert main(["verify", str(kept / "august-1914.whitecell")]) == FINE
    assert main(["replay", str(folder), "-o", str(kept)]) == BAD_INPUT
    assert "is there already" in capsys.readouterr().err


def test_every_kind_of_departure_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "other"
    shutil.copytree(LIBRARY / NAME, folder)
    (folder / "expected.yaml").write_text(
        "- {script: script.yaml, source: G70, finds: [invoked london-1839], "
        "never: [war-begins france~germany], word_falls: {france: [belgium]}, "
        "decisions: [honour/*]}",
        encoding="utf-8",
    )
    assert main(["replay", str(folder)]) == DOES_NOT_HOLD
    shown = capsys.readouterr().out
    for said in (
        "did not happen: invoked london-1839",
        "happened: war-begins france~germany",
        "was not asked: honour/*",
        "the word of france is not worth less with belgium",
    ):
        assert said in shown


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "has no recorded course"),
        ("- {script: x.yaml, source: G70}", "decisions: Field required"),
        ("- [", "is not YAML"),
    ],
)
def test_what_is_no_course_is_said(
    text: str | None, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "scenario.yaml").write_text("title: x", encoding="utf-8")
    if text is not None:
        (tmp_path / "expected.yaml").write_text(text, encoding="utf-8")
    assert main(["replay", str(tmp_path)]) == BAD_INPUT
    assert said in capsys.readouterr().err
