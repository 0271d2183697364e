"""Game time: the date at which a turn opens."""

from calendar import monthrange
from datetime import date, timedelta

DAYS_PER_MONTH = 30.436875
"""Mean length of a Gregorian month."""


def months_later(day: date, months: int) -> date:
    """Returns the same day some whole months later, or the last day of that month."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def turn_date(start: date, months_per_turn: float, turn: int) -> date:
    """Returns the game date at which a turn opens; the opening stands at the start of turn 1.

    Args:
        start: When turn 1 opens.
        months_per_turn: Length of a turn.
        turn: Its number.

    Returns:
        The date, to the day where a turn is no whole number of months.
    """
    passed = max(0, turn - 1) * months_per_turn
    whole = int(passed)
    return months_later(start, whole) + timedelta(days=round((passed - whole) * DAYS_PER_MONTH))
