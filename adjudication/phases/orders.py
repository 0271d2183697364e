"""Phases attention and orders: what unplayed actors do, and all moves of the turn in one list.

An unplayed actor first turns to somebody, then chooses an action by a logit over the catalogue;
a preparation or an attack that it already means to make takes the place of the choice.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.focus import world_of
from adjudication.menu import Menu
from adjudication.models import portable
from adjudication.models.compiled import formula, kernel, worth
from adjudication.models.single import Numbers
from adjudication.orders import Orders, canonical
from adjudication.phases.calculus import prospects
from adjudication.phases.leanings import Aims, drives, leanings
from adjudication.phases.policies import drawn_to_adversary
from adjudication.question import Answers, Block, Term, choice, two_way
from adjudication.state import NONE, State
from adjudication.world import World

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
Codes = NDArray[np.int16]
MEANS, PREPARED = 1, 2
"""Stages of an intention: means to attack, has prepared."""


def _free(world: World, state: State, orders: Orders) -> Flags:
    """(A, B): actors that nobody plays or has ordered for, and that no intention binds."""
    ordered = np.array([any(o.actor == actor for o in orders) for actor in world.actors])
    bound = (state.intention > 0).any(axis=1)
    return np.asarray(~(world.played | ordered)[:, None] & ~bound)


@dataclass(frozen=True, slots=True)
class Attention:
    """To whom each unplayed actor turns."""

    name: str = "attention"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns one question per unplayed actor that is free to choose."""
        count = len(world.actors)
        given = world.parameters
        utility = _pulls(world, state)
        policy = drawn_to_adversary(world, state)
        if policy is not None:
            utility += policy
        even = 1.0 - world.profiles.even_handed[:, None]
        if world.profiles.even_handed.any():
            utility *= even
        utility[np.eye(count, dtype=bool)] = -np.inf

        def components() -> list[tuple[str, str, Array]]:
            heat, rung = state.heat, state.rung[world.dyad]
            plain = [
                ("standing attention", "", world.salience.T[:, :, None]),
                ("hostility", "attention_heat", given.attention_heat * heat.swapaxes(0, 1)),
                ("rung", "attention_rung", given.attention_rung * rung.swapaxes(0, 1)),
            ]
            if policy is not None:
                plain.append(("graduated initiative", "initiative_attention", policy))
            return [(name, key, value * even) for name, key, value in plain]

        block = choice(
            "attention",
            [
                (f"attention/{actor}", f"To whom does {world.called(row)} turn?", actor)
                for row, actor in enumerate(world.actors)
            ],
            world.actors,
            (1, *[0] * (count - 1)),
            _free(world, state, orders),
            utility,
            components,
        )
        return (block,)

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state with the answers noted."""
        del world, orders
        return state.with_changes(attention=answers["attention"])


@formula
def _pull(
    rung: Numbers, heat: Numbers, standing: Numbers, of_rung: Numbers, of_heat: Numbers
) -> Numbers:
    """How far another draws an actor's attention."""
    return of_rung * rung + of_heat * heat + standing


def _pulls(world: World, state: State) -> Array:
    """(A other, A, B): how far each other draws an actor's attention."""
    utility = np.empty_like(state.heat)
    given = world.parameters
    weights = given.attention_rung, given.attention_heat
    each = [np.broadcast_to(weight, state.futures) for weight in weights]
    if worth(state.heat, world.salience, *each):
        dyad = world.dyad.astype(np.uint64)
        _pull_each(state.rung, state.heat, world.salience, dyad, *each, utility)
    else:
        rung = state.rung[world.dyad]
        pull = _pull(rung, state.heat, world.salience[:, :, None], *weights)
        utility[...] = pull.swapaxes(0, 1)
    return utility


@kernel("i2[,] f4[,,] f4[,] u8[,] f4[] f4[]", "f4[,,]")
def _pull_each(
    rung: Codes,
    heat: Array,
    salience: Array,
    dyad: NDArray[np.uint64],
    of_rung: Array,
    of_heat: Array,
    utility: Array,
) -> None:
    for who in range(heat.shape[0]):
        for whom in range(heat.shape[1]):
            if who == whom:
                continue  # no dyad, and nobody turns to itself
            row, stands, felt = utility[whom, who], rung[dyad[who, whom]], heat[who, whom]
            standing = salience[who, whom]
            for future in range(row.size):
                here = np.float32(stands[future])
                row[future] = _pull(here, felt[future], standing, of_rung[future], of_heat[future])


@dataclass(frozen=True, slots=True)
class Choose:
    """What unplayed actors do; then every move of the turn stands in one list."""

    name: str = "orders"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns the choices of unplayed actors and the fate of attacks they prepare."""
        free = _free(world, state, orders) & (state.attention != NONE)
        return (_action_choice(world, state, free), *_intentions(world, state, orders))

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state with this turn's moves; orders typed in stand first."""
        moves = _Moves(state.futures)
        for order in canonical(orders):
            if order.action and order.actor in world.actors:
                moves.add(
                    world.actors.index(order.actor),
                    world.catalogue.ids.index(order.action),
                    world.actors.index(order.target) if order.target else NONE,
                )
        for inject, actor, action, target in world.inject_acts:
            moves.add(actor, action, target, state.released[inject] == state.turn)
        for actor in range(len(world.actors)):
            answer = answers["order"][actor]
            if not world.played[actor]:
                chosen = world.menu.actions[answer]
                moves.add(actor, chosen, state.attention[actor], answer != NONE)
        _add_intended(world, state, answers, moves)
        return state.with_changes(
            act_actor=moves.stack(moves.actors),
            act_action=moves.stack(moves.actions),
            act_target=moves.stack(moves.targets),
            act_known=np.ones((len(moves.actors), state.futures)),
        )


class _Moves:
    """The list under construction: one row a move, futures last."""

    def __init__(self, futures: int) -> None:
        self.futures = futures
        self.actors: list[Codes] = []
        self.actions: list[Codes] = []
        self.targets: list[Codes] = []

    def add(
        self,
        actor: int,
        action: int | NDArray[np.generic],
        target: int | NDArray[np.generic],
        made: Flags | None = None,
    ) -> None:
        """Adds a row; where it is not made there is no move."""
        row = np.ones(self.futures, dtype=bool) if made is None else made
        self.actors.append(np.full(self.futures, actor, dtype=np.int16))
        self.actions.append(np.where(row, action, NONE).astype(np.int16))
        self.targets.append(np.where(row, target, NONE).astype(np.int16))

    def stack(self, rows: list[Codes]) -> Codes:
        """Returns (N, B)."""
        return np.stack(rows) if rows else np.zeros((0, self.futures), dtype=np.int16)


def _action_choice(world: World, state: State, free: Flags) -> Block:
    """The logit over actions, each judged toward the actor that has the attention."""
    menu, parameters = world.menu, world.parameters
    aims = Aims(world, state, free)
    deterred = -parameters.choice_deterrence * _margin(world, state, aims.target)
    utility = leanings(aims, deterred)
    patience: Array | None = None
    if state.months != 1.0:
        patience = _patience(utility, menu.waiting, state.months)
        utility[menu.waiting] += patience

    def components() -> list[tuple[str, str, Array]]:
        hostility = menu.hostility[:, None, None]
        standing = menu.standing.reshape(len(menu.ids), -1).take(aims.pair, axis=1)
        leap = parameters.choice_jump * menu.leap.take(aims.rung, axis=1)
        return [
            ("appeal", "", np.where(np.isfinite(standing), standing, 0.0)),
            *((name, key, hostility * value) for name, key, value in drives(aims)),
            ("jump on the ladder", "choice_jump", -np.where(np.isfinite(leap), leap, 0.0)),
            ("deterrence", "choice_deterrence", menu.violent[:, None, None] * deterred),
            *_shorter_turn(menu, patience),
        ]

    return choice(
        "order",
        [
            (f"order/{actor}", f"What does {world.called(row)} do?", actor)
            for row, actor in enumerate(world.actors)
        ],
        menu.ids,
        (menu.waiting,) * len(world.actors),
        free,
        utility,
        components,
    )


def _patience(utility: Array, waiting: int, months: float) -> Array:
    """(A, B): what a turn of another length than a month adds to waiting.

    Nothing is done with a month's odds of it, to the power of the length: doing nothing in two
    halves is then as likely as in the whole. Zero where there is nothing else to do.
    """
    weight = portable.exp(utility - utility.max(axis=0))
    others = weight.sum(axis=0) - weight[waiting]
    open_ = others > 0.0
    ratio = np.where(open_, weight[waiting] / np.where(open_, others, 1.0), 1.0)
    nothing = -months * portable.log1p(1.0 / ratio)
    longer = nothing - portable.log(-portable.expm1(nothing)) - portable.log(ratio)
    return np.asarray(np.where(open_, longer, 0.0))


def _shorter_turn(menu: Menu, patience: Array | None) -> list[tuple[str, str, Array]]:
    if patience is None:
        return []
    waits = (np.arange(len(menu.ids)) == menu.waiting)[:, None, None]
    return [("length of the turn", "", np.where(waits, patience, 0.0))]


def _margin(world: World, state: State, target: NDArray[np.intp]) -> Array:
    """(A, B): odds of opposition less the threshold, for those who turn to whom they covet."""
    margin = np.zeros(target.shape, dtype=state.number)
    for plan in world.calculations:
        covets = np.flatnonzero(target[plan.actor] == plan.target)
        if len(covets):
            given = prospects(world_of(world, covets), state.of(covets), plan)
            margin[plan.actor, covets] = given.opposition - given.threshold
    return margin


def _intended(world: World, state: State, orders: Orders, stage: int) -> Flags:
    """(calculations, B): unplayed actors at a stage of their intention, with no order typed.

    What is meant is prepared, and what is prepared done, as a month of game time ends.
    """
    ordered = {order.actor for order in orders}
    return np.stack(
        [
            (state.intention[plan.actor, plan.target] == stage)
            & state.ends_month
            & (not world.played[plan.actor])
            & (world.actors[plan.actor] not in ordered)
            for plan in world.calculations
        ]
    )


def _intentions(world: World, state: State, orders: Orders) -> tuple[Block, ...]:
    if not world.calculations:
        return ()
    plans = world.calculations
    names = [f"{world.actors[p.actor]}/{world.actors[p.target]}" for p in plans]
    deceptive = np.array([world.deceptive[p.actor, p.target] for p in plans])[:, None]
    cover = two_way(
        "cover",
        [
            (
                f"cover/{name}",
                f"Does {world.called(plan.actor)} notify its preparation as an exercise?",
                world.actors[plan.actor],
            )
            for name, plan in zip(names, plans, strict=True)
        ],
        ("silent", "notified"),
        _intended(world, state, orders, MEANS),
        [Term("deceptive notification", 1, portable.log(deceptive / (1.0 - deceptive)))],
    )
    drop = world.parameters.drop_if_detected
    launch = two_way(
        "launch",
        [
            (
                f"launch/{name}",
                f"Detected: does {world.called(plan.actor)} still attack "
                f"{world.called(plan.target)}?",
                world.actors[plan.actor],
            )
            for name, plan in zip(names, plans, strict=True)
        ],
        ("drop", "launch"),
        _intended(world, state, orders, PREPARED) & _detected(world, state),
        [Term("dropped if detected", 1, portable.log((1.0 - drop) / drop), "drop_if_detected")],
    )
    return cover, launch


def _detected(world: World, state: State) -> Flags:
    """(calculations, B): whether anybody who watches over the target was alarmed."""
    return np.stack(
        [
            (state.alarm[world.watchers[:, plan.target], plan.actor] > 0).any(axis=0)
            for plan in world.calculations
        ]
    )


def _add_intended(
    world: World, state: State, answers: Mapping[str, Answers], moves: _Moves
) -> None:
    for row, plan in enumerate(world.calculations):
        if world.played[plan.actor]:
            continue
        stage = state.intention[plan.actor, plan.target] * state.ends_month
        cover, launch = answers["cover"][row], answers["launch"][row]
        prepares = np.where(cover == 1, world.covered_preparation, world.open_preparation)
        asked = cover != NONE
        moves.add(plan.actor, prepares, plan.target, asked & (prepares != NONE))
        attacks = (stage == PREPARED) & (launch != 0) & _nothing_typed(moves, plan.actor)
        moves.add(plan.actor, world.attack, plan.target, attacks & (world.attack != NONE))


def _nothing_typed(moves: _Moves, actor: int) -> Flags:
    """(B,): whether the actor has no other move in the list."""
    idle = np.ones(moves.futures, dtype=bool)
    for actors, actions in zip(moves.actors, moves.actions, strict=True):
        idle &= ~((actors == actor) & (actions != NONE))
    return idle
