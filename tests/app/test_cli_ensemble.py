"""`whitecell ensemble`: from any node, or two lines compared; here, in processes, on a cluster."""

import json
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from distributed import LocalCluster

from app.cli import BAD_INPUT, FINE, main
from app.library import ISTANBUL, scenario_file
from app.outlook_words import MARKS
from app.play import play, read_script
from app.session import Session
from scenarios.reader import read_text

HONOURED, IGNORED = "Invoked and honoured", "Invoked and ignored"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration, played to the turn of its fork."""
    source, path = scenario_file(ISTANBUL), tmp_path_factory.mktemp("demo") / "demo.whitecell"
    session = Session.create(path, read_text(source), "demo", seed=7)
    play(session, read_script(source.parent / "demo.yaml"), 4, lambda *_: None)
    session.close()
    return path


def told(capsys: pytest.CaptureFixture[str], *typed: object) -> dict[str, Any]:
    capsys.readouterr()
    assert main(["ensemble", *map(str, typed), "--json"]) == FINE
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def nodes(file: Path) -> dict[str, int]:
    session = Session.open_file(file, read_only=True)
    try:
        first = next(iter(session.history.nodes))
        fork = session.history.branch_named(HONOURED).from_node or 0
        return {"opening": first, "fork": fork}
    finally:
        session.close()


def test_processes_and_a_cluster_count_as_one_process_does(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    node = nodes(file)["fork"]
    what = (file, "--node", node, "--futures", 700, "--turns", 2)
    here = told(capsys, *what, "--workers", 0)
    assert (here["futures"], here["asked"], here["ending"]) == (700, 700, "whole")
    assert told(capsys, *what, "--workers", 2) == here
    cluster = LocalCluster(  # type: ignore[no-untyped-call]
        n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None
    )
    with cluster:
        assert told(capsys, *what, "--dask", cluster.scheduler_address) == here


def test_a_run_goes_on_from_any_node(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    session = Session.open_file(file, read_only=True)
    numbers = list(session.history.nodes)
    session.close()
    for node in islice(numbers, 0, len(numbers), 17):
        found = told(capsys, file, "--node", node, "--futures", 32, "--turns", 2, "--workers", 0)
        war = next(each for each in found["outcomes"] if each["name"] == "war")
        assert [turn["turn"] for turn in war["turns"]] == [1, 2]


def test_two_lines_are_compared_from_where_they_part(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    what = ("--futures", 256, "--turns", 3, "--workers", 0)
    found = told(capsys, file, "--node", HONOURED, "--against", IGNORED, *what)
    assert found["fork"] == nodes(file)["fork"]
    lines = {line["name"]: line for line in found["lines"]}
    trusted = lines["word/istanbul"]
    assert trusted["b"] < trusted["a"]
    assert trusted["difference"] == pytest.approx(trusted["b"] - trusted["a"])
    assert trusted["no_deal"] is not None
    assert trusted["variants"]["of"] == 8
    assert trusted["words"].startswith("lower in B in 100 % of the parameter sets")
    for line in lines.values():
        if line["difference"] == 0.0 and line["error"] == 0.0:
            assert line["words"] == "no difference in any model run"


def test_a_line_is_compared_with_a_variant(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    node = nodes(file)["opening"]
    what = ("--node", node, "--futures", 64, "--turns", 2, "--workers", 0)
    found = told(capsys, file, *what, "--against", "no-deal")
    assert (found["a"], found["b"], found["fork"]) == (node, node, node)
    assert found["variant"] == "No deal, a frozen line"
    lines = {line["name"]: line for line in found["lines"]}
    for line in lines.values():
        assert line["no_deal"] == line["b"]  # the variant is the column
        last = line["turns"][-1]
        assert {key: line[key] for key in ("a", "b", "difference", "error")} == {
            key: last[key] for key in ("a", "b", "difference", "error")
        }
        assert [turn["turn"] for turn in line["turns"]] == [1, 2]
    assert any(line["difference"] for line in lines.values())


def test_where_runs_stand_on_the_ladder_adds_up(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = told(capsys, file, "--futures", 256, "--turns", 2, "--workers", 0)
    rung = next(each for each in found["outcomes"] if each["name"] == "highest-rung")
    for turn in rung["turns"]:
        assert list(turn["by_mark"]) == list(MARKS)
        assert sum(turn["by_mark"].values()) == pytest.approx(1.0, abs=1e-5)
        low = turn["quantiles"]["0.05"]
        assert low >= 4 or turn["by_mark"]["Below a dispute"] >= 0.05


def test_a_line_compared_with_itself_differs_in_nothing(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    what = ("--futures", 64, "--turns", 3, "--workers", 0)
    found = told(capsys, file, "--node", HONOURED, "--against", HONOURED, *what)
    assert {line["words"] for line in found["lines"]} == {"no difference in any model run"}
    assert {line["a"] - line["b"] for line in found["lines"]} == {0.0}


def test_the_text_names_what_it_is(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    what = ["--futures", "64", "--turns", "2", "--workers", "0"]
    assert main(["ensemble", str(file), *what]) == FINE
    out = capsys.readouterr().out
    assert "64 futures, 2 turns, seed 7" in out
    assert "Shares of model runs, not forecasts" in out
    assert main(["ensemble", str(file), "--node", HONOURED, "--against", IGNORED, *what]) == FINE
    assert "no deal" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        (["--node", "99999"], "no branch '99999' in this session"),
        (["--futures", "0"], "--futures and --turns begin at 1"),
        (["--memory", "8"], "--memory at 384 MiB"),
        (["--dask", "nowhere"], "no Dask scheduler answers at nowhere"),
    ],
)
def test_what_cannot_be_done_is_said(
    file: Path, typed: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ensemble", str(file), *typed]) == BAD_INPUT
    assert complaint in capsys.readouterr().err


def test_nodes_of_different_turns_are_not_compared(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opening, fork = nodes(file).values()
    assert (
        main(["ensemble", str(file), "--node", f"{opening}", "--against", f"{fork}"]) == BAD_INPUT
    )
    assert "compare two nodes of the same turn" in capsys.readouterr().err


def test_what_is_kept_is_in_the_record_and_in_the_report(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy.whitecell"
    copy.write_bytes(file.read_bytes())
    what = ("--futures", 64, "--turns", 2, "--workers", 0, "--keep")
    told(capsys, copy, "--node", nodes(file)["fork"], *what)
    contrast = told(capsys, copy, "--node", HONOURED, "--against", IGNORED, *what)
    session = Session.open_file(copy, read_only=True)
    kept = [record for record in session.records if record.kind == "model-runs"]
    assert [record.body["what"] for record in kept] == ["outlook", "contrast"]
    assert kept[1].attachment("runs") == contrast
    session.close()
    assert main(["verify", str(copy)]) == FINE
    assert main(["report", str(copy), "--format", "md", "-o", str(tmp_path)]) == FINE
    text = next(tmp_path.glob("*.md")).read_text(encoding="utf-8")
    assert f"{HONOURED} against {IGNORED}" in text
    assert "the model does not tell the two apart" in text
    assert "Share of model runs in which it happened" in text
