"""Pictures read off a session: what the screen says is what the session says."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from adjudication.orders import Order
from adjudication.readings import trust
from adjudication.turn import PHASES
from app.desktop.readings.answers import answer_links
from app.desktop.readings.contrast import compare_picture, default_futures, parting_turn, places
from app.desktop.readings.moves import moves_picture
from app.desktop.readings.room import room_picture
from app.desktop.readings.table import actors_picture, frame_picture
from app.desktop.readings.tree import cursor_key, node_of, timeline_picture
from app.desktop.readings.words import PHASE_TITLES, band, phrase, said, turn_title
from app.desktop.timeline_picture import NodeForm
from app.desktop.tokens import LIGHT
from app.desktop.walking import go_back, go_on, go_on_again
from app.library import scenario_file
from app.play import play, read_script
from app.session import Session
from scenarios.calendar import turn_date
from scenarios.reader import read_text

ISTANBUL = "istanbul-2022"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    text = read_text(scenario_file(ISTANBUL))
    made = Session.create(tmp_path / "evening.whitecell", text, ISTANBUL, seed=1)
    yield made
    made.close()


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """The bundled script, four turns of both futures."""
    file = scenario_file(ISTANBUL)
    path = tmp_path_factory.mktemp("played") / "demo.whitecell"
    made = Session.create(path, read_text(file), ISTANBUL, seed=1)
    play(made, read_script(file.parent / "demo.yaml"), 4, lambda _done, _total, _what: None)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.03, "almost no chance"),
        (0.2, "very unlikely"),
        (0.3, "unlikely"),
        (0.5, "about even"),
        (0.66, "likely"),
        (0.93, "very likely"),
        (0.99, "almost certain"),
    ],
)
def test_phrases_follow_the_directive(share: float, words: str) -> None:
    assert phrase(share) == words


@pytest.mark.parametrize(
    ("odds", "ends"),
    [((0.56, 0.74), (55, 75)), ((0.0, 0.01), (0, 5)), ((0.9, 1.0), (90, 100))],
)
def test_a_band_reaches_outward_to_whole_fives(
    odds: tuple[float, float], ends: tuple[int, int]
) -> None:
    assert band(*odds) == ends


def test_every_phase_has_a_title() -> None:
    assert set(PHASE_TITLES) == {phase.name for phase in PHASES}


def test_turns_have_their_months() -> None:
    start = date(2022, 5, 1)
    assert turn_date(start, 1.0, 1) == start
    assert turn_date(start, 1.0, 9) == date(2023, 1, 1)
    assert turn_date(start, 0.5, 2) == date(2022, 5, 16)
    days = [start, date(2022, 6, 1), date(2022, 6, 4), date(2023, 1, 1)]
    heads = [turn_title(day, before) for day, before in zip(days, [None, *days], strict=False)]
    assert heads == ["May 2022", "Jun", "4 Jun", "Jan 2023"]
    assert said("pull-back_now") == "Pull back now"


def test_scores_are_the_trust_of_the_state(session: Session) -> None:
    picture = actors_picture(session, "ukraine")
    rows = {row.key: row for group in picture.groups for row in group.actors}
    believed = trust(session.world, session.state_at())[:, session.world.actor_index("ukraine"), 0]
    for actor, row in rows.items():
        if actor in session.world.actors and actor != "ukraine":
            place = session.world.actor_index(actor)
            assert row.score == round(float(believed[place]) * 100)
    assert rows["ukraine"].score is None
    assert rows["nato"].score is None
    assert len(rows) == len(session.scenario.actors) + len(session.scenario.organisations)


def test_a_move_that_is_in_is_counted_and_listed(session: Session) -> None:
    given = session.give_order(Order("poland", "", "", "Talk to everybody."))
    picture = actors_picture(session, "")
    assert picture.summary == "Move sheets 1 in, 5 waiting"
    (move,) = moves_picture(session, "poland").moves
    assert (move.number, move.actor, move.title) == (given.record, "Poland", "Own words")


def test_moves_are_closed_once_the_turn_took_them(session: Session) -> None:
    assert not moves_picture(session, "poland").closed
    while session.position.takes_orders:
        go_on(session)
    assert moves_picture(session, "poland").closed.startswith("Moves of turn 1 are closed")


def test_questions_of_played_cells_cannot_be_drawn(session: Session) -> None:
    while not session.to_rule():
        go_on(session)
    waiting = session.to_rule()[0]
    room = room_picture(session, waiting.key)
    assert room.question is not None
    assert room.question.draw_off == session.why_not_drawn(waiting)
    assert room.question.takes_cell_answer
    assert room.step_off.endswith("for a ruling")
    low, high = room.question.options[0].low, room.question.options[0].high
    assert low <= waiting.odds[0] * 100 <= high


def test_what_changes_is_what_the_preview_says_and_records_nothing(session: Session) -> None:
    while not session.to_rule():
        go_on(session)
    key = next(q.key for q in session.to_rule() if q.key == "aggression/russia/ukraine")
    before = len(session.records)
    room = room_picture(session, key, "intend")
    assert [(c.thing, c.before, c.after) for c in room.changes] == [
        ("Russia toward Ukraine", "no intention", "means to attack")
    ]
    assert len(session.records) == before
    assert room_picture(session, key, "refrain").changes == ()


def test_walking_back_and_on_meets_the_same_places(session: Session) -> None:
    places = [session.position.node.number]
    for _ in range(3):
        go_on(session)
        places.append(session.position.node.number)
    for place in reversed(places[:-1]):
        assert go_back(session)
        assert session.position.node.number == place
    assert not go_back(session)
    for place in places[1:]:
        assert go_on_again(session)
        assert session.position.node.number == place


def test_the_frame_says_where_the_record_is(session: Session) -> None:
    picture = frame_picture(session, "Record verified")
    assert picture.record == "Record verified, 1 entry"
    assert picture.path.endswith("evening.whitecell")
    assert "EXERCISE" in picture.marking
    assert picture.turn == "before turn 1 – May 2022"


def test_the_timeline_has_every_closed_turn_once(played: Session) -> None:
    picture = timeline_picture(played)
    closed = [node for node in played.history.nodes.values() if node.closes_turn]
    keys = [node.key for node in picture.nodes]
    assert len(keys) == len(set(keys))
    for node in closed:
        assert f"{node.number}:{node.branch}" in keys
    assert [branch.name for branch in picture.branches] == [
        "Main line",
        "Invoked and honoured",
        "Invoked and ignored",
    ]
    assert picture.cursor in keys
    parents = {node.key: node.parent for node in picture.nodes}
    assert all(parent in parents for parent in parents.values() if parent)
    told = [picture.said(node)[0] for node in picture.nodes]
    assert [words for words in told if words.endswith("honour")] == [
        "8 of 10 honour",
        "0 of 10 honour",
    ]


def test_a_branch_that_nobody_played_is_hollow(session: Session) -> None:
    session.fork(["Here", "There"])
    picture = timeline_picture(session)
    hollow = [node for node in picture.nodes if node.form is NodeForm.PLANNED]
    assert len(hollow) == 2
    assert picture.cursor == hollow[0].key == cursor_key(session.history.cursor)
    assert node_of(hollow[1].key) == (1, session.history.branch_named("There").number)


def test_the_comparison_names_the_decision_and_the_luck(played: Session) -> None:
    futures = default_futures(played)
    picture = compare_picture(played, futures)
    names = [future.name for future in picture.futures]
    assert names == ["Invoked and honoured", "Invoked and ignored"]
    assert picture.futures[0].since == ""
    since = picture.futures[1].since
    assert since.startswith("Differs since turn 3: Does the United States honour the Treaty")
    assert "not an experiment" in picture.caution
    drawn = [row.same_luck for row in picture.differences if row.same_luck is not None]
    assert all(drawn)
    for chart in picture.charts:
        first, second = (series.values for series in chart.series)
        assert first[:2] == second[:2], "identical up to the fork"
        assert first != second
        assert chart.marked == 3


def test_the_maps_of_a_comparison_stand_where_the_futures_part(played: Session) -> None:
    futures = default_futures(played)
    turn = parting_turn(played, futures)
    nodes = [played.history.nodes[number] for number in places(played, futures, turn)]
    assert [(node.turn, node.closes_turn) for node in nodes] == [(3, True), (3, True)]
    assert [node.branch for node in nodes] == list(futures)


def test_a_third_future_is_compared_with_the_first_like_the_second(
    played: Session, tmp_path: Path
) -> None:
    path = tmp_path / "copy.whitecell"
    shutil.copyfile(played.path, path)
    copy = Session.open_file(path)
    honoured = copy.history.branch_named("Invoked and honoured").number
    start = copy.history.branches[honoured].from_node
    assert start is not None
    copy.go_to(start)
    third = copy.fork(["Answers still open"])[0]
    futures = default_futures(copy)
    pair = compare_picture(copy, futures[:2])
    picture = compare_picture(copy, (*futures[:2], third))
    assert [f.since for f in picture.futures[:2]] == [f.since for f in pair.futures]
    assert {len(row.values) for row in picture.differences} == {3}
    both = {(r.turn, r.what, r.values) for r in pair.differences}
    assert both <= {(r.turn, r.what, r.values[:2]) for r in picture.differences}
    assert all(len(chart.series) == 3 for chart in picture.charts)
    copy.close()


def test_answers_on_the_table_are_arrows_until_they_are_committed(
    played: Session, tmp_path: Path
) -> None:
    path = tmp_path / "copy.whitecell"
    shutil.copyfile(played.path, path)
    copy = Session.open_file(path)
    assert answer_links(copy, LIGHT, "", "") == ()
    start = copy.history.branch_named("Invoked and honoured").from_node
    assert start is not None
    copy.go_to(start)
    copy.fork(["Weighed"])
    copy.rule("honour/istanbul/turkey", "cell", "support", "as the cell answered")
    links = answer_links(copy, LIGHT, "honour/istanbul/poland", "force")
    assert sorted((link.kind, link.word) for link in links) == [
        ("pending", "force, to rule"),
        ("support", "support"),
    ]
    copy.close()
