"""Phase trust: evidence ages, then this turn's known moves are weighed by everybody.

The target weighs an act in full. A bystander weighs it by its trust in the target: toward a
friend as the target would, less; toward an adversary reversed, halved and without the negativity
factor. Only friendly moves that cost something carry a signal of good intent.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import Acts, known_acts
from adjudication.models.compiled import formula, kernel, worth
from adjudication.models.kernels import aged, projected
from adjudication.models.single import HALF, ONE, TWO, ZERO, Numbers
from adjudication.models.trust import evidence_bits, signal_likelihood_ratio
from adjudication.orders import Orders
from adjudication.question import Answers, Block
from adjudication.readings import rivals, trust
from adjudication.state import INTENT, RELIABILITY, State
from adjudication.world import World

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
Index = NDArray[np.intp]
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
        acts = _telling_acts(world, state)
        is_aid = world.catalogue.rival_goldstein[acts.action] < 0.0
        aid = acts.only(is_aid)
        aimed_at = rivals(world, state, aid)
        deaf = np.zeros((len(world.actors), len(acts.row)), dtype=bool)
        deaf[:, is_aid] = aimed_at
        _add_heard(world, state, acts, deaf, positive, negative)
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
    """Evidence about the few whose word was ever tested, aged."""
    tested = evidence.max(axis=-1) > 0.0
    if not tested.any():
        return evidence
    result = np.zeros_like(evidence)
    result[tested] = aged(evidence[tested], half_life, state.months)
    return result


def _telling_acts(world: World, state: State) -> Acts:
    """The known acts of this turn that say something of their actor."""
    catalogue = world.catalogue
    says = (catalogue.goldstein != 0.0) | (catalogue.duty != 0.0)
    says |= catalogue.rival_goldstein < 0.0
    acts = known_acts(state)
    return acts.only(says[acts.action])


def _add_heard(
    world: World, state: State, acts: Acts, deaf: Flags, positive: Array, negative: Array
) -> None:
    """Adds what each observer hears of its actor in every act to the evidence for and against.

    Args:
        world: The compiled scenario.
        state: The state before.
        acts: The n acts.
        deaf: (A, n) who hears nothing in it.
        positive: (A, A, C, B) evidence for, changed in place.
        negative: Evidence against.
    """
    catalogue, given = world.catalogue, world.parameters
    score = catalogue.goldstein[acts.action] / 10.0
    friendly = np.maximum(score, 0.0) * _vouched(world, state, acts)
    signals = (score > 0.0) & (catalogue.cost[acts.action] > 0.0)
    friendly[signals] += _signal(world, acts.only(signals))
    hostile = np.maximum(-score, 0.0)
    negativity = np.broadcast_to(acts.sampled(given.negativity), hostile.shape)
    blamed = negativity * (hostile * _blamed(world, state, acts))
    believed = (
        state.evidence_for,
        state.evidence_against,
        world.base_rate,
        np.broadcast_to(acts.sampled(given.prior_weight), hostile.shape),
        np.broadcast_to(acts.sampled(given.bystander_weight), hostile.shape),
    )
    values = (friendly, hostile, blamed, negativity, catalogue.duty[acts.action])
    said = [each.astype(positive.dtype, copy=False) for each in values]
    if worth(positive, negative, *believed, *said):
        acted = (acts.actor, acts.target, acts.future, deaf)
        _add_each_heard(*believed, *said, *acted, positive, negative)
        return
    everyone = np.arange(len(world.actors))[:, None]
    sympathy = given.bystander_weight * (2.0 * trust(world, state) - 1.0)
    weight = np.where(everyone == acts.target, 1.0, sympathy[:, acts.target, acts.future])
    weight[deaf | (everyone == acts.actor)] = 0.0
    gain, loss = _heard(weight, friendly, hostile, blamed)
    kept, broken = _word_heard(weight, negativity, catalogue.duty[acts.action])
    for evidence, context, heard in (
        (positive, INTENT, gain),
        (negative, INTENT, loss),
        (positive, RELIABILITY, kept),
        (negative, RELIABILITY, broken),
    ):
        np.add.at(evidence[:, :, context], (everyone, acts.actor, acts.future), heard)


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


@formula
def _heard(weight: Numbers, friendly: Numbers, hostile: Numbers, blamed: Numbers) -> Numbers:
    """Evidence for and against: as the target draws it, or reversed and halved."""
    toward = np.maximum(weight, ZERO)
    turned = (toward - weight) * HALF
    return toward * friendly + turned * hostile, toward * blamed + turned * friendly


@formula
def _word_heard(weight: Numbers, negativity: Numbers, duty: Numbers) -> Numbers:
    """Evidence for and against the word of who keeps (+1) or breaks (-1) a duty."""
    heard = np.maximum(weight, ZERO) * duty
    return np.maximum(heard, ZERO), np.maximum(-heard, ZERO) * negativity


@kernel(
    "f4[,,,] f4[,,,] f4[,] f4[] f4[] f4[] f4[] f4[] f4[] f4[] i8[] i8[] i8[] b1[,]",
    "f4[,,,] f4[,,,]",
)
def _add_each_heard(
    evidence_for: Array,
    evidence_against: Array,
    base_rate: Array,
    prior_weight: Array,
    bystander_weight: Array,
    friendly: Array,
    hostile: Array,
    blamed: Array,
    negativity: Array,
    duty: Array,
    actors: Index,
    targets: Index,
    futures: Index,
    deaf: Flags,
    positive: Array,
    negative: Array,
) -> None:
    for observer in range(deaf.shape[0]):
        seen_for, seen_against = evidence_for[observer], evidence_against[observer]
        gained, lost, base = positive[observer], negative[observer], base_rate[observer]
        for act in range(actors.size):
            actor, target, future = actors[act], targets[act], futures[act]
            if observer == actor or deaf[observer, act]:
                continue
            weight = ONE
            if observer != target:
                believed = projected(
                    seen_for[target, INTENT, future],
                    seen_against[target, INTENT, future],
                    base[target],
                    prior_weight[act],
                )
                weight = bystander_weight[act] * (TWO * believed - ONE)
            gain, loss = _heard(weight, friendly[act], hostile[act], blamed[act])
            gained[actor, INTENT, future] += gain
            lost[actor, INTENT, future] += loss
            if duty[act] != ZERO:
                kept, broken = _word_heard(weight, negativity[act], duty[act])
                gained[actor, RELIABILITY, future] += kept
                lost[actor, RELIABILITY, future] += broken
