"""Ensembles come to what is known in closed form, within three standard errors of computing.

The engine's own turn is played, in chunks, with keyed draws; nothing is fitted and the seed was
chosen before the first run. Only the situation is made so plain that its course can be worked out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import product
from math import log, sqrt

import numpy as np
import pytest
from numpy.typing import NDArray

from adjudication.analysis.ensemble import Measure, Plan, Setting, forcing, played, run
from adjudication.analysis.outcomes import Answered, Reached, RungOf
from adjudication.models.escalation import absorption, ladder_odds, without_way_up
from adjudication.models.guarantees import count_distribution
from adjudication.models.scoring import paired_variance
from adjudication.opening import opening
from adjudication.phases.phase import Phase
from adjudication.question import Answers, Block
from adjudication.state import FIRST, FORCE, SECOND, State
from adjudication.turn import PHASES, drawn, open_turn, play_turn
from adjudication.world import World, compile_world
from tests.conformance.engine import scenario_of
from tests.ensembles.conftest import Figure

Array = NDArray[np.float64]
SEED = 7
ERRORS = 3.0
START, CALM, GRAVE = 4, 0, 8
TURNS = 60
FLAT = ("heat_slope", "trust_slope", "suspicion_slope", "mobilisation_slope", "channel_slope")
"""Without these a step on the ladder hangs on the rung alone."""


@pytest.fixture(scope="module")
def plain() -> World:
    """Everybody blames Blue, and Blue blames Red: to five dyads something hostile is done."""
    judged = {"source": "rule", "status": "JUDGEMENT"}
    scenario = scenario_of(
        {
            "ambitions": [],
            "actions.blame.rung": 0,
            "actions.blame.appeal": 1000,
            "doctrines.plain.salience": {
                "blue": {"value": 2000, **judged},
                "red": {"value": 1000, **judged},
            },
            **{f"parameters.{name}": 0 for name in FLAT},
        }
    )
    world = compile_world(scenario, played=())
    resistance = world.resistance.copy()
    resistance[CALM] = 1000.0  # who has come down stays down, whatever is said
    return replace(world, resistance=resistance)


def at_rung(world: World, rung: int) -> State:
    state = opening(world, SEED)
    return state.with_changes(rung=np.full_like(state.rung, rung))


def dyad_of(world: World, one: str, other: str) -> int:
    return int(world.dyad[world.actor_index(one), world.actor_index(other)])


def within(found: float, known: float, error: float) -> bool:
    return abs(found - known) <= ERRORS * error


@dataclass(frozen=True)
class Chain:
    """The ladder between calm and grave, as it is worked out.

    Attributes:
        down, up: Odds of a step by rung, from rung 0 to the last below grave.
        stay: Odds to go from one rung between calm and grave to another.
        leave: Odds to reach grave from each of them.
    """

    down: Array
    up: Array
    stay: Array
    leave: Array

    def reached(self, turns: int | None = None) -> float:
        """The odds to reach grave from the start, by some turn or ever: I + Q + Q^2 + ..., R."""
        one = np.eye(len(self.leave))
        visits = np.linalg.inv(one - self.stay)
        if turns is not None:
            visits = visits @ (one - np.linalg.matrix_power(self.stay, turns))
        return float((visits @ self.leave)[START - CALM - 1])


def chain(world: World, grave: int, *, quiet: bool) -> Chain:
    """The chain of a dyad; a quiet one draws once more, down or not, and may come down by two."""
    given, inner = world.parameters, range(CALM + 1, grave)
    stay, leave = np.zeros((len(inner), len(inner))), np.zeros(len(inner))
    odds = ladder_odds(
        heat=0.0,
        resistance=world.resistance[:grave],
        up_constant=given.up_constant,
        down_constant=given.down_constant,
    )
    again = without_way_up(odds) if quiet else np.array([np.zeros(grave), np.ones(grave)])
    for rung in inner:
        for step, more in product((-1, 0, 1), (-1, 0)):
            end, chance = rung + step + more, odds[step + 1, rung] * again[more + 1, rung]
            if end >= grave:
                leave[rung - CALM - 1] += chance
            elif end > CALM:
                stay[rung - CALM - 1, end - CALM - 1] += chance
    return Chain(odds[0], odds[2], stay, leave)


@pytest.mark.parametrize(("quiet", "grave"), [(False, GRAVE), (True, 6)])
def test_dyads_climb_and_calm_as_their_fundamental_matrix_has_it(
    plain: World, futures: int, figure: Figure, *, quiet: bool, grave: int
) -> None:
    """Five dyads of which something hostile is heard every turn, ten in which all is quiet."""
    keys = [plain.dyad_key(dyad) for dyad in range(len(plain.dyads))]
    dyads = [dyad for dyad, key in enumerate(keys) if ("blue" in key) is not quiet]
    measures = tuple(Measure(keys[dyad], Reached(RungOf(dyad), grave), "most") for dyad in dyads)
    setting = Setting("plain", plain, at_rung(plain, START))
    tally = run(Plan((setting,), measures, SEED, TURNS, sampled=False), futures)
    known_chain = chain(plain, grave, quiet=quiet)
    for turn in (6, 15, TURNS):
        known = known_chain.reached(turn)
        found = float(np.mean([tally.share("plain", keys[dyad], turn) for dyad in dyads]))
        error = sqrt(known * (1.0 - known) / (futures * len(dyads)))
        figure(
            f"{len(dyads)} dyads at rung {grave} by turn {turn}, known {known:.4f}", found, error
        )
        assert within(found, known, error), turn


def test_a_chain_worked_out_to_its_end_is_gambler_s_ruin(plain: World) -> None:
    ruin = chain(plain, GRAVE, quiet=False)
    ever = float(absorption(ruin.down, ruin.up, START, CALM, GRAVE))
    assert ruin.reached() == pytest.approx(ever, abs=1e-12)
    assert ruin.reached(TURNS) == pytest.approx(ever, abs=0.003)  # all but over by then


def test_as_many_guarantors_use_force_as_the_poisson_binomial_has_it(
    world: World, futures: int, figure: Figure
) -> None:
    """All hold that the case has arisen; each then answers by its own odds."""
    russia, ukraine = world.actor_index("russia"), world.actor_index("ukraine")
    state = open_turn(opening(world, SEED))
    rung, began = state.rung.copy(), state.began.copy()
    dyad = world.dyad[russia, ukraine]
    rung[dyad] = world.scenario.ladder.marks.war
    began[dyad] = FIRST if russia < ukraine else SECOND
    state = state.with_changes(rung=rung, began=began)
    treaty = world.scenario.commitments["istanbul"]
    forced = (
        ("appeal/istanbul", "appeal"),
        *((f"case/istanbul/{guarantor}", "arisen") for guarantor in treaty.guarantors),
    )
    first = next(place for place, phase in enumerate(PHASES) if phase.name == "appeal")
    force = odds_of_force(world, state, first, forced)
    assert len(force) == len(treaty.guarantors) - 1  # all but the aggressor
    counts = count_distribution(force)
    setting = Setting("invoked", world, state, first, forced=forced)
    measure = Measure("force", Answered(0, FORCE))
    tally = run(Plan((setting,), (measure,), SEED, 1, sampled=False), futures)
    for least in range(1, 5):
        known = float(counts[least:].sum())
        found = tally.share("invoked", "force", 1, least)
        error = sqrt(known * (1.0 - known) / futures)
        figure(f"{least} guarantors or more use force, known {known:.4f}", found, error)
        assert within(found, known, error), least
    error = sqrt(float((force * (1.0 - force)).sum()) / futures)
    assert within(tally.mean("invoked", "force", 1), float(force.sum()), error)


def odds_of_force(
    world: World, state: State, first: int, forced: tuple[tuple[str, str], ...]
) -> Array:
    """The odds of force of each guarantor asked, as the table is shown them."""
    found: list[Array] = []
    answer = forcing(drawn(SEED, state.turn, np.zeros(1, dtype=np.uint64)), forced)

    def noted(phase: Phase, blocks: tuple[Block, ...]) -> Mapping[str, Answers]:
        found.extend(
            block.open_odds[block.options.index("force")]
            for block in blocks
            if block.kind == "honour-istanbul"
        )
        return answer(phase, blocks)

    play_turn(world, state, (), noted, first)
    return np.concatenate(found)


def test_common_luck_saves_what_it_should(plain: World, futures: int, figure: Figure) -> None:
    """An event of odds .30 and .25 in two branches, told by the same numbers and by others."""
    one, other = 0.30, 0.25
    settings = tuple(
        Setting(name, with_odds(plain, 0.40, chance), at_rung(plain, START))
        for name, chance in (("one", one), ("other", other))
    )
    climbed = Reached(RungOf(dyad_of(plain, "red", "blue")), START + 1)
    plan = Plan(settings, (Measure("climbed", climbed),), SEED, 1, sampled=False)
    tally = run(plan, futures)
    mean, error = tally.difference("other", "climbed", 1)
    assert within(mean, other - one, error)
    for name, chance in (("one", one), ("other", other)):
        error = sqrt(chance * (1.0 - chance) / futures)
        assert within(tally.share(name, "climbed", 1), chance, error)

    numbers = np.arange(futures, dtype=np.uint64)
    first, same, own = (
        dict(played(each, setting, numbers))["climbed", 1]
        for each, setting in (
            (plan, settings[0]),
            (plan, settings[1]),
            (replace(plan, seed=SEED + 1), settings[1]),
        )
    )
    common, of_common = spread(same - first)
    assert common == pytest.approx(tally.difference("other", "climbed", 1)[1] ** 2 * futures)
    independent, of_independent = spread(own - first)
    known = paired_variance(one, other)
    assert within(common, float(known.common), of_common)
    assert within(independent, float(known.independent), of_independent)
    ratio = independent / common
    error = ratio * sqrt((of_common / common) ** 2 + (of_independent / independent) ** 2)
    figure(f"variance ratio, known {float(known.ratio):.2f}", ratio, error)
    assert within(ratio, 8.37, error)


def with_odds(world: World, down: float, up: float) -> World:
    """The world in which a step of every dyad has these odds."""
    stay = 1.0 - down - up
    constants = {
        "down_constant": np.array(log(down / stay)),
        "up_constant": np.array(log(up / stay)),
    }
    return replace(world, parameters=replace(world.parameters, **constants))


def spread(values: NDArray[np.int64]) -> tuple[float, float]:
    """The variance of some numbers and its standard error of computing."""
    away = (values - values.mean()) ** 2
    return float(away.mean()), float(away.std() / sqrt(len(values)))
