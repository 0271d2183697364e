"""Tracks in play: they advance, break down, lift or drag each other, and come into force."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from adjudication import negotiation
from adjudication.models.bargaining import zone
from adjudication.opening import opening
from adjudication.orders import Order
from adjudication.phases.moves import Moves
from adjudication.phases.orders import Choose
from adjudication.phases.tracks import Tracks
from adjudication.precision import single_world
from adjudication.question import answers_from, read_out
from adjudication.state import (
    AGREED,
    FAILED,
    IN_FORCE,
    INTENT,
    NOT_ASKED,
    OPEN,
    RELIABILITY,
    State,
)
from adjudication.turn import open_turn
from adjudication.world import World, compile_world
from scenarios.scenario import Scenario


@pytest.fixture
def start(world: World) -> State:
    return open_turn(opening(world, 1))


def with_status(state: State, status: int, progress: float = 0.0) -> State:
    return state.with_changes(
        track_status=np.full_like(state.track_status, status),
        track_progress=np.full_like(state.track_progress, progress),
    )


def turn(world: World, state: State, **chosen: str) -> State:
    """Answers each kind of question alike, the first option unless another is chosen."""
    phase = Tracks()
    blocks = phase.questions(world, state, ())
    given = {q.key: chosen.get(q.key.split("/")[0], q.options[0]) for q in read_out(blocks)}
    return phase.apply(world, state, (), answers_from(blocks, given))


def test_the_trade_has_a_zone_less_its_complexity(world: World) -> None:
    track = world.tracks[0]
    assert track.key == "donbas-and-missiles"
    assert track.value == pytest.approx(1.0 - 0.05 - 0.05)
    russia, us = world.actor_index("russia"), world.actor_index("united-states")
    assert track.gain[[russia, us]] == pytest.approx([1.0, 1.0])
    assert track.contested[[russia, us]] == pytest.approx([4.0, 2.0])


def test_open_talks_advance_and_agree_in_the_end(world: World, start: State) -> None:
    state = with_status(start, OPEN)
    before = state.track_progress
    for _ in range(3):
        state = turn(world, state)
        assert np.all(state.track_progress > before)
        before = state.track_progress
    ready = turn(world, with_status(start, OPEN, progress=0.79))
    has_zone = np.array([track.value > 0.0 for track in world.tracks])
    assert np.all((ready.track_status[:, 0] == AGREED) == has_zone)
    one, other = world.tracks[0].pairs[0]
    gained = ready.evidence_for - start.evidence_for
    assert gained[one, other, INTENT, 0] >= 1.0
    assert gained[other, one, INTENT, 0] >= 1.0


def test_a_breakdown_drags_what_is_not_kept_apart(istanbul: Scenario, start: State) -> None:
    apart, coupled = (with_isolation(istanbul, value) for value in (1.0, 0.0))
    state = with_status(start, OPEN)
    assert np.all(turn(apart, state, breakdown="breaks down").track_morale == 0.0)
    dragged = turn(coupled, state, breakdown="breaks down")
    assert np.all(dragged.track_status == FAILED)
    assert np.all(dragged.track_morale < -1.0)


def with_isolation(istanbul: Scenario, value: float) -> World:
    tracks = {
        key: track.model_copy(
            update={"compartment": track.compartment.model_copy(update={"value": value})}
        )
        for key, track in istanbul.tracks.items()
    }
    return compile_world(istanbul.model_copy(update={"tracks": tracks}), played=())


def test_every_party_is_asked_at_home_and_all_must_ratify(world: World, start: State) -> None:
    state = with_status(start, AGREED, progress=0.85)
    blocks = Tracks().questions(world, state, ())
    asked = {q.key: q.decider for q in read_out(blocks)}
    expected = {
        f"ratification/{track.key}/{party}": party
        for track in world.tracks
        for party in track.given.parties
    }
    assert asked == expected
    in_force = turn(world, state, ratification="ratify")
    assert np.all(in_force.track_status == IN_FORCE)
    one, other = world.tracks[0].pairs[0]
    assert (
        in_force.evidence_for[one, other, RELIABILITY, 0]
        > state.evidence_for[one, other, RELIABILITY, 0]
    )
    assert in_force.grievance[one, other, 0] <= state.grievance[one, other, 0] / 2.0
    refused = turn(world, state, ratification="refuse")
    assert np.all(refused.track_status == OPEN)
    assert np.all(refused.ratified == NOT_ASKED)


def test_a_reserved_position_helps_at_home(world: World, start: State) -> None:
    state = with_status(start, AGREED)
    bare = state.with_changes(reserved=np.zeros_like(state.reserved))
    key = "ratification/donbas-and-missiles/united-states"
    with_letter, without = (
        next(q for q in read_out(Tracks().questions(world, each, ())) if q.key == key)
        for each in (state, bare)
    )
    assert with_letter.odds[1] > without.odds[1]
    assert any(name == "position reserved" for _, name, _, _ in with_letter.terms)


def test_moves_open_and_halt_the_tracks_that_both_sit_at(world: World, start: State) -> None:
    played = replace(world, played=np.ones(len(world.actors), dtype=bool))
    orders = (Order("russia", "halt-talks", "united-states", "we leave"),)
    halted = moved(played, with_status(start, OPEN), orders)
    shared = [
        t.number for t in world.tracks if {"russia", "united-states"} <= set(t.given.parties)
    ]
    assert np.all(halted.track_status[shared] == FAILED)
    orders = (Order("united-states", "propose-talks", "russia", "come back"),)
    assert np.all(moved(played, halted, orders).track_status[shared] == OPEN)


def moved(world: World, state: State, orders: tuple[Order, ...]) -> State:
    for phase in (Choose(), Moves()):
        blocks = phase.questions(world, state, orders)
        given = {q.key: q.options[-1] for q in read_out(blocks)}
        state = phase.apply(world, state, orders, answers_from(blocks, given))
    return state


def test_what_a_track_gives_is_worked_out_once_for_any_number_of_model_runs(
    monkeypatch: pytest.MonkeyPatch, world: World
) -> None:
    worked_out: list[str] = []

    def zone_counted(*given: Any, **more: Any) -> Any:
        worked_out.append("zone")
        return zone(*given, **more)

    monkeypatch.setattr(negotiation, "zone", zone_counted)
    fresh = compile_world(world.scenario)
    assert worked_out == []
    gains = [single_world(fresh).tracks[0].gain for _ in range(3)]
    assert len(worked_out) == 1
    assert {gain.dtype for gain in gains} == {np.dtype(np.float32)}
    assert fresh.tracks[0].gain.dtype == np.float64
