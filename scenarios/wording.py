"""What the checks find, in the words of the person who writes a scenario."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from pydantic_core import ErrorDetails

from scenarios.actions import Effect
from scenarios.document import Document, KeyPath, dotted
from scenarios.faults import Code, Fault
from scenarios.injects import When
from scenarios.part import Part
from scenarios.scenario import Scenario
from scenarios.shape import below, entries, keys, kinds, parts

LONGEST_SHOWN = 40
"""Characters of a wrong value that a message repeats."""


def worded(document: Document, detail: ErrorDetails) -> Fault:
    """Returns what pydantic found as a fault with its place, message and hint.

    Args:
        document: The file it was found in.
        detail: One entry of `ValidationError.errors()`.
    """
    path = _in_file(document, tuple(detail["loc"]))
    code, context = detail["type"], detail.get("ctx", {})
    if path[-1:] == ("[key]",):
        return _bad_name(document, path[:-1])
    if code == "extra_forbidden":
        hint = _unknown_key_hint(document, path)
        return document.at(path, "unknown-key", f"unknown key '{path[-1]}'", hint)
    if code == "missing":
        return _missing(document, path)
    if code.startswith("union_tag"):
        return _bad_kind(document, path, context)
    if document.written(path) == "" and detail["input"] is None:
        return document.at(path, "empty", "has no value", "write one, or remove the key")
    if code == "model_type" and context.get("class_name") == "Parameter":
        return _bare_number(document, path)
    if code == "value_error" and document.knows((*path, "value")):
        path = (*path, "value")
    message, hint = _value_fault(document, path, detail)
    return document.at(path, _CODES.get(code, "value"), message, hint)


def close_to(name: str, known: Iterable[str]) -> str:
    """Returns 'did you mean ...?' for a name close to a known one, or nothing."""
    close = get_close_matches(name, list(known), n=1)
    return f"did you mean '{close[0]}'?" if close else ""


def _in_file(document: Document, path: KeyPath) -> KeyPath:
    """The path without the kinds of effects and conditions that pydantic puts into it."""
    real: KeyPath = ()
    node: Any = document.plain
    for number, part in enumerate(path):
        is_last = number == len(path) - 1
        if not is_last and isinstance(node, dict) and part in _KINDS and node.get("kind") == part:
            continue
        real = (*real, part)
        node = _below(node, part)
    return real


def _below(node: object, part: str | int) -> object:
    if isinstance(node, dict):
        return node.get(part)
    if isinstance(node, list) and isinstance(part, int) and part < len(node):
        return node[part]
    return None


def _bad_name(document: Document, path: KeyPath) -> Fault:
    name = str(path[-1])
    better = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    hint = f"write '{better}'" if re.fullmatch(_IDENTIFIER, better) else ""
    return document.at(path, "name", f"the name '{name}' {_PATTERNS[_IDENTIFIER]}", hint)


def _missing(document: Document, path: KeyPath) -> Fault:
    if isinstance(path[-1], int):
        return document.at(path[:-1], "length", f"needs at least {path[-1] + 1} entries")
    above = f"under '{path[-2]}'" if len(path) > 1 else "at the top level"
    return document.at(path, "missing-key", f"'{path[-1]}' is missing", f"add it {above}")


def _bad_kind(document: Document, path: KeyPath, context: dict[str, Any]) -> Fault:
    known = re.findall(r"'([^']+)'", str(context.get("expected_tags", ""))) or _kinds_at(
        document, path
    )
    listed = f"one of {', '.join(known)}"
    tag = context.get("tag")
    if tag is None:
        return document.at((*path, "kind"), "missing-key", "'kind' is missing", listed)
    hint = close_to(str(tag), known) or listed
    return document.at((*path, "kind"), "kind", f"no kind '{tag}'", hint)


def _bare_number(document: Document, path: KeyPath) -> Fault:
    written = document.written(path) or ""
    number = written if _NUMBER.fullmatch(written) else "0.7"
    hint = f"write {{value: {number}, source: …, status: JUDGEMENT}}"
    message = "a number comes with its source and status"
    return document.at(path, "bare-number", message, hint)


def _value_fault(document: Document, path: KeyPath, detail: ErrorDetails) -> tuple[str, str]:
    """The message and hint for a value that its field does not take."""
    code, context, written = detail["type"], detail.get("ctx", {}), document.written(path)
    hint = ""
    if code == "string_pattern_mismatch":
        message = _PATTERNS.get(str(context.get("pattern")), "is not written as it must be")
    else:
        message = _MESSAGES.get(code, "is not what belongs here").format_map(context)
    if code == "string_type" and written is not None:
        hint = f'put it in quotes: "{_short(written)}"'
    elif code in ("literal_error", "enum"):
        hint = close_to(written or "", re.findall(r"'([^']+)'", str(context["expected"])))
    elif code == "float_type" and written is not None and "," in written:
        hint = "write the decimals after a point"
    shown = "" if written is None or code == "value_error" else f", not '{_short(written)}'"
    return message + shown, hint


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"


def _unknown_key_hint(document: Document, path: KeyPath) -> str:
    """Which sibling may be meant, or where the key would be at home."""
    key, parent = str(path[-1]), path[:-1]
    if key == "<<":
        return "merge keys are not read; write the keys out"
    here = _parts_at(document, parent)
    near = close_to(key, [name for part in here for name in keys(part)])
    if near:
        return near
    for length in range(len(parent) - 1, -1, -1):
        above = parent[:length]
        if any(key in keys(part) for part in _parts_at(document, above)):
            return f"it belongs under {dotted(above)}" if above else "it belongs at the top level"
    homes = (
        field.alias or name
        for part in here
        for name, field in part.model_fields.items()
        if any(key in keys(entry) for entry in entries(field.annotation))
    )
    home = next(homes, "")
    return f"it belongs under '{home}'" if home else ""


def _parts_at(document: Document, path: KeyPath) -> list[type[Part]]:
    """The parts that may stand at a path; of several kinds the one the file chose."""
    annotations: list[object] = [Scenario]
    node: Any = document.plain
    for step in path:
        annotations = [found for one in annotations for found in below(one, step)]
        node = _below(node, step)
    found = [part for one in annotations for part in parts(one)]
    tag = node.get("kind") if isinstance(node, dict) else None
    return [part for part in found if tag in kinds(part)] or found


def _kinds_at(document: Document, path: KeyPath) -> list[str]:
    return [kind for part in _parts_at(document, path) for kind in kinds(part)]


_IDENTIFIER = r"^[a-z][a-z0-9-]*$"
_PATTERNS = {
    _IDENTIFIER: "must be lower-case words joined by hyphens, such as united-kingdom",
    r"^[A-Z]{2}$": "must be the two capital letters of a country, such as PL",
}
_NUMBER = re.compile(r"[-+]?[0-9]*\.?[0-9]+")
_KINDS = frozenset(
    kind for union in (Effect, When) for part in parts(union) for kind in kinds(part)
)
"""What pydantic puts into the path of a fault inside an effect or a condition."""

_CODES: dict[str, Code] = {
    "model_type": "shape",
    "model_attributes_type": "shape",
    "dict_type": "shape",
    "tuple_type": "shape",
    "too_short": "length",
    "too_long": "length",
    "value_error": "range",
    "greater_than_equal": "range",
    "less_than_equal": "range",
    "finite_number": "range",
    "literal_error": "choice",
    "enum": "choice",
    "date_from_datetime_parsing": "date",
    "date_from_datetime_inexact": "date",
    "date_parsing": "date",
    "date_type": "date",
}
"""Codes of faults that are not plainly a wrong `value`."""

_DATE = "must be a date such as 2022-05-01"
_WHOLE = "must be a whole number"
_MAPPING = "must be a mapping of keys"
_MESSAGES = {
    "string_type": "must be text",
    "string_too_short": "must not be empty",
    "bool_type": "must be true or false",
    "int_type": _WHOLE,
    "int_from_float": _WHOLE,
    "int_parsing_size": "is far too large",
    "float_type": "must be a number",
    "finite_number": "must be a finite number",
    "date_from_datetime_parsing": _DATE,
    "date_from_datetime_inexact": _DATE,
    "date_parsing": _DATE,
    "date_type": _DATE,
    "enum": "must be {expected}",
    "literal_error": "must be {expected}",
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "dict_type": _MAPPING,
    "tuple_type": "must be a list",
    "too_short": "needs at least {min_length} entries",
    "too_long": "takes at most {max_length} entries",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
    "value_error": "{error}",
}
