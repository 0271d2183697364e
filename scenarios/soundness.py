"""The sound parts of a faulty scenario, so that references can be checked all the same."""

from collections.abc import Mapping
from typing import Any, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from scenarios.scenario import Scenario


def sound_parts(plain: Mapping[str, Any]) -> tuple[Scenario, dict[str, list[int]]]:
    """Returns a scenario of the entries that are valid by themselves, unchecked as a whole.

    Args:
        plain: The document as plain values.

    Returns:
        The scenario, and for each list the places in the file of the entries it kept.
    """
    sound: dict[str, Any] = {}
    places: dict[str, list[int]] = {}
    for name, field in Scenario.model_fields.items():
        kind, given = field.annotation, plain.get(name)
        if get_origin(kind) is dict:
            key, value = get_args(kind)
            entries = given if isinstance(given, Mapping) else {}
            valid = {k: _valid(value, v) for k, v in entries.items() if _valid(key, k) is not None}
            sound[name] = {k: v for k, v in valid.items() if v is not None}
        elif get_origin(kind) is tuple:
            value = get_args(kind)[0]
            listed = [_valid(value, v) for v in given] if isinstance(given, list) else []
            places[name] = [index for index, v in enumerate(listed) if v is not None]
            sound[name] = tuple(v for v in listed if v is not None)
    return Scenario.model_construct(**sound), places


def _valid(kind: object, value: object) -> object | None:
    try:
        return TypeAdapter[object](kind).validate_python(value)
    except ValidationError:
        return None
