"""The conference on one question as values: estimates, arguments, who is told, challenges."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ArgumentRow", "ChallengeRow", "ConferencePicture", "EstimateRow", "ToldRow"]


@dataclass(frozen=True, slots=True)
class EstimateRow:
    """A seat's estimate, once all are in.

    Attributes:
        seat: Seat code.
        odds: Whole per cents by answer, in words.
        note: Its confidence, and by how much it moved after the odds were seen.
    """

    seat: str
    odds: str
    note: str


@dataclass(frozen=True, slots=True)
class ArgumentRow:
    """An argument: for or against which answer, in whose words, how strong (1 to 3)."""

    is_for: bool
    option: str
    words: str
    seat: str
    strength: int


@dataclass(frozen=True, slots=True)
class ToldRow:
    """What a cell was told, and when: its name, the words, the turn."""

    cell: str
    words: str
    when: str


@dataclass(frozen=True, slots=True)
class ChallengeRow:
    """A challenge and, once there is one, its answer."""

    record: int
    who: str
    words: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class ConferencePicture:
    """The conference on the question on the table.

    Attributes:
        showing: When the room may see the engine's odds.
        advice_hidden: Why they are hidden now; empty where they may be seen.
        asked, given: Seats asked for an estimate, and those whose estimate is in.
        seats: Seats to suggest.
        estimates: The estimates; empty while they are sealed.
        arguments: The arguments, in the order of entry.
        ruling: Number of the ruling's record; 0 while the question is open.
        cells: Cells that can be told, or challenge: id and name.
        draft: What a cell might be told, to be edited.
        told: Who was told what.
        ways: De-escalating actions to offer: id and name.
        ways_left: Ways noted as still open.
        challenges: Challenges of the ruling.
    """

    showing: str = "after-estimates"
    advice_hidden: str = ""
    asked: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    seats: str = "A1 A2"
    estimates: tuple[EstimateRow, ...] = ()
    arguments: tuple[ArgumentRow, ...] = ()
    ruling: int = 0
    cells: tuple[tuple[str, str], ...] = ()
    draft: str = ""
    told: tuple[ToldRow, ...] = ()
    ways: tuple[tuple[str, str], ...] = ()
    ways_left: tuple[str, ...] = ()
    challenges: tuple[ChallengeRow, ...] = ()
