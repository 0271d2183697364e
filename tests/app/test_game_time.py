"""The game's clock at the table: lengths changed in play, jumps, dates shown."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from adjudication.errors import AdjudicationError
from adjudication.orders import Order
from adjudication.record.verify import verify
from app.library import ISTANBUL, scenario_file
from app.pinned import world_of
from app.play import play, read_script
from app.session import Session

SMALL = Path(__file__).parents[1] / "scenarios" / "small.yaml"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = Session.create(
        tmp_path / "s.whitecell", SMALL.read_text(encoding="utf-8"), "small", seed=3, played=()
    )
    yield made
    made.close()


def test_the_coming_turn_gets_another_length_and_the_record_keeps_why(session: Session) -> None:
    start = session.scenario.start
    session.set_turn_length(3, "days", "The crisis needs a closer look.")
    assert (session.game_time.closes - session.game_time.opens).days == 3
    session.play_until_people_are_needed()
    assert session.game_time.opens.date() == start.replace(day=start.day + 3)
    assert session.records[1].kind == "length"
    assert session.records[1].body["reason"] == "The crisis needs a closer look."
    verdict = verify(session._file, world_of)
    assert verdict.holds, verdict.problem
    session.undo()
    assert session.position.turn == 1


def test_a_turn_that_has_begun_keeps_its_length(session: Session) -> None:
    session.step()
    with pytest.raises(AdjudicationError, match="has begun"):
        session.set_turn_length(3, "days", "Too late.")


@pytest.mark.parametrize(
    ("number", "unit", "reason", "words"),
    [(2, "years", "Long.", "an hour to a month"), (3, "days", " ", "needs a reason")],
)
def test_what_cannot_be_is_refused(
    session: Session, number: float, unit: str, reason: str, words: str
) -> None:
    with pytest.raises(AdjudicationError, match=words):
        session.set_turn_length(number, unit, reason)
    assert len(session.records) == 1


def test_a_jump_plays_quiet_months_to_a_date_and_says_what_it_assumes(session: Session) -> None:
    start = session.scenario.start
    to = date(start.year, start.month + 3, 11)
    jump = session.jump(to, "Nothing of note until then.")
    assert jump.reached == datetime(to.year, to.month, to.day)
    assert not jump.waits_for
    assert any("No cell makes a move" in words for words in jump.assumed)
    assert session.position.turn == 5
    assert session.turn_dates(6)[3:5] == (date(start.year, start.month + 3, start.day), to)
    with pytest.raises(AdjudicationError, match="later date"):
        session.jump(to, "Again.")


def test_a_jump_does_not_pass_over_moves(session: Session) -> None:
    actor, other = list(session.scenario.actors)[:2]
    session.give_order(Order(actor, "", other, "Something of its own."))
    with pytest.raises(AdjudicationError, match="without moves"):
        session.jump(date(2099, 1, 1), "Far.")


def test_a_jump_stops_where_a_cell_must_answer(tmp_path: Path) -> None:
    text = SMALL.read_text(encoding="utf-8")
    session = Session.create(tmp_path / "s.whitecell", text, "small", seed=3)
    start = session.scenario.start
    jump = session.jump(date(start.year + 1, start.month, 1), "To next year.")
    assert jump.waits_for in {question.key for question in session.to_rule()}
    assert jump.reached.date() < date(start.year + 1, start.month, 1)
    session.close()


def test_a_script_sets_lengths_and_jumps(tmp_path: Path, session: Session) -> None:
    script = tmp_path / "script.yaml"
    start = session.scenario.start
    to = date(start.year, start.month + 2, 1)
    script.write_text(
        "- {turn: 1, length: {number: 2, unit: weeks, reason: Slowly.}}\n"
        f"- {{turn: 2, jump: {{to: {to}, reason: On.}}}}\n",
        encoding="utf-8",
    )
    play(session, read_script(script), 3, lambda *_: None)
    assert session.turn_dates(2)[1] == start.replace(day=start.day + 14)
    assert to in session.turn_dates(session.position.turn)


def test_what_was_announced_falls_due_by_date_whatever_turns_pass(tmp_path: Path) -> None:
    text = scenario_file(ISTANBUL).read_text(encoding="utf-8")
    path = tmp_path / "s.whitecell"
    with closing(Session.create(path, text, ISTANBUL, seed=1, played=())) as session:
        made = session.game_time.opens
        session.give_order(
            Order("russia", "ultimatum", "ukraine", "Leave the Donbas within three days.")
        )
        session.give_order(Order("poland", "notify-exercise", "russia", "Autumn shield."))
        days = []
        for _ in range(4):
            session.set_turn_length(1, "days", "The crisis needs a closer look.")
            session.play_until_people_are_needed()
            days.append({what: (when - made).days for when, what in session.deadlines()})
    runs_out = "Russia's demand on Ukraine runs out: Issue an ultimatum"
    notice = "notice ends of Poland's exercise, given to Russia"
    assert [day.get(runs_out) for day in days] == [3, 3, 3, None]
    assert [day.get(notice) for day in days] == [42] * 4
