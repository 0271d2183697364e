"""Who sits where stands beside the session, never in it."""

from pathlib import Path

import pytest

from app.cli import main
from app.seats import read_seats, seats_path
from app.session import Session

SMALL = (Path(__file__).parents[1] / "scenarios" / "small.yaml").read_text(encoding="utf-8")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = Session.create(tmp_path / "day.whitecell", SMALL, "small", seed=1)
    made.close()
    return made.path


def test_names_are_set_told_and_taken_out(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["seats", str(path)]) == 0
    assert "no names" in capsys.readouterr().out
    assert main(["seats", str(path), "--set", "D=Łucja Żak", "--set", "A1=Jane Doe"]) == 0
    assert capsys.readouterr().out == "A1  Jane Doe\nD  Łucja Żak\n"
    assert b"Jane" not in path.read_bytes()
    assert main(["seats", str(path), "--set", "A1="]) == 0
    assert read_seats(path) == {"D": "Łucja Żak"}


@pytest.mark.parametrize(
    ("content", "words"), [(b"A1: [1, 2]", "seat A1"), (b"- A1", "seat"), (b"\xff: x", "not YAML")]
)
def test_a_file_that_is_none_is_refused(
    path: Path, capsys: pytest.CaptureFixture[str], content: bytes, words: str
) -> None:
    seats_path(path).write_bytes(content)
    assert main(["seats", str(path)]) == 2
    assert words in capsys.readouterr().err
    assert seats_path(path).read_bytes() == content


def test_a_name_without_a_seat_is_refused(path: Path) -> None:
    assert main(["seats", str(path), "--set", "Jane"]) == 2
    assert not seats_path(path).exists()
