"""The session: the only mutable object of the program, and free of Qt.

It holds an open session file, the history folded from it and the cursor. Everything that changes
play goes through it and is on disk before a method returns; views ask it and never write.

A turn at the table: `position` says where play stands and which phase is next; `questions()` are
what that phase leaves open; `rule` and `draw` answer them; `step` carries the phase out and
moves on. `fork` opens sibling futures at the cursor; `go_to` moves it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from importlib.metadata import version
from pathlib import Path
from typing import Any, Self

from adjudication.errors import AdjudicationError
from adjudication.opening import opening
from adjudication.orders import Order, Orders, canonical
from adjudication.phases.phase import Phase
from adjudication.question import Answers, Block, Question, answers_from, read_out
from adjudication.record.history import Cursor, History, Node, extend, fold, orders_of_turn
from adjudication.record.log import Kind, Record
from adjudication.record.past_states import StoredStates, to_store
from adjudication.record.session_file import SessionFile
from adjudication.ruling import Ruling, draw, drawable, from_plain, rule, to_plain
from adjudication.state import State, digest
from adjudication.turn import PHASES, open_turn
from adjudication.world import World, compile_world
from scenarios.reader import parse_scenario
from scenarios.scenario import Scenario

WHITE_CELL_SEAT = "white-cell"
ORDERS_PHASE = "orders"
MAIN_LINE = "Main line"


@dataclass(frozen=True, slots=True)
class Position:
    """Where play stands.

    Attributes:
        node: Node at the cursor.
        branch: Number of the branch.
        turn: Turn in play, or about to be opened.
        phase: The phase that comes next.
        opens_turn: Whether carrying it out opens the turn.
        takes_orders: Whether orders for this turn still count.
    """

    node: Node
    branch: int
    turn: int
    phase: Phase
    opens_turn: bool
    takes_orders: bool


@dataclass(frozen=True, slots=True)
class Given:
    """An order as it was given: its record number, and the order."""

    record: int
    order: Order


class Session:
    """An open session. Make one with `create` or `open_file`; `close` it when done."""

    def __init__(self, file: SessionFile, records: Sequence[Record], clock: "Clock") -> None:
        first = records[0].body
        self._file = file
        self._clock = clock
        self._listeners: list[Callable[[], None]] = []
        self._states = StoredStates(file)
        self._asked: tuple[tuple[Cursor, Orders], tuple[Block, ...]] | None = None
        self.history: History = fold(records)
        self.records: list[Record] = list(records)
        self.seed: int = int(first["seed"])
        self.played: frozenset[str] = frozenset(first["played"])
        self.scenario: Scenario = parse_scenario(first["scenario"], first["scenario_name"], None)
        self.world: World = compile_world(self.scenario, self.played)

    # -- opening and closing ------------------------------------------------------------------

    @classmethod
    def create(
        cls,
        path: Path,
        scenario_text: str,
        scenario_name: str,
        *,
        seed: int,
        played: Iterable[str] | None = None,
        branch: str = MAIN_LINE,
        clock: "Clock | None" = None,
    ) -> Self:
        """Returns a new session, saved at once.

        Args:
            path: The file to make.
            scenario_text: The scenario as YAML; it travels inside the file.
            scenario_name: What to call it in messages.
            seed: Seed of all chance.
            played: Ids of the actors that cells play; without it as the scenario says.
            branch: Name of the first branch.
            clock: The room clock.

        Raises:
            ScenarioFaults: The scenario has faults.
            RecordError: The file cannot be made.
        """
        scenario = parse_scenario(scenario_text, scenario_name, None)
        world = compile_world(scenario, played)
        state = opening(world, seed)
        clock = clock or _room_clock
        body = {
            "scenario": scenario_text,
            "scenario_name": scenario_name,
            "title": scenario.title,
            "engine": version("whitecell"),
            "seed": seed,
            "played": sorted(a for a, p in zip(world.actors, world.played, strict=True) if p),
            "branch": branch,
            "digest": digest(state),
            "at": clock(),
        }
        file = SessionFile.create(path)
        records = file.append_with_states([("session", body, to_store(None, state))])
        return cls(file, records, clock)

    @classmethod
    def open_file(
        cls, path: Path, *, read_only: bool = False, clock: "Clock | None" = None
    ) -> Self:
        """Returns the session in a file; read-only where another copy of the program has it.

        Raises:
            RecordError: The file is foreign, damaged or from a newer version.
        """
        file = SessionFile.open_file(path, read_only=read_only)
        try:
            records = list(file.records())
            fold(records)
            return cls(file, records, clock or _room_clock)
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

    def on_changed(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Calls `listener` after every change; returns how to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    # -- where play stands ----------------------------------------------------------------------

    @property
    def position(self) -> Position:
        """Where play stands and what comes next."""
        cursor = self.history.cursor
        node = self.history.nodes[cursor.node]
        names = [phase.name for phase in PHASES]
        following = 0 if node.closes_turn else names.index(node.phase) + 1
        return Position(
            node=node,
            branch=cursor.branch,
            turn=node.turn + 1 if node.closes_turn else node.turn,
            phase=PHASES[following],
            opens_turn=node.closes_turn,
            takes_orders=following <= names.index("attention"),
        )

    def state_at(self, node: int | None = None) -> State:
        """Returns the stored state at a node; without a node, at the cursor."""
        return self._states.at(self.history, self.history.cursor.node if node is None else node)

    def orders(self) -> tuple[Given, ...]:
        """Returns the orders of the turn in play, in the order of entry."""
        given = orders_of_turn(self.history, self.history.cursor)
        return tuple(Given(record, order) for record, order in given)

    def questions(self) -> tuple[Question, ...]:
        """Returns what the next phase leaves open at the cursor."""
        return read_out(self._blocks())

    def rulings(self) -> dict[str, Ruling]:
        """Returns the rulings that people made on the open questions, by key; the last counts."""
        placed = self.history.placed_at(self.history.cursor)
        made = [from_plain(p.body["ruling"]) for p in placed if p.kind == "ruling"]  # type: ignore[arg-type]
        asked = {question.key: question for question in self.questions()}
        return {r.question.key: r for r in made if asked.get(r.question.key) == r.question}

    def to_rule(self) -> tuple[Question, ...]:
        """Returns the open questions that people must answer before the phase can go on."""
        ruled = self.rulings()
        return tuple(
            question
            for question in self.questions()
            if question.key not in ruled and drawable(question, self.played)
        )

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

    # -- changing play --------------------------------------------------------------------------

    def give_order(self, order: Order) -> Given:
        """Returns the order as recorded.

        Raises:
            AdjudicationError: The turn takes no more orders, or the order names what is not
                in the scenario.
        """
        position = self.position
        if not position.takes_orders:
            raise AdjudicationError(
                f"moves for turn {position.turn} are closed; go back to the start of the turn, "
                "or give it next turn"
            )
        self._check_order(order)
        body = {
            "actor": order.actor,
            "action": order.action,
            "target": order.target,
            "words": order.words,
        }
        (record,) = self._append([("order", self._here() | body)])
        return Given(record.number, order)

    def withdraw_order(self, record: int) -> None:
        """Takes an order back; the record keeps both."""
        if record not in {given.record for given in self.orders()}:
            raise AdjudicationError(f"move {record} is not among the moves of this turn")
        self._append([("withdraw", self._here() | {"record": record})])

    def rule(
        self,
        pattern: str,
        method: str,
        answer: str,
        reason: str,
        author: str = WHITE_CELL_SEAT,
    ) -> tuple[Ruling, ...]:
        """Returns the rulings made on every open question whose key matches a pattern.

        Args:
            pattern: A key, or a pattern with `*` such as `honour/istanbul/*`.
            method: cell, consensual or free.
            answer: The option.
            reason: Why, in words.
            author: Seat code of who rules.

        Raises:
            AdjudicationError: Nothing matches, or the ruling is not allowed.
        """
        matching = [q for q in self.questions() if fnmatchcase(q.key, pattern)]
        if not matching:
            raise AdjudicationError(f"no open question matches '{pattern}' at this point")
        made = tuple(rule(question, method, answer, reason, author) for question in matching)
        here = self._here()
        self._append([("ruling", here | {"ruling": to_plain(ruling)}) for ruling in made])
        return made

    def draw(self, key: str, author: str = WHITE_CELL_SEAT) -> Ruling:
        """Returns the ruling that the engine's odds and keyed chance give one question.

        Raises:
            AdjudicationError: No such open question, or it must not be drawn.
        """
        question = next((q for q in self.questions() if q.key == key), None)
        if question is None:
            raise AdjudicationError(f"no open question '{key}' at this point")
        made = draw(question, self.seed, self.position.turn, self.played, author)
        self._append([("ruling", self._here() | {"ruling": to_plain(made)})])
        return made

    def step(self, author: str = WHITE_CELL_SEAT) -> Node:
        """Carries the next phase out and returns the node it leads to.

        Open questions that may be drawn are drawn. If the same step was already made from here
        on this branch, the cursor goes there and nothing is recorded; a different one opens a
        new branch.

        Raises:
            AdjudicationError: A question waits for people.
        """
        waiting = self.to_rule()
        if waiting:
            raise AdjudicationError(
                f"{waiting[0].key} waits for a ruling"
                + (f", and {len(waiting) - 1} more" if len(waiting) > 1 else "")
            )
        position = self.position
        ruled = self.rulings()
        rulings = [
            ruled.get(question.key)
            or draw(question, self.seed, position.turn, self.played, author)
            for question in self.questions()
        ]
        after = self._applied({r.question.key: r.answer for r in rulings})
        return self._record_step(position, rulings, after)

    def play_until_people_are_needed(self) -> Position:
        """Steps on until a question waits for people or the turn is over; returns where."""
        while True:
            if self.to_rule():
                return self.position
            if self.step().closes_turn:
                return self.position

    def fork(self, names: Sequence[str]) -> tuple[int, ...]:
        """Opens a branch for each name at the cursor and returns their numbers.

        Rulings and orders that wait at the cursor stay with the branch they were made on. The
        cursor goes to the first new branch.

        Raises:
            AdjudicationError: A name is empty or taken.
        """
        taken = {branch.name for branch in self.history.branches.values()}
        for name in names:
            if not name.strip() or name in taken or list(names).count(name) > 1:
                raise AdjudicationError(f"a branch needs a name of its own: '{name}'")
        node = self.history.cursor.node
        made = self._append(
            [("fork", {"node": node, "name": name.strip()}) for name in names], quiet=True
        )
        self.go_to(node, made[0].number)
        return tuple(record.number for record in made)

    def rename(self, branch: int, name: str) -> None:
        """Gives a branch another name."""
        if branch not in self.history.branches or not name.strip():
            raise AdjudicationError(f"branch {branch} cannot be named '{name}'")
        self._append([("rename", {"branch": branch, "name": name.strip()})])

    def go_to(self, node: int, branch: int | None = None) -> None:
        """Moves the cursor; without a branch, to the one the node stands on."""
        here = self.history.path(node)[-1]
        branch = here.branch if branch is None else branch
        if branch not in self.history.branches:
            raise AdjudicationError(f"no branch {branch} in this session")
        if self.history.cursor != Cursor(node, branch):
            self._append([("cursor", {"node": node, "branch": branch})])

    def undo(self) -> bool:
        """Moves the cursor one step back; returns whether there was one."""
        here = self.history.nodes[self.history.cursor.node]
        if here.parent is None:
            return False
        self.go_to(here.parent, here.branch)
        return True

    def redo(self) -> bool:
        """Moves the cursor one step on along its branch; returns whether there was one."""
        after = self.history.step_after(self.history.cursor)
        if after is None:
            return False
        self.go_to(after.number)
        return True

    # -- inside ---------------------------------------------------------------------------------

    def _here(self) -> dict[str, Any]:
        return {"node": self.history.cursor.node, "branch": self.history.cursor.branch}

    def _append(
        self, entries: Sequence[tuple[Kind, Mapping[str, Any]]], *, quiet: bool = False
    ) -> list[Record]:
        at = self._clock()
        made = self._file.append([(kind, {**body, "at": at}) for kind, body in entries])
        self._take_in(made)
        if not quiet:
            self._tell()
        return made

    def _take_in(self, made: list[Record]) -> None:
        for record in made:
            self.records.append(record)
            self.history = extend(self.history, record)

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()

    def _before(self) -> State:
        state = self.state_at()
        return open_turn(state) if self.position.opens_turn else state

    def _orders_now(self) -> Orders:
        return canonical(given.order for given in self.orders())

    def _blocks(self) -> tuple[Block, ...]:
        key = (self.history.cursor, self._orders_now())
        if self._asked is None or self._asked[0] != key:
            blocks = self.position.phase.questions(self.world, self._before(), key[1])
            self._asked = (key, blocks)
        return self._asked[1]

    def _applied(self, answers: dict[str, str]) -> State:
        given: dict[str, Answers] = answers_from(self._blocks(), answers)
        return self.position.phase.apply(self.world, self._before(), self._orders_now(), given)

    def _record_step(self, position: Position, rulings: Sequence[Ruling], after: State) -> Node:
        known = self.history.step_after(self.history.cursor)
        if known is not None:
            if known.digest == digest(after) and self._same_rulings(known, rulings):
                self.go_to(known.number)
                return known
            self.fork([self._fresh_name()])
            position = self.position
        before = self.state_at()
        body = {
            "parent": position.node.number,
            "branch": position.branch,
            "turn": position.turn,
            "phase": position.phase.name,
            "closes_turn": position.phase is PHASES[-1],
            "played_by": WHITE_CELL_SEAT,
            "rulings": [to_plain(ruling) for ruling in rulings],
            "digest": digest(after),
            "at": self._clock(),
        }
        made = self._file.append_with_states([("step", body, to_store(before, after))])
        self._take_in(made)
        self._states.keep(made[0].number, after)
        self._tell()
        return self.history.nodes[made[0].number]

    def rulings_of(self, node: int) -> tuple[Ruling, ...]:
        """Returns the rulings of the step that led to a node; empty for the opening."""
        record = self.records[node - 1]
        return tuple(from_plain(plain) for plain in record.body.get("rulings", ()))

    def _same_rulings(self, node: Node, rulings: Sequence[Ruling]) -> bool:
        return self.rulings_of(node.number) == tuple(rulings)

    def _fresh_name(self) -> str:
        taken = {branch.name for branch in self.history.branches.values()}
        number = len(taken) + 1
        while f"Branch {number}" in taken:
            number += 1
        return f"Branch {number}"

    def _check_order(self, order: Order) -> None:
        if order.actor not in self.scenario.actors | self.scenario.organisations:
            raise AdjudicationError(f"no actor '{order.actor}' in this scenario")
        if order.action and order.action not in self.scenario.actions:
            raise AdjudicationError(f"no action '{order.action}' in this scenario")
        if order.target and order.target not in self.scenario.actors:
            raise AdjudicationError(f"no actor '{order.target}' to aim at in this scenario")
        if not order.words.strip() and not order.action:
            raise AdjudicationError("a move needs words, or an action of the catalogue")


Clock = Callable[[], str]
"""Returns the room time as ISO 8601 text."""


def _room_clock() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
