"""The demonstration: the same seed gives the same bytes; two futures share their luck."""

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from app.session import Session

GOLDEN = Path(__file__).parents[1] / "golden" / "istanbul-2022.txt"


@pytest.fixture(scope="module")
def demos(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folders = {}
    for name, seed in (("one", "1"), ("again", "1"), ("other", "2")):
        folders[name] = tmp_path_factory.mktemp(name)
        assert main(["demo", "-o", str(folders[name]), "--seed", seed]) == 0
    return folders


def comparison(folder: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((folder / "comparison.json").read_text(encoding="utf-8"))
    return loaded


def digests(folder: Path) -> list[str]:
    session = Session.open_file(folder / "demo.whitecell", read_only=True)
    try:
        return [node.digest for node in session.history.nodes.values()]
    finally:
        session.close()


def test_the_same_seed_gives_the_same_bytes_and_states(demos: dict[str, Path]) -> None:
    for name in ("comparison.json", "after-action.html", "after-action.md"):
        assert (demos["one"] / name).read_bytes() == (demos["again"] / name).read_bytes()
    assert digests(demos["one"]) == digests(demos["again"])
    assert digests(demos["one"]) != digests(demos["other"])
    first, other = (demos[name] / "comparison.json" for name in ("one", "other"))
    assert first.read_bytes() != other.read_bytes()


def test_the_futures_are_the_same_up_to_the_fork_and_share_their_luck_after(
    demos: dict[str, Path],
) -> None:
    found = comparison(demos["one"])
    fork = found["fork"]["turn"]
    assert found["differs_since"] == found["fork"]["question"] == "honour/istanbul/*"
    shared = 0
    for turn in found["turns"]:
        if turn["turn"] < fork:
            assert all(a == b for a, b in turn["indicators"].values())
            assert all(x["a"] == x["b"] for x in turn["answers"])
        for answer in turn["answers"]:
            both = answer["a"] is not None and answer["b"] is not None
            if both and answer["same_draw"] is not None:
                assert answer["same_draw"], answer["key"]
                shared += turn["turn"] > fork
    assert shared > 100


def test_both_futures_go_on_for_eight_turns_after_the_fork(demos: dict[str, Path]) -> None:
    session = Session.open_file(demos["one"] / "demo.whitecell", read_only=True)
    try:
        fork = comparison(demos["one"])["fork"]["turn"]
        for name in ("Invoked and honoured", "Invoked and ignored"):
            branch = session.history.branch_named(name)
            assert session.history.tip(branch.number).turn - fork >= 8
    finally:
        session.close()


def test_an_honoured_guarantee_keeps_words_and_an_ignored_one_breaks_them(
    demos: dict[str, Path],
) -> None:
    last = comparison(demos["one"])["turns"][-1]["indicators"]
    honoured, ignored = last["word-of-guarantors/istanbul"]
    assert honoured > ignored
    honoured, ignored = last["word-of-guarantors/article-5"]
    assert honoured > ignored


def test_the_play_through_is_the_one_written_down(demos: dict[str, Path]) -> None:
    assert play_through(demos["one"]) == GOLDEN.read_text(encoding="utf-8")


def play_through(folder: Path) -> str:
    """The demonstration as a text that can be read and compared line by line."""
    session = Session.open_file(folder / "demo.whitecell", read_only=True)
    lines = []
    try:
        for branch in session.history.branches.values():
            path = session.history.path(session.history.tip(branch.number).number)
            own = [node for node in path if node.branch == branch.number and node.parent]
            if own:
                lines.append(f"== {branch.name}")
            for node in own:
                for ruling in session.rulings_of(node.number):
                    if ruling.question.kind in {"ladder", "quiet", "attention"}:
                        continue
                    lines.append(
                        f"turn {node.turn} {ruling.question.key}: {ruling.answer} "
                        f"({ruling.method}, engine {ruling.engine_odds:.3f})"
                    )
    finally:
        session.close()
    return "\n".join([*lines, ""])


def test_verify_holds_and_finds_a_change(
    demos: dict[str, Path], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = demos["one"] / "demo.whitecell"
    assert main(["verify", str(file)]) == 0
    assert "holds" in capsys.readouterr().out
    damaged = tmp_path / "damaged.whitecell"
    damaged.write_bytes(file.read_bytes())
    connection = sqlite3.connect(damaged)
    # Not in the first record, which holds the scenario: without it nothing can be opened at all.
    changed = "UPDATE texts SET words = replace(words, 'reserves', 'retirees') WHERE record > 1"
    connection.execute(changed)
    connection.commit()
    connection.close()
    assert main(["verify", str(damaged)]) == 1
    assert "record" in capsys.readouterr().out


def test_compare_prints_what_the_demo_wrote(
    demos: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(demos["one"] / "demo.whitecell")
    names = ["Invoked and honoured", "Invoked and ignored"]
    assert main(["compare", file, *names, "--json"]) == 0
    written = (demos["one"] / "comparison.json").read_text(encoding="utf-8")
    assert capsys.readouterr().out == written
    assert main(["compare", file, names[0], names[0]]) == 0
    assert "no difference" in capsys.readouterr().out
    assert main(["compare", file, names[0], "Nobody"]) == 2
    assert "no branch 'Nobody'" in capsys.readouterr().err


def test_the_report_loads_nothing_and_names_every_future(demos: dict[str, Path]) -> None:
    page = (demos["one"] / "after-action.html").read_text(encoding="utf-8")
    assert 'src="' not in page
    assert "url(http" not in page
    assert page.count("<svg ") >= 4
    for words in ("Invoked and honoured", "Invoked and ignored", "What the game cannot say"):
        assert words in page


def test_a_folder_with_a_real_session_is_left_alone(
    tmp_path: Path, scenario_text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "demo.whitecell"
    Session.create(path, scenario_text, "my own", seed=1).close()
    before = path.read_bytes()
    assert main(["demo", "-o", str(tmp_path)]) == 2
    assert "not a demonstration" in capsys.readouterr().err
    assert path.read_bytes() == before
