"""The desk wired to a session: panels show what it says, and say back what was asked of them.

The only state here is selection: which actor, which question, which answer is supposed. What
changes play goes to the session; the panels are drawn again when it says `changed`, once for
however many steps were taken.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from adjudication.errors import AdjudicationError
from adjudication.record.entries import Delivery, MovesDue, Reschedule, Signature
from app.desktop.asked import RulingAsked
from app.desktop.centre import Centre
from app.desktop.conferring import Conferring
from app.desktop.desk import ADJUDICATION, MOVES, Desk
from app.desktop.draft import SheetDraft
from app.desktop.readings.board import BoardPicture, board_picture
from app.desktop.readings.events import events_picture
from app.desktop.readings.moves import draft_of, moves_picture, sheet_of
from app.desktop.readings.room import question_on_table, room_picture
from app.desktop.readings.table import actors_picture
from app.desktop.readings.tree import Words, node_of, timeline_picture
from app.desktop.translation import Translator
from app.desktop.walking import go_back, go_on, go_on_again
from app.improvising import ImprovisedDraft
from app.session import Session

__all__ = ["Table", "first_protected"]

tr = Translator(__name__)


class Table(QObject):
    """One session on the desk.

    Attributes:
        shown: Emitted after the panels were drawn again.
        faulted: Something asked cannot be done; the words say what and why.
    """

    shown = Signal()
    faulted = Signal(str)

    def __init__(self, desk: Desk, centre: Centre, session: Session) -> None:
        super().__init__(desk)
        self.session = session
        self._desk = desk
        self._centre = centre
        self._actor = first_protected(session)
        self._question = ""
        self._supposed = ""
        self._told: Words = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show_all)
        self._board = BoardPicture()
        self._minute = QTimer(self)
        self._minute.setInterval(10_000)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()
        self._stop_listening = session.on_changed(self._on_changed)
        self._conferring = Conferring(self, desk, session)
        desk.moves.forget()
        self._connections = self._connect()
        self.show_all()
        desk.actors.select(self._actor)
        self._show_side()

    def _connect(self) -> list[tuple[SignalInstance, Callable[..., None]]]:
        desk, panel = self._desk, self._desk.adjudication
        pairs: list[tuple[SignalInstance, Callable[..., None]]] = [
            (desk.actors.selected, self._on_actor),
            (desk.moves.entered, self._on_sheet),
            (desk.moves.drafted, self._on_changed),
            (desk.moves.improvised, self._on_improvised),
            (desk.moves.board.due_set, self._on_due),
            (desk.moves.list.removed, self._on_move_removed),
            (desk.moves.list.revise_asked, self._on_revise),
            (desk.moves.list.signed, self._on_signed),
            (desk.moves.list.held_given, self._on_held_given),
            (desk.moves.list.held_ended, self._on_held_ended),
            (desk.timeline.view.gone, self._on_gone),
            (desk.timeline.view.renamed, self._on_renamed),
            (desk.events.delivered, self._on_delivered),
            (desk.events.rescheduled, self._on_rescheduled),
            (desk.timeline.view.bookmarked, self._on_bookmarked),
            (panel.question_chosen, self._on_question),
            (panel.previewed, self._on_previewed),
            (panel.drawn, self._on_drawn),
            (panel.routine_drawn, self._on_routine),
            (panel.ruled, self._on_ruled),
            (panel.accepted, self._on_accepted),
            (panel.stepped, self._on_stepped),
            (panel.fork_asked, self.ask_fork),
            (panel.forked, self._on_forked),
            (self._centre.actor_chosen, self._on_map_actor),
            *self._conferring.pairs(),
        ]
        for signal, slot in pairs:
            signal.connect(slot)
        return pairs

    def leave(self) -> None:
        """Let go of the session and the panels; the session itself stays open."""
        self._timer.stop()
        self._minute.stop()
        self._stop_listening()
        for signal, slot in self._connections:
            signal.disconnect(slot)
        self.deleteLater()

    def show_all(self) -> None:
        """Draw every panel from the session."""
        desk, session = self._desk, self.session
        self._question = question_on_table(session, self._question)
        board = self._show_board()
        late = f"{board.due[:1].upper()}{board.due[1:]}" if board.is_late else ""
        desk.actors.show_picture(actors_picture(session, self._actor, is_late=board.is_late))
        desk.moves.show_picture(moves_picture(session, self._actor, late))
        desk.name_moves(len(session.orders()))
        room = room_picture(session, self._question, self._supposed, len(board.waiting))
        desk.adjudication.show_picture(room)
        desk.timeline.show_picture(timeline_picture(session, self._told))
        desk.events.show_picture(events_picture(session))
        self._centre.show_session(session, self._actor, self._question, self._supposed)
        self.shown.emit()

    def _show_board(self) -> BoardPicture:
        moves = self._desk.moves
        now = datetime.now(UTC)
        self._board = board_picture(self.session, now, moves.actors_with_drafts())
        moves.board.show_picture(self._board)
        return self._board

    def _on_minute(self) -> None:
        was_late = self._board.is_late
        if self._show_board().is_late != was_late:
            self.show_all()

    def go_to_sheet(self, step: int) -> None:
        """Put the next (1) or previous (-1) sheet that has not come before the typist."""
        waiting = self._board.waiting
        if not waiting:
            self.faulted.emit(tr("The sheets of all played actors are in."))
            return
        order = [*self.session.scenario.actors, *self.session.scenario.organisations]
        here = order.index(self._actor)
        others = [who for who in order[here + 1 :] + order[:here] if who in waiting]
        self._desk.actors.select(others[0 if step > 0 else -1] if others else self._actor)
        self.show_all()
        self._desk.turn_to(MOVES)

    def put_on_table(self, key: str, answer: str) -> None:
        """Show a question with an answer chosen and not ruled."""
        self._question, self._supposed = key, ""
        self._desk.show_right(ADJUDICATION)
        self.show_all()
        self._desk.adjudication.choose(answer)

    def undo(self) -> None:
        """Go back to the last place where something was asked."""
        if not self.doing(lambda: go_back(self.session)):
            self.faulted.emit(tr("This is the opening: there is nothing to go back to."))

    def redo(self) -> None:
        """Go on along the branch to where it has been before."""
        if not self.doing(lambda: go_on_again(self.session)):
            self.faulted.emit(tr("Nothing was played after this on this branch."))

    def ask_fork(self) -> None:
        """Open the fork sheet with names to type over."""
        self._desk.show_right(ADJUDICATION)
        self._desk.adjudication.fork_sheet.open(self._suggested_names())

    def _suggested_names(self) -> tuple[str, str]:
        """Names for two futures: by the decision on the table, else by the branch."""
        session = self.session
        taken = {branch.name for branch in session.history.branches.values()}
        honour = (tr("Invoked and honoured"), tr("Invoked and ignored"))
        if self._question.startswith("honour/") and not taken & set(honour):
            return honour
        name = session.history.branches[session.position.branch].name
        number = 1
        while {f"{name}, {number}", f"{name}, {number + 1}"} & taken:
            number += 1
        return f"{name}, {number}", f"{name}, {number + 1}"

    def doing(self, act: Callable[[], object]) -> object:
        """Do something with the session; say what it refuses, where the user looks."""
        self.faulted.emit("")
        try:
            return act()
        except AdjudicationError as fault:
            self.faulted.emit(_sentence(str(fault)))
            return True

    def _on_changed(self) -> None:
        self._timer.start()

    def _on_actor(self, actor: str) -> None:
        if actor != self._actor:
            self._actor = actor
            self._timer.start()

    def _on_map_actor(self, actor: str) -> None:
        self._desk.actors.select(actor)

    def _on_sheet(self, draft: SheetDraft) -> None:
        self.faulted.emit("")
        try:
            self.session.give_sheet(*sheet_of(self.session, draft))
        except AdjudicationError as fault:
            self._desk.moves.show_draft(draft)
            self.faulted.emit(_sentence(str(fault)))

    def _on_improvised(self, draft: ImprovisedDraft) -> None:
        self.faulted.emit("")
        try:
            self.session.improvise(draft)
        except AdjudicationError as fault:
            self.faulted.emit(_sentence(str(fault)))
            return
        self.show_all()
        self._desk.moves.take_action(draft.name)

    def _on_due(self, minutes: int) -> None:
        due = MovesDue(turn=self.session.position.turn, minutes=minutes)
        self.doing(lambda: self.session.enter(due))

    def _on_revise(self, sheet: int) -> None:
        draft = draft_of(self.session, sheet)
        self._desk.actors.select(draft.actor)
        self.show_all()
        self._desk.moves.show_draft(draft)
        self._desk.turn_to(MOVES)

    def _on_signed(self, sheet: int, cell: str, signed: bool) -> None:  # noqa: FBT001 - Qt's own signal
        self.doing(lambda: self.session.enter(Signature(sheet=sheet, cell=cell, signed=signed)))

    def _on_held_given(self, record: int, why: str) -> None:
        self.doing(lambda: self.session.give_held(record, why))

    def _on_held_ended(self, record: int) -> None:
        self.doing(lambda: self.session.end_held(record))

    def _on_move_removed(self, record: int) -> None:
        self.doing(lambda: self.session.withdraw_order(record))

    def _on_gone(self, key: str) -> None:
        node, branch = node_of(key)
        self.doing(lambda: self.session.go_to(node, branch))
        self._show_side()

    def _on_renamed(self, branch: str, name: str) -> None:
        self.doing(lambda: self.session.rename(int(branch), name))

    def _on_bookmarked(self, key: str, name: str) -> None:
        self.doing(lambda: self.session.bookmark(node_of(key)[0], name))

    def _on_delivered(self, key: str) -> None:
        inject = self.session.scenario.injects[key]
        entry = Delivery(inject=key, cells=inject.to, words=inject.text)
        self.doing(lambda: self.session.enter(entry))

    def _on_rescheduled(self, key: str, turn: int) -> None:
        self.doing(lambda: self.session.enter(Reschedule(inject=key, turn=turn)))

    def give_up(self) -> None:
        """Mark the branch where the table stands as given up, or take it up again."""
        branch = self.session.history.branches[self.session.position.branch]
        self.doing(lambda: self.session.prune(branch.number, pruned=not branch.pruned))

    def _on_question(self, key: str) -> None:
        self._question, self._supposed = key, ""
        self._timer.start()

    def _on_previewed(self, key: str, answer: str) -> None:
        self._question, self._supposed = key, answer
        self._timer.start()

    def question(self) -> str:
        """Key of the question on the table."""
        return self._question

    def _on_drawn(self, asked: RulingAsked) -> None:
        self._supposed = ""
        self.doing(
            lambda: self.session.draw(
                asked.key,
                method=asked.method,
                option=asked.answer,
                percent=asked.percent,
                code=asked.code,
                reason=asked.reason,
            )
        )

    def _on_routine(self) -> None:
        session = self.session
        ruled = session.rulings()
        keys = [
            question.key
            for question in session.questions()
            if question.key not in ruled and not session.why_not_drawn(question)
        ]
        self.doing(lambda: [session.draw(key) for key in keys])

    def _on_ruled(self, asked: RulingAsked) -> None:
        self._rule(asked)

    def _on_accepted(self, asked: RulingAsked) -> None:
        self._rule(asked)

    def _rule(self, asked: RulingAsked) -> None:
        keys = self._alike(asked.key, is_wanted=asked.alike)
        self._supposed = ""
        self.doing(lambda: self._rule_each(keys, asked))
        if self.session.to_rule():
            self._question = ""  # on to the next that waits for people

    def _rule_each(self, keys: list[str], asked: RulingAsked) -> None:
        for key in keys:
            self._rule_one(key, asked)

    def _rule_one(self, key: str, asked: RulingAsked) -> None:
        session = self.session
        if asked.method == "skip":
            session.skip(key, asked.reason, asked.code, second=asked.second)
            return
        decider = next(each.decider for each in session.questions() if each.key == key)
        is_foreign = asked.method == "cell" and decider not in session.played
        session.rule(
            key,
            "free" if is_foreign else asked.method,
            asked.answer,
            asked.reason,
            second=asked.second,
            code=asked.code,
            degree=asked.degree,
            partly=asked.partly,
        )

    def _alike(self, key: str, *, is_wanted: bool) -> list[str]:
        """The question alone, or with every open one of its kind that has the same options."""
        session = self.session
        ruled = session.rulings()
        mine = next(each for each in session.questions() if each.key == key)
        return [
            each.key
            for each in session.questions()
            if each.key == key
            or (
                is_wanted
                and each.kind == mine.kind
                and each.key not in ruled
                and each.options == mine.options
            )
        ]

    def _on_stepped(self) -> None:
        self._question = self._supposed = ""
        self.doing(lambda: go_on(self.session))
        self._show_side()

    def _on_forked(self, names: list[str]) -> None:
        try:
            self.session.fork(names)
        except AdjudicationError as fault:
            self._desk.adjudication.fork_sheet.show_fault(_sentence(str(fault)))
            return
        self.faulted.emit("")

    def _show_side(self) -> None:
        """The move sheet where a turn is about to open, the adjudication inside a turn."""
        self._desk.show_right(MOVES if self.session.position.opens_turn else ADJUDICATION)


def first_protected(session: Session) -> str:
    """The actor to start with.

    Args:
        session: The session.

    Returns:
        Id of the first that a commitment in force protects, else the first of all.
    """
    for commitment in session.scenario.commitments.values():
        if commitment.in_force:
            return commitment.beneficiaries[0]
    return next(iter(session.scenario.actors))


def _sentence(words: str) -> str:
    """A fault as a sentence."""
    return words[:1].upper() + words[1:] + ("" if words.endswith(".") else ".")
