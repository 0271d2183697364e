"""Many futures: chunks of them played by the same turn, counted exactly.

A future is known by its number. Its draws, its sampled coefficients and the types of its actors
follow from session seed and number alone, so that neither the size of a chunk, nor the number of
workers, nor the order in which they finish changes a count. Settings that are run together share
their luck future by future; the differences between them are counted as pairs.
"""

import ctypes
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, wait
from dataclasses import dataclass, field
from functools import cache
from itertools import islice, pairwise
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from adjudication.analysis.leaving import check_left
from adjudication.opening import draw_types, opening
from adjudication.orders import Orders
from adjudication.phases.phase import Phase
from adjudication.precision import single_state, single_world
from adjudication.question import Answers, Block
from adjudication.sampling import sampled_world
from adjudication.state import NONE, State
from adjudication.turn import Answering, drawn, play_turn
from adjudication.world import World

Counts = NDArray[np.integer]
CHUNK = 8192
"""Most futures in a chunk: enough that calls do not count, few enough for 400 MiB of memory."""
THRESHOLD = "nuclear-threshold"
"""Measure that every run counts: 1 once a future has asked whether a nuclear threshold is crossed.
Nobody answers there, so the future stops as it stood before that turn."""
MOVES = ("act_actor", "act_action", "act_target")
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
KEPT = ((_TRIM_THRESHOLD, 2**29), (_MMAP_THRESHOLD, 2**25))
"""Options of glibc's mallopt, bytes: free memory that is kept, and the largest array it is for."""


FIRST_CHUNK = 512
"""Futures in the first chunk: few, so that the first figures come soon; the next are larger."""
IN_FLIGHT = 16
"""Chunks given to an executor at a time: enough to keep eight workers busy."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A whole number read off every future, turn by turn.

    Attributes:
        name: Stable name.
        read: (B,) numbers from the world and the states before and after a turn; a function at
            the top of its module, so that other processes find it.
        over: `now` counts each turn's number, `most` the largest so far, `sum` the sum so far.
    """

    name: str
    read: Callable[[World, State, State], Counts]
    over: Literal["now", "most", "sum"] = "now"


@dataclass(frozen=True, slots=True)
class Setting:
    """One way of setting futures up.

    Attributes:
        name: Stable name.
        world: The compiled scenario; in a model run nobody is played.
        start: State of one future to start from; without it the scenario's opening.
        first: Place in the list of phases of the one that comes next there; 0 opens a turn.
        orders: Orders of the turn that comes next, or that is in play.
        forced: Answers by key of question that are given wherever it is asked; the rest is drawn.
    """

    name: str
    world: World
    start: State | None = None
    first: int = 0
    orders: Orders = ()
    forced: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What is run.

    Attributes:
        settings: Settings that share their luck.
        measures: What is counted.
        seed: Session seed.
        turns: Turns played; the first of them may be the rest of a turn in play.
        sampled: Whether coefficients are drawn from their priors.
        chunk: Futures in a chunk at most; changes nothing but time.
        futures_a_set: Futures that share one set of drawn coefficients. A power of two of at most
            `FIRST_CHUNK`, so that a chunk holds whole sets; from 2 on, the sums over each set are
            counted, which tells what the coefficients decide from what chance does.

    Raises:
        ValueError: A set does not fit into a chunk.
    """

    settings: tuple[Setting, ...]
    measures: tuple[Measure, ...]
    seed: int
    turns: int
    sampled: bool = True
    chunk: int = CHUNK
    futures_a_set: int = 1

    def __post_init__(self) -> None:
        size = self.futures_a_set
        if size < 1 or size > FIRST_CHUNK or size & (size - 1) or self.chunk % size:
            raise ValueError(
                f"{size} futures a set: give a power of two that divides a chunk of {self.chunk}"
            )


Key = tuple[str, str, int]
"""A setting, a measure, and how many turns were played."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Exact counts.

    Attributes:
        futures: Number of futures counted.
        counts: By (setting, measure, turns played), how many futures show which number.
        pairs: By (measure, turns played), the difference of each later setting to the first: keys
            (setting, measure, turns played).
        set_counts: As `counts`, how many whole sets of coefficients show which sum.
        set_pairs: As `pairs`, how many whole sets show which sum of differences.
    """

    futures: int
    counts: Mapping[Key, Counter[int]]
    pairs: Mapping[Key, Counter[int]]
    set_counts: Mapping[Key, Counter[int]] = field(default_factory=dict)
    set_pairs: Mapping[Key, Counter[int]] = field(default_factory=dict)

    def share(self, setting: str, measure: str, turn: int, at_least: int = 1) -> float:
        """Returns the share of model runs in which a number is reached."""
        counted = self.counts[setting, measure, turn]
        return sum(n for value, n in counted.items() if value >= at_least) / self.futures

    def mean(self, setting: str, measure: str, turn: int) -> float:
        """Returns the mean of a number over the futures."""
        counted = self.counts[setting, measure, turn]
        return sum(value * n for value, n in counted.items()) / self.futures

    def difference(self, setting: str, measure: str, turn: int) -> tuple[float, float]:
        """Returns the mean difference to the first setting and its Monte Carlo standard error."""
        counted = self.pairs[setting, measure, turn]
        mean = sum(value * n for value, n in counted.items()) / self.futures
        spread = sum((value - mean) ** 2 * n for value, n in counted.items())
        return mean, float(np.sqrt(spread) / self.futures)

    def threshold_range(self, setting: str, turn: int) -> tuple[float, float]:
        """Returns the range of the share of model runs that came to the nuclear threshold.

        It is Wilson's interval at 95 % (z = 1.96), computing error alone: never one number, as
        there are no cases to hold it against. Crossing is a director's answer; no share of it
        is known.
        """
        reached, z2 = self.share(setting, THRESHOLD, turn), 1.96**2 / self.futures
        half = float(np.sqrt(z2 * (reached * (1.0 - reached) + z2 / 4.0)))
        centre = reached + z2 / 2.0
        return max(0.0, (centre - half) / (1.0 + z2)), min(1.0, (centre + half) / (1.0 + z2))

    def __add__(self, other: "Tally") -> "Tally":
        """Returns the counts of both; exact, so that the order of adding is nothing."""
        return Tally(
            self.futures + other.futures,
            _added(self.counts, other.counts),
            _added(self.pairs, other.pairs),
            _added(self.set_counts, other.set_counts),
            _added(self.set_pairs, other.set_pairs),
        )


EMPTY = Tally(0, {}, {})


def _added(
    one: Mapping[Key, Counter[int]], other: Mapping[Key, Counter[int]]
) -> dict[Key, Counter[int]]:
    return {key: one.get(key, Counter()) + other.get(key, Counter()) for key in {**one, **other}}


def run(plan: Plan, futures: int, executor: Executor | None = None) -> Tally:
    """Returns the counts of a number of futures.

    Args:
        plan: What is run.
        futures: How many futures.
        executor: Plays the chunks elsewhere; without it they are played here.
    """
    total = EMPTY
    for tally in partial_runs(plan, futures, executor):
        total += tally
    return total


def partial_runs(
    plan: Plan, futures: int, executor: Executor | None = None, seconds: float | None = None
) -> Iterator[Tally]:
    """Yields the counts of each chunk as it is done, for progress and for stopping early.

    With an executor chunks come in the order in which they are done, and few wait at a time, so
    that stopping is quick and memory flat.

    Args:
        plan: What is run.
        futures: How many futures.
        executor: Plays the chunks elsewhere; without it they are played here.
        seconds: After so many in which an executor finished nothing, `EMPTY` is yielded.
    """
    bounds = pairwise(_chunk_ends(plan, futures))
    if executor is None:
        for each in bounds:
            yield play_chunk(plan, each)
        return
    pending = {executor.submit(play_chunk, plan, each) for each in islice(bounds, IN_FLIGHT)}
    try:
        while pending:
            done, pending = wait(pending, seconds, FIRST_COMPLETED)
            if not done:
                yield EMPTY
            # What is finished counts, also where the executor broke with a chunk of the others.
            finished = [future.result() for future in done if future.exception() is None]
            yield from finished
            for future in done:
                future.result()
            pending |= {
                executor.submit(play_chunk, plan, each) for each in islice(bounds, len(done))
            }
    finally:
        for future in pending:
            future.cancel()


def _chunk_ends(plan: Plan, futures: int) -> Iterator[int]:
    """Yields 0 and where each chunk ends: each is twice as large as the last, up to the plan's."""
    end, size = 0, min(FIRST_CHUNK, plan.chunk)
    while end < futures:
        yield end
        end, size = min(end + size, futures), min(2 * size, plan.chunk)
    yield end


def play_chunk(plan: Plan, bounds: tuple[int, int]) -> Tally:
    """Returns the counts of the futures from the first number up to, without, the last."""
    _keep_memory()
    numbers = np.arange(*bounds, dtype=np.uint64)
    counts: dict[Key, Counter[int]] = {}
    pairs: dict[Key, Counter[int]] = {}
    set_counts: dict[Key, Counter[int]] = {}
    set_pairs: dict[Key, Counter[int]] = {}
    first: dict[tuple[str, int], Counts] = {}
    for place, setting in enumerate(plan.settings):
        for (measure, turn), values in played(plan, setting, numbers):
            key = setting.name, measure, turn
            counts[key], set_counts[key] = _counted(values), _set_sums(values, plan)
            if place == 0:
                first[measure, turn] = values
                continue
            difference = values - first[measure, turn]
            pairs[key], set_pairs[key] = _counted(difference), _set_sums(difference, plan)
    return Tally(len(numbers), counts, pairs, set_counts, set_pairs)


@cache
def _keep_memory() -> None:
    """Has glibc keep the memory of one array for the next.

    Otherwise each array of a phase is fetched from the kernel, page by page, and returned.
    """
    if sys.platform == "linux":
        set_option = getattr(ctypes.CDLL(None), "mallopt", None)
        if set_option is not None:
            for option, size in KEPT:
                set_option(option, size)


def _counted(values: Counts) -> Counter[int]:
    number, times = np.unique(values, return_counts=True)
    return Counter(dict(zip(number.tolist(), times.tolist(), strict=True)))


def _set_sums(values: Counts, plan: Plan) -> Counter[int]:
    """The sums over each whole set of coefficients; the last, unfinished one is left out."""
    size = plan.futures_a_set
    if size == 1:
        return Counter()  # each future is a set: `counts` says it all
    return _counted(values[: len(values) // size * size].reshape(-1, size).sum(axis=1))


def world_of(plan: Plan, setting: Setting, numbers: NDArray[np.uint64]) -> World:
    """Returns the world of some futures, with the coefficients that are drawn for them."""
    if not plan.sampled:
        return single_world(setting.world)
    sets = numbers // np.uint64(plan.futures_a_set)
    return single_world(sampled_world(setting.world, plan.seed, sets))


def played(
    plan: Plan, setting: Setting, numbers: NDArray[np.uint64]
) -> Iterator[tuple[tuple[str, int], Counts]]:
    """Plays one setting in some futures and yields each measure of each turn."""
    world = world_of(plan, setting, numbers)
    state = started(setting, plan.seed, numbers, single=True)
    so_far: dict[str, Counts] = {}
    stopped = np.zeros(len(numbers), dtype=bool)
    first, orders = setting.first, setting.orders
    for turn in range(1, plan.turns + 1):
        check_left()
        before = state
        draw = forcing(drawn(plan.seed, before.turn + (first == 0), numbers), setting.forced)
        after = play_turn(world, before, orders, noting(draw, stopped), first)
        state, first, orders = stopped_where(stopped, before, after), 0, ()
        yield (THRESHOLD, turn), stopped.astype(np.int64)
        for measure in plan.measures:
            value = np.asarray(measure.read(world, before, state), dtype=np.int64)
            so_far[measure.name] = _folded(measure, so_far.get(measure.name), value)
            yield (measure.name, turn), so_far[measure.name]


def forcing(answer: Answering, forced: tuple[tuple[str, str], ...]) -> Answering:
    """Returns an answering that gives some questions the same answer in every future."""
    if not forced:
        return answer
    given = dict(forced)

    def answered(phase: Phase, blocks: tuple[Block, ...]) -> Mapping[str, Answers]:
        answers = dict(answer(phase, blocks))
        for block in blocks:
            for row, key in enumerate(block.keys):
                if key in given:
                    changed = answers[block.kind].copy()
                    changed[row, block.asked[row]] = block.options.index(given[key])
                    answers[block.kind] = changed
        return answers

    return answered


def noting(answer: Answering, stopped: NDArray[np.bool_]) -> Answering:
    """Returns an answering that marks in `stopped` each future that asks the exercise director."""

    def noted(phase: Phase, blocks: tuple[Block, ...]) -> Mapping[str, Answers]:
        for block in blocks:
            if block.is_directors:
                stopped[block.asked.any(axis=0)] = True
        return answer(phase, blocks)

    return noted


def stopped_where(stopped: NDArray[np.bool_], before: State, after: State) -> State:
    """Returns a state after a turn in which stopped futures stay as before it, without a move."""
    if not stopped.any():
        return after
    moves = {name: np.where(stopped, NONE, getattr(after, name)) for name in MOVES}
    kept = {
        name: np.where(stopped, getattr(before, name), array)
        for name, array in after.arrays().items()
        if not name.startswith("act_")
    }
    return after.with_changes(**kept, **moves)


def _folded(measure: Measure, before: Counts | None, value: Counts) -> Counts:
    if before is None or measure.over == "now":
        return value
    return np.maximum(before, value) if measure.over == "most" else before + value


def started(
    setting: Setting, seed: int, numbers: NDArray[np.uint64], *, single: bool = False
) -> State:
    """Returns the start of some futures: unknown types are drawn for each of them.

    Args:
        setting: Where they start.
        seed: Session seed.
        numbers: (B,) numbers of the futures.
        single: Whether in single precision.
    """
    start = setting.start or opening(setting.world, seed)
    state = (single_state(start) if single else start).broadcast(len(numbers))
    return state.with_changes(greedy=draw_types(setting.world, seed, numbers))
