"""Whatever people do in whatever order, the record keeps what it holds."""

import contextlib
import sqlite3
from pathlib import Path
from random import Random
from shutil import rmtree
from tempfile import mkdtemp

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from typing_extensions import override

from adjudication.orders import Order
from adjudication.question import DIRECTOR
from adjudication.record.backups import backup_paths
from adjudication.record.entries import Argument, Poll
from adjudication.record.fold import fold
from adjudication.record.log import Record, RecordError, broken_link
from adjudication.record.rescue import rescue
from adjudication.record.session_file import SessionFile
from adjudication.record.verify import verify
from app.pinned import world_of
from app.session import Session

SMALL = (Path(__file__).parents[1] / "scenarios" / "small.yaml").read_text(encoding="utf-8")
WHERE = st.floats(0, 1, exclude_max=True)


class Recording(RuleBasedStateMachine):
    """Orders, rulings, forks, undo, notes, prunes; closing, opening again, damage and rescue."""

    @initialize(seed=st.integers(0, 2))
    def begin(self, seed: int) -> None:
        self.folder = Path(mkdtemp(prefix="whitecell-machine-"))
        self.session = Session.create(self.folder / "0.whitecell", SMALL, "small", seed=seed)
        self.known: list[Record] = list(self.session.records)

    @rule(actor=st.sampled_from(["lithuania", "belarus"]))
    def order(self, actor: str) -> None:
        if self.session.position.takes_orders:
            target = "belarus" if actor == "lithuania" else "lithuania"
            given = self.session.give_order(Order(actor, "exercise", target, "As written."))
            assert given in self.session.orders()

    @rule()
    def withdraw(self) -> None:
        orders = self.session.orders()
        if orders:
            self.session.withdraw_order(orders[0].record)
            assert orders[0] not in self.session.orders()

    @rule(steps=st.integers(1, 8), where=WHERE, method=st.sampled_from(["cell", "free"]))
    def play(self, steps: int, where: float, method: str) -> None:
        for _ in range(steps):
            for question in self.session.to_rule():
                how = method if question.decider in self.session.played else "free"
                answer = question.options[int(where * len(question.options))]
                self.session.rule(question.key, how, answer, "As it was said.")
            before = self.session.history.cursor.node
            assert self.session.step().parent == before

    @rule()
    def fork(self) -> None:
        node = self.session.history.cursor.node
        self.session.fork([f"Line {len(self.session.records)}"])
        assert self.session.history.cursor.node == node

    @rule()
    def undo_and_redo(self) -> None:
        history = self.session.history
        if self.session.undo():
            assert self.session.history.nodes == history.nodes
            if self.session.redo():
                assert self.session.history.cursor.node == history.cursor.node

    @rule(where=WHERE)
    def go_there_and_back(self, where: float) -> None:
        history = self.session.history
        self.session.go_to(list(history.nodes)[int(where * len(history.nodes))])
        self.session.go_to(history.cursor.node, history.cursor.branch)
        after = self.session.history
        assert (after.nodes, after.branches, after.placed) == (
            history.nodes,
            history.branches,
            history.placed,
        )
        assert after.cursor == history.cursor

    @rule(where=WHERE)
    def go(self, where: float) -> None:
        nodes = list(self.session.history.nodes)
        self.session.go_to(nodes[int(where * len(nodes))])

    @rule(where=WHERE)
    def prune(self, where: float) -> None:
        branches = list(self.session.history.branches)[1:]
        if branches:
            branch = branches[int(where * len(branches))]
            pruned = not self.session.history.branches[branch].pruned
            self.session.prune(branch, pruned=pruned)
            assert self.session.history.branches[branch].pruned == pruned

    @rule(where=WHERE, seat=st.sampled_from(["A1", "A2"]))
    def estimate(self, where: float, seat: str) -> None:
        questions = self.session.questions()
        if not questions:
            return
        question = questions[int(where * len(questions))]
        if not self.session.estimates(question.key).asked:
            self.session.enter(Poll(question=question.key, seats=("A1", "A2")))
        self.session.estimate(question.key, {question.options[0]: int(100 * where)}, seat)
        now = self.session.estimates(question.key)
        is_ruled = question.key in self.session.rulings()
        assert now.is_sealed == (bool(now.missing) and not is_ruled)
        assert bool(now.latest) != now.is_sealed

    @rule(where=WHERE, method=st.sampled_from(["split", "skip", "semi-rigid", "matrix-2d6"]))
    def judge(self, where: float, method: str) -> None:
        questions = [q for q in self.session.questions() if len(q.options) > 1]
        if not questions or questions[0].decider == DIRECTOR:
            return
        question = questions[int(where * len(questions))]
        one, other = question.options[:2]
        argument = {"question": question.key, "option": one, "side": "for", "strength": "weak"}
        self.session.enter(Argument.model_validate({**argument, "words": "As it was argued."}))
        if method == "skip":
            made = self.session.skip(question.key, "As it was said.", "no-time", second="A2")
        elif method == "split" and question.decider != DIRECTOR:
            how = {"partly": other, "degree": "mixed", "code": "other"}
            (made,) = self.session.rule(question.key, "split", one, "In part.", **how)
        elif not self.session.why_not_drawn(question) and method != "split":
            made = self.session.draw(question.key, method=method, option=one, code="arguments")
        else:
            return
        assert self.session.rulings()[question.key] == made

    @rule(seed=st.integers(0, 2), where=WHERE)
    def take_a_room_in(self, seed: int, where: float) -> None:
        place = self.folder / f"room-{len(list(self.folder.iterdir()))}.whitecell"
        room = Session.create(place, SMALL, "small", seed=seed)
        try:
            for question in room.to_rule():
                answer = question.options[int(where * len(question.options))]
                room.rule(question.key, "free", answer, "There.", second="A2")
            room.step()
        finally:
            room.close()
        before = self.session.history
        if seed == self.session.seed:
            trunk = self.session.import_room(place, place.stem)
            assert self.session.history.branches[trunk].room == place.stem
        else:
            with contextlib.suppress(RecordError):
                self.session.import_room(place, place.stem)
                raise AssertionError("a room with other chance was taken in")
        assert self.session.history.cursor == before.cursor

    @rule()
    def note(self) -> None:
        self.session.note("Noted.")
        self.session.bookmark(self.session.history.cursor.node, "Here")

    @rule()
    def look(self) -> None:
        before = self.session.path.read_bytes()
        self.session.preview()
        self.session.spread()
        self.session.state_at()
        assert self.session.path.read_bytes() == before

    @rule()
    def close_and_open(self) -> None:
        history = self.session.history
        self.session.close()
        self.session = Session.open_file(self.session.path)
        assert self.session.writable
        assert self.session.history == history

    @rule(seed=st.integers(0, 10**6))
    def damage_and_rescue(self, seed: int) -> None:
        self.session.close()
        random, path = Random(seed), self.session.path
        content = bytearray(path.read_bytes())
        for _ in range(20):
            content[random.randrange(100, len(content))] ^= 1 << random.randrange(8)
        path.write_bytes(content)
        new = self.folder / f"{len(list(self.folder.iterdir()))}-rescued.whitecell"
        try:
            rescue(path, new)
        except RecordError:
            assert not any(backup.exists() for backup in backup_paths(path))
            SessionFile.create_from(new, self.known).close()
        assert path.read_bytes() == bytes(content)
        self.session = Session.open_file(new)
        self.known = self.known[: len(self.session.records)]

    @rule()
    def verify(self) -> None:
        with SessionFile.open_file(self.session.path, read_only=True) as file:
            verdict = verify(file, world_of)
        assert verdict.holds, verdict.problem

    @invariant()
    def nothing_known_ever_changes(self) -> None:
        records = self.session.records
        assert [r.hash for r in records[: len(self.known)]] == [r.hash for r in self.known]
        before = self.known[-1]
        for record in records[len(self.known) :]:
            assert not broken_link(record, before)
            before = record
        self.known = list(records)

    @invariant()
    def the_history_follows_from_the_records(self) -> None:
        assert fold(self.session.records) == self.session.history

    @invariant()
    def what_is_shown_is_on_disk(self) -> None:
        connection = sqlite3.connect(f"file:{self.session.path}?mode=ro", uri=True)
        with contextlib.closing(connection):
            (stored,) = connection.execute("SELECT max(number) FROM records").fetchone()
        assert stored == len(self.session.records)

    @override
    def teardown(self) -> None:
        if hasattr(self, "session"):
            self.session.close()
            rmtree(self.folder)


TestRecording = Recording.TestCase
TestRecording.settings = settings(
    stateful_step_count=12, suppress_health_check=[HealthCheck.too_slow]
)
