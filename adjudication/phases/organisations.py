"""Phase organisations: members vote on what stands on the agenda; what is carried they then do.

An organisation has no rung, no forces and no dyad. A motion carried is an act of each member in
its own dyad, once, however many made it besides. Under consensus one objection is enough; where
all but one suffice, the one that objects stands aside; a qualified majority binds all.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

import numpy as np
from numpy.typing import NDArray

from adjudication.focus import only_where
from adjudication.orders import Orders
from adjudication.organisations import Agenda
from adjudication.question import NOT_ASKED, Answers, Block, Term, two_way
from adjudication.readings import trust_between
from adjudication.state import NONE, State
from adjudication.world import World
from scenarios.calendar import elapsed_at
from scenarios.injects import AtDate, WhenInvoked, WhenRung

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
ROUNDING = 1e-6
"""Months by which the clock may be off, single precision included."""
CALM = 2.0
"""Hostility at which a member is neither for nor against a hostile act, as in its own choice."""


@dataclass(frozen=True, slots=True)
class Organisations:
    """Votes of members, and the acts that follow."""

    name: str = "organisations"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns one question per member and motion that is due: for or against."""
        del orders
        if not world.agenda:
            return ()
        due = [_due(world, state, motion) for motion in world.agenda]
        if not any(each.any() for each in due):
            return ()
        asked = np.stack(
            [here for motion, here in zip(world.agenda, due, strict=True) for _ in motion.members]
        )
        return (only_where(asked, world, state, _votes),)

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state with the votes counted and the members' acts in the list of moves.

        Every member has a row of the list for every motion, so that the key of a row never
        depends on what was carried in some other future.
        """
        del orders
        if not world.agenda:
            return state
        tabled, carried = state.tabled.copy(), state.carried.copy()
        made = np.zeros((sum(len(m.members) for m in world.agenda), state.futures), dtype=bool)
        given = answers.get("vote", np.full(made.shape, NOT_ASKED, dtype=np.int8))
        last = 0
        for motion in world.agenda:
            first, last = last, last + len(motion.members)
            votes = given[first:last]
            asked = (votes != NOT_ASKED).any(axis=0)
            if not asked.any():
                continue
            passed = asked & motion.carried(votes)
            tabled[motion.number] = np.where(asked, state.closes, tabled[motion.number])
            carried[motion.number] += passed
            bound = passed if motion.rule == "qualified-majority" else passed & (votes == 1)
            made[first:last] = bound & ~_already(state, motion)
        return _added(world, state, made).with_changes(tabled=tabled, carried=carried)


def _due(world: World, state: State, motion: Agenda) -> Flags:
    """(B,): whether the motion is to be voted on: its condition holds and its time has come."""
    given, when = motion.given, motion.given.when
    tabled = state.tabled[motion.number]
    waits = (tabled >= 0.0) & (state.closes - tabled < given.again - ROUNDING)
    free = (state.carried[motion.number] < given.stages) & ~waits
    match when:
        case AtDate():
            return np.asarray(free & (state.closes > elapsed_at(world.scenario.start, when.date)))
        case WhenRung():
            dyad = world.dyad[tuple(world.actor_index(name) for name in when.between)]
            return np.asarray(free & (state.rung[dyad] >= when.at_least))
        case WhenInvoked():
            row = list(world.scenario.commitments).index(when.commitment)
            return np.asarray(free & (state.invoked[row] > 0))
        case _:
            assert_never(when)


def _votes(world: World, state: State, asked: Flags) -> Block:
    """The members' odds: by the motion, their profiles, and what they think of its target."""
    seats = [(motion, int(member)) for motion in world.agenda for member in motion.members]
    who = np.array([member for _, member in seats])
    whom = np.array([motion.target for motion, _ in seats])
    given = world.parameters
    score = np.array([[world.catalogue.goldstein[motion.action]] for motion, _ in seats])
    hostile = (-score / 10.0).astype(state.number)
    heat = state.part("heat", (who, whom))
    believed = trust_between(world, state, who, whom)
    terms = [
        Term("the motion", 1, np.array([[m.given.support.value] for m, _ in seats])),
        Term("its profile", 1, np.concatenate([m.profile for m in world.agenda])),
        Term("hostility", 1, hostile * given.choice_heat * (heat - CALM) / 5.0, "choice_heat"),
        Term("trust", 1, -hostile * given.choice_trust * (believed - 0.5), "choice_trust"),
    ]
    rows = [
        (
            f"vote/{motion.key}/{world.actors[member]}",
            f"{motion.organisation}, {motion.given.title}: does {world.called(member)} agree?",
            world.actors[member],
        )
        for motion, member in seats
    ]
    return two_way("vote", rows, ("against", "for"), asked, terms)


def _already(state: State, motion: Agenda) -> Flags:
    """(n, B): which members do the same by themselves this turn."""
    same = (state.act_action == motion.action) & (state.act_target == motion.target)
    return np.stack([(same & (state.act_actor == m)).any(axis=0) for m in motion.members])


def _added(world: World, state: State, made: Flags) -> State:
    """The moves of the turn with those of the members at the end."""
    seats = [(m, motion.action, motion.target) for motion in world.agenda for m in motion.members]
    actor, action, target = np.array(seats, dtype=state.act_actor.dtype).T[:, :, None]
    return state.with_changes(
        act_actor=np.vstack([state.act_actor, np.broadcast_to(actor, made.shape)]),
        act_action=np.vstack([state.act_action, np.where(made, action, NONE)]),
        act_target=np.vstack([state.act_target, np.where(made, target, NONE)]),
        act_known=np.vstack([state.act_known, np.ones_like(made, dtype=np.int16)]),
    )
