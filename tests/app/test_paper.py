"""Paper: a numbered sheet for every cell that plays, and a card for every inject."""

from pathlib import Path

import pytest

from app.cli import main
from app.session import Session


@pytest.fixture
def file(tmp_path: Path, scenario_text: str) -> Path:
    path = tmp_path / "day.whitecell"
    Session.create(path, scenario_text, "istanbul", seed=1).close()
    return path


def test_sheets_are_numbered_by_turn_cell_and_sheet(file: Path, tmp_path: Path) -> None:
    assert main(["paper", str(file), "--sheets", "2", "-o", str(tmp_path)]) == 0
    page = (tmp_path / "move-sheets-turn-1.html").read_text(encoding="utf-8")
    for number in ("T1-ukraine-1", "T1-ukraine-2", "T1-russia-1"):
        assert page.count(f">{number}<") == 1
    assert "T1-ukraine-3" not in page
    assert "src=" not in page
    assert "http" not in page


def test_a_card_for_every_inject(file: Path, tmp_path: Path) -> None:
    assert main(["paper", str(file), "--kind", "inject-cards", "-o", str(tmp_path)]) == 0
    page = (tmp_path / "inject-cards.html").read_text(encoding="utf-8")
    session = Session.open_file(file, read_only=True)
    session.close()
    assert page.count("<section>") == len(session.scenario.injects)


def test_a_silly_number_is_refused(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["paper", str(file), "--sheets", "0"]) == 2
    assert "1 to 50" in capsys.readouterr().err


def test_where_no_cell_plays_it_says_so(
    tmp_path: Path, scenario_text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "runs.whitecell"
    Session.create(path, scenario_text, "istanbul", seed=1, played=()).close()
    assert main(["paper", str(path)]) == 2
    assert "no cell plays" in capsys.readouterr().err
