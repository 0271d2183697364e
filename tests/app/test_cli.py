"""The command line as typed: exit codes, help, one clear message, no Qt where none is needed."""

import json
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from app.cli import BAD_INPUT, COMMANDS, DOES_NOT_HOLD, FINE, MACHINE_LACKS, main
from app.commands import check

SMALL = Path(__file__).parents[1] / "scenarios" / "small.yaml"
HEADLESS = sorted(set(COMMANDS) - {"open"})


def run_python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **environment},
    )


def exit_code(*typed: str) -> int | str | None:
    """The code of a call that argparse ends by itself."""
    with pytest.raises(SystemExit) as ended:
        main(typed)
    return ended.value.code


def test_help_shows_every_command_and_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code("--help") == FINE
    shown = capsys.readouterr().out
    assert "examples:" in shown
    assert all(f"  {name} " in shown for name in COMMANDS)


def test_version_is_the_package_s(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code("--version") == FINE
    assert capsys.readouterr().out == f"whitecell {version('whitecell')}\n"


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_has_help_with_an_example(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert exit_code(command, "--help") == FINE
    assert f"whitecell {command}" in capsys.readouterr().out.split("examples:")[1]


@pytest.mark.parametrize("typed", [("nonsense",), ("check",), ("check", "a", "b"), ("--no",)])
def test_bad_usage_is_code_2(typed: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(*typed) == BAD_INPUT
    assert capsys.readouterr().err.startswith("usage: whitecell")


@pytest.mark.parametrize(
    "typed",
    [
        ("check", "not-there"),
        ("verify", "not-there"),
        ("compare", "not-there", "a", "b"),
        ("report", "not-there"),
        ("open", "not-there"),
        ("play", "not-there", "--script", "none", "-o", "none"),
    ],
)
def test_a_file_that_is_not_there_is_one_line_and_code_2(
    typed: tuple[str, ...],
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(typed) == BAD_INPUT
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("whitecell: ")
    assert "not-there" in captured.err
    assert captured.err.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_the_headless_commands_import_no_qt() -> None:
    code = (
        "import sys; import app.cli\n"
        f"for name in {HEADLESS!r}: app.cli.command_module(name)\n"
        f"code = app.cli.main(['check', {str(SMALL)!r}])\n"
        "qt = [n for n in sys.modules if n.partition('.')[0] in ('PySide6', 'pyqtgraph')]\n"
        "print(code, qt)"
    )
    result = run_python(code)
    assert result.returncode == 0, result.stderr
    assert result.stdout.splitlines()[-1] == "0 []"


def test_a_command_imports_no_other() -> None:
    code = (
        "import sys, app.cli; app.cli.main(['schema'])\n"
        "print([n for n in sys.modules if n.startswith('app.commands.')])"
    )
    assert run_python(code).stdout.splitlines()[-1] == "['app.commands.schema']"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_no_display_is_one_sentence_and_code_3() -> None:
    code = "import sys, app.cli; sys.exit(app.cli.main([]))"
    result = run_python(code, DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert result.returncode == MACHINE_LACKS
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr


def test_a_console_without_our_letters_still_shows_the_faults(tmp_path: Path) -> None:
    file = tmp_path / "scenario.yaml"
    file.write_text("სათაური: x\n", encoding="utf-8")
    code = f"import sys, app.cli; sys.exit(app.cli.main(['check', {str(file)!r}]))"
    result = run_python(code, PYTHONIOENCODING="ascii")
    assert result.returncode == DOES_NOT_HOLD
    assert "unknown key '\\u10e1" in result.stdout
    assert result.stderr == ""


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes there")
@pytest.mark.parametrize("typed", ["'schema'", f"'check', {str(SMALL)!r}"])
def test_a_reader_that_goes_away_is_no_fault(typed: str) -> None:
    code = f"import sys, app.cli; sys.exit(app.cli.main([{typed}]))"
    reading, writing = os.pipe()
    os.close(reading)
    try:
        result = subprocess.run(
            [sys.executable, "-c", code],
            stdout=writing,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env={**os.environ, "PYTHONUNBUFFERED": ""},
        )
    finally:
        os.close(writing)
    assert (result.returncode, result.stderr) == (FINE, "")


def test_ctrl_c_ends_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "run", interrupted)
    assert main(["check", "x"]) == 130
    assert capsys.readouterr().err.count("\n") == 1


def test_what_is_no_deliberate_error_is_not_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(check, "run", broken)
    with pytest.raises(ZeroDivisionError):
        main(["check", "x"])


def test_faults_of_a_script_s_scenario_are_listed_with_code_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "scenario.yaml"
    bad.write_text(SMALL.read_text("utf-8").replace("turns: 4", "turns: many"), encoding="utf-8")
    script = tmp_path / "script.yaml"
    script.write_text("[]\n", encoding="utf-8")
    output = tmp_path / "out.whitecell"
    assert main(["play", str(bad), "--script", str(script), "-o", str(output)]) == BAD_INPUT
    assert "turns: must be a whole number" in capsys.readouterr().err
    assert not output.exists()


def test_check_as_json_says_what_the_lines_say(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "scenario.yaml"
    text = SMALL.read_text("utf-8").replace("turns: 4", "turns: 0").replace("cell: red", "cell: r")
    bad.write_text(text, encoding="utf-8")
    assert main(["check", str(tmp_path)]) == DOES_NOT_HOLD
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "2 faults"
    assert main(["check", str(tmp_path), "--json"]) == DOES_NOT_HOLD
    listed = json.loads(capsys.readouterr().out)
    keys = ["file", "line", "column", "path", "code", "message", "hint"]
    assert [list(fault) for fault in listed] == [keys, keys]
    for line, fault in zip(lines, listed, strict=False):
        assert line.startswith("{file}:{line}:{column}: {path}: {message}".format(**fault))
    assert [fault["path"] for fault in listed] == ["turns", "actors.belarus.cell"]


def test_check_without_a_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(SMALL)]) == FINE
    assert capsys.readouterr().out == "A disputed exercise: no fault found\n"
    assert main(["check", str(SMALL), "--json"]) == FINE
    assert json.loads(capsys.readouterr().out) == []


def test_explain_tells_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "-o", str(tmp_path / "demo"), "--seed", "1"]) == 0
    file = str(tmp_path / "demo" / "demo.whitecell")
    capsys.readouterr()
    key = "honour/istanbul/france"
    assert main(["explain", file, key, "--branch", "Invoked and honoured"]) == 0
    text = capsys.readouterr().out
    assert "of 100 model runs" in text
    assert "[JUDGEMENT; stake_slope, judgement]" in text
    assert main(["explain", file, key, "--branch", "Invoked and honoured", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["question"]["key"] == key
    assert found["sentences"][0] in text
    assert {"code", "value", "parameter", "status", "source"} <= set(found["reasons"][0])
    assert main(["explain", file, "honour/istanbul/frnace"]) == 2
    said = capsys.readouterr().err
    assert "was not asked" in said
    assert f"did you mean {key}" in said
    assert main(["explain", str(tmp_path / "none.whitecell"), key]) == 2
