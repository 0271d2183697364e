"""The sections of a scenario that the editor shows: entries, fields, choices, new entries."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError

from scenarios.defaults import DEFAULTS
from scenarios.document import KeyPath
from scenarios.fields import (
    ACTOR,
    EXERCISE,
    INJECT,
    JUDGED,
    RELATION,
    Field,
    Plain,
    described,
    shown,
    typed,
)
from scenarios.injects import When
from scenarios.parameters import parameter_names
from scenarios.scenario import Scenario
from scenarios.times import WHEN_FORMS, when_in_words, when_of

PARAMETER = (Field("Value", "", "number"),)
WHOLE = "exercise"
OPTIONAL = frozenset({"war_begun_by", "ceasefire"})
"""Fields of which nothing can be chosen as well."""
NAMED = 3
"""Actors of a group that a list names; of more it says how many."""
_WHEN: TypeAdapter[When] = TypeAdapter(When)


@dataclass(frozen=True, slots=True)
class SectionShown:
    """A section of the editor.

    Attributes:
        key: Key in the text; of the exercise itself a name alone.
        title: What its tab says.
        fields: The fields of an entry.
        named: Whether a new entry needs a name.
        empty: What stands where there is no entry.
    """

    key: str
    title: str
    fields: tuple[Field, ...]
    named: bool = True
    empty: str = ""


SECTIONS = (
    SectionShown(WHOLE, "Exercise", EXERCISE),
    SectionShown("actors", "Actors", ACTOR, empty="No actor yet. Name one below and add it."),
    SectionShown(
        "relations", "Relations", RELATION, named=False, empty="No relation yet. Add one below."
    ),
    SectionShown("injects", "Injects", INJECT, empty="No inject yet. Name one below and add it."),
    SectionShown(
        "parameters",
        "Parameters",
        PARAMETER,
        empty="Every coefficient of the engine stands at its default. Type the name of one below"
        " to set it.",
    ),
)


def entries_of(section: SectionShown, plain: Mapping[str, Any]) -> list[tuple[KeyPath, str]]:
    """Returns where each entry of a section stands, and what a list calls it."""
    if section.key == WHOLE:
        return [((), "The exercise")]
    held = plain.get(section.key) or {}
    if isinstance(held, list):
        return [((section.key, place), _pair(entry)) for place, entry in enumerate(held)]
    return [((section.key, key), _called(key, entry)) for key, entry in held.items()]


def _called(key: str, entry: Any) -> str:  # noqa: ANN401 - a plain value
    named = entry if isinstance(entry, dict) else {}
    return str(named.get("name") or named.get("title") or key)


def _pair(entry: Any) -> str:  # noqa: ANN401 - a plain value
    named = entry if isinstance(entry, dict) else {}
    sides = [named.get(side) or ["?"] for side in ("between", "and")]
    many = (f"{len(side)} actors" for side in sides)
    few = (", ".join(map(str, side)) for side in sides)
    return " – ".join(
        words if len(side) <= NAMED else count
        for side, words, count in zip(sides, few, many, strict=True)
    )


def choices_of(field: Field, plain: Mapping[str, Any]) -> tuple[str, ...]:
    """Returns what a field offers to choose from; nothing where it is typed."""
    keys = {
        "cell": "cells",
        "doctrine": "doctrines",
        "objective": "objectives",
        "source": "sources",
        "war_begun_by": "actors",
    }
    fixed = {
        "kind": ("seeker", "greedy", "unknown"),
        "played": ("yes", "no"),
        "ceasefire": ("none", "agreed", "monitored"),
    }
    found = fixed.get(field.name) or tuple(plain.get(keys.get(field.name, ""), {}) or ())
    return ("", *found) if field.name in OPTIONAL else found


def said(field: Field, value: Any) -> object:  # noqa: ANN401 - a plain value
    """Returns what the form shows of a plain value."""
    if field.form == "when":
        try:
            return when_in_words(_WHEN.validate_python(value))
        except ValidationError:
            return None
    try:
        return shown(field, value)
    except (TypeError, KeyError):
        return str(value)  # not of the kind it should be: the reader says so beside it


def meant(
    field: Field,
    words: str,
    old: Any,  # noqa: ANN401 - a plain value
    scenario: Scenario | None,
    tell: Callable[[str, str], None],
) -> object:
    """Returns the plain value that words stand for; None for nothing, or after telling a fault.

    Args:
        field: The field.
        words: What was typed.
        old: The plain value before.
        scenario: The scenario when it last had no fault.
        tell: Told what is wrong with a time, and what to do.
    """
    if field.form == "when":
        if scenario is None:
            tell("times are read once the other faults are mended", "")
            return None
        when = when_of(scenario, words, tell)
        return None if when is None else when.model_dump(mode="json", exclude_defaults=True)
    return typed(field, words, old) if words.strip() else None


def fresh(section: SectionShown, name: str, plain: Mapping[str, Any]) -> tuple[str, Plain | str]:
    """Returns the key of a new entry and what it begins as, or why it cannot be, with no key.

    Args:
        section: The section.
        name: What was typed.
        plain: The scenario as plain values.
    """
    key = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    if section.key == "parameters":
        return _coefficient(name.strip(), plain)
    if section.named and not re.fullmatch(r"[a-z][a-z0-9-]*", key):
        return "", "Type a name that begins with a letter."
    if section.named and key in (plain.get(section.key) or {}):
        return "", f"'{key}' is there already."
    made: dict[str, Callable[[], Plain]] = {
        "actors": lambda: _actor(name.strip(), plain),
        "injects": lambda: _inject(name.strip(), plain),
        "relations": lambda: _relation(plain),
    }
    return key or "new", made[section.key]()


def _number(value: float) -> Plain:
    return {"value": value, **JUDGED}


def _first(plain: Mapping[str, Any], section: str) -> str:
    return str(next(iter(plain.get(section) or ()), ""))


def _actor(name: str, plain: Mapping[str, Any]) -> Plain:
    return {
        "name": name,
        "cell": _first(plain, "cells"),
        "played": False,
        "country": name[:2].upper(),
        "capital": "To be named",
        "longitude": 0.0,
        "latitude": 0.0,
        "bloc": "none",
        "force": _number(1),
        "posture": _number(0.5),
        "domestic": _number(0),
        "kind": "seeker",
        "greedy_share": _number(0),
        "doctrine": _first(plain, "doctrines"),
        "interests": [{"text": "To be written.", "source": "judgement"}],
    }


def _inject(name: str, plain: Mapping[str, Any]) -> Plain:
    return {
        "title": name,
        "text": "To be written.",
        "when": {"kind": "turn", "turn": 1},
        "to": [_first(plain, "cells")],
        "sender": "White cell",
        "storyline": "Main line",
        "objective": _first(plain, "objectives"),
        "expected": "To be written.",
        "source": "judgement",
    }


def _relation(plain: Mapping[str, Any]) -> Plain:
    actors = [*(plain.get("actors") or ()), "", ""]
    return {"between": [actors[0]], "and": [actors[1]], "heat": _number(0)}


def _coefficient(name: str, plain: Mapping[str, Any]) -> tuple[str, Plain | str]:
    default = getattr(DEFAULTS, name) if name in parameter_names() else None
    if default is None:
        return "", f"The engine has no coefficient '{name}'." if name else "Type its name."
    if name in (plain.get("parameters") or {}):
        return "", f"'{name}' is there already."
    return name, {"value": default.value, **JUDGED}


def meaning(section: SectionShown, field: Field, path: KeyPath) -> str:
    """Returns what a field means, to stand under it."""
    if section.key == "parameters":
        name = str(path[-1])
        default = getattr(DEFAULTS, name) if name in parameter_names() else None
        return f"Default {default.value:g}. {default.note}".strip() if default else ""
    words = described("" if section.key == WHOLE else section.key, field)
    return f"{words} Write one of: {WHEN_FORMS}." if field.form == "when" else words
