"""What the model must do in play, on paired ensembles from three reference starts.

Shares of model runs under the coefficients' priors; nothing here is fitted.
"""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from adjudication.analysis import measures
from adjudication.analysis.ensemble import Measure, Plan, Setting, run, started
from adjudication.chance import uniforms_where
from adjudication.opening import opening
from adjudication.orders import Order
from adjudication.phases.guarantees import AppealPhase, Guarantees
from adjudication.phases.moves import Moves
from adjudication.phases.orders import Choose
from adjudication.phases.trust import Trust
from adjudication.question import Answers, answers_from
from adjudication.readings import trust, word
from adjudication.state import FORCE, IGNORED, State
from adjudication.turn import PHASES, drawn, open_turn, play_turn
from adjudication.world import World, compile_world
from scenarios.scenario import Scenario
from tests.adjudication.test_guarantees_in_play import arisen
from tests.ensembles.conftest import Figure
from tests.ensembles.reference import reference

WAR = Measure("war", measures.dyads_at_war, "most")
SEED = 11
Array = NDArray[np.int64]


def sd(share: float, count: int) -> float:
    """Monte Carlo standard error of a share."""
    return float((share * (1.0 - share) / count) ** 0.5)


def test_more_hostility_brings_no_less_war(world: World, futures: int, figure: Figure) -> None:
    """V53: P(war) does not fall as hostility weighs more on the ladder, from a tense start."""
    tense, start = reference(world, "tense")
    hotter = replace(
        tense, parameters=replace(tense.parameters, heat_slope=tense.parameters.heat_slope * 2.0)
    )
    settings = (Setting("as judged", tense, start), Setting("twice", hotter, start))
    tally = run(Plan(settings, (WAR,), SEED, 24, sampled=False), futures)
    mean, error = tally.difference("twice", "war", 24)
    figure("V53 more war with heat_slope doubled, 24 months from tense", mean, error)
    assert mean + 2.0 * error >= 0.0
    assert tally.mean("twice", "war", 24) > 0.0


def test_no_hostile_move_raises_the_trust_of_its_target(world: World) -> None:
    """V54, for every hostile action of the catalogue and each pair that may use it."""
    catalogue = world.catalogue
    rows = np.flatnonzero((catalogue.goldstein < 0.0) & ~catalogue.covert)
    assert len(rows) > 10
    for row in rows:
        ordered = [key for key in world.scenario.actions if key == catalogue.ids[row]]
        pairs = np.argwhere(catalogue.allowed[row])
        actor, target = (int(index) for index in pairs[len(pairs) // 2])
        before = open_turn(opening(world, SEED))
        order = Order(world.actors[actor], ordered[0], world.actors[target], "as ordered")
        acted = Trust().apply(world, moved(world, before, (order,)), (), {})
        quiet = Trust().apply(world, moved(world, before, ()), (), {})
        gap = trust(world, acted) - trust(world, quiet)
        assert gap[target, actor, 0] < 0.0, ordered


def moved(world: World, state: State, orders: tuple[Order, ...]) -> State:
    """The state after the moves of the turn; unplayed actors do nothing else."""
    idle = replace(world, played=np.ones(len(world.actors), dtype=bool))
    for phase in (Choose(), Moves()):
        blocks = phase.questions(idle, state, orders)
        given = {
            key: block.options[-1]
            for block in blocks
            for row, key in enumerate(block.keys)
            if block.asked[row, 0]
        }
        state = phase.apply(idle, state, orders, answers_from(blocks, given))
    return state


@pytest.fixture(scope="module")
def quiet_course(istanbul: Scenario) -> tuple[World, list[State]]:
    """Nine states of 500 futures in which nobody moves, from a dyad in confrontation."""
    world = compile_world(istanbul, played=tuple(istanbul.actors))
    state = opening(world, SEED).broadcast(500)
    rung = state.rung.copy()
    rung[:] = world.scenario.ladder.marks.confrontation
    states = [state.with_changes(rung=rung, grievance=np.zeros_like(state.grievance))]
    futures = np.arange(500, dtype=np.uint64)
    for turn in range(1, 9):
        states.append(play_turn(world, states[-1], (), drawn(SEED, turn, futures)))
    return world, states


def test_a_quiet_dyad_comes_down(quiet_course: tuple[World, list[State]]) -> None:
    """V55: the mean rung of quiet dyads at 9 halves within eight turns."""
    _, states = quiet_course
    assert float(states[0].rung.mean()) == 9.0
    assert float(states[8].rung.mean()) < 4.5


def test_in_quiet_trust_goes_to_its_base_rate_and_never_past_it(
    quiet_course: tuple[World, list[State]],
) -> None:
    """V55: where past conduct had pressed trust below its base rate, peace alone lowers none."""
    world, states = quiet_course
    first, last = (trust(world, state)[:, :, 0] for state in (states[0], states[8]))
    pressed = first < world.base_rate
    np.fill_diagonal(pressed, val=False)
    assert pressed.sum() > 20
    assert np.all(last[pressed] >= first[pressed])
    assert np.all(last[pressed] <= world.base_rate[pressed])


def test_two_calm_years_rarely_see_war_and_worse_starts_see_more(
    world: World, futures: int, figure: Figure
) -> None:
    """V56: P(any dyad at war within 24 months) from a calm start is between .01 and .15."""
    settings = tuple(
        Setting(name, *reference(world, name)) for name in ("calm", "tense", "crisis")
    )
    tally = run(Plan(settings, (WAR,), SEED, 24), futures)
    shares = [tally.share(setting.name, "war", 24) for setting in settings]
    for setting, share in zip(settings, shares, strict=True):
        figure(f"V56 any war within 24 months, {setting.name}", share, sd(share, futures))
    calm, tense, crisis = shares
    assert 0.01 <= calm <= 0.15
    assert calm < tense < crisis


@pytest.mark.parametrize("name", ["calm", "tense"])
def test_few_disputes_end_in_war(world: World, futures: int, name: str, figure: Figure) -> None:
    """V57: the war share of dispute episodes, from rung 4 until 0 or war, is .01 to .10."""
    world, start = reference(world, name)
    marks = world.scenario.ladder.marks
    numbers = np.arange(futures, dtype=np.uint64)
    state = started(Setting(name, world, start), SEED, numbers)
    disputed = state.rung >= marks.dispute
    begun, wars = int(disputed.sum()), 0
    for turn in range(1, 25):
        state = play_turn(world, state, (), drawn(SEED, turn, numbers))
        fresh = (state.rung >= marks.dispute) & ~disputed
        begun += int(fresh.sum())
        disputed |= fresh
        ended = disputed & (state.rung >= marks.war)
        wars += int(ended.sum())
        disputed &= ~ended & (state.rung > 0)
    assert begun > 100
    share = wars / begun
    error = sd(share, begun)
    figure(f"V57 share of {begun} disputes from {name} that end in war", share, error)
    assert 0.01 - 2.0 * error <= share <= 0.10 + 2.0 * error


@pytest.mark.parametrize("kind", ["seeker", "greedy"])
def test_each_deters_better_than_unanimity(
    istanbul: Scenario, futures: int, kind: str, figure: Figure
) -> None:
    """V58: fewer intentions to attack under 'each' than under a rival's veto, for both types."""
    settings = []
    for rule in ("each", "unanimity"):
        treaty = istanbul.commitments["istanbul"].model_copy(update={"rule": rule})
        russia = istanbul.actors["russia"].model_copy(update={"kind": kind})
        varied = istanbul.model_copy(
            update={
                "commitments": {**istanbul.commitments, "istanbul": treaty},
                "actors": {**istanbul.actors, "russia": russia},
            }
        )
        settings.append(Setting(rule, compile_world(varied, played=())))
    intends = Measure("intends", attacks_intended, "most")
    tally = run(Plan(tuple(settings), (intends,), SEED, 6), futures)
    mean, error = tally.difference("unanimity", "intends", 6)
    figure(f"V58 more intentions to attack under unanimity than under each, {kind}", mean, error)
    assert mean - 2.0 * error > 0.0


def attacks_intended(world: World, before: State, after: State) -> Answers:
    """Whether Russia intends to attack Ukraine."""
    del before
    pair = world.actor_index("russia"), world.actor_index("ukraine")
    return np.asarray(after.intention[pair] > 0)


def test_transparency_calms_routine_exercises(
    istanbul: Scenario, futures: int, figure: Figure
) -> None:
    """V59: false alarms at routine exercises: none > Vienna Document > Helsinki 2.0."""
    alarms = []
    for name in ("none", "vienna-document-2011", "helsinki-2-0"):
        regimes = {
            key: regime.model_copy(update={"in_force": key == name})
            for key, regime in istanbul.regimes.items()
        }
        varied = istanbul.model_copy(update={"regimes": regimes})
        world, start = reference(compile_world(varied, played=()), "tense")
        alarmed = routine_alarms(world, start, futures)
        alarms.append(float(alarmed.mean()))
        error = float(alarmed.std() / len(alarmed) ** 0.5)
        figure(f"V59 observers alarmed per routine exercise, {name}", alarms[-1], error)
    none, vienna, helsinki = alarms
    assert none > vienna > helsinki


def routine_alarms(world: World, start: State, count: int) -> Array:
    """Observers alarmed at each exercise that was meant to be notified."""
    futures = np.arange(count, dtype=np.uint64)
    state = started(Setting("regime", world, start), SEED, futures)
    alarmed = []
    for turn in range(1, 7):
        state, answer = open_turn(state), drawn(SEED, turn, futures)
        routine = np.zeros((len(world.actors), count), dtype=bool)
        for phase in PHASES:
            blocks = phase.questions(world, state, ())
            for block in blocks:
                if block.kind == "notice":
                    row, future = np.nonzero(block.asked)
                    routine[state.act_actor[row, future], future] = True
            state = phase.apply(world, state, (), answer(phase, blocks))
        alarmed.append((state.alarm > 0).sum(axis=0)[routine])
    return np.concatenate(alarmed)


def test_fewer_futures_agree_on_anything_the_less_tracks_are_kept_apart(
    istanbul: Scenario, futures: int, figure: Figure
) -> None:
    """V60: P(any agreement) within a year from crisis does not rise as isolation falls."""
    settings = []
    for isolation in (1.0, 0.5, 0.0):
        tracks = {
            key: track.model_copy(
                update={"compartment": track.compartment.model_copy(update={"value": isolation})}
            )
            for key, track in istanbul.tracks.items()
        }
        varied = istanbul.model_copy(update={"tracks": tracks})
        settings.append(
            Setting(f"{isolation:g}", *reference(compile_world(varied, played=()), "crisis"))
        )
    agreed = Measure("agreed", any_agreement, "most")
    tally = run(Plan(tuple(settings), (agreed,), SEED, 12), futures)
    for coupled in ("0.5", "0"):
        mean, error = tally.difference(coupled, "agreed", 12)
        assert mean + 2.0 * error < 0.0, coupled
    shares = [tally.share(setting.name, "agreed", 12) for setting in settings]
    for setting, share in zip(settings, shares, strict=True):
        figure(f"V60 any agreement in a year, isolation {setting.name}", share, sd(share, futures))
    assert shares[0] > shares[1] > shares[2]


def any_agreement(world: World, before: State, after: State) -> Answers:
    """Whether any track is agreed."""
    return np.asarray(measures.agreements(world, before, after) > 0)


def at_the_appeal(world: World) -> State:
    """Turn 1 of one future in which Russia attacks and Ukraine appeals, up to the answers."""
    orders = (
        Order("russia", "invasion", "ukraine", "attack"),
        Order("ukraine", "appeal-istanbul", "united-states", "appeal"),
    )
    state = moved(world, open_turn(opening(world, SEED)), orders)
    silent = {"appeal": np.full((len(world.promises), 1), -1, dtype=np.int8)}
    return arisen(world, AppealPhase().apply(world, state, (), silent))


def answered(world: World, state: State, degree: int) -> State:
    """The state after every guarantor of the treaty has answered alike."""
    blocks = [b for b in Guarantees().questions(world, state, ()) if "istanbul" in b.kind]
    given = {b.kind: np.where(b.asked, degree, -1).astype(np.int8) for b in blocks}
    return Guarantees().apply(world, state, (), given)


def test_honour_alone_puts_no_guarantor_at_war(world: World) -> None:
    """V61: an honoured commitment by itself lifts no guarantor to rung 12."""
    state = answered(world, at_the_appeal(world), FORCE)
    russia, ukraine = world.actor_index("russia"), world.actor_index("ukraine")
    for dyad, pair in enumerate(world.dyads):
        if russia in pair and ukraine not in pair:
            assert state.rung[dyad, 0] < world.scenario.ladder.marks.war


def test_a_word_kept_or_ignored_reaches_the_guarantors_other_promises(
    world: World, figure: Figure
) -> None:
    """V62: for every observer and each other promise, six months after the fork."""
    fork = at_the_appeal(world)
    words = []
    for degree in (FORCE, IGNORED):
        numbers = np.arange(200, dtype=np.uint64)
        state = answered(world, fork, degree).broadcast(200)
        for turn in range(2, 8):
            state = play_turn(world, state, (), drawn(SEED, turn, numbers))
        words.append([word(world, state, promise.number) for promise in world.promises])
    honoured, ignored = words
    poland = world.actor_index("poland")
    for promise in world.promises:
        if promise.key != "istanbul":
            gap = honoured[promise.number][:, poland] - ignored[promise.number][:, poland]
            others = np.delete(gap, poland, axis=0)
            least = others[others.mean(axis=-1).argmin()]
            error = float(least.std() / least.size**0.5)
            figure(f"V62 gain of Poland's word in {promise.key}", float(least.mean()), error)
            assert np.all(others.mean(axis=-1) > 0.0), promise.key


def test_the_same_question_draws_the_same_number_in_sibling_futures() -> None:
    futures = np.arange(6, dtype=np.uint64)
    asked = np.array([[True] * 6, [False, True] * 3])
    few = np.array([[True] * 6, [True] * 6])
    one = uniforms_where(5, 2, ("a", "b"), futures, asked)
    other = uniforms_where(5, 2, ("a", "b"), futures, few)
    assert np.array_equal(one[:6], other[:6])
    assert np.array_equal(one[6:], other[6:][[1, 3, 5]])
