"""Phase trust: evidence ages, then this turn's known moves are weighed by everybody.

The target weighs an act in full. A bystander weighs it by its trust in the target: toward a
friend as the target would, less; toward an adversary reversed, halved and without the negativity
factor. Only friendly moves that cost something carry a signal of good intent.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import Acts, known_acts, picked
from adjudication.models.compiled import formula, kernel, where, worth
from adjudication.models.kernels import aged
from adjudication.models.single import HALF, ONE, ZERO, Numbers
from adjudication.models.trust import evidence_bits, signal_likelihood_ratio
from adjudication.orders import Orders
from adjudication.question import Answers, Block
from adjudication.readings import rivals, trust
from adjudication.state import INTENT, RELIABILITY, State
from adjudication.world import World

Array = NDArray[np.float64]
T = TypeVar("T", bound=np.generic)
ANNOUNCED = 1.5
"""What a step counts that was announced as policy; see strategies.grit_evidence."""


@dataclass(frozen=True, slots=True)
class Trust:
    """Ages evidence and adds what this turn's moves say."""

    name: str = "trust"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns nothing: trust follows from what was done."""
        del world, state, orders
        return ()

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state with evidence aged and added to."""
        del orders, answers
        given = world.parameters
        positive = aged(state.evidence_for, given.half_life_positive, state.months)
        negative = aged(state.evidence_against, given.half_life_negative, state.months)
        sympathy = given.bystander_weight * (2.0 * trust(world, state) - 1.0)
        acts = _telling_acts(world, state)
        aid = acts.only(world.catalogue.rival_goldstein[acts.action] < 0.0)
        aimed_at = rivals(world, state, aid)
        for move in _moves(world, state, acts):
            weight = _weights(sympathy, move)
            here = slice(*np.searchsorted(aid.row, (move.row, move.row + 1)))
            weight[:, aid.future[here]] *= ~aimed_at[:, here]
            _add_heard(move, weight, given.negativity * move.blame, positive, negative)
            told = np.flatnonzero(move.duty)
            if not len(told):
                continue
            heard = np.maximum(weight[:, told], 0.0) * move.duty[told]
            positive[:, move.actor, RELIABILITY, told] += np.maximum(heard, 0.0)
            broken = np.maximum(-heard, 0.0) * picked(given.negativity, told)
            negative[:, move.actor, RELIABILITY, told] += broken
        who, place = np.nonzero(aimed_at)
        read = -world.catalogue.rival_goldstein[aid.action] / 10.0 * aid.sampled(given.negativity)
        intent = negative[:, :, INTENT]
        np.add.at(intent, (who, aid.actor[place], aid.future[place]), read[place])
        return state.with_changes(
            evidence_for=positive,
            evidence_against=negative,
            kept_word=_aged_word(state, state.kept_word, given.half_life_positive),
            broken_word=_aged_word(state, state.broken_word, given.half_life_negative),
        )


def _aged_word(state: State, evidence: Array, half_life: Array) -> Array:
    return aged(evidence, half_life, state.months) if evidence.any() else evidence


def _telling_acts(world: World, state: State) -> Acts:
    """The known acts of this turn that say something of their actor."""
    catalogue = world.catalogue
    says = (catalogue.goldstein != 0.0) | (catalogue.duty != 0.0)
    says |= catalogue.rival_goldstein < 0.0
    acts = known_acts(state)
    return acts.only(says[acts.action])


@dataclass(frozen=True, slots=True)
class _Move:
    """One row of the list of moves, (B,) each; zeros where nobody hears of it.

    Attributes:
        row: Row of the list.
        actor: Who acted.
        targets: Toward whom.
        friendly, hostile: Evidence that the target draws from it, for and against.
        blame: What is left of the evidence against when the move answers one as hostile.
        duty: +1 keeps, -1 breaks a duty.
    """

    row: int
    actor: int
    targets: NDArray[np.intp]
    friendly: Array
    hostile: Array
    blame: Array
    duty: Array


def _moves(world: World, state: State, acts: Acts) -> Iterator[_Move]:
    """Yields the rows of the list of moves in which somebody said something."""
    catalogue = world.catalogue
    score = catalogue.goldstein[acts.action] / 10.0
    friendly = np.maximum(score, 0.0) * _vouched(world, state, acts)
    signals = (score > 0.0) & (catalogue.cost[acts.action] > 0.0)
    friendly[signals] += _signal(world, acts.only(signals))
    hostile = np.maximum(-score, 0.0)
    blame = hostile * _blamed(world, state, acts)
    duty = catalogue.duty[acts.action]
    ends = np.searchsorted(acts.row, np.arange(state.act_action.shape[0] + 1))
    for row, (start, end) in enumerate(pairwise(ends.tolist())):
        if start < end:
            spread = partial(_spread, acts.future[start:end], state.futures)
            yield _Move(
                row=row,
                actor=int(acts.actor[start]),
                targets=spread(acts.target[start:end]),
                friendly=spread(friendly[start:end]),
                hostile=spread(hostile[start:end]),
                blame=spread(blame[start:end]),
                duty=spread(duty[start:end]),
            )


def _spread(here: NDArray[np.intp], futures: int, values: NDArray[T]) -> NDArray[T]:
    """Returns values of some futures among zeros for the others."""
    full = np.zeros(futures, dtype=values.dtype)
    full[here] = values
    return full


def _vouched(world: World, state: State, acts: Acts) -> Array:
    """How far each act can be checked: experts vouch for some of it, announced policy for more."""
    checked: Array = world.catalogue.verifiability[acts.action]
    if state.dialogue.any():
        alive = state.dialogue[world.dyad[acts.actor, acts.target], acts.future]
        checked = (
            checked + (1.0 - checked) * acts.sampled(world.parameters.dialogue_weight) * alive
        )
    profiles = world.profiles
    if profiles.initiator.any():
        announced = state.initiative[acts.actor, acts.future] > 0.0
        announced &= profiles.adversary[acts.actor] == acts.target
        checked = checked * np.where(announced, ANNOUNCED, 1.0)
    return checked


def _signal(world: World, acts: Acts) -> Array:
    """Evidence of good intent in friendly acts that cost something."""
    given = world.parameters
    return evidence_bits(
        signal_likelihood_ratio(
            world.catalogue.cost[acts.action],
            acts.sampled(given.trustworthy_willingness),
            acts.sampled(given.untrustworthy_willingness),
            acts.sampled(given.signal_noise),
        )
    )


def _blamed(world: World, state: State, acts: Acts) -> Array:
    """Share of blame left: less for an act that answers one as hostile, two turns back."""
    received = np.maximum(
        state.worst_received[acts.actor, acts.target, 0, acts.future],
        state.worst_received[acts.actor, acts.target, 1, acts.future],
    )
    hostile = np.maximum(-world.catalogue.goldstein[acts.action], 0.0)
    answers = (received > 0.0) & (received >= hostile)
    return np.where(answers, 1.0 - acts.sampled(world.parameters.answered_in_kind), 1.0)


def _weights(sympathy: Array, move: _Move) -> Array:
    """(A, B) weight of a move by observer: the target in full, a bystander by its sympathy."""
    futures = np.arange(len(move.targets))
    if worth(sympathy):
        compiled = np.empty((len(sympathy), len(futures)), dtype=sympathy.dtype)
        _weigh(sympathy, move.targets, move.actor, compiled)
        return compiled
    here = move.targets * len(futures) + futures
    weight: Array = sympathy.reshape(len(sympathy), -1).take(here, axis=1)
    weight[move.targets, futures] = 1.0
    weight[move.actor] = 0.0
    return weight


@kernel("f4[,,] i8[] i8", "f4[,]")
def _weigh(sympathy: Array, targets: NDArray[np.intp], actor: int, weight: Array) -> None:
    for observer in range(weight.shape[0]):
        row = weight[observer]
        for future in range(row.size):
            row[future] = sympathy[observer, targets[future], future]
            row[future] = where(observer == targets[future], ONE, row[future])
        if observer == actor:
            row[:] = ZERO


def _add_heard(
    move: _Move, weight: Array, blamed: Array, positive: Array, negative: Array
) -> None:
    """Adds what each observer hears of the intent of the actor to the evidence for and against.

    Args:
        move: The move.
        weight: (A, B) its weight by observer.
        blamed: (B,) what the target draws from it against the actor.
        positive: (A, A, C, B) evidence for, changed in place.
        negative: Evidence against.
    """
    if worth(weight, move.friendly, move.hostile, blamed, positive, negative):
        heard = (weight, move.friendly, move.hostile, blamed)
        _add_each_heard(*heard, move.actor, positive, negative)
        return
    gain, loss = _heard(weight, move.friendly, move.hostile, blamed)
    positive[:, move.actor, INTENT] += gain
    negative[:, move.actor, INTENT] += loss


@formula
def _heard(weight: Numbers, friendly: Numbers, hostile: Numbers, blamed: Numbers) -> Numbers:
    """Evidence for and against: as the target draws it, or reversed and halved."""
    toward = np.maximum(weight, ZERO)
    turned = (toward - weight) * HALF
    return toward * friendly + turned * hostile, toward * blamed + turned * friendly


@kernel("f4[,] f4[] f4[] f4[] i8", "f4[,,,] f4[,,,]")
def _add_each_heard(
    weight: Array,
    friendly: Array,
    hostile: Array,
    blamed: Array,
    actor: int,
    positive: Array,
    negative: Array,
) -> None:
    for observer in range(weight.shape[0]):
        row = weight[observer]
        gained, lost = positive[observer, actor, INTENT], negative[observer, actor, INTENT]
        for future in range(row.size):
            gain, loss = _heard(row[future], friendly[future], hostile[future], blamed[future])
            gained[future] += gain
            lost[future] += loss
