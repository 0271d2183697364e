"""The session: the only mutable object of the program, and free of Qt.

It holds an open session file, the history folded from it and the cursor. Everything that changes
play goes through it and is on disk before a method returns; views ask it and never write.

A turn at the table: `position` says where play stands and which phase is next; `questions()` are
what that phase leaves open; `rule` and `draw` answer them; `step` carries the phase out and
moves on. `fork` opens sibling futures at the cursor; `go_to` moves it.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from fnmatch import fnmatchcase
from importlib.metadata import version
from pathlib import Path
from typing import Any, Self

from adjudication.errors import AdjudicationError
from adjudication.opening import opening
from adjudication.orders import Order, check_order
from adjudication.question import DIRECTOR
from adjudication.record.history import Node
from adjudication.record.past_states import to_store
from adjudication.record.played_by import played_by
from adjudication.record.replay import asked_before
from adjudication.record.session_file import SessionFile
from adjudication.record.texts import Text
from adjudication.ruling import Ruling, draw, rule, to_plain
from adjudication.state import State, digest
from adjudication.turn import PHASES, RULES
from adjudication.world import compile_world
from app.jump import Jump, jump_to
from app.pinned import PARAMETERS, parameters_to_pin
from app.position import Position
from app.reading import Clock, Given, room_clock
from app.recording import WHITE_CELL_SEAT, SessionRecord
from scenarios.calendar import length_problem
from scenarios.reader import parse_scenario

MAIN_LINE = "Main line"


class Session(SessionRecord):
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
            "rules": RULES,
            "seed": seed,
            "played": sorted(a for a, p in zip(world.actors, world.played, strict=True) if p),
            "branch": Text(branch),
            "digest": digest(state),
            "at": clock(),
        }
        attached = {"state": to_store(None, state, 0), PARAMETERS: parameters_to_pin(scenario)}
        return cls(SessionFile.create(path, [("session", body, attached)]), clock)

    def give_order(self, order: Order) -> Given:
        """Returns the order as recorded.

        Raises:
            AdjudicationError: The turn takes no more orders, or the order names what is not
                in the scenario.
        """
        self._check_rules()
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
        self._leave_what_was_played()
        (record,) = self._append([("order", self._here() | body)])
        return Given(record.number, order)

    def withdraw_order(self, record: int) -> None:
        """Takes an order back; the record keeps both."""
        if record not in {given.record for given in self.orders()}:
            raise AdjudicationError(f"move {record} is not among the moves of this turn")
        self._leave_what_was_played()
        self._append([("withdraw", self._here() | {"record": record})])

    def rule(
        self,
        pattern: str,
        method: str,
        answer: str,
        reason: str,
        author: str = WHITE_CELL_SEAT,
        second: str = "",
    ) -> tuple[Ruling, ...]:
        """Returns the rulings made on every open question whose key matches a pattern.

        Args:
            pattern: A key, or a pattern with `*` such as `honour/istanbul/*`.
            method: cell, consensual or free.
            answer: The option.
            reason: Why, in words.
            author: Seat code of who rules.
            second: Seat code of a second person, whom the exercise director's questions need;
                they are ruled by the director's seat whoever else is named as author.

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
                second if question.decider == DIRECTOR else "",
            )
            for question in matching
        )
        here = self._here()
        self._append([("ruling", here | {"ruling": _set_down(ruling)}) for ruling in made])
        return made

    def draw(self, key: str, author: str = WHITE_CELL_SEAT) -> Ruling:
        """Returns the ruling that the engine's odds and keyed chance give one question.

        Raises:
            AdjudicationError: No such open question, or it must not be drawn.
        """
        self._check_rules()
        question = next((q for q in self.questions() if q.key == key), None)
        if question is None:
            raise AdjudicationError(f"no open question '{key}' at this point")
        made = draw(question, self.seed, self.position.turn, self.played, author)
        self._append([("ruling", self._here() | {"ruling": _set_down(made)})])
        return made

    def step(self, author: str = WHITE_CELL_SEAT) -> Node:
        """Carries the next phase out and returns the node it leads to.

        Open questions that may be drawn are drawn. If the same step was already made from here,
        the cursor goes there and no step is recorded; a different one opens a new branch.

        Raises:
            AdjudicationError: A question waits for people.
        """
        self._check_rules()
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

    def set_turn_length(
        self, number: float, unit: str, reason: str, author: str = WHITE_CELL_SEAT
    ) -> None:
        """Makes the coming turn another length than the schedule has; the record keeps why.

        Args:
            number: How many of the unit; an hour to a month in all.
            unit: hours, days, weeks or months.
            reason: Why, in words.
            author: Seat code of who changes it.

        Raises:
            AdjudicationError: The turn has begun, there is no reason, or a turn cannot be so long.
        """
        self._check_rules()
        position = self.position
        if not position.opens_turn:
            raise AdjudicationError(
                f"turn {position.turn} has begun; its length can be changed before it opens"
            )
        if problem := length_problem(number, unit):
            raise AdjudicationError(problem)
        if not reason.strip():
            raise AdjudicationError("a change of the turn's length needs a reason")
        self._leave_what_was_played()
        body = {"number": number, "unit": unit, "reason": Text(reason.strip()), "author": author}
        self._append([("length", self._here() | body)])

    def jump(self, day: date, reason: str, author: str = WHITE_CELL_SEAT) -> Jump:
        """Passes time quietly until a date, in turns of a month at most; returns how it went.

        No cell moves. Time stops where a question must be answered by people; with it answered
        and the turn played to its end, jump again.

        Args:
            day: The game date to come to.
            reason: Why, in words.
            author: Seat code of who jumps.

        Raises:
            AdjudicationError: A turn is in play, has moves, or the date lies behind.
        """
        return jump_to(self, day, reason, author)

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

    def _check_rules(self) -> None:
        if self.why_not_played:
            raise AdjudicationError(self.why_not_played)

    def _record_step(
        self, position: Position, rulings: Sequence[tuple[int | None, Ruling]], after: State
    ) -> Node:
        made_by = [ruling for _, ruling in rulings]
        known = self._same_step(position, made_by, digest(after))
        if known is not None:
            self.go_to(known.number)
            return known
        if self._leave_what_was_played():
            position = self.position
        before, depth = self.state_at(), position.node.depth + 1
        body = {
            "parent": position.node.number,
            "branch": position.branch,
            "turn": position.turn,
            "phase": position.phase.name,
            "closes_turn": position.phase is PHASES[-1],
            "played_by": played_by(made_by, self.played, position.node),
            "seen_sibling": len(self.history.nodes) > depth,
            "digest": digest(after),
            "at": self._clock(),
        }
        attached = {
            "state": to_store(before, after, depth),
            "rulings": [record or to_plain(ruling) for record, ruling in rulings],
        }
        made = self._file.append_attached([("step", body, attached)])
        self._take_in(made)
        self._states.keep(made[0].number, after)
        self._tell()
        return self.history.nodes[made[0].number]

    def _same_step(self, position: Position, rulings: Sequence[Ruling], after: str) -> Node | None:
        """The step from here that is the same as one about to be made, if there is one.

        A branch that people opened and named stays theirs until a ruling shows that it is no
        other line of play.
        """
        history = self.history
        opened = history.step_after(history.cursor) is None
        by_people = any(ruling.number is None for ruling in rulings)
        for number in history.children.get(position.node.number, ()):
            child = history.nodes[number]
            if child.branch != position.branch and opened and not by_people:
                continue
            asked = asked_before(self.world, history, child, self.state_at)[2]
            if (
                child.digest == after
                and asked == self._orders_now()
                and self.rulings_of(number) == tuple(rulings)
            ):
                return child
        return None

    def _leave_what_was_played(self) -> bool:
        """Opens a branch where this one was played on from here; returns whether it did.

        What waits at the cursor waits on the new branch as well.
        """
        if self.history.step_after(self.history.cursor) is None:
            return False
        here = self.history.cursor
        name = Text(self._fresh_name())
        self._append(
            [("fork", {"node": here.node, "name": name, "waiting_of": here.branch})], quiet=True
        )
        return True

    def _fresh_name(self) -> str:
        taken = {branch.name for branch in self.history.branches.values()}
        number = len(taken) + 1
        while f"Branch {number}" in taken:
            number += 1
        return f"Branch {number}"


def _set_down(ruling: Ruling) -> dict[str, Any]:
    """A ruling for the record; its reason is people's words."""
    return {**to_plain(ruling), "reason": Text(ruling.reason)}
