"""The adjudication conference of an open session: estimates, arguments, rulings and draws.

`Session` stands on this and adds the moves and the steps of play. What a view asks is here too:
which list a question is on, whether the room may see the odds, what was estimated.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

from adjudication.errors import AdjudicationError
from adjudication.methods import Basis, Weighed, argued, percentage, thrown
from adjudication.question import DIRECTOR, Question
from adjudication.record.conference import (
    Argument,
    Estimate,
    List,
    OddsShown,
    Showing,
    Triage,
)
from adjudication.record.entered import Entered
from adjudication.record.entries import entry_of
from adjudication.record.history import Placed
from adjudication.record.sealed import Estimates, estimates_of
from adjudication.record.texts import Text
from adjudication.ruling import Ruling, draw, drawable, rule, to_plain
from adjudication.world import parameters_of
from app.recording import WHITE_CELL_SEAT, SessionRecord


@dataclass(frozen=True, slots=True)
class Listed:
    """A question as triage has it.

    Attributes:
        list: consent, conference, note or expired.
        suggested: The answer that the events list suggests; empty where the engine's odds draw.
    """

    list: List
    suggested: str = ""


class SessionConference(SessionRecord):
    """The conference of an open session."""

    def triage(self) -> dict[str, Listed]:
        """Returns the list of each open question, by key.

        What nobody put on a list is on the consent list where chance may answer it, and on the
        conference list where people must.
        """
        listed: dict[str, Listed] = {}
        for question in self.questions():
            people = drawable(question, self.played)
            listed[question.key] = Listed("conference" if people else "consent")
        for placed in self._placed("triage"):
            entry = entry_of(placed.kind, placed.body)
            assert isinstance(entry, Triage)  # noqa: S101 - by its kind
            for key in entry.lists.keys() & listed.keys():
                suggested = entry.suggested.get(key, listed[key].suggested)
                listed[key] = Listed(entry.lists[key], suggested)
        return listed

    def accept_consent(
        self, code: str = "routine", author: str = WHITE_CELL_SEAT
    ) -> tuple[Ruling, ...]:
        """Accepts everything on the consent list in one stroke; returns the rulings.

        Where the events list suggests an answer it is ruled outright, else the engine's odds
        draw. What was ruled already stays. What chance may not answer and nothing is suggested
        for is passed over: it waits for people.

        Raises:
            AdjudicationError: The code is unknown, or a suggestion is no answer.
        """
        self._check_rules()
        ruled, made = self.rulings(), []
        questions = {question.key: question for question in self.questions()}
        for key, listed in self.triage().items():
            question = questions[key]
            if listed.list != "consent" or key in ruled or question.decider == DIRECTOR:
                continue
            if listed.suggested:
                words = "as suggested, on the consent list"
                made.append(rule(question, "free", listed.suggested, words, author, code=code))
            elif not drawable(question, self.played):
                made.append(self._drawn(question, author, code=code))
        self._enter_rulings(made)
        return tuple(made)

    def odds_shown(self, key: str) -> Showing:
        """Returns when the room may see the engine's odds of a question.

        The switch of the question counts before that of the turn, and that before the
        exercise's; of each the last. Without any: once all estimates are in.
        """
        turn = self.position.turn
        found: dict[int, Showing] = {0: "after-estimates"}
        for placed in self.history.placed_on_line(self.history.cursor):
            if placed.kind == "odds-shown":
                entry = entry_of(placed.kind, placed.body)
                assert isinstance(entry, OddsShown)  # noqa: S101 - by its kind
                if entry.question == key:
                    found[2] = entry.shown
                elif entry.turn == turn:
                    found[1] = entry.shown
                elif entry.turn is None and entry.question is None:
                    found[0] = entry.shown
        return found[max(found)]

    def odds_may_be_seen(self, key: str) -> bool:
        """Whether the room may see the engine's odds of a question now.

        Where they are shown after the estimates and nobody was asked for one, they may.
        """
        match self.odds_shown(key):
            case "shown":
                return True
            case "never":
                return False
            case "after-estimates":
                estimates = self.estimates(key)
                return not (estimates.asked and estimates.is_sealed)

    def estimates(self, key: str) -> Estimates:
        """Returns what was estimated of an open question; while sealed, only who is in."""
        placed = self.history.placed_at(self.history.cursor)
        return estimates_of(placed, key, is_ruled=key in self.rulings())

    def estimate(
        self, key: str, odds: dict[str, int], seat: str, confidence: str = "medium"
    ) -> int:
        """Takes a seat's private estimate of an open question; returns the record's number.

        It is kept whether the engine's odds had been seen by then.

        Args:
            key: Key of the question.
            odds: Per cent by answer.
            seat: Seat code of who estimates.
            confidence: low, medium or high.

        Raises:
            AdjudicationError: No such open question or answer, or more than 100 %.
        """
        question = self._question(key)
        for answer in odds:
            question.check_answer(answer)
        seen = self.odds_may_be_seen(key)
        fields = {"odds": odds, "confidence": confidence, "after_odds": seen, "author": seat}
        return self.enter(Estimate.model_validate({"question": key, **fields}))

    def arguments(self, key: str) -> tuple[Weighed, ...]:
        """Returns the accepted arguments on an open question, in log-odds, in the order of entry.

        An argument that another corrects counts no more.
        """
        parameters = parameters_of(self.scenario)
        weights = {
            "weak": parameters.argument_weak.value,
            "fair": parameters.argument_fair.value,
            "strong": parameters.argument_strong.value,
        }
        said = {p.record: entry_of(p.kind, p.body) for p in self._placed("argument")}
        corrected = {each.corrects for each in said.values()}
        return tuple(
            Weighed(
                record,
                each.option,
                weights[each.strength] * (1.0 if each.side == "for" else -1.0),
            )
            for record, each in said.items()
            if isinstance(each, Argument)
            and each.question == key
            and each.accepted
            and record not in corrected
        )

    def odds_by(self, key: str, method: str, option: str = "", percent: int = 0) -> Basis | None:
        """Returns what a draw by a method would rest on; None for the engine's odds.

        Args:
            key: Key of an open question.
            method: rigid, semi-rigid, matrix-2d6 or matrix-percent.
            option: The answer put to the dice, or given the percentage.
            percent: The percentage agreed in the room.

        Raises:
            AdjudicationError: No such open question, method or answer.
        """
        question = self._question(key)
        match method:
            case "rigid":
                return None
            case "semi-rigid":
                return argued(question, self.arguments(key))
            case "matrix-2d6":
                arguments = self.arguments(key)
                return thrown(question, option, arguments, self.seed, self.position.turn)
            case "matrix-percent":
                return percentage(question, option, percent)
            case _:
                raise AdjudicationError(
                    f"'{method}' is no way to draw: choose rigid, semi-rigid, matrix-2d6 or "
                    "matrix-percent"
                )

    def draw(
        self,
        key: str,
        author: str = WHITE_CELL_SEAT,
        *,
        method: str = "rigid",
        option: str = "",
        percent: int = 0,
        code: str = "accepts-aid",
        reason: str = "",
    ) -> Ruling:
        """Returns the ruling that keyed chance gives one question, by the odds of a method.

        Args:
            key: Key of an open question.
            author: Seat code of who draws.
            method: rigid by the engine's odds, semi-rigid by those moved by the accepted
                arguments, matrix-2d6 by two dice, matrix-percent by an agreed percentage.
            option: Of a matrix draw, the answer put to the dice or given the percentage.
            percent: The percentage.
            code: Reason code; taking the aid as it is needs one too.
            reason: Why, in words.

        Raises:
            AdjudicationError: No such open question, or it must not be drawn.
        """
        self._check_rules()
        question = self._question(key)
        basis = self.odds_by(key, method, option, percent)
        made = self._drawn(question, author, method=method, basis=basis, code=code, reason=reason)
        self._enter_rulings([made])
        return made

    def rule(
        self,
        pattern: str,
        method: str,
        answer: str,
        reason: str,
        author: str = WHITE_CELL_SEAT,
        second: str = "",
        *,
        code: str = "",
        degree: str = "",
        partly: str = "",
    ) -> tuple[Ruling, ...]:
        """Returns the rulings made on every open question whose key matches a pattern.

        Args:
            pattern: A key, or a pattern with `*` such as `honour/istanbul/*`.
            method: cell, consensual, free, split or skip.
            answer: The option; of a skip the one that play goes on with.
            reason: Why, in words.
            author: Seat code of who rules.
            second: Seat code of who approves, whom the exercise director's questions need;
                they are ruled by the director's seat whoever else is named as author.
            code: Reason code; a split and a skip need one.
            degree: success, partial, mixed, failure or unintended; a split needs one.
            partly: Of a split, the other answer, which came about in part.

        Raises:
            AdjudicationError: Nothing matches, or the ruling is not allowed.
        """
        self._check_rules()
        matching = [q for q in self.questions() if fnmatchcase(q.key, pattern)]
        if not matching:
            raise AdjudicationError(f"no open question matches '{pattern}' at this point")
        uncalled = [q for q in matching if method == "cell" and q.decider not in self.played]
        if uncalled:
            raise AdjudicationError(f"no cell is asked {uncalled[0].key}; rule it free")
        made = tuple(
            rule(
                question,
                method,
                answer,
                reason,
                DIRECTOR if question.decider == DIRECTOR else author,
                second,
                code=code,
                degree=degree,
                partly=partly,
            )
            for question in matching
        )
        self._enter_rulings(made)
        return made

    def skip(
        self, key: str, reason: str, code: str, author: str = WHITE_CELL_SEAT, second: str = ""
    ) -> Ruling:
        """Leaves a question out: play goes on as if nothing came of it; returns the ruling.

        That is the answer that odds are taken against, or the most conciliatory where the engine
        holds that one impossible.

        Raises:
            AdjudicationError: No such open question, no reason or code, or the exercise
                director's question without a second person.
        """
        question = self._question(key)
        nothing = question.reference if question.reference in question.options else ""
        answer = nothing or question.options[0]
        return self.rule(key, "skip", answer, reason, author, second, code=code)[0]

    def entries(self, kind: str) -> tuple[tuple[int, Entered], ...]:
        """Returns what of a kind was entered at the cursor, with the numbers of the records."""
        return tuple((p.record, entry_of(p.kind, p.body)) for p in self._placed(kind))

    def ruling_record(self, key: str) -> int:
        """Returns the number of the record of a question's ruling; 0 while it is open."""
        found = self._ruled().get(key)
        return found[0] if found else 0

    def _placed(self, kind: str) -> list[Placed]:
        """What of a kind was placed at the cursor."""
        return [p for p in self.history.placed_at(self.history.cursor) if p.kind == kind]

    def _drawn(self, question: Question, author: str, **how: Any) -> Ruling:  # noqa: ANN401 - as `draw` takes them
        return draw(question, self.seed, self.position.turn, self.played, author, **how)

    def _question(self, key: str) -> Question:
        question = next((q for q in self.questions() if q.key == key), None)
        if question is None:
            raise AdjudicationError(f"no open question '{key}' at this point")
        return question

    def _enter_rulings(self, made: Sequence[Ruling]) -> None:
        if made:
            here = self._here()
            self._append([("ruling", here | {"ruling": _set_down(ruling)}) for ruling in made])

    def _check_rules(self) -> None:
        if self.why_not_played:
            raise AdjudicationError(self.why_not_played)


def _set_down(ruling: Ruling) -> dict[str, Any]:
    """A ruling for the record; its reason is people's words."""
    return {**to_plain(ruling), "reason": Text(ruling.reason)}
