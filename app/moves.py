"""Moves of an open session: given, taken back, held until their time, and signed by others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from adjudication.errors import AdjudicationError
from adjudication.orders import Order, check_order
from adjudication.record.entries import HeldMove, MoveSheet, Signature, body_of, entry_of
from adjudication.record.texts import Text
from app.conference import SessionConference
from app.entering import check_entry, check_own
from app.improvising import ImprovisedDraft, improvised_of
from app.reading import Given


@dataclass(frozen=True, slots=True)
class Held:
    """A move that waits.

    Attributes:
        record: Number of its record.
        move: The move, and what it waits for.
        is_due: Whether it can be given now: a standing move not yet this turn, a conditional one
            not yet at all.
    """

    record: int
    move: HeldMove
    is_due: bool


class SessionMoves(SessionConference):
    """The moves of an open session."""

    def give_order(self, order: Order) -> Given:
        """Returns the order as recorded.

        Raises:
            AdjudicationError: The turn takes no more orders, or the order names what is not
                in the scenario.
        """
        self._check_takes_orders()
        check_order(self.scenario, order)
        return self._give(order, {})

    def give_sheet(self, sheet: MoveSheet, parts: Sequence[Order]) -> int:
        """Gives the moves of a move sheet and enters the sheet; returns its record's number.

        The moves of a plain or joint sheet count this turn; those of a standing or conditional one
        wait, and a standing one is given this turn as well. A sheet that corrects another takes
        its place: what the older one moved is taken back.

        Args:
            sheet: The sheet; which moves are on it is filled in here.
            parts: The moves, all of actors of the sheet's cell.

        Raises:
            AdjudicationError: The turn takes no more moves, or the sheet or a move names what is
                not there. Nothing is entered then.
        """
        self._check_takes_orders()
        check_entry(sheet, self.scenario, self.records)
        for order in parts:
            check_order(self.scenario, order)
            check_own(sheet.cell, order.actor, self.scenario)
        if sheet.corrects is not None:
            self._take_back(sheet.corrects)
        moves = tuple(self._move_of(sheet, order) for order in parts)
        return self.enter(sheet.model_copy(update={"moves": moves}))

    def improvise(self, draft: ImprovisedDraft) -> str:
        """Saves an action made up in play; returns its id in the catalogue.

        Args:
            draft: What the white cell set.

        Raises:
            AdjudicationError: It has no name, or one that the catalogue has already.
        """
        self._check_takes_orders()
        name = draft.name.strip()
        if not name:
            raise AdjudicationError("an action needs a name")
        if any(each.name.casefold() == name.casefold() for each in self.scenario.actions.values()):
            raise AdjudicationError(f"the catalogue has an action '{name}' already")
        key = f"improvised-{self.records[-1].hash[:8]}"
        made = improvised_of(self.scenario, replace(draft, name=name), key)
        self._append([("improvised", self._here() | body_of(made))], quiet=True)
        self._add_action(key, made.action())
        self._tell()
        return key

    def _move_of(self, sheet: MoveSheet, order: Order) -> int:
        if sheet.form not in {"standing", "conditional"}:
            return self._give(order, {}).record
        move = HeldMove(
            cell=sheet.cell,
            actor=order.actor,
            action=order.action,
            target=order.target,
            words=order.words or self.scenario.actions[order.action].name,
            form="standing" if sheet.form == "standing" else "conditional",
            condition=sheet.condition,
        )
        held = self.enter(move)
        if sheet.form == "standing":
            self.give_held(held)
        return held

    def _take_back(self, sheet: int) -> None:
        """Takes back what an older sheet moved, where it still counts."""
        moved = set(self.records[sheet - 1].body["moves"])
        for held in self.held():
            if held.record in moved:
                self.end_held(held.record)
                moved |= self._given_of(held.record)
        for given in self.orders():
            if given.record in moved:
                self.withdraw_order(given.record)

    def _given_of(self, held: int) -> set[int]:
        """Records of this turn's moves that gave a held one."""
        now = (given.record for given in self.orders())
        return {number for number in now if self.records[number - 1].body.get("held") == held}

    def end_held(self, record: int) -> int:
        """Ends a standing or conditional move; returns the number of the record that says so.

        Raises:
            AdjudicationError: No such move waits here.
        """
        held = next((each.move for each in self.held() if each.record == record), None)
        if held is None:
            raise AdjudicationError(f"no held move {record} waits here")
        return self.enter(held.model_copy(update={"ended": True, "corrects": record}))

    def withdraw_order(self, record: int) -> None:
        """Takes an order back; the record keeps both."""
        if record not in {given.record for given in self.orders()}:
            raise AdjudicationError(f"move {record} is not among the moves of this turn")
        self._leave_what_was_played()
        self._append([("withdraw", self._here() | {"record": record})])

    def held(self) -> tuple[Held, ...]:
        """Returns the standing and conditional moves of this line of play that have not ended."""
        line = self.history.placed_on_line(self.history.cursor)
        moves: dict[int, HeldMove] = {}
        for placed in line:
            entry = entry_of(placed.kind, placed.body) if placed.kind == "held-move" else None
            if isinstance(entry, HeldMove):
                moves.pop(entry.corrects or 0, None)
                moves[placed.record] = entry
        ever = {placed.body.get("held") for placed in line if placed.kind == "order"}
        now = {self.records[given.record - 1].body.get("held") for given in self.orders()}
        return tuple(
            Held(record, move, record not in (now if move.form == "standing" else ever))
            for record, move in moves.items()
            if not move.ended
        )

    def give_held(self, record: int, why: str = "") -> Given:
        """Gives a move that waited: a standing one for this turn, a conditional one for good.

        Args:
            record: Number of the held move.
            why: How its condition came about; a conditional move needs it.

        Raises:
            AdjudicationError: No such move waits, it was given already, or the turn takes no
                more orders.
        """
        held = next((each for each in self.held() if each.record == record), None)
        if held is None or not held.is_due:
            raise AdjudicationError(f"no held move {record} waits to be given here")
        if held.move.form == "conditional" and not why.strip():
            raise AdjudicationError(f"say how the condition of move {record} came about")
        self._check_takes_orders()
        move = held.move
        order = Order(move.actor, move.action, move.target, move.words)
        return self._give(order, {"held": record, "why": Text(why.strip())})

    def unsigned(self) -> dict[int, tuple[str, ...]]:
        """Returns the cells that a joint move of this turn waits for, by number of its sheet.

        Of a sheet that was revised the last counts; a cell that declined has not signed.
        """
        waiting: dict[int, dict[str, None]] = {}
        for placed in self.history.placed_in_turn(self.history.cursor):
            if placed.kind not in {"sheet", "signature"}:
                continue
            match entry_of(placed.kind, placed.body):
                case MoveSheet() as sheet:
                    waiting.pop(sheet.corrects or 0, None)
                    if sheet.form == "joint":
                        waiting[placed.record] = dict.fromkeys(sheet.to)
                case Signature(signed=True) as signature:
                    waiting.get(signature.sheet, {}).pop(signature.cell, None)
                case Signature() as signature if signature.sheet in waiting:
                    waiting[signature.sheet][signature.cell] = None
                case _:
                    pass
        return {sheet: tuple(cells) for sheet, cells in waiting.items() if cells}

    def _check_takes_orders(self) -> None:
        self._check_rules()
        position = self.position
        if not position.takes_orders:
            raise AdjudicationError(
                f"moves for turn {position.turn} are closed; go back to the start of the turn, "
                "or give it next turn"
            )

    def _give(self, order: Order, extra: Mapping[str, Any]) -> Given:
        body = {
            "actor": order.actor,
            "action": order.action,
            "target": order.target,
            "words": Text(order.words),
        }
        self._leave_what_was_played()
        (record,) = self._append([("order", {**self._here(), **body, **extra})])
        return Given(record.number, order)

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
