"""A rehearsal: what never happens, and what always happens, in a thousand model runs.

A planner wants to know before the day that an inject cannot fire, that nobody ever chooses a move
of the catalogue, or that a question is settled before it is asked. Behaviour profiles play
everybody; what only cells can do is told apart from what never happened.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import acts_of
from adjudication.analysis.ensemble import Setting, noting, started, stopped_where
from adjudication.phases.phase import Phase
from adjudication.precision import single_world
from adjudication.question import Answers, Block
from adjudication.sampling import sampled_world
from adjudication.state import AGREED, FAILED, FORCE, IGNORED, IN_FORCE, State
from adjudication.turn import drawn, play_turn
from adjudication.world import World

CHUNK = 500
"""Futures played at a time; changes nothing but when progress is told."""
SETTLED = 0.99
"""Odds of its likeliest answer from which on a question counts as settled before it was asked."""
OFTEN = 100
"""Times a kind of question must have been asked before its odds are judged."""

Happening = tuple[str, str]
"""What happened, and to what: `("inject", "rumour")`."""
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What a number of model runs showed.

    Attributes:
        futures: How many were played.
        happened: In how many of them each thing that can happen did, with zeros.
        cells_only: Actions that only a played cell, an inject or a plan of attack can bring.
        asked: How often questions of each kind were asked, in all turns of all futures.
        settled: How often one answer of them had at least 99 % of the odds.
    """

    futures: int
    happened: Mapping[Happening, int]
    cells_only: frozenset[str]
    asked: Mapping[str, int]
    settled: Mapping[str, int]

    def never(self) -> tuple[Happening, ...]:
        """Returns what never happened, without moves that only cells make."""
        return tuple(
            thing
            for thing, times in self.happened.items()
            if not times and not (thing[0] == "move" and thing[1] in self.cells_only)
        )

    def always(self) -> tuple[Happening, ...]:
        """Returns what happened in every future."""
        return tuple(thing for thing, times in self.happened.items() if times == self.futures)

    def saturated(self) -> tuple[str, ...]:
        """Returns kinds of question that were nearly always settled before they were asked."""
        return tuple(
            kind
            for kind, times in self.asked.items()
            if times >= OFTEN and self.settled[kind] >= SETTLED * times
        )


@dataclass(slots=True)
class _Watch:
    """Counts questions as they are asked."""

    asked: Counter[str] = field(default_factory=Counter)
    settled: Counter[str] = field(default_factory=Counter)

    def look(self, block: Block) -> None:
        """Counts the open questions of a block."""
        odds = block.open_odds
        kind = block.kind
        self.asked[kind] += odds.shape[1]
        self.settled[kind] += int((odds.max(axis=0, initial=0.0) >= SETTLED).sum())


def rehearse(
    world: World,
    seed: int,
    turns: int,
    futures: int,
    progress: Callable[[int, int], None] | None = None,
) -> Rehearsal:
    """Returns what a number of model runs from the opening show.

    Args:
        world: The compiled scenario, with nobody played.
        seed: Session seed.
        turns: Turns played.
        futures: Model runs.
        progress: Told how many of how many futures are done.
    """
    watch, happened = _Watch(), dict.fromkeys(_possible(world), 0)
    for first in range(0, futures, CHUNK):
        numbers = np.arange(first, min(first + CHUNK, futures), dtype=np.uint64)
        for thing, where in _chunk(world, seed, turns, numbers, watch).items():
            happened[thing] += int(where.sum())
        if progress is not None:
            progress(min(first + CHUNK, futures), futures)
    return Rehearsal(
        futures,
        happened,
        frozenset(k for k, action in world.scenario.actions.items() if not action.unplayed),
        watch.asked,
        watch.settled,
    )


def _possible(world: World) -> tuple[Happening, ...]:
    """What a scenario says can happen."""
    return (
        *(("move", action) for action in world.scenario.actions),
        *(("inject", inject) for inject in world.scenario.injects),
        *(("red line crossed", line.key) for line in world.lines),
        *(("war", world.dyad_key(world.dyad[p.actor, p.target])) for p in world.calculations),
        *((what, p.key) for p in world.promises for what in ("invoked", "force", "ignored")),
        *((what, t.key) for t in world.tracks for what in ("agreed", "in force", "failed")),
    )


def _chunk(
    world: World, seed: int, turns: int, numbers: NDArray[np.uint64], watch: _Watch
) -> dict[Happening, Flags]:
    state = started(Setting("opening", world), seed, numbers, single=True)
    played = single_world(sampled_world(world, seed, numbers))
    seen = {thing: np.zeros(len(numbers), dtype=bool) for thing in _possible(world)}
    stopped = np.zeros(len(numbers), dtype=bool)
    for turn in range(1, turns + 1):
        draw = noting(drawn(seed, turn, numbers), stopped)

        def answer(
            phase: Phase,
            blocks: tuple[Block, ...],
            draw: Callable[..., Mapping[str, Answers]] = draw,
        ) -> Mapping[str, Answers]:
            for block in blocks:
                watch.look(block)
                if block.kind == "red-line":
                    for row, line in enumerate(played.lines):
                        seen["red line crossed", line.key] |= block.asked[row]
            return draw(phase, blocks)

        state = stopped_where(stopped, state, play_turn(played, state, (), answer))
        _look(played, state, seen)
    return seen


def _look(world: World, state: State, seen: Mapping[Happening, Flags]) -> None:
    acts, war = acts_of(state), world.scenario.ladder.marks.war
    for row, action in enumerate(world.catalogue.ids):
        if ("move", action) in seen:  # an inject's own effects are rows of the catalogue too
            seen["move", action][acts.future[acts.action == row]] = True
    for row, inject in enumerate(world.scenario.injects):
        seen["inject", inject][:] |= state.released[row] > 0
    for plan in world.calculations:
        dyad = world.dyad[plan.actor, plan.target]
        seen["war", world.dyad_key(dyad)][:] |= state.rung[dyad] >= war
    for promise in world.promises:
        seen["invoked", promise.key][:] |= state.invoked[promise.number] > 0
        for what, degree in (("force", FORCE), ("ignored", IGNORED)):
            given = (state.honour[promise.number] == degree).any(axis=0)
            seen[what, promise.key][:] |= given
    for track in world.tracks:
        status = state.track_status[track.number]
        for what, stands in (("agreed", AGREED), ("in force", IN_FORCE), ("failed", FAILED)):
            seen[what, track.key][:] |= status == stands
