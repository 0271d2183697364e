"""Scripted play: what a script can say, and what it is told when it cannot be."""

from pathlib import Path

import pytest

from app.cli import main


def run(tmp_path: Path, script: str, *more: str) -> int:
    file = tmp_path / "script.yaml"
    file.write_text(script, encoding="utf-8")
    return main(
        [
            "play",
            "istanbul-2022",
            "--script",
            str(file),
            "-o",
            str(tmp_path / "played.whitecell"),
            *more,
        ]
    )


def test_a_played_cell_s_question_without_a_ruling_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "[]", "--turns", "1") == 2
    said = capsys.readouterr().err
    assert "turn 1 asks aggression/russia/" in said
    assert "add a ruling" in said


def test_standing_rulings_carry_a_session_through(tmp_path: Path) -> None:
    script = """
- rulings:
    - {question: aggression/*, method: cell, answer: refrain, reason: no such plan}
    - {question: alarm/*, method: cell, answer: calm, reason: routine}
    - {question: red-line/*, method: cell, answer: hold, reason: words are enough}
    - {question: strike/*, method: cell, answer: hold, reason: not now}
"""
    assert run(tmp_path, script, "--turns", "2") == 0
    assert main(["verify", str(tmp_path / "played.whitecell")]) == 0


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("- {turn: 1, orders: [{actor: rusia, action: wait, target: ukraine}]}", "'rusia'"),
        ("- {turn: 1, orders: [{actor: russia, action: wiat, target: ukraine}]}", "'wiat'"),
        ("- {turn: 1, fork: {at: orders, names: [only one]}}", "fork.names"),
        ("- {turn: 1, ruling: []}", "ruling"),
        ("- {turn: 1, entries: [{kind: contcat}]}", "'contcat' is no kind of entry"),
        ("- {turn: 1, entries: [{kind: message, cells: [russia]}]}", "turn 1: message, as_told"),
        ("- {turn: 1, entries: [{kind: query, cell: rusia, words: x}]}", "rusia"),
        ("turn: 1", "list"),
        ("- {turn: 0}", "turn"),
        ("- [unclosed", "not YAML"),
    ],
)
def test_bad_scripts_end_with_one_clear_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], script: str, words: str
) -> None:
    assert run(tmp_path, script, "--turns", "1") == 2
    said = capsys.readouterr().err
    assert words in said
    assert "Traceback" not in said


def test_a_session_is_never_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "played.whitecell").write_bytes(b"precious")
    assert run(tmp_path, "[]") == 2
    assert "exists already" in capsys.readouterr().err
    assert (tmp_path / "played.whitecell").read_bytes() == b"precious"
