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
from adjudication.models.kernels import aged, fading, projected
from adjudication.models.single import HALF, ONE, TWO, ZERO, Numbers
from adjudication.models.trust import evidence_bits, signal_likelihood_ratio
from adjudication.orders import Orders
from adjudication.question import Answers, Block
from adjudication.readings import rivals, trust
from adjudication.state import CONTEXTS, INTENT, RELIABILITY, State
from adjudication.world import World

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
Index = NDArray[np.intp]
Places = NDArray[np.uint64]
ANNOUNCED = 1.5
"""What a step counts that was announced as policy; see strategies.grit_evidence."""
WINDOW = 256
"""Futures that a kernel takes at a time: what is believed and heard in them stays in the cache."""


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
        acts = _telling_acts(world, state)
        is_aid = world.catalogue.rival_goldstein[acts.action] < 0.0
        deaf = np.zeros((len(world.actors), len(acts.row)), dtype=bool)
        deaf[:, is_aid] = rivals(world, state, acts.only(is_aid))
        positive, negative = _after_acts(world, state, acts, deaf)
        return state.with_changes(
            evidence_for=positive,
            evidence_against=negative,
            kept_word=aged(state.kept_word, given.half_life_positive, state.months),
            broken_word=aged(state.broken_word, given.half_life_negative, state.months),
        )


def _telling_acts(world: World, state: State) -> Acts:
    """The known acts of this turn that say something of their actor."""
    catalogue = world.catalogue
    says = (catalogue.goldstein != 0.0) | (catalogue.duty != 0.0)
    says |= catalogue.rival_goldstein < 0.0
    acts = known_acts(state)
    return acts.doing(says)


def _after_acts(world: World, state: State, acts: Acts, deaf: Flags) -> tuple[Array, Array]:
    """Evidence for and against everybody, aged, with what each observer hears in every act.

    Args:
        world: The compiled scenario.
        state: The state before.
        acts: The n acts.
        deaf: (A, n) who hears nothing in it but aid to a rival.
    """
    catalogue, given = world.catalogue, world.parameters
    score = catalogue.goldstein[acts.action] / 10.0
    friendly, hostile = _friendly(world, state, acts, score), np.maximum(-score, 0.0)
    blamed, hurt = np.zeros_like(hostile), np.flatnonzero(hostile)
    negativity = np.broadcast_to(given.negativity, state.futures)
    left = _blamed(world, state, acts.at(hurt))
    blamed[hurt] = negativity[acts.future[hurt]] * (hostile[hurt] * left)
    aid = -catalogue.rival_goldstein[acts.action] / 10.0 * acts.sampled(given.negativity)
    values = (friendly, hostile, blamed, catalogue.duty[acts.action], aid)
    said = [each.astype(state.number, copy=False) for each in values]
    kept = [
        np.broadcast_to(fading(half_life, state.months), state.futures)
        for half_life in (given.half_life_positive, given.half_life_negative)
    ]
    weights = [
        np.broadcast_to(weight, state.futures)
        for weight in (given.prior_weight, given.bystander_weight)
    ]
    believed = (state.evidence_for, state.evidence_against, world.base_rate)
    everywhere = (*kept, *weights, negativity)
    if worth(*believed, *everywhere, *said):
        positive, negative = (np.empty_like(each) for each in believed[:2])
        acted = (acts.actor, acts.target, acts.future, _by_window(acts, state.futures), deaf)
        _hear_each(*believed, *everywhere, *said, *acted, positive, negative)
        return positive, negative
    positive, negative = state.evidence_for * kept[0], state.evidence_against * kept[1]
    everyone = np.arange(len(world.actors))[:, None]
    sympathy = given.bystander_weight * (2.0 * trust(world, state) - 1.0)
    weight = np.where(everyone == acts.target, 1.0, sympathy[:, acts.target, acts.future])
    weight[deaf | (everyone == acts.actor)] = 0.0
    gain, loss = _heard(weight, friendly, hostile, blamed)
    word = _word_heard(weight, negativity[acts.future], catalogue.duty[acts.action])
    for evidence, context, heard in (
        (positive, INTENT, gain),
        (negative, INTENT, loss),
        (positive, RELIABILITY, word[0]),
        (negative, RELIABILITY, word[1]),
    ):
        np.add.at(evidence[:, :, context], (everyone, acts.actor, acts.future), heard)
    who, place = np.nonzero(deaf)
    np.add.at(negative[:, :, INTENT], (who, acts.actor[place], acts.future[place]), aid[place])
    return positive, negative


def _friendly(world: World, state: State, acts: Acts, score: Array) -> Array:
    """Evidence for, of each act: as far as it can be checked, and what its cost signals."""
    kind = np.flatnonzero(score > 0.0)
    acts = acts.at(kind)
    said = score[kind] * _vouched(world, state, acts)
    signals = np.flatnonzero(world.catalogue.cost[acts.action] > 0.0)
    said[signals] += _signal(world, acts.at(signals))
    friendly = np.zeros(score.shape, dtype=said.dtype)
    friendly[kind] = said
    return friendly


def _by_window(acts: Acts, futures: int) -> Index:
    """(N, W + 1) where in the list the acts of a row begin that lie in each window of futures."""
    rows = int(acts.row.max(initial=-1)) + 1
    edges = np.append(np.arange(0, futures, WINDOW), futures)
    places = acts.row * futures + acts.future
    return np.asarray(places.searchsorted(np.arange(rows)[:, None] * futures + edges))


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
    pair = acts.actor * len(world.actors) + acts.target
    lately = pair * 2 * state.futures + acts.future
    received = np.maximum(
        state.worst_received.take(lately), state.worst_received.take(lately + state.futures)
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


@formula
def _age(
    seen: Array, kept: Array, here: np.uint64, start: np.uint64, end: np.uint64, aged: Array
) -> None:
    """Writes what is kept of the evidence on a pair, from place `here` on, in some futures."""
    for lane in range(start, end):
        aged[here + lane] = seen[here + lane] * kept[lane]


@formula
def _sympathise(
    seen_for: Array,
    seen_against: Array,
    base_rate: Numbers,
    prior_weight: Array,
    bystander_weight: Array,
    weights: Array,
) -> None:
    """Writes how far a bystander goes along with what it believes of a target, in some futures."""
    for lane in range(seen_for.size):
        prior = prior_weight[lane]
        believed = projected(seen_for[lane], seen_against[lane], base_rate, prior)
        weights[lane] = bystander_weight[lane] * (TWO * believed - ONE)


@formula
def _hear_aid(aid: Array, acts: Places, places: Places, count: np.uint64, lost: Array) -> None:
    """Adds the acts of aid noted, each at its place, to the evidence against who gave it."""
    for each in range(count):
        lost[places[each]] += aid[acts[each]]


@kernel(
    "f4[,,,] f4[,,,] f4[,] f4[] f4[] f4[] f4[] f4[] "
    "f4[] f4[] f4[] f4[] f4[] i8[] i8[] i8[] i8[,] b1[,]",
    "f4[,,,] f4[,,,]",
)
def _hear_each(
    evidence_for: Array,
    evidence_against: Array,
    base_rate: Array,
    kept_for: Array,
    kept_against: Array,
    prior_weight: Array,
    bystander_weight: Array,
    negativity: Array,
    friendly: Array,
    hostile: Array,
    blamed: Array,
    duty: Array,
    aid: Array,
    actors: Index,
    targets: Index,
    futures: Index,
    windows: Index,
    deaf: Flags,
    positive: Array,
    negative: Array,
) -> None:
    """Takes some futures at a time, and in them one observer after the other.

    First all that it believes ages, then it hears the acts, then the aid to its rivals.
    """
    observers, everyone = np.uint64(deaf.shape[0]), np.uint64(positive.shape[1])
    last = np.uint64(kept_for.size)
    # Places in the flat arrays, counted without a sign: one that could count from the end costs
    # more than the formula.
    seen_for, seen_against = evidence_for.reshape(-1), evidence_against.reshape(-1)
    gained, lost = positive.reshape(-1), negative.reshape(-1)
    weights = np.empty((deaf.shape[0], WINDOW), dtype=np.float32)
    of_aid = np.empty(actors.size, dtype=np.uint64)
    to_rivals = np.empty_like(of_aid)
    for window in range(windows.shape[1] - 1):
        start = np.uint64(window * WINDOW)
        end = min(last, start + np.uint64(WINDOW))
        for observer in range(observers):
            view, hears_nothing = observer * everyone * CONTEXTS * last, deaf[observer]
            for pair in range(everyone * CONTEXTS):
                here = view + pair * last
                _age(seen_for, kept_for, here, start, end, gained)
                _age(seen_against, kept_against, here, start, end, lost)
            for target in range(everyone):
                here, base = view + target * CONTEXTS * last, base_rate[observer, target]
                seen = seen_for[here + start : here + end], seen_against[here + start : here + end]
                weighed = prior_weight[start:end], bystander_weight[start:end]
                _sympathise(*seen, base, *weighed, weights[target])
            weights[observer] = ONE
            count = np.uint64(0)
            for row in range(windows.shape[0]):
                for act in range(windows[row, window], windows[row, window + 1]):
                    actor, future = np.uint64(actors[act]), np.uint64(futures[act])
                    here = view + actor * CONTEXTS * last + future
                    if hears_nothing[act]:
                        of_aid[count], to_rivals[count] = act, here
                        count += np.uint64(1)
                    elif observer != actor:
                        weight = weights[np.uint64(targets[act]), future - start]
                        gain, loss = _heard(weight, friendly[act], hostile[act], blamed[act])
                        gained[here] += gain
                        lost[here] += loss
                        if duty[act] != ZERO:
                            kept, broken = _word_heard(weight, negativity[future], duty[act])
                            gained[here + last] += kept
                            lost[here + last] += broken
            _hear_aid(aid, of_aid, to_rivals, count, lost)
