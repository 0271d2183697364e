"""The honour decision of guarantors, as it is and as a would-be aggressor sees it.

One form for both: the aggressor puts its own view of each guarantor's reliability in place of
the beneficiary's. Source: MODEL of honour in docs/models.md; coefficients in
scenarios/defaults.py.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.instruments import Promise
from adjudication.models import portable
from adjudication.models.collective import at_least_each
from adjudication.models.equilibrium import mutual_log_odds
from adjudication.models.guarantees import REFERENCE_SHARE, mutual_honour
from adjudication.question import Term
from adjudication.readings import futures_of, trust_at, word_of
from adjudication.state import ACTS, NONE, RATIFIED, State
from adjudication.world import World
from scenarios.calendar import DAYS_PER_MONTH

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
Counts = NDArray[np.int64]
NO_PARTY = -40.0
"""Log-odds of honour of a state that has not ratified: nobody asks it or counts on it."""
PERMANENT_FIVE = frozenset({"CN", "FR", "GB", "RU", "US"})


@dataclass(frozen=True, slots=True)
class Honour:
    """The odds that each of G guarantors uses force, with their terms.

    Attributes:
        guarantors: (G,) actor indices, the aggressor left out.
        logit: (G, B) log-odds of force.
        terms: Terms whose values, broadcasting to (G, B), sum to them.
    """

    guarantors: NDArray[np.intp]
    logit: Array
    terms: tuple[Term, ...]

    @property
    def probability(self) -> Array:
        """(G, B) odds of force."""
        return np.asarray(1.0 / (1.0 + portable.exp(-self.logit)))


def blocked(world: World, promise: Promise, aggressor: int) -> bool:
    """Returns whether the aggressor itself can veto the mechanism of a promise."""
    actor = world.scenario.actors[world.actors[aggressor]]
    rule = promise.given.rule
    if rule == "unsc":
        return actor.country in PERMANENT_FIVE
    return rule in {"unanimity", "collective"} and bool(promise.guarantor[aggressor])


def parties(state: State, promise: Promise) -> Flags:
    """Returns (A, 1) or (A, B) whom a commitment binds as guarantors.

    All it names, or those who have signed and ratified where it lies open for signature.
    """
    named = promise.guarantor[:, None]
    if promise.given.entry is None:
        return named
    return np.asarray(named & (state.confirmed[promise.number] == RATIFIED))


def called(world: World, promise: Promise, aggressor: int, beneficiary: int) -> Flags:
    """Returns (A,) the guarantors that an attack calls on."""
    everyone = np.arange(len(world.actors))
    others = (everyone != aggressor) & (everyone != beneficiary)
    return np.asarray(promise.guarantor & others)


def honour(
    world: World,
    state: State,
    promise: Promise,
    aggressor: int,
    beneficiary: int,
    judge: int,
    bound: Array | float | None = None,
) -> Honour:
    """Returns the odds that each guarantor answers an attack by force.

    Args:
        world: The compiled scenario.
        state: The state.
        promise: The commitment.
        aggressor: Who attacks.
        beneficiary: Who is attacked.
        judge: Whose view of the guarantors' reliability counts.
        bound: 1 where the promise binds, 0 where guarantors are asked ad hoc, as if nothing did;
            without it as its rule has it before any vote.
    """
    given = world.parameters
    who = np.flatnonzero(called(world, promise, aggressor, beneficiary))
    if bound is None:
        bound = 0.0 if blocked(world, promise, aggressor) else 1.0
    reliability = word_of(world, state, judge, who, promise.number)
    opening = np.array(
        [world.scenario.actors[world.actors[g]].domestic.value for g in who],
        dtype=state.number,
    )
    domestic = promise.domestic[who][:, None] + state.domestic[who] - opening[:, None]
    local = promise.local_force[who][:, None] + state.force[beneficiary]
    with np.errstate(divide="ignore"):
        balance = np.clip(portable.log(local / state.force[aggressor]) / portable.LN2, -2.0, 2.0)

    def term(name: str, key: str, slope: Array | float, value: Array | float) -> Term:
        return Term(name, 1, np.asarray(slope * value), key)

    terms: tuple[Term, ...] = (
        term("typical defence pact", "honour_constant", given.honour_constant, 1.0),
        term(
            "stake",
            "stake_slope",
            given.stake_slope,
            promise.stake[who][:, None] - given.typical_stake,
        ),
        term(
            "local balance of forces",
            "capability_slope",
            given.capability_slope,
            balance - given.typical_capability,
        ),
        term(
            "time lost in consultation",
            "fait_accompli_loss",
            -given.capability_slope * given.fait_accompli_loss,
            _time_lost(world, state, promise),
        ),
        term(
            "cost of war",
            "cost_slope",
            given.cost_slope,
            promise.cost[who][:, None] - given.typical_cost,
        ),
        term(
            "treaty strength",
            "legalisation_slope",
            given.legalisation_slope,
            bound * promise.given.legalisation.value - given.typical_legalisation,
        ),
        term(
            "forces already there",
            "tripwire_slope",
            given.tripwire_slope,
            bound * promise.tripwire[who][:, None] - given.typical_tripwire,
        ),
        term("own record", "reliability_slope", given.reliability_slope, 2.0 * reliability - 1.0),
        term(
            "alignment with the aggressor",
            "alignment_slope",
            given.alignment_slope,
            promise.alignment[who][:, None],
        ),
        term(
            "domestic support",
            "domestic_slope",
            given.domestic_slope,
            np.clip(domestic, -1.0, 1.0),
        ),
    )
    if judge == aggressor and np.any(given.misperception):
        terms = (*terms, term("misperception", "misperception", given.misperception, 1.0))
    if promise.given.entry is not None:
        outside = ~parties(state, promise)[who]
        terms = (*terms, term("no party to it", "", NO_PARTY, outside.astype(domestic.dtype)))
    alone = np.asarray(sum(t.value for t in terms))
    if np.any(given.enough_without_slope):
        odds = mutual_honour(alone, given.co_guarantor_slope, given.enough_without_slope)
        logit = portable.log(odds) - portable.log1p(-odds)
    else:
        logit = mutual_log_odds(alone, given.co_guarantor_slope, REFERENCE_SHARE)
    expected = Term("expected co-guarantors", 1, logit - alone, "co_guarantor_slope")
    return Honour(who, logit, (*terms, expected))


def _time_lost(world: World, state: State, promise: Promise) -> Array:
    """(B,): share of the time to a fait accompli that goes by before guarantors act."""
    number, given = state.number.type, world.parameters
    since = np.maximum(number(state.opened) - state.invoked_at[promise.number], 0.0)
    waited = np.where(state.invoked[promise.number] > 0, since * DAYS_PER_MONTH, 0.0)
    days = np.maximum(waited, promise.given.consultation.value).astype(number)
    return np.asarray(np.minimum(days / given.fait_accompli_days, 1.0))


def council(world: World) -> Flags:
    """Returns (A,) the permanent members of the Security Council."""
    actors = world.scenario.actors.values()
    return np.array([actor.country in PERMANENT_FIVE for actor in actors])


def needs_vote(world: World, state: State, promise: Promise) -> Flags:
    """Returns (B,) whether a common decision comes first: by its rule, unless it is blocked."""
    if promise.given.rule == "each":
        return np.zeros(state.futures, dtype=bool)
    free = np.array([not blocked(world, promise, actor) for actor in range(len(world.actors))])
    against = state.against[promise.number]
    return np.asarray(free[against] & (against != NONE))


def binds(state: State, promise: Promise) -> Flags:
    """Returns (B,) whether the promise binds its guarantors: always, or by a common decision."""
    if promise.given.rule == "each":
        return np.ones(state.futures, dtype=bool)
    return np.asarray(state.mechanism[promise.number] == ACTS)


def votes_needed(world: World, state: State, promise: Promise) -> Counts:
    """Returns () or (B,) how many must vote for it under the rule of a commitment.

    The aggressor's is no vote for it, wherever it counts among the guarantors.
    """
    if promise.given.rule == "unsc":
        return np.asarray(np.count_nonzero(council(world)))
    count = parties(state, promise).sum(axis=0)
    if promise.given.rule == "supermajority":
        return np.asarray(np.ceil(2.0 * count / 3.0 - 1e-9).astype(np.int64))
    return np.asarray(count)


def temper(world: World, state: State, who: NDArray[np.intp], aggressor: int) -> tuple[Term, ...]:
    """Returns terms (n, B) of how some actors side against another: as they would act on it."""
    given = world.parameters
    heat = state.part("heat", (who, aggressor))
    believed = trust_at(world, state, who[:, None], np.array(aggressor), futures_of(state))
    return (
        Term("hostility", 1, given.choice_heat * (heat - 2.0) / 5.0, "choice_heat"),
        Term("trust", 1, -given.choice_trust * (believed - 0.5), "choice_trust"),
    )


def perceived_opposition(world: World, state: State, aggressor: int, target: int) -> Array:
    """Returns (B,) odds, as the aggressor sees them, that enough guarantors use force.

    The strongest commitment in force to the target counts.
    """
    best = np.zeros(state.futures, dtype=state.number)
    need = np.round(world.parameters.need).astype(np.int64)
    for promise in world.promises:
        binding = state.binding[promise.number] > 0
        if not (promise.beneficiary[target] and binding.any()):
            continue
        count = int(np.count_nonzero(called(world, promise, aggressor, target)))
        if not 0 < int(need.min()) <= count:
            continue
        odds = honour(world, state, promise, aggressor, target, judge=aggressor)
        if promise.given.rule == "each" or blocked(world, promise, aggressor):
            enough = _at_least(odds.probability, need)
        else:
            enough = _after_a_vote(world, state, promise, (aggressor, target), odds)
        best = np.maximum(best, enough * binding)
    return best


def _after_a_vote(
    world: World, state: State, promise: Promise, pair: tuple[int, int], odds: Honour
) -> Array:
    """(B,): odds of enough force if a common decision comes first, bound or ad hoc after it."""
    need = np.round(world.parameters.need).astype(np.int64)
    aggressor, target = pair
    force = odds.probability
    helps = 1.0 / (1.0 + portable.exp(-odds.logit - world.parameters.support_shift))
    ad_hoc = honour(world, state, promise, aggressor, target, judge=aggressor, bound=0.0)
    if promise.given.rule == "unsc":
        here = council(world)
        outside = here & ~np.isin(np.arange(len(world.actors)), odds.guarantors)
        terms = temper(world, state, np.flatnonzero(outside), aggressor)
        sides = 1.0 / (1.0 + portable.exp(-np.asarray(sum(term.value for term in terms))))
        carried = helps[here[odds.guarantors]].prod(axis=0) * sides.prod(axis=0)
    else:
        # The state attacked, where it is a guarantor itself, is taken to vote for it.
        own = int(promise.guarantor[target])
        carried = _at_least(helps, votes_needed(world, state, promise) - own)
    if promise.given.rule == "collective":
        bound = helps.prod(axis=0) * _at_least(force / helps, need)
    else:
        bound = _at_least(force, need)
    return np.asarray(carried * bound + (1.0 - carried) * _at_least(ad_hoc.probability, need))


def _at_least(probability: Array, need: Counts) -> Array:
    """(B,): odds that at least so many act; none when more are needed than there are."""
    return at_least_each(np.minimum(probability, 1.0), need)
