"""Private estimates: sealed until all that were asked are in, then shown with how they moved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from adjudication.record.conference import Estimate, Poll
from adjudication.record.entries import entry_of
from adjudication.record.history import Placed


@dataclass(frozen=True, slots=True)
class Estimates:
    """What was estimated of a question.

    Attributes:
        asked: Seat codes of those who were asked; empty where nobody was.
        given: Seat codes of those whose estimate is in, in the order of entry.
        is_sealed: Whether the estimates are still private.
        latest: The latest estimate of each seat; empty while sealed.
        moved: Percentage points by which a seat's estimate moved after the engine's odds had been
            seen, for those that gave one before and one after: half the sum of the differences
            over the answers; empty while sealed.
    """

    asked: tuple[str, ...]
    given: tuple[str, ...]
    is_sealed: bool
    latest: Mapping[str, Estimate] = field(default_factory=dict)
    moved: Mapping[str, int] = field(default_factory=dict)

    @property
    def missing(self) -> tuple[str, ...]:
        """Seat codes of those asked whose estimate is not in yet."""
        return tuple(seat for seat in self.asked if seat not in self.given)


def estimates_of(placed: Sequence[Placed], question: str, *, is_ruled: bool) -> Estimates:
    """Returns what was estimated of a question.

    Args:
        placed: What was placed where the question is asked.
        question: Key of the question.
        is_ruled: Whether it was ruled, which opens what nobody was asked for.
    """
    asked: tuple[str, ...] = ()
    before: dict[str, Estimate] = {}
    after: dict[str, Estimate] = {}
    given: dict[str, None] = {}
    for each in placed:
        if each.body.get("question") != question or each.kind not in {"poll", "estimate"}:
            continue
        entry = entry_of(each.kind, each.body)
        if isinstance(entry, Poll):
            asked = entry.seats
        elif isinstance(entry, Estimate):
            given[entry.author] = None
            (after if entry.after_odds else before)[entry.author] = entry
    is_sealed = not is_ruled and (not asked or any(seat not in given for seat in asked))
    if is_sealed:
        return Estimates(asked, tuple(given), is_sealed=True)
    moved = {
        seat: _moved(before[seat], after[seat])
        for seat in given
        if seat in before and seat in after
    }
    latest = {**before, **after}
    return Estimates(asked, tuple(given), is_sealed=False, latest=latest, moved=moved)


def _moved(one: Estimate, other: Estimate) -> int:
    answers = {**one.odds, **other.odds}
    return round(sum(abs(one.odds.get(a, 0) - other.odds.get(a, 0)) for a in answers) / 2)
