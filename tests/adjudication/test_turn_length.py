"""Turns of any length: two half turns without moves equal one whole."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adjudication.analysis.ensemble import Setting, started
from adjudication.models.kernels import persisting
from adjudication.opening import opening
from adjudication.phases.aggression import Aggression, War
from adjudication.phases.guarantees import AppealPhase, due
from adjudication.phases.heat import Heat
from adjudication.phases.injects import Injects
from adjudication.phases.ladder import Ladder
from adjudication.phases.moves import Moves
from adjudication.phases.orders import Choose
from adjudication.phases.perception import Perception
from adjudication.phases.phase import Phase
from adjudication.phases.tracks import Tracks
from adjudication.phases.trust import Trust
from adjudication.question import Block
from adjudication.state import FIRST, OPEN, SECOND, State
from adjudication.turn import drawn, open_planned_turn, open_turn, play_turn
from adjudication.world import World, compile_world
from scenarios.calendar import elapsed_at, instant_at, later, length_problem
from scenarios.parameters import Parameter, Status
from scenarios.scenario import Scenario
from scenarios.schedule import Stretch, planned_date

LENGTHS = (1 / 720, 0.1, 0.5, 1.0)
FADING = (
    *("posture", "audience", "channel", "grievance", "evidence_for", "evidence_against"),
    *("heat", "suspicion", "dialogue", "standing", "track_morale", "worst_received"),
)


@pytest.fixture(scope="module")
def world(istanbul: Scenario) -> World:
    return compile_world(istanbul, played=())


def raised(world: World) -> State:
    """The opening with everything that fades raised, and hostility without a bound in reach."""
    state = opening(world, 1)
    up = {name: np.full_like(getattr(state, name), 0.7) for name in FADING[:-3]}
    up["worst_received"] = np.full_like(state.worst_received, 3.0)
    return state.with_changes(**up)


def quiet(world: World, state: State) -> State:
    """What fades by itself, in the order of the turn."""
    for phase in (Moves(), Perception(), Trust(), Heat()):
        state = phase.apply(world, state, (), {})
    return state


@pytest.mark.parametrize("months", LENGTHS)
def test_two_half_turns_fade_as_much_as_one_whole(world: World, months: float) -> None:
    state = raised(world)
    once = quiet(world, open_turn(state, months))
    twice = quiet(world, open_turn(state, months / 2.0))
    twice = quiet(world, open_turn(twice, months / 2.0))
    for name in FADING:
        one, two = getattr(once, name), getattr(twice, name)
        assert np.allclose(one, two, rtol=1e-9, atol=1e-12), name
    assert (once.grievance < 0.7).all()
    assert (once.heat != state.heat).any()


@given(st.floats(0.0, 0.99), st.floats(0.5, 60.0), st.floats(0.01, 1.0), st.floats(0.05, 0.95))
def test_hostility_is_the_same_however_the_time_is_cut(
    rho: float, half_life: float, months: float, cut: float
) -> None:
    def after(heat: float, grievance: float, length: float) -> tuple[float, float]:
        left, often = persisting(np.array(rho), np.array(half_life), length)
        grievance *= 0.5 ** (length / half_life)
        return float(left * heat + often * grievance), grievance

    heat, grievance = after(*after(5.0, 0.8, months * cut), months * (1.0 - cut))
    whole = after(5.0, 0.8, months)
    assert np.allclose((heat, grievance), whole, rtol=1e-5)


def test_a_month_is_as_it_was() -> None:
    left, often = persisting(np.array(0.3), np.array(12.0), 1.0)
    assert (float(left), float(often)) == (0.3, 1.0)


def odds(phase: Phase, world: World, state: State, kind: str, option: int) -> np.ndarray:
    blocks: dict[str, Block] = {b.kind: b for b in phase.questions(world, state, ())}
    if kind not in blocks:
        return np.zeros((1, 1))
    return np.asarray(blocks[kind].odds[option])


def at_war(world: World) -> State:
    state = raised(world)
    plan = world.calculations[0]
    dyad = world.dyad[plan.actor, plan.target]
    rung, began = state.rung.copy(), state.began.copy()
    rung[dyad] = world.scenario.ladder.marks.war
    began[dyad] = FIRST if plan.actor < plan.target else SECOND
    return state.with_changes(rung=rung, began=began)


def with_talks(world: World) -> State:
    state = raised(world)
    return state.with_changes(track_status=np.full_like(state.track_status, OPEN))


def with_attention(world: World) -> State:
    state = raised(world)
    other = np.where(np.arange(len(world.actors)) == 0, 1, 0)
    return state.with_changes(attention=other[:, None])


RATES: dict[str, tuple[Phase, Callable[[World], State], str, int]] = {
    "aggression": (Aggression(), raised, "aggression", 0),
    "war": (War(), at_war, "war", 1),
    "breakdown": (Tracks(), with_talks, "breakdown", 0),
    "inject": (Injects(), raised, "inject", 0),
}


@pytest.mark.parametrize("months", LENGTHS)
@pytest.mark.parametrize("rate", RATES)
def test_nothing_in_two_halves_is_as_likely_as_nothing_in_the_whole(
    world: World, rate: str, months: float
) -> None:
    phase, start, kind, nothing = RATES[rate]
    state = start(world)
    whole = odds(phase, world, open_turn(state, months), kind, nothing)
    half = odds(phase, world, open_turn(state, months / 2.0), kind, nothing)
    assert (whole > 0.0).any()
    assert np.allclose(half**2, whole, rtol=1e-9)


@pytest.mark.parametrize("months", LENGTHS)
def test_actors_without_a_cell_do_nothing_in_two_halves_as_in_the_whole(
    world: World, months: float
) -> None:
    state, waits = with_attention(world), world.menu.waiting
    whole = odds(Choose(), world, open_turn(state, months), "order", waits)
    half = odds(Choose(), world, open_turn(state, months / 2.0), "order", waits)
    assert np.allclose(half**2, whole, rtol=1e-9)
    assert ((whole > 0.0) & (whole < 1.0)).all()


def test_the_ladder_takes_one_step_a_month_however_it_is_cut(world: World) -> None:
    state = raised(world)
    whole = odds(Ladder(), world, open_turn(state), "ladder", 2)
    first, second = open_turn(state, 0.5), open_turn(open_turn(state, 0.5), 0.5)
    assert Ladder().questions(world, first, ()) == ()
    assert Ladder().apply(world, first, (), {}) is first
    assert np.array_equal(odds(Ladder(), world, second, "ladder", 2), whole)
    days = [open_turn(state, 1 / 31)]
    while len(days) < 62:
        days.append(open_turn(days[-1], 1 / 31))
    assert [day.ends_month for day in days].count(True) == 2
    assert [day.begins_month for day in days].count(True) == 2


def test_half_turns_and_whole_ones_end_alike(istanbul: Scenario) -> None:
    """Whole quiet play, 600 futures: the rungs of all dyads after four months."""
    still = compile_world(istanbul)
    still = replace(still, played=np.ones_like(still.played))
    futures = np.arange(600, dtype=np.uint64)

    def after(months: float, turns: int) -> State:
        state = started(Setting("still", still), 5, futures)
        length = Parameter(value=months, source="judgement", status=Status.JUDGEMENT)
        cut = istanbul.model_copy(update={"months_per_turn": length})
        world = replace(still, scenario=cut)
        for turn in range(1, turns + 1):
            state = play_turn(world, state, (), drawn(5, turn, futures))
        return state

    whole, halves = after(1.0, 4), after(0.5, 8)
    assert whole.closes == halves.closes == 4.0
    for name in ("rung", "heat", "posture"):
        one, two = (getattr(s, name).astype(float) for s in (whole, halves))
        error = np.sqrt((one.var(axis=-1) + two.var(axis=-1)) / len(futures))
        apart = np.abs(one.mean(axis=-1) - two.mean(axis=-1))
        assert (apart <= 4.5 * error + 1e-9).all(), name
    assert whole.rung.std(axis=-1).max() > 1.0


@pytest.mark.parametrize(
    ("number", "unit"),
    [(2, "months"), (1, "years"), (0.5, "hours"), (32, "days"), (1, "fortnight")],
)
def test_a_length_the_ladder_cannot_bear_is_refused(number: float, unit: str) -> None:
    problem = length_problem(number, unit)
    assert problem
    assert unit in problem
    assert not length_problem(3, "days")
    assert not length_problem(1, "hours")
    assert not length_problem(31, "days")


def test_days_and_months_meet_on_the_calendar() -> None:
    start, clock = date(2022, 1, 31), 0.0
    for _ in range(28):
        clock = later(start, clock, 1, "days")
    assert clock == 1.0
    assert instant_at(start, 1.0) == datetime(2022, 2, 28)
    assert elapsed_at(start, date(2022, 3, 31)) == 2.0
    assert instant_at(start, later(start, 2.0, 36, "hours")) == datetime(2022, 4, 1, 12)


def test_the_schedule_gives_each_turn_its_length(istanbul: Scenario) -> None:
    days = Parameter(value=3, source="judgement", status=Status.JUDGEMENT, unit="days")
    cut = istanbul.model_copy(update={"schedule": (Stretch(from_turn=2, length=days),)})
    world = compile_world(cut)
    state = open_planned_turn(world, opening(world, 1))
    assert (state.months, state.closes) == (1.0, 1.0)
    state = open_planned_turn(world, state)
    assert np.isclose(state.months, 3 / 30)
    assert planned_date(cut, 4) == date(2022, 6, 7)


def test_guarantors_are_asked_when_consultation_ends_whatever_the_turn(world: World) -> None:
    """Three days: in the turn of a month at once, in turns of a day on the third."""
    for months, turns in ((1.0, 1), (1 / 31, 4)):
        state, asked = opening(world, 1), 0
        began = state.began.copy()
        dyad = world.dyad[world.actor_index("russia"), world.actor_index("ukraine")]
        rung = state.rung.copy()
        rung[dyad] = world.scenario.ladder.marks.war
        first = world.actor_index("russia") < world.actor_index("ukraine")
        began[dyad] = FIRST if first else SECOND
        state = state.with_changes(began=began, rung=rung, appealed=np.ones_like(state.appealed))
        for turn in range(1, turns + 1):
            state = open_turn(state, months)
            answers = {"appeal": np.full(state.appealed.shape, -1)}
            state = AppealPhase().apply(world, state, (), answers)
            asked = turn if due(world, state, 0).any() and not asked else asked
        assert asked == (1 if months == 1.0 else 4)
