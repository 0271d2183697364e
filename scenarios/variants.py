"""Variants of a scenario: named changes, made to its text before anything else reads it.

A vignette that opens elsewhere, the opposite of a claim, another policy: each is data in the
scenario itself. What comes of one is a plain scenario without variants, which can be checked,
played, pinned in a session and read like any other.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from scenarios.document import Document, KeyPath
from scenarios.edited import EditError, with_entries, with_items, with_values, without
from scenarios.faults import Fault, ScenarioFaults
from scenarios.reader import parse_scenario
from scenarios.scenario import Scenario

SECTION = "variants"


def resolved(text: str, file_name: str, variant: str = "") -> str:
    """Returns the text of a scenario as a variant leaves it.

    Args:
        text: The scenario as YAML.
        file_name: Name for messages.
        variant: Key of a variant; without one the text is returned as it is.

    Raises:
        ScenarioFaults: There is no such variant, or a change of it finds nothing to change.
    """
    if not variant:
        return text
    document = Document(text, file_name)
    known = document.plain.get(SECTION) or {}
    if variant not in known:
        hint = f"it has {', '.join(known)}" if known else "it has none"
        raise ScenarioFaults(
            (document.at((SECTION,), "reference", f"no variant '{variant}'", hint),)
        )
    given, at = known[variant], (SECTION, variant)
    try:
        return _changed(text, document.plain, given)
    except EditError as fault:
        raise ScenarioFaults((document.at(at, "reference", str(fault)),)) from fault


def variant_faults(text: str, file_name: str, scenario: Scenario) -> Iterator[Fault]:
    """Yields what is wrong with a scenario as each of its variants leaves it.

    Args:
        text: The scenario as YAML.
        file_name: Name for messages.
        scenario: The scenario, which has no fault itself.
    """
    document = Document(text, file_name)
    for key, variant in scenario.variants.items():
        try:
            parse_scenario(resolved(text, file_name, key), file_name)
        except ScenarioFaults as faults:
            for fault in faults.faults:
                where = f"{fault.path}: " if fault.path and SECTION not in fault.path else ""
                message = f"as '{variant.name}' leaves it, {where}{fault.message}"
                yield document.at((SECTION, key), fault.code, message, fault.hint)


def _changed(text: str, plain: Mapping[str, Any], given: Mapping[str, Any]) -> str:
    values = {_path(path): value for path, value in (given.get("set") or {}).items()}
    if ("title",) not in values:
        values["title",] = f"{plain['title']}: {given['name']}"
    text = with_values(text, dict(_numbers_in_place(plain, values)))
    for path, added in (given.get("add") or {}).items():
        if isinstance(added, list):
            text = with_items(text, _path(path), added)
        else:
            text = with_entries(text, _path(path), added)
    # From the last to the first, so that an index still means what it meant.
    for path in sorted((_path(path) for path in given.get("remove") or ()), key=str, reverse=True):
        text = without(text, path)
    return without(text, (SECTION,))


def _path(dotted: str) -> KeyPath:
    return tuple(int(step) if step.isdigit() else step for step in dotted.split("."))


def _numbers_in_place(
    plain: Mapping[str, Any], values: Mapping[KeyPath, object]
) -> Iterator[tuple[KeyPath, object]]:
    """A bare number goes to the `value` of the number that stands at its path."""
    for path, value in values.items():
        here: Any = plain
        for step in path:
            try:
                here = here[step]
            except (KeyError, IndexError, TypeError):
                here = None
                break
        is_number = isinstance(here, dict) and "value" in here and "status" in here
        bare = isinstance(value, int | float) and not isinstance(value, bool)
        yield ((*path, "value") if is_number and bare else path), value
