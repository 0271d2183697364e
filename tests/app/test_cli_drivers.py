"""`whitecell drivers`: the same in processes as here, and honest where nothing differs."""

import json
from pathlib import Path

import pytest

from app.cli import BAD_INPUT, FINE, main
from app.library import ISTANBUL, scenario_file
from app.play import play, read_script
from app.session import Session
from scenarios.reader import read_text

PAIR = ("--node", "Invoked and honoured", "--against", "Invoked and ignored")
SMALL = ("--turns", "3", "--futures", "4", "--trajectories", "2", "--strongest", "2")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration, played to the turn of its fork."""
    source, path = scenario_file(ISTANBUL), tmp_path_factory.mktemp("demo") / "demo.whitecell"
    session = Session.create(path, read_text(source), "demo", seed=7)
    play(session, read_script(source.parent / "demo.yaml"), 4, lambda *_: None)
    session.close()
    return path


def test_drivers_of_trust_in_the_guarantors_word(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    what = ["drivers", str(file), *PAIR, *SMALL, "--outcome", "word/istanbul", "--sets", "4"]
    assert main([*what, "--workers", "0", "--json"]) == FINE
    here = json.loads(capsys.readouterr().out)
    assert (here["ending"], here["trajectories"]) == ("whole", 2)
    sizes = [each["absolute"] for each in here["drivers"]]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > 0.0
    assert here["at_table"] < 0.0  # who saw promises ignored trusts less
    top = here["drivers"][0]
    assert top["total_range"][0] <= top["total"] <= top["total_range"][1]
    assert here["drivers"][2]["total"] is None
    assert here["sets"] == 2 * (len(sizes) + 1) + 1 + 2 * 2 + 4 * (2 + 2)
    assert main([*what, "--workers", "1", "--json"]) == FINE
    assert json.loads(capsys.readouterr().out) == here


def test_a_line_against_itself_hangs_on_nothing(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    same = ["--node", PAIR[1], "--against", PAIR[1]]
    assert main(["drivers", str(file), *same, *SMALL, "--workers", "0"]) == FINE
    assert "it is the same in every set" in capsys.readouterr().out


def test_without_an_outcome_one_that_hangs_on_coefficients_is_compared(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    few = ("--sets", "0", "--workers", "0", "--json")
    assert main(["drivers", str(file), *PAIR, *SMALL, *few]) == FINE
    shown = capsys.readouterr()
    found = json.loads(shown.out)
    assert found["outcome"] not in {"war", "invoked/istanbul"}  # the same in both lines
    assert found["drivers"][0]["absolute"] > 0.0
    assert f"compared: {found['outcome']}; also worth an --outcome: " in shown.err
    asked = ("--outcome", found["outcome"])
    assert main(["drivers", str(file), *PAIR, *SMALL, *few, *asked]) == FINE
    assert json.loads(capsys.readouterr().out) == found


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        (["--outcome", "peace"], "there is no outcome 'peace' here: give one of war,"),
        (["--sets", "12"], "power of two"),
        (["--futures", "1"], "begin at 2"),
    ],
)
def test_what_does_not_fit_is_said(
    file: Path, capsys: pytest.CaptureFixture[str], typed: list[str], complaint: str
) -> None:
    assert main(["drivers", str(file), *PAIR, *typed]) == BAD_INPUT
    assert complaint in capsys.readouterr().err
