"""What a cell's edition is made of: the result of `seen_by`, and what everybody is told.

Nothing else of a session comes here, so a part of a cell's edition cannot show what the cell may
not see.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from adjudication.record.seen_by import Seen
from app.report.wording import Wording


@dataclass(frozen=True, slots=True)
class Shown:
    """A session as one cell may keep it.

    Attributes:
        cell: Id of the cell.
        cells: Names of the cells by id.
        actors: Names of actors and organisations by id.
        summary: What the exercise is about.
        hypothetical: What is invented in it.
        seen: What the cell may see of the record; what was corrected is left out.
        turn: The turn that a turn brief is about.
        wording: How dates and numbers are written.
    """

    cell: str
    cells: Mapping[str, str]
    actors: Mapping[str, str]
    summary: str
    hypothetical: str
    seen: tuple[Seen, ...]
    turn: int
    wording: Wording

    @property
    def turns(self) -> tuple[int, ...]:
        """Turns in which there is something to see beside that play went on."""
        held = {seen.turn for seen in self.seen if seen.kind not in {"session", "step", "brief"}}
        held |= {int(said["turn"]) for _, said in self.of("brief")}
        return tuple(sorted(held))

    def of(self, *kinds: str, turn: int | None = None) -> Iterator[tuple[Seen, Mapping[str, Any]]]:
        """Yields what is seen of some kinds, in order, with its fields."""
        for seen in self.seen:
            if seen.kind in kinds and turn in {None, seen.turn}:
                yield seen, seen.shown

    def briefs(self, turn: int) -> Iterator[tuple[Seen, Mapping[str, Any]]]:
        """Yields the turn briefs about a turn, whenever they were released."""
        return ((seen, said) for seen, said in self.of("brief") if said["turn"] == turn)

    def news(self, turn: int) -> Iterator[tuple[int, str]]:
        """Yields the injects and messages of a turn: number of the record, and words."""
        for seen, said in self.of("delivery", "message", turn=turn):
            yield seen.number, str(said.get("words") or said.get("as_told"))

    def name(self, key: str) -> str:
        """Returns the name of a cell, actor or organisation; the key where it has none."""
        return self.cells.get(key) or self.actors.get(key) or key


def in_force(seen: tuple[Seen, ...]) -> tuple[Seen, ...]:
    """Returns what is seen without moves taken back and entries that later ones correct."""
    gone = {int(each.shown["record"]) for each in seen if each.kind == "withdraw"}
    gone |= {int(each.shown["corrects"]) for each in seen if each.shown.get("corrects")}
    return tuple(each for each in seen if each.number not in gone and each.kind != "withdraw")
