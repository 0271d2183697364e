"""Forks, notes, bookmarks, prunes, other rooms, and who played what."""

from pathlib import Path

import pytest

from adjudication.errors import AdjudicationError
from adjudication.orders import Order
from adjudication.record.log import RecordError
from adjudication.record.session_file import SessionFile
from adjudication.record.verify import verify
from app.cli import main
from app.pinned import world_of
from app.session import Session

SMALL = (Path(__file__).parents[1] / "scenarios" / "small.yaml").read_text(encoding="utf-8")


def room(path: Path, **settings: object) -> Session:
    return Session.create(path, SMALL, "small", **{"seed": 1, **settings})  # type: ignore[arg-type]


@pytest.fixture
def small(tmp_path: Path) -> Session:
    return room(tmp_path / "ours.whitecell")


def step(session: Session, option: int = 0, method: str = "cell") -> None:
    for question in session.to_rule():
        how = method if question.decider in session.played else "free"
        session.rule(question.key, how, question.options[option], "As it was said.")
    session.step()


def to_a_ruling(session: Session) -> None:
    """Plays to a phase that puts a question to people."""
    while not session.to_rule():
        session.step()


def holds(session: Session) -> None:
    session.close()
    with SessionFile.open_file(session.path, read_only=True) as file:
        verdict = verify(file, world_of)
    assert verdict.holds, verdict.problem


def provoked(session: Session) -> None:
    """A turn in which a cell is asked something."""
    session.give_order(Order("belarus", "exercise", "lithuania", "Brigades gather."))
    session.give_order(Order("belarus", "strike", "lithuania", "They cross the border."))
    to_a_ruling(session)


def test_a_fork_whose_first_ruling_is_one_already_made_goes_there(small: Session) -> None:
    provoked(small)
    node = small.history.cursor.node
    step(small)
    made = small.history.cursor
    nodes = len(small.history.nodes)
    small.go_to(node)
    small.fork(["The same by another name"])
    step(small)
    assert small.history.cursor == made
    assert len(small.history.nodes) == nodes
    small.go_to(node)
    small.fork(["Another ruling"])
    step(small, option=-1)
    assert small.history.cursor != made
    assert len(small.history.nodes) == nodes + 1
    holds(small)


def test_a_move_given_in_the_past_grows_its_own_branch(small: Session) -> None:
    for _ in range(4):
        step(small)
    small.go_to(1)
    small.give_order(Order("lithuania", "talk", "belarus", "We call."))
    branch = small.history.cursor.branch
    assert branch != 0
    assert [given.order.words for given in small.orders()] == ["We call."]
    small.go_to(1, 0)
    assert small.orders() == ()
    small.go_to(1, branch)
    for _ in range(6):
        step(small)
    assert small.history.cursor.branch == branch
    holds(small)


def test_a_ruling_changed_in_the_past_keeps_the_moves_of_the_turn(small: Session) -> None:
    provoked(small)
    node = small.history.cursor.node
    words = [given.order.words for given in small.orders()]
    step(small)
    small.go_to(node)
    question = next(q for q in small.questions() if small.why_not_drawn(q))
    small.rule(question.key, "cell", question.options[-1], "On second thoughts.")
    step(small)
    assert small.history.cursor.branch != 0
    assert [given.order.words for given in small.orders()] == words
    holds(small)


def test_who_played_and_whether_they_had_seen_a_sibling(small: Session) -> None:
    provoked(small)
    node = small.history.cursor.node
    step(small)
    first = small.history.nodes[small.history.cursor.node]
    assert (first.played_by, first.seen_sibling) == ("cells", False)
    small.go_to(node)
    small.fork(["Control plays"])
    step(small, option=-1, method="free")
    second = small.history.nodes[small.history.cursor.node]
    assert (second.played_by, second.seen_sibling) == ("white-cell", True)
    small.close()
    again = Session.open_file(small.path)
    assert again.history.nodes == small.history.nodes
    again.close()


def test_notes_bookmarks_and_prunes_are_records(small: Session) -> None:
    step(small)
    node = small.history.cursor.node
    small.note("The room fell silent.")
    small.bookmark(node, "Before the strike")
    (branch,) = small.fork(["Given up"])
    small.prune(branch)
    with pytest.raises(AdjudicationError, match="cannot be pruned"):
        small.prune(0)
    small.close()
    again = Session.open_file(small.path)
    assert [note.body["words"] for note in again.history.notes_at(node)] == [
        "The room fell silent."
    ]
    assert again.history.bookmarks == {node: "Before the strike"}
    assert again.history.branches[branch].pruned
    again.bookmark(node, "")
    again.prune(branch, pruned=False)
    assert again.history.bookmarks == {}
    assert not again.history.branches[branch].pruned
    holds(again)


def test_another_room_stands_beside_as_sibling_branches(small: Session, tmp_path: Path) -> None:
    provoked(small)
    step(small)
    ours = small.history.cursor
    other = room(tmp_path / "theirs.whitecell")
    provoked(other)
    node = other.history.cursor.node
    step(other, option=-1)
    other.note("They chose otherwise.")
    other.go_to(node)
    other.fork(["Once more"])
    step(other, option=0, method="free")
    theirs = dict(other.history.nodes)
    other.close()

    small.close()
    arguments = ["import", str(other.path), "--into", str(small.path), "--room", "Room B"]
    assert main(arguments) == 0
    small = Session.open_file(small.path)
    trunk = next(b.number for b in small.history.branches.values() if b.room)
    assert small.history.cursor == ours
    branch = small.history.branches[trunk]
    assert (branch.name, branch.room, branch.from_node) == ("Room B: Main line", "Room B", 1)
    assert "Room B: Once more" in {b.name for b in small.history.branches.values()}
    assert [
        (n.digest, n.played_by, n.seen_sibling)
        for n in small.history.nodes.values()
        if small.history.branches[n.branch].room
    ] == [(n.digest, n.played_by, n.seen_sibling) for n in theirs.values() if n.parent]
    with pytest.raises(AdjudicationError, match="name of its own"):
        small.import_room(other.path, "Room B")
    with pytest.raises(RecordError, match="already"):
        small.import_room(other.path, "Room C")
    holds(small)


@pytest.mark.parametrize(
    ("settings", "why"),
    [({"seed": 2}, "another opening|another seed"), ({"played": ()}, "other actors|opening")],
)
def test_a_room_that_began_otherwise_is_refused(
    small: Session, tmp_path: Path, settings: dict[str, object], why: str
) -> None:
    other = room(tmp_path / "other.whitecell", **settings)
    other.close()
    with pytest.raises(RecordError, match=why):
        small.import_room(other.path, "Room B")
    assert len(small.records) == 1
    small.close()
