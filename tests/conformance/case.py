"""What a conformance case is: a situation, moves, answers, and what must come of them.

The format is described in `README.md` beside this file; nothing in it is about this engine's code.
"""

from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field

HERE = Path(__file__).parent
TABLE = HERE / "table.yaml"
Direction = Literal["higher", "lower", "same"]


class Part(BaseModel):
    """A part of a case; unknown keys are faults."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Move(Part):
    """One move."""

    by: str
    does: str = ""
    toward: str = ""
    words: str = ""


class Comparison(Part):
    """How a quantity of this case stands to the same quantity of the case with a change."""

    of: str
    option: str = ""
    turn: int = 1
    is_: Direction = Field(alias="is")


class Turn(Part):
    """One turn, and what must come of it."""

    moves: tuple[Move, ...] = ()
    answers: dict[str, str] = Field(default_factory=dict)
    asked: tuple[str, ...] = ()
    not_asked: tuple[str, ...] = ()
    refused: dict[str, str] = Field(default_factory=dict)
    late: dict[str, str] = Field(default_factory=dict)
    finds: tuple[str, ...] = ()
    finds_no: tuple[str, ...] = ()
    values: dict[str, str] = Field(default_factory=dict)
    because: dict[str, tuple[str, ...]] = Field(default_factory=dict)


class Variant(Part):
    """The same case with something else in it."""

    change: dict[str, object] = Field(default_factory=dict)
    moves: dict[int, tuple[Move, ...]] = Field(default_factory=dict)
    answers: dict[int, dict[str, str]] = Field(default_factory=dict)


class Case(Part):
    """One case."""

    case: str = Field(pattern=r"^[A-Z]+-\d\d$")
    title: str
    rule: str = Field(min_length=10)
    change: dict[str, object] = Field(default_factory=dict)
    unplayed: tuple[str, ...] = ()
    turns: tuple[Turn, ...] = Field(min_length=1)
    than: Variant | None = None
    compare: tuple[Comparison, ...] = ()

    def varied(self) -> "Case":
        """Returns the case it is compared with."""
        assert self.than is not None
        turns = [
            turn.model_copy(
                update={
                    "moves": self.than.moves.get(number, turn.moves),
                    "answers": turn.answers | self.than.answers.get(number, {}),
                }
            )
            for number, turn in enumerate(self.turns, 1)
        ]
        change = self.change | self.than.change
        return self.model_copy(update={"change": change, "turns": tuple(turns)})


def cases() -> tuple[Case, ...]:
    """Returns every case in the data files, by file and then in their order."""
    return tuple(
        Case.model_validate(given)
        for file in sorted(HERE.glob("cases-*.yaml"))
        for given in yaml.safe_load(file.read_text(encoding="utf-8"))
    )
