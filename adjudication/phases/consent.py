"""Phase consent: forces on a state's soil need its consent, and that of whom a treaty names.

A refusal stops the move. Whoever goes ahead all the same breaks a duty in everybody's eyes and
leaves a grievance with those who refused.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import Acts, aimed_acts
from adjudication.hearsay import credited_at
from adjudication.orders import Orders
from adjudication.question import Answers, Block, Term, two_way
from adjudication.readings import act_keys
from adjudication.state import NONE, RELIABILITY, State
from adjudication.world import World

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Consent:
    """Whether those whose consent a deployment or an exercise needs give it."""

    name: str = "consent"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns a question per move onto another's soil and state whose consent it needs."""
        del orders
        acts = _hosted(world, state)
        return (_block(world, state, acts),) if len(acts.row) else ()

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state without the moves refused, or with what going ahead costs."""
        del orders
        given = answers.get("consent")
        if given is None or not (given == 0).any():
            return state
        count = len(world.actors)
        refused = (given == 0).reshape(-1, count, state.futures)
        goes_ahead = world.catalogue.insists[state.act_action] & (state.act_action != NONE)
        stopped = refused.any(axis=1) & ~goes_ahead
        state = _imposed(world, state, refused & goes_ahead[:, None])
        return state.with_changes(act_action=np.where(stopped, NONE, state.act_action))


def _hosted(world: World, state: State) -> Acts:
    acts = aimed_acts(state)
    return acts.doing(world.catalogue.hosted)


def _block(world: World, state: State, acts: Acts) -> Block:
    """One row a move and state; its trust in whoever comes speaks for consent."""
    count = len(world.actors)
    asked = np.zeros((state.act_action.shape[0], count, state.futures), dtype=bool)
    asked[acts.row, acts.target, acts.future] = True
    place, other = np.nonzero(world.catalogue.consents[acts.action])
    asked[acts.row[place], other, acts.future[place]] = True
    asked[acts.row, acts.actor, acts.future] = False
    row, who, future = np.nonzero(asked)
    given = world.parameters
    known = np.zeros(asked.shape, dtype=state.number)
    guest = state.act_actor[row, future].astype(np.intp)
    known[row, who, future] = (
        credited_at(world, state, who, guest, future, given.referral_weight) - 0.5
    )
    keys = act_keys(world, state, "consent")
    named = [
        (
            f"{key}/{actor}",
            f"Does {world.called(number)} consent to forces of {_guest(world, state, line)}?",
            actor,
        )
        for line, key in enumerate(keys)
        for number, actor in enumerate(world.actors)
    ]
    terms = [
        Term("consent among states at ease", 1, given.consent_constant, "consent_constant"),
        Term(
            "trust in whoever comes",
            1,
            given.consent_trust * known.reshape(-1, state.futures),
            "consent_trust",
        ),
    ]
    flat = asked.reshape(-1, state.futures)
    return two_way("consent", named, ("refuse", "consent"), flat, terms)


def _guest(world: World, state: State, line: int) -> str:
    actor = int(state.act_actor[line].max())
    return world.name(actor) if actor != NONE else "nobody"


def _imposed(world: World, state: State, imposed: Flags) -> State:
    """A grievance with each who refused, and a broken duty in the eyes of all others."""
    line, refuser, future = np.nonzero(imposed)
    if not len(line):
        return state
    guest = state.act_actor[line, future].astype(np.intp)
    grievance, broken = state.grievance.copy(), state.evidence_against.copy()
    added = np.broadcast_to(world.parameters.refusal_grievance, state.futures)
    np.add.at(grievance, (refuser, guest, future), added[future])
    weight = np.broadcast_to(world.parameters.negativity, state.futures)
    did = np.zeros((len(world.actors), state.futures), dtype=bool)
    did[guest, future] = True
    for actor in np.flatnonzero(did.any(axis=1)):
        observers = np.arange(len(world.actors)) != actor
        broken[observers, actor, RELIABILITY] += weight * did[actor]
    return state.with_changes(grievance=grievance, evidence_against=broken)
