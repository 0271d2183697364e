"""Forecasts: what seats said of open questions, scored against what was then played.

A case is an answer that a seat put a number on, in a ruling that says clearly whether it came:
questions left out or split are none. A seat's last estimate before it saw the engine's odds counts
by itself, its last one after apart; of the same cases the engine's own odds are scored.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from adjudication.models.scoring import brier, log_score, murphy
from adjudication.record.conference import Estimate
from adjudication.record.entries import entry_of
from adjudication.record.history import Cursor, History
from adjudication.ruling import DRAWN, Ruling

UNCLEAR = frozenset({"skip", "split"})
"""Methods whose answer does not say clearly what came."""
LEAST = 0.005
"""Estimates are whole per cents: in the logarithmic score 0 counts as half of one."""
FEW = 30
"""Cases below which a score is called what it is: hardly more than luck."""
BANDS = 5
"""Bands of the reliability table."""


@dataclass(frozen=True, slots=True)
class Case:
    """A number that a seat put on an answer, and what came.

    Attributes:
        seat: Seat code.
        turn: Turn.
        node: Node that the ruling led to.
        question: Key of the question.
        answer: The answer.
        given: Probability given, 0 to 1.
        engine: The engine's odds of it.
        came: Whether it came.
        is_drawn: Whether chance decided; if not, people did, who may have estimated themselves.
        saw_odds: Whether the seat had seen the engine's odds.
    """

    seat: str
    turn: int
    node: int
    question: str
    answer: str
    given: float
    engine: float
    came: bool
    is_drawn: bool
    saw_odds: bool


@dataclass(frozen=True, slots=True)
class Band:
    """Cases whose numbers lie close together: what was said and what came."""

    low: float
    high: float
    cases: int
    said: float
    came: float


@dataclass(frozen=True, slots=True)
class Score:
    """How well numbers fitted what came.

    Attributes:
        cases: How many.
        brier: 0 is best, 1 worst.
        log: Mean of -ln of what was given to what came; 0 is best.
        reliability: Part of the Brier score from numbers that lie off what came at their level.
        resolution: What telling cases apart took off it.
        uncertainty: What would be there whoever forecasts.
    """

    cases: int
    brier: float
    log: float
    reliability: float
    resolution: float
    uncertainty: float


def cases(
    history: History, branch: int, rulings_of: Callable[[int], Iterable[Ruling]]
) -> tuple[Case, ...]:
    """Returns every case on the line of a branch, in the order of play.

    Args:
        history: The session's history.
        branch: Number of the branch.
        rulings_of: The rulings of the step that led to a node.
    """
    path = history.path(history.tip(branch).number)
    found: list[Case] = []
    for before, after in pairwise(path):
        placed = history.placed_at(Cursor(before.number, after.branch))
        entered = [entry_of(p.kind, p.body) for p in placed if p.kind == "estimate"]
        estimates = [each for each in entered if isinstance(each, Estimate)]
        if not estimates:
            continue
        for ruling in rulings_of(after.number):
            if ruling.method not in UNCLEAR:
                found.extend(_cases(estimates, ruling, after.turn, after.number))
    return tuple(found)


def _cases(estimates: list[Estimate], ruling: Ruling, turn: int, node: int) -> Iterator[Case]:
    asked = ruling.question
    last = {(e.author, e.after_odds): e for e in estimates if e.question == asked.key}
    for (seat, saw_odds), estimate in last.items():
        for answer in (option for option in asked.options if option in estimate.odds):
            yield Case(
                seat=seat,
                turn=turn,
                node=node,
                question=asked.key,
                answer=answer,
                given=estimate.odds[answer] / 100.0,
                engine=float(asked.odds[asked.options.index(answer)]),
                came=answer == ruling.answer,
                is_drawn=ruling.method in DRAWN,
                saw_odds=saw_odds,
            )


def score(listed: Iterable[Case], *, engine: bool = False) -> Score:
    """Returns how well the numbers of some cases fitted what came.

    Args:
        listed: The cases, one at least.
        engine: Whether the engine's odds are scored in place of the seats' numbers.
    """
    listed = tuple(listed)
    given = np.array([case.engine if engine else case.given for case in listed])
    came = np.array([float(case.came) for case in listed])
    parts = murphy(given, came)
    return Score(
        cases=len(listed),
        brier=float(brier(given, came)),
        log=float(log_score(np.clip(given, LEAST, 1.0 - LEAST), came)),
        reliability=float(parts.reliability),
        resolution=float(parts.resolution),
        uncertainty=float(parts.uncertainty),
    )


def by_seat(listed: Iterable[Case]) -> Iterator[tuple[str, bool, Score, Score]]:
    """Yields by seat and whether it had seen the odds: its score, the engine's of the same cases.

    Args:
        listed: The cases.
    """
    listed = tuple(listed)
    for seat, saw_odds in sorted({(case.seat, case.saw_odds) for case in listed}):
        own = [case for case in listed if (case.seat, case.saw_odds) == (seat, saw_odds)]
        yield seat, saw_odds, score(own), score(own, engine=True)


def bands(listed: Iterable[Case]) -> tuple[Band, ...]:
    """Returns the reliability table: per fifth of the scale, what was said and how often it came.

    Args:
        listed: The cases; bands without any are left out.
    """
    by_band: dict[int, list[Case]] = {}
    for case in listed:
        by_band.setdefault(min(int(case.given * BANDS), BANDS - 1), []).append(case)
    return tuple(
        Band(
            low=band / BANDS,
            high=(band + 1) / BANDS,
            cases=len(inside),
            said=sum(case.given for case in inside) / len(inside),
            came=sum(case.came for case in inside) / len(inside),
        )
        for band, inside in sorted(by_band.items())
    )
