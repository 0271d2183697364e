"""`whitecell schema`: the JSON Schema of scenarios, for editors; and that of exported records."""

import argparse
import json
from pathlib import Path
from typing import Any

from adjudication.record.interchange import record_schema
from app.files import write_text
from scenarios.scenario import Scenario


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write it to a file")
    parser.add_argument("--record", action="store_true", help="that of an exported record instead")
    parser.epilog = (
        "examples:\n  whitecell schema -o scenario.schema.json\n\n"
        "Then put this line at the top of a scenario:\n"
        "  # yaml-language-server: $schema=scenario.schema.json"
    )


def schema() -> dict[str, object]:
    """Returns the JSON Schema (draft 2020-12) of a scenario."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:whitecell:scenario",
        **_closed(Scenario.model_json_schema(by_alias=True)),
        "title": "Whitecell scenario",
    }


def _closed(node: dict[str, Any]) -> dict[str, Any]:
    """Returns a schema in which names that match no pattern are refused, as the reader does."""
    closed = {key: _closed(v) if isinstance(v, dict) else v for key, v in node.items()}
    return {**closed, "additionalProperties": False} if "patternProperties" in node else closed


def run(arguments: argparse.Namespace) -> int:
    """Prints or writes the schema."""
    asked = record_schema() if arguments.record else schema()
    text = json.dumps(asked, indent=2) + "\n"
    if arguments.output:
        write_text(arguments.output, text)
    else:
        print(text, end="")
    return 0
