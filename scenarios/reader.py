"""YAML to Scenario: every fault at once, each with line, column, key path and a hint.

The text is composed to nodes first, which know their place; pydantic then checks the plain
values, and references are followed on whatever parts are sound.
"""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from scenarios.faults import Fault, ScenarioFaults
from scenarios.scenario import Scenario, mismatches
from scenarios.soundness import sound_parts

LARGEST = 4_000_000
"""Characters that a scenario may have; the largest we know has a twentieth of that."""
SCENARIO_FILE = "scenario.yaml"

KeyPath = tuple[str | int, ...]


def read_scenario(path: Path, zone_keys: Iterable[str] | None = None) -> Scenario:
    """Returns the scenario in a file, or in a folder that holds `scenario.yaml`.

    Args:
        path: File or folder.
        zone_keys: Keys of the atlas; without them zones are not checked.

    Raises:
        ScenarioFaults: The file cannot be read, or the scenario has faults.
    """
    file = path / SCENARIO_FILE if path.is_dir() else path
    return parse_scenario(read_text(file), file.name, zone_keys)


def read_text(file: Path) -> str:
    """Returns the text of a scenario file.

    Raises:
        ScenarioFaults: It cannot be read, or is not UTF-8 text.
    """
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as fault:
        where = Fault(
            file.name, 1, 1, "", "encoding", f"not UTF-8 text: byte {fault.start}", "save as UTF-8"
        )
        raise ScenarioFaults((where,)) from fault
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise ScenarioFaults(
            (Fault(str(file), 1, 1, "", "unreadable", f"cannot be read: {reason}"),)
        ) from fault


def parse_scenario(text: str, file_name: str, zone_keys: Iterable[str] | None = None) -> Scenario:
    """Returns the scenario in a text.

    Args:
        text: YAML.
        file_name: Name for messages.
        zone_keys: Keys of the atlas; without them zones are not checked.

    Raises:
        ScenarioFaults: The scenario has faults.
    """
    tree = _Tree(text, file_name)
    try:
        scenario = Scenario.model_validate(tree.plain)
    except ValidationError as fault:
        found = [tree.fault(detail) for detail in fault.errors(include_url=False)]
        partial, places = sound_parts(tree.plain)
        dangling = [
            tree.at(_moved(wrong.path, places), "reference", wrong.message, wrong.hint)
            for wrong in mismatches(partial, zone_keys or _zones_named(partial))
            if wrong.name not in (tree.plain.get(_SECTIONS.get(wrong.what, "")) or ())
        ]
        raise ScenarioFaults((*tree.repeated, *found, *dangling)) from fault
    found = [
        tree.at(wrong.path, "reference", wrong.message, wrong.hint)
        for wrong in mismatches(scenario, zone_keys or _zones_named(scenario))
    ]
    if found or tree.repeated:
        raise ScenarioFaults((*tree.repeated, *found))
    return scenario


def _zones_named(scenario: Scenario) -> set[str]:
    excluded = {z for c in scenario.commitments.values() for z in c.area.excluded}
    return excluded | set(scenario.zones)


_SECTIONS = {
    "actor": "actors",
    "action": "actions",
    "cell": "cells",
    "commitment": "commitments",
    "doctrine": "doctrines",
    "objective": "objectives",
    "source": "sources",
}
"""Where the names are defined; a name that is defined, if faultily, is no dangling reference."""


def _moved(path: KeyPath, places: Mapping[str, list[int]]) -> KeyPath:
    """A path in the sound parts as a path in the file: entries left out shift the others."""
    if len(path) > 1 and path[0] in places and isinstance(path[1], int):
        return (path[0], places[str(path[0])][path[1]], *path[2:])
    return path


class _Tree:
    """The composed document: plain values, and the place of every key and value."""

    def __init__(self, text: str, file_name: str) -> None:
        self.file = file_name
        self.repeated: list[Fault] = []
        self._places: dict[KeyPath, tuple[int, int]] = {(): (1, 1)}
        self._keys: dict[KeyPath, tuple[int, int]] = {}
        if len(text) > LARGEST:
            raise ScenarioFaults((self.at((), "size", f"more than {LARGEST} characters"),))
        try:
            node = yaml.compose(text, Loader=yaml.SafeLoader)
            plain = None if node is None else self._walk(node, (), 0)
        except yaml.MarkedYAMLError as fault:
            mark = fault.problem_mark or fault.context_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            message = fault.problem or "not YAML"
            hint = "indent with spaces, not tabs" if "\\t" in message else ""
            raise ScenarioFaults(
                (Fault(file_name, line, column, "", "yaml", message, hint),)
            ) from fault
        except (yaml.YAMLError, RecursionError, ValueError) as fault:
            raise ScenarioFaults((self.at((), "yaml", f"not YAML: {fault}"),)) from fault
        if not isinstance(plain, dict):
            raise ScenarioFaults((self.at((), "empty", "a scenario is a mapping of keys"),))
        self.plain: dict[str, Any] = plain

    def at(self, path: KeyPath, code: str, message: str, hint: str = "") -> Fault:
        """Returns a fault at the nearest place known on a path."""
        known = path
        while known not in self._places:
            known = known[:-1]
        line, column = self._keys.get(path) or self._places[known]
        return Fault(self.file, line, column, dotted(path), code, message, hint)

    def _walk(self, node: yaml.Node, path: KeyPath, depth: int) -> object:
        if depth > 40:
            raise yaml.YAMLError("nested too deeply")
        self._places[path] = (node.start_mark.line + 1, node.start_mark.column + 1)
        if isinstance(node, yaml.MappingNode):
            return self._walk_mapping(node, path, depth)
        if isinstance(node, yaml.SequenceNode):
            return [
                self._walk(child, (*path, index), depth + 1)
                for index, child in enumerate(node.value)
            ]
        return _SCALARS.construct_object(node)

    def _walk_mapping(
        self, node: yaml.MappingNode, path: KeyPath, depth: int
    ) -> dict[str, object]:
        result: dict[str, object] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            here = (*path, key)
            place = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            if key in result:
                self.repeated.append(
                    Fault(
                        self.file,
                        *place,
                        dotted(here),
                        "repeated",
                        f"'{key}' stands here a second time",
                        f"first in line {self._keys[here][0]}",
                    )
                )
                continue
            self._keys[here] = place
            result[key] = self._walk(value_node, here, depth + 1)
        return result

    def fault(self, detail: ErrorDetails) -> Fault:
        """Returns what pydantic found, in a planner's words."""
        path = self._real(tuple(detail["loc"]))
        kind, context = detail["type"], detail.get("ctx", {})
        if kind == "extra_forbidden":
            return self.at(path, "unknown-key", f"unknown key '{path[-1]}'", self._meant(path))
        if kind == "missing":
            return self.at(path, "missing", f"'{path[-1]}' is missing", "add it")
        if kind.startswith("union_tag"):
            return self.at(path, "kind", _tag_message(detail), _tag_hint(detail))
        value = detail["input"]
        if kind == "model_type" and isinstance(value, int | float):
            hint = f"write {{value: {value}, source: ..., status: JUDGEMENT}}"
            return self.at(path, "bare-number", "a number needs its source and status", hint)
        message = _MESSAGES.get(kind, "{msg}").format(msg=detail["msg"], **context)
        shown = "" if isinstance(value, dict | list) else f", not '{value}'"
        return self.at(path, kind.replace("_", "-"), message + shown)

    def _real(self, path: KeyPath) -> KeyPath:
        """Pydantic puts the tag of a union into the path; the file has no such key."""
        real: KeyPath = ()
        for number, part in enumerate(path):
            longer = (*real, part)
            if longer in self._places or number == len(path) - 1:
                real = longer
        return real

    def _meant(self, path: KeyPath) -> str:
        siblings = _field_names(path[:-1])
        close = get_close_matches(str(path[-1]), siblings, n=1)
        return f"did you mean '{close[0]}'?" if close else ""


_SCALARS = yaml.SafeLoader("")


def _tag_message(detail: ErrorDetails) -> str:
    tag = detail.get("ctx", {}).get("tag")
    return f"no kind '{tag}'" if tag else "'kind' is missing"


def _tag_hint(detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    known = [name.strip(" '") for name in str(context.get("expected_tags", "")).split(",")]
    close = get_close_matches(str(context.get("tag", "")), known, n=1)
    return f"did you mean '{close[0]}'?" if close else f"one of {', '.join(filter(None, known))}"


def dotted(path: KeyPath) -> str:
    """Returns a key path as people write it: `actors.poland.interests[0].text`."""
    words = ""
    for part in path:
        words += f"[{part}]" if isinstance(part, int) else f".{part}" if words else str(part)
    return words


def _field_names(path: KeyPath) -> list[str]:
    """The keys that the schema allows at a path."""
    schema = Scenario.model_json_schema(by_alias=True)
    node: Mapping[str, Any] = schema
    for part in path:
        node = _below(schema, node, part)
    return sorted({name for option in _options(schema, node) for name in option["properties"]})


def _options(schema: Mapping[str, Any], node: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The objects that a schema node allows, references followed."""
    if "$ref" in node:
        return _options(schema, schema["$defs"][node["$ref"].rsplit("/", 1)[-1]])
    several = node.get("anyOf") or node.get("oneOf") or []
    found = [option for part in several for option in _options(schema, part)]
    return [*found, node] if "properties" in node else found


def _below(
    schema: Mapping[str, Any], node: Mapping[str, Any], part: str | int
) -> Mapping[str, Any]:
    if "$ref" in node:
        return _below(schema, schema["$defs"][node["$ref"].rsplit("/", 1)[-1]], part)
    for option in (node, *_options(schema, node)):
        if isinstance(part, int) and "items" in option:
            return dict(option["items"])
        if part in option.get("properties", {}):
            return dict(option["properties"][part])
        if isinstance(option.get("additionalProperties"), dict):
            return dict(option["additionalProperties"])
    return {}


_MESSAGES = {
    "string_type": "must be text",
    "string_too_short": "must not be empty",
    "string_pattern_mismatch": "must match {pattern}",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "date_from_datetime_parsing": "must be a date such as 2022-05-01",
    "date_type": "must be a date such as 2022-05-01",
    "date_parsing": "must be a date such as 2022-05-01",
    "enum": "must be {expected}",
    "literal_error": "must be {expected}",
    "model_type": "must be a mapping of keys",
    "dict_type": "must be a mapping of keys",
    "tuple_type": "must be a list",
    "list_type": "must be a list",
    "too_short": "needs at least {min_length} entries",
    "too_long": "takes at most {max_length} entries",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
    "value_error": "{error}",
}
