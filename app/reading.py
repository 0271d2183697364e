"""A session as it can be read: where play stands, what is open, what a phase would lead to.

Nothing here changes play; `app.session.Session` adds what does.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path
from typing import Self

from adjudication.analysis.explanation import Explanation, explain
from adjudication.analysis.interlude import assumptions, deadlines
from adjudication.analysis.spread import Spread, spread
from adjudication.errors import AdjudicationError
from adjudication.opening import opening
from adjudication.orders import Order, Orders, canonical
from adjudication.question import Answers, Block, Question, answers_from, read_out
from adjudication.record.coverage import Covered, coverage
from adjudication.record.history import Cursor, History, length_given, orders_of_turn
from adjudication.record.log import Record
from adjudication.record.past_states import StoredStates
from adjudication.record.played_by import MODEL_RUN
from adjudication.record.replay import (
    asked_before,
    opened_at,
    openings,
    rulings_cited,
    rulings_made,
)
from adjudication.record.session_file import SessionFile
from adjudication.record.verify import rules_of
from adjudication.ruling import Ruling, draw, drawable, from_plain
from adjudication.state import State
from adjudication.turn import RULES
from adjudication.world import World, compile_world
from app.pinned import pinned_scenario
from app.position import Position, position_of
from scenarios.actions import Action
from scenarios.calendar import elapsed_at, instant_at, later
from scenarios.scenario import Scenario
from scenarios.schedule import planned_length


@dataclass(frozen=True, slots=True)
class Given:
    """An order as it was given: its record number, and the order."""

    record: int
    order: Order


@dataclass(frozen=True, slots=True)
class GameTime:
    """A turn by the game's clock.

    Attributes:
        opens: When it opens.
        closes: When it closes.
    """

    opens: datetime
    closes: datetime


Clock = Callable[[], str]
"""Returns the room time as ISO 8601 text."""


_Point = tuple[Cursor, Orders, tuple[float, str] | None]


def room_clock() -> str:
    """Returns the present time."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class SessionReading:
    """The reading side of an open session."""

    def __init__(self, file: SessionFile, clock: Clock) -> None:
        records = file.records()
        self._file = file
        self._clock = clock
        self._listeners: list[Callable[[], None]] = []
        self._asked: tuple[_Point, tuple[Block, ...], tuple[Question, ...]] | None = None
        self._spread: tuple[_Point, Mapping[tuple[str, str], Spread]] | None = None
        self._cited: dict[int, tuple[tuple[int, Ruling], ...]] = {}
        self.history: History = file.history
        self.records: list[Record] = list(records)
        self.seed: int = int(records[0].body["seed"])
        self.played: frozenset[str] = frozenset(records[0].body["played"])
        self.scenario: Scenario = pinned_scenario(records)
        self.world: World = compile_world(self.scenario, self.played)
        self.rules: int = rules_of(records[0])
        fills_in = opening(self.world, self.seed) if self.rules != RULES else None
        self._states = StoredStates(lambda node: self.records[node - 1], fills_in)

    def _add_action(self, key: str, action: Action) -> None:
        """Let the catalogue hold one more action from here on."""
        actions = {**self.scenario.actions, key: action}
        self.scenario = self.scenario.model_copy(update={"actions": actions})
        self.world = compile_world(self.scenario, self.played)
        self._asked = self._spread = None

    @classmethod
    def open_file(cls, path: Path, *, read_only: bool = False, clock: Clock | None = None) -> Self:
        """Returns the session in a file; read-only where another copy of the program has it.

        Raises:
            RecordError: The file is foreign, damaged or from a newer version.
        """
        file = SessionFile.open_file(path, read_only=read_only)
        try:
            return cls(file, clock or room_clock)
        except BaseException:
            file.close()
            raise

    def close(self) -> None:
        """Closes the file; nothing is lost, for nothing waits to be saved."""
        self._file.close()

    @property
    def path(self) -> Path:
        """The session file."""
        return self._file.path

    @property
    def writable(self) -> bool:
        """Whether this session can be changed, or only read."""
        return self._file.writable

    @property
    def damage(self) -> str:
        """What is wrong after the last good record of the file; empty if nothing is."""
        return self._file.damage

    @property
    def backup_problem(self) -> str:
        """Why the last backup could not be made; empty if it was."""
        return self._file.backup_problem

    @property
    def why_not_played(self) -> str:
        """Why play cannot go on here; empty where it can."""
        if self.rules == RULES:
            return ""
        return (
            f"this session was played by rules {self.rules}, and this program plays by {RULES}: "
            "it can be read, compared and reported on; to play, make a new session of its scenario"
        )

    @property
    def clock_problem(self) -> str:
        """What to say where the room clock went back between the last two records; or nothing."""
        own = (record for record in reversed(self.records) if "from" not in record.body)
        last, before = [*(str(each.body.get("at", "")) for each in islice(own, 2)), ""][:2]
        if last >= before:
            return ""
        return (
            f"the computer's clock went back from {before} to {last}; records stand in the order "
            "of their numbers, and nothing is lost"
        )

    @property
    def trouble(self) -> str:
        """What the user must be told of the file's keeping: backups, the clock; or nothing."""
        return "; ".join(filter(None, (self.backup_problem, self.clock_problem)))

    def on_changed(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Calls `listener` after every change; returns how to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @property
    def position(self) -> Position:
        """Where play stands and what comes next."""
        return position_of(self.history)

    def state_at(self, node: int | None = None) -> State:
        """Returns the stored state at a node; without a node, at the cursor."""
        return self._states.at(self.history, self.history.cursor.node if node is None else node)

    @property
    def game_time(self) -> GameTime:
        """When the turn in play, or about to open, opens and closes by the game's clock."""
        state = self._before()
        start = self.scenario.start
        return GameTime(instant_at(start, state.opened), instant_at(start, state.closes))

    def turn_dates(self, last: int, node: int | None = None) -> tuple[date, ...]:
        """Returns the game dates on which turns 1 to `last` open.

        Args:
            last: The last turn.
            node: On the way to which node; without it to the cursor. Turns not opened yet stand
                as the schedule has them from there on.
        """
        cursor = self.history.cursor
        if node is not None:
            cursor = Cursor(node, self.history.node(node).branch)
        read = list(openings(self.scenario, self.history, cursor))
        while len(read) < last:
            length = planned_length(self.scenario, len(read))
            read.append(later(self.scenario.start, read[-1], *length))
        return tuple(instant_at(self.scenario.start, clock).date() for clock in read[:last])

    def deadlines(self) -> tuple[tuple[datetime, str], ...]:
        """Returns what falls due by date from the turn in play on, the earliest first."""
        start = self.scenario.start
        ended = [node for node in self.history.path(self.history.cursor.node) if node.closes_turn]
        earlier = (self.state_at(n.number) for n in ended if n.number != self.history.cursor.node)
        due = deadlines(self.world, self.state_at(), earlier)
        return tuple((instant_at(start, each.at), each.what) for each in due)

    def assumed_until(self, day: date) -> tuple[str, ...]:
        """Returns what a jump to a date would assume, in words."""
        until = elapsed_at(self.scenario.start, day)
        return assumptions(self.world, self.state_at(), until)

    def orders(self) -> tuple[Given, ...]:
        """Returns the orders of the turn in play, in the order of entry."""
        given = orders_of_turn(self.history, self.history.cursor)
        return tuple(Given(record, order) for record, order in given)

    def questions(self) -> tuple[Question, ...]:
        """Returns what the next phase leaves open at the cursor."""
        return self._open()[1]

    def rulings(self) -> dict[str, Ruling]:
        """Returns the rulings that people made on the open questions, by key; the last counts."""
        return {key: ruling for key, (_, ruling) in self._ruled().items()}

    def _ruled(self) -> dict[str, tuple[int, Ruling]]:
        """The rulings that people made on the open questions, with their records."""
        placed = self.history.placed_at(self.history.cursor)
        made = [(p.record, from_plain(p.body["ruling"])) for p in placed if p.kind == "ruling"]  # type: ignore[arg-type]
        asked = {question.key: question for question in self.questions()}
        return {
            ruling.question.key: (record, ruling)
            for record, ruling in made
            if asked.get(ruling.question.key) == ruling.question
        }

    def to_rule(self) -> tuple[Question, ...]:
        """Returns the open questions that people must answer before the phase can go on."""
        ruled = self.rulings()
        return tuple(
            question
            for question in self.questions()
            if question.key not in ruled and drawable(question, self.played)
        )

    def spread(self) -> Mapping[tuple[str, str], Spread]:
        """Returns best, likely and worst of the open questions' odds, by (key, option)."""
        key = self._point()
        if self._spread is None or self._spread[0] != key:
            phase = self.position.phase
            found = spread(self.world, self._before(), key[1], phase, self.seed)
            self._spread = (key, found)
        return self._spread[1]

    def explain(self, key: str) -> Explanation:
        """Returns why the engine gives the odds it gives to an open question.

        Raises:
            AdjudicationError: The question is not open at the cursor.
        """
        orders = self._orders_now()
        return explain(self.world, self._before(), orders, self.position.phase, key, self.seed)

    @property
    def coverage(self) -> tuple[Covered, ...]:
        """The data plan, each of its elements with the evidence that the record holds so far."""
        return coverage(self.scenario, self.history, self.records, self._rulings_cited)

    def _rulings_cited(self, node: int) -> tuple[tuple[int, Ruling], ...]:
        """The rulings of a step with the records they are cited by, read once."""
        if node not in self._cited:
            self._cited[node] = rulings_cited(self.records, node)
        return self._cited[node]

    def explain_ruled(self, node: int, key: str) -> Explanation:
        """Returns why the engine gave the odds it gave to a question ruled on the way to a node.

        Raises:
            AdjudicationError: The question was not asked there.
        """
        if self.history.nodes[node].played_by == MODEL_RUN:
            raise AdjudicationError(
                f"node {node} is a turn of a model run, with coefficients of its own: its odds "
                "and draws are in the record, but only play at the table is explained"
            )
        phase, before, orders = asked_before(
            self.world, self.history, self.history.nodes[node], self.state_at
        )
        return explain(self.world, before, orders, phase, key, self.seed)

    def why_not_drawn(self, question: Question) -> str:
        """Returns why a question must not be drawn; empty where it may be."""
        return drawable(question, self.played)

    def preview(self, given: Mapping[str, str] | None = None) -> State:
        """Returns the state that the phase would lead to; nothing is recorded.

        Args:
            given: Answers by key to suppose beside the rulings made. What is still open is
                drawn, or left at its first option where it must not be.
        """
        answers = {key: ruling.answer for key, ruling in self.rulings().items()}
        answers.update(given or {})
        position = self.position
        for question in self.questions():
            if question.key not in answers:
                refused = drawable(question, self.played)
                answers[question.key] = (
                    question.options[0]
                    if refused
                    else draw(question, self.seed, position.turn, self.played, "").answer
                )
        return self._applied(answers)

    def rulings_of(self, node: int) -> tuple[Ruling, ...]:
        """Returns the rulings of the step that led to a node; empty for the opening."""
        return rulings_made(self.records, node)

    def _before(self) -> State:
        state = self.state_at()
        if not self.position.opens_turn:
            return state
        return opened_at(self.world, self.history, self.history.cursor, state)

    def _point(self) -> _Point:
        """What the open questions follow from."""
        cursor = self.history.cursor
        return cursor, self._orders_now(), length_given(self.history, cursor)

    def _orders_now(self) -> Orders:
        return canonical(given.order for given in self.orders())

    def _open(self) -> tuple[tuple[Block, ...], tuple[Question, ...]]:
        """What the next phase asks, and what of it is open; worked out once a point of play."""
        if self.why_not_played:
            return (), ()
        key = self._point()
        if self._asked is None or self._asked[0] != key:
            blocks = self.position.phase.questions(self.world, self._before(), key[1])
            self._asked = (key, blocks, read_out(blocks))
        return self._asked[1:]

    def _applied(self, answers: dict[str, str]) -> State:
        given: dict[str, Answers] = answers_from(self._open()[0], answers)
        return self.position.phase.apply(self.world, self._before(), self._orders_now(), given)
