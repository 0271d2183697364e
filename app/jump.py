"""Jumping to a date: quiet turns of a month at most, played one by one until people are needed."""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from adjudication.errors import AdjudicationError
from scenarios.calendar import LONGEST_MONTHS, elapsed_at, instant_at

if TYPE_CHECKING:
    from app.session import Session


@dataclass(frozen=True, slots=True)
class Jump:
    """How a jump to a date went.

    Attributes:
        reached: Where the game's clock stands: the opening of the turn in play or to come.
        waits_for: Key of the question that stopped it; empty where it came to the date.
        assumed: What was assumed, in words.
    """

    reached: datetime
    waits_for: str
    assumed: tuple[str, ...]


def jump_to(
    session: "Session", day: date, reason: str, author: str
) -> Generator[datetime, None, Jump]:
    """Plays quiet turns of a session until a date, a phase at a time; see `Session.jumping`.

    Yields:
        After each phase, the game time that was reached.
    """
    position = session.position
    start, now = session.scenario.start, session.state_at().closes
    if not position.opens_turn:
        raise AdjudicationError(f"turn {position.turn} is in play; play it to its end first")
    if session.orders():
        raise AdjudicationError(
            f"moves are entered for turn {position.turn}, and a jump passes without moves; "
            "take them back, or play the turn"
        )
    if day < start or elapsed_at(start, day) <= now:
        stands = f"{instant_at(start, now):%d %B %Y}"
        raise AdjudicationError(f"the game stands at {stands}; jump to a later date")
    assumed = session.assumed_until(day)
    target = elapsed_at(start, day)
    while now < target and not session.to_rule():
        hours = (instant_at(start, target) - instant_at(start, now)).total_seconds() / 3600.0
        whole = target - now >= LONGEST_MONTHS
        length = (LONGEST_MONTHS, "months") if whole else (hours, "hours")
        session.set_turn_length(*length, reason, author)
        while not session.to_rule() and not session.step().closes_turn:
            yield session.game_time.opens
        if not session.position.opens_turn:
            break
        now = session.state_at().closes
        yield instant_at(start, now)
    waiting = session.to_rule()
    return Jump(session.game_time.opens, waiting[0].key if waiting else "", assumed)
