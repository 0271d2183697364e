"""A variant is a scenario again: changed where it says so, and nowhere else."""

from pathlib import Path

import pytest

from app.cli import BAD_INPUT, DOES_NOT_HOLD, FINE, main
from scenarios.faults import ScenarioFaults
from scenarios.reader import parse_scenario
from scenarios.variants import resolved, variant_faults
from tests.scenarios.test_reader import TEXT

VARIANTS = """
variants:
  greedy:
    name: Belarus wants more
    kind: counter-hypothesis
    text: The opposite of the claim that reassurance is enough.
    set:
      actors.belarus.kind: greedy
      actors.belarus.greedy_share: 1
      actors.belarus.doctrine: bold
    add:
      doctrines:
        bold: {name: Bold, text: Presses on.}
      relations:
        - between: [belarus]
          and: [lithuania]
          rung: {value: 6, source: judgement, status: JUDGEMENT}
  alone:
    name: No pact
    kind: alternative
    text: Nobody has promised anything.
    set: {title: A border without a pact}
    remove: [commitments.pact, actions.appeal-pact]
"""
WHOLE = TEXT + VARIANTS


def test_without_a_variant_nothing_changes() -> None:
    assert resolved(WHOLE, "x") == WHOLE
    assert list(parse_scenario(WHOLE, "x").variants) == ["greedy", "alone"]


def test_values_change_and_entries_are_added() -> None:
    plain, greedy = parse_scenario(TEXT, "x"), parse_scenario(resolved(WHOLE, "x", "greedy"), "x")
    belarus = greedy.actors["belarus"]
    assert (belarus.kind, belarus.greedy_share.value, belarus.doctrine) == ("greedy", 1, "bold")
    assert belarus.greedy_share.source == "judgement"
    assert greedy.relations[-1].rung is not None
    assert greedy.relations[-1].rung.value == 6
    assert greedy.title == "A disputed exercise: Belarus wants more"
    assert greedy.variants == {}
    same = {"actors", "doctrines", "relations", "title"}
    assert greedy.model_dump(exclude=same) == plain.model_dump(exclude=same)


def test_entries_are_left_out() -> None:
    alone = parse_scenario(resolved(WHOLE, "x", "alone"), "x")
    assert alone.title == "A border without a pact"
    assert alone.commitments == {}
    assert "appeal-pact" not in alone.actions


def test_what_a_variant_does_not_find_is_told_at_the_variant() -> None:
    with pytest.raises(ScenarioFaults, match="no variant 'greddy'") as told:
        resolved(WHOLE, "x", "greddy")
    assert told.value.faults[0].hint == "it has greedy, alone"
    wrong = WHOLE.replace("actors.belarus.kind:", "actors.belarrus.kind:")
    (fault,) = variant_faults(wrong, "x", parse_scenario(wrong, "x"))
    assert fault.path == "variants.greedy"
    assert "nothing at actors.belarrus" in fault.message


def test_a_variant_that_leaves_a_fault_is_a_fault_of_the_scenario(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "scenario.yaml"
    file.write_text(WHOLE.replace(", actions.appeal-pact]", "]"), encoding="utf-8")
    assert main(["check", str(tmp_path)]) == DOES_NOT_HOLD
    shown = capsys.readouterr().out
    assert "variants.alone: as 'No pact' leaves it, actions.appeal-pact.effects[0]" in shown
    file.write_text(WHOLE, encoding="utf-8")
    assert main(["check", str(tmp_path)]) == FINE
    assert "no fault found; variants: greedy, alone" in capsys.readouterr().out


def test_commands_play_a_variant(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "scenario.yaml").write_text(WHOLE, encoding="utf-8")
    typed = ["rehearse", str(tmp_path), "--futures", "5", "--turns", "1", "--variant"]
    assert main([*typed, "alone"]) == FINE
    assert "A border without a pact: 5 model runs" in capsys.readouterr().out
    assert main([*typed, "nothing"]) == BAD_INPUT
    assert "no variant 'nothing' (it has greedy, alone)" in capsys.readouterr().err
