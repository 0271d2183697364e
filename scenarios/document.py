"""A YAML text as plain values that remember where they stand.

The text is composed to nodes, never constructed to objects: nodes know their line and column,
and a key that stands twice is still there twice. Only the tags of plain data are read.
"""

import datetime
from typing import Any

import yaml

from scenarios.faults import Code, Fault, ScenarioFaults

LARGEST = 4_000_000
"""Characters that a scenario may have; the largest we know has a thirtieth of that."""
MOST_VALUES = 300_000
"""Values that a scenario may have once aliases are followed; the largest we know has 13,000."""
DEEPEST = 40
"""Levels of nesting; a scenario needs eight."""

KeyPath = tuple[str | int, ...]

_YAML = "tag:yaml.org,2002:"
_COLLECTIONS = frozenset({f"{_YAML}map", f"{_YAML}seq"})
_AS_WRITTEN = frozenset({f"{_YAML}str", f"{_YAML}merge", f"{_YAML}value"})
_CONSTRUCTED = frozenset(f"{_YAML}{name}" for name in ("bool", "float", "int", "null"))
_DATES = f"{_YAML}timestamp"
_FAST_LOADER = getattr(yaml, "CSafeLoader", None)
"""PyYAML's loader in C, ten times as fast, where PyYAML was built with it."""


class Document:
    """A composed scenario file.

    Attributes:
        file: Name for messages.
        plain: The whole as mappings, lists, text, numbers, booleans and None.
        faults: What is wrong with the text as such: keys twice, tags, broken characters.
    """

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.faults: list[Fault] = []
        self._places: dict[KeyPath, tuple[int, int]] = {(): (1, 1)}
        self._written: dict[KeyPath, str] = {}
        self._values = 0
        self._loader = yaml.SafeLoader("")  # it keeps what it has constructed as long as it lives
        self.plain: dict[str, Any] = self._read(text)

    def knows(self, path: KeyPath) -> bool:
        """Whether the file has a value at a path."""
        return path in self._places

    def written(self, path: KeyPath) -> str | None:
        """Returns a single value as it stands in the file; None for mappings and lists."""
        return self._written.get(path)

    def at(self, path: KeyPath, code: Code, message: str, hint: str = "") -> Fault:
        """Returns a fault at the key of a path, or at the nearest key above it."""
        known = path
        while known not in self._places:
            known = known[:-1]
        return self._fault(*self._places[known], dotted(path), code, message, hint)

    def _fault(
        self, line: int, column: int, path: str, code: Code, message: str, hint: str = ""
    ) -> Fault:
        return Fault(self.file, line, column, _shown(path), code, _shown(message), _shown(hint))

    def _refused(self, code: Code, message: str, hint: str = "") -> ScenarioFaults:
        return ScenarioFaults((self._fault(1, 1, "", code, message, hint),))

    def _read(self, text: str) -> dict[str, Any]:
        if len(text) > LARGEST:
            raise self._refused("size", f"larger than {LARGEST:,} characters")
        try:
            node = composed(text)
        except yaml.reader.ReaderError as fault:
            before = text[: fault.position]
            line = before.count("\n") + 1
            column = len(before) - (before.rfind("\n") + 1) + 1
            number = ord(fault.character) if isinstance(fault.character, str) else fault.character
            message = f"a character that no YAML text may hold: U+{number:04X}"
            raise ScenarioFaults(
                (self._fault(line, column, "", "yaml", message, "remove it"),)
            ) from fault
        except yaml.MarkedYAMLError as fault:
            raise ScenarioFaults((self._syntax(fault),)) from fault
        except RecursionError as fault:
            raise self._refused("size", "nested too deeply") from fault
        except ValueError as fault:  # an escape beyond Unicode, a version number that is none
            raise self._refused("yaml", f"not YAML: {fault}") from fault
        if node is None:
            raise self._refused("empty", "the file is empty", "a scenario begins with `title:`")
        if not isinstance(node, yaml.MappingNode):
            raise self._refused("shape", "not a mapping of keys", "begin with `title: ...`")
        return self._mapping(node, ())

    def _syntax(self, fault: yaml.MarkedYAMLError) -> Fault:
        mark = fault.problem_mark or fault.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problem = fault.problem or "something else was expected here"
        hint = "see the line above, too"
        if "\\t" in problem:
            hint = "indent with spaces, not tabs"
        elif "another document" in problem:
            hint = "a scenario is one document; remove the line `---`"
        elif "undefined alias" in problem:
            hint = "text that begins with * needs quotes"
        return self._fault(line, column, "", "yaml", f"not YAML: {problem}", hint)

    def _value(self, node: yaml.Node, path: KeyPath) -> object:
        self._values += 1
        if self._values > MOST_VALUES:
            hint = "write it out, without aliases (& and *)"
            raise self._refused("size", f"more than {MOST_VALUES:,} values", hint)
        if len(path) > DEEPEST:
            raise self._refused("size", f"nested deeper than {DEEPEST} levels")
        self._places.setdefault(path, _place(node))
        if node.tag not in _COLLECTIONS | _AS_WRITTEN | _CONSTRUCTED | {_DATES}:
            self.faults.append(self.at(path, "tag", f"tag '{node.tag}' is not read", "remove it"))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(child, (*path, i)) for i, child in enumerate(node.value)]
        self._written[path] = node.value
        return self._single(node, path)

    def _single(self, node: yaml.Node, path: KeyPath) -> object:
        text = str(node.value)
        if not text.isascii() and _shown(text, broken_only=True) != text:
            self.faults.append(self.at(path, "text", "holds half a character", "write it anew"))
            return _shown(text, broken_only=True)
        if node.tag not in _CONSTRUCTED and node.tag != _DATES:
            return text
        try:
            value: object = self._loader.construct_object(node)
        except (ValueError, KeyError, AttributeError, OverflowError, yaml.YAMLError):
            # `2022-99-99`, `!!int x`: text after all; the field that wants more will say so.
            return text
        return value.isoformat() if isinstance(value, datetime.date) else value

    def _mapping(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            place = _place(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                message = "a key must be a single word, not a list or mapping"
                self.faults.append(self._fault(*place, dotted(path), "key", message))
                continue
            key = _shown(str(key_node.value), broken_only=True)
            here = (*path, key)
            if key in result:
                message = f"'{key}' stands here a second time"
                hint = f"first in line {self._places[here][0]}"
                self.faults.append(
                    self._fault(*place, dotted(here), "repeated-key", message, hint)
                )
                continue
            self._places[here] = place
            result[key] = self._value(value_node, here)
        return result


def composed(text: str) -> yaml.Node | None:
    """Returns the nodes of a text, with their places; None if it is empty.

    Raises:
        yaml.YAMLError: It is not YAML. What the loader in C refuses, the other one words.
    """
    if _FAST_LOADER is not None:
        try:
            # The loader in C takes plain text alone, and no class of its own that a record has.
            return yaml.compose(str(text), Loader=_FAST_LOADER)
        except (yaml.YAMLError, ValueError, RecursionError):
            pass
    return yaml.compose(text, Loader=yaml.SafeLoader)


def dotted(path: KeyPath) -> str:
    """Returns a key path as people write it: `actors.poland.interests[0].text`."""
    words = ""
    for part in path:
        words += f"[{part}]" if isinstance(part, int) else f".{part}" if words else str(part)
    return words


def _place(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _shown(text: str, *, broken_only: bool = False) -> str:
    """Text that is safe to print: no half characters, no control characters of a terminal."""
    return "".join(
        "�" if "\ud800" <= c <= "\udfff" or not (broken_only or c.isprintable()) else c
        for c in text
    )
