"""The reduced game of a crisis: who could attack, who would use force then, what could be settled.

A small conflict for the graph model, read off the present state by rule. Its decision makers and
options are the model's own questions; its preferences are the model's own utilities, so that
nothing is added that the rest of the engine does not use:

- The *aggressor* of one calculation attacks or holds. Attacking is worth the expected utility of
  `phases/calculus.py`, by the odds that enough guarantors use force: those of the game as the
  state of the game has them, all others by the odds that the aggressor gives them. In a war with
  war aims it is what going on is worth by those. Holding is worth the status quo.
- The *guarantors* - those likeliest to use force, under the commitment under which most is
  likely - use force or do not. Force is worth its log-odds against not using it in
  `phases/honour.py`, counting on the others as the state of the game has them. The engine knows
  of nothing that a guarantor gains by a war: it puts no attack above any.
- The *target*, with the aggressor, settles the most valuable track of both that is still open to
  it, or does not: each gains what the package gives it. It puts no attack above any, and under
  attack the more force the better.

An attack begins with nobody's force and ends what was offered; guarantors answer after it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from adjudication.analysis.conflict import Conflict
from adjudication.instruments import Calculation, Promise
from adjudication.models.collective import count_distribution
from adjudication.models.equilibrium import STEEPEST
from adjudication.models.guarantees import REFERENCE_SHARE
from adjudication.negotiation import Negotiation, package_gain
from adjudication.phases.calculus import prospects
from adjudication.phases.honour import Honour, honour
from adjudication.state import (
    AGREED,
    BOTH,
    FAILED,
    FORCE,
    IN_FORCE,
    NOT_ASKED,
    State,
    side_of,
)
from adjudication.world import World
from scenarios.wars import WarAim

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
Places = NDArray[np.intp]
MOST_GUARANTORS = 3
"""Guarantors in the game: with the two who settle and the attack, six options in all."""
BELOW = 1.0
"""How far below every state of peace one of war is to whoever gains nothing by a war."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A state of the game.

    Attributes:
        attack: Whether the aggressor attacks.
        force: (G,) which guarantors use force; nobody without an attack.
        settles: Whether the aggressor and whether the target would settle.
    """

    attack: bool
    force: tuple[bool, ...]
    settles: tuple[bool, bool] = (False, False)

    @property
    def settled(self) -> bool:
        """Whether both settle."""
        return all(self.settles)


@dataclass(frozen=True, slots=True)
class Reduced:
    """A reduced game.

    Attributes:
        plan: What the aggressor may gain.
        aim: What it expects of fighting on, where the scenario says so.
        promise: The commitment that counts; None where none in force protects the target.
        guarantors: (G,) actors.
        track: What could be settled; None where nothing could.
        standings: (S,) its states.
    """

    plan: Calculation
    aim: WarAim | None
    promise: Promise | None
    guarantors: tuple[int, ...]
    track: Negotiation | None
    standings: tuple[Standing, ...]

    @property
    def makers(self) -> tuple[int, ...]:
        """(N,) actors that decide: the aggressor, the target where it can settle, guarantors."""
        target = () if self.track is None else (self.plan.target,)
        return (self.plan.actor, *target, *self.guarantors)


def reduced_games(world: World, state: State) -> tuple[Reduced, ...]:
    """Returns a game for each calculation of the scenario, by the state of one future."""
    aims = {(each.actor, each.target): each.aim for each in world.fighters}
    found = []
    for plan in world.calculations:
        promise, guarantors = _commitment(world, state, plan)
        track = _track(world, state, plan)
        standings = tuple(_standings(len(guarantors), can_settle=track is not None))
        aim = aims[plan.actor, plan.target]
        found.append(Reduced(plan, aim, promise, guarantors, track, standings))
    return tuple(found)


def _commitment(
    world: World, state: State, plan: Calculation
) -> tuple[Promise | None, tuple[int, ...]]:
    """The commitment under which most force is likely, and those likeliest to use it."""
    best: tuple[float, Promise | None, tuple[int, ...]] = (0.0, None, ())
    for promise in world.promises:
        if not (promise.beneficiary[plan.target] and state.binding[promise.number].any()):
            continue
        odds = honour(world, state, promise, plan.actor, plan.target, judge=plan.target)
        force = odds.probability.mean(axis=1)
        if force.sum() > best[0]:
            first = np.sort(np.argsort(-force, kind="stable")[:MOST_GUARANTORS])
            best = (float(force.sum()), promise, tuple(odds.guarantors[first].tolist()))
    return best[1:]


def _track(world: World, state: State, plan: Calculation) -> Negotiation | None:
    open_ = [
        track
        for track in world.tracks
        if track.party[[plan.actor, plan.target]].all()
        and not np.isin(state.track_status[track.number], (IN_FORCE, FAILED)).any()
    ]
    return max(open_, key=lambda track: track.value, default=None)


def _standings(guarantors: int, *, can_settle: bool) -> Iterator[Standing]:
    nobody = (False,) * guarantors
    for target, aggressor in product((False, True), repeat=2) if can_settle else ((False,) * 2,):
        yield Standing(attack=False, force=nobody, settles=(aggressor, target))
    for force in product((False, True), repeat=guarantors):
        yield Standing(attack=True, force=force[::-1])


def moves_of(game: Reduced) -> tuple[Places, ...]:
    """Returns for each decision maker (E, 2) its moves, from and to, numbered from 0."""
    place = {standing: number for number, standing in enumerate(game.standings)}
    moves: list[list[tuple[int, int]]] = [[] for _ in game.makers]
    first = len(game.makers) - len(game.guarantors)
    begun = Standing(attack=True, force=(False,) * len(game.guarantors))
    ended = Standing(attack=False, force=begun.force)
    for standing, number in place.items():
        if standing.attack:
            moves[0].append((number, place[ended]))
            for k in range(len(game.guarantors)):
                force = tuple(used != (k == i) for i, used in enumerate(standing.force))
                moves[first + k].append((number, place[Standing(attack=True, force=force)]))
            continue
        moves[0].append((number, place[begun]))
        aggressor, target = standing.settles
        for maker, settles in enumerate(((not aggressor, target), (aggressor, not target))):
            if game.track is not None:
                other = Standing(attack=False, force=standing.force, settles=settles)
                moves[maker].append((number, place[other]))
    return tuple(np.array(each, dtype=np.intp).reshape(-1, 2) for each in moves)


def present_of(world: World, state: State, game: Reduced) -> Places:
    """Returns (B,) the state of the game that each future stands in."""
    at_war = _at_war(world, state, game)
    used = np.zeros((len(game.guarantors), state.futures), dtype=bool)
    if game.promise is not None:
        used = (state.honour[game.promise.number, list(game.guarantors)] == FORCE) & at_war
    agreed = np.zeros(state.futures, dtype=bool)
    if game.track is not None:
        agreed = (state.track_status[game.track.number] == AGREED) & ~at_war
    here = np.zeros(state.futures, dtype=np.intp)
    for number, standing in enumerate(game.standings):
        if len(set(standing.settles)) == 1:
            fits = (at_war == standing.attack) & (agreed == standing.settled)
            fits &= (used == np.array(standing.force, dtype=bool)[:, None]).all(axis=0)
            here[fits] = number
    return here


def payoffs_of(world: World, state: State, game: Reduced) -> Array:
    """Returns (N, S, B) what each state of the game is worth to each decision maker.

    Units differ between decision makers: utility units to those who settle or attack, log-odds
    to guarantors. Only the order of one's own is ever used.
    """
    own = _force(world, state, game, judge=game.plan.target)
    rows = [_to_aggressor(world, state, game)]
    if game.track is not None:
        rows.append(_to_target(world, state, game, own))
    rows += [_to_guarantor(world, game, own, k) for k in range(len(game.guarantors))]
    shape = (state.futures,)
    return np.stack([[np.broadcast_to(each, shape) for each in row] for row in rows])


@dataclass(frozen=True, slots=True)
class _Force:
    """Guarantors of the game by their log-odds, those outside it by their odds.

    Attributes:
        alone: (G, B) log-odds of force of each in the game, apart from the others.
        outside: (H, B) odds of force of everybody else who is called; in a war, their answers.
    """

    alone: Array
    outside: Array


def _force(world: World, state: State, game: Reduced, judge: int) -> _Force:
    if game.promise is None:
        none = np.zeros((0, state.futures))
        return _Force(none, none)
    odds: Honour = honour(world, state, game.promise, game.plan.actor, game.plan.target, judge)
    inside = np.isin(odds.guarantors, game.guarantors)
    alone = odds.logit - odds.terms[-1].value  # the last term is what is expected of the others
    answer = state.honour[game.promise.number, odds.guarantors[~inside]]
    answered = _at_war(world, state, game) & (answer != NOT_ASKED)
    outside = np.where(answered, answer == FORCE, odds.probability[~inside])
    return _Force(alone[inside], outside)


def _enough(world: World, force: _Force, standing: Standing) -> Array:
    """(B,) odds that as many use force as it takes to oppose the aggressor."""
    counts = count_distribution(np.minimum(force.outside, 1.0))
    need = np.round(world.parameters.need).astype(np.int64) - sum(standing.force)
    return np.asarray((counts * (np.arange(len(counts))[:, None] >= need)).sum(axis=0))


def _to_aggressor(world: World, state: State, game: Reduced) -> list[Array]:
    actor, aim, given = game.plan.actor, game.aim, prospects(world, state, game.plan)
    seen, gain = _force(world, state, game, judge=actor), _gain(game, state, actor)
    at_war, hold, fighting_on = _at_war(world, state, game), given.kept, None
    if aim is not None:
        worth = aim.win.value * aim.gain.value * world.parameters.fighting_gain
        fighting_on = worth - (1.0 - aim.win.value) * aim.loss.value - aim.cost.value
        hold = np.where(at_war, aim.stopping.value, hold)
    rows = []
    for standing in game.standings:
        enough = _enough(world, seen, standing)
        attack = (1.0 - enough) * given.alone + enough * given.opposed
        if fighting_on is not None:
            attack = np.where(at_war, fighting_on, attack)
        rows.append(attack if standing.attack else hold + standing.settled * gain)
    return rows


def _to_target(world: World, state: State, game: Reduced, own: _Force) -> list[Array]:
    gain = _gain(game, state, game.plan.target)
    worst = np.minimum(gain, 0.0) - BELOW - 1.0
    return [
        worst + _enough(world, own, each) if each.attack else each.settled * gain
        for each in game.standings
    ]


def _to_guarantor(world: World, game: Reduced, own: _Force, k: int) -> list[Array]:
    """Log-odds of force against the same without it, where the others stand so."""
    given, none = world.parameters, np.zeros(own.alone.shape[1])
    called = max(len(own.alone) + len(own.outside) - 1, 1)
    slope = np.minimum(given.co_guarantor_slope, STEEPEST)
    at_war = {}
    for standing in game.standings:
        others = sum(standing.force) - 1
        share = (others + own.outside.sum(axis=0)) / called
        someone = 1.0 if others else 1.0 - (1.0 - own.outside).prod(axis=0)
        heeded = slope * (share - REFERENCE_SHARE) - given.enough_without_slope * someone
        if standing.attack:
            at_war[standing] = own.alone[k] + heeded if standing.force[k] else none
    peace = np.maximum.reduce([none, *at_war.values()]) + BELOW
    return [at_war.get(standing, peace) for standing in game.standings]


def _gain(game: Reduced, state: State, actor: int) -> Array:
    if game.track is None:
        return np.zeros(state.futures)
    return package_gain(game.track, state, actor)


def _at_war(world: World, state: State, game: Reduced) -> Flags:
    """(B,) whether a war is on that the aggressor began."""
    actor, target = game.plan.actor, game.plan.target
    dyad = world.dyad[actor, target]
    began = np.isin(state.began[dyad], (BOTH, side_of(actor, target)))
    return np.asarray(began & (state.rung[dyad] >= world.scenario.ladder.marks.war))


def conflict_of(world: World, game: Reduced, payoffs: Array) -> Conflict:
    """Returns a game as a conflict of the graph model.

    Args:
        world: The compiled scenario.
        game: The game.
        payoffs: (N, S) payoffs of one future.
    """
    actor, target = world.name(game.plan.actor), world.name(game.plan.target)
    return Conflict(
        id=f"{world.actors[game.plan.actor]}/{world.actors[game.plan.target]}",
        title=f"{actor} and {target}",
        decision_makers=tuple(world.name(each) for each in game.makers),
        states=tuple(_label(world, game, each) for each in game.standings),
        moves=moves_of(game),
        payoffs=payoffs,
        expected={},
    )


def _label(world: World, game: Reduced, standing: Standing) -> str:
    actor, target = world.name(game.plan.actor), world.name(game.plan.target)
    if standing.attack:
        helpers = [
            world.name(each)
            for each, used in zip(game.guarantors, standing.force, strict=True)
            if used
        ]
        return f"{actor} attacks; force: {', '.join(helpers) or 'nobody'}"
    if game.track is None:
        return "no attack"
    if standing.settled:
        return f"no attack; settled: {game.track.given.name}"
    would = [name for name, yes in zip((actor, target), standing.settles, strict=True) if yes]
    return f"no attack; would settle: {', '.join(would) or 'nobody'}"
