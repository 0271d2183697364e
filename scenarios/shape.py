"""What the parts of a scenario look like: their keys, their kinds, what stands below what.

Read off the annotations of the parts, so that nothing here repeats them.
"""

from types import NoneType, UnionType
from typing import Annotated, Union, get_args, get_origin

from scenarios.part import Part


def keys(part: type[Part]) -> tuple[str, ...]:
    """Returns the keys of a part, as they are written in a file."""
    return tuple(field.alias or name for name, field in part.model_fields.items())


def kinds(part: type[Part]) -> tuple[str, ...]:
    """Returns what `kind` may say in a part; empty if it has no such key."""
    field = part.model_fields.get("kind")
    return get_args(field.annotation) if field else ()


def options(annotation: object) -> tuple[object, ...]:
    """Returns the types that an annotation allows, without None."""
    if get_origin(annotation) is Annotated:
        return options(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return tuple(option for option in get_args(annotation) if option is not NoneType)
    return (annotation,)


def parts(annotation: object) -> tuple[type[Part], ...]:
    """Returns the parts that may stand where an annotation is."""
    plain = tuple(inner for option in options(annotation) for inner in _unwrapped(option))
    return tuple(o for o in plain if isinstance(o, type) and issubclass(o, Part))


def entries(annotation: object) -> tuple[type[Part], ...]:
    """Returns the parts that may stand as entries of a list or mapping; or as itself."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin in (dict, tuple):
        return parts(inner[1] if origin is dict else inner[0])
    return parts(annotation)


def below(annotation: object, step: str | int) -> tuple[object, ...]:
    """Returns the annotations one key or index below an annotation."""
    found: list[object] = []
    for option in options(annotation):
        origin, inner = get_origin(option), get_args(option)
        if origin is dict:
            found.append(inner[1])
        elif origin is tuple:
            found.append(inner[0])
        for part in parts(option):
            fields = part.model_fields.items()
            found += [field.annotation for name, field in fields if (field.alias or name) == step]
    return tuple(found)


def _unwrapped(option: object) -> tuple[object, ...]:
    return options(option) if get_origin(option) is Annotated else (option,)
