"""A faulty scenario read as far as it goes, so that its references can be followed."""

from collections.abc import Mapping
from typing import Any, get_args, get_origin

from scenarios.part import Part
from scenarios.scenario import Scenario
from scenarios.shape import kinds, parts


def as_far_as_it_goes(plain: Mapping[str, Any]) -> Scenario:
    """Returns a scenario with the names and the shape of a document, and nothing checked.

    Mappings, lists and names are as in the file; whatever is missing or of the wrong kind is
    empty, or None. It is good for following references, and for nothing else.

    Args:
        plain: The document as plain values.
    """
    return Scenario.model_construct(**_fields(Scenario, plain))


def _fields(kind: type[Part], value: object) -> dict[str, Any]:
    given = value if isinstance(value, Mapping) else {}
    return {
        field.alias or name: _loosely(field.annotation, given.get(field.alias or name))
        for name, field in kind.model_fields.items()
    }


def _loosely(annotation: object, value: object) -> object:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is dict:
        entries = value if isinstance(value, Mapping) else {}
        return {key: _loosely(inner[1], entry) for key, entry in entries.items()}
    if origin is tuple:
        listed = value if isinstance(value, list) else []
        return tuple(_loosely(inner[0], entry) for entry in listed)
    possible = parts(annotation)
    if len(possible) > 1:
        tag = value.get("kind") if isinstance(value, Mapping) else None
        possible = tuple(part for part in possible if tag in kinds(part))
    if possible and (value is not None or annotation is possible[0]):
        return possible[0].model_construct(**_fields(possible[0], value))
    return value if isinstance(value, str) else None
