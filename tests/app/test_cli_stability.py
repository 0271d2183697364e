"""`whitecell stability` as typed."""

import json
from pathlib import Path

import pytest

from app.cli import BAD_INPUT, FINE, main
from app.library import ISTANBUL, scenario_file
from app.session import Session
from scenarios.reader import read_text

CASES = Path(__file__).parents[1] / "published" / "conflicts.json"


def test_json_has_an_object_for_each_case(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stability", str(CASES), "--json"]) == FINE
    listed = json.loads(capsys.readouterr().out)
    given = json.loads(CASES.read_text(encoding="utf-8"))
    assert [case["id"] for case in listed] == [case["id"] for case in given]
    for found, case in zip(listed, given, strict=True):
        assert found["equilibria"] == case["eq"]
        assert list(found["stable"]) == case["dms"]
    assert listed[-1]["coalition_improvements"]["Ministry+Uniroyal"]["5"] == [8]
    assert listed[-1]["equilibrium_jumps"]["Ministry+Uniroyal"] == {"5": [8]}
    assert listed[0]["stable"]["Row"]["R"] == [3, 4]


def test_words_tell_why(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stability", str(CASES)]) == FINE
    told = capsys.readouterr().out
    assert "Row is stable because it has no better state to move to." in told
    assert "together Ministry+Uniroyal would leave equilibrium 5 for 8 [YNYNY]" in told
    assert told.count("as the file expects") == 6


def test_one_state_is_told_about(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stability", str(CASES), "--state", "2"]) == FINE
    told = capsys.readouterr().out
    assert "Row is not stable: it can better itself by moving to 4 [YY], unanswered." in told


def test_a_state_that_is_not_there_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stability", str(CASES), "--state", "5"]) == BAD_INPUT
    assert capsys.readouterr().err == "whitecell: prisoners-dilemma has no state 5\n"


@pytest.mark.parametrize("written", [b"", b"\xff\xfe\x00", b"[1]", b'{"dms": 3}'])
def test_a_bad_file_is_one_line(
    written: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bad.json"
    file.write_bytes(written)
    assert main(["stability", str(file)]) == BAD_INPUT
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("whitecell: ")
    assert shown.err.count("\n") == 1


def test_a_folder_is_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stability", str(tmp_path)]) == BAD_INPUT
    assert "cannot be read" in capsys.readouterr().err


def test_the_example_of_the_formats_page_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
    section = page.split("\n## conflicts\n", 1)[1]
    file = tmp_path / "border.json"
    file.write_text(section.split("```json\n", 1)[1].split("```", 1)[0], encoding="utf-8")
    assert main(["stability", str(file), "--json"]) == FINE
    (found,) = json.loads(capsys.readouterr().out)
    assert found["equilibria"]["R"] == [1]
    assert found["equilibria"]["SEQ"] == [1, 4]
    listed = page.split("\n## stability --json\n", 1)[1].split("\n## ", 1)[0]
    assert all(f"`{key}`" in listed for key in found)


@pytest.fixture(scope="module")
def session_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("session") / "s.whitecell"
    Session.create(path, read_text(scenario_file(ISTANBUL)), "s", seed=7).close()
    return path


def test_the_present_state_of_a_session(
    session_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stability", str(session_file), "--futures", "64", "--json"]) == FINE
    listed = json.loads(capsys.readouterr().out)
    assert [case["id"] for case in listed] == ["russia/ukraine", "russia/poland"]
    page = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
    section = page.split("\n## stability --json\n", 1)[1].split("\n## ", 1)[0]
    for found in listed:
        assert all(f"`{key}`" in section for key in found)
        assert found["states"][found["present"] - 1].startswith("no attack")
        assert found["futures"] == 64
        split = found["shares_by_type"]
        assert sum(each["futures"] for each in split.values()) == 64
        for test, told in found["shares"].items():
            parts = [each["futures"] * each["shares"][test] for each in split.values()]
            assert told["share"] == pytest.approx(sum(parts) / 64, abs=1e-3)
    assert main(["stability", str(session_file), "--futures", "64"]) == FINE
    told = capsys.readouterr().out
    assert "is stable because" in told
    assert "share of 64 model runs in which" in told


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        (["--futures", "0"], "--futures begin at 1"),
        (["--state", "1"], "--state is of a file of conflicts"),
        (["--node", "nowhere"], "no branch 'nowhere' in this session"),
    ],
)
def test_what_a_session_cannot_be_asked(
    session_file: Path, typed: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stability", str(session_file), *typed]) == BAD_INPUT
    assert complaint in capsys.readouterr().err
    assert main(["stability", "nothing.whitecell"]) == BAD_INPUT
    assert "there is no nothing.whitecell" in capsys.readouterr().err
    assert main(["stability", str(CASES), "--node", "1"]) == BAD_INPUT
    assert "FILE must end in .whitecell" in capsys.readouterr().err
