"""What a move in a cell's own words may do, as the move sheet offers it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.improvising import Start

__all__ = ["EffectsPicture"]


@dataclass(frozen=True, slots=True)
class EffectsPicture:
    """What a move in own words may do.

    Attributes:
        effects: The closed set: keys and words.
        steps: Steps of the ladder, lowest first: the first rung of each, and its name.
        starts: What each action gives to start from, by id.
    """

    effects: tuple[tuple[str, str], ...] = ()
    steps: tuple[tuple[int, str], ...] = ()
    starts: Mapping[str, Start] = field(default_factory=dict)
