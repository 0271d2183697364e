"""Leave off, between one turn and the next, what nobody waits for any more.

An executor hands functions and values to its workers and never a way back, so the process that
plays is told once, when it begins, whom to ask: one question a process.
"""

from collections.abc import Callable
from dataclasses import dataclass


class LeftError(Exception):
    """What was being played is left unfinished."""


def _goes_on() -> bool:
    return False


@dataclass(slots=True)
class _Process:
    left: Callable[[], bool] = _goes_on


_THIS = _Process()


def leave_when(left: Callable[[], bool] = _goes_on) -> None:
    """Has this process leave off what it plays once `left` says so; without it, never."""
    _THIS.left = left


def check_left() -> None:
    """Goes on if somebody waits for what this process plays.

    Raises:
        LeftError: Nobody does.
    """
    if _THIS.left():
        raise LeftError
