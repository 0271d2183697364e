"""The session: the only mutable object of the program, and free of Qt.

It holds an open session file, the history folded from it and the cursor. Everything that changes
play goes through it and is on disk before a method returns; views ask it and never write.

A turn at the table: `position` says where play stands and which phase is next; `questions()` are
what that phase leaves open; `rule` and `draw` answer them; `step` carries the phase out and
moves on. `fork` opens sibling futures at the cursor; `go_to` moves it. The conference around a
ruling is in `app.conference`, moves that wait for something in `app.moves`, what is written beside
play in `app.recording`, what can be read in `app.reading`.
"""

from collections.abc import Generator, Iterable, Sequence
from datetime import date, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Self

from adjudication.errors import AdjudicationError
from adjudication.opening import opening
from adjudication.record.history import Node
from adjudication.record.past_states import to_store
from adjudication.record.played_by import MODEL_RUN, played_by
from adjudication.record.replay import asked_before
from adjudication.record.session_file import SessionFile
from adjudication.record.texts import Text
from adjudication.ruling import Ruling, draw, to_plain
from adjudication.state import State, digest
from adjudication.turn import PHASES, RULES
from adjudication.world import compile_world
from app.jump import Jump, jump_to
from app.moves import SessionMoves
from app.pinned import PARAMETERS, parameters_to_pin
from app.position import Position
from app.reading import Clock, room_clock
from app.recording import WHITE_CELL_SEAT
from scenarios.calendar import length_problem
from scenarios.reader import parse_scenario

MAIN_LINE = "Main line"


class Session(SessionMoves):
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
        steps = self.jumping(day, reason, author)
        while True:
            try:
                next(steps)
            except StopIteration as ended:
                jump: Jump = ended.value
                return jump

    def jumping(
        self, day: date, reason: str, author: str = WHITE_CELL_SEAT
    ) -> Generator[datetime, None, Jump]:
        """Passes time as `jump` does, a phase at a time, for whoever must not wait for all of it.

        Nothing else may be done with the session meanwhile. Left where it is, the jump ends
        there: what was played is played.
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
            if child.played_by == MODEL_RUN:
                continue
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
