"""Game time: a clock in calendar months since the start, and the dates it stands for.

A month of game time ends on the same day of every month, or on its last day. A turn of a month is
1 whatever the month, a turn of days the share of the month that they are; so turns of days and of
months add up, and a date stands for one reading of the clock.
"""

from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import Literal, get_args

DAYS_PER_MONTH = 30.436875
"""Mean length of a Gregorian month."""
Unit = Literal["hours", "days", "weeks", "months", "years"]
UNITS: tuple[str, ...] = get_args(Unit)
SHORTEST_HOURS = 1.0
"""Shortest turn."""
LONGEST_MONTHS = 1.0
"""Longest turn: the ladder takes a step a month, and no draw stands for two."""
_HOURS = {"hours": 1.0, "days": 24.0, "weeks": 168.0}
_MONTHS = {"months": 1.0, "years": 12.0}
_GRAIN = 9
"""Decimals of a month that count: a thousandth of a second."""


def months_later(day: date, months: int) -> date:
    """Returns the same day some whole months later, or the last day of that month."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def instant_at(start: date, elapsed: float) -> datetime:
    """Returns the date and hour at which the clock of the game reads some months.

    Args:
        start: When turn 1 opens, at midnight.
        elapsed: Calendar months since the start.
    """
    whole = int(elapsed)
    month = _midnight(months_later(start, whole))
    length = _midnight(months_later(start, whole + 1)) - month
    passed = round((elapsed - whole) * length.total_seconds())
    return month + timedelta(seconds=passed)


def elapsed_at(start: date, instant: date) -> float:
    """Returns the reading of the clock, in calendar months since the start, at a date and hour.

    Args:
        start: When turn 1 opens, at midnight.
        instant: A date, or a date and hour; not before the start.
    """
    moment = instant if isinstance(instant, datetime) else _midnight(instant)
    whole = 12 * (moment.year - start.year) + moment.month - start.month
    whole -= _midnight(months_later(start, whole)) > moment
    month = _midnight(months_later(start, whole))
    length = _midnight(months_later(start, whole + 1)) - month
    return round(whole + (moment - month) / length, _GRAIN)


def later(start: date, elapsed: float, number: float, unit: str) -> float:
    """Returns the reading of the clock some hours, days, weeks, months or years later.

    Args:
        start: When turn 1 opens.
        elapsed: The reading now, in calendar months since the start.
        number: How many units.
        unit: One of `UNITS`.
    """
    if unit in _MONTHS:
        return round(elapsed + number * _MONTHS[unit], _GRAIN)
    return elapsed_at(start, instant_at(start, elapsed) + timedelta(hours=number * _HOURS[unit]))


def length_problem(number: float, unit: str) -> str:
    """Returns why a turn cannot be as long as that; empty where it can."""
    if unit not in UNITS:
        return f"'{unit}' is no unit of time: choose {', '.join(UNITS)}"
    if unit in _MONTHS:
        hours = number * _MONTHS[unit] * DAYS_PER_MONTH * 24.0
        too_long = number * _MONTHS[unit] > LONGEST_MONTHS
    else:
        hours = number * _HOURS[unit]
        too_long = hours > 31 * 24.0
    if hours < SHORTEST_HOURS or too_long:
        return (
            f"a turn lasts from an hour to a month, not {number:g} {unit}: the ladder takes a "
            "step a month, and one draw cannot stand for two; jump to a date instead, and the "
            "quiet months before it are played one by one"
        )
    return ""


def turn_date(start: date, months_per_turn: float, turn: int) -> date:
    """Returns the game date at which a turn opens where all turns are of one length.

    Args:
        start: When turn 1 opens; the opening stands there too.
        months_per_turn: Length of a turn.
        turn: Its number.
    """
    return instant_at(start, max(0, turn - 1) * months_per_turn).date()


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)
