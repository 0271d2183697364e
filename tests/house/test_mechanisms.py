"""The page of mechanisms names only what exists."""

import re
from importlib import import_module
from pathlib import Path
from typing import get_args

import pytest

from adjudication.turn import PHASES
from scenarios.actions import Effect, Talks

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "mechanisms.md"
NAMED = re.compile(r"`(phase|effect|model|analysis|reading|scenario):([\w./-]+)`")
TABLE = PAGE.read_text(encoding="utf-8").split("\n## ", 1)[0]
ROWS = [line for line in TABLE.splitlines() if line.startswith("| ")]
KINDS = {
    get_args(effect.model_fields["kind"].annotation)[0] for effect in get_args(get_args(Effect)[0])
}
PARTS = ("actors", "arrangements", "instruments", "scenario", "tracks", "wars")


def references() -> list[tuple[str, str]]:
    return sorted({found for row in ROWS[1:] for found in NAMED.findall(row)})


def exists(kind: str, name: str) -> bool:
    """Whether the engine has it."""
    match kind:
        case "phase":
            return name in {phase.name for phase in PHASES}
        case "effect":
            effect, _, does = name.partition("/")
            kinds = get_args(Talks.model_fields["does"].annotation)
            return effect in KINDS and (not does or (effect == "talks" and does in kinds))
        case "scenario":
            return any(hasattr(import_module(f"scenarios.{part}"), name) for part in PARTS)
        case _:
            module, _, function = name.rpartition(".")
            room = {"model": "models.", "analysis": "analysis."}.get(kind, "")
            return hasattr(import_module(f"adjudication.{room}{module}"), function)


@pytest.mark.parametrize(("kind", "name"), references())
def test_what_the_page_names_exists(kind: str, name: str) -> None:
    assert exists(kind, name)


def test_every_row_has_a_home_or_is_declared_out_of_scope() -> None:
    for row in ROWS[1:]:
        carried = row.split("|")[3]
        assert NAMED.search(carried) or "out of scope" in carried, row


def test_rows_marked_as_effects_name_one_and_others_do_not() -> None:
    for row in ROWS[1:]:
        _, _, _, carried, marked, _ = row.split("|")
        assert ("`effect:" in carried) == (marked.strip() == "yes"), row


def test_every_effect_of_the_catalogue_stands_on_the_page() -> None:
    named = {name.partition("/")[0] for kind, name in references() if kind == "effect"}
    plain = {"armed-attack", "audience", "channel", "domestic", "duty", "force", "mobilise"}
    assert KINDS - plain - {"offer", "statement"} <= named
