"""Futures of a model run picked out, and played again to be read turn by turn.

A future is known by its number: played alone it has the bits that it had among a hundred thousand.
Which are worth reading follows from the first of them: the most typical, the gravest, the calmest.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from adjudication.analysis.ensemble import (
    Plan,
    Setting,
    noting,
    played,
    started,
    world_of,
)
from adjudication.analysis.outcomes import Outcome
from adjudication.chance import uniforms
from adjudication.phases.phase import Phase
from adjudication.precision import double_state
from adjudication.question import Answers, Block, read_out
from adjudication.ruling import Ruling
from adjudication.state import State
from adjudication.turn import drawn, play_turn

LOOKED_AT = 2048
"""Futures among which the typical and the extreme ones are sought: the first of the run."""
GRAVE = ("war", "months-of-war", "highest-rung", "dyads-in-dispute")
"""Outcomes that make a future grave, the weightiest first."""
RUN = "model-run"
"""Author of what a model run drew."""


def exemplars(plan: Plan, counted: tuple[Outcome, ...], futures: int) -> dict[str, int]:
    """Returns the numbers of the typical, the gravest and the calmest future of a run.

    Typical is the medoid: the future with the least summed distance to all others, each outcome
    at the end in units of its own standard deviation (Kaufman and Rousseeuw 1990, chapter 2).

    Args:
        plan: What was run; its first setting is looked at.
        counted: What was counted.
        futures: How many were run; at most `LOOKED_AT` of them are played again.
    """
    numbers, read = _looked_at(plan, counted, futures)
    grave = [read[name] for name in GRAVE if name in read]
    order = np.lexsort([numbers, *(-each for each in reversed(grave))])
    calm = np.lexsort([numbers, *reversed(grave)])
    return {
        "typical": _medoid(numbers, read),
        "gravest": int(order[0]),
        "calmest": int(calm[0]),
    }


def typical_with(
    plan: Plan, counted: tuple[Outcome, ...], futures: int, name: str, *, happened: bool = True
) -> int | None:
    """Returns the number of the most typical future among those in which something happened.

    Args:
        plan: What was run; its first setting is looked at.
        counted: What was counted.
        futures: How many were run; at most `LOOKED_AT` of them are played again.
        name: Name of the outcome, a share.
        happened: Whether it is to have happened, or not.

    Returns:
        None where there is no such future among those looked at.
    """
    numbers, read = _looked_at(plan, counted, futures)
    chosen = (read[name] >= 1.0) == happened
    if not chosen.any():
        return None
    return _medoid(numbers[chosen], {key: values[chosen] for key, values in read.items()})


def _looked_at(
    plan: Plan, counted: tuple[Outcome, ...], futures: int
) -> tuple[NDArray[np.uint64], dict[str, NDArray[np.float64]]]:
    """Numbers of the futures that are played again, and each outcome of theirs at the end."""
    numbers = np.arange(min(futures, LOOKED_AT), dtype=np.uint64)
    names = {outcome.name for outcome in counted if outcome.kind != "holder"}
    read = {
        name: np.asarray(values, dtype=np.float64)
        for (name, turn), values in played(plan, plan.settings[0], numbers)
        if turn == plan.turns and name in names
    }
    return numbers, read


def _medoid(numbers: NDArray[np.uint64], read: Mapping[str, NDArray[np.float64]]) -> int:
    far = sum((distances(values) for values in read.values()), np.zeros(len(numbers)))
    return int(numbers[np.argmin(far)])


def distances(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Returns each number's summed distance to all others, in standard deviations.

    Args:
        values: (n,) numbers.
    """
    spread = values.std()
    if spread == 0.0:
        return np.zeros(len(values))
    order = np.argsort(values, kind="stable")
    ranked = values[order]
    before = np.concatenate(([0.0], np.cumsum(ranked)[:-1]))
    place = np.arange(len(values))
    after = ranked.sum() - before - ranked
    summed = ranked * place - before + after - ranked * (len(values) - 1 - place)
    result = np.empty(len(values))
    result[order] = summed / spread
    return result


@dataclass(frozen=True, slots=True)
class Explored:
    """A turn of one future, or the rest of one.

    Attributes:
        rulings: What was drawn, in order.
        state: The state after it, in double precision.
    """

    rulings: tuple[Ruling, ...]
    state: State


def explored_turns(plan: Plan, future: int) -> Iterator[Explored]:
    """Yields the turns of one future; it ends where the exercise director would be asked.

    Args:
        plan: What was run; its first setting is played.
        future: Number of the future.
    """
    setting = plan.settings[0]
    for _ in range(plan.turns):
        turn = explored_turn(plan, setting, future)
        if turn is None:
            return
        yield turn
        setting = replace(setting, start=turn.state, first=0, orders=())


def explored_turn(plan: Plan, setting: Setting, future: int) -> Explored | None:
    """Returns one turn of one future, in the arithmetic of model runs.

    Args:
        plan: Seed, and how coefficients are drawn.
        setting: Where the turn begins.
        future: Number of the future.

    Returns:
        None where the exercise director would be asked: nobody answers in a model run.
    """
    numbers = np.array([future], dtype=np.uint64)
    world = world_of(plan, setting, numbers)
    before = started(setting, plan.seed, numbers, single=True)
    turn = before.turn + (setting.first == 0)
    draw, rulings = drawn(plan.seed, turn, numbers), list[Ruling]()

    def answer(phase: Phase, blocks: tuple[Block, ...]) -> Mapping[str, Answers]:
        answers = draw(phase, blocks)
        rulings.extend(_drawn(plan.seed, turn, numbers, blocks, answers))
        return answers

    stopped = np.zeros(1, dtype=bool)
    after = play_turn(world, before, setting.orders, noting(answer, stopped), setting.first)
    return None if stopped.any() else Explored(tuple(rulings), double_state(after))


def _drawn(
    seed: int,
    turn: int,
    numbers: NDArray[np.uint64],
    blocks: tuple[Block, ...],
    answers: Mapping[str, Answers],
) -> Iterator[Ruling]:
    named = {
        key: block.options[int(answers[block.kind][row, 0])]
        for block in blocks
        for row, key in enumerate(block.keys)
        if block.asked[row, 0]
    }
    for question in read_out(blocks):
        number = float(uniforms(seed, turn, (question.key,), numbers)[0, 0])
        yield Ruling(question, "rigid", named[question.key], "model run", RUN, number)
