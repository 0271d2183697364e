"""The honour decision of guarantors, as it is and as a would-be aggressor sees it.

One form for both: the aggressor puts its own view of each guarantor's reliability in place of
the beneficiary's. Source: MODEL of honour in docs/models.md; coefficients in
scenarios/defaults.py.
"""

from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray

from adjudication.instruments import Promise
from adjudication.models import portable
from adjudication.models.equilibrium import mutual_log_odds
from adjudication.models.guarantees import REFERENCE_SHARE, count_distribution, mutual_honour
from adjudication.question import Term
from adjudication.readings import word_of
from adjudication.state import RATIFIED, State
from adjudication.world import World

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
        probability: (G, B) odds of force.
        terms: Terms whose values (G, B) sum to the log-odds of `probability`.
    """

    guarantors: NDArray[np.intp]
    probability: Array
    terms: tuple[Term, ...]

    @property
    def logit(self) -> Array:
        """Log-odds of force, (G, B)."""
        return np.asarray(sum(term.value for term in self.terms))


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
    world: World, state: State, promise: Promise, aggressor: int, beneficiary: int, judge: int
) -> Honour:
    """Returns the odds that each guarantor answers an attack by force.

    Args:
        world: The compiled scenario.
        state: The state.
        promise: The commitment; when its rule is blocked, guarantors are asked ad hoc, as if
            nothing bound them.
        aggressor: Who attacks.
        beneficiary: Who is attacked.
        judge: Whose view of the guarantors' reliability counts.
    """
    given = world.parameters
    who = np.flatnonzero(called(world, promise, aggressor, beneficiary))
    bound = 0.0 if blocked(world, promise, aggressor) else 1.0
    reliability = word_of(world, state, judge, who, promise.number)
    opening = np.array(
        [world.scenario.actors[world.actors[g]].domestic.value for g in who],
        dtype=state.domestic.dtype,
    )
    domestic = promise.domestic[who][:, None] + state.domestic[who] - opening[:, None]
    local = promise.local_force[who][:, None] + state.force[beneficiary]
    with np.errstate(divide="ignore"):
        balance = np.clip(portable.log(local / state.force[aggressor]) / portable.LN2, -2.0, 2.0)
    shape = (len(who), state.futures)

    def term(name: str, key: str, slope: Array | float, value: Array | float) -> Term:
        return Term(name, 1, np.broadcast_to(slope * value, shape), key)

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
    return Honour(who, 1.0 / (1.0 + portable.exp(-logit)), (*terms, expected))


def threshold_count(world: World, promise: Promise, aggressor: int, guarantors: int) -> Counts:
    """Returns () or (B,) how many must use force before the rule and the need are met."""
    need = np.round(world.parameters.need).astype(np.int64)
    if blocked(world, promise, aggressor):
        return need
    match promise.given.rule:
        case "each" | "unsc":
            return need
        case "supermajority":
            return np.maximum(need, ceil(2 * guarantors / 3))
        case "unanimity" | "collective":
            return np.maximum(need, guarantors)


def perceived_opposition(world: World, state: State, aggressor: int, target: int) -> Array:
    """Returns (B,) odds, as the aggressor sees them, that enough guarantors use force.

    The strongest commitment in force to the target counts.
    """
    best = np.zeros(state.futures, dtype=state.force.dtype)
    for promise in world.promises:
        binding = state.binding[promise.number] > 0
        if not (promise.beneficiary[target] and binding.any()):
            continue
        count = int(np.count_nonzero(called(world, promise, aggressor, target)))
        need = threshold_count(world, promise, aggressor, count)
        if 0 < int(need.min()) <= count:
            odds = honour(world, state, promise, aggressor, target, judge=aggressor)
            best = np.maximum(best, _at_least(odds.probability, need) * binding)
    return best


def _at_least(probability: Array, need: Counts) -> Array:
    """(B,): odds that at least so many act; none when more are needed than there are."""
    counts = count_distribution(probability)
    if need.ndim == 0:
        return np.asarray(counts[int(need) :].sum(axis=0))
    tails = np.vstack([counts[::-1].cumsum(axis=0)[::-1], np.zeros((1, counts.shape[1]))])
    return np.asarray(tails[np.minimum(need, len(counts)), np.arange(counts.shape[1])])
