"""Phases red lines, ladder and strike: how dyads climb and come down.

Drift never crosses into war: an up-draw on the brink asks the actor with more to gain whether it
strikes. A dyad at rung 0 in which nothing happens is at rest and is not asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import known_acts
from adjudication.focus import only_where
from adjudication.orders import Orders
from adjudication.phases.calculus import attack_terms, prospects
from adjudication.phases.drift import (
    DOWN,
    STAY,
    UP,
    drift_log_odds,
    drift_terms,
    restless,
)
from adjudication.question import NATURE, Answers, Block, Term, added_up, two_way
from adjudication.state import NOBODY, State, side_of
from adjudication.world import World

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
Rows = tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class RedLines:
    """Whether the owner of a line that was crossed answers."""

    name: str = "red-lines"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns one question per red line crossed this turn."""
        del orders
        if not world.lines:
            return ()
        return (_line_block(world, state, np.asarray(_crossers(world, state).any(axis=1))),)

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state after answers: the dyad of owner and crosser is lifted."""
        del orders
        answered = answers.get("red-line", np.zeros(0)) == 1
        if not answered.any():
            return state
        crossers = _crossers(world, state)
        lift = np.zeros(state.rung.shape, dtype=state.rung.dtype)
        hostile = state.hostile.copy()
        for row, line in enumerate(world.lines):
            crossed = crossers[row] & answered[row]
            for crosser in np.flatnonzero(crossed.any(axis=1)):
                dyad = world.dyad[line.owner, crosser]
                lift[dyad] = np.maximum(lift[dyad], np.where(crossed[crosser], line.lift, 0))
                hostile[dyad] |= crossed[crosser]
        # An answer by itself is not war: it stops at the rung below.
        ceiling = np.maximum(state.rung, world.scenario.ladder.marks.war - 1)
        return state.with_changes(rung=np.minimum(state.rung + lift, ceiling), hostile=hostile)


def _line_block(world: World, state: State, asked: Flags) -> Block:
    owners = np.array([line.owner for line in world.lines])
    noise = world.parameters.signal_noise
    stake = np.array([[line.stake - line.cost] for line in world.lines]) / noise
    return two_way(
        "red-line",
        [
            (
                f"red-line/{line.key}",
                f"A line of {world.called(line.owner)} is crossed – {line.title}: does it answer?",
                world.actors[line.owner],
            )
            for line in world.lines
        ],
        ("hold", "answer"),
        asked,
        [
            Term("stake less cost", 1, stake, "signal_noise"),
            Term("audience cost", 1, state.audience[owners] / noise, "signal_noise"),
        ],
    )


def _crossers(world: World, state: State) -> Flags:
    """(L, A, B): who crossed each red line this turn, for all to see; never its owner."""
    crossers = np.zeros((len(world.lines), len(world.actors), state.futures), dtype=bool)
    acts = known_acts(state)
    acts = acts.doing(
        np.logical_or.reduce([line.crossing.any(axis=(0, 1)) for line in world.lines])
    )
    for number, line in enumerate(world.lines):
        crossing = line.crossing[acts.actor, acts.target, acts.action] & (acts.actor != line.owner)
        crossers[number, acts.actor[crossing], acts.future[crossing]] = True
    return crossers


@dataclass(frozen=True, slots=True)
class Ladder:
    """Drift: each dyad that is not at rest goes down, stays or goes up."""

    name: str = "ladder"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns the step of each live dyad, and the second draw of a quiet one.

        A step is a month's: it falls due in the turn in which a month of game time ends.
        """
        del orders
        if not state.ends_month:
            return ()
        steps, calms = _rows(
            tuple((key, world.called(row)) for row, key in enumerate(world.actors))
        )
        live = restless(world, state)
        quiet = live & (state.hostile == 0) & (state.rung < world.scenario.ladder.marks.war)
        total = drift_log_odds(world, state, live)
        again = np.zeros((2, np.count_nonzero(quiet)), dtype=total.dtype)
        again[DOWN] = total[DOWN].compress(quiet[live])
        each = drift_terms(world, state, live, (DOWN, UP))
        drift = added_up("ladder", steps, ("down", "stay", "up"), STAY, live, total, each)
        each = drift_terms(world, state, quiet, (DOWN,))
        return drift, added_up("quiet", calms, ("down", "stay"), STAY, quiet, again, each)

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state after the steps; drift stops short of war and of its own ceiling."""
        del orders
        if not answers:
            return state
        marks = world.scenario.ladder.marks
        up = answers["ladder"] == UP
        at_brink = up & (state.rung == marks.war - 1)
        rung = state.rung + (up & ~at_brink & (state.rung < marks.last_by_drift))
        rung -= answers["ladder"] == DOWN
        rung -= answers["quiet"] == DOWN
        np.maximum(rung, 0, out=rung)
        return state.with_changes(rung=rung, brink=at_brink)


@lru_cache(maxsize=64)
def _rows(actors: tuple[tuple[str, str], ...]) -> tuple[Rows, Rows]:
    """The rows of the step of each dyad and of its second draw, from ids and names of actors."""
    steps, calms = [], []
    for (first, one), (second, other) in combinations(actors, 2):
        key = "~".join(sorted((first, second)))
        steps.append((f"ladder/{key}", f"Where do {one} and {other} drift?", NATURE))
        quiet = f"A quiet turn: do {one} and {other} calm further?"
        calms.append((f"ladder/{key}/quiet", quiet, NATURE))
    return tuple(steps), tuple(calms)


@dataclass(frozen=True, slots=True)
class Strike:
    """On the brink: does the actor with more to gain strike?"""

    name: str = "strike"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns one question per calculation whose dyad drifted to the brink."""
        del orders
        if not world.calculations:
            return ()
        dyads = [world.dyad[plan.actor, plan.target] for plan in world.calculations]
        asked = np.stack([state.brink[dyad] > 0 for dyad in dyads])
        return (only_where(asked, world, state, _strike_block),) if asked.any() else ()

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state after the answers: a strike is war, begun by who struck."""
        del orders
        if "strike" not in answers:
            return state
        rung, began = state.rung.copy(), state.began.copy()
        for row, plan in enumerate(world.calculations):
            struck = answers["strike"][row] == 1
            dyad = world.dyad[plan.actor, plan.target]
            side = side_of(plan.actor, plan.target)
            rung[dyad] = np.where(struck, world.scenario.ladder.marks.war, rung[dyad])
            fresh = struck & (began[dyad] == NOBODY)
            began[dyad] = np.where(fresh, side, began[dyad])
        return state.with_changes(rung=rung, began=began)


def _strike_block(world: World, state: State, asked: Flags) -> Block:
    """Where both of a dyad are on the brink, the one with more to gain is asked."""
    plans = world.calculations
    offers = [prospects(world, state, plan) for plan in plans]
    surplus = np.stack([o.alone + o.opposition * (o.opposed - o.alone) for o in offers])
    dyads = [world.dyad[plan.actor, plan.target] for plan in plans]
    asked = asked.copy()
    for row, dyad in enumerate(dyads):
        for rival, other in enumerate(dyads):
            if other == dyad and rival != row:
                ahead = surplus[row] > surplus[rival]
                even = (surplus[row] == surplus[rival]) & (row < rival)
                asked[row] &= ahead | even
    rows = [
        (
            f"strike/{world.actors[plan.actor]}/{world.actors[plan.target]}",
            f"On the brink: does {world.called(plan.actor)} strike {world.called(plan.target)}?",
            world.actors[plan.actor],
        )
        for plan in plans
    ]
    terms = aligned([attack_terms(world, offer) for offer in offers], state.futures)
    return two_way("strike", rows, ("hold", "strike"), asked, terms)


def aligned(rows: list[list[Term]], futures: int) -> list[Term]:
    """Returns terms with values (Q, B) from a list of (B,) terms per row, matched by name."""
    names = {(term.name, term.option, term.parameter): None for row in rows for term in row}
    result = []
    for name, option, parameter in names:
        values = np.zeros((len(rows), futures), dtype=rows[0][0].value.dtype)
        for number, row in enumerate(rows):
            for term in row:
                if (term.name, term.option) == (name, option):
                    values[number] = term.value
        result.append(Term(name, option, values, parameter))
    return result
