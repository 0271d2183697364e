"""The session: the only mutable object of the program, and free of Qt.

It holds an open session file, the history folded from it and the cursor. Everything that changes
play goes through it and is on disk before a method returns; views ask it and never write.

A turn at the table: `position` says where play stands and which phase is next; `questions()` are
what that phase leaves open; `rule` and `draw` answer them; `step` carries the phase out and
moves on. `fork` opens sibling futures at the cursor; `go_to` moves it.
"""

from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from importlib.metadata import version
from pathlib import Path
from typing import Any, Self

from adjudication.errors import AdjudicationError
from adjudication.opening import opening
from adjudication.orders import Order, check_order
from adjudication.record.history import Cursor, Node, extend
from adjudication.record.log import Kind, Record
from adjudication.record.past_states import to_store
from adjudication.record.session_file import SessionFile
from adjudication.record.texts import Text
from adjudication.ruling import Ruling, draw, rule, to_plain
from adjudication.state import State, digest
from adjudication.turn import PHASES
from adjudication.world import compile_world
from app.position import Position
from app.reading import Clock, Given, SessionReading, room_clock
from scenarios.reader import parse_scenario

WHITE_CELL_SEAT = "white-cell"
MAIN_LINE = "Main line"


class Session(SessionReading):
    """An open session. Make one with `create` or `open_file`; `close` it when done."""

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
        clock: Clock | None = None,
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
        clock = clock or room_clock
        body = {
            "scenario": Text(scenario_text),
            "scenario_name": Text(scenario_name),
            "title": Text(scenario.title),
            "engine": version("whitecell"),
            "seed": seed,
            "played": sorted(a for a, p in zip(world.actors, world.played, strict=True) if p),
            "branch": Text(branch),
            "digest": digest(state),
            "at": clock(),
        }
        file = SessionFile.create(path)
        records = file.append_with_states([("session", body, to_store(None, state))])
        return cls(file, records, clock)

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
        check_order(self.scenario, order)
        body = {
            "actor": order.actor,
            "action": order.action,
            "target": order.target,
            "words": Text(order.words),
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
        uncalled = [q for q in matching if method == "cell" and q.decider not in self.played]
        if uncalled:
            raise AdjudicationError(f"no cell is asked {uncalled[0].key}; rule it free")
        made = tuple(rule(question, method, answer, reason, author) for question in matching)
        here = self._here()
        self._append([("ruling", here | {"ruling": _set_down(ruling)}) for ruling in made])
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
        self._append([("ruling", self._here() | {"ruling": _set_down(made)})])
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
        ruled = self._ruled()
        rulings: list[tuple[int | None, Ruling]] = [
            ruled.get(question.key)
            or (None, draw(question, self.seed, position.turn, self.played, author))
            for question in self.questions()
        ]
        after = self._applied({r.question.key: r.answer for _, r in rulings})
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
            [("fork", {"node": node, "name": Text(name.strip())}) for name in names], quiet=True
        )
        self.go_to(node, made[0].number)
        return tuple(record.number for record in made)

    def rename(self, branch: int, name: str) -> None:
        """Gives a branch another name."""
        if branch not in self.history.branches or not name.strip():
            raise AdjudicationError(f"branch {branch} cannot be named '{name}'")
        self._append([("rename", {"branch": branch, "name": Text(name.strip())})])

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

    def _record_step(
        self, position: Position, rulings: Sequence[tuple[int | None, Ruling]], after: State
    ) -> Node:
        known = self.history.step_after(self.history.cursor)
        if known is not None:
            if known.digest == digest(after) and self._same_rulings(known, [r for _, r in rulings]):
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
            "rulings": [record or to_plain(ruling) for record, ruling in rulings],
            "digest": digest(after),
            "at": self._clock(),
        }
        made = self._file.append_with_states([("step", body, to_store(before, after))])
        self._take_in(made)
        self._states.keep(made[0].number, after)
        self._tell()
        return self.history.nodes[made[0].number]

    def _same_rulings(self, node: Node, rulings: Sequence[Ruling]) -> bool:
        return self.rulings_of(node.number) == tuple(rulings)

    def _fresh_name(self) -> str:
        taken = {branch.name for branch in self.history.branches.values()}
        number = len(taken) + 1
        while f"Branch {number}" in taken:
            number += 1
        return f"Branch {number}"


def _set_down(ruling: Ruling) -> dict[str, Any]:
    """A ruling for the record; its reason is people's words."""
    return {**to_plain(ruling), "reason": Text(ruling.reason)}
