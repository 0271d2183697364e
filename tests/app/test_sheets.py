"""Move sheets given whole: parts, waiting moves, revisions; and the room time they are due by."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from adjudication.errors import AdjudicationError
from adjudication.orders import Order
from adjudication.record.entries import Conduct, MovesDue, MoveSheet
from app.library import ISTANBUL, scenario_file
from app.room_time import conduct_now, is_running, minutes_left
from app.session import Session
from scenarios.reader import read_text

NINE = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
LATER = timedelta(minutes=1)


class RoomClock:
    """A clock that stands where it is put."""

    def __init__(self) -> None:
        self.minutes = 0

    def __call__(self) -> str:
        return (NINE + self.minutes * LATER).isoformat()


@pytest.fixture
def clock() -> RoomClock:
    return RoomClock()


@pytest.fixture
def session(tmp_path: Path, clock: Callable[[], str]) -> Iterator[Session]:
    text = read_text(scenario_file(ISTANBUL))
    made = Session.create(tmp_path / "s.whitecell", text, ISTANBUL, seed=1, clock=clock)
    yield made
    made.close()


def order(words: str, actor: str = "ukraine", action: str = "") -> Order:
    return Order(actor, action, "", words)


def words_of(session: Session) -> list[str]:
    return [given.order.words for given in session.orders()]


def test_a_sheet_of_several_parts_names_its_moves(session: Session) -> None:
    number = session.give_sheet(MoveSheet(cell="ukraine"), [order("One."), order("Two.")])
    assert words_of(session) == ["One.", "Two."]
    assert session.records[number - 1].body["moves"] == [g.record for g in session.orders()]


def test_a_standing_sheet_is_given_now_and_waits_for_each_turn(session: Session) -> None:
    session.give_sheet(MoveSheet(cell="ukraine", form="standing"), [order("Each turn.")])
    assert words_of(session) == ["Each turn."]
    (held,) = session.held()
    assert not held.is_due


def test_a_conditional_sheet_waits(session: Session) -> None:
    sheet = MoveSheet(cell="ukraine", form="conditional", condition="if the line is crossed")
    session.give_sheet(sheet, [order("Then appeal.")])
    assert words_of(session) == []
    assert session.held()[0].move.condition == "if the line is crossed"


@pytest.mark.parametrize("form", ["plain", "standing", "conditional"])
def test_a_revision_takes_the_place_of_the_older_sheet(session: Session, form: str) -> None:
    sheet = MoveSheet.model_validate({"cell": "ukraine", "form": form})
    first = session.give_sheet(sheet, [order("Old.")])
    session.give_sheet(MoveSheet(cell="ukraine", corrects=first), [order("New.")])
    assert words_of(session) == ["New."]
    assert session.held() == ()


@pytest.mark.parametrize(
    ("sheet", "given"),
    [
        (MoveSheet(cell="ukraine"), order("Not ours.", actor="russia")),
        (MoveSheet(cell="ukraine"), order("Nothing of that name.", action="no-such-action")),
        (MoveSheet(cell="ukraine", printed="7"), order("The number is taken.")),
    ],
)
def test_a_faulty_sheet_enters_nothing(session: Session, sheet: MoveSheet, given: Order) -> None:
    session.give_sheet(MoveSheet(cell="ukraine", printed="7"), [order("First.")])
    before = len(session.records)
    with pytest.raises(AdjudicationError):
        session.give_sheet(sheet, [order("Fine."), given])
    assert len(session.records) == before


def test_minutes_left_stand_still_in_a_pause(session: Session, clock: RoomClock) -> None:
    def left() -> int | None:
        return minutes_left(session.records, 1, NINE + clock.minutes * LATER)

    assert left() is None
    session.enter(MovesDue(turn=1, minutes=35))
    assert left() == 35
    clock.minutes = 10
    session.enter(Conduct(what="no-duff"))
    clock.minutes = 40
    assert not is_running(session.records)
    assert left() == 25
    session.enter(Conduct(what="resume"))
    assert conduct_now(session.records) == "resume"
    clock.minutes = 70
    assert left() == -5
    session.enter(MovesDue(turn=1, minutes=10))
    assert left() == 10


def test_a_deadline_set_in_a_pause_runs_from_its_end(session: Session, clock: RoomClock) -> None:
    session.enter(Conduct(what="pause"))
    session.enter(MovesDue(turn=1, minutes=5))
    clock.minutes = 60
    session.enter(Conduct(what="resume"))
    clock.minutes = 62
    assert minutes_left(session.records, 1, NINE + 62 * LATER) == 3
