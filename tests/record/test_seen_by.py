"""What a cell and the public may see: a secret in every private field, and nobody else's view."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adjudication.errors import AdjudicationError
from adjudication.orders import Order
from adjudication.record import entries as kinds
from adjudication.record.entries import ENTRIES, Entered
from adjudication.record.log import Kind, append_to
from adjudication.record.seen_by import CONTROLS_ALONE, PUBLIC, RULES, seen_by
from app.session import Session

CELLS = ("ukraine", "russia", "guarantors")
ALL = frozenset({PUBLIC, *CELLS})
Planted = tuple[Entered, Mapping[str, frozenset[str]]]
"""An entry, and who may read each secret in it."""


def proposal(s: Callable[[str], str], one: str, other: str) -> Planted:
    made = kinds.Proposal(
        track="military-ties",
        stage="tabled",
        cell=one,
        to=(other,),
        words=s("w"),
        secret_note=s("n"),
    )
    return made, {s("w"): frozenset({one, other}), s("n"): frozenset({one})}


def drafted(s: Callable[[str], str], one: str, other: str) -> Planted:
    made = kinds.Proposal(
        track="military-ties", stage="drafted", cell=one, to=(other,), words=s("w")
    )
    return made, {s("w"): frozenset({one})}


def contact(s: Callable[[str], str], one: str, other: str) -> Planted:
    made = kinds.Contact(
        cells=(one, other),
        stage="held",
        secret=False,
        agreed=s("a"),
        understood={one: s("1"), other: s("2")},
    )
    both = frozenset({one, other})
    return made, {s("a"): both, s("1"): frozenset({one}), s("2"): frozenset({other})}


def secret_contact(s: Callable[[str], str], one: str, other: str) -> Planted:
    made = kinds.Contact(cells=(one, other), stage="held", secret=True, agreed=s("a"))
    return made, {s("a"): frozenset({one, other})}


def message(s: Callable[[str], str], one: str, other: str) -> Planted:
    made = kinds.Message(cells=(one, other), as_told=s("t"), true=s("r"))
    return made, {s("t"): frozenset({one, other}), s("r"): frozenset()}


def delivery(s: Callable[[str], str], one: str, _: str) -> Planted:
    made = kinds.Delivery(inject="leak", cells=(one,), words=s("w"), remark=s("r"))
    return made, {s("w"): frozenset({one}), s("r"): frozenset()}


def reschedule(s: Callable[[str], str], _: str, __: str) -> Planted:
    return kinds.Reschedule(inject="leak", turn=3, words=s("w")), {s("w"): frozenset()}


def brief(s: Callable[[str], str], one: str, _: str) -> Planted:
    made = kinds.Brief(cell=one, turn=1, stage="released", words=s("w"))
    return made, {s("w"): frozenset({one})}


def brief_in_work(s: Callable[[str], str], one: str, _: str) -> Planted:
    return kinds.Brief(cell=one, turn=1, stage="edited", words=s("w")), {s("w"): frozenset()}


def query(s: Callable[[str], str], one: str, _: str) -> Planted:
    return kinds.Query(cell=one, words=s("w"), due=s("d")), {
        s("w"): frozenset({one}),
        s("d"): frozenset({one}),
    }


def reflection(s: Callable[[str], str], one: str, _: str) -> Planted:
    return kinds.Reflection(cell=one, what="improve", words=s("w")), {s("w"): frozenset({one})}


def insight(s: Callable[[str], str], _: str, __: str) -> Planted:
    made = kinds.Insight(
        what="improve",
        words=s("w"),
        overturned_by=s("o"),
        action=s("a"),
        owner=s("p"),
        due=s("d"),
    )
    return made, {s(key): frozenset() for key in "woapd"}


def conduct(s: Callable[[str], str], _: str, __: str) -> Planted:
    return kinds.Conduct(what="no-duff", words=s("w")), {s("w"): frozenset()}


def moves_due(_: Callable[[str], str], __: str, ___: str) -> Planted:
    return kinds.MovesDue(turn=1, minutes=35), {}


def argument(s: Callable[[str], str], _: str, __: str) -> Planted:
    made = kinds.Argument(question="q", option="o", side="for", strength="weak", words=s("w"))
    return made, {s("w"): frozenset()}


def observation(s: Callable[[str], str], one: str, _: str) -> Planted:
    made = kinds.Observation(about=one, what="quote", words=s("w"))
    return made, {s("w"): frozenset()}


def direction(s: Callable[[str], str], _: str, __: str) -> Planted:
    made = kinds.Direction(by="sponsor", words=s("w"), why=s("y"))
    return made, {s("w"): frozenset(), s("y"): frozenset()}


def estimate(s: Callable[[str], str], _: str, __: str) -> Planted:
    return kinds.Estimate(question=s("q"), odds={s("o"): 40}), {s("o"): frozenset()}


def sheet(s: Callable[[str], str], one: str, _: str) -> Planted:
    made = kinds.MoveSheet(
        cell=one,
        condition=s("condition"),
        intent=s("intent"),
        means=s("means"),
        expected=s("expected"),
        red_lines=s("lines"),
        late=s("late"),
        infeasible=s("no"),
    )
    fields = ("condition", "intent", "means", "expected", "lines", "late")
    own = {s(name): frozenset({one}) for name in fields}
    return made, own | {s("no"): frozenset()}


STEP = 2
"""The step that the fixture makes."""
SHEETS = {cell: STEP + place for place, cell in enumerate(CELLS, start=1)}
"""The joint sheets that the fixture enters, each of which the other cells are to sign."""
NOBODY: frozenset[str] = frozenset()


def held_move(s: Callable[[str], str], one: str, _: str) -> Planted:
    actor = {"ukraine": "ukraine", "russia": "russia", "guarantors": "poland"}[one]
    made = kinds.HeldMove(
        cell=one, actor=actor, words=s("w"), form="conditional", condition=s("c")
    )
    return made, {s("w"): frozenset({one}), s("c"): frozenset({one})}


def made_up(s: Callable[[str], str], _: str, __: str) -> Planted:
    made = kinds.Improvised(
        key="improvised-1",
        name=s("n"),
        text=s("t"),
        goldstein=0,
        rung=0,
        severity=0,
        cost=0,
        verifiability=1,
    )
    return made, {s("n"): NOBODY, s("t"): NOBODY}


def signature(s: Callable[[str], str], one: str, other: str) -> Planted:
    made = kinds.Signature(sheet=SHEETS[other], cell=one, words=s("w"))
    return made, {s("w"): frozenset({one})}


def triage(s: Callable[[str], str], _: str, __: str) -> Planted:
    made = kinds.Triage(lists={s("q"): "note"}, suggested={s("k"): s("a")}, words=s("w"))
    return made, {s(key): NOBODY for key in "qkaw"}


def odds_shown(s: Callable[[str], str], _: str, __: str) -> Planted:
    return kinds.OddsShown(shown="shown", question=s("q")), {s("q"): NOBODY}


def poll(s: Callable[[str], str], _: str, __: str) -> Planted:
    made = kinds.Poll(question=s("q"), seats=(s("a"),))
    return made, {s("q"): NOBODY, s("a"): NOBODY}


def dissent(s: Callable[[str], str], _: str, __: str) -> Planted:
    return kinds.Dissent(ruling=STEP, words=s("w")), {s("w"): NOBODY}


def outcome(s: Callable[[str], str], _: str, __: str) -> Planted:
    made = kinds.Outcome(ruling=STEP, question=s("q"), degree="mixed", words=s("w"))
    return made, {s("q"): NOBODY, s("w"): NOBODY}


def effect(s: Callable[[str], str], _: str, __: str) -> Planted:
    made = kinds.Effect(
        ruling=STEP,
        question=s("q"),
        what="trust",
        about=s("i"),
        before=s("b"),
        after=s("a"),
        because=s("c"),
    )
    return made, {s(key): NOBODY for key in "qibac"}


def challenge(s: Callable[[str], str], one: str, _: str) -> Planted:
    made = kinds.Challenge(ruling=STEP, question=s("q"), cell=one, words=s("w"))
    return made, {s("q"): NOBODY, s("w"): frozenset({one})}


def own_challenge(s: Callable[[str], str], _: str, __: str) -> Planted:
    return kinds.Challenge(ruling=STEP, words=s("w")), {s("w"): NOBODY}


def link(s: Callable[[str], str], _: str, __: str) -> Planted:
    return kinds.Link(record=STEP, inject="leak", words=s("w")), {s("w"): NOBODY}


def released(s: Callable[[str], str], one: str, _: str) -> Planted:
    made = kinds.Delivery(inject="leak", cells=(one,), words=s("w"), stage="released")
    return made, {s("w"): NOBODY}


MAKERS = (
    sheet,
    held_move,
    made_up,
    signature,
    triage,
    odds_shown,
    poll,
    dissent,
    outcome,
    effect,
    challenge,
    own_challenge,
    link,
    released,
    proposal,
    drafted,
    contact,
    secret_contact,
    message,
    delivery,
    reschedule,
    brief,
    brief_in_work,
    query,
    reflection,
    insight,
    conduct,
    moves_due,
    argument,
    observation,
    direction,
    estimate,
)
SHOWN_ELSEWHERE = {"reply", "response"}
"""Kinds that answer a record; they have tests of their own."""


def begun(folder: Path) -> Session:
    """A session with the step and the sheets that the makers name."""
    library = Path(__file__).parents[2] / "scenarios" / "library" / "istanbul-2022"
    text = (library / "scenario.yaml").read_text(encoding="utf-8")
    made = Session.create(folder / "s.whitecell", text, "s", seed=1)
    assert made.step().number == STEP
    for cell, number in SHEETS.items():
        others = tuple(other for other in CELLS if other != cell)
        assert made.enter(kinds.MoveSheet(cell=cell, form="joint", to=others)) == number
    return made


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    made = begun(tmp_path_factory.mktemp("seen"))
    yield made
    made.close()


def view(session: Session, reader: str) -> str:
    return repr(seen_by(session.records, session.history, session.scenario, reader))


def test_every_kind_is_planted() -> None:
    made = {maker(str, *CELLS[:2])[0].kind for maker in MAKERS}
    assert made | SHOWN_ELSEWHERE == set(ENTRIES)


def test_no_field_stands_where_the_place_of_a_record_does() -> None:
    place = {"node", "branch", "at", "from", "attached"}
    assert not [kind for kind, each in ENTRIES.items() if place & each.model_fields.keys()]


def test_every_kind_has_a_rule() -> None:
    assert set(ENTRIES) | set(RULES) | CONTROLS_ALONE == set(get_args(Kind))
    assert not CONTROLS_ALONE & (set(ENTRIES) | set(RULES))


@given(
    choices=st.lists(
        st.tuples(st.sampled_from(MAKERS), st.permutations(CELLS)), min_size=1, max_size=8
    )
)
def test_nobody_else_sees_a_secret(
    session: Session, choices: list[tuple[Callable[..., Planted], list[str]]]
) -> None:
    planted: dict[str, frozenset[str]] = {}
    for maker, cells in choices:
        number = len(session.records)
        entry, allowed = maker(lambda field, n=number: f"secret-{n}-{field}-", cells[0], cells[1])
        session.enter(entry)
        planted |= allowed
    for reader in ALL:
        seen = view(session, reader)
        for secret, readers in planted.items():
            assert (secret in seen) == (reader in readers), (reader, secret)


def test_a_move_is_seen_by_its_own_cell_alone(session: Session) -> None:
    session.give_order(Order("ukraine", "consult", "poland", "secret of Kyiv"))
    assert "secret of Kyiv" in view(session, "ukraine")
    assert all("secret of Kyiv" not in view(session, reader) for reader in ALL - {"ukraine"})


def test_a_reply_to_one_and_a_reply_to_all(session: Session) -> None:
    asked = session.enter(kinds.Query(cell="russia", words="how many?"))
    session.enter(kinds.Reply(query=asked, cell="russia", words="reply to one", remark="reply-x"))
    session.enter(kinds.Reply(query=asked, cell="russia", words="reply to all", to_all=True))
    assert "reply to one" in view(session, "russia")
    assert all("reply to one" not in view(session, r) for r in ALL - {"russia"})
    assert all("reply to all" in view(session, r) for r in ALL)
    assert all("reply-x" not in view(session, r) for r in ALL)


def test_an_answer_to_a_challenge_is_seen_by_the_cell_that_challenged(session: Session) -> None:
    number = session.enter(kinds.Challenge(ruling=STEP, cell="russia", words="not so"))
    answer = {"challenge": number, "verdict": "stands", "remark": "response-x"}
    session.enter(kinds.Response.model_validate({**answer, "cell": "russia", "words": "it stays"}))
    session.enter(kinds.Response.model_validate({**answer, "words": "among ourselves"}))
    assert "it stays" in view(session, "russia")
    assert all("it stays" not in view(session, r) for r in ALL - {"russia"})
    assert all("response-x" not in view(session, r) for r in ALL)
    assert all("among ourselves" not in view(session, r) for r in ALL)


def test_another_future_is_not_seen(session: Session) -> None:
    here = session.history.cursor
    session.fork(["a future that nobody must hear of"])
    session.enter(kinds.Brief(cell="ukraine", turn=1, stage="released", words="what came there"))
    assert "what came there" in view(session, "ukraine")
    session.go_to(here.node, here.branch)
    assert "what came there" not in view(session, "ukraine")
    assert all("nobody must hear" not in view(session, reader) for reader in ALL)


def test_a_kind_that_is_not_known_is_controls_alone(session: Session) -> None:
    place = {"node": session.history.cursor.node, "branch": session.history.cursor.branch}
    record = append_to(session.records[-1], "note", {**place, "words": "of a kind to come"})
    strange = [*session.records, record]
    for reader in ALL:
        shown = seen_by(strange, session.history, session.scenario, reader)
        assert "of a kind to come" not in repr(shown)


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (kinds.Brief(cell="ukrane", turn=1, stage="drafted", words="x"), "did you mean 'ukraine'"),
        (kinds.MoveSheet(cell="russia", moves=(1,)), "record 1, which is no held-move or order"),
        (kinds.Dissent(ruling=1, words="x"), "record 1, which is no ruling"),
        (kinds.Query(cell="russia", words="x", corrects=1), "record 1, which is no query"),
    ],
)
def test_an_entry_must_name_what_is_there(session: Session, entry: Entered, words: str) -> None:
    before = len(session.records)
    with pytest.raises(AdjudicationError, match=words):
        session.enter(entry)
    assert len(session.records) == before


def test_a_sheet_names_its_own_cells_moves_and_a_printed_number_once(session: Session) -> None:
    move = session.give_order(Order("ukraine", "", "poland", "on paper")).record
    with pytest.raises(AdjudicationError, match="is Ukraine's, not russia's"):
        session.enter(kinds.MoveSheet(cell="russia", moves=(move,)))
    first = session.enter(kinds.MoveSheet(cell="ukraine", moves=(move,), printed="T1-ukraine-1"))
    with pytest.raises(AdjudicationError, match=f"already, as record {first}"):
        session.enter(kinds.MoveSheet(cell="ukraine", printed="T1-ukraine-1"))
    revised = kinds.MoveSheet(cell="ukraine", printed="T1-ukraine-1", corrects=first, late="power")
    assert session.enter(revised) == first + 1
