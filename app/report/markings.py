"""Markings: what stands on every page, raised to the highest of the texts on it.

A text may open with a portion marking, as staffs write them: `(U)`, `(R)`, `(C)`, `(S)`, `(TS)`,
or NATO's `(NU)` to `(NS)` and `(CTS)`. An edition has a ceiling; a text above it is not exported.
"""

import re
from dataclasses import dataclass

from app.rehearsal import PREFIX

LEVELS = ("UNCLASSIFIED", "RESTRICTED", "CONFIDENTIAL", "SECRET", "TOP SECRET")
"""From lowest to highest."""
_PORTION = re.compile(r"(?:^|(?<=[\s:;]))\((TS|CTS|N?[URCS])\)(?=\s)")
_PLACES = {"U": 0, "R": 1, "C": 2, "S": 3, "TS": 4, "CTS": 4}


@dataclass(frozen=True, slots=True)
class Marking:
    """The marking of a document.

    Attributes:
        words: What a page bears, by level.
        base: The level of the exercise itself, which every page bears at least.
    """

    words: tuple[str, ...]
    base: int

    def at(self, level: int) -> str:
        """Returns what a page of a level bears."""
        return self.words[max(level, self.base)]


def marking_of(classification: str) -> Marking:
    """Returns the marking of an exercise.

    Args:
        classification: As the scenario states it, such as `NATO RESTRICTED`; words that name no
            level count as the lowest.
    """
    base = named_level(classification)
    prefix = PREFIX if classification.startswith(PREFIX) else ""
    names = [f"{prefix}{level}" for level in LEVELS]
    names[base] = classification
    return Marking(tuple(f"EXERCISE EXERCISE EXERCISE – {name}" for name in names), base)


def named_level(words: str) -> int:
    """Returns the level that words name; the lowest where they name none."""
    held = words.upper()
    if LEVELS[0] in held:
        return 0
    return max((place for place, name in enumerate(LEVELS) if name in held), default=0)


def level_of(text: str) -> int:
    """Returns the highest level of the portion markings in a text."""
    return max((_PLACES[found.lstrip("N")] for found in _PORTION.findall(text)), default=0)
