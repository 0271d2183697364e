"""Forecasts: estimates of the record scored against what was played, each line by itself."""

import json
from collections.abc import Iterator
from math import log
from pathlib import Path

import pytest

from adjudication.analysis.forecasts import bands, cases, score
from adjudication.orders import Order
from adjudication.question import Question
from adjudication.record import entries as kinds
from app.cli import BAD_INPUT, FINE, main
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
    """An open question of two answers or more, of which two seats gave estimates."""
    while not (found := [q for q in session.questions() if len(q.options) > 1]):
        session.step()
    key, (one, *_, other) = found[0].key, found[0].options
    session.enter(kinds.Poll(question=key, seats=("A1", "A2")))
    session.estimate(key, {one: 90, other: 10}, "A1")
    session.estimate(key, {one: 30, other: 70}, "A1")
    session.estimate(key, {one: 0, other: 100}, "A2")
    session.estimate(key, {one: 60}, "A1")
    return found[0]


def test_what_was_said_is_scored_once_ruled(
    session: Session, asked: Question, capsys: pytest.CaptureFixture[str]
) -> None:
    history, one = session.history, asked.options[0]
    assert cases(history, history.cursor.branch, session.rulings_of) == ()
    session.rule(asked.key, "free", answer=one, reason="So it is.", code="aid-lacks", second="A3")
    session.step()
    found = cases(session.history, session.history.cursor.branch, session.rulings_of)
    said = [(case.seat, case.saw_odds, case.given, case.came) for case in found]
    assert said == [
        ("A1", False, 0.3, True),
        ("A1", False, 0.7, False),
        ("A2", False, 0.0, True),
        ("A2", False, 1.0, False),
        ("A1", True, 0.6, True),
    ]
    assert not any(case.is_drawn for case in found)
    assert found[0].engine == pytest.approx(asked.odds[0])
    first = score(found[:2])
    assert first.brier == pytest.approx(0.49)
    assert first.log == pytest.approx(-log(0.3))
    assert first.brier == pytest.approx(first.reliability - first.resolution + first.uncertainty)
    assert score(found[2:4]).log == pytest.approx(-log(0.005))
    assert score(found[:1], engine=True).brier == pytest.approx((1.0 - asked.odds[0]) ** 2)
    assert [(band.low, band.cases, band.came) for band in bands(found)] == [
        (0.0, 1, 1.0),
        (0.2, 1, 1.0),
        (0.6, 2, 0.5),
        (0.8, 1, 0.0),
    ]
    session.close()
    assert main(["forecasts", str(session.path)]) == FINE
    told = capsys.readouterr().out
    assert "A1      not seen           2   0.490" in told
    assert "5 of them on questions that people decided" in told
    assert main(["forecasts", str(session.path), "--json"]) == FINE
    assert len(json.loads(capsys.readouterr().out)["cases"]) == 5


@pytest.mark.usefixtures("asked")
def test_estimates_left_unruled_or_skipped_are_no_cases(
    session: Session, asked: Question, capsys: pytest.CaptureFixture[str]
) -> None:
    session.skip(asked.key, "No time.", "no-time")
    session.step()
    assert cases(session.history, session.history.cursor.branch, session.rulings_of) == ()
    session.close()
    assert main(["forecasts", str(session.path)]) == FINE
    assert "nothing to score" in capsys.readouterr().out
    assert main(["forecasts", str(session.path), "--branch", "Nowhere"]) == BAD_INPUT
