"""The conference: who is asked, what is sealed, how a question is ruled, and that it verifies."""

from collections.abc import Callable, Iterator
from math import exp
from pathlib import Path

import pytest

from adjudication.chance import uniform
from adjudication.errors import AdjudicationError
from adjudication.orders import Order
from adjudication.question import Question
from adjudication.record import entries as kinds
from adjudication.record.session_file import SessionFile
from adjudication.record.verify import verify
from app.pinned import world_of
from app.session import Session

SMALL = (Path(__file__).parents[1] / "scenarios" / "small.yaml").read_text(encoding="utf-8")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = Session.create(tmp_path / "s.whitecell", SMALL, "small", seed=1, played=())
    made.give_order(Order("belarus", "strike", "lithuania", "They cross the border."))
    yield made
    made.close()


@pytest.fixture
def asked(session: Session) -> Question:
    """An open question of two answers or more that chance may answer."""
    while not (found := [q for q in session.questions() if len(q.options) > 1]):
        session.step()
    return found[0]


def holds(session: Session) -> None:
    """Goes on, and the file says the same."""
    session.step()
    with SessionFile.open_file(session.path, read_only=True) as file:
        verdict = verify(file, world_of)
    assert verdict.holds, verdict.problem
    assert verdict.rulings > 0


def argue(session: Session, question: Question, **fields: object) -> int:
    given = {"option": question.options[-1], "side": "for", "strength": "strong", **fields}
    return session.enter(
        kinds.Argument.model_validate({"question": question.key, "words": "Because.", **given})
    )


def test_a_semi_rigid_draw_adds_arguments_to_the_log_odds(
    session: Session, asked: Question
) -> None:
    argue(session, asked)
    argue(session, asked, side="against", strength="weak")
    argue(session, asked, strength="fair", accepted=False)
    made = session.draw(asked.key, method="semi-rigid", code="arguments")
    assert made.basis is not None
    before, after = asked.odds[-1] / asked.odds[0], made.basis.odds[-1] / made.basis.odds[0]
    assert after / before == pytest.approx(exp(1.0 - 0.25))
    assert made.question.odds == asked.odds
    assert made.number == uniform(session.seed, session.position.turn, asked.key)
    holds(session)


def test_an_argument_that_was_corrected_counts_as_corrected(
    session: Session, asked: Question
) -> None:
    first = argue(session, asked)
    argue(session, asked, strength="weak", corrects=first)
    assert [each.weight for each in session.arguments(asked.key)] == [0.25]


@pytest.mark.parametrize(("held", "spoken", "ways"), [(0, 0, 21), (2, 0, 30), (0, 2, 10)])
def test_two_dice_hold_at_seven_and_arguments_move_that(
    session: Session, asked: Question, held: int, spoken: int, ways: int
) -> None:
    option = asked.options[-1]
    for side, times in (("for", held), ("against", spoken)):
        for _ in range(times):
            argue(session, asked, side=side, strength="weak")
    made = session.draw(asked.key, method="matrix-2d6", option=option, code="arguments")
    assert made.basis is not None
    assert made.basis.odds[-1] == pytest.approx(ways / 36)
    assert sum(made.basis.odds) == pytest.approx(1.0)
    target = 7 + spoken - held
    assert (made.answer == option) == (sum(made.basis.dice) >= target)
    keys = [f"{asked.key}/die-{n}" for n in (1, 2)]
    turn = session.position.turn
    assert made.basis.dice == tuple(1 + int(6 * uniform(session.seed, turn, k)) for k in keys)
    holds(session)


@pytest.mark.parametrize(("percent", "is_so"), [(0, False), (100, True), (70, None)])
def test_a_percentage_of_the_room(
    session: Session, asked: Question, percent: int, *, is_so: bool | None
) -> None:
    option = asked.options[-1]
    how = {"method": "matrix-percent", "option": option, "percent": percent}
    made = session.draw(asked.key, code="arguments", **how)  # type: ignore[arg-type]
    assert is_so is None or (made.answer == option) == is_so
    assert made.basis is not None
    assert made.basis.odds[-1] == pytest.approx(percent / 100)
    holds(session)


def test_a_split_names_both_answers_and_a_skip_goes_on_without(
    session: Session, asked: Question
) -> None:
    one, other = asked.options[:2]
    words = {"answer": one, "reason": "Half of it."}
    with pytest.raises(AdjudicationError, match="reason code"):
        session.rule(asked.key, "split", **words, partly=other, degree="partial")
    with pytest.raises(AdjudicationError, match="two answers"):
        session.rule(asked.key, "split", **words, partly=one, degree="partial", code="other")
    with pytest.raises(AdjudicationError, match="only a split"):
        session.rule(asked.key, "free", **words, partly=other)
    (made,) = session.rule(
        asked.key, "split", **words, partly=other, degree="mixed", code="aid-lacks", second="A2"
    )
    assert (made.partly, made.degree, made.second) == (other, "mixed", "A2")
    assert session.rulings()[asked.key] == made
    with pytest.raises(AdjudicationError, match="needs a reason code"):
        session.skip(asked.key, "No time.", "")
    assert session.skip(asked.key, "No time.", "no-time").method == "skip"
    holds(session)


def test_estimates_are_sealed_until_all_that_were_asked_are_in(
    session: Session, asked: Question
) -> None:
    one, other = asked.options[0], asked.options[-1]
    assert session.odds_may_be_seen(asked.key)
    session.enter(kinds.Poll(question=asked.key, seats=("A1", "A2")))
    session.estimate(asked.key, {one: 30, other: 70}, "A1")
    now = session.estimates(asked.key)
    assert (now.is_sealed, now.given, now.missing, dict(now.latest)) == (
        True,
        ("A1",),
        ("A2",),
        {},
    )
    assert not session.odds_may_be_seen(asked.key)
    session.estimate(asked.key, {one: 50, other: 50}, "A2", "low")
    assert session.odds_may_be_seen(asked.key)
    session.estimate(asked.key, {one: 45, other: 55}, "A1")
    now = session.estimates(asked.key)
    assert now.latest["A1"].odds == {one: 45, other: 55}
    assert now.latest["A1"].after_odds
    assert not now.latest["A2"].after_odds
    assert now.moved == {"A1": 15}
    with pytest.raises(AdjudicationError, match="110 %"):
        session.estimate(asked.key, {one: 60, other: 50}, "A2")
    with pytest.raises(AdjudicationError, match="no answer"):
        session.estimate(asked.key, {"perhaps": 60}, "A2")


def test_the_switch_of_a_question_counts_before_the_turns_and_that_before_the_exercises(
    session: Session, asked: Question
) -> None:
    key, turn = asked.key, session.position.turn
    assert session.odds_shown(key) == "after-estimates"
    session.enter(kinds.OddsShown(shown="never"))
    assert session.odds_shown(key) == "never"
    session.enter(kinds.OddsShown(shown="shown", turn=turn))
    session.enter(kinds.OddsShown(shown="never", turn=turn + 1))
    assert session.odds_shown(key) == "shown"
    session.enter(kinds.OddsShown(shown="never", question=key))
    assert session.odds_shown(key) == "never"
    session.enter(kinds.Poll(question=key, seats=("A1",)))
    session.estimate(key, {asked.options[0]: 40}, "A1")
    assert not session.odds_may_be_seen(key)
    assert not session.estimates(key).latest["A1"].after_odds


@pytest.mark.usefixtures("asked")
def test_the_consent_list_is_accepted_in_one_stroke(session: Session) -> None:
    keys = [question.key for question in session.questions()]
    assert {session.triage()[key].list for key in keys} == {"consent"}
    lists = dict.fromkeys(keys[1:], "consent") | {keys[0]: "conference"}
    suggested = {keys[1]: session.questions()[1].options[-1]} if keys[1:] else {}
    session.enter(kinds.Triage.model_validate({"lists": lists, "suggested": suggested}))
    changes: list[int] = []
    stop = session.on_changed(lambda: changes.append(1))
    made = session.accept_consent()
    stop()
    assert len(changes) <= 1
    assert [ruling.question.key for ruling in made] == keys[1:]
    assert all(ruling.code == "routine" for ruling in made)
    for key, answer in suggested.items():
        assert session.rulings()[key].answer == answer
    assert session.accept_consent() == ()
    holds(session)


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Session]:
    made = Session.create(tmp_path / "t.whitecell", SMALL, "small", seed=1)
    yield made
    made.close()


def play_turn(session: Session) -> None:
    while True:
        for question in session.to_rule():
            how = "cell" if question.decider in session.played else "free"
            session.rule(question.key, how, question.options[0], "As it was said.", second="A2")
        if session.step().closes_turn:
            return


def held(session: Session, **fields: object) -> int:
    cell = session.scenario.actors["lithuania"].cell
    given = {"cell": cell, "actor": "lithuania", "target": "belarus", "words": "We watch."}
    return session.enter(kinds.HeldMove.model_validate(given | fields))


def test_a_standing_move_is_due_each_turn_until_it_ends(table: Session) -> None:
    number = held(table, form="standing")
    for _ in range(2):
        assert [each.is_due for each in table.held()] == [True]
        given = table.give_held(number)
        assert given in table.orders()
        assert [each.is_due for each in table.held()] == [False]
        with pytest.raises(AdjudicationError, match="no held move"):
            table.give_held(number)
        play_turn(table)
    held(table, form="standing", corrects=number, ended=True)
    assert table.held() == ()


def test_a_conditional_move_is_given_once_and_says_why(table: Session) -> None:
    number = held(table, form="conditional", condition="If they cross.")
    with pytest.raises(AdjudicationError, match="condition"):
        table.give_held(number)
    given = table.give_held(number, "They crossed.")
    assert table.records[given.record - 1].body["why"] == "They crossed."
    play_turn(table)
    assert [each.is_due for each in table.held()] == [False]


def test_a_joint_move_waits_for_the_others_signature(table: Session) -> None:
    one, other = sorted({actor.cell for actor in table.scenario.actors.values()})[:2]
    sheet = table.enter(kinds.MoveSheet(cell=one, form="joint", to=(other,)))
    assert table.unsigned() == {sheet: (other,)}
    table.enter(kinds.Signature(sheet=sheet, cell=other))
    assert table.unsigned() == {}
    table.enter(kinds.Signature(sheet=sheet, cell=other, signed=False, words="Not so."))
    assert table.unsigned() == {sheet: (other,)}
    with pytest.raises(AdjudicationError, match="no signature"):
        table.enter(kinds.Signature(sheet=sheet, cell=one))


def test_a_cell_decides_itself_and_no_method_draws_for_it(table: Session) -> None:
    table.give_order(Order("belarus", "strike", "lithuania", "They cross the border."))
    while not table.to_rule():
        table.step()
    question = table.to_rule()[0]
    assert table.triage()[question.key].list == "conference"
    ways: list[Callable[[], object]] = [
        lambda: table.draw(question.key, method="semi-rigid"),
        lambda: table.draw(question.key, method="matrix-2d6", option=question.options[0]),
    ]
    for way in ways:
        with pytest.raises(AdjudicationError, match="cannot be drawn"):
            way()
