"""Every ruling that the design left untested, tried against its alternative, by one command.

    python -m benchmarks.rulings [--futures 2000] [--only A12]

Futures are paired: the same luck and the same drawn coefficients, one rule otherwise. Printed are
the numbers that the rule as it is gives after twelve months of the bundled scenario, once from
its opening and once with an attack prepared, and what the alternative adds to them with its Monte
Carlo standard error. They say what a rule does to this model, and nothing about the world.
"""

import argparse
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Any
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from adjudication import catalogue as compiling
from adjudication.analysis.ensemble import Measure, Setting, noting, started, stopped_where
from adjudication.analysis.measures import (
    agreements,
    dyads_at_war,
    dyads_in_dispute,
    honoured_by_force,
    ignored,
    invocations,
)
from adjudication.orders import Orders
from adjudication.phases import guarantees, heat, trust
from adjudication.precision import single_world
from adjudication.question import Answers
from adjudication.sampling import sampled_world
from adjudication.state import IGNORED, State
from adjudication.turn import drawn, play_turn
from adjudication.world import World, compile_world, parameters_of
from app.library import ISTANBUL, scenario_file
from benchmarks.twin.settings import attack_prepared
from scenarios.actions import Action
from scenarios.reader import read_scenario

Counts = NDArray[np.int64]
TURNS, SEED = 12, 11
MEASURES = (
    Measure("dyads at war", dyads_at_war, "most"),
    Measure("disputes", dyads_in_dispute, "most"),
    Measure("invocations", invocations, "sum"),
    Measure("answers by force", honoured_by_force, "sum"),
    Measure("promises ignored", ignored, "sum"),
    Measure("tracks agreed", agreements, "most"),
)
IGNORED_GRIEVANCE, IGNORED_SUPPORT = 0.5, -0.1
"""What the design would have a promise ignored add to the beneficiary's grievance and support."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A ruling and what it is tried against.

    Attributes:
        name: Its number in the design.
        tried: What the alternative does.
        world: Makes the alternative's world.
        patched: (owner, attribute, value) where the alternative is code.
    """

    name: str
    tried: str
    world: Callable[[World], World] = lambda world: world
    patched: tuple[tuple[Any, str, Any], ...] = ()


def with_coefficients(**values: float) -> Callable[[World], World]:
    """Returns a change of some coefficients to fixed values."""

    def changed(world: World) -> World:
        known = parameters_of(world.scenario)
        fixed = {
            name: getattr(known, name).model_copy(update={"value": value, "prior": None})
            for name, value in values.items()
        }
        parameters = {**world.scenario.parameters, **fixed}
        scenario = world.scenario.model_copy(update={"parameters": parameters})
        return compile_world(scenario, played=())

    return changed


def alike(world: World) -> World:
    """Returns the world in which a word kept under one promise counts in full for all."""
    return replace(world, similarity=np.ones_like(world.similarity))


def apart(world: World) -> World:
    """Returns the world in which it counts for that promise alone."""
    return replace(world, similarity=np.eye(len(world.similarity)))


def silent(world: World) -> World:
    """Returns the world in which organisations decide nothing."""
    return replace(world, agenda=())


def by_name(actions: Mapping[str, Action]) -> tuple[tuple[str, Action], ...]:
    """Returns the actions in the order of their ids."""
    return tuple(sorted(actions.items()))


def nobody(world: World, state: State, acts: Any) -> Any:  # noqa: ANN401 - as readings.rivals
    """Returns that no rival reads aid as aimed at itself."""
    del state
    return np.zeros((len(world.actors), len(acts.row)), dtype=bool)


_APPLY = guarantees.Guarantees.apply


def resenting(
    phase: guarantees.Guarantees,
    world: World,
    state: State,
    orders: Orders,
    answers: Mapping[str, Answers],
) -> State:
    """Returns the state after guarantors' answers; whoever was left alone resents it."""
    after = _APPLY(phase, world, state, orders, answers)
    grievance, domestic = after.grievance.copy(), after.domestic.copy()
    for promise in world.promises:
        number = promise.number
        first = (after.asked_turn[number] == after.turn) & (state.asked_turn[number] == 0)
        left = first & (after.honour[number] == IGNORED)
        for beneficiary in np.flatnonzero(promise.beneficiary & ~promise.guarantor):
            grievance[beneficiary] += IGNORED_GRIEVANCE * left
            domestic[beneficiary] += IGNORED_SUPPORT * left.any(axis=0)
    return after.with_changes(grievance=grievance, domestic=np.clip(domestic, -1.0, 1.0))


TRIALS = (
    Trial(
        "A4",
        "a promise can be invoked whoever began",
        patched=((guarantees, "FIRST", -9), (guarantees, "SECOND", -9)),
    ),
    Trial("A12", "a word counts in full for every promise", alike),
    Trial("A12", "a word counts for its own promise alone", apart),
    Trial(
        "A13",
        "who ignored is never asked again",
        patched=((guarantees, "ASKED_AGAIN_AFTER", 999.0),),
    ),
    Trial("A15", "guarantors do not heed each other", with_coefficients(co_guarantor_slope=0.0)),
    Trial(
        "A15", "guarantors leave it to enough others", with_coefficients(enough_without_slope=1.0)
    ),
    Trial("A17", "types gain alike", with_coefficients(seeker_gain=1.0, greedy_gain=1.0)),
    Trial("A22", "an attack detected is never dropped", with_coefficients(drop_if_detected=0.001)),
    Trial(
        "A22", "an attack detected is always dropped", with_coefficients(drop_if_detected=0.999)
    ),
    Trial("A23", "organisations decide nothing", silent),
    Trial("A24", "moods do not fade", with_coefficients(morale_persistence=1.0)),
    Trial(
        "A24",
        "tracks do not move each other",
        with_coefficients(failure_spill=0.0, success_spill=0.0),
    ),
    Trial(
        "A25",
        "no rival minds aid to its adversary",
        patched=((heat, "rivals", nobody), (trust, "rivals", nobody)),
    ),
    Trial("A25", "an answer in kind is no excuse", with_coefficients(answered_in_kind=0.0)),
    Trial(
        "A26",
        "good deeds fade in 36 months, bad in 60",
        with_coefficients(half_life_positive=36.0, half_life_negative=60.0),
    ),
    Trial(
        "A28",
        "honour brings the beneficiary no arms",
        patched=((guarantees, "ARMS_PER_HONOUR", 0.0),),
    ),
    Trial(
        "A28",
        "a promise ignored is resented (not in the engine)",
        patched=((guarantees.Guarantees, "apply", resenting),),
    ),
    Trial(
        "A29",
        "options are drawn in the order of their ids",
        patched=((compiling, "in_order", by_name),),
    ),
)


def starts(world: World) -> dict[str, Setting]:
    """Returns what futures start from, by name."""
    return {
        "opening": Setting("opening", world),
        "attack prepared": Setting("attack prepared", world, attack_prepared(world)),
    }


def played(setting: Setting, futures: int) -> dict[str, Counts]:
    """Returns (B,) each measure after the last turn; a future's luck follows from its number."""
    numbers = np.arange(futures, dtype=np.uint64)
    state = started(setting, SEED, numbers, single=True)
    world = single_world(sampled_world(setting.world, SEED, numbers))
    stopped, so_far = np.zeros(futures, dtype=bool), dict[str, Counts]()
    for turn in range(1, TURNS + 1):
        answer = noting(drawn(SEED, turn, numbers), stopped)
        before, state = state, stopped_where(stopped, state, play_turn(world, state, (), answer))
        for measure in MEASURES:
            value = np.asarray(measure.read(world, before, state), dtype=np.int64)
            last = so_far.get(measure.name, np.zeros_like(value))
            fold = np.add if measure.over == "sum" else np.maximum
            so_far[measure.name] = fold(last, value)
    return so_far


def rows(
    trial: Trial, world: World, as_it_is: Mapping[str, dict[str, Counts]], futures: int
) -> Iterator[str]:
    """Yields the rows of a trial, one a start, as Markdown."""
    with ExitStack() as stack:
        for owner, attribute, value in trial.patched:
            stack.enter_context(patch.object(owner, attribute, value))
        other = trial.world(compile_world(world.scenario, played=()))
        found = {name: played(setting, futures) for name, setting in starts(other).items()}
    for start, values in found.items():
        cells = []
        for name, value in values.items():
            more = value - as_it_is[start][name]
            cells.append(f"{more.mean():+.3f} +- {more.std() / np.sqrt(futures):.3f}")
        yield f"| {trial.name} {trial.tried} | {start} | " + " | ".join(cells) + " |"


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--futures", type=int, default=2000, metavar="N")
    parser.add_argument("--only", default="", metavar="RULING", help="such as A12")
    given = parser.parse_args()
    world = compile_world(read_scenario(scenario_file(ISTANBUL)), played=())
    names = " | ".join(measure.name for measure in MEASURES)
    print(f"| tried | start | {names} |\n" + "|---" * (2 + len(MEASURES)) + "|")
    as_it_is = {name: played(each, given.futures) for name, each in starts(world).items()}
    for start, values in as_it_is.items():
        print(
            f"| as it is | {start} | "
            + " | ".join(f"{v.mean():.3f}" for v in values.values())
            + " |"
        )
    for trial in TRIALS:
        if given.only in {"", trial.name}:
            for row in rows(trial, world, as_it_is, given.futures):
                print(row, flush=True)


if __name__ == "__main__":
    main()
