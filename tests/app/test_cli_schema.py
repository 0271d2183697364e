"""The published JSON Schema: valid, described, and of one mind with the reader."""

import datetime
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

import scenarios
from app.cli import main
from app.commands.schema import schema
from scenarios.faults import ScenarioFaults
from scenarios.reader import parse_scenario

SMALL = Path(__file__).parents[1] / "scenarios" / "small.yaml"
LIBRARY = Path(scenarios.__file__).parent / "library"
TEXT = SMALL.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    published = schema()
    jsonschema.Draft202012Validator.check_schema(published)
    return jsonschema.Draft202012Validator(
        published, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )


def as_json(text: str) -> Any:
    """The text as an editor sees it: dates are text."""
    return json.loads(json.dumps(yaml.safe_load(text), default=datetime.date.isoformat))


@pytest.mark.parametrize(
    "file", [SMALL, *sorted(LIBRARY.glob("*/scenario.yaml"))], ids=lambda file: file.parent.name
)
def test_it_accepts_sound_scenarios(
    file: Path, validator: jsonschema.Draft202012Validator
) -> None:
    assert [e.message for e in validator.iter_errors(as_json(file.read_text("utf-8")))] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("turns: 4", "turns: '4'"),
        ("turns: 4", "turns: 0"),
        ("turns: 4", "turns: 4\ntunrs: 4"),
        ("turns: 4\n", ""),
        ("start: 2030-03-01", "start: next spring"),
        ("force: {value: 40, source: judgement, status: JUDGEMENT}", "force: 40"),
        ("{value: 0.3, source: judgement, status: JUDGEMENT}\n    kind", "{value: 3}\n    kind"),
        ("posture: {value: 0.5,", "posture: {value: 1.5,"),
        ("  council:", "  Council:"),
        ("kind: concentration", "kind: concentraton"),
        ("kind: unknown", "kind: unknwn"),
        ("unplayed: false", "unplayed: 0"),
        ("and: [lithuania, poland, belarus]", "and_: [lithuania, poland, belarus]"),
    ],
)
def test_it_refuses_what_the_reader_refuses(
    old: str, new: str, validator: jsonschema.Draft202012Validator
) -> None:
    assert TEXT.count(old) == 1
    text = TEXT.replace(old, new)
    with pytest.raises(ScenarioFaults):
        parse_scenario(text, "x")
    assert not validator.is_valid(as_json(text))


def test_every_key_is_described() -> None:
    published: Any = schema()
    bare = [
        f"{part}.{key}"
        for part, node in [("Scenario", published), *published["$defs"].items()]
        for key, value in node.get("properties", {}).items()
        if key not in ("kind", "marks") and "description" not in value  # its part describes it
    ]
    assert bare == []


def test_it_is_printed_or_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    printed = capsys.readouterr().out
    assert main(["schema", "-o", str(tmp_path / "s.json")]) == 0
    assert (tmp_path / "s.json").read_text("utf-8") == printed
    published = json.loads(printed)
    assert published["$id"] == "urn:whitecell:scenario"
    assert published["title"] == "Whitecell scenario"
    assert main(["schema", "-o", str(tmp_path)]) == 2
    assert "cannot be written" in capsys.readouterr().err
