"""YAML to Scenario: every fault at once, each with line, column, key path and a hint.

The text becomes a document that knows its places, the parts check their values, and references
are followed even where parts are faulty, so that nobody mends one fault only to meet the next.
"""

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from scenarios.document import LARGEST, Document
from scenarios.doubts import doubts
from scenarios.faults import Fault, ScenarioFaults
from scenarios.references import mismatches
from scenarios.scenario import Scenario
from scenarios.soundness import as_far_as_it_goes
from scenarios.wording import worded

SCENARIO_FILE = "scenario.yaml"
UNREADABLE: Final = "unreadable"
"""Code of the one fault that lies outside the text: there is no file, or it cannot be read."""


def read_scenario(path: Path, zone_keys: Iterable[str] | None = None) -> Scenario:
    """Returns the scenario in a file, or in a folder that holds `scenario.yaml`.

    Args:
        path: File or folder.
        zone_keys: Keys of the atlas; without them zones are not checked.

    Raises:
        ScenarioFaults: The file cannot be read, or the scenario has faults.
    """
    return parse_scenario(*text_of(path), zone_keys)


def text_of(path: Path) -> tuple[str, str]:
    """Returns the text of a scenario file, or of the one in a folder, and the file's name.

    Raises:
        ScenarioFaults: It cannot be read, or is not UTF-8 text.
    """
    file = path / SCENARIO_FILE if path.is_dir() else path
    return read_text(file), str(file)


def read_text(file: Path) -> str:
    """Returns the text of a scenario file.

    Raises:
        ScenarioFaults: It cannot be read, or is not UTF-8 text.
    """
    try:
        with file.open("rb") as opened:
            # A character has at most four bytes; what is longer is refused as too large.
            data = opened.read(4 * LARGEST + 4)
    except (OSError, ValueError) as fault:
        reason = (fault.strerror if isinstance(fault, OSError) else None) or str(fault)
        hint = f"a scenario's folder holds {SCENARIO_FILE}" if file.name == SCENARIO_FILE else ""
        raise ScenarioFaults(
            (Fault(str(file), 1, 1, "", UNREADABLE, f"cannot be read: {reason}", hint),)
        ) from fault
    try:
        return data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        column = fault.start - data.rfind(b"\n", 0, fault.start)
        where = Fault(
            str(file), line, column, "", "encoding", "not UTF-8 text", "save the file as UTF-8"
        )
        raise ScenarioFaults((where,)) from fault


def parse_scenario(text: str, file_name: str, zone_keys: Iterable[str] | None = None) -> Scenario:
    """Returns the scenario in a text.

    Args:
        text: YAML.
        file_name: Name for messages.
        zone_keys: Keys of the atlas; without them zones are not checked.

    Raises:
        ScenarioFaults: The scenario has faults.
    """
    return _parsed(text, file_name, None if zone_keys is None else frozenset(zone_keys))


@lru_cache(maxsize=4)  # a session is opened again to be verified, compared and reported on
def _parsed(text: str, file_name: str, known: frozenset[str] | None) -> Scenario:
    document = Document(text, file_name)
    try:
        # As strict JSON, so that neither '12' nor yes passes for a number: what this accepts,
        # the published schema accepts.
        scenario = Scenario.model_validate_json(json.dumps(document.plain), strict=True)
    except ValidationError as failure:
        details = failure.errors(include_url=False)
        found = [worded(document, detail) for detail in details]
        loose = as_far_as_it_goes(document.plain)
        faults = [*document.faults, *found, *_dangling(document, loose, known)]
        raise ScenarioFaults(_one_each(faults)) from failure
    faults = [*document.faults, *_dangling(document, scenario, known)]
    if faults:
        raise ScenarioFaults(tuple(faults))
    return scenario


def doubts_of(path: Path, scenario: Scenario) -> tuple[Fault, ...]:
    """Returns what is probably not meant in a scenario without faults, in the order of the file.

    Args:
        path: File or folder that the scenario was read from.
        scenario: The scenario.
    """
    return doubts_in(*text_of(path), scenario)


def doubts_in(text: str, file_name: str, scenario: Scenario) -> tuple[Fault, ...]:
    """Returns what is probably not meant in the text of a scenario without faults."""
    document = Document(text, file_name)
    return tuple(sorted(document.at(path, "doubt", *said) for path, *said in doubts(scenario)))


def _dangling(
    document: Document, scenario: Scenario, zone_keys: frozenset[str] | None
) -> Iterator[Fault]:
    for wrong in mismatches(scenario, zone_keys):
        yield document.at(wrong.path, "reference", wrong.message, wrong.hint)


def _one_each(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """The first fault of each value: what is wrong in itself need not be looked up as well."""
    first: dict[tuple[int, int, str], Fault] = {}
    for fault in faults:
        first.setdefault((fault.line, fault.column, fault.path), fault)
    return tuple(first.values())
