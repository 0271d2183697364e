"""When an inject is due, as people write it in a table: absolute, relative, or on a condition."""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from scenarios.calendar import months_later
from scenarios.injects import AtDate, AtTurn, ByHand, When, WhenInvoked, WhenRung
from scenarios.scenario import Scenario
from scenarios.schedule import planned_date
from scenarios.wording import close_to
from scenarios.workbook import words_of

WHEN_FORMS = (
    "turn 3; 2022-06-14; on 2022-06-14; D+45; +6 weeks; rung 9 russia~ukraine; "
    "invoked istanbul; hand 20 %"
)
_TURN = re.compile(r"(?:turn\s*)?(\d+)")
_DATE = re.compile(r"on\s+(\d{4}-\d{2}-\d{2})")
_RELATIVE = re.compile(r"(?:startex|d|t)?\s*\+\s*(\d+)\s*(day|week|month)?s?")
_RUNG = re.compile(r"rung\s*(\d+)\s+([a-z0-9-]+)\s*[~/]\s*([a-z0-9-]+)")
_INVOKED = re.compile(r"invoked\s+([a-z0-9-]+)")
_HAND = re.compile(r"(?:by\s+)?hand\s*(?:(\d+(?:\.\d+)?)\s*%)?")
_RATHER_OFTEN = 0.2
"""Odds per turn in a model run of an inject released by hand that states none."""

Tell = Callable[[str, str], None]
"""Takes what is wrong and what to do."""


def when_in_words(when: When) -> str:
    """Returns when an inject is due, as a cell of the sheet says it."""
    match when:
        case AtTurn():
            return f"turn {when.turn}"
        case AtDate():
            return f"on {when.date}"
        case WhenRung():
            return f"rung {when.at_least} {'~'.join(when.between)}"
        case WhenInvoked():
            return f"invoked {when.commitment}"
        case ByHand():
            return f"hand {100 * when.likelihood.value:g} %"


def when_of(scenario: Scenario, value: object, tell: Tell) -> When | None:
    """Returns when an inject is due; None after telling what is wrong.

    Args:
        scenario: The scenario.
        value: What stands in the cell: a number, a date, or words in one of `WHEN_FORMS`.
        tell: Told each fault.
    """
    return _Reading(scenario, tell).when(value)


class _Reading:
    def __init__(self, scenario: Scenario, tell: Tell) -> None:
        self.scenario = scenario
        self._tell = tell

    def when(self, value: object) -> When | None:
        if isinstance(value, datetime | date):
            return self._at(value.date() if isinstance(value, datetime) else value)
        text = words_of(value).lower()
        for form, made in self._forms().items():
            found = form.fullmatch(text)
            if found:
                return made(*found.groups())
        try:
            return self._at(date.fromisoformat(text))
        except ValueError:
            what = f"'{text}' is no time or condition" if text else "is empty"
            self._tell(what, f"write one of: {WHEN_FORMS}")
            return None

    def _forms(self) -> Mapping[re.Pattern[str], Callable[..., When | None]]:
        return {
            _TURN: self._in_turn,
            _DATE: self._on_date,
            _RELATIVE: self._after,
            _RUNG: self._at_rung,
            _INVOKED: self._on_invocation,
            _HAND: self._by_hand,
        }

    def _in_turn(self, number: str) -> When | None:
        turn = int(number)
        if not 1 <= turn <= self.scenario.turns:
            what = f"turn {turn} is not in the exercise"
            self._tell(what, f"it has turns 1 to {self.scenario.turns}")
            return None
        return AtTurn(kind="turn", turn=turn)

    def _on_date(self, text: str) -> When | None:
        try:
            day = date.fromisoformat(text)
        except ValueError:
            self._tell(f"'{text}' is no date", "write it as 2022-06-14")
            return None
        return AtDate(kind="date", date=day)

    def _after(self, number: str, unit: str | None) -> When | None:
        start = self.scenario.start
        try:
            if unit == "month":
                return self._at(months_later(start, int(number)))
            return self._at(start + timedelta(days=int(number) * (7 if unit == "week" else 1)))
        except (OverflowError, ValueError):
            self._tell(f"{number} {unit or 'day'}s is beyond the calendar", "write a smaller one")
            return None

    def _at(self, day: date) -> When | None:
        scenario = self.scenario
        opened = [planned_date(scenario, turn) for turn in range(1, scenario.turns + 2)]
        if not opened[0] <= day < opened[-1]:
            hint = f"it runs from {opened[0]} to the day before {opened[-1]}"
            self._tell(f"{day} is outside the exercise", hint)
            return None
        return AtTurn(kind="turn", turn=bisect_right(opened, day))

    def _at_rung(self, number: str, one: str, other: str) -> When | None:
        unknown = [self._unknown("actor", each, self.scenario.actors) for each in (one, other)]
        top = len(self.scenario.ladder.rungs) - 1
        on_ladder = 1 <= int(number) <= top
        if not on_ladder:
            self._tell(f"rung {number} is not on the ladder", f"it has rungs 1 to {top}")
        if any(unknown) or not on_ladder:
            return None
        return WhenRung(kind="rung", between=(one, other), at_least=int(number))

    def _on_invocation(self, commitment: str) -> When | None:
        if self._unknown("commitment", commitment, self.scenario.commitments):
            return None
        return WhenInvoked(kind="invoked", commitment=commitment)

    def _unknown(self, what: str, name: str, known: Mapping[str, object]) -> bool:
        if name not in known:
            self._tell(
                f"no {what} '{name}'", close_to(name, known) or f"known: {', '.join(known)}"
            )
        return name not in known

    def _by_hand(self, percent: str | None) -> When | None:
        share = _RATHER_OFTEN if percent is None else float(percent) / 100.0
        if share > 1.0:
            self._tell(f"{percent} % is more than certain", "write 0 to 100 %")
            return None
        judged = {"value": share, "source": "judgement", "status": "JUDGEMENT"}
        return ByHand.model_validate({"kind": "hand", "likelihood": judged})
