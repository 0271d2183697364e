"""Room time of a session: how the exercise is run now, and how long until sheets are due.

Room time is the people's, not the line of play's: it follows the whole record whatever the cursor
is on. It stands still while the exercise is paused.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from adjudication.record.log import Record

RUNNING = frozenset({"startex", "resume"})
"""What sets the room clock going; everything else that is conducted stops it."""
MINUTE = timedelta(minutes=1)


def conduct_now(records: Sequence[Record]) -> str:
    """Returns how the exercise is run now: startex, pause, no-duff …; empty before any of it."""
    said = (str(each.body["what"]) for each in reversed(records) if each.kind == "conduct")
    return next(said, "")


def is_running(records: Sequence[Record]) -> bool:
    """Returns whether the room clock runs; before STARTEX it does."""
    return conduct_now(records) in RUNNING | {""}


def minutes_left(records: Sequence[Record], turn: int, now: datetime) -> int | None:
    """Returns the minutes of room time until a turn's sheets are due, negative once they are late.

    Args:
        records: The whole record.
        turn: The turn.
        now: The room time, with its zone.

    Returns:
        Whole minutes, rounded down; None where nobody said when they are due.
    """
    due = None
    for place, record in enumerate(records):
        if record.kind == "moves-due" and record.body["turn"] == turn:
            due = place
    if due is None:
        return None
    passed = sum(_stretches(records, due, now), timedelta())
    return (int(records[due].body["minutes"]) * MINUTE - passed) // MINUTE


def _stretches(records: Sequence[Record], since: int, now: datetime) -> Iterator[timedelta]:
    """How long the clock ran, stretch by stretch, since a record."""
    began: datetime | None = _at(records[since]) if is_running(records[: since + 1]) else None
    for record in records[since + 1 :]:
        if record.kind != "conduct":
            continue
        runs = record.body["what"] in RUNNING
        if began is not None and not runs:
            yield _at(record) - began
        if runs != (began is not None):
            began = _at(record) if runs else None
    if began is not None:
        yield now - began


def _at(record: Record) -> datetime:
    return datetime.fromisoformat(str(record.body["at"]))
